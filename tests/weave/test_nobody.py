"""Tolls of none, in the words of those who tell or deny them: what they come to beside the dead and hurt of others."""

import pytest

from weave.build_claims import adds, differ, says

STRIKE = says("Saba", "une frappe a visé la base", "frappe", targets=["la base"])
DEAD = says("RFI", "trois soldats ont été tués dans la frappe", "tués", counts=[("killed", "trois soldats", 3)])
HURT = says("RFI", "trois soldats ont été blessés dans la frappe", "blessés", counts=[("injured", "trois soldats", 3)])

TOLD = {  # what somebody says of the strike -> against three dead soldiers, against three hurt ones
    "la frappe n'a fait ni mort ni blessé": (True, True),
    "elle n'a fait aucune victime": (True, True),
    "il n'y a pas eu de victimes": (True, True),
    "l'engin est tombé sans faire de blessé": (False, True),
    "nos unités n'ont subi aucune perte": (True, False),
    "il n'y a pas de blessé grave": (False, False),
    "la base n'a pas subi de pertes matérielles": (False, False),
    "aucune victime civile n'est à déplorer": (False, False),  # soldiers may have died
    "personne ne sait qui a tiré": (False, False),
    "elle ne mentionne aucune victime": (False, False),  # who is silent on the dead tells of none
    "elle n'a fait état d'aucun mort": (False, False),
}


@pytest.mark.parametrize("words", TOLD)
def test_who_says_that_there_were_none(words):
    report = adds(STRIKE, "l'armée", words, negated=True)
    assert tuple(("count", "contradiction") in differ(other, report)[0] for other in (DEAD, HURT)) == TOLD[words]


DENIED = {  # what somebody denies, without a number -> whether three dead soldiers are against it
    "toute perte dans ses rangs": True,
    "la moindre perte": True,
    "avoir subi des pertes": True,
    "toute victime": True,
    "toute coopération avec l'enquête": False,
}


@pytest.mark.parametrize("words", DENIED)
def test_who_denies_that_anybody_died(words):
    found, told = differ(DEAD, adds(STRIKE, "l'armée", words, stance="denied"))
    assert (("count", "contradiction") in found) is DENIED[words], [one.reason for one in told]


def test_who_denies_that_soldiers_died_does_not_deny_the_strike():
    denied = says("l'armée", "des soldats aient été tués", "tués", stance="denied", targets=["soldats"])
    assert differ(STRIKE, denied)[0] == []


LOST = {  # what somebody denies to have lost, or done, in the strike -> whether that denies the strike
    "avoir perdu trois combattants dans la frappe": False,
    "la perte de trois hommes dans la frappe": False,
    "avoir tiré sur la base, dans cette frappe": True,
    "que des instructeurs aient été tués dans la frappe": False,
    "que deux gardes aient été blessés lors de cette frappe": False,
    "que la frappe ait visé la base": True,
}


@pytest.mark.parametrize("words", LOST)
def test_who_denies_to_have_lost_anybody_does_not_deny_the_act(words):
    trigger = next(word for word in ("perdu", "perte", "tiré", "frappe") if word in words)
    denied = says("l'ELN", words, trigger, stance="denied")
    assert (("happened", "contradiction") in differ(STRIKE, denied)[0]) is LOST[words]


def test_who_denies_a_massacre_denies_that_it_happened():
    told = says("Saba", "vingt villageois ont été massacrés", "massacrés", kind="attack-on-civilians")
    denied = says("l'armée", "avoir tué des villageois", "tué", kind="attack-on-civilians", stance="denied")
    assert ("happened", "contradiction") in differ(told, denied)[0]
