"""A reading, an event or a copy as bytes and back, the same in every field."""

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from selon.model import Reading

T = TypeVar("T")
_HALVES = re.compile("[\ud800-\udfff]")


def packed(value: object) -> bytes:
    """The value as compressed JSON."""
    try:
        plain = msgspec.json.encode(value, enc_hook=_mapping)
    except UnicodeEncodeError:  # half a surrogate pair: no character, and yet JSON can say it
        plain = json.dumps(msgspec.to_builtins(value, enc_hook=_mapping)).encode()
    return zlib.compress(plain)


def unpacked(content: bytes, kind: type[T]) -> T:
    """The value of that type. Raises msgspec.ValidationError where it is of another."""
    plain = zlib.decompress(content)
    try:
        return msgspec.json.decode(plain, type=kind)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(plain), kind)


def of_reading(reading: Reading) -> bytes:
    """A reading as compressed JSON, without the text where the article's row can hold it."""
    if reading.article.text == storable(reading.article.text):
        reading = replace(reading, article=replace(reading.article, text=""))
    return packed(reading)


def to_reading(content: bytes, text: str) -> Reading:
    """The reading of an article with that text."""
    reading = unpacked(content, Reading)
    return reading if reading.article.text else replace(reading, article=replace(reading.article, text=text))


def storable(text: str) -> str:
    """The text with `�` for each half of a surrogate pair, which no database takes: offsets hold."""
    return _HALVES.sub("\ufffd", text)


def _mapping(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
