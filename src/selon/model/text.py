"""An article and the parts of its text. Every offset is a code point of `Article.text`, end excluded."""

from dataclasses import dataclass
from typing import Literal

PassageKind = Literal["body", "boilerplate", "heading", "dateline", "credit"]
PublishedBasis = Literal["metadata", "dateline", "byline", "url", "given"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (excluded) of an article's text, with the words that stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of the text and what it is there for; only `body` and `heading` are read for claims."""

    start: int
    end: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Article:
    """A gathered article. Its text never changes: every value read from it points into it.

    `published` is EDTF (a day, a month or a year), with `published_basis` saying where it was found;
    `language` is ISO 639-1; `passages` are in order and do not overlap.
    """

    id: str
    sha256: str
    file: str | None
    url: str | None
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    published_basis: PublishedBasis | None
    language: str | None
    text: str
    passages: tuple[Passage, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The characters from `start` to `end`, with their words."""
        return Span(start, end, self.text[start:end])
