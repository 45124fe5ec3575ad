"""The time expressions of an article, resolved against its publication date (the codebook, section 3)."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from selon.frame.triggers import frame_lexicon
from selon.ground.dates import composed, printed, relative, yearly
from selon.ground.dates.case import Case, read
from selon.ground.dates.dating import Anchor, Dating, Memory
from selon.ground.dates.days import Shift, from_edtf
from selon.ground.dates.grammar import Grammar, grammar
from selon.ground.dates.matching import Found, find
from selon.ground.dates.tense import aside, names_act, tense
from selon.ground.tree import met
from selon.model import Flag, When
from selon.parse import Parse

__all__ = ["Dated", "Kind", "Shift", "dates"]

FAMILIES = (printed, yearly, relative, composed)  # of meanings: loaded, they have entered them
UNDATED = frozenset({"duration", "repeated", "time"})  # marks of what is no date
Kind = Literal["point", "period", "duration", "repeated"]
Timed = Literal["day", "night"]  # what a time of day is one of: a night is of two days


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression: characters `start` to `end` (excluded), tokens `first` to `last` (excluded).

    A point is one day, known or not; a duration (48 heures) and what is repeated (tous les vendredis) date nothing:
    of a duration `when` is None. `shift`: what it counts from an act or from a day named before;
    `begin`: the date that a period goes on from (depuis lundi); `timed`: the words tell a time of day and no day, which
    may then be unknown.
    """

    start: int
    end: int
    first: int
    last: int
    kind: Kind
    when: When | None
    flags: tuple[Flag, ...]
    shift: Shift | None = None
    begin: When | None = None
    timed: Timed | None = None


def dates(p: Parse) -> tuple[Dated, ...]:
    """The time expressions of a parsed article, in order, none inside another; none in a language without a calendar.

    A date that the calendar does not have (le 31 juin) is none.
    """
    g = grammar(p.article.language or "")
    return tuple(_dates(p, g)) if g else ()


def _dates(p: Parse, g: Grammar) -> Iterator[Dated]:
    published = from_edtf(p.article.published) if p.article.published else None
    starts = [token.start for token in p.tokens]
    memory = Memory()
    for start, end in _paragraphs(p):
        memory.fresh, memory.here, memory.dated = False, False, None
        for f in find(g, p.article.text[start:end], start):
            first, last = bisect_right(starts, f.start) - 1, bisect_left(starts, f.end)
            anchor = Anchor(published, "resolved", lambda a=first, b=last: _coming(p, g, a, b))  # type: ignore[misc]
            memory.same = p.tokens[first].sentence == memory.sentence
            memory.near = p.tokens[first].sentence - memory.sentence <= 1
            dating = read(Case(g, f, anchor, memory))
            if dating is None:
                continue
            if f.row.mark not in UNDATED and not _beside(p, first, last):
                memory.note(_first(p, dating, last))
                memory.end, memory.sentence, memory.here = f.end, p.tokens[first].sentence, True
            told_as_past = _late(dating, published) and tense(p, g, first, last) == "past"
            yield _dated(p, f, (first, last), dating, told_as_past)


def _first(p: Parse, dating: Dating, last: int) -> Dating:
    """The day that a period goes on from, where a clause tells what was then: depuis le 23 mai, quand…; else the
    dating itself."""
    begun, words = dating.begin, frame_lexicon(p.article.language or "").words["when"]
    then = p.at(last).form == "," and p.at(last + 1).form in words
    return replace(dating, days=begun, daily=True) if begun and begun.length == 1 and then else dating


def _coming(p: Parse, g: Grammar, first: int, last: int) -> bool:
    """Whether what is at a date is told as to come, and the date is not that by which an act that was is known."""
    known = names_act(p, frame_lexicon(p.article.language or ""), first)
    return not known and tense(p, g, first, last) == "future"


def _beside(p: Parse, first: int, last: int) -> bool:
    """Whether nothing counts from a date: one of background, or the day on which who writes met or asked somebody."""
    return aside(p, first, last) or met(p, frame_lexicon(p.article.language or ""), first) >= 0


def _paragraphs(p: Parse) -> Iterator[tuple[int, int]]:
    for _, group in itertools.groupby(p.sentences, key=lambda s: s.paragraph):
        sentences = list(group)
        yield sentences[0].start, sentences[-1].end


def _late(dating: Dating, published: object) -> bool:
    last = getattr(published, "last", None)
    return bool(dating.days and dating.days.first and last and dating.days.first > last)


def _dated(p: Parse, f: Found, tokens: tuple[int, int], dating: Dating, told_as_past: bool) -> Dated:
    flags = [Flag(kind, f.start, f.end, message) for kind, message in dating.warnings]
    if told_as_past:
        flags.append(Flag("after-publication", f.start, f.end, "told as past, and after the publication date"))
    kind: Kind
    if f.row.mark == "duration":
        kind = "duration"
    elif f.row.mark in UNDATED and dating.days is None:
        kind = "repeated"
    else:
        kind = "point" if dating.daily or (dating.days and dating.days.length == 1) else "period"
    when = None if kind == "duration" else _when(p, f, dating)
    begin = _when(p, f, replace(dating, days=dating.begin)) if dating.begin else None
    return Dated(f.start, f.end, *tokens, kind, when, tuple(flags), dating.shift, begin, _timed(f))


def _timed(f: Found) -> Timed | None:
    if f.row.mark != "time":
        return None
    return "night" if f.row.means == "bare_night" else "day"


def _when(p: Parse, f: Found, dating: Dating) -> When:
    days = dating.days
    return When(
        edtf=days.edtf if days else None,
        earliest=_iso(days.first) if days else None,
        latest=_iso(days.last) if days else None,
        start=f.start,
        end=f.end,
        text=p.article.text[f.start : f.end],
        basis=dating.basis if days else "none",
        precision=days.precision if days else None,
        reason=None if days else dating.reason,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
