"""Nouns that the pipeline takes for conjunctions: un car de transport."""

import pytest

from selon.gather import from_text
from selon.parse import parse

COACHES = [  # the sentence, the part of speech of `car`, the form that it hangs on
    ("Des hommes armés ont incendié mardi un car de transport.", "NOUN", "incendié"),
    ("Le car a été visé lundi.", "NOUN", "car"),
    ("Les rebelles ont visé un car lundi.", "NOUN", "visé"),
    ("Ils ont tiré sur ce car près de Gao.", "NOUN", "tiré"),
    ("Il a fui, car l'armée est entrée dans Gao.", "CCONJ", "entrée"),
    ("La ville est vide, car tous ont fui.", "CCONJ", "fui"),
    ("Ils sont rentrés car il pleuvait.", "CCONJ", "pleuvait"),
]


@pytest.mark.parametrize(("sentence", "part", "above"), [pytest.param(*row, id=row[0]) for row in COACHES])
def test_what_car_is(sentence, part, above):
    p = parse(from_text(sentence, language="fr"))
    car = next(t for t in p.tokens if t.form == "car")
    assert (car.upos, p.tokens[car.head].form) == (part, above)


def test_what_hung_on_its_article_hangs_on_it():
    p = parse(from_text("L'agence fait état d'une attaque contre un car de voyageurs.", language="fr"))
    car = next(t for t in p.tokens if t.form == "car")
    assert {"contre", "un", "voyageurs"} <= {p.tokens[c].form for c in car.children}
