"""An article into a dossier: what is new about it, each in one transaction that the caller opened."""

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any, Literal, Protocol

from sqlalchemy import Connection, Row, func, or_, select, update

from selon.gather import signed_by
from selon.gather.formats import BY_LINE
from selon.model import Article, Reader, Reading
from selon.store import content, rows, schema
from selon.store.content import storable
from selon.store.pieces import piece_of

_MANY = BY_LINE | {".json"}  # endings of what may hold many articles
Added = Literal["new", "version", "known", "found again", "read again"]


class TextIndex(Protocol):
    """The full text of articles, as a database keeps it."""

    def put(self, connection: Connection, number: int, title: str | None, text: str) -> None:
        """Makes an article found by its words."""

    def drop(self, connection: Connection, number: int, title: str | None, text: str) -> None:
        """Takes out an article that was put in with that title and text."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to do about an article: `row` is what the dossier has of it, `place` where it was found before."""

    action: Added
    row: "Row[Any] | None" = None
    place: int | None = None


def plan(connection: Connection, article: Article, same: Callable[[Reader], bool]) -> Plan:
    """What adding an article comes to; `same` says of a reader whether it is the one that would read it now.

    `new`: a text never met; `known`: nothing to do, as with a piece of what stands at its address; `found again`: the
    same text at a new place; `read again`: by other rules, or with facts about it that were not told before.
    """
    row = connection.execute(select(schema.articles).where(schema.articles.c.id == article.id)).one_or_none()
    if row is None:
        return _piece(connection, article) or Plan("new")
    place = _place(connection, article, row.number)
    first = (row.file, row.url) == (_stored(article.file), _stored(article.url))
    again = _tells_more(article, row) if first else _facts(article) == tuple(getattr(row, name) for name in _FACTS)
    if (first and again) or ((first or again) and not same(_reader(connection, row.number))):
        return Plan("read again", row, place)
    return Plan("found again" if place is None else "known", row, place)


def add(connection: Connection, reading: Reading, original: bytes | None, index: TextIndex) -> Added:
    """Adds what the dossier does not have of an article: its text, its reading, the place where it was found.

    Gives what `plan` told; `version` for a new text that supersedes another.
    """
    article = reading.article
    todo = plan(connection, article, lambda reader: reader == reading.reader)
    if todo.row is None:
        return _add_new(connection, reading, original, index)
    if todo.place is None:
        add_place(connection, article, todo.row.number, original)
    if todo.action == "read again":
        _retell(connection, reading, todo.row, index)
        tell(connection, "read again", article.id, f"by the rules {reading.reader.rules}")
    elif todo.action == "found again":
        tell(connection, "found again", article.id, article.url or article.file or "text")
    return todo.action


def write_reading(connection: Connection, reading: Reading, number: int, *, first: bool = False) -> None:
    """Makes a reading the current one of the article with that number, and keeps those before (`first`: none are)."""
    table, reader = schema.readings, reading.reader
    if not first:
        connection.execute(update(table).where(table.c.article == number, table.c.current).values(current=False))
    row = {"selon": reader.selon, "rules": reader.rules, "pipeline": reader.pipeline, "made": now(), "current": True}
    connection.execute(table.insert(), {"article": number, "content": content.of_reading(reading), **row})
    write_rows(connection, reading, number, first=first)


def write_rows(connection: Connection, reading: Reading, number: int, *, first: bool = False) -> None:
    """Makes the rows of an article those of that reading."""
    for table in () if first else schema.OF_A_READING:
        if "article" in table.c:
            condition = table.c.article == number
        else:
            owner = schema.mentions if "mention" in table.c else schema.claims
            owned = select(owner.c.id).where(owner.c.article == number)
            condition = table.c[owner.name.removesuffix("s")].in_(owned)
        connection.execute(table.delete().where(condition))
    made = rows.of_reading(reading, number)
    for table in reversed(schema.OF_A_READING):
        if made.get(table.name):
            connection.execute(table.insert(), list(made[table.name]))


def add_place(connection: Connection, article: Article, number: int, original: bytes | None) -> None:
    """Notes that the article was found in a place, with the bytes that were there."""
    row = {name: _stored(getattr(article, name)) for name in rows.PUBLICATION}
    digest = None if original is None else _add_original(connection, original)
    connection.execute(schema.publications.insert().values(article=number, original=digest, added=now(), **row))


def tell(connection: Connection, action: str, article: str | None, told: str, author: str | None = None) -> None:
    """Adds a line to the log."""
    row = {"at": now(), "author": author, "action": action, "article": article, "told": storable(told)}
    connection.execute(schema.log.insert().values(row))


def now() -> str:
    """The time, in UTC, as ISO 8601 to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add_new(connection: Connection, reading: Reading, original: bytes | None, index: TextIndex) -> Added:
    article = reading.article
    before = _before(connection, article, original)
    row = rows.of_article(article) | {"supersedes": before, "added": now()}
    done = connection.execute(schema.articles.insert().values(row))
    number = int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0
    add_place(connection, article, number, original)
    write_reading(connection, reading, number, first=True)
    index.put(connection, number, article.title, article.text)
    action: Added = "new" if before is None else "version"
    tell(connection, action, article.id, article.url or article.file or "text")
    return action


def _retell(connection: Connection, reading: Reading, row: "Row[Any]", index: TextIndex) -> None:
    """Keeps a newer reading, and what it knows of the article; the place that stands first stays the article's."""
    article = replace(reading.article, file=row.file, url=row.url)
    told = {k: v for k, v in rows.of_article(article).items() if k not in ("id", "sha256", "text")}
    connection.execute(update(schema.articles).where(schema.articles.c.number == row.number).values(told))
    if told["title"] != row.title:
        index.drop(connection, row.number, row.title, row.text)
        index.put(connection, row.number, told["title"], row.text)
    here = schema.publications.c
    facts = {name: told[name] for name in rows.PUBLICATION}
    first = select(func.min(here.number)).where(here.article == row.number).scalar_subquery()
    connection.execute(update(schema.publications).where(here.number == first).values(facts))
    write_reading(connection, replace(reading, article=article), row.number)


def _before(connection: Connection, article: Article, original: bytes | None) -> int | None:
    """The article that this one supersedes: the newest found at its URL, or made of the same bytes by other rules."""
    table = schema.publications
    if article.url:
        condition = table.c.url == storable(article.url)
    elif original is not None:
        condition = table.c.original == hashlib.sha256(original).hexdigest()
    else:
        return None
    found: int | None = connection.scalar(select(func.max(table.c.article)).where(condition))
    return found


def _piece(connection: Connection, article: Article) -> Plan | None:
    """What there is to do about a piece of the newest article at its URL: nothing. None where it is none."""
    here, table = schema.publications.c, schema.articles
    if not article.url:
        return None
    last = select(here.article, here.number).where(here.url == storable(article.url))
    newest = last.order_by(here.article.desc(), here.number).limit(1).subquery()
    wanted = select(table, newest.c.number.label("place")).join(newest, newest.c.article == table.c.number)
    row = connection.execute(wanted).one_or_none()
    return Plan("known", row, row.place) if row is not None and piece_of(article, row.text) else None


def _place(connection: Connection, article: Article, number: int) -> int | None:
    """The publication of the article in that file, at that URL, by that outlet (or by one not told before, or where
    either is but what the text is signed with)."""
    table = schema.publications
    same = [getattr(table.c, name).is_not_distinct_from(_stored(getattr(article, name))) for name in ("file", "url")]
    signed, outlet = _signed(article), _stored(article.outlet)
    if outlet not in (None, signed):
        same.append(or_(table.c.outlet.is_(None), table.c.outlet.in_([outlet, signed])))
    return connection.scalar(select(table.c.number).where(table.c.article == number, *same))


def _signed(article: Article) -> str | None:
    """The outlet that the text itself is signed with: another told for it, before or after, is no second one. Not in
    what holds many articles, where outlets tell the publications of one text apart."""
    place = article.file or article.url
    return None if place is None or PurePath(place).suffix.lower() in _MANY else _stored(signed_by(article))


def _add_original(connection: Connection, original: bytes) -> str:
    table, digest = schema.originals, hashlib.sha256(original).hexdigest()
    if connection.scalar(select(table.c.size).where(table.c.sha256 == digest)) is None:
        connection.execute(table.insert().values(sha256=digest, size=len(original), content=zlib.compress(original)))
    return digest


def _reader(connection: Connection, number: int) -> Reader:
    """Who made the current reading of an article."""
    table = schema.readings.c
    wanted = select(table.selon, table.rules, table.pipeline).where(table.article == number, table.current)
    return Reader(*connection.execute(wanted).one())


_FACTS = ("title", "outlet", "byline", "published", "published_basis", "language")


def _facts(article: Article) -> tuple[object, ...]:
    return tuple(_stored(getattr(article, name)) for name in _FACTS)


def _tells_more(article: Article, row: "Row[Any]") -> bool:
    """Whether an article says what was not known of it, or somebody gives another date or outlet."""
    given = article.published_basis == "given" and article.published != row.published
    told = article.outlet is not None and row.outlet == _signed(article) != _stored(article.outlet)
    return (
        given
        or told
        or any(
            value is not None and getattr(row, name) is None
            for name, value in zip(_FACTS, _facts(article), strict=True)
        )
    )


def _stored(value: str | None) -> str | None:
    return None if value is None else storable(value)
