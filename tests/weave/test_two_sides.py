"""What no contradiction is: what each side of a fight lost, what one heard and another saw, acts at two places, and
what somebody denies of an act that he tells himself."""

import pytest

from weave.build_claims import differ, says


def clash(root, words, trigger, *counts, of="official", **fields):
    counts = [("killed", *count) for count in counts]
    return says(root, words, trigger, kind="armed-clash", counts=counts, of=of, **fields)


LOST = clash("le colonel", "la mort de quatre soldats dans l'attaque", "attaque", ("quatre soldats", 4))

TOLLS = {  # what another tells of the dead of the fight in which four soldiers died -> whether it contradicts that
    "the enemy's losses": (
        clash("l'armée", "l'ennemi a perdu 22 combattants", "perdu", ("22 combattants", 22)),
        False,
    ),
    "soldiers": (clash("un témoin", "sept soldats tués dans l'attaque", "attaque", ("sept soldats", 7)), True),
    "the dead of whom an armed group boasts": (
        clash("le groupe", "l'attaque a fait vingt morts", "attaque", ("vingt morts", 20), of="armed-group"),
        True,
    ),
    "those whom it calls its own": (
        clash("le groupe", "deux morts dans ses rangs après l'attaque", "attaque", ("deux morts", 2), of="armed-group"),
        False,
    ),
    "the dead of whom a villager tells": (
        clash("un témoin", "l'attaque a fait vingt morts", "attaque", ("vingt morts", 20)),
        True,
    ),
    "civilians beside them": (
        clash("le maire", "deux civils ont péri au combat", "péri", ("deux civils", 2)),
        False,
    ),
    "a victim by name": (clash("le maire", "la fillette est une victime des tirs", "tirs", ("une victime", 1)), False),
    "a fighter of its own": (
        clash(
            "le groupe", "la mort de deux de ses combattants", "mort", ("deux de ses combattants", 2), of="armed-group"
        ),
        False,
    ),
    "soldiers killed, and others taken": (
        clash("le groupe", "avoir tué quatre soldats, capturé neuf", "tué", ("quatre soldats", 4), ("neuf", 9)),
        False,
    ),
    "some who were taken": (
        clash("le maire", "quatre soldats tués et neuf autres capturés", "tués", ("quatre soldats", 4), ("neuf", 9)),
        False,
    ),
    "only a part that was read as a count": (
        clash("le maire", "un bilan de 15 morts, dont trois soldats", "morts", ("trois soldats", 3)),
        False,
    ),
}


@pytest.mark.parametrize("name", TOLLS)
def test_the_dead_of_one_side_and_of_the_other(name):
    other, expected = TOLLS[name]
    found, told = differ(LOST, other)
    assert (("count", "contradiction") in found) is expected, [one.reason for one in told]


def hears(words, trigger, **fields):
    return clash("un témoin", words, trigger, negated=True, none=True, **fields)


HEARD = {  # what one heard none of -> what another tells, whether that contradicts it
    "no blast, and a blast": (
        "n'avoir entendu aucune explosion",
        "explosion",
        "une forte détonation",
        "détonation",
        True,
    ),
    "no blast, and an attack": (
        "n'avoir entendu aucune explosion",
        "explosion",
        "l'attaque du poste",
        "attaque",
        False,
    ),
    "no attack, and an attack": ("il n'y a eu aucune attaque", "attaque", "l'attaque du poste", "attaque", True),
}


@pytest.mark.parametrize("name", HEARD)
def test_what_was_not_heard(name):
    words, trigger, other, told, expected = HEARD[name]
    found, _ = differ(clash("Saba", other, told), hears(words, trigger))
    assert (("happened", "contradiction") in found) is expected


def test_things_of_which_there_were_none_deny_no_attack():
    attack = clash("RFI", "l'attaque du commissariat", "attaque")
    counts = [("munitions", "aucune arme", 0)]
    none = says("le ministre", "aucune arme n'a été emportée", "arme", kind="armed-clash", counts=counts, none=True)
    assert differ(attack, none)[0] == []


def test_who_claims_to_have_killed_the_assailants_claims_no_attack():
    claims = clash("le groupe", "l'attaque du camp", "attaque", stance="claimed")
    kills = clash("le général", "la mort de 22 assaillants", "mort", ("22 assaillants", 22), stance="claimed")
    assert ("actor", "contradiction") not in differ(claims, kills)[0]
