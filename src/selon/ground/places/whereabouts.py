"""A name that the gazetteer lacks, set by the words hung on it: X, près de Y; X, dans la province de Y."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from selon import gazetteer
from selon.ground.places.betweens import POINTS, Placed
from selon.ground.places.mentions import Mention
from selon.model import Place

CLOSE = 30.0  # km from a named town up to which what lies in no told direction is near it (UCDP where_prec 2)
AROUND = frozenset({"province", "district", "region", "country"})  # of which nothing but the name is handed on


def set_by_words(found: Sequence[Mention], placed: Sequence[Placed]) -> list[Placed]:
    """The same places; one that has no coordinates gets what the words hung on one of its mentions tell.

    Beside a town (près de Y, à 20 km au nord de Y) it has the point told, as near it. Within a province or a country it
    has these, and no coordinates: it is somewhere there. What only tells how far a known place lies is no
    place of its own: Beledweyne, à 335 km au nord de Mogadiscio.
    """
    by_first = {x.first: x.place for x in placed}
    anchors: set[int] = set()
    told: dict[str, Place] = {}
    for one, other in pairwise(found):
        place, there = by_first.get(one.first), by_first.get(other.first)
        if place is None or there is None or not one.located:
            continue
        if place.latitude is not None:
            if place.kind in POINTS and other.lead.distance is not None and other.lead.first == one.last + 1:
                anchors.add(other.first)
            continue
        name = gazetteer.key(place.text).full
        if name not in told and (known := _known(other, there)) is not None:
            told[name] = known
    return [replace(x, place=_set(x.place, told)) for x in placed if x.first not in anchors]


def _known(mention: Mention, there: Place) -> Place | None:
    """What a place named beside an unknown one tells of it; None if nothing."""
    lead = mention.lead
    if there.latitude is None or there.country is None:
        return None
    if there.kind in AROUND or lead.kinds[:1] == ("province",):
        return replace(there, latitude=None, longitude=None, precision=None)
    if there.kind not in POINTS:
        return None
    far = lead.distance is not None and lead.direction is None and lead.distance > CLOSE
    within = there.kind == "neighbourhood" or lead.kinds[:1] == ("neighbourhood",)  # X, quartier de Y
    beside = within or lead.surroundings or lead.distance is not None or lead.direction is not None
    return there if beside and not far else replace(there, latitude=None, longitude=None, precision=None)


def _set(place: Place, told: Mapping[str, Place]) -> Place:
    """A place with what is told of its whereabouts."""
    known = told.get(gazetteer.key(place.text).full) if place.latitude is None and place.gazetteer is None else None
    if known is None:
        return place
    kept = replace(place, country=known.country, admin1=known.admin1)
    if known.latitude is None:
        return kept
    return replace(kept, latitude=known.latitude, longitude=known.longitude, precision=2, reason=None)
