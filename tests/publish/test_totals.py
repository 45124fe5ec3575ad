"""The line under the digests."""

import pytest

from made import claim, full_reading, reading, source
from selon.publish.totals import Totals

ONE = reading(claim("des blindés", sources=[source("SANA")]))
CASES = [
    ([], 0, "0 articles · 0 claims on the word of 0 sources · 0 flags"),
    ([ONE], 0, "1 article · 1 claim on the word of 1 source · 0 flags"),
    ([full_reading()] * 2, 2, "2 articles · 16 claims on the word of 5 sources · 2 flags · 2 inputs not read"),
]


@pytest.mark.parametrize(("readings", "failed", "expected"), CASES)
def test_line(readings, failed, expected):
    totals = Totals(failed=failed)
    for made in readings:
        totals.add(made)
    assert totals.line() == expected
