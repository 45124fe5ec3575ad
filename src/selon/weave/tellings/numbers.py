"""How many an event is told to be of each kind: every value with what it counts, and who carries it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from selon import languages
from selon.model import TOLLS, CarriedCount, Count, CountKind, EventCount
from selon.weave.comparison.features import unit_key
from selon.weave.comparison.tallies import ANY_UNIT
from selon.weave.tellings.statements import Statement, Tellings
from selon.weave.tellings.values import behind


class _Use(NamedTuple):
    """A count as one telling has it: `unit` is the noun that it counts, none where that says no more than the kind;
    `sort` tells those apart who are not the same."""

    told: Count
    article: str
    published: str
    unit: str | None
    sort: str


def counts(tellings: Tellings, found: Sequence[Statement]) -> tuple[EventCount, ...]:
    """Every count told, by kind and, where the kind does not say it all, by unit."""
    by_kind: dict[tuple[CountKind, str], list[_Use]] = {}
    for told, features in tellings:
        language = told.reading.article.language or ""
        for count in told.mentions[features.key[3]].counts:
            unit = "" if count.kind in ANY_UNIT else unit_key(count.unit)
            use = _Use(count, told.name, told.published or "", _unit(count, language), _sort(count, language))
            by_kind.setdefault((count.kind, unit), []).append(use)
    return tuple(_count(kind, uses, found) for (kind, _), uses in sorted(by_kind.items(), key=lambda row: row[0]))


def interval(count: Count) -> str:
    """A count's value: 42, 40~, 3.., ..5, 3..5."""
    low, high = count.min, count.max
    mark = "~" if count.approximate else ""
    if low == high:
        return f"{low}{mark}"
    return f"{'' if low is None else low}..{'' if high is None else high}{mark}"


def _count(kind: CountKind, uses: Sequence[_Use], found: Sequence[Statement]) -> EventCount:
    """The best value is that which most roots carry, whatever they say that it counts."""
    values: dict[str, list[_Use]] = {}
    for use in uses:
        values.setdefault(interval(use.told), []).append(use)
    roots = {value: len(_carried(value, rows, found).roots) for value, rows in values.items()}
    last = {value: max(use.published for use in rows) for value, rows in values.items()}
    latest_first = sorted(values, key=lambda v: (last[v], _number(values[v][0].told)), reverse=True)
    order = sorted(latest_first, key=lambda v: -roots[v])
    lows = [use.told.min for use in uses if use.told.min is not None]
    highs = [n for c, *_ in uses if (n := c.max if c.max is not None else c.min) is not None]
    best = values[order[0]][0].told
    shown = best.min if best.min is not None else best.max
    carried = tuple(one for value in order for one in _by_unit(value, values[value], found))
    return EventCount(kind, carried[0].unit, min(lows, default=None), shown, max(highs, default=None), carried)


def _by_unit(value: str, uses: Iterable[_Use], found: Sequence[Statement]) -> list[CarriedCount]:
    """One value once for each sort of what is counted, that of most roots first: nobody is said to have told of nine
    civilians who told of nine fighters."""
    sorts: dict[str, list[_Use]] = {}
    for use in uses:
        sorts.setdefault(use.sort, []).append(use)
    rows = [_carried(value, rows, found) for rows in sorts.values()]
    return sorted(rows, key=lambda row: (-len(row.roots), -len(row.articles), row.unit is None, row.unit or ""))


def _carried(value: str, uses: Sequence[_Use], found: Sequence[Statement]) -> CarriedCount:
    """The value with the unit that most articles have."""
    telling = [s for s in found if any(_tells(s, use.told) for use in uses)]
    articles = Counter(unit for unit, _ in {(use.unit, use.article) for use in uses})
    unit = min(articles, key=lambda one: (-articles[one], one is None, one or ""))
    return CarriedCount(value, *behind([use[:2] for use in uses], telling), unit)


def _tells(s: Statement, count: Count) -> bool:
    """Whether the statement's claim carries that count."""
    return count in s.mention.counts and (not count.by or s.claim.id in count.by)


def _number(count: Count) -> int:
    return count.min if count.min is not None else count.max or 0


def _unit(count: Count, language: str) -> str | None:
    """The noun that a count counts; none beside a toll, where it says the fate itself (`neuf morts`, `deux
    blessés ayant succombé`)."""
    fate = count.kind in TOLLS and unit_key(count.unit) in _told("told", "fate", language)
    return None if fate else count.unit or None


def _sort(count: Count, language: str) -> str:
    """What tells two units of one kind apart; nothing of a toll of anybody, whoever they were."""
    unit = unit_key(_unit(count, language))
    return "" if count.kind in TOLLS and unit in _told("people", "anybody", language) else unit


@cache
def _told(table: str, name: str, language: str) -> frozenset[str]:
    return frozenset(map(unit_key, languages.table(language, "tolls").get(table, {}).get(name, ())))
