"""What every table is made of: named columns of one kind each, and rows that fill them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from selon.model import Reading

Cell = str | int | bool | None
Row = Mapping[str, Cell]


class Column(NamedTuple):
    """A column: its name and what its cells hold, where they are not empty."""

    name: str
    kind: Literal["text", "number", "truth"] = "text"


@dataclass(frozen=True, slots=True)
class Shape:
    """A table that readings can be told as.

    `rows` gives those of one reading; `width` how many groups of columns a row needs (the links of a chain); `columns`
    all of them, in order, for a table whose widest row needs that many. A row may leave cells out: they are empty.
    """

    columns: Callable[[int], tuple[Column, ...]]
    rows: Callable[[Reading], Iterator[Row]]
    width: Callable[[Row], int]
