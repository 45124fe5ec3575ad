"""The places that somebody adds, in a compiled file of their own beside the one shipped."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from selon.errors import GazetteerError
from selon.gazetteer.base import added_path, check_format, forget
from selon.gazetteer.compiling import SCHEMA, add
from selon.gazetteer.entry import Entry


def add_places(entries: Iterable[Entry], path: Path | None = None) -> int:
    """Writes entries into the file of added places (made where it is missing); gives how many.

    All of them or none: an entry that is wrong leaves the file as it was, and makes none where there was none. Later
    searches in this process see them. Raises GazetteerError.
    """
    path = path or added_path()
    entries = [*entries]  # a list that cannot be read to its end is told before anything is made for it
    if not entries:
        return 0
    there = path.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as base:
            if not base.execute("SELECT name FROM sqlite_master WHERE name = 'place'").fetchone():
                base.executescript(SCHEMA)
            check_format(base, path)
            with base:
                count = add(base, entries)
    except BaseException as error:
        if not there:
            path.unlink(missing_ok=True)
        if not isinstance(error, OSError | sqlite3.Error):
            raise
        raise GazetteerError(str(error), where=str(path), remedy="name a file that can be written") from None
    forget()
    return count
