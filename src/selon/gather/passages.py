"""The passages of a text: what each stretch is there for. They cover all that is not blank, each word once."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from selon.gather.boilerplate import find_boilerplate
from selon.gather.credits import credit, credit_tail
from selon.gather.headings import overhead, plain, section_headings, teasers, title_of
from selon.gather.lines import Line, fold, line_at, lines_of, words_of
from selon.gather.publication import Publication, read_publication
from selon.model import Passage, PassageKind

_WRAPPED = 40, 100  # characters of the lines of a text that was wrapped by hand
_WRAPS = 3  # lines that go on in lower case, from which on a text counts as wrapped
_NAME = 3  # words of a line over the text that names an outlet or a section, and is no title
_ENDS = 6  # lines at either end where a credit stands


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is laid out: its passages, its title, and what it says of its publication."""

    passages: tuple[Passage, ...]
    title: str | None
    publication: Publication


def lay_out(text: str, *, title: str | None = None) -> Layout:
    """The layout of a text, whose `title` is known where its page gave it."""
    printed = lines_of(text)
    if not printed:
        return Layout((), title, Publication(None, None, None, ()))
    publication = read_publication(printed)
    lines = _behind_datelines(printed, publication)
    marks: list[tuple[int, int, PassageKind]] = list(publication.spans)
    marks += _credit_lines(lines, publication)
    starts = {start: end for start, end, _ in marks}
    taken = frozenset(i for i, line in enumerate(lines) if starts.get(line.start) == line.end)
    boilerplate = find_boilerplate(lines, taken)
    marks += [(start, end, "boilerplate") for start, end in boilerplate if start not in starts]
    free = _free(lines, marks)
    headings, title = _headings(lines, free, title)
    marks += [(lines[i].start, lines[i].end, "heading") for i in sorted(headings)]
    body = [i for i in free if i not in headings]
    if body and (tail := credit_tail(lines[body[-1]].text)):
        last = lines[body[-1]]
        marks.append((last.start + tail, last.end, "credit"))
    return Layout(tuple(_joined(_covering(printed, marks), printed)), title, publication)


def _behind_datelines(lines: Sequence[Line], publication: Publication) -> list[Line]:
    """The lines, of those that open with a dateline only what follows it (` date 2023-06 Le convoi…`)."""
    ends = {start: end for start, end, _ in publication.spans}
    behind = []
    for line in lines:
        rest = line.text[max(0, ends.get(line.start, line.end) - line.start) :] if line.start in ends else ""
        if words := rest.strip():
            start = ends[line.start] + len(rest) - len(rest.lstrip())
            line = line_at(start, words, after_blank=line.after_blank)
        behind.append(line)
    return behind


def _credit_lines(lines: Sequence[Line], publication: Publication) -> list[tuple[int, int, PassageKind]]:
    known = {start for start, _, _ in publication.spans}
    ends = {*range(min(_ENDS, len(lines))), *range(max(0, len(lines) - _ENDS), len(lines))}
    found = (lines[i] for i in sorted(ends) if lines[i].start not in known and len(lines[i].text) <= 120)
    return [(line.start, line.end, "credit") for line in found if credit(line.text)]


def _free(lines: Sequence[Line], marks: Sequence[tuple[int, int, PassageKind]]) -> list[int]:
    """The lines that nothing has been found of."""
    by_line = {start for start, _, _ in marks}
    inside = sorted(marks)
    free, at = [], 0
    for index, line in enumerate(lines):
        while at < len(inside) and inside[at][1] <= line.start:
            at += 1
        if line.start not in by_line and not (at < len(inside) and inside[at][0] < line.end):
            free.append(index)
    return free


def _headings(lines: Sequence[Line], free: Sequence[int], title: str | None) -> tuple[set[int], str | None]:
    """The lines that head the text or a part of it, and its title."""
    found: set[int] = set()
    if title is None:
        first = title_of([lines[i] for i in free])
        # A line that something else stands beside (a date in front) is no title.
        if first is not None:
            found.add(free[first])
            title = plain(lines[free[first]].text)
    else:
        same = words_of(fold(title))
        found |= {i for i in free[:4] if list(lines[i].folded_words) == same}
    over = [i for i in overhead(lines, free) if i not in found]
    found.update(over)
    if title is None and (line := next((lines[i] for i in over if lines[i].words > _NAME), None)):
        title = plain(line.text)
    rest = [i for i in free if i not in found]
    found |= section_headings(lines, rest)
    return found | teasers(lines, rest), title


def _covering(lines: Sequence[Line], marks: Sequence[tuple[int, int, PassageKind]]) -> list[Passage]:
    """The marks as passages, and all between them as body."""
    ordered = sorted(marks)
    passages: list[Passage] = []
    at = 0
    for line in lines:
        here = line.start
        while at < len(ordered) and ordered[at][0] < line.end:
            start, end, kind = ordered[at]
            at += 1
            if start < here:  # two finders took the same words: the first holds
                continue
            passages += _body(line, here, start)
            passages.append(Passage(start, end, kind))
            here = end
        passages += _body(line, here, line.end)
    return passages


def _body(line: Line, start: int, end: int) -> list[Passage]:
    words = line.text[start - line.start : end - line.start]
    stripped = words.strip()
    if not stripped:
        return []
    start += len(words) - len(words.lstrip())
    return [Passage(start, start + len(stripped), "body")]


def _joined(passages: list[Passage], lines: Sequence[Line]) -> list[Passage]:
    """The passages with the lines of a paragraph joined, where the text was wrapped at a width."""
    if not _is_wrapped(lines):
        return passages
    blank_before = {line.start: line.after_blank for line in lines}
    joined: list[Passage] = []
    for passage in passages:
        last = joined[-1] if joined else None
        if last and last.kind == passage.kind == "body" and not blank_before.get(passage.start, True):
            joined[-1] = Passage(last.start, passage.end, "body")
        else:
            joined.append(passage)
    return joined


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines break in the midst of sentences: several go on in lower case, and none is longer than a screen."""
    if len(lines) <= _WRAPS or max(len(line.text) for line in lines) > _WRAPPED[1]:
        return False
    pairs = pairwise(lines)
    going_on = [a for a, b in pairs if not b.after_blank and not a.stopped and b.text[:1].islower()]
    return len([line for line in going_on if len(line.text) >= _WRAPPED[0]]) >= _WRAPS
