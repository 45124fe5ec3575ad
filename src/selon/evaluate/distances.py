"""Distances on the globe, by the definitions of the project's scoring script."""

import math
from collections.abc import Iterable

from selon.evaluate.definitions import definitions
from selon.evaluate.gold import GoldPlace
from selon.model import Place

_DIAMETER_KM = 12742


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The great-circle distance between two points in degrees, by the haversine formula."""
    a, b, c, d = map(math.radians, (latitude, longitude, other_latitude, other_longitude))
    square = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return _DIAMETER_KM * math.asin(math.sqrt(min(1.0, square)))


def any_within(gold: GoldPlace, places: Iterable[Place]) -> bool:
    """Whether one of the places read has coordinates as near as the kind of the gold place asks."""
    limit = definitions().limit_km(gold.kind)
    return any(
        kilometres(gold.latitude, gold.longitude, place.latitude, place.longitude) <= limit
        for place in places
        if place.latitude is not None and place.longitude is not None
    )
