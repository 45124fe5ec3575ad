"""The copies among many articles, whatever the order in which they come.

A pair is decided by its two texts alone and a group is ordered by its members alone, so that the same articles always
give the same copies.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from selon.model import Article, Copy, Reading
from selon.weave.articles import Key
from selon.weave.copies import sharing, translation
from selon.weave.copies.comparison import kind_of
from selon.weave.copies.direction import in_order, reason
from selon.weave.copies.pairs import WARM, Pairs
from selon.weave.copies.translation import FEWEST
from selon.weave.shelf import Shelf
from selon.weave.state import Parts, listed, values

_Link = tuple[str, str, str]  # ids of copy and original, and by what the direction is known
_Group = Mapping[str, tuple[_Link, ...]]  # the links of each article of a group


class CopyIndex:
    """Articles by what their texts share. `add` takes one more; `copies` tells of all that were added.

    Who copies whom in a group is settled when it is asked for, and once more when the group has changed.
    """

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._pairs = Pairs()
        self._settled: dict[str, _Group] = {}  # by the id of each member
        self._made: dict[_Link, int] = {}
        self._copies = Shelf(Copy, warm=WARM)
        self.insert_all(reading.article for reading in readings)

    def add(self, reading: Reading) -> list[Copy]:
        """Adds a reading, and gives the copies in its group as they are now: it may be a copy of one, or show that
        those before it are copies of it. A text that is there already changes nothing."""
        self.insert(reading.article)
        return sorted((copy for one in self._group_of(reading.article.id) for copy in self.of(one)), key=_ids)

    def insert(self, article: Article) -> set[str]:
        """Adds an article; gives the ids of those whose copies may be others now, itself among them."""
        before = self._settled.get(article.id, ())
        displaced = self._pairs.add(article)
        if displaced is None:
            return set(self._group_of(article.id))
        tied = self._pairs.of(article.id)
        changed = {article.id, *before, *(one for other in tied | displaced for one in self._group_of(other))}
        for one in changed:
            self._settled.pop(one, None)
        return changed

    def remove(self, articles: Iterable[str]) -> set[str]:
        """Lets go of those of these articles that are there; gives the ids of those whose copies may be others now,
        themselves among them."""
        there = [article for article in articles if article in self._pairs]
        if not there:
            return set()
        changed = {one for article in there for one in self._group_of(article)}
        risen = self._pairs.remove(there)
        self._made = {link: made for link, made in self._made.items() if not {*link[:2]}.intersection(there)}
        for one in changed | risen:
            self._settled.pop(one, None)
        return changed | {one for other in risen for one in self._group_of(other)}

    def insert_all(self, articles: Iterable[Article]) -> None:
        """Adds many articles; nothing is settled before it is asked for."""
        for article in articles:
            self._pairs.add(article)
        self._settled.clear()

    def of(self, article: str) -> tuple[Copy, ...]:
        """The copies that an article is, each of another original; none of one that is not there."""
        return tuple(map(self._copy, self._group_of(article)[article])) if article in self._pairs else ()

    def copies(self) -> tuple[Copy, ...]:
        """Every copy among the articles, by the ids of copy and original."""
        return tuple(sorted((copy for one in self._pairs for copy in self.of(one)), key=_ids))

    def parts(self) -> Parts:
        """What it holds, without the articles."""
        yield from self._pairs.parts()
        groups = {id(group): group for group in map(self._group_of, self._pairs) if len(group) > 1}
        yield "groups", listed(list(groups.values()))

    def take(self, parts: Mapping[str, bytes], fetch: Callable[[Key], Article]) -> None:
        """Takes up what an index held of the articles that can be fetched by their keys."""
        self._pairs.take(parts, fetch)
        self._settled = {one: {one: ()} for one in self._pairs}
        for group in values(parts["groups"], list[dict[str, tuple[_Link, ...]]]):
            self._settled |= dict.fromkeys(group, group)

    def _group_of(self, article: str) -> _Group:
        """All that is tied to an article by pairs of text and copy, as it was settled last."""
        if article not in self._settled:
            group = self._settle(article)
            self._settled |= dict.fromkeys(group, group)
        return self._settled[article]

    def _settle(self, article: str) -> _Group:
        tied, left = dict[str, frozenset[str]](), [article]
        while left:
            one = left.pop()
            if one not in tied:
                tied[one] = self._pairs.of(one)
                left += tied[one] - tied.keys()
        return self._links(tied) if len(tied) > 1 else {article: ()}

    def _links(self, tied: Mapping[str, frozenset[str]]) -> _Group:
        articles = {one: self._pairs.article(one) for one in tied}
        issues = in_order(articles, {one: len(self._pairs.words(one)) for one in tied})
        place = {issue.article.id: i for i, issue in enumerate(issues)}
        before = {one: [o for o in others if place[o] < place[one]] for one, others in tied.items()}
        return {
            one: tuple(
                (one, original, reason(issues[place[one]], issues[place[original]]))
                for original in sorted(self._originals(one, before))
            )
            for one in tied
        }

    def _originals(self, article: str, before: Mapping[str, Sequence[str]]) -> set[str]:
        """The first articles that a text came from: of a copy of a copy the original of that one, as long as the text
        still has something of it."""
        found, left, seen = set(), list(before[article]), {article}
        while left:
            one = left.pop()
            if one not in seen:
                seen.add(one)
                earlier = [other for other in before[one] if self._related(article, other)]
                left += earlier
                found |= set() if earlier else {one}
        return found

    def _related(self, left: str, right: str) -> bool:
        if self._pairs.compared(left, right).shared:
            return True
        return self._pairs.in_two_languages(left, right) and len(self._pairs.aligned(left, right).pairs) >= FEWEST

    def _copy(self, link: _Link) -> Copy:
        if link not in self._made:
            self._made[link] = self._copies.put(self._make(*link))
        return self._copies[self._made[link]]

    def _make(self, copy: str, original: str, why: str) -> Copy:
        mine, theirs = self._pairs.article(copy), self._pairs.article(original)
        compared = self._pairs.compared(copy, original)
        alignment = None
        if self._pairs.in_two_languages(copy, original) and not compared.copied:
            alignment = self._pairs.aligned(copy, original)
        if alignment is not None and (alignment.translated or not compared.shared):
            shared = translation.passages(mine, theirs, alignment)
            return Copy(copy, original, "translated", True, round(alignment.of_left, 3), shared, why)
        both = self._pairs.words(copy), self._pairs.words(original)
        kind = kind_of(compared, len(both[0]), len(both[1]))
        shared = sharing.passages(mine, theirs, both, compared.shared)
        return Copy(copy, original, kind, False, round(compared.of_left, 3), shared, why)


def copies(readings: Iterable[Reading]) -> tuple[Copy, ...]:
    """The copies among the readings: each with its first original, what the two share, and by what the direction is
    known. An article in a language that is not read takes part by its text."""
    return CopyIndex(readings).copies()


def _ids(copy: Copy) -> tuple[str, str]:
    return copy.article, copy.original
