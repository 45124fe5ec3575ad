"""What every table is made of: named columns of one kind each, and rows that fill them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from selon.model import Reading

Cell = str | int | float | bool | None
LISTED = "; "  # between names, places, counts in one cell
WITHHELD = "selon_withheld"  # the column that says why a row is not to be counted as an event
Row = Mapping[str, Cell]


class Column(NamedTuple):
    """A column: its name and what its cells hold, where they are not empty."""

    name: str
    kind: Literal["text", "number", "decimal", "truth"] = "text"


@dataclass(frozen=True, slots=True)
class Shape:
    """A table that readings can be told as.

    `rows` gives those of one reading; `width` how many groups of columns a row needs (the links of a chain); `columns`
    all of them, in order, for a table whose widest row needs that many. A row may leave cells out: they are empty.
    A row with a cell `WITHHELD` tells of what did not happen, and is written only where that is asked for.
    """

    columns: Callable[[int], tuple[Column, ...]]
    rows: Callable[[Reading], Iterator[Row]]
    width: Callable[[Row], int]


def fixed(columns: tuple[Column, ...], rows: Callable[[Reading], Iterator[Row]]) -> Shape:
    """The shape of a table that has the same columns whatever it holds."""
    return Shape(lambda _: columns, rows, lambda _: 0)


def listed(values: Iterable[str]) -> str | None:
    """Several values in one cell; an empty one where there are none."""
    return LISTED.join(values) or None
