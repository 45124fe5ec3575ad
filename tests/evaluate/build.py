"""Readings and gold written short, for the tests of this folder."""

from typing import Any

from selon.evaluate import GoldArticle, parse_gold
from selon.model import Article, Claim, Count, EventMention, Place, Reader, Reading, Source, Span, When, article_id

NO_WHEN = When(None, None, None, None, None, None, "none", None, "not dated")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def source(name: str, *, text: str | None = None) -> Source:
    return Source(0, 0, text if text is not None else name, name, "organisation", "named", "asserted")


def claim(text: str, content: str | list[str], *names: str, stance: str = "asserted", **values: Any) -> Claim:
    contents = [content] if isinstance(content, str) else content
    spans = tuple(span(text, words) for words in contents)
    given = {"mode": "indirect", "cue": None, **values}
    return Claim("c", content=spans, sources=tuple(map(source, names)), stance=stance, **given)  # type: ignore[arg-type]


def place(text: str, latitude: float | None = None, longitude: float | None = None) -> Place:
    return Place(0, 0, text, text, None, latitude, longitude, None, None, None, None, "at", None, None)


def when(earliest: str | None, latest: str | None = None) -> When:
    return When(earliest, earliest, latest, None, None, None, "stated", None, None)


def count(kind: str, least: int | None) -> Count:
    return Count(0, 0, "", least, least, False, None, kind)  # type: ignore[arg-type]


def mention(text: str, trigger: str, kind: str, *, at: When = NO_WHEN, **values: Any) -> EventMention:
    given: dict[str, Any] = {"actors": (), "targets": (), "places": (), "counts": (), **values}
    return EventMention("m", kind, span(text, trigger), when=at, reality="happened", negated=False, **given)


def reading(text: str, *things: Claim | EventMention, file: str = "007_x.txt", language: str = "fr") -> Reading:
    key, sha256 = article_id(text)
    article = Article(key, sha256, file, None, None, None, None, None, None, language, text)
    claims = tuple(thing for thing in things if isinstance(thing, Claim))
    mentions = tuple(thing for thing in things if isinstance(thing, EventMention))
    return Reading(Reader("0", "0", None), article, claims, mentions, ())


def gold(claims: str = "[]", events: str = "{}", places: str = "{}", *, more: str = "") -> GoldArticle:
    return parse_gold(f"claims: {claims}\nevents: {events}\nplaces: {places}\n{more}", file="gold/007_x.yaml")
