"""Reading -> the line that `selon read --json` prints, the contract that other programs build on."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from selon.model import Reading
from selon.publish.plain import escaped


def contract(reading: Reading) -> dict[str, Any]:
    """The reading in dictionaries, lists and strings, with the keys of the contract in their order."""
    return {str(key): value for key, value in msgspec.to_builtins(reading, enc_hook=_mapping).items()}


def line(reading: Reading) -> str:
    """The reading as one line of JSON, with no line end."""
    try:
        return escaped(msgspec.json.encode(reading, enc_hook=_mapping).decode())
    except UnicodeEncodeError:  # a lone surrogate: no character, and yet JSON can say it
        return escaped(json.dumps(contract(reading), ensure_ascii=False, separators=(",", ":")))


def _mapping(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
