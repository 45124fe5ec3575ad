"""Whether two names may be one source, by the definitions of the project's scoring script."""

import re
import unicodedata
from functools import lru_cache

from selon.evaluate.definitions import definitions
from selon.model import Source

LONGEST_NAME = 12  # words: a longer form is a stretch of text, not a source

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """`name` in lower case, without accents, with straight apostrophes."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'").lower())
    return "".join(c for c in letters if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def telling_words(name: str) -> frozenset[str]:
    """The folded words of `name` without articles and the like."""
    return frozenset(_WORD.findall(fold(name))) - definitions().stop


@lru_cache(maxsize=1 << 16)
def initials(name: str) -> str:
    """The folded first letters of the words of `name`, small words left out: "Observatoire des droits" gives "od"."""
    return "".join(word[0] for word in _WORD.findall(fold(name)) if word not in definitions().small)


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one source: they share a telling word, one is the acronym of the other, both have a
    word of one alias, or they share a generic word and one has nothing else."""
    left, right = telling_words(one), telling_words(other)
    if not left or not right:
        return False
    generic = definitions().generic
    shared = left & right
    return (
        bool(shared - generic)
        or _acronym(one, right)
        or _acronym(other, left)
        or any(left & alias and right & alias for alias in definitions().aliases)
        or (bool(shared) and (left <= generic or right <= generic))
    )


def same_source(source: Source, name: str) -> bool:
    """Whether a source read from an article may be the one that the gold calls `name`: by its canonical name, by the
    words of the text, or by one of its members."""
    forms = (source.name, source.text, *(member.name for member in source.members))
    return any(same_name(form, name) for form in forms if len(form.split()) <= LONGEST_NAME)


def _acronym(name: str, words: frozenset[str]) -> bool:
    letters = initials(name)
    return len(letters) > 1 and letters in words
