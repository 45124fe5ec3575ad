"""Text of articles made safe for a terminal."""

import pytest

from selon.publish.plain import kept, plain

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


KEPT = [  # white space stays as it is, all else is as above
    ("un  convoi\tici\r\nlà\n", "un  convoi\tici\r\nlà\n"),
    ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
    ("a\u00a0b\u202fc", "a\u00a0b\u202fc"),
    ("\x1b[31m\x00\x7f\x1c", "␛[31m␀␡␜"),
    ("a\u202eb\u2066c\ud800\x9b", "a�b�c��"),
    ("\ufeffa\u200f\u200e\u061c", "a"),
]


@pytest.mark.parametrize(("text", "expected"), KEPT)
def test_kept(text, expected):
    assert kept(text) == expected
