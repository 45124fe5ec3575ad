"""The table `mentions`: one row an event mention, flat, with the chains of the claims that tell it."""

from collections.abc import Iterable, Iterator

from selon.model import EventMention, Named, Place, Reading
from selon.publish.tables.shape import LISTED, Cell, Column, Row, fixed, listed
from selon.publish.tellings import JOINED, Telling, chains, place, point, roots, stances, tellings, withheld, words
from selon.publish.tolls import told, toll

PLACE = (
    *map(Column, ("place", "place_text", "place_role", "place_kind", "gazetteer")),
    Column("latitude", "decimal"),
    Column("longitude", "decimal"),
    *map(Column, ("country", "admin1", "admin2")),
    Column("place_precision", "number"),
    Column("place_reason"),
)
COLUMNS = (
    *map(Column, ("article_id", "file", "url", "outlet", "title", "published", "published_basis", "language")),
    *map(Column, ("mention_id", "type", "trigger")),
    Column("trigger_start", "number"),
    Column("trigger_end", "number"),
    *map(Column, ("actors", "actor_kinds", "targets", "target_kinds")),
    *PLACE,
    *map(Column, ("places", "date", "date_earliest", "date_latest", "date_text", "date_basis")),
    Column("date_precision", "number"),
    Column("date_reason"),
    *(Column(name, "number") for name in ("killed_low", "killed_high", "injured_low", "injured_high")),
    *map(Column, ("counts", "reality")),
    Column("negated", "truth"),
    *map(Column, ("withheld", "claims", "chain", "roots", "stance")),
    Column("hedged", "truth"),
    Column("words"),
    Column("words_start", "number"),
    Column("words_end", "number"),
    *map(Column, ("reader_selon", "reader_rules", "reader_pipeline")),
)


def rows(reading: Reading) -> Iterator[Row]:
    """A row a mention, in the order of the reading."""
    return map(row, tellings(reading))


def row(telling: Telling) -> dict[str, Cell]:
    """The cells of one mention."""
    article, reader, mention = telling.reading.article, telling.reading.reader, telling.mention
    sentence = words(article, mention.trigger)
    return {
        "article_id": article.id,
        "file": article.file,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "published_basis": article.published_basis,
        "language": article.language,
        **_event(mention),
        **at(place(mention)),
        "places": listed(dict.fromkeys(f"{one.role} {one.name}" for one in mention.places)),
        **_numbers(telling),
        "withheld": withheld(telling),
        "claims": JOINED.join(claim.id for claim in telling.claims) or None,
        "chain": chains(telling),
        "roots": listed(roots(telling)),
        "stance": stances(telling),
        "hedged": any(claim.hedged for claim in telling.claims),
        "words": sentence.text,
        "words_start": sentence.start,
        "words_end": sentence.end,
        "reader_selon": reader.selon,
        "reader_rules": reader.rules,
        "reader_pipeline": reader.pipeline,
    }


def at(one: Place | None) -> dict[str, Cell]:
    """The cells of a place; without one, the reason alone."""
    if one is None:
        return {"place_reason": "no place is told"}
    where = point(one)
    return {
        "place": one.name,
        "place_text": one.text,
        "place_role": one.role,
        "place_kind": one.kind,
        "gazetteer": one.gazetteer,
        "latitude": where[1] if where else None,
        "longitude": where[0] if where else None,
        "country": one.country,
        "admin1": one.admin1,
        "admin2": one.admin2,
        "place_precision": one.precision,
        "place_reason": one.reason or (None if where else "it has no coordinates, or none that are on Earth"),
    }


def _event(mention: EventMention) -> dict[str, Cell]:
    when = mention.when
    return {
        "mention_id": mention.id,
        "type": mention.type,
        "trigger": mention.trigger.text,
        "trigger_start": mention.trigger.start,
        "trigger_end": mention.trigger.end,
        "actors": _names(mention.actors),
        "actor_kinds": _kinds(mention.actors),
        "targets": _names(mention.targets),
        "target_kinds": _kinds(mention.targets),
        "date": when.edtf,
        "date_earliest": when.earliest,
        "date_latest": when.latest,
        "date_text": when.text,
        "date_basis": when.basis,
        "date_precision": when.precision,
        "date_reason": when.reason,
        "counts": listed(map(told, mention.counts)),
        "reality": mention.reality,
        "negated": mention.negated,
    }


def _numbers(telling: Telling) -> dict[str, Cell]:
    killed, injured = toll(telling, "killed"), toll(telling, "injured")
    return {
        "killed_low": killed.low if killed else None,
        "killed_high": killed.high if killed else None,
        "injured_low": injured.low if injured else None,
        "injured_high": injured.high if injured else None,
    }


def _names(people: Iterable[Named]) -> str | None:
    return listed(one.name for one in people)


def _kinds(people: tuple[Named, ...]) -> str | None:
    return LISTED.join(one.kind or "" for one in people) if any(one.kind for one in people) else None


SHAPE = fixed(COLUMNS, rows)
