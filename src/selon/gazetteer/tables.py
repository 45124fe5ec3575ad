"""Our own cited tables (tables/*.csv) as entries: what GeoNames' cities lack, and the French names of some of them."""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from selon.errors import GazetteerError
from selon.gazetteer.entry import KINDS, Entry
from selon.gazetteer.romanisation import fold

OWN = ("countries", "provinces", "regions", "sites", "towns")
_EARTH = (90.0, 180.0)


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of tables/`name`.csv; lines that begin with # are remarks."""
    text = files(__package__).joinpath("tables", f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def own_entries() -> Iterator[Entry]:
    """Every place of our own tables. Raises GazetteerError where a row is wrong, or has no source."""
    taken: set[str] = set()
    for table in OWN:
        for row in rows(table):
            slug = re.sub(r"\W+", "-", fold(row["name"])).strip("-")
            for name in (slug, f"{slug}-{row['kind']}", f"{slug}-{row['kind']}-{row['country'].lower()}"):
                if name not in taken:
                    break
            else:
                raise GazetteerError("stands twice", where=f"{table}.csv, {row['name']}", remedy="strike one")
            taken.add(name)
            yield _entry(f"selon:{name}", row, f"{table}.csv")


def _entry(identity: str, row: Mapping[str, str], table: str) -> Entry:
    where = f"{table}, {row['name']}"
    if row["kind"] not in KINDS:
        raise GazetteerError(f"no kind is called {row['kind']}", where=where, remedy=f"use {', '.join(KINDS)}")
    if not row["source"].startswith("https://"):
        raise GazetteerError("has no source", where=where, remedy="give the address of a page with its coordinates")
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    if abs(latitude) > _EARTH[0] or abs(longitude) > _EARTH[1]:
        raise GazetteerError("does not lie on the earth", where=where, remedy="latitude first, then longitude")
    return Entry(
        identity,
        row["name"],
        tuple(filter(None, row["aliases"].split("|"))),
        row["kind"],
        row["country"],
        row["admin1"],
        "",
        latitude,
        longitude,
        float(row["radius_km"]),
        0,
        row["source"],
    )


@cache
def admin1_names() -> Mapping[tuple[str, str], str]:
    """The name of a first-level division by country and GeoNames code."""
    names = {(row["country"], row["code"]): row["name"] for row in rows("admin1")}
    return names | {(row["country"], row["code"]): row["name"] for row in rows("provinces")}


@cache
def local_names() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """What the French press calls a place of GeoNames: its id -> the name, other spellings."""
    return {row["gazetteer"]: (row["name"], tuple(filter(None, row["aliases"].split("|")))) for row in rows("names")}
