"""Events and copies as weaving gave them, kept whole; their ids outlive merges by redirects."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from math import isfinite
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, update

from selon.model import Copy, Event
from selon.store import schema, since, state, writing
from selon.store.content import packed, unpacked
from selon.store.rows import Row
from selon.store.since import Weaving
from selon.store.spool import Spool

BATCH = 500  # values that are asked for, or rows that are written, in one statement


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be kept of a weaving, as rows: made before the database is locked for writing."""

    events: Spool[Row]
    members: Spool[Row]
    copies: Spool[Row]


@contextmanager
def made(events: Iterable[Event], copies: Iterable[Copy], folder: str | None) -> Iterator[Made]:
    """The rows of events and of copies, which are let go one by one; many rows are put by in files of the folder."""
    with Spool[Row](folder) as told, Spool[Row](folder) as members, Spool[Row](folder) as copied:
        for copy in copies:
            copied.put(_copy(copy))
        for event in events:
            told.put(_event(event))
            seen = {joined.mention: joined.article for joined in event.mentions}
            for mention, article in seen.items():
                members.put({"event": event.id, "mention": mention, "article": article})
        yield Made(told, members, copied)


def _event(event: Event) -> Row:
    days = {"earliest": event.when.earliest, "latest": event.when.latest}
    told = {"articles": len(event.articles), "outlets": len(event.outlets), "content": packed(event)}
    return {"id": event.id, "type": event.type} | days | told


def _copy(copy: Copy) -> Row:
    told = {name: getattr(copy, name) for name in ("article", "original", "kind", "probable", "share", "reason")}
    return told | {"content": packed(copy)}


def save(connection: Connection, rows: Made, rests_on: Weaving) -> None:
    """Puts these events and copies in the place of those before, and redirects the ids that are gone. What was kept of
    the weaver that gave those before is dropped."""
    members = schema.event_mentions
    before = _gone(connection.execute(select(members.c.event, members.c.mention)), rows)
    for table in (members, schema.events, schema.copies):
        connection.execute(table.delete())
    _put(connection, rows, before, rests_on)
    state.drop(connection)


def renew(connection: Connection, rows: Made, touched: Iterable[str], copied: Iterable[str], rests_on: Weaving) -> None:
    """Puts these events in the place of those that have an id of `touched` or some of their mentions, and these copies
    in the place of those that the articles `copied` are; all others stay."""
    members, events, copies = schema.event_mentions, schema.events, schema.copies
    told = some(connection, select(members.c.event), members.c.mention, (row["mention"] for row in rows.members))
    gone = {event for (event,) in told}.union(touched)
    before = _gone(some(connection, select(members.c.event, members.c.mention), members.c.event, gone), rows)
    for table, column, values in (
        (members, members.c.event, gone),
        (events, events.c.id, gone),
        (copies, copies.c.article, copied),
    ):
        for batch in _batches(values):
            connection.execute(table.delete().where(column.in_(batch)))
    _put(connection, rows, before, rests_on)


def _put(connection: Connection, rows: Made, before: Mapping[str, Iterable[str]], rests_on: Weaving) -> None:
    for table, spool in (
        (schema.events, rows.events),
        (schema.event_mentions, rows.members),
        (schema.copies, rows.copies),
    ):
        every = iter(spool)
        while batch := list(islice(every, BATCH)):
            connection.execute(table.insert(), batch)
    _redirect(connection, before, rows)
    since.note(connection, rests_on)
    events, copies = len(rows.events), len(rows.copies)
    told = f"{events} event{'' if events == 1 else 's'}, {copies} cop{'y' if copies == 1 else 'ies'}"
    writing.tell(connection, "weave", None, told)


def _gone(members: Iterable[Any], rows: Made) -> dict[str, list[str]]:
    """Of pairs of event and mention the mentions of events that are not among these rows, by event."""
    present, found = {row["id"] for row in rows.events}, dict[str, list[str]]()
    for event, mention in members:
        if event not in present:
            found.setdefault(event, []).append(mention)
    return found


def some(
    connection: Connection, wanted: Select[Any], column: ColumnElement[str], values: Iterable[str]
) -> Iterator[Any]:
    """The rows that have one of many values in a column."""
    for batch in _batches(values):
        yield from connection.execute(wanted.where(column.in_(batch)))


def _batches(values: Iterable[str]) -> Iterator[Sequence[str]]:
    """Values in parts that one statement takes."""
    every = sorted(set(values))
    return (every[start : start + BATCH] for start in range(0, len(every), BATCH))


def events(connection: Connection, meant: ColumnElement[bool] | None = None) -> Iterator[Event]:
    """The events (all, or those of which a condition holds), in order of time; those without a date last."""
    table = schema.events.c
    order = (table.earliest.is_(None), table.earliest, table.latest, table.id)
    wanted = select(table.id) if meant is None else select(table.id).where(meant)
    every = iter(connection.scalars(wanted.order_by(*order)).all())  # ids alone: what is put in order is in memory
    while batch := list(islice(every, BATCH)):
        found = connection.execute(select(table.id, table.content).where(table.id.in_(batch)))
        contents = {row.id: row.content for row in found}
        yield from (unpacked(contents[one], Event) for one in batch)


def among(since: str | None, until: str | None, type: str | None, articles: tuple[int, float]) -> ColumnElement[bool]:
    """That an event may be between two dates (days, months or years), is of a type, and is told by so many articles, at
    least and at most."""
    table = schema.events.c
    asked = [table.articles >= articles[0]]
    asked += [table.articles <= articles[1]] if isfinite(articles[1]) else []
    asked += [table.latest >= since] if since else []
    asked += [table.earliest <= f"{until}~"] if until else []  # ~ sorts after every figure: to the end of the month
    asked += [table.type == type] if type else []
    return and_(*asked)


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


def holding(connection: Connection, mentions: Iterable[str]) -> set[str]:
    """The events that are kept of these mentions."""
    members = schema.event_mentions.c
    return {event for (event,) in some(connection, select(members.event), members.mention, mentions)}


def members_of(connection: Connection, mentions: Iterable[str]) -> dict[str, set[str]]:
    """All mentions of the events that some mentions are of, by event."""
    members, found = schema.event_mentions.c, dict[str, set[str]]()
    events = holding(connection, mentions)
    for event, mention in some(connection, select(members.event, members.mention), members.event, events):
        found.setdefault(event, set()).add(mention)
    return found


def copied(connection: Connection) -> int:
    """How many copies there are."""
    return connection.scalar(select(func.count()).select_from(schema.copies)) or 0


def copies(connection: Connection) -> list[Copy]:
    """The copies among the articles."""
    table = schema.copies.c
    wanted = select(table.content).order_by(table.article, table.original)
    return [unpacked(content, Copy) for content in connection.scalars(wanted)]


def _redirect(connection: Connection, before: Mapping[str, Iterable[str]], rows: Made) -> None:
    """Leads each event that is gone to the one with most of its mentions (the smaller id, where two have as many)."""
    table, moved = schema.redirects, {mention for mentions in before.values() for mention in mentions}
    home = {row["mention"]: row["event"] for row in rows.members if row["mention"] in moved}
    for old, mentions in before.items():
        shares = Counter(home[mention] for mention in mentions if mention in home)
        if not shares:
            continue
        new = min(shares, key=lambda event: (-shares[event], event))
        connection.execute(update(table).where(table.c.event == old).values(event=new))
        connection.execute(table.insert().values(old=old, event=new))
    connection.execute(table.delete().where(table.c.old.in_(select(schema.events.c.id))))
