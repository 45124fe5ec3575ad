"""Killed at any moment, a dossier has all that was added, once, and whole."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from selon import open_dossier
from selon.store import DossierError
from store.dying import COUNT, made

KILLS = 50


@pytest.fixture
def child():
    """Starts a child that adds, and kills it so many seconds after it told of a number."""
    command = [sys.executable, str(Path(__file__).with_name("dying.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:

        def killed(dossier, told_in, number, after):
            told_in.write_text("")
            print(dossier, told_in, file=parent.stdin, flush=True)
            pid = int(parent.stdout.readline())
            patience = time.monotonic() + 60
            while len(told_in.read_bytes().split(b"\n")) <= number and time.monotonic() < patience:
                time.sleep(0.001)
            time.sleep(after)
            os.kill(pid, signal.SIGKILL)
            return [int(line) for line in told_in.read_text().split()]

        yield killed
        parent.stdin.close()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_nothing_is_lost_or_doubled_when_killed(tmp_path, child):
    path, told_in = tmp_path / "d.selon", tmp_path / "told"
    chance = random.Random(7)
    lengths, kept = [], []
    for _ in range(KILLS):
        further = chance.choice((0, 0, *range(1, 12)))  # 0: in the midst of opening or of what is known
        number = len(kept) + further if further else chance.randint(0, len(kept))
        told = child(path, told_in, number, chance.uniform(0, 0.03))
        try:
            with open_dossier(path) as dossier:
                kept = list(dossier.readings())
                with dossier.reading_rows() as connection:
                    assert connection.exec_driver_sql("PRAGMA quick_check").scalar() == "ok"
        except DossierError as error:  # killed while it was made: nothing was in it, and it says so
            assert not told and "make" in error.remedy
            path.unlink(missing_ok=True)
            continue
        assert kept == [made(number) for number in range(len(kept))]  # in order, each once, each whole
        assert set(told) <= set(range(len(kept)))
        lengths.append(len(kept))
    assert lengths == sorted(lengths) and len(set(lengths)) > KILLS / 4  # it was killed in the midst of adding
    with open_dossier(path) as dossier:
        for number in range(len(kept)):
            assert dossier.search(f"n{number}x").total == 1
            assert dossier.original(made(number).article.id) == f"bytes {number}".encode() * 50
        with dossier.reading_rows() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert connection.exec_driver_sql("SELECT count(*) FROM publications").scalar() == len(kept)
            assert connection.exec_driver_sql("SELECT count(*) FROM log WHERE action = 'new'").scalar() == len(kept)
    assert len(kept) < COUNT, "the last children had nothing to do: raise COUNT"
