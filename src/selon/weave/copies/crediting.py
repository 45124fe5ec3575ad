"""Whom an article credits: other outlets that it names, and those whose words it says that it uses."""

from collections.abc import Iterable
from functools import lru_cache

from selon.gather.signing import LONGEST, halves, medium, outlet_of, plain_words
from selon.model import Article
from selon.ontology import actor


def credits(article: Article, outlets: Iterable[str]) -> frozenset[str]:
    """Those of `outlets` (other than its own) that the article's text names, under any of their names: `(AFP)`, `avec
    SANA`, `selon Reuters`."""
    outlets = tuple(outlets)
    own = outlet_of(article)
    mine = _spellings(own) if own else frozenset()
    text = f" {plain_words(article.text)} "
    found = (o for o in outlets if not mine & _spellings(o))
    return frozenset(o for o in found if any(f" {spelling} " in text for spelling in _spellings(o)))


def retold(article: Article) -> bool:
    """Whether a credit line says whose words the article uses, and names a known outlet for it: `Avec Press TV`."""
    for passage in article.passages:
        if passage.kind == "credit":
            _, others = halves(article.text[passage.start : passage.end], article.language or "")
            if any(medium(" ".join(others[: n + 1])) for n in range(min(len(others), LONGEST))):
                return True
    return False


@lru_cache(maxsize=1 << 12)
def _spellings(outlet: str) -> frozenset[str]:
    known = actor(outlet)
    return frozenset(plain_words(name) for name in ((known.name, *known.aliases) if known else ()) or (outlet,)) - {""}
