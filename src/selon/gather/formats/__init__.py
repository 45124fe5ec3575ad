"""Formats: one reader function each, from the bytes of an input to the raw documents in it.

A package adds a format with an entry point of the group `selon.formats`, named by the file ending and pointing at such
a function: `[project.entry-points."selon.formats"]`, `eml = "my_package:read_mail"`. The built-in endings stay.
A reader may yield a GatherError in the place of a document that fails, or raise one where nothing can be read.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from selon.errors import GatherError
from selon.gather.formats.feed import read_feed
from selon.gather.formats.html import read_html
from selon.gather.formats.json_lines import read_json, read_json_line
from selon.gather.formats.pdf import read_pdf
from selon.gather.formats.raw import RawDocument
from selon.gather.formats.text import read_text

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Reader = Callable[[bytes], Iterable[RawDocument | GatherError]]

BUILT_IN: Mapping[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".json": read_json,
    ".jsonl": read_json_line,
    ".ndjson": read_json_line,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}
BY_LINE = frozenset({".jsonl", ".ndjson"})  # given to their reader line by line, so that a file may be of any length
_MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_XML = re.compile(rb"\s*<(?:\?xml\s|rss\b[^>]*>|feed\b[^>]*>|rdf:RDF\b)")
_HTML = frozenset({".html", ".htm", ".xhtml"})
TABLES = frozenset({".csv", ".tsv"})  # text, but no article: read as one, each row would run into the next
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def endings() -> tuple[str, ...]:
    """The file endings that a reader is known for, sorted."""
    return tuple(sorted({*BUILT_IN, *_plugged_in()}))


def ending_of(head: bytes, ending: str) -> str:
    """The ending that fits the content: that of the name, unless the first bytes `head` tell of another format.

    Only PDF, HTML and XML overrule a known ending; a name with no known ending may also turn out to be JSON.
    """
    for mark in _MARKS:
        head = head.removeprefix(mark)
    plain = head.replace(b"\0", b"")  # UTF-16 looks like this
    if b"%PDF-" in head[:1024] and head.lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if ending in BY_LINE or ending == ".json":
        return ending
    if _MARKUP.match(plain):
        return ".html"
    if ending not in _HTML and ending not in _plugged_in() and _XML.match(plain):
        return ".xml"
    if ending in BUILT_IN or ending in _plugged_in() or ending in TABLES:
        return ending
    return _json_ending(plain) or ".txt"


def reader_for(ending: str) -> Reader:
    """The reader function of a file ending. Raises GatherError where its entry point does not load, or where it is
    that of a table which no package reads."""
    if ending in BUILT_IN:
        return BUILT_IN[ending]
    if ending in TABLES and ending not in _plugged_in():
        raise GatherError(
            "a table, not an article",
            remedy='write each row as a line of JSON, as in {"title": …, "published": …, "text": …}',
        )
    point = _plugged_in()[ending]
    try:
        reader: Reader = point.load()
    except (ImportError, AttributeError) as error:
        raise GatherError(
            f"the reader of {ending} files does not load ({error})",
            remedy=f"reinstall the package that gives {point.value}",
        ) from None
    return reader


@cache
def _plugged_in() -> "Mapping[str, EntryPoint]":
    from importlib.metadata import entry_points  # 20 ms, for endings that are not ours

    found = {f".{p.name.lower().removeprefix('.')}": p for p in entry_points(group="selon.formats")}
    return {ending: point for ending, point in found.items() if ending not in BUILT_IN}


def _json_ending(head: bytes) -> str | None:
    """JSON Lines where a line that opens with a brace closes with one, JSON where only the opening shows."""
    first = head.lstrip().split(b"\n", 1)[0].strip()
    if re.match(rb'\{\s*"', first):
        return ".jsonl" if first.endswith(b"}") or len(first) > 1000 else ".json"
    return ".json" if re.match(rb'\{\s*$|\[\s*(?:\{\s*(?:"|$)|$)', first) else None


__all__ = ["BUILT_IN", "BY_LINE", "RawDocument", "Reader", "ending_of", "endings", "reader_for"]
