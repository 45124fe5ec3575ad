"""French articles made of literals, and their parse; the pipeline is loaded once."""

from selon.model import Article, Passage, article_id
from selon.parse import Parse, parse


def article(text: str, *, whole: bool = False) -> Article:
    """An article whose every line that is not blank is a passage of its body (`whole`: all of it is one)."""
    passages, start = [], 0
    for line in [text] if whole else text.split("\n"):
        words = line.strip()
        if words:
            begin = start + line.index(words)
            passages.append(Passage(begin, begin + len(words), "body"))
        start += len(line) + 1
    identity, digest = article_id(text)
    return Article(identity, digest, None, None, None, None, None, None, None, "fr", text, passages=tuple(passages))


def parsed(text: str, *, whole: bool = False) -> Parse:
    return parse(article(text, whole=whole))
