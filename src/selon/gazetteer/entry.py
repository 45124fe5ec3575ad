"""A place of the gazetteer, as tables and importers give it, before it is compiled."""

from dataclasses import dataclass

KINDS = (
    *("town", "base", "oilfield", "crossing", "camp", "neighbourhood", "river", "desert"),
    *("district", "province", "region", "country", "sea"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with its names in any script.

    `gazetteer` is its id with the list that it is from (geonames:170654, selon:al-omar, ocha:SY07); `country` ISO 3166
    alpha-2 codes with a space between them, empty for the sea; `radius` of a disc of its size, in km; `source` the
    address or the file that its coordinates are from; `pcode` the OCHA place code that an importer brought.
    """

    gazetteer: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str
    admin1: str
    admin2: str
    latitude: float
    longitude: float
    radius: float
    population: int
    source: str
    pcode: str = ""
