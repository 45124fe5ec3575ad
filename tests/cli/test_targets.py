"""The files that commands write: never over an input or a dossier, and whole or not at all."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from selon.cli.dossiers import is_dossier
from selon.cli.targets import Targets
from selon.errors import GatherError, SettingsError
from selon.publish.jsonlines import line
from selon.store import create_dossier
from store.build import told
from weave.build_events import reading, telling

BEFORE = "what was there\n"
INPUT, DOSSIER = "one of the inputs, which are never written over", "a dossier, which is never written over"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An article, a link to it, a page, readings, a dossier, and files of the user's own that hold BEFORE."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(BEFORE, encoding="utf-8")
    Path("a.html").write_text("<p>Selon l'OSDH, un convoi a passé la frontière.</p>", encoding="utf-8")
    Path("link.txt").symlink_to("a.txt")
    os.link("a.txt", "hard.txt")
    Path("sub").mkdir()
    Path("r.jsonl").write_text(line(reading(telling(), file="a.txt")) + "\n", encoding="utf-8")
    os.link("r.jsonl", "r.csv")
    for name in ("good.jsonl", "good.csv", "good.html"):
        Path(name).write_text(BEFORE, encoding="utf-8")
    with create_dossier("d.selon") as dossier:
        dossier.add(told(file="a.txt"))
    os.link("d.selon", "other.jsonl")
    return tmp_path


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


REFUSED = [  # a command; the file that it would write over; why not
    ("read a.txt -o a.txt", "a.txt", INPUT),
    ("read a.txt -o ./sub/../a.txt", "sub/../a.txt", INPUT),
    ("read a.txt -o link.txt", "link.txt", INPUT),
    ("read link.txt -o a.txt", "a.txt", INPUT),
    ("read hard.txt -o a.txt", "a.txt", INPUT),
    ("read *.txt -o a.txt", "a.txt", INPUT),
    ("read . -o a.txt", "a.txt", INPUT),  # it is in a folder that is read
    ("read a.html --html a.html", "a.html", INPUT),
    ("weave r.jsonl -o r.jsonl", "r.jsonl", INPUT),
    ("export r.jsonl --shape plover -o r.jsonl", "r.jsonl", INPUT),
    ("export r.jsonl -o r.csv", "r.csv", INPUT),
    ("read a.txt -o d.selon", "d.selon", DOSSIER),
    ("read a.txt -o new.selon", "new.selon", DOSSIER),  # what is called so is taken for one
    ("weave a.txt -o other.jsonl", "other.jsonl", DOSSIER),  # one by another name
    ("export d.selon --shape plover -o other.jsonl", "other.jsonl", DOSSIER),
    ("judge d.selon --export d.selon", "d.selon", DOSSIER),
    ("judge d.selon --export d.selon --force", "d.selon", DOSSIER),
    ("judge d.selon --export good.csv", "good.csv", "is there already, and may hold what somebody filled in"),
    # what cannot be written at all
    ("read a.txt -o sub", "sub", "a folder"),
    ("export d.selon -o none/x.csv", "none/x.csv", "No such file or directory"),
    ("export d.selon -o /sys/x.csv", "/sys/x.csv", ""),
    ("read a.txt -o /sys/x", "/sys/x", ""),
    ("weave r.jsonl -o /sys/x", "/sys/x", ""),
    ("judge d.selon --export /sys/x.csv", "/sys/x.csv", ""),
]


@pytest.mark.parametrize(("command", "path", "why"), REFUSED, ids=[command for command, *_ in REFUSED])
def test_it_is_refused_in_one_line_before_anything_is_read(selon, outcomes, folder, command, path, why):
    before = contents(folder)
    done = selon(*command.split())
    assert done.exit_code == 2, repr(done.exception)
    assert done.stderr.startswith(f"selon: {path}: {why}") and done.stderr.count("\n") == 1 and "; " in done.stderr
    assert outcomes.calls == [] and contents(folder) == before


UNREAD = ["read x -o good.jsonl", "weave x -o good.jsonl", "export x -o good.csv", "read x --html good.html"]
UNREAD += [f"export x --shape {shape} -o good.{ending}" for shape, ending in (("plover", "jsonl"), ("report", "html"))]


@pytest.mark.parametrize("command", UNREAD)
@pytest.mark.parametrize("failure", ["unread", "fault", "stopped"])
def test_after_a_failure_all_is_as_it_was(selon, outcomes, folder, command, failure):
    raised = {"unread": GatherError("empty", where="x"), "fault": ZeroDivisionError(), "stopped": KeyboardInterrupt()}
    outcomes[:] = [raised[failure]]
    raised[failure].raised = failure != "unread"
    before = contents(folder)
    done = selon(*command.split())
    assert done.exit_code == {"unread": 1, "fault": 1, "stopped": 130}[failure]
    assert contents(folder) == before and done.stdout == ""


@pytest.mark.parametrize("command", UNREAD)
def test_what_is_read_of_a_part_is_written(selon, outcomes, folder, command):
    outcomes[:] = [GatherError("empty", where="x"), reading(telling(), file="a.txt")]
    path = Path(command.split()[-1])
    assert selon(*command.split()).exit_code == 1
    assert BEFORE not in path.read_text(encoding="utf-8") and path.stat().st_size
    assert not list(folder.glob(".selon-*"))


def test_a_page_of_a_folder_is_not_written_over_an_input(selon, outcomes, folder):
    outcomes[:] = [reading(file="a.html")]
    before = contents(folder)
    done = selon("read", "a.html", "--html", ".")
    assert (done.exit_code, done.stderr) == (2, f"selon: a.html: {INPUT}; name another file to write\n")
    assert contents(folder) == before


def test_a_page_that_cannot_be_written_is_one_line(selon, outcomes, folder):
    done = selon("read", "a.html", "--html", "/sys/x.html")
    assert done.exit_code == 2 and done.stderr.startswith("selon: /sys/x.html: ") and done.stderr.count("\n") == 1


def test_nothing_read_keeps_the_index_of_a_folder_as_it_was(selon, outcomes, folder):
    Path("sub/index.html").write_text(BEFORE, encoding="utf-8")
    outcomes[:] = [GatherError("empty", where="x")]
    assert selon("read", "x", "--html", "sub").exit_code == 1
    assert Path("sub/index.html").read_text(encoding="utf-8") == BEFORE


def test_a_sheet_is_written_over_where_that_is_asked_for(selon, folder):
    assert selon("judge", "d.selon", "--export", "good.csv", "--force").exit_code == 0
    assert Path("good.csv").read_text(encoding="utf-8-sig").startswith("kind,id,")


def test_ctrl_c_keeps_the_lines_that_were_read_beside_the_file(selon, outcomes, folder):
    stop = KeyboardInterrupt()
    stop.raised = True
    outcomes.append(stop)
    done = selon("read", "x", "-o", "good.jsonl")
    assert (done.exit_code, done.stderr.count("\n")) == (130, 1)
    assert done.stderr.startswith("selon: stopped; what was read until then is in ")
    assert Path("good.jsonl").read_text(encoding="utf-8") == BEFORE
    assert len(Path("good.jsonl.part").read_text(encoding="utf-8").splitlines()) == 1


def test_a_link_stays_and_its_file_is_written_with_its_mode(folder):
    Path("good.jsonl").chmod(0o640)
    Path("to.jsonl").symlink_to("good.jsonl")
    with Targets([]).text(Path("to.jsonl")) as file:
        file.write("new\n")
    assert Path("to.jsonl").is_symlink() and Path("good.jsonl").read_text(encoding="utf-8") == "new\n"
    assert Path("good.jsonl").stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_mode(folder):
    Path("usual").touch()
    with Targets([]).binary(Path("new")) as file:
        file.write(b"new")
    assert Path("new").stat().st_mode == Path("usual").stat().st_mode


def test_a_file_that_must_not_be_written_is_not_replaced(folder, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # as for a user who is not root
    with pytest.raises(SettingsError, match="cannot be written"), Targets([]).binary(Path("good.csv")):
        pass
    assert Path("good.csv").read_text(encoding="utf-8") == BEFORE


def test_a_full_disk_is_one_line_and_leaves_what_was_there(folder):
    with pytest.raises(SettingsError, match="No space left"), Targets([]).text(Path("good.csv")):
        raise OSError(28, "No space left on device")
    assert Path("good.csv").read_text(encoding="utf-8") == BEFORE and not list(folder.glob(".selon-*"))


@pytest.mark.slow
@pytest.mark.parametrize("target", ["/dev/null", "/dev/stdout"])
def test_a_device_or_a_pipe_is_written_as_it_stands(process, folder, target):
    done = process("weave", "r.jsonl", "-o", target, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == (target == "/dev/stdout")


@pytest.mark.slow
def test_real_commands_leave_files_as_they_are(process, folder):
    before = contents(folder)
    for command in ("read a.txt -o a.txt", "read nope.txt -o good.jsonl", "judge d.selon --export d.selon"):
        done = process(*command.split(), cwd=folder)
        assert done.returncode in (1, 2) and done.stderr.count("\n") == 1 and done.stdout == ""
    assert contents(folder) == before and is_dossier("d.selon")


@pytest.mark.slow
def test_a_real_ctrl_c_leaves_the_file_as_it_was(folder):
    command = [sys.executable, "-m", "selon", "read", "-", "-o", "good.jsonl"]  # waits for its standard input
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # what a shell runs behind it hears none
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=folder, preexec_fn=heard, **pipes) as running:
        for _ in range(600):
            if list(folder.glob(".selon-*")):
                break
            time.sleep(0.1)
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, "selon: stopped\n")
    assert Path("good.jsonl").read_text(encoding="utf-8") == BEFORE and not list(folder.glob(".selon-*"))
