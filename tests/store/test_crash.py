"""Killed at any moment, a dossier has all that was added, once, and whole."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from selon import open_dossier
from selon.store import DossierError, create_dossier
from store.dying import COUNT, made

KILLS = 50
MOST = 200  # statements, at most, that weaving four articles takes


@pytest.fixture
def parent():
    """What starts a child for each line that it is told, see `dying`."""
    command = [sys.executable, str(Path(__file__).with_name("dying.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:

        def told(*words):
            print(*words, file=started.stdin, flush=True)
            return int(started.stdout.readline())

        yield told
        started.stdin.close()


@pytest.fixture
def child(parent):
    """Starts a child that adds, and kills it so many seconds after it told of a number."""

    def killed(dossier, told_in, number, after):
        told_in.write_text("")
        pid = parent("add", dossier, told_in)
        patience = time.monotonic() + 60
        while len(told_in.read_bytes().split(b"\n")) <= number and time.monotonic() < patience:
            time.sleep(0.001)
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
        return [int(line) for line in told_in.read_text().split()]

    return killed


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


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_whenever_weaving_is_killed_the_events_are_those_before(tmp_path, parent):
    path = tmp_path / "d.selon"
    with create_dossier(path) as dossier:
        for number in range(3):
            dossier.add(made(number))
        dossier.weave()
        before = kept(dossier)
        dossier.add(made(3))  # so that weaving comes to other events
    for statements in range(MOST):
        ended = parent("weave", path, statements)
        assert ended in (0, signal.SIGKILL)
        with open_dossier(path) as dossier:
            if not ended:
                break
            assert kept(dossier) == before
        assert {file.name.removeprefix(path.name) for file in tmp_path.iterdir()} <= {"", "-wal", "-shm"}
    else:
        pytest.fail("raise MOST")
    with open_dossier(path) as dossier, create_dossier(tmp_path / "whole.selon") as whole:
        for number in range(4):
            whole.add(made(number))
        whole.weave()
        assert kept(dossier)[:-1] == kept(whole)[:-1] != before[:-1]
        assert statements > 20, "it was killed in the midst of writing"
        with dossier.reading_rows() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def kept(dossier):
    """The events as they were woven, without what came since; the copies; and what is known of the weaving."""
    events = [replace(event, former=(), stale=False) for event in dossier.events()]
    return events, dossier.copies(), dossier.woven()
