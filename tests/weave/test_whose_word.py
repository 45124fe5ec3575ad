"""Whose part in an act a denial is of, whom an accusation is against, and which tolls may grow, or are of one side."""

import pytest

from weave.build_claims import adds, differ, says

ACTOR, HAPPENED = ("actor", "contradiction"), ("happened", "contradiction")
COUNT, UPDATE, TARGET = ("count", "contradiction"), ("count", "update"), ("target", "contradiction")
ACCUSED = says("Saba", "l'armée turque d'avoir bombardé le camp", "bombardé", kind="shelling", stance="accused")


def never(words, trigger="bombardé", **fields):
    actors = fields.pop("actors", ("armée turque",))
    kind = fields.pop("kind", "shelling")
    return says("le ministre", words, trigger, kind=kind, actors=actors, none=True, **fields)


DOERS = {  # what somebody says of an army accused -> what it comes to: that it had no part, or that nothing happened
    "l'armée turque, qui est une force professionnelle, n'aurait jamais bombardé un camp": [ACTOR],
    "« armée turque » n'a jamais bombardé de camp": [ACTOR],
    "l'armée turque n'a en aucun cas bombardé le camp": [ACTOR],
    "l'armée turque n'a bombardé aucun camp": [HAPPENED],
    "ce jour-là, selon tous les témoins, l'armée turque n'a jamais bombardé le camp": [HAPPENED],
    "l'armée turque est passée sans avoir jamais bombardé le camp": [],
}


@pytest.mark.parametrize("words", DOERS)
def test_whose_act_it_was_not(words):
    found, told = differ(ACCUSED, never(words))
    assert found == DOERS[words], [one.reason for one in told]


def test_who_did_not_come_to_terms_denies_the_deal():
    deal = says("Saba", "l'armée turque a signé la trêve", "signé", kind="agreement")
    found, _ = differ(deal, never("l'armée turque n'a pas signé la trêve", "signé", kind="agreement"))
    assert found == [HAPPENED]


CHARGED = {  # whom one accuses of what another calls a lie of his army -> whether that contradicts it
    "l'armée turque d'avoir bombardé le camp": True,
    "l'armée turque d'être derrière les tirs, qui ont bombardé le camp": True,
    "le PKK d'avoir bombardé le camp": False,
    "la Syrie d'avoir bombardé le camp": False,
}


@pytest.mark.parametrize("words", CHARGED)
def test_a_charge_that_is_denied_is_the_one_that_was_told_before(words):
    charge = says("le PKK", "l'armée turque d'avoir bombardé le camp", "bombardé", kind="shelling", stance="accused")
    denied = adds(charge, "un porte-parole", "cette accusation de mensonge", stance="denied")
    other = says("Saba", words, "bombardé", kind="shelling", stance="accused")
    found = differ(denied, other)[1]
    clears = [one for one in found if one.kind == "contradiction" and "no part in it" in one.values]
    assert bool(clears) is CHARGED[words], [one.reason for one in found]


WHOM = {  # whom an accusation is against, if the other one accuses the Turkish army -> whether they are two
    "le PKK d'avoir bombardé le camp avec des drones Bayraktar": True,
    "la coalition FDS-PKK d'avoir bombardé le camp": True,
    "la coalition PKK-YPG d'avoir bombardé le camp": True,
    "l'armée d'avoir bombardé le camp avec des avions Antonov": False,
    "Personne n'est venu après qu'ils ont bombardé le camp": False,
    "Rien n'est resté quand ils ont bombardé le camp": False,
    "la coalition XYZ-PKK d'être proche de l'armée turque, et d'avoir bombardé le camp": True,
    "les soldats d'avoir bombardé le camp tenu par le PKK": False,
}


@pytest.mark.parametrize("words", WHOM)
def test_whom_an_accusation_names_stands_before_what_they_did(words):
    other = says("Reuters", words, "bombardé", kind="shelling", stance="accused")
    found, told = differ(ACCUSED, other)
    assert (ACTOR in found) is WHOM[words], [one.reason for one in told]


HELPED = {  # what somebody denies of an abduction -> whether it denies that it happened
    "que ses bateaux aient facilité l'enlèvement du marin": False,
    "avoir été complice de l'enlèvement du marin": False,
    "l'enlèvement du marin": True,
}


@pytest.mark.parametrize("words", HELPED)
def test_who_denies_to_have_helped_does_not_deny_the_act(words):
    taken = says("Saba", "un commando a procédé à l'enlèvement du marin", "enlèvement", kind="abduction")
    denial = says("le commandant", words, "enlèvement", kind="abduction", stance="denied")
    assert (HAPPENED in differ(taken, denial)[0]) is HELPED[words]


THERE = {  # what somebody denies that others say -> what it comes to beside a workshop that was struck
    "les affirmations selon lesquelles un atelier de drones se trouvait dans l'immeuble": [TARGET],
    "les affirmations selon lesquelles la cave abritait une école": [],
    "les affirmations selon lesquelles la frappe a eu lieu": [HAPPENED],
}


@pytest.mark.parametrize("words", THERE)
def test_who_denies_what_was_there_does_not_deny_the_act(words):
    struck = says("Saba", "la frappe a touché un atelier de drones", "frappe", targets=["un atelier de drones"])
    denial = adds(says("RFI", "la frappe a secoué la ville", "frappe"), "le maire", words, stance="denied")
    found = [row for row in differ(struck, denial)[0] if row in (TARGET, HAPPENED)]
    assert found == THERE[words]


GROWING = {  # a toll of the day before -> what twelve dead come to beside it
    ("la frappe a fait un bilan provisoire de neuf morts", "neuf morts"): [UPDATE],
    ("un premier bilan de la frappe, de neuf morts", "neuf morts"): [UPDATE],
    ("la frappe a fait neuf morts, selon un bilan définitif", "neuf morts"): [COUNT],
    ("neuf personnes sont mortes dans la frappe, et le premier bilan en reste là", "neuf personnes"): [COUNT],
    ("le bilan de la frappe est de neuf morts", "neuf morts"): [COUNT],
}


@pytest.mark.parametrize("told", GROWING)
def test_a_toll_that_may_grow(told):
    words, number = told
    first = says("Saba", words, "frappe", counts=[("killed", number, 9)])
    later = says(
        "RFI", "la frappe a fait douze morts", "frappe", counts=[("killed", "douze morts", 12)], published="2021-01-24"
    )
    found, reasons = differ(first, later)
    assert [row for row in found if row[0] == "count"] == GROWING[told], [one.reason for one in reasons]


OTHERS = {  # how a number is told -> whether ninety dead in all are against it
    ("les assaillants ont perdu vingt des leurs dans la frappe", "vingt"): False,
    ("ils comptent vingt morts dans leurs rangs après la frappe", "vingt morts"): False,
    ("vingt personnes ont perdu la vie dans la frappe", "vingt personnes"): True,
    ("la frappe a tué vingt personnes que les leurs pleurent", "vingt personnes"): True,
}


@pytest.mark.parametrize("told", OTHERS)
def test_those_whom_one_side_lost_are_not_all(told):
    words, number = told
    all_ = says("Saba", "la frappe a fait 90 morts", "frappe", counts=[("killed", "90 morts", 90)])
    found, reasons = differ(all_, says("le colonel", words, "frappe", counts=[("killed", number, 20)]))
    assert (COUNT in found) is OTHERS[told], [one.reason for one in reasons]
