"""A table as CSV: RFC 4180, UTF-8, with cells that a spreadsheet shows and never runs.

A cell that starts as a formula does gets an apostrophe before it. So does such a start inside of a cell after `;`, a
tab or the end of a line: a spreadsheet set to French takes `;` for the end of a cell. Quotation marks, apostrophes and
blanks before it are part of the start, so that whoever takes away one apostrophe at each (`bare`) has what was there.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from selon.publish.plain import kept
from selon.publish.tables.shape import Cell
from selon.publish.tables.store import Table

_START = "[\"' ]*[=+\\-@\t\r\n＝＋－＠]"  # the wide forms are run in East Asian settings
_RUN = re.compile(f"(?:^|(?<=[;\t\r\n]))(?={_START})")
_KEPT = re.compile(f"(?:^|(?<=[;\t\r\n]))'(?={_START})")


def write(table: Table, file: BinaryIO) -> None:
    """Writes the table: a line of names, then a line a row, each ended by CR LF."""
    for chunk in lines(table):
        file.write(chunk.encode("utf-8"))


def lines(table: Table) -> Iterator[str]:
    """The lines of the table, the names first."""
    names = [column.name for column in table.columns]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(names)
    for row in table.rows():
        yield _taken(buffer)
        writer.writerow([written(row.get(name)) for name in names])
    yield _taken(buffer)


def written(cell: Cell) -> str:
    """A cell as it stands in the file: `true`, `false`, a number, text that is safe to open; empty where it is None."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if cell is None or isinstance(cell, int | float):
        return "" if cell is None else str(cell)
    return _RUN.sub("'", kept(cell))


def bare(text: str) -> str:
    """The text of a cell without the apostrophes that keep it from being run."""
    return _KEPT.sub("", text)


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
