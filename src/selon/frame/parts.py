"""What a number counts, and the numbers that are the parts of one told before them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selon.model import TOLLS
from selon.parse import Number


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with what it counts: its tokens, the unit's token (-1: left out), the kind, the kind of the unit."""

    number: Number
    first: int
    last: int
    unit: int
    kind: str
    base: str
    text: str | None


def broken_down(counts: Sequence[Counted]) -> list[Counted]:
    """The counts of a sentence, with people of whom nothing is told taken for the dead or hurt told right before them
    where they add up to as many: onze morts, quatre femmes et sept hommes."""
    found = list(counts)
    for n, whole in enumerate(found):
        if whole.kind not in TOLLS or whole.number.low is None:
            continue
        told = 0
        for last in range(n + 1, len(found)):
            part = found[last]
            if part.kind != "people" or part.number.ordinal or part.number.low is None:
                break
            told += part.number.low
            if told == whole.number.low and last > n + 1:
                found[n + 1 : last + 1] = [replace(c, kind=whole.kind) for c in found[n + 1 : last + 1]]
                break
    return found
