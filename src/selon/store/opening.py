"""Where a dossier is kept: the file of SQLite, or another database by its URL."""

from pathlib import Path

from selon.errors import DossierError
from selon.store.dossier import Dossier
from selon.store.sqlite import SQLiteDossier


def open_dossier(path: str | Path) -> Dossier:
    """Opens the dossier at `path`, and brings tables of an older Selon up to this one.

    Raises DossierError where there is none, where it is damaged or of a newer Selon.
    """
    return SQLiteDossier.open(_path(path))


def create_dossier(path: str | Path) -> Dossier:
    """Makes an empty dossier at `path`. Raises DossierError where something is there, or nothing can be written."""
    return SQLiteDossier.create(_path(path))


def _path(path: str | Path) -> Path:
    if "://" in str(path):
        scheme = str(path).partition("://")[0]
        raise DossierError(f"no store for {scheme} yet", where=str(path), remedy="name a file, as in articles.selon")
    return Path(path)
