"""Places: a gazetteer compiled when the package is built, found by a romanisation key whatever the spelling."""

from selon.errors import GazetteerError
from selon.gazetteer.base import Spot, own_names
from selon.gazetteer.entry import Entry
from selon.gazetteer.lookup import CUT, Candidate, certainty, search, standing
from selon.gazetteer.romanisation import Key, fold, key, voiced
from selon.gazetteer.spellings import CALLED, Spellings, spellings

__all__ = [
    "CALLED",
    "CUT",
    "Candidate",
    "Entry",
    "GazetteerError",
    "Key",
    "Spellings",
    "Spot",
    "certainty",
    "fold",
    "key",
    "own_names",
    "search",
    "spellings",
    "standing",
    "voiced",
]
