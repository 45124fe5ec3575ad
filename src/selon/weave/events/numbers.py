"""How many an event is told to be of each kind: every value with what it counts and who carries it, and which of them
are of all whom it befell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from selon import languages
from selon.model import TOLLS, CarriedCount, Count, CountKind, EventCount
from selon.weave.comparison.features import unit_key
from selon.weave.comparison.tallies import ANY_UNIT, interval
from selon.weave.disagreements.counting import sided, tolled
from selon.weave.disagreements.sorts import told_apart
from selon.weave.disagreements.tolls import HURT, Number, numbers
from selon.weave.tellings.statements import Statement, Tellings
from selon.weave.tellings.values import behind


class _Use(NamedTuple):
    """A count as one telling has it: `unit` is the noun that it counts, none where that says no more than the kind;
    `sort` tells those apart who are not the same; `of` are the counts that it adds up, or itself; `rank` says how far
    it is of all whom the act befell."""

    told: Count
    article: str
    published: str
    unit: str | None
    sort: str
    of: tuple[Count, ...]
    rank: int


WHOLE, BESIDE, PART = range(3)  # all; those who are told apart from all others; some, or those of another time


def counts(tellings: Tellings, found: Sequence[Statement]) -> tuple[EventCount, ...]:
    """Every count told, by kind and, where the kind does not say it all, by unit."""
    saying: dict[str, list[Statement]] = {}
    for s in found:
        saying.setdefault(s.mention.id, []).append(s)
    by_kind: dict[tuple[CountKind, str], list[_Use]] = {}
    for told, features in tellings:
        mention, language = told.mentions[features.key[3]], told.reading.article.language or ""
        ranks, sums = _ranks(saying.get(mention.id, ()))
        rows = [(count, (count,), ranks.get(count, WHOLE)) for count in mention.counts]
        for count, of, rank in (*rows, *((count, of, WHOLE) for count, of in sums.items())):
            unit = "" if count.kind in ANY_UNIT else unit_key(count.unit)
            noun, sort = _unit(count, language), _sort(count, language)
            use = _Use(count, told.name, told.published or "", noun, sort, of, rank)
            by_kind.setdefault((count.kind, unit), []).append(use)
    return tuple(_count(kind, uses, found) for (kind, _), uses in sorted(by_kind.items(), key=lambda row: row[0]))


def _ranks(found: Iterable[Statement]) -> tuple[Mapping[Count, int], Mapping[Count, tuple[Count, ...]]]:
    """How far each count that some statements carry is of all, and the sums of those that add up."""
    ranks: dict[Count, int] = {}
    sums: dict[Count, tuple[Count, ...]] = {}
    for s in found:
        told, language = tolled(s), s.told.reading.article.language or ""
        all_ = [sided(n, s) for n in numbers(told, s.told.reading.article.text, language)]
        whole = [n for n in all_ if not n.part]
        mine = {count: PART for count, _ in told}
        for n in whole:
            rank = PART if _within(n, whole) else BESIDE if _beside(n, language) else WHOLE
            if len(n.of) > 1 and rank == WHOLE:
                sums.setdefault(_added(n), n.of)
            elif len(n.of) == 1:
                mine[n.of[0]] = rank
        for count, rank in mine.items():
            ranks.setdefault(count, rank)
    return ranks, sums


def _within(n: Number, whole: Sequence[Number]) -> bool:
    """Whether a claim tells a greater number of the same, or of all: what it has grown from, or a part of it."""
    return any(
        other.tally.kind == n.tally.kind
        and other.sort in (n.sort, "")
        and (other.tally.low > n.tally.low or (len(other.of) > len(n.of) and set(n.of) <= set(other.of)))
        for other in whole
    )


def _beside(n: Number, language: str) -> bool:
    """Whether those of a sort are told apart from all others: the dead of who attacked, the hurt who died, a sort of
    whom there were none."""
    hurt = n.sort == HURT and n.tally.kind == "killed"
    none = n.sort != "" and n.tally.high == 0
    return n.tally.kind in TOLLS and (hurt or none or told_apart(n.sort, language))


def _added(n: Number) -> Count:
    """The sum of counts as a count of its own."""
    first = n.of[0]
    return replace(first, min=n.tally.low, max=n.tally.high, approximate=n.tally.approximate, unit=None, text=n.value)


def _count(kind: CountKind, uses: Sequence[_Use], found: Sequence[Statement]) -> EventCount:
    """The best value is that which most roots carry, whatever they say that it counts, each root for its last. The
    best, the least and the greatest are of those that are told of all, where any are."""
    rank = min(use.rank for use in uses)
    whole = [use for use in uses if use.rank == rank]
    shown = _order(whole, found)
    rest = [use for use in uses if use.rank != rank]
    lows = [use.told.min for use in whole if use.told.min is not None]
    highs = [n for c, *_ in whole if (n := c.max if c.max is not None else c.min) is not None]
    best = shown[0][0].told
    rows = [
        one for values in (*shown, *_order(rest, found)) for one in _by_unit(interval(values[0].told), values, found)
    ]
    number = best.min if best.min is not None else best.max
    return EventCount(kind, rows[0].unit, min(lows, default=None), number, max(highs, default=None), tuple(rows))


def _order(uses: Sequence[_Use], found: Sequence[Statement]) -> list[list[_Use]]:
    """The uses of each value, the best first. N and at least N are one toll: what one carries speaks for the other. Of
    those that as many carry, what only those tell who claim the act comes after what others do."""
    values: dict[str, list[_Use]] = {}
    tolls: dict[tuple[object, ...], list[_Use]] = {}
    for use in uses:
        values.setdefault(interval(use.told), []).append(use)
        tolls.setdefault(_toll(use.told), []).append(use)
    saying = {toll: [s for s in found if any(_tells(s, use) for use in rows)] for toll, rows in tolls.items()}
    last: dict[str, str] = {}
    for s in (s for rows in saying.values() for s in rows):
        last |= {root: max(last.get(root, ""), s.told.published or "") for root in s.roots}

    def standing(uses: Sequence[_Use]) -> tuple[object, ...]:
        toll = _toll(uses[0].told)
        now = [(s, root) for s in saying[toll] for root in s.roots if (s.told.published or "") == last[root]]
        boasts = bool(now) and all(s.claim.stance == "claimed" for s, _ in now)
        latest = max(use.published for use in tolls[toll])
        own = len({root for s in found if any(_tells(s, use) for use in uses) for root in s.roots})
        return (
            len({root for _, root in now}),
            not boasts,
            latest,
            _number(uses[0].told),
            own,
            max(u.published for u in uses),
        )

    return sorted(values.values(), key=standing, reverse=True)


def _toll(count: Count) -> tuple[object, ...]:
    """What two values have in common that may be one toll: of N and of N or more, where it begins."""
    open_ = count.min is not None and count.max in (None, count.min)
    return (count.min, count.approximate) if open_ else (count.min, count.max, count.approximate)


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
    telling = [s for s in found if any(_tells(s, use) for use in uses)]
    articles = Counter(unit for unit, _ in {(use.unit, use.article) for use in uses})
    unit = min(articles, key=lambda one: (-articles[one], one is None, one or ""))
    return CarriedCount(value, *behind([use[:2] for use in uses], telling), unit)


def _tells(s: Statement, use: _Use) -> bool:
    """Whether the statement's claim carries that count, or all that it adds up."""
    return all(count in s.mention.counts and (not count.by or s.claim.id in count.by) for count in use.of)


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
