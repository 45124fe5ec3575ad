"""Every row of a calendar has an example, and the example gives what the row says."""

import pytest

from selon import languages
from selon.gather import from_text
from selon.ground.dates import dates
from selon.ground.dates.case import MEANINGS
from selon.parse import parse

ROWS = [(code, row) for code in languages.known() for row in languages.table(code, "calendar").get("expression", ())]


@pytest.mark.slow
@pytest.mark.parametrize(("code", "row"), ROWS, ids=lambda x: x if isinstance(x, str) else x["example"])
def test_row(code: str, row: dict) -> None:
    """On 2022-01-15 unless the row says otherwise."""
    p = parse(from_text(row["example"], published=row.get("published", "2022-01-15"), language=code))
    found = [(p.article.text[d.start : d.end], (d.when and d.when.edtf) or "") for d in dates(p)]
    assert row["edtf"] in [edtf for words, edtf in found if words == row.get("words", words)]


def test_every_meaning_is_used_and_known() -> None:
    assert {row["means"] for _, row in ROWS} == set(MEANINGS)
