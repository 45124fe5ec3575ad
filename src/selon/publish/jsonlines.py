"""Reading or event -> the line that `selon read --json` or `selon weave --json` prints: the contract that other
programs build on."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from selon.attribute import Evidence
from selon.model import Event, Reading
from selon.publish.plain import escaped


def contract(told: Reading | Event, evidence: Mapping[str, Evidence] | None = None) -> dict[str, Any]:
    """A reading or an event in dictionaries, lists and strings, with the keys of the contract in their order.

    With `evidence` (by the id of a reading's claim or mention) the last key is `explain`.
    """
    value = {str(key): value for key, value in msgspec.to_builtins(told, enc_hook=_mapping).items()}
    return value if evidence is None else value | {"explain": msgspec.to_builtins(dict(evidence))}


def line(told: Reading | Event, evidence: Mapping[str, Evidence] | None = None) -> str:
    """A reading or an event as one line of JSON, with no line end; with `evidence`, its last key is `explain`."""
    value = told if evidence is None else contract(told, evidence)
    try:
        return escaped(msgspec.json.encode(value, enc_hook=_mapping).decode())
    except UnicodeEncodeError:  # a lone surrogate: no character, and yet JSON can say it
        return escaped(json.dumps(contract(told, evidence), ensure_ascii=False, separators=(",", ":")))


def _mapping(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
