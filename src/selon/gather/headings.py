"""Titles, section headings and teasers: what stands over a text or says it a second time."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, takewhile

from selon.gather.lines import Line

_TITLE = 160  # characters of a title
_HEADING, _HEADING_WORDS = 90, 13
_SPEAKING = 5  # words of a title that tells something, not only the name of a site
_SIGNING = 2, 9  # lines below a title that say who writes: most, and words of one
_NO_HEADING = (",", ";", ":", "-", "–", "—", "»", "”", '"')
_BULLET = re.compile(r"[-–—•*·►▪■●>]|\(?\d{1,2}[.)]\s")
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
_LABEL = 3  # words of a line with a stop that is no paragraph yet: an initial, an abbreviation
_GRAM = 4  # words in a row that two tellings share by more than chance
_TEASER = 6, 60  # words of a teaser: fewest, most
_REFRAIN = 20  # tellings beyond which a run of words is a refrain, and looking each up would take for ever
_REPEATED = 0.8  # of a teaser's runs of words that its article has again


def title_of(lines: Sequence[Line]) -> int | None:
    """Which line is the title: the first, short and without a full stop, apart from the body or in capitals.

    `lines` are those that are nothing else (date, author, boilerplate). None where the text begins with its body.
    """
    if len(lines) < 2:
        return None
    first, second = lines[0], lines[1]
    words = plain(first.text)
    if len(words) > _TITLE or first.text[:1].islower() or _BULLET.match(words):
        return None
    if _MARKDOWN.match(first.text):
        return 0
    ends_open = not first.stopped or words.endswith("?")
    if not ends_open or words.endswith(_NO_HEADING[:3]) or not any(c.isalpha() for c in words):
        return None
    apart = second.after_blank or (words.isupper() and not second.text.isupper()) or _signed(lines)
    return 0 if apart and any(line.stopped and line.words > 3 for line in lines[1:]) else None


def _signed(lines: Sequence[Line]) -> bool:
    """Whether the lines right below the first only say who writes, up to the blank before the first paragraph (`Par la
    rédaction – Bamako`, `RT avec TASS`): short ones without a stop, which go on with no sentence."""
    if lines[0].words < _SPEAKING:
        return False
    below = list(takewhile(lambda line: not line.after_blank, lines[1:]))
    following = lines[1 + len(below)] if len(lines) > 1 + len(below) else None
    if following is None or not following.stopped or following.words <= _HEADING_WORDS or len(below) > _SIGNING[0]:
        return False
    return all(not b.stopped and b.words <= _SIGNING[1] and not b.text[:1].islower() for b in below)


def overhead(lines: Sequence[Line], free: Sequence[int]) -> list[int]:
    """Which of the `free` lines stand over the text, though a date or a name parts them from it: those before its first
    paragraph that have no stop and stand apart from the next line (`Title`, `Published on`, `Text by`, the text)."""
    found: list[int] = []
    among = set(free)
    for index in free:
        line = lines[index]
        if line.stopped and line.words > _LABEL:
            return found
        apart = index + 1 not in among or lines[index + 1].after_blank
        if len(line.text) <= _TITLE and apart and _may_head(line):
            found.append(index)
    return []  # no paragraph follows


def plain(heading: str) -> str:
    """A heading without the signs that Markdown sets before it."""
    return _MARKDOWN.sub("", heading, count=1)


def section_headings(lines: Sequence[Line], free: Iterable[int]) -> set[int]:
    """Which of the `free` lines head a section: short, without a stop, between a finished paragraph and another."""
    found: set[int] = set()
    candidates = set(free)
    for index in sorted(candidates):
        line = lines[index]
        if _MARKDOWN.match(line.text):
            found.add(index)
            continue
        if len(line.text) > _HEADING or line.words > _HEADING_WORDS or index + 1 not in candidates:
            continue
        before, after = (lines[index - 1] if index else None), lines[index + 1]
        finished = before is None or before.stopped or index - 1 not in candidates or index - 1 in found
        goes_on = (
            after.words > line.words
            and not after.text[:1].islower()
            and (after.stopped or after.words > _HEADING_WORDS)
        )
        if finished and goes_on and _may_head(line):
            found.add(index)
    return found


def teasers(lines: Sequence[Line], free: Iterable[int]) -> set[int]:
    """Which of the `free` lines only repeat what a longer one tells: standfirsts and quotes pulled out of the text."""
    runs = {i: list(zip(*(lines[i].folded_words[n:] for n in range(_GRAM)), strict=False)) for i in free}
    counts = Counter(chain.from_iterable(runs.values()))
    twice = {gram for gram, count in counts.items() if 1 < count <= _REFRAIN}
    if len(twice) < _TEASER[0] - _GRAM + 1:
        return set()
    grams: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for index, own in runs.items():
        for gram in twice.intersection(own):
            grams[gram].add(index)
    found: set[int] = set()
    for index, own in runs.items():
        if not own or not _TEASER[0] <= len(own) + _GRAM - 1 <= _TEASER[1]:
            continue
        shared: dict[int, int] = defaultdict(int)
        for gram in own:
            for other in grams.get(gram, ()):
                shared[other] += 1
        for other, count in shared.items():
            longer = len(runs[other]) > len(own) or (len(runs[other]) == len(own) and other < index)
            if other != index and other not in found and longer and count >= _REPEATED * len(own):
                found.add(index)
                break
    return found


def _may_head(line: Line) -> bool:
    text = line.text
    ends_open = not line.stopped or text.endswith("?")
    quoted = text[0] in "«“" and text[-1] in "»”" and line.words <= _HEADING_WORDS - 3
    return (
        ((ends_open and not text.endswith(_NO_HEADING)) or quoted)
        and not text[0].islower()
        and not _BULLET.match(text)
        and any(c.isalpha() for c in text)
    )
