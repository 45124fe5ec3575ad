"""A name, however it is spelt -> the places that it may be, best first, each with why."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from selon.gazetteer.base import Base, Name, Spot, bases
from selon.gazetteer.matching import Form, Likeness, form, likeness
from selon.gazetteer.romanisation import skeleton_of

# Certainty from which on 95 of 100 unseen spellings of benchmarks/place_names.py are answered rightly, in its table of
# certainties by steps of 0.005: the least that whoever takes the first candidate for the place should ask. What reads
# articles asks for more (RESPELT of ground/places), and `search` gives all that are alike.
CUT = 0.875
FLOOR = 0.60  # likeness of the least like name that is given at all; at 0.70 one in 200 names fewer is found first
MARGIN = 0.15  # lead over the next place beyond which more tells no more (0 to 0.25 alike over the golden places)
_NEAR = 55  # of 100: keys less alike are not compared further; at 50 one in 1000 names more is found first
# Of those that share the first or the last consonant: as many are found first as among all, in a quarter of the time.
_COMPARED = 6  # keys a country; 12 to 60 find one name in a thousand more (benchmarks/place_names.py)
_SHORTEST = 3  # letters of a name that is looked for among other spellings


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may stand for: `score` 0 to 1, the two strings compared, and how they are alike."""

    spot: Spot
    score: float
    asked: str
    matched: str
    alike: Likeness

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, in words."""
        return self.alike.reasons


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
    """The same of values that can be kept: no `countries` or `kinds` ask for none."""
    asked = form(name)
    if not asked.full:
        return ()
    found: dict[str, Candidate] = {}
    for base in among:  # a place of a later file stands in for the same one of an earlier
        keys = _spelt_alike(asked, countries, base) if spelt else {asked.full}
        best = _best(asked, base.names(keys), countries)
        if not (admin1 or kinds):
            best = _foremost(best, limit)
        for row, spot in base.spots(best).items():
            if (not admin1 or spot.admin1 == admin1) and (not kinds or spot.kind in kinds):
                alike, matched = best[row]
                found[spot.gazetteer] = Candidate(spot, round(alike.score, 4), name, matched, alike)
    return tuple(sorted(found.values(), key=lambda c: (-c.score, -standing(c.spot), c.spot.gazetteer))[:limit])


def _best(asked: Form, names: Iterable[Name], countries: frozenset[str]) -> dict[int, tuple[Likeness, str]]:
    """The name of each place that is most like the one asked for, by the row of the place; none below FLOOR."""
    best: dict[int, tuple[Likeness, str]] = {}
    for name, folded, full, words, country, row in names:
        if countries and not countries.intersection(country.split()):
            continue
        alike = likeness(asked, Form(folded, full, words))
        if alike.score >= FLOOR and (row not in best or alike.score > best[row][0].score):
            best[row] = (alike, name)
    return best


def _foremost(best: dict[int, tuple[Likeness, str]], limit: int) -> dict[int, tuple[Likeness, str]]:
    """Those that are at least as like as the one in place `limit`."""
    if len(best) <= limit:
        return best
    cut = sorted((alike.score for alike, _ in best.values()), reverse=True)[limit - 1]
    return {row: found for row, found in best.items() if found[0].score >= cut}


# The same names come again in every article of a theatre.
_searched = lru_cache(maxsize=1 << 12)(_search)


def certainty(candidates: Sequence[Candidate]) -> float:
    """How sure the first candidate is: its score and its lead over the second, at most MARGIN. Below CUT it is better
    to abstain."""
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
    if spot.kind == "town" and spot.ours:
        return _ADDED
    if spot.kind == "town":
        return min(0.95, _TOWN + 0.085 * math.log10(spot.population + 1))
    return STANDING.get(spot.kind, _SITE)


def _spelt_alike(asked: Form, countries: frozenset[str], base: Base) -> set[str]:
    """The key asked for, those of its skeleton, and those of the countries that are near to it."""
    from rapidfuzz import fuzz, process

    keys, skeleton = {asked.full}, skeleton_of(asked.full)
    if len(asked.folded) < _SHORTEST:
        return keys
    if len(skeleton) >= _SHORTEST:
        keys.update(base.keys_with(skeleton, countries))
    ends = skeleton[:1], skeleton[-1:]
    for country in countries:
        among = [k for end, ks in base.keys_of(country).items() if end[0] == ends[0] or end[1] == ends[1] for k in ks]
        near = process.extract(asked.full, among, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_COMPARED)
        keys.update(key for key, _, _ in near)
    return keys
