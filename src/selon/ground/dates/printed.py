"""Days written out, in full or in part: 23/06/2017, le 23 juin, samedi 8, les 6, 8 et 22 janvier."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, cast

from selon.ground.dates import days as cal
from selon.ground.dates.case import Case, meaning, year_unknown
from selon.ground.dates.dating import Dating

LEAP = 8  # years to look through at most for one that has a 29 February
NEAR = 31  # days: a weekday that fits a date so soon after publication tells that the date is to come
CENTURY = 100


def _dated(case: Case, day: date) -> Dating:
    """A day in full, with a warning where the weekday before it does not fit."""
    weekday = case.number("weekday")
    warnings = () if weekday in (None, day.isoweekday()) else (("weekday-mismatch", _misfit(case, day)),)
    case.memory.full[day.day, day.month] = day.year
    case.memory.dated = day
    return Dating(cal.one(day), "stated", daily=True, warnings=cast(Any, warnings))


def _misfit(case: Case, day: date) -> str:
    return f"{case.f.words['weekday']} does not fit {day.isoformat()}"


@meaning("numeric")
def numeric(case: Case) -> Dating:
    """23/06/2017, 2017-06-23, 23.06.17."""
    year = case.number("year")
    if year is None:
        short = case.number("yy") or 0
        latest = case.anchor.days.last.year if case.anchor.days and case.anchor.days.last else 2000 + CENTURY - 1
        year = 2000 + short if 2000 + short <= latest + 1 else 1900 + short
    return _dated(case, date(year, case.number("mm") or 0, case.number("dd") or 0))


@meaning("date")
def full_date(case: Case) -> Dating:
    """Le vendredi 23 juin 2017; le 23 juin."""
    year, month, day = case.number("year"), case.month or 0, case.number("day") or 0
    if year is not None:
        return _dated(case, date(year, month, day))
    date(2000, month, day)  # a day that the calendar has
    if case.anchor.days is None:
        return year_unknown(case)
    found = _nearest(case, lambda base, step: _in_some_year(base, month, day, step))
    case.memory.dated = found.days.first if found.days else None
    return found


@meaning("date_of_year")
def date_of_year(case: Case) -> Dating:
    """Le 12 mai de l'année dernière: of the year so many from that of publication."""
    days = case.anchor.days
    if days is None or days.last is None:
        return year_unknown(case)
    day = date(days.last.year + (case.shift or 0), case.month or 0, case.number("day") or 0)
    return replace(_dated(case, day), basis=case.anchor.basis)


def _in_some_year(base: date, month: int, day: int, step: int) -> date:
    """The day and month in the nearest year, on or before `base` (step -1) or on or after it (1)."""
    for count in range(LEAP + 1):
        try:
            found = date(base.year + step * count, month, day)
        except ValueError:
            continue
        if (found - base).days * step >= 0:
            return found
    raise ValueError(f"{day}.{month}.")


def _in_some_month(base: date, day: int, step: int) -> date:
    """The day of the month, in the nearest month that has it."""
    index = base.year * 12 + base.month - 1
    for count in range(3):
        year, month = divmod(index + step * count, 12)
        try:
            found = date(year, month + 1, day)
        except ValueError:
            continue
        if (found - base).days * step >= 0:
            return found
    raise ValueError(f"day {day}")


def _nearest(case: Case, find: Callable[[date, int], date]) -> Dating:
    """The nearest such day: before publication or, told as to come, after it. A weekday may tell which of the two."""
    days = case.anchor.days
    if days is None or days.first is None or days.last is None:
        return Dating(None, "none", True, case.anchor.reason)
    shift = case.shift
    coming = shift == 1 or (shift is None and case.anchor.coming())
    before, after = find(days.last, -1), find(days.first, 1)
    day, other = (after, before) if coming else (before, after)
    weekday = case.number("weekday")
    warnings: Any = ()
    if weekday is not None and weekday != day.isoweekday():
        if other.isoweekday() == weekday and abs((other - days.last).days) <= NEAR:
            day = other
        else:
            warnings = (("weekday-mismatch", _misfit(case, day)),)
    return Dating(cal.one(day), case.anchor.basis, True, warnings=warnings, partial=True)


@meaning("weekday_day")
def weekday_day(case: Case) -> Dating:
    """Samedi 8."""
    day = case.number("dd") or 0
    return _nearest(case, lambda base, step: _in_some_month(base, day, step))


@meaning("day_alone")
def day_alone(case: Case) -> Dating:
    """Le 13: of the month of a day named before it in the paragraph with its month, where that one is nearer (24
    novembre. … Le 17, déjà…)."""
    found, named, number = weekday_day(case), case.memory.dated, case.number("dd") or 0
    if named is None or found.days is None or found.days.first is None:
        return found
    nearest = min((_in_some_month(named, number, step) for step in (-1, 1)), key=lambda day: abs((day - named).days))
    near = abs((nearest - named).days) < abs((found.days.first - named).days)
    return replace(found, days=cal.one(nearest)) if near else found


@meaning("day_of_month_told")
def day_of_month_told(case: Case) -> Dating:
    """Le 15 du même mois: of the month named before, else of the nearest one that has it."""
    told = case.memory.last.days if case.memory.last else None
    if told is None or told.first is None or told.last is None or (told.last - told.first).days >= NEAR:
        return weekday_day(case)
    return Dating(cal.one(told.first.replace(day=case.number("dd") or 0)), "context", daily=True)


@meaning("named_day")
def named_day(case: Case) -> Dating | None:
    """Le 7-Octobre: a date where the year is told, here or before."""
    month, day = case.month or 0, case.number("day") or 0
    if year := case.number("year"):
        return _dated(case, date(year, month, day))
    before = case.memory.full.get((day, month))
    return Dating(cal.one(date(before, month, day)), "context", True) if before else None


@meaning("each_day")
def each_day(case: Case) -> Dating | None:
    """Les 6, 8 et 22 janvier: each of the days."""
    month, year = case.month or 0, case.number("year")
    word = case.f.words.get("month", "")
    numbers = [int(n) for n in re.findall(r"\d+", case.f.text[: case.f.text.rindex(word)])]
    if year is not None:
        return Dating(cal.several(date(year, month, n) for n in numbers), "stated", daily=True)
    days = case.anchor.days
    if days is None or days.first is None or days.last is None:
        return year_unknown(case)
    coming = case.anchor.coming()
    base = _in_some_year(days.first if coming else days.last, month, max(numbers), 1 if coming else -1)
    return Dating(cal.several(date(base.year, month, n) for n in numbers), case.anchor.basis, daily=True, partial=True)


@meaning("day_range")
def day_range(case: Case) -> Dating:
    """Du 3 au 7 mai, dans la nuit du 12 au 13: the last day first, the first one on or before it."""
    first, last = case.number("day") or 0, case.number("day2") or 0
    months = [n for n in (case.number("month"), case.number("month2")) if n]
    year = case.number("year")
    days = case.anchor.days
    if year is not None:
        end, basis = date(year, months[-1], last), cast(Any, "stated")
    elif days is None or days.first is None or days.last is None:
        return year_unknown(case)
    else:
        step = 1 if case.anchor.coming() else -1
        base, basis = days.first if step > 0 else days.last, case.anchor.basis
        end = _in_some_year(base, months[-1], last, step) if months else _in_some_month(base, last, step)
    begin = _in_some_year(end, months[0], first, -1) if len(months) > 1 else _in_some_month(end, first, -1)
    return Dating(cal.run(begin, end), basis, daily=(end - begin).days == 1, partial=year is None)
