"""Bad input to the verbs on events, dossiers and judgements: one clear line each, and never a traceback."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from selon.publish.jsonlines import line
from selon.store import create_dossier
from selon.store.migrations import SCHEMA
from store.build import plain, told
from weave.build_events import reading, telling

MENTION, NOBODY = told().mentions[0].id, "f" * 16
EMPTY = "an empty dossier; fill it with selon add empty.selon PATH\n"
NO_EVENT = "no event is told there; see what is read with selon read\n"
DAMAGED = "restore a copy, or save what can be read with: sqlite3 FILE .recover\n"
OLD = f"of a schema that this Selon cannot bring up to its own (schema 0; this one knows {SCHEMA}); make it anew"
SHEETS = {
    "none.csv": "",
    "action.csv": "id,acton\n1,accept\n",
    "nothing.csv": "a;b\n1;2\n",
    "nobody.csv": f"id,action\n{NOBODY},accept\n",
    "field.csv": f"id,action,feild,value\n{MENTION},edit,type,shelling\n",
    "colour.csv": f"id,action,field,value\n{MENTION},edit,colour,red\n",
    "value.csv": f"id,action,field,value\n{MENTION},edit,type,tea\n",
    "agree.csv": f"id,action\n{MENTION},agree\n",
    "alone.csv": f"id,action,value\n{MENTION},merge,\n",
    "other.csv": f"id,action,value\n{MENTION},merge,{NOBODY}\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """d.selon has events, empty.selon no article, silent.selon one that tells nothing; the others are damaged."""
    made = tmp_path_factory.mktemp("bad")
    with create_dossier(made / "d.selon") as dossier:
        dossier.add(told(file="a.txt"))
    with create_dossier(made / "silent.selon") as dossier:
        dossier.add(plain("Rien.", file="a.txt"))
    create_dossier(made / "empty.selon").close()
    for name, change in {
        "newer": "UPDATE dossier SET value = '99' WHERE key = 'schema'",
        "older": "UPDATE dossier SET value = '0' WHERE key = 'schema'",
        "odd": "UPDATE dossier SET value = 'x' WHERE key = 'schema'",
        "without": "DELETE FROM dossier WHERE key = 'schema'",
        "half": "DROP TABLE events",
        "other": "PRAGMA application_id = 5",
    }.items():
        shutil.copy(made / "d.selon", made / f"{name}.selon")
        with sqlite3.connect(made / f"{name}.selon") as connection:
            connection.execute(change)
        connection.close()
    (made / "fake.selon").write_text("Selon l'OSDH, un convoi a franchi la frontière.\n", encoding="utf-8")
    (made / "cut.selon").write_bytes((made / "d.selon").read_bytes()[:5000])
    for name, content in SHEETS.items():
        (made / name).write_text(content, encoding="utf-8")
    (made / "lines.jsonl").write_text('{"text": 3}\nno JSON\n', encoding="utf-8")
    two = (reading(telling(says=says), file=f"{says}.txt") for says in ("un", "deux"))
    (made / "readings.jsonl").write_text("".join(f"{line(one)}\n" for one in two), encoding="utf-8")
    (made / "half.jsonl").write_text('{"claims": []}\n', encoding="utf-8")
    (made / "void").mkdir()
    (made / "void.txt").write_text("", encoding="utf-8")
    return made


REFUSED = [  # a command; what stands on standard error after `selon: `
    # the id of an event
    ("show zz d.selon", "zz: no event has an id that begins so; list them with selon events\n"),
    (f"show {NOBODY} readings.jsonl", f"{NOBODY}: no event has an id that begins so; list them with selon events\n"),
    ("show most-told silent.selon", f"silent.selon: {NO_EVENT}"),
    ("show zz silent.selon", f"silent.selon: {NO_EVENT}"),
    # a dossier without articles
    ("events empty.selon", f"empty.selon: {EMPTY}"),
    ("events empty.selon --digest", f"empty.selon: {EMPTY}"),
    ("show most-told empty.selon", f"empty.selon: {EMPTY}"),
    ("sources empty.selon", f"empty.selon: {EMPTY}"),
    ("export empty.selon --shape ftm", f"empty.selon: {EMPTY}"),
    ("export empty.selon", f"empty.selon: {EMPTY}"),
    ("export empty.selon --shape acled", f"empty.selon: {EMPTY}"),
    ("export empty.selon --shape geojson", f"empty.selon: {EMPTY}"),
    ("weave empty.selon", f"empty.selon: {EMPTY}"),
    ("weave empty.selon --json", f"empty.selon: {EMPTY}"),
    # a dossier that is none, or of another Selon
    *(
        (f"{verb} {name}.selon {more}".strip(), f"{name}.selon: {found}")
        for verb, more in (
            ("events", ""),
            ("show zz", ""),
            ("sources", ""),
            ("weave", ""),
            ("log", ""),
            ("search", "x"),
            ("judge", "list"),
            ("export", "--shape report"),
        )
        for name, found in (
            ("newer", f"made by a newer Selon (schema 99; this one knows {SCHEMA}); install that version"),
            ("older", OLD),
            ("odd", OLD),
            ("without", OLD),
            ("other", "no dossier; make one with selon new\n"),
            ("cut", f"damaged (database disk image is malformed); {DAMAGED}"),
        )
    ),
    ("events half.selon", f"half.selon: damaged (no such table: main.events); {DAMAGED}"),
    # what is called a dossier and is none, and what is not there
    *(
        (command, f"{name}: {found}")
        for name, found in (
            ("fake.selon", "no dossier, or damaged at its beginning; restore a copy\n"),
            ("gone.txt", "no such file or folder; check the path\n"),
        )
        for command in (
            f"events {name} --digest",
            f"events {name}",
            f"sources {name} --digest",
            f"weave {name} --digest",
            f"show most-told {name}",
            f"export {name}",
            f"export {name} --shape acled",
            f"export {name} --shape geojson",
            f"export {name} --shape report",
        )
    ),
    # judgements
    (
        f"judge d.selon accept {NOBODY}",
        f"no claim, mention or event {NOBODY}; take ids of events from selon events, ",
    ),
    (f"judge d.selon merge {MENTION} {NOBODY}", f"no claim, mention or event {NOBODY}; take ids of events"),
    (f"judge d.selon edit {NOBODY} type shelling", f"no claim, mention or event {NOBODY}; take ids of events"),
    (f"judge empty.selon reject {MENTION}", f"no claim, mention or event {MENTION}; take ids of events"),
    ("judge d.selon --import none.csv", "none.csv: no column id and no column action; take the sheet of --export\n"),
    ("judge d.selon --import nothing.csv", "nothing.csv: no column id and no column action; take the sheet"),
    ("judge d.selon --import action.csv", "action.csv: no column action; take the sheet of --export\n"),
    (
        "judge d.selon --import nobody.csv",
        f"nobody.csv, line 2: no claim, mention or event {NOBODY}; take ids of events",
    ),
    ("judge d.selon --import field.csv", "field.csv, line 2: an edit without a field; name one in the column field\n"),
    ("judge d.selon --import colour.csv", "colour.csv, line 2: no field colour of a mention can be edited; use type"),
    ("judge d.selon --import value.csv", "value.csv, line 2: "),
    ("judge d.selon --import agree.csv", "agree.csv, line 2: agree is no action; use accept, reject"),
    ("judge d.selon --import alone.csv", "alone.csv, line 2: "),
    ("judge d.selon --import other.csv", f"other.csv, line 2: no claim, mention or event {NOBODY}; take ids of events"),
    # articles
    ("weave void.txt", "void.txt: holds no text; leave it out\n"),
    ("events lines.jsonl", "lines.jsonl, line 1: a JSON object without a text; put it under text, body, content\n"),
    ("weave half.jsonl", "half.jsonl:1: "),
    *(
        (command, "gone.selon: no such dossier; make it with selon new gone.selon\n")
        for command in (
            *(f"{verb} gone.selon" for verb in ("weave", "events", "sources", "show zz", "export", "log")),
            "search gone.selon x",
        )
    ),
    *((f"{verb} void", "void: a folder with nothing to read: no file; ") for verb in ("weave", "events", "export")),
    ("export void --output y.csv", "void: a folder with nothing to read: no file; "),
    ("events d.selon gone.txt", "gone.txt: no such file or folder; check the path\n"),
]


@pytest.mark.parametrize(("command", "found"), REFUSED, ids=[command for command, _ in REFUSED])
def test_it_is_told_in_one_line(selon, folder, monkeypatch, command, found):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SELON_BY", "A. Martin")
    done = selon(*command.split())
    assert isinstance(done.exception, SystemExit) and done.exit_code == 1, repr(done.exception)
    first, *others = done.stderr.splitlines(keepends=True)
    assert first.startswith(f"selon: {found}")
    assert first.endswith(("\n",)) and all(one.startswith("selon: ") for one in others)  # a line for each failure
    assert len(others) == ("lines.jsonl" in command)  # of two lines in that file
    assert "; " in first  # what to do next
    if "--import" not in command and not command.startswith("events d.selon"):
        assert done.stdout == ""  # no table of nothing, no head without rows


@pytest.mark.parametrize("command", ["show", "show zz", "weave", "events", "judge d.selon", "show  d.selon"])
def test_what_is_missing_is_told_with_the_usage(selon, folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    done = selon(*command.split(" "))
    assert done.exit_code == 2 and done.stderr.startswith("Usage: selon ")


def test_nothing_read_is_no_file(folder):
    assert not (folder / "y.csv").exists()


def test_nothing_was_judged_by_any_of_these(selon, folder):
    assert selon("judge", folder / "d.selon", "list").stdout == ""


def test_columns_of_one_s_own_are_no_fault(selon, folder, monkeypatch):
    monkeypatch.chdir(folder)
    shutil.copy("d.selon", "mine.selon")
    Path("mine.csv").write_text(f"note,id,action\nto ask,{MENTION},accept\n", encoding="utf-8")
    assert selon("judge", "mine.selon", "--import", "mine.csv", "--by", "A").stdout == "1 judgement: 1 new, 0 known\n"


@pytest.mark.parametrize(
    "command", ["events --digest", "sources --digest", "weave --digest", "export", "export --shape report"]
)
def test_a_dossier_that_is_none_does_not_lose_the_rest(selon, folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    alone = selon(*command.split(), "readings.jsonl")
    done = selon(*command.split(), "fake.selon", "readings.jsonl")
    assert done.exit_code == 1 and len(done.stdout.splitlines()) == len(alone.stdout.splitlines()) > 1
    assert done.stderr.startswith("selon: fake.selon: no dossier") and done.stderr.count("\n") == 1
