"""Attacks whose means nobody tells, by whom or what they were made on; and what an attack does to things."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the sentence, the types told in it
    ("on a place of worship", "Une attaque contre une mosquée a fait douze morts.", {"attack-on-civilians"}),
    (
        "on a market, who did it told",
        "Une attaque de la milice contre un marché a fait dix morts.",
        {"attack-on-civilians"},
    ),
    ("on a school, a verb", "Des hommes armés ont attaqué une école près de Gao.", {"attack-on-civilians"}),
    ("on forces", "Une attaque contre un poste militaire a fait dix morts.", {"armed-clash"}),
    ("means told: a missile", "Une attaque de missile contre un marché a fait dix morts.", {"shelling"}),
    ("means told: a drone", "Un drone a attaqué un marché.", {"air-strike"}),
    ("means told: au moyen de", "Le groupe a attaqué la base au moyen de deux drones.", {"air-strike"}),
    ("means told: à l'aide de", "Le groupe a attaqué la base à l'aide de roquettes.", {"shelling"}),
    ("ruined in an act: one event", "Un immeuble a été détruit dans un bombardement.", {"shelling"}),
    ("ruined by an act: one event", "Une maison a été endommagée lors d'une frappe.", {"air-strike"}),
    (
        "some of the dead forces, so the others none",
        "Une attaque a fait neuf morts, dont deux soldats, jeudi.",
        {"attack-on-civilians"},
    ),
    ("on a man of a trade without arms", "Des hommes ont attaqué un pharmacien à Bama.", {"attack-on-civilians"}),
    ("on a place of civil life", "Des hommes armés ont attaqué un restaurant à Bama.", {"attack-on-civilians"}),
    ("on a ceremony", "Une attaque contre un enterrement a été signalée à Bama.", {"attack-on-civilians"}),
    ("on a place where forces are", "Une attaque contre une caserne a été signalée à Bama.", {"armed-clash"}),
    ("on one whose calling may go with arms", "Des hommes ont attaqué un chauffeur à Bama.", {"armed-clash"}),
    ("on a camp of people who fled", "Des hommes armés ont attaqué un camp de déplacés.", {"attack-on-civilians"}),
    ("who did it, by its manner: no agreement", "L'attaque porte la signature du groupe.", {"armed-clash"}),
    ("losses that one side inflicts", "Les unités ont infligé de lourdes pertes à la milice.", {"armed-clash"}),
    ("a toll of nature", "Le bilan des inondations s'alourdit à trente morts.", set()),
    ("two acts of one side, the second bare", "Les soldats ont saisi des armes et arrêté quatre suspects.", {"arrest"}),
    ("a drone, whatever it carries", "Des drones kamikazes ont tué huit enfants.", {"air-strike"}),
    ("a drone, whatever it carries", "Un drone naval explosif a touché le pétrolier.", {"air-strike"}),
    ("a drone, whatever it carries", "Des drones suicides ont visé l'aéroport.", {"air-strike"}),
    ("a man is none", "Un kamikaze a tué dix soldats à Mogadiscio.", {"suicide-attack"}),
    ("nor what lies on the road", "Un engin explosif a tué dix soldats.", {"explosion"}),
    ("bombs that glide", "L'armée a bombardé le village avec des bombes planantes.", {"air-strike"}),
    ("bombs that lie", "Trois soldats ont été tués par des bombes artisanales.", {"explosion"}),
    (
        "shots where people gather",
        "Des hommes ont ouvert le feu dans un bar, tuant cinq personnes.",
        {"attack-on-civilians"},
    ),
    ("shots at a feast", "Des hommes ont ouvert le feu lors d'une fête, tuant dix personnes.", {"attack-on-civilians"}),
    ("shots at forces there", "Des hommes ont ouvert le feu dans un bar, tuant cinq soldats.", {"armed-clash"}),
    ("held by people", "Trente militaires ont été retenus par des habitants.", {"abduction"}),
    ("kept back", "Le jury a retenu vingt films.", set()),
    ("two participles of one object", "Les unités ont intercepté et détruit 112 drones.", {"foiled-attack"}),
    ("two acts of one object", "L'armée a encerclé et bombardé le camp.", {"siege", "shelling"}),
    ("fighting in streets", "Des combats de rue se poursuivent à Vovtchansk.", {"armed-clash"}),
    ("the air of a state", "La violation de l'espace aérien polonais a duré une heure.", {"movement"}),
    ("the right of a state", "La violation du droit international inquiète Genève.", set()),
    ("ruined by people", "Des miliciens ont démoli la mosquée.", {"looting"}),
]


RETOLD = [  # what it shows, the article, the types told in it, in order
    (
        "an attack told again is on whom it was on",
        "Des combattants ont tendu une embuscade à une patrouille. Dix soldats ont été tués. L'ONG parle de 13 "
        "morts. Le "
        "groupe a revendiqué l'attaque.",
        {"armed-clash"},
    ),
    (
        "the dead of another day say nothing of it",
        "Chronique\n\n• Lundi – L'embuscade a été revendiquée.\n\n• Mardi – Trois bergers ont été retrouvés morts.",
        {"armed-clash", "casualty"},
    ),
    (
        "an ambush on a coach is one on civilians",
        "Des combattants ont tendu une embuscade à un autocar. Dix voyageurs ont été tués.",
        {"attack-on-civilians"},
    ),
    (
        "aerospace forces strike from the air",
        "Lundi, des combattants ont attaqué un autobus près de Resafa. Dans la foulée, les forces aérospatiales russes "
        "ont frappé les caches des terroristes dans le mont al-Bichri.",
        {"armed-clash", "air-strike"},
    ),
    ("an attack turned back", "L'armée a repoussé une attaque contre un barrage.", {"armed-clash"}),
    (
        "hurt at a march",
        "Une attaque a fait neuf morts mardi à Kokola.\n\nDes jeunes ont manifesté jeudi à Oïcha. Trois blessés "
        "ont été "
        "admis à l'hôpital.",
        {"armed-clash", "protest"},
    ),
    (
        "a sentence between is of the attack",
        "Des jeunes ont manifesté jeudi à Oïcha.\n\nUne attaque a visé mardi une patrouille. Trois soldats ont "
        "été tués.",
        {"armed-clash", "protest"},
    ),
    (
        "who shoots behind the time of another act",
        "Peu après le passage d'une patrouille, des obus se sont abattus sur le village.",
        {"movement", "shelling"},
    ),
    (
        "who comes back behind one",
        "Après l'attaque, les soldats se sont repliés.",
        {"armed-clash", "withdrawal"},
    ),
]


@pytest.mark.parametrize(("shows", "article", "types"), [pytest.param(*c, id=c[0]) for c in RETOLD])
def test_types_told_again(shows, article, types):
    assert {t.type for t in frame(parse(from_text(article, published="2024-03-14")))} == types


@pytest.mark.parametrize(("shows", "sentence", "types"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_types(shows, sentence, types):
    assert {t.type for t in frame(parse(from_text(sentence, published="2024-03-14")))} == types
