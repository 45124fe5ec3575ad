"""The roots of many events: how often, for what, contradicted by whom; and the tables of events and roots."""

import json

import pytest
from rich.console import Console

from selon.cli.terminal import render
from selon.model import CarriedCount, EventCount
from selon.publish.jsonlines import line
from selon.publish.story import outlets, records, tables

from .build_story import differ, event, place, quoted, reading

SANA = reading("a.txt", (("SANA",), "quarante-deux véhicules"), (("Pentagone",), "tout mouvement", "denied"))
OSDH = reading("b.txt", (("OSDH",), "soixante véhicules"), outlet="Cap Levant")
BLOG = reading("c.txt", ((), "vingt véhicules"), outlet="Le blog du Levant")


def convoy(**fields):
    values = ("42", "60")
    rows = [
        differ("count", "contradiction", quoted(SANA), quoted(OSDH), values),
        differ("date", "contradiction", quoted(SANA), quoted(OSDH), values),
        differ("count", "contradiction", quoted(SANA), quoted(BLOG), ("42", "20")),
        differ("happened", "within", quoted(SANA, 0), quoted(SANA, 1), values),
        differ("place", "precision", quoted(OSDH), quoted(BLOG), values),
    ]
    return event(SANA, OSDH, BLOG, **{"disagreements": rows, **fields})


def strike():
    rows = [differ("count", "contradiction", quoted(OSDH), quoted(SANA), ("1", "2"))]
    return event(SANA, OSDH, id="f" * 16, type="air-strike", disagreements=rows)


NAMES = outlets([SANA, OSDH, BLOG])


def test_how_often_and_for_what():
    rows = [(r.name, r.events, r.articles, dict(r.stands), dict(r.types)) for r in records([convoy(), strike()], NAMES)]
    both = {"air-strike": 1, "movement": 1}
    assert rows == [
        ("OSDH", 2, 1, {"for": 2}, both),
        ("Pentagone", 2, 1, {"against": 2}, both),
        ("SANA", 2, 1, {"for": 2}, both),
    ]


def test_contradicted_by_whom():
    """Each on its fields and in how many events; a vaguer word contradicts nobody, and nobody himself."""
    found = {
        r.name: [(o.name, o.events, o.fields, o.within, o.unnamed) for o in r.contradicted]
        for r in records([convoy(), strike()], NAMES)
    }
    assert found == {
        "SANA": [
            ("OSDH", 2, ("count", "date"), False, False),
            ("Le blog du Levant", 1, ("count",), False, True),
            ("Pentagone", 1, ("happened",), True, False),
        ],
        "OSDH": [("SANA", 2, ("count", "date"), False, False)],
        "Pentagone": [("SANA", 1, ("happened",), True, False)],
    }


def test_a_root_that_says_two_things_does_not_contradict_itself():
    twice = reading("a.txt", (("SANA",), "deux morts"), (("SANA",), "trois morts"))
    rows = [differ("count", "within", quoted(twice, 0), quoted(twice, 1), ("2", "3"))]
    (record,) = records([event(twice, disagreements=rows)])
    assert record.contradicted == ()


def test_without_outlets_an_article_is_called_by_its_file():
    found = {r.name: r for r in records([convoy()])}
    assert [o.name for o in found["SANA"].contradicted if o.unnamed] == ["c.txt"]


def test_no_events_no_roots():
    assert records([]) == ()


def shown(table, width=80):
    with Console(width=width, markup=False, emoji=False, highlight=False) as console:
        return render(table, console)


def test_roots_for_people():
    assert (
        shown(tables.sources(records([convoy(), strike()], NAMES)))
        == """\
root      events art. stands    for what, and ≠ contradicted by
OSDH           2    1 2 for     air-strike 1, movement 1
                                ≠ SANA (count, date) ×2
Pentagone      2    1 2 against air-strike 1, movement 1
                                ≠ SANA (happened, within)
SANA           2    1 2 for     air-strike 1, movement 1
                                ≠ OSDH (count, date) ×2
                                ≠ Le blog du Levant (count, nobody named)
                                ≠ Pentagone (happened, within)
"""
    )


def counts(*rows):
    """Counts of (kind, unit, low, best, high, in how many articles)."""
    return tuple(
        EventCount(kind, unit, low, best, high, (CarriedCount(str(best), tuple(map(str, range(number))), (), unit),))
        for kind, unit, low, best, high, number in rows
    )


def test_events_for_people():
    """The toll comes first, then what most articles tell; an open end is open."""
    told = convoy(
        places=(place("al-Walid"), place("Hassaké"), place("Hassaké"), place("Syrie")),
        counts=counts(
            ("aircraft", "hélicoptères", 2, 2, 2, 1),
            ("vehicles", "véhicules", 42, 42, 60, 3),
            ("killed", "gardes", 3, None, None, 1),
            ("distance", "kilomètres", 40, 40, 40, 3),  # left to the story
        ),
    )
    assert (
        shown(tables.events([told, event(OSDH)]))
        == """\
id       when       event                           art. out. roots     disputed
01234567 2021-01-21 movement · al-Walid, Hassaké +1    3    2 2 for     count
                    killed 3 (3–) gardes · 42                 1 against date
                    (42–60) véhicules +1                                happened
01234567 2021-01-21 movement                           1    1 1 for
"""
    )


TABLED = [  # kind, unit, value of the shown one, low, best, high -> what a row has of them
    (
        "things are no dead",
        [("killed", None, "9", 9, 9, 9), ("munitions", "missiles", "6", 6, 6, 6)],
        "killed 9 · 6 missiles",
    ),
    ("who died", [("killed", "civil", "1", 1, 1, 9), ("other", "sacs", "2", 2, 2, 2)], "killed 1 (1–9) civil · 2 sacs"),
    ("dead and hurt", [("injured", None, "4", 4, 4, 4), ("killed", None, "2", 2, 2, 2)], "injured 4, killed 2"),
    ("no toll", [("vehicles", "camions", "3", 3, 3, 3), ("people", None, "9~", 9, 9, 9)], "3 camions, 9 people"),
    ("a number of nothing", [("attacks", "frappes", "0", 0, 0, 0)], ""),
    ("nobody was killed", [("killed", None, "0", 0, 0, 0)], "killed 0"),
    ("no bound above", [("killed", None, "40001..", 40001, 40001, 40001)], "killed 40001+"),
    ("nor of the most", [("killed", None, "7..~", 3, 7, 7)], "killed 7+ (3–7+)"),
    ("nor below", [("killed", None, "..5", None, 5, 5)], "killed ..5"),
    ("bounds on either side", [("killed", None, "3..5", 3, 3, 5)], "killed 3 (3–5)"),
]


@pytest.mark.parametrize(("_", "rows", "seen"), TABLED)
def test_counts_of_an_event(_, rows, seen):
    made = tuple(
        EventCount(kind, unit, low, best, high, (CarriedCount(value, ("a.txt",), (), unit),))
        for kind, unit, value, low, best, high in rows
    )
    assert seen in shown(tables.events([convoy(counts=made)]), 200).splitlines()[2]


def test_a_unit_of_all_values_is_told_of_none():
    """As events have it that were woven before each value had its own."""
    row = EventCount("killed", "civil", 1, 9, 9, tuple(CarriedCount(n, ("a.txt",), ()) for n in ("9", "1")))
    assert "civil" not in shown(tables.events([convoy(counts=(row,))]), 200)


def far_off():
    """An event with long words in every column."""
    places = (place("al-Chaddadi"), place("Mouaddamiyat-al-Qalamoun"))
    row = counts(("killed", "ressortissants", 3, 4, 12, 1), ("vehicles", "semi-remorques", 42, 42, 60, 3))
    return convoy(places=places, counts=row, type="attack-on-civilians")


@pytest.mark.parametrize("width", [40, 50, 60, 71, 76, 80, 100])
@pytest.mark.parametrize("table", [lambda: tables.events([far_off()]), lambda: tables.sources(records([far_off()]))])
def test_words_are_whole_whatever_the_width(table, width):
    seen = shown(table(), width)
    assert set(seen.split()) <= {*shown(table(), 200).split(), *NARROW.split()}
    assert max(map(len, seen.splitlines())) <= width


NARROW = (
    "id, 1 2 3 article, articles, event, events, for, against, outlet outlets outlets, disputed: count, date, happened"
)


def test_a_narrow_console_shows_the_same_one_under_the_other():
    assert (
        shown(tables.events([far_off(), event(OSDH)]), 48)
        == """\
id, when   event
01234567   attack-on-civilians · al-Chaddadi,
2021-01-21 Mouaddamiyat-al-Qalamoun
           killed 4 (3–12) ressortissants · 42
           (42–60) semi-remorques
           3 articles, 2 outlets, 2 for, 1
           against
           disputed: count, date, happened
01234567   movement
2021-01-21 1 article, 1 outlet, 1 for
"""
    )
    assert (
        shown(tables.sources(records([convoy()], NAMES)), 44)
        == """\
OSDH
  1 event, 1 article, 1 for
  movement 1
  ≠ SANA (count, date)
Pentagone
  1 event, 1 article, 1 against
  movement 1
  ≠ SANA (happened, within)
SANA
  1 event, 1 article, 1 for
  movement 1
  ≠ OSDH (count, date)
  ≠ Le blog du Levant (count, nobody named)
  ≠ Pentagone (happened, within)
"""
    )


def test_the_total():
    assert tables.total([convoy(), event(OSDH)]) == "2 events · 1 disputed"


HOSTILE = "a\x1b[31mb\nc\u202ed [bold]e[/bold]"


@pytest.mark.parametrize("table", [lambda e: tables.events([e]), lambda e: tables.sources(records([e]))])
def test_text_of_articles_is_shown_as_text(table):
    one = reading("a.txt", ((HOSTILE,), "oui"))
    rows = [differ("count", "within", quoted(one), quoted(BLOG), ("1", "2"))]
    row = counts(("other", HOSTILE, 1, 1, 1, 1))
    made = event(
        one, BLOG, media={HOSTILE: HOSTILE}, type=HOSTILE, places=(place(HOSTILE),), counts=row, disagreements=rows
    )
    seen = shown(table(made), 300)
    assert "a␛[31mb c�d [bold]e[/bold]" in seen
    assert not set(seen) & set("\x1b\u202e")


def test_a_record_as_a_line():
    record = json.loads(line(records([convoy()], NAMES)[2]))
    assert list(record) == ["name", "medium", "events", "articles", "stands", "types", "contradicted"]
    assert record["contradicted"][0]["name"] == "OSDH"
