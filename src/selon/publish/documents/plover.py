"""PLOVER as JSON Lines: one record a mention whose type has a counterpart.

The auxiliary modes (historical, future, hypothetical, negation) say whether it happened. What PLOVER has no key for is
under `selon`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from selon.model import Article, EventMention, Named, Place, Reading
from selon.publish import parties
from selon.publish.counterparts import Counterpart, counterpart
from selon.publish.countries import country
from selon.publish.jsonlines import written
from selon.publish.tellings import Telling, chain, place, point, tellings, withheld, words
from selon.publish.tolls import toll

CODEBOOK = "PLOVER 0.8"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_GEONAMES = re.compile(r"(?:geonames[:/])?(\d+)")


def pieces(readings: Iterable[Reading], judged: Mapping[str, str] | None = None) -> Iterator[str]:
    """The file, a line a record; `comment` holds what people `judged` of each mention, by its id."""
    for reading in readings:
        for record in records(reading):
            record["comment"] = (judged or {}).get(record["id"])
            yield written(record) + "\n"


def records(reading: Reading) -> Iterator[dict[str, Any]]:
    """The records of one reading; mentions of types that PLOVER has not are left out."""
    for telling in tellings(reading):
        theirs = counterpart(telling.mention.type)
        if theirs.plover:
            yield record(telling, theirs)


def record(telling: Telling, theirs: Counterpart) -> dict[str, Any]:
    """The record of one mention: null where nothing is told, with the reason under `selon`."""
    article, mention = telling.reading.article, telling.mention
    event, when = theirs.plover or "", mention.when
    sentence = words(article, mention.trigger)
    main = [theirs.plover_mode] if theirs.plover_mode else []
    return {
        "id": mention.id,
        "has_event": True,
        "date": when.earliest,
        "time": None,
        "enddate": when.latest if when.latest != when.earliest else None,
        "endtime": None,
        "actor": [_entity(one, mention) for one in mention.actors],
        "recipient": [_entity(one, mention) for one in mention.targets],
        "event": event,
        "event_loc": _location(place(mention)),
        "event_text": mention.trigger.text,
        "quad_code": _codes()["quads"].get(event),
        "event_scale": _codes()["scores_by_mode"].get(f"{event}/{theirs.plover_mode}", _codes()["scores"].get(event)),
        "mode": [*main, *auxiliary(telling)],
        "context": [],
        "link": article.url,
        "text": sentence.text,
        "text_info": {
            "sequence": telling.number,
            "start": sentence.start,
            "end": sentence.end,
            "text_story": article.id,
        },
        "size": _size(telling),
        "cite_info": _cited(article, telling.reading),
        "coder": f"Selon {telling.reading.reader.selon}",
        "coded_date": None,
        "coded_time": None,
        "comment": None,
        "selon": _selon(telling, event),
    }


def auxiliary(telling: Telling) -> list[str]:
    """The auxiliary modes. `negation` is also of what everybody that speaks of it denies."""
    mention, why = telling.mention, withheld(telling)
    found = []
    if mention.reality in ("happened", "ongoing") and _historical(mention, telling.reading.article):
        found.append("historical")
    if mention.reality == "planned":
        found.append("future")
    if mention.reality == "hypothetical" or why == "unsupported":
        found.append("hypothetical")
    if mention.negated or why == "denied":
        found.append("negation")
    return found


def _historical(mention: EventMention, article: Article) -> bool:
    """Whether it was long over when the article came out: told only of days, never of a date known to the month."""
    latest, published = mention.when.latest or "", article.published or ""
    if not (_DAY.fullmatch(latest) and _DAY.fullmatch(published)):
        return False
    days = timedelta(days=_codes()["auxiliary"]["historical_days"])
    try:
        return date.fromisoformat(published) - date.fromisoformat(latest) > days
    except ValueError:  # no day of the calendar
        return False


def _entity(one: Named, mention: EventMention) -> dict[str, Any]:
    """The country and the sector as the ontology has them; the sector else by the kind of actor."""
    empty = dict.fromkeys(("identifier_id", "religion", "ethnicity", "office", "gender", "age"))
    known = parties.actor(one, mention)
    land = country(known.country) if known else None
    sector = (known.plover if known else None) or _codes()["sectors"].get(parties.kind(one, mention))
    return {
        "code": land.code3 if land else None,
        "sector": sector,
        "entity_text": one.text,
        "identifier_text": one.name,
        **empty,
    }


def _location(one: Place | None) -> dict[str, Any] | None:
    if one is None:
        return None
    land, where = country(one.country), point(one)
    number = _GEONAMES.fullmatch(one.gazetteer or "")
    inside = _codes()["sub_city"]
    resolution = _codes()["resolution"].get(str(one.precision))
    if one.precision == 1 and one.kind in inside["kinds"]:
        resolution = inside["resolution"]
    return {
        "extracted_place": one.text,
        "resolved_place": one.name if where else None,
        "geonameid": number[1] if number else None,
        "lat": where[1] if where else None,
        "lon": where[0] if where else None,
        "city": one.name if where and one.kind == "town" else None,
        "district": one.admin2,
        "province": one.admin1,
        "country": land.name if land else None,
        "country_code": land.code3 if land else one.country,
        "feature_class": None,
        "feature_code": None,
        "resolution": resolution if where else None,
    }


def _size(telling: Telling) -> dict[str, int | None]:
    dead, injured = toll(telling, "killed"), toll(telling, "injured")
    return {"dead": dead.best if dead else None, "injured": injured.best if injured else None, "arrested": None}


def _cited(article: Article, reading: Reading) -> dict[str, Any]:
    empty = dict.fromkeys(("corpus", "citation", "license", "copyright"))
    return {
        **empty,
        "url": article.url,
        "title": article.title,
        "language": article.language,
        "publication": article.outlet,
        "coder": f"Selon {reading.reader.selon}",
        "codebook": CODEBOOK,
        "version": reading.reader.rules,
    }


def _selon(telling: Telling, event: str) -> dict[str, Any]:
    """Who says it and how, and what else is known or not known, in the words of Selon."""
    mention, article, when = telling.mention, telling.reading.article, telling.mention.when
    reasons = {
        "date": when.reason if when.earliest is None else None,
        "event_loc": next((one.reason for one in mention.places if one.reason), None),
        "actor": None if mention.actors else "nobody is told",
        "recipient": "PLOVER asks for one, and nobody is told"
        if event in _codes()["recipients"]["required"] and not mention.targets
        else None,
    }
    if not mention.places:
        reasons["event_loc"] = "no place is told"
    return {
        "article": article.id,
        "file": article.file,
        "published": article.published,
        "type": mention.type,
        "reality": mention.reality,
        "negated": mention.negated,
        "withheld": withheld(telling),
        "date": {"edtf": when.edtf, "basis": when.basis, "precision": when.precision, "text": when.text},
        "places": [{"name": one.name, "role": one.role, "precision": one.precision} for one in mention.places],
        "claims": [
            {
                "id": claim.id,
                "chain": chain(claim),
                "stance": claim.stance,
                "hedged": claim.hedged,
                "words": [span.text for span in claim.content],
            }
            for claim in telling.claims
        ],
        "reasons": {name: why for name, why in reasons.items() if why},
    }


@cache
def _codes() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("plover.toml").read_text(encoding="utf-8"))
