"""The published schema: readings meet it, and what is no reading does not."""

import json

import jsonschema
import pytest

from made import evidence, full_reading, reading
from selon.publish.jsonlines import contract, line
from selon.publish.schema import schema

VALID = jsonschema.Draft202012Validator(schema())


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("made", [full_reading(), reading()], ids=["full", "empty"])
def test_readings_meet_it(made):
    VALID.validate(json.loads(line(made)))


@pytest.mark.slow
def test_the_sample_dossier_meets_it(sample):
    import selon

    for made in selon.read_many([sample]):
        VALID.validate(json.loads(line(made)))


WRONG = [  # the path to a value, and a value that it may not have
    (("claims", 0, "stance"), "said"),
    (("claims", 0, "mode"), None),
    (("claims", 0, "content", 0, "start"), "0"),
    (("claims", 0, "sources", 0, "kind"), "agency"),
    (("article", "text"), None),
    (("article", "published_basis"), "guessed"),
    (("flags", 0, "kind"), "odd"),
]


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_what_is_no_reading_does_not_meet_it(path, value):
    made = json.loads(json.dumps(contract(full_reading())))
    inner = made
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not VALID.is_valid(made)


@pytest.mark.parametrize("key", ["reader", "article", "claims", "mentions", "flags", "reasons"])
def test_no_key_may_be_left_out(key):
    made = json.loads(line(full_reading()))
    del made[key]
    assert not VALID.is_valid(made)


def test_what_is_told_on_demand_is_in_it():
    made = json.loads(line(full_reading(), evidence(full_reading())))
    VALID.validate(made)
    made["explain"] = {"id": {"rule": "x"}}
    assert not VALID.is_valid(made)
