"""The token table: what parsing gives, in the terms of Universal Dependencies and of our own offsets.

Nothing here knows which parser filled it. Offsets are code points of the article's text, end excluded; token, sentence
and quotation numbers index the tuples of `Parse`.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any

from selon.model import Article, SourceKind, Span

_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(slots=True, eq=False)
class Token:
    """One token. `head` is the index of its governor, itself for the root of a segment.

    `form` is the text in lower case, with one apostrophe and one hyphen for all their kinds, and with its accents where
    a whole article was written without them; `feats` are UD features; `space` says whether white space follows.
    """

    index: int
    start: int
    end: int
    text: str
    form: str
    lemma: str
    upos: str
    feats: Mapping[str, str]
    head: int
    relation: str
    sentence: int
    quotation: int
    space: bool
    children: list[int] = field(default_factory=list)


NO_TOKEN = Token(-1, 0, 0, "", "", "", "", {}, -1, "", -1, -1, False)  # what stands before the first and after the last


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (excluded). A quotation is never cut, unless it runs over paragraphs.

    `paragraph` numbers the passages read; `heading` says that it stands in one.
    """

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    heading: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `start` to `end` with the marks, `inner_start` to `inner_end` without.

    `parent` is the quotation that it stands in, -1 if none; `balanced` is False where a mark is missing and one end is
    a guess. The marks of an `aside` are no tokens: they keep a word at a distance, and part nothing.
    """

    index: int
    start: int
    end: int
    inner_start: int
    inner_end: int
    parent: int
    balanced: bool
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits or words: `low` to `high` (None: unknown), approximate or not, or an ordinal."""

    start: int
    end: int
    low: int | None
    high: int | None
    approximate: bool = False
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to `last` (excluded)."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Parse:
    """The parsed text of an article: only what stands in its passages of kind body and heading.

    `phrases` holds the noun phrases read so far, which many rules ask for again: by first token, limit and kind;
    `known`, by token, the ends and kinds of the known names that begin there, of the tokens asked for so far; `groups`
    the verb groups, by verb and first token; `kinds` the kinds of source of phrases, by first token, last and head.
    """

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    count: Callable[[], tuple[Number, ...]]
    names: tuple[Name, ...]
    pipeline: str
    phrases: dict[tuple[int, int, bool], Any] = field(default_factory=dict, repr=False, compare=False)
    known: dict[int, Any] = field(default_factory=dict, repr=False, compare=False)
    groups: dict[tuple[int, int], Any] = field(default_factory=dict, repr=False, compare=False)
    kinds: dict[tuple[int, int, int], SourceKind | None] = field(default_factory=dict, repr=False, compare=False)

    asides: tuple[Quotation, ...] = field(init=False, repr=False, compare=False)  # those whose marks are no tokens

    def __post_init__(self) -> None:
        object.__setattr__(self, "asides", tuple(q for q in self.quotations if q.aside))
        object.__setattr__(self, "count", cache(self.count))

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers in the tokens, in order; found when first asked for, since who says what never asks."""
        return self.count()

    def at(self, index: int) -> Token:
        """The token of this index; before the first and after the last `NO_TOKEN`, whose words are all empty."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else NO_TOKEN

    def of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def span(self, first: int, last: int) -> Span:
        """The words of tokens `first` to `last` (excluded, at least one token)."""
        return self.words(self.tokens[first].start, self.tokens[last - 1].end)

    def words(self, start: int, end: int) -> Span:
        """The words from one offset to another, with both marks of an aside that they hold or end with, and not of one
        that they stand in."""
        near, far = bisect_left(self.asides, start, key=_end), bisect_left(self.asides, end, key=_start)
        for aside in self.asides[near:far]:
            if start < aside.start < end:
                end = max(end, aside.end)
            elif aside.inner_start <= start < aside.end < end:
                start = aside.start
        return self.article.span(start, end)
