"""Beside who is cited: neither the body it is, nor who made a document, nor the day of that is part of what is told."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

PUBLISHED = "2025-11-22"  # a Saturday


def told(text):
    """The actors, places, dates and counts of each mention, by its trigger."""
    p = parse(from_text(text, published=PUBLISHED, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return {
        m.trigger.text: (
            [a.name for a in m.actors],
            [q.name for q in m.places],
            m.when.edtf,
            [(c.min, c.max) for c in m.counts],
        )
        for m in found
    }


ONG = "une ONG basée au Royaume-Uni qui dispose d'un vaste réseau de sources en Syrie"
THREE = [(3, 3)]
CITED = [  # text, trigger, its actors, places, date, counts
    (f"Trois personnes ont été tuées samedi à Alep, selon l'OSDH, {ONG}.", "tuées", [], ["Alep"], "2025-11-22", THREE),
    (f"Selon l'OSDH, {ONG}, trois personnes ont été tuées à Alep.", "tuées", [], ["Alep"], None, THREE),
    (f"Trois personnes ont été tuées à Alep, a indiqué l'OSDH, {ONG}.", "tuées", [], ["Alep"], None, THREE),
    (
        "Trois personnes ont été tuées à Tyr, selon la Finul, la force de l'ONU au Liban.",
        "tuées",
        [],
        ["Tyr"],
        None,
        THREE,
    ),
    # who made what is cited did nothing of what it tells; who is told of behind the source did
    ("Trois ponts ont été détruits, selon une enquête menée par l'ONU.", "détruits", [], [], None, THREE),
    ("Trois hommes ont été tués, selon un bilan communiqué par les autorités.", "tués", [], [], None, THREE),
    ("Trois bases ont été bombardées, d'après des images prises par des drones.", "bombardées", [], [], None, THREE),
    (
        "Une attaque menée, selon l'armée malienne, par des jihadistes a fait trois morts à Gao.",
        "attaque",
        ["des jihadistes"],
        ["Gao"],
        None,
        THREE,
    ),
    (
        "Trois civils ont été tués selon la police par des hommes armés.",
        "tués",
        ["des hommes armés"],
        [],
        None,
        THREE,
    ),
    # the day on which a document was published is not that of what it tells
    ("Selon un communiqué publié jeudi par l'armée, trois civils ont été tués.", "tués", [], [], None, THREE),
    ("Trois civils ont été tués, selon un rapport publié par l'ONU jeudi.", "tués", [], [], None, THREE),
    ("Trois civils ont été tués, selon un bilan publié jeudi.", "tués", [], [], None, THREE),
    ("Trois civils ont été tués jeudi, selon un bilan publié par l'ONU.", "tués", [], [], "2025-11-20", THREE),
    ("Selon l'armée, trois civils ont été tués jeudi.", "tués", [], [], "2025-11-20", THREE),
]


@pytest.mark.parametrize(("text", "trigger", "actors", "places", "day", "counts"), CITED)
def test_beside_who_is_cited(text, trigger, actors, places, day, counts):
    assert told(text)[trigger] == (actors, places, day, counts)
