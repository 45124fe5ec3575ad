"""Signs that two statements of one woven event may be of two acts, so that what they say need not contradict.

Of what contradictions get wrong, most stand in events that hold two real ones. No sign tells by itself; of 508
contradictions found in seventeen dossiers, 145 of them wrong, each holds for (right, wrong): other places stated
(2, 8), an article's own word (57, 47), one of nobody hurt (0, 11), another act of one article (7, 10), a weak tie
(70, 62), what is unlike (58, 37), a nearer telling (51, 53). Three of them together hold for 10 and 41; without
feuilles, which has most of the wrong ones, for 10 and 24.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from selon.weave.comparison.compare import Comparison, compare
from selon.weave.comparison.features import Features, Key
from selon.weave.comparison.linking import link_score
from selon.weave.comparison.sites import two_places
from selon.weave.disagreements.said import Said
from selon.weave.kinds import group
from selon.weave.phrases import finds
from selon.weave.tellings.statements import Statement

ENOUGH = 3  # signs that make two acts of what two statements tell; other places count for two
PLACES = 2
ENTERING, LEAVING = "entering", "leaving"  # rows of the table of disputes: of movements one is no part of the other
# Scores of comparisons, swept with one more sign, which took one of each with it and is left out.
# Links from 0.5, 1.0 and 1.5 on leave out 6 right and 31 wrong ones, 11 and 42, 24 and 50; what
# is unlike below 0.0, -1.0 and -2.0 leaves out 23 and 50, 11 and 42, 5 and 36; 1.0, 2.0 and 3.0 nearer 14 and 45, 11
# and 42, 7 and 35.
STRONG, UNLIKE, NEARER = 1.0, -1.0, 2.0
MOVED = "force"  # the group of acts of what moves
MANY = 60  # tellings of an event beyond which their ties are not asked for, since all pairs of them would be compared


class Acts:
    """The tellings of an event, by how they are tied to one another."""

    def __init__(self, found: Sequence[Statement]) -> None:
        self._tellings = tuple({s.features.key: s.features for s in found}.values())

    def two(self, a: Said, b: Said) -> bool:
        """Whether enough speaks for two acts in what two articles say."""
        x, y = a.statement.features, b.statement.features
        if x.article == y.article:
            return False
        if _ways(a.statement) | _ways(b.statement) == {ENTERING, LEAVING}:
            return True
        signs = _own(a, b) + PLACES * two_places(x, y) + (x.another != y.another)
        alike = compare(x, y)
        signs += _score(alike) < UNLIKE
        signs += self._nearer(x, y, alike) or self._nearer(y, x, alike)
        signs += signs == ENOUGH - 1 and self._weakly_tied(x, y)
        return signs >= ENOUGH

    def _nearer(self, x: Features, y: Features, alike: Comparison) -> bool:
        """Whether the article of one has another telling, not linked to that one, which is much more like the other."""
        beside = (z for z in self._tellings if z.article == x.article and z.key != x.key)
        least = max(0.0, _score(alike) + NEARER)
        return any((link_score(z, y) or -1.0) >= least and link_score(z, x) is None for z in beside)

    def _weakly_tied(self, x: Features, y: Features) -> bool:
        """Whether no chain of strong links joins the two."""
        return len(self._tellings) <= MANY and self._strongly[x.key] != self._strongly[y.key]

    @cached_property
    def _strongly(self) -> dict[Key, Key]:
        """For each telling the one that stands for those that chains of strong links join it to."""
        group = {one.key: one.key for one in self._tellings}
        for one, other in combinations(self._tellings, 2):
            mine, theirs = group[one.key], group[other.key]
            if mine != theirs and (link_score(one, other) or 0.0) >= STRONG:
                group.update({key: mine for key, first in group.items() if first == theirs})
        return group


def _ways(s: Statement) -> frozenset[str]:
    """Whether what moves is told to come into a country or to leave it; nothing where both are told, or neither."""
    if group(s.mention.type) != MOVED:
        return frozenset()
    text = " | ".join(span.text for span in s.claim.content) if s.tells else s.mention.trigger.text
    language = s.told.reading.article.language or ""
    found = frozenset(row for row in (ENTERING, LEAVING) if finds(text, language, "disputes", row))
    return found if len(found) == 1 else frozenset()


def _score(alike: Comparison) -> float:
    return float("-inf") if alike.excluded else alike.score


def _own(a: Said, b: Said) -> int:
    """Whether one is an article's own word, for which nobody answers in it; twice where it tells that nobody died."""
    own = [one for one in (a, b) if not one.statement.roots]
    return bool(own) + any(one.count is not None and one.count.high == 0 for one in own)
