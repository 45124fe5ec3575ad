"""What an article is called across articles: by its file, its address or its id, so that no two share a name."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from selon.gather.formats import BY_LINE
from selon.model import Article

Key = tuple[str, str]  # id and name of an article: one text may stand in many files, one file hold many texts
GONE: Key = ("", "")  # in the place of the key of an article that was let go of


def name_of(article: Article) -> str:
    """Its file; where that holds an article a line its address, else the file with its id (`x.jsonl#5b0c…`); without a
    file its address, else its id. It follows from the article alone, whatever others there are."""
    if article.file and not _holds_many(article.file):
        return article.file
    return article.url or (_marked(article.file, article.id) if article.file else article.id)


def key_of(article: Article) -> Key:
    """What tells an article from all others."""
    return article.id, name_of(article)


def names(articles: Iterable[Article]) -> dict[Key, str]:
    """The names of some articles by their keys: of two texts with one name (a file that was rewritten, an address with
    a new text) each has its id as well."""
    keys = {key_of(article) for article in articles}
    uses = Counter(name for _, name in keys)
    return {(number, name): name if uses[name] == 1 else _marked(name, number) for number, name in keys}


def label(article: Article) -> str:
    """What an article is called where its outlet is unknown: the host of its address, where it has no file of its own;
    else the name of its file, with its id where that holds an article a line; else its id."""
    if host := _host(article):
        return host
    if not article.file:
        return article.id
    stem = PurePath(article.file).stem
    return _marked(stem, article.id) if _holds_many(article.file) else stem


def labels(articles: Iterable[Article]) -> dict[str, str]:
    """The labels of some articles, by their ids: where files in two folders have one name, with their ids as well."""
    found = {article.id: (label(article), _host(article)) for article in articles}
    uses = Counter(name for name, host in found.values() if not host)
    return {number: name if uses[name] < 2 else _marked(name, number) for number, (name, _) in found.items()}


def _host(article: Article) -> str:
    """The host of an article that has no file of its own: what is known of its outlet."""
    if article.file and not _holds_many(article.file):
        return ""
    return (article.url or "").partition("://")[2].partition("/")[0].removeprefix("www.")


def _holds_many(file: str) -> bool:
    return PurePath(file).suffix.lower() in BY_LINE


def _marked(name: str, number: str) -> str:
    return f"{name}#{number}"
