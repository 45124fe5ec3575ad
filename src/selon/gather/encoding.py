"""Bytes to text: which encoding, and what is no text at all."""

import re

from selon.errors import GatherError

BOMS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"OggS", "a sound or film file"),
    (b"ID3", "a sound file"),
    (b"{\\rtf", "an RTF document"),
)
_MAIL = re.compile(rb"(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,60}?mime-version:", re.I)
REMEDY = "give a text, HTML, PDF, JSON or RSS file"
_CONTROLS = bytes(b for b in range(32) if chr(b) not in "\t\n\v\f\r\x1b")
_STRAY = 4  # control characters that any text may hold by accident
_STRAY_SHARE = 0.02  # beyond which share of them it is no text
_FOREIGN = re.compile(r"[^\u0000-\u07ff\u2000-\u206f\u20ac\ufeff]")  # to the scripts that news comes in here
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a]")
_TELLING = 40  # bytes below which another alphabet is a guess
_MANY_HIGH = 0.3  # French in Windows-1252 has some 4 % of bytes above 127, Arabic in Windows-1256 some 75 %


def decode_as(raw: bytes, declared: str | None) -> str:
    """The text of these bytes by the encoding that they declare, unless they open with a byte order mark or are in
    another one; else as `decode` has it."""
    if declared and not raw.startswith(tuple(mark for mark, _ in BOMS)):
        try:
            return raw.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(raw)


def decode(raw: bytes) -> str:
    """The text of these bytes, without its byte order mark and with its line ends as they are.

    Broken bytes in what is mostly UTF-8 become U+FFFD. Raises GatherError where the bytes are no text.
    """
    for signature, name in SIGNATURES:
        if raw.startswith(signature):
            raise GatherError(f"this is {name}, not text", remedy=REMEDY)
    if _MAIL.match(raw):
        raise GatherError("this is a mail or a web archive, not text", remedy=REMEDY)
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if b"\0" in raw and (text := _utf16_without_mark(raw)) is not None:
        return text
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > max(_STRAY, len(raw) * _STRAY_SHARE) or (controls and controls == len(raw)):
        raise GatherError(f"binary, not text: {controls} control characters in {len(raw)} bytes", remedy=REMEDY)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(raw)


def _utf16_without_mark(raw: bytes) -> str | None:
    """The text where every other byte shows UTF-16 (the NULs of blanks and Latin letters on one side only)."""
    even, odd = raw[0::2].count(0), raw[1::2].count(0)
    if len(raw) % 2 or min(even, odd) or max(even, odd) < len(raw) / 2 * 0.05:
        return None
    try:
        text = raw.decode("utf-16-le" if odd else "utf-16-be")
    except UnicodeDecodeError:
        return None
    # A stray NUL in eight-bit text passes the count where the text is short, but reads as a row of ideograms.
    return text if len(_FOREIGN.findall(text)) <= len(text) * 0.1 and not _CONTROL.search(text) else None


def _not_utf8(raw: bytes) -> str:
    """UTF-8 with broken bytes where most of its sequences hold, else Windows-1252 or what another alphabet needs."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(c > "\x7f" for c in text) - broken
    if sound >= broken:
        return text
    if len(raw) >= _TELLING and sum(b > 127 for b in raw) > len(raw) * _MANY_HIGH:
        from charset_normalizer import from_bytes  # slow to load, seldom needed

        best = from_bytes(raw[:100_000]).best()
        if best is not None:
            return raw.decode(best.encoding, "replace")
    return raw.decode("cp1252", "replace")
