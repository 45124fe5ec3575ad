"""JSON: an object an article, one a line or in a list."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, get_args

import msgspec

from selon.errors import GatherError
from selon.gather.dates import from_metadata
from selon.gather.encoding import decode
from selon.gather.formats.raw import RawDocument
from selon.model import PublishedBasis

KEYS = {  # what we call it: what others call it, the first that is there being taken
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "sitename"),
    "byline": ("byline", "author"),
    "url": ("url",),
    "published": ("published", "date"),
    "language": ("language",),
    "file": ("file",),
}


def read_json_line(raw: bytes) -> Iterator[RawDocument]:
    """The document of one line of JSON Lines. Raises GatherError where it is no object with a text."""
    yield _document(_parsed(raw))


def read_json(raw: bytes) -> Iterator[RawDocument | GatherError]:
    """The documents of a JSON file: an object, a list of them, or JSON Lines that are called .json."""
    try:
        value = _parsed(raw)
    except GatherError as error:
        lines = [line for line in raw.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith(b"{") for line in lines[:2]):
            raise
        try:
            value = [_parsed(line) for line in lines]
        except GatherError:
            raise error from None
    for number, entry in enumerate(value if isinstance(value, list) else [value], start=1):
        try:
            yield _document(entry)
        except GatherError as error:
            yield GatherError(error.found, where=f"entry {number}", remedy=error.remedy)


def _parsed(raw: bytes) -> Any:
    try:
        return msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError:
        pass
    except (msgspec.DecodeError, RecursionError) as error:
        if b"\0" not in raw:
            raise GatherError(f"broken JSON: {error}", remedy="mend the line or leave it out") from None
    try:  # not in UTF-8
        return msgspec.json.decode(decode(raw))
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise GatherError(f"broken JSON: {error}", remedy="mend the line or leave it out") from None


def _document(value: object) -> RawDocument:
    if isinstance(value, Mapping) and isinstance(value.get("article"), Mapping):
        value = value["article"]  # a line that `selon read --json` printed
    if not isinstance(value, Mapping):
        raise GatherError("no JSON object", remedy="give an object with a text an article")
    found = {
        ours: next((v for k in theirs if (v := value.get(k)) not in (None, "")), None) for ours, theirs in KEYS.items()
    }
    text = found.pop("text")
    if not isinstance(text, str) or not text.strip():
        raise GatherError("a JSON object without a text", remedy=f"put it under {', '.join(KEYS['text'])}")
    published = from_metadata(found.pop("published"))
    basis: Any = value.get("published_basis")
    known: PublishedBasis = basis if basis in get_args(PublishedBasis) else "metadata"
    said: dict[str, Any] = {key: _plain(v) for key, v in found.items()}
    return replace(RawDocument(text, **said), published=published, published_basis=known if published else None)


def _plain(value: object) -> str | None:
    """A name as text: of a list its parts joined, of an object (schema.org's Person) its name."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value))) or None
    return value.strip() or None if isinstance(value, str) else None
