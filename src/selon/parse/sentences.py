"""Where sentences begin, on tokens: before parsing, so that the parser never joins or cuts one.

Two grains: a *segment* ends at every full stop and semicolon, also inside quotation marks, and is what the parser sees
as a sentence; a sentence is one or more segments, never cut inside a quotation that closes in its paragraph.
"""

import re
from collections.abc import Sequence, Set
from itertools import accumulate

CLOSING = {"»", "”", "›", '"', "'", "’", "’’", "''", ">", ")", "]"}
OPENING = "«“„‹\"‘'(["
DASHES = {"-", "–", "—", "--", "―"}
BULLETS = {"•", "‣", "◦", "▪", "●", "■", "►", "▶", "✓", "*", "·", "→"}

_STOP = re.compile(r"[.!?…]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.?)?")
_ENUMERATOR = re.compile(r"\d{1,2}|[^\W\d_]")


def segment_starts(
    forms: Sequence[str],
    gaps: Sequence[str],
    abbreviations: Set[str],
    openers: Set[str] = frozenset(),
    lettered: Set[str] = frozenset(),
) -> list[bool]:
    """For each token of a paragraph, whether a segment begins with it.

    `forms` are the tokens as written, `gaps` the white space after each; `abbreviations` are forms, without their full
    stop, that a full stop does not end a sentence after (M, Dr, art), `openers` words that open a sentence all the same
    behind those that are words too: en vol. Il. A lone capital is a name, and no initial, behind one of `lettered` (le
    bloc C), or where one of them is the two together (sur X).
    """
    starts = [False] * len(forms)
    if starts:
        starts[0] = True
    common = openers | {form for form in forms if form.islower()}
    straight = list(accumulate((form == '"' for form in forms), initial=0))
    line = depth = 0
    for i, form in enumerate(forms):
        if _STOP.fullmatch(form) or (form[-1:] == "." and len(form) > 1):
            after = i + 1
            while after < len(forms) and forms[after] in CLOSING and not _opens(forms, gaps, after, straight[after]):
                after += 1
            if (
                after < len(forms)
                and _may_begin(forms[after])
                and _ends(forms, i, after, starts, abbreviations, common, lettered)
            ):
                starts[after] = True
        depth += (form == "(") - (form == ")")
        if form == ";" and depth <= 0 and i + 1 < len(forms):  # in brackets it parts the members of a list
            starts[i + 1] = True
        if "\n" in gaps[i] and i + 1 < len(forms):
            starts[i + 1] |= gaps[i].count("\n") > 1 or _new_line(forms, line, i + 1)
            line = i + 1
    return starts


def _ends(
    forms: Sequence[str],
    i: int,
    after: int,
    starts: Sequence[bool],
    abbreviations: Set[str],
    common: Set[str],
    lettered: Set[str],
) -> bool:
    """Whether the full stop that token `i` is, or ends with, ends a sentence where token `after` may begin the next.

    Where the stop may belong to an abbreviation, the next word decides: one that the paragraph also has in lower case
    owes its capital to the stop.
    """
    form, following = forms[i], next((one for one in forms[after:] if one not in OPENING), forms[after])
    if _STOP.fullmatch(form) and form != ".":
        return i > 0 and not (form[0] in ".…" and forms[i - 1] in {"(", "["} and forms[i + 1] in {")", "]"})
    if form == ".":
        if i == 0 or (starts[i - 1] and _ENUMERATOR.fullmatch(forms[i - 1])):
            return False
        i -= 1
        form = forms[i]
    elif following[0].isdigit():
        return False
    word = form.removesuffix(".")
    known = word.lower() in abbreviations
    if "." in word and not word.islower() and _INITIALS.fullmatch(form):  # U.S.A., J.-C.; but not J.-L.
        return ("-" not in word or known) and following.lower() in common
    if known:  # a title, as its capital shows, never ends one
        return word.islower() and following.lower() in common
    if len(word) > 1 or not word.isupper():
        return True
    before = forms[i - 1].lower() if i > 0 else ""
    return before in lettered or f"{before} {word.lower()}" in lettered


def _opens(forms: Sequence[str], gaps: Sequence[str], i: int, before: int) -> bool:
    """Whether a straight mark opens the next sentence rather than closing this one; `before`: how many came before."""
    alone, touching = bool(gaps[i - 1]), not gaps[i]
    if forms[i] in {"'", "’", "''", "’’"} or (forms[i] == '"' and alone == touching):
        return alone and touching
    return forms[i] == '"' and before % 2 == 0


def _may_begin(form: str) -> bool:
    """Whether a sentence may begin with this token: a capital, a figure, an opening mark, a dash, a foreign letter."""
    first = form[0]
    if first.isupper() or first.isdigit() or first in OPENING or form in DASHES or form in BULLETS or first in "¿¡":
        return True
    return (not first.isascii() and first.isalnum() and not first.islower()) or form.partition("-")[2][:1].isupper()


def _new_line(forms: Sequence[str], line: int, i: int) -> bool:
    """Whether the line from token `i` begins a segment: with a bullet, or after a line in capitals (from `line`)."""
    if forms[i] in BULLETS:
        return True
    if forms[i] in DASHES and i + 1 < len(forms):
        return forms[line] in DASHES or forms[i - 1][-1] in ".!?…:;" or not forms[i + 1][0].islower()
    words = [form for form in forms[line:i] if form.isalpha()]
    return len(words) > 1 and all(form.isupper() for form in words) and forms[i][0].isupper() and not forms[i].isupper()
