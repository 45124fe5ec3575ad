"""`selon read`: what it prints where, and how it tells what failed."""

import json
import os
import pty

import pytest
from typer.testing import CliRunner

from made import full_reading, reading
from selon.cli.read import read
from selon.errors import GatherError

FAILED = GatherError("nothing but white space", where="\x1b[2Jvide.txt", remedy="remove it")


def test_a_pipe_gets_json_lines(selon, outcomes):
    done = selon("read", "a", "b")
    assert done.exit_code == 0
    assert [json.loads(line)["article"]["outlet"] for line in done.stdout.splitlines()] == ["Levant-Presse"]
    assert outcomes.calls[0][0] == ["a", "b"]


def test_a_digest_into_a_pipe_on_demand(selon, outcomes):
    outcomes.append(full_reading())
    done = selon("read", "--digest", "a")
    assert done.stdout.count("SANA → des habitants · asserted\n") >= 2
    assert done.stdout.endswith("2 articles · 16 claims on the word of 5 sources · 2 flags\n")
    assert "\x1b" not in done.stdout


def test_one_article_needs_no_total(selon, outcomes):
    assert " articles · " not in selon("read", "--digest", "a").stdout


def test_published_is_handed_on(selon, outcomes):
    selon("read", "a", "--published", "2021-01")
    assert outcomes.calls[0][1]["published"] == "2021-01"


def test_outlet_is_handed_on(selon, outcomes):
    selon("read", "a", "--outlet", "SANA")
    assert outcomes.calls[0][1]["outlet"] == "SANA"


@pytest.mark.parametrize(("flags", "opens"), [([], "{"), (["--json"], "{"), (["--digest"], "Un convoi")])
def test_into_a_file(selon, outcomes, tmp_path, flags, opens):
    target = tmp_path / "out"
    done = selon("read", "a", "-o", target, *flags)
    assert (done.exit_code, done.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").startswith(opens)


def test_failures_are_a_line_each_and_the_rest_goes_on(selon, outcomes):
    outcomes[:] = [FAILED, full_reading(), FAILED]
    done = selon("read", "a")
    assert done.exit_code == 1
    assert done.stderr == "selon: ␛[2Jvide.txt: nothing but white space; remove it\n" * 2
    assert len(done.stdout.splitlines()) == 1


def test_a_terminal_gets_a_digest_and_no_escape_of_an_article(outcomes):
    outcomes[:] = [reading(title="a\x1b]0;b\x07 [red]c[/red]", outlet="\x9b2J")]
    master, slave = pty.openpty()
    with os.fdopen(slave, "w", encoding="utf-8") as terminal:
        assert read(["a"], published=None, outlet=None, file=terminal, people=True) == 0
    shown = os.read(master, 100_000).decode()
    os.close(master)
    assert "\x1b[1" in shown  # bold, ours
    assert "\x1b]0" not in shown and "\x9b" not in shown and "\x07" not in shown
    assert "[red]c[/red]" in shown


def test_an_encoding_that_cannot_say_it_is_no_error(outcomes, tmp_path):
    with (tmp_path / "out").open("w+", encoding="ascii") as file:
        assert read(["a"], published=None, outlet=None, file=file, people=True) == 0
        file.seek(0)
        assert "Un convoi am?ricain" in file.read()


@pytest.mark.parametrize("flags", [["--json"], ["--digest"]])
def test_why_each_claim_was_made_is_told_only_on_demand(selon, outcomes, flags):
    told = {"--json": '"explain":{', "--digest": "rule · row · « a démenti »"}[flags[0]]
    assert told not in selon("read", "a", *flags).stdout.replace("\u00a0", " ")
    assert told in selon("read", "a", "--explain", *flags).stdout.replace("\u00a0", " ")


@pytest.mark.slow
def test_the_evidence_of_a_real_reading(process):
    done = process("read", "-", "--explain", input="Selon l’agence SANA, un convoi a franchi la frontière jeudi.\n")
    made = json.loads(done.stdout)
    claim, mention = made["claims"][0]["id"], made["mentions"][0]["id"]
    assert list(made)[-1] == "explain" and set(made["explain"]) == {claim, mention}
    why, told = made["explain"][claim], made["explain"][mention]
    assert (told["rule"], told["words"]["text"]) == ("row", "franchi")
    assert (why["rule"], why["row"], why["words"]["start"]) == ("preposition", "selon", 0)


def test_help_shows_no_escape():
    assert "\x1b" not in CliRunner().invoke(__import__("selon.cli.app").cli.app.app, ["read", "--help"]).output
