"""How many were killed, or injured, by one telling: a range, with the words that it rests on."""

from collections import defaultdict
from typing import NamedTuple

from selon.model import Count, CountKind
from selon.publish.tellings import AGAINST, Telling


class Toll(NamedTuple):
    """`low` is the lowest total that a source gives, `best` the lowest above zero, `high` the highest (None: unknown
    how many more); `counts` are all that it was read from."""

    low: int
    best: int
    high: int | None
    counts: tuple[Count, ...]


def toll(telling: Telling, kind: CountKind) -> Toll | None:
    """The toll of that kind; None where no count of the telling gives a number.

    Of one claim the largest count is the total (`17 personnes, dont 12 civils`: 17); between claims the lowest counts.
    Counts whose claims are all denied or doubted are left out.
    """
    told = tuple(count for count in telling.mention.counts if count.kind == kind and count.min is not None)
    stances = {claim.id: claim.stance for claim in telling.claims}
    totals: dict[tuple[str, ...], list[Count]] = defaultdict(list)
    for count in told:
        by = _by(count, telling)
        if not by or any(stances.get(identity) not in AGAINST for identity in by):
            totals[by].append(count)
    if not totals:
        return None
    lows = [max(count.min or 0 for count in counts) for counts in totals.values()]
    highs = [_high(counts) for counts in totals.values()]
    high = None if None in highs else max(number for number in highs if number is not None)
    return Toll(min(lows), min(filter(None, lows), default=0), high, told)


def _by(count: Count, telling: Telling) -> tuple[str, ...]:
    """The ids of the claims that give a count: those it names, else those in whose words it stands."""
    inside = (
        claim.id
        for claim in telling.claims
        if any(span.start <= count.start and count.end <= span.end for span in claim.content)
    )
    return count.by or tuple(inside)


def _high(counts: list[Count]) -> int | None:
    if any(count.max is None for count in counts):
        return None
    return max(count.max or 0 for count in counts)


def told(count: Count) -> str:
    """A count in figures and words: `3..5 «trois à cinq soldats»`; nothing after the dots: unknown how many more."""
    low = "" if count.min is None else str(count.min)
    high = "" if count.max is None else str(count.max)
    figures = low if low == high else f"{low}..{high}"
    return f"{count.kind} {'~' if count.approximate else ''}{figures} «{count.text}»"
