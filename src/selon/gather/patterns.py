"""What the patterns of publication.toml are built of: words as regular expressions, blanks that stand for any run."""

import re
from collections.abc import Iterable
from functools import cache

from selon import languages


def listed(words: Iterable[str]) -> str:
    """The regular expression of any of some words, the longest first; of none where there are no words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered)) or '(?!)'})"


def row(code: str, key: str) -> tuple[str, ...]:
    """The words of a list in a language's table (of a table its keys); none where it has no such list."""
    return tuple(languages.table(code, "publication").get(key, ()))


def blanks(pattern: str) -> str:
    """The pattern with each blank standing for a run of any blanks, and ` ?` for a run that may be missing."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def filled(pattern: str, pieces: dict[str, str]) -> str:
    """The pattern with the pieces, by their names, in their places."""
    for name, piece in pieces.items():
        pattern = pattern.replace(name, piece)
    return pattern


def own(code: str, name: str) -> str:
    """The regular expression of the outlet speaking of itself, which may tell what it is called: `name` is the
    expression of a name."""
    people, of = listed(row(code, "own")), row(code, "own_of")
    called = listed(of) + r"(?:(?<=\w)\s+|(?<!\w)\s*)"  # no blank behind an apostrophe
    return rf"{people}\b(?:\s+{called}(?:{name}))?" if of else rf"{people}\b"


@cache
def months(code: str) -> str:
    """The regular expression of the name of any month in a language."""
    return listed(row(code, "months"))


@cache
def weekday(code: str) -> str:
    """The regular expression of a day of the week before a date, with what parts it from that; it may be missing."""
    return rf"(?:{listed(row(code, 'weekdays'))}\.?,?\s+)?"


def time(code: str) -> str:
    """The pattern of a time of day, its blanks as they are written; empty where a language has none."""
    found: str = languages.table(code, "publication").get("time", {}).get("regex", "")
    return found


@cache
def agencies() -> str:
    """The regular expression of the name of any agency, in any known language."""
    return listed(name for code in languages.known() for name in row(code, "agencies"))
