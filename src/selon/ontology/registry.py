"""Every actor by every name: ours, and those of the user's own files laid over them."""

import hashlib
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from selon.errors import SettingsError
from selon.ontology import tables
from selon.ontology.actor import Actor, check, from_row, lists
from selon.ontology.naming import bare, fold, is_acronym, spelled

_OURS = "selon.ontology"
_HELD = 8  # registries that are at hand: ours, and those of a few sets of files
_AS_WRITTEN = "="  # before a key that keeps capitals and accents; folded keys never begin with it


class Registry:
    """Actors by name. `find` is a look-up in a dictionary, whatever the number of actors. `digest` are twelve hex
    digits over the user's own files that it was made of, none where there are none."""

    def __init__(self, rows: Iterable[tuple[Actor, str]], digest: str = "") -> None:
        """`rows`: actors, each with its file. Raises SettingsError where a name means two of them."""
        self.digest = digest
        self.actors: dict[str, Actor] = {}
        self._sure: dict[str, Actor] = {}
        self._open: dict[str, tuple[Actor, ...]] = {}
        self.longest = 0
        self._heads: set[str] = set()
        for actor, where in rows:
            self.actors[actor.name] = actor
            for alias in (actor.name, *actor.aliases):
                self._add(alias, actor, where)

    def find(self, name: str, *, near: Collection[str] = ()) -> Actor | None:
        """The actor that `name` names, with or without an article before it; None where none or more than one may be.

        `near` are the countries (ISO 3166-1 alpha-2) that the article speaks of: they decide between the actors of a
        name that means several.
        """
        for key in _keys(name):
            if key in self._sure:
                return self._sure[key]
            if key in self._open and (fitting := [a for a in self._open[key] if not a.near.isdisjoint(near)]):
                return fitting[0] if len(fitting) == 1 else None
        return None

    def in_doubt(self, name: str) -> bool:
        """Whether only the countries that an article speaks of tell whom the name means."""
        return any(key in self._open for key in _keys(name))

    def opens(self, word: str) -> bool:
        """Whether a known name may begin with the word: a look that spares many."""
        return fold(spelled(word)).partition(" ")[0] in self._heads

    def _add(self, alias: str, actor: Actor, where: str) -> None:
        written = spelled(alias)
        key = _AS_WRITTEN + written if alias in actor.exact or is_acronym(written) else fold(written)
        self._heads |= {fold(written).partition(" ")[0], fold(written.split()[0]).partition(" ")[0]}
        self.longest = max(self.longest, 1 + written.count(" ") + written.count("'"))
        if alias in actor.context:
            self._open[key] = tuple(dict.fromkeys((*self._open.get(key, ()), actor)))
        elif (other := self._sure.setdefault(key, actor)) is not actor:
            raise SettingsError(
                f"« {alias} » names both {other.name} and {actor.name}",
                where=where,
                remedy="give it to one of them, or put it under context in both",
            )


@lru_cache(maxsize=1 << 14)
def _keys(name: str) -> tuple[str, str, str]:
    """What a name is looked up by, in that order."""
    written = spelled(name)
    return _AS_WRITTEN + written, _AS_WRITTEN + bare(written), fold(written)


def actors(files: tuple[Path, ...] = ()) -> Registry:
    """Our actors and outlets with those of `files` laid over them (TOML, [[actor]] and [[outlet]] rows); made anew
    where a file was changed.

    A row whose name is known adds its lists to that actor and replaces the rest. Raises SettingsError.
    """
    return _registry(tuple((path, _content(path)) for path in files))


@lru_cache(maxsize=_HELD)
def _registry(files: tuple[tuple[Path, bytes], ...]) -> Registry:
    """The same, of files with what stands in them."""
    rows = {row["name"]: (row, _OURS) for row in _ours()}
    for path, content in files:
        for row in _rows_of(path, content):
            check(row, str(path))
            name = row["name"]
            known = rows[name][0] if name in rows else {}
            rows[name] = ({**known, **row, **_joined(known, row)}, str(path))
    digest = hashlib.sha256(repr([content for _, content in files]).encode()).hexdigest()[:12] if files else ""
    return Registry(((from_row(row), where) for row, where in rows.values()), digest)


def actor(name: str, *, near: Collection[str] = (), files: tuple[Path, ...] = ()) -> Actor | None:
    """The actor that `name` names (see Registry.find) among ours and those of the user's `files`."""
    return actors(files).find(name, near=near)


def _ours() -> Iterator[Mapping[str, Any]]:
    yield from tables.rows("actors")["actor"]
    for row in tables.rows("outlets")["outlet"]:
        yield {"kind": "medium", **row}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(f"cannot be read ({error.strerror})", where=str(path), remedy="mend actors") from None


def _rows_of(path: Path, content: bytes) -> Iterator[Mapping[str, Any]]:
    try:
        found = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(error), where=str(path), remedy="mend the TOML") from None
    for key, rows in found.items():
        if key not in {"actor", "outlet"} or not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
            raise SettingsError(f"{key} is no table of rows", where=str(path), remedy="write [[actor]] or [[outlet]]")
        for row in rows:
            yield {"kind": "medium", **row} if key == "outlet" else row


def _joined(known: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """The lists of both rows, where both have one that is a list."""
    both = (key for key in lists() if isinstance(known.get(key), list) and isinstance(row.get(key), list))
    return {key: [*known[key], *row[key]] for key in both}
