"""Our own tables: every row is whole, and cited."""

from collections import Counter

import pytest

from selon.gazetteer import GazetteerError
from selon.gazetteer.base import SHIPPED
from selon.gazetteer.compiling import compiled_from, tables_digest
from selon.gazetteer.entry import KINDS
from selon.gazetteer.tables import OWN, _entry, admin1_names, own_entries, rows

PROVINCES = {
    "SY": 14,
    "IQ": 19,
    "LB": 8,
    "IL": 6,
    "PS": 2,
    "YE": 21,
    "LY": 22,
    "SD": 18,
    "ML": 11,
    "NE": 8,
    "BF": 13,
    "UA": 27,
}
ROW = {
    "name": "X",
    "aliases": "Y|Z",
    "kind": "base",
    "country": "SY",
    "admin1": "Homs",
    "latitude": "34.5",
    "longitude": "37.6",
    "radius_km": "5",
    "source": "https://example.org/x",
}


def test_every_row_is_cited_and_lies_on_the_earth():
    for entry in own_entries():
        assert entry.source.startswith("https://"), entry
        assert entry.kind in KINDS
        assert abs(entry.latitude) <= 90 and abs(entry.longitude) <= 180
        assert entry.radius > 0


def test_ids_are_their_own():
    counted = Counter(entry.gazetteer for entry in own_entries())
    assert [i for i, n in counted.items() if n > 1] == []


@pytest.mark.parametrize(("country", "count"), PROVINCES.items())
def test_every_first_level_province_of_the_countries_at_war_is_there(country, count):
    assert sum(row["country"] == country for row in rows("provinces")) == count


def test_the_province_of_a_site_is_a_province_of_its_country():
    provinces = {(row["country"], row["name"]) for row in rows("provinces")} | {
        (country, name) for (country, _), name in admin1_names().items()
    }
    for table in OWN:
        for row in rows(table):
            if row["admin1"]:
                assert (row["country"], row["admin1"]) in provinces, row


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [("source", "", "source"), ("kind", "castle", "kind"), ("latitude", "134.5", "earth")],
)
def test_a_row_that_is_wrong_is_refused(column, value, told):
    with pytest.raises(GazetteerError, match=told):
        _entry("selon:x", ROW | {column: value}, "sites.csv")


def test_the_compiled_gazetteer_is_current():
    assert compiled_from(SHIPPED).get("tables") == tables_digest(), "run python -m selon.gazetteer"
