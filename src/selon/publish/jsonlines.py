"""Reading -> the line that `selon read --json` prints, the contract that other programs build on."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from selon.attribute import Evidence
from selon.model import Reading
from selon.publish.plain import escaped


def contract(reading: Reading, evidence: Mapping[str, Evidence] | None = None) -> dict[str, Any]:
    """The reading in dictionaries, lists and strings, with the keys of the contract in their order.

    With `evidence` (by claim id) the last key is `explain`.
    """
    value = {str(key): value for key, value in msgspec.to_builtins(reading, enc_hook=_mapping).items()}
    return value if evidence is None else value | {"explain": msgspec.to_builtins(dict(evidence))}


def line(reading: Reading, evidence: Mapping[str, Evidence] | None = None) -> str:
    """The reading as one line of JSON, with no line end; with `evidence`, its last key is `explain`."""
    value = reading if evidence is None else contract(reading, evidence)
    try:
        return escaped(msgspec.json.encode(value, enc_hook=_mapping).decode())
    except UnicodeEncodeError:  # a lone surrogate: no character, and yet JSON can say it
        return escaped(json.dumps(contract(reading, evidence), ensure_ascii=False, separators=(",", ":")))


def _mapping(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
