import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.evaluate.names import fold, initials, same_name, same_source, telling_words
from selon.model import Named, Source

from .build import source


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("L’Émir", "l'emir"),
        ("ÇA", "ca"),
        ("Ｆars", "fars"),
        ("", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_telling_words_and_initials() -> None:
    assert telling_words("L’agence de presse d’Ankara") == {"agence", "presse", "ankara"}
    assert initials("Observatoire syrien des droits de l’Homme") == "osdh"
    assert initials("les Unités sur le terrain") == "ut"


SAME = [
    ("SANA", "l’agence SANA"),
    ("Al-Mayadeen", "la chaîne al-Mayadeen"),  # a telling word in common
    ("OSDH", "Observatoire syrien des droits de l’Homme"),  # an acronym
    ("FDS", "Forces démocratiques syriennes"),
    ("SOHR", "l’OSDH"),  # aliases
    ("Daech", "l’État islamique"),
    ("Les sources", "des sources"),  # nothing but a generic word
    ("des sources militaires", "Les sources"),
    ("médias", "médias turcs"),
    ("États-Unis", "les etats-unis"),
]
DIFFERENT = [
    ("SANA", "Anadolu"),
    ("sources militaires", "sources locales d’Alep"),  # a generic word in common, and each has another
    ("l’agence Fars", "l’agence Tasnim"),
    ("", "SANA"),
    ("le", "le"),  # no telling word at all
    ("B", "un bateau"),  # one letter is no acronym
    ("médias turcs", "presse"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


@given(st.text(max_size=40), st.text(max_size=40))
def test_same_name_takes_no_side(one: str, other: str) -> None:
    assert same_name(one, other) == same_name(other, one)


@given(st.text(max_size=40))
def test_a_name_is_itself_where_it_tells_anything(name: str) -> None:
    assert same_name(name, name) == bool(telling_words(name))


def test_same_source_by_name_text_or_member() -> None:
    assert same_source(source("Bachar al-Jaafari", text="il"), "M. Jaafari")
    assert same_source(source("inconnu", text="M. Jaafari"), "Bachar al-Jaafari")
    assert not same_source(source("inconnu", text="il"), "Bachar al-Jaafari")
    members = (Named(0, 0, "la Russie", "la Russie"), Named(0, 0, "la Syrie", "la Syrie"))
    joint = Source(0, 0, "elles", "elles", "state", "pronoun", "asserted", members)
    assert same_source(joint, "Syrie")


@pytest.mark.parametrize(("words", "same"), [(12, True), (13, False)])
def test_a_stretch_of_text_is_no_source(words: int, same: bool) -> None:
    long = "SANA " + " ".join(["mot"] * (words - 1))
    assert same_source(source(long), "SANA") is same
