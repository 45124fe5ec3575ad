"""Which pairs of mentions are worth comparing: those that share a block.

A block is what mentions of one event have in common, at the least: a group of types with a place and a week, with a
name and a week, with a number and a week, with an exact place that its article tells and a week, or two words of its
sentence. Not all are dated so well: a mention of which only the month is known meets all of that month, and one that
nothing dates those of its places at any time; so every mention is in the blocks of these levels too, but two are
compared at the level of the one that is dated worse, and nowhere else. A block that holds more than CAP mentions
compares each of them with its first CAP only, in an order by the hash of their keys: which pairs those are depends on
what the block holds and not on the order of arrival, and a mention costs CAP comparisons a block however large it is.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from selon.weave import blocks
from selon.weave.comparison.features import Features
from selon.weave.comparison.tallies import IGNORED, TELLING
from selon.weave.periods import Days
from selon.weave.state import Parts, column, numbers

CAP = 48
WEEK = 7
COARSE = 21  # days of a span beyond which a mention is sought by its months
REPORTED = 4  # days before its publication in which an undated mention is sought
AT_HAND = 1 << 11  # mentions whose blocks are at hand when one is displaced from some of them: 6 MB
PRINTS = 3  # words that a sentence is sought by, two at a time
MONTH, LONG = 30, 100  # days; what takes longer is sought by its year
SHARED = 5  # UCDP where_prec up to which a place is one that others can share
DATED, VAGUE, UNDATED = range(3)  # levels


def level(a: Features) -> int:
    """How well a mention is dated: to a few days, to months or years only, or not at all."""
    span = _span(a)
    return UNDATED if span is None else DATED if span[1] - span[0] <= COARSE else VAGUE


def block_keys(a: Features) -> tuple[frozenset[str], ...]:
    """The keys of the blocks that a mention is in, by the level of those that it is compared with there: two are at the
    level of the one that is dated worse."""
    own = level(a)
    told_again = frozenset(_words_of_old(a))  # at any time: a text that is carried again years later
    keys: list[frozenset[str]] = [told_again if at >= own else frozenset() for at in range(UNDATED + 1)]
    span = _span(a)
    if span is not None:
        for period in _periods(span):
            keys[own] |= frozenset(_keys(a, f"{a.group}|{period}"))
            keys[own] |= frozenset(
                f"{a.group}|{period}|words|{one}|{other}" for one, other in combinations(_prints(a), 2)
            )
        if own == DATED:
            for month in _months(span):
                keys[VAGUE] |= frozenset(_keys(a, f"{a.group}|{month}"))
    keys[UNDATED] |= frozenset(_ever(a))
    return tuple(keys)


def _keys(a: Features, at: str) -> Iterator[str]:
    """What a mention has in common with others of a group and a time."""
    for site in a.sites:
        if site.precision <= SHARED:
            yield f"{at}|spot|{site.spot}"
            yield f"{at}|name of a place|{site.written}"
        if site.admin1:
            yield f"{at}|{site.country}/{site.admin1}"
        elif site.country and len(a.sites) == 1:
            yield f"{at}|{site.country}"
    yield from (f"{at}|told of|{spot}" for spot in _spots(a))
    if not a.sites:
        yield from (f"{at}|{area}" for area in a.near)
    for name in a.actors | a.targets:
        yield f"{at}|name|{name}"
    yield from (f"{at}|{count}" for count in _counts(a))


def _ever(a: Features) -> Iterator[str]:
    """What a mention has in common with one that nothing dates."""
    for spot in {site.spot for site in a.sites if site.precision <= SHARED}:
        yield f"{a.group}|ever|{spot}"
        yield from (f"{a.group}|ever|{spot}|{count}" for count in _counts(a))
    yield from (f"{a.group}|ever|told of|{spot}" for spot in _spots(a))


def _spots(a: Features) -> Iterator[str]:
    """Exact places of its article: the telling itself may name none, or a wrong one; numbers cost more and find no
    more."""
    return (mark for mark in a.topic if not mark.rpartition(" ")[2].isdecimal())


def _counts(a: Features) -> Iterator[str]:
    return (f"{c.kind}|{c.low}" for c in a.counts if c.low >= TELLING and c.kind not in IGNORED)


def _words_of_old(a: Features) -> Iterator[str]:
    prints = _prints(a)
    if len(prints) == PRINTS:
        yield f"{a.group}|words|{'|'.join(map(str, prints))}"


def _prints(a: Features) -> list[int]:
    return sorted(a.words, key=_scrambled)[:PRINTS]


def _scrambled(word: int) -> int:
    """A fixed order of words that has nothing to do with what they are: the least of two sentences that share most of
    their words is mostly the same (Broder 1997, min-wise hashing)."""
    return word * 2654435761 & 0xFFFFFFFF


def _span(a: Features) -> Days | None:
    """The days that a mention may be on: its own, or those before somebody spoke of it."""
    if a.days is not None and not a.said:
        return a.days
    spoken = a.days if a.said else a.issued
    return spoken and (spoken[0] - REPORTED, spoken[1])


def _periods(span: Days) -> Iterator[str]:
    """The weeks, or months, or the year, that a mention may be in: with a day to spare on each side."""
    if span[1] - span[0] <= COARSE:
        yield from (f"w{week}" for week in range((span[0] - 1) // WEEK, (span[1] + 1) // WEEK + 1))
    elif span[1] - span[0] <= LONG:
        yield from _months(span)
    else:
        yield f"y{(span[0] + span[1]) // 2 // 365}"


def _months(span: Days) -> Iterator[str]:
    return (f"m{month}" for month in range((span[0] - 1) // MONTH, (span[1] + 1) // MONTH + 1))


def rank(a: Features) -> int:
    """Where a mention stands in every block: by a hash of its key, which has nothing to do with when it came."""
    return _hashed("\0".join(map(str, a.key)))


class Blocks:
    """All blocks, of mentions by handle; `add` tells which pairs are to be compared, and which no longer."""

    def __init__(self, kept: Callable[[int], Features], cap: int = CAP) -> None:
        self._kept = kept
        self._ranks, self._levels = array("Q"), array("B")  # by handle
        self._blocks = blocks.Blocks(cap, self.rank)
        self._marks = lru_cache(AT_HAND)(self._hash_keys)

    def rank(self, handle: int) -> int:
        """Where a mention stands in every block."""
        return self._ranks[handle]

    def add(self, handle: int) -> tuple[set[int], list[tuple[int, set[int]]]]:
        """Puts the next mention into its blocks; its handle is how many there were before it.

        Gives the handles to compare it with, and, for each mention that it displaces from the first of a block, that
        one with those that it was compared with there, and may be no more.
        """
        mention = self._kept(handle)
        marks = self._hash_keys(handle)
        self._ranks.append(rank(mention))
        self._levels.append(level(mention))
        partners: set[int] = set()
        for at in range(self._levels[handle], UNDATED + 1):
            met = set[int]().union(*self._blocks.met(list(marks[at]), handle))
            partners.update(other for other in met if self._level(handle, other) == at)
        displaced = [
            (last, set(self._blocks.bearers(mark)) - {last, *self._blocks.first(mark)})
            for mark, last in self._blocks.add(list(frozenset[int]().union(*marks)), handle)
        ]
        return partners, displaced

    def remove(self, handles: Iterable[int]) -> dict[int, set[int]]:
        """Takes mentions out of their blocks; gives those that are compared with more by that, each with the mentions
        that it is to be compared with."""
        risen: dict[int, set[int]] = {}
        for mark, one in self._blocks.remove(handles):
            at = {level for level, marks in enumerate(self._marks(one)) if mark in marks}
            met = {other for other in self._blocks.bearers(mark) if other != one and self._level(one, other) in at}
            risen.setdefault(one, set()).update(met)
        return risen

    def shared(self, one: int, other: int) -> bool:
        """Whether some block compares the two mentions."""
        at = self._level(one, other)
        return self._blocks.meet(list(self._marks(one)[at] & self._marks(other)[at]), one, other)

    def _level(self, one: int, other: int) -> int:
        """The level at which two mentions are compared."""
        return max(self._levels[one], self._levels[other])

    def _hash_keys(self, handle: int) -> tuple[frozenset[int], ...]:
        return tuple(frozenset(map(_hashed, keys)) for keys in block_keys(self._kept(handle)))

    def largest(self) -> int:
        """How many mentions the largest block holds."""
        return self._blocks.largest()

    def parts(self) -> Parts:
        """What it holds."""
        yield "ranks", column(self._ranks, "<u8")
        yield "levels", column(self._levels, "<u1")
        yield from self._blocks.parts()

    def take(self, parts: Mapping[str, bytes]) -> None:
        """Takes up what the blocks of the same mentions held."""
        self._ranks = array("Q", numbers(parts["ranks"], "<u8").tolist())
        self._levels = array("B", parts["levels"])
        self._blocks.take(parts)


def _hashed(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
