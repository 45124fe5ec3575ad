"""How alike two spellings of a place name are, and why."""

from dataclasses import dataclass
from functools import lru_cache

from selon.gazetteer.romanisation import fold, key


@dataclass(frozen=True, slots=True)
class Likeness:
    """0 to 1, with the parts that it is the mean of: of the keys, the skeletons, the plain spellings, the words."""

    score: float
    keys: float
    skeletons: float
    spellings: float
    words: float


@lru_cache(maxsize=1 << 14)
def likeness(name: str, other: str) -> Likeness:
    """Compares two names: the mean of four ratios of rapidfuzz, which are 1 where the forms are equal."""
    from rapidfuzz import fuzz

    a, b = key(name), key(other)
    parts = (
        fuzz.ratio(a.full, b.full) / 100,
        fuzz.ratio(a.skeleton, b.skeleton) / 100,
        fuzz.ratio(fold(name), fold(other)) / 100,
        fuzz.token_set_ratio(" ".join(a.words), " ".join(b.words)) / 100,
    )
    return Likeness(sum(parts) / len(parts), *parts)
