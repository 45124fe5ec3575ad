"""What the weaver of a large dossier holds, kept beside its events: an article that comes is then joined to them, and
the dossier need not be woven whole."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, func, select

from selon.store import schema, since
from selon.store.rows import Row
from selon.store.since import Weaving
from selon.store.spool import Spool

CHUNK = 1 << 24  # bytes of a part in one row: less than what any database takes in one


@contextmanager
def made(parts: Iterable[tuple[str, bytes]], folder: str | None) -> Iterator[Spool[Row]]:
    """The rows of these parts, each of which is let go: made before the database is locked for writing."""
    with Spool[Row](folder) as rows:
        for part, content in parts:
            for number, start in enumerate(range(0, max(1, len(content)), CHUNK)):
                rows.put({"part": part, "number": number, "content": content[start : start + CHUNK]})
        yield rows


def keep(connection: Connection, rows: Spool[Row], rests_on: Weaving) -> None:
    """Puts these rows, of a weaver of those readings, in the place of those before, one by one."""
    drop(connection)
    since.note(connection, rests_on, since.STATE)
    for row in rows:
        connection.execute(schema.woven_state.insert(), row)


def drop(connection: Connection) -> None:
    """Forgets what is kept."""
    since.note(connection, None, since.STATE)
    connection.execute(schema.woven_state.delete())


class Parts(Mapping[str, bytes]):
    """The parts that are kept, each read when it is asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __getitem__(self, part: str) -> bytes:
        table = schema.woven_state.c
        chunks = self._connection.scalars(select(table.content).where(table.part == part).order_by(table.number)).all()
        if not chunks:
            raise KeyError(part)
        return b"".join(chunks)

    def __iter__(self) -> Iterator[str]:
        yield from self._connection.scalars(select(schema.woven_state.c.part).distinct())

    def __len__(self) -> int:
        return self._connection.scalar(select(func.count(schema.woven_state.c.part.distinct()))) or 0
