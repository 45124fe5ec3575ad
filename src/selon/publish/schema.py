"""The JSON Schema of the contract, generated from the domain types."""

from inspect import cleandoc
from typing import Any

import msgspec

from selon.attribute import Evidence
from selon.model import Reading
from selon.version import __version__

ASKED = "explain"  # the key that is there only where it is asked for
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that lines of `selon read --json` meet: every key is there, `explain` on demand."""
    (root, evidence), types = msgspec.json.schema_components([Reading, Evidence], ref_template="#/$defs/{name}")
    printed = {name: _printed(definition) for name, definition in types.items()}
    printed["Reading"]["properties"][ASKED] = {
        "type": "object",
        "additionalProperties": evidence,
        "description": "By claim id; only with --explain.",
    }
    return {"$schema": DIALECT, "title": f"A reading of Selon {__version__}", **root, "$defs": printed}


def _printed(definition: dict[str, Any]) -> dict[str, Any]:
    """The type as it is printed: defaults are for those who build one in Python."""
    properties = {
        name: {key: value for key, value in rule.items() if key != "default"}
        for name, rule in definition["properties"].items()
    }
    return definition | {
        "description": cleandoc(definition["description"]),
        "properties": properties,
        "required": list(properties),
    }
