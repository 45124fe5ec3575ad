"""What a translation keeps of a text: its numbers, dates and names, in their order, in one form for all languages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.gather.lines import fold
from selon.gazetteer.romanisation import key
from selon.model import Article
from selon.ontology import actor

_TOKEN = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+|[^\W\d_]+(?:[-\u0640\u064b-\u0652]+[^\W\d_]+)*")
_CAPITAL = re.compile(r"(?:[^\W\d_]{1,3}-)?([^\W\d_])")
_ENDS = re.compile(r"[.!?:;\n«“\"]\s*$")  # what stands before the first word of a sentence
_LEAST = 2  # consonants of a word that can be told by them; Arabic does not write the vowels between
_LONGEST = 8  # words of a name that the ontology is asked for
_NUMBERS = ("units", "teens", "tens", "hundreds", "collectives")


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, a date or a word of a name that stands at `start` to `end`. `key` is the same in every language; `sure`
    is False for a word of a script without capitals, which may be no name."""

    key: str
    start: int
    end: int
    sure: bool = True


def facts(article: Article) -> tuple[Fact, ...]:
    """The facts of the article's body, in order. The number one is none: many languages write their article so."""
    text, code = article.text, article.language or ""
    return tuple(
        fact
        for passage in article.passages
        if passage.kind == "body"
        for fact in _facts(text, list(_TOKEN.finditer(text, passage.start, passage.end)), code)
        if fact.key != "number 1"
    )


def _facts(text: str, tokens: Sequence[re.Match[str]], code: str) -> Iterator[Fact]:
    i = 0
    while i < len(tokens):
        start, found = tokens[i].start(), _valued(tokens, i, code) or _known(text, tokens, i)
        if found is not None:
            key_, last = found
            yield Fact(key_, start, tokens[last].end())
            i = last + 1
            continue
        word, case = tokens[i][0], _case(tokens[i][0])
        opens = i == 0 or _ENDS.search(text, tokens[i - 1].end(), start) is not None
        if case is None or (case and not opens):
            name = key(word).skeleton
            if len(name) >= _LEAST:
                yield Fact(f"name {name}", start, tokens[i].end(), sure=case is not None)
        i += 1


def _valued(tokens: Sequence[re.Match[str]], i: int, code: str) -> tuple[str, int] | None:
    """The number, month or day of the week at token `i`, and its last token."""
    word = tokens[i][0]
    if word[0].isdigit():
        return f"number {''.join(c for c in word if c.isdigit())}", i
    values = _values(code)
    for last in (i + 1, i):
        if last < len(tokens) and (found := values.get(fold(" ".join(t[0] for t in tokens[i : last + 1])))):
            return found, last
    return None


def _known(text: str, tokens: Sequence[re.Match[str]], i: int) -> tuple[str, int] | None:
    """The actor of the ontology that the words from token `i` on name, and its last token."""
    if _case(tokens[i][0]) is False:
        return None
    for last in range(min(i + _LONGEST, len(tokens)) - 1, i - 1, -1):
        if (found := actor(text[tokens[i].start() : tokens[last].end()])) is not None:
            return f"actor {found.name}", last
    return None


def _case(word: str) -> bool | None:
    """Whether the word begins with a capital, its article apart; None in a script that has none."""
    match = _CAPITAL.match(word)
    letter = match[1] if match else word[0]
    return None if letter.lower() == letter.upper() else letter.isupper() or word[0].isupper()


@cache
def _values(code: str) -> Mapping[str, str]:
    """The words of numbers, months and days of the week, folded, with what they stand for in every language."""
    numbers = languages.table(code, "numbers")
    found = {fold(w): f"number {n}" for part in _NUMBERS for w, n in numbers.get(part, {}).items()}
    months = languages.table(code, "publication").get("months", {})
    found |= {fold(word): f"month {number}" for word, number in months.items()}
    days = languages.table(code, "weaving").get("weekdays", {})
    return found | {fold(word): f"day {number}" for word, number in days.items()}
