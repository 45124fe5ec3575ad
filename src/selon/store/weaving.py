"""Events and copies as weaving gave them, kept whole; their ids outlive merges by redirects."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from selon.model import Copy, Event
from selon.store import schema, since, writing
from selon.store.content import packed, unpacked
from selon.store.rows import Row
from selon.store.since import Weaving


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
    """Puts these events and copies in the place of those before, and redirects the ids that are gone."""
    members = schema.event_mentions
    before: dict[str, list[str]] = {}
    for event, mention in connection.execute(select(members.c.event, members.c.mention)):
        before.setdefault(event, []).append(mention)
    for table in (members, schema.events, schema.copies):
        connection.execute(table.delete())
    for table, values in ((schema.events, rows.events), (members, rows.members), (schema.copies, rows.copies)):
        if values:
            connection.execute(table.insert(), values)
    _redirect(connection, before, rows)
    since.note(connection, rests_on)
    writing.tell(connection, "weave", None, f"{len(rows.events)} events, {len(rows.copies)} copies")


def events(connection: Connection) -> Iterator[Event]:
    """The events, in order of time; those without a date last."""
    table = schema.events.c
    order = (table.earliest.is_(None), table.earliest, table.latest, table.id)
    for content in connection.scalars(select(table.content).order_by(*order)):
        yield unpacked(content, Event)


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
