"""The pairs of articles that share a text: found among many, decided by the two texts alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from selon.model import Article
from selon.weave.copies import translation
from selon.weave.copies.blocks import Blocks
from selon.weave.copies.comparison import Comparison, compare
from selon.weave.copies.direction import days
from selon.weave.copies.facts import Fact, facts
from selon.weave.copies.fingerprints import fingerprints
from selon.weave.copies.translation import NEAR, Alignment, align
from selon.weave.copies.words import Words, words

COMMON = 0.1  # of the shorter text's fingerprints, shared: with fewer it is no copy


@dataclass(frozen=True, slots=True)
class _Text:
    article: Article
    words: Words


class Pairs:
    """Articles, and which of them reproduce one another. What it answers follows from the set of articles alone."""

    def __init__(self) -> None:
        self._texts: dict[str, _Text] = {}
        self._by_words: Blocks[int] = Blocks()
        self._by_facts: Blocks[tuple[str, str]] = Blocks()
        self._facts: dict[str, tuple[Fact, ...]] = {}
        self._languages: set[str] = set()
        self._compared: dict[tuple[str, str], Comparison] = {}
        self._aligned: dict[tuple[str, str], Alignment] = {}

    def add(self, article: Article) -> None:
        """Adds an article; one whose text is there already changes nothing."""
        if article.id in self._texts:
            return
        text = self._texts[article.id] = _Text(article, words(article))
        self._by_words.add(article.id, days(article.published)[1], fingerprints(text.words.folded))
        self._languages |= {article.language} if article.language else set()
        if len(self._languages) > 1:  # facts serve translations alone
            for number in self._texts.keys() - self._facts.keys():
                self._add_facts(self._texts[number].article)

    def article(self, number: str) -> Article:
        """The article of that id."""
        return self._texts[number].article

    def words(self, number: str) -> Words:
        """The words of its body."""
        return self._texts[number].words

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._texts))

    def of(self, number: str) -> frozenset[str]:
        """The ids of the articles of which this one is a copy, or that are copies of it."""
        mine = self._by_words.size(number)
        close = (n for n, c in self._by_words.met(number).items() if c >= COMMON * min(mine, self._by_words.size(n)))
        found = {other for other in close if self.compared(number, other).copied}
        if number in self._by_facts:
            near = (other for other, common in self._by_facts.met(number).items() if common >= NEAR)
            found |= {n for n in near if self.in_two_languages(number, n) and self.aligned(number, n).translated}
        return frozenset(found)

    def in_two_languages(self, left: str, right: str) -> bool:
        """Whether the languages of the two are known, and are two."""
        codes = {self.article(number).language for number in (left, right)}
        return len(codes) == 2 and None not in codes

    def compared(self, left: str, right: str) -> Comparison:
        """The words that the two share, seen from the left; compared once, in the order of ids."""
        pair = (left, right) if left < right else (right, left)
        if pair not in self._compared:
            self._compared[pair] = compare(self.words(pair[0]), self.words(pair[1]))
        return self._compared[pair] if left == pair[0] else self._compared[pair].turned()

    def aligned(self, left: str, right: str) -> Alignment:
        """The facts that the two share, seen from the left; aligned once, in the order of ids."""
        pair = (left, right) if left < right else (right, left)
        if pair not in self._aligned:
            self._aligned[pair] = align(self._facts[pair[0]], self._facts[pair[1]])
        return self._aligned[pair] if left == pair[0] else self._aligned[pair].turned()

    def _add_facts(self, article: Article) -> None:
        self._facts[article.id] = facts(article)
        marks = translation.marks(self._facts[article.id])
        self._by_facts.add(article.id, days(article.published)[1], marks)
