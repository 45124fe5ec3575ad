"""Statements of one woven event that are of two acts, or of nothing that was done: they contradict nothing."""

from dataclasses import replace

import pytest

from selon.weave import weave
from selon.weave.comparison.compare import compare
from selon.weave.comparison.extraction import features
from selon.weave.comparison.features import Tally
from selon.weave.comparison.tallies import compare_counts
from weave.build_claims import differ, says
from weave.build_events import reading, telling

HAPPENED, COUNT, TARGET = (("happened", "contradiction"), ("count", "contradiction"), ("target", "contradiction"))


def convoy(root, words, counted, least, trigger):
    return says(root, words, trigger, kind="movement", counts=[("vehicles", counted, least)])


WAYS = {  # how another tells of lorries, and by which word -> whether it contradicts forty that came in
    ("un convoi de soixante camions est entré dans le pays", "entré"): True,
    ("un convoi de soixante camions a été introduit", "introduit"): True,
    ("un convoi de soixante camions a pris la route", "pris la route"): True,
    ("un convoi de soixante camions est sorti du pays", "sorti"): False,
    ("un convoi de soixante camions a quitté la province", "quitté"): False,
    ("un convoi de soixante camions est entré puis sorti du pays", "entré"): True,
}


@pytest.mark.parametrize("told", WAYS)
def test_a_convoy_that_comes_is_none_that_goes(told):
    first = convoy("Saba", "un convoi de quarante camions a pénétré dans le pays", "quarante camions", 40, "pénétré")
    words, trigger = told
    other = convoy("RFI", words, "soixante camions", 60, trigger)
    assert (COUNT in differ(first, other)[0]) is WAYS[told]


SORTS = {  # what another tells of a convoy -> whether it contradicts sixty tankers
    ("un convoi de quinze camions", "quinze camions", 15): False,
    ("un convoi de trente citernes", "trente citernes", 30): True,
    ("un convoi de trente camions-citernes", "trente camions-citernes", 30): True,
    ("un convoi de trente véhicules", "trente véhicules", 30): True,
}


@pytest.mark.parametrize("told", SORTS)
def test_tankers_are_no_other_lorries(told):
    tankers = convoy("Saba", "un convoi de 60 camions-citernes a franchi le pont", "60 camions-citernes", 60, "franchi")
    words, counted, least = told
    other = convoy("RFI", f"{words} a franchi le pont", counted, least, "franchi")
    assert (COUNT in differ(tankers, other)[0]) is SORTS[told]


FELL = {  # what another says that the strike did -> whether it contradicts a base that was struck
    "la frappe a touché une boutique": True,
    "des éclats de la frappe ont touché une boutique": False,
    "la frappe, dont le souffle a touché une boutique": False,
    "la frappe, endommageant une boutique": False,
}


@pytest.mark.parametrize("words", FELL)
def test_what_fragments_reached_was_no_target(words):
    base = says("l'armée", "la frappe a visé une base", "frappe", targets=["une base"])
    other = says("Saba", words, "frappe", targets=["une boutique"])
    assert (TARGET in differ(base, other)[0]) is FELL[words]


def test_a_splinter_is_no_number_of_shells():
    five = says("RFI", "cinq obus ont été tirés", "tirés", kind="shelling", counts=[("munitions", "cinq obus", 5)])
    one = says("Saba", "un éclat a été tiré du mur", "tiré", kind="shelling", counts=[("munitions", "un éclat", 1)])
    assert COUNT not in differ(five, one)[0]


ENOUGH = {  # whose word the second is, its toll, and its act's own words -> whether it contradicts nine dead
    ("l'armée", "huit morts", 8, "la frappe a fait huit morts"): True,
    (None, "huit morts", 8, "la frappe a fait huit morts"): True,
    (None, "aucun mort", 0, "le raid, sans lien avec le premier, a fait aucun mort"): False,
}


@pytest.mark.parametrize("told", ENOUGH)
def test_signs_of_two_acts_tell_together(told):
    root, counted, least, words = told
    nine = says("RFI", "la frappe a fait neuf morts", "frappe", counts=[("killed", "neuf morts", 9)])
    trigger = "frappe" if "frappe" in words else "raid"
    other = says(root or "-", words, trigger, counts=[("killed", counted, least)])
    if root is None:
        other = replace(other, claims=tuple(replace(claim, sources=()) for claim in other.claims))
    assert (COUNT in differ(nine, other)[0]) is ENOUGH[told]


MANY = {  # two numbers of dead, (least, greatest, rough) -> whether one is that of many acts
    ((25, 25, False), (2000, None, True)): True,
    ((25, None, False), (1000, None, True)): True,
    ((25, 25, False), (200, None, True)): False,  # a vaguer toll
    ((25, 25, False), (2000, 2000, False)): False,  # a number that may be wrong
    ((1, 1, False), (200, None, True)): False,  # one of them
}


@pytest.mark.parametrize(("one", "other"), MANY)
def test_thousands_of_dead_are_those_of_many_acts(one, other):
    (base,) = features(says("AFP", "un raid a eu lieu", "raid"))
    x, y = (replace(base, counts=(Tally("killed", "mort", low, high, rough),)) for low, high, rough in (one, other))
    assert compare_counts(x, y).excludes is MANY[one, other] is compare_counts(y, x).excludes


WORDS_OF = {  # what the row shows -> type, whose two tellings of one article are, how many events they are
    "whose word it is tells which": ("request", ["Nations unies"], ["Égypte"], 2),
    "and of charges": ("accuse", ["Nations unies"], ["Égypte"], 2),
    "one who asks twice": ("request", ["Égypte"], ["Égypte"], 1),
    "one of whom nothing is told": ("request", ["Égypte"], [], 1),
    "of a strike it says nothing": ("shelling", ["Nations unies"], ["Égypte"], 1),
}


@pytest.mark.parametrize("shows", WORDS_OF)
def test_whose_words_they_are(shows):
    kind, first, second, number = WORDS_OF[shows]
    one = reading(
        *(telling(kind, actors=actors, says="mot un deux trois", trigger="appel") for actors in (first, second))
    )
    assert len(weave([one]).events) == number


@pytest.mark.parametrize("shows", WORDS_OF)
def test_whose_words_they_are_in_two_articles(shows):
    kind, first, second, number = WORDS_OF[shows]
    pair = [
        reading(telling(kind, actors=actors, says=f"{said} demande une enquête", trigger="demande"), file=file)
        for actors, said, file in ((first, "Un ministre", "a"), (second, "Le soir même quelqu'un", "b"))
    ]
    a, b = (features(one)[0] for one in pair)
    signs = {sign for found in compare(a, b).evidence for sign in found.signs if found.aspect == "actors"}
    assert ("words of two" in signs) is (number > 1)
