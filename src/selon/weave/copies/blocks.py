"""Who has marks in common with whom, without looking at every pair."""

from bisect import insort
from collections.abc import Collection, Hashable, Mapping
from typing import Generic, TypeVar

EARLIEST = 12  # articles of a block that meet all of it; the others meet only those, and cost stays linear
Mark = TypeVar("Mark", bound=Hashable)


class Blocks(Generic[Mark]):
    """Articles by the marks of their texts: those that share a mark are a block.

    Of a crowded block (a dispatch that hundreds carry, a stock paragraph) not all pairs meet, only those with one of
    the earliest, among which the original is sought. Which those are follows from the set of articles alone.
    """

    def __init__(self) -> None:
        self._marks: dict[str, Collection[Mark]] = {}
        self._ranks: dict[str, tuple[str, str]] = {}
        self._blocks: dict[Mark, list[tuple[str, str]]] = {}  # each in order

    def add(self, number: str, day: str, marks: Collection[Mark]) -> None:
        """Adds the article of that id and day (ISO 8601)."""
        self._marks[number], self._ranks[number] = marks, (day, number)
        for mark in marks:
            insort(self._blocks.setdefault(mark, []), (day, number))

    def __contains__(self, number: str) -> bool:
        return number in self._marks

    def size(self, number: str) -> int:
        """How many marks the article has."""
        return len(self._marks[number])

    def met(self, number: str) -> Mapping[str, int]:
        """The articles that share marks with this one, and how many; `a` meets `b` where `b` meets `a`."""
        found: dict[str, int] = {}
        rank = self._ranks[number]
        for mark in self._marks[number]:
            block = self._blocks[mark]
            earliest = len(block) <= EARLIEST or rank <= block[EARLIEST - 1]
            for _, other in block if earliest else block[:EARLIEST]:
                found[other] = found.get(other, 0) + 1
        found.pop(number, None)
        return found
