"""Where sentences begin, on tokens: before parsing, so that the parser never joins or cuts one.

Two grains: a *segment* ends at every full stop, also inside quotation marks, and is what the parser sees as a sentence;
a sentence is one or more segments, never cut inside a quotation that closes in its paragraph.
"""

from collections.abc import Sequence, Set

CLOSING = set("»”\"'’)]")
STOPS = {".", "!", "?", "…", "...", "!!", "??", "?!", "!?", ".."}


def segment_starts(forms: Sequence[str], gaps: Sequence[str], abbreviations: Set[str]) -> list[bool]:
    """For each token of a paragraph, whether a segment begins with it.

    `forms` are the tokens as written, `gaps` the white space after each; `abbreviations` are forms, without their full
    stop, that a full stop does not end a sentence after (M, Dr, art).
    """
    starts = [False] * len(forms)
    if starts:
        starts[0] = True
    for i, form in enumerate(forms):
        if not _stops(forms, i, abbreviations):
            continue
        after = i + 1
        while after < len(forms) and forms[after] in CLOSING and not _opens(forms, gaps, after):
            after += 1
        if after < len(forms) and _may_begin(forms, after) and (gaps[after - 1] or form[0] in ".!?…"):
            starts[after] = True
    return starts


def _stops(forms: Sequence[str], i: int, abbreviations: Set[str]) -> bool:
    form = forms[i]
    if form not in STOPS:
        return False
    if form != "." or i == 0:
        return True
    before = forms[i - 1]
    initial = len(before) == 1 and before.isupper()
    return not (initial or before.lower() in abbreviations)


def _opens(forms: Sequence[str], gaps: Sequence[str], i: int) -> bool:
    """A straight mark with a space before and none after opens the next sentence rather than closing this one."""
    return forms[i] in {'"', "'"} and bool(gaps[i - 1]) and not gaps[i]


def _may_begin(forms: Sequence[str], i: int) -> bool:
    """Whether a sentence may begin with this token: a capital, a figure, an opening mark, a dash."""
    first = forms[i][0]
    return first.isupper() or first.isdigit() or first in "«“\"‘'„—–-[(•¿¡" or not first.isascii() and not first.islower()
