"""Lists of places that somebody has -> entries: GeoNames country files, OCHA COD-AB, UCDP GED.

Nothing is fetched: the files are those that the publishers give, in their own columns.
"""

import csv
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from selon.errors import GazetteerError
from selon.gazetteer.entry import Entry
from selon.gazetteer.tables import admin1_names, rows

# GeoNames: the columns of a country file, in order (https://download.geonames.org/export/dump/readme.txt), and what its
# feature codes are here; a code that is not here is not a place of the news.
GEONAMES = (
    *("geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "class", "code", "country", "cc2"),
    *("admin1", "admin2", "admin3", "admin4", "population", "elevation", "dem", "timezone", "modified"),
)
FEATURES = {
    "ADM1": ("province", 60.0),
    "ADM2": ("district", 25.0),
    "ADM3": ("district", 15.0),
    "AIRB": ("base", 4.0),
    "AIRF": ("base", 3.0),
    "AIRP": ("base", 4.0),
    "MILB": ("base", 4.0),
    "INSM": ("base", 4.0),
    "OILF": ("oilfield", 8.0),
    "GASF": ("oilfield", 8.0),
    "OILR": ("oilfield", 4.0),
    "CMPRF": ("camp", 2.0),
    "CMPQ": ("camp", 2.0),
    "PSTB": ("crossing", 2.0),
    "DAM": ("river", 2.0),
    "STM": ("river", 30.0),
    "WAD": ("river", 15.0),
    "LK": ("river", 10.0),
    "DSRT": ("desert", 80.0),
    "RGN": ("region", 40.0),
    "MT": ("region", 5.0),
    "MTS": ("region", 20.0),
}
_LEVELS = {1: ("province", 60.0), 2: ("district", 25.0), 3: ("district", 15.0), 4: ("town", 3.0)}
_GED_KINDS = {1: ("town", 3.0), 2: ("town", 3.0)}  # by where_prec: what is vaguer than a point is no place of its own


def geonames_entries(path: Path) -> Iterator[Entry]:
    """The places of a GeoNames country file (SY.txt): tab-separated, 19 columns, no header."""
    for where, row in _tabbed(path):
        kind, radius = ("town", 3.0) if row["class"] == "P" else FEATURES.get(row["code"], ("", 0.0))
        if not kind:
            continue
        yield Entry(
            f"geonames:{row['geonameid']}",
            row["name"],
            tuple(filter(None, (row["asciiname"], *row["alternatenames"].split(",")))),
            kind,
            row["country"],
            admin1_names().get((row["country"], row["admin1"]), ""),
            "",
            *_point(row, "latitude", "longitude", where),
            radius,
            int(row["population"] or 0),
            f"https://www.geonames.org/{row['geonameid']}",
        )


def codab_entries(path: Path) -> Iterator[Entry]:
    """The units of an OCHA COD-AB table as CSV: ADM1_EN, ADM1_PCODE …, the finest level that it has, a row a unit.

    The middle of a unit is in the columns center_lat and center_lon (or lat and lon); names in every language are kept.
    """
    for where, raw in _table(path):
        row = {name.lower(): value for name, value in raw.items()}
        level = max((n for n in _LEVELS if row.get(f"adm{n}_pcode")), default=0)
        if not level:
            raise GazetteerError("no column ADM1_PCODE is filled", where=where, remedy="give a COD-AB table as CSV")
        names = [v for k, v in sorted(row.items()) if k.startswith(f"adm{level}_") and _is_name(k) and v]
        first = row.get(f"adm{level}_fr") or row.get(f"adm{level}_en") or next(iter(names), "")
        kind, radius = _LEVELS[level]
        columns = ("center_lat", "center_lon") if "center_lat" in row else ("lat", "lon")
        yield Entry(
            f"ocha:{row[f'adm{level}_pcode']}",
            first,
            tuple(dict.fromkeys(n for n in names if n != first)),
            kind,
            row.get("adm0_pcode", "")[:2].upper(),
            row.get("adm1_fr") or row.get("adm1_en") or "",
            (row.get("adm2_fr") or row.get("adm2_en") or "") if level >= 2 else "",
            *_point(row, *columns, where),
            radius,
            0,
            f"{path.name}, OCHA COD-AB",
            row[f"adm{level}_pcode"],
        )


def ged_entries(path: Path) -> Iterator[Entry]:
    """The towns that UCDP GED places events in (CSV with its header): each where_coordinates once, where_prec 1 and 2.

    GED writes countries in English; the place takes the ISO code of ours of that name.
    """
    codes, seen = _country_codes(), set()
    for where, row in _table(path):
        name = row.get("where_coordinates", "").removesuffix(" town").removesuffix(" village").removesuffix(" city")
        kind, radius = _GED_KINDS.get(int(row.get("where_prec") or 0), ("", 0.0))
        code = codes.get(row.get("country", "").partition(" (")[0].lower(), "")
        point = _point(row, "latitude", "longitude", where)
        if not kind or not name or (name, point) in seen:
            continue
        seen.add((name, point))
        admin1 = row.get("adm_1", "").removesuffix(" governorate").removesuffix(" province").removesuffix(" region")
        yield Entry(
            f"ged:{row['id']}",
            name,
            (),
            kind,
            code,
            admin1,
            row.get("adm_2", ""),
            *point,
            radius,
            0,
            f"{path.name}, UCDP GED",
        )


IMPORTERS: Mapping[str, Callable[[Path], Iterator[Entry]]] = {
    "geonames": geonames_entries,
    "cod-ab": codab_entries,
    "ged": ged_entries,
}


def _is_name(column: str) -> bool:
    """Whether a column of COD-AB holds a name: adm1_en, adm1_ar1, adm1_fr_alt; not adm1_pcode."""
    return column.split("_", 1)[1] not in ("pcode", "type", "ref", "id")


def _country_codes() -> dict[str, str]:
    return {
        name.lower(): row["country"] for row in rows("countries") for name in (row["name"], *row["aliases"].split("|"))
    }


def _tabbed(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for number, line in enumerate(_read(path).splitlines(), start=1):
        cells = line.split("\t")
        if len(cells) != len(GEONAMES):
            raise GazetteerError(
                f"{len(cells)} columns, not {len(GEONAMES)}",
                where=f"{path}, line {number}",
                remedy="give a country file of download.geonames.org/export/dump, unzipped",
            )
        yield f"{path}, line {number}", dict(zip(GEONAMES, cells, strict=True))


def _table(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    for number, row in enumerate(csv.DictReader(_read(path).splitlines(keepends=True)), start=2):
        yield (
            f"{path}, line {number}",
            {k: v or "" for k, v in row.items() if k is not None and not isinstance(v, list)},
        )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise GazetteerError("not in UTF-8", where=str(path), remedy="save it in UTF-8") from None
    except OSError as error:
        raise GazetteerError(error.strerror or str(error), where=str(path), remedy="name a readable file") from None


def _point(row: Mapping[str, str], latitude: str, longitude: str, where: str) -> tuple[float, float]:
    """The coordinates in two columns of a row. Raises GazetteerError where they are none."""
    try:
        north, east = float(row[latitude]), float(row[longitude])
    except (KeyError, ValueError):
        raise GazetteerError(
            f"no number in the columns {latitude} and {longitude}", where=where, remedy="give every row its coordinates"
        ) from None
    if abs(north) > 90 or abs(east) > 180:
        raise GazetteerError(f"{north}, {east} is no point of the earth", where=where, remedy="mend the row")
    return north, east
