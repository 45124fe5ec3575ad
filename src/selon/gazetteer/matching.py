"""How alike two spellings of a place name are, and why."""

from functools import lru_cache
from typing import NamedTuple

from selon.gazetteer.romanisation import fold, head_keys, key, skeleton_of


class Form(NamedTuple):
    """What of a name is compared: plain letters, key, and the key's words with a space between them.

    The compiled gazetteer keeps the forms of its names, since to make them takes longer than to compare them.
    """

    folded: str
    full: str
    words: str


class Likeness(NamedTuple):
    """0 to 1, with the parts that it is the mean of: of the keys, the skeletons, the plain spellings, the words."""

    score: float
    keys: float
    skeletons: float
    spellings: float
    words: float

    @property
    def reasons(self) -> tuple[str, ...]:
        """The parts in words."""
        if self.spellings == 1:
            return ("the same name",)
        told = "the same key" if self.keys == 1 else f"key {self.keys:.2f}"
        return told, f"consonants {self.skeletons:.2f}", f"spelling {self.spellings:.2f}", f"words {self.words:.2f}"


SAME = Likeness(1.0, 1.0, 1.0, 1.0, 1.0)


def form(name: str) -> Form:
    """The form of a name."""
    found = key(name)
    return Form(fold(name), found.full, " ".join(found.words))


def likeness(one: Form, other: Form) -> Likeness:
    """Compares two names: the mean of four ratios of rapidfuzz, which are 1 where the forms are equal."""
    from rapidfuzz.fuzz import ratio

    if one.folded == other.folded:
        return SAME
    keys, skeletons = (1.0, 1.0) if one.full == other.full else _keys_alike(one.full, other.full)
    spellings = ratio(one.folded, other.folded) / 100
    words = 1.0 if one.words == other.words else _words_alike(one.words, other.words)
    return Likeness((keys + skeletons + spellings + words) / 4, keys, skeletons, spellings, words)


@lru_cache(maxsize=1 << 10)  # many names of one key are compared in a row
def _keys_alike(one: str, other: str) -> tuple[float, float]:
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) / 100, ratio(skeleton_of(one), skeleton_of(other)) / 100


def _words_alike(one: str, other: str) -> float:
    """Of the words; where both have one head, of what follows it: Maarat al-Nassan is not Maarat al-Nouman."""
    from rapidfuzz.fuzz import ratio, token_set_ratio

    head, _, rest = one.partition(" ")
    other_head, _, other_rest = other.partition(" ")
    if rest and other_rest and head == other_head and head in head_keys():
        return ratio(rest, other_rest) / 100
    return token_set_ratio(one, other) / 100
