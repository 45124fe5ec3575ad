"""A value -> one line of JSON: a reading or an event as `selon read --json` and `selon weave --json` print it, which is
the contract that other programs build on; a story, a root or a line of the log as their commands do."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from selon.publish.plain import escaped

if TYPE_CHECKING:
    from selon.attribute import Evidence


def contract(value: object, evidence: "Mapping[str, Evidence] | None" = None) -> dict[str, Any]:
    """A reading, an event or the like in dictionaries, lists and strings, with the keys of the contract in their order.

    With `evidence` (by the id of a reading's claim or mention) the last key is `explain`.
    """
    plain = {str(key): part for key, part in msgspec.to_builtins(value, enc_hook=_mapping).items()}
    return plain if evidence is None else plain | {"explain": msgspec.to_builtins(dict(evidence))}


def line(value: object, evidence: "Mapping[str, Evidence] | None" = None) -> str:
    """The value as one line of JSON, with no line end; with `evidence`, its last key is `explain`."""
    told = value if evidence is None else contract(value, evidence)
    try:
        return escaped(msgspec.json.encode(told, enc_hook=_mapping).decode())
    except UnicodeEncodeError:  # a lone surrogate: no character, and yet JSON can say it
        return written(contract(value, evidence))


def written(plain: Mapping[str, Any]) -> str:
    """What is made of dictionaries, lists and strings as one line of JSON, with no line end."""
    return escaped(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))


def _mapping(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
