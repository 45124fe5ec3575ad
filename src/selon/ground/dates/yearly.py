"""What comes round: weekdays, months, seasons, quarters; and years, which do not."""

from collections.abc import Callable

from selon.ground.dates import days as cal
from selon.ground.dates.case import Case, meaning, year_unknown
from selon.ground.dates.dating import Dating
from selon.ground.dates.days import Days

CENTURY = 100
BESIDE = 11  # characters at most between a year and a month of it: Cette année-là, au mois de mai
THIS_CENTURY = 30  # les années 20 are of this century, les années 30 and later ones of the last


@meaning("weekday")
def weekday(case: Case) -> Dating:
    """Lundi, lundi dernier, lundi prochain."""
    number, shift = case.number("weekday") or 0, case.shift
    if shift == -1:
        return case.anchor.count(lambda d: cal.one(cal.weekday_before(d - cal.ONE, number)), daily=True)
    if shift == 1:
        return case.anchor.count(lambda d: cal.one(cal.weekday_after(d + cal.ONE, number)), daily=True)
    look = cal.weekday_after if case.anchor.days and case.anchor.coming() else cal.weekday_before
    return case.anchor.count(lambda d: cal.one(look(d, number)), daily=True)


@meaning("weekday_beside")
def weekday_beside(case: Case) -> Dating:
    """Le dimanche suivant, le lundi précédent: the next one or the last one from the day named before."""
    number, ahead = case.number("weekday") or 0, case.constant("count") > 0
    look = cal.weekday_after if ahead else cal.weekday_before
    step = cal.ONE * case.constant("count")
    return case.memory.anchor(daily=True).count(lambda d: cal.one(look(d + step, number)), daily=True)


@meaning("weekday_of_week")
def weekday_of_week(case: Case) -> Dating:
    """Lundi de la semaine dernière."""
    number, shift = case.number("weekday") or 0, case.shift or 0
    return case.anchor.count(
        lambda d: cal.one(cal.weekday_after(d - cal.ONE * d.weekday() + cal.ONE * cal.WEEK * shift, number)), daily=True
    )


@meaning("month")
def month(case: Case) -> Dating:
    """Juin 2017, en mars, en mars dernier."""
    number, year = case.month or 0, case.number("year")
    if year is not None:
        return Dating(cal.month(year, number), "stated")
    if case.shift is None and (told := _told_year(case, number)):
        return Dating(cal.month(told, number), "context")
    if case.anchor.days is None and case.shift is None:
        return year_unknown(case, daily=False)
    return _latest(case, lambda y: cal.month(y, number))


@meaning("month_of_year_told")
def month_of_year_told(case: Case) -> Dating:
    """En août de la même année: of the year of the last date named."""
    told = case.memory.last.days if case.memory.last else None
    if told is None or told.first is None:
        return month(case)
    return Dating(cal.month(told.first.year, case.month or 0), "context")


@meaning("month_of_year")
def month_of_year(case: Case) -> Dating:
    """En août de l'an dernier: of the year so many from that of publication."""
    number, shift = case.month or 0, case.shift or 0
    return case.anchor.count(lambda d: cal.month(d.year + shift, number))


def _told_year(case: Case, number: int) -> int | None:
    """The year that is told right before a month (Cette année-là, en août), or with an earlier month of the sentence
    (prise en août 2014 avant d'être reprise en novembre)."""
    last, memory = case.memory.last, case.memory
    days = last.days if last else None
    if last is None or days is None or days.first is None or days.last is None or days.first.year != days.last.year:
        return None
    whole = days.edtf == str(days.first.year) and 0 <= case.f.start - memory.end <= BESIDE
    later = last.basis in {"stated", "context"} and memory.same and days.last.month < number and not last.daily
    return days.first.year if whole or later else None


@meaning("season")
def season(case: Case) -> Dating:
    """L'été 2019, cet hiver, l'hiver dernier."""
    number, year = case.number("season") or 0, case.number("year")
    if year is not None:
        return Dating(cal.season(year, number), "stated")
    return _latest(case, lambda y: cal.season(y, number))


def _latest(case: Case, of: Callable[[int], Days]) -> Dating:
    """What comes once a year: the last that began on or before publication, or, to come, the next not over by then."""
    days, shift = case.anchor.days, case.shift
    if days is None or days.first is None or days.last is None:
        return Dating(None, "none", False, case.anchor.reason)
    first, last = days.first, days.last
    each = [of(year) for year in range(last.year - 3, last.year + 3)]
    if shift == 1:
        found = next(d for d in each if d.first and d.first > last)
    elif shift == -1:
        found = next(d for d in reversed(each) if d.last and d.last < first)
    elif case.anchor.coming():
        found = next(d for d in each if d.last and d.last >= first)
    else:
        found = next(d for d in reversed(each) if d.first and d.first <= last)
    return Dating(found, case.anchor.basis, partial=True)


@meaning("year")
def year(case: Case) -> Dating:
    """L'année 2017."""
    return Dating(cal.months(case.number("year") or 0, 1, 12), "stated")


@meaning("decade")
def decade(case: Case) -> Dating:
    """Les années 1990, les années 90."""
    number = case.number("decade") or 0
    if number < CENTURY:
        number += 1900 if number >= THIS_CENTURY else 2000
    return Dating(cal.months(number, 1, 120), "stated")


@meaning("portion")
def portion(case: Case) -> Dating:
    """Le premier trimestre 2020, le second semestre."""
    length = cal.MONTHS[case.unit]
    count = 12 // length
    number = case.number("ordinal") or 0
    index = count - 1 if number == -1 else number - 1
    if not 0 <= index < count:
        raise ValueError(f"{number} of {count}")
    if told := case.number("year"):
        return Dating(cal.months(told, 1 + index * length, length), "stated")
    if number == -1 and case.constant("within") is None:
        return case.anchor.count(lambda d: cal.around(cal.moved(d, case.unit, -1), case.unit))
    return _latest(case, lambda y: cal.months(y, 1 + index * length, length))
