"""Identity by content: the same text, spans and role give the same id in every run, on every machine."""

import hashlib
from collections.abc import Iterable

_LENGTH = 16  # hex digits: 64 bits, a chance of 3e-8 that any two of a million articles collide


def article_id(text: str) -> tuple[str, str]:
    """The id and the whole SHA-256 (hex) of an article's text, encoded in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:_LENGTH], digest


def claim_id(article: str, content: Iterable[tuple[int, int]], cue: tuple[int, int] | None, role: str) -> str:
    """The id of the claim with these content spans and cue in the article of that id.

    `role` tells apart claims over the same words: the offsets of the root source, or "own".
    """
    return _digest("claim", article, sorted(content), cue, role)


def mention_id(article: str, kind: str, trigger: tuple[int, int]) -> str:
    """The id of the event mention of that type and trigger in the article of that id."""
    return _digest("mention", article, kind, trigger)


def event_id(mentions: Iterable[str]) -> str:
    """The id of the event whose mentions have those ids: the same members, the same id."""
    return _digest("event", sorted(mentions))


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:_LENGTH]
