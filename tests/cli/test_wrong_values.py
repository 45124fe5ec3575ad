"""An option with a wrong value ends with 2, whatever the command, before anything is read; what is not there with 1."""

import pytest

from selon.cli.app import app
from selon.store import create_dossier
from store.build import plain, told

WRONG = [  # a command; what is told
    *((f"{verb} --published demain", "no publication date") for verb in ("read a.txt", "add d.selon a.txt")),
    ("weave a.txt --published 2021-13", "no publication date"),
    ("export a.txt --published x", "no publication date"),
    *((f"read a.txt {pair}", "exclude one another") for pair in ("--json --digest", "--json --html x")),
    *((f"{verb} --json --digest", "exclude one another") for verb in ("events d.selon", "show x d.selon")),
    *((f"{verb} --json --digest", "exclude one another") for verb in ("sources d.selon", "search d.selon x")),
    ("weave d.selon --json --digest", "exclude one another"),
    ("read a.txt --output gone/x", "No such file or directory"),
    ("weave d.selon --published 2021", "a dossier keeps the dates"),
    ("events d.selon --from demain", "'demain' is no date; give a day, a month or a year"),
    ("events d.selon --to 2021-13", "is no date"),
    ("events d.selon --from 2024-02-31", "is no date"),
    ("search d.selon --to 2024-02-31", "is no date"),
    ("events d.selon --from 2022 --to 2021", "ends before it begins"),
    ("events d.selon --type tea", "no type of event"),
    ("events d.selon --roots deux", "is no number of roots"),
    ("events d.selon --articles 3-1", "ends before it begins"),
    ("events a.txt --from demain", "'demain' is no date; give a day, a month or a year"),
    ("search d.selon x --from demain", "'demain' is no date; give a day, a month or a year"),
    ("search d.selon x --from 2022 --to 2021", "ends before it begins"),
    ("search d.selon x --type tea", "no type of event"),
    *((f"{verb} --place ?", "is no name of a place") for verb in ("events d.selon", "search d.selon")),
    ("events d.selon --actor ?", "is no name of an actor"),
    ("search d.selon --outlet ?", "is no name of an outlet"),
    ("new d.selon", "d.selon: is there already; choose another name"),
    ("new .", "name the file to make, as in euphrate.selon"),
    ("new gone/d.selon", "gone/d.selon: No such file or directory; check the folder"),
    ("judge d.selon --export gone/x.csv", "No such file or directory"),
    ("gazetteer search Kiev --country XX", "no code of a country; give one of ISO 3166, as in SY"),
    ("search d.selon x --limit 0", "'--limit'"),
    ("export d.selon --shape tea", "no shape is called tea"),
    ("export d.selon --shape acled --output x.tea", "name a file that ends in"),
    ("log d.selon --limit tea", "'--limit'"),
    ("judge d.selon tea", "tea is unknown"),
    ("judge d.selon undo tea", "the number of one judgement"),
    ("gazetteer search Kiev --country tea", "no code of a country"),
    ("gazetteer search Kiev --limit 0", "'--limit'"),
    ("gazetteer add a.txt --format tea", "no format is called tea"),
    ("evaluate . a.jsonl --language tea", "no language known here"),
    ("demo --width 5", "'--width'"),
    *(
        (f"{verb} --tea", "No such option: --tea")
        for verb in ("new x.selon", "schema", "doctor", "demo", "log d.selon")
    ),
]
RIGHT = [  # values that can be meant, of what is not there
    "events d.selon --from 1999 --to 1999",
    "events d.selon --place Zzyzx",
    "search d.selon x --from 1999 --to 1999",
    "search d.selon x --outlet Zzyzx",
    "gazetteer search Zzyzx --country MT",
    "show zz d.selon",
    "judge d.selon undo 99",
    "judge d.selon --import gone.csv",
    "read gone.txt",
    "log gone.selon",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("values")
    with create_dossier(made / "d.selon") as dossier:
        dossier.add(told(file="a.txt"))
        dossier.add(plain("Rien.", file="b.txt"))
    (made / "a.txt").write_text("Un convoi a franchi la frontière.\n", encoding="utf-8")
    return made


@pytest.mark.parametrize(("command", "found"), WRONG, ids=[row[0] for row in WRONG])
def test_a_wrong_value_is_a_wrong_command(selon, folder, monkeypatch, command, found):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SELON_BY", "A. Martin")
    done = selon(*command.split())
    assert (done.exit_code, found in done.stderr, done.stdout) == (2, True, ""), done.stderr


@pytest.mark.parametrize("command", RIGHT)
def test_what_is_not_there_is_none(selon, folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SELON_BY", "A. Martin")
    assert selon(*command.split()).exit_code == 1


def test_every_command_is_asked():
    verbs = {info.name for info in app.registered_commands}
    assert {command.split()[0] for command, _ in WRONG} == verbs


@pytest.mark.parametrize("arguments", [("most-told", "d.selon"), ("d.selon", "most-told")])
def test_an_event_and_its_dossier_in_either_order(selon, folder, monkeypatch, arguments):
    monkeypatch.chdir(folder)
    done = selon("show", *arguments)
    assert done.exit_code == 0 and done.stdout.startswith('{"event":'), done.stderr


@pytest.mark.parametrize("arguments", [("d.selon", "gone"), ("d.selon", "a.txt"), ("gone", "gone.selon")])
def test_what_is_neither_is_told(selon, folder, monkeypatch, arguments):
    monkeypatch.chdir(folder)
    assert selon("show", *arguments).exit_code == 1


@pytest.mark.parametrize("command", [c for c, _ in WRONG if c.split()[0] in ("events", "search", "log", "gazetteer")])
def test_how_it_is_used_is_told_alike(selon, folder, monkeypatch, command):
    monkeypatch.chdir(folder)
    assert selon(*command.split()).stderr.startswith(f"Usage: selon {command.split()[0]} ")


@pytest.mark.parametrize("option", ["--place", "--actor", "--from", "--type"])
def test_an_option_without_a_word_asks_nothing_that_could_be_meant(selon, folder, monkeypatch, option):
    monkeypatch.chdir(folder)
    done = selon("events", "d.selon", option, "")
    assert done.exit_code == 2 and "Invalid value: ''" in done.stderr
