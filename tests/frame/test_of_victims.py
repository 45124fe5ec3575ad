"""Acts that a noun of people has as its complement, people who are displaced, and cars that are no bombs."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

ROWS = [  # the sentence, the words that tell its events, what the row shows
    ("Les victimes du massacre de Moura ont été enterrées.", ["massacre"], "de and an article in one"),
    ("Les victimes de la tuerie de Moura ont été enterrées.", ["tuerie"], "and apart"),
    ("Les victimes de massacres demandent justice.", ["demandent"], "of any massacre"),
    ("Des victimes de guerre ont été reçues à Gao.", [], "of what kind they are"),
    ("L'ONU condamne la mort de 62 personnes déplacées en Ituri.", ["condamne", "mort"], "who it was that died"),
    ("Une attaque a tué 62 civils déplacés à Drodro.", ["attaque"], "who it was that was killed"),
    ("Des combats ont déplacé 62 familles.", ["combats", "déplacé"], "they were driven away"),
    ("Près de 62 familles déplacées par les combats campent à Bule.", ["déplacées", "combats"], "by whom is told"),
]


@pytest.mark.parametrize(("sentence", "words", "shows"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_told_of_people(sentence, words, shows):
    p = parse(from_text(sentence, published="2022-01-15"))
    assert [p.tokens[t.head].form for t in frame(p)] == words, shows


CARS = [  # the sentence, the types of its events
    ("Une frappe de drone a détruit une voiture à Gao.", ["air-strike"]),
    ("Un raid aérien a détruit deux voitures à Gao.", ["air-strike"]),
    ("L'armée a intercepté une voiture à Gao.", []),
    ("L'armée a intercepté une voiture piégée à Gao.", ["foiled-attack"]),
    ("La défense a détruit une voiture piégée à Gao.", ["foiled-attack"]),
    ("La défense a détruit deux drones à Gao.", ["foiled-attack"]),
]


@pytest.mark.parametrize(("sentence", "types"), CARS)
def test_a_car_is_no_bomb(sentence, types):
    assert [t.type for t in frame(parse(from_text(sentence, published="2022-01-15")))] == types
