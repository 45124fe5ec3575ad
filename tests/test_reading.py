"""Whole readings: every offset gives back its words, ids hold, seeds are gathered without a flaw."""

import dataclasses
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import selon
from selon.gather import from_text
from selon.publish.jsonlines import line
from selon.reader import read_article

SETTINGS = selon.Settings()
PIECES = [
    "Selon l’OSDH, ", "dix soldats", " ont été tués", " à Deir Ezzor", "« ", " »", "“", "”", '"', "’",
    ", a dit le général Y", ".", "\n\n", " citant des sources", " que ", "il a ajouté que ", "X dément", ":", "😀",
    "e\u0301", "شمال سوريا", "\u202e", "\x00", "\r\n", "\u00a0", "…", "-t-il",
]  # fmt: skip


def read(text):
    return read_article(from_text(text, language="fr"), settings=SETTINGS)


def spans(value):
    """Every dict of the contract that says where it stands; an event that no words date stands nowhere."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and value["start"] is not None:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=25).map("".join))
def test_every_offset_gives_back_its_words(text):
    contract = json.loads(line(read(text)))
    article = contract["article"]
    assert article["text"] == text
    for span in spans([contract["claims"], contract["mentions"]]):
        assert text[span["start"] : span["end"]] == span["text"]
    for flag in contract["flags"]:
        assert 0 <= flag["start"] <= flag["end"] <= len(text)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_ids_hold_from_run_to_run_and_are_not_shared(text):
    first, second = read(text), read(text)
    assert first == second
    ids = [claim.id for claim in first.claims]
    assert len(ids) == len(set(ids))


CUT = [  # texts that end right behind a word after which a rule asks for what follows
    "Le raid a fait deux morts",
    "Une embuscade a coûté la vie à 51 soldats",
    "Le gouvernement ne commente",
    "Les troupes éthiopiennes avancent",
    "L’armée n’a pas fait état de",
    "Le chef d’état-major a ajouté,",
    "L’état-major parle lui",
    "Version contraire de",
    "Genève juge",
]


@pytest.mark.parametrize("text", CUT)
def test_an_article_may_end_without_a_mark(text):
    assert read(text).article.text == text


def test_the_reader_tells_its_versions():
    reading = selon.read("Selon l'agence Saba, trois roquettes sont tombées sur Marib.")
    assert reading.reader.selon == selon.__version__
    assert len(reading.reader.rules) == 12
    assert reading.reader.pipeline.startswith("fr_core_news_md 3.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army said on Monday that ten soldiers had been killed near the border.", "en"),
        ("قال الجيش يوم الاثنين إن عشرة جنود قتلوا قرب الحدود السورية", "ar"),
    ],
    ids=["English", "Arabic"],
)
def test_a_language_that_is_not_read_says_so(text, language):
    reading = selon.read(text)
    assert reading.article.language == language
    assert not reading.claims
    assert "unread-language" in {flag.kind for flag in reading.flags}
    assert {"claims", "mentions"} <= reading.reasons.keys()
    assert reading.reader.pipeline is None


def test_a_missing_pipeline_is_one_line():
    settings = dataclasses.replace(SETTINGS, pipelines={"fr": "fr_core_news_none"})
    with pytest.raises(selon.SelonError, match="pip install fr-core-news-none"):
        selon.read("Selon l'AFP, dix soldats sont morts dans une attaque au nord du pays.", settings=settings)


def test_an_unbalanced_quotation_is_flagged():
    flags = {
        flag.kind for flag in read("Le ministre a dit : « Nous partirons demain matin.\n\nLe convoi est parti.").flags
    }
    assert "unbalanced-quotation" in flags


@pytest.mark.seeds
def test_the_seeds_are_gathered_without_a_flaw(seeds):
    readings = [selon.read(path) for path in seeds]
    assert [r.article.published for r in readings] == ["2023-06", "2021-01-23", None, "2022-01", "2019-04"]
    assert [r.article.byline for r in readings] == [None, "Piotr Stammers", None, None, None]
    assert all(r.article.language == "fr" and r.claims for r in readings)
    assert "no-publication-date" in {flag.kind for flag in readings[2].flags}
    for reading in readings:
        for span in spans(msgspec.to_builtins(reading.claims)):
            assert reading.article.text[span["start"] : span["end"]] == span["text"]
        unread = [p for p in reading.article.passages if p.kind == "boilerplate"]
        for claim in reading.claims:
            assert not any(p.start < s.end and s.start < p.end for p in unread for s in claim.content)
