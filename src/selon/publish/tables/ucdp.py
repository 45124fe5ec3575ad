"""The table `ucdp`: the 49 columns of the UCDP Georeferenced Event Dataset in their order, then ours; one row a mention
that tells of somebody killed.

Ids of conflicts, dyads, sides and countries are UCDP's to give, and stay empty.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from selon.model import Article, EventMention, Named, Reading
from selon.publish import parties
from selon.publish.counterparts import counterpart
from selon.publish.tables import own
from selon.publish.tables.shape import Cell, Column, Row, fixed, listed
from selon.publish.tellings import Telling, roots, tellings
from selon.publish.tolls import Toll, toll

NO_DATE = "1753-01-01"  # UCDP's date of a source that has none
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TEXT = {
    *("relid", "code_status", "conflict_name", "dyad_name", "side_a", "side_b", "source_article", "source_office"),
    *("source_date", "source_headline", "source_original", "where_coordinates", "where_description", "adm_1", "adm_2"),
    *("geom_wkt", "country", "region", "date_start", "date_end"),
}
NAMES = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id"),
    *("conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a"),
    *("side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office"),
    *("source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description"),
    *("adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region"),
    *("event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians"),
    *("deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"),
)
THEIRS = tuple(
    Column(name, "text" if name in _TEXT else "decimal" if name in ("latitude", "longitude") else "number")
    for name in NAMES
)
COLUMNS = (*THEIRS, *own.COLUMNS)


def rows(reading: Reading) -> Iterator[Row]:
    """A row for each mention that tells of somebody killed."""
    for telling in tellings(reading):
        killed = toll(telling, "killed")
        kind = telling.mention.type
        if killed and killed.best and (counterpart(kind).acled_event or kind in _codes()["also"]):
            yield row(telling, killed)


def row(telling: Telling, killed: Toll) -> dict[str, Cell]:
    """The cells of one mention."""
    reasons: dict[str, str] = {}
    article, mention = telling.reading.article, telling.mention
    violence = _violence(mention)
    if violence is None:
        reasons["type_of_violence"] = "what kind of actors the sides are, is not known"
    if killed.high is None:
        reasons["high"] = "the words set no upper bound"
    cells: dict[str, Cell] = {
        "type_of_violence": violence,
        **_sides(mention, violence, reasons),
        "number_of_sources": 1,  # the article: one row tells of one telling
        "source_article": _source(article),
        "source_office": article.outlet,
        "source_date": article.published if _DAY.fullmatch(article.published or "") else None,
        "source_headline": article.title,
        "source_original": listed(roots(telling, standing=True)),
        **_where(telling, reasons),
        "event_clarity": _clarity(mention),
        **_when(telling, reasons),
        **_deaths(killed, violence),
    }
    for name, field in (("source_office", "outlet"), ("source_date", "published"), ("source_headline", "title")):
        if cells[name] is None:
            reasons[name] = telling.reading.reasons.get(f"article.{field}", "the article does not tell it to the day")
    if not cells["source_original"]:
        reasons["source_original"] = "nobody is named"
    return cells | own.own(telling, reasons)


def _violence(mention: EventMention) -> int | None:
    """1 state-based, 2 non-state, 3 one-sided; None where the kinds of the sides do not tell it."""
    if counterpart(mention.type).acled_event in _codes()["one_sided"]:
        return 3
    sides = [_side(mention, mention.actors), _side(mention, mention.targets)]
    if None in sides:
        return None
    return 1 if "state" in sides else 2


def _side(mention: EventMention, people: tuple[Named, ...]) -> str | None:
    kind = parties.kind(people[0], mention) if people else None
    return "state" if kind in _codes()["states"] else "group" if kind in _codes()["groups"] else None


def _sides(mention: EventMention, violence: int | None, reasons: dict[str, str]) -> dict[str, Cell]:
    """The sides; of state-based violence the state is side A, whoever began."""
    a, b = mention.actors, mention.targets
    if violence == 1 and _side(mention, a) != "state":
        a, b = b, a
    for name, people in (("side_a", a), ("side_b", b)):
        if not people:
            reasons[name] = "nobody is told"
    return {"side_a": ", ".join(one.name for one in a) or None, "side_b": ", ".join(one.name for one in b) or None}


def _source(article: Article) -> str:
    """The article as `"OFFICE,YYYY-MM-DD,Headline"`: marks that would end it are taken out of its parts."""
    office = " ".join(re.sub(r'[",;]', " ", article.outlet or "").split())
    date = article.published if _DAY.fullmatch(article.published or "") else NO_DATE
    headline = re.sub(r'[";]+', "'", " ".join((article.title or "").split()))
    return f'"{office},{date},{headline}"'


def _where(telling: Telling, reasons: dict[str, str]) -> dict[str, Cell]:
    """The cells of the place, and into `reasons` why some are empty."""
    found = own.located(telling, reasons)
    if found is None:
        return {}
    one, where, land = found
    return {
        "where_prec": one.precision,
        "where_coordinates": one.name if where else None,
        "where_description": one.text,
        "adm_1": one.admin1,
        "adm_2": one.admin2,
        "latitude": where[1] if where else None,
        "longitude": where[0] if where else None,
        "geom_wkt": f"POINT ({where[0]} {where[1]})" if where else None,
        "country": land.ucdp_name if land else one.country,
        "region": (land.ucdp_region or None) if land else None,
    }


def _when(telling: Telling, reasons: dict[str, str]) -> dict[str, Cell]:
    when = telling.mention.when
    if when.earliest is None or when.latest is None:
        reasons["date_start"] = own.undated(telling)
        return {}
    year = own.year(when.earliest, when.latest)
    if year is None:
        reasons["year"] = "the days that it may have happened on are of more than one year"
    return {"year": year, "date_prec": when.precision, "date_start": when.earliest, "date_end": when.latest}


def _clarity(mention: EventMention) -> int:
    aggregates = _codes()["clarity"]["aggregates"]
    return 2 if any(count.kind in aggregates and (count.min or 0) > 1 for count in mention.counts) else 1


def _deaths(killed: Toll, violence: int | None) -> dict[str, Cell]:
    """Whose the dead are is known of one-sided violence alone: they are its civilians."""
    totals: dict[str, Cell] = {"best": killed.best, "high": killed.high, "low": killed.low}
    if violence == 3:
        return totals | {"deaths_a": 0, "deaths_b": 0, "deaths_civilians": killed.best, "deaths_unknown": 0}
    return totals | {"deaths_unknown": killed.best}


@cache
def _codes() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("ucdp.toml").read_text(encoding="utf-8"))


SHAPE = fixed(COLUMNS, rows)
