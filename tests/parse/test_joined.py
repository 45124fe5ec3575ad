"""Verbs of the present joined to another by a conjunction, which the pipeline takes for nouns."""

import pytest

from selon import languages
from selon.gather import from_text
from selon.parse import parse

FORMS = languages.table("fr", "parsing")["joined"]["forms"]
TAGS = [  # the sentence, the form, whether it is a verb
    ("Le secrétaire général salue la trêve et presse les deux camps de la respecter.", "presse", True),
    ("Le mouvement dénonce le blocus et menace de reprendre les combats.", "menace", True),
    ("La junte rejette le plan et charge un émissaire de le dire.", "charge", True),
    ("La télévision et la presse ont suivi le procès.", "presse", False),
    ("Le chef redoute une attaque et une menace sur la ville.", "menace", False),
    ("Les habitants connaissent la faim et la charge des impôts.", "charge", False),
]


@pytest.mark.parametrize(("sentence", "form", "verb"), [pytest.param(*row, id=row[0]) for row in TAGS])
def test_what_a_word_is(sentence, form, verb):
    p = parse(from_text(sentence, language="fr"))
    assert (next(t for t in p.tokens if t.form == form).upos == "VERB") == verb


@pytest.mark.parametrize("form", FORMS)
def test_each_form_goes_on_a_verb(form):
    p = parse(from_text(f"Le ministre salue l'accord et {form} les deux camps.", language="fr"))
    assert next(t.upos for t in p.tokens if t.form == form) == "VERB"
