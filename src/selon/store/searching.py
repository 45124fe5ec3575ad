"""Search in a dossier: words and names in any spelling, and facets.

What a facet asks: `place`, that an event told in the article is at it (in any spelling, by gazetteer id, or in that
province or country by its name or ISO code); `type`, that an event of that type is told in it; `outlet`, that it was
published there (without regard to accents and case); `since` and `until`, that it may have been published on these
days or between them. Articles that a newer version superseded are not searched.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from selon import gazetteer
from selon.errors import DossierError
from selon.gazetteer import fold, key
from selon.model import Span
from selon.store import folding, schema
from selon.store.days import first_and_last

if TYPE_CHECKING:
    from selon.store.dossier import Dossier

MOST = 2000  # matches that are counted and ranked, those added last: ranking 50,000 takes 55 ms
_SAME = 0.97  # likeness from which on the gazetteer's name is taken for the one asked for: Abou Kamal is 0.99
_AROUND = 90  # characters of the text on each side of what was found


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query: its words, and the numbers of the articles that each facet leaves."""

    words: Sequence[folding.Sought]
    within: Sequence["Select[Any]"]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, without its text: `snippet` is where its words first stand (its beginning, where no
    words were asked for), `marks` the words themselves."""

    article: str
    file: str | None
    url: str | None
    title: str | None
    outlet: str | None
    published: str | None
    snippet: Span
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The hits, best first, and how many there are in all; `more`: at least so many."""

    hits: tuple[Hit, ...]
    total: int
    more: bool


def search(
    dossier: "Dossier",
    words: str,
    *,
    place: str | None,
    since: str | None,
    until: str | None,
    type: str | None,
    outlet: str | None,
    limit: int,
) -> Found:
    """What `Dossier.search` gives."""
    asked = folding.sought(words)
    if words.strip() and not asked:
        return Found((), 0, False)
    with dossier.reading_rows() as connection:
        within = [_published(since, until)] if since or until else []
        within += [_at(place)] if place else []
        within += [select(schema.mentions.c.article).where(schema.mentions.c.type == type)] if type else []
        within += [_by(connection, outlet)] if outlet else []
        newer = schema.articles.alias("newer")
        if connection.scalar(select(newer.c.number).where(newer.c.supersedes.is_not(None)).limit(1)):
            old = select(newer.c.supersedes).where(newer.c.supersedes.is_not(None))
            within.append(select(schema.articles.c.number).where(schema.articles.c.number.not_in(old)))
        if asked:
            numbers, total = dossier.matches(connection, Wanted(asked, within), most=MOST + 1, shown=limit)
        else:
            numbers, total = _newest(connection, within, limit)
        hits = tuple(_hits(connection, numbers, asked))
    return Found(hits, min(total, MOST), total > MOST)


def _newest(connection: Connection, within: Sequence["Select[Any]"], limit: int) -> tuple[list[int], int]:
    """The articles that only the facets choose, the last published first."""
    table = schema.articles.c
    wanted = select(table.number).where(*(table.number.in_(inside) for inside in within))
    order = (table.latest.is_(None), table.latest.desc(), table.number.desc())
    numbers = list(connection.scalars(wanted.order_by(*order).limit(MOST + 1)))
    return numbers[:limit], len(numbers)


def _published(since: str | None, until: str | None) -> "Select[Any]":
    table = schema.articles.c
    conditions: list[ColumnElement[bool]] = []
    for told, first in ((since, True), (until, False)):
        if told is None:
            continue
        days = first_and_last(told)
        if days[0] is None:
            remedy = "give a day, a month or a year: 2021-01-23, 2021-01, 2021"
            raise DossierError(f"{told} is no date", where="search", remedy=remedy)
        conditions.append(table.latest >= days[0] if first else table.earliest <= days[1])
        if first:  # no date is longer than a year: this lets the index begin there
            conditions.append(table.earliest >= f"{days[0][:4]}-01-01")
    return select(table.number).where(*conditions)


def _at(place: str) -> "Select[Any]":
    table, wanted = schema.mention_places.c, key(place).full
    found = [c.spot for c in gazetteer.search(place) if c.score >= _SAME]
    keys = {wanted, *(key(spot.name).full for spot in found)} - {""}
    countries = {place.upper(), *(spot.country for spot in found if spot.kind == "country")}
    ids = {place, *(spot.gazetteer for spot in found)}
    return select(table.article).where(
        or_(table.key.in_(keys), table.admin1_key.in_(keys), table.gazetteer.in_(ids), table.country.in_(countries))
    )


def _by(connection: Connection, outlet: str) -> "Select[Any]":
    table, wanted = schema.publications.c, fold(outlet)
    names = connection.scalars(select(table.outlet).where(table.outlet.is_not(None)).distinct())
    return select(table.article).where(table.outlet.in_([name for name in names if name and fold(name) == wanted]))


def _hits(connection: Connection, numbers: Sequence[int], asked: Sequence[folding.Sought]) -> list[Hit]:
    table, marker = schema.articles, _Marker(asked)
    rows = {row.number: row for row in connection.execute(select(table).where(table.c.number.in_(numbers)))}
    return [_hit(rows[number], marker) for number in numbers]


def _hit(row: Any, marker: "_Marker") -> Hit:
    found = marker.marks(row.text)
    at = found[0] if found else (0, 0)
    start, end = _whole_words(row.text, max(0, at[0] - _AROUND), min(len(row.text), at[1] + _AROUND))
    marks = tuple(Span(a, b, row.text[a:b]) for a, b in found if start <= a and b <= end)
    told = (row.id, row.file, row.url, row.title, row.outlet, row.published)
    return Hit(*told, Span(start, end, row.text[start:end]), marks)


class _Marker:
    """Finds the words of a query in texts; each word is looked at once for all of them."""

    def __init__(self, asked: Sequence[folding.Sought]) -> None:
        self._parts = {part for word in asked for part in word.parts}
        self._keys = {name for word in asked for name in word.keys}
        self._openings = tuple(word.parts[-1] for word in asked if word.open)
        self._known: dict[str, bool] = {}

    def marks(self, text: str) -> list[tuple[int, int]]:
        """Where words of the query stand, up to a window behind the first that does."""
        found: list[tuple[int, int]] = []
        for match in folding.words_of(text) if self._parts else ():
            if found and match.start() > found[0][1] + _AROUND:
                break
            word = match[0]
            if (asked := self._known.get(word)) is None:
                asked = self._known[word] = self._asked(word)
            if asked:
                found.append(match.span())
        return found

    def _asked(self, word: str) -> bool:
        parts, keys = folding.seen_as(word)
        if self._openings and any(part.startswith(self._openings) for part in parts):
            return True
        return not self._parts.isdisjoint(parts) or not self._keys.isdisjoint(keys)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The window, without the words and blanks that its ends cut."""
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end
