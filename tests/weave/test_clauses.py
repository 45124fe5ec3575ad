"""How an event is told in its sentence."""

import pytest

from selon.model import Span
from selon.weave.tellings.clauses import form_of, in_relative

FORMS = [  # what the row shows, the words before, the word that tells it, how it stands
    ("a verb with its auxiliary", "Des hommes ont", "enlevé", "verb"),
    ("with words between", "Les deux hommes ont tous été", "tués", "verb"),
    ("with the auxiliary in its words", "Un convoi", "est tombé dans une embuscade", "verb"),
    ("a verb in the imperfect", "Les camions", "roulaient", "verb"),
    ("joined to a verb", "Ils ont tué trois gardes et", "incendié", "verb"),
    ("a participle", "Les trois chauffeurs", "enlevés", "participle"),
    ("behind a break", "Ils ont fui, les camions", "détruits", "participle"),
    ("a noun", "Selon lui, la", "frappe", "noun"),
    ("a noun behind an auxiliary", "Ils ont été surpris par l'", "explosion", "noun"),
    ("a noun that ends as participles do", "Il parle d'un", "envoi", "noun"),
]
RELATIVES = [  # what the row shows, the words, what tells the first event, what the second, whether a clause opens
    ("who does it", "ces tirs aux rebelles qui assiègent la ville", "tirs", "assiègent", True),
    ("where", "les tirs depuis la colline où sont postés des chars", "tirs", "postés", True),
    ("it is over", "le convoi qui venait du nord, a été attaqué", "convoi", "attaqué", False),
    ("what is joined to it", "a tiré sur ceux qui passaient et incendié le marché", "tiré", "incendié", False),
    ("none", "le raid a détruit un dépôt", "raid", "détruit", False),
]


def at(text, word):
    return Span(text.index(word), text.index(word) + len(word), word)


@pytest.mark.parametrize(("shows", "before", "word", "form"), FORMS)
def test_forms(shows, before, word, form):
    text = f"{before} {word} hier."
    assert form_of(Span(len(before) + 1, len(before) + 1 + len(word), word), text, "fr") == form, shows


@pytest.mark.parametrize(("shows", "text", "first", "second", "opens"), RELATIVES)
def test_relative_clauses(shows, text, first, second, opens):
    assert in_relative(at(text, first), at(text, second), text, "fr") is opens, shows


def test_a_language_without_words_for_it():
    assert form_of(Span(0, 5, "raids"), "raids", "xx") == "noun"
