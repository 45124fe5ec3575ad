"""Types of tellings: which group each is sought in, and how near two of them are."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Nearness = Literal["same", "close", "apart"]


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
def rarity(kind: str, other: str) -> str:
    """How seldom two close types are told of one act: `seldom` and `hardly` are rows of the table, `` is any other."""
    rows = ("seldom", "hardly")
    return next((row for row in rows if other in _table()[row].get(kind, ()) or kind in _table()[row].get(other, ())), "")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("selon.weave").joinpath("kinds.toml").read_text(encoding="utf-8"))
