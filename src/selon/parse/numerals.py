"""One numeral at one token: in figures, in words, collective (une vingtaine), vague (plusieurs), ordinal.

Which words make numbers is in the language's `numbers.toml`; this module holds how they are put together.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import Any

from selon.parse.table import Token

SPACES = {" ", "\u00a0", "\u202f", "\u2009", "\u2007"}  # one of these may stand between thousands
OPENING = frozenset('"«“')  # marks of quotation
THOUSAND = 1000
MOST_FIGURES = 15  # longer ones are account numbers

_FIGURES = re.compile(r"[~≈±]?(\d+)")
_GROUPED = re.compile(r"[~≈±]?((?!0)\d{1,3}(?:([.,'’])\d{3})(?:\2\d{3})*)")
_DECIMAL = re.compile(r"[~≈±]?(\d+)[.,](\d+)")
_GROUP = re.compile(r"(\d{3})(?:,(\d+))?")
_ORDINAL = re.compile(r"(\d+)(\D+)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number without the words that bound it: tokens `first` to `last` (excluded), `low` to `high`.

    `scale` is the power of ten that its last word multiplies by, which a range shares: deux à trois mille.
    """

    first: int
    last: int
    low: int
    high: int | None
    approximate: bool = False
    ordinal: bool = False
    scale: int = 1


class NumeralWords:
    """The words that make numerals in a language, by what they are asked for."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.facts = facts
        self.words = {
            form: (kind, value, ordinal)
            for kind in ("units", "teens", "tens", "hundreds", "scales")
            for table, ordinal in ((kind, False), (f"ordinal_{kind}", True))
            for form, value in facts[table].items()
        }
        self.composition = facts["composition"]
        self.half = Phrases({"half": self.composition["half"]})
        self.none = Phrases({"none": facts["none"]["phrases"]})
        self.around = {name: frozenset(forms) for name, forms in facts["around_collectives"].items() if name != "of"}
        self.starts = {
            *(form.partition("-")[0] for form in self.words),
            *(form for name in ("collectives", "collectives_plural", "vague", "ordinals") for form in facts[name]),
            *(phrase.split()[0] for phrase in facts["none"]["phrases"]),
            *(self.composition["zero"] + facts["around_collectives"]["some"]),
        }


class Numerals:
    """Reads numerals off a token table, with the words of its language."""

    def __init__(self, text: str, tokens: Sequence[Token], words: NumeralWords) -> None:
        self.text, self.tokens, self.facts = text, tokens, words.facts
        elided = self.facts["elided"]
        self.forms = [elided.get(token.form, token.form) for token in tokens]
        self.words, self.composition, self.starts = words.words, words.composition, words.starts
        self.half, self.none, self.around = words.half, words.none, words.around
        self._read: dict[int, Numeral | None] = {}

    def form(self, i: int) -> str:
        """The form of token `i`, elisions undone; empty past either end."""
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def touching(self, i: int) -> bool:
        """Whether one space, of a kind that groups figures, stands before token `i`."""
        before = self.tokens[i - 1]
        gap = self.text[before.end : self.tokens[i].start]
        return gap in SPACES and before.sentence == self.tokens[i].sentence

    def read(self, i: int) -> Numeral | None:
        """The longest numeral that starts at token `i`."""
        if i not in self._read:
            self._read[i] = self._longest(i) if i < len(self.tokens) else None
        return self._read[i]

    def _longest(self, i: int) -> Numeral | None:
        if self.tokens[i].text[-1:].isdigit():
            return self._scaled(i, self.figures(i))
        if self.tokens[i].text[:1].isdigit():
            return self._ordinal_figures(i)
        form = self.form(i)
        if not (form in self.starts or form.partition("-")[0] in self.starts) or not self._common(i):
            return None
        return self._collective(i) or self._vague(i) or self._scaled(i, self._in_words(i)) or self._ordinal(i)

    def figures(self, i: int) -> tuple[int, Fraction, int] | None:
        """The figures at token `i`, with groups of thousands: the token after, the value, its scale."""
        word = self.tokens[i].text
        if found := _FIGURES.fullmatch(word):
            last, digits, decimals = i + 1, found[1], ""
            if len(digits) < 4 and digits[0] != "0":
                while last < len(self.tokens) and len(digits) < MOST_FIGURES and not decimals and self.touching(last):
                    group = _GROUP.fullmatch(self.tokens[last].text)
                    if group is None:
                        break
                    last, digits, decimals = last + 1, digits + group[1], group[2] or ""
            grouped = last > i + 1
        elif (found := _GROUPED.fullmatch(word)) and not (found[2] in ".," and self._multiplied(i + 1)):
            last, digits, decimals, grouped = i + 1, re.sub(r"\D", "", found[1]), "", True
        elif found := _DECIMAL.fullmatch(word):
            last, digits, decimals, grouped = i + 1, found[1], found[2], False
        else:
            return None
        if len(digits) + len(decimals) > MOST_FIGURES:
            return None
        value = Fraction(int(digits + decimals), 10 ** len(decimals))
        return last, value, THOUSAND if grouped and value % THOUSAND == 0 else 1

    def _multiplied(self, i: int) -> bool:
        return self.form(i) in self.facts["scales"]

    def _common(self, i: int) -> bool:
        """Whether the word is no part of a name: without a capital, unless it opens a sentence or all are capitals."""
        word = self.tokens[i].text
        if not word[:1].isupper():
            return True
        before = self.tokens[i - 1] if i else None
        if before is None or before.sentence != self.tokens[i].sentence or not before.text[-1:].isalnum():
            return before is None or before.text[-1:] not in {"'", "’", "-"}
        beside = [before, *self.tokens[i + 1 : i + 2]]
        return word.isupper() and any(t.text.isupper() and len(t.text) > 1 for t in beside)

    def _ordinal_figures(self, i: int) -> Numeral | None:
        found = _ORDINAL.fullmatch(self.tokens[i].form)
        if found is None or found[2] not in self.facts["ordinal_endings"]["forms"] or len(found[1]) > 4:
            return None
        return Numeral(i, i + 1, int(found[1]), int(found[1]), ordinal=True)

    def _ordinal(self, i: int) -> Numeral | None:
        form = self.form(i)
        value = self.facts["ordinals"].get(form)
        nouns = self.facts["homographs"]["nouns"]
        if value is None or (form in nouns and self.form(i - 1) not in nouns[form] and not self._before_noun(i + 1)):
            return None
        return Numeral(i, i + 1, value, value, ordinal=True)

    def _before_noun(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].upos in {"NOUN", "PROPN"} and self.tokens[i - 1].space

    def _vague(self, i: int) -> Numeral | None:
        if found := self.none.match(self.forms, i):
            return Numeral(i, found[0], 0, 0)
        low = self.facts["vague"].get(self.form(i))
        return None if low is None else Numeral(i, i + 1, low, None, approximate=True)

    def _collective(self, i: int) -> Numeral | None:
        """Une vingtaine, la centaine de, des dizaines de milliers."""
        one, many = self.facts["collectives"], self.facts["collectives_plural"]
        at = i + 1 if self.form(i) in self.around["one"] | self.around["some"] else i
        if at > i and self.form(at) in OPENING:
            at += 1  # une « cinquantaine de morts »
        if at > i and self.form(i) in self.around["one"] and self.form(at) in self.around["size"]:
            at += 1
        of = self.form(at + 1) == self.facts["around_collectives"]["of"]
        if (value := one.get(self.form(at))) is not None:
            counted = at + 2 >= len(self.tokens) or not self.tokens[at + 2].text[:1].isdigit()
            if (of and not counted) or not (at > i or (of and self.form(i - 1) in self.around["the"])):
                return None
            return self._of_many(Numeral(i, at + 1, value, value, approximate=True, scale=value))
        if self.form(i) in self.around["one"] or (value := many.get(self.form(at))) is None:
            return None
        return self._of_many(Numeral(i, at + 1, 2 * value, None, approximate=True, scale=value))

    def _of_many(self, of: Numeral) -> Numeral:
        """Multiplies by a greater collective: des dizaines de milliers."""
        times = self.facts["collectives_plural"].get(self.form(of.last + 1), 0)
        if self.form(of.last) != self.facts["around_collectives"]["of"] or times <= of.scale:
            return of
        high = None if of.high is None else of.high * times
        return replace(of, last=of.last + 2, low=of.low * times, high=high, scale=of.scale * times)

    def _scaled(self, i: int, found: tuple[int, Fraction, int] | Numeral | None) -> Numeral | None:
        """Figures or words with what multiplies them: 3,5 millions, deux millions et demi, trois dizaines."""
        if found is None:
            return None
        if isinstance(found, Numeral):
            numeral, value = found, Fraction(found.low)
        else:
            last, value, scale = found
            times = 1
            if self._multiplied(last):
                times, last = self.facts["scales"][self.form(last)], last + 1
            value *= times
            signed = not self.tokens[i].text[0].isdigit()
            numeral = Numeral(i, last, floor(value), ceil(value), approximate=signed, scale=max(scale, times))
        if numeral.ordinal:
            return numeral
        if numeral.scale > 1 and (half := self.half.match(self.forms, numeral.last)):
            more = numeral.low + numeral.scale // 2
            return replace(numeral, last=half[0], low=more, high=more)
        many = self.facts["collectives_plural"].get(self.form(numeral.last))
        if many is not None and numeral.scale == 1:
            amount = floor(value * many)
            several = Numeral(i, numeral.last + 1, amount, amount, approximate=True, scale=many)
            return self._of_many(several)
        return numeral

    def _in_words(self, i: int) -> Numeral | None:
        """The number composed of the words from token `i` on."""
        form = self.form(i)
        if form in self.composition["zero"]:
            return Numeral(i, i + 1, 0, 0)
        if self._is_adjective(i):
            return None
        sum_ = _Sum(self.words, self.composition)
        last = i
        while last < len(self.tokens) and not sum_.ordinal and self.tokens[last].sentence == self.tokens[i].sentence:
            parts = self.form(last).split("-")
            if parts == [self.composition["link"]] and last > i:
                parts = [*parts, *self.form(last + 1).split("-")]
            tried = sum_.copy()
            if not all(tried.add(part, parts[n - 1] if n else "") for n, part in enumerate(parts)):
                break
            if last > i and self._is_adjective(last):
                break
            sum_, last = tried, last + (2 if parts[0] == self.composition["link"] else 1)
        if last == i or not sum_.whole:
            return None
        return Numeral(i, last, sum_.value, sum_.value, ordinal=sum_.ordinal, scale=sum_.scale)

    def _is_adjective(self, i: int) -> bool:
        """Neuf after its noun: new, not nine."""
        token = self.tokens[i]
        if self.form(i) not in self.facts["homographs"]["adjectives"] or i == 0 or token.upos != "ADJ":
            return False
        before = self.tokens[i - 1]
        return before.upos == "NOUN" and before.space and before.sentence == token.sentence


class _Sum:
    """A number being composed, word by word."""

    def __init__(self, words: Mapping[str, tuple[str, int, bool]], composition: Mapping[str, Any]) -> None:
        self.words, self.composition = words, composition
        self.total = self.group = 0
        self.last, self.last_value = "", 0
        self.ordinal = False
        self.limit = self.scale = 0

    def copy(self) -> "_Sum":
        """The same sum, to try a word on."""
        other = _Sum(self.words, self.composition)
        other.total, other.group, other.last, other.last_value = self.total, self.group, self.last, self.last_value
        other.ordinal, other.limit, other.scale = self.ordinal, self.limit, self.scale
        return other

    @property
    def value(self) -> int:
        """What it comes to."""
        return self.total + self.group

    @property
    def whole(self) -> bool:
        """Whether it may end here: not on the link, nor as an ordinal that only stands in compounds."""
        return self.last not in {"", "link"}

    def add(self, form: str, before: str) -> bool:
        """Adds a word, `before` being the one before it in the same token; False where it does not fit."""
        if form == self.composition["link"]:
            fits = self.last == "tens"
            self.last = "link"
            return fits
        if form not in self.words or self.ordinal:
            return False
        kind, value, self.ordinal = self.words[form]
        if self.last == "link" and form not in self.composition["linked"]:
            return False
        places = {
            "units": self._unit,
            "teens": self._teen,
            "tens": self._ten,
            "hundreds": self._hundred,
            "scales": self._scale,
        }
        return places[kind](form, value)

    def _unit(self, form: str, value: int) -> bool:
        fits = self.last in {"", "tens", "link", "hundreds", "scales"} or (self.last_value == 10 and value >= 7)
        return fits and self._put("units", value, self.group + value)

    def _teen(self, form: str, value: int) -> bool:
        of_tens = self.last in {"tens", "link"} and self.last_value in self.composition["with_teens"]
        return (of_tens or self.last in {"", "hundreds", "scales"}) and self._put("teens", value, self.group + value)

    def _ten(self, form: str, value: int) -> bool:
        times = self.composition["multiplied"].get(form)
        if times and self.last == "units" and self.group % 100 == times:
            return self._put("tens", value * times, self.group + value * times - times)
        return self.last in {"", "hundreds", "scales"} and self._put("tens", value, self.group + value)

    def _hundred(self, form: str, value: int) -> bool:
        if self.last in {"", "scales"}:
            return self._put("hundreds", value, value, value)
        return self.last == "units" and 2 <= self.group <= 9 and self._put("hundreds", value, self.group * value, value)

    def _scale(self, form: str, value: int) -> bool:
        alone = self.group == 0 and value in self.composition["counts_alone"]
        several = self.group > 1 or (self.group == 1 and value not in self.composition["counts_alone"])
        if self.last == "link" or not (alone or several) or (self.limit and value >= self.limit):
            return False
        self.total += max(self.group, 1) * value
        self.limit = value
        return self._put("scales", value, 0, value)

    def _put(self, kind: str, value: int, group: int, scale: int = 1) -> bool:
        self.last, self.last_value, self.group, self.scale = kind, value, group, scale
        return True


class Phrases:
    """Phrases of forms, each with what it says; the longest that stands at a token is found in constant time."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, wordings in phrases.items():
            for wording in wordings:
                words = tuple(wording.replace("'", "' ").split())
                self._by_first.setdefault(words[0], []).append((words, name))
        for listed in self._by_first.values():
            listed.sort(key=lambda phrase: -len(phrase[0]))

    @property
    def heads(self) -> frozenset[str]:
        """The first words of all of them."""
        return frozenset(self._by_first)

    def match(self, forms: Sequence[str], i: int) -> tuple[int, str] | None:
        """The index after the longest phrase at `i`, and its name."""
        for words, name in self._by_first.get(forms[i] if i < len(forms) else "", ()):
            if tuple(forms[i : i + len(words)]) == words:
                return i + len(words), name
        return None
