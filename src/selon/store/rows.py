"""The rows that a reading says, by table: what a dossier is asked about. All but the reading itself follows from it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from selon.asked import first_and_last
from selon.gazetteer import key
from selon.model import Article, Claim, EventMention, Named, Reading, Span
from selon.store.content import storable

Row = dict[str, Any]
_MOST = 2**63 - 1  # what a column holds; the reading keeps the number itself


class _Words(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


def of_article(article: Article) -> Row:
    """The row of an article, without its number."""
    earliest, latest = first_and_last(article.published)
    row = {name: value and storable(value) for name in ARTICLE for value in (getattr(article, name),)}
    return row | {"earliest": earliest, "latest": latest, "text": storable(article.text)}


ARTICLE = ("id", "sha256", "file", "url", "title", "outlet", "byline", "published", "published_basis", "language")
PUBLICATION = ("file", "url", "title", "outlet", "byline", "published", "published_basis")


def of_reading(reading: Reading, article: int) -> Mapping[str, Sequence[Row]]:
    """The rows of every table that a reading of the article with that number fills, by the table's name."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    claims = {claim.id: claim for claim in reading.claims}
    mentions = {mention.id: mention for mention in reading.mentions}
    for claim in claims.values():
        _claim(claim, article, rows)
        linked = [m for m in dict.fromkeys(claim.mentions) if m in mentions]
        rows["claim_mentions"] += ({"claim": claim.id, "mention": m} for m in linked)
    for mention in mentions.values():
        _mention(mention, article, rows, claims)
    for number, passage in enumerate(reading.article.passages):
        row: Row = {"start": passage.start, "end": passage.end, "kind": passage.kind}
        rows["passages"].append({"article": article, "number": number} | row)
    for number, flag in enumerate(reading.flags):
        raised: Row = {"kind": flag.kind, "start": flag.start, "end": flag.end, "message": storable(flag.message)}
        rows["flags"].append({"article": article, "number": number} | raised)
    rows["reasons"] += ({"article": article, "path": path, "reason": why} for path, why in reading.reasons.items())
    return rows


def _claim(claim: Claim, article: int, rows: defaultdict[str, list[Row]]) -> None:
    rows["claims"].append(
        {
            "id": claim.id,
            "article": article,
            **_span(claim.cue, "cue_"),
            "mode": claim.mode,
            "stance": claim.stance,
            "hedged": claim.hedged,
            "negated": claim.negated,
            "about": claim.about,
            "parent": claim.parent,
            "words": storable(" […] ".join(span.text for span in claim.content)),
        }
    )
    owned = {"claim": claim.id}
    rows["claim_spans"] += (owned | {"number": n} | _span(span) for n, span in enumerate(claim.content))
    for link, source in enumerate(claim.sources):
        told = {"name": source.name, "kind": source.kind, "basis": source.basis, "stance": source.stance}
        root = link == len(claim.sources) - 1
        rows["sources"].append(owned | {"number": link} | _span(source) | told | {"root": root})
        rows["source_members"] += (owned | {"link": link} | row for row in _named(source.members))


def _mention(
    mention: EventMention, article: int, rows: defaultdict[str, list[Row]], claims: Mapping[str, Claim]
) -> None:
    when = mention.when
    rows["mentions"].append(
        {
            "id": mention.id,
            "article": article,
            "type": mention.type,
            **_span(mention.trigger, "trigger_"),
            **{name: getattr(when, name) for name in ("edtf", "earliest", "latest")},
            **{
                f"when_{name}": getattr(when, name) for name in ("start", "end", "text", "basis", "precision", "reason")
            },
            "reality": mention.reality,
            "negated": mention.negated,
        }
    )
    owned = {"mention": mention.id}
    for role, parties in (("actor", mention.actors), ("target", mention.targets)):
        rows["mention_parties"] += (owned | {"role": role} | row for row in _named(parties))
    for number, place in enumerate(mention.places):
        told = {name: getattr(place, name) for name in _PLACE}
        keys = {"key": key(place.name).full, "admin1_key": key(place.admin1).full if place.admin1 else None}
        rows["mention_places"].append(owned | {"number": number, "article": article} | _span(place) | told | keys)
    for number, count in enumerate(mention.counts):
        told = {"min": _held(count.min), "max": _held(count.max), "approximate": count.approximate}
        row = {"number": number} | _span(count) | told | {"unit": count.unit, "kind": count.kind}
        rows["mention_counts"].append(owned | row)
        by = [claim for claim in dict.fromkeys(count.by) if claim in claims]
        rows["count_claims"] += (owned | {"count": number, "claim": claim} for claim in by)


_PLACE = (
    *("name", "gazetteer", "latitude", "longitude", "country", "admin1", "admin2", "kind", "role", "precision"),
    "reason",
)


def _named(named: Iterable[Named]) -> Iterable[Row]:
    for number, one in enumerate(named):
        yield {"number": number} | _span(one) | {"name": one.name, "kind": one.kind}


def _span(span: "_Words | Span | None", prefix: str = "") -> Row:
    if span is None:
        return {f"{prefix}start": None, f"{prefix}end": None, f"{prefix}text": None}
    return {f"{prefix}start": span.start, f"{prefix}end": span.end, f"{prefix}text": storable(span.text)}


def _held(number: int | None) -> int | None:
    return None if number is None else max(-_MOST, min(number, _MOST))
