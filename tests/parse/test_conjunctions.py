"""Nouns that the pipeline takes for conjunctions, verbs or adverbs: un car de transport, l'occupant, 19 frappes."""

import pytest

from selon.gather import from_text
from selon.parse import parse

COACHES = [  # the sentence, the part of speech of `car`, the form that it hangs on
    ("Des hommes armés ont incendié mardi un car de transport.", "NOUN", "incendié"),
    ("Le car a été visé lundi.", "NOUN", "visé"),
    ("Les rebelles ont visé un car lundi.", "NOUN", "visé"),
    ("Ils ont tiré sur ce car près de Gao.", "NOUN", "tiré"),
    ("Il a fui, car l'armée est entrée dans Gao.", "CCONJ", "entrée"),
    ("La ville est vide, car tous ont fui.", "CCONJ", "fui"),
    ("Ils sont rentrés car il pleuvait.", "CCONJ", "pleuvait"),
]


@pytest.mark.parametrize(("sentence", "part", "above"), [pytest.param(*row, id=row[0]) for row in COACHES])
def test_what_car_is(sentence, part, above):
    p = parse(from_text(sentence, language="fr"))
    car = next(t for t in p.tokens if t.form == "car")
    assert (car.upos, p.tokens[car.head].form) == (part, above)


def test_what_hung_on_its_article_hangs_on_it():
    p = parse(from_text("L'agence fait état d'une attaque contre un car de voyageurs.", language="fr"))
    car = next(t for t in p.tokens if t.form == "car")
    assert {"contre", "un", "voyageurs"} <= {p.tokens[c].form for c in car.children}


DRONES = [  # the sentence, what the pipeline takes for an adverb behind its preposition
    ("Une attaque de drones ukrainiens a tué deux civils.", "drones"),
    ("Des débris de drones russes sont tombés.", "drones"),
    ("Une attaque massive de drones russes a visé Kiev.", "drones"),
]


@pytest.mark.parametrize(("sentence", "form"), DRONES)
def test_what_a_preposition_governs_is_no_adverb(sentence, form):
    word = next(t for t in parse(from_text(sentence, language="fr")).tokens if t.form == form)
    assert (word.upos, word.lemma, word.feats.get("Number")) == ("NOUN", "drone", "Plur")


def test_an_adverb_behind_a_preposition_stays_one():
    p = parse(from_text("Les tirs ont visé la ville de nouveau mardi, et depuis longtemps le village.", language="fr"))
    assert next(t for t in p.tokens if t.form == "longtemps").upos == "ADV"


NOUNS = [  # the sentence, the word, its part of speech, its lemma, the form that it hangs on
    ("L'armée dit avoir mené 19 frappes au sud de Marib.", "frappes", "NOUN", "frappe", "mené"),
    ("Deux caches d'armes ont été découvertes à Arsal.", "caches", "NOUN", "cache", "découvertes"),
    ("Les soldats ont trouvé une cache d'armes.", "cache", "NOUN", "cache", "trouvé"),
    ("Un passant a été tué par un éclat.", "passant", "NOUN", "passant", "tué"),
    ("L'occupant a bombardé le village.", "occupant", "NOUN", "occupant", "bombardé"),
    ("Un sifflement a précédé l'explosion.", "sifflement", "NOUN", "sifflement", "précédé"),
    ("Le gouverneur a annoncé la mort de dix civils, cité par une agence.", "cité", "VERB", "citer", "annoncé"),
    ("Les combats ont gagné la cité par le nord.", "cité", "NOUN", "cité", "gagné"),
    ("En occupant la base, les rebelles ont coupé la route.", "occupant", "VERB", "occuper", "coupé"),
    ("Le convoi est arrivé en passant par Gao.", "passant", "VERB", "passer", "arrivé"),
]


@pytest.mark.parametrize(
    ("sentence", "word", "part", "lemma", "above"), [pytest.param(*row, id=f"{row[1]} {row[0]}") for row in NOUNS]
)
def test_what_is_a_noun_behind_its_determiner(sentence, word, part, lemma, above):
    p = parse(from_text(sentence, language="fr"))
    token = next(t for t in p.tokens if t.form == word)
    assert (token.upos, token.lemma, p.tokens[token.head].form) == (part, lemma, above)
