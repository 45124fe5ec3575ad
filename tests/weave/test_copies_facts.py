"""What a translation keeps of a text, and which texts are taken for one another's translation."""

import pytest

from selon.weave.copies import copies
from selon.weave.copies.facts import facts
from weave.test_copies import told


@pytest.mark.parametrize(
    ("words", "code", "keys"),
    [
        ("Quelque 42 camions ont quitté Qamichli jeudi.", "fr", ["number 42", "name KmXl", "day 4"]),
        ("Some 42 trucks left Qamishli on Thursday.", "en", ["number 42", "name KmXl", "day 4"]),
        ("Une trentaine d’hommes, dont deux blessés", "fr", ["number 30", "number 2"]),
        ("thirty men, two of them hurt, and one truck", "en", ["number 30", "number 2"]),
        ("Le 3 mai 2021, à Raqqa", "fr", ["number 3", "month 5", "number 2021", "name rK"]),
        ("12 000 personnes", "fr", ["number 12000"]),
        ("ils sont à Damas et à Moscou", "fr", ["actor Syrie", "actor Russie"]),
        ("Personne ne sait rien", "fr", []),  # the capital of a sentence is no name
    ],
)
def test_facts(words, code, keys):
    assert [fact.key for fact in facts(told(words, language=code).article)] == keys


def test_a_script_without_capitals_has_words_that_may_be_names():
    found = facts(told("قصفت ست طائرات الرقة يوم الأربعاء", language="ar").article)
    assert [f.key for f in found if f.sure] == ["number 6", "day 3"]
    assert "name rK" in {f.key for f in found if not f.sure}


FRENCH = (
    "Six camions sont partis jeudi d’Erbil, a dit Reuters. Ils ont passé le pont de Semalka à 4 heures et ont gagné "
    "Hassaké avec 120 hommes. Selon Moscou, trois d’entre eux étaient vides ; Ankara en a compté huit le 12 mai, "
    "puis dix à Qamichli."
)
ENGLISH = (
    "Six trucks left Erbil on Thursday, Reuters said. They crossed the bridge at Semalka at 4 a.m. and reached Hasakah "
    "with 120 men. According to Moscow, three of them were empty; Ankara counted eight on 12 May, then ten in Qamishli."
)
TURNED = (
    "In Qamishli ten trucks were seen, then eight, Ankara said on 12 May. Moscow spoke of three empty ones. 120 men "
    "were in Hasakah, and at 4 a.m. others crossed at Semalka, Reuters said on Thursday, citing Erbil about six."
)


def test_a_translation_is_probable():
    original = told(FRENCH, published="2021-05-13")
    [one] = copies([told(ENGLISH, language="en", published="2021-05-14"), original])
    assert (one.original, one.kind, one.probable) == (original.article.id, "translated", True)
    assert one.share > 0.8
    assert [(s.copy.text, s.original.text) for s in one.passages] == [(ENGLISH, FRENCH)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(TURNED, "en", id="the same facts in another order"),
        pytest.param("Six trucks left Erbil on Thursday, Reuters said.", "en", id="too few facts"),
        pytest.param(ENGLISH, "fr", id="one language: it would share the words"),
        pytest.param(ENGLISH, None, id="no language known"),
    ],
)
def test_no_translation(words, code):
    assert copies([told(FRENCH), told(words, language=code)]) == ()


def test_a_text_whose_language_was_mistaken_is_a_copy_as_any():
    [one] = copies(
        [told(FRENCH, published="2021-05-13"), told(FRENCH, "Suite.", language="en", published="2021-05-14")]
    )
    assert (one.kind, one.probable) == ("retouched", False)
