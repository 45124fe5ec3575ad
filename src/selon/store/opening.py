"""Where a dossier is kept: the file of SQLite, or another database by its URL."""

from pathlib import Path

from selon.errors import DossierError
from selon.store.dossier import Dossier
from selon.store.sqlite import Over, SQLiteDossier, unseen


def open_dossier(path: str | Path, *, over: Over = unseen) -> Dossier:
    """Opens the dossier at `path`, and brings tables of an older Selon up to this one.

    Where its full-text index has to be made anew, which takes a minute and a half for 100,000 articles, `over` is given
    the articles and their number, and gives them on: it can show how far that is.

    Raises DossierError where there is none, where it is damaged or of a newer Selon.
    """
    return SQLiteDossier.open(_path(path), over)


def create_dossier(path: str | Path) -> Dossier:
    """Makes an empty dossier at `path`. Raises DossierError where something is there, or nothing can be written."""
    return SQLiteDossier.create(_path(path))


def _path(path: str | Path) -> Path:
    if "://" in str(path):
        scheme = str(path).partition("://")[0]
        raise DossierError(f"no store for {scheme} yet", where=str(path), remedy="name a file, as in articles.selon")
    return Path(path)
