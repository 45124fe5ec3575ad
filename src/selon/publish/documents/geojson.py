"""GeoJSON (RFC 7946): one feature for each place of each mention, with its role; its properties are the row of the
table `mentions`, and those of this place.

A mention that has no place, and a place that has no coordinates, is a feature whose geometry is null, with the reason
in `place_reason`. A point is no more exact than `place_precision` (UCDP where_prec, 1 to 7) says.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from selon.model import Place, Reading
from selon.publish.jsonlines import written
from selon.publish.tables import mentions
from selon.publish.tellings import Telling, point, tellings

HEAD = '{"type":"FeatureCollection","features":[\n'
FOOT = "\n]}\n"


def pieces(readings: Iterable[Reading], judged: Mapping[str, str] | None = None) -> Iterator[str]:
    """The file: its head, a line a feature, its foot; with what people `judged` of each mention, by its id."""
    yield HEAD
    between = ""
    for reading in readings:
        for telling in tellings(reading):
            for feature in features(telling):
                if judged is not None:
                    feature["properties"]["judged"] = judged.get(telling.mention.id)
                yield between + written(feature)
                between = ",\n"
    yield FOOT


def features(telling: Telling) -> Iterator[dict[str, Any]]:
    """The features of one mention, one a place; one without geometry where it has none."""
    row = mentions.row(telling)
    for number, place in enumerate(telling.mention.places or (None,), start=1):
        cells = row | dict.fromkeys(column.name for column in mentions.PLACE) | mentions.at(place)
        properties = {column.name: cells.get(column.name) for column in mentions.COLUMNS}
        yield {
            "type": "Feature",
            "id": f"{telling.mention.id}-{number}",
            "geometry": _geometry(place),
            "properties": properties,
        }


def _geometry(place: Place | None) -> dict[str, Any] | None:
    """A point, longitude first."""
    where = point(place) if place else None
    return {"type": "Point", "coordinates": list(where)} if where else None
