"""`selon weave`: events as lines or as a table, and what fails told apart."""

import json

import pytest

from selon.publish.jsonlines import line
from weave.build_events import reading, telling


@pytest.fixture
def readings(tmp_path):
    """A file of two readings that tell one event, and one that tells another."""
    made = [
        reading(telling(), file="a.txt"),
        reading(telling(root="OSDH"), file="b.txt"),
        reading(telling(place="Palmyre"), file="c.txt"),
    ]
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(line(one) + "\n" for one in made), encoding="utf-8")
    return path


def test_one_event_a_line(selon, readings):
    done = selon("weave", readings, "--json")
    assert done.exit_code == 0
    events = [json.loads(one) for one in done.stdout.splitlines()]
    assert sorted(len(event["mentions"]) for event in events) == [1, 2]


def test_into_a_file(selon, readings, tmp_path):
    assert selon("weave", readings, "-o", tmp_path / "events.jsonl").exit_code == 0
    assert len((tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(selon, readings, tmp_path):
    with readings.open("a", encoding="utf-8") as file:
        file.write("{}\n")
    done = selon("weave", readings, "--json")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "readings.jsonl" in done.stderr


def test_an_output_that_cannot_be_written(selon, readings, tmp_path):
    assert selon("weave", readings, "-o", tmp_path / "none" / "events.jsonl").exit_code == 2
