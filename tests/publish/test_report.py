"""The report: a table of events and the story of each, offline, with whatever articles hold as characters."""

from dataclasses import replace

import pytest

from selon.model import CarriedCount, EventCount
from selon.publish.documents import WOVEN
from selon.publish.page.markup import POLICY
from selon.weave import weave
from weave.build_events import reading, telling

from .build_woven import WORDS, account, undated
from .test_page import Parsed


def page(*events, readings):
    return "".join(WOVEN["report"].pieces(events, readings.__getitem__))


def text_of(*events, readings):
    """The words of the report in one line, having held what holds for every page."""
    made = page(*events, readings=readings)
    parsed = Parsed(made)
    assert "script" not in parsed.tags and "link" not in parsed.tags and "img" not in parsed.tags
    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in parsed.metas
    assert len(parsed.ids) == len(set(parsed.ids))
    assert {link[1:] for link in parsed.links} <= set(parsed.ids) and all(link[0] == "#" for link in parsed.links)
    return " ".join(parsed.text.replace("\u00a0", " ").split())


TOLD = [
    ("the event", "air-strike · Kafr Amal, Homs, SY · 2021-01-22"),
    ("the place, latitude first", "34.5000, 38.2500, precision 1"),
    ("who carries a value", "1 article, on the word of M. Darwich"),
    ("for, in whose words", f"« {WORDS} »SANA → M. Darwich (asserted) — Levant-Presse, 2021-01-23"),
    ("against", "against Le ministère « toute frappe »"),
    ("what differs", "happened contradiction one denies it"),
    ("side by side", f"it did« {WORDS} »"),
    ("side by side", "it did not« toute frappe »"),
    ("the article", "Frappe sur Kafr Amal Levant-Presse · 2021-01-23 · a.txt · https://levant.example/1?a=1"),
    ("counts: kind, low, best, and no bound above", "killed, personnes1217?17"),
    ("the target", "des habitants"),
]


@pytest.mark.parametrize("_, told", TOLD)
def test_what_is_told(_, told):
    event, readings = account()
    squeezed = text_of(event, readings=readings).replace(" ", "")
    assert told.replace(" ", "") in squeezed


def test_an_open_end_is_marked_and_each_value_has_its_unit():
    values = (CarriedCount("40001..", ("a.txt",), (), "civils"), CarriedCount("9", ("a.txt",), (), "membres"))
    event, readings = account(counts=(EventCount("killed", "civils", 9, 40001, 40001, values),))
    seen = text_of(event, readings=readings)
    assert "killed: 40001+ (9–40001+) civils" in seen
    assert "A + after a number: that many or more." in page(event, readings=readings)
    squeezed = seen.replace(" ", "")
    assert "killed940,001+40,001+40001+civils1article9membres1article" in squeezed


def test_a_row_and_a_story_an_event():
    event, readings = account()
    made = page(event, replace(event, id="f" * 16), readings=readings)
    assert made.count('href="#e') == made.count('<section class="story"') == 2
    assert "2 events · 1 article · 2 disagreements" in made


def test_no_event():
    assert "No event is told." in text_of(readings={})


HOSTILE = "<script>alert(1)</script> & \" ' \x00\u202e <b>"


def test_whatever_is_told_stays_characters():
    event, readings = account(type=HOSTILE, **undated(HOSTILE, None, None))
    ((key, made),) = readings.items()
    nasty = replace(made, article=replace(made.article, title=HOSTILE, outlet=HOSTILE, url=HOSTILE, file=HOSTILE))
    found = text_of(event, readings={key: nasty})
    assert found.count("<script>alert(1)</script>") >= 5 and "\x00" not in found and "\u202e" not in found


def test_what_did_not_happen_is_marked():
    event, readings = account()
    ((key, made),) = readings.items()
    planned = replace(made, mentions=tuple(replace(one, reality="planned") for one in made.mentions))
    assert '<span class="tag">planned</span>' in page(event, readings={key: planned})
    assert '<span class="tag">planned</span>' not in page(event, readings=readings)


def test_an_article_that_is_gone_leaves_the_rest():
    event, _ = account()
    found = text_of(event, readings={})
    assert "toute frappe" in found and "asserted" not in found


def test_it_prints():
    made = page(readings={})
    assert "@media print" in made and "display: table-header-group" in made and "break-inside: avoid" in made


def test_disagreements_between_the_same_values_are_one():
    event, readings = account()
    (one,) = event.disagreements
    again = replace(one, kind="within", claims=(replace(one.claims[0], text="une autre frappe"), one.claims[1]))
    found = text_of(replace(event, disagreements=(one, again)), readings=readings)
    assert found.count("happened contradiction, within one article one denies it") == 1
    assert found.count("« toute frappe »Le ministère (denied)") == 2  # among those against it, and here
    assert "« une autre frappe »" in found


def test_many_disagreements_open_from_a_line():
    event, readings = account()
    (one,) = event.disagreements
    many = tuple(replace(one, values=(f"it did {n}", one.values[1])) for n in range(9))
    made = page(replace(event, disagreements=many), readings=readings)
    shown, _, rest = made.partition("<summary>3 more</summary>")
    assert shown.count('class="unlike"') == 6 and rest.partition("</details>")[0].count('class="unlike"') == 3


def test_places_are_parted_otherwise_than_what_they_lie_in():
    event, readings = account()
    (one,) = event.places
    other = replace(one, place=replace(one.place, name="Palmyre"))
    assert "Kafr Amal, Homs, SY; Palmyre, Homs, SY" in text_of(replace(event, places=(one, other)), readings=readings)


def test_events_of_weaving():
    made = [reading(telling(counts=[("killed", n, n)], root=f"R{n}"), file=f"{n}.txt") for n in (3, 5)]
    found = text_of(*weave(made).events, readings={one.article.id: one for one in made})
    assert "R3" in found and "R5" in found and "Where they differ" in found


@pytest.mark.parametrize(
    ("reasons", "told"),
    [
        ({"type": "of most articles"}, "How the shown values were picked type of most articles"),
        ({"type": "of <b>most</b>"}, "picked type of <b>most</b>"),
        ({"link 1": "one day"}, None),
        ({"targets": "of most", "actors": "of most roots"}, "picked actors of most roots targets of most"),
    ],
)
def test_the_rule_of_each_field_that_is_told(reasons, told):
    event, readings = account(reasons=reasons)
    seen = text_of(event, readings=readings).replace(" ", "")
    assert told.replace(" ", "") in seen if told else "werepicked" not in seen
