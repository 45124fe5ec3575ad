"""Places that a person names: `NAME` as the gazetteer knows it, or `NAME @ LATITUDE, LONGITUDE`."""

import re
from dataclasses import replace
from typing import Any

from selon import gazetteer
from selon.errors import JudgementError
from selon.gazetteer import Spot
from selon.model import EventMention, Place

# Likeness from which on a place of the gazetteer is the one named: Chadadi is al-Chaddadi with 0.98, and Atlantide is
# Atlantis with 0.97.
SAME = 0.975
_PLACE = re.compile(
    r"(?P<name>[^@]+?)\s*(?:@\s*(?P<latitude>-?\d+(?:\.\d+)?)\s*[, ]\s*(?P<longitude>-?\d+(?:\.\d+)?))?"
)
_PRECISIONS = {"country": 6, "sea": 7, "province": 4, "district": 3, "region": 5, "desert": 5, "river": 5}  # else 1


def placed(mention: EventMention, value: str) -> EventMention:
    """The mention at a place, which takes that of the first that it is at. A name has the coordinates of the only
    place that is called so, in the countries that the mention is in, if any is; else none, with the reason. Raises
    JudgementError where the value can be no place."""
    name, latitude, longitude = _parts(value)
    index = next((i for i, place in enumerate(mention.places) if place.role == "at"), 0)
    at: Any = mention.places[index] if mention.places else mention.trigger
    role = mention.places[index].role if mention.places else "at"
    reason = None if latitude is not None else "named by a person, without coordinates"
    precision = 1 if latitude is not None else None
    made = Place(
        *(at.start, at.end, at.text, name, None, latitude, longitude, None, None, None, None, role, precision, reason)
    )
    spot = _only(_called(name), mention) if latitude is None else None
    if spot is not None:
        made = replace(
            made,
            gazetteer=spot.gazetteer,
            latitude=spot.latitude,
            longitude=spot.longitude,
            country=spot.countries[0] if len(spot.countries) == 1 else None,
            admin1=spot.admin1 or None,
            admin2=spot.admin2 or None,
            kind=spot.kind,
            precision=_PRECISIONS.get(spot.kind, 1),
            reason=None,
        )
    return replace(mention, places=(*mention.places[:index], made, *mention.places[index + 1 :]))


def check(value: str) -> None:
    """Raises JudgementError where nothing is known of where that place is."""
    name, latitude, _ = _parts(value)
    if latitude is None and not _called(name):
        raise JudgementError(
            f"the gazetteer knows no place called {name}",
            remedy=f"see selon gazetteer search, or say where it is: {name} @ LATITUDE, LONGITUDE",
        )


def _parts(value: str) -> tuple[str, float | None, float | None]:
    found = _PLACE.fullmatch(value)
    latitude, longitude = (float(found[n]) if found and found[n] else None for n in ("latitude", "longitude"))
    if found is None or abs(latitude or 0) > 90 or abs(longitude or 0) > 180:
        raise JudgementError(f"{value!r} is no place", remedy="use NAME, or NAME @ LATITUDE, LONGITUDE")
    return found["name"], latitude, longitude


def _called(name: str) -> list[Spot]:
    """The places that are called so, in any spelling."""
    return [found.spot for found in gazetteer.search(name) if found.score >= SAME]


def _only(spots: list[Spot], mention: EventMention) -> Spot | None:
    """The one that is meant: of a town and its province the town; None where they are of several provinces."""
    countries = {place.country for place in mention.places}
    near = [spot for spot in spots if countries & set(spot.countries)] or spots
    if len({(spot.country, spot.admin1) for spot in near if spot.kind != "province"} or near) != 1:
        return None
    return max(near, key=gazetteer.standing)
