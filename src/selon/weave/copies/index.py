"""The copies among many articles, whatever the order in which they come.

A pair is decided by its two texts alone and a group is ordered by its members alone, so that the same articles always
give the same copies.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from selon.model import Article, Copy, Reading
from selon.weave.copies import sharing, translation
from selon.weave.copies.comparison import kind_of
from selon.weave.copies.direction import Issue, in_order, reason
from selon.weave.copies.pairs import Pairs
from selon.weave.copies.translation import FEWEST


class CopyIndex:
    """Articles by what their texts share. `add` takes one more; `copies` tells of all that were added."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._pairs = Pairs()
        self._made: dict[tuple[str, str, str], Copy] = {}  # by ids of copy and original, and reason
        for reading in readings:
            self._pairs.add(reading.article)

    def add(self, reading: Reading) -> list[Copy]:
        """Adds a reading, and gives the copies in its group as they are now: it may be a copy of one, or show that
        those before it are copies of it. A text that is there already changes nothing."""
        self._pairs.add(reading.article)
        return sorted(self._copies(self._group(reading.article.id)), key=_ids)

    def copies(self) -> tuple[Copy, ...]:
        """Every copy among the articles, by the ids of copy and original."""
        found: list[Copy] = []
        seen: set[str] = set()
        for number in self._pairs:
            if number not in seen:
                group = self._group(number)
                seen |= group.keys()
                found += self._copies(group)
        return tuple(sorted(found, key=_ids))

    def _group(self, number: str) -> dict[str, frozenset[str]]:
        """All that is tied to an article by pairs of text and copy, each with those it is tied to."""
        group, left = {}, [number]
        while left:
            one = left.pop()
            if one not in group:
                group[one] = self._pairs.of(one)
                left += group[one] - group.keys()
        return group

    def _copies(self, group: Mapping[str, frozenset[str]]) -> Iterator[Copy]:
        if len(group) == 1:
            return
        articles = {number: self._pairs.article(number) for number in group}
        issues = in_order(articles, {number: len(self._pairs.words(number)) for number in group})
        place = {issue.article.id: i for i, issue in enumerate(issues)}
        before = {n: [o for o in tied if place[o] < place[n]] for n, tied in group.items()}
        for number in group:
            for original in self._originals(number, before):
                yield self._copy(issues[place[number]], issues[place[original]])

    def _originals(self, number: str, before: Mapping[str, Sequence[str]]) -> set[str]:
        """The first articles that a text came from: of a copy of a copy the original of that one, as long as the text
        still has something of it."""
        found, left, seen = set(), list(before[number]), {number}
        while left:
            one = left.pop()
            if one not in seen:
                seen.add(one)
                earlier = [other for other in before[one] if self._related(number, other)]
                left += earlier
                found |= set() if earlier else {one}
        return found

    def _related(self, left: str, right: str) -> bool:
        if self._pairs.compared(left, right).shared:
            return True
        return self._pairs.in_two_languages(left, right) and len(self._pairs.aligned(left, right).pairs) >= FEWEST

    def _copy(self, copy: Issue, original: Issue) -> Copy:
        why = reason(copy, original)
        made = (copy.article.id, original.article.id, why)
        if made not in self._made:
            self._made[made] = self._make(copy.article, original.article, why)
        return self._made[made]

    def _make(self, mine: Article, theirs: Article, why: str) -> Copy:
        compared = self._pairs.compared(mine.id, theirs.id)
        alignment = None
        if self._pairs.in_two_languages(mine.id, theirs.id) and not compared.copied:
            alignment = self._pairs.aligned(mine.id, theirs.id)
        if alignment is not None and (alignment.translated or not compared.shared):
            shared = translation.passages(mine, theirs, alignment)
            return Copy(mine.id, theirs.id, "translated", True, round(alignment.of_left, 3), shared, why)
        both = self._pairs.words(mine.id), self._pairs.words(theirs.id)
        kind = kind_of(compared, len(both[0]), len(both[1]))
        shared = sharing.passages(mine, theirs, both, compared.shared)
        return Copy(mine.id, theirs.id, kind, False, round(compared.of_left, 3), shared, why)


def copies(readings: Iterable[Reading]) -> tuple[Copy, ...]:
    """The copies among the readings: each with its first original, what the two share, and by what the direction is
    known. An article in a language that is not read takes part by its text."""
    return CopyIndex(readings).copies()


def _ids(copy: Copy) -> tuple[str, str]:
    return copy.article, copy.original
