"""A dossier: articles, what was read in them, what people judged of it, and what weaving joined.

`Dossier` is the same over every database; what a database does in a way of its own is left to a subclass, one file
each (`sqlite`): opening, the lock for writing, the full-text index.
"""

import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from math import inf
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from selon.errors import DossierError
from selon.model import Action, Article, Attached, Copy, Event, Judgement, Reader, Reading, Woven
from selon.ontology import Registry
from selon.store import joining, judgements, schema, since, weaving, writing
from selon.store.content import to_reading
from selon.store.decisions import Decisions, edits_event
from selon.store.editing import judged
from selon.store.folding import Sought
from selon.store.marks import Marks
from selon.store.rows import PUBLICATION
from selon.store.searching import Found, Wanted, Within, outlets, search
from selon.store.since import Since, Weaving
from selon.store.writing import Added, TextIndex

_BATCH = 100  # articles that are fetched at once


class Dossier(ABC):
    """One dossier, open. Use it in a `with` statement, or close it.

    `name` is what messages call it, `folder` where files are put by that go with the process (where temporary files go,
    if None). Each method that writes does so in one transaction: done whole, or not at all.
    """

    def __init__(self, engine: Engine, name: str, folder: str | None = None) -> None:
        self.name, self.folder = name, folder
        self._engine = engine
        self._judged: tuple[int | None, Sequence[Attached]] | None = None  # those that stood at a line of the log

    def __enter__(self) -> "Dossier":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the database; what was added is there already."""
        self._engine.dispose()

    @abstractmethod
    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that writes, alone: committed at the end, rolled back where an exception ends it."""

    @abstractmethod
    def reading_rows(self) -> AbstractContextManager[Connection]:
        """A connection for queries; all that it sees is of one moment."""

    @property
    @abstractmethod
    def index(self) -> TextIndex:
        """The full-text index."""

    @abstractmethod
    def matches(self, connection: Connection, wanted: Wanted, *, most: int, shown: int) -> tuple[list[int], int]:
        """The numbers of at most `shown` articles, best first, and how many there are, counted up to `most`."""

    @abstractmethod
    def without(self, words: Sequence[Sought]) -> Within:
        """Whether an article holds none of the words, as a condition on its number."""

    # -- articles and readings

    def add(self, reading: Reading, *, original: bytes | None = None) -> Added:
        """Adds an article as it was read, with the bytes it was gathered from.

        The same text is one article; a new text at the same URL supersedes the one before. Gives what came of it:
        `new`, `version`, `known`, `found again` (at another place) or `read again` (by other rules).
        """
        with self.writing() as connection:
            return writing.add(connection, reading, original, self.index)

    def plan(self, article: Article, same: Callable[[Reader], bool]) -> Added:
        """What adding the article would come to, where `same` tells the reader that would read it now."""
        with self.reading_rows() as connection:
            return writing.plan(connection, article, same).action

    def found_again(self, article: Article, *, original: bytes | None = None) -> None:
        """Notes another place where a text was found that the dossier has."""
        with self.writing() as connection:
            todo = writing.plan(connection, article, lambda _: True)
            if todo.row is not None and todo.place is None:
                writing.add_place(connection, article, todo.row.number, original)
                writing.tell(connection, "found again", article.id, article.url or article.file or "text")

    def readings(
        self, *, judgements: bool = False, events: bool = False, superseded: bool = False, publications: bool = False
    ) -> Iterator[Reading]:
        """The current readings, in the order in which the articles were added.

        With `judgements`, as people judged them: without what was rejected, with what was edited; with `events`, each
        mention also with what was edited of its event, as this was woven last. With `superseded`, also of articles
        that a newer version took the place of. With `publications`, one for each place where the text
        was found, the first one first. The dossier may change while they are read.
        """
        table, last = schema.articles.c, 0
        current = schema.readings.c
        wanted = select(table.number, table.text, current.content).join(schema.readings).where(current.current)
        if not superseded:
            wanted = wanted.where(table.number.not_in(_superseded()))
        about = self.judgements_on(events=events) if judgements else {}
        while True:
            with self.reading_rows() as connection:
                batch = connection.execute(wanted.where(table.number > last).order_by(table.number).limit(_BATCH)).all()
                places = _places(connection, [row.number for row in batch]) if publications else {}
            if not batch:
                return
            for number, text, content in batch:
                reading, last = judged(to_reading(content, text), about), number
                yield reading
                yield from (_published(reading, place) for place in places.get(number, [])[1:])

    def articles(self, *, superseded: bool = True) -> Iterator[Article]:
        """The articles, in the order in which they were added."""
        for reading in self.readings(superseded=superseded):
            yield reading.article

    def reading(self, article: str, *, judgements: bool = False) -> Reading:
        """The current reading of the article with that id. Raises DossierError where there is none."""
        table = schema.articles.c
        wanted = select(table.text, schema.readings.c.content).join(schema.readings)
        with self.reading_rows() as connection:
            found = connection.execute(wanted.where(schema.readings.c.current, table.id == article)).one_or_none()
        if found is None:
            raise DossierError(f"no article {article}", where=self.name, remedy="look for its id with selon search")
        reading = to_reading(found.content, found.text)
        return judged(reading, self._by_subject()) if judgements else reading

    def publications(self, article: str, *, judgements: bool = False) -> list[Reading]:
        """The reading of the article as each place told of it where its text was found, the first one first: with the
        file, URL, title, outlet, byline and date of that place. Raises DossierError where there is none."""
        reading = self.reading(article, judgements=judgements)
        with self.reading_rows() as connection:
            of = connection.scalars(select(schema.articles.c.number).where(schema.articles.c.id == article)).all()
            places = [place for told in _places(connection, of).values() for place in told]
        return [reading, *(_published(reading, place) for place in places[1:])]

    def original(self, article: str) -> bytes | None:
        """The bytes that the article was gathered from, where they are kept."""
        table = schema.publications
        wanted = select(schema.originals.c.content).select_from(table).join(schema.originals).join(schema.articles)
        with self.reading_rows() as connection:
            found = connection.scalar(wanted.where(schema.articles.c.id == article).order_by(table.c.number))
        return None if found is None else zlib.decompress(found)

    def supersedes(self) -> dict[str, str]:
        """The id of each article that is a new version, with that of the one before."""
        new, old = schema.articles.alias(), schema.articles.alias()
        with self.reading_rows() as connection:
            rows = connection.execute(select(new.c.id, old.c.id).join(old, new.c.supersedes == old.c.number))
            return {newer: older for newer, older in rows}  # noqa: C416  rows are no pairs to a type checker

    # -- search and log

    def search(
        self,
        words: str = "",
        *,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        type: str | None = None,
        outlet: str | None = None,
        limit: int = 20,
        facets: bool = False,
    ) -> Found:
        """Articles that hold all the words (`"a phrase"`, `begin*`) and none of those after `-`, were published, and
        tell events and name places as asked: see `selon.store.searching`. With `facets`, also how many of all of them
        are of each outlet, month, type, place and country. Raises OptionError where a date, a
        type or a name is none."""
        asked: Any = {"place": place, "since": since, "until": until, "type": type, "outlet": outlet}
        return search(self, words, **asked, limit=limit, counted=facets)

    def outlets(self) -> list[str]:
        """The names of all outlets that published articles, in order."""
        with self.reading_rows() as connection:
            return outlets(connection)

    def log(self, *, limit: int | None = None) -> list[Mapping[str, Any]]:
        """What was done to the dossier, the last first: at, author, action, article, told."""
        table = schema.log
        with self.reading_rows() as connection:
            rows = connection.execute(select(table).order_by(table.c.number.desc()).limit(limit)).mappings()
            return [dict(row) for row in rows]

    # -- judgements

    def judge(
        self,
        action: Action,
        ids: Sequence[str],
        *,
        author: str,
        reason: str | None = None,
        field: str | None = None,
        value: str | None = None,
        apart: Sequence[str] = (),
        once: bool = False,
    ) -> Judgement:
        """Judges claims, mentions or events by their ids, and gives the judgement; the same twice is one, unless
        another said otherwise between them (with `once`, even then).

        `merge` joins all of `ids`; `split` sets `apart` apart from `ids`; `edit` gives `field` of one claim, mention or
        event another `value`. Raises JudgementError.
        """
        with self.writing() as connection:
            asked = judgements.Asked(action, tuple(ids), author, reason, field, value, tuple(apart), once)
            return judgements.judge(connection, asked)

    def undo(self, number: int, *, author: str) -> Judgement:
        """Takes back a judgement, which stays listed. Raises JudgementError where none stands under that number."""
        with self.writing() as connection:
            return judgements.undo(connection, number, author)

    def judgements(self, *, undone: bool = False) -> list[Attached]:
        """The judgements in their order, each with what it is about in the present readings; None where that is lost.
        With `undone`, also those taken back."""
        if not undone:
            return [*self._standing()]
        with self.reading_rows() as connection:
            return judgements.attached(connection, undone=True)

    def judgements_on(self, *, events: bool = False) -> Mapping[str, Sequence[Attached]]:
        """The standing judgements on each claim and mention, by its id, in their order; with `events` also the edits of
        the event that it is of, as this was woven last."""
        by = self._by_subject()
        if not events:
            return by
        edits, attached = Decisions(self._standing()), {one.judgement.number: one for one in self._standing()}
        with self.reading_rows() as connection:
            members = weaving.members_of(connection, edits.mentions())
        found = {subject: [*those] for subject, those in by.items()}
        for mentions in members.values():
            for judgement in edits.bearing(mentions):
                for mention in mentions:
                    found.setdefault(mention, []).append(attached[judgement.number])
        return {subject: sorted(those, key=lambda one: one.judgement.number) for subject, those in found.items()}

    def edited(self) -> Mapping[int, str]:
        """The standing edits of events, by number, each with the id of the event that it holds of, as this was woven
        last; not those that hold of none."""
        edits = Decisions(self._standing())
        with self.reading_rows() as connection:
            members = weaving.members_of(connection, edits.mentions())
        return {one.number: event for event, mentions in members.items() for one in edits.bearing(mentions)}

    def _standing(self) -> Sequence[Attached]:
        """The judgements that stand: sought again where the log went on."""
        with self.reading_rows() as connection:
            at = connection.scalar(select(func.max(schema.log.c.number)))
            if self._judged is None or self._judged[0] != at:
                self._judged = at, judgements.attached(connection, undone=False)
        return self._judged[1]

    def _by_subject(self) -> Mapping[str, Sequence[Attached]]:
        """The judgements on each claim and mention."""
        by: dict[str, list[Attached]] = {}
        for one in self._standing():
            for subject in () if edits_event(one.judgement) else dict.fromkeys(filter(None, one.ids)):
                by.setdefault(subject, []).append(one)
        return by

    # -- what weaving joined

    def weave(self, *, known: Registry | None = None) -> None:
        """Weaves the readings as people judged them, and keeps what comes of it in the place of what was there. `known`
        are the actors whose names are one across articles (ours, if not given).

        To what a large dossier keeps of its last weaving the articles that came since are joined, which comes to the
        same; where others changed, it is woven whole."""
        joining.weave(self, known)

    def save(self, woven: Woven, *, known: Registry | None = None) -> None:
        """Puts what weaving gave in the place of what it gave before; ids of events that are gone lead to the event
        that has most of their mentions. `known` are the actors that it was woven with."""
        events = map(Decisions(self._standing()).on, woven.events)
        with weaving.made(events, woven.copies, self.folder) as rows, self.writing() as connection:
            rests_on = replace(since.now(connection, known), articles=woven.articles, largest_block=woven.largest_block)
            weaving.save(connection, rows, rests_on)

    def since(self, *, known: Registry | None = None) -> Since:
        """What came since the dossier was woven, so that its events may be others; false where nothing did. `known` are
        the actors that would be woven with now (ours, if not given)."""
        with self.reading_rows() as connection:
            return since.since(connection, known)

    def woven(self) -> Weaving | None:
        """What the events that are kept rest on, and what weaving them came to; None where there are none."""
        with self.reading_rows() as connection:
            return since.noted(connection)

    def events(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        type: str | None = None,
        articles: tuple[int, float] = (0, inf),
    ) -> Iterator[Event]:
        """The events that were saved, in order of time, each with the judgements on it, the ids that led to it, and
        whether it is stale: those that may be between two days, months or years, that are of that type, and that so
        many articles tell, at least and at most. Others are not read."""
        standing = self._standing()
        with self.reading_rows() as connection:
            marks = Marks(connection, standing)
            yield from map(marks.on, weaving.events(connection, weaving.among(since, until, type, articles)))

    def sought(self, beginning: str | None) -> Iterator[Event]:
        """The events, as `events` gives them, whose id, or an id that led to them, begins so; None: those that most
        articles tell."""
        standing = self._standing()
        with self.reading_rows() as connection:
            marks = Marks(connection, standing)
            yield from map(marks.on, weaving.sought(connection, beginning))

    def event(self, event: str) -> Event:
        """The event with that id, or the one it was merged into. Raises DossierError where there is none."""
        standing = self._standing()
        with self.reading_rows() as connection:
            found = weaving.event(connection, event)
            if found is not None:
                return Marks(connection, standing).on(found)
        raise DossierError(f"no event {event}", where=self.name, remedy="weave the dossier, or list its events")

    def copied(self) -> int:
        """How many copies among the articles were saved."""
        with self.reading_rows() as connection:
            return weaving.copied(connection)

    def copies(self) -> list[Copy]:
        """The copies among the articles that were saved."""
        with self.reading_rows() as connection:
            return weaving.copies(connection)


def _places(connection: Connection, articles: Sequence[int]) -> dict[int, list[Mapping[str, Any]]]:
    """What each place says of the articles with these numbers, by article, the first one first."""
    table = schema.publications.c
    wanted = select(table.article, *(table[name] for name in PUBLICATION)).where(table.article.in_(articles))
    places: dict[int, list[Mapping[str, Any]]] = {}
    for row in connection.execute(wanted.order_by(table.number)).mappings():
        places.setdefault(row["article"], []).append({name: row[name] for name in PUBLICATION})
    return places


def _published(reading: Reading, place: Mapping[str, Any]) -> Reading:
    """The reading as that place tells of its article."""
    return replace(reading, article=replace(reading.article, **place))


def _superseded() -> Any:
    table = schema.articles.alias("newer")
    return select(table.c.supersedes).where(table.c.supersedes.is_not(None))
