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


ALONE = [  # the sentence, the word, its part of speech, its subject and its object, if it is a verb
    ("Le président menace de lancer une opération dans le nord.", "menace", "VERB", "président", None),
    ("L'armée bombarde la ville depuis lundi.", "bombarde", "VERB", "armée", "ville"),
    ("La police charge la foule à Conakry.", "charge", "VERB", "police", "foule"),
    ("Un soldat blesse trois civils.", "blesse", "VERB", "soldat", "civils"),
    ("La junte force les habitants à fuir.", "force", "VERB", "junte", "habitants"),
    ("Nouvelle charge de la police à Conakry.", "charge", "NOUN", None, None),
    ("Une opération de force dans le nord du pays.", "force", "NOUN", None, None),
    ("Visite du ministre à Ankara, un accord en vue.", "Visite", "NOUN", None, None),
    ("Le président, sous la menace de rebelles, a quitté la ville.", "menace", "NOUN", None, None),
]


@pytest.mark.parametrize(("sentence", "word", "part", "subject", "object_"), [pytest.param(*r, id=r[0]) for r in ALONE])
def test_the_only_verb_of_a_sentence(sentence, word, part, subject, object_):
    p = parse(from_text(sentence, language="fr"))
    token = next(t for t in p.tokens if t.text == word)
    found = {t.relation: t.form for t in p.tokens if t.head == token.index and t.index != token.index}
    assert (token.upos, found.get("nsubj"), found.get("obj")) == (part, subject, object_)
