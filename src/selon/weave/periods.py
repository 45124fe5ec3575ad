"""Spans of days, as weaving compares them."""

from datetime import date

Days = tuple[int, int]  # first and last day, as ordinals of the Gregorian calendar


def days(earliest: str | None, latest: str | None) -> Days | None:
    """First and last day of two ISO dates, each of which may be a month or a year; None without any."""
    if not earliest:
        return None
    try:
        first = date.fromisoformat((earliest[:10] + "-01-01")[:10]).toordinal()
        last = _last_day((latest or earliest)[:10])
    except ValueError:
        return None
    return first, max(first, last)


def _last_day(written: str) -> int:
    if len(written) == 10:
        return date.fromisoformat(written).toordinal()
    year, month = int(written[:4]), int(written[5:7] or 12)
    return date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
