"""What a place is called besides, by the same consonants."""

import pytest

from selon.gazetteer import key, spellings


@pytest.mark.parametrize(
    ("name", "other", "is_one"),
    [
        ("El-Fasher", "Al-Fashir", True),
        ("Kyiv", "Kiev", True),
        ("Kiev", "Kyiv", True),
        ("Kharkov", "Kharkiv", True),
        ("Dayr az-Zawr", "Deir Ezzor", True),
        ("Alep", "Aleppo", True),
        ("Zzyzx", "Zzyzx", False),  # no place
        ("convoi", "convoi", False),  # nor is a word
        ("Alep", "Halab", False),  # another name
        ("Paris", "Pari", False),  # a word to most
        ("Kiev", "Kovel", False),  # another town of the country
        ("", "", False),
    ],
)
def test_spellings(name, other, is_one):
    assert (key(other).full in spellings(name).keys) == is_one


def test_the_places_are_told():
    assert "geonames:379555" in spellings("Al-Fashir").places
    assert spellings("convoi").places == frozenset()
