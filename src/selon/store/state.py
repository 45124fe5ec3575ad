"""What the weaver of a large dossier holds, kept beside its events: an article that comes is then joined to them, and
the dossier need not be woven whole."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, func, select

from selon.store import schema, since
from selon.store.since import Weaving

CHUNK = 1 << 24  # bytes of a part in one row: less than what any database takes in one


def keep(connection: Connection, parts: Iterator[tuple[str, bytes]], rests_on: Weaving) -> None:
    """Puts these parts, of a weaver of those readings, in the place of those before, one by one."""
    drop(connection)
    since.note(connection, rests_on, since.STATE)
    for part, content in parts:
        for number, start in enumerate(range(0, max(1, len(content)), CHUNK)):
            row = {"part": part, "number": number, "content": content[start : start + CHUNK]}
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
