"""Facts of languages: one folder a language, named by its ISO 639-1 code, holding TOML tables.

A language is *known* when it has a folder (its texts are recognised and gathered) and *read* when its `language.toml`
names a pipeline. Code never names a language: it asks this room for a table.
"""

import importlib
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def known() -> tuple[str, ...]:
    """The codes of the languages that have a folder, sorted."""
    return tuple(sorted(d.name for d in files(__name__).iterdir() if d.joinpath("language.toml").is_file()))


@cache
def table(code: str, name: str) -> Mapping[str, Any]:
    """The table `name` (a file name without its ending) of the language `code`; empty where the language has none."""
    path = files(__name__).joinpath(code, f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def read() -> tuple[str, ...]:
    """The codes of the languages that Selon reads claims in."""
    return tuple(code for code in known() if "pipeline" in table(code, "language"))


def procedure(code: str, name: str) -> Any:
    """The module `name` of the language `code`: what is truly procedure (conjugation), not a table."""
    return importlib.import_module(f"{__name__}.{code}.{name}")
