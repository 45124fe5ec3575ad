"""Floors: the figures below which the reading of a gold set may not drop.

They are pinned in a TOML file with a table a set: where its gold and its articles are, the digest of its gold, and
each figure's floor (for the figures in LESS_IS_BETTER, its ceiling).
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path

from selon.errors import GoldError
from selon.evaluate.figures import Figure

LESS_IS_BETTER = frozenset({"own voice wrongly attributed"})
# Neither better nor worse when they change.
NOT_PINNED = frozenset({"language", "claims attributed by Selon", "event mentions", "B3 F1 of each alone"})

_PIN = "python -m selon.evaluate tests/quality/floors.toml --pin"
_HEAD = f"""\
# The figures below which the reading of each gold set may not drop; a change of the gold itself shows in its digest.
# A share is pinned rounded to 3 decimals; "own voice wrongly attributed" is a ceiling, all others are floors.
# Pin anew:                      {_PIN}
# Lower one, and say why in git: {_PIN} --lower
"""
_STEP = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A gold set: the folder of its gold, the paths of its articles, and what is pinned (no digest: nothing yet)."""

    gold: str
    paths: tuple[str, ...]
    digest: str | None = None
    floors: Mapping[str, Decimal] | None = None


Floors = Mapping[str, GoldSet]


def load_floors(path: Path) -> Floors:
    """The gold sets of a TOML file, by name. Raises GoldError where the file is not of that shape."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        return {name: _gold_set(part) for name, part in table.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "give each set its gold, its paths and, once pinned, its digest and floors"
        raise GoldError(f"not a file of floors ({error!r})", where=str(path), remedy=remedy) from None


def save_floors(path: Path, floors: Floors) -> None:
    """Writes the gold sets to a TOML file, in order of name and figure."""
    path.write_text("\n".join([_HEAD, *(_written(name, floors[name]) for name in sorted(floors))]), encoding="utf-8")


def check(floors: Floors, set_name: str, digest: str, figures: Mapping[str, Figure]) -> list[str]:
    """What is wrong with the figures of a gold set: nothing pinned, a gold that changed, a figure worse than pinned."""
    pinned = floors.get(set_name)
    if pinned is None or pinned.digest is None:
        return [f"{set_name}: no floors are pinned; pin them with {_PIN} --set {set_name}"]
    wrong = []
    if digest != pinned.digest:
        wrong.append(f"{set_name}: the gold changed since the floors were pinned; look at the figures and pin anew")
    for name, floor in sorted((pinned.floors or {}).items()):
        value = amount(figures.get(name))
        if value is None:
            wrong.append(f"{set_name}: {name} is no longer measured (pinned: {floor})")
        elif _worse(name, value, floor):
            side = "above its ceiling" if name in LESS_IS_BETTER else "below its floor"
            wrong.append(f"{set_name}: {name} is {figures[name]}, {side} of {floor}")
    return wrong


def update(
    floors: Floors, set_name: str, digest: str, figures: Mapping[str, Figure], *, lower: bool = False
) -> tuple[Floors, list[str]]:
    """The floors with those of a set raised to its figures, and the figures that would have had to be lowered.

    Without `lower` the latter keep their old floor. Raises KeyError for a set that `floors` does not name.
    """
    old = floors[set_name].floors or {}
    new = {name: _rounded(name, value) for name, f in figures.items() if (value := _pinnable(name, f)) is not None}
    worse = [name for name in old if name not in new or _worse(name, new[name], old[name])]
    if not lower:
        new |= {name: old[name] for name in worse}
    return {**floors, set_name: replace(floors[set_name], digest=digest, floors=new)}, sorted(worse)


def amount(figure: Figure) -> Decimal | None:
    """A figure as a number: "3/4" is 0.75; None where there is nothing to measure ("0/0", no figure, a word)."""
    if figure is None:
        return None
    if isinstance(figure, int | float):
        return Decimal(str(figure))
    part, _, whole = figure.partition("/")
    if not (part.isdecimal() and whole.isdecimal()) or int(whole) == 0:
        return None
    return Decimal(part) / Decimal(whole)


def _pinnable(name: str, figure: Figure) -> Decimal | None:
    return None if name in NOT_PINNED else amount(figure)


def _worse(name: str, value: Decimal, floor: Decimal) -> bool:
    return value > floor if name in LESS_IS_BETTER else value < floor


def _rounded(name: str, value: Decimal) -> Decimal:
    return value.quantize(_STEP, rounding=ROUND_CEILING if name in LESS_IS_BETTER else ROUND_FLOOR)


def _gold_set(table: Mapping[str, object]) -> GoldSet:
    gold, paths, digest, floors = table["gold"], table["paths"], table.get("digest"), table.get("floors", {})
    if not isinstance(gold, str) or not isinstance(paths, list) or not isinstance(floors, dict):
        raise TypeError("gold is to be a path, paths a list, floors a table")
    numbers = {str(name): Decimal(value) for name, value in floors.items()}
    return GoldSet(gold, tuple(map(str, paths)), None if digest is None else str(digest), numbers)


def _written(name: str, pinned: GoldSet) -> str:
    lines = [f"[{_quote(name)}]", f"gold = {_quote(pinned.gold)}", f"paths = [{', '.join(map(_quote, pinned.paths))}]"]
    if pinned.digest is not None:
        lines += [f"digest = {_quote(pinned.digest)}", "", f"[{_quote(name)}.floors]"]
        lines += [
            f"{_quote(figure)} = {floor.normalize():f}" for figure, floor in sorted((pinned.floors or {}).items())
        ]
    return "\n".join(lines) + "\n"


def _quote(words: str) -> str:
    """`words` as a TOML basic string, which a JSON string is too."""
    return json.dumps(words)
