"""Dossiers: articles, what was read in them, what people judged of it and what weaving joined, in one file.

>>> from selon.store import create_dossier
>>> import tempfile, pathlib
>>> with create_dossier(pathlib.Path(tempfile.mkdtemp(), "d.selon")) as dossier:
...     [line["action"] for line in dossier.log()]
['create']
"""

from selon.errors import DossierError, JudgementError
from selon.store.dossier import Dossier
from selon.store.facets import Facets
from selon.store.opening import create_dossier, open_dossier
from selon.store.searching import Found, Hit
from selon.store.since import Since, Weaving
from selon.store.writing import Added

__all__ = [
    "Added",
    "Dossier",
    "DossierError",
    "Facets",
    "Found",
    "Hit",
    "JudgementError",
    "Since",
    "Weaving",
    "create_dossier",
    "open_dossier",
]
