"""Which article took the place of which: a new text at a known URL, or one that a newer extraction made."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Row, select

from selon.store import schema


def newest(connection: Connection) -> Mapping[str, str]:
    """The id of each article that was superseded, with that of the newest version of it."""
    found: dict[str, str] = {}
    for row in _pairs(connection):  # the newest first: the rest lead to it
        found.setdefault(row.old, found.get(row.new, row.new))
    return found


def older(connection: Connection, articles: Iterable[str]) -> set[str]:
    """The articles that these superseded: they are woven no more."""
    wanted = set(articles)
    return {row.old for row in _pairs(connection) if row.new in wanted}


def _pairs(connection: Connection) -> "Iterable[Row[tuple[str, str]]]":
    new, old = schema.articles.alias(), schema.articles.alias()
    wanted = select(old.c.id.label("old"), new.c.id.label("new")).join(new, new.c.supersedes == old.c.number)
    return connection.execute(wanted.where(new.c.supersedes.is_not(None)).order_by(new.c.number.desc()))
