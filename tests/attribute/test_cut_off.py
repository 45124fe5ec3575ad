"""Lines that are cut off, and end with the article behind a word that asks for more: they are read to their end."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

CUT_OFF = [
    "La préfecture ne confirme",
    "L'état-major n'évoque",
    "L'état-major parle lui",
    "Il s'agit, juge",
    "D'après la police, le chauffeur a",
    "« Nous reconstruirons chaque maison », a promis la gouverneure de",
    "Des proches d'otages réclament au gouvernement",
    "Version contraire de",
]


@pytest.mark.parametrize("text", CUT_OFF)
def test_a_line_that_is_cut_off_is_read(text):
    claims = attribute(parse(from_text(text, language="fr")))
    assert all(0 <= s.start < s.end <= len(text) for claim in claims for s in claim.content)
