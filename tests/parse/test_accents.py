"""Accents that a writer left out are restored, and nothing else changes."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon import languages
from selon.parse.accents import unaccented
from selon.parse.spacy_adapter import pipeline

from .build import parsed

FACTS = languages.table("fr", "accents")
RESTORED = [
    "a déclaré mercredi le général",
    "d' après plusieurs rapports",
    "fait état de dix morts",
    "la même source",
    "les États-Unis ont démenti",
    "ont été tués",
    "l' armée a été visée",
    "il a également ajouté",
    "l' homme est entré dans la ville",
    "la ville où les combats ont repris",
    "dès lundi , les troupes",
    "dès le mois de mars",
    "le président a indiqué",
    "les médias cités par la chaîne",
    "le rapport publié mardi par l' ONU",
    "déclare le général",
    "affirme un témoin",
    "« rien » , a précisé le porte-parole",
    "le ministère de la Défense",
    "à Gao",
    "jusqu' à la frontière",
    "les blessés ont été évacués",
    "le gouvernement a nié toute implication",
    "des mesures ont déjà été prises",
    "l' état-major a annoncé",
    "le régime syrien",
    "trois déplacés à Paris",
    "les forces armées étaient là-bas",
    "très tôt",
    "selon le député",
    "la coalition a bombardé la ville",
    "grâce à lui",
    "tout à fait",
    "il a dit",
    "le ministre a pu parler",
    "le groupe a revendiqué",
    "cinq mois à venir",
    "est né en 1970",
    "l' année dernière",
    "la sécurité intérieure",
    "qui déclare",
    "a dû renoncer",
    "près de la frontière",
    "il est mort à l' hôpital",
    "à plusieurs reprises",
]
SAME = [
    "il a la parole",
    "deux ou trois soldats",
    "la ville",
    "la marche",
    "Paris et Damas",
    "Mohammed ben Salmane",
    "trois villages ou quatre",
    "des soldats",
    "sur la route",
    "du pain",
    "qui explique",
    "les autres attaques",
    "entre les lignes",
    "Le Monde",
    "Erdogan et Trump",
    "la source",
    "cette attaque",
    "ce groupe",
]


def stripped(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text)


@pytest.mark.parametrize("phrase", RESTORED)
def test_accents_come_back(phrase: str) -> None:
    words = re.findall(r"\w+'|[\w-]+|\S", phrase)
    assert pipeline("fr_core_news_md", "fr").restorer().restore([stripped(w) for w in words]) == words


@pytest.mark.parametrize("phrase", SAME)
def test_words_without_accents_stay(phrase: str) -> None:
    assert pipeline("fr_core_news_md", "fr").restorer().restore(phrase.split()) == phrase.split()


def test_only_unaccented_texts() -> None:
    text = "L'armée a été visée par des tirs à Gao et le général a déclaré mercredi que dix soldats étaient morts."
    assert not unaccented(text, FACTS)
    assert unaccented(stripped(text), FACTS)
    assert not unaccented("Le soldat est mort.", FACTS)  # too short to tell
    assert not unaccented(stripped(text), {})


def test_text_is_as_written() -> None:
    text = "Le general a declare hier que dix soldats avaient ete tues dans la meme ville, d'apres deux temoins."
    tokens = parsed(text).tokens
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert [t.form for t in tokens][:4] == ["le", "général", "a", "déclaré"]
    assert tokens[3].lemma == "déclarer"


@given(st.lists(st.sampled_from([*"aàé',.«»-E", "a", "ou", "des", "declare", "etat", "Etats-Unis", "l'", "2", "tues"])))
def test_as_many_forms_of_the_same_length(words: list[str]) -> None:
    restored = pipeline("fr_core_news_md", "fr").restorer().restore(words)
    assert [stripped(w) for w in restored] == [stripped(w) for w in words]


@given(st.lists(st.sampled_from(["le", "general", "a", "declare", "ete", "tues", ".", "«", "»", "l'"]), min_size=20))
def test_offsets_never_change(words: list[str]) -> None:
    text = " ".join(words)
    assert all(text[t.start : t.end] == t.text for t in parsed(text).tokens)
