"""A folder as people have them, read by the real command."""

import json
import struct
import zlib

import pytest

GOOD = "Publié le 22 janvier 2021\n\nSelon l’agence SANA, un convoi a franchi la frontière irakienne jeudi matin.\n"


def png():
    """A picture of one pixel."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


@pytest.fixture
def folder(tmp_path):
    """A good article, an empty file, a PNG named .txt and a dangling link."""
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    (mixed / "bon.txt").write_text(GOOD, encoding="utf-8")
    (mixed / "vide.txt").write_bytes(b"")
    (mixed / "image.txt").write_bytes(png())
    (mixed / "lien.txt").symlink_to("nulle-part.txt")
    return tmp_path


@pytest.mark.slow
def test_the_good_article_is_read_and_four_lines_tell_the_rest(process, folder):
    done = process("read", "mixed", "absent.txt", cwd=folder)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    article = json.loads(line)["article"]
    assert article["text"] == GOOD
    assert article["published"] == "2021-01-22"
    told = done.stderr.splitlines()
    assert len(told) == 4
    for name in ("vide.txt", "image.txt", "lien.txt", "absent.txt"):
        (mine,) = [line for line in told if name in line]
        assert mine.startswith("selon: ")
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_all_well_ends_with_0_and_ids_hold(process, folder):
    runs = [process("read", "mixed/bon.txt", cwd=folder) for _ in range(2)]
    assert [run.returncode for run in runs] == [0, 0]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stderr == ""


@pytest.mark.slow
def test_standard_input(process):
    done = process("read", "-", input=GOOD)
    assert done.returncode == 0
    assert json.loads(done.stdout)["article"]["text"] == GOOD
