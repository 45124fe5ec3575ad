"""Events and copies as weaving gave them, kept whole; their ids outlive merges by redirects."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, func, select, update

from selon.model import Copy, Event
from selon.store import schema, since, state, writing
from selon.store.content import packed, unpacked
from selon.store.rows import Row
from selon.store.since import Weaving

BATCH = 500  # values that are asked for in one statement


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be kept of a weaving, as rows: made before the database is locked for writing."""

    events: list[Row]
    members: list[Row]
    copies: list[Row]


def made(events: Iterable[Event], copies: Iterable[Copy]) -> Made:
    """The rows of events, which are let go one by one, and of copies."""
    rows = Made([], [], [_copy(copy) for copy in copies])
    for event in events:
        days = {"earliest": event.when.earliest, "latest": event.when.latest}
        told = {"articles": len(event.articles), "outlets": len(event.outlets), "content": packed(event)}
        rows.events.append({"id": event.id, "type": event.type} | days | told)
        seen = {joined.mention: joined.article for joined in event.mentions}
        rows.members.extend({"event": event.id, "mention": m, "article": a} for m, a in seen.items())
    return rows


def _copy(copy: Copy) -> Row:
    told = {name: getattr(copy, name) for name in ("article", "original", "kind", "probable", "share", "reason")}
    return told | {"content": packed(copy)}


def save(connection: Connection, rows: Made, rests_on: Weaving) -> None:
    """Puts these events and copies in the place of those before, and redirects the ids that are gone. What was kept of
    the weaver that gave those before is dropped."""
    members = schema.event_mentions
    before = _members(connection.execute(select(members.c.event, members.c.mention)))
    for table in (members, schema.events, schema.copies):
        connection.execute(table.delete())
    _put(connection, rows, before, rests_on)
    state.drop(connection)


def renew(connection: Connection, rows: Made, touched: Iterable[str], copied: Iterable[str], rests_on: Weaving) -> None:
    """Puts these events in the place of those that have an id of `touched` or some of their mentions, and these copies
    in the place of those that the articles `copied` are; all others stay."""
    members, events, copies = schema.event_mentions, schema.events, schema.copies
    told = _some(connection, select(members.c.event), members.c.mention, (row["mention"] for row in rows.members))
    gone = {event for (event,) in told}.union(touched)
    before = _members(_some(connection, select(members.c.event, members.c.mention), members.c.event, gone))
    for table, column, values in (
        (members, members.c.event, gone),
        (events, events.c.id, gone),
        (copies, copies.c.article, copied),
    ):
        for some in _batches(values):
            connection.execute(table.delete().where(column.in_(some)))
    _put(connection, rows, before, rests_on)


def _put(connection: Connection, rows: Made, before: Mapping[str, Iterable[str]], rests_on: Weaving) -> None:
    for table, values in ((schema.events, rows.events), (schema.event_mentions, rows.members)):
        if values:
            connection.execute(table.insert(), values)
    if rows.copies:
        connection.execute(schema.copies.insert(), rows.copies)
    _redirect(connection, before, rows)
    since.note(connection, rests_on)
    writing.tell(connection, "weave", None, f"{len(rows.events)} events, {len(rows.copies)} copies")


def _members(rows: Iterable[Any]) -> dict[str, list[str]]:
    """The mentions of events, by event."""
    found: dict[str, list[str]] = {}
    for event, mention in rows:
        found.setdefault(event, []).append(mention)
    return found


def _some(connection: Connection, wanted: Select[Any], column: Column[str], values: Iterable[str]) -> Iterator[Any]:
    """The rows that have one of many values in a column."""
    for some in _batches(values):
        yield from connection.execute(wanted.where(column.in_(some)))


def _batches(values: Iterable[str]) -> Iterator[Sequence[str]]:
    """Values in parts that one statement takes."""
    every = sorted(set(values))
    return (every[start : start + BATCH] for start in range(0, len(every), BATCH))


def events(connection: Connection, meant: ColumnElement[bool] | None = None) -> Iterator[Event]:
    """The events (all, or those of which a condition holds), in order of time; those without a date last."""
    table = schema.events.c
    order = (table.earliest.is_(None), table.earliest, table.latest, table.id)
    wanted = select(table.content) if meant is None else select(table.content).where(meant)
    for content in connection.scalars(wanted.order_by(*order)):
        yield unpacked(content, Event)


def sought(connection: Connection, beginning: str | None) -> Iterator[Event]:
    """The events whose id, or an id that led to them, begins so, in order of time; None: those that most articles
    tell."""
    table, old = schema.events.c, schema.redirects.c
    if beginning is None:
        meant = table.articles == select(func.max(table.articles)).scalar_subquery()
    else:
        led = select(old.event).where(old.old.startswith(beginning, autoescape=True))
        meant = table.id.startswith(beginning, autoescape=True) | table.id.in_(led)
    yield from events(connection, meant)


def event(connection: Connection, event: str) -> Event | None:
    """The event with that id, or the one that it was redirected to."""
    table = schema.events.c
    content = connection.scalar(select(table.content).where(table.id == present(connection, event)))
    return None if content is None else unpacked(content, Event)


def present(connection: Connection, event: str) -> str:
    """The id under which an event is kept now."""
    table = schema.redirects.c
    return connection.scalar(select(table.event).where(table.old == event)) or event


def copies(connection: Connection) -> list[Copy]:
    """The copies among the articles."""
    table = schema.copies.c
    wanted = select(table.content).order_by(table.article, table.original)
    return [unpacked(content, Copy) for content in connection.scalars(wanted)]


def _redirect(connection: Connection, before: Mapping[str, Iterable[str]], rows: Made) -> None:
    """Leads each event that is gone to the one with most of its mentions (the smaller id, where two have as many)."""
    table, present = schema.redirects, {row["id"] for row in rows.events}
    home = {row["mention"]: row["event"] for row in rows.members}
    for old, mentions in before.items():
        shares = Counter(home[mention] for mention in mentions if mention in home)
        if old in present or not shares:
            continue
        new = min(shares, key=lambda event: (-shares[event], event))
        connection.execute(update(table).where(table.c.event == old).values(event=new))
        connection.execute(table.insert().values(old=old, event=new))
    connection.execute(table.delete().where(table.c.old.in_(select(schema.events.c.id))))
