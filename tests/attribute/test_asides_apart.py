"""Chains: who passes on a word, and who says something of his own beside it."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

# A sentence, the chains of its claims in order (the root last), and what the row shows.
CHAINS = [
    (
        "La police locale accuse les YPG, qui démentent toute implication.",
        ["police locale", "YPG"],
        "the accused answers for himself",
    ),
    ("Kiev impute la frappe à l'armée russe, qui affirme n'avoir visé que des chars.", ["Kiev", "armée russe"], "à"),
    (
        "Les deux hommes ont été enlevés par la coalition, qui prétend combattre Daech, ont affirmé des habitants.",
        ["coalition", "des habitants"],
        "inside what others tell",
    ),
    (
        "« La police accuse les YPG, qui démentent toute implication », a dit Awa Kolou.",
        ["Awa Kolou > police", "Awa Kolou > police > YPG", "Awa Kolou"],
        "what is quoted is the speaker's",
    ),
    (
        "Reuters rapporte que le général Koura a dit que la trêve était morte.",
        ["Reuters > Koura"],
        "a clause is passed on",
    ),
    ("Le Jnim a revendiqué l'attaque via ses canaux habituels.", ["Jnim"], "one's own channels are nobody else"),
    ("Le groupe a revendiqué l'attentat via son agence Amaq.", ["Amaq > groupe"], "a mouthpiece with a name"),
    ("Un élu de Berdane, contacté par nos soins, affirme que la route est minée.", ["Un élu de Berdane"], "ours"),
    ("« Nous répondrons », a promis Awa Kolou sur X.", ["Awa Kolou"], "where it was written"),
    (
        "Le général, dans une interview accordée à la chaîne Al-Hadath, a accusé les houthis de pillage.",
        ["Al-Hadath > général"],
        "between the subject and its verb",
    ),
    ("Le parti, dans une déclaration à la presse, rejette les accusations.", ["parti"], "no medium in particular"),
]


@pytest.mark.parametrize(("text", "chains", "shows"), CHAINS, ids=[row[2] for row in CHAINS])
def test_chains(text, chains, shows):
    claims = [claim for claim in attribute(parse(from_text(text))) if claim.sources]
    assert [" > ".join(one.name for one in claim.sources) for claim in claims] == chains
