"""Phrases of a language's tables, sought in a text whose offsets stay."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from selon import languages

_ANY_NUMBER = "#"


def plain(text: str) -> str:
    """The text in small letters, without accents, with straight apostrophes: letter for letter as long as it was."""
    return "".join(map(_letter, text))


@cache
def _letter(letter: str) -> str:
    if letter in "’ʼ":
        return "'"
    return unicodedata.normalize("NFKD", letter)[0].lower()[0]


@cache
def phrases(language: str, table: str, *row: str) -> re.Pattern[str]:
    """What finds the phrases of a row of a table (`row`: the way to it), the longest that fits: in plain text, each
    word as it is or in its plural, one with a star with any ending; `#` is any number. Finds nothing without a row."""
    found = languages.table(language, table)
    for name in row:
        found = found.get(name, {})
    return pattern(found)


@lru_cache(maxsize=1 << 12)
def finds(text: str, language: str, table: str, *row: str) -> bool:
    """Whether a phrase of the row stands anywhere in a text."""
    return phrases(language, table, *row).search(plain(text)) is not None


def pattern(found: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some phrases, the longest that fits."""
    ordered = sorted(found, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_phrase, ordered))})" if ordered else r"(?!)")


def _phrase(phrase: str) -> str:
    """A phrase, up to the end of its last word: after an elided one (`d'`) the next stands at once."""
    return r"\s+".join(map(_word, phrase.split())) + ("" if phrase.endswith("'") else r"(?!\w)")


def _word(word: str) -> str:
    if word == _ANY_NUMBER:
        return r"\d+"
    if word.endswith("*"):
        return _spelt(word[:-1]) + r"\w*"
    return _spelt(word) + (r"[sx]?" if word[-1:].isalpha() else "")


def _spelt(word: str) -> str:
    """The word, with what is printed as one letter or as two: `œuvre`, `oeuvre`."""
    return re.escape(word).replace("oe", "(?:oe|œ)")
