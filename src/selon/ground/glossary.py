"""What an article tells of its own names: acronyms set out in it, and the countries that it speaks of."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from selon.attribute.lexicon import fold
from selon.ground.forces import forces
from selon.ontology import Registry

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
ACRONYM = re.compile(r"\(\s*([^\W\d_][\w-]{1,9})\s*[,;)]")  # in brackets behind its long form
_REACH = 90  # characters before the bracket in which the long form begins
_SMALL = 3  # letters: words in lower case so short (des, de, la) may give an acronym no letter
_STOPS = ".;:!?()\n"  # no long form runs over one of these


@lru_cache(maxsize=8)
def glossary(text: str) -> Mapping[str, str]:
    """The acronyms that a text sets out in brackets, each with its long form: « Forces démocratiques syriennes (FDS) »
    gives {"FDS": "Forces démocratiques syriennes"}. The initials have to agree."""
    found: dict[str, str] = {}
    for match in ACRONYM.finditer(text):
        if sum(c.isupper() for c in match[1]) > 1:
            start = _start(text, match.start(), fold(match[1]))
            if start is not None:
                found.setdefault(match[1], text[start : match.start()].strip())
    return found


def _start(text: str, end: int, letters: str) -> int | None:
    """Where the words begin whose initials are `letters` and that reach to `end`; None where they differ."""
    begin = max(0, end - _REACH, *(text.rfind(mark, 0, end) + 1 for mark in _STOPS))
    left = letters
    for word in reversed(list(_WORD.finditer(text, begin, end))):
        if fold(word[0])[0] == left[-1]:
            left = left[:-1]
            if not left:
                return word.start()
        elif len(word[0]) > _SMALL or not word[0].islower():
            return None
    return None


@lru_cache(maxsize=8)
def countries(text: str, language: str, known: Registry) -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-2) that a text speaks of, by their names and adjectives."""
    words = dict.fromkeys(match[0] for match in _WORD.finditer(text))
    adjectives = forces(language)
    found = {adjectives.country(word) for word in words}
    names = [word for word in words if word[0].isupper()]
    pairs = (f"{a[0]} {b[0]}" for a, b in pairwise(_WORD.finditer(text)) if a[0][0].isupper())
    for name in (*names, *dict.fromkeys(pairs)):
        actor = known.find(name)
        if actor is not None and actor.kind == "state":
            found.add(actor.country)
    return frozenset(country for country in found if country)
