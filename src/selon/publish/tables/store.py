"""A table on its way: its rows wait on disk until the widest is known, since a file opens with all of its columns."""

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from selon.model import Reading
from selon.publish.tables.shape import WITHHELD, Cell, Column, Row, Shape

JUDGED = Column("judged")
_IDS = ("claim_id", "mention_id", "selon_mention")  # the column of a row that names what it tells
IN_MEMORY = 8_000_000  # bytes of rows above which they go to disk


class Table:
    """The rows of one shape, added reading by reading and read again once all are there; memory stays small.

    `whole`: keep also the rows that are not to be counted as events; else `withheld` counts them by their reason.
    `judged`: what people judged of claims and mentions, by id; with it, each row tells so in a last column.
    A context: the rows are gone when it is left.
    """

    def __init__(self, shape: Shape, *, whole: bool = False, judged: Mapping[str, str] | None = None) -> None:
        self._judged = judged
        self.length = 0
        self.withheld: Counter[str] = Counter()
        self._shape, self._widest, self._whole = shape, 0, whole
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115, closed by __exit__
        self._encode = msgspec.msgpack.Encoder().encode

    def add(self, reading: Reading) -> None:
        """Adds the rows of one more reading."""
        for row in self._shape.rows(reading):
            if not self._whole and (reason := row.get(WITHHELD)):
                self.withheld[str(reason)] += 1
                continue
            if self._judged is not None:
                row = {**row, JUDGED.name: self._judged.get(next(str(row[id]) for id in _IDS if id in row))}
            self._widest = max(self._widest, self._shape.width(row))
            packed = self._encode({name: _sayable(cell) for name, cell in row.items()})
            self._file.write(len(packed).to_bytes(4, "big") + packed)
            self.length += 1

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that the rows added so far need."""
        columns = self._shape.columns(self._widest)
        return columns if self._judged is None else (*columns, JUDGED)

    def rows(self) -> Iterator[Row]:
        """All rows, in the order in which they were added."""
        decoder = msgspec.msgpack.Decoder(dict[str, str | int | float | bool | None])
        self._file.seek(0)
        while size := self._file.read(4):
            yield decoder.decode(self._file.read(int.from_bytes(size, "big")))
        self._file.seek(0, 2)

    def __enter__(self) -> "Table":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _sayable(cell: Cell) -> Cell:
    """The cell; half a character (a lone surrogate), which no table can hold, is a `�`."""
    return cell.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if isinstance(cell, str) else cell
