"""Of an article that was found the words to show: where most of what was asked for stands together.

The body goes before its headings, which are shown as the title, and before the lines that say who signs and when: those
words are shown where nothing else has what was asked for. A snippet never runs from one of these into another.
"""

from collections.abc import Sequence
from typing import NamedTuple

from selon.model import Span
from selon.store import folding

_AROUND = 90  # characters of the text on each side of what was found
_LOOKED_AT = 400  # words found, among which the place is chosen
_NONE: frozenset[int] = frozenset()

Run = tuple[int, int]  # characters that a snippet may be of


class _Seen(NamedTuple):
    """A word of the text that is, or may be a part of, these words of the query; the `number`-th of the text."""

    number: int
    start: int
    end: int
    asked: frozenset[int]


class Snippets:
    """Finds the words of a query in texts; each word is looked at once for all of them."""

    def __init__(self, asked: Sequence[folding.Sought]) -> None:
        self._asked = [word for word in asked if not word.out]
        self._parts = {part for word in self._asked for part in word.parts}
        self._keys = {key for word in self._asked for key in word.keys}
        self._openings = tuple(word.parts[-1] for word in self._asked if word.open)
        self._known: dict[str, frozenset[int]] = {}

    def of(self, text: str, bodies: Sequence[Run], others: Sequence[Run]) -> tuple[Span, tuple[Span, ...]]:
        """The snippet of a text, and the words of the query in it; where none stands there, the beginning of the body.

        `bodies` are where the article itself stands, `others` what is around it: both in order.
        """
        whole = [(0, len(text))]
        for runs in (bodies, others) if bodies or others else (whole,):
            marks = [mark for run in runs for mark in self._marks(text, run)][:_LOOKED_AT]
            if marks:
                first = max(range(len(marks)), key=lambda i: (_together(marks, i), -i))
                within = next(run for run in runs if run[0] <= marks[first].start < run[1])
                return _cut(text, (marks[first].start, marks[first].end), within, marks)
        within = (bodies or others or whole)[0]
        return _cut(text, (within[0], within[0] + _AROUND), within, [])

    def _marks(self, text: str, run: Run) -> list[_Seen]:
        """The words of the query in a run of the text; of a phrase all its words where it stands."""
        seen: list[_Seen] = []
        first, all_of_it = 0, len(self._asked) if not any(word.phrase for word in self._asked) else None
        for number, match in enumerate(folding.words_of(text[slice(*run)]) if self._asked else ()):
            while first < len(seen) and run[0] + match.start() > seen[first].end + _AROUND:
                if _together(seen, first) == all_of_it:
                    return seen
                first += 1
            word = match[0]
            if (asked := self._known.get(word)) is None:
                asked = self._known[word] = self._asks(word)
            if asked:
                seen.append(_Seen(number, run[0] + match.start(), run[0] + match.end(), asked))
        for i, wanted in enumerate(self._asked):
            if wanted.phrase:
                seen = _only_whole(text, seen, i, wanted.parts)
        return seen

    def _asks(self, word: str) -> frozenset[int]:
        parts, keys = folding.seen_as(word)
        begun = bool(self._openings) and any(part.startswith(self._openings) for part in parts)
        if not begun and self._parts.isdisjoint(parts) and self._keys.isdisjoint(keys):
            return _NONE
        return frozenset(i for i, asked in enumerate(self._asked) if _is(asked, parts, keys))


def _is(asked: folding.Sought, parts: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether a word with these parts and keys is the one asked for, or a part of it."""
    if asked.open and any(part.startswith(asked.parts[-1]) for part in parts):
        return True
    return any(part in asked.parts for part in parts) or any(key in asked.keys for key in keys)


def _only_whole(text: str, seen: Sequence[_Seen], asked: int, phrase: tuple[str, ...]) -> list[_Seen]:
    """What was seen, where words of a phrase are no part of it without those that stand apart."""
    stands: set[int] = set()
    for first, one in enumerate(seen):
        last, parts = first, [*folding.seen_as(text[one.start : one.end])[0]]
        while len(parts) < len(phrase) + 1 and last + 1 < len(seen) and seen[last + 1].number == seen[last].number + 1:
            last += 1
            parts += folding.seen_as(text[seen[last].start : seen[last].end])[0]
        if any(tuple(parts[at : at + len(phrase)]) == phrase for at in range(len(parts) - len(phrase) + 1)):
            stands.update(range(first, last + 1))
    left = (one if i in stands else one._replace(asked=one.asked - {asked}) for i, one in enumerate(seen))
    return [one for one in left if one.asked]


def _together(marks: Sequence[_Seen], first: int) -> int:
    """How many words of the query stand in the window that begins with this one."""
    found: set[int] = set()
    for mark in marks[first:]:
        if mark.end > marks[first].end + _AROUND:
            break
        found |= mark.asked
    return len(found)


def _cut(text: str, at: Run, within: Run, marks: Sequence[_Seen]) -> tuple[Span, tuple[Span, ...]]:
    """The window around what was found, without what does not belong there and without the words that its ends cut."""
    start, end = max(within[0], at[0] - _AROUND), min(within[1], at[1] + _AROUND)
    while within[0] < start < end and not text[start - 1].isspace():
        start += 1
    while start < end < within[1] and not text[end].isspace():
        end -= 1
    told = (Span(m.start, m.end, text[m.start : m.end]) for m in marks if start <= m.start and m.end <= end)
    return Span(start, end, text[start:end]), tuple(told)
