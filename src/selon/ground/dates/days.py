"""Calendar arithmetic: runs of days, their EDTF and their precision. Nothing here knows a language."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from selon.model import DATE_PRECISIONS

Unit = Literal["hour", "day", "week", "weekend", "month", "quarter", "half", "year", "decade"]

ONE = timedelta(days=1)
WEEK = 7
DAY_HOURS = 24
MIDDLE = 2  # the number of the middle part
MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
SEASON = 20  # EDTF numbers the seasons from 21, spring first


@dataclass(frozen=True, slots=True)
class Days:
    """From `first` to `last`, both included (None: open on that side), with its EDTF."""

    first: date | None
    last: date | None
    edtf: str

    @property
    def length(self) -> int | None:
        """How many days, None where open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    @property
    def precision(self) -> int:
        """UCDP date_prec, 1 to 5; 5 where open."""
        length = self.length
        return 5 if length is None else next((p for most, p in DATE_PRECISIONS if length <= most), 5)


def run(first: date | None, last: date | None) -> Days:
    """The days from `first` to `last`, in the shortest EDTF that says just them: 2020-10/2020-12, 2020, 2020-10-03.

    Raises ValueError where `last` lies before `first`.
    """
    if first and last and last < first:
        raise ValueError(f"{last} before {first}")
    if first is None or last is None:
        return Days(first, last, f"{first or '..'}/{last or '..'}")
    if first == last:
        return Days(first, last, first.isoformat())
    whole_months = first.day == 1 and (last + ONE).day == 1
    if whole_months and first.month == 1 and last.month == 12:
        ends = f"{first:%Y}", f"{last:%Y}"
    elif whole_months:
        ends = f"{first:%Y-%m}", f"{last:%Y-%m}"
    else:
        ends = first.isoformat(), last.isoformat()
    return Days(first, last, ends[0] if ends[0] == ends[1] else "/".join(ends))


def one(day: date) -> Days:
    """A single day."""
    return run(day, day)


def several(days: Iterable[date]) -> Days:
    """Each of these days: an EDTF set, or an interval where they follow one another. Raises ValueError for none."""
    each = sorted(set(days))
    if not each:
        raise ValueError("no days")
    if each[-1] - each[0] == ONE * (len(each) - 1):
        return run(each[0], each[-1])
    return Days(each[0], each[-1], "{" + ",".join(day.isoformat() for day in each) + "}")


def join(one: Days, other: Days) -> Days:
    """From the first day of one to the last day of the other."""
    return run(one.first, other.last)


def month(year: int, number: int) -> Days:
    """A month."""
    return run(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def months(year: int, number: int, count: int) -> Days:
    """`count` whole months from month `number` of a year."""
    first = date(year, number, 1)
    return run(first, moved(first, "month", count) - ONE)


def season(year: int, number: int) -> Days:
    """Season 1 (spring) to 4 (winter) as three whole months, winter from December of its year into the next."""
    found = months(year, 3 * number, 3)
    return Days(found.first, found.last, f"{year:04}-{SEASON + number}")


def from_edtf(value: str) -> Days:
    """The days of an EDTF day, month or year. Raises ValueError where it is none."""
    parts = [int(part) for part in value.split("-")]
    match parts:
        case [year]:
            return months(year, 1, 12)
        case [year, number]:
            return month(year, number)
        case [year, number, day]:
            return one(date(year, number, day))
    raise ValueError(value)


def moved(day: date, unit: Unit, count: int) -> date:
    """The same day so many units later (before, where negative); the last of a shorter month. Raises OverflowError."""
    if unit in ("day", "hour"):
        return day + ONE * count
    if unit in ("week", "weekend"):
        return day + ONE * WEEK * count
    number = day.year * 12 + day.month - 1 + MONTHS[unit] * count
    year, index = divmod(number, 12)
    if not 1 <= year < 9999:
        raise OverflowError(f"year {year}")
    return date(year, index + 1, min(day.day, calendar.monthrange(year, index + 1)[1]))


def around(day: date, unit: Unit) -> Days:
    """The whole week (from Monday), month, quarter, half, year or decade that a day stands in; else the day.

    A weekend is the last one that began on or before the day.
    """
    if unit == "week":
        first = day - ONE * day.weekday()
        return run(first, first + ONE * (WEEK - 1))
    if unit == "weekend":
        first = day - ONE * ((day.weekday() - 5) % WEEK)
        return run(first, first + ONE)
    if unit == "decade":
        return months(day.year - day.year % 10, 1, 120)
    if unit in MONTHS:
        count = MONTHS[unit]
        return months(day.year, (day.month - 1) // count * count + 1, count)
    return one(day)


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday (1 Monday to 7 Sunday) on or before the day."""
    return day - ONE * ((day.isoweekday() - weekday) % WEEK)


def weekday_after(day: date, weekday: int) -> date:
    """The next such weekday on or after the day."""
    return day + ONE * ((weekday - day.isoweekday()) % WEEK)


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units later than something (earlier, where negative)."""

    unit: Unit
    count: int

    def of(self, day: date) -> Days:
        """That day so many days or hours later; of longer units the whole week, month or year that it falls in.
        Raises OverflowError."""
        if self.unit == "hour":
            return one(day + ONE * round(self.count / DAY_HOURS))
        return around(moved(day, self.unit, self.count), self.unit)

    def back(self) -> "Shift":
        """As much the other way."""
        return Shift(self.unit, -self.count)


def part(whole: Days, which: int) -> Days:
    """The beginning (1), middle (2) or end (3) of a year, a month, a week or another run of whole months.

    Of a year the first quarter, May to August, the last quarter; of a month days 1-10, 11-20 and the rest; of a week
    Monday and Tuesday, Wednesday and Thursday, Friday to Sunday; of other months thirds; else the whole.
    """
    first, last, length = whole.first, whole.last, whole.length
    if first is None or last is None or length is None:
        return whole
    if length in (365, 366):
        return months(first.year, *{1: (1, 3), 2: (5, 4), 3: (10, 3)}[which])
    if 28 <= length <= 31 and first.day == 1:
        begin = first + ONE * 10 * (which - 1)
        return run(begin, last if which == 3 else begin + ONE * 9)
    if length == WEEK:
        begin = first + ONE * 2 * (which - 1)
        return run(begin, last if which == 3 else begin + ONE)
    if 89 <= length <= 92 and first.day == 1:
        return around(moved(first, "month", which - 1), "month")
    return whole
