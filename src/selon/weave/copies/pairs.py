"""The pairs of articles that share a text: found among many, decided by the two texts alone."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, pairwise
from zlib import crc32

from selon.model import Article
from selon.weave.articles import GONE, Key, key_of
from selon.weave.blocks import Blocks
from selon.weave.copies import translation
from selon.weave.copies.comparison import Comparison, compare
from selon.weave.copies.direction import days
from selon.weave.copies.facts import Fact, facts
from selon.weave.copies.fingerprints import fingerprints
from selon.weave.copies.translation import NEAR, Alignment, align
from selon.weave.copies.words import Words, words
from selon.weave.shelf import Shelf
from selon.weave.state import Part, Parts, column, listed, numbers, values, within

COMMON = 0.1  # of the shorter text's fingerprints, shared: with fewer it is no copy
EARLIEST = 12  # articles of a block that meet all of it: among them the original is sought
WARM = 512  # texts, and ten times as many comparisons, that are at hand

_Rank = tuple[str, str]


class Pairs:
    """Articles, and which of them reproduce one another. What it answers follows from the set of articles alone.

    Texts are packed, words and facts made anew where two are compared; what is kept of each is its fingerprints.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}  # by id
        self._ranks: list[_Rank] = []
        self._articles = Shelf(Article, warm=WARM)
        self._keys: list[Key] = []
        self._prints: list[bytes] = []  # of 8 bytes each
        self._by_words: Blocks[_Rank] = Blocks(EARLIEST, self._ranks.__getitem__)
        self._by_facts: Blocks[_Rank] = Blocks(EARLIEST, self._ranks.__getitem__)
        self._with_facts = 0  # articles, from the first, whose facts are indexed
        self._languages: set[str] = set()
        self._words = lru_cache(WARM)(self._words_of)
        self._facts = lru_cache(WARM)(self._facts_of)
        self._compared = lru_cache(10 * WARM)(self._compare)
        self._aligned = lru_cache(10 * WARM)(self._align)

    def add(self, article: Article) -> frozenset[str] | None:
        """Adds an article. Of one text that came out several times the first stands for all: None where that was there
        already, else the ids of those that may meet fewer than before, since it takes their place."""
        if article.id in self._numbers:
            return self._put_first(self._numbers[article.id], article)
        number = self._numbers[article.id] = self._articles.put(article)
        self._ranks.append(_rank(article))
        self._keys.append(key_of(article))
        prints = sorted(fingerprints(words(article).folded))
        self._prints.append(array("Q", prints).tobytes())
        displaced = {other for _, other in self._by_words.add(prints, number)}
        self._languages |= {article.language} if article.language else set()
        while len(self._languages) > 1 and self._with_facts < len(self._ranks):  # facts serve translations alone
            if self._keys[self._with_facts] != GONE:
                displaced |= {other for _, other in self._by_facts.add(self._marks(self._with_facts), self._with_facts)}
            self._with_facts += 1
        return frozenset(self._ranks[other][1] for other in displaced)

    def remove(self, articles: Iterable[str]) -> frozenset[str]:
        """Lets go of articles; gives the ids of those that may meet more than before. Numbers are given once."""
        gone = [self._numbers.pop(article) for article in articles]
        for number in gone:
            self._articles.drop(number)
            self._keys[number], self._prints[number] = GONE, b""
        risen = {other for _, other in (*self._by_words.remove(gone), *self._by_facts.remove(gone))}
        return frozenset(self._ranks[other][1] for other in risen)

    def parts(self) -> Parts:
        """What it holds, without the articles."""
        issues = [(day, *key) for (day, _), key in zip(self._ranks, self._keys, strict=True)]
        yield "issues", listed(issues)
        yield "lengths", column([len(prints) for prints in self._prints], "<i4")
        yield "prints", b"".join(self._prints)
        yield "with facts", listed(self._with_facts)
        yield "languages", listed(sorted(self._languages))
        yield from within("words", self._by_words.parts())
        yield from within("facts", self._by_facts.parts())

    def take(self, parts: Mapping[str, bytes], fetch: Callable[[Key], Article]) -> None:
        """Takes up what pairs held of the articles that can be fetched by their keys."""
        issues = values(parts["issues"], list[tuple[str, str, str]])
        self._ranks[:] = [(day, identity) for day, identity, _ in issues]
        self._keys = [(identity, name) for _, identity, name in issues]
        self._numbers = {identity: number for number, (identity, _) in enumerate(self._keys) if identity}
        self._articles = Shelf(Article, warm=WARM, there=len(issues), fetch=lambda number: fetch(self._keys[number]))
        ends = [0, *accumulate(numbers(parts["lengths"], "<i4").tolist())]
        every = parts["prints"]
        self._prints = [every[start:end] for start, end in pairwise(ends)]
        self._with_facts = values(parts["with facts"], int)
        self._languages = set(values(parts["languages"], list[str]))
        self._by_words.take(Part("words", parts))
        self._by_facts.take(Part("facts", parts))

    def _put_first(self, number: int, article: Article) -> frozenset[str] | None:
        if _issue(article) >= _issue(self._articles[number]):
            return None
        self._articles.replace(number, article)
        self._ranks[number], self._keys[number] = _rank(article), key_of(article)
        displaced = self._by_words.rank_anew(self._prints_of(number))
        if number < self._with_facts:
            displaced |= self._by_facts.rank_anew(self._marks(number))
        return frozenset(self._ranks[other][1] for other in displaced)

    def article(self, identity: str) -> Article:
        """The article of that id."""
        return self._articles[self._numbers[identity]]

    def words(self, identity: str) -> Words:
        """The words of its body."""
        return self._words(self._numbers[identity])

    def __contains__(self, identity: str) -> bool:
        return identity in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._numbers))

    def of(self, identity: str) -> frozenset[str]:
        """The ids of the articles of which this one is a copy, or that are copies of it."""
        number = self._numbers[identity]
        mine = len(self._prints[number])
        met = _met(self._by_words, self._prints_of(number), number)
        close = (n for n, common in met.items() if 8 * common >= COMMON * min(mine, len(self._prints[n])))
        found = {other for n in close if self.compared(identity, other := self._ranks[n][1]).copied}
        if number < self._with_facts:
            by_facts = _met(self._by_facts, self._marks(number), number)
            near = (self._ranks[n][1] for n, common in by_facts.items() if common >= NEAR)
            found |= {n for n in near if self.in_two_languages(identity, n) and self.aligned(identity, n).translated}
        return frozenset(found)

    def in_two_languages(self, left: str, right: str) -> bool:
        """Whether the languages of the two are known, and are two."""
        codes = {self.article(number).language for number in (left, right)}
        return len(codes) == 2 and None not in codes

    def compared(self, left: str, right: str) -> Comparison:
        """The words that the two share, seen from the left; compared in the order of ids."""
        if left < right:
            return self._compared(self._numbers[left], self._numbers[right])
        return self._compared(self._numbers[right], self._numbers[left]).turned()

    def aligned(self, left: str, right: str) -> Alignment:
        """The facts that the two share, seen from the left; aligned in the order of ids."""
        if left < right:
            return self._aligned(self._numbers[left], self._numbers[right])
        return self._aligned(self._numbers[right], self._numbers[left]).turned()

    def _prints_of(self, number: int) -> "array[int]":
        return array("Q", self._prints[number])

    def _words_of(self, number: int) -> Words:
        return words(self._articles[number])

    def _facts_of(self, number: int) -> tuple[Fact, ...]:
        return facts(self._articles[number])

    def _compare(self, left: int, right: int) -> Comparison:
        return compare(self._words(left), self._words(right))

    def _align(self, left: int, right: int) -> Alignment:
        return align(self._facts(left), self._facts(right))

    def _marks(self, number: int) -> list[int]:
        pairs = translation.marks(self._facts(number))
        return [crc32(a.encode()) << 32 | crc32(b.encode()) for a, b in pairs]


def _rank(article: Article) -> _Rank:
    return days(article.published)[1], article.id


def _issue(article: Article) -> tuple[str, ...]:
    """Where an article stands among those of one text: by day, then by what it is called."""
    return (*reversed(days(article.published)), article.file or "", article.url or "", article.outlet or "")


def _met(blocks: Blocks[_Rank], marks: "array[int] | list[int]", number: int) -> Counter[int]:
    """Those that share marks with that one and meet it there, and how many."""
    found: Counter[int] = Counter()
    for bearers in blocks.met(marks, number):
        found.update(bearers)
    del found[number]
    return found
