"""Names that the gazetteer spells otherwise: a village that it lacks is no town that is spelt nearly so, and a spelling
of a town that it has is that town."""

import pytest

from selon.gather import from_text
from selon.ground.places import places
from selon.parse import parse

pytestmark = pytest.mark.slow

LEFT = [  # a village that the gazetteer lacks, its country, the town that it was once taken for
    ("Yarou", "au Mali", "Youwarou"),  # one consonant
    ("Kassa", "au Mali", "Kayes"),  # one key, and other vowels
    ("Marebougou", "au Mali", "Moribabougou"),
    ("Soro", "au Burkina Faso", "Sourou"),
    ("Kompienbiga", "au Burkina Faso", "Kompienga"),  # another consonant
    ("Kikingi", "en RDC", "Kingi"),
    ("Mayikengo", "en RDC", "Mikenge"),
    ("Ntoyo", "en RDC", "Ntoto"),
    ("Tira", "en Syrie", "al-Achara"),  # which is Tirya too
    ("Bayanin", "en Syrie", "Bayanoun"),
    ("Hazwan", "en Syrie", "Hazano"),
    ("Tireh", "au Liban", "Tyr"),  # one key, of two consonants
    ("Siafa", "en Cisjordanie", "Saffa"),
    ("Kouzmyne", "en Ukraine", "Kuzemyn"),
    ("Miango", "au Nigeria", "Mangu"),
    ("Dumba", "au Nigeria", "Damboa"),
    ("Guma", "au Nigeria", "Oguma"),
    ("Yinmabin", "en Birmanie", "Pyin Ma Pin"),
    ("Namhsan", "en Birmanie", "Nansang"),
]


@pytest.mark.parametrize(("name", "country", "other"), LEFT)
def test_an_unknown_village_is_no_town_that_is_spelt_nearly_so(name, country, other):
    (place,) = _named(f"Trois civils ont été tués mardi à {name}, {country}.", name)
    assert (place.latitude, place.name) == (None, name)
    assert place.reason
    assert place.name != other


SPELT = [  # a spelling that the gazetteer has not word for word, its country, the place shown
    ("Al-Hassaké", "en Syrie", "Hassaké"),
    ("Hassakeh", "en Syrie", "Hassaké"),
    ("Efrin", "en Syrie", "Afrine"),
    ("Kamychli", "en Syrie", "Qamichli"),
    ("Oqeirbat", "en Syrie", "‘Uqayribāt"),  # a vowel fewer
    ("Falloudja", "en Irak", "Falloujah"),
    ("Baaqoubah", "en Irak", "Bakouba"),
    ("Al-Hudayda", "au Yémen", "Hodeïda"),
    ("Koupyansk", "en Ukraine", "Koupiansk"),
    ("Tchassov Iar", "en Ukraine", "Tchassiv Iar"),
    ("Vougledar", "en Ukraine", "Vouhledar"),
    ("Droujkivka", "en Ukraine", "Druzhkivka"),
    ("Kostiantynivka", "en Ukraine", "Kostiantynivka (Donetsk)"),  # of five, the one that the news speaks of
    ("Bandjagara", "au Mali", "Bandiagara"),
    ("Wattagouna", "au Mali", "Ouatagouna"),
    ("Wahigouya", "au Burkina Faso", "Ouahigouya"),
    ("Markoï", "au Burkina Faso", "Markoye"),
    ("Walam", "au Niger", "Ouallam"),
    ("An-Nahoud", "au Soudan", "El-Nahud"),
    ("Routchourou", "en RDC", "Rutshuru"),
    ("Kanya-Bayonga", "en RDC", "Kanyabayonga"),
    ("Beled Weyne", "en Somalie", "Beledweyne"),
    ("Gouoza", "au Nigeria", "Gwoza"),
    ("Colofata", "au Cameroun", "Kolofata"),
    ("Mossimboa da Praia", "au Mozambique", "Mocímboa da Praia"),  # another consonant of seven
    ("Mitkyina", "en Birmanie", "Myitkyina"),
]


@pytest.mark.parametrize(("name", "country", "shown"), SPELT)
def test_a_spelling_of_a_town_is_that_town(name, country, shown):
    (place,) = _named(f"Trois civils ont été tués mardi à {name}, {country}.", name)
    assert place.latitude is not None
    assert place.name == shown


ABROAD = [  # a name of the same key as that of a village in a country that is only touched upon
    ("Au Yémen, des raids ont visé la ville d'al-Hali. Les États-Unis suivent l'affaire. Le Yémen a réagi.", "al-Hali"),
    ("En Syrie, l'armée turque a frappé al-Bara. La Turquie se tait.", "al-Bara"),
]


@pytest.mark.parametrize(("text", "name"), ABROAD)
def test_the_same_key_abroad_has_to_sound_the_same(text, name):
    assert {p.country for p in _named(text, name) if p.latitude is not None} <= {"YE", "SY"}


def test_beside_a_place_of_the_article_less_likeness_is_asked_for():
    (place,) = _named("En Irak, des roquettes sont tombées sur Sinjar et sur le village de Dougri.", "Dougri")
    (alone,) = _named("En Irak, des roquettes sont tombées sur Kirkouk et sur le village de Dougri.", "Dougri")
    assert (place.name, alone.latitude) == ("Dougouri", None)


def _named(text, name):
    article = from_text(text, language="fr", published="2023-05-02")
    return [found.place for found in places(parse(article)) if found.place.text == name]
