"""Who signs an article, and whom it credits: by names alone, so that it holds for every language."""

import re
from collections.abc import Iterable
from functools import lru_cache

from selon.model import Article
from selon.ontology import actor, fold

_BRACKET = re.compile(r"[(\[]\s*([^\W\d_][^()\[\]\n,;/]{1,40}?)\s*[)\]]")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s)\s*(?:\d{4}\s+)?([^\W\d_][^\n.,;|–—\d]{1,40})", re.I)
_WORDS = re.compile(r"[^\W_]+")


def outlet_of(article: Article) -> str | None:
    """The outlet that answers for the article: the one gathered with it, else the agency in the bracket of its
    dateline (`DAMAS (Agence) —`), else the owner in its copyright line; nobody who signs it by a name of their own."""
    if article.outlet:
        return article.outlet
    for passage in article.passages:
        if passage.kind == "dateline" and (match := _BRACKET.search(article.text, passage.start, passage.end)):
            return None if _wrote(article, match[1]) else match[1]
    for passage in article.passages:
        if passage.kind == "boilerplate" and (match := _COPYRIGHT.search(article.text, passage.start, passage.end)):
            return None if _wrote(article, match[1]) else match[1].strip()
    return None


def _wrote(article: Article, name: str) -> bool:
    """Whether a name is in the byline: of a person who signs, and no outlet."""
    return f" {_plain(name)} " in f" {_plain(article.byline or '')} " and actor(name.strip()) is None


def credits(article: Article, outlets: Iterable[str]) -> frozenset[str]:
    """Those of `outlets` (other than its own) that the article's text names, under any of their names: `(AFP)`, `avec
    SANA`, `selon Reuters`."""
    outlets = tuple(outlets)
    own = outlet_of(article)
    mine = _spellings(own) if own else frozenset()
    text = f" {_plain(article.text)} "
    found = (o for o in outlets if not mine & _spellings(o))
    return frozenset(o for o in found if any(f" {spelling} " in text for spelling in _spellings(o)))


@lru_cache(maxsize=1 << 12)
def _spellings(outlet: str) -> frozenset[str]:
    known = actor(outlet)
    return frozenset(_plain(name) for name in ((known.name, *known.aliases) if known else ()) or (outlet,)) - {""}


@lru_cache(maxsize=1 << 13)
def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(fold(text)))
