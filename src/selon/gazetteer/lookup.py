"""A name, however it is spelt -> the places that it may be, best first, each with why."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from selon.gazetteer.base import Base, Spot, bases, each
from selon.gazetteer.matching import likeness
from selon.gazetteer.romanisation import fold, key

# Certainty from which on 95 of 100 unseen spellings of benchmarks/place_names.py are answered rightly, in its table of
# certainties by steps of 0.005; below it the gazetteer abstains.
CUT = 0.875
FLOOR = 0.60  # likeness of the least like name that is given at all; at 0.70 one in 200 names fewer is found first
MARGIN = 0.15  # lead over the next place beyond which more tells no more (0 to 0.25 alike over the golden places)
_NEAR = 55  # of 100: keys less alike are not compared further; at 50 one in 1000 names more is found first
_COMPARED = 6  # keys a country; 12 to 60 find one name in a thousand more (benchmarks/place_names.py)
_SHORTEST = 3  # letters of a name that is looked for among other spellings


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may stand for: `score` 0 to 1, the two strings compared, and the reasons in words."""

    spot: Spot
    score: float
    asked: str
    matched: str
    reasons: tuple[str, ...]


def search(
    name: str,
    *,
    country: str | Collection[str] | None = None,
    admin1: str | None = None,
    kinds: Collection[str] | None = None,
    spelt: bool = True,
    limit: int = 5,
    among: tuple[Base, ...] | None = None,
) -> list[Candidate]:
    """The places that `name` may be, best first; none whose likeness is below FLOOR.

    `country` (ISO codes), `admin1` (its name) and `kinds` say where it has to lie and what it has to be. Names of the
    same key are found in the whole world, other spellings only within `country`, and not with `spelt` False. `among`
    are the compiled files to ask (those in use). Raises GazetteerError where the gazetteer was not compiled.
    """
    countries = frozenset({country} if isinstance(country, str) else country or ())
    wanted = (name, countries, admin1, frozenset(kinds or ()), spelt, limit)
    return list(_search(*wanted, among) if among else _searched(*wanted, bases()))


def _search(
    name: str,
    countries: frozenset[str],
    admin1: str | None,
    kinds: frozenset[str],
    spelt: bool,
    limit: int,
    among: tuple[Base, ...],
) -> tuple[Candidate, ...]:
    asked = key(name)
    if not asked.full:
        return ()
    pairs = list(each("by_key", asked.full, among))
    if spelt and len(fold(name)) >= _SHORTEST:
        pairs += each("by_skeleton", asked.skeleton, among) if len(asked.skeleton) >= _SHORTEST else ()
        pairs += _spelt_alike(asked.full, countries, among)
    best: dict[str, Candidate] = {}
    for matched, spot in pairs:
        if countries and not countries.intersection(spot.countries):
            continue
        if (admin1 and spot.admin1 != admin1) or (kinds and spot.kind not in kinds):
            continue
        found = _candidate(name, matched, spot)
        if found.score >= FLOOR and found.score > getattr(best.get(spot.gazetteer), "score", 0):
            best[spot.gazetteer] = found
    return tuple(sorted(best.values(), key=lambda c: (-c.score, -standing(c.spot), c.spot.gazetteer))[:limit])


# The same names come again in every article of a theatre.
_searched = lru_cache(maxsize=1 << 12)(_search)


def certainty(candidates: Sequence[Candidate]) -> float:
    """How sure the first candidate is: its score and its lead over the second, at most MARGIN. Below CUT: abstain."""
    if not candidates:
        return 0.0
    second = candidates[1].score if len(candidates) > 1 else 0.0
    return candidates[0].score + min(MARGIN, candidates[0].score - second)


STANDING = {"country": 1.0, "sea": 0.9, "region": 0.5, "river": 0.5, "desert": 0.5, "province": 0.4}
_SITE = 0.3  # a base or a field; the least of a town is a little more, since it is what a bare name means
_TOWN = 0.35
_ADDED = 0.85  # a town is in our own tables because the news speaks of it


def standing(spot: Spot) -> float:
    """How likely a place is to be meant when nothing else tells: by what it is, and how many live there. 0 to 1."""
    if spot.kind == "town" and spot.gazetteer.startswith("selon:"):
        return _ADDED
    if spot.kind == "town":
        return min(0.95, _TOWN + 0.085 * math.log10(spot.population + 1))
    return STANDING.get(spot.kind, _SITE)


def _spelt_alike(full: str, countries: frozenset[str], among: tuple[Base, ...]) -> list[tuple[str, Spot]]:
    """Names of the countries whose keys are near to this one."""
    from rapidfuzz import fuzz, process

    pairs = []
    for base in among:
        for country in sorted(countries):
            keys = base.keys_of(country)
            near = process.extract(full, keys, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_COMPARED)
            pairs += base.by_keys(sorted({k for k, _, _ in near}))
    return pairs


def _candidate(name: str, matched: str, spot: Spot) -> Candidate:
    if fold(name) == fold(matched):
        return Candidate(spot, 1.0, name, matched, ("the same name",))
    alike = likeness(name, matched)
    told = "the same key" if alike.keys == 1 else f"key {alike.keys:.2f}"
    reasons = (told, f"consonants {alike.skeletons:.2f}", f"spelling {alike.spellings:.2f}", f"words {alike.words:.2f}")
    return Candidate(spot, round(alike.score, 4), name, matched, reasons)
