"""A verb with a finite auxiliary is the root of its sentence, not a participle of the noun before it."""

import pytest

from parse.build import parsed

ROWS = [  # the sentence, its subject, what that hangs on
    ("Une unité israélienne s'était infiltrée dans le village de Hebbarié.", "unité", "infiltrée"),
    ("Un convoi militaire était tombé dans une embuscade.", "convoi", "tombé"),
    ("Des soldats avaient ouvert le feu sur la foule.", "soldats", "ouvert"),
    ("Le président Zelensky, attendu vendredi à Paris, a de nouveau réclamé des armes.", "président", "réclamé"),
    ("Une unité entraînée à l'étranger.", "unité", "unité"),  # a participle
    ("Un convoi qui était tombé dans une embuscade.", "convoi", "convoi"),  # a clause on the noun
]


@pytest.mark.parametrize(("sentence", "subject", "verb"), ROWS)
def test_whose_subject_it_is(sentence, subject, verb):
    p = parsed(sentence)
    assert p.tokens[next(t for t in p.tokens if t.text == subject).head].text == verb
