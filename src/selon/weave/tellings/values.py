"""The values of an event's fields over all its tellings, each with the articles and roots that carry it."""

from collections.abc import Iterable, Sequence
from typing import Literal

from selon.model import Carried, Count, CountKind, EventCount, EventPlace, EventWhen, Place, When
from selon.weave.comparison.features import unit_key
from selon.weave.comparison.tallies import ANY_UNIT
from selon.weave.tellings.statements import Statement, Tellings, carriers

_UNSURE = 9  # after every precision: of a date or a place whose precision is not known

Behind = tuple[tuple[str, ...], tuple[str, ...]]  # articles, roots


def whens(tellings: Tellings, found: Sequence[Statement]) -> EventWhen:
    """Every date told, the shown one first: by most roots, most articles, precision, and time."""
    by_date: dict[str, list[tuple[When, str]]] = {}
    for told, features in tellings:
        when = told.mentions[features.key[3]].when
        if when.edtf:
            by_date.setdefault(when.edtf, []).append((when, told.name))
    values = {edtf: _behind(rows, [s for s in found if s.mention.when.edtf == edtf]) for edtf, rows in by_date.items()}
    order = sorted(values, key=lambda e: (*_most(values[e]), by_date[e][0][0].precision or _UNSURE, e))
    if not order:
        return EventWhen(None, None, None)
    shown = by_date[order[0]][0][0]
    return EventWhen(shown.edtf, shown.earliest, shown.latest, tuple(Carried(edtf, *values[edtf]) for edtf in order))


def places(tellings: Tellings, found: Sequence[Statement]) -> tuple[EventPlace, ...]:
    """Every place told, once for each role: the best known first."""
    told_at: dict[tuple[str, str], list[tuple[Place, str]]] = {}
    for told, features in tellings:
        for place in told.mentions[features.key[3]].places:
            told_at.setdefault((place.gazetteer or place.name, place.role), []).append((place, told.name))
    rows = []
    for (spot, role), uses in told_at.items():
        behind = _behind(
            uses, [s for s in found if any((p.gazetteer or p.name, p.role) == (spot, role) for p in s.mention.places)]
        )
        shown = min((place for place, _ in uses), key=lambda p: (p.precision or _UNSURE, p.text, p.start))
        rows.append(EventPlace(shown, *behind))
    return tuple(sorted(rows, key=_place_order))


def _place_order(row: EventPlace) -> tuple[object, ...]:
    place = row.place
    return (place.precision or _UNSURE, -len(row.roots), -len(row.articles), place.name, place.role)


def counts(tellings: Tellings, found: Sequence[Statement]) -> tuple[EventCount, ...]:
    """Every count told, by kind and, where the kind does not say it all, by unit."""
    by_kind: dict[tuple[CountKind, str], list[tuple[Count, str, str]]] = {}
    for told, features in tellings:
        for count in told.mentions[features.key[3]].counts:
            unit = "" if count.kind in ANY_UNIT else unit_key(count.unit)
            by_kind.setdefault((count.kind, unit), []).append((count, told.name, told.published or ""))
    return tuple(_count(kind, uses, found) for (kind, _), uses in sorted(by_kind.items(), key=lambda row: row[0]))


def _count(kind: CountKind, uses: Sequence[tuple[Count, str, str]], found: Sequence[Statement]) -> EventCount:
    values: dict[str, list[tuple[Count, str, str]]] = {}
    for use in uses:
        values.setdefault(interval(use[0]), []).append(use)
    behind = {
        value: _behind([use[:2] for use in rows], [s for s in found if any(_tells(s, count) for count, _, _ in rows)])
        for value, rows in values.items()
    }
    last = {value: max(published for _, _, published in rows) for value, rows in values.items()}
    latest_first = sorted(values, key=lambda v: (last[v], _number(values[v][0][0])), reverse=True)
    order = sorted(latest_first, key=lambda v: -len(behind[v][1]))
    lows = [c.min for c, _, _ in uses if c.min is not None]
    highs = [n for c, _, _ in uses if (n := c.max if c.max is not None else c.min) is not None]
    best = values[order[0]][0][0]
    shown = best.min if best.min is not None else best.max
    unit = min((c.unit for c, _, _ in uses if c.unit), default=None)
    carried = tuple(Carried(value, *behind[value]) for value in order)
    return EventCount(kind, unit, min(lows, default=None), shown, max(highs, default=None), carried)


def _tells(s: Statement, count: Count) -> bool:
    """Whether the statement's claim carries that count."""
    return count in s.mention.counts and (not count.by or s.claim.id in count.by)


def parties(tellings: Tellings, found: Sequence[Statement], side: Literal["actors", "targets"]) -> tuple[Carried, ...]:
    """Everybody who is told to be an actor, or a target."""
    uses: dict[str, list[tuple[None, str]]] = {}
    for told, features in tellings:
        for one in getattr(told.mentions[features.key[3]], side):
            uses.setdefault(one.name, []).append((None, told.name))
    behind = {
        name: _behind(rows, [s for s in found if any(one.name == name for one in getattr(s.mention, side))])
        for name, rows in uses.items()
    }
    return tuple(Carried(name, *behind[name]) for name in sorted(behind, key=lambda n: (*_most(behind[n]), n)))


def interval(count: Count) -> str:
    """A count's value: 42, 40~, 3.., ..5, 3..5."""
    low, high = count.min, count.max
    mark = "~" if count.approximate else ""
    if low == high:
        return f"{low}{mark}"
    return f"{'' if low is None else low}..{'' if high is None else high}{mark}"


def _number(count: Count) -> int:
    return count.min if count.min is not None else count.max or 0


def _behind(uses: Iterable[tuple[object, str]], found: Iterable[Statement]) -> Behind:
    return tuple(sorted({name for _, name in uses})), carriers(found)[1]


def _most(behind: Behind) -> tuple[int, int]:
    return -len(behind[1]), -len(behind[0])
