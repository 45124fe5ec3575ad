"""Events and copies as weaving gave them, kept whole; their ids outlive merges by redirects."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select, update

from selon.model import Copy, Event, Woven
from selon.store import schema, writing
from selon.store.content import packed, unpacked


def save(connection: Connection, woven: Woven) -> None:
    """Puts these events and copies in the place of those before, and redirects the ids that are gone."""
    members = schema.event_mentions
    before: dict[str, list[str]] = {}
    for event, mention in connection.execute(select(members.c.event, members.c.mention)):
        before.setdefault(event, []).append(mention)
    for table in (members, schema.events, schema.copies):
        connection.execute(table.delete())
    events: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    copies: list[dict[str, Any]] = []
    for event in woven.events:
        days = {"earliest": event.when.earliest, "latest": event.when.latest}
        told = {"articles": len(event.articles), "outlets": len(event.outlets), "content": packed(event)}
        events.append({"id": event.id, "type": event.type} | days | told)
        seen = {telling.mention: telling.article for telling in event.mentions}
        rows += ({"event": event.id, "mention": m, "article": a} for m, a in seen.items())
    for copy in woven.copies:
        told = {name: getattr(copy, name) for name in ("article", "original", "kind", "probable", "share", "reason")}
        copies.append(told | {"content": packed(copy)})
    for table, made in ((schema.events, events), (members, rows), (schema.copies, copies)):
        if made:
            connection.execute(table.insert(), made)
    _redirect(connection, before, woven)
    writing.tell(connection, "weave", None, f"{len(woven.events)} events, {len(woven.copies)} copies")


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


def _redirect(connection: Connection, before: dict[str, list[str]], woven: Woven) -> None:
    """Leads each event that is gone to the one with most of its mentions (the smaller id, where two have as many)."""
    table, present = schema.redirects, {event.id for event in woven.events}
    home = {telling.mention: event.id for event in woven.events for telling in event.mentions}
    for old, mentions in before.items():
        shares = Counter(home[mention] for mention in mentions if mention in home)
        if old in present or not shares:
            continue
        new = min(shares, key=lambda event: (-shares[event], event))
        connection.execute(update(table).where(table.c.event == old).values(event=new))
        connection.execute(table.insert().values(old=old, event=new))
    connection.execute(table.delete().where(table.c.old.in_(select(schema.events.c.id))))
