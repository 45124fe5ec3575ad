"""`selon evaluate`: figures and misses, for people and as JSON."""

import json

import pytest

from made import full_reading
from selon.publish.jsonlines import line

GOLD = """\
text: 001_convoi.txt
language: fr
published: "2021-01-22"
claims:
  - content: un convoi de 42 véhicules a franchi jeudi la frontière irakienne
    cue: rapporte
    sources: [SANA, des habitants]
    stance: asserted
  - content: Il transportait des blindés
    sources: [le maire]
    stance: asserted
events: {}
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A gold of two claims, and a reading of its article, made before."""
    from dataclasses import replace

    monkeypatch.chdir(tmp_path)
    made = full_reading()
    made = replace(made, article=replace(made.article, file="001_convoi.txt"))
    (tmp_path / "readings.jsonl").write_text(line(made) + "\n", encoding="utf-8")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "001_convoi.yaml").write_text(GOLD, encoding="utf-8")
    return tmp_path


def test_figures_and_misses(selon, folder):
    done = selon("evaluate", "gold", "readings.jsonl")
    assert done.exit_code == 0, done.output
    assert "attribution recall" in done.stdout and "0.5" in done.stdout
    assert "001_convoi.txt" in done.stdout and "le maire" in done.stdout


def test_json(selon, folder):
    whole = json.loads(selon("evaluate", "gold", "readings.jsonl", "--json").stdout)
    assert whole["figures"]["gold claims with a source"] == 2
    assert whole["gaps"] == []
    assert any(miss["field"] == "sources" for miss in whole["misses"])


def test_gold_without_a_reading_is_told(selon, folder):
    (folder / "gold" / "002_autre.yaml").write_text(GOLD.replace("001_convoi", "002_autre"), encoding="utf-8")
    done = selon("evaluate", "gold", "readings.jsonl")
    assert done.exit_code == 1
    assert "002_autre.yaml" in done.stderr
    assert selon("evaluate", "gold", "readings.jsonl", "--skip", "002").exit_code == 0


def test_gold_that_is_wrong_is_one_line(selon, folder):
    (folder / "gold" / "001_convoi.yaml").write_text("claims: 3\n", encoding="utf-8")
    done = selon("evaluate", "gold", "readings.jsonl")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith("selon: ")
