"""Which clusters of mentions are one event: by the mentions of each that say most, and by what people judged.

Two clusters that a link joins are one where hardly a mention of the core of one excludes one of the other's, where no
writer who tells of both tells them apart, where those who did the one are not whom the other befell (`Rules._fight`),
and the cores agree on the whole (average linkage over the cores: the CORE mentions of each that say most, so that an
event of a thousand tellings costs no more than one of ten). What people judged to be together is one event whatever its
cores say, and what they judged to be apart never is.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import fsum, inf

from selon.weave.clusters.judged import Constraints
from selon.weave.clusters.merges import Core
from selon.weave.comparison.compare import compare
from selon.weave.comparison.features import Features
from selon.weave.comparison.sites import two_places
from selon.weave.kinds import FROM_AFAR

CORE = 6  # mentions of a cluster that another has to agree with
APART = 2  # mentions more, of those that only say when another act was; 1 to 3 are alike on 24 dossiers
# Share of the pairs of the cores whose places or types may exclude each other: in long articles a telling has now and
# then a place that is not the event's. With 0.0, 0.1, 0.2, 0.25, 0.34, 0.4 the episodes have a B3 F1 of 0.905, 0.918,
# 0.928, 0.933, 0.939 and 0.922, the sample of 0.901 up to 0.2 and 0.956 from there; no other set changes.
PARTED = 0.25
# Share of the pairs of one article whose types or places are two, beyond which its writer tells two events; and the
# pairs that it takes. Of nine dossiers two rise, from 0.916 to 0.938 and from 0.795 to 0.822, and no other changes (0.5
# to 0.7 are alike; at 0.4 and 0.34 two fall by more than two others rise). From two pairs on both rise by 0.005 more,
# but of those that are half undated three fall, by 0.006 to 0.008; from one pair on one of the nine falls as well.
TWO, SEVERAL = 0.5, 3
# Where each cluster has SEVERAL tellings, and the others of their pairs weigh this much on the mean, a day or an
# `another` that excludes two was misread in one of them, as places and types are (in no more than PARTED of the pairs).
# Of 26 dossiers the B3 F1 of two rises, from 0.879 to 0.911 and from 0.919 to 0.929, with 3.0 and with 4.0, and that of
# no other changes; with 2.0 one falls by 0.028. Of clusters of one telling or two, most joined so would be two events.
PLAIN = 4.0
MISREAD = frozenset({"place", "type"})  # aspects of which a telling may have another's
# From 0.5 to 1.0 the four dossiers are the same, and of ten small episodes that were written beside them the B3 F1 goes
# from 0.82 to 0.83; at 1.2 one of the four falls by 0.008, at 2.0 all of them do.
AGREED = 1.0  # mean weight of what speaks for and against pairs of the cores, from which two clusters are one
# What is told of two mentions of two articles that are parted by the day on which one of them was reported, as it has
# no date of its own (`they are still held`): where others of its cluster have one, it has theirs. Of 19 dossiers three
# rise, by 0.001 to 0.006 of B3 F1, and none falls.
UNTIMED = inf
PAIRS = 1 << 17  # pairs whose weight is at hand for the next reading, 25 MB of them

# What speaks for two mentions less what speaks against them; whether they are parted; and, of two that are told in one
# article, whether it tells two acts.
Weighed = tuple[float, bool, bool | None]


class Rules:
    """Answers for mentions by their handles; `kept` gives the features of each and `mention` its id, which is at hand
    where the features are not; `judged` is what people judged."""

    def __init__(self, kept: Callable[[int], Features], mention: Callable[[int], str], judged: Constraints) -> None:
        self._kept, self._mention = kept, mention
        self.judged = judged
        self._weighed = lru_cache(PAIRS)(self._weigh)

    @property
    def binding(self) -> bool:
        """Whether people judged any two mentions to be apart."""
        return self.judged.parts

    def core(self, handles: Iterable[int]) -> Core:
        """Those of a cluster that say most, and of the others those that tell of another act that it is another."""
        most = sorted(handles, key=lambda handle: _telling(self._kept(handle)))
        return (*most[:CORE], *[handle for handle in most[CORE:] if self._kept(handle).since][:APART])

    def agree(self, mine: Core, theirs: Core) -> bool:
        """Whether the clusters that have these cores tell one event."""
        pairs, several = len(mine) * len(theirs), min(len(mine), len(theirs)) >= SEVERAL
        parted, sure, weights, told = 0, False, [], []
        for one in mine:
            for other in theirs:
                weight, excluded, two = self._weighed(min(one, other), max(one, other))
                if weight == UNTIMED and self._timed(one, mine) and self._timed(other, theirs):
                    continue
                parted += excluded
                sure |= abs(weight) == inf
                if parted > PARTED * pairs or (sure and not several):
                    return False
                weights.extend([] if abs(weight) == inf else [weight])
                told.extend([] if two is None else [two])
        if not weights or self._fight(mine, theirs):
            return False
        if len(told) >= SEVERAL and sum(told) > TWO * len(told):
            return False
        # fsum is exact: the order of the pairs never matters
        return fsum(weights) / len(weights) >= (PLAIN if sure else AGREED)

    def _fight(self, mine: Core, theirs: Core) -> bool:
        """Whether the cores tell how two sides fire at each other: who does the one is whom the other befell, and
        nobody is said to have done both."""
        (by, upon), (doers, struck) = self._sides(mine), self._sides(theirs)
        struck_each = not (struck.isdisjoint(by - upon) and upon.isdisjoint(doers - struck))
        return by.isdisjoint(doers) and struck_each

    def _sides(self, core: Core) -> tuple[frozenset[str], frozenset[str]]:
        """The sides of those who did what a core tells from afar, and of those whom it befell."""
        told = [one for one in map(self._kept, core) if one.kind in FROM_AFAR]
        return frozenset().union(*(one.by for one in told)), frozenset().union(*(one.upon for one in told))

    def _timed(self, handle: int, core: Core) -> bool:
        """Whether a mention of a core is dated, or another of the core is."""
        return any(self._kept(one).days is not None for one in (handle, *core))

    def may_join(self, mine: Iterable[int], theirs: Iterable[int]) -> bool:
        """Whether nobody judged that some of the mentions are apart from some of the others."""
        heads = {self._head(handle) for handle in mine}
        return all(heads.isdisjoint(self.judged.apart(self._head(handle))) for handle in theirs)

    def apart(self, handle: int) -> bool:
        """Whether people judged that the mention is apart from some other."""
        return any(self.judged.apart(self._head(handle)))

    def _head(self, handle: int) -> str:
        return self.judged.head(self._mention(handle))

    def _weigh(self, one: int, other: int) -> Weighed:
        return weigh(self._kept(one), self._kept(other))


def weigh(one: Features, other: Features) -> Weighed:
    """What speaks for two mentions less what speaks against them, and whether something excludes them; minus infinity
    where that is nothing that a telling may have of another's, UNTIMED where it is the day of a report. Of two of one
    article, whether it tells two acts: that
    exclude each other, or of which it says that they were in two places."""
    found = compare(one, other)
    sure = found.excluded and found.evidence[-1].aspect not in MISREAD
    if found.evidence[-1].aspect == "time" and not (one.days and other.days) and one.article != other.article:
        return UNTIMED, True, None
    two = found.excluded or two_places(one, other) if one.article == other.article else None
    return -inf if sure else found.weight, found.excluded, two


def _telling(a: Features) -> tuple[object, ...]:
    """Mentions that say most first: dated to the day, placed, counted; of equals, by their keys."""
    return (a.precision, min((s.precision for s in a.sites), default=8), -len(a.counts), -len(a.actors), a.key)
