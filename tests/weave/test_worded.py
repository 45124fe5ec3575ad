"""Tolls that only the words of a claim tell, and what they come to beside those that were read."""

import pytest

from weave.build_claims import adds, differ, says

CONTRADICTION, UPDATE, NONE = [("count", "contradiction")], [("count", "update")], []
FRIDAY, SATURDAY = "2021-01-22", "2021-01-23"


def killed(root, words, *counts, published=FRIDAY, trigger="attaque", **fields):
    return says(root, words, trigger, kind="armed-clash", counts=counts, published=published, **fields)


FIVE = killed("le ministère", "cinq gendarmes sont morts dans l'attaque", ("killed", "cinq gendarmes", 5))
NINE = killed("Saba", "neuf personnes sont mortes dans l'attaque", ("killed", "neuf personnes", 9))
AFTER = says("RFI", "l'attaque de lundi a visé un poste", "attaque", kind="armed-clash", published=SATURDAY)

TOLD = {  # what a claim that tells no act says of it, and what that comes to beside five dead gendarmes
    "neuf soldats ont été enterrés mardi": CONTRADICTION,
    "sept policiers ont perdu la vie, d'après lui": CONTRADICTION,
    "cinq militaires ont été inhumés au village": NONE,
    "neuf soldats sont arrivés mardi au village": NONE,
    "neuf soldats ont enterré leurs camarades": NONE,
    "neuf soldats ont tué un habitant": NONE,
    "deux soldats ont été soignés à la capitale": NONE,
    "un soldat a succombé à ses blessures": NONE,  # one of them, perhaps
    "une sixième attaque a fait fuir les habitants": NONE,
    "un septième gendarme est porté disparu": NONE,
}


@pytest.mark.parametrize("words", TOLD)
def test_what_a_claim_without_an_act_counts(words):
    found, told = differ(FIVE, adds(AFTER, "un élu", words))
    assert [row for row in found if row[0] == "count"] == TOLD[words], [one.reason for one in told]


ALL = {  # the same beside nine dead, whoever they were
    "le chiffre de soixante morts": CONTRADICTION,
    "au moins vingt-deux corps": CONTRADICTION,
    "une vingtaine de dépouilles ont été ramenées": CONTRADICTION,
    "neuf morts et onze blessés": NONE,
    "les blessés, au nombre de onze, sont soignés": NONE,
    "deux blessés ont succombé dans la nuit": NONE,
}


@pytest.mark.parametrize("words", ALL)
def test_all_the_dead(words):
    found, told = differ(NINE, adds(AFTER, "un élu", words))
    assert [row for row in found if row[0] == "count"] == ALL[words], [one.reason for one in told]


SIDES = {  # what the row shows -> first, second, (field, kind) expected
    "soldiers are what the civilians leave of all": (
        FIVE,
        killed(
            "un élu",
            "l'attaque a fait huit morts, dont deux civils",
            ("killed", "huit morts", 8),
            ("killed", "deux civils", 2),
        ),
        CONTRADICTION,
    ),
    "as many as the other says": (
        FIVE,
        killed(
            "un élu",
            "l'attaque a fait sept morts, dont deux civils",
            ("killed", "sept morts", 7),
            ("killed", "deux civils", 2),
        ),
        NONE,
    ),
    "children among them are some of all, and all are not five": (
        FIVE,
        killed(
            "un élu",
            "l'attaque a fait huit morts, dont deux enfants",
            ("killed", "huit morts", 8),
            ("killed", "deux enfants", 2),
        ),
        CONTRADICTION,
    ),
    "what a group lost is none of what it struck": (
        FIVE,
        killed(
            "le Jnim",
            "la perte d'un seul combattant dans l'attaque",
            ("killed", "un seul combattant", 1),
            of="armed-group",
        ),
        NONE,
    ),
    "but it is what its enemies say that they killed": (
        killed("le ministère", "onze terroristes tués dans l'attaque", ("killed", "onze terroristes", 11)),
        killed(
            "le Jnim",
            "avoir perdu deux combattants dans l'attaque",
            ("killed", "deux combattants", 2),
            of="armed-group",
        ),
        CONTRADICTION,
    ),
    "what an army neutralised are its enemies": (
        FIVE,
        killed("l'état-major", "avoir neutralisé trente combattants, attaque", ("killed", "trente combattants", 30)),
        NONE,
    ),
    "who claims an attack that is told by its toll does not tell the toll": (
        FIVE,
        killed(
            "l'EI",
            "l'attaque qui a fait douze morts",
            ("killed", "douze morts", 12),
            stance="claimed",
        ),
        NONE,
    ),
}


@pytest.mark.parametrize("name", SIDES)
def test_whose_dead(name):
    first, second, expected = SIDES[name]
    found, told = differ(first, second)
    assert [row for row in found if row[0] == "count"] == expected, [one.reason for one in told]
