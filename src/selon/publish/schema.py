"""The JSON Schema of the contract, generated from the domain types."""

from typing import Any

import msgspec

from selon.model import Reading
from selon.version import __version__

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every line of `selon read --json` meets."""
    (root,), types = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    return {"$schema": DIALECT, "title": f"A reading of Selon {__version__}", **root, "$defs": types}
