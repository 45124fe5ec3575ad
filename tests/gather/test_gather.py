"""Inputs of every sort in one call: what is read, what fails, each failure in one line that says what to do."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from selon.errors import GatherError, OptionError
from selon.gather import gather
from selon.model import Article, article_id
from selon.settings import Settings

PROSE = "Un convoi de quarante camions est entré mardi soir dans la province, ont rapporté plusieurs habitants."
SETTINGS = Settings(largest=2_000)


def run(*inputs, **said):
    return list(gather(inputs, **{"settings": SETTINGS, **said}))


def error(*inputs, **said):
    (found,) = run(*inputs, **said)
    assert isinstance(found, GatherError)
    assert "\n" not in str(found)
    assert found.found
    assert found.where
    assert found.remedy
    return found


@pytest.fixture
def write(tmp_path):
    def write(name, content=PROSE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_mixed_folder(tmp_path, write):
    good, empty, image = write("bon.txt"), write("vide.txt", b""), write("photo.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 99)
    (tmp_path / "lien.txt").symlink_to(tmp_path / "parti.txt")
    missing = tmp_path / "manque.txt"
    found = run(tmp_path, missing)
    articles = [f for f in found if isinstance(f, Article)]
    errors = {f.where: f.found for f in found if isinstance(f, GatherError)}
    assert [a.file for a in articles] == [str(good)]
    assert set(errors) == {str(empty), str(image), str(tmp_path / "lien.txt"), str(missing)}
    assert errors[str(empty)] == "holds no text"
    assert "PNG" in errors[str(image)]
    assert "dangling" in errors[str(tmp_path / "lien.txt")]
    assert "no such" in errors[str(missing)]
    assert all("\n" not in str(f) for f in found if isinstance(f, GatherError))


def test_text_is_the_file_to_the_last_character(write):
    text = f" {PROSE}\r\n\r\n{PROSE}\n \r"
    (article,) = run(write("a.txt", b"\xef\xbb\xbf" + text.encode()))
    assert article.text == text
    assert (article.id, article.sha256) == article_id(text)


def test_folder_is_sorted_deep_and_without_hidden_files(tmp_path, write):
    names = ["b.txt", "a.md", "z/c.txt", "z/sans-fin", ".cache/x.txt", ".x.txt", "tableur.xlsx"]
    for name in names:
        write(name, f"{PROSE} {name}")
    found = [Path(a.file).relative_to(tmp_path).as_posix() for a in run(tmp_path)]
    assert found == ["a.md", "b.txt", "z/c.txt", "z/sans-fin"]


def test_glob(tmp_path, write):
    for name in ("a.txt", "b.txt", "c.md", "z/d.txt"):
        write(name, f"{PROSE} {name}")
    assert [Path(a.file).name for a in run(str(tmp_path / "*.txt"))] == ["a.txt", "b.txt"]
    assert [Path(a.file).name for a in run(str(tmp_path / "**" / "*.txt"))] == ["a.txt", "b.txt", "d.txt"]


def test_name_with_the_signs_of_a_glob(write):
    (article,) = run(write("a[1].txt"))
    assert article.text == PROSE


def test_each_file_once(tmp_path, write):
    path = write("a.txt")
    assert len(run(path, tmp_path, str(tmp_path / "*.txt"), path)) == 1


def test_standard_input(monkeypatch):
    def given(content):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    given(PROSE.encode())
    (article,) = run("-")
    assert (article.text, article.file, article.url) == (PROSE, None, None)
    given(b"\n".join(json.dumps({"text": f"{PROSE} {n}"}).encode() for n in range(3)))
    assert len(run("-")) == 3
    given(b"")
    assert error("-").where == "standard input"


def test_json_lines_say_the_line_that_fails(write):
    path = write(
        "a.jsonl", b'{"text": "Un convoi est entre."}\n\n{broken\n{"title": "x"}\n{"text": "Il est reparti."}\n'
    )
    found = run(path)
    assert [f.text for f in found if isinstance(f, Article)] == ["Un convoi est entre.", "Il est reparti."]
    assert [f.where for f in found if isinstance(f, GatherError)] == [f"{path}, line 3", f"{path}, line 4"]


def test_json_lines_may_be_longer_than_one_input_may_be(write):
    line = json.dumps({"text": PROSE}).encode() + b"\n"
    found = run(write("a.jsonl", line * 50 + b'{"text": "' + b"x" * 5_000 + b'"}\n' + line))
    assert len(found) == 52
    assert isinstance(found[50], GatherError)
    assert "too large" in found[50].found
    assert isinstance(found[51], Article)


def test_json_lines_in_utf16(write):
    (article,) = run(write("a.jsonl", json.dumps({"text": PROSE}, ensure_ascii=False).encode("utf-16")))
    assert article.text == PROSE


FAILING = [
    pytest.param("a.txt", b"", "holds no text", id="empty"),
    pytest.param("a.txt", b" \n\n ", "holds no text", id="blanks"),
    pytest.param("a.txt", b"\xef\xbb\xbf", "holds no text", id="only a byte order mark"),
    pytest.param("a.jsonl", b"", "holds no text", id="empty JSON Lines"),
    pytest.param("a.txt", b"x" * 3_000, "too large", id="too large"),
    pytest.param("a.txt", b"\0\1" * 500, "binary", id="binary"),
    pytest.param("a.pdf", b"%PDF-1.4 x", "does not open", id="broken PDF"),
    pytest.param("a.json", b"{", "broken JSON", id="broken JSON"),
    pytest.param("a.html", b"<html></html>", "no article", id="HTML without an article"),
]


@pytest.mark.parametrize(("name", "content", "found"), FAILING)
def test_failing(write, name, content, found):
    path = write(name, content)
    told = error(path)
    assert found in told.found
    assert told.where == str(path)


def test_large_file_is_not_read(write, tmp_path):
    path = tmp_path / "immense.txt"
    with path.open("wb") as file:
        file.truncate(10**12)  # a hole: reading it would take all memory
    assert "too large" in error(path).found


def test_folders_with_nothing_to_read(tmp_path, write):
    assert "no file" in error(tmp_path).found
    write("a.xlsx")
    assert ".xlsx" in error(tmp_path).found


def test_pattern_without_a_match(tmp_path):
    assert "nothing matches" in error(str(tmp_path / "*.txt")).found


def test_path_that_cannot_be():
    assert error("a\0b").found
    assert error("x" * 5_000).found


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable(write):
    path = write("a.txt")
    path.chmod(0)
    assert "denied" in error(path).found.lower()


def test_unreadable_file_as_root_sees_it(write, monkeypatch):
    path = write("a.txt")

    def refuse(self, *args, **kwargs):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert error(path).found == "Permission denied"


def test_pipe_in_a_folder_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in error(tmp_path).found


def test_linked_folder_does_not_loop(tmp_path, write):
    write("a.txt")
    (tmp_path / "rond").symlink_to(tmp_path)
    assert len(run(tmp_path)) == 1


def test_given_date_and_outlet_hold_for_all(write):
    path = write("a.jsonl", json.dumps({"text": PROSE, "date": "2021", "outlet": "X"}))
    (article,) = run(path, published="2020-05", outlet="Y")
    assert (article.published, article.published_basis, article.outlet) == ("2020-05", "given", "Y")


def test_wrong_date_is_told_at_once():
    with pytest.raises(OptionError, match="no publication date"):
        gather([], published="hier")


def test_one_reader_that_breaks_does_not_end_the_batch(write, monkeypatch):
    first, second = write("a.md"), write("b.txt")

    def broken(raw):
        raise ZeroDivisionError("in a parser")

    from selon.gather import formats

    monkeypatch.setattr(formats, "BUILT_IN", {**formats.BUILT_IN, ".md": broken})
    failed, article = run(first, second)
    assert "ZeroDivisionError" in failed.found
    assert article.text == PROSE
