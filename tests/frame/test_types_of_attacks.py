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
    ("on a camp of people who fled", "Des hommes armés ont attaqué un camp de déplacés.", {"attack-on-civilians"}),
    ("who did it, by its manner: no agreement", "L'attaque porte la signature du groupe.", {"armed-clash"}),
    ("losses that one side inflicts", "Les unités ont infligé de lourdes pertes à la milice.", {"armed-clash"}),
    ("a toll of nature", "Le bilan des inondations s'alourdit à trente morts.", set()),
    ("two acts of one side, the second bare", "Les soldats ont saisi des armes et arrêté quatre suspects.", {"arrest"}),
    ("ruined by people", "Des miliciens ont démoli la mosquée.", {"looting"}),
]


@pytest.mark.parametrize(("shows", "sentence", "types"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_types(shows, sentence, types):
    assert {t.type for t in frame(parse(from_text(sentence, published="2024-03-14")))} == types
