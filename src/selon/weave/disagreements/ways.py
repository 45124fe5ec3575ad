"""Where what moves went, and the places at which somebody says that an act was not (`to Rmeilan, and not to
Chaddadi`)."""

import re
from collections.abc import Iterator

from selon.ontology import fold
from selon.weave.comparison.features import Site
from selon.weave.comparison.sites import EXACT, MOVING
from selon.weave.disagreements.said import Said, Verdict
from selon.weave.kinds import group
from selon.weave.phrases import phrases, plain
from selon.weave.tellings.statements import Statement

DESTINATION = "to"
NEXT = 6  # words after a denial among which the place stands that is denied: `not to the base of X`
_BREAK = re.compile(r"[,;:.!?]")


def destinations(s: Statement) -> Iterator[Site]:
    """The places that the telling has a movement go to, known to the place."""
    if group(s.mention.type) in MOVING:
        yield from (site for site in s.features.sites if site.role == DESTINATION and site.precision <= EXACT)


def elsewhere(s: Statement) -> Iterator[Said]:
    """Where the claim says that the act was not, or did not go: the words after each such denial."""
    language = s.told.reading.article.language or ""
    for span in s.claim.content:
        for denial in phrases(language, "disputes", "not there").finditer(plain(span.text)):
            named = _BREAK.split(span.text[denial.end() :])[0]
            yield Said(s, " ".join(named.split()[:NEXT]), no=True)


def judge_denied(a: Said, b: Said) -> Verdict | None:
    """What two values come to of which one at least is a denial: a contradiction if the other is of that place."""
    denying, telling = (a, b) if a.no else (b, a)
    if telling.site is None or {telling.site.written, fold(telling.site.name)}.isdisjoint(_names(denying.value)):
        return None
    return Verdict("contradiction", f"{telling.value}, not {denying.value}")


def _names(words: str) -> Iterator[str]:
    """What may be a name in some words: each of those that follow one another in them, folded."""
    found = fold(words).split()
    yield from (" ".join(found[i:j]) for i in range(len(found)) for j in range(i + 1, len(found) + 1))
