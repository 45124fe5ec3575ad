"""Times made of other times: fin 2020, de janvier à mars, depuis lundi, au lendemain du 5 janvier."""

from dataclasses import replace
from typing import Any

from selon.ground.dates import days as cal
from selon.ground.dates.case import Case, meaning
from selon.ground.dates.dating import Anchor, Dating, deeper
from selon.ground.dates.days import Days, Unit

MONTH_HALF = 15  # days: la première quinzaine


@meaning("both")
def both(case: Case) -> Dating | None:
    """En mars et mai 2020: both and nothing between them."""
    found = _ends(case)
    if found is None or isinstance(found, Dating):
        return found
    one, other, basis, warnings = found
    joined = cal.run(one.first, other.last)
    if one.last and other.first and other.first > one.last + cal.ONE:
        joined = replace(joined, edtf=f"{{{one.edtf},{other.edtf}}}")
    return Dating(joined, basis, warnings=warnings)


@meaning("parts_of_both")
def parts_of_both(case: Case) -> Dating | None:
    """Fin mai et début juin: from the one part to the other."""
    found = _ends(case)
    if found is None or isinstance(found, Dating):
        return found
    one, other, basis, warnings = found
    first = cal.part(one, case.number("part") or 0).first
    return Dating(cal.run(first, cal.part(other, case.number("part2") or 0).last), basis, warnings=warnings)


@meaning("run")
def run(case: Case) -> Dating | None:
    """Entre lundi et mercredi, de janvier à mars 2020."""
    found = _ends(case)
    if found is None or isinstance(found, Dating):
        return found
    one, other, basis, warnings = found
    joined = cal.run(one.first, other.last)
    return Dating(joined, basis, daily=joined.length == 2, warnings=warnings)


def _ends(case: Case) -> tuple[Days, Days, Any, Any] | Dating | None:
    """Both ends, the first counted back from the second, with their basis; a dating where one end is not known."""
    right = case.part(1)
    if right is None or right.days is None or right.days.last is None:
        return right
    vague_day = right.daily and right.days.length != 1
    back = case.anchor if vague_day else replace(case.anchor.at(right.days.last), basis=right.basis)
    left = case.part(0, back)
    if left is None or left.days is None:
        return left
    return left.days, right.days, deeper(left.basis, right.basis), left.warnings + right.warnings


@meaning("same")
def same(case: Case) -> Dating | None:
    """En mars, vendredi soir: what the date in it says."""
    return case.part(0)


@meaning("part_of")
def part_of(case: Case) -> Dating | None:
    """Fin 2020, mi-juin."""
    whole = case.part(0)
    if whole is None or whole.days is None:
        return whole
    return replace(whole, days=cal.part(whole.days, case.number("part") or 0))


@meaning("half_of")
def half_of(case: Case) -> Dating | None:
    """La première moitié de 2019, du mois de mai."""
    whole = case.part(0)
    if whole is None or whole.days is None or whole.days.first is None or whole.days.length is None:
        return whole
    first = case.number("ordinal") == 1
    if whole.days.length in (365, 366):
        return replace(whole, days=cal.months(whole.days.first.year, 1 if first else 7, 6))
    half = MONTH_HALF if whole.days.length in range(28, 32) else whole.days.length // 2
    middle = whole.days.first + cal.ONE * half
    return replace(whole, days=cal.run(*((whole.days.first, middle - cal.ONE) if first else (middle, whole.days.last))))


@meaning("week_of")
def week_of(case: Case) -> Dating | None:
    """La première semaine d'octobre: its days 1 to 7."""
    whole, number = case.part(0), case.number("ordinal") or 0
    if whole is None or whole.days is None or whole.days.first is None or whole.days.last is None:
        return whole
    if number == -1:
        return replace(whole, days=cal.run(whole.days.last - cal.ONE * (cal.WEEK - 1), whole.days.last))
    first = whole.days.first + cal.ONE * cal.WEEK * (number - 1)
    return replace(whole, days=cal.run(first, min(first + cal.ONE * (cal.WEEK - 1), whole.days.last)))


@meaning("unit_of")
def unit_of(case: Case) -> Dating | None:
    """La semaine du 5 janvier: the whole week of the day; a weekend, the one that it is in or opens on."""
    day, unit = case.part(0), case.unit
    if day is None or day.days is None or day.days.first is None or day.days.length != 1:
        return day
    first = day.days.first
    if unit == "weekend" and first.isoweekday() < 6:
        first = cal.weekday_after(first, 6)
    return replace(day, days=cal.around(first, unit), daily=False)


@meaning("beside")
def beside(case: Case) -> Dating | None:
    """Au lendemain du 5 janvier."""
    constants = case.f.parts[0].row.constants
    return _from(case, constants["unit"], constants["count"])


@meaning("away")
def away(case: Case) -> Dating | None:
    """Deux jours avant le 5 janvier."""
    inner = replace(case, f=case.f.parts[0])
    count = inner.number("n")
    return _from(case, inner.unit, count * case.constant("sign")) if count else None


def _from(case: Case, unit: Unit, count: int) -> Dating | None:
    base = case.part(-1)
    if base is None or base.days is None:
        return base
    found = Anchor(base.days, base.basis, lambda: False).away(unit, count)
    return replace(found, warnings=base.warnings)


@meaning("since")
def since(case: Case) -> Dating | None:
    """Depuis lundi: up to publication, so never from a day to come; depuis la mi-décembre: from the middle of it."""
    begin = case.part(0, replace(case.anchor, coming=lambda: False))
    if begin is None or begin.days is None:
        return begin
    inner, now = case.f.parts[0].row, case.anchor.days
    if inner.means in {"part_of", "part_of_unit"} and begin.days.first and begin.days.length:
        part = replace(case, f=case.f.parts[0]).number("part")
        if part == cal.MIDDLE:
            middle = begin.days.first + cal.ONE * ((begin.days.length - 1) // 2)
            begin = replace(begin, days=cal.run(middle, begin.days.last))
    first = begin.days.first if begin.days else None
    if _unsure(case, begin):
        return begin
    begin = replace(begin, begin=begin.days, daily=False)
    if now is None or now.last is None or first is None or first > now.last:
        return replace(begin, days=cal.run(first, None))
    return replace(begin, days=cal.run(first, now.last), basis=deeper(begin.basis, case.anchor.basis))


def _unsure(case: Case, day: Dating) -> bool:
    """Whether it is a day that nothing but a vague publication date tells: lundi in an article of January."""
    now = case.anchor.days
    return day.daily and now is not None and day.days == now and now.length != 1


@meaning("onwards")
def onwards(case: Case) -> Dating | None:
    """À partir du 20 janvier; après le 20 janvier leaves open whether it holds the day."""
    begin = case.part(0)
    if begin is None or begin.days is None or begin.days.first is None or begin.days.last is None:
        return begin
    if _unsure(case, begin):
        return begin
    return replace(begin, days=cal.run(begin.days.first, None), daily=False)


@meaning("until")
def until(case: Case) -> Dating | None:
    """Jusqu'au 20 janvier; avant le 20 janvier leaves open whether it holds the day."""
    end = case.part(0)
    if end is None or end.days is None or end.days.first is None or end.days.last is None:
        return end
    if _unsure(case, end):
        return end
    return replace(end, days=cal.run(None, end.days.last), daily=False)


@meaning("by")
def by(case: Case) -> Dating | None:
    """D'ici vendredi: from publication to then, which is to come."""
    end = case.part(0, replace(case.anchor, coming=lambda: True))
    now = case.anchor.days
    if end is None or end.days is None or _unsure(case, end):
        return end
    if now is None or now.first is None or end.days.last is None or end.days.last < now.first:
        return replace(end, days=cal.run(None, end.days.last), daily=False)
    basis = deeper(end.basis, case.anchor.basis)
    return replace(end, days=cal.run(now.first, end.days.last), basis=basis, daily=False)


@meaning("event")
def no_day(case: Case) -> Dating:
    """Au lendemain de l'attaque, trois jours après l'attaque: counted from an event."""
    unit, count = case.constant("unit"), case.constant("count")
    if sign := case.constant("sign"):
        inner = replace(case, f=case.f.parts[0])
        unit, count = inner.unit, sign * (inner.number("n") or 0)
    shift = cal.Shift(unit, count) if count else None
    return Dating(None, "none", True, "counted from an event, not from a day", shift=shift)
