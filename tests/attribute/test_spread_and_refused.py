"""What others spread and one denies, refusals without an object, and who is no source at all."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

WORDS = [
    # text, what each claim must be: its root (None: nobody), its stance, words that its content begins with
    (
        "Le commandement a nié les informations diffusées par des chaînes étrangères sur la chute de Harim.",
        [("commandement", "denied", "la chute de Harim"), ("des chaînes étrangères", "asserted", "la chute de Harim")],
        "a denial of what media spread is about what they tell",
    ),
    (
        "Le ministère a démenti les rumeurs selon lesquelles la base serait tombée.",
        [("ministère", "denied", "la base serait tombée"), (None, "asserted", "la base serait tombée")],
        "rumours are nobody's word",
    ),
    (
        "Le colonel Abdou Traoré évoque un bilan de 12 morts et assure que les assaillants ont fui.",
        [("Abdou Traoré", "asserted", "un bilan de 12 morts"), ("Abdou Traoré", "asserted", "les assaillants ont fui")],
        "a toll that somebody gives is no source",
    ),
    (
        "Joint mardi, un officier tchadien n'a pas souhaité faire de commentaire.",
        [("un officier tchadien", "declined", "faire de commentaire")],
        "a refusal without an object",
    ),
    (
        "Joint mardi, le maire n'a pas souhaité répondre.",
        [("maire", "declined", "n'a pas souhaité répondre")],
        "a refusal that does not say what is refused",
    ),
    (
        "Prié de dire s'il savait qui tenait le pont, le maire n'a pas souhaité répondre.",
        [("maire", "declined", "s'il savait qui tenait le pont")],
        "a refusal of what was asked",
    ),
    (
        "L'armée dément avoir visé une école, comme l'affirment les rebelles.",
        [("armée", "denied", "avoir visé une école"), ("rebelles", "asserted", "avoir visé une école")],
        "what is denied is what the other affirmed",
    ),
    (
        "L'ONU, qui a perdu deux camions, a appelé Khartoum à protéger les convois.",
        [("ONU", "demanded", "Khartoum à protéger les convois")],
        "whom a demand goes to is no inverted subject",
    ),
    (
        "Une source médicale a indiqué au correspondant de l'agence Saba que trois civils étaient morts.",
        [("Une source médicale", "asserted", "trois civils étaient morts")],
        "a correspondent is no participle",
    ),
    ("Selon nos informations, l'armée a repris le pont lundi.", [], "the outlet's own informations"),
    (
        "Le groupe JNIM a revendiqué l'attaque du poste dans un message diffusé lundi.",
        [("JNIM", "claimed", "l'attaque du poste")],
        "letters are no verb, and what the word was given in is no part of it",
    ),
    (
        "Les rebelles disent tenir la ville, contrairement à ce que soutient le gouvernement.",
        [("rebelles", "asserted", "tenir la ville")],
        "what is contradicted is no part of the content",
    ),
]


@pytest.mark.parametrize(("text", "expected", "shows"), WORDS, ids=[row[2] for row in WORDS])
def test_who_answers_for_what(text, expected, shows):
    claims = [c for c in attribute(parse(from_text(text, language="fr"))) if c.sources or c.cue]
    found = {(c.sources[-1].name if c.sources else None, c.stance, c.content[0].text) for c in claims}
    assert found == set(expected)
