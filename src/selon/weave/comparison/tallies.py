"""How many: counts of two mentions that are of one kind and unit, and whether they can both hold."""

from functools import cache
from typing import Literal

from selon import languages
from selon.model import TOLLS, Count
from selon.weave.comparison.evidence import NONE, Evidence
from selon.weave.comparison.features import Features, Tally, unit_key

ANY_UNIT = TOLLS | {"munitions", "explosions", "attacks", "aircraft", "occurrence"}  # compared whatever their unit
IGNORED = frozenset({"distance", "duration", "money", "other"})
# What two counts of one kind show, what speaks most against one event first.
SIGNS = ("both cannot hold", "another toll", "equal and small", "one is vaguer", "equal")
TELLING = 3  # the least number that two events seldom have in common
# From how many times as many as one act killed on a rough number of dead is that of many acts: `thousands`. Over 24
# dossiers 10 parts tellings of one event (B3 .9307, not .9314); 40 and no bound are the same: none has such a pair.
MANY = 40
ROUGH = 0.2  # share by which a number that is told as approximate may be off

Relation = Literal["equal", "vaguer", "apart"]


def compare_counts(a: Features, b: Features) -> Evidence:
    """How the counts of two mentions agree: the best pair of each kind speaks."""
    signs, reasons, excludes = [], [], False
    for kind in sorted({c.kind for c in a.counts} & {c.kind for c in b.counts} - IGNORED):
        pairs = [(x, y) for x in a.counts for y in b.counts if x.kind == y.kind == kind and comparable(x, y)]
        if not pairs:
            continue
        shown = [_shown(x, y) for x, y in pairs]
        sign, reason, parted = max(shown, key=lambda found: (SIGNS.index(found[0]), found[1]))
        signs.append(sign)
        excludes = excludes or parted
        reasons.append(reason)
    return Evidence("counts", tuple(signs), "; ".join(reasons), excludes) if reasons else NONE


def comparable(x: Tally, y: Tally) -> bool:
    """Whether two counts are of one thing: of one kind, and of one unit where the kind does not say it all."""
    return x.kind == y.kind and (x.kind in ANY_UNIT or x.unit == y.unit)


def relate(x: Tally, y: Tally) -> Relation:
    """Whether two counts say the same, one says it more vaguely, or both cannot hold."""
    if (x.low, x.high) == (y.low, y.high):
        return "equal"
    (low, high), (other_low, other_high) = bounds(x), bounds(y)
    return "vaguer" if low <= other_high and other_low <= high else "apart"


def bounds(x: Tally) -> tuple[float, float]:
    """The least and the greatest number that a count allows."""
    high = float("inf") if x.high is None else float(x.high)
    return (x.low * (1 - ROUGH), high * (1 + ROUGH)) if x.approximate else (float(x.low), high)


def sort_of(count: Tally, language: str) -> str:
    """The sort of people that a toll counts, by its unit and the table of tolls: "" of all, whoever they were, and
    the unit itself where it is none of the table. The wounded are all of those hurt, and some of those who died."""
    for name, units in _sorts(language):
        if count.unit in units:
            return "" if name == "anybody" or (name == "hurt" and count.kind == "injured") else name
    return count.unit


@cache
def _sorts(language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    rows = languages.table(language, "tolls").get("people", {})
    return tuple((name, frozenset(map(unit_key, units))) for name, units in rows.items())


def written(x: Tally) -> str:
    """A count as EDTF would write an interval: 42, 40~, 3.., 3..5."""
    if x.high is None:
        return f"{x.low}.."
    return f"{x.low if x.low == x.high else f'{x.low}..{x.high}'}{'~' if x.approximate else ''}"


def interval(count: Count) -> str:
    """A count's value: 42, 40~, 3.., ..5, 3..5."""
    low, high = count.min, count.max
    mark = "~" if count.approximate else ""
    if low == high:
        return f"{low}{mark}"
    return f"{'' if low is None else low}..{'' if high is None else high}{mark}"


def _of_many(x: Tally, y: Tally) -> bool:
    """Whether a rough number of dead is that of many acts, beside the toll of one: `25 dead`, `thousands of dead`."""
    return x.kind == "killed" and x.approximate and y.low >= TELLING and x.low >= MANY * y.low


def _shown(x: Tally, y: Tally) -> tuple[str, str, bool]:
    told = f"{x.kind} " + " and ".join(sorted((written(x), written(y))))
    relation = relate(x, y)
    if x.kind == "occurrence":
        apart = relation == "apart"
        return ("both cannot hold" if apart else "equal"), told, apart
    if relation == "equal":
        return ("equal" if x.low >= TELLING else "equal and small"), told, False
    if _of_many(x, y) or _of_many(y, x):
        return "another toll", told, True
    if relation == "vaguer":
        return ("one is vaguer" if min(x.low, y.low) >= TELLING else "equal and small"), told, False
    return ("another toll" if x.kind in TOLLS else "both cannot hold"), told, False
