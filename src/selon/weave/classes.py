"""The words for what may be aimed at, in classes that can be set against each other: whom or what a text names."""

import re
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.weave.phrases import phrases, plain

BYSTANDERS = "civilian"  # the class of people who may be hit where something else was aimed at
PEOPLE, THINGS, STORES = "people", "things", "stores"  # tables of classes
NAMING = 5  # words of what is denied among which who or what was not struck is named: `any military activity in`


@dataclass(frozen=True, slots=True, order=True)
class Aim:
    """What words of a content name as a target: of which class, and whether people or what is theirs."""

    sort: str
    people: bool
    words: str


def classes(text: str, language: str) -> tuple[Aim, ...]:
    """The phrases of a text that name a target; the longest at a place counts."""
    return tuple(aim for aim, _ in placed(text, language))


def on_target(content: str, language: str, *, denied: bool) -> bool:
    """Whether a content that tells no act says who or what was struck, or was not: that it was a workshop, no fighters
    but herders, that it served to put rockets together; or, where it is `denied`, soldiers or a base."""
    flat = plain(content).lstrip(" «“\"'")
    if denied:
        there = phrases(language, "aims", "words", "presence").search(flat) is not None
        any_ = phrases(language, "aims", "words", "any").match(flat) is not None
        return (there and bool(placed(content, language))) or (any_ and bool(placed(_first(content), language)))
    says = any(phrases(language, "aims", "words", row).search(flat) for row in ("not being", "serving", "none"))
    was = phrases(language, "aims", "words", "being").match(flat) is not None
    return (says or was) and bool(placed(content, language, stores=True))


def _first(content: str) -> str:
    return " ".join(content.split()[:NAMING])


def placed(text: str, language: str, *, stores: bool = False) -> list[tuple[Aim, int]]:
    """The phrases of a text that name a target, with where they stand; with `stores` also what was kept there."""
    flat, found, end = plain(text), list[tuple[Aim, int]](), 0
    hits = sorted((m.start(), -m.end(), row) for row, sought in _patterns(language) for m in sought.finditer(flat))
    for start, stop, (kind, sort) in hits:
        if start >= end:
            end = -stop
            if sort and (stores or kind != STORES):
                found.append((Aim(sort, kind == PEOPLE, text[start:end]), start))
    return found


@cache
def _patterns(language: str) -> tuple[tuple[tuple[str, str], re.Pattern[str]], ...]:
    """What finds the phrases of each kind and class; first those that name no target."""
    told = languages.table(language, "aims")
    rows = [
        ((kind, sort), phrases(language, "aims", kind, sort))
        for kind in (PEOPLE, THINGS, STORES)
        for sort in told.get(kind, {})
    ]
    return ((("", ""), phrases(language, "aims", "none")), *rows)
