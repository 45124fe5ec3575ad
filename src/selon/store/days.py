"""The days that a date of EDTF as plain as a publication's may mean."""

from calendar import monthrange
from datetime import date


def first_and_last(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and last day (ISO 8601) of a day, month or year in EDTF; None twice where it is nothing of these."""
    try:
        year, *rest = (int(part) for part in (edtf or "").split("-"))
        if len(rest) > 2:
            return None, None
        first = date(year, *rest, *(1,) * (2 - len(rest)))
        month = rest[0] if rest else 12
        last = first if len(rest) == 2 else date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None, None
    return first.isoformat(), last.isoformat()
