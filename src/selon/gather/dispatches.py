"""What stands before the first word of a dispatch: a town, a day, who sends it, in any order and with any marks between
(`GOMA, 3 mars (AFP) -`, `Damas-SANA/`, `Pars Today-`, `Le Caire - `, `(Bogota) `).

It is a run of such pieces that a mark parts from the text. Names that no table knows are taken for a town or for who
sends it by the marks around them, and where nothing but one name stands before a dash, by the sentence behind it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from selon import languages, ontology
from selon.gather import dates, patterns

Kind = Literal["town", "day", "who", "bracket", "staff"]

LONGEST = 120  # characters before the text
PIECES = 6
WORDS = 4  # words of the name of a town
TOWNS = 3  # a town and its country, and another town
SENTENCE = 50  # characters of a sentence behind a name that nothing else makes a dateline
PARAGRAPH = 150  # characters that no title has
CAPITAL = r"(?-i:[^\W\d_a-zà-ÿ][\w'’]*)"
_JOINT = r"(?:\s+|-(?:[a-zé]{2,3}-)?|\s+(?-i:[a-zé]{2,3})-)"  # Le Caire, Port-au-Prince, Deir ez-Zor
_BETWEEN = re.compile(r"[\s,،.:·|/–—-]*")
_BLANK = re.compile(r"[\s.]*")
_MARK = re.compile(r"\s*(?:(?:\.\s?)?[-–—]+\.?(?=\s|$)|[:/|])\s*")
_DASH = re.compile(r"\s*(?:\.\s?)?[-–—]+\.?\s+")
_SPACED = re.compile(r"\s+[-–—]+\s+")
_BAR = re.compile(r"\s*(?:[-–—]+(?=\s)|[|/])\s*")
_STOP = re.compile(r"\s*\.?\s+")
_FULL_STOP = re.compile(r"\.\s+")
_BRACKET = re.compile(r"[(\[]\s*([^()\[\]]{2,40}?)\s*[)\]]|/\s*([^/\s]{2,30})\s*/")
_NEVER = re.compile(r"(?!)")
_OPENS = re.compile(r"""\s*["«“„(]?\s*(?:[^\W\d_a-zà-ÿ]|\d)""")
_BEGINS = re.compile(r"""\s*["«“„]?\s*(?:[A-ZÀ-Þ]|\d)""")
_STOPS, _QUOTES = frozenset(".!?…:"), ' »”"'
_YEAR, _DAY = 4, 10  # characters of an EDTF


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Where the text of a dispatch begins (an offset, behind the mark); the day that stands before it: `day` (EDTF), or
    `short` as it is written, without its year."""

    end: int
    day: str | None
    short: str | None


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: Kind
    text: str
    end: int
    day: str | None = None
    known: bool = False  # an agency or an outlet that the tables have


def dispatch(text: str) -> Dispatch | None:
    """What stands before the first word of a dispatch in a line; None where the line opens with its text. One that
    tells a day goes before one that tells a year, and this before one that only reaches farther."""
    found = [
        Dispatch(end, _told(pieces), next((p.text for p in pieces if p.kind == "day" and not p.day), None))
        for code in languages.known()
        for pieces in _runs(text[:LONGEST], 0, (), code)
        if (end := _parted(pieces, text)) is not None
    ]
    return max(found, key=lambda one: (len(one.day or ""), one.end), default=None)


def _told(pieces: Sequence[_Piece]) -> str | None:
    return next((p.day for p in pieces if p.day), None)


def _runs(text: str, at: int, pieces: tuple[_Piece, ...], code: str) -> Iterator[tuple[_Piece, ...]]:
    """Every run of pieces that the text opens with."""
    if pieces:
        yield pieces
    if len(pieces) < PIECES:
        starts = {m.end() for between in (_BLANK, _BETWEEN) if (m := between.match(text, at))} if pieces else {at}
        for start in starts:
            beside = bool(pieces) and pieces[-1].kind == "town" and not text[at:start].strip()
            for piece in _pieces(text, start, code):
                if not (beside and piece.kind == "town"):  # what no mark parts is one name: in capitals all words are
                    yield from _runs(text, piece.end, (*pieces, piece), code)


def _pieces(text: str, at: int, code: str) -> Iterator[_Piece]:
    """Each piece that stands at an offset, whatever it may be."""
    whos, days, staff, towns = _expressions(code)
    if m := _BRACKET.match(text, at):
        inner = m[1] or m[2]
        day, known = days.search(inner), whos.fullmatch(inner) is not None or (m[1] is None and inner.isupper())
        told = dates.in_words(day["dated"], code) if day and day["dated"] else None
        if m[1] or known:
            yield _Piece("bracket", inner, m.end(), told, known)
    if m := days.match(text, at):
        day_told = dates.in_words(m["dated"], code) if m["dated"] else None
        if day_told or m["short"]:
            yield _Piece("day", m["short"] or m["dated"], m.end(), day_told)
    if m := whos.match(text, at):
        yield _Piece("who", m.group(), m.end(), known=True)
    if m := staff.match(text, at):
        yield _Piece("staff", m.group(), m.end())
    yield from (_Piece("town", m.group(), m.end()) for town in towns if (m := town.match(text, at)))


def _parted(pieces: Sequence[_Piece], text: str) -> int | None:
    """Where the text begins behind some pieces; None where they do not part from it as a dateline does."""
    first, last = pieces[0], pieces[-1]
    kinds = {piece.kind for piece in pieces}
    if (
        "town" in kinds
        and any(p.kind == "bracket" and p.known for p in pieces)
        and not text[last.end :].strip(" -–—:.")
    ):
        return len(text.rstrip())
    alone = [piece.kind for piece in pieces] == ["bracket"] and not last.known
    if alone and (behind := _MARK.match(text, last.end) or _STOP.match(text, last.end)):
        # (Bogota) Cinq soldats ont été…; (Agence Ecofin) - Le gouverneur a…
        town = last.text[:1].isupper() and not any(c.isdigit() for c in last.text)
        if town and _BEGINS.match(text, behind.end()) and _is_sentence(text):
            return behind.end()
    if len(_told(pieces) or "") == _DAY and sorted(piece.kind for piece in pieces) == ["day", "town"]:
        full = _FULL_STOP.match(text, last.end)  # 4 juin 2025 - Sahel Info. Le gouvernement…
        if full and _BEGINS.match(text, full.end()) and _is_sentence(text):
            return full.end()
    stop = _STOP.match(text, last.end) if last.known or (last.day and len(pieces) == 1) else None
    if stop and last.kind == "bracket" and _OPENS.match(text, stop.end()) and not _MARK.match(text, last.end):
        return stop.end()
    sent = any(piece.known for piece in pieces)
    mark, sure = (_BAR if kinds == {"who"} else _MARK, first.kind != "who") if sent else _unsigned(pieces, kinds)
    if first.kind == "day" or (found := mark.match(text, last.end)) is None:
        return None
    opens = _OPENS.match(text, found.end()) is not None
    whole = len(text) >= found.end() + SENTENCE and (sent or _is_sentence(text))
    return found.end() if (opens or sent) and (sure or (opens and whole)) else None


def _unsigned(pieces: Sequence[_Piece], kinds: set[Kind]) -> tuple[re.Pattern[str], bool]:
    """The mark that parts pieces from the text none of which is known to send dispatches: the less they tell, the less
    may it be anything but a dash; and whether it does whatever stands behind it."""
    told, towns = _told(pieces), [piece for piece in pieces if piece.kind == "town"]
    if "bracket" in kinds:
        sure = bool(towns) and pieces[0].text.isupper()
        signed = bool(towns) and len(pieces) == len(towns) + 1 and pieces[-1].text.isupper()  # Beyrouth (UNA) -
        if signed and not told and not sure:
            return _DASH, False
        return (_MARK, True) if told and len(told) >= _YEAR else (_DASH if sure else _NEVER, True)
    if "staff" in kinds:
        return _DASH, True
    if not towns or len(towns) > TOWNS or pieces[0] not in towns or not pieces[0].text[0].isupper():
        return _NEVER, False  # a script without capitals tells no name from other words
    return (_DASH, True) if told and len(told) == _DAY else (_SPACED, False)


def _is_sentence(text: str) -> bool:
    return len(text) >= PARAGRAPH or text.rstrip(_QUOTES)[-1:] in _STOPS


@cache
def _expressions(
    code: str,
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What finds who sends a dispatch, a day, those who write it, and names of towns, the longest first."""
    told = languages.table(code, "publication").get("dispatch", {})
    one = rf"(?:(?i:{patterns.agencies()})|{patterns.listed(ontology.table('outlets')['names'])})(?!\w)"
    before = "".join(rf"(?:{re.escape(word)}\s+)?" for word in told.get("before", ()))
    month, time = patterns.months(code), patterns.blanks(patterns.time(code))
    short = rf"{patterns.weekday(code)}\d{{1,2}}(?:er)?\s+{month}(?!\w)|{month}\s+\d{{1,2}}(?!\w)"
    words = patterns.listed([*patterns.row(code, "weekdays"), *patterns.row(code, "months")])
    calendar = rf"(?!(?i:{words})(?!\w))"
    # Of the words of a country only the first may have a capital: Arabie saoudite, République démocratique du Congo.
    states = patterns.listed(
        {one.name for one in ontology.actors().actors.values() if one.kind == "state" and " " in one.name}
    )
    capitals = [rf"{calendar}{CAPITAL}(?:{_JOINT}{CAPITAL}){{{more}}}(?!\w)" for more in reversed(range(WORDS))]
    town = rf"{CAPITAL}(?:{_JOINT}{CAPITAL}){{0,{WORDS - 1}}}"
    staff = "|".join(patterns.filled(patterns.blanks(phrase), {"{TOWN}": town}) for phrase in told.get("staff", ()))
    return (
        re.compile(rf"(?=[^\W\d_a-zà-ÿ]){one}(?:\s?[/,-]\s?{one})*"),
        re.compile(rf"{before}(?:(?P<dated>{dates.expressions(code)}){time}|(?P<short>{short}))(?!\w)", re.I),
        re.compile(f"(?:{staff or '(?!)'})", re.I),
        tuple(re.compile(pattern) for pattern in (rf"{states}(?!\w)", *capitals)),
    )


__all__ = ["Dispatch", "dispatch"]
