"""Which pairs of mentions are worth comparing: those that share a block.

A block is what mentions of one event have in common, at the least: a group of types with a place and a week, with a
name and a week, with a number and a week, with an exact place that its article tells and a week, or two words of its
sentence. A block that holds more than CAP mentions compares each of them with its first CAP only, in an order by the
hash of their keys: which pairs those are depends on what the block holds and not on the order of arrival, and a mention
costs CAP comparisons a block however large it is.
"""

from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from selon.weave import blocks
from selon.weave.events.features import Features
from selon.weave.events.periods import Days
from selon.weave.events.tallies import IGNORED, TELLING

CAP = 48
WEEK = 7
COARSE = 21  # days of a span beyond which a mention is sought by its months
REPORTED = 4  # days before its publication in which an undated mention is sought
AT_HAND = 1 << 11  # mentions whose blocks are at hand when one is displaced from some of them: 6 MB
PRINTS = 3  # words that a sentence is sought by, two at a time


def block_keys(a: Features) -> frozenset[str]:
    """The keys of the blocks that a mention is in."""
    return frozenset(_keys(a))


def _keys(a: Features) -> Iterator[str]:
    prints = sorted(a.words, key=_scrambled)[:PRINTS]
    # exact places of its article: the telling itself may name none, or a wrong one; numbers cost more and find no more
    spots = [mark for mark in a.topic if not mark.rpartition(" ")[2].isdecimal()]
    for period in _periods(a):
        at = f"{a.group}|{period}"
        for site in a.sites:
            if site.precision <= 5:
                yield f"{at}|spot|{site.spot}"
                yield f"{at}|name of a place|{site.written}"
            if site.admin1:
                yield f"{at}|{site.country}/{site.admin1}"
            elif site.country and len(a.sites) == 1:
                yield f"{at}|{site.country}"
        yield from (f"{at}|told of|{spot}" for spot in spots)
        if not a.sites:
            yield from (f"{at}|{area}" for area in a.near)
        for name in a.actors | a.targets:
            yield f"{at}|name|{name}"
        for count in a.counts:
            if count.low >= TELLING and count.kind not in IGNORED:
                yield f"{at}|{count.kind}|{count.low}"
        for one, other in combinations(prints, 2):
            yield f"{at}|words|{one}|{other}"
    if len(prints) == PRINTS:  # at any time: a text that is carried again years later
        yield f"{a.group}|words|{'|'.join(map(str, prints))}"


def _scrambled(word: int) -> int:
    """A fixed order of words that has nothing to do with what they are: the least of two sentences that share most of
    their words is mostly the same (Broder 1997, min-wise hashing)."""
    return word * 2654435761 & 0xFFFFFFFF


def _periods(a: Features) -> Iterator[str]:
    """The weeks, or months, or years, that a mention may be in: with a day to spare on each side."""
    spoken = a.days if a.said else a.issued
    days = spoken and (spoken[0] - REPORTED, spoken[1]) if a.said or not a.days else a.days
    if days is None:
        return
    first, last = days[0] - 1, days[1] + 1
    if last - first <= COARSE + 2:
        yield from (f"w{week}" for week in range(first // WEEK, last // WEEK + 1))
    if a.precision > 2 or a.days is None or last - first > COARSE:
        yield f"{'y' if _long(days) else 'm'}{(days[0] + days[1]) // 2 // (365 if _long(days) else 30)}"


def _long(days: Days) -> bool:
    return days[1] - days[0] > 100


def rank(a: Features) -> int:
    """Where a mention stands in every block: by a hash of its key, which has nothing to do with when it came."""
    return _hashed("\0".join(map(str, a.key)))


class Blocks:
    """All blocks, of mentions by handle; `add` tells which pairs are to be compared, and which no longer."""

    def __init__(self, kept: Callable[[int], Features], cap: int = CAP) -> None:
        self._kept = kept
        self._ranks = array("Q")  # by handle
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
        marks = list(self._hash_keys(handle))
        self._ranks.append(rank(self._kept(handle)))
        partners = {other for bearers in self._blocks.met(marks, handle) for other in bearers}
        displaced = [
            (last, set(self._blocks.bearers(mark)) - {last, *self._blocks.first(mark)})
            for mark, last in self._blocks.add(marks, handle)
        ]
        return partners, displaced

    def shared(self, one: int, other: int) -> bool:
        """Whether some block compares the two mentions."""
        return self._blocks.meet(list(self._marks(one) & self._marks(other)), one, other)

    def _hash_keys(self, handle: int) -> frozenset[int]:
        return frozenset(map(_hashed, block_keys(self._kept(handle))))

    def largest(self) -> int:
        """How many mentions the largest block holds."""
        return self._blocks.largest()


def _hashed(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
