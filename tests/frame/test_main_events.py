"""The main event of an article as one event of one type: for each telling its type and the telling it goes on from
(-1: none)."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the article, its tellings: type, and the number of the one each continues
    (
        "a noun points back by its place, over an act told between",
        "Des roquettes ont frappé la base de Zakho. Un drone a tué un chef à Kirkouk. Le ministre a dénoncé"
        " l'attaque de Zakho.",
        [("shelling", -1), ("air-strike", -1), ("accuse", -1), ("shelling", 0)],
    ),
    (
        "and by its day",
        "Un missile s'est abattu mardi sur le port. Jeudi, un drone a visé un camion. L'ONU a condamné le tir de"
        " mardi.",
        [("shelling", -1), ("air-strike", -1), ("accuse", -1), ("shelling", 0)],
    ),
    (
        "not by who did it",
        "Un drone a frappé un camp du Hezbollah. La riposte du Hezbollah a fait deux blessés.",
        [("air-strike", -1), ("armed-clash", -1)],
    ),
    (
        "a gerund tells with what",
        "Les forces russes ont frappé la ville de Soumy en tirant huit missiles.",
        [("shelling", -1)],
    ),
    (
        "and a participle",
        "L'armée a visé mardi un dépôt, tirant trois roquettes depuis le large.",
        [("shelling", -1)],
    ),
    (
        "an operation carried out with a drone is how they were killed",
        "Trois miliciens ont été neutralisés à Sinjar. L'opération, menée au moyen d'un drone, a visé leur chef.",
        [("air-strike", -1), ("air-strike", 0)],
    ),
    (
        "one carried out by policemen is not",
        "Deux jihadistes ont été neutralisés à Gao. L'opération, menée par la gendarmerie, a visé une cache.",
        [("armed-clash", -1)],
    ),
    (
        "a unit named by its arms",
        "L'unité balistique a visé mercredi un rassemblement de mercenaires.",
        [("shelling", -1)],
    ),
    (
        "dead and ruins of the next sentence are those of the ambush",
        "Un convoi de l'armée est tombé dans une embuscade. Neuf soldats sont morts et deux camions ont été incendiés.",
        [("armed-clash", -1), ("armed-clash", 0)],
    ),
    (
        "whoever says so after it",
        "Une patrouille est tombée dans une embuscade. Neuf soldats ont trouvé la mort et deux camions ont été"
        " incendiés, ont confié à Radio Niger trois élus de la région.",
        [("armed-clash", -1), ("armed-clash", 0)],
    ),
    (
        "ruins alone stay an act of their own",
        "Des miliciens ont attaqué le poste. Le lendemain, des pillards ont incendié deux maisons.",
        [("armed-clash", -1), ("looting", -1)],
    ),
    (
        "what an act ruined, by a participle",
        "La coalition a mené douze frappes près de Marib, détruisant six véhicules.",
        [("air-strike", -1)],
    ),
    (
        "the others of a salvo",
        "L'armée a tiré six roquettes sur Tokmak. Quatre roquettes ont été interceptées. Deux autres ont touché un"
        " silo.",
        [("shelling", -1), ("foiled-attack", -1), ("shelling", 0)],
    ),
    (
        "shells at a time of their own are others",
        "Un obus est tombé mardi sur l'école. Des roquettes ont touché jeudi un hôpital.",
        [("shelling", -1), ("shelling", -1)],
    ),
    (
        "an attack told again by what it was done with",
        "Une attaque a visé la plus grande base du pays. Trente roquettes sont tombées sur Balad.",
        [("shelling", -1), ("shelling", -1)],
    ),
    (
        "one that killed is told already",
        "Une attaque a tué six gendarmes à Gao. Des obus sont tombés lundi sur Kidal.",
        [("armed-clash", -1), ("shelling", -1)],
    ),
    (
        "one more shot is of the kind told before",
        "Une roquette est tombée sur le marché. Les rebelles revendiquent un tir contre un camp.",
        [("shelling", -1), ("shelling", -1)],
    ),
    (
        "a shot with no such act before",
        "Des combats ont éclaté à Gao. Un tir a tué un soldat.",
        [("armed-clash", -1), ("armed-clash", -1)],
    ),
    (
        "the dead are not of an attack that somebody recalls",
        "Une attaque a visé une caserne près de Choula.\n\nLe journal rappelle l'attaque de Kobajjep.\n\nL'ONG compte"
        " vingt-six morts parmi les soldats.",
        [("armed-clash", -1), ("armed-clash", -1), ("armed-clash", 0)],
    ),
    (
        "the dead of an answer",
        "Des roquettes ont visé la base. Trois miliciens sont morts dans la riposte. L'agence dément la mort de"
        " conseillers.",
        [("shelling", -1), ("armed-clash", -1), ("armed-clash", 1)],
    ),
]


@pytest.mark.parametrize(("shows", "article", "told"), CASES, ids=[case[0] for case in CASES])
def test_main_events(shows: str, article: str, told: list[tuple[str, int]]) -> None:
    read = frame(parse(from_text(article, published="2023-05-20", language="fr")))
    assert [(t.type, t.continues) for t in read] == told, shows


def test_a_hospital_is_no_scene() -> None:
    for article, there in [
        ("Un drone a frappé Gaza. Cinq blessés sont morts à l'hôpital de Rafah.", False),
        ("Un raid a frappé l'hôpital de Rafah dimanche.", True),
    ]:
        p = parse(from_text(article, published="2023-05-20", language="fr"))
        named = {p.tokens[place.first].text for t in frame(p) for place in t.locatives}
        assert ("Rafah" in named) is there, article
