"""The scoring script's tables, read from definitions.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

USUAL_KM = 25


@dataclass(frozen=True, slots=True)
class Definitions:
    """Words that make or do not make two names one source, families of event types, distances by kind of place, and
    the keys that a gold file and its parts may have."""

    stop: frozenset[str]
    small: frozenset[str]
    generic: frozenset[str]
    aliases: tuple[frozenset[str], ...]
    families: Mapping[str, frozenset[str]]
    within_km: Mapping[str, float]
    keys: Mapping[str, frozenset[str]]

    def kinds(self, gold_type: str) -> frozenset[str]:
        """The types of a mention that may meet a gold event of this type."""
        return self.families.get(gold_type, frozenset({gold_type}))

    def limit_km(self, place_kind: str | None) -> float:
        """The kilometres within which a place of this kind is right."""
        return self.within_km.get(place_kind or "", USUAL_KM)


@cache
def definitions() -> Definitions:
    """The tables of definitions.toml; read once."""
    table = tomllib.loads(files("selon.evaluate").joinpath("definitions.toml").read_text(encoding="utf-8"))
    stop = _words(table["stop"])
    return Definitions(
        stop=stop,
        small=stop | _words(table["small"]),
        generic=_words(table["generic"]),
        aliases=tuple(_words(line) for line in table["aliases"]),
        families={name: _words(line) for name, line in table["families"].items()},
        within_km=table["within_km"],
        keys={part: _words(line) for part, line in table["keys"].items()},
    )


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())
