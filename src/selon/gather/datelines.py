"""Short lines at the head of a text that say little else than a day: a date line, whatever a site puts around it.

The patterns of publication.toml know lines that are made of nothing else. Pages write many more (`OLJ / AFP / le 2
septembre 2022 à 10h15`, `5 avr 2023 - 14:40 0`): a line is taken for one of them where a day of a year stands in it,
and beside the day a few words at most; more of them where a time of day stands there too, or where bars set the day
apart (`Posté par admin | Mar 12, 2022 | Sécurité | 0`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.gather import dates
from selon.gather.lines import Line

LONGEST = 140  # characters of such a line
FEW, TIMED = 3, 12  # words beside the day, and beside a day with a time or set apart by bars
LISTED = 2  # days in such a line: the second is of an update
_BARS = re.compile(r"\s[|•·/]\s|[|•·]")
_WORD = re.compile(r"[^\W\d_]{2,}")  # no initial of a name
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])\s?[:hH]\s?[0-5]\d(?!\d)")
_DAY = 10  # characters of the EDTF of a day
_ENDS = (".", "!", "?", "…", ":", "»")


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line that tells a day (EDTF), with the number of the line."""

    index: int
    day: str


def dated_line(lines: Sequence[Line], before: int) -> DatedLine | None:
    """The line among those before line `before` that tells the day of publication; None without one.

    The first line is the title, unless it tells a time or names what was put out (`Déclaration | 3 mars 2022`). No such
    line is one that ends as a sentence does or whose day follows a word for something else
    (`bilan du 3 mars 2022`). Where two lines tell two days, which of them is meant is not known, so that it is none;
    one with a time of day goes before those without.
    """
    found = [(one, timed) for one, timed in _dated(lines[:before])]
    best = [one for one, timed in found if timed] or [one for one, _ in found]
    return best[0] if best and len({one.day for one in best}) == 1 else None


def _dated(lines: Sequence[Line]) -> Iterator[tuple[DatedLine, bool]]:
    for index, line in enumerate(lines):
        text = line.text.strip()
        if len(text) > LONGEST or text.endswith(_ENDS) or not any(c.isdigit() for c in text):
            continue
        timed = _TIME.search(text) is not None
        words = TIMED if timed or _set_apart(text) else FEW
        if (day := _day(text, words)) is not None and (index > 0 or timed or _genres().match(text)):
            yield DatedLine(index, day), timed


def _day(text: str, words: int) -> str | None:
    """The first day in a line that has no more than so many words beside its days."""
    for regex, of_event, code in _expressions():
        found = [(match, day) for match in regex.finditer(text) if (day := dates.in_words(match.group(), code))]
        if not found or len(found[0][1]) != _DAY or of_event.search(text[: found[0][0].start()]):
            continue
        if len({day for _, day in found}) > LISTED:
            continue
        rest = regex.sub(" ", text)
        return found[0][1] if len(_WORD.findall(_TIME.sub(" ", rest))) <= words else None
    return None


def _set_apart(text: str) -> bool:
    """Whether bars cut a line into parts, one of which is little else than a day."""
    parts = _BARS.split(text)
    return len(parts) > 1 and any(_day(part.strip(), FEW) for part in parts)


@cache
def _genres() -> re.Pattern[str]:
    """What a line that opens with a word for what an office puts out begins with, in any known language."""
    words = [word for code in languages.known() for word in languages.table(code, "publication").get("genres", ())]
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, words))})(?!\w)", re.I)


@cache
def _expressions() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    return tuple(
        (
            re.compile(rf"(?<![\w/.-]){dates.expressions(code)}(?![\w/])", re.I),
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _of_events(code))) or '(?!)'})\s*$", re.I),
            code,
        )
        for code in languages.known()
    )


def _of_events(code: str) -> Sequence[str]:
    """The words before a day that make it the day of something told."""
    return tuple(languages.table(code, "publication").get("of_events", ()))
