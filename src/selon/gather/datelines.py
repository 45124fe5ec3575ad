"""Short lines at the head of a text that say little else than a day: a date line, whatever a site puts around it.

The patterns of publication.toml know lines that are made of nothing else. Pages write many more (`OLJ / AFP / le 2
septembre 2022 à 10h15`, `5 avr 2023 - 14:40 0`): a line is taken for one of them where a day of a year stands in it,
and beside the day a few words at most; more of them where a time of day stands there too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.gather import dates
from selon.gather.lines import Line

LONGEST = 140  # characters of such a line
FEW, TIMED = 3, 12  # words beside the day, and beside a day with a time
_WORD = re.compile(r"[^\W\d_]+")
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

    A title is no such line, nor one that ends as a sentence does or whose day follows a word for something else
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
        if (day := _day(text, TIMED if timed else FEW)) is not None and (index > 0 or timed):
            yield DatedLine(index, day), timed


def _day(text: str, words: int) -> str | None:
    """The first day in a line that has no more than so many words beside its days."""
    for regex, of_event, code in _expressions():
        found = [(match, day) for match in regex.finditer(text) if (day := dates.in_words(match.group(), code))]
        if not found or len(found[0][1]) != _DAY or of_event.search(text[: found[0][0].start()]):
            continue
        rest = regex.sub(" ", text)
        return found[0][1] if len(_WORD.findall(_TIME.sub(" ", rest))) <= words else None
    return None


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
