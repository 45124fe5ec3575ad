"""The tables of events: their columns to the letter, their rows, and the files that they become."""

import csv as reference
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon import ontology
from selon.model import Place, Span
from selon.publish.counterparts import Counterpart, counterpart
from selon.publish.tables import SHAPES, Table, acled, csv, mentions, own, parquet, ucdp

from .build import claimed, count, dispatch, mention, named, on, place, placed, raid, telling_of

ACLED = [
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3"),
    *("location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities"),
    *("tags", "timestamp"),
]
UCDP = [
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"),
    *("conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id"),
    *("side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources"),
    *("source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"),
    *("where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *("priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start"),
    *("date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    *("gwnoa", "gwnob"),
]


def rows(shape, *readings, whole=False):
    with Table(SHAPES[shape], whole=whole) as made:
        for one in readings:
            made.add(one)
        return list(made.rows())


def row(shape, *told, **fields):
    (found,) = rows(shape, telling_of(*told, **fields))
    return found


def told(cells, expected):
    assert {name: cells.get(name) for name in expected} == expected


def test_the_columns_of_others_come_first_and_in_their_order():
    assert (len(ACLED), len(UCDP)) == (31, 49)
    assert [column.name for column in acled.COLUMNS][:31] == ACLED
    assert [column.name for column in ucdp.COLUMNS][:49] == UCDP
    for columns in (acled.COLUMNS[31:], ucdp.COLUMNS[49:]):
        assert columns == own.COLUMNS and all(column.name.startswith("selon_") for column in columns)


@pytest.mark.parametrize("shape", ["mentions", "acled", "ucdp"])
def test_rows_fill_columns_that_there_are_and_no_others(shape):
    names = [column.name for column in SHAPES[shape].columns(0)]
    assert len(names) == len(set(names))
    for cells in rows(shape, dispatch(), whole=True):
        assert set(cells) <= set(names)


def test_mentions_are_all_there_with_who_says_so_and_why_not():
    strike, raid_to_come, movement = rows("mentions", dispatch())
    told(strike, {"type": "air-strike", "trigger": "bombardé", "actors": "un avion", "targets": "12 civils"})
    told(strike, {"chain": "SANA → M. Darwich | Le ministère", "stance": "asserted | denied", "withheld": None})
    told(strike, {"latitude": 34.5, "longitude": 38.25, "place_precision": 1, "country": "SY", "killed_low": 17})
    told(strike, {"words_start": 21, "counts": "killed 17 «17 personnes»; killed 12 «12 civils»"})
    told(raid_to_come, {"reality": "planned", "withheld": "planned", "place_reason": "no place is told"})
    told(raid_to_come, {"date": None, "date_basis": "report", "date_reason": "only the report is dated"})
    told(raid_to_come, {"published": "2021-01-23", "date_earliest": None, "date_latest": None})
    told(movement, {"place": "Tell Amal", "place_role": "to", "places": "from Wadi Sour; to Tell Amal", "chain": None})


def test_offsets_lead_to_the_words():
    made = dispatch()
    for cells in rows("mentions", made):
        assert made.article.text[cells["words_start"] : cells["words_end"]] == cells["words"]
        assert made.article.text[cells["trigger_start"] : cells["trigger_end"]] == cells["trigger"]


def test_an_acled_row():
    cells = rows("acled", dispatch())[0]
    told(cells, {"event_date": "2021-01-22", "year": 2021, "time_precision": 1, "event_id_cnty": None})
    told(cells, {"disorder_type": "Political violence", "event_type": "Explosions/Remote violence"})
    told(cells, {"sub_event_type": "Air/drone strike", "actor1": "un avion", "inter1": None, "actor2": "12 civils"})
    told(cells, {"inter2": 7, "interaction": None, "civilian_targeting": "Civilian targeting", "fatalities": 17})
    told(cells, {"iso": 760, "region": "Middle East", "country": "Syria", "admin1": "Homs", "location": "Kafr Amal"})
    told(cells, {"latitude": 34.5, "geo_precision": 1, "source": "Levant-Presse", "timestamp": None})
    told(cells, {"selon_chain": "SANA → M. Darwich | Le ministère", "selon_stance": "asserted | denied"})
    told(
        cells,
        {
            "selon_negated": False,
            "selon_reason": "inter1: what class of actor this is, or whether at home, is not known",
        },
    )
    assert cells["notes"].startswith("«\u00a0M. Darwich, cité par SANA,")
    assert "SANA → M. Darwich (asserted) | Le ministère (denied)" in cells["notes"]
    assert cells["notes"].endswith("killed 17 «17 personnes»; killed 12 «12 civils»")


@pytest.mark.parametrize("shape", ["acled", "ucdp"])
def test_the_day_of_publication_is_never_the_day_of_the_event(shape):
    cells = row(shape, raid(when=mention("riot", "raid").when))
    for name in ("event_date", "year", "date_start", "date_end", "date_prec", "time_precision"):
        assert cells.get(name) is None
    assert cells["selon_published"] == "2021-01-23"
    assert "only the report is dated" in cells["selon_reason"]


DATES = [  # when, then event_date, year and time_precision
    (on("2021-01-22"), "2021-01-22", 2021, 1),
    (on("2021-01-20", "2021-01-22", "2021-01-20/2021-01-22", 2), "2021-01-20", 2021, 2),
    (on("2021-01-01", "2021-01-31", "2021-01", 4), "2021-01-01", 2021, 3),
    (on("2021-01-01", "2021-12-31", "2021", 5), None, 2021, None),  # ACLED has no code for a year
    (on("2020-12-28", "2021-01-03", "2020-12-28/2021-01-03", 3), "2020-12-28", None, 2),
]


@pytest.mark.parametrize(("when", "day", "year", "precision"), DATES)
def test_acled_dates(when, day, year, precision):
    cells = row("acled", raid(when=when))
    told(cells, {"event_date": day, "year": year, "time_precision": precision})
    told(cells, {"selon_earliest": when.earliest, "selon_latest": when.latest, "selon_date": when.edtf})
    assert ("event_date" in (cells["selon_reason"] or "")) is (day is None)


PRECISIONS = [(1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (6, None), (7, None), (None, None)]


@pytest.mark.parametrize(("where", "geo"), PRECISIONS)
def test_acled_geo_precision(where, geo):
    cells = row("acled", raid(places=(placed("Kafr Amal", 1.0, 2.0, precision=where),)))
    told(cells, {"geo_precision": geo, "latitude": 1.0 if geo else None})  # no middle of a country


def test_a_place_that_is_not_found_has_no_coordinates_and_a_reason():
    for shape in ("acled", "ucdp"):
        cells = row(shape, raid(places=(place("Kafr Amal", reason="two places are called so"),)))
        told(cells, {"latitude": None, "longitude": None, "geo_precision": None})
        assert "latitude: two places are called so" in cells["selon_reason"]


SUB_EVENTS = [  # kind of the first actor, sub-event of a territory taken
    ("state", "Government regains territory"),
    ("official", "Government regains territory"),
    ("armed-group", "Non-state actor overtakes territory"),
    ("person", None),
    (None, None),
]


@pytest.mark.parametrize(("kind", "expected"), SUB_EVENTS)
def test_who_takes_a_territory_decides(kind, expected):
    cells = row("acled", mention("territory", "raid", actors=(named("Le ministère", kind),)))
    told(cells, {"event_type": "Battles", "sub_event_type": expected})
    assert ("sub_event_type" in cells["selon_reason"]) is (expected is None)


INTERACTIONS = [  # type, kind of actor, kind of target, inter1, inter2, interaction
    ("protest", "public", None, 6, None, 60),
    ("riot", None, None, 5, None, 50),
    ("attack-on-civilians", None, "person", None, 7, None),
    ("protest", "public", "public", 6, 7, 67),
    ("armed-clash", "armed-group", "state", None, None, None),  # rebels or militia, ours or theirs: not told
]


@pytest.mark.parametrize(("kind", "actor", "target", "inter1", "inter2", "both"), INTERACTIONS)
def test_acled_inter(kind, actor, target, inter1, inter2, both):
    targets = (named("12 civils", target),) if target else ()
    cells = row("acled", mention(kind, "raid", actors=(named("un avion", actor),), targets=targets))
    told(cells, {"inter1": inter1, "inter2": inter2, "interaction": both})


KNOWN = [  # who acts, the country of the event, inter1
    ("armée soudanaise", "SD", 1),
    ("armée soudanaise", "TD", 8),  # forces of another state
    ("armée soudanaise", None, None),  # at home or not: nobody tells
    ("Forces de soutien rapide", "SD", 2),
    ("Forces de soutien rapide", None, 2),
    ("des inconnus de Kafr Amal", "SD", None),
]


@pytest.mark.parametrize(("name", "land", "expected"), KNOWN)
def test_the_ontology_knows_the_class_of_an_actor(name, land, expected):
    where = (placed("Kafr Amal", 1.0, 2.0, country=land),)
    told(row("acled", raid(actors=(named("un avion", name=name),), places=where)), {"inter1": expected})


def test_kinds_that_the_ontology_knows_tell_the_violence():
    sides = {"actors": (named("un avion", name="Forces de soutien rapide"),)}
    sides["targets"] = (named("12 civils", name="armée soudanaise"),)
    cells = row("ucdp", raid(**sides))
    told(cells, {"type_of_violence": 1, "side_a": "armée soudanaise", "side_b": "Forces de soutien rapide"})


def test_more_actors_are_associated():
    cells = row("acled", raid(actors=(named("SANA"), named("un avion"), named("M. Darwich"))))
    told(cells, {"actor1": "SANA", "assoc_actor_1": "un avion; M. Darwich"})


def test_every_type_of_the_ontology_has_known_codes():
    codes = acled._codes()
    for kind in ontology.table("events"):
        theirs = counterpart(kind)
        assert theirs.acled_event is None or theirs.acled_event in codes["disorder"], kind
        assert (theirs.acled_event is None) == (theirs.acled_sub_event is None), kind
    assert counterpart("casualty") == counterpart("no such type") == Counterpart()


@pytest.mark.parametrize("shape", ["acled", "ucdp"])
def test_what_did_not_happen_is_left_out_and_counted_unless_it_is_asked_for(shape):
    strike = raid()
    denied = telling_of(strike, claims=[claimed("toute frappe", stance="denied", of=(strike,))])
    negated, planned = telling_of(raid(negated=True)), telling_of(raid(reality="planned"))
    with Table(SHAPES[shape]) as made:
        for one in (denied, negated, planned, telling_of(raid())):
            made.add(one)
        assert (made.length, dict(made.withheld)) == (1, {"denied": 1, "negated": 1, "planned": 1})
    whole = rows(shape, denied, negated, planned, whole=True)
    assert [cells["selon_withheld"] for cells in whole] == ["denied", "negated", "planned"]
    assert [cells["selon_stance"] for cells in whole] == ["denied", None, None]


def test_types_without_a_counterpart_have_no_row():
    assert rows("acled", telling_of(mention("accuse", "raid"), mention("casualty", "raid")), whole=True) == []


def test_a_ucdp_row():
    cells = rows("ucdp", dispatch())[0]
    told(cells, {"id": None, "conflict_new_id": None, "gwnoa": None, "country_id": None, "priogrid_gid": None})
    told(cells, {"year": 2021, "date_prec": 1, "date_start": "2021-01-22", "date_end": "2021-01-22"})
    told(cells, {"source_article": '"Levant-Presse,2021-01-23,Frappe sur Kafr Amal"', "source_original": "M. Darwich"})
    told(cells, {"source_office": "Levant-Presse", "source_date": "2021-01-23", "number_of_sources": 1})
    told(cells, {"where_prec": 1, "where_coordinates": "Kafr Amal", "adm_1": "Homs", "adm_2": "Tadmor"})
    told(cells, {"geom_wkt": "POINT (38.25 34.5)", "country": "Syria", "region": "Middle East"})
    told(cells, {"best": 17, "low": 17, "high": 17, "deaths_unknown": 17, "deaths_a": None, "event_clarity": 1})


LETHAL = [  # type, counts, whether UCDP has it
    ("air-strike", [count("17 personnes", 17, 17)], True),
    ("casualty", [count("17 personnes", 17, 17)], True),
    ("air-strike", [], False),
    ("air-strike", [count("17 personnes", 0, 0)], False),
    ("air-strike", [count("17 personnes", 17, 17, "injured")], False),
    ("accuse", [count("17 personnes", 17, 17)], False),  # it is the words that are told
]


@pytest.mark.parametrize(("kind", "counts", "there"), LETHAL)
def test_only_lethal_events_are_ucdp(kind, counts, there):
    assert bool(rows("ucdp", telling_of(mention(kind, "raid", counts=tuple(counts))))) is there


SOURCES = [  # fields of the article, source_article
    ({"published": "2021-01"}, '"Levant-Presse,1753-01-01,Frappe sur Kafr Amal"'),  # no day
    ({"published": None}, '"Levant-Presse,1753-01-01,Frappe sur Kafr Amal"'),
    ({"outlet": None, "title": None}, '",2021-01-23,"'),
    ({"outlet": 'A, "B"; C', "title": 'x "y"; z\nw'}, "\"A B C,2021-01-23,x 'y' z w\""),
]


@pytest.mark.parametrize(("fields", "expected"), SOURCES)
def test_ucdp_sources(fields, expected):
    cells = row("ucdp", raid(), **fields)
    told(cells, {"source_article": expected})
    assert cells["source_date"] in (None, "2021-01-23")
    assert ("source_date" in cells["selon_reason"]) is (cells["source_date"] is None)


VIOLENCE = [  # type, kind of actor, kind of target, type of violence, side A
    ("air-strike", "state", "armed-group", 1, "un avion"),
    ("air-strike", "armed-group", "official", 1, "12 civils"),  # the state is side A
    ("armed-clash", "armed-group", "armed-group", 2, "un avion"),
    ("attack-on-civilians", None, None, 3, "un avion"),
    ("air-strike", "state", None, None, "un avion"),
]


@pytest.mark.parametrize(("kind", "actor", "target", "violence", "side"), VIOLENCE)
def test_ucdp_violence(kind, actor, target, violence, side):
    told_by = {"actors": (named("un avion", actor),), "targets": (named("12 civils", target),)}
    cells = row("ucdp", mention(kind, "raid", counts=(count("17 personnes", 17, None),), **told_by))
    told(cells, {"type_of_violence": violence, "side_a": side, "best": 17, "high": None})
    one_sided = {"deaths_a": 0, "deaths_b": 0, "deaths_civilians": 17, "deaths_unknown": 0}
    unknown = {"deaths_a": None, "deaths_b": None, "deaths_civilians": None, "deaths_unknown": 17}
    told(cells, one_sided if violence == 3 else unknown)
    assert "high: the words set no upper bound" in cells["selon_reason"]


def test_many_attacks_in_one_are_an_aggregate():
    attacks = (count("17 personnes", 17, 17), count("12 civils", 2, 2, "attacks"))
    told(row("ucdp", raid(counts=attacks)), {"event_clarity": 2})


def as_csv(shape, *readings):
    file = io.BytesIO()
    with Table(SHAPES[shape], whole=True) as made:
        for one in readings:
            made.add(one)
        csv.write(made, file)
    return list(reference.DictReader(io.StringIO(file.getvalue().decode("utf-8"), newline="")))


@pytest.mark.parametrize("shape", ["mentions", "acled", "ucdp"])
def test_csv_comes_back(shape):
    names = [column.name for column in SHAPES[shape].columns(0)]
    back = as_csv(shape, dispatch())
    for cells, found in zip(rows(shape, dispatch(), whole=True), back, strict=True):
        assert list(found) == names
        assert {name: csv.bare(text) for name, text in found.items()} == {
            name: csv.bare(csv.written(cells.get(name))) for name in names
        }
    assert back[0]["latitude"] == "34.5"


def test_coordinates_south_and_west_stay_numbers():
    cells = as_csv("acled", telling_of(raid(places=(placed("Kafr Amal", -3.5, -0.25),))))[0]
    assert (cells["latitude"], cells["longitude"]) == ("-3.5", "-0.25")


HOSTILE = ["=1+1", '=HYPERLINK("x")', "@sum", "\x1b[31m", "\u202ea", "a\r\nb;=1", "\ud800", '","', "\x00"]


def hostile(text):
    """A reading that says the text wherever an article is quoted."""
    words = f"{text} dit {text}"
    at = Span(0, len(text), text)
    name = named("un avion")
    who = type(name)(0, len(text), text, text, text)
    where = Place(0, len(text), text, text, text, 1.0, 2.0, text, text, text, text, "at", 1, text)
    strike = mention("air-strike", "raid", actors=(who,), targets=(who,), places=(where,))
    strike = type(strike)(
        *(strike.id, strike.type, at, (who,), (who,), (where,), on("2021-01-22"), (count("17 personnes", 17, 17),)),
        *("happened", False),
    )
    return telling_of(strike, text=words, title=text, outlet=text, url=text, file=text)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("shape", ["mentions", "acled", "ucdp"])
def test_hostile_text_is_never_run(shape, text):
    (cells,) = as_csv(shape, hostile(text))
    for name, cell in cells.items():
        assert not cell.startswith(("=", "+", "@", "\t", "\r")), name
        assert "\x1b" not in cell and "\u202e" not in cell and "\x00" not in cell
    assert len(cells) == len(SHAPES[shape].columns(0))


@given(st.text(st.characters(codec=None, categories=None), min_size=1))
def test_any_text_is_a_row(text):
    for shape in ("mentions", "acled", "ucdp"):
        assert len(as_csv(shape, hostile(text))) == 1


@pytest.mark.parametrize("shape", ["mentions", "acled", "ucdp"])
def test_parquet_has_types(shape):
    arrow = pytest.importorskip("pyarrow.parquet")
    file = io.BytesIO()
    with Table(SHAPES[shape], whole=True) as made:
        made.add(dispatch())
        parquet.write(made, file)
        expected = [{c.name: cells.get(c.name) for c in made.columns} for cells in made.rows()]
    whole = arrow.read_table(file)
    assert whole.to_pylist() == expected
    assert str(whole.schema.field("latitude").type) == "double"


def test_mentions_have_no_column_twice():
    names = [column.name for column in mentions.COLUMNS]
    assert len(names) == len(set(names))
