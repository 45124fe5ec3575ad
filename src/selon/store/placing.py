"""Places that a person names: `NAME` as the gazetteer knows it, or `NAME @ LATITUDE, LONGITUDE`; several with `;`."""

import re
from dataclasses import replace

from selon import gazetteer
from selon.errors import FieldError, JudgementError
from selon.gazetteer import Spot
from selon.model import EventMention, Place, PlaceRole, Span
from selon.ontology import fold
from selon.store import values

# Likeness from which on a place of the gazetteer is the one named: Chadadi is al-Chaddadi with 0.98, and Atlantide is
# Atlantis with 0.97.
SAME = 0.975
_PLACE = re.compile(
    r"(?P<name>[^@]+?)\s*(?:@\s*(?P<latitude>-?\d+(?:\.\d+)?)\s*[, ]\s*(?P<longitude>-?\d+(?:\.\d+)?))?"
)
_PRECISIONS = {"country": 6, "sea": 7, "province": 4, "district": 3, "region": 5, "desert": 5, "river": 5}  # else 1


def placed(mention: EventMention, value: str) -> EventMention:
    """The mention at these places, which take that of all that it is at; where it is at none, of the first that it
    names, in the role of that. A name has the coordinates of the only place that is called so, in the countries that
    the mention is in, if any is; else none, with the reason. Raises JudgementError where the value can be no place."""
    told = [place for place in mention.places if place.role == "at"] or [*mention.places[:1]]
    at: Place | Span = told[0] if told else mention.trigger
    role: PlaceRole = told[0].role if told else "at"
    countries = frozenset(place.country for place in mention.places if place.country)
    known = {fold(place.name): place for place in told}
    words = (at.start, at.end, at.text)
    made = tuple(known.get(fold(one)) or made_of(one, countries, words, role) for one in listed(value))
    index = mention.places.index(told[0]) if told else 0
    before, after = (
        tuple(p for p in part if p not in told) for part in (mention.places[:index], mention.places[index:])
    )
    return replace(mention, places=(*before, *made, *after))


def listed(value: str) -> tuple[str, ...]:
    """The places of a value one by one, each as `NAME` or `NAME @ LATITUDE, LONGITUDE`; `none` is of none."""
    return values.names(value, "place")


def made_of(value: str, countries: frozenset[str], words: tuple[int, int, str], role: PlaceRole) -> Place:
    """The place that is named, in one of the countries, if any is there; `words` are those that it stands on. Raises
    JudgementError."""
    name, latitude, longitude = _parts(value)
    spot = _only(_called(name), countries) if latitude is None else None
    if spot is None:
        reason = None if latitude is not None else "named by a person, without coordinates"
        precision = 1 if latitude is not None else None
        return Place(*words, name, None, latitude, longitude, None, None, None, None, role, precision, reason)
    country = spot.countries[0] if len(spot.countries) == 1 else None
    within = (country, spot.admin1 or None, spot.admin2 or None, spot.kind)
    precision = _PRECISIONS.get(spot.kind, 1)
    return Place(*words, name, spot.gazetteer, spot.latitude, spot.longitude, *within, role, precision, None)


def check(value: str) -> None:
    """Raises JudgementError where of one of the places nothing is known of where it is."""
    for one in listed(value):
        name, latitude, _ = _parts(one)
        if latitude is None and not _called(name):
            raise JudgementError(
                f"the gazetteer knows no place called {name}",
                remedy=f"see selon gazetteer search, or say where it is: {name} @ LATITUDE, LONGITUDE",
            )


def _parts(value: str) -> tuple[str, float | None, float | None]:
    found = _PLACE.fullmatch(value)
    latitude, longitude = (float(found[n]) if found and found[n] else None for n in ("latitude", "longitude"))
    if found is None or abs(latitude or 0) > 90 or abs(longitude or 0) > 180:
        raise FieldError(
            f"{value!r} is no place",
            remedy="use NAME, or NAME @ LATITUDE, LONGITUDE; with ; between several, none for no place",
        )
    return found["name"], latitude, longitude


def _called(name: str) -> list[Spot]:
    """The places that are called so, in any spelling."""
    return [found.spot for found in gazetteer.search(name) if found.score >= SAME]


def _only(spots: list[Spot], countries: frozenset[str]) -> Spot | None:
    """The one that is meant: of a town and its province the town; None where they are of several provinces."""
    near = [spot for spot in spots if countries & set(spot.countries)] or spots
    if len({(spot.country, spot.admin1) for spot in near if spot.kind != "province"} or near) != 1:
        return None
    return max(near, key=gazetteer.standing)
