"""The lexicon of events: each row's example is read by that row, and its conditions name classes that exist."""

import pytest

from selon import languages, ontology
from selon.frame import frame
from selon.frame.triggers import frame_lexicon
from selon.gather import from_text
from selon.parse import parse

ROWS = languages.table("fr", "triggers")["trigger"]
ATOMS = {"name", "body", "pronoun", "number", "none", "act", "nationals"}


def examples():
    for row in ROWS:
        for words, example in zip(row.get("verb") or row.get("noun"), row["examples"], strict=True):
            yield pytest.param(row, words, example, id=f"{row['type']}: {words}")


@pytest.mark.parametrize(("row", "words", "example"), list(examples()))
def test_example(row, words, example):
    tellings = frame(parse(from_text(example, language="fr")))
    types = {t.type for t in tellings if t.evidence.row == words}
    assert types, [(t.type, t.evidence.row) for t in tellings]
    if not ("means" in row or "retold" in row or row["type"] == "retold"):
        assert row["type"] in types


def test_conditions_name_classes_that_exist():
    table = languages.table("fr", "classes")
    known = {*table["classes"], *table["groups"], *ATOMS, *languages.table("fr", "framing")["words"]}
    for row in ROWS:
        asked = [*row.get("subject", "").split(), *row.get("object", "").split()]
        asked += [word for need in row.get("needs", ()) for word in need.split()[1:]]
        assert set(asked) <= known, row


def test_what_is_within_a_class_is_not_listed_in_it_again():
    table = languages.table("fr", "classes")
    for narrow, wide in table["within"].items():
        assert not set(table["classes"][narrow]) & set(table["classes"][wide])


def test_types_are_those_of_the_ontology():
    types = set(ontology.table("events"))
    assert {row["type"] for row in ROWS} - {"retold"} <= types
    assert types - {row["type"] for row in ROWS} == set()


def test_every_type_but_casualty_has_its_counterparts():
    for name, row in ontology.table("events").items():
        assert row["family"]
        assert ("plover" in row) == (name != "casualty")


@pytest.mark.parametrize(
    ("noun", "classes"),
    [("roquette", {"munitions"}), ("soldat", {"troops"}), ("fillette", {"civilians"}), ("fleuve", {"territory"})],
)
def test_a_noun_has_its_classes(noun, classes):
    assert classes <= frame_lexicon("fr").classes[noun]
