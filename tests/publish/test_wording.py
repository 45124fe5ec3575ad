"""Words that the digest and the page share."""

import pytest

from selon.attribute import Evidence
from selon.model import Span
from selon.publish.wording import because

EVIDENCE = [  # rule, row, words, rules of the chain; what is told
    ("que-clause", "affirmer", "affirme que", ("que-clause",), "que-clause · affirmer · « affirme que »"),
    ("incise", "dire", ", dit-il", ("citing", "incise"), "incise + citing · dire · « , dit-il »"),
    ("carried", "pronoun", "", ("carried", "incise", "incise"), "carried + incise · pronoun"),
    ("preposition", "selon", "Selon\n\x1b[31ml’ONU", (), "preposition · selon · « Selon ␛[31ml’ONU »"),
]


@pytest.mark.parametrize(("rule", "row", "words", "chain", "told"), EVIDENCE)
def test_because(rule, row, words, chain, told):
    assert because(Evidence(rule, row, Span(0, len(words), words), chain)).replace("\u00a0", " ") == told
