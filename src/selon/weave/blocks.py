"""Who has marks in common with whom, without looking at every pair: those that bear one mark are a block.

Of a crowded block (a dispatch that hundreds carry, a province in a week of fighting) not all pairs meet: each meets
only the first few, by a rank that says nothing about the order of arrival. So which pairs meet follows from the set of
those that are there, and a block costs each of them the same however large it grows.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Generic, TypeVar

from selon.weave.postings import Postings
from selon.weave.state import Parts, column, numbers, runs, runs_of

Rank = TypeVar("Rank")  # what can be put in order


class Blocks(Generic[Rank]):
    """Numbers by their marks (hashes of 64 bits); `rank` tells where a number stands in every block that it is in."""

    def __init__(self, cap: int, rank: Callable[[int], Rank]) -> None:
        self._cap = cap
        self._rank = rank
        self._postings = Postings()
        self._first: dict[int, list[tuple[Rank, int]]] = {}  # of each crowded block the first `cap`, in order

    def add(self, marks: Sequence[int], number: int) -> list[tuple[int, int]]:
        """Puts a number into its blocks. Gives each mark where it takes the place of another among the first of a
        crowded block, and that other."""
        place = (self._rank(number), number)
        sparse = [mark for mark in marks if mark not in self._first]
        there: list[list[int]] = self._postings.of(sparse)
        for mark, others in zip(sparse, there, strict=True):
            if len(others) >= self._cap:
                self._first[mark] = self._ranked([*others, number])
        self._postings.add(marks, number)
        displaced = []
        for mark in set(marks) - set(sparse):
            first = self._first[mark]
            if place < first[-1]:
                insort(first, place)
                displaced.append((mark, first.pop()[1]))
        return displaced

    def remove(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """Takes numbers out of their blocks. Gives each mark at which others are among the first of its block that were
        not before, or meet all of it since it is no longer crowded; and those others."""
        risen: list[tuple[int, int]] = []
        for mark in self._postings.remove(numbers):
            if mark in self._first:
                before, left = set(self.first(mark)), self.bearers(mark)
                if len(left) > self._cap:
                    self._first[mark] = self._ranked(left)
                    left = self.first(mark)
                else:
                    del self._first[mark]
                risen.extend((mark, one) for one in left if one not in before)
        return risen

    def met(self, marks: Sequence[int], number: int) -> Iterator[Sequence[int]]:
        """For each of its marks those that a number meets there, itself among them where it is there."""
        place = (self._rank(number), number)
        late = {mark for mark in marks if mark in self._first and place > self._first[mark][-1]}
        yield from (self.first(mark) for mark in late)
        yield from self._postings.of([mark for mark in marks if mark not in late])

    def meet(self, marks: Sequence[int], one: int, other: int) -> bool:
        """Whether two that both bear these marks meet at one of them."""
        first = min((self._rank(one), one), (self._rank(other), other))
        return any(mark not in self._first or first <= self._first[mark][-1] for mark in marks)

    def bearers(self, mark: int) -> Sequence[int]:
        """All that bear a mark."""
        return self._postings.of([mark])[0]

    def first(self, mark: int) -> Sequence[int]:
        """The first of a block that is crowded, in order; none of another."""
        return [number for _, number in self._first.get(mark, ())]

    def rank_anew(self, marks: Sequence[int]) -> set[int]:
        """Puts the first of these blocks in order again, where the rank of one that bears the marks is another now;
        gives those that are no longer among the first."""
        displaced: set[int] = set()
        for mark in marks:
            if mark in self._first:
                before = self.first(mark)
                self._first[mark] = self._ranked(self.bearers(mark))
                displaced |= set(before) - set(self.first(mark))
        return displaced

    def largest(self) -> int:
        """How many the largest block holds."""
        return self._postings.largest()

    def parts(self) -> Parts:
        """What it holds."""
        yield from self._postings.parts()
        yield "crowded", column(self._first, "<u8")
        yield from runs("first", [self.first(mark) for mark in self._first])

    def take(self, parts: Mapping[str, bytes]) -> None:
        """Takes up what blocks of the same ranks held, in the place of what is there."""
        self._postings.take(parts)
        crowded = numbers(parts["crowded"], "<u8").tolist()
        first = ([(self._rank(number), number) for number in those] for those in runs_of("first", parts))
        self._first = dict(zip(crowded, first, strict=True))

    def _ranked(self, numbers: Sequence[int]) -> list[tuple[Rank, int]]:
        return nsmallest(self._cap, ((self._rank(number), number) for number in numbers))
