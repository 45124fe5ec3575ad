"""The other spellings of a place that somebody names: Kiev and Kyiv, El-Fasher and Al-Fashir."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from selon.gazetteer.base import Base, Spot, bases
from selon.gazetteer.lookup import search
from selon.gazetteer.romanisation import key

CALLED = 0.97  # likeness from which on the gazetteer's name is taken for the one asked for: Abou Kamal is 0.99


@dataclass(frozen=True, slots=True)
class Spellings:
    """The ids of the places that a name stands for, and the keys of all that the gazetteer calls them with the same
    consonants: the key of the name itself is one. Both empty where no place is called so."""

    places: frozenset[str]
    keys: frozenset[str]


def spellings(name: str) -> Spellings:
    """What else the places are called that `name` stands for: its other spellings, and no names of other consonants.

    Among these stand nicknames and what other languages decline (Pari is Paris to some, and a bet in French), so that
    whoever looks for words by them would find what nobody meant.
    """
    asked = key(name)
    found = {c.spot.gazetteer: c.spot for c in search(name, spelt=False) if c.score >= CALLED}
    if not found:
        return Spellings(frozenset(), frozenset())
    alike = (_of_base(base, asked.full, asked.skeleton, found.values()) for base in bases())
    return Spellings(frozenset(found), frozenset({asked.full}.union(*alike)))


def _of_base(base: Base, full: str, skeleton: str, spots: Collection[Spot]) -> Iterable[str]:
    """The keys of that skeleton that the places have in one file."""
    ids = {spot.gazetteer for spot in spots}
    named = base.spots({row for *_, row in base.names([full])})
    rows = {row for row, spot in named.items() if spot.gazetteer in ids}
    countries = {country for spot in spots for country in spot.countries or ("",)}
    return {made for _, _, made, _, _, row in base.names(base.keys_with(skeleton, countries)) if row in rows}
