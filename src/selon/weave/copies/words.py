"""The words of an article's body as comparing sees them: folded, with their offsets, and whether they are quoted."""

import re
from dataclasses import dataclass
from functools import lru_cache

from selon.gather.lines import fold
from selon.model import Article

_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u065f\u0670\u0640][^\W_]*)*")  # vowel marks are within an Arabic word
_OPENING, _CLOSING, _STRAIGHT = "«“„", "»”", '"'
_MARK = re.compile(f"[{_OPENING}{_CLOSING}{_STRAIGHT}]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the body, in order; all five are of one length.

    `starts` and `ends` are offsets into the article's text, `passages` the number of the body passage that holds each
    word, `quoted` whether quotation marks are open around it.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    passages: tuple[int, ...]
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.folded)


def words(article: Article) -> Words:
    """The words of the article's body passages: boilerplate, headings, datelines and credits are not compared."""
    found: list[tuple[str, int, int, int, bool]] = []
    body = [p for p in article.passages if p.kind == "body"]
    for number, passage in enumerate(body):
        quotations = _quotations(article.text, passage.start, passage.end)
        at = 0
        for match in _WORD.finditer(article.text, passage.start, passage.end):
            while at < len(quotations) and quotations[at][1] <= match.start():
                at += 1
            quoted = at < len(quotations) and quotations[at][0] < match.start()
            found.append((_folded(match[0]), match.start(), match.end(), number, quoted))
    columns = tuple(zip(*found, strict=True)) or ((),) * 5
    return Words(*columns)


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where quotations stand in a passage; one that is not closed runs to its end."""
    found, since = [], -1
    for match in _MARK.finditer(text, start, end):
        if since < 0 and match[0] not in _CLOSING:
            since = match.start()
        elif since >= 0 and match[0] not in _OPENING:
            found.append((since, match.start()))
            since = -1
    return [*found, (since, end)] if since >= 0 else found


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    return fold(word)
