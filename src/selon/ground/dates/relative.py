"""Times told from the publication date or from a date named before: hier, la semaine passée, le lendemain."""

import math
from dataclasses import replace
from datetime import date
from typing import cast

from selon.ground.dates import days as cal
from selon.ground.dates.case import Case, meaning
from selon.ground.dates.dating import HOURS, NO_CONTEXT, UNTOLD, Dating
from selon.ground.dates.days import Days, Unit


@meaning("offset")
def offset(case: Case) -> Dating:
    """Hier, demain, ce matin."""
    return case.anchor.count(lambda d: cal.one(cal.moved(d, "day", case.constant("count"))), daily=True)


@meaning("night")
def night(case: Case) -> Dating:
    """La nuit dernière, cette nuit: the night into the day of publication or, to come, the one out of it."""
    ahead = case.constant("count") == 0 and case.anchor.days is not None and case.anchor.coming()
    return case.anchor.count(lambda d: cal.run(d, d + cal.ONE) if ahead else cal.run(d - cal.ONE, d), daily=True)


@meaning("night_beside")
def night_beside(case: Case) -> Dating:
    """La nuit précédente, la nuit suivante: the night before or after the last day named."""
    anchor, ahead = case.memory.anchor(daily=True), case.constant("count") > 0
    return anchor.count(lambda d: cal.run(d, d + cal.ONE) if ahead else cal.run(d - cal.ONE, d), daily=True)


@meaning("bare_night")
def bare_night(case: Case) -> Dating:
    """Dans la nuit, without a day: the last night, where the article tells of yesterday or today, or of no day yet, and
    no other day stands in the paragraph; else none can be told."""
    now, memory = case.anchor.days, case.memory
    if now is None or now.first is None or case.anchor.coming() or not _of_now(case):
        return Dating(None, "none", False, UNTOLD)
    named = memory.day.days if memory.fresh and memory.day else None
    told = memory.latest is not None
    if told and not (now.length == 1 and now.first - cal.ONE <= cast(date, memory.latest) <= now.first):
        return Dating(None, "none", False, UNTOLD)
    if named not in (None, now):
        return Dating(None, "none", False, UNTOLD)
    return case.anchor.count(lambda d: cal.run(d - cal.ONE, d), daily=True)


@meaning("bare_time")
def bare_time(case: Case) -> Dating:
    """À l'aube, without a day: of the day named in the paragraph, else of that of publication, unless the last day
    named before is another one; else none can be told."""
    now, named = case.anchor.days, case.memory.day
    if named is not None and named.days is not None and named.days.length == 1 and case.memory.fresh:
        return Dating(named.days, "context", daily=True)
    if now is None or (named is not None and (named.days != now or now.length != 1)) or not _of_now(case):
        return Dating(None, "none", False, UNTOLD)
    return Dating(now, case.anchor.basis, daily=True)


def _of_now(case: Case) -> bool:
    """Whether a month or year that was the last time told before reaches publication: not after `en 2015`."""
    now, told = case.anchor.days, case.memory.last
    last = told.days.last if told and told.days and not told.daily else None
    return last is None or now is None or now.first is None or last >= now.first - cal.ONE


@meaning("clock")
def clock(case: Case) -> Dating:
    """Vers 3 heures: of the one day named in the paragraph before it; else none can be told."""
    named = case.memory.day.days if case.memory.fresh and case.memory.day else None
    if named is None or named.length != 1:
        return Dating(None, "none", False, UNTOLD)
    return Dating(named, "context", daily=True)


@meaning("same_day")
def same_day(case: Case) -> Dating:
    """Le soir même: the last day named."""
    anchor = case.memory.anchor(daily=True)
    if anchor.days is None:
        return Dating(None, "none", True, anchor.reason, shift=cal.Shift("day", 0))
    return Dating(anchor.days, "context", daily=True, shift=cal.Shift("day", 0))


@meaning("from_context")
def from_context(case: Case) -> Dating:
    """Le lendemain, le mois suivant, deux jours plus tard: counted from the last date named."""
    unit, count = case.unit, case.constant("count") * (case.number("n") or 1)
    found = case.memory.anchor(daily=unit in ("day", "hour", "week", "weekend")).away(unit, count)
    return replace(found, shift=cal.Shift(unit, count))


@meaning("part_of_unit")
def part_of_unit(case: Case) -> Dating:
    """En début de semaine, à la fin du mois dernier; what has happened en fin de semaine, in that of the week before
    where this one's is still to come."""
    unit, shift, which = case.unit, case.shift, case.number("part") or 0

    def of(d: date, moved: int) -> Days:
        return cal.part(cal.around(cal.moved(d, unit, moved), unit), which)

    def told(d: date) -> Days:
        found = of(d, shift or 0)
        ahead = shift is None and found.first is not None and found.first > d and not case.anchor.coming()
        return of(d, -1) if ahead else found

    return case.anchor.count(told)


@meaning("so_far")
def so_far(case: Case) -> Dating:
    """Plus tôt ce mois-ci: up to publication."""
    return case.anchor.count(lambda d: cal.run(cal.around(d, case.unit).first, d), daily=case.unit == "day")


@meaning("from_here")
def from_here(case: Case) -> Dating:
    """Plus tard dans la semaine: from publication on."""
    return case.anchor.count(lambda d: cal.run(d, cal.around(d, case.unit).last), daily=case.unit == "day")


@meaning("calendar")
def calendar(case: Case) -> Dating | None:
    """La semaine passée, ce mois-ci, l'an prochain: whole calendar units."""
    unit = case.unit
    shift: int | None = case.constant("count", case.shift)
    if unit in ("hour", "day") or shift is None:
        return None
    if unit == "weekend":
        return case.anchor.count(lambda d: _weekend(case, d, shift))
    return case.anchor.count(lambda d: cal.around(cal.moved(d, unit, shift), unit))


def _weekend(case: Case, day: date, shift: int) -> Days:
    if shift > 0 or (shift == 0 and case.anchor.coming() and day.isoweekday() < 6):
        return cal.around(cal.weekday_after(day + cal.ONE, 6), "weekend")
    begun = day.isoweekday() >= 6 and shift < 0
    return cal.around(cal.moved(day, "week", -1) if begun else day, "weekend")


@meaning("counted")
def counted(case: Case) -> Dating:
    """Il y a trois jours, dans deux semaines."""
    return case.anchor.away(case.unit, case.constant("sign") * (case.number("n") or 0))


def _stretch(day: date, unit: Unit, count: int) -> Days:
    """So many units up to a day: days and weeks are counted with the day itself, hours in days before it."""
    if unit == "hour":
        return cal.run(day - cal.ONE * math.ceil(count / HOURS), day)
    if unit in ("day", "week"):
        return cal.run(day - cal.ONE * (count * (cal.WEEK if unit == "week" else 1) - 1), day)
    return cal.run(cal.moved(day, unit, -count), day)


@meaning("last")
def last(case: Case) -> Dating:
    """Ces deux derniers jours, ces trois derniers mois."""
    return case.anchor.count(lambda d: _stretch(d, case.unit, case.number("n") or 1))


@meaning("last_hours")
def last_hours(case: Case) -> Dating:
    """En 24 heures: up to the day named in the paragraph, else up to publication."""
    named = case.memory.day.days if case.memory.fresh and case.memory.day else None
    if named is None or named.last is None:
        return case.anchor.count(lambda d: cal.run(d - cal.ONE, d))
    return Dating(cal.run(named.last - cal.ONE, named.last), "context")


@meaning("since_then")
def since_then(case: Case) -> Dating:
    """Depuis, depuis lors: from the last date named up to publication."""
    told, now = case.memory.last, case.anchor.days
    since = (told.begin or told.days) if told else None
    if since is None or since.first is None:
        return Dating(None, "none", False, NO_CONTEXT)
    if now is None or now.last is None or now.last < since.first:
        return Dating(cal.run(since.first, None), "context", begin=since)
    return Dating(cal.run(since.first, now.last), "context", begin=since)


@meaning("since_counted")
def since_counted(case: Case) -> Dating:
    """Depuis trois jours, with the day itself; depuis deux semaines: since the same day two weeks before."""
    unit, count = case.unit, case.number("n") or 1
    if unit == "week":
        return case.anchor.count(lambda d: cal.run(cal.moved(d, unit, -count), d))
    return case.anchor.count(lambda d: _stretch(d, unit, count))


@meaning("next")
def following(case: Case) -> Dating:
    """Les deux prochains jours."""
    unit, count = case.unit, case.number("n") or 1
    if unit == "hour":
        unit, count = "day", math.ceil(count / HOURS)
    return case.anchor.count(lambda d: cal.run(d, cal.moved(d, unit, count)))


@meaning("recent", "since_vague")
def recent(case: Case) -> Dating:
    """Ces derniers jours, depuis plusieurs jours: no day, but days of a vague publication date are of that time."""
    days = case.anchor.days
    if days and days.length != 1 and case.f.words.get("unit") and case.unit == "day":
        return Dating(days, case.anchor.basis, daily=True)
    return Dating(None, "none", False, UNTOLD if days else case.anchor.reason)


@meaning("vague", "duration", "repeated")
def vague(case: Case) -> Dating:
    """Il y a quelques mois."""
    return Dating(None, "none", False, UNTOLD)
