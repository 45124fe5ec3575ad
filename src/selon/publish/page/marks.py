"""The text of an article cut into blocks, and those into runs of characters that stand in the same spans."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from selon.model import Article, Claim, Flag, PassageKind

Kind = PassageKind | Literal["unread"]
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


class Block(NamedTuple):
    """A line of the article that holds more than white space, and the kind of passage that it stands in."""

    start: int
    end: int
    kind: Kind


class Mark(NamedTuple):
    """What characters are: the content, the cue or a source of the claim with that number, or what a flag is about."""

    start: int
    end: int
    role: Literal["content", "cue", "source", "flag"]
    number: int


class Run(NamedTuple):
    """Characters that stand in all of the marks, and next to others that do not."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def blocks(article: Article) -> Iterator[Block]:
    """The blocks in the order of the text; between them there is white space only."""
    for start, end, kind in _passages(article):
        for line in _LINE.finditer(article.text, start, end):
            if line[0].strip():
                yield Block(line.start(), line.end(), kind)


def _passages(article: Article) -> Iterator[tuple[int, int, Kind]]:
    """The passages, and between them what is in none."""
    at = 0
    for passage in article.passages:
        start, end = max(at, passage.start), min(passage.end, len(article.text))
        if start < end:
            yield at, start, "unread"
            yield start, end, passage.kind
            at = end
    yield at, len(article.text), "unread"


def marks(claims: Sequence[Claim], flags: Sequence[Flag], length: int) -> list[Mark]:
    """Every mark of a text of that length; claims and flags count from 1. A flag on all of it marks nothing."""
    found: list[Mark] = []
    for number, claim in enumerate(claims, start=1):
        found += [Mark(span.start, span.end, "content", number) for span in claim.content]
        found += [Mark(claim.cue.start, claim.cue.end, "cue", number)] if claim.cue else []
        found += [Mark(source.start, source.end, "source", number) for source in claim.sources]
    for number, flag in enumerate(flags, start=1):
        if flag.end - flag.start < length:
            found.append(Mark(flag.start, flag.end, "flag", number))
    inside = (mark for mark in found if 0 <= mark.start < mark.end <= length)
    return sorted(inside, key=lambda mark: (mark.start, -mark.end, mark.number))  # the outer before the inner


def runs(block: Block, found: Sequence[Mark]) -> Iterator[Run]:
    """The block, cut wherever a mark begins or ends."""
    here = [mark for mark in found if mark.start < block.end and mark.end > block.start]
    inner = {place for mark in here for place in mark[:2] if block.start < place < block.end}
    places = [block.start, *sorted(inner), block.end]
    for start, end in pairwise(places):
        yield Run(start, end, tuple(mark for mark in here if mark.start < end and mark.end > start))
