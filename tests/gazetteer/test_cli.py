"""`selon gazetteer`."""

import json
import sqlite3
from contextlib import closing

import pytest
from typer.testing import CliRunner

from selon.cli.app import app
from selon.gazetteer import adding
from selon.gazetteer.base import VARIABLE, forget
from selon.gazetteer.compiling import SCHEMA
from selon.reader import rules_digest


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command with a file of added places of its own."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own.sqlite"))
    forget()
    yield lambda *arguments: CliRunner().invoke(app, ["gazetteer", *map(str, arguments)])
    forget()


def test_search(run):
    done = run("search", "al-Walid", "--country", "iq", "--json", "--limit", 1)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["spot"]["admin1"] == "Anbar"


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_nothing_found_is_said_and_ends_with_1(run, more):
    done = run("search", "Zgrmqxv", *more)
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", "selon: nothing found\n")


def test_add_then_search(run, tmp_path):
    table = tmp_path / "unit.csv"
    table.write_text("ADM1_FR,ADM1_PCODE,ADM0_PCODE,lat,lon\nQzarmouk,SY99,SY,35,40\n", encoding="utf-8")
    assert run("add", table, "--format", "cod-ab").stdout.endswith(": 1 place\n")
    assert "Qzarmouk (province" in run("search", "Qzarmouk").stdout


@pytest.mark.parametrize("form", ["geonames", "cod-ab", "ged"])
@pytest.mark.parametrize("content", [b"no table\nat all\n", b"\xff\xfe", b""])
def test_a_file_that_is_no_table_leaves_nothing(run, tmp_path, form, content):
    before, given = rules_digest(), tmp_path / "notes.txt"
    given.write_bytes(content)
    run("add", given, "--format", form)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert rules_digest() == before


def test_a_file_that_cannot_be_kept_leaves_nothing(run, tmp_path, monkeypatch):
    def stopped(base, entries):
        raise KeyboardInterrupt

    monkeypatch.setattr(adding, "add", stopped)
    table = tmp_path / "unit.csv"
    table.write_text("ADM1_FR,ADM1_PCODE,ADM0_PCODE,lat,lon\nQzarmouk,SY99,SY,35,40\n", encoding="utf-8")
    assert run("add", table, "--format", "cod-ab").exit_code == 130
    assert [path.name for path in tmp_path.iterdir()] == ["unit.csv"]


@pytest.mark.parametrize("schema", ["", SCHEMA], ids=["of no byte", "of no place"])
def test_an_empty_gazetteer_reads_as_none(run, tmp_path, schema):
    before, own = rules_digest(), tmp_path / "own.sqlite"
    own.touch()
    with closing(sqlite3.connect(own)) as base:
        base.executescript(schema)
    forget()
    assert rules_digest() == before
    assert run("search", "Boukamal").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"), [(("seek", "x"), "search or add"), (("add", "x", "--format", "kml"), "cod-ab")]
)
def test_wrong_usage(run, arguments, told):
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
