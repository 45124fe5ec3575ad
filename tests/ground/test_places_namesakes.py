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
    ("Bruxelles a dénoncé un raid sur Gaza.", ["Gaza"]),  # a body that speaks
    ("Le Parti de la Justice a appelé au calme à Alep.", ["Alep"]),
]


@pytest.mark.parametrize(("text", "names"), TEXTS)
def test_what_is_a_place(text, names):
    assert [found.place.text for found in places(parse(from_text(text, published="2022-01-15")))] == names


ELSEWHERE = [  # what is told, the name, and the country of its place (None: it has no place)
    ("Un drone a frappé le village de Chilo, au pied de la montagne, en Irak.", "Chilo", None),  # a second name of Hilo
    ("Des rebelles ont attaqué Kokola, dans le territoire de Beni, en RDC.", "Kokola", None),  # of Kokkola
    ("Un drone a frappé le village de Khanasor, en Irak.", "Khanasor", "IQ"),
    ("Des tirs ont visé Hassaké, en Syrie.", "Hassaké", "SY"),
    # what it lies beside rules out the namesakes afar; what lies in the north of a country may lie anywhere there
    ("La Turquie a visé le bourg d'Alaya, à l'ouest de Qamichli, en Syrie.", "Alaya", "SY"),
    ("Des tirs ont éclaté à Tripoli, dans le nord du Liban.", "Tripoli", "LB"),
    # one known by that very name elsewhere, before one of another name that is much alike in a country told of
    ("L'armée israélienne a bombardé Gaza. Un obus est tombé à Gao.", "Gao", "ML"),
    # a city of a body's name, behind à; who left a place is no party of that name
    ("À Bruxelles, des manifestants ont jeté des pierres.", "Bruxelles", "BE"),
    ("Un convoi parti d'Ouahigouya a sauté sur une mine au Burkina.", "Ouahigouya", "BF"),
    # Irak is told of once, and Syrie as often
    ("Un convoi est passé par al-Walid. Parti du Kurdistan irakien, il a rejoint Hassaké.", "al-Walid", "SY"),
    ("Des tirs ont visé Hassaké.", "Hassaké", "SY"),  # nothing else tells of a country
]


@pytest.mark.parametrize(("text", "name", "country"), ELSEWHERE)
def test_a_second_name_alone_tells_of_no_other_country(text, name, country):
    found = [one.place for one in places(parse(from_text(text, published="2022-01-15"))) if one.place.text == name]
    assert [p.country if p.latitude is not None else None for p in found] == [country]
