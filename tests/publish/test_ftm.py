"""FollowTheMoney: the statements read back by the rules of its model, and by its own library where that is there.

`.ci/run` installs the library by tests/publish/ftm.txt; MODEL and KEYS write down what of its model counts here, for
those who have it not: followthemoney 4.11.2 (MIT), schema/*.yaml and statement/statement.py.
"""

import hashlib
import io
import json
import sys
from dataclasses import replace
from importlib.util import find_spec
from types import ModuleType

import pytest

from selon.model import Anchor, Judgement, Span
from selon.publish.countries import country
from selon.publish.documents import WOVEN, ftm
from selon.weave import weave
from weave.build_events import reading, telling

from .build_woven import WORDS, account, undated
from .test_event_tables import HOSTILE

KEYS = [  # Statement.to_dict
    *("canonical_id", "entity_id", "prop", "schema", "value", "dataset", "lang", "original_value"),
    *("first_seen", "last_seen", "external", "origin", "id"),
]
THING = {"name", "country", "summary", "description", "notes", "keywords", "sourceUrl", "publisher", "publisherUrl"}
THING |= {"proof", "id"}
INTERVAL = {"startDate", "endDate", "date", "recordId", "proof", "id"}
MODEL = {  # schema -> what it must have, and what it may
    "Event": ({"name"}, THING | INTERVAL | {"location", "important", "organizer", "involved"}),
    "Article": ({"fileName"}, THING | {"title", "author", "fileName", "language", "publishedAt"}),
    **dict.fromkeys(("LegalEntity", "Organization", "PublicBody", "Person"), ({"name"}, THING)),
    "Documentation": ({"document", "entity"}, INTERVAL | {"document", "entity", "role"}),
    "UnknownLink": ({"subject", "object"}, INTERVAL | {"subject", "object", "role"}),
}


def statements(event, readings):
    return [json.loads(line) for line in ftm.pieces([event], readings.__getitem__)]


def of(found, schema, prop):
    return [one["value"] for one in found if (one["schema"], one["prop"]) == (schema, prop)]


def the(found, prop):
    """The one statement of that property of the event."""
    (one,) = [one for one in found if (one["schema"], one["prop"]) == ("Event", prop)]
    return one


def sound(found):
    """The statements, having held what holds for all."""
    has, order = {}, []
    for one in found:
        assert list(one) == KEYS
        assert one["value"] and one["prop"] in MODEL[one["schema"]][1], one
        assert one["original_value"] != one["value"] and len(one["origin"] or "") <= 255
        key = f"selon.{one['entity_id']}.{one['prop']}.{one['value']}" + (f"@{one['lang']}" if one["lang"] else "")
        assert one["id"] == hashlib.sha1(key.encode()).hexdigest()
        has.setdefault((one["entity_id"], one["schema"]), set()).add(one["prop"])
        order += [one["entity_id"]] if order[-1:] != [one["entity_id"]] else []
    assert len(order) == len(set(order)) == len(has), "the statements of an entity stand together, under one schema"
    assert len({one["id"] for one in found}) == len(found)
    for (_, schema), props in has.items():
        assert MODEL[schema][0] | {"id"} <= props, (schema, props)
    links = [one["value"] for one in found if one["prop"] in ("document", "entity", "subject", "object", "involved")]
    assert set(links) <= set(order)
    return found


def test_every_statement_follows_the_model():
    sound(statements(*account()))


EVENT = {
    "name": ("air-strike, Kafr Amal, 2021-01-22", None),
    "recordId": ("e" * 16, None),
    "date": ("2021-01-22", None),
    "location": ("Kafr Amal, Homs, SY", "Kafr Amal"),
    "country": ("sy", "SY"),
    "keywords": ("air-strike", None),
    "summary": ("killed: 17 (12–?) personnes; for: M. Darwich; against: Le ministère", None),
    "sourceUrl": ("https://levant.example/1?a=1", None),
    "publisher": ("Levant-Presse", None),
    "publisherUrl": ("https://levant.example/", "https://levant.example/1?a=1"),
}


@pytest.mark.parametrize("prop", EVENT)
def test_what_is_told_of_the_event(prop):
    one = the(statements(*account()), prop)
    assert (one["value"], one["original_value"]) == EVENT[prop]


def test_who_says_it_is_never_parted_from_what_is_said():
    event, readings = account()
    (article,) = readings
    said = [one for one in statements(event, readings) if one["prop"] == "description"]
    assert [one["value"].partition(": «")[0] for one in said] == [
        "SANA → M. Darwich (asserted)",
        "Le ministère (denied)",
    ]
    assert [one["original_value"] for one in said] == [WORDS, "toute frappe"]
    assert {one["origin"] for one in said} == {f"article:{article}"} and {one["lang"] for one in said} == {"fra"}


def test_parties_and_roots_are_tied_to_it_in_their_roles():
    found = statements(*account())
    names = {one["entity_id"]: one for one in found if one["prop"] == "name"}
    links = {}
    for one in found:
        if one["schema"] == "UnknownLink":
            links.setdefault(one["entity_id"], {})[one["prop"]] = one["value"]
    told = {
        (names[link["subject"]]["value"], names[link["subject"]]["schema"], link["role"]) for link in links.values()
    }
    assert told == {
        ("Groupe Amal", "Organization", "actor"),
        ("des habitants", "LegalEntity", "target"),
        ("M. Darwich", "Organization", "says that it happened"),
        ("Le ministère", "Organization", "says that it did not happen"),
    }


DATES = [  # EDTF, first and last day, what is written
    ("2021-01-22", "2021-01-22", "2021-01-22", {"date": "2021-01-22"}),
    ("2021-01", "2021-01-01", "2021-01-31", {"date": "2021-01"}),
    ("2021-01-21/2021-01-23", "2021-01-21", "2021-01-23", {"startDate": "2021-01-21", "endDate": "2021-01-23"}),
    ("../2021-01-23", None, "2021-01-23", {"endDate": "2021-01-23"}),
    ("2021-01~", "2021-01-01", "2021-01-31", {"startDate": "2021-01-01", "endDate": "2021-01-31"}),
    (None, None, None, {}),
]


@pytest.mark.parametrize("edtf, earliest, latest, told", DATES, ids=[str(row[0]) for row in DATES])
def test_dates(edtf, earliest, latest, told):
    event, readings = account(**undated(edtf, earliest, latest))
    found = sound(statements(event, readings))
    dated = {one["prop"]: one["value"] for one in found if one["schema"] == "Event" and "date" in one["prop"].lower()}
    assert dated == told


def test_what_is_only_described_is_somebody_else_in_every_event():
    first, readings = account()
    found = [json.loads(line) for line in ftm.pieces([first, replace(first, id="f" * 16)], readings.__getitem__)]
    ids = {}
    for one in sound(found):
        if one["prop"] == "name" and one["schema"] != "Event":
            ids.setdefault(one["value"], set()).add(one["entity_id"])
    assert len(ids["des habitants"]) == 2
    assert len(ids["Groupe Amal"]) == len(ids["M. Darwich"]) == 1


JUDGED = Judgement(
    3, "edit", (Anchor("a" * 16, "mention", Span(0, 4, "tués"), "air-strike", "b" * 16),), "killed", "12", "17",
    "a later toll", "A. Martin", "2021-02-01T00:00:00Z",
)  # fmt: skip


def test_what_people_judged_is_told_with_their_name_and_reason():
    found = sound(statements(*account(judged=(JUDGED,))))
    (one,) = [row for row in found if row["prop"] == "notes" and row["value"].startswith("judged")]
    assert one["value"] == "judged: 3 edit killed: 12 → 17 (A. Martin, 2021-02-01: a later toll)"
    assert one["original_value"].replace("\u00a0", " ") == "« tués »"


def test_each_outlet_that_published_it_is_told():
    found = statements(*account(outlets=("Le Fil", "Levant-Presse")))
    assert sorted(of(found, "Event", "publisher")) == ["Le Fil", "Levant-Presse"]


def test_what_did_not_happen_says_so_in_its_name():
    event, readings = account()
    ((key, made),) = readings.items()
    negated = replace(made, mentions=tuple(replace(one, negated=True) for one in made.mentions))
    found = statements(event, {key: negated})
    assert the(found, "name")["value"] == "negated: air-strike, Kafr Amal, 2021-01-22"
    assert of(found, "Event", "keywords") == ["air-strike", "negated"]
    denied = replace(made, claims=made.claims[1:])
    assert the(statements(event, {key: denied}), "name")["value"].startswith("denied: ")


def test_an_article_that_is_gone_is_left_out():
    event, _ = account()
    found = statements(event, {})
    assert of(found, "Article", "id") == of(found, "Event", "description") == []
    assert of(found, "Event", "name") == ["air-strike, Kafr Amal, 2021-01-22"]


@pytest.mark.parametrize(
    "url", ["levant.example/1", "javascript:alert(1)", "https://a b/", "https://[/", "ftp://x.example/"]
)
def test_what_is_no_address_is_none(url):
    event, readings = account()
    ((key, made),) = readings.items()
    found = statements(event, {key: replace(made, article=replace(made.article, url=url))})
    assert of(found, "Event", "sourceUrl") == of(found, "Article", "sourceUrl") == []


def test_whatever_the_article_holds_a_line_is_one_statement():
    event, readings = account(type=" ".join(map(str, HOSTILE)))
    lines = list(ftm.pieces([event], readings.__getitem__))
    assert all(line.endswith("\n") and len(line.splitlines()) == 1 for line in lines)


def test_events_are_asked_for_as_they_are_written():
    asked = []
    event, readings = account()

    def events():
        for letter in "ab":
            asked.append(letter)
            yield replace(event, id=letter * 16)

    next(ftm.pieces(events(), readings.__getitem__))
    assert asked == ["a"]


def woven():
    made = [reading(telling(counts=[("killed", n, n)], root=f"R{n}", actors=["OTAN"]), file=f"{n}.txt") for n in (3, 5)]
    return weave(made).events, {one.article.id: one for one in made}


def test_events_of_weaving():
    events, readings = woven()
    found = sound([json.loads(line) for line in WOVEN["ftm"].pieces(events, readings.__getitem__)])
    assert len(of(found, "Article", "id")) == 2 and of(found, "Event", "notes")


class Transliterator:
    """A stand-in for that of PyICU, which the library imports and our statements never need."""

    @classmethod
    def createInstance(cls, name):  # noqa: N802  PyICU's name
        return cls()

    def transliterate(self, text):
        return text


@pytest.fixture
def library(monkeypatch):
    """FollowTheMoney's own library, with a stand-in for ICU where that is not there."""
    if find_spec("icu") is None:
        stand_in = ModuleType("icu")
        stand_in.Transliterator = Transliterator
        monkeypatch.setitem(sys.modules, "icu", stand_in)
    return pytest.importorskip("followthemoney", reason="pip install --no-deps -r tests/publish/ftm.txt")


def test_its_own_library_takes_every_statement(library):
    from followthemoney import model
    from followthemoney.statement import Statement, StatementEntity
    from followthemoney.statement.serialize import read_json_statements
    from followthemoney.types import registry

    events, readings = woven()
    event, more = account(judged=(JUDGED,))
    text = "".join(ftm.pieces([event, *events], {**readings, **more}.__getitem__))
    by_entity = {}
    for one in read_json_statements(io.BytesIO(text.encode())):
        again = Statement.from_dict({**one.to_dict(), "id": None})
        assert again.id == one.id
        prop = None if one.prop == "id" else model.get(one.schema).get(one.prop)
        assert prop is None or (prop.type.validate(one.value) and len(one.value) <= prop.type.max_length)
        assert prop is None or prop.type in (registry.text, registry.string) or prop.type.clean(one.value) == one.value
        by_entity.setdefault(one.entity_id, []).append(one)
    for entity_id, found in by_entity.items():
        entity = StatementEntity.from_statements(_dataset(), found)
        entity.schema.validate(entity.to_dict())
        assert entity.id == entity_id and entity.schema.name == found[0].schema
        ranges = [(prop, value) for prop, value in entity.itervalues() if prop.type is registry.entity]
        assert all(model.get(by_entity[value][0].schema).is_a(prop.range) for prop, value in ranges)


def _dataset():
    from followthemoney.dataset import Dataset

    return Dataset.make({"name": "selon", "title": "Selon"})


def test_codes_of_countries_and_languages_are_those_of_its_library(library):
    from followthemoney.types import registry

    assert registry.country.clean(country("XK").code.lower()) == "xk"
    for short, long in ftm._table()["languages"].items():
        assert registry.language.clean(short) == long
