"""Which events are asked for, and what an event is called."""

from dataclasses import replace

import pytest

from selon.errors import OptionError
from selon.model import Carried, EventWhen, Root
from selon.publish.story import StoryError, Wanted, called, chosen, most_told

from .build_story import differ, event, place, quoted, reading

ONE = reading("a.txt", (("SANA",), "oui"))
OTHER = reading("b.txt", (("OSDH",), "non", "denied"))


def when(first, last=None):
    return EventWhen(first, first, last or first) if first else EventWhen(None, None, None)


def told(*, roots=("SANA",), against=(), **fields):
    """An event with those roots for and against it."""
    rows = [Root(name, "for", ("a.txt",)) for name in roots] + [Root(name, "against", ("a.txt",)) for name in against]
    return event(ONE, roots=tuple(rows), **fields)


BOUKAMAL = told(places=(place("Boukamal", admin1="Deir Ezzor", gazetteer="geonames:174448"),))
CHADDADI = told(places=(place("al-Chaddadi", admin1="Hassaké"),))
IN_JANUARY = told(when=when("2021-01-20", "2021-01-22"))
LATER = told(when=when("2021-02-01"))
UNDATED = told(when=when(None))
STRIKE = told(type="air-strike", actors=(Carried("artillerie de la coalition", ("a.txt",), ()),))
CONVOY = told(targets=(Carried("Pentagone", ("a.txt",), ()),))
ONE_ROOT, TWO_ROOTS, NO_ROOT = told(), told(roots=("SANA", "OSDH")), told(roots=())
BY_TWO = told(articles=("a.txt", "b.txt"))
DENIED = told(against=("OSDH",))
APART, VAGUER, UPDATED, INSIDE = (
    told(disagreements=[differ("count", kind, quoted(ONE), quoted(OTHER), ("1", "2"))])
    for kind in ("contradiction", "precision", "update", "within")
)

ROWS = [  # what the row shows, what is asked, among which events, which are chosen (by their place in the list)
    ("nothing asked", {}, [BOUKAMAL, UNDATED], [0, 1]),
    ("another spelling", {"place": "Abou Kamal"}, [BOUKAMAL, CHADDADI, UNDATED], [0]),
    ("the province", {"place": "al-Hasakah"}, [BOUKAMAL, CHADDADI], [1]),
    ("the country", {"place": "Syrie"}, [BOUKAMAL, CHADDADI, UNDATED], [0, 1]),
    ("the country by its code", {"place": "sy"}, [BOUKAMAL, CHADDADI, UNDATED], [0, 1]),
    ("an id", {"place": "geonames:174448"}, [BOUKAMAL, CHADDADI], [0]),
    ("nowhere", {"place": "Reykjavik"}, [BOUKAMAL, CHADDADI], []),
    ("from within it", {"since": "2021-01-22"}, [IN_JANUARY, LATER, UNDATED], [0, 1]),
    ("from after it", {"since": "2021-01-23"}, [IN_JANUARY, LATER, UNDATED], [1]),
    ("to its first day", {"until": "2021-01-20"}, [IN_JANUARY, LATER, UNDATED], [0]),
    ("to before it", {"until": "2021-01-19"}, [IN_JANUARY, LATER, UNDATED], []),
    ("to the end of a month", {"until": "2021-01"}, [IN_JANUARY, LATER, UNDATED], [0]),
    ("to the end of a year", {"until": "2021"}, [IN_JANUARY, LATER], [0, 1]),
    ("a month", {"since": "2021-02", "until": "2021-02"}, [IN_JANUARY, LATER], [1]),
    ("a type", {"type": "air-strike"}, [STRIKE, CONVOY], [0]),
    ("words of an actor", {"actor": "Coalition"}, [STRIKE, CONVOY], [0]),
    ("a part of a word", {"actor": "coal"}, [STRIKE, CONVOY], []),
    ("whom it was done to", {"actor": "Pentagone"}, [STRIKE, CONVOY], [1]),
    ("another name of the same", {"actor": "Pentagon"}, [STRIKE, CONVOY], [1]),
    ("a month to the year that holds it", {"since": "2000-01", "until": "2100"}, [ONE_ROOT], [0]),
    ("two roots or more", {"roots": "2"}, [ONE_ROOT, TWO_ROOTS, NO_ROOT], [1]),
    ("one root at most", {"roots": "0-1"}, [ONE_ROOT, TWO_ROOTS, NO_ROOT], [0, 2]),
    ("told by two articles or more", {"articles": "2"}, [ONE_ROOT, BY_TWO], [1]),
    ("told by one article", {"articles": "1-1"}, [ONE_ROOT, BY_TWO], [0]),
    ("a root against does not stand for it", {"roots": "2"}, [DENIED], []),
    ("disputed", {"disputed": True}, [ONE_ROOT, APART, VAGUER, UPDATED, INSIDE, DENIED], [1, 4, 5]),
    ("all of it", {"type": "air-strike", "roots": "2"}, [STRIKE, TWO_ROOTS], []),
]


REGIONS = [  # the region that is asked for, the province and the country of the event, whether it is in it
    ("Darfour", "Darfour-Nord", "SD", True),
    ("Darfur", "Darfour-Sud", "SD", True),
    ("Kivu", "Nord-Kivu", "CD", True),
    ("Darfour", "Kordofan-Nord", "SD", False),
    ("Darfour", "Darfour-Nord", "TD", False),
    ("Nord", "Darfour-Nord", "SD", False),  # no region is called so
    ("Kivu", "Ituri", "CD", False),
]


@pytest.mark.parametrize(("asked", "province", "country", "there"), REGIONS)
@pytest.mark.parametrize("kind", ["town", "province"])
def test_a_region_holds_its_provinces(asked, province, country, there, kind):
    name, admin1 = (province, None) if kind == "province" else ("Ici", province)
    one = place(name, admin1=admin1)
    one = replace(one, place=replace(one.place, country=country, kind=kind))
    assert bool(list(chosen([told(places=(one,))], Wanted(place=asked)))) is there


@pytest.mark.parametrize(("asked", "among", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_chosen(asked, among, found):
    named = [replace(one, id=str(number)) for number, one in enumerate(among)]
    assert [int(one.id) for one in chosen(named, Wanted(**asked))] == found


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"since": "hier"}, "'hier' is no date; give a day"),
        ({"until": "2021-13"}, "'2021-13' is no date"),
        ({"since": "2024-02-31"}, "'2024-02-31' is no date"),
        ({"place": " "}, "' ' is no name of a place"),
        ({"actor": ""}, "'' is no name of an actor"),
        ({"since": "2022", "until": "2021-12"}, "2022 to 2021-12 ends before it begins"),
        ({"roots": "3-1"}, "'3-1' ends before it begins"),
        ({"roots": "deux"}, "'deux' is no number of roots"),
        ({"articles": "x"}, "'x' is no number of articles"),
        ({"type": "bombing"}, "'bombing' is no type of event; use movement, .*air-strike"),
    ],
)
def test_what_cannot_be_meant_is_told(asked, message):
    with pytest.raises(OptionError, match=message):
        list(chosen([], Wanted(**asked)))


NAMED = [replace(ONE_ROOT, id=identity) for identity in ("3f4a", "3f4b", "3f", "ab12")]


@pytest.mark.parametrize(
    ("name", "found"), [("ab", "ab12"), ("3f4a", "3f4a"), ("3f", "3f"), ("AB", "ab12"), ("most-told", "3f4a")]
)
def test_an_event_is_called_by_its_id(name, found):
    assert called(NAMED, name).id == found


@pytest.mark.parametrize(
    ("name", "message"),
    [("3f4", "3f4: 2 events .*: 3f4a, 3f4b; give more"), ("zz", "zz: no event .*; list them"), ("", "4 events")],
)
def test_a_name_of_none_or_of_many_is_told(name, message):
    with pytest.raises(StoryError, match=message):
        called(NAMED, name)


def test_nothing_is_most_told_where_nothing_is_told():
    assert most_told([]) is None
    with pytest.raises(StoryError):
        called([], "most-told")


def test_the_most_told_is_in_most_articles_then_on_most_roots():
    assert most_told([event(ONE), event(ONE, OTHER, id="two"), TWO_ROOTS]).id == "two"
    assert most_told([ONE_ROOT, replace(TWO_ROOTS, id="two")]).id == "two"
