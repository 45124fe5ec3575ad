"""The values that people give to fields, out of what they write: dates, numbers, names.

What is written is kept as it is; these make of it what a claim, a mention or an event has, or raise JudgementError.
`none` takes away what is there.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from selon.asked import first_and_last
from selon.errors import FieldError
from selon.model import DATE_PRECISIONS

NONE = "none"  # what is written where nothing is to be there: an empty cell may be one that was forgotten
LISTED = ";"  # between values of one field
_COUNT = re.compile(r"(\d{1,12})(?:(\+)|(?:-|–|\.\.)(\d{1,12}))?(~)?(?:\s+([^\W\d_].*))?", re.ASCII | re.DOTALL)
_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_DATE = re.compile(rf"{_DAY}(?:/{_DAY})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date: its first and last day, and UCDP's date_prec."""

    edtf: str
    earliest: str
    latest: str
    precision: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number of something, `high` None where it is open: with its noun, if one is given."""

    low: int
    high: int | None
    approximate: bool
    unit: str | None


def dated(value: str) -> Dated | None:
    """A day, month or year, or from one to the other: 2021-01-23, 2021-01, 2021-01-21/2021-01-23; None: no date."""
    if value == NONE:
        return None
    first, _, last = value.partition("/")
    earliest, latest = first_and_last(first)[0], first_and_last(last or first)[1]
    if not _DATE.fullmatch(value) or earliest is None or latest is None or earliest > latest:
        remedy = f"use a day, a month, a year, or two of them with / between; {NONE} for no date"
        raise FieldError(f"{value!r} is no date", remedy=remedy)
    days = (date.fromisoformat(latest) - date.fromisoformat(earliest)).days + 1
    return Dated(value, earliest, latest, next((prec for most, prec in DATE_PRECISIONS if days <= most), 5))


def numbers(value: str, kind: str) -> tuple[Number, ...]:
    """Numbers, each as in 3, 3+ (at least), 3-5 and 40~ (about), with a noun or without: `12 camions; 3 chars`."""
    return () if value == NONE else tuple(_number(part.strip(), kind) for part in value.split(LISTED))


def names(value: str, field: str) -> tuple[str, ...]:
    """Names, each once, with `;` between them."""
    found = dict.fromkeys(" ".join(part.split()) for part in value.split(LISTED))
    if "" in found:
        remedy = f"use a name, or several with {LISTED} between; {NONE} to take away what is there"
        raise FieldError(f"{value!r} is no {field}", remedy=remedy)
    return () if value == NONE else tuple(found)


def one_of(value: str, field: str, allowed: Iterable[str]) -> str:
    """One of the words that a field may have."""
    known = tuple(allowed)
    if value not in known:
        raise FieldError(f"{value!r} is no {field}", remedy=f"use {', '.join(known)}")
    return value


def _number(told: str, kind: str) -> Number:
    found = _COUNT.fullmatch(told)
    if found is None or int(found[3] or found[1]) < int(found[1]):
        remedy = f"use 3, 3+ (at least), 3-5 or 40~ (about), with a noun or without; {NONE} for no number"
        raise FieldError(f"{told!r} is no number of {kind}", remedy=remedy)
    low = int(found[1])
    unit = " ".join(found[5].split()) if found[5] else None
    return Number(low, None if found[2] else int(found[3] or low), found[4] is not None, unit)


def spoken(interval: str) -> str:
    """A number as weaving writes it (3.., 3..5) in the signs of the values that people give: 3+, 3-5."""
    low, dots, high = interval.rstrip("~").partition("..")
    if not dots or not low:
        return interval
    return low + (f"-{high}" if high else "+") + "~" * interval.endswith("~")


def written(low: int | None, high: int | None, approximate: bool) -> str:
    """A number in the signs of the values that people give; `..5` is one that is known from above alone."""
    if low is None:
        figures = f"..{high}" if high is not None else "?"
    else:
        figures = str(low) + ("" if low == high else "+" if high is None else f"-{high}")
    return figures + "~" * approximate
