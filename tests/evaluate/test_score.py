"""Our figures are those of the project's scoring script, whatever is read."""

import json
import os
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

from selon.evaluate import Report, evaluate, evaluate_paths, load_gold, readings_from_jsonl

from .corrupt import rewrite, spoil

SHARED = Path(__file__).parents[3] / "shared"
SCRIPT, SEEDS, TEXTS = SHARED / "score.py", SHARED / "gold" / "seeds", SHARED / "seeds"
ROUNDS = range(48)

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not SCRIPT.is_file(), reason=f"the scoring script and the seeds are not at {SHARED}"),
]


@pytest.fixture(scope="module")
def seeds() -> list[tuple[str, dict[str, Any], str]]:
    tables = [(path.name, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(SEEDS.glob("*.yaml"))]
    return [(name, gold, (TEXTS / gold["text"]).read_bytes().decode()) for name, gold in tables]


def theirs(gold: Path, readings: Path, *flags: str) -> dict[str, Any]:
    command = [sys.executable, str(SCRIPT), str(gold), str(readings), *flags]
    done = subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def same(report: Report, figures: dict[str, Any]) -> None:
    mine = report.figures()
    assert {name: mine[name] for name in figures} == figures


def write_round(folder: Path, number: int, seeds: list[tuple[str, dict[str, Any], str]]) -> tuple[Path, Path]:
    """A folder of gold and a file of readings, spoilt in the way that `number` sets; the first third keep the gold."""
    dice = random.Random(number)
    gold_dir, readings = folder / f"gold{number}", folder / f"{number}.jsonl"
    gold_dir.mkdir()
    lines = []
    for name, gold, text in seeds:
        content = yaml.safe_dump(gold, allow_unicode=True) if number % 3 == 0 else rewrite(gold, dice)
        (gold_dir / name).write_text(content, encoding="utf-8")
        if dice.random() < 0.9:
            lines.append(json.dumps(spoil(gold, text, gold["text"], dice), ensure_ascii=False))
    readings.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return gold_dir, readings


def test_both_scorers_agree(tmp_path: Path, seeds: list[tuple[str, dict[str, Any], str]]) -> None:
    rounds = [write_round(tmp_path, number, seeds) for number in ROUNDS]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        expected = list(pool.map(lambda paths: theirs(*paths), rounds))
    for (gold_dir, readings), figures in zip(rounds, expected, strict=True):
        same(evaluate_paths(gold_dir, [readings]), figures)
    assert len({json.dumps(figures) for figures in expected}) == len(rounds)


def test_language_and_skip(tmp_path: Path, seeds: list[tuple[str, dict[str, Any], str]]) -> None:
    gold_dir, readings = write_round(tmp_path, 1, seeds)
    skipped = evaluate_paths(gold_dir, [readings], skip={"000", "003"})
    same(skipped, theirs(gold_dir, readings, "--skip", "000,003"))
    assert {article.name for article in skipped.articles}.isdisjoint({"000", "003"})
    same(evaluate_paths(gold_dir, [readings], language="en"), theirs(gold_dir, readings, "--language", "en"))


def test_sixty_articles_in_a_second(tmp_path: Path, seeds: list[tuple[str, dict[str, Any], str]]) -> None:
    dice = random.Random(0)
    lines = []
    for number in range(60):
        _, gold, text = seeds[number % len(seeds)]
        (tmp_path / f"{number:03}_x.yaml").write_text(yaml.safe_dump(gold, allow_unicode=True), encoding="utf-8")
        lines.append(json.dumps(spoil(gold, text, f"{number:03}_x.txt", dice)))
    (tmp_path / "r.jsonl").write_text("\n".join(lines), encoding="utf-8")
    began = time.process_time()
    report = evaluate(load_gold(tmp_path), readings_from_jsonl(tmp_path / "r.jsonl"))
    assert time.process_time() - began < 1
    assert len(report.articles) == 60
