"""A dossier in processes of their own: what people judge shows in events, stories and exports, and can be undone."""

import csv
import io
import json
import re

import pytest

from selon.cli import dossiers
from selon.store import create_dossier, joining, open_dossier
from weave.build_events import reading, telling

SAME = "une salve de roquettes tombe sur le marché couvert de la ville"
MADE = [
    reading(telling(says=SAME, counts=[("killed", 3, 3)]), file="a.txt", outlet="Levant-Presse"),
    reading(telling(says=f"{SAME} hier", root="OSDH"), file="b.txt", outlet="Le Fil"),
    reading(telling("protest", "2019-05-01", "Mossoul"), file="c.txt", published="2019-05-02"),
]
A, B, C = (one.mentions[0].id for one in MADE)


@pytest.fixture
def dossier(tmp_path):
    """A dossier of two articles on one event and one on another, not woven yet."""
    with create_dossier(tmp_path / "d.selon") as made:
        for one in MADE:
            made.add(one)
    return tmp_path / "d.selon"


def lines(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(one) for one in done.stdout.splitlines()]


def test_a_merge_is_applied_told_and_taken_back(process, dossier):
    first, second = lines(process("events", dossier))
    judged = ("--by", "A. Martin", "--reason", "one march")
    assert process("judge", dossier, "merge", first["id"], second["id"], *judged).returncode == 0
    (both,) = lines(process("events", dossier, "--json"))
    assert both["articles"] == ["a.txt", "b.txt", "c.txt"]
    assert both["former"] == sorted([first["id"], second["id"]])
    (told,) = both["judged"]
    assert (told["action"], told["author"], told["reason"]) == ("merge", "A. Martin", "one march")
    shown = process("show", first["id"], dossier, "--digest")
    assert f"{first['id']}: now of the event {both['id']}" in shown.stderr
    said = " ".join(shown.stdout.replace("\u00a0", " ").split())
    assert "What people judged 1 merge « tirs » + « tirs » + « tirs » A. Martin, 20" in said and ": one march" in said
    assert "judged by A. Martin" in " ".join(process("events", dossier, "--digest").stdout.split())
    assert process("judge", dossier, "undo", "1", "--by", "A. Martin").returncode == 0
    again = lines(process("events", dossier))
    assert [event["id"] for event in again] == [first["id"], second["id"]] and not any(e["judged"] for e in again)
    assert lines(process("show", both["id"], dossier))[0]["event"]["id"] == second["id"]


def test_fields_that_were_judged_are_told_in_tables(process, dossier, tmp_path):
    process("judge", dossier, "edit", A, "killed", "5", "--by", "A. Martin", "--reason", "a later toll")
    process("judge", dossier, "accept", B, "--by", "B. Petit")
    process("judge", dossier, "reject", C, "--by", "B. Petit")
    done = process("export", dossier, "--shape", "mentions")
    first, second = csv.DictReader(io.StringIO(done.stdout))
    assert first["judged"].startswith("1 edit killed: 3 → 5 (A. Martin, 20")
    assert first["judged"].endswith(": a later toll)") and first["killed_low"] == "5"
    assert second["judged"].startswith("2 accept (B. Petit, 20")
    records = lines(process("export", dossier, "--shape", "plover"))
    assert records[0]["comment"] == first["judged"]
    features = json.loads(process("export", dossier, "--shape", "geojson").stdout)["features"]
    assert [one["properties"]["judged"] for one in features] == [first["judged"], second["judged"]]
    (event,) = lines(process("events", dossier))
    assert [(one["action"], one["author"]) for one in event["judged"]] == [
        ("edit", "A. Martin"),
        ("accept", "B. Petit"),
    ]
    assert process("export", dossier, "--shape", "report", "-o", tmp_path / "r.html").returncode == 0
    assert "What people judged" in (tmp_path / "r.html").read_text(encoding="utf-8")
    notes = [one["value"] for one in lines(process("export", dossier, "--shape", "ftm")) if one["prop"] == "notes"]
    assert [note.partition(" (")[0] for note in notes] == ["judged: 1 edit killed: 3 → 5", "judged: 2 accept"]


def test_what_was_edited_of_an_event_is_shown_with_who_and_why_and_exported(process, dossier, tmp_path):
    event = lines(process("events", dossier))[1]["id"]
    for field, value in (("killed", "5"), ("actors", "Hezbollah"), ("place", "Ariha"), ("date", "2021-01-20")):
        done = process("judge", dossier, "edit", event[:8], field, value, "--by", "A. Martin", "--reason", "the files")
        assert done.returncode == 0 and f" · event {event[:8]}" in done.stdout
    table = process("events", dossier, "--digest").stdout
    assert "2021-01-20" in table and "Ariha" in table and "killed 5" in table
    told = "judged by A. Martin (edited killed, actors, place, when)"
    assert told.replace(" ", "") in table.replace(" ", "").replace("\n", "")
    shown = " ".join(process("show", event, dossier, "--digest").stdout.replace("\u00a0", " ").split())
    assert shown.startswith("shelling · 2021-01-20 · Ariha") and shown.count("edited by A. Martin, 20") > 4
    assert "killed 5 edited by A. Martin, 20" in shown and "3 2021-01-22 Levant-Presse 1 1" in shown, (
        "and what was told"
    )
    assert "1 edit event killed: 3 → 5" in shown and "places: edited by A. Martin, 20" in shown
    rows = list(csv.DictReader(io.StringIO(process("export", dossier, "--shape", "mentions").stdout)))
    assert [(row["killed_low"], row["actors"], row["place"], row["date"]) for row in rows] == [
        ("5", "Hezbollah", "Ariha", "2021-01-20"),
        ("5", "Hezbollah", "Ariha", "2021-01-20"),
        ("", "", "Mossoul", "2019-05-01"),
    ]
    assert rows[1]["judged"].startswith("1 edit event killed: 3 → 5 (A. Martin, 20") and not rows[2]["judged"]
    acled = list(csv.DictReader(io.StringIO(process("export", dossier, "--shape", "acled").stdout)))
    assert [(row["actor1"], row["fatalities"], row["event_date"]) for row in acled[:2]] == [
        ("Hezbollah", "5", "2021-01-20")
    ] * 2
    ucdp = list(csv.DictReader(io.StringIO(process("export", dossier, "--shape", "ucdp").stdout)))
    assert [row["best"] for row in ucdp[:2]] == ["5", "5"]
    stated = lines(process("export", dossier, "--shape", "ftm"))
    told = {one["value"] for one in stated if one["prop"] in ("name", "location", "date", "summary")}
    assert {"shelling, Ariha, 2021-01-20", "Hezbollah", "2021-01-20"} <= told and any("killed: 5" in v for v in told)
    assert process("export", dossier, "--shape", "report", "-o", tmp_path / "r.html").returncode == 0
    report = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "a person&#x27;s edit" in report or "a person's edit" in report or "a person&#39;s edit" in report


def test_the_event_that_most_articles_tell_is_judged_by_that_name(process, dossier):
    done = process("judge", dossier, "edit", "most-told", "killed", "5", "--by", "A")
    assert done.stdout.startswith("judgement 1: edit event killed: 3 → 5 · event ")
    told = process("judge", dossier, "reject", "most-told", "--by", "A", "--json")
    assert json.loads(told.stdout)["ids"] == sorted([A, B])
    assert [event["articles"] for event in lines(process("events", dossier))] == [["c.txt"]]


def test_tables_of_articles_have_no_such_column(selon, outcomes):
    assert "judged" not in selon("export", "a.txt", "--shape", "mentions").stdout.partition("\n")[0]


def test_what_cannot_be_woven_anew_is_shown_as_it_was(selon, dossier, monkeypatch):
    from selon.store import Dossier, DossierError

    def weave(self, *, known=None):
        raise DossierError("cannot be written", where=self.name, remedy="check the permissions")

    selon("weave", dossier)
    selon("judge", dossier, "split", A, B, "--by", "A")
    monkeypatch.setattr(Dossier, "weave", weave)
    done = selon("events", dossier)
    assert [json.loads(one)["stale"] for one in done.stdout.splitlines()] == [False, True]
    assert done.exit_code == 0 and done.stderr == (
        f"selon: {dossier}: cannot be written: its events are shown as they were kept, "
        "as stale where something changed; check the permissions\n"
    )
    judged = selon("judge", dossier, "accept", "most-told", "--by", "A")
    assert (judged.exit_code, judged.stderr) == (1, f"selon: {dossier}: cannot be written; check the permissions\n")


def test_a_large_dossier_is_not_woven_on_the_way(selon, dossier, monkeypatch):
    monkeypatch.setattr(dossiers, "AT_ONCE", 2)
    assert len(selon("events", dossier).stdout.splitlines()) == 2  # never woven: it has to be
    selon("judge", dossier, "split", A, B, "--by", "A")
    done = selon("events", dossier)
    assert [json.loads(one)["stale"] for one in done.stdout.splitlines()] == [False, True]
    assert done.stderr == (
        f"selon: {dossier}: 2 articles are new or changed since it was woven; "
        f"weave it anew with selon weave {dossier}\n"
    )
    assert "stale" in selon("events", dossier, "--digest").stdout
    assert selon("weave", dossier).exit_code == 0
    done = selon("events", dossier)
    assert len(done.stdout.splitlines()) == 3 and not done.stderr


def test_what_comes_to_a_large_dossier_is_joined_on_the_way(selon, dossier, monkeypatch):
    monkeypatch.setattr(dossiers, "AT_ONCE", 2)
    monkeypatch.setattr(joining, "LARGE", 1)
    selon("weave", dossier)
    with open_dossier(dossier) as opened:
        opened.add(reading(telling(says=f"{SAME} ce matin", root="AFP"), file="d.txt", outlet="Le Quotidien"))
    done = selon("events", dossier)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [len(event["articles"]) for event in told] == [1, 3] and not done.stderr
    monkeypatch.setattr(dossiers, "JOINED", 1)
    selon("judge", dossier, "merge", told[0]["id"], told[1]["id"], "--by", "A")
    done = selon("events", dossier)
    assert len(done.stdout.splitlines()) == 1 and not done.stderr, "one judgement, on however many articles"
    selon("judge", dossier, "undo", "1", "--by", "A")
    done = selon("events", dossier)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [one["id"] for one in told]
    monkeypatch.setattr(dossiers, "JOINED", 0)
    with open_dossier(dossier) as opened:
        opened.add(reading(telling(says=f"{SAME} ce soir", root="SANA"), file="e.txt"))
    assert "1 article is new" in selon("events", dossier).stderr, "too many to be joined on the way"


def test_a_dispute_that_an_edit_makes_says_so(selon, dossier):
    selon("judge", dossier, "edit", B, "killed", "9", "--by", "A. Martin", "--reason", "misread")
    told = json.loads(selon("show", "most-told", dossier).stdout)
    (one,) = [dispute for dispute in told["disputes"] if dispute["field"] == "count"]
    edited = {side["value"]: [e["author"] for v in side["voices"] for e in v["edited"]] for side in one["sides"]}
    assert sorted(edited.values()) == [[], ["A. Martin"]]
    shown = " ".join(selon("show", "most-told", dossier, "--digest").stdout.replace("│", " ").split())
    assert "edited: 1 edit killed" in shown


def test_what_is_printed_can_be_judged(selon, dossier):
    """The ids of a table and of a story, as short as they stand there."""
    first = selon("events", dossier, "--digest").stdout.splitlines()[1].split()[0]
    shown = selon("show", first, dossier, "--digest").stdout
    ids = re.findall(r"(?:claim|mention) (\w{8})", shown)
    assert first in shown and len(ids) >= 2
    for number in (first, *ids):
        assert selon("judge", dossier, "accept", number, "--by", "A. Martin").exit_code == 0
