"""The legend under a table of events."""

import os
import pty
import subprocess
import sys

import pytest

from selon.cli.legend import legend
from selon.publish.jsonlines import line
from weave.build_events import reading, telling

BEST = "42 (42–60) the best supported number, the lowest and highest told"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("2021-01-30~ movement", "~ about then\n"),
        ("2021-01-14/\n..", ".. open on that side\n"),
        ("al-Walid, Conoco +6\n42 (42–60) véhicules, 2 gardes +1", f"{BEST}; +2 two more\n"),
        ("4 (–6) blessés", f"{BEST}\n"),  # no lowest is told
        ("killed 40001+ · 6 missiles", "42+ that many or more\n"),
        ("killed 7+ (3–7+)", f"42+ that many or more; {BEST}\n"),
        ("2021-01-21 movement · al-Walid\n30 camions", ""),
        ("", ""),
        ("T-4 (base) · 2+2", ""),  # no signs of ours
    ],
)
def test_it_tells_of_the_signs_that_are_there(table, told):
    assert legend(table) == told


@pytest.mark.slow
def test_it_is_shown_on_a_terminal_alone(process, tmp_path):
    says = ("une salve de roquettes tombe sur le marché", "une salve de roquettes tombe sur le marché hier")
    two = [
        reading(telling(says=s, counts=[("killed", n, n)]), file=f"{n}.txt") for n, s in zip((3, 5), says, strict=True)
    ]
    (tmp_path / "r.jsonl").write_text("".join(f"{line(one)}\n" for one in two), encoding="utf-8")
    assert BEST not in process("events", "r.jsonl", "--digest", cwd=tmp_path).stdout
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "selon", "events", "r.jsonl"]
    environment = os.environ | {"COLUMNS": "120", "TERM": "dumb"}
    subprocess.run(command, stdout=slave, check=True, cwd=tmp_path, env=environment, timeout=60)
    os.close(slave)
    shown = os.read(master, 100_000).decode()
    os.close(master)
    assert BEST in shown
