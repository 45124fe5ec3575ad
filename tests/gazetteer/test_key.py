"""The romanisation key: what it brings together, and what it keeps apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.gazetteer import fold, key

ONE_KEY = [  # spellings of one name that share their key
    ("Qamichli", "Qamishli", "Kamichli", "al-Qāmishlī", "El-Kamichly"),  # q and k, ch and sh, the article
    ("Deir ez-Zor", "Deir Ezzor", "Dair ez-Zor", "Deyr ez Zor"),  # a head in one form, a fused article
    ("Raqqa", "ar-Raqqah", "Arraqqa", "Rakka"),  # -a and -ah, doubled letters, a fused article
    ("Tal Abyad", "Tell Abyad", "Tall Abyaḍ"),  # heads, diacritics
    ("Aïn Issa", "Ain Issa", "ʿAyn ʿĪsá"),  # ayn and its marks
    ("Djarabulus", "Jarabulus", "Garabulus"),  # dj, j and g
    ("Khan Cheikhoun", "Khan Shaykhun", "Han Sheikhoun"),  # ou and u, kh
    ("Tchernihiv", "Chernihiv"),  # tch and ch
    ("Boukamal", "Bukamal"),  # ou and u
    ("حمص", "حِمص"),  # vowel marks are silent
]
ONE_SKELETON = [  # Arabic writes the consonants
    ("Raqqa", "الرقة"),
    ("Boukamal", "البوكمال"),
    ("Homs", "حمص"),
    ("Deir ez-Zor", "دير الزور"),
]
APART = [  # names that have to have keys of their own
    ("Hama", "Homs"),
    ("Idlib", "Irbid"),
    ("Karbala", "al-Tanf"),
    ("Amman", "Boukamal"),
    ("Alep", "Alger"),  # Al is no article here
    ("Deraa", "Deir"),
]


@pytest.mark.parametrize("spellings", ONE_KEY, ids=lambda s: s[0])
def test_spellings_share_a_key(spellings):
    assert len({key(s).full for s in spellings}) == 1, {s: key(s).full for s in spellings}


@pytest.mark.parametrize(("latin", "arabic"), ONE_SKELETON)
def test_arabic_letters_share_the_skeleton(latin, arabic):
    assert key(latin).skeleton == key(arabic).skeleton


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_do_not(one, other):
    assert key(one).full != key(other).full


@pytest.mark.parametrize("name", ["", "—", "123 456", "  "])
def test_what_has_no_letter_has_a_key_all_the_same(name):
    assert isinstance(key(name).full, str)


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(name):
    assert fold(fold(name)) == fold(name)


@given(st.text(alphabet="abcdeéèhiklmnopqrstuwyz -'ḥāū", max_size=30))
def test_case_and_diacritics_do_not_matter(name):
    assert key(name.upper()) == key(name) == key(fold(name))


@given(st.text(max_size=30))
def test_a_key_is_short_and_plain(name):
    found = key(name)
    assert not re.search(r"\s", found.full)
    assert not set(found.skeleton) & set("aiu")
    assert len(found.skeleton) <= len(found.full)
