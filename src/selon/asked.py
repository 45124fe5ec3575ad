"""What somebody asks articles, events and places for: dates, types, countries, names. Each is checked and worded once,
whichever command or function is asked."""

import re
from calendar import monthrange
from datetime import date

from selon.errors import OptionError
from selon.gazetteer.base import countries
from selon.ontology import table

DATES = "give a day, a month or a year, as in 2021-01-23, 2021-01 or 2021"  # what to do about a date that is none
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)


def first_and_last(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and last day (ISO 8601) of a day, month or year in EDTF; None twice where it is nothing of these."""
    try:
        year, *rest = (int(part) for part in (edtf or "").split("-"))
        if not _DATE.fullmatch(edtf or ""):
            return None, None
        first = date(year, *rest, *(1,) * (2 - len(rest)))
        month = rest[0] if rest else 12
        last = first if len(rest) == 2 else date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None, None
    return first.isoformat(), last.isoformat()


def between(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of what is asked for: from one day, month or year to another, which may hold the
    first. Raises OptionError where one is no date of the calendar, or the later stands first."""
    first, last = _days(since)[0], _days(until)[1]
    if first and last and first > last:
        raise OptionError(f"{since} to {until} ends before it begins", remedy="give the earlier date first")
    return first, last


def _days(told: str | None) -> tuple[str | None, str | None]:
    days = first_and_last(told)
    if told is not None and days[0] is None:
        raise OptionError(f"{told!r} is no date", remedy=DATES)
    return days


def type_of_event(told: str | None) -> str | None:
    """The type that is asked for. Raises OptionError where there is none such."""
    if told is not None and told not in table("events"):
        raise OptionError(f"{told!r} is no type of event", remedy=f"use {', '.join(table('events'))}")
    return told


def country(told: str | None) -> str | None:
    """The code of the country that is asked for, in capitals. Raises OptionError where no country has it."""
    code = told.upper() if told is not None else None
    if code is not None and code not in countries():
        raise OptionError(f"{told!r} is no code of a country", remedy="give one of ISO 3166, as in SY")
    return code


def name(told: str | None, of: str) -> str | None:
    """The name that is asked for, of a place, an actor or an outlet. Raises OptionError where it holds no letter and no
    digit."""
    if told is not None and not any(map(str.isalnum, told)):
        raise OptionError(f"{told!r} is no name of {of}", remedy="give one, or leave the option out")
    return told
