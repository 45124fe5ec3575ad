"""Publication dates: from the many ways of writing them to EDTF (a day, a month or a year)."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from selon import languages
from selon.errors import OptionError
from selon.gather import patterns

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_ISO = re.compile(r"\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T\s]+\d\d:?\d\d.*)?\s*", re.ASCII | re.S)
_IN_URL = (
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_.-])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)", re.ASCII
    ),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)", re.ASCII),
    re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>[01]\d)(?=/)", re.ASCII),
)
_PIECES = {
    "{day}": r"(?P<day>\d{1,2})",
    "{year}": r"(?P<year>(?:1[89]|20|21|[١٢][٠-٩])\d\d)",
    "{short}": r"(?P<short>\d\d)",
    "{number}": r"(?P<month_number>\d{1,2})",
}
_THIS_CENTURY = "20"  # of a year in two figures: no page is older
_ANYWHERE = (  # digits alone, year first: the same in every language
    r"(?P<year>(?:19|20)\d\d)-(?P<month_number>\d\d)-(?P<day>\d\d)(?!\d)(?:T\d\d:\d\d\S*)?",
    r"(?P<year>(?:19|20)\d\d)[/.](?P<month_number>\d\d?)[/.](?P<day>\d\d?)(?!\d)",
    r"(?P<year>(?:19|20)\d\d)-(?P<month_number>\d\d)(?![-\d])",
)


def edtf(year: str | int, month: str | int | None = None, day: str | int | None = None) -> str | None:
    """The EDTF of a year, month or day of the calendar; None where the calendar has none such."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([f"{int(year):04}", *(f"{int(part):02}" for part in (month, day) if part is not None)])


def valid(value: str) -> bool:
    """Whether this is a day, month or year in EDTF."""
    match = _EDTF.fullmatch(value)
    return match is not None and edtf(*match.groups()) is not None


def given(value: str) -> str:
    """The date that a person gave. Raises OptionError where it is no EDTF day, month or year."""
    value = value.strip()
    if not valid(value):
        raise OptionError(
            f"{value!r} is no publication date",
            remedy="give a day, a month or a year, as in 2021-01-23, 2021-01 or 2021",
        )
    return value


def from_metadata(value: object) -> str | None:
    """The EDTF of a date in metadata (ISO 8601, RFC 2822, or in the words of a known language); None where unclear."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = str(value).strip()
    if match := _ISO.fullmatch(text):
        return match[1] if valid(match[1]) else None
    if not isinstance(value, str) or len(text) > 100:
        return None
    from email.utils import parsedate

    if parts := parsedate(text):
        return edtf(*parts[:3])
    for pattern, code in _readers():
        if match := pattern.match(text):
            return _edtf(match, code)
    return None


def in_words(text: str, code: str) -> str | None:
    """The EDTF of a date written in the language `code`, the whole of `text`; None where it is none or ambiguous."""
    if _EDTF.fullmatch(text.strip()):
        return text.strip() if valid(text.strip()) else None
    for pattern, owner in _readers():
        if owner in (code, "") and (match := pattern.fullmatch(text.strip())):
            return _edtf(match, code)
    return None


def from_url(url: str) -> str | None:
    """The EDTF of the date in the path of an URL (/2021/01/23/, 2021-01-23, 20210123, /2021/01/); None without one."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for pattern in _IN_URL:
        for match in pattern.finditer(path):
            if found := edtf(**{k: v for k, v in match.groupdict().items() if k != "mark"}):
                return found
    return None


@cache
def expressions(code: str) -> str:
    """The regular expression of any date in the language `code`, without groups of its own, to build patterns with."""
    own = [_bare(pattern) for pattern in _patterns(code)]
    return "(?:" + "|".join([*own, *map(_bare, _ANYWHERE)]) + ")"


@cache
def _readers() -> tuple[tuple[re.Pattern[str], str], ...]:
    own = [(pattern, code) for code in languages.known() for pattern in _patterns(code)]
    return tuple((re.compile(pattern, re.I), code) for pattern, code in [*own, *((p, "") for p in _ANYWHERE)])


@cache
def _patterns(code: str) -> tuple[str, ...]:
    """The ways of writing a date in a language, from `date` in its publication table, as regular expressions."""
    own = {"{month}": rf"(?P<month>{patterns.months(code)})(?!\w)\.?", "{weekday}": patterns.weekday(code)}
    rows = languages.table(code, "publication").get("date", ())
    return tuple(patterns.filled(patterns.blanks(row["regex"]), _PIECES | own) for row in rows)


def _edtf(match: re.Match[str], code: str) -> str | None:
    parts = match.groupdict()
    year, day = parts.get("year") or _THIS_CENTURY + parts["short"], parts.get("day")
    if word := parts.get("month"):
        return edtf(year, _months(code)[re.sub(r"\s+", " ", word.lower())], day)
    month = int(parts["month_number"])
    # A language whose readers write the day first as well as the month first leaves 03/04/2022 open: so do we.
    if day and _ambiguous(code) and match.start("day") < match.start("year"):
        if month > 12:
            month, day = int(day), str(month)
        elif int(day) <= 12 and int(day) != month:
            return edtf(year)
    return edtf(year, month, day)


@cache
def _months(code: str) -> Mapping[str, int]:
    return {name.lower(): number for name, number in languages.table(code, "publication")["months"].items()}


@cache
def _ambiguous(code: str) -> bool:
    return bool(code) and bool(languages.table(code, "publication").get("month_may_come_first"))


def _bare(pattern: str) -> str:
    """The pattern with its named groups turned into plain ones."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
