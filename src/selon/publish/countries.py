"""Countries by their ISO 3166 codes, with the names and regions that ACLED and UCDP give them.

The table is countries.csv: codes and English names after GeoNames (CC BY 4.0); regions after the codebooks of ACLED
and of UCDP (by its ranges of country numbers), and empty where those say nothing.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Country(NamedTuple):
    """ISO codes of two and three letters and in figures, names, and the regions it is counted to."""

    code: str
    code3: str
    number: str
    name: str
    ucdp_name: str
    acled_region: str
    ucdp_region: str


def country(code: str | None) -> Country | None:
    """The country of a code of two or three letters; None where there is no such country, or no code."""
    return _by_code().get((code or "").upper())


@cache
def _by_code() -> Mapping[str, Country]:
    text = files(__package__).joinpath("countries.csv").read_text(encoding="utf-8")
    rows = [Country(**row) for row in csv.DictReader(text.splitlines())]
    return {row.code3: row for row in rows} | {row.code: row for row in rows}
