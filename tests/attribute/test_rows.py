"""No row of the lexicon is lost: rows.txt names them all, and one that its table no longer has fails the test there.

What each row does, its own example shows (test_verbs_lexicon.py, test_cues_lexicon.py). Where rows are added or dropped
on purpose, `python -m tests.attribute.test_rows` writes the list anew.
"""

from functools import cache
from pathlib import Path

import pytest

from selon import languages

LISTED = Path(__file__).with_name("rows.txt")


@cache
def rows():
    """The rows of verbs.toml and cues.toml, each as its kind and its name."""
    tables = {**languages.table("fr", "verbs"), **languages.table("fr", "cues")}
    return sorted(f"{kind} {row.get('lemma') or row['forms']}" for kind, part in tables.items() for row in part)


@cache
def listed():
    return LISTED.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", listed())
def test_row_is_kept(row):
    assert row in rows()


def test_every_row_is_listed():
    assert [row for row in rows() if row not in listed()] == []
    assert len(set(listed())) == len(listed())


if __name__ == "__main__":
    LISTED.write_text("\n".join(rows()) + "\n", encoding="utf-8")
