"""Chunks: what stands between white space, cut into tokens once and known from then on."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.parse import chunks
from selon.parse.chunks import Chunks

CLITICS = frozenset({"-il", "il", "-elles", "elles"})

CUT = [  # the text, its tokens, and what each row shows
    ("un mot", ["un", "mot"], "words"),
    ("états-major", ["états-major"], "a hyphenated word is whole"),
    ("al-Mayadeen", ["al-Mayadeen"], "so is a name with its article"),
    ("ont -elles", ["ont", "-elles"], "a clitic takes its hyphen with it"),
    ("dit-il", ["dit", "-il"], "also where it touches its verb"),
    ("qu'«", ["qu'", "«"], "an elision before a mark keeps its apostrophe"),
    ("qu'«une", ["qu'", "«", "une"], "and the mark stands apart"),
    ("fini.Le", ["fini", ".", "Le"], "a full stop with no space after"),
    ("(fin)", ["(", "fin", ")"], "brackets"),
    ("", [], "nothing"),
    (" \n\t ", [], "white space alone"),
]


def tokenized(text):
    """The start and length of runs of letters, apostrophes apart, and of single marks."""
    return [[m.start(), m.end() - m.start()] for m in re.finditer(r"\w+|[^\w\s]", text)]


def words(cutter, text):
    return [text[start:end] for start, end in cutter.tokens(text)]


@pytest.mark.parametrize(("text", "tokens", "shows"), CUT, ids=[row[2] for row in CUT])
def test_tokens(text, tokens, shows):
    cutter = Chunks(tokenized, CLITICS)
    assert words(cutter, text) == tokens
    assert words(cutter, f"avant {text}\n{text} après") == ["avant", *tokens, *tokens, "après"]


def test_a_chunk_is_cut_once():
    asked = []
    cutter = Chunks(lambda text: asked.append(text) or tokenized(text), CLITICS)
    assert words(cutter, "la ville, la plaine") == ["la", "ville", ",", "la", "plaine"]
    assert words(cutter, "la plaine et la ville,") == ["la", "plaine", "et", "la", "ville", ","]
    assert asked == ["la ville, plaine", "et"]


def test_it_starts_afresh_when_it_knows_too_many(monkeypatch):
    monkeypatch.setattr(chunks, "MOST", 3)
    cutter = Chunks(tokenized, CLITICS)
    for text in ("a b c d", "b e, a", "d d e,"):
        assert words(cutter, text) == re.findall(r"\w+|,", text)
        assert len(cutter._known) <= 4


@given(st.lists(st.sampled_from([row[0] for row in CUT] + ["12", "j'ai", "a.b", "-", "'"]), max_size=8))
def test_what_was_met_before_makes_no_difference(pieces):
    text = " ".join(pieces)
    met = Chunks(tokenized, CLITICS)
    for piece in reversed(pieces):
        met.tokens(piece)
    assert met.tokens(text) == Chunks(tokenized, CLITICS).tokens(text)
