"""What the claims that tell a mention come to: chains, whether it happened, its place, its words, its toll."""

from dataclasses import replace

import pytest

from made import source
from selon.model import Named, Span, When
from selon.publish import tellings as t
from selon.publish.countries import country
from selon.publish.tolls import told, toll

from .build import TEXT, claimed, count, dispatch, mention, on, place, placed, raid, telling_of


def only(made):
    (found,) = t.tellings(made)
    return found


def of(one, *stances):
    """The mention, told by a claim of each of those stances."""
    claims = [claimed("toute frappe", by=("Le ministère",), stance=stance, of=(one,)) for stance in stances]
    return only(telling_of(one, claims=[replace(c, id=str(n)) for n, c in enumerate(claims)]))


def test_each_mention_has_the_claims_that_hold_it():
    strike, raid_to_come, movement = t.tellings(dispatch())
    assert (strike.number, raid_to_come.number, movement.number) == (1, 2, 3)
    assert t.chains(strike) == "SANA → M. Darwich | Le ministère"
    assert t.stances(strike) == "asserted | denied"
    assert t.roots(strike) == ["M. Darwich", "Le ministère"]
    assert t.roots(strike, standing=True) == ["M. Darwich"]
    assert (t.chains(movement), t.stances(movement), t.roots(movement)) == (None, None, [])


def test_where_nobody_is_named_that_is_said():
    strike = raid()
    own = claimed("toute frappe", by=(), of=(strike,))
    hearsay = claimed("toute frappe", by=(), of=(strike,), cue="dément")
    assert t.chains(only(telling_of(strike, claims=[own, hearsay]))) == "the article's own word | nobody is named"


def test_members_of_a_joint_source_are_roots():
    strike = raid()
    both = replace(source("SANA", text=TEXT), members=(Named(0, 1, "a", "A"), Named(2, 3, "b", "B")))
    one = replace(claimed("toute frappe", of=(strike,)), sources=(both,))
    assert t.roots(only(telling_of(strike, claims=[one]))) == ["A", "B"]


SINCE_MARCH = on("2020-03-01", "2021-01-22", precision=5)
TOTALS = [  # when, the count, why it is not an event; the article is of 2021-01-22
    ("since March", SINCE_MARCH, count("17 personnes", 300, None), "total"),
    ("of injured, too", SINCE_MARCH, count("17 personnes", 300, 300, "injured"), "total"),
    ("since March, of trucks", SINCE_MARCH, count("17 personnes", 300, 300, "vehicles"), None),
    ("a war", on("2011-01-01", "2021-01-22", precision=5), count("17 personnes", 500_000, None), "total"),
    ("two years long past", on("2014-01-01", "2015-12-31", precision=5), count("17 personnes", 90, 90), "total"),
    ("some year, one attack", on("2017-01-01", "2017-12-31", precision=5), count("17 personnes", 90, 90), None),
    ("the year of the report", on("2021-01-01", "2021-12-31", precision=5), count("17 personnes", 90, 90), None),
    ("thousands in some year", on("2017-01-01", "2017-12-31", precision=5), count("17 personnes", 1600, 1600), "total"),
    ("thousands, undated", None, count("17 personnes", 20_000, 20_000), "total"),
    ("thousands in a day", on("2020-10-07"), count("17 personnes", 1200, 1200), None),
    ("since Monday", on("2021-01-18", "2021-01-22", precision=2), count("17 personnes", 40, 40), None),
    ("undated", None, count("17 personnes", 40, 40), None),
]


@pytest.mark.parametrize(("when", "counted", "why"), [row[1:] for row in TOTALS], ids=[row[0] for row in TOTALS])
def test_the_toll_of_a_war_is_no_event(when, counted, why):
    undated = When(None, None, None, None, None, None, "report", None, "only the report is dated")
    one = raid(when=when or undated, counts=(counted,))
    assert t.withheld(only(telling_of(one, published="2021-01-22"))) == why
    assert t.withheld(only(telling_of(replace(one, negated=True), published="2021-01-22"))) == "negated"


WITHHELD = [  # the mention's fields, the stances of its claims, why it is not to be counted
    ({}, [], None),  # in no claim
    ({}, ["asserted"], None),
    ({}, ["denied"], "denied"),
    ({}, ["doubted"], "denied"),
    ({}, ["denied", "doubted", "declined"], "denied"),
    ({}, ["asserted", "denied"], None),  # somebody stands for it
    ({}, ["claimed"], None),
    ({}, ["accused", "declined"], None),
    ({}, ["demanded"], "unsupported"),
    ({}, ["predicted", "declined"], "unsupported"),
    ({"negated": True}, ["asserted"], "negated"),
    ({"reality": "planned"}, ["announced"], "planned"),
    ({"reality": "hypothetical"}, ["asserted"], "hypothetical"),
    ({"reality": "ongoing"}, ["asserted"], None),
]


@pytest.mark.parametrize(("fields", "stances", "why"), WITHHELD)
def test_what_did_not_happen(fields, stances, why):
    assert t.withheld(of(raid(**fields), *stances)) == why


PLACES = [  # places, and the one that the event is put at
    ((), None),
    ((place("Kafr Amal"),), "Kafr Amal"),  # a reason rather than nothing
    ((place("Kafr Amal"), placed("Tell Amal", 1.0, 2.0, "from")), "Tell Amal"),  # coordinates before the role
    ((placed("Wadi Sour", 1.0, 2.0, "from"), placed("Tell Amal", 1.0, 2.0, "to")), "Tell Amal"),
    ((placed("Tell Amal", 1.0, 2.0, "to"), placed("Kafr Amal", 1.0, 2.0)), "Kafr Amal"),
    ((placed("Kafr Amal", 1.0, 2.0, precision=6), placed("Tell Amal", 1.0, 2.0)), "Tell Amal"),  # the town
    ((placed("Tell Amal", 1.0, 2.0), placed("Kafr Amal", 1.0, 2.0)), "Kafr Amal"),  # the first told
]


@pytest.mark.parametrize(("places", "name"), PLACES)
def test_the_place_of_an_event(places, name):
    found = t.place(raid(places=places))
    assert (found.name if found else None) == name


POINTS = [
    (34.5, 38.25, (38.25, 34.5)),
    (0.0, 0.0, (0.0, 0.0)),
    (None, 38.25, None),
    (91.0, 0.0, None),
    (0.0, -180.5, None),
    (float("nan"), 0.0, None),
]


@pytest.mark.parametrize(("latitude", "longitude", "point"), POINTS)
def test_points(latitude, longitude, point):
    assert t.point(placed("Kafr Amal", latitude, longitude)) == point


SENTENCES = [  # a text, the trigger, the sentence
    ("Un. Deux a tiré. Trois.", "tiré", "Deux a tiré."),
    ("Selon M. Ali, il a tiré. Fin.", "tiré", "Selon M. Ali, il a tiré."),
    ("« Il a tiré. » Puis rien.", "tiré", "« Il a tiré. »"),
    ("Titre\nIl a tiré\nFin", "tiré", "Il a tiré"),
    ("Il a tiré à 3 km env. du camp ! Fin.", "tiré", "Il a tiré à 3 km env. du camp !"),
    ("tiré", "tiré", "tiré"),
    ("Avant.   Tiré", "Tiré", "Tiré"),
    ("هجوم؟ قصف.", "قصف", "قصف."),
]


@pytest.mark.parametrize(("text", "trigger", "sentence"), SENTENCES)
def test_the_words_are_the_sentence(text, trigger, sentence):
    start = text.index(trigger)
    made = telling_of(text=text).article
    found = t.words(made, Span(start, start + len(trigger), trigger))
    assert found.text == sentence == text[found.start : found.end]


TOLLS = [  # counts, and (low, best, high)
    ([], None),
    ([count("17 personnes", 17, 17)], (17, 17, 17)),
    ([count("17 personnes", 17, 17), count("12 civils", 12, 12)], (17, 17, 17)),  # twelve of the seventeen
    ([count("17 personnes", 17, None)], (17, 17, None)),  # at least
    ([count("17 personnes", 17, 17, by=("a",)), count("12 civils", 12, 14, by=("b",))], (12, 12, 17)),
    ([count("17 personnes", 17, 17, by=("a",)), count("12 civils", 0, 0, by=("b",))], (0, 17, 17)),  # none, says b
    ([count("17 personnes", 17, 17, kind="injured")], None),
    ([count("17 personnes", None, 17)], None),
    ([count("17 personnes", 17, 17, by=("denied",)), count("12 civils", 12, 12, by=("a",))], (12, 12, 12)),
    ([count("17 personnes", 17, 17, by=("denied",))], None),
]


@pytest.mark.parametrize(("counts", "expected"), TOLLS)
def test_tolls(counts, expected):
    strike = raid(counts=tuple(counts))
    claims = [
        replace(claimed("toute frappe", by=("SANA",), stance=stance, of=(strike,)), id=identity)
        for identity, stance in (("a", "asserted"), ("b", "confirmed"), ("denied", "denied"))
    ]
    found = toll(only(telling_of(strike, claims=claims)), "killed")
    assert (found[:3] if found else None) == expected


def test_a_count_is_of_the_claim_in_whose_words_it_stands():
    strike = raid(counts=(count("17 personnes", 17, 17), count("12 civils", 12, 12)))
    claims = [claimed("tuant 17 personnes", of=(strike,)), claimed("dont 12 civils", of=(strike,))]
    assert toll(only(telling_of(strike, claims=claims)), "killed")[:3] == (12, 12, 17)


TOLD = [
    (count("17 personnes", 17, 17), "killed 17 «17 personnes»"),
    (count("17 personnes", 17, None), "killed 17.. «17 personnes»"),
    (count("12 civils", 3, 5, "injured"), "injured 3..5 «12 civils»"),
    (count("12 civils", 40, 40, "people", approximate=True), "people ~40 «12 civils»"),
]


@pytest.mark.parametrize(("one", "words"), TOLD)
def test_counts_in_words(one, words):
    assert told(one) == words


COUNTRIES = [("SY", "Syria"), ("SYR", "Syria"), ("sy", "Syria"), ("CD", "Democratic Republic of Congo"), ("ZZ", None)]


@pytest.mark.parametrize(("code", "name"), [*COUNTRIES, (None, None), ("", None)])
def test_countries(code, name):
    found = country(code)
    assert (found.name if found else None) == name


def test_a_mention_of_a_type_that_nobody_knows_is_still_told():
    (found,) = t.tellings(telling_of(mention("eclipse", "raid")))
    assert t.withheld(found) is None
