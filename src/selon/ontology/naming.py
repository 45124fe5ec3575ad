"""Names brought to one spelling, so that l'Hachd el-Chaabi and Hachd al-Chaabi are one key."""

import re
import unicodedata
from functools import cache, lru_cache

from selon.ontology.tables import table

_MARKS = str.maketrans({**dict.fromkeys("’ʼ‘`´", "'"), **dict.fromkeys("‐‑‒–−", "-"), "\u00a0": " ", "\u202f": " "})
_JOINTS = re.compile(r"['-]")


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """The words of `name` in lower case, without accents, articles, apostrophes and hyphens; of a name that is an
    article only, the article."""
    words = name.lower().translate(_LETTERS)
    found = _articles().sub("", words)
    return " ".join(_JOINTS.sub(" ", found if found.strip() else words).split())


def spelled(name: str) -> str:
    """`name` as it is written, with straight apostrophes and hyphens and single spaces."""
    return name if name.isascii() and "  " not in name else " ".join(name.translate(_MARKS).split())


def bare(name: str) -> str:
    """`name` as it is written, without the article that opens it."""
    return _opening().sub("", name)


def is_acronym(name: str) -> bool:
    """Whether the name is written in capitals alone (FDS, M23, RFE/RL): in small letters it is another word."""
    return " " not in name and name.upper() == name and sum(c.isupper() for c in name) > 1


class _Letters(dict[int, str]):
    """What becomes of each letter (a code point): without its accents, and as the table says; found when first met."""

    def __missing__(self, letter: int) -> str:
        parts = (c for c in unicodedata.normalize("NFKD", chr(letter)) if not unicodedata.combining(c))
        same = table("folding")["letters"]
        self[letter] = found = "".join(same.get(c, c) for c in parts)
        return found


_LETTERS = _Letters()


@cache
def _articles() -> re.Pattern[str]:
    """Articles with what ties them to the next word; those that may stand free also before a space."""
    rows = table("folding")
    fused = rf"(?:{'|'.join(rows['fused'])})(?=\w{{3}})"
    return re.compile(rf"(?:^|(?<=[ '-]))(?:{_free()}[ '-](?=.)|(?:{'|'.join(rows['tied'])})['-](?=.)|{fused})")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_free()} |(?:{'|'.join(table('folding')['elided'])})')", re.I)


@cache
def _free() -> str:
    return f"(?:{'|'.join(table('folding')['articles'])})"
