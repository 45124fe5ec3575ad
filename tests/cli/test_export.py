"""`selon export`: tables of what is read, or was read before."""

import csv
import io
import sys

import pytest

from made import evidence, full_reading
from selon.errors import GatherError
from selon.publish.jsonlines import line


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where a file of two readings is, the second with a broken line before it."""
    monkeypatch.chdir(tmp_path)
    made = full_reading()
    lines = [line(made), '{"claims": 3}', line(made, evidence(made))]
    (tmp_path / "readings.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_is_printed(selon, outcomes):
    done = selon("export", "a", "--published", "2021-01", "--outlet", "SANA")
    assert done.exit_code == 0, done.output
    assert [row["root"] for row in rows(done.stdout)][:3] == ["des habitants", "des habitants", "Pentagone"]
    assert outcomes.calls == [(["a"], {"published": "2021-01", "outlet": "SANA"})]


def test_readings_made_before_are_not_read_again(selon, outcomes, folder):
    done = selon("export", "readings.jsonl", "-o", "claims.csv")
    assert outcomes.calls == []
    assert len(rows((folder / "claims.csv").read_text(encoding="utf-8"))) == 16
    assert done.exit_code == 1
    assert done.stderr.startswith("selon: readings.jsonl:2: ") and len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_inputs_of_both_sorts_keep_their_order(selon, outcomes, folder):
    done = selon("export", "a", "readings.jsonl", "b", "c")
    assert [call[0] for call in outcomes.calls] == [["a"], ["b", "c"]]
    assert len(rows(done.stdout)) == 32


def test_a_failure_is_a_line_and_the_rest_goes_on(selon, outcomes):
    outcomes.insert(0, GatherError("nothing but white space", where="vide.txt"))
    done = selon("export", "a")
    assert (done.exit_code, done.stderr) == (1, "selon: vide.txt: nothing but white space\n")
    assert len(rows(done.stdout)) == 8


@pytest.mark.parametrize("name", ["claims.parquet", "CLAIMS.PARQUET"])
def test_parquet(selon, outcomes, folder, name):
    arrow = pytest.importorskip("pyarrow.parquet")
    assert selon("export", "a", "-o", name).exit_code == 0
    assert arrow.read_table(folder / name).num_rows == 8


def test_parquet_without_pyarrow_is_one_line_before_anything_is_read(selon, outcomes, folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = selon("export", "a", "-o", "claims.parquet")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1 and "pip install 'selon[parquet]'" in done.stderr
    assert outcomes.calls == [] and not (folder / "claims.parquet").exists()


def test_a_folder_is_no_file_to_write(selon, outcomes, folder):
    (folder / "x.csv").mkdir()
    assert selon("export", "a", "-o", "x.csv").exit_code == 2


@pytest.mark.slow
def test_real_articles(process, sample, tmp_path):
    done = process("export", sample / "001_convoi-dispatch.txt")
    made = rows(done.stdout)
    assert done.returncode == 0 and made
    text = (sample / "001_convoi-dispatch.txt").read_text(encoding="utf-8")
    for row in made:
        places = [map(int, place.split(":")) for place in row["content_offsets"].split(";")]
        assert " … ".join(text[start:end] for start, end in places) == row["content"]
