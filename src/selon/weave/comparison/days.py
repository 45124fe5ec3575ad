"""When two mentions were: the same day, a day apart, one within the other, or too far apart to be one event."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from selon.weave.comparison.evidence import Evidence
from selon.weave.comparison.features import Features
from selon.weave.comparison.named import meet, near
from selon.weave.periods import Days

DAY = 2  # UCDP date_prec up to which a mention is dated to the day, or to two or three of them
# Weights: swept together with those of `compare`, which says over what.
SAME, SPAN, INSIDE, NEXT = 1.6, 1.0, 0.2, -0.3
# A day and the month around it in one article: of 157 such pairs of the golden articles 2 are one event.
TWO_DATES = -1.5
# A day after the other, in one article: of thirteen dossiers one rises from 0.851 to 0.860 and one by 0.002, with seven
# contradictions fewer that are none (and one root count of another is lost); at -1.5 the first rises by 0.006 only.
DAY_AFTER = -0.8
# Where one is known by its month only. Four dossiers, three readings each in which all or most articles give but their
# month or no date (benchmarks/vague_dates.py): B3 F1 is 0.9017 on the mean with 0.0 and 0.0, 0.9050 with 0.8 and 0.0,
# 0.9051 with 0.8 and -1.5, 0.9057 with 1.2 and -1.5. Of five dossiers, one turn of three such readings, it is 0.9118 as
# it is, 0.9119 with -2.0 for another day of the week, 0.9089 where two mentions of one month have 0.5 and not SPAN, and
# 0.9085 where one that nothing dates has 0.5 and not 0.0 (three of the five rise, the sample falls by 0.03).
WEEKDAY, OTHER_WEEKDAY = 1.0, -1.0
# Words that name a day of the week tell of the week before a report, as the report alone does: B3 F1 of thirteen
# dossiers is 0.9097 with 0.0 beside what the days say of each other, 0.9101 with 0.3 and 0.9108 with RECENT; where one
# article of four has no date and two have their month, 0.8909, 0.8911 and 0.8931 (0.8823 without such words).
RECENT, LATER, STALE, OLD = 0.6, -0.5, -2.5, -3.0
# A day that a telling took over from elsewhere in its article may be another act's, and two articles tell of one act
# days on end: what all else has to speak against. Of 20 dossiers B3 F1 is 0.9223 where they exclude, 0.9225 so.
TAKEN, TAKEN_OVER, MISTOLD = "context", -2.5, 3
SLACK = 1  # days that tellings of one event are apart: a night, a time zone, a writer's slip
FRESH = 4  # days back that an undated report tells of
TALKED = 7  # days back that an undated report, a denial above all, may still tell of
YEAR = 366  # days
KEPT = 30  # days between two undated reports after which they cannot be of one event


def compare_days(a: Features, b: Features) -> Evidence:
    """How the days of two mentions agree; a mention without any was before its article came out."""
    if a.article != b.article and (a.said or b.said):
        return _said(a, b)
    if a.days and b.days:
        return _both(a, b, a.days, b.days)
    if _known(a) and _known(b):
        return _by_name(a, b)
    if a.article == b.article:
        return Evidence("time", 0.0, "one of them is not dated")
    if a.days or b.days:
        return _one(a, b) if a.days else _one(b, a)
    if a.issued and b.issued:
        return _neither(a.issued, b.issued)
    return Evidence("time", 0.0, "neither is dated")


def _known(a: Features) -> bool:
    """Whether words name the day of a mention, or it is known."""
    return bool(a.weekdays or a.yeardays)


def _by_name(a: Features, b: Features) -> Evidence:
    """Two mentions of days that words name, the dates of which are not both known."""
    same_article = a.article == b.article
    if a.yeardays and b.yeardays:
        if meet(a.yeardays, b.yeardays):
            return Evidence("time", SAME if same_article else WEEKDAY, "the same day of a year")
        if near(a.yeardays, b.yeardays, within=SLACK, around=YEAR):
            return Evidence("time", NEXT, "two days of a year on end")
        return Evidence("time", OLD, "two days of a year", excludes=True)
    if not (a.weekdays and b.weekdays):  # `on Tuesday`, `on 3 April`
        return Evidence("time", TWO_DATES if same_article else 0.0, "a day of the week, and one of a year")
    if same_article:
        return _of_week(a.weekdays, b.weekdays, "the dates are not known")
    return Evidence("time", RECENT + _weekdays(a, b), "days of the week, the dates are not both known")


def _said(a: Features, b: Features) -> Evidence:
    """Two mentions, one of which is dated by the day on which somebody spoke of it: it was that day or before."""
    a, b = (_before(one) if one.said else one for one in (a, b))
    return compare_days(a, b)


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
            return Evidence("time", TAKEN_OVER, f"days apart, one of which is taken over: {told}")
        if a.article != b.article and exact and gap <= MISTOLD:
            return Evidence("time", TAKEN_OVER, f"days apart: {told}")
        return Evidence("time", OLD, f"days apart: {told}", excludes=True)
    if gap > 0:
        return Evidence("time", DAY_AFTER if a.article == b.article else NEXT, f"a day apart: {told}")
    if exact:
        return Evidence("time", SAME, f"the same day: {told}")
    if a.article == b.article and mine == theirs and a.weekdays and b.weekdays:
        return _of_week(a.weekdays, b.weekdays, told)
    if mine == theirs:
        return Evidence("time", SPAN + min(0.0, _weekdays(a, b)), f"the same time: {told}")
    if a.article == b.article:
        return Evidence("time", TWO_DATES, f"one within the other: {told}")
    return Evidence("time", INSIDE + _weekdays(a, b), f"one within the other: {told}")


def _of_week(mine: frozenset[int], theirs: frozenset[int], told: str) -> Evidence:
    """Two mentions of one article that are known by their days of the week: those of two days are two acts, as with
    dates. Where thirteen dossiers give but the month of publication, B3 F1 is 0.893 so, 0.889 if they are one month."""
    if meet(mine, theirs):
        return Evidence("time", SAME, f"the same day of the week: {told}")
    if near(mine, theirs, within=SLACK):
        return Evidence("time", DAY_AFTER, f"two days of the week on end: {told}")
    return Evidence("time", OLD, f"two days of the week: {told}", excludes=True)


def _weekdays(a: Features, b: Features) -> float:
    """What the days of the week say of two mentions of which one is known by its month only."""
    if not (a.weekdays and b.weekdays):
        return 0.0
    if meet(a.weekdays, b.weekdays):
        return WEEKDAY
    return 0.0 if near(a.weekdays, b.weekdays, within=SLACK) else OTHER_WEEKDAY


def _one(dated: Features, report: Features) -> Evidence:
    """A dated mention and one that is known to be told by its article's day only."""
    days, issued = dated.days, report.issued
    if days is None or issued is None:
        return Evidence("time", 0.0, "one of them is not dated")
    told = f"{written(days)}, and a report of {written(issued)}"
    if issued[1] < days[0]:
        foretold = "planned" in (dated.reality, report.reality)
        return Evidence("time", STALE, f"reported before it: {told}", excludes=not foretold)
    late = issued[0] - days[1]
    if late <= FRESH:
        return Evidence("time", RECENT if _exact(days) else 0.0, f"reported within days: {told}")
    if late <= TALKED:
        return Evidence("time", LATER, f"reported within a week: {told}")
    return Evidence("time", OLD if late > KEPT else STALE, f"reported later: {told}", excludes=late > KEPT)


@lru_cache(maxsize=1 << 12)
def _neither(mine: Days, theirs: Days) -> Evidence:
    told = f"reports of {written(mine)} and {written(theirs)}"
    gap = max(mine[0], theirs[0]) - min(mine[1], theirs[1])
    if gap <= FRESH - 2:
        return Evidence("time", RECENT, f"reported together: {told}")
    return Evidence("time", OLD if gap > KEPT else STALE, f"reported apart: {told}", excludes=gap > KEPT)


def _exact(days: Days) -> bool:
    return days[1] - days[0] <= DAY


@lru_cache(maxsize=1 << 14)
def written(days: Days) -> str:
    """The days as EDTF."""
    first, last = (date.fromordinal(day).isoformat() for day in days)
    return first if first == last else f"{first}/{last}"
