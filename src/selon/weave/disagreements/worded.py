"""Tolls that the words of a claim tell where what was read as an event in it does not: `six gendarmes were buried on
Tuesday`, `the figure of 60 dead`, and the how-manieth to die (`a fourth peacekeeper succumbed`): there were as many."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from selon import languages
from selon.model import Claim, Count, CountKind
from selon.parse.numbers import find_numbers
from selon.parse.table import Number, Token
from selon.weave.comparison.features import unit_key
from selon.weave.phrases import phrases, plain

# Words after those who are counted among which it is told what became of them: `a fourth, a nurse of 26, succumbed`.
FATE = 12
_TOKEN = re.compile(r"\w+['’]|\w+(?:[-‑]\w+)*|[^\w\s]")
_AFTER = re.compile(r"\s*(?P<word>\w[\w-]*'?)")
_END = re.compile(r"[.;:!?]")


def tolls(claim: Claim, language: str) -> tuple[Count, ...]:
    """The tolls that the content of a claim tells in its words, as counts that the claim carries."""
    found = (row for span in claim.content for row in _tolls(span.text, span.start, language))
    return tuple(
        Count(start, end, text, low, high, rough, unit, kind, (claim.id,))
        for start, end, text, low, high, rough, unit, kind in found
    )


_Row = tuple[int, int, str, int | None, int | None, bool, str | None, CountKind]


@lru_cache(maxsize=1 << 12)
def _tolls(text: str, at: int, language: str) -> tuple[_Row, ...]:
    flat = plain(text)
    rows = (phrases(language, "tolls", "worded", row) for row in ("fate", "undergone", "killing"))
    if not (_noun(language).search(flat) or any(row.search(flat) for row in rows)):
        return ()
    return tuple(
        (at + start, at + end, text[start:end], number.low, number.high, number.approximate, unit, kind)
        for number in find_numbers(text, _tokens(text), language)
        for start, end, unit, kind in _counted(number, text, flat, language)
    )


def _counted(number: Number, text: str, flat: str, language: str) -> Iterator[tuple[int, int, str | None, CountKind]]:
    """What a number counts, with its extent: the dead or the hurt by their noun, or people of whom that is told."""
    after = _AFTER.match(flat, number.end)
    if number.ordinal:
        return
    if after is not None and phrases(language, "tolls", "told", "of").fullmatch(after.group("word")):
        after = _AFTER.match(flat, after.end())  # `a score of bodies`
    yield from _named(number, after, text, flat, language)


def _named(
    number: Number, after: re.Match[str] | None, text: str, flat: str, language: str
) -> Iterator[tuple[int, int, str | None, CountKind]]:
    """What the word after a number counts: the dead, the hurt, or people who died."""
    if after is None or (number.low, number.high) == (1, 1):  # `un` is also an article
        return
    word = after.group("word")
    fate = _fate_of(word, language) if _noun(language).fullmatch(word) else None
    died = _died(flat[after.end() :], language)
    killed = _killed(flat[: number.start], language)
    person = (died or killed) and unit_key(word) in _people(language)
    if fate == "killed" or (person if fate is None else not died):  # the hurt that died are not all that were hurt
        yield number.start, after.end(), text[after.start("word") : after.end()], fate or "killed"


def _killed(before: str, language: str) -> bool:
    """Whether the word before a number says that somebody killed those who are counted: `killed 27 soldiers`."""
    last = " ".join(before.split()[-1:])
    return any(phrases(language, "tolls", "worded", row).fullmatch(last) for row in ("undergone", "killing"))


def _died(after: str, language: str) -> bool:
    """Whether words tell that those before them died, in the same sentence."""
    near = " ".join(_END.split(after)[0].split()[:FATE])
    if phrases(language, "tolls", "worded", "fate").search(near):
        return True
    did = phrases(language, "tolls", "worded", "doing")
    undergone = phrases(language, "tolls", "worded", "undergone").finditer(near)
    return any(not did.fullmatch((near[: m.start()].split() or [""])[-1]) for m in undergone)


def _fate_of(noun: str, language: str) -> CountKind:
    return "injured" if phrases(language, "tolls", "worded", "hurt").fullmatch(noun) else "killed"


@cache
def _noun(language: str) -> re.Pattern[str]:
    """What finds a noun for the dead or for the hurt."""
    rows = (phrases(language, "tolls", "worded", row).pattern for row in ("dead", "hurt"))
    return re.compile("|".join(f"(?:{row})" for row in rows))


@cache
def _people(language: str) -> frozenset[str]:
    """The nouns of people, as keys."""
    told = languages.table(language, "tolls").get("people", {})
    return frozenset(unit_key(unit) for units in told.values() for unit in units if unit)


def _tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, of which numbers are made; nothing else is known of them."""
    return tuple(
        Token(i, m.start(), m.end(), m.group(), form, form, "", {}, i, "", 0, -1, text[m.end() : m.end() + 1].isspace())
        for i, m in enumerate(_TOKEN.finditer(text))
        for form in [m.group().lower().replace("’", "'").replace("‑", "-")]
    )
