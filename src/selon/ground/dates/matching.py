"""Finds the time expressions of a paragraph, not yet resolved: rows of the grammar over the folded text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selon.ground.dates.folding import fold
from selon.ground.dates.grammar import FILL, MARKS, WEAK, Grammar, Layer, Row

LONGEST_NAME = 60  # characters before a date that may tell that it is a name: la rue du 3 mai
REACH = 90  # characters that an expression may run before its first hint: au cours de la première moitié de mars
_MARK = re.compile(f"[{''.join(MARKS.values())}]")
_WORD = re.compile(rf"(?<!\w)\w|{_MARK.pattern}")
# What a capital may follow without being that of a name; a hyphen inside one is none (Mai-Mai).
_OPENING = re.compile(r"(?:^|[.!?…:;«“\"(•]|(?<!\w)[\-–—])\s*\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at `start` to `end` of the article: its row, and what its pieces took.

    `words` holds the folded text of pieces, `parts` the expressions that an earlier layer found inside, in order.
    """

    start: int
    end: int
    row: Row
    text: str
    words: Mapping[str, str]
    parts: tuple["Found", ...] = ()


def find(g: Grammar, text: str, offset: int) -> list[Found]:
    """The expressions of a paragraph whose text begins at `offset` of the article, in order, none inside another."""
    marked = fold(text)
    found: dict[int, Found] = {}
    hint = g.hint
    for layer in g.layers:
        taken = list(_taken(g, layer, hint, text, marked, found))
        for f in taken:
            for inner in [at for at in found if f.start <= at < f.end]:
                del found[inner]
            found[f.start] = f
        if not found:
            return []
        marked, hint = _marked(marked, taken), _MARK
    return [_moved(found[start], offset) for start in sorted(found) if found[start].row.mark not in WEAK]


def _taken(
    g: Grammar, layer: Layer, hint: re.Pattern[str], text: str, marked: str, found: Mapping[int, Found]
) -> Iterator[Found]:
    """What a layer finds, in order: expressions that begin at most REACH characters before a hint."""
    last = 0
    for start in _starts(hint, marked):
        matched = layer.match(marked, start) if start >= last else None
        if matched is None:
            continue
        row, match = matched
        end = match.end()
        last = end
        if hint is not _MARK and g.named.search(marked, max(0, start - LONGEST_NAME), start):
            continue
        if row.lower and text[start].isupper() and not _OPENING.search(text, 0, start):
            continue
        words, parts = {}, []
        for piece in match.re.groupindex:
            begin = match.start(piece)
            if begin in found and piece.startswith("date"):
                parts.append(found[begin])
            elif begin >= 0:
                words[piece] = match[piece]
        yield Found(start, end, row, fold(text[start:end]), words, tuple(parts))


def _starts(hint: re.Pattern[str], text: str) -> Iterator[int]:
    """Where words and marks begin that stand before or at a hint."""
    done = 0
    for match in hint.finditer(text):
        for start in _WORD.finditer(text, max(done, match.start() - REACH), match.end()):
            yield start.start()
        done = max(done, match.end())


def _marked(text: str, taken: Iterable[Found]) -> str:
    """The text with a mark and its filling in the place of each thing found."""
    pieces, last = [], 0
    for f in taken:
        pieces += [text[last : f.start], MARKS[f.row.mark], FILL * (f.end - f.start - 1)]
        last = f.end
    return "".join([*pieces, text[last:]])


def _moved(f: Found, offset: int) -> Found:
    parts = tuple(_moved(part, offset) for part in f.parts)
    return Found(f.start + offset, f.end + offset, f.row, f.text, f.words, parts)
