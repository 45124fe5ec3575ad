"""What a denial is of: an act that somebody did, what one of them told, and what they call a lie."""

import pytest

from weave.build_claims import adds, differ, says

BLAST = says("Saba", "une explosion a secoué le port", "explosion", kind="explosion")
STRIKE = says("Saba", "une frappe turque a touché le port", "frappe", actors=["turque"])
TAKEN = says("Saba", "l'armée a pris le village", "pris", kind="territory")
HEARD = says("Reuters", "l'armée n'a pris que la gare", "pris", kind="territory")


def denies(root, words, trigger="raid", **fields):
    return says(root, words, trigger, stance="denied", **fields)


ROWS = {  # what the row shows -> the articles, whether one contradicts another in that it happened
    "who counts the dead says nothing of how": (
        (says("Saba", "huit morts sur le port", "morts"), denies("le maire", "tout raid sur le port")),
        False,
    ),
    "who tells the raid and its dead does": (
        (says("Saba", "un raid a fait huit morts sur le port", "raid"), denies("le maire", "tout raid sur le port")),
        True,
    ),
    "who denies a raid does not deny a blast": ((BLAST, denies("le maire", "tout raid sur le port")), False),
    "nor who says that there was none": (
        (BLAST, says("le maire", "il n'y a pas eu de raid", "raid", negated=True, none=True)),
        False,
    ),
    "but a strike that somebody carried out": ((STRIKE, denies("le maire", "tout raid sur le port")), True),
    "who denies to have killed somebody has not denied that shells fell": (
        (
            says("Saba", "des obus ont touché le port lundi", "obus", kind="shelling"),
            denies("Turquie", "avoir abattu un chef rebelle lundi", "abattu", kind="armed-clash"),
        ),
        False,
    ),
    "but what is told as the same": (
        (
            says("Saba", "des obus ont touché le port lundi", "obus", kind="shelling"),
            denies("Turquie", "avoir tiré des obus lundi", "tiré", kind="shelling"),
        ),
        True,
    ),
    "or is taken up from what was told": (
        (
            says("Saba", "des obus ont touché le port lundi", "obus", kind="shelling"),
            denies("Turquie", "cette attaque de lundi", "attaque", kind="armed-clash"),
        ),
        True,
    ),
    "who denies the blast denies it": (
        (BLAST, denies("le maire", "toute explosion au port", "explosion", kind="explosion")),
        True,
    ),
    "what is called a lie": (
        (TAKEN, adds(HEARD, "un habitant", "ils n'ont jamais eu la place, c'est un mensonge", negated=True)),
        True,
    ),
    "what is told to be an invention": (
        (STRIKE, says("le maire", "le raid sur le port est une pure invention", "raid")),
        True,
    ),
    "what is told to be no invention": (
        (STRIKE, says("le maire", "le raid sur le port n'est pas une invention", "raid")),
        False,
    ),
    "what is denied of it, and not called one": (
        (TAKEN, adds(HEARD, "un habitant", "ils n'ont jamais eu la place", negated=True)),
        False,
    ),
    "and yet it was a blast": (
        (BLAST, says("le maire", "l'explosion est due à une fuite de gaz", "explosion", kind="explosion")),
        False,
    ),
    "a hostile act is ruled out": (
        (STRIKE, adds(BLAST, "le préfet", "tout acte hostile", stance="denied")),
        True,
    ),
    "who doubts what use an act was does not doubt it": (
        (STRIKE, denies("le maire", "l'efficacité de ce raid")),
        False,
    ),
    "nor who disputes by what right it was": (
        (STRIKE, denies("le maire", "la légalité de ce raid")),
        False,
    ),
    "who doubts that it is true does": (
        (STRIKE, denies("le maire", "la réalité de ce raid")),
        True,
    ),
    "who rejects what others are accused of denies a part in it": (
        (
            STRIKE,
            adds(
                says("un officier", "la frappe de drone à Ankara", "frappe", stance="accused"),
                "Turquie",
                "ces allégations",
                stance="denied",
            ),
        ),
        False,
    ),
    "who rejects what others tell denies it, by the same word": (
        (
            STRIKE,
            adds(
                says("un officier", "une frappe turque a détruit le port", "frappe"),
                "Turquie",
                "ces allégations",
                stance="denied",
            ),
        ),
        True,
    ),
    "who denies what others tell denies it": (
        (TAKEN, adds(HEARD, "le gouverneur", "ces informations", stance="denied")),
        True,
    ),
    "but what it tells itself": (
        (
            says("Turquie", "l'armée a pris le village", "pris", kind="territory"),
            adds(HEARD, "le gouverneur", "les affirmations de la Turquie", stance="denied"),
        ),
        True,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_a_denial_is_of(name):
    articles, expected = ROWS[name]
    found, told = differ(*articles)
    assert (("happened", "contradiction") in found) is expected, [one.reason for one in told]
