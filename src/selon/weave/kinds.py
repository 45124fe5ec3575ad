"""Types of tellings: which group each is sought in, and how near two of them are."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Nearness = Literal["same", "close", "apart"]

FROM_AFAR = frozenset({"shelling", "air-strike"})  # types of acts of what comes from afar


@cache
def group(kind: str) -> str:
    """The group that a type of mention is sought in; a type that no table names is a group of its own."""
    return next((name for name, kinds in _table()["groups"].items() if kind in kinds), kind)


@cache
def nearness(kind: str, other: str) -> Nearness:
    """Whether two types are the same, may be told of one act, or tell two acts."""
    if kind == other:
        return "same"
    close: Mapping[str, list[str]] = _table()["close"]
    return "close" if other in close.get(kind, ()) or kind in close.get(other, ()) else "apart"


@cache
def seldom(kind: str, other: str) -> bool:
    """Whether of two close types one is seldom told as the other."""
    rows: Mapping[str, list[str]] = _table()["seldom"]
    return other in rows.get(kind, ()) or kind in rows.get(other, ())


@cache
def few(kind: str) -> bool:
    """Whether reports on one matter seldom tell two acts of a type."""
    return kind in _table()["few"]["types"]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("selon.weave").joinpath("kinds.toml").read_text(encoding="utf-8"))
