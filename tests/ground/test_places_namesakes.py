"""Names that a gazetteer has, and that are nobody's place in the article: surnames, letters, weapons, seats."""

import pytest

from selon.gather import from_text
from selon.ground.places import places
from selon.parse import parse

TEXTS = [  # what is told, the names that are places in it
    ("Ghanem Jassem a perdu ses deux fils. Jassem a creusé toute la nuit à Mossoul.", ["Mossoul"]),  # a surname
    ("Les forces du GNA ont repoussé l’attaque à Tripoli. Le GNA accuse Haftar.", ["Tripoli"]),  # letters
    ("Un caporal du 1er RIMa a été tué au Mali.", ["Mali"]),
    ("Un Antonov de l’armée s’est écrasé près d’El-Fasher.", ["El-Fasher"]),  # an aircraft
    ("L’aéroport Antonov de Hostomel a été pris.", ["aéroport Antonov", "Hostomel"]),
    ("L’Observatoire, basé à Londres, fait état de dix morts à Alep.", ["Alep"]),  # where a body has its seat
    ("Des soldats basés à Deir Ezzor ont tiré.", ["Deir Ezzor"]),  # where troops are
]


@pytest.mark.parametrize(("text", "names"), TEXTS)
def test_what_is_a_place(text, names):
    assert [found.place.text for found in places(parse(from_text(text, published="2022-01-15")))] == names
