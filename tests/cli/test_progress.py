"""The bar on standard error."""

import os
import pty
import subprocess
import sys

import pytest

from selon.store import create_dossier
from selon.store.folding import FOLDING

SCRIPT = """
import sys
from selon.cli.progress import progress
with progress(sys.argv[1:], quiet=False) as step:
    for _ in range(3):
        step()
"""


OPENING = """
import sys
from selon.cli.progress import opened
from selon.store import folding
folding.FOLDING = sys.argv[2]
opened(sys.argv[1]).close()
"""


def shown(*inputs, script=SCRIPT):
    """What a terminal on standard error gets."""
    master, slave = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", script, *inputs], stderr=slave, check=True, env=os.environ | {"TERM": "xterm"}
    )
    os.close(slave)
    try:
        return os.read(master, 100_000).decode()
    except OSError:  # nothing was written
        return ""
    finally:
        os.close(master)


@pytest.mark.parametrize(("inputs", "bar"), [(["a.txt", "b.txt"], True), (["a.txt"], False), (["one.jsonl"], True)])
def test_over_many_inputs(inputs, bar, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in inputs:
        (tmp_path / name).write_text("{}")
    assert ("read" in shown(*inputs)) is bar


def test_no_bar_without_a_terminal(process, tmp_path):
    done = subprocess.run([sys.executable, "-c", SCRIPT, "a", "b"], capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.parametrize(("rules", "bar"), [("another", True), (FOLDING, False)])
def test_over_the_articles_of_a_dossier_that_is_indexed_anew(rules, bar, tmp_path):
    create_dossier(tmp_path / "d.selon").close()
    told = shown(str(tmp_path / "d.selon"), rules, script=OPENING)
    assert ("indexed anew" in told) is bar


def test_no_bar_over_a_dossier_without_a_terminal(tmp_path):
    create_dossier(tmp_path / "d.selon").close()
    command = [sys.executable, "-c", OPENING, str(tmp_path / "d.selon"), "another"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stderr == ""


def test_one_bar_at_a_time(tmp_path):
    create_dossier(tmp_path / "d.selon").close()
    within = "from selon.cli.progress import progress\nwith progress(['a', 'b'], quiet=False):\n" + "".join(
        f"    {line}\n" for line in OPENING.split("\n")
    )
    told = shown(str(tmp_path / "d.selon"), "another", script=within)
    assert "0 read" in told
    assert "indexed anew" not in told
