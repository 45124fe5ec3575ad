"""Statements of one woven event that are of two acts, or of nothing that was done: they contradict nothing."""

from dataclasses import replace

import pytest

from weave.build_claims import adds, differ, says

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


LOSSES = {  # what the army denies, or says -> its disagreements with a strike that killed four fighters
    ("avoir perdu le moindre combattant", "denied"): [COUNT],
    ("avoir perdu un seul homme dans ce raid", "denied"): [COUNT],
    ("aucun de nos combattants n'a été tué", "asserted"): [COUNT],
    ("aucun combattant de l'armée n'a péri dans la frappe", "asserted"): [COUNT],
    ("aucun combattant n'a été vu sur place", "asserted"): [],
    ("avoir perdu le contrôle de la localité", "denied"): [HAPPENED],
}


@pytest.mark.parametrize("told", LOSSES)
def test_who_lost_nobody(told):
    words, stance = told
    four = says("RFI", "la frappe a tué quatre combattants", "frappe", counts=[("killed", "quatre combattants", 4)])
    report = adds(says("Saba", "la frappe de mardi", "frappe"), "l'armée", words, stance=stance)
    found = differ(four, report)[0]
    assert (COUNT in found) is (COUNT in LOSSES[told])


ALL = {  # how the army tells that it lost two soldiers -> whether it contradicts five dead
    "nous avons perdu deux soldats, et personne d'autre": True,
    "l'attaque a fait deux soldats morts, ni plus ni moins": True,
    "l'armée n'a perdu que deux soldats": True,
    "l'armée a perdu deux soldats": False,
}


@pytest.mark.parametrize("words", ALL)
def test_a_toll_told_as_all_that_there_was(words):
    trigger = "perdu" if "perdu" in words else "attaque"
    army = says("l'armée", words, trigger, kind="armed-clash", counts=[("killed", "deux soldats", 2)])
    five = says(
        "RFI", "l'attaque a fait cinq morts", "attaque", kind="armed-clash", counts=[("killed", "cinq morts", 5)]
    )
    assert (COUNT in differ(army, five)[0]) is ALL[words]


ONE_OF = {  # who was hurt, by another -> whether it contradicts two sons who were hurt
    ("un de ses fils a été blessé par la frappe", "un de ses fils"): False,
    ("la frappe a blessé l'un de ses fils", "un de ses fils"): False,
    ("la frappe a blessé trois fils", "trois fils"): True,
}


@pytest.mark.parametrize("told", ONE_OF)
def test_one_of_several(told):
    two = says("Saba", "la frappe a blessé ses deux fils", "frappe", counts=[("injured", "deux fils", 2)])
    words, counted = told
    other = says("RFI", words, "frappe", counts=[("injured", counted, 3 if "trois" in counted else 1)])
    assert (COUNT in differ(two, other)[0]) is ONE_OF[told]


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


GOALS = {  # what the army says of the taking of a town -> whether it contradicts who denies that it fell
    "la libération du bourg a eu lieu mardi": True,
    "l'opération se poursuivra jusqu'à la libération du bourg": False,
    "les renforts sont venus en vue de la libération du bourg": False,
}


@pytest.mark.parametrize("words", GOALS)
def test_a_goal_is_not_told_to_have_happened(words):
    army = says("l'armée", words, "libération", kind="territory")
    denied = says("un porte-parole", "la chute du bourg", "chute", kind="territory", stance="denied")
    assert (HAPPENED in differ(army, denied)[0]) is GOALS[words]


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
