"""Nouns that are left out: what an ordinal, `celui` or `un autre` does is what the noun would do that it stands for."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the article, the words by which its events are told
    ("an ordinal for a convoy", "Le premier convoi est passé lundi par Qamichli. Le deuxième est passé mardi.", 2),
    ("le second", "Un premier convoi est entré mardi en Syrie. Le second est arrivé mercredi à Hassaké.", 2),
    ("un autre", "Un convoi est entré lundi en Syrie. Un autre, de 60 véhicules, était entré en mai en Syrie.", 2),
    ("of many before", "Deux drones ont visé la base. Un autre a été abattu mardi.", 2),
    ("of its gender", "Une roquette est tombée sur la base. La deuxième est tombée sur un village.", 2),
    ("people who leave are no convoy", "Deux hommes ont été arrêtés lundi. Un autre est parti pour Damas.", 1),
    ("a noun stands there", "Un convoi est entré lundi en Syrie. Le deuxième homme est parti pour Damas.", 1),
    ("nothing told that could act", "La réunion a duré une heure. La deuxième est prévue mardi.", 0),
]


@pytest.mark.parametrize(("shows", "text", "number"), CASES, ids=[case[0] for case in CASES])
def test_a_noun_that_is_left_out(shows, text, number):
    assert len(frame(parse(from_text(text)))) == number
