"""`selon read --html`: one page, or a folder of them."""

import pytest

from made import full_reading, reading
from selon.errors import GatherError

FAILED = GatherError("nothing but white space", where="vide.txt")


def test_one_article_is_one_page(selon, outcomes, tmp_path):
    done = selon("read", "a", "--html", tmp_path / "new" / "out.html")
    assert done.exit_code == 0, done.output
    assert done.stdout == f"1 article · 8 claims on the word of 5 sources · 1 flag → {tmp_path / 'new' / 'out.html'}\n"
    text = (tmp_path / "new" / "out.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>") and "all articles" not in text


def test_a_folder_has_a_page_an_article_and_an_index(selon, outcomes, tmp_path):
    outcomes[:] = [full_reading(), FAILED, reading(file="b.txt")]
    done = selon("read", "x", "--html", tmp_path / "out")
    assert (done.exit_code, done.stderr) == (1, "selon: vide.txt: nothing but white space\n")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"index.html", "b.html", f"{full_reading().article.id}.html"}
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{name}"' in index for name in names - {"index.html"})
    assert '<a class="home" href="index.html">' in (tmp_path / "out" / "b.html").read_text(encoding="utf-8")


def test_many_articles_are_not_one_page(selon, outcomes, tmp_path):
    outcomes.append(full_reading())
    done = selon("read", "x", "--html", tmp_path / "out.html")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1 and "name a folder" in done.stderr
    assert not (tmp_path / "out.html").exists()


def test_a_folder_that_looks_like_a_page_is_a_folder(selon, outcomes, tmp_path):
    (tmp_path / "out.html").mkdir()
    assert selon("read", "x", "--html", tmp_path / "out.html").exit_code == 0
    assert (tmp_path / "out.html" / "index.html").is_file()


def test_nothing_read_is_no_page(selon, outcomes, tmp_path):
    outcomes[:] = [FAILED]
    assert selon("read", "x", "--html", tmp_path / "out.html").exit_code == 1
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize("out", ["taken", "taken/pages", "taken/page.html"])
def test_where_nothing_can_be_written_is_one_line(selon, outcomes, tmp_path, out):
    (tmp_path / "taken").write_text("a file")
    done = selon("read", "x", "--html", tmp_path / out)
    assert done.exit_code == 2
    assert done.stderr.startswith("selon: ") and done.stderr.count("\n") == 1


def test_with_why_each_claim_was_made(selon, outcomes, tmp_path):
    selon("read", "x", "--html", tmp_path / "out.html", "--explain")
    assert "rule · row" in (tmp_path / "out.html").read_text(encoding="utf-8")
