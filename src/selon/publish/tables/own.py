"""The columns that Selon adds, after their own, to the rows of other schemas: what was read, from where, on whose word,
and why a cell is empty."""

from collections.abc import Mapping

from selon.model import Place
from selon.publish.countries import Country, country
from selon.publish.tables.shape import WITHHELD, Cell, Column, listed
from selon.publish.tellings import JOINED, Telling, chains, place, point, roots, stances, withheld, words

COLUMNS = (
    *map(Column, ("selon_article", "selon_file", "selon_url", "selon_title", "selon_published")),
    *map(Column, ("selon_mention", "selon_type", "selon_trigger")),
    Column("selon_trigger_start", "number"),
    Column("selon_trigger_end", "number"),
    Column("selon_words"),
    Column("selon_words_start", "number"),
    Column("selon_words_end", "number"),
    *map(Column, ("selon_claims", "selon_chain", "selon_roots", "selon_stance", "selon_reality")),
    Column("selon_negated", "truth"),
    Column("selon_hedged", "truth"),
    *map(Column, (WITHHELD, "selon_date", "selon_earliest", "selon_latest", "selon_date_basis")),
    *map(Column, ("selon_places", "selon_reason", "selon_version", "selon_rules")),
)


def own(telling: Telling, reasons: Mapping[str, str]) -> dict[str, Cell]:
    """Those cells; `reasons` say of each empty column why it is empty."""
    article, reader = telling.reading.article, telling.reading.reader
    mention, when = telling.mention, telling.mention.when
    sentence = words(article, mention.trigger)
    return {
        "selon_article": article.id,
        "selon_file": article.file,
        "selon_url": article.url,
        "selon_title": article.title,
        "selon_published": article.published,
        "selon_mention": mention.id,
        "selon_type": mention.type,
        "selon_trigger": mention.trigger.text,
        "selon_trigger_start": mention.trigger.start,
        "selon_trigger_end": mention.trigger.end,
        "selon_words": sentence.text,
        "selon_words_start": sentence.start,
        "selon_words_end": sentence.end,
        "selon_claims": JOINED.join(claim.id for claim in telling.claims) or None,
        "selon_chain": chains(telling),
        "selon_roots": listed(roots(telling)),
        "selon_stance": stances(telling),
        "selon_reality": mention.reality,
        "selon_negated": mention.negated,
        "selon_hedged": any(claim.hedged for claim in telling.claims),
        WITHHELD: withheld(telling),
        "selon_date": when.edtf,
        "selon_earliest": when.earliest,
        "selon_latest": when.latest,
        "selon_date_basis": when.basis,
        "selon_places": listed(dict.fromkeys(f"{one.role} {one.name}" for one in mention.places)),
        "selon_reason": listed(f"{name}: {why}" for name, why in reasons.items()),
        "selon_version": reader.selon,
        "selon_rules": reader.rules,
    }


def year(earliest: str, latest: str) -> int | None:
    """The year that both days (ISO 8601) are in; None where they are of two."""
    return int(earliest[:4]) if earliest[:4] == latest[:4] else None


def undated(telling: Telling) -> str:
    """Why the event of a telling has no date."""
    return telling.mention.when.reason or "the text does not say when"


def located(
    telling: Telling, reasons: dict[str, str]
) -> tuple[Place, tuple[float, float] | None, Country | None] | None:
    """The place of the event of a telling, its longitude and latitude, and its country, as far as they are known; None
    without a place. Where there are no coordinates `reasons` come to say why, under `latitude`."""
    one = place(telling.mention)
    where = point(one) if one else None
    if where is None:
        reasons["latitude"] = unplaced(telling)
    return (one, where, country(one.country)) if one else None


def unplaced(telling: Telling) -> str:
    """Why the event of a telling has no coordinates."""
    reasons = dict.fromkeys(one.reason for one in telling.mention.places if one.reason)
    return ", ".join(filter(None, reasons)) or "no place is told"
