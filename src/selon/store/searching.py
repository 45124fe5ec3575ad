"""Search in a dossier: words and names in any spelling, what is to be left out, and facets.

What a facet asks: `place`, that an event told in the article is at it (in any spelling, by gazetteer id, or in that
province or country by its name or ISO code); `type`, that an event of that type is told in it; `outlet`, that it was
published there (without regard to accents and case); `since` and `until`, that it may have been published on these
days or between them. Articles that a newer version superseded are not searched.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, union_all

from selon import gazetteer
from selon.asked import between, name, type_of_event
from selon.gazetteer import CALLED, fold, key
from selon.model import Span
from selon.store import folding, schema
from selon.store.facets import Facets, count
from selon.store.snippets import Run, Snippets

if TYPE_CHECKING:
    from selon.store.dossier import Dossier

MOST = 2000  # matches that are counted and ranked, those added last: ranking 50,000 takes 55 ms
# Articles that a facet leaves, up to which they are listed; else it is asked of each match. In a dossier of 100,000 the
# slowest twentieth of searches took 186, 41 and 27 ms of the processor with 1,000, 5,000 and 20,000.
_FEW = 20_000
_CALLED = 500  # mentions of a place that are looked through for what articles call it


Within = Callable[[ColumnElement[int]], ColumnElement[bool]]  # of an article's number: whether a facet leaves it
_Facet = Sequence["Select[Any]"]  # of numbers of articles: those that a facet leaves are in one of them


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query: its words, and what each facet asks of the number of an article."""

    words: Sequence[folding.Sought]
    within: Sequence[Within]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, without its text: `snippet` is where most of the words asked for stand together (the
    beginning of its body, where none does), `marks` the words themselves."""

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
    """The hits, best first, and how many there are in all; `more`: at least so many. `facets`, where they are asked
    for, are of all of these, with `more` of those added last."""

    hits: tuple[Hit, ...]
    total: int
    more: bool
    facets: Facets | None = None


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
    counted: bool,
) -> Found:
    """What `Dossier.search` gives. Raises OptionError."""
    first, last = between(since, until)
    type_of_event(type), name(place, "a place"), name(outlet, "an outlet")
    shown = MOST if counted else limit  # those that are counted by facets are all asked for
    with dossier.reading_rows() as connection:
        asked = folding.sought(words, _respelt(connection))
        if words.strip() and not asked:
            return Found((), 0, False)
        facets = [_published(first, last)] if first or last else []
        facets += [_at(place)] if place else []
        facets += [[select(schema.mentions.c.article).where(schema.mentions.c.type == type)]] if type else []
        facets += [_by(connection, outlet)] if outlet else []
        within = [*_narrowest_first(connection, facets), _current]
        if any(not word.out for word in asked):
            numbers, total = dossier.matches(connection, Wanted(asked, within), most=MOST + 1, shown=shown)
        else:
            within += [dossier.without(asked)] if asked else []
            numbers, total = _newest(connection, within, shown)
        hits = tuple(_hits(connection, numbers[:limit], asked))
        of = count(connection, numbers) if counted else None
    return Found(hits, min(total, MOST), total > MOST, of)


def _newest(connection: Connection, within: Sequence[Within], limit: int) -> tuple[list[int], int]:
    """The articles that only the facets choose, the last published first; of more than MOST those added last."""
    table = schema.articles.c
    wanted = select(table.number, table.latest).where(*(inside(table.number) for inside in within))
    last = wanted.order_by(table.number.desc()).limit(MOST + 1).subquery().c
    order = (last.latest.is_(None), last.latest.desc(), last.number.desc())
    numbers = list(connection.scalars(select(last.number).order_by(*order)))
    return numbers[:limit], len(numbers)


def _current(number: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether no newer version took the place of the article."""
    newer = schema.articles.alias("newer").c.supersedes
    return number.not_in(select(newer).where(newer.is_not(None)))


def _narrowest_first(connection: Connection, facets: Sequence[_Facet]) -> list[Within]:
    """What the facets ask, those that leave least first: where one fails, no other is asked."""
    sizes = [_size(connection, facet) for facet in facets]
    return [_asks(facets[i], sizes[i]) for i in sorted(range(len(facets)), key=sizes.__getitem__)]


def _size(connection: Connection, facet: _Facet) -> int:
    """How many rows a facet has, counted up to one more than _FEW."""
    rows = union_all(*(select(part.limit(_FEW + 1).subquery()) for part in facet)).limit(_FEW + 1).subquery()
    return connection.scalar(select(func.count()).select_from(rows)) or 0


def _asks(facet: _Facet, size: int) -> Within:
    if size <= _FEW:
        return lambda number: number.in_(union_all(*facet))

    def one_by_one(number: ColumnElement[int]) -> ColumnElement[bool]:
        rows = (part.correlate_except(*part.get_final_froms()) for part in facet)
        return or_(*(row.where(row.selected_columns[0] == number).exists() for row in rows))

    return one_by_one


def _published(first: str | None, last: str | None) -> _Facet:
    """The articles that may have been published between two days."""
    table = schema.articles.alias("dated").c
    conditions: list[ColumnElement[bool]] = []
    if first is not None:  # no date is longer than a year: this lets the index begin there
        conditions += [table.latest >= first, table.earliest >= f"{first[:4]}-01-01"]
    if last is not None:
        conditions.append(table.earliest <= last)
    return [select(table.number).where(*conditions)]


def _at(place: str) -> _Facet:
    table, wanted = schema.mention_places.c, key(place).full
    found = [c.spot for c in gazetteer.search(place) if c.score >= CALLED]
    keys = {wanted, *(key(spot.name).full for spot in found)} - {""}
    countries = {place.upper(), *(spot.country for spot in found if spot.kind == "country")}
    ids = {place, *(spot.gazetteer for spot in found)}
    asked = {table.key: keys, table.admin1_key: keys, table.gazetteer: ids, table.country: countries}
    return [select(table.article).where(column.in_(values)) for column, values in asked.items() if values]


def _by(connection: Connection, outlet: str) -> _Facet:
    table, wanted = schema.publications.c, fold(outlet)
    named = [name for name in outlets(connection) if fold(name) == wanted]
    return [select(table.article).where(table.outlet.in_(named))]


def outlets(connection: Connection) -> list[str]:
    """The name of every outlet, from one to the next by the index: DISTINCT would go through all articles."""
    outlet = schema.publications.c.outlet
    names = select(func.min(outlet).label("name")).cte("names", recursive=True)
    after = select(func.min(outlet)).where(outlet > names.c.name).scalar_subquery()
    names = names.union_all(select(after).where(names.c.name.is_not(None)))
    return list(connection.scalars(select(names.c.name).where(names.c.name.is_not(None))))


def _respelt(connection: Connection) -> folding.Respelt:
    """How else a name is spelt: as the gazetteer has it with the same consonants, and as the articles call that place,
    whatever they call it, where they tell of an event there."""
    table = schema.mention_places.c

    def others(name: str) -> Iterator[str]:
        known = gazetteer.spellings(name)
        yield from known.keys
        if known.places:
            some = select(table.text).where(table.gazetteer.in_(known.places)).limit(_CALLED).subquery().c
            called = connection.scalars(select(some.text).distinct())
            yield from (key(folding.bare(words)).full for words in called if words[:1].isupper())

    return others


def _hits(connection: Connection, numbers: Sequence[int], asked: Sequence[folding.Sought]) -> list[Hit]:
    table, snippets = schema.articles, Snippets(asked)
    rows = {row.number: row for row in connection.execute(select(table).where(table.c.number.in_(numbers)))}
    bodies, others = _runs(connection, numbers)
    return [_hit(rows[n], *snippets.of(rows[n].text, bodies.get(n, ()), others.get(n, ()))) for n in numbers]


def _hit(row: Any, snippet: Span, marks: tuple[Span, ...]) -> Hit:
    return Hit(row.id, row.file, row.url, row.title, row.outlet, row.published, snippet, marks)


def _runs(connection: Connection, numbers: Sequence[int]) -> tuple[dict[int, list[Run]], dict[int, list[Run]]]:
    """By the number of an article the runs of its body, and the passages that are none."""
    table = schema.passages.c
    bodies: dict[int, list[Run]] = {}
    others: dict[int, list[Run]] = {}
    last: tuple[int, int] | None = None  # the article and the passage that the run goes on after
    for row in connection.execute(
        select(table.article, table.number, table.start, table.end, table.kind)
        .where(table.article.in_(numbers))
        .order_by(table.article, table.number)
    ):
        body = row.kind == "body"
        runs = (bodies if body else others).setdefault(row.article, [])
        if body and last == (row.article, row.number - 1):
            runs[-1] = (runs[-1][0], row.end)
        else:
            runs.append((row.start, row.end))
        last = (row.article, row.number) if body else None
    return bodies, others
