"""Which of the paths that a command is given are dossiers."""

from pathlib import Path

_DOSSIER = b"SQLite format 3\0"  # how the file of a dossier begins


def is_dossier(path: str) -> bool:
    """Whether a path names a file of a database; what else may be wrong with it, opening it tells."""
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_DOSSIER)) == _DOSSIER
    except (OSError, ValueError):
        return False
