"""Adjectives of creeds, peoples and sides that the pipeline takes for verbs or pronouns."""

import pytest

from selon import languages
from selon.gather import from_text
from selon.parse import parse

WORDS = languages.table("fr", "parsing")["adjectives"]
TAGS = [  # the sentence, the form, its part of speech
    ("Le mouvement chiite n'a pas réagi.", "chiite", "ADJ"),
    ("Les milices pro-russes ont fui.", "pro-russes", "ADJ"),
    ("Le mouvement nie.", "nie", "VERB"),
    ("La milice en prépare une.", "prépare", "VERB"),
]


@pytest.mark.parametrize(("sentence", "form", "part"), [pytest.param(*row, id=row[0]) for row in TAGS])
def test_what_a_word_is(sentence, form, part):
    p = parse(from_text(sentence, language="fr"))
    assert next(t for t in p.tokens if t.form == form).upos == part


@pytest.mark.parametrize("word", WORDS)
def test_an_adjective_is_never_a_verb(word):
    p = parse(from_text(f"Le mouvement {word} n'a pas réagi. La milice {word} dément.", language="fr"))
    assert {t.upos for t in p.tokens if t.form == word} <= {"ADJ", "NOUN", "PROPN", "X"}
