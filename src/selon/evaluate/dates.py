"""The days that a gold date names, by the definitions of the project's scoring script."""

import calendar
import re

_DOUBT = re.compile(r"[{}?~%]")
_SEASON = re.compile(r"(\d{4})-2([1-4])")

Days = tuple[str, str]


def interval(edtf: str | None) -> Days | None:
    """The first and the last day (ISO 8601) of an EDTF date, interval, set or season; None where it names none.

    Raises ValueError for a month that does not exist.
    """
    parts = [part for part in re.split(r"[/,]", _DOUBT.sub("", edtf or "")) if part not in ("", "..")]
    if not parts:
        return None
    season = _SEASON.fullmatch(parts[0])
    if season:
        return _season_days(season[1], int(season[2]))
    return _first_day(parts[0]), _last_day(parts[-1])


def _season_days(year: str, season: int) -> Days:
    first = 3 * season
    return f"{year}-{first:02}-01", f"{year}-{min(12, first + 2):02}-28"


def _first_day(date: str) -> str:
    return date + "-01" * (2 - date.count("-"))


def _last_day(date: str) -> str:
    match date.count("-"):
        case 0:
            return f"{date}-12-31"
        case 1:
            year, month = map(int, date.split("-"))
            return f"{date}-{calendar.monthrange(year, month)[1]}"
        case _:
            return date
