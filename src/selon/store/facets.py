"""What the articles that were found are of: how many of each outlet, month and year, type of event, place and country.

Each count is of articles, and each name is one that a search may be narrowed by.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select

from selon.store import schema

_ONCE = 500  # numbers of articles that one statement takes
_MONTH, _YEAR = len("2021-01"), len("2021")


@dataclass(frozen=True, slots=True)
class Facets:
    """How many articles are of each value, the value of most first; months and years in order of time. An article is of
    each outlet that published it, and of each type, place and country that it tells events of."""

    outlet: Mapping[str, int]
    month: Mapping[str, int]
    year: Mapping[str, int]
    type: Mapping[str, int]
    place: Mapping[str, int]
    country: Mapping[str, int]


def count(connection: Connection, articles: Sequence[int]) -> Facets:
    """The facets of the articles with these numbers."""
    dated, mentions, spots = schema.articles.c, schema.mentions.c, schema.mention_places.c
    published = schema.publications.c
    return Facets(
        outlet=_most(connection, published.outlet, published.article, articles),
        month=_in_time(connection, dated.published, dated.number, articles, _MONTH),
        year=_in_time(connection, dated.published, dated.number, articles, _YEAR),
        type=_most(connection, mentions.type, mentions.article, articles),
        place=_most(connection, spots.name, spots.article, articles),
        country=_most(connection, spots.country, spots.article, articles),
    )


def _most(
    connection: Connection, value: ColumnElement[str], article: ColumnElement[int], articles: Sequence[int]
) -> dict[str, int]:
    wanted = select(value, func.count(distinct(article))).where(value.is_not(None)).group_by(value)
    found = _added(connection, wanted, article, articles)
    return {name: found[name] for name in sorted(found, key=lambda name: (-found[name], name))}


def _in_time(
    connection: Connection, published: ColumnElement[str], article: ColumnElement[int], articles: Sequence[int], to: int
) -> dict[str, int]:
    """By the beginning of the date, of those that are known so far (`2021` is of no month)."""
    beginning = func.substr(published, 1, to)
    wanted = select(beginning, func.count()).where(func.length(beginning) == to).group_by(beginning)
    return dict(sorted(_added(connection, wanted, article, articles).items()))


def _added(
    connection: Connection, wanted: "Select[str, int]", article: ColumnElement[int], articles: Sequence[int]
) -> dict[str, int]:
    """The counts of all articles, of which each statement counts some."""
    found: dict[str, int] = {}
    for some in _parts(sorted(articles)):
        for row in connection.execute(wanted.where(article.in_(some))):
            found[row[0]] = found.get(row[0], 0) + row[1]
    return found


def _parts(articles: Sequence[int]) -> Iterator[Sequence[int]]:
    return (articles[at : at + _ONCE] for at in range(0, len(articles), _ONCE))
