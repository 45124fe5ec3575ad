"""Counts whose noun, or whose outcome, stands elsewhere: a pronoun, a toll, somebody's own, a verb behind others."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

COUNTS = [  # a text, the kind and least of each of its counts of the kinds asked for, and what it shows
    ("Un policier et douze miliciens ouzbeks avaient péri dans l'attaque.", [("killed", 1), ("killed", 12)], "joined"),
    (
        "Deux soldats sud-africains de la force régionale avaient par ailleurs péri mercredi dans un raid.",
        [("killed", 2)],
        "over an aside",
    ),
    ("Un obus a touché la maison, tuant son mari et blessant ses trois fils.", [("killed", 1), ("injured", 3)], "kin"),
    ("Une mine a tué une bergère et son cousin.", [("killed", 1), ("killed", 1)], "kin joined"),
    ("Un raid a visé une moto. Son conducteur a péri.", [("killed", 1)], "kin as a subject"),
    ("Son frère a attaqué le poste.", [], "kin who act are no count"),
    ("Sa famille a été visée par un drone.", [], "a family is not one"),
    (
        "Une femme a été tuée par un tir et sa fille grièvement atteinte.",
        [("killed", 1), ("injured", 1)],
        "gravely hit",
    ),
    (
        "Un civil a été tué et un pompier hospitalisé après le raid.",
        [("killed", 1), ("injured", 1)],
        "a bare participle",
    ),
    ("Ils sont plus de 300 à avoir fui les combats.", [("people", 301)], "of a pronoun"),
    ("Elles sont 14 à avoir été tuées dans les frappes.", [("killed", 14)], "of a pronoun, with what became of them"),
    ("Ils sont venus, une vingtaine, et ont attaqué le poste.", [("people", 20)], "beside a pronoun"),
    ("Les assaillants, une trentaine selon lui, ont attaqué le poste.", [("people", 30)], "beside a noun, as told"),
    ("Des roquettes sont tombées sur la base. Il y en avait quatre.", [("munitions", 4)], "en"),
    ("Des drones ont visé le port. L'armée en a abattu six.", [("aircraft", 6)], "en, of things that are downed"),
    ("Une pluie d'obus, plus de deux cents, s'est abattue sur le bourg.", [("munitions", 201)], "a verb of its own"),
    ("Les pertes de l'ennemi s'élèvent à 90 hommes dans les combats.", [("killed", 90)], "losses"),
    ("Le bilan de l'attaque est de neuf gardes et deux civils.", [("killed", 9), ("killed", 2)], "a toll"),
    ("L'armée n'a subi aucune perte dans l'attaque.", [("killed", 0)], "no loss"),
    ("L'attaque n'a causé aucune perte matérielle.", [], "no loss of things"),
    (
        "Après la mort de trois blessés, le bilan du raid est de 20 morts.",
        [("killed", 3), ("killed", 20)],
        "died since",
    ),
    ("Parmi les morts du bombardement, il y a six élèves.", [("killed", 6)], "a part told first"),
    (
        "Dix habitants ont été tués et huit kidnappés dans l'attaque.",
        [("killed", 10), ("people", 8)],
        "not those taken",
    ),
    ("L'aviation a mené douze raids, dont sept sur le bourg.", [("attacks", 12), ("attacks", 7)], "a part of acts"),
    ("Deux quartiers généraux ont été frappés par des missiles.", [("other", 2)], "a noun that one is not counted of"),
    ("Les deux camps ont échangé des tirs.", [], "the two sides are no count"),
    ("Le groupe affirme avoir tué « une vingtaine » de gendarmes.", [("killed", 20)], "a number alone in quotes"),
    (
        "Des hommes armés ont tué onze gendarmes et brûlé deux blindés. Le ministère n'en a admis que quatre.",
        [("killed", 4), ("killed", 11)],
        "en takes up the dead before things",
    ),
    (
        "Deux soldats ont été tués dans une attaque. Le maire en a compté « au moins neuf ».",
        [("killed", 2), ("killed", 9)],
        "en, quoted",
    ),
    (
        "L'aviation a mené trente raids selon l'ONG, « plus de cinquante » selon l'agence.",
        [("attacks", 30), ("attacks", 51)],
        "what another says instead",
    ),
    (
        "Environ 700 soldats français sont déployés au Niger et 1 000 au Tchad.",
        [("people", 700), ("people", 1000)],
        "a figure of two words with its verb left out",
    ),
    (
        "Des hommes armés ont attaqué vendredi le village de Doro. Les assaillants, une soixantaine selon lui, sont "
        "arrivés à moto. Ils étaient une quarantaine, selon la police.",
        [("people", 40), ("people", 60)],
        "how many the attackers were",
    ),
    ("Un convoi est entré lundi à Kidal. Les camions étaient verts. Ils étaient vieux.", [], "no number of them"),
]


@pytest.mark.parametrize(("text", "counts"), [pytest.param(*row[:2], id=row[2]) for row in COUNTS])
def test_counts(text, counts):
    told = frame(parse(from_text(text, published="2022-01-15", language="fr")))
    found = [(c.kind, c.min) for c in {(c.start, c.kind): c for t in told for c in t.counts}.values()]
    wanted = {kind for kind, _ in counts} or {"killed", "injured", "people", "other"}
    assert sorted(c for c in found if c[0] in wanted) == sorted(counts)
