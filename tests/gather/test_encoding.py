"""Bytes to text: each encoding, broken bytes, and what is refused."""

import pytest

from selon.errors import GatherError
from selon.gather.encoding import decode

FRENCH = "Le convoi est entré à Hassaké « sans heurts », d’après l’armée.\r\nIl est reparti.\n"
ARABIC = "دخلت القافلة إلى المدينة صباح اليوم، وقال شهود إنها تضم عشرين شاحنة."

READ = [
    pytest.param(FRENCH.encode(), FRENCH, id="utf-8, line ends kept"),
    pytest.param(b"\xef\xbb\xbf" + FRENCH.encode(), FRENCH, id="utf-8 with its mark, which is dropped"),
    pytest.param(FRENCH.encode("utf-16"), FRENCH, id="utf-16 with its mark"),
    pytest.param(b"\xfe\xff" + FRENCH.encode("utf-16-be"), FRENCH, id="utf-16 big-endian with its mark"),
    pytest.param(FRENCH.encode("utf-16-le"), FRENCH, id="utf-16 little-endian without a mark"),
    pytest.param(FRENCH.encode("utf-16-be"), FRENCH, id="utf-16 big-endian without a mark"),
    pytest.param(ARABIC.encode("utf-16-le"), ARABIC, id="Arabic in utf-16 without a mark"),
    pytest.param(FRENCH.encode("utf-32"), FRENCH, id="utf-32 with its mark"),
    pytest.param(FRENCH.encode("cp1252"), FRENCH, id="windows-1252"),
    pytest.param("tué".encode("latin-1"), "tué", id="one accent in windows-1252"),
    pytest.param((ARABIC * 5).encode("cp1256"), ARABIC * 5, id="Arabic in windows-1256"),
    pytest.param("entré à".encode() + b"\xff" + b" Alep", "entré à\ufffd Alep", id="broken byte in utf-8"),
    pytest.param("été".encode()[:-1], "ét\ufffd", id="utf-8 cut in a letter"),
    pytest.param(b"Le convoi\0 est l\0.", "Le convoi\0 est l\0.", id="stray NULs kept"),
    pytest.param(b"abc\0", "abc\0", id="a stray NUL in very short text is no utf-16"),
    pytest.param("Tir 🚀 à 5 km".encode(), "Tir 🚀 à 5 km", id="beyond the basic plane"),
]


@pytest.mark.parametrize(("raw", "text"), READ)
def test_read(raw, text):
    assert decode(raw) == text


REFUSED = [
    pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a PNG image", id="png"),
    pytest.param(b"\xff\xd8\xff\xe0abc", "a JPEG image", id="jpeg"),
    pytest.param(b"PK\x03\x04abc", "ZIP archive", id="office document"),
    pytest.param(b"\0\1\2\3" * 100, "control characters", id="control characters"),
    pytest.param(b"\0\0\0", "control characters", id="nothing but NULs"),
    pytest.param(b"text " * 10 + b"\0\1" * 30, "control characters", id="text and too many NULs"),
]


@pytest.mark.parametrize(("raw", "found"), REFUSED)
def test_refused(raw, found):
    with pytest.raises(GatherError, match=found) as error:
        decode(raw)
    assert error.value.remedy
