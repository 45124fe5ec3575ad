"""Text of articles made safe for a terminal."""

import pytest

from selon.publish.plain import plain

CASES = [
    ("un convoi", "un convoi"),
    ("un\n  convoi\tici ", "un convoi ici"),
    ("\x1b[31mrouge\x1b[0m", "␛[31mrouge␛[0m"),
    ("\x1b]0;titre\x07", "␛]0;titre␇"),
    ("\x9b31m", "�31m"),
    ("a\x00b\x7fc", "a␀b␡c"),
    ("a\u202eb\u2066c", "a�b�c"),
    ("\ufeffmarque \u200fسوريا", "marque سوريا"),
    ("\udcff.txt", "�.txt"),
    ("[bold]x[/bold]", "[bold]x[/bold]"),
    ("👨‍👩‍👧 é", "👨‍👩‍👧 é"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_plain(text, expected):
    assert plain(text) == expected
