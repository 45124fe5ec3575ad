"""The golden articles are read at least as well as when their floors were pinned.

To pin floors: `.venv/bin/python -m selon.evaluate tests/quality/floors.toml --pin` (`--lower` to lower one).
"""

from pathlib import Path

import pytest

from selon.evaluate import evaluate_paths, gold_digest
from selon.evaluate.gate import check, load_floors
from selon.evaluate.goldfile import gold_files
from selon.settings import Settings

ROOT = Path(__file__).parents[2]
FLOORS = load_floors(Path(__file__).with_name("floors.toml"))


def test_every_gold_set_is_held() -> None:
    assert sorted(FLOORS) == [
        "apart",
        "bulletins",
        "carnets",
        "chronique",
        "correspondances",
        "courriers",
        "damas",
        "depeches",
        "desks",
        "dossier",
        "episodes",
        "feuilles",
        "fr",
        "fresh",
        "gazette",
        "hebdos",
        "journaux",
        "levant",
        "mixed",
        "quotidiens",
        "reportages",
        "reports",
        "revue",
        "sahel",
        "sample",
        "semaines",
        "stringers",
        "unseen",
        "veilles",
        "wires",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_floors(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    gold = Path(FLOORS[name].gold)
    assert gold_files(gold), f"{gold} holds no gold"
    report = evaluate_paths(gold, FLOORS[name].paths, settings=Settings())
    assert [*report.gaps, *check(FLOORS, name, gold_digest(gold), report.figures())] == []
