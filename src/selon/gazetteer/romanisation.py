"""The romanisation key: one form for the many ways in which a place name is written in Latin and in Arabic letters.

Boukamal, Albu Kamal, Abou Kemal and البوكمال share a key or nearly so; what a key leaves apart, `matching` compares.
The rules stand in romanisation.toml.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʻʼʾʿ`´ʹʺ\"ˈ"), None)  # hamza, ayn and the marks that stand for them
_VOWELS = str.maketrans("", "", "aiu")
_WORD = re.compile(r"[^\W_]+")
_LAST = re.compile(r"(?<=[aiu])h?$|ah?$")  # -a, -ah, -eh, -é
_TWICE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=[aeiou])h$")
_LONGEST_ARTICLE = 3


@dataclass(frozen=True, slots=True)
class Key:
    """`full` keeps the vowels in three classes, `skeleton` only the consonants; `words` is what they are made of."""

    full: str
    skeleton: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rules:
    articles: frozenset[str]
    arabic_article: re.Pattern[str]
    sun: frozenset[str]
    dropped: frozenset[str]
    heads: dict[str, str]
    letters: dict[int, str]
    consonants: re.Pattern[str]
    consonant: dict[str, str]
    vowels: re.Pattern[str]
    vowel: dict[str, str]
    told_vowels: re.Pattern[str]


@cache
def _rules() -> _Rules:
    table = tomllib.loads(files(__package__).joinpath("romanisation.toml").read_text(encoding="utf-8"))
    return _Rules(
        articles=frozenset(table["articles"]),
        arabic_article=re.compile(rf"\b{table['arabic_article']}(?=\w{{2}})"),
        sun=frozenset(table["sun"]),
        dropped=frozenset(table["dropped"]),
        heads={spelling: head for head, spellings in table["heads"].items() for spelling in spellings},
        letters={ord(k): v for k, v in (table["letters"] | table["arabic"]).items()},
        consonants=_longest_first(table["consonants"]),
        consonant=table["consonants"],
        vowels=_longest_first(table["vowels"] | table["merged_vowels"]),
        vowel=table["vowels"] | table["merged_vowels"],
        told_vowels=_longest_first(table["vowels"]),
    )


def _longest_first(groups: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, groups), key=lambda g: -len(g))))


@lru_cache(maxsize=1 << 13)
def fold(name: str) -> str:
    """A name in small Latin letters and single spaces, without diacritics, hyphens and apostrophes."""
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).lower())
        plain = _rules().arabic_article.sub("", plain)
        plain = "".join(c for c in plain.translate(_APOSTROPHES) if not unicodedata.combining(c))
        plain = plain.translate(_rules().letters)
    return " ".join(_WORD.findall(plain.translate(_APOSTROPHES)))


@lru_cache(maxsize=1 << 13)
def key(name: str) -> Key:
    """The key of a name; empty where it has no letter."""
    words = tuple(_word(w) for w in _kept(fold(name).split()))
    full = "".join(words)
    return Key(full, skeleton_of(full), words)


@lru_cache(maxsize=1 << 12)
def voiced(name: str) -> str:
    """A name in the classes of its consonants, with the vowels that a key merges or drops: shuhayl and chouhaïl are
    one, Bara and Bera two."""
    rules = _rules()
    words = (rules.consonants.sub(lambda m: rules.consonant[m[0]], word) for word in _kept(fold(name).split()))
    told = (rules.told_vowels.sub(lambda m: rules.vowel[m[0]], word) for word in words)
    return "".join(_TWICE.sub(r"\1", _SILENT.sub("", word)) for word in told)


def _kept(words: list[str]) -> list[str]:
    """The words that tell one name from another: without articles, heads in one form."""
    rules = _rules()
    kept = []
    for i, word in enumerate(words):
        last = i == len(words) - 1
        if not last and (word in rules.articles or (word in rules.dropped and len(words) > 1)):
            continue
        kept.append(rules.heads.get(word, word) if not last else _bare(word))
    return kept or words


def _bare(word: str) -> str:
    """A word without the article that is written as a part of it."""
    rules = _rules()
    if len(word) > _LONGEST_ARTICLE + 1 and word[0] in "aeiu" and word[1] == word[2] and word[1] in rules.sun:
        return word[2:]
    return word


@lru_cache(maxsize=1 << 13)
def _word(word: str) -> str:
    rules = _rules()
    classed = rules.consonants.sub(lambda m: rules.consonant[m[0]], word)
    classed = rules.vowels.sub(lambda m: rules.vowel[m[0]], classed)
    classed = _LAST.sub("", classed) or classed
    return _TWICE.sub(r"\1", classed)


@cache
def head_keys() -> frozenset[str]:
    """The heads of compound names, as they stand among the words of a key."""
    return frozenset(_word(head) for head in _rules().heads.values())


def skeleton_of(full: str) -> str:
    """The consonants of a key, each once in a row."""
    return _TWICE.sub(r"\1", full.translate(_VOWELS))
