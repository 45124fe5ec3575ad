"""The events of one connected component: links are followed, those within articles first, from the best down.

A pure function of the component. Two clusters are merged by a link where hardly a mention of the core of one excludes
one of the other's, and the cores agree on the whole (average linkage over the cores: the CORE mentions of each that say
most, so that an event of a thousand tellings costs no more than one of ten). What people judged to be together is one
event whatever its cores say, and what they judged to be apart never is: clusters that hold it are joined, or kept from
it.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import fsum, inf

from selon.weave.events.compare import compare
from selon.weave.events.features import Features
from selon.weave.events.judged import NONE, Constraints

CORE = 6  # mentions of a cluster that another has to agree with
# Share of the pairs of the cores whose places or types may exclude each other: in long articles a telling has now and
# then a place that is not the event's. With 0.0, 0.1, 0.2, 0.25, 0.34, 0.4 the episodes have a B3 F1 of 0.905, 0.918,
# 0.928, 0.933, 0.939 and 0.922, the sample of 0.901 up to 0.2 and 0.956 from there; no other set changes.
PARTED = 0.25
MISREAD = frozenset({"place", "type"})  # aspects of which a telling may have another's
# From 0.5 to 1.0 the four dossiers are the same, and of ten small episodes that were written beside them the B3 F1 goes
# from 0.82 to 0.83; at 1.2 one of the four falls by 0.008, at 2.0 all of them do.
AGREED = 1.0  # mean weight of what speaks for and against pairs of the cores, from which two clusters are one

Weighed = tuple[float, bool]  # what speaks for two mentions less what speaks against them; whether they are parted
Link = tuple[int, int, float]  # two places in the sequence of mentions, and the score of their comparison


def cluster(
    mentions: Sequence[Features],
    links: Iterable[Link],
    *,
    judged: Constraints = NONE,
    weighed: Callable[[int, int], Weighed] | None = None,
) -> list[tuple[int, ...]]:
    """The events among the mentions of a component: each as places in `mentions`, in order of their keys. `weighed` is
    `weigh` of the mentions at two places, the lower first, for who knows it already."""
    weights = weighed or cache(lambda one, other: weigh(mentions[one], mentions[other]))
    events = _Events([a.key[3] for a in mentions], judged)
    home = list(range(len(mentions)))
    members = {place: [place] for place in home}
    cores = {place: [place] for place in home}
    for one, other, _ in sorted(links, key=lambda link: _order(mentions, link)):
        a, b = home[one], home[other]
        if (
            a == b
            or not events.may_join(a, b)
            or not _agree([weights(min(x, y), max(x, y)) for x in cores[a] for y in cores[b]])
        ):
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        for place in members[b]:
            home[place] = a
        members[a] += members.pop(b)
        cores[a] = sorted(cores[a] + cores.pop(b), key=lambda place: _telling(mentions[place]))[:CORE]
        events.join(a, b)
    found = [tuple(sorted(places, key=lambda place: mentions[place].key)) for places in events.members()]
    return sorted(found, key=lambda places: mentions[places[0]].key)


def weigh(one: Features, other: Features) -> Weighed:
    """What speaks for two mentions less what speaks against them, and whether something excludes them; minus infinity
    where that is nothing that a telling may have of another's."""
    found = compare(one, other)
    sure = found.excluded and found.evidence[-1].aspect not in MISREAD
    return -inf if sure else found.weight, found.excluded


class _Events:
    """Which mentions are of one event so far: at first those that are judged to be together, and one mention of one
    text that stands in many files."""

    def __init__(self, mentions: Sequence[str], judged: Constraints) -> None:
        self._event = list(range(len(mentions)))
        self._members = {place: [place] for place in self._event}
        heads = [judged.head(mention) for mention in mentions]
        self._heads = {place: {head} for place, head in enumerate(heads)}
        self._apart = {place: set(judged.apart(head)) for place, head in enumerate(heads)}
        first: dict[str, int] = {}
        for place, head in enumerate(heads):
            self.join(first.setdefault(head, place), place)

    def may_join(self, one: int, other: int) -> bool:
        """Whether nobody judged that what is with the one is not what is with the other."""
        return self._heads[self._event[one]].isdisjoint(self._apart[self._event[other]])

    def join(self, one: int, other: int) -> None:
        """Makes the events of two mentions one."""
        a, b = self._event[one], self._event[other]
        if a == b:
            return
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        for place in self._members[b]:
            self._event[place] = a
        self._members[a] += self._members.pop(b)
        self._heads[a] |= self._heads.pop(b)
        self._apart[a] |= self._apart.pop(b)

    def members(self) -> Iterable[list[int]]:
        """The mentions of each event."""
        return self._members.values()


def _agree(pairs: Sequence[Weighed]) -> bool:
    if sum(parted for _, parted in pairs) > PARTED * len(pairs):
        return False
    return fsum(weight for weight, _ in pairs) / len(pairs) >= AGREED  # exact: the order of the pairs never matters


def _order(mentions: Sequence[Features], link: Link) -> tuple[object, ...]:
    """Links within an article first, so that what one writer tells of an event is together before it meets others; of
    either sort the best first, and of equals by the keys of its ends."""
    one, other, score = link
    return (mentions[one].article != mentions[other].article, -score, *sorted((mentions[one].key, mentions[other].key)))


def _telling(a: Features) -> tuple[object, ...]:
    """Mentions that say most first: dated to the day, placed, counted; of equals, by their keys."""
    return (a.precision, min((s.precision for s in a.sites), default=8), -len(a.counts), -len(a.actors), a.key)
