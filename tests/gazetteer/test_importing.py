"""Importers, on small made files."""

import pytest

from selon.gazetteer import GazetteerError, search
from selon.gazetteer.adding import add_places
from selon.gazetteer.base import VARIABLE, forget
from selon.gazetteer.importing import IMPORTERS

GEONAMES = [
    "9000001\tTall Marzuq\tTall Marzuq\tTell Marzouk,تل مرزوق\t35.1\t40.2\tP\tPPL\tSY\t\t07\t\t\t\t0\t\t\t\t",
    "9000002\tHaql Marzuq\tHaql Marzuq\t\t35.2\t40.3\tL\tOILF\tSY\t\t07\t\t\t\t0\t\t\tAsia/Damascus\t2020-01-01",
    "9000003\tSchool\tSchool\t\t35.2\t40.3\tS\tSCH\tSY\t\t07\t\t\t\t0\t\t\tAsia/Damascus\t2020-01-01",
]
CODAB = """\
ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,center_lat,center_lon
Syria,SY,Deir-ez-Zor,SY09,Marzuqiya,المرزوقية,SY0999,35.0,40.5
"""
GED = """\
id,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country
1,1,Marzuqabad village,Deir ez-Zor governorate,,35.3,40.1,Syria
2,4,Deir ez-Zor governorate,Deir ez-Zor governorate,,35.3,40.1,Syria
3,1,Marzuqabad village,Deir ez-Zor governorate,,35.3,40.1,Syria
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A file of added places of this test alone."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own.sqlite"))
    forget()
    yield tmp_path
    forget()


def imported(own, form, text):
    path = own / "made"
    path.write_text(text, encoding="utf-8")
    return list(IMPORTERS[form](path))


def test_geonames(own):
    town, field = imported(own, "geonames", "\n".join(GEONAMES))
    assert (town.kind, town.admin1, town.gazetteer) == ("town", "Deir Ezzor", "geonames:9000001")
    assert "تل مرزوق" in town.aliases
    assert (field.kind, field.source) == ("oilfield", "https://www.geonames.org/9000002")


def test_codab_keeps_its_pcode_and_every_language(own):
    (unit,) = imported(own, "cod-ab", CODAB)
    assert (unit.kind, unit.pcode, unit.country) == ("district", "SY0999", "SY")
    assert (unit.name, unit.aliases, unit.admin1) == ("Marzuqiya", ("المرزوقية",), "Deir-ez-Zor")


def test_ged_gives_each_point_once_and_no_area(own):
    (town,) = imported(own, "ged", GED)
    assert (town.name, town.country, town.admin1) == ("Marzuqabad", "SY", "Deir ez-Zor")


def test_what_is_added_is_found_beside_what_is_shipped(own):
    assert not search("Tell Marzouk", spelt=False)
    assert add_places(imported(own, "geonames", "\n".join(GEONAMES))) == 2
    assert add_places(imported(own, "geonames", "\n".join(GEONAMES))) == 2  # once more changes nothing
    assert [c.spot.gazetteer for c in search("Tell Marzouk", spelt=False)] == ["geonames:9000001"]
    assert search("تل مرزوق", spelt=False)[0].spot.name == "Tall Marzuq"
    assert search("Homs")[0].spot.name == "Homs"


def test_an_added_place_keeps_its_pcode(own):
    add_places(imported(own, "cod-ab", CODAB))
    assert search("Marzuqiya", country="SY")[0].spot.pcode == "SY0999"


@pytest.mark.parametrize(
    ("form", "text", "told"),
    [
        ("geonames", "1\tX", "line 1: 2 columns, not 19"),
        ("cod-ab", "NAME,lat,lon\nX,1,2\n", "ADM1_PCODE"),
        ("cod-ab", "ADM1_EN,ADM1_PCODE\nX,SY01\n", "coordinates"),
        ("ged", GED.replace("35.3", "135.3"), "no point of the earth"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(own, form, text, told):
    with pytest.raises(GazetteerError, match=told) as raised:
        imported(own, form, text)
    assert "\n" not in str(raised.value)


def test_a_file_that_is_missing(own):
    with pytest.raises(GazetteerError, match="nowhere"):
        list(IMPORTERS["ged"](own / "nowhere.csv"))
