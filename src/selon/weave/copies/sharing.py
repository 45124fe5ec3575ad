"""The runs of words that two bodies share, and how much of each they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from selon.model import Article, Shared
from selon.weave.copies.fingerprints import RUN
from selon.weave.copies.words import Words

GAP = 3  # words changed between two shared runs that are shown as one passage
_PLACES = 8  # places at which one run of words is sought in the other text: more repeat it as a formula


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words that stand from word `left` on in one text and from word `right` on in the other."""

    left: int
    right: int
    length: int


def runs(left: Words, right: Words) -> tuple[Run, ...]:
    """The longest runs of at least RUN words that both hold, in order of `left`; no word of `left` is in two."""
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(right) - RUN + 1):
        places.setdefault(right.folded[i : i + RUN], []).append(i)
    found, i, after = [], 0, 0
    while i <= len(left) - RUN:
        starts = places.get(left.folded[i : i + RUN], ())[:_PLACES]
        if not starts:
            i += 1
            continue
        # of the places where it stands equally long, the one that goes on from the last run
        length, _, start = max((_length(left, right, i, s), -abs(s - after), s) for s in starts)
        found.append(Run(i, start, length))
        i, after = i + length, start + length
    return tuple(found)


def told(words: Words, shared: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of `words` (the left text) that are more than the same quotation: anybody may quote the same words."""
    return tuple(run for run in shared if words.quoted[run.left : run.left + run.length].count(False) >= RUN)


def turned(shared: tuple[Run, ...]) -> tuple[Run, ...]:
    """The same runs seen from the other text."""
    return tuple(sorted((Run(r.right, r.left, r.length) for r in shared), key=lambda r: r.left))


def covered(shared: tuple[Run, ...]) -> int:
    """How many words of the left text stand in the runs."""
    return len({i for run in shared for i in range(run.left, run.left + run.length)})


def passages(
    copy: Article, original: Article, words: tuple[Words, Words], shared: tuple[Run, ...]
) -> tuple[Shared, ...]:
    """What the two share, as characters of both; runs with at most GAP words between them are one passage."""
    mine, theirs = words
    return tuple(
        Shared(
            copy.span(mine.starts[run.left], mine.ends[run.left + of_mine - 1]),
            original.span(theirs.starts[run.right], theirs.ends[run.right + of_theirs - 1]),
        )
        for run, of_mine, of_theirs in _joined(shared)
    )


def _joined(shared: tuple[Run, ...]) -> Iterator[tuple[Run, int, int]]:
    """The first run of each passage, with the length of the passage in both texts."""
    first, left, right = None, 0, 0
    for run in shared:
        if first is not None and 0 <= run.left - left <= GAP and 0 <= run.right - right <= GAP:
            left, right = run.left + run.length, run.right + run.length
            continue
        if first is not None:
            yield first, left - first.left, right - first.right
        first, left, right = run, run.left + run.length, run.right + run.length
    if first is not None:
        yield first, left - first.left, right - first.right


def _length(left: Words, right: Words, i: int, j: int) -> int:
    length = RUN
    while i + length < len(left) and j + length < len(right) and left.folded[i + length] == right.folded[j + length]:
        length += 1
    return length
