"""The table `acled`: the 31 columns of ACLED in their order, then ours; one row a mention whose type ACLED has.

An event is put on the first day that it may have happened on, and has no day where it is known to more than a month
only. `fatalities` is the lowest total above zero that a source gives; all of them are in `notes`.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from selon.model import EventMention, Named, Reading
from selon.publish import parties
from selon.publish.counterparts import Counterpart, counterpart
from selon.publish.countries import country
from selon.publish.tables import own
from selon.publish.tables.shape import LISTED, Cell, Column, Row, fixed, listed
from selon.publish.tellings import JOINED, Telling, chain, place, tellings, words
from selon.publish.tolls import told, toll

THEIRS = (
    Column("event_id_cnty"),
    Column("event_date"),
    Column("year", "number"),
    Column("time_precision", "number"),
    *map(Column, ("disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1")),
    Column("inter1", "number"),
    *map(Column, ("actor2", "assoc_actor_2")),
    Column("inter2", "number"),
    Column("interaction", "number"),
    Column("civilian_targeting"),
    Column("iso", "number"),
    *map(Column, ("region", "country", "admin1", "admin2", "admin3", "location")),
    Column("latitude", "decimal"),
    Column("longitude", "decimal"),
    Column("geo_precision", "number"),
    *map(Column, ("source", "source_scale", "notes")),
    Column("fatalities", "number"),
    *map(Column, ("tags", "timestamp")),
)
COLUMNS = (*THEIRS, *own.COLUMNS)


def rows(reading: Reading) -> Iterator[Row]:
    """A row for each mention whose type is one of ACLED's."""
    for telling in tellings(reading):
        theirs = counterpart(telling.mention.type)
        if theirs.acled_event:
            yield row(telling, theirs)


def row(telling: Telling, theirs: Counterpart) -> dict[str, Cell]:
    """The cells of one mention."""
    reasons: dict[str, str] = {}
    cells: dict[str, Cell] = {
        **_kind(telling.mention, theirs, reasons),
        **_when(telling, reasons),
        **_who(telling.mention, theirs.acled_event or "", reasons),
        **_where(telling, reasons),
        "source": telling.reading.article.outlet,
        "notes": _notes(telling),
    }
    if cells["source"] is None:
        reasons["source"] = telling.reading.reasons.get("article.outlet", "no outlet is told")
    killed = toll(telling, "killed")
    cells["fatalities"] = (killed.best or killed.low) if killed else None
    if killed is None:
        reasons["fatalities"] = "no count of the killed is told"
    return cells | own.own(telling, reasons)


def _kind(mention: EventMention, theirs: Counterpart, reasons: dict[str, str]) -> dict[str, Cell]:
    event = theirs.acled_event or ""
    detail = _sub_event(mention, theirs)
    if detail is None:
        reasons["sub_event_type"] = "it depends on the first actor, and what that is, is not known"
    civilians = _codes()["civilians"]
    aimed = event in civilians["event_types"] or any(
        parties.kind(one, mention) in civilians["kinds"] for one in mention.targets
    )
    return {
        "disorder_type": _codes()["disorder"].get(event),
        "event_type": event,
        "sub_event_type": detail,
        "civilian_targeting": "Civilian targeting" if aimed else None,
    }


def _sub_event(mention: EventMention, theirs: Counterpart) -> str | None:
    by_actor = _codes()["by_actor"].get(mention.type)
    if by_actor is None:
        return theirs.acled_sub_event
    column = by_actor.get(next((parties.kind(one, mention) for one in mention.actors), None))
    return counterpart(mention.type, acled=column).acled_sub_event if column else None


def _when(telling: Telling, reasons: dict[str, str]) -> dict[str, Cell]:
    when = telling.mention.when
    if when.earliest is None or when.latest is None:
        reasons["event_date"] = own.undated(telling)
        return {}
    year = own.year(when.earliest, when.latest)
    precision = _codes()["time_precision"].get(str(when.precision))
    if precision is None:
        reasons["event_date"] = f"known to {when.edtf} only, and ACLED has no code for that"
        return {"year": year}
    return {"event_date": when.earliest, "year": year, "time_precision": precision}


def _who(mention: EventMention, event: str, reasons: dict[str, str]) -> dict[str, Cell]:
    """The cells of both sides of an `event` of ACLED, and into `reasons` why some are empty."""
    inter1 = _inter(mention, mention.actors, _codes()["inter"]["actors"].get(event))
    inter2 = _inter(mention, mention.targets, _codes()["inter"]["targets"].get(event))
    for name, people, inter in (("1", mention.actors, inter1), ("2", mention.targets, inter2)):
        if not people:
            reasons[f"actor{name}"] = "nobody is told"
        elif inter is None:
            reasons[f"inter{name}"] = "what class of actor this is, or whether at home, is not known"
    return {
        "actor1": mention.actors[0].name if mention.actors else None,
        "assoc_actor_1": listed(one.name for one in mention.actors[1:]),
        "inter1": inter1,
        "actor2": mention.targets[0].name if mention.targets else None,
        "assoc_actor_2": listed(one.name for one in mention.targets[1:]),
        "inter2": inter2,
        "interaction": _interaction(mention, inter1, inter2),
    }


def _inter(mention: EventMention, people: tuple[Named, ...], by_event: int | None) -> int | None:
    """The code of the first of those people: by the event type, else as the ontology knows them, else by their kind;
    None where there is nobody, or nothing tells it."""
    if not people:
        return None
    one = place(mention)
    land = country(one.country) if one else None
    by_kind: int | None = _codes()["inter"]["kinds"].get(parties.kind(people[0], mention))
    return by_event or parties.inter(people[0], mention, land.code if land else None) or by_kind


def _interaction(mention: EventMention, inter1: int | None, inter2: int | None) -> int | None:
    """Both codes, the smaller first; one and 0 where there is but one side."""
    if inter1 and inter2:
        return min(inter1, inter2) * 10 + max(inter1, inter2)
    if inter1 and not mention.targets:
        return inter1 * 10
    return None


def _where(telling: Telling, reasons: dict[str, str]) -> dict[str, Cell]:
    """The cells of the place, and into `reasons` why some are empty."""
    found = own.located(telling, reasons)
    if found is None:
        return {}
    one, where, land = found
    precision = _codes()["geo_precision"].get(str(one.precision))
    if where and precision is None:
        where = None  # the middle of a country is no place of the event
        reasons["latitude"] = reasons["geo_precision"] = "ACLED has no code for a place known no better than this"
    return {
        "iso": int(land.number) if land and land.number else None,
        "region": (land.acled_region or None) if land else None,
        "country": land.name if land else one.country,
        "admin1": one.admin1,
        "admin2": one.admin2,
        "location": one.name,
        "latitude": where[1] if where else None,
        "longitude": where[0] if where else None,
        "geo_precision": precision if where else None,
    }


def _notes(telling: Telling) -> str:
    """The sentence, in quotation marks, then who answers for it and how, then every count in it."""
    sentence = words(telling.reading.article, telling.mention.trigger).text
    who = JOINED.join(f"{chain(claim)} ({claim.stance})" for claim in telling.claims)
    counts = LISTED.join(told(count) for count in telling.mention.counts)
    return " — ".join(filter(None, [f"«\u00a0{sentence}\u00a0»", who, counts]))


@cache
def _codes() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("acled.toml").read_text(encoding="utf-8"))


SHAPE = fixed(COLUMNS, rows)
