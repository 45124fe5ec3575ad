"""Of whom a number is, and what all of them were: martyrs, members of a family, parts that go on, people taken."""

import pytest

from weave.build_claims import adds, differ, says

COUNT, TARGET = ("count", "contradiction"), ("target", "contradiction")


def dead(root, words, counted, least, trigger="frappe", **fields):
    return says(root, words, trigger, counts=[("killed", counted, least)], **fields)


NINE = dead("RFI", "la frappe a fait neuf morts", "neuf morts", 9)

SORTS = {  # what another tells of the dead, with its number -> whether it contradicts nine dead
    ("la frappe a fait quinze martyrs", "quinze martyrs", 15): True,
    ("six membres d'une même famille sont morts dans la frappe", "six membres", 6): True,
    ("six membres du mouvement sont morts dans la frappe", "six membres", 6): True,
    ("six de leurs membres, tous en permission, sont morts dans la frappe", "six de leurs membres", 6): False,
    ("deux lycéens sont morts dans la frappe", "deux lycéens", 2): True,
    ("trois moines ont péri dans la frappe", "trois moines", 3): True,
    ("un lycéen est mort dans la frappe", "un lycéen", 1): False,  # one is often told for his own sake
    ("deux secouristes sont morts dans la frappe", "deux secouristes", 2): False,  # so are those who came to help
}


@pytest.mark.parametrize("told", SORTS)
def test_all_the_dead_by_any_word(told):
    found, reasons = differ(NINE, dead("Saba", *told))
    assert (COUNT in found) is SORTS[told], [one.reason for one in reasons]


def test_who_fell_as_martyrs_died():
    told = says("Saba", "quatre soldats sont tombés en martyrs dans la frappe", "frappe")
    seven = dead("RFI", "sept soldats sont morts dans la frappe", "sept soldats", 7)
    assert COUNT in differ(told, seven)[0]


def test_parts_that_go_on():
    counts = [("killed", "33 morts", 33), ("killed", "14 enfants", 14), ("killed", "9 femmes", 9)]
    told = says("Saba", "la frappe a fait 33 morts, dont 14 enfants et 9 femmes", "frappe", counts=counts)
    other = dead("RFI", "la frappe a fait 33 morts", "33 morts", 33)
    fewer = dead("RFI", "la frappe a fait 21 morts", "21 morts", 21)
    assert [COUNT in differ(told, one)[0] for one in (other, fewer)] == [False, True]


def taken(root, words, counted, least, kind="abduction", trigger="enlevé"):
    return says(root, words, trigger, kind=kind, counts=[("people", counted, least)])


TAKEN = {  # what another tells of eleven young men who were taken -> the number, and what it is against
    ("avoir interpellé huit personnes", "huit personnes", 8): [COUNT],
    ("avoir interpellé onze terroristes", "onze terroristes", 11): [TARGET],
    ("avoir interpellé trois terroristes", "trois terroristes", 3): [COUNT],
    ("avoir interpellé trois familles", "trois familles", 3): [],
    ("avoir interpellé onze personnes", "onze personnes", 11): [],
}


@pytest.mark.parametrize("told", TAKEN)
def test_people_who_were_taken(told):
    eleven = taken("Saba", "la milice a enlevé onze bergers", "onze bergers", 11)
    other = taken("la milice", *told, kind="arrest", trigger="interpellé")
    assert [row for row in differ(eleven, other)[0] if row in (COUNT, TARGET)] == TAKEN[told]


THEY_WERE = {  # what somebody says of all of them -> whether that contradicts eleven terrorists who were eliminated
    "les tués étaient des bergers": True,
    "toutes les victimes étaient des civils": True,
    "la maison n'abritait que des femmes et des enfants": True,
    "les victimes étaient des combattants": False,
    "la maison abritait une famille et un blessé": False,
    "les voisins étaient des bergers": False,
}


@pytest.mark.parametrize("words", THEY_WERE)
def test_what_all_of_them_were(words):
    army = dead("l'armée", "onze terroristes ont été éliminés", "onze terroristes", 11, trigger="éliminés")
    report = adds(says("Reuters", "la frappe de mardi", "frappe"), "un voisin", words)
    assert (TARGET in differ(army, report)[0]) is THEY_WERE[words]


BESIDE = {  # what an army says of soldiers, or fighters -> whether it is against a market that was struck
    ("18 militaires ont été tués", "18 militaires", "tués"): False,
    ("18 militaires ont été visés", "18 militaires", "visés"): True,
    ("18 terroristes ont été neutralisés", "18 terroristes", "neutralisés"): True,
}


@pytest.mark.parametrize("told", BESIDE)
def test_soldiers_may_die_in_a_market(told):
    words, counted, trigger = told
    market = says("Saba", "la frappe a touché un marché", "frappe", targets=["un marché"])
    other = says("l'armée", words, trigger, counts=[("killed", counted, 18)], targets=[counted])
    assert (TARGET in differ(market, other)[0]) is BESIDE[told]


def test_those_whom_it_carried_were_aimed_at():
    bus = says("Saba", "le car, qui ramenait des militaires, a été mitraillé", "mitraillé", kind="armed-clash")
    denied = says("l'armée", "la présence de militaires dans le car", "car", kind="armed-clash", stance="denied")
    away = says("Saba", "le car a été mitraillé, et des civils transportés ailleurs", "mitraillé", kind="armed-clash")
    assert [TARGET in differ(one, denied)[0] for one in (bus, away)] == [True, False]
