"""The build step of the gazetteer: GeoNames' cities and our own tables into src/selon/gazetteer/places.sqlite.

It runs for wheels and for editable installs; the file is neither in git nor in the source distribution.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "src/selon/gazetteer/places.sqlite"


class GazetteerBuildHook(BuildHookInterface):
    """Compiles the gazetteer where it is missing or its tables have changed, and ships it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is put together."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from selon.gazetteer.__main__ import build, current

        if not current():
            build()
        build_data["artifacts"].append(COMPILED)
