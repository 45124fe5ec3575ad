"""How many an event is told to be, in the signs that all tables and stories have: `40001+` is that many or more."""

import re
from collections.abc import Iterable

from selon.model import TOLLS, CarriedCount, EventCount
from selon.publish.plain import plain

OR_MORE = "that many or more"  # what the mark says, for legends
_OPEN = re.compile(r"(\d)\.\.(?=~|[\s,;:)/]|$)")  # 40001.., and not 3..5


def told(words: str) -> str:
    """A value, or words that have some, with the mark of the open end: `40001.. véhicules` is `40001+ véhicules`."""
    return _OPEN.sub(r"\1+", words)


def value(one: CarriedCount) -> str:
    """As in `9 gardes`: one of all the values, with the noun that it counts."""
    return f"{told(one.value)} {one.unit or ''}".strip()


def is_open(number: str) -> bool:
    """Whether a number, as it is shown, has no upper bound."""
    return number.rstrip("~").endswith("+")


def shown_unit(count: EventCount) -> str:
    """The noun that the shown value counts; none where the kind says it all."""
    return plain((count.values[0].unit if count.values else count.unit) or "")


def amounts(counts: Iterable[EventCount]) -> list[EventCount]:
    """Those that tell how many there were: of the dead and the hurt also that there was none, of other things only what
    there was."""
    return [one for one in counts if one.kind in TOLLS or (one.low, one.best, one.high) != (0, 0, 0)]


def low(count: EventCount, grouped: str = "") -> str:
    """The least that is told; nothing where none is."""
    return "" if count.low is None else format(count.low, grouped)


def best(count: EventCount, grouped: str = "") -> str:
    """The shown number, marked where its words set no bound above (`40001+`) or below (`..5`); nothing where there is
    none."""
    if count.best is None:
        return ""
    first = count.values[0].value.rstrip("~") if count.values else ""
    before, after = ".." * (first == f"..{count.best}"), "+" * (first == f"{count.best}..")
    return f"{before}{count.best:{grouped}}{after}"


def high(count: EventCount, grouped: str = "") -> str:
    """The greatest that is told, marked where some words set no bound above it; nothing where none is."""
    if count.high is None:
        return ""
    above = any(one.value.rstrip("~") == f"{count.high}.." for one in count.values)
    return f"{count.high:{grouped}}{'+' * above}"


def figures(count: EventCount, unknown: str = "") -> str:
    """As in `5 (3–7)`: the shown number, then the least and the most told, where they differ and the number alone does
    not say so (`..5`); `unknown` for an end that is not."""
    said = count.low == count.high or (count.low is None and best(count) == f"..{high(count)}")
    ends = "" if said else f" ({low(count) or unknown}–{high(count) or unknown})"
    return f"{best(count) or '?'}{ends}"
