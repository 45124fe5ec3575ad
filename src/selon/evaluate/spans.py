"""Stretches of text: where a gold quotation stands, and how well a content covers it.

The definitions are those of the project's scoring script.
"""

import re
from collections.abc import Iterable, Iterator

from selon.model import Span

Extent = tuple[int, int]

ELLIPSIS = " … "

_ENDS = (". ", "! ", "? ", "\n")


def locate(text: str, quoted: str) -> Extent | None:
    """Where a gold span stands in `text`, written whole or as "first words … last words"; None where it does not."""
    first, *rest = quoted.split(ELLIPSIS)
    start = text.find(first)
    if start < 0 or len(rest) > 1:
        return None
    end = start + len(first)
    for last in rest:
        found = text.find(last, end)
        if found < 0:
            return None
        end = found + len(last)
    return start, end


def occurrences(text: str, words: str) -> Iterator[Extent]:
    """Yields every place where `words` stand in `text`."""
    for match in re.finditer(re.escape(words), text):
        yield match.span()


def sentence(text: str, extent: Extent) -> Extent:
    """The sentence or sentences around `extent`: from the stop before it to the stop after it."""
    start, end = extent
    left = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    right = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return left, right


def extents(spans: Iterable[Span]) -> tuple[Extent, ...]:
    """The offsets of `spans`."""
    return tuple((span.start, span.end) for span in spans)


def length(stretches: Iterable[Extent]) -> int:
    """How many characters the stretches hold."""
    return sum(end - start for start, end in stretches)


def covered(content: Iterable[Extent], gold: Iterable[Extent]) -> float:
    """The share of the gold stretches that `content` covers."""
    gold = tuple(gold)
    shared = sum(
        max(0, min(end, gold_end) - max(start, gold_start)) for start, end in content for gold_start, gold_end in gold
    )
    return shared / max(1, length(gold))
