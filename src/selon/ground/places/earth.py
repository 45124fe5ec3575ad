"""Distances and offsets on a sphere of 6371 km; good to half a percent, which is more than any text tells."""

import math

RADIUS = 6371.0


def distance(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points, by the haversine formula."""
    a, b = math.radians(latitude), math.radians(other_latitude)
    east = math.radians(other_longitude - longitude)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(east / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(h))


def moved(latitude: float, longitude: float, kilometres: float, bearing: float) -> tuple[float, float]:
    """The point so many kilometres from here, `bearing` degrees from the north."""
    a, way, arc = math.radians(latitude), math.radians(bearing), kilometres / RADIUS
    b = math.asin(math.sin(a) * math.cos(arc) + math.cos(a) * math.sin(arc) * math.cos(way))
    east = math.atan2(math.sin(way) * math.sin(arc) * math.cos(a), math.cos(arc) - math.sin(a) * math.sin(b))
    return round(math.degrees(b), 5), round((longitude + math.degrees(east) + 540) % 360 - 180, 5)


def midway(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> tuple[float, float]:
    """The point halfway between two that are less than a continent apart."""
    return round((latitude + other_latitude) / 2, 5), round((longitude + other_longitude) / 2, 5)
