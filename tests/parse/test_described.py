"""What is told behind a comma of a place just named hangs on its name, with its participle."""

import pytest

from parse.build import parsed
from selon import languages
from selon.parse.described import with_described
from selon.parse.spacy_adapter import Word

ROWS = [  # the sentence, the noun, what it hangs on, its participle, what stands under that
    (
        "Dix personnes ont été tuées lundi dans le bombardement d'un marché d'El-Facher, la capitale du Darfour-Nord "
        "assiégée depuis mai par les paramilitaires.",
        "capitale",
        "El-Facher",
        "assiégée",
        "paramilitaires",
    ),
    (
        "Neuf civils ont été tués mercredi dans une attaque contre un hôpital d'El-Obeid, une ville encerclée par les "
        "paramilitaires.",
        "ville",
        "El-Obeid",
        "encerclée",
        "paramilitaires",
    ),
    (
        "Six personnes ont péri dans des tirs sur Kherson, ville du sud de l'Ukraine reprise par l'armée.",
        "ville",
        "Kherson",
        "reprise",
        "armée",
    ),
    ("Il est né à Gao, une ville souvent visée par les rebelles.", "ville", "Gao", "visée", "souvent"),
]
OTHERS = [  # the sentence, a noun behind a name and a comma that is said of something else, what it hangs on
    ("À Gao, une mine posée par les rebelles a explosé.", "mine", "explosé"),
    ("L'armée a intercepté ce matin, près de Gao, une patrouille composée de dix hommes.", "patrouille", "intercepté"),
    ("Le contre-amiral Karpov, chef adjoint du Centre russe, a dit que la base tenait.", "chef", "contre-amiral"),
    ("Selon le Shin Bet, l'homme abattu, un ancien détenu, préparait un attentat.", "homme", "préparait"),
]


@pytest.mark.parametrize(("sentence", "noun", "name", "participle", "below"), ROWS)
def test_what_is_told_of_a_place(sentence, noun, name, participle, below):
    p = parsed(sentence)
    token, told = (next(t for t in p.tokens if t.text == word) for word in (noun, participle))
    assert (p.tokens[token.head].text, token.relation) == (name, "appos")
    assert (told.head, told.relation, told.upos) == (token.index, "acl", "VERB")
    assert next(t for t in p.tokens if t.text == below).head == told.index


@pytest.mark.parametrize(("sentence", "noun", "head"), OTHERS)
def test_what_opens_a_clause_is_none(sentence, noun, head):
    p = parsed(sentence)
    assert p.tokens[next(t for t in p.tokens if t.text == noun).head].text == head


def test_a_name_that_hangs_on_the_comma_stays():
    """As in a parse of broken text."""
    past = {"VerbForm": "Part", "Tense": "Past"}
    rows = [
        ("tombe", "VERB", {"Mood": "Ind"}, 2),
        ("Gao", "PROPN", {}, 2),
        (",", "PUNCT", {}, 2),
        ("ville", "NOUN", {}, 2),
        ("prise", "VERB", past, 3),
        ("par", "ADP", {}, 6),
        ("surprise", "NOUN", {}, 4),
    ]
    given = [
        Word(0, 1, text, text, text, upos, feats, head, "dep", n == 0, True)
        for n, (text, upos, feats, head) in enumerate(rows)
    ]
    assert with_described(given, languages.table("fr", "parsing")) == given
