import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from selon.errors import GatherError, GoldError
from selon.evaluate import evaluate_paths, readings_from_jsonl
from selon.evaluate.paths import holds_readings
from selon.model import Reading

from .build import claim, mention, place, reading, when

TEXT = "Selon SANA, un convoi est entré."
READ = reading(
    TEXT,
    claim(TEXT, "un convoi est entré", "SANA"),
    mention(TEXT, "entré", "movement", at=when("2021-01-21"), places=(place("Homs", 34, 36.7),)),
)
GOLD = "claims: [{content: un convoi, sources: [SANA], stance: asserted}]\nevents: {}"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "007_x.yaml").write_text(GOLD, encoding="utf-8")
    (tmp_path / "read.jsonl").write_bytes(msgspec.json.encode(READ) + b"\n\n")
    yield tmp_path


def test_readings_come_back_as_they_were_written(folder: Path) -> None:
    assert list(readings_from_jsonl(folder / "read.jsonl")) == [READ]


def test_keys_that_the_contract_does_not_know_are_passed_over(folder: Path) -> None:
    table = json.loads(msgspec.json.encode(READ)) | {"extra": 1}
    del table["reasons"]
    table["claims"][0]["confidence"] = 0.5
    (folder / "read.jsonl").write_text(json.dumps(table), encoding="utf-8")
    assert list(readings_from_jsonl(folder / "read.jsonl")) == [READ]


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        (("claims", 0, "stance"), "said", "said"),
        (("claims", 0, "content"), None, "content"),
        (("mentions", 0, "trigger", "start"), "3", "Expected `int`"),
        (("article", "text"), None, "text"),
    ],
)
def test_lines_that_break_the_contract(folder: Path, path: tuple[str | int, ...], value: object, found: str) -> None:
    table = json.loads(msgspec.json.encode(READ))
    part = table
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    (folder / "read.jsonl").write_text("\n" + json.dumps(table), encoding="utf-8")
    with pytest.raises(GatherError, match=found) as caught:
        list(readings_from_jsonl(folder / "read.jsonl"))
    assert caught.value.where == f"{folder / 'read.jsonl'}:2"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GatherError, match="No such file"):
        list(readings_from_jsonl(tmp_path / "none.jsonl"))


@pytest.mark.parametrize(
    ("name", "content", "holds"),
    [
        ("a.jsonl", b'\n{"claims": []}', True),
        ("a.jsonl", b'{"text": "un article"}', False),
        ("a.jsonl", b"", False),
        ("a.jsonl", b"\xff{", False),
        ("a.jsonl", b'["claims"]', False),
        ("a.json", b'{"claims": []}', False),
    ],
)
def test_holds_readings(tmp_path: Path, name: str, content: bytes, holds: bool) -> None:
    (tmp_path / name).write_bytes(content)
    assert holds_readings(tmp_path / name) is holds
    assert not holds_readings(tmp_path / "none.jsonl")
    assert not holds_readings("https://example.org/a.jsonl")


def test_readings_and_articles_in_one_call(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_many(inputs: list[str], *, settings: object) -> Iterator[Reading | GatherError]:
        assert inputs == ["absent.txt"]
        yield GatherError("no such file", where="absent.txt")

    reader = type("Reader", (), {"read_many": staticmethod(read_many)})
    monkeypatch.setitem(__import__("sys").modules, "selon.reader", reader)
    report = evaluate_paths(folder, [str(folder / "read.jsonl"), "absent.txt"])
    assert report.figures()["attribution F1"] == 1
    assert report.gaps == ("absent.txt: no such file",)


def test_wrong_gold_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold file"):
        evaluate_paths(tmp_path, ["absent.txt"])
