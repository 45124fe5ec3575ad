"""One actor: what the tables know of a state, a force, a group, an organisation, a person or an outlet."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, get_args

from selon.errors import SettingsError
from selon.model import SourceKind
from selon.ontology.tables import SPELLINGS, table

_KINDS = frozenset(get_args(SourceKind))
_INTER = range(1, 9)  # ACLED, Codebook (2023), "Inter": 1 state forces … 8 external and other forces


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks, under one name.

    `kind` is what it makes as a source (codebook, section 1), `inter` the ACLED class of it as a party to an event (1
    state forces, 2 rebels, 3 political militias, 4 identity militias, 5 rioters, 6 protesters, 7 civilians, 8 external
    and other forces), `plover` its PLOVER sector, `country` ISO 3166-1 alpha-2 (XK: Kosovo), `part_of` the name of
    the actor that it belongs to, `function` the office that a person is known for. `aliases` are all other spellings;
    of them `exact` hold only as they are written, `context` only where one of the countries `near` is spoken of, and
    `seats` are capitals that speak for a state. `owner` is an outlet's, told by the public page `source`; `creed` is
    what a group is told from others by where news do not name it (shia, sunni).
    """

    name: str
    kind: SourceKind
    inter: int | None = None
    plover: str | None = None
    country: str | None = None
    part_of: str | None = None
    function: str | None = None
    owner: str | None = None
    source: str | None = None
    aliases: tuple[str, ...] = ()
    exact: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    creed: str | None = None


_SCALARS = frozenset(f.name for f in fields(Actor)) - {*SPELLINGS, "near", "kind", "inter"}


@cache
def lists() -> tuple[str, ...]:
    """The keys of a row that hold lists: a language's spellings, those of no one language, the countries near."""
    return (*table("folding")["spelt_in"], *SPELLINGS, "near")


def from_row(row: Mapping[str, Any]) -> Actor:
    """The actor of a row of a table that was checked."""
    country = row.get("country")
    spellings = (s for key in lists() if key != "near" for s in row.get(key, ()))
    return Actor(
        row["name"],
        row["kind"],
        row.get("inter"),
        row.get("plover"),
        country,
        row.get("part_of"),
        row.get("function"),
        row.get("owner"),
        row.get("source"),
        tuple(s for s in dict.fromkeys(spellings) if s != row["name"]),
        frozenset(row.get("exact", ())),
        frozenset(row.get("context", ())),
        frozenset(row.get("seats", ())),
        frozenset(row.get("near", ()) or ([country] if country else ())),
        row.get("creed"),
    )


def check(row: Mapping[str, Any], where: str) -> None:
    """Raises SettingsError where a row of the file `where` has no name or kind, or a key or value that is not known."""
    name = row.get("name")
    if not isinstance(name, str) or not name.strip():
        raise SettingsError("an actor has no name", where=where, remedy='write name = "…"')
    keys = _SCALARS | {*lists(), "kind", "inter"}
    for key, value in row.items():
        if key not in keys:
            raise SettingsError(f"{name} has a key {key}", where=where, remedy=f"use {', '.join(sorted(keys))}")
        if key in lists():
            if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
                raise SettingsError(f"{key} of {name} is no list of names", where=where, remedy=f'write {key} = ["…"]')
        elif key in _SCALARS and not isinstance(value, str):
            raise SettingsError(f"{key} of {name} is no text", where=where, remedy=f'write {key} = "…"')
    if row.get("kind") not in _KINDS:
        raise SettingsError(f"{name} has no kind", where=where, remedy=f"use one of {', '.join(sorted(_KINDS))}")
    if row.get("inter") not in (None, *_INTER):
        raise SettingsError(f"inter of {name} is not from 1 to 8", where=where, remedy="use a class of ACLED")
