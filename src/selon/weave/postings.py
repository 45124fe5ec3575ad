"""An inverted index of marks: who bears each, in 12 bytes a posting.

Most marks (a run of words, a place in a week) are borne once, and a dict of lists would take a hundred bytes for each.
Here the postings are two sorted columns; those that came last are in a dict, until they are enough to be merged in. So
that one more costs little whatever is there, and the merging of all of them stays linear.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from selon.weave.state import Parts, Unfit, column, numbers

FEWEST = 1 << 16  # recent postings that are merged in: 10 MB as a dict
SHARE = 32  # part of the sorted ones that has to be recent before they are merged: into seven million, in 0.2 s


class Postings:
    """Numbers by the marks that they bear: marks are hashes of 64 bits, numbers are below 2³¹."""

    def __init__(self) -> None:
        self._marks: npt.NDArray[np.uint64] = np.empty(0, np.uint64)
        self._numbers: npt.NDArray[np.int32] = np.empty(0, np.int32)
        self._recent: dict[int, int | tuple[int, ...]] = {}  # of numbers alone: the garbage collector passes them by
        self._fresh = 0  # postings in `_recent`

    def add(self, marks: Sequence[int], number: int) -> None:
        """Notes that `number` bears these marks, each of which is there once."""
        for mark in marks:
            there = self._recent.get(mark)
            if there is None:
                self._recent[mark] = number
            else:
                self._recent[mark] = (there, number) if isinstance(there, int) else (*there, number)
        self._fresh += len(marks)
        if self._fresh >= max(FEWEST, len(self._marks) // SHARE):
            self._merge()

    def of(self, marks: Sequence[int]) -> list[list[int]]:
        """For each of the marks who bears it, in the order in which they were added."""
        asked = np.array(marks, np.uint64)
        starts = np.searchsorted(self._marks, asked, "left").tolist()
        ends = np.searchsorted(self._marks, asked, "right").tolist()
        found = []
        for mark, start, end in zip(marks, starts, ends, strict=True):
            bearers = self._numbers[start:end].tolist() if start < end else []
            fresh = self._recent.get(mark)
            if fresh is not None:
                bearers.extend((fresh,) if isinstance(fresh, int) else fresh)
            found.append(bearers)
        return found

    def remove(self, numbers: Iterable[int]) -> list[int]:
        """Forgets what some numbers bear; gives the marks, each once."""
        self._merge()
        gone = np.isin(self._numbers, np.fromiter(numbers, np.int32))
        marks: list[int] = np.unique(self._marks[gone]).tolist()
        self._marks, self._numbers = self._marks[~gone], self._numbers[~gone]
        return marks

    def largest(self) -> int:
        """How many bear the mark that most bear; 0 where there is none."""
        self._merge()
        if not len(self._marks):
            return 0
        firsts = np.flatnonzero(np.diff(self._marks, prepend=self._marks[:1] + np.uint64(1)))
        return int(np.diff(firsts, append=len(self._marks)).max())

    def parts(self) -> Parts:
        """What it holds."""
        self._merge()
        yield "marks", column(self._marks, "<u8")
        yield "numbers", column(self._numbers, "<i4")

    def take(self, parts: Mapping[str, bytes]) -> None:
        """Takes up what an index held, in the place of what is there."""
        self._marks, self._numbers = numbers(parts["marks"], "<u8"), numbers(parts["numbers"], "<i4")
        if len(self._marks) != len(self._numbers):
            raise Unfit(f"{len(self._marks)} marks of {len(self._numbers)} numbers")
        self._recent, self._fresh = {}, 0

    def _merge(self) -> None:
        """Puts the recent postings among the sorted ones, behind those of the same mark."""
        # No list of runs: so many new tuples would have the garbage collector go through all that is woven.
        there, many = self._recent.values(), len(self._recent)
        borne = np.fromiter((1 if isinstance(one, int) else len(one) for one in there), np.int64, many)
        marks = np.repeat(np.fromiter(self._recent, np.uint64, many), borne)
        numbers = np.fromiter(_each(there), np.int32, len(marks))
        order = np.argsort(marks, kind="stable")
        places = np.searchsorted(self._marks, marks[order], "right")
        self._marks = np.insert(self._marks, places, marks[order])
        self._numbers = np.insert(self._numbers, places, numbers[order])
        self._recent, self._fresh = {}, 0


def _each(runs: Iterable[int | tuple[int, ...]]) -> Iterator[int]:
    """The numbers of runs, one after the other; a run of one is its number."""
    for run in runs:
        if isinstance(run, int):
            yield run
        else:
            yield from run
