"""What reading an expression may ask, and the register of meanings.

A meaning reads the expressions of the rows that name it in `means`; it gives None where the words turn out to be no
date (31 juin).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from selon.ground.dates.dating import YEARLESS, Anchor, Dating, Memory
from selon.ground.dates.days import Unit
from selon.ground.dates.grammar import Grammar
from selon.ground.dates.matching import Found

SEVERAL = frozenset({"day", "month", "weekday", "dd"})  # pieces that one expression holds twice, each for itself


@dataclass(slots=True)
class Case:
    """One expression to be read, with what reading it may ask."""

    g: Grammar
    f: Found
    anchor: Anchor
    memory: Memory

    def word(self, piece: str) -> str:
        """What a piece took, in whichever alternative of the row it stands; empty where it is not there."""
        words = self.f.words
        return words.get(piece) or ("" if piece in SEVERAL else words.get(f"{piece}2", ""))

    def number(self, piece: str) -> int | None:
        """The value of a piece that is a number, in figures or words; None where it is not there."""
        word = self.word(piece).rstrip(".")
        if not word:
            return None
        if figures := re.match(r"\d+", word):
            return int(figures[0])
        classes = [piece.rstrip("2"), *(["ordinal", "n"] if piece.startswith("day") else [])]
        for name in classes:
            for form in (word, re.sub(r"\s+", " ", word), word.replace("-", " "), word.replace(" ", "-")):
                if form in self.g.values.get(name, {}):
                    return int(self.g.values[name][form])
        return None

    @property
    def unit(self) -> Unit:
        """The unit of time, from the row or from its words."""
        word = self.word("unit")
        values = self.g.values["unit"]
        return cast(Unit, self.constant("unit") or values.get(word) or values.get(word.replace(" ", "-")))

    @property
    def shift(self) -> int | None:
        """What dernier or prochain count."""
        word = self.word("shift")
        return int(self.g.values["shift"][word]) if word else None

    @property
    def month(self) -> int | None:
        """The number of the month."""
        return self.number("month") or self.number("monthname") or self.number("mm")

    def constant(self, name: str, default: Any = None) -> Any:
        """What the row says under a name."""
        return self.f.row.constants.get(name, default)

    def part(self, index: int, anchor: Anchor | None = None) -> Dating | None:
        """A part of the expression, read by itself."""
        f = self.f.parts[index]
        return read(replace(self, f=f, anchor=anchor or self.anchor))


def read(case: Case) -> Dating | None:
    """The dating of an expression; None where it is no date after all."""
    try:
        return MEANINGS[case.f.row.means](case)
    except (ValueError, OverflowError):  # a day that no calendar has
        return None


def year_unknown(case: Case, *, daily: bool = True) -> Dating:
    """The dating of a day or month whose year nothing tells."""
    warning = f"the year of “{case.f.text}” is not told"
    return Dating(None, "none", daily, YEARLESS, (("year-unknown", warning),))


MEANINGS: dict[str, Callable[[Case], Dating | None]] = {}

_M = TypeVar("_M", bound=Callable[[Case], Dating | None])


def meaning(*names: str) -> Callable[[_M], _M]:
    """Enters a function as the meaning of the rows that name it."""

    def enter(function: _M) -> _M:
        MEANINGS.update(dict.fromkeys(names, function))
        return function

    return enter
