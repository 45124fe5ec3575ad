"""When two mentions were: the same day, a day apart, one within the other, or too far apart to be one event."""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from selon.model import TOLLS
from selon.weave.comparison.evidence import Evidence
from selon.weave.comparison.features import Features, pointed
from selon.weave.comparison.named import meet, near
from selon.weave.periods import Days

DAY = 2  # UCDP date_prec up to which a mention is dated to the day, or to two or three of them
TAKEN, MISTOLD = "context", 3  # the basis of a day that a telling took over; days that a writer is wrong by
OTHER_WEEKDAY = "another day of the week"
PARTING = frozenset(  # what speaks against one event, of two articles
    ("reported within a week", "reported later", "reported apart", "reported before it", "days apart", OTHER_WEEKDAY)
)
SLACK = 1  # days that tellings of one event are apart: a night, a time zone, a writer's slip
FRESH = 4  # days back that an undated report tells of
TALKED = 7  # days back that an undated report, a denial above all, may still tell of
YEAR = 366  # days
LONGEST = 31  # days that one act may take
KEPT = 30  # days between two undated reports after which they cannot be of one event


def compare_days(a: Features, b: Features) -> Evidence:
    """How the days of two mentions agree; a mention without any was before its article came out."""
    if a.article != b.article and (a.said or b.said):
        return _said(a, b)
    if _series_and_one(a, b):
        return Evidence("time", (), "one is of many acts, counted over a time", excludes=True)
    if a.days and b.days:
        if a.article == b.article and _before_said(a, b):
            return Evidence("time", (), "one is dated by who spoke of it later")
        return _both(a, b, a.days, b.days)
    if _known(a) and _known(b):
        return _by_name(a, b)
    if a.article == b.article:
        many = any(one.days is not None and _stretch(one, one.days) for one in (a, b)) and not pointed(a, b)
        return Evidence("time", (), "one of them is not dated", excludes=many)
    if a.days or b.days:
        return _one(a, b) if a.days else _one(b, a)
    if a.issued and b.issued:
        later = a if a.issued[0] > b.issued[0] else b
        return _neither(a.issued, b.issued, later.landmark)
    return Evidence("time", (), "neither is dated")


def days_part(a: Features, b: Features) -> bool:
    """Whether what is known of the days of two mentions speaks against one event."""
    return not PARTING.isdisjoint(compare_days(a, b).signs)


def _known(a: Features) -> bool:
    """Whether words name the day of a mention, or it is known."""
    return bool(a.weekdays or a.yeardays)


def _by_name(a: Features, b: Features) -> Evidence:
    """Two mentions of days that words name, the dates of which are not both known."""
    same_article = a.article == b.article
    if a.yeardays and b.yeardays:
        if meet(a.yeardays, b.yeardays):
            return Evidence("time", ("the same day of a year",), "the same day of a year")
        if near(a.yeardays, b.yeardays, within=SLACK, around=YEAR):
            return Evidence("time", ("a day apart",), "two days of a year on end")
        return Evidence("time", (), "two days of a year", excludes=True)
    if not (a.weekdays and b.weekdays):  # `on Tuesday`, `on 3 April`
        return Evidence("time", ("two datings",), "a day of the week, and one of a year")
    if same_article:
        return _of_week(a.weekdays, b.weekdays, "the dates are not known")
    return Evidence("time", ("days of the week", *_weekdays(a, b)), "days of the week, the dates are not both known")


def _said(a: Features, b: Features) -> Evidence:
    """Two mentions, one of which is dated by the day on which somebody spoke of it: it was that day or before."""
    a, b = (_before(one) if one.said else one for one in (a, b))
    return compare_days(a, b)


def _before_said(a: Features, b: Features) -> bool:
    """Whether one of two mentions of an article is dated by the day on which somebody spoke of it, and the other was
    before that."""
    if a.said == b.said or not (a.days and b.days):
        return False
    spoken, other = (a.days, b.days) if a.said else (b.days, a.days)
    return other[1] < spoken[0]


def _before(a: Features) -> Features:
    """A mention as one of which only that it was before somebody spoke of it is known."""
    unnamed = frozenset[int]()
    return replace(a, days=None, issued=a.days or a.issued, said=False, weekdays=unnamed, yeardays=unnamed)


def _both(a: Features, b: Features, mine: Days, theirs: Days) -> Evidence:
    told = f"{written(mine)} and {written(theirs)}"
    gap = max(mine[0], theirs[0]) - min(mine[1], theirs[1])
    exact = _exact(mine) and _exact(theirs)
    if gap > SLACK or (gap > 0 and not exact):
        if a.article != b.article and TAKEN in (a.basis, b.basis):
            return Evidence("time", ("days apart",), f"days apart, one of which is taken over: {told}")
        if a.article != b.article and exact and gap <= MISTOLD:
            return Evidence("time", ("days apart",), f"days apart: {told}")
        return Evidence("time", (), f"days apart: {told}", excludes=True)
    if gap > 0:
        sign = "one more, a day apart" if _one_more(a) or _one_more(b) else "a day apart"
        return Evidence("time", (sign,), f"a day apart: {told}")
    if a.article != b.article and (_stretch(a, mine) or _stretch(b, theirs)) and (_exact(mine) or _exact(theirs)):
        return Evidence("time", (), f"one is of many acts over a time: {told}", excludes=True)
    if exact:
        return Evidence("time", ("the same day",), f"the same day: {told}")
    if a.article == b.article and mine == theirs and a.weekdays and b.weekdays:
        return _of_week(a.weekdays, b.weekdays, told)
    if mine == theirs:
        other = tuple(sign for sign in _weekdays(a, b) if sign == OTHER_WEEKDAY)  # the same one says no more
        return Evidence("time", ("the same time", *other), f"the same time: {told}")
    if a.article == b.article:
        return Evidence("time", ("two datings",), f"one within the other: {told}")
    return Evidence("time", ("one within the other", *_weekdays(a, b)), f"one within the other: {told}")


def _stretch(a: Features, days: Days) -> bool:
    """Whether a mention counts the dead or hurt of a long time that is no month or year: `since November 123 died`."""
    first, last = (date.fromordinal(day) for day in days)
    whole = first.day == 1 and (last + timedelta(1)).day == 1
    return days[1] - days[0] > LONGEST and not whole and any(count.kind in TOLLS for count in a.counts)


def _series_and_one(a: Features, b: Features) -> bool:
    """Whether one of two mentions counts many acts, of which the other is one at most; what stands in the sentence of
    the count, or points back at it, is of them all."""
    if pointed(a, b) or (a.article == b.article and a.sentence == b.sentence):
        return False
    return (_series(a) and not _several(b)) or (_series(b) and not _several(a))


def _series(a: Features) -> bool:
    """Whether a mention counts several acts of a long time: `some forty attacks since January` are none of them."""
    return a.days is not None and a.days[1] - a.days[0] > LONGEST and _several(a)


def _several(a: Features) -> bool:
    """Whether a mention counts several acts."""
    return any(count.kind == "attacks" and count.high != 1 for count in a.counts)


def _one_more(a: Features) -> bool:
    """Whether a telling is of one act more, which its own sentence dates (`a new strike killed two on Sunday`)."""
    return a.another and a.dating is not None and a.dating >= a.sentence


def _of_week(mine: frozenset[int], theirs: frozenset[int], told: str) -> Evidence:
    """Two mentions of one article that are known by their days of the week: those of two days are two acts, as with
    dates. Where thirteen dossiers give but the month of publication, B3 F1 is 0.893 so, 0.889 if they are one month."""
    if meet(mine, theirs):
        return Evidence("time", ("the same day",), f"the same day of the week: {told}")
    if near(mine, theirs, within=SLACK):
        return Evidence("time", ("a day apart",), f"two days of the week on end: {told}")
    return Evidence("time", (), f"two days of the week: {told}", excludes=True)


def _weekdays(a: Features, b: Features) -> tuple[str, ...]:
    """What the days of the week say of two mentions of two articles of which one is known by its month only."""
    if a.article == b.article or not (a.weekdays and b.weekdays):
        return ()
    if meet(a.weekdays, b.weekdays):
        return ("the same day of the week",)
    return () if near(a.weekdays, b.weekdays, within=SLACK) else (OTHER_WEEKDAY,)


def _one(dated: Features, report: Features) -> Evidence:
    """A dated mention and one that is known to be told by its article's day only."""
    days, issued = dated.days, report.issued
    if days is None or issued is None:
        return Evidence("time", (), "one of them is not dated")
    told = f"{written(days)}, and a report of {written(issued)}"
    if issued[1] < days[0]:
        foretold = "planned" in (dated.reality, report.reality)
        return Evidence("time", ("reported before it",), f"reported before it: {told}", excludes=not foretold)
    late = issued[0] - days[1]
    if late <= FRESH:
        signs = ("reported within days",) if _exact(days) else ()
        return Evidence("time", signs, f"reported within days: {told}")
    if late <= TALKED:
        return Evidence("time", ("reported within a week",), f"reported within a week: {told}")
    signs = () if report.landmark else ("reported later",)  # dix jours après l'attaque, Y
    return Evidence("time", signs, f"reported later: {told}", excludes=late > KEPT)


@lru_cache(maxsize=1 << 12)
def _neither(mine: Days, theirs: Days, older: bool) -> Evidence:
    """Two mentions that are known by their articles' days only, the later of which may be `older` than its article."""
    told = f"reports of {written(mine)} and {written(theirs)}"
    gap = max(mine[0], theirs[0]) - min(mine[1], theirs[1])
    if gap <= FRESH - 2:
        return Evidence("time", ("reported together",), f"reported together: {told}")
    signs = () if older else ("reported apart",)
    return Evidence("time", signs, f"reported apart: {told}", excludes=gap > KEPT)


def _exact(days: Days) -> bool:
    return days[1] - days[0] <= DAY


@lru_cache(maxsize=1 << 14)
def written(days: Days) -> str:
    """The days as EDTF."""
    first, last = (date.fromordinal(day).isoformat() for day in days)
    return first if first == last else f"{first}/{last}"
