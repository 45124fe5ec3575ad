"""PLOVER and GeoJSON, read back as JSON."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon import ontology
from selon.publish.counterparts import counterpart
from selon.publish.documents import DOCUMENTS, geojson, plover
from selon.publish.tables import mentions

from .build import claimed, count, dispatch, mention, named, on, place, placed, raid, telling_of
from .test_event_tables import HOSTILE, hostile

RECORD = [
    *("id", "has_event", "date", "time", "enddate", "endtime", "actor", "recipient", "event", "event_loc"),
    *("event_text", "quad_code", "event_scale", "mode", "context", "link", "text", "text_info", "size"),
    *("cite_info", "coder", "coded_date", "coded_time", "comment", "selon"),
]
ENTITY = [
    *("code", "sector", "entity_text", "identifier_text", "identifier_id", "religion", "ethnicity", "office"),
    *("gender", "age"),
]
LOCATION = [
    *("extracted_place", "resolved_place", "geonameid", "lat", "lon", "city", "district", "province"),
    *("country", "country_code", "feature_class", "feature_code", "resolution"),
]
CITE = [
    *("corpus", "citation", "license", "copyright", "url", "title", "language", "publication", "coder"),
    *("codebook", "version"),
]


def records(*readings):
    return [json.loads(line) for line in plover.pieces(readings)]


def record(*told, **fields):
    (found,) = records(telling_of(*told, **fields))
    return found


def features(*readings):
    text = "".join(geojson.pieces(readings))
    collection = json.loads(text)
    assert list(collection) == ["type", "features"] and collection["type"] == "FeatureCollection"
    return collection["features"]


def test_a_record_has_the_fields_of_plover():
    strike, raid_to_come, movement = records(dispatch())
    for found in (strike, raid_to_come, movement):
        assert list(found) == RECORD
        assert list(found["cite_info"]) == CITE
    assert list(strike["actor"][0]) == list(strike["recipient"][0]) == ENTITY
    assert list(strike["event_loc"]) == LOCATION
    assert strike["date"] == "2021-01-22" and strike["enddate"] is None
    assert (strike["event"], strike["mode"], strike["quad_code"], strike["event_scale"]) == (
        "ASSAULT",
        ["aerial"],
        4,
        -9.5,
    )
    assert (strike["event_text"], strike["size"]) == ("bombardé", {"dead": 17, "injured": None, "arrested": None})
    assert [
        strike["event_loc"][name] for name in ("geonameid", "lat", "lon", "city", "country_code", "resolution")
    ] == [*("12345", 34.5, 38.25, "Kafr Amal", "SYR", 4)]
    assert (strike["recipient"][0]["sector"], strike["actor"][0]["sector"]) == ("CVL", None)
    assert (strike["link"], strike["cite_info"]["publication"]) == ("levant.example/1", "Levant-Presse")
    assert [(one["chain"], one["stance"]) for one in strike["selon"]["claims"]] == [
        ("SANA → M. Darwich", "asserted"),
        ("Le ministère", "denied"),
    ]
    assert (movement["event"], movement["event_scale"], movement["mode"]) == ("MOBILIZE", -5.5, ["troops"])
    assert (movement["date"], movement["enddate"]) == ("2021-01-01", "2021-01-23")


def test_a_date_that_is_not_told_is_null_with_its_reason():
    found = records(dispatch())[1]
    assert (found["date"], found["enddate"], found["event_loc"], found["actor"]) == (None, None, None, [])
    assert found["selon"]["published"] == "2021-01-23"
    assert found["selon"]["reasons"] == {
        "date": "only the report is dated",
        "event_loc": "no place is told",
        "actor": "nobody is told",
    }


MODES = [  # fields of the mention, stances of its claims, modes
    ({}, ["asserted"], ["aerial"]),
    ({"reality": "planned"}, [], ["aerial", "future"]),
    ({"reality": "hypothetical"}, [], ["aerial", "hypothetical"]),
    ({"negated": True}, [], ["aerial", "negation"]),
    ({"negated": True, "reality": "planned"}, [], ["aerial", "future", "negation"]),
    ({}, ["denied"], ["aerial", "negation"]),
    ({}, ["denied", "asserted"], ["aerial"]),
    ({}, ["demanded"], ["aerial", "hypothetical"]),
    ({"when": on("2020-12-01")}, [], ["aerial", "historical"]),
    ({"when": on("2020-12-23")}, [], ["aerial"]),  # 31 days before the report
    ({"when": on("2020-12-22")}, [], ["aerial", "historical"]),
    ({"when": on("1982-02-02"), "reality": "planned"}, [], ["aerial", "future"]),
    ({"when": on("0000-00-00")}, [], ["aerial"]),  # no day of the calendar
]


@pytest.mark.parametrize(("fields", "stances", "modes"), MODES)
def test_auxiliary_modes(fields, stances, modes):
    strike = raid(**fields)
    claims = [replace(claimed("toute frappe", stance=stance, of=(strike,)), id=stance) for stance in stances]
    assert record(strike, claims=claims)["mode"] == modes


def test_nothing_is_historical_where_the_report_has_no_day():
    assert record(raid(when=on("2010-01-01")), published="2021-01")["mode"] == ["aerial"]


def test_every_type_of_the_ontology_has_a_quad_and_a_score():
    codes = plover._codes()
    for kind in ontology.table("events"):
        event = counterpart(kind).plover
        assert event is None or (event in codes["quads"] and event in codes["scores"]), kind
    assert records(telling_of(mention("casualty", "raid"), mention("no such type", "raid"))) == []


def test_a_recipient_that_plover_asks_for_and_nobody_tells():
    assert "recipient" in record(mention("aid", "raid"))["selon"]["reasons"]
    assert "recipient" not in record(mention("aid", "raid", targets=(named("12 civils"),)))["selon"]["reasons"]


def test_the_ontology_knows_country_and_sector():
    (one,) = record(raid(actors=(named("un avion", name="armée soudanaise"),)))["actor"]
    assert (one["code"], one["sector"], one["entity_text"]) == ("SDN", "MIL", "un avion")


RESOLUTIONS = [("town", 1, 4), ("neighbourhood", 1, 5), ("base", 1, 5), ("base", 2, 4), ("district", 3, 3)]


@pytest.mark.parametrize(("kind", "precision", "resolution"), [*RESOLUTIONS, ("country", 6, 1), ("sea", 7, None)])
def test_resolutions(kind, precision, resolution):
    found = record(raid(places=(placed("Kafr Amal", 1.0, 2.0, kind=kind, precision=precision),)))
    assert found["event_loc"]["resolution"] == resolution


def test_features_are_places_with_their_mention():
    strike, raid_to_come, start, end = features(dispatch())
    assert strike["geometry"] == {"type": "Point", "coordinates": [38.25, 34.5]}  # longitude first
    assert list(strike["properties"]) == [column.name for column in mentions.COLUMNS]
    assert strike["properties"]["place_precision"] == 1
    assert strike["properties"]["chain"] == "SANA → M. Darwich | Le ministère"
    assert strike["properties"]["words"].startswith("M. Darwich, cité par SANA,")
    assert (raid_to_come["geometry"], raid_to_come["properties"]["place_reason"]) == (None, "no place is told")
    assert raid_to_come["properties"]["withheld"] == "planned"
    told = [
        (one["geometry"] is None, one["properties"]["place_role"], one["properties"]["place"]) for one in (start, end)
    ]
    assert told == [(True, "from", "Wadi Sour"), (False, "to", "Tell Amal")]
    assert (start["properties"]["place_reason"], start["properties"]["country"]) == ("not found", None)
    assert len({one["id"] for one in (strike, raid_to_come, start, end)}) == 4


OFF = [(91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0), (float("inf"), 0.0), (None, 1.0)]


@pytest.mark.parametrize(("latitude", "longitude"), OFF)
def test_a_point_that_is_not_on_earth_is_none(latitude, longitude):
    (found,) = features(telling_of(raid(places=(placed("Kafr Amal", latitude, longitude),))))
    assert found["geometry"] is None
    assert found["properties"]["latitude"] is None and found["properties"]["place_reason"]


def test_no_readings_are_an_empty_collection():
    assert features() == []
    assert records() == []


def test_pieces_come_as_readings_come():
    taken = []

    def readings():
        for number in range(3):
            taken.append(number)
            yield dispatch()

    pieces = geojson.pieces(readings())
    next(pieces), next(pieces)
    assert taken == [0]
    next(plover.pieces(readings()))
    assert taken == [0, 0]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("shape", list(DOCUMENTS))
def test_hostile_text_comes_back_and_is_never_printed_as_it_is(shape, text):
    whole = "".join(DOCUMENTS[shape].pieces([hostile(text)]))
    assert not {"\x1b", "\u202e", "\x00", "\ud800", "\r"} & set(whole)
    if shape == "plover":
        assert whole.count("\n") == 1
        assert json.loads(whole)["actor"][0]["entity_text"] == text
    else:
        assert json.loads(whole)["features"][0]["properties"]["actors"] == text


@given(st.text(st.characters(codec=None, categories=None), min_size=1))
def test_any_text_is_json(text):
    for document in DOCUMENTS.values():
        "".join(document.pieces([hostile(text)])).encode("utf-8")
    assert records(hostile(text))[0]["event_loc"]["extracted_place"] == text


def test_counts_of_the_injured_are_there():
    assert record(raid(counts=(count("12 civils", 12, 12, "injured"),)))["size"]["injured"] == 12


def test_a_place_without_coordinates_is_extracted_and_not_resolved():
    found = record(raid(places=(place("Kafr Amal", reason="two places are called so"),)))
    assert (found["event_loc"]["extracted_place"], found["event_loc"]["resolved_place"]) == ("Kafr Amal", None)
    assert found["selon"]["reasons"]["event_loc"] == "two places are called so"
