"""Sentences that the parser takes for a noun with a participle."""

import pytest

from parse.build import parsed
from selon.parse.clauses import with_clauses
from selon.parse.spacy_adapter import Word

BEFORE = "Le maire a parlé dimanche à Hassaké. "

ROWS = [  # the sentence, its verb, its subject, what it shows
    ("Mardi, des roquettes s'étaient abattues sur la base américaine.", "abattues", "roquettes", "a reflexive verb"),
    ("Mardi, des roquettes s'étaient abattues sur la ville.", "abattues", "roquettes", "the same, elsewhere"),
    ("En mai déjà, six missiles s'étaient abattus sur ce même aéroport.", "abattus", "missiles", "behind a time"),
]


HEADS = [  # the sentence, its subject, what that hangs on
    ("Une unité israélienne s'était infiltrée dans le village de Hebbarié.", "unité", "infiltrée"),
    ("Un convoi militaire était tombé dans une embuscade.", "convoi", "tombé"),
    ("Des soldats avaient ouvert le feu sur la foule.", "soldats", "ouvert"),
    ("Le président Zelensky, attendu vendredi à Paris, a de nouveau réclamé des armes.", "président", "réclamé"),
    ("Une unité entraînée à l'étranger.", "unité", "unité"),  # a participle
    ("Un convoi qui était tombé dans une embuscade.", "convoi", "convoi"),  # a clause on the noun
]


PARTED = [  # the sentence, its subject, what that hangs on
    ("Un campement a été touché et sept civils, dont trois femmes, ont été tués.", "civils", "tués"),
    ("Trois maisons ont été détruites et onze habitants, dont des enfants, ont péri.", "habitants", "péri"),
    ("L'armée a visé un camp et douze combattants, dont deux chefs, ont été arrêtés.", "combattants", "arrêtés"),
    ("Selon le maire, onze habitants, dont des enfants, ont péri.", "habitants", "péri"),
    ("Il compte onze morts, dont huit enfants, affirme le conseil municipal, que tient une tribu.", "morts", "compte"),
    ("Il a parlé d'un chef dont les hommes, armés, ont fui.", "chef", "parlé"),  # a clause with its verb
    ("L'armée a arrêté douze combattants, dont deux chefs, et détruit un camp.", "combattants", "arrêté"),
]


@pytest.mark.parametrize(("sentence", "subject", "verb"), [*HEADS, *PARTED])
def test_whose_subject_it_is(sentence, subject, verb):
    p = parsed(sentence)
    assert p.tokens[next(t for t in p.tokens if t.text == subject).head].text == verb


@pytest.mark.parametrize(("sentence", "verb", "subject", "shows"), ROWS)
def test_what_the_verb_of_a_sentence_is(sentence, verb, subject, shows):
    p = parsed(BEFORE + sentence)
    token = next(t for t in p.tokens if t.form == verb)
    noun = next(t for t in p.tokens if t.form == subject)
    assert (token.head, noun.head) == (token.index, token.index), shows
    assert noun.relation.startswith("nsubj"), shows


def words(*rows):
    """Words out of text, part of speech, head, relation and a feature."""
    return [
        Word(0, 1, text, text, text, upos, dict([feat.split("=")]) if feat else {}, head, relation, n == 0, True)
        for n, (text, upos, head, relation, feat) in enumerate(rows)
    ]


NOUN, HELP = ("obus", "NOUN", 0, "ROOT", ""), ("sont", "AUX", 2, "aux:pass", "VerbForm=Fin")
KEPT = {  # what it shows -> words that are what the parser says
    "a participle of a noun has no auxiliary": [NOUN, ("tirés", "VERB", 0, "acl", "VerbForm=Part")],
    "a relative has its own": [
        NOUN,
        ("qui", "PRON", 3, "nsubj", "PronType=Rel"),
        ("sont", "AUX", 3, "aux:pass", "VerbForm=Fin"),
        ("tirés", "VERB", 0, "acl", "VerbForm=Part"),
    ],
    "a noun that something governs is no subject": [
        ("visent", "VERB", 0, "ROOT", "VerbForm=Fin"),
        ("obus", "NOUN", 0, "obj", ""),
        ("sont", "AUX", 3, "aux:pass", "VerbForm=Fin"),
        ("tirés", "VERB", 1, "acl", "VerbForm=Part"),
    ],
}


@pytest.mark.parametrize("shows", KEPT)
def test_what_is_no_clause_stays(shows):
    given = words(*KEPT[shows])
    assert with_clauses(given) == given


def test_a_passive_has_its_subject():
    found = with_clauses(words(NOUN, HELP, ("tirés", "VERB", 0, "acl", "VerbForm=Part")))
    assert [(w.head, w.relation) for w in found] == [(2, "nsubj:pass"), (2, "aux:pass"), (2, "ROOT")]


NAMED = [  # the sentence, the name, its relation and what it hangs on
    ("Le Front libérera les otages si Israël retire ses troupes.", "israël", "nsubj", "retire"),
    ("La ville a été évacuée alors que Kiev accuse Moscou.", "kiev", "nsubj", "accuse"),
    ("L'armée a repris la ville de Bara, a dit le maire.", "bara", "nmod", "ville"),
]


@pytest.mark.parametrize(("sentence", "form", "relation", "above"), NAMED)
def test_a_name_between_a_conjunction_and_a_verb(sentence, form, relation, above):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.form == form)
    assert (token.relation, p.tokens[token.head].form) == (relation, above)


SHARED = [  # the sentence, a participle joined behind an infinitive, what it hangs on
    ("L'ONU a exhorté les belligérants à cesser le feu et réclamé un accès.", "réclamé", "exhorté"),
    ("Le maire a appelé les habitants à fuir et annoncé un couvre-feu.", "annoncé", "appelé"),
    ("Le groupe dit avoir attaqué un camp et tué dix soldats.", "tué", "attaqué"),
    ("Le maire a appelé les habitants à fuir et à prier.", "prier", "fuir"),
]


@pytest.mark.parametrize(("sentence", "form", "above"), SHARED)
def test_whose_auxiliary_a_participle_shares(sentence, form, above):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.form == form)
    assert p.tokens[token.head].form == above
