"""Quotations in running text: every style of mark, nested, over paragraphs, with a mark missing.

The marks are read left to right with a stack. An apostrophe is a mark only where it can be nothing else. A quotation
left open at the end of its paragraph goes on when the next paragraph opens with a mark (the French and English custom)
or closes it before opening another; otherwise it ends with its paragraph, and is not balanced.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from selon.parse.table import Quotation

PAIRS = {"«": "»", "“": "”", "„": "“”", "‟": "”", "‹": "›", "‘": "’", "‚": "’‘", '"': '"', "'": "'", "「": "」"}
CLOSERS = set("»”›’\"'」")
# Two apostrophes, or two commas, typed for a double mark are read as straight marks of that width.
LONGEST_CARRY = 4  # paragraphs that one quotation may run over before its missing mark is believed to be an error


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    paragraph: int


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations of `text` within the given paragraphs (offsets, in order), outermost first where they start together."""
    found: list[tuple[int, int, int, int, bool]] = []
    stack: list[_Open] = []
    for number, (start, end) in enumerate(paragraphs):
        _carry_over(text, stack, number, start, end, paragraphs, found)
        for at, mark, opens in _marks(text, start, end, stack):
            if opens:
                stack.append(_Open(mark, at, number))
            else:
                _close(text, at, start, stack, found)
    while stack:
        left = stack.pop()
        found.append(_unclosed(text, left, paragraphs))
    return _nested(found)


def _marks(text: str, start: int, end: int, stack: list[_Open]) -> Iterator[tuple[int, str, bool]]:
    """The marks of one paragraph, each with whether it opens, judged against the stack as it stands."""
    at = start
    while at < end:
        mark = text[at]
        if mark in PAIRS or mark in CLOSERS:
            before = text[at - 1] if at > start else " "
            after = text[at + 1] if at + 1 < end else " "
            kind = _kind(text, at, end, mark, before, after, stack)
            if kind is not None and not (kind and at == start and stack and stack[-1].mark == mark):
                yield at, mark, kind
        at += 1


def _kind(text: str, at: int, end: int, mark: str, before: str, after: str, stack: list[_Open]) -> bool | None:
    """Whether the mark opens (True), closes (False) or is none (None: an apostrophe, a continuation)."""
    if mark in "«„‹「‟‚":
        return True
    if mark == "“":
        return not (stack and stack[-1].mark == "„")
    if mark in "»”›」":
        return False
    if mark == '"':
        if any(o.mark == '"' for o in stack):
            return False
        return not after.isspace() or before.isspace()
    word_before, word_after = before.isalnum(), after.isalnum()
    if mark in "’'" and word_before and word_after:
        return None
    if mark == "‘":
        return True if word_after or after in "«“ \u00a0" else None
    inner = stack[-1].mark if stack else ""
    if mark == "’":
        return False if inner in {"‘", "‚"} and not word_after else None
    if inner == "'" and not word_after:
        return False
    opens = not word_before and word_after and before not in "’'" and _closes_later(text, at + 1, end)
    return True if opens else None


def _closes_later(text: str, at: int, end: int) -> bool:
    """Whether a straight apostrophe opened here has a mate: one after a letter or stop and before no letter."""
    while (at := text.find("'", at, end)) >= 0:
        if not text[at - 1].isspace() and (at + 1 >= end or not text[at + 1].isalnum()):
            return True
        at += 1
    return False


def _close(text: str, at: int, paragraph: int, stack: list[_Open], found: list[tuple[int, int, int, int, bool]]) -> None:
    mark = text[at]
    depth = next((d for d in range(len(stack) - 1, -1, -1) if mark in PAIRS[stack[d].mark]), None)
    if depth is None and stack:
        depth = len(stack) - 1  # another style closes it: ‘word », seen where a hand mixed its keys
        left = stack.pop(depth)
        found.append((left.start, at + 1, left.start + 1, at, False))
        return
    if depth is None:
        if mark in "»”":
            begin = _sentence_start(text, at, paragraph)
            found.append((begin, at + 1, begin, at, False))
        return
    for inner in stack[depth + 1 :]:
        found.append((inner.start, at, inner.start + 1, at, False))
    left = stack[depth]
    del stack[depth:]
    found.append((left.start, at + 1, left.start + 1, at, True))


def _carry_over(
    text: str,
    stack: list[_Open],
    number: int,
    start: int,
    end: int,
    paragraphs: Sequence[tuple[int, int]],
    found: list[tuple[int, int, int, int, bool]],
) -> None:
    """At a paragraph's head, drops the quotations that cannot go on into it."""
    while stack:
        left = stack[-1]
        closer = min((i for i in (text.find(c, start, end) for c in PAIRS[left.mark]) if i >= 0), default=-1)
        opener = text.find(left.mark, start, end)
        continued = text[start:end].lstrip()[:1] in {left.mark, *PAIRS[left.mark]} and left.mark != "'"
        closes = closer >= 0 and (opener < 0 or closer < opener) and left.mark not in "'\"‘"
        if number - left.paragraph < LONGEST_CARRY and (continued or closes):
            return
        found.append(_unclosed(text, stack.pop(), paragraphs))


def _unclosed(text: str, left: _Open, paragraphs: Sequence[tuple[int, int]]) -> tuple[int, int, int, int, bool]:
    end = paragraphs[left.paragraph][1]
    return left.start, end, left.start + 1, end, False


def _sentence_start(text: str, at: int, paragraph: int) -> int:
    stops = [text.rfind(stop, paragraph, at) + 2 for stop in (". ", "! ", "? ", ": ") if text.rfind(stop, paragraph, at) >= 0]
    return max(stops, default=paragraph)


def _nested(found: Iterable[tuple[int, int, int, int, bool]]) -> tuple[Quotation, ...]:
    ordered = sorted(set(found), key=lambda q: (q[0], -q[1]))
    result: list[Quotation] = []
    for index, (start, end, inner_start, inner_end, balanced) in enumerate(ordered):
        parent = next((q.index for q in reversed(result) if q.start <= start and end <= q.end), -1)
        result.append(Quotation(index, start, end, inner_start, inner_end, parent, balanced))
    return tuple(result)
