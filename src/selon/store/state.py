"""What the weaver of a large dossier holds, kept beside its events: what comes, goes or is judged is then joined to
them, and the dossier need not be woven whole."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, func, select

from selon.store import schema, since
from selon.store.rows import Row
from selon.store.since import Weaving
from selon.store.spool import Spool

TOUCHED = "touched"  # a part beside those of the weaver
CHUNK = 1 << 24  # bytes of a part in one row: less than what any database takes in one


@contextmanager
def made(parts: Iterable[tuple[str, bytes]], folder: str | None) -> Iterator[Spool[Row]]:
    """The rows of these parts, each of which is let go: made before the database is locked for writing."""
    with Spool[Row](folder) as rows:
        for part, content in parts:
            for row in _rows(part, content):
                rows.put(row)
        yield rows


def keep(connection: Connection, rows: Spool[Row], rests_on: Weaving) -> None:
    """Puts these rows, of a weaver of those readings, in the place of those before, one by one."""
    drop(connection)
    since.note(connection, rests_on, since.STATE)
    for row in rows:
        connection.execute(schema.woven_state.insert(), row)


def touch(connection: Connection, events: Collection[str], copied: Collection[str]) -> None:
    """Notes which events were changed or are gone, and which articles are copies of others, since the state was kept:
    what is kept of these is another than a weaver that is taken up knows."""
    from selon.weave.state import listed

    connection.execute(schema.woven_state.delete().where(schema.woven_state.c.part == TOUCHED))
    for row in _rows(TOUCHED, listed((sorted(events), sorted(copied)))):
        connection.execute(schema.woven_state.insert(), row)


def touched(connection: Connection) -> tuple[set[str], set[str]]:
    """What `touch` noted last. Raises Unfit."""
    from selon.weave.state import values

    content = Parts(connection).get(TOUCHED)
    return (set(), set()) if content is None else values(content, tuple[set[str], set[str]])


def _rows(part: str, content: bytes) -> Iterator[Row]:
    for number, start in enumerate(range(0, max(1, len(content)), CHUNK)):
        yield {"part": part, "number": number, "content": content[start : start + CHUNK]}


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
