"""The dossier as one SQLite file, with FTS5.

Durability: every article is one transaction in a write-ahead log (WAL), `synchronous` NORMAL. A process that is killed
loses nothing that was committed, and what was not is gone whole. A loss of power may cost the last transactions, never
the file; adding the same paths again brings them back. One process writes at a time, others wait; readers never do.
A file that may only be read is read: from a share, or in an archive.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, create_engine, exc, func, literal_column, select, text
from sqlalchemy.pool import QueuePool

from selon.errors import DossierError
from selon.store import folding, schema, writing
from selon.store.dossier import Dossier
from selon.store.migrations import SCHEMA, migrate, version
from selon.store.searching import Wanted, Within
from selon.version import __version__

APPLICATION = 0x53454C4E  # "SELN", in the header of the file
_WAIT = 30  # seconds for another process that writes
_HEADER = b"SQLite format 3\0"

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "cache_size = -65536",  # 64 MB
    "temp_store = MEMORY",
)
# `content` names the table that the rows are of, so that Datasette offers its search box; the words are folded before
# they come here, so that FTS5 itself never reads them there. The indexes of beginnings take 16 % more room; without,
# `a*` took 630 ms in a dossier of 100,000 articles, `re*` 150 and `con*` 70.
_INDEX = """CREATE VIRTUAL TABLE search USING fts5(
    title, text, names, content="articles", content_rowid="number", tokenize='unicode61 remove_diacritics 2',
    prefix='1 2 3')"""


Over = Callable[[Iterable[Any], int], Iterable[Any]]  # gives on what it is given, of which there are so many


def unseen(rows: Iterable[Any], total: int) -> Iterable[Any]:
    """The rows as they are."""
    return rows


class SQLiteDossier(Dossier):
    """A dossier in one file."""

    @classmethod
    def create(cls, path: Path) -> "SQLiteDossier":
        """A new dossier at `path`. Raises DossierError where something is there, or nothing can be written."""
        try:
            with path.open("xb"):
                pass
        except FileExistsError:
            raise DossierError("is there already", where=str(path), remedy="choose another name") from None
        except OSError as error:
            raise DossierError(error.strerror or str(error), where=str(path), remedy="check the folder") from None
        engine = _engine(path)
        made = cls(engine, str(path), str(path.absolute().parent))
        with _told(str(path)), made.writing() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            schema.metadata.create_all(connection)
            connection.exec_driver_sql(_INDEX)
            facts = {"schema": str(SCHEMA), "folding": folding.FOLDING, "selon": __version__, "created": writing.now()}
            connection.execute(schema.dossier.insert(), [{"key": k, "value": v} for k, v in facts.items()])
            writing.tell(connection, "create", None, f"by Selon {__version__}")
        return made

    @classmethod
    def open(cls, path: Path, over: Over = unseen) -> "SQLiteDossier":
        """The dossier at `path`, its tables brought up to this Selon; articles that are indexed anew go through `over`.

        Raises DossierError where there is none, where it is damaged, in use for long, or of a newer Selon."""
        _check(path)
        found = cls(_engine(path), str(path), str(path.absolute().parent))
        try:
            with _told(str(path)):
                found._migrate(over)
        except BaseException:
            found.close()
            raise
        return found

    def _migrate(self, over: Over) -> None:
        with self.reading_rows() as connection:
            if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
                raise DossierError("no dossier", where=self.name, remedy="make one with selon new")
            facts = {row.key: row.value for row in connection.execute(select(schema.dossier))}
            current = version(connection) == SCHEMA and facts.get("folding") == folding.FOLDING
        if not current:
            with self.writing() as connection:
                migrate(connection, where=self.name)
                if facts.get("folding") != folding.FOLDING:
                    self._index_anew(connection, over)

    def _index_anew(self, connection: Connection, over: Over) -> None:
        connection.exec_driver_sql("DROP TABLE IF EXISTS search")
        connection.exec_driver_sql(_INDEX)
        table = schema.articles.c
        total = connection.scalar(select(func.count()).select_from(schema.articles)) or 0
        rows = connection.execute(select(table.number, table.title, table.text))
        for number, title, words in over(rows, total):
            self.index.put(connection, number, title, words)
        facts = schema.dossier
        connection.execute(facts.update().where(facts.c.key == "folding").values(value=folding.FOLDING))

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, alone: committed at the end, rolled back where an exception ends it."""
        with _told(self.name), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")

    @contextmanager
    def reading_rows(self) -> Iterator[Connection]:
        """A connection for queries; all that it sees is of one moment."""
        with _told(self.name), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    @property
    def index(self) -> "FullText":
        """The full-text index."""
        return FullText()

    def matches(self, connection: Connection, wanted: Wanted, *, most: int, shown: int) -> tuple[list[int], int]:
        """The numbers of at most `shown` articles, best first, and how many there are, counted up to `most`.

        Best by BM25; of more than `most` matches only those that were added last are ranked.
        """
        rowid: ColumnElement[int] = literal_column("search.rowid")
        free: ColumnElement[int] = literal_column("+search.rowid")  # else FTS5 runs the query once for each of a facet
        found: Any = select(rowid.label("number"), literal_column("rank")).select_from(text("search"))
        found = found.where(text("search MATCH :query").bindparams(query=matching(wanted)))
        found = found.where(*(inside(free) for inside in wanted.within))
        last = found.order_by(rowid.desc()).limit(most).subquery()  # FTS5 ranks these alone
        best = select(last.c.number, func.count().over()).order_by(last.c.rank).limit(shown)
        rows = connection.execute(best).all()
        return [row[0] for row in rows], rows[0][1] if rows else 0

    def without(self, words: Sequence[folding.Sought]) -> Within:
        """Whether an article holds none of the words."""
        rowid: ColumnElement[int] = literal_column("search.rowid")
        asked = text("search MATCH :out").bindparams(out=any_of(words))
        return lambda number: number.not_in(select(rowid).select_from(text("search")).where(asked))


class FullText:
    """The table `search` of FTS5: folded terms, without the texts."""

    def put(self, connection: Connection, number: int, title: str | None, text: str) -> None:
        """Makes an article found by its words."""
        connection.exec_driver_sql(
            "INSERT INTO search (rowid, title, text, names) VALUES (?, ?, ?, ?)", _terms(number, title, text)
        )

    def drop(self, connection: Connection, number: int, title: str | None, text: str) -> None:
        """Takes out an article that was put in with that title and text."""
        sql = "INSERT INTO search (search, rowid, title, text, names) VALUES ('delete', ?, ?, ?, ?)"
        connection.exec_driver_sql(sql, _terms(number, title, text))


def _terms(number: int, title: str | None, words: str) -> tuple[int, str, str, str]:
    terms = folding.terms(title, words)
    return number, terms.title, terms.words, terms.names


def matching(wanted: Wanted) -> str:
    """The query in the language of FTS5: every word, as it stands or as a part of a name, and none of those that are to
    be out."""
    asked = " AND ".join(_alternatives(word) for word in wanted.words if not word.out)
    out = any_of([word for word in wanted.words if word.out])
    return f"({asked}) NOT ({out})" if asked and out else asked


def any_of(words: Sequence[folding.Sought]) -> str:
    """The query in the language of FTS5 that finds what holds one of the words."""
    return " OR ".join(map(_alternatives, words))


def _alternatives(word: folding.Sought) -> str:
    stands = f'{{title text}} : "{" ".join(word.parts)}"' + (" *" if word.open else "")
    return "(" + " OR ".join([stands, *(f'names : "{key}"' for key in word.keys)]) + ")"


def _engine(path: Path) -> Engine:
    return create_engine(
        "sqlite://", creator=lambda: _connected(path), poolclass=QueuePool, isolation_level="AUTOCOMMIT"
    )


def _connected(path: Path) -> sqlite3.Connection:
    """A connection; where the file or its folder cannot be written, one that only reads."""
    uri, pragmas = path.absolute().as_uri(), [*_PRAGMAS]
    if not writable(path):
        # A log beside it is that of somebody who writes there; without one nothing may be made beside the file.
        alone = not path.with_name(f"{path.name}-wal").exists()
        uri += "?mode=ro" + "&immutable=1" * alone
        pragmas = [*_PRAGMAS[2:]]  # those that write nothing
    connection = sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def writable(path: Path) -> bool:
    """Whether a file, and what SQLite keeps beside it, may be written."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _check(path: Path) -> None:
    """Raises DossierError where there is no SQLite file."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_HEADER))
    except FileNotFoundError:
        raise DossierError("no such dossier", where=str(path), remedy=f"make it with selon new {path.name}") from None
    except OSError as error:
        raise DossierError(error.strerror or str(error), where=str(path), remedy="check the path") from None
    if head != _HEADER:
        found = "empty: it was never finished" if not head else "no dossier, or damaged at its beginning"
        remedy = "restore a copy" if head else "remove it, and make one with selon new"
        raise DossierError(found, where=str(path), remedy=remedy)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turns the errors of the database into one clear line."""
    try:
        yield
    except UnicodeEncodeError as error:  # a name that the locale could not decode
        raise DossierError("what is asked for is no UTF-8", where=name, remedy="set a locale of UTF-8") from error
    except (exc.DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, exc.DBAPIError) else error
        if isinstance(cause, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.InterfaceError):
            raise  # a fault of ours
        said = str(cause)
        if "locked" in said or "busy" in said:
            found, remedy = "in use by another process", "wait until it is done"
        elif "readonly" in said or "unable to open" in said:
            found, remedy = "cannot be written", "check the permissions of the file and its folder"
        elif "full" in said:
            found, remedy = "the disk is full", "make room and add the same again"
        else:
            found = f"damaged ({said})"
            remedy = "restore a copy, or save what can be read with: sqlite3 FILE .recover"
        raise DossierError(found, where=name, remedy=remedy) from error
