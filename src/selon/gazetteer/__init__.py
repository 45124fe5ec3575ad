"""Places: a gazetteer compiled when the package is built, found by a romanisation key whatever the spelling."""

from selon.gazetteer.base import Spot
from selon.gazetteer.entry import Entry, GazetteerError
from selon.gazetteer.key import Key, fold, key
from selon.gazetteer.search import CUT, Candidate, search, standing

__all__ = ["CUT", "Candidate", "Entry", "GazetteerError", "Key", "Spot", "fold", "key", "search", "standing"]
