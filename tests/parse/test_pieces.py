"""The parser is given an article in pieces: it makes the same of them as of the whole."""

import pytest

from selon.gather import from_text
from selon.parse import parse, spacy_adapter

SENTENCES = [
    "Le porte-parole de l'armée a affirmé lundi que douze soldats avaient été tués près de Gao.",
    "« Nous n'avons rien reçu », a-t-il dit. « Rien du tout », a ajouté le maire.",
    "Un convoi de l'ONU, qui venait du nord, a sauté sur une mine.",
    "Aucun groupe n'a revendiqué l'attaque ; selon des habitants, les assaillants étaient une trentaine.",
    "Les combats ont repris dans la nuit.",
    "Deux hommes, dont un policier, sont portés disparus depuis mardi d'après l'agence officielle.",
]


@pytest.mark.parametrize("apart", [" ", "\n\n"], ids=["in one paragraph", "in paragraphs"])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_pieces_and_the_whole(monkeypatch, apart, count):
    article = from_text(apart.join(SENTENCES[:count] * 3))
    found = []
    for least in (1, 25, 10**6):
        monkeypatch.setattr(spacy_adapter, "_PIECE", least)
        found.append([(t.text, t.lemma, t.upos, t.head, t.relation) for t in parse(article).tokens])
    assert found[0] == found[1] == found[2]
    assert len(found[0]) > 15


@pytest.mark.parametrize("apart", [" ", "\n\n"], ids=["in one paragraph", "in paragraphs"])
@pytest.mark.parametrize("least", [1, 30, 80])
def test_parts_and_the_whole(monkeypatch, apart, least):
    """The whole pipeline is given a long article in parts."""
    article = from_text(apart.join(SENTENCES * 3))
    columns = [(t.text, t.lemma, t.upos, dict(t.feats), t.head, t.relation) for t in parse(article).tokens]
    monkeypatch.setattr(spacy_adapter, "_PART", least)
    assert [(t.text, t.lemma, t.upos, dict(t.feats), t.head, t.relation) for t in parse(article).tokens] == columns


@pytest.mark.parametrize(
    ("starts", "least", "parts"),
    [
        ([True] * 5, 2, [(0, 2), (2, 4), (4, 5)]),
        ([True, False, False, True, False], 2, [(0, 3), (3, 5)]),  # never within a segment
        ([True, False, False], 2, [(0, 3)]),
        ([True, True, True], 10, [(0, 3)]),  # an article of the usual length is one
        ([True], 1, [(0, 1)]),
    ],
)
def test_where_parts_are_cut(monkeypatch, starts, least, parts):
    monkeypatch.setattr(spacy_adapter, "_PART", least)
    assert spacy_adapter._parts(starts) == parts
