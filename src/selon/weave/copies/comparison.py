"""Whether one of two texts is taken from the other: a decision on the pair alone, the same from either side."""

from dataclasses import dataclass

from selon.model import CopyKind
from selon.weave.copies.sharing import Run, covered, runs, told, turned
from selon.weave.copies.words import Words

# tests/weave/test_copies.py holds what the cuts keep apart: on the sample copies share 0.8-1.0 of the shorter text,
# rewrites and other tellings of the same news less than 0.1.
MOST = 0.6  # of the shorter text's words, in shared runs: a copy
MANY = 1 / 3  # of them, where the runs fill several paragraphs: a copy that is cut and added to
PARAGRAPHS = 3  # for MANY
FEWEST = 20  # shared words: below, two flashes of one fact may be worded alike
NEARLY_ALL = 0.9  # of a text is in the other: what is left is a retouch


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts share, seen from the left: the runs, the shares of the left and of the right text that they are
    (0-1), and whether they make one a copy of the other; where not, runs that are only the same quotation are left out.
    """

    shared: tuple[Run, ...]
    of_left: float
    of_right: float
    copied: bool

    def turned(self) -> "Comparison":
        """The same, seen from the right."""
        return Comparison(turned(self.shared), self.of_right, self.of_left, self.copied)


def compare(left: Words, right: Words) -> Comparison:
    """Compares two bodies in one language. Which of the two came first plays no part in it."""
    everything = runs(left, right)
    shared = told(left, everything)
    mine, theirs = covered(shared), covered(turned(shared))
    most = max(mine / (len(left) or 1), theirs / (len(right) or 1))
    copied = min(mine, theirs) >= FEWEST and not _stock(left, right, shared)
    copied = copied and (most >= MOST or (most >= MANY and _paragraphs(left, shared) >= PARAGRAPHS))
    if copied:
        shared, mine, theirs = everything, covered(everything), covered(turned(everything))
    return Comparison(shared, mine / (len(left) or 1), theirs / (len(right) or 1), copied)


def kind_of(comparison: Comparison, copy: int, original: int) -> CopyKind:
    """What sort of copy the left text is of the right one, which have so many words."""
    mine, theirs = comparison.of_left, comparison.of_right
    if mine >= NEARLY_ALL and theirs >= NEARLY_ALL:
        return "whole" if min(mine, theirs) == 1 else "retouched"
    if mine >= NEARLY_ALL or (theirs < NEARLY_ALL and copy < original * 0.8):
        return "cut"
    if theirs >= NEARLY_ALL or copy > original / 0.8:
        return "wrapped"
    return "retouched"


def _stock(left: Words, right: Words, shared: tuple[Run, ...]) -> bool:
    """Whether all that is shared is one paragraph, and opens neither text: background that an agency keeps in stock."""
    mine = {left.passages[i] for run in shared for i in (run.left, run.left + run.length - 1)}
    theirs = {right.passages[i] for run in shared for i in (run.right, run.right + run.length - 1)}
    return len(mine) == len(theirs) == 1 and 0 not in mine | theirs


def _paragraphs(left: Words, shared: tuple[Run, ...]) -> int:
    """How many paragraphs of the left text are shared for the greater part."""
    of_shared: dict[int, int] = {}
    for run in shared:
        for i in range(run.left, run.left + run.length):
            of_shared[left.passages[i]] = of_shared.get(left.passages[i], 0) + 1
    return sum(2 * n > left.passages.count(number) for number, n in of_shared.items())
