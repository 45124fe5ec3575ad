"""The days that words name where no date is known: days of the week, and of a year that nothing tells."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from selon import languages
from selon.model import When
from selon.ontology import fold
from selon.weave.periods import Days, days
from selon.weave.wording import WORD

NIGHT = 1  # days that an act in the night is between
DIGITS = re.compile(r"\d{1,2}(?!\d)")  # `3`, `1er`, `1st`
WEEK, LEAP = 7, 2024  # days; a year that has them all


@dataclass(frozen=True, slots=True)
class Named:
    """What is known of a day besides its date: days of the week (1 to 7), and days of the year (1 to 366)."""

    weekdays: frozenset[int]
    yeardays: frozenset[int] = frozenset()


def named_days(when: When, language: str) -> Named:
    """The days that the words name which date a mention; without any, those of its date."""
    words = WORD.findall(fold(when.text or ""))
    table, months = _tables(language)
    weekdays = frozenset(table[word] for word in words if word in table)
    span = days(when.earliest, when.latest or when.earliest)
    if span is None:
        return Named(weekdays, frozenset(_of_year(words, months)))
    if span[1] - span[0] > NIGHT:
        return Named(weekdays)
    return Named(weekdays or frozenset(map(_weekday, _each(span))), frozenset(map(_yearday, _each(span))))


def meet(mine: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether two sets of days have one in common."""
    return not mine.isdisjoint(theirs)


def near(mine: frozenset[int], theirs: frozenset[int], *, within: int, around: int = WEEK) -> bool:
    """Whether a day of one is `within` so many days of one of the other, in a round of `around` days."""
    return any((day + step - 1) % around + 1 in theirs for day in mine for step in range(-within, within + 1))


def _of_year(words: list[str], months: dict[str, int]) -> Iterable[int]:
    for number, month in pairwise(words):
        day = DIGITS.match(number)
        if day is None or month not in months:
            continue
        try:
            yield date(LEAP, months[month], int(day.group())).timetuple().tm_yday
        except ValueError:  # a day that no calendar has
            continue


def _each(span: Days) -> range:
    return range(span[0], span[1] + 1)


def _weekday(day: int) -> int:
    return date.fromordinal(day).isoweekday()


def _yearday(day: int) -> int:
    return date.fromordinal(day).replace(year=LEAP).timetuple().tm_yday


@cache
def _tables(language: str) -> tuple[dict[str, int], dict[str, int]]:
    weekdays = languages.table(language, "weaving").get("weekdays", {})
    months = languages.table(language, "publication").get("months", {})
    return weekdays, {fold(name): number for name, number in months.items()}
