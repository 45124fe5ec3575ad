"""Where an act was, where what moves went, and where somebody says that it was not (`to Rmeilan, and not to Chaddadi`);
what two of these come to."""

import re
from collections.abc import Iterator
from itertools import product

from selon.ontology import fold
from selon.weave.comparison.features import EXACT, Site
from selon.weave.comparison.sites import FAR, MOVING, NEAR, kilometres
from selon.weave.disagreements.said import Said, Verdict
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.tellings.statements import Statement
from selon.weave.wording import before_place

DESTINATION = "to"
NEXT = 6  # words after a denial among which the place stands that is denied: `not to the base of X`
AROUND = 4  # words before a place among which one says that what is around it is meant: `the country west of Deraa`
_BREAK = re.compile(r"[,;:.!?]")


def places(s: Statement) -> Iterator[Said]:
    """The place that the telling knows best, if it says where it happened; where what moves went; where it was not."""
    if s.stands not in ("for", "against"):
        return
    yield from _elsewhere(s)
    if s.tells:
        yield from (Said(s, site.name, site=site) for site in _destinations(s) if _stated(s, site))
    at = [site for site in s.features.sites if site.role == "at"]
    if s.tells and at and group(s.mention.type) not in MOVING:
        best = min(at, key=lambda site: (site.precision, site.name))
        if _stated(s, best):
            yield Said(s, best.name, site=best)


def _stated(s: Statement, site: Site) -> bool:
    """Whether the claim's own words have the place, and the telling has not taken it over from another."""
    named = [place for place in s.mention.places if (place.gazetteer or fold(place.name)) == site.spot]
    text, language = s.told.reading.article.text, _language(s)
    return any(
        span.start <= place.start < span.end and not _beside(text[s.features.sentence : place.start], language)
        for place in named
        for span in s.claim.content
    )


def _beside(before: str, language: str) -> bool:
    """Whether the words before a place say that the act was not there (the hospital of it), or somewhere around it."""
    near = " ".join(before.split()[-AROUND:])
    return before_place(before, "aside", language) or finds(near, language, "disputes", "around")


def judge_places(a: Said, b: Said) -> Verdict | None:
    """Whether two places cannot both be the act's, one holds the other, or one is where somebody says it was not."""
    if a.no or b.no:
        return _judge_denied(a, b)
    if group(a.statement.mention.type) in MOVING or group(b.statement.mention.type) in MOVING:
        return None  # what goes to one place may go on to another
    x, y = a.site, b.site
    if x is None or y is None or x.spot == y.spot or _meet(a.statement, b.statement):
        return None
    told = f"{a.value}, {b.value}"
    if x.precision <= EXACT and y.precision <= EXACT:
        apart = kilometres(x, y)
        return None if apart is None else Verdict("contradiction", f"{apart:.0f} km apart: {told}")
    held = x.country and y.country and (x.admin1 == y.admin1 or not (x.admin1 and y.admin1))
    return Verdict("precision", f"one holds the other: {told}") if held and x.country == y.country else None


def _meet(a: Statement, b: Statement) -> bool:
    """Whether some place of one is a place of the other, or near it: the road from X to Y, and Y."""
    pairs = product(a.features.sites, b.features.sites)
    exact = ((x, y) for x, y in pairs if max(x.precision, y.precision) <= EXACT)
    return any(x.spot == y.spot or (kilometres(x, y) or FAR) <= NEAR for x, y in exact)


def _destinations(s: Statement) -> Iterator[Site]:
    """The places that the telling has a movement go to, known to the place."""
    if group(s.mention.type) in MOVING:
        yield from (site for site in s.features.sites if site.role == DESTINATION and site.precision <= EXACT)


def _elsewhere(s: Statement) -> Iterator[Said]:
    """Where the claim says that the act was not, or did not go: the words after each such denial."""
    language = s.told.reading.article.language or ""
    for span in s.claim.content:
        for denial in phrases(language, "disputes", "not there").finditer(plain(span.text)):
            named = _BREAK.split(span.text[denial.end() :])[0]
            yield Said(s, " ".join(named.split()[:NEXT]), no=True)


def _judge_denied(a: Said, b: Said) -> Verdict | None:
    """What two values come to of which one at least is a denial: a contradiction if the other is of that place."""
    denying, telling = (a, b) if a.no else (b, a)
    if telling.site is None or {telling.site.written, fold(telling.site.name)}.isdisjoint(_names(denying.value)):
        return None
    return Verdict("contradiction", f"{telling.value}, not {denying.value}")


def _names(words: str) -> Iterator[str]:
    """What may be a name in some words: each of those that follow one another in them, folded."""
    found = fold(words).split()
    yield from (" ".join(found[i:j]) for i in range(len(found)) for j in range(i + 1, len(found) + 1))


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""
