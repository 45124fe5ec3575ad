"""When a plain text came out and who wrote it, from the lines at its head and foot; patterns are data of each language.

A date inside the running text is never taken: a line tells of publication only where it is made of nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from selon import languages
from selon.gather import dates, patterns
from selon.gather.datelines import dated_line, of_another
from selon.gather.dispatches import Dispatch, dispatch
from selon.gather.lines import Line, fold
from selon.model import PublishedBasis

Role = Literal["published", "updated", "author", "filler"]
_HEAD, _FOOT = 12, 6  # lines at either end where such lines stand
_LONGEST = 220  # characters of such a line
_PROSE = 25  # words of a line that is of the body
_LABEL = re.compile(r"(?P<label>[^\d|•·:,;]{2,60}?)\s*(?P<mark>[|•·]|\s[-–—](?=\s)|\.(?=\s))\s*")
_NAME_WORDS = 2, 4  # words of a name that stands beside a worded date without a "by"
_TITLED = 1  # the last line that may open with a date and go on: the first, or the one below the title
_STANDFIRST = 2  # the last line where the standfirst stands
_UNDER = 4  # lines below a standfirst that may date the page
_BETWEEN = re.compile(r"[\s|•·,;/()\[\]–—-]*")
_BRACKETED = re.compile(r"\s*[(\[]\s*([^()\[\]]*?)\s*[)\]]\s*")
_CUTS = re.compile(r"\s+[-–—|•·/]+\s+|\s*[|•·]\s*")  # between the pieces of a line
_SECTIONS = 2  # of the site, named in one line
_OPENS_TEXT = re.compile(r"""\.?\s+["«“„(]?\s*(?=[^\W\d_])(?![a-zà-ÿ])""")
_DISPATCHES = 4  # lines from the head within which a dispatch begins


@dataclass(frozen=True, slots=True)
class Publication:
    """What the lines say: date (EDTF) with its basis, author, and which spans of the text say it (with their kind)."""

    published: str | None
    basis: PublishedBasis | None
    byline: str | None
    spans: tuple[tuple[int, int, Literal["dateline", "credit"]], ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: re.Pattern[str]
    role: Role
    basis: PublishedBasis
    prefix: bool
    code: str


@dataclass(frozen=True, slots=True)
class _Part:
    role: Role
    basis: PublishedBasis
    prefix: bool
    date: str | None
    name: str | None
    worded: bool  # more than a bare date


def read_publication(lines: Sequence[Line]) -> Publication:
    """What the head and the foot of a text say of its publication."""
    parts: list[_Part] = []
    spans: list[tuple[int, int, Literal["dateline", "credit"]]] = []
    bare = [index for index, line in enumerate(lines) if _is_bare_date(line)]
    opening = _opening(lines)
    closing = next((i for i in range(len(lines), 0, -1) if lines[i - 1].stopped or lines[i - 1].words >= _PROSE), 0)
    for index in sorted({*range(min(_HEAD, len(lines))), *range(max(0, len(lines) - _FOOT), len(lines))}):
        line = lines[index]
        # A date alone above a paragraph in the midst of others heads an entry of a chronology.
        inside = opening <= index < min(closing, len(lines) - 1)
        if index in bare and (len(bare) > 1 or inside):
            continue
        if (found := _whole_line(line.text)) and not of_another(line.text):
            parts += found
            author_only = not any(part.date for part in found)
            spans.append((line.start, line.end, "credit" if author_only else "dateline"))
        elif index <= _TITLED and (prefix := _prefix(line.text)):
            part, end = prefix
            parts.append(part)
            spans.append((line.start, line.start + end, "dateline"))
    head, foot = range(min(_HEAD, opening)), range(max(closing, len(lines) - _FOOT, 1), len(lines))
    told = None if any(part.date for part in parts) else dated_line(lines, head) or dated_line(lines, foot)
    if told is not None:
        line = lines[told.index]
        parts.append(_Part("published", "dateline", False, told.day, None, True))
        spans.append((line.start, line.end, "dateline"))
    begun = _begun(lines[: _HEAD if spans else _DISPATCHES], dict(span[:2] for span in spans))
    if begun is None:
        return _publication(parts, tuple(sorted(set(spans))))
    line, told_first = begun
    spans = [span for span in spans if span[0] != line.start]
    spans.append((line.start, line.start + len(line.text[: told_first.end].rstrip()), "dateline"))
    parts += [_Part("published", "dateline", False, told_first.day, None, True)] if told_first.day else []
    return _publication(parts, tuple(sorted(set(spans))), told_first.short)


def _begun(lines: Sequence[Line], told: Mapping[int, int]) -> tuple[Line, Dispatch] | None:
    """The first line with something before the first word of a dispatch, which may stand behind a date that the line
    opens with (`told`: the end of what was found, by its start)."""
    for line in lines:
        at = told.get(line.start, line.start) - line.start
        at += len(line.text[at:]) - len(line.text[at:].lstrip())
        found = dispatch(line.text[at:])
        if found and not of_another(line.text[: at + found.end]):
            return line, replace(found, end=at + found.end)
    return None


def _opening(lines: Sequence[Line]) -> int:
    """The line where the text itself begins: the first long one, or what comes below the day of the page where that
    one is the standfirst, between the title and that day."""
    first = next((index for index, line in enumerate(lines[:_HEAD]) if line.words >= _PROSE), len(lines))
    if not 0 < first <= _STANDFIRST:
        return first
    under = range(first + 1, min(first + 1 + _UNDER, len(lines)))
    return max((index + 1 for index in under if _tells_a_day(lines, index)), default=first)


def _tells_a_day(lines: Sequence[Line], index: int) -> bool:
    if lines[index].words >= _PROSE:
        return False
    told = any(part.date for part in _whole_line(lines[index].text) or ())
    return told or dated_line(lines, range(index, index + 1)) is not None


def read_line(text: str) -> str | None:
    """The date of a line that tells of publication and of nothing else (`Publié le 3 mars 2022`), as EDTF."""
    return _publication(_whole_line(text.strip()) or [], ()).published


def _publication(
    parts: Sequence[_Part], spans: tuple[tuple[int, int, Literal["dateline", "credit"]], ...], short: str | None = None
) -> Publication:
    """What the parts come to; `short` is a day without its year that a dispatch begins with."""
    dated = [p for p in parts if p.date and p.role == "published"] or [p for p in parts if p.date]
    # Worded before bare: beside `Publié le 3 mars 2022` a date alone may be today's.
    best = next((p for p in dated if p.worded), dated[0] if dated else None)
    byline = next((p.name for p in parts if p.name), None)
    if best is None or best.date is None:
        return Publication(None, None, byline, spans)
    days = (dates.in_words(f"{short} {best.date[:4]}", code) for code in languages.known() if short)
    finer = (day for day in [*(p.date for p in dated if p.worded), *days] if day and day.startswith(best.date))
    return Publication(max(finer, key=len, default=best.date), best.basis, byline, spans)


def _whole_line(text: str) -> list[_Part] | None:
    """The parts that the whole line is made of; None where it holds anything else or nothing that tells."""
    if len(text) > _LONGEST:
        return None
    if bracketed := _BRACKETED.fullmatch(text):
        text = bracketed[1]
    return _all_parts(text, 0) or _labelled(text) or _cut(text)


def _labelled(text: str) -> list[_Part] | None:
    """The parts behind a label: a name (`Awa Diallo | Publié le…`), a section (`Syrie | 3 mars 2022`), a genre."""
    label = _LABEL.match(text)
    if label is None or (parts := _all_parts(text, label.end())) is None or not any(p.date for p in parts):
        return None
    words = label["label"].split()
    if not any(p.worded for p in parts):
        # Beside a bare date a longer label is a title, and the date that of its event.
        return parts if label["label"].isupper() or (len(words) <= 2 and label["mark"] in "|•·") else None
    named = _NAME_WORDS[0] <= len(words) <= _NAME_WORDS[1] and all(not w[0].islower() for w in words)
    if named and label["mark"] != "." and not label["label"].isupper() and not any(p.name for p in parts):
        parts.append(_Part("author", "byline", False, None, _name(label["label"]), False))
    return parts if len(words) <= _NAME_WORDS[1] else None


def _cut(text: str) -> list[_Part] | None:
    """The parts of a line that bars or dashes cut in pieces, one or two of which name a section of the site and no
    more (`Par Awa Diallo - 3 mars 2022 - Sécurité - 3 commentaires`); None where no piece but the day is a part."""
    pieces = [piece.strip() for piece in _CUTS.split(text) if piece.strip()]
    read = [_all_parts(piece, 0) for piece in pieces]
    sections = [piece for piece, parts in zip(pieces, read, strict=True) if parts is None and not _filling(piece)]
    short = len(sections) <= _SECTIONS and all(len(piece.split()) <= _NAME_WORDS[0] for piece in sections)
    beside = any(_filling(piece) for piece in pieces) or any(p.role == "author" for parts in read for p in parts or ())
    parts = [part for found in read for part in found or ()]
    if not (short and beside and any(p.date for p in parts)):
        return None
    if any(p.role == "author" for p in parts):
        parts = [replace(p, basis="byline") for p in parts]
    return parts


def _filling(text: str) -> bool:
    """Whether a text is one filler and nothing else."""
    found = _part(text, 0)
    return found is not None and found[0].role == "filler" and found[1] == len(text)


def _all_parts(text: str, end: int) -> list[_Part] | None:
    """The parts that the text is made of from `end` on; None where it holds anything else."""
    parts: list[_Part] = []
    while end < len(text):
        if (found := _part(text, end)) is None:
            return None
        part, reached = found
        parts.append(part)
        between = _BETWEEN.match(text, reached)
        end = between.end() if between else reached
        if end == reached < len(text) and text[reached : reached + 1] != ".":
            return None
        end += text[end : end + 1] == "."
    if any(p.role == "author" for p in parts):  # a date beside a name is the author's line, not a date line
        parts = [replace(p, basis="byline") for p in parts]
    return parts if any(p.role != "filler" for p in parts) else None


def _part(text: str, start: int, *, prefix: bool = False) -> tuple[_Part, int] | None:
    """The longest part that stands at `start`, and where it ends."""
    best: tuple[_Part, int] | None = None
    for pattern in _patterns():
        if prefix and not pattern.prefix:
            continue
        match = pattern.regex.match(text, start)
        if match is None or (best and match.end() < best[1]):
            continue
        groups = match.groupdict()
        if best and match.end() == best[1] and (best[0].name or not groups.get("name")):
            continue  # as long: the one that tells a name, else the first
        written = groups.get("date")
        date = dates.in_words(written, pattern.code) if written else None
        if written and date is None:
            continue  # no day of the calendar
        worded = bool(written) and match.group().strip().lower() != (written or "").lower()
        best = _Part(pattern.role, pattern.basis, pattern.prefix, date, _name(groups.get("name")), worded), match.end()
    return best


def _prefix(text: str) -> tuple[_Part, int] | None:
    """The part that a text opens with and goes on behind, as in ` date 2023-06 Le convoi…`."""
    found = _part(text[:_LONGEST], 0, prefix=True)
    return found if found and found[0].date and _OPENS_TEXT.match(text, found[1]) else None


def _is_bare_date(line: Line) -> bool:
    if len(line.text) > 60 or not any(c.isdigit() for c in line.text):
        return False
    found = _part(line.text, 0)
    return (
        found is not None and found[1] >= len(line.text.rstrip(" .:")) and bool(found[0].date) and not found[0].prefix
    )


def _name(found: str | None) -> str | None:
    if found is None:
        return None
    name = found.strip(" ,-")
    own = {fold(word) for code in languages.known() for word in languages.table(code, "publication").get("own", ())}
    return None if fold(name) in own or not name else name


@cache
def _patterns() -> tuple[_Pattern, ...]:
    found = []
    for code in languages.known():
        for entry in languages.table(code, "publication").get("part", ()):
            regex = re.compile(_built(entry["regex"], code) + r"(?!\w)", re.I)
            found.append(_Pattern(regex, entry["role"], entry.get("basis", "byline"), entry.get("prefix", False), code))
    return tuple(found)


def _built(pattern: str, code: str) -> str:
    """The pattern with its blanks and its pieces filled in."""
    small = patterns.listed(patterns.row(code, "particles"))
    # Letters of a name that is cut short keep their stop (J.-P. Diallo), as names of sites do inside (Actualité.cd).
    capital = r"(?-i:(?:[^\W\d_a-zà-ÿ]\.-?)+|[^\W\d_a-zà-ÿ][\w'’-]*(?:\.[\w'’-]+)*)"
    name = rf"{capital}(?:\s+(?:{small}\s+)*{capital}){{0,6}}"
    pieces = {
        "{date}": f"(?P<date>{dates.expressions(code)})(?!\\d)",
        "{name}": rf"(?P<name>{patterns.own(code, name)}|{name})",
        "{PLACE}": rf"{capital}(?:[ -]{capital}){{0,3}}",
        "{agency}": patterns.agencies(),
        "{weekday}": patterns.weekday(code),
        "{day}": r"\d{1,2}",
        "{month}": rf"{patterns.months(code)}(?!\w)",
    }
    # The blanks first: those in the pieces stand for themselves.
    return patterns.filled(patterns.blanks(pattern.replace("{time}", patterns.time(code))), pieces)


__all__ = ["Publication", "read_line", "read_publication"]
