"""Tables: their columns, their rows, and the files that they become."""

import csv as reference
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import claim, full_reading, reading, source
from selon.errors import SettingsError
from selon.publish.tables import SHAPES, Table, claims, csv, formats, parquet
from selon.publish.tables.csv import bare, written

LINK = ["name", "text", "kind", "basis", "stance", "members", "start", "end"]
COLUMNS = [
    *("article_id", "file", "outlet", "title", "published", "language", "claim_id", "content", "content_offsets"),
    *("cue", "cue_start", "cue_end", "mode", "stance", "hedged", "negated", "about", "parent"),
    *("root", "root_kind", "root_basis", "links"),
    *(f"link_{number}_{name}" for number in (1, 2, 3) for name in LINK),
    *("reader_selon", "reader_rules", "reader_pipeline"),
]


OPEN = []


@pytest.fixture(autouse=True)
def closed():
    """Closes the tables that a test made."""
    yield
    while OPEN:
        OPEN.pop().__exit__()


def table(*readings):
    made = Table(SHAPES["claims"])
    OPEN.append(made)
    for one in readings:
        made.add(one)
    return made


def as_csv(*readings):
    file = io.BytesIO()
    csv.write(table(*readings), file)
    return file.getvalue()


def back(raw):
    """The rows of a CSV file by a reader that is not ours."""
    return list(reference.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))


def test_columns():
    assert [column.name for column in claims.columns(0)] == COLUMNS
    assert [column.name for column in claims.columns(3)] == COLUMNS


def test_a_longer_chain_has_more_columns():
    four = reading(claim("des blindés", sources=[source("SANA")] * 4))
    made = table(full_reading(), four)
    assert [c.name for c in made.columns if c.name.startswith("link_4")] == [f"link_4_{name}" for name in LINK]
    assert [row.get("link_4_name") for row in made.rows()] == [None] * 8 + ["SANA"]
    assert "link_5_name" not in {column.name for column in made.columns}


ROWS = [  # the number of a claim of the made reading, and cells of its row
    (0, {"content": "un convoi de 42 véhicules a franchi jeudi la frontière irakienne", "content_offsets": "76:140"}),
    (0, {"cue": "rapporte", "cue_start": 64, "cue_end": 72, "links": 2, "root": "des habitants"}),
    (0, {"link_1_name": "SANA", "link_1_kind": "medium", "link_1_basis": "named", "link_1_start": 36}),
    (0, {"link_2_name": "des habitants", "link_2_basis": "described", "root_kind": "public", "link_2_members": None}),
    (0, {"outlet": "Levant-Presse", "published": "2021-01-22", "language": "fr", "file": None, "about": None}),
    (0, {"reader_selon": "0.1.0", "reader_rules": "0" * 12, "reader_pipeline": "a pipeline 1"}),
    (1, {"root_basis": "carried", "cue": None, "cue_start": None}),
    (2, {"stance": "denied", "negated": True, "hedged": False, "mode": "direct", "link_1_text": "le Pentagone"}),
    (2, {"root": "Pentagone", "link_1_stance": "denied", "about": full_reading().claims[0].id}),
    (4, {"parent": full_reading().claims[3].id}),
    (5, {"content": "Une base … été visée", "hedged": True, "links": 0}),
]


@pytest.mark.parametrize(("number", "cells"), ROWS)
def test_rows(number, cells):
    row = list(table(full_reading()).rows())[number]
    assert {name: row.get(name) for name in cells} == cells
    assert set(row) <= set(COLUMNS)


def test_offsets_give_back_the_content():
    made = full_reading()
    for row in table(made).rows():
        places = [map(int, place.split(":")) for place in row["content_offsets"].split(";")]
        assert " … ".join(made.article.text[start:end] for start, end in places) == row["content"]


def test_joint_sources_are_one_link_with_its_members():
    joint = source("SANA, citant des habitants", members=("SANA", "des habitants"))
    (row,) = table(reading(claim("des blindés", sources=[joint]))).rows()
    assert (row["links"], row["link_1_members"]) == (1, "SANA;des habitants")


def test_many_rows_wait_on_disk(monkeypatch):
    monkeypatch.setattr("selon.publish.tables.store.IN_MEMORY", 10)
    made = table(*[full_reading()] * 50)
    assert made.length == len(list(made.rows())) == len(list(made.rows())) == 400


def test_an_empty_table_has_its_columns():
    assert as_csv() == (",".join(COLUMNS) + "\r\n").encode()


def test_csv_is_read_back_by_another_reader():
    rows = back(as_csv(full_reading()))
    assert list(rows[0]) == COLUMNS
    for row, told in zip(table(full_reading()).rows(), rows, strict=True):
        assert told == {name: bare(told[name]) for name in told}
        assert told == {name: written(row.get(name)) for name in COLUMNS}


def test_csv_is_rfc_4180():
    raw = as_csv(reading(claim("des blindés", sources=[source("SANA", 'a "b", c\nd')])))
    assert raw.endswith(b"\r\n") and not raw.startswith(b"\xef\xbb\xbf")
    assert b',"a ""b"", c\nd",' in raw


CELLS = [  # a cell, and what stands in the file
    (None, ""),
    (True, "true"),
    (False, "false"),
    (0, "0"),
    ("", ""),
    ("SANA", "SANA"),
    ("=1+1", "'=1+1"),
    ("+33", "'+33"),
    ("-t-il", "'-t-il"),
    ("@sum", "'@sum"),
    ("\tx", "'\tx"),
    ("\r=1", "'\r'=1"),
    ("\n=1", "'\n'=1"),
    ("＝1", "'＝1"),
    ("'=1", "''=1"),
    ("''=1", "'''=1"),
    ('"=1', "'\"=1"),
    (" =1", "' =1"),
    ("'aube", "'aube"),
    ("a=1", "a=1"),
    ("a-t-on; b", "a-t-on; b"),
    ("a;=1", "a;'=1"),
    ("a; @x", "a;' @x"),
    ("a\n- b", "a\n'- b"),
    ("\u200f=1", "'=1"),
    ("\x1b[31m", "␛[31m"),
    ("a\u202eb", "a�b"),
    ("– dit-il", "– dit-il"),
]


@pytest.mark.parametrize(("cell", "told"), CELLS)
def test_cells(cell, told):
    assert written(cell) == told


@given(st.text(st.sampled_from("=+-@\t\r\n;'\" a＝é")))
def test_no_cell_is_run_and_every_cell_comes_back(text):
    told = written(text)
    assert bare(told) == text
    for part in told.replace("\t", ";").replace("\r", ";").replace("\n", ";").split(";"):
        assert not part.strip("\"' ").startswith(tuple("=+-@＝")) or part.startswith("'")


@given(st.lists(st.text(st.characters(codec=None, categories=None)), min_size=1, max_size=3))
def test_any_text_is_a_row_of_csv(texts):
    made = [reading(text=text, title=text, outlet=text) for text in texts]
    made = [type(r)(r.reader, r.article, full_reading().claims, (), ()) for r in made]
    rows = back(as_csv(*made))
    assert len(rows) == 8 * len(texts)
    assert {row["link_1_name"] for row in rows} >= {"SANA", "Pentagone"}


def test_parquet_keeps_types_and_words():
    pytest.importorskip("pyarrow")
    import pyarrow.parquet as arrow

    file = io.BytesIO()
    made = table(full_reading(), reading(claim("des blindés", sources=[source("SANA", "=1\x1b\ud800")])))
    parquet.write(made, file)
    whole = arrow.read_table(file)
    assert whole.column_names == COLUMNS
    kinds = {name: str(whole.schema.field(name).type) for name in ("cue", "cue_start", "hedged", "links", "link_3_end")}
    assert kinds == {"cue": "string", "cue_start": "int64", "hedged": "bool", "links": "int64", "link_3_end": "int64"}
    rows = whole.to_pylist()
    assert rows == [{name: row.get(name) for name in COLUMNS} for row in made.rows()]
    assert rows[-1]["root"] == "=1\x1b���" or rows[-1]["root"] == "=1\x1b�"


def test_parquet_is_written_in_groups(monkeypatch):
    pytest.importorskip("pyarrow")
    import pyarrow.parquet as arrow

    monkeypatch.setattr(parquet, "ROWS", 5)
    file = io.BytesIO()
    parquet.write(table(full_reading()), file)
    assert arrow.ParquetFile(file).num_row_groups == 2


def test_an_empty_parquet_has_its_columns():
    arrow = pytest.importorskip("pyarrow.parquet")
    file = io.BytesIO()
    parquet.write(table(), file)
    assert arrow.read_table(file).column_names == COLUMNS


def test_without_pyarrow_one_line_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SettingsError, match=r"needs pyarrow, which is not installed; pip install 'selon\[parquet\]'"):
        parquet.write(table(), io.BytesIO())


def test_the_formats():
    assert list(formats()) == [".csv", ".parquet"]
