"""Dates as people read them."""

import pytest

from selon.publish.seasons import spoken

CASES = [
    ("2023-22", "summer 2023"),
    ("2019-24", "winter 2019"),
    ("2023-21/2023-22", "spring 2023/summer 2023"),
    ("2023-12", "2023-12"),  # months and days stay as they are
    ("2023-05-22", "2023-05-22"),
    ("2023-22-01", "2023-22-01"),  # no date at all: not ours to read
    ("undated", "undated"),
]


@pytest.mark.parametrize(("edtf", "words"), CASES)
def test_seasons_have_names(edtf, words):
    assert spoken(edtf) == words
