"""Forms that the pipeline takes for a future: of those that end as none does it is not believed."""

import pytest

from selon.gather import from_text
from selon.parse import parse

TENSES = [  # the sentence, the form, whether it is in the future
    ("Plusieurs sources font état de 10 morts dans une attaque mardi à Komanda.", "font", False),
    ("Les secours font état de douze blessés.", "font", False),
    ("Les blindés vont vers le nord.", "vont", False),
    ("Les soldats partiront mardi pour Gao.", "partiront", True),
    ("Le sommet se tiendra jeudi.", "tiendra", True),
    ("Les deux camps feront la paix.", "feront", True),
]


@pytest.mark.parametrize(("sentence", "form", "future"), [pytest.param(*row, id=row[0]) for row in TENSES])
def test_the_future_by_its_ending(sentence, form, future):
    p = parse(from_text(sentence, published="2024-03-14"))
    token = next(t for t in p.tokens if t.form == form)
    assert (token.feats.get("Tense") == "Fut") == future
