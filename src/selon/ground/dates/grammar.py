"""The calendar grammar of a language: the rows of its `calendar.toml`, compiled to one regular expression a layer.

A pattern is a regular expression over folded text (see `fold`) in which a blank stands for any run of blanks and
`{name}` for a piece: a class of words with a value each, or a fragment. What an earlier layer found is a piece of the
later ones.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from selon import languages
from selon.ground.dates.folding import fold

FILL = "\ue001"  # behind the mark of something found, one a character, so that offsets hold
MARKS = {
    "strong": "\ue000",
    "month": "\ue002",
    "year": "\ue003",
    "duration": "\ue004",
    "repeated": "\ue005",
    "time": "\ue006",
    "shift": "\ue007",
}
DATED = "".join(MARKS[name] for name in ("strong", "month", "year"))
WEAK = frozenset({"month", "year"})  # found by a later layer or not at all

_PIECE = re.compile(r"\{([a-z]\w*)\}")
_FIGURES = r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}[/.:-]\d|\b\d{1,2} ?h|(?<=le )\d"  # that may be a date or a time
_DIGITS = {
    "{decade}": r"(?P<decade>(?:1[89]|20)?\d0)(?!\d)",
    "{dd}": r"(?P<dd>0?[1-9]|[12]\d|3[01])(?!,\d)",
    "{mm}": r"(?P<mm>0?[1-9]|1[0-2])",
    "{yy}": r"(?P<yy>\d\d)",
    "{year}": r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)(?![\d%])(?![.,/]\d)",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what its words mean, and the constants that the meaning takes.

    `lower`: with a capital inside a sentence it is part of a name.
    """

    means: str
    mark: str
    lower: bool
    constants: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Layer:
    """One pass over a paragraph: `finder` tells which row matches, by the name of its empty group; `rows` have that
    name, `expressions` are theirs, with a group a piece.

    The finder has no other groups: hundreds of them, of which a match has three, doubled the time.
    """

    finder: re.Pattern[str]
    rows: Mapping[str, Row]
    expressions: Mapping[str, str]

    def match(self, text: str, start: int) -> tuple[Row, re.Match[str]] | None:
        """The first row that holds at `start`, and what its pieces took."""
        found = self.finder.match(text, start)
        if found is None:
            return None
        name = found.lastgroup or ""
        match = _expression(self.expressions[name]).match(text, start)
        return (self.rows[name], match) if match else None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What finds and reads time expressions in one language.

    `hint` matches in or right behind the first words of every expression; `named` ends where a name that holds a date
    begins; `values` are the values of words, by class; `coming` the lemmas of verbs whose infinitive is to come,
    `ahead` of those that tell of it in the present with a reflexive pronoun, `planned` the forms of words that tell of
    something to come; `endings` those of verbs to come, unless the infinitive ends in `endings_of`; `participles` those
    of participles.
    """

    hint: re.Pattern[str]
    layers: tuple[Layer, ...]
    named: re.Pattern[str]
    values: Mapping[str, Mapping[str, Any]]
    coming: frozenset[str]
    ahead: frozenset[str]
    planned: frozenset[str]
    endings: tuple[str, ...]
    endings_of: tuple[str, ...]
    participles: tuple[str, ...]


@cache
def grammar(language: str) -> Grammar | None:
    """The calendar grammar of a language, None where it has no table."""
    table = languages.table(language, "calendar")
    if not table:
        return None
    values = _values(language, table)
    fragments = {name: fold(text) for name, text in table["fragments"].items()}
    pieces = _pieces(values, fragments)
    rows = table["expression"]
    tense = table["tense"]
    return Grammar(
        re.compile(rf"\b(?:{_any([*values['weekday'], *values['month'], *map(fold, table['hints'])])})\b|{_FIGURES}"),
        tuple(_layer([row for row in rows if row.get("layer", 1) == n], pieces) for n in (1, 2, 3)),
        re.compile(rf"\b(?:{'|'.join(fold(p) for p in table['names']['before'])})\s+$"),
        values,
        frozenset(tense["coming"]),
        frozenset(tense["ahead"]),
        frozenset(tense["planned"]),
        tuple(tense["endings"]),
        tuple(tense["endings_of"]),
        tuple(tense["participles"]),
    )


def _values(language: str, table: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The classes of words, each word folded, with their values."""
    numbers = languages.table(language, "numbers")
    month = {**languages.table(language, "publication")["months"], **table["month"]}
    values: dict[str, dict[str, Any]] = {
        "month": month,
        "monthname": {name: n for name, n in month.items() if not _abbreviates(name, n, month)},
        "n": _cardinals(numbers),
        "ordinal": {**numbers["ordinals"], **numbers["ordinal_units"], **table["ordinal"]},
    }
    for name in ("weekday", "weekdays", "season", "unit", "shift", "part", "vague"):
        values[name] = table[name]
    return {name: {fold(word): value for word, value in words.items()} for name, words in values.items()}


def _abbreviates(name: str, number: int, months: Mapping[str, int]) -> bool:
    short = fold(name)
    return any(n == number and len(other) > len(name) and fold(other).startswith(short) for other, n in months.items())


def _cardinals(numbers: Mapping[str, Any]) -> dict[str, int]:
    """The numbers in words below a hundred: trois, dix-sept, vingt et un, quarante-huit."""
    low = {**numbers["units"], **numbers["teens"]}
    found = {**low, **numbers["tens"]}
    link = numbers["composition"]["link"]
    for ten, high in {**numbers["tens"], "dix": 10}.items():
        for word, unit in low.items():
            if unit < 10 or high in numbers["composition"]["with_teens"]:
                found[f"{ten}-{word}"] = high + unit
                found[f"{ten} {link} {word}"] = high + unit
    return found


def _pieces(values: Mapping[str, Mapping[str, Any]], fragments: Mapping[str, str]) -> dict[str, str]:
    pieces = {f"{{{name}}}": f"(?P<{name}>{_any(words)})" for name, words in values.items()}
    pieces["{n}"] = f"(?P<n>\\d{{1,3}}|{_any(values['n'])})"
    short = _any(values["month"].keys() - values["monthname"].keys())
    pieces["{month}"] = f"(?P<month>(?:{_any(values['monthname'])})(?!\\w)|(?:{short})(?!\\w)\\.?)"
    words = [word for word, number in values["n"].items() if number <= 31]
    first = _any(word for word, number in values["ordinal"].items() if number == 1)
    pieces["{day}"] = (
        f"(?P<day>(?:0?[1-9]|[12]\\d|3[01])(?!,\\d)(?=\\s?{fragments['first']}\\b|\\b)|{first}|{_any(words)})"
    )
    pieces["{day}"] += f"(?:\\s?{fragments['first']}\\b)?"
    pieces |= _DIGITS
    pieces["{date}"] = f"(?P<date>[{DATED}]{FILL}*+)"
    for name, mark in MARKS.items():
        pieces[f"{{a_{name}}}"] = f"(?P<date>{mark}{FILL}*+)"
    pieces["{a_time}"] = f"{MARKS['time']}{FILL}*+"  # goes with a date and tells none: not a part
    pieces["{listed_month}"] = f"[{MARKS['month']}{MARKS['strong']}]{FILL}*+"
    pieces["{behind}"] = f"(?<={FILL}\\x20)"  # right behind something found
    pieces["{weak}"] = f"(?P<date>[{MARKS['month']}{MARKS['year']}]{FILL}*+)"
    for name, text in fragments.items():
        pieces[f"{{{name}}}"] = f"(?:{text})"
    return pieces


def _layer(rows: Iterable[Mapping[str, Any]], pieces: Mapping[str, str]) -> Layer:
    """One alternation of the rows; where several fit, the first row wins."""
    alternatives, by_name, expressions = [], {}, {}
    for number, row in enumerate(rows):
        name = f"row{number}"
        pattern = _compiled(row["pattern"], pieces)
        alternatives.append(f"(?:{_GROUP.sub('(?:', pattern)})(?P<{name}>)")
        constants = {k: v for k, v in row.items() if k not in _OF_THE_ROW}
        by_name[name] = Row(row["means"], row.get("mark", "strong"), row.get("lower", False), constants)
        expressions[name] = _whole(pattern)
    return Layer(re.compile(_whole("|".join(alternatives))), by_name, expressions)


_OF_THE_ROW = {"pattern", "means", "mark", "layer", "lower", "example", "edtf", "words", "published"}
_GROUP = re.compile(r"\(\?P<(\w+)>")


def _whole(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _compiled(pattern: str, pieces: Mapping[str, str]) -> str:
    """A pattern as a regular expression with a group for each piece: `date` twice becomes date and date2."""
    text = fold(pattern)
    while match := _PIECE.search(text):
        text = text[: match.start()] + pieces[match[0]] + text[match.end() :]
    own: list[str] = []

    def named(match: re.Match[str]) -> str:
        base = match[1]
        count = 1 + sum(piece.rstrip("2345") == base for piece in own)
        own.append(base if count == 1 else f"{base}{count}")
        return f"(?P<{own[-1]}>"

    text = _GROUP.sub(named, text)
    return text.replace(" ?", r"\s*").replace(" ", r"\s+")


def _any(words: Iterable[str]) -> str:
    """An alternation of words, longest first; a blank or a hyphen in one may be either. It goes by the first letter,
    which rules out most at a look."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len, reverse=True):
        by_letter.setdefault(word[:1], []).append(re.sub(r"(?:\\ |\\-)", "[ -]", re.escape(word[1:])))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
