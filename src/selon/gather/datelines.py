"""Short lines at the head of a text that say little else than a day: a date line, whatever a site puts around it.

The patterns of publication.toml know lines that are made of nothing else. Pages write many more (`OLJ / AFP / le 2
septembre 2022 à 10h15`, `5 avr 2023 - 14:40 0`): a line is taken for one of them where a day of a year stands in it,
and beside the day a few words at most; more of them where a time of day stands there too, or where bars set the day
apart (`Posté par admin | Mar 12, 2022 | Sécurité | 0`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.gather import dates, patterns
from selon.gather.lines import Line

LONGEST = 140  # characters of such a line
FEW, TIMED = 3, 12  # words beside the day; and beside one with a time, set apart by bars or among a page's furniture
PUBLISHER = 7  # words beside the day in a line that opens with the name of one who publishes
NAMES = 5  # words beside the day where each of them is a name
LISTED = 2  # days in such a line: the second is of an update
_BARS = re.compile(r"\s[|•·/]\s|[|•·]")
_WORD = re.compile(r"[^\W\d_]{2,}")  # no initial of a name
_TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])\s?[:hH]\s?[0-5]\d(?!\d)")
_BRACKET = re.compile(r"\([^()]*\)")
_DAY = 10  # characters of the EDTF of a day
_ENDS = ("!", "?", "…", ":", "»")
_PARTED = re.compile(r"[,|•·/(]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line that tells a day (EDTF), with the number of the line."""

    index: int
    day: str


def dated_line(lines: Sequence[Line], within: range) -> DatedLine | None:
    """The line among those within a range of lines that tells the day of publication; None without one.

    The first line is the title, unless it tells a time, names what was put out (`Déclaration | 3 mars 2022`), opens
    as lines on publication do, or is but names and a day, set apart (`Sahel Info, 3 mars 2022`). No such line is one
    that ends as a sentence does, save one of such names, whose day follows a word for something else (`bilan du 3 mars
    2022`) or that tells of a picture or of another page. Where two lines tell two
    days, which of them is meant is not known, so that it is none; one with a time of day goes before those without.
    """
    found = [one for index in within if (one := _dated(index, lines[index].text.strip())) is not None]
    best = [one for one, timed in found if timed] or [one for one, _ in found]
    return best[0] if best and len({one.day for one in best}) == 1 else None


def _dated(index: int, text: str) -> tuple[DatedLine, bool] | None:
    """The day of a line, and whether a time stands beside it."""
    if len(text) > LONGEST or text.endswith(_ENDS) or not any(c.isdigit() for c in text):
        return None
    if of_another(text):
        return None
    timed = _TIME.search(text) is not None
    apart = _set_apart(text)
    furnished = _opens("furniture", text) or _words("comments").search(text) is not None
    publisher = _opens("publishers", text)
    words = TIMED if timed or apart or furnished else PUBLISHER if publisher else FEW
    own = _credit().sub("", text)
    bare = (own, _BRACKET.sub("", own))
    names = next((day for one in bare if (day := _day(one, NAMES, named=True, particles=index > 0))), None)
    named = names is not None and _PARTED.search(own) is not None and not own.isupper()  # a heading in capitals
    if (text.endswith(".") and not named) or (day := _day(own, words) or names) is None:
        return None
    marked = timed or publisher or _opens("genres", text)
    if not (marked or apart or furnished) and _words("told").search(text):
        return None
    untitled = marked or (furnished and (apart or _day(text, 1))) or (apart and _first(text))
    return (DatedLine(index, day), timed) if index > 0 or untitled or named else None


def of_another(text: str) -> bool:
    """Whether a line tells of a picture or of another page."""
    return _words("of_others").search(text) is not None and not _opens("furniture", text)


def _day(text: str, most: int, *, named: bool = False, particles: bool = False) -> str | None:
    """The first day in a line that has no more than so many words beside its days, each of them a name if asked, save
    perhaps for the small words inside names."""
    for regex, of_event, code in _expressions():
        found = [(match, day) for match in regex.finditer(text) if (day := dates.in_words(match.group(), code))]
        if not found or len(found[0][1]) != _DAY:
            continue
        if of_event.search(text[: found[0][0].start()]) and not _opens("credited", text):
            continue
        if len({day for _, day in found}) > LISTED:
            continue
        words = _WORD.findall(_TIME.sub(" ", regex.sub(" ", text)))
        small = _particles() if particles else frozenset[str]()
        no_name = named and any(w[0].islower() and w not in small for w in words)
        return found[0][1] if len(words) <= most and not no_name else None
    return None


def _first(text: str) -> bool:
    """Whether a line opens with its day."""
    return any(regex.match(text) for regex, _, _ in _expressions())


def _set_apart(text: str) -> bool:
    """Whether bars cut a line into parts, one of which is little else than a day."""
    parts = _BARS.split(text)
    return len(parts) > 1 and any(_day(part.strip(), FEW) for part in parts)


def _opens(key: str, text: str) -> bool:
    """Whether a line opens with one of the words of a list, in any known language."""
    match = _words(key).search(text)
    return match is not None and not text[: match.start()].strip(" ([-–—•")


@cache
def _words(key: str) -> re.Pattern[str]:
    """Any word of a list of the publication tables."""
    words = patterns.listed(word for code in languages.known() for word in patterns.row(code, key))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.I)


@cache
def _particles() -> frozenset[str]:
    """The small words inside names, in any known language."""
    return frozenset(word for code in languages.known() for word in patterns.row(code, "particles"))


@cache
def _credit() -> re.Pattern[str]:
    """The words by which an outlet says whose dispatches it used (`Le Monde avec AFP et Reuters`), in any known
    language: with no more than an article or a conjunction between them and the names."""
    crediting = patterns.listed(word for code in languages.known() for word in patterns.row(code, "crediting"))
    agency = rf"(?:\w['’]|\w{{2,3}}\s+)?{patterns.agencies()}(?!\w)"
    return re.compile(rf"\s+{crediting}\s+{agency}(?:(?:\s*[/,]\s*|\s+\w{{2,4}}\s+){agency})*", re.I)


@cache
def _expressions() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    return tuple(
        (
            re.compile(rf"(?<![\w/.-]){dates.expressions(code)}(?![\w/])", re.I),
            re.compile(rf"(?<!\w){patterns.listed(patterns.row(code, 'of_events'))}\s*$", re.I),
            code,
        )
        for code in languages.known()
    )
