"""What reading an article gives: the line that `selon read --json` prints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from selon.model.claim import Claim
from selon.model.event import EventMention
from selon.model.text import Article

FlagKind = Literal[
    "weekday-mismatch",
    "after-publication",
    "no-publication-date",
    "year-unknown",
    "unbalanced-quotation",
    "unread-language",
    "truncated",
    "broken-text",
]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a person should look at, and where (the whole article: 0 to its length)."""

    kind: FlagKind
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Reader:
    """What would read the same again: the version of Selon, a digest of its rules, the pipeline and its version.

    `pipeline` is None where no parser ran (a language that is not yet read).
    """

    selon: str
    rules: str
    pipeline: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with the claims and event mentions read out of it, and what to look at.

    `reasons` says why a field is empty, by its path: {"mentions": "…", "article.published": "…"}.
    """

    reader: Reader
    article: Article
    claims: tuple[Claim, ...]
    mentions: tuple[EventMention, ...]
    flags: tuple[Flag, ...]
    reasons: Mapping[str, str] = field(default_factory=dict)
