"""`selon export`: tables of what is read, or was read before."""

import csv
import io
import json
import sys
from dataclasses import replace

import pytest

from made import evidence, full_reading
from publish.build import dispatch, mention, raid, telling_of
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


@pytest.fixture
def events(outcomes):
    """The reading that is yielded: one strike asserted and denied, one planned, one movement, one accusation."""
    made = dispatch()
    outcomes[:] = [replace(made, mentions=(*made.mentions, mention("accuse", "dément")))]
    return outcomes


def test_both_names_of_the_option(selon, events):
    tables = [selon("export", "a", option, "mentions") for option in ("--table", "--shape")]
    assert tables[0].stdout == tables[1].stdout and tables[0].stderr == ""
    assert [row["type"] for row in rows(tables[0].stdout)] == ["air-strike", "air-strike", "movement", "accuse"]


def test_what_is_left_out_is_counted_on_standard_error(selon, events):
    done = selon("export", "a", "--shape", "acled")
    assert [row["selon_type"] for row in rows(done.stdout)] == ["air-strike", "movement"]
    told = "1 planned (--all keeps them), 1 that this schema has no place for"
    assert (done.exit_code, done.stderr) == (0, f"selon: left out of 4 event mentions: {told}\n")


def test_all_of_it_is_kept_where_that_is_asked_for(selon, events):
    done = selon("export", "a", "--shape", "acled", "--all")
    assert [row["selon_withheld"] for row in rows(done.stdout)] == ["", "planned", ""]
    assert done.stderr == "selon: left out of 4 event mentions: 1 that this schema has no place for\n"


def test_nothing_left_out_is_not_told(selon, events):
    events[:] = [telling_of(raid())]
    assert selon("export", "a", "--shape", "ucdp").stderr == ""


def test_records_are_lines(selon, events, folder):
    done = selon("export", "a", "--shape", "plover", "-o", "events.jsonl")
    assert (done.exit_code, done.output) == (0, "")
    records = [json.loads(line) for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["event"] for one in records] == ["ASSAULT", "ASSAULT", "MOBILIZE", "ACCUSE"]


@pytest.mark.parametrize("arguments", [["-o", "events.geojson"], ["-o", "EVENTS.JSON"], []])
def test_geojson(selon, events, folder, arguments):
    done = selon("export", "a", "--shape", "geojson", *arguments)
    text = (folder / arguments[1]).read_text(encoding="utf-8") if arguments else done.stdout
    assert len(json.loads(text)["features"]) == 5


def test_a_failure_leaves_a_whole_file(selon, events):
    events.insert(0, GatherError("nothing but white space", where="vide.txt"))
    done = selon("export", "a", "--shape", "geojson")
    assert (done.exit_code, done.stderr) == (1, "selon: vide.txt: nothing but white space\n")
    assert len(json.loads(done.stdout)["features"]) == 5


WRONG = [
    (["--shape", "gtd"], "no shape is called gtd; use claims, mentions, acled, ucdp, plover, geojson"),
    (["--shape", "plover", "-o", "x.csv"], "name a file that ends in .jsonl"),
    (["--shape", "geojson", "-o", "x.parquet"], "name a file that ends in .geojson or .json"),
    (["--shape", "acled", "-o", "x.json"], "name a file that ends in .csv or .parquet"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_a_wrong_shape_or_ending_is_told_before_anything_is_read(selon, events, folder, arguments, told):
    done = selon("export", "a", *arguments)
    assert done.exit_code == 2 and events.calls == []
    assert told in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.slow
def test_real_articles(process, sample, tmp_path):
    done = process("export", sample / "001_convoi-dispatch.txt")
    made = rows(done.stdout)
    assert done.returncode == 0 and made
    text = (sample / "001_convoi-dispatch.txt").read_text(encoding="utf-8")
    for row in made:
        places = [map(int, place.split(":")) for place in row["content_offsets"].split(";")]
        assert " … ".join(text[start:end] for start, end in places) == row["content"]
