"""`selon weave`: events as lines or what they come to, and what fails told apart; a dossier keeps them."""

import json

import pytest

from selon import open_dossier
from selon.publish.jsonlines import line
from selon.store import create_dossier
from weave.build_events import reading, telling

MADE = [
    reading(telling(), file="a.txt"),
    reading(telling(root="OSDH"), file="b.txt"),
    reading(telling(place="Palmyre"), file="c.txt"),
]


@pytest.fixture
def readings(tmp_path):
    """A file of two readings that tell one event, and one that tells another."""
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(line(one) + "\n" for one in MADE), encoding="utf-8")
    return path


@pytest.fixture
def dossier(tmp_path):
    """A dossier of the same."""
    with create_dossier(tmp_path / "d.selon") as made:
        for one in MADE:
            made.add(one)
    return tmp_path / "d.selon"


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


def test_people_see_what_it_comes_to(selon, readings):
    done = selon("weave", readings, "--digest")
    assert done.exit_code == 0
    assert [one.split()[:2] for one in done.stdout.splitlines()][:3] == [
        ["3", "articles"],
        ["0", "copies"],
        ["2", "events"],
    ]


def test_a_dossier_keeps_its_events(selon, dossier):
    events = [json.loads(one) for one in selon("weave", dossier, "--json").stdout.splitlines()]
    with open_dossier(dossier) as opened:
        assert [event.id for event in opened.events()] == [event["id"] for event in events]
        assert opened.log(limit=1)[0]["told"] == "2 events, 0 copies"
    assert selon("weave", dossier, "--digest").stdout == selon("weave", dossier, "--digest").stdout


def test_a_dossier_and_more_are_woven_as_it_was_judged_and_not_kept(selon, dossier, readings):
    first, *_, last = (one.mentions[0].id for one in MADE)
    assert selon("judge", dossier, "merge", first, last, "--by", "A").exit_code == 0
    (event,) = (json.loads(one) for one in selon("weave", dossier, readings).stdout.splitlines())
    assert event["articles"] == ["a.txt", "b.txt", "c.txt"]
    with open_dossier(dossier) as opened:
        assert opened.woven() is None


def test_a_dossier_takes_no_date_and_no_outlet(selon, dossier):
    assert "keeps the dates" in selon("weave", dossier, "--outlet", "X").stderr


def test_lines_and_the_summary_exclude_one_another(selon, readings):
    assert selon("weave", readings, "--json", "--digest").exit_code == 2
