"""Which of the articles of one text came first, and by what that is known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selon.gather import outlet_of
from selon.model import Article
from selon.weave.copies.crediting import credits, retold

_EDTF = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Issue:
    """What tells when an article came out: `earliest` and `latest` day (ISO 8601; sorted as text), the words of its
    body, `credits`, the outlets of other copies that it names, and `retold`, whether its credit line says whose words
    it uses."""

    article: Article
    earliest: str
    latest: str
    length: int
    outlet: str | None
    credits: frozenset[str] = frozenset()
    retold: bool = False


def days(published: str | None) -> tuple[str, str]:
    """The first and the last day that a publication date (EDTF) may mean; any day where there is none."""
    match = _EDTF.match(published or "")
    if match is None:
        return "0000-00-00", "9999-99-99"
    year, month, day = match.groups()
    return f"{year}-{month or '00'}-{day or '00'}", f"{year}-{month or '99'}-{day or '99'}"


def in_order(articles: Mapping[str, Article], lengths: Mapping[str, int]) -> tuple[Issue, ...]:
    """The articles of one text (by id, with the words of each), the first of them first.

    A text that credits another of them comes after it, and one that is surely later by its date; where neither tells,
    a text that an outlet signs comes before one that nobody does, one that credits nobody before one that uses
    another's words (`Avec Press TV`), the fuller before the shorter, and else the order is that of the ids. Depends on
    the set alone.
    """
    outlets = {o for a in articles.values() if (o := outlet_of(a))}
    left = {n: _issue(a, lengths[n], outlets) for n, a in articles.items()}
    found = []
    while left:
        # those that nobody's credit holds back; two that credit one another hold nobody back
        signed = {i.outlet for i in left.values()}
        free = [i for i in left.values() if not i.credits & signed] or list(left.values())
        day = min(i.latest for i in free)
        first = min((i for i in free if i.earliest <= day), key=_unsure)
        found.append(left.pop(first.article.id))
    return tuple(found)


def reason(copy: Issue, original: Issue) -> str:
    """By what it is known that `original` came before `copy`."""
    if original.outlet in copy.credits:
        return f"it names {original.outlet}, which signs the original"
    if original.latest < copy.earliest:
        return f"published {copy.article.published}, the original {original.article.published}"
    if copy.credits and not original.credits:
        return f"it names {', '.join(sorted(copy.credits))}, which signs another of its copies"
    if original.outlet and not copy.outlet:
        return f"no date or credit tells: the original is signed {original.outlet}, the other by nobody"
    if copy.retold and not original.retold:
        return "no date or credit of one another tells: it credits another, the original nobody"
    if original.length > copy.length:
        return f"no date or credit tells: the original is fuller ({original.length} words against {copy.length})"
    return "nothing tells which came first: in the order of their ids"


def _unsure(issue: Issue) -> tuple[object, ...]:
    """The order of texts of which neither a date nor a credit of one another tells it."""
    return (issue.outlet is None, issue.retold, -issue.length, issue.article.id)


def _issue(article: Article, length: int, outlets: Iterable[str]) -> Issue:
    earliest, latest = days(article.published)
    return Issue(article, earliest, latest, length, outlet_of(article), credits(article, outlets), retold(article))
