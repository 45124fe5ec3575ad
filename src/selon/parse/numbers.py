"""The numbers of a text: how many, at least, at most, about, from so many to so many, or the how-manieth.

A number runs from the word that bounds it to its last figure or word, without the noun. Percentages, fractions, dates,
times, telephone numbers and the figures of names (T-72, résolution 2254) count nothing and are left out; ages stay.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from selon import languages
from selon.parse.numerals import Numeral, Numerals, NumeralWords, Phrases
from selon.parse.table import Number, Token

YEARS = range(1900, 2101)  # a figure of four digits that nothing follows to be counted is a year of these
DAYS = range(1, 32)
SHORTEST_TELEPHONE = 4  # groups of figures side by side
LONGEST_TELEPHONE = 12
MOST_BOUNDS = 4  # phrases before one number: au moins quelque
FARTHEST_SHARED = 10  # entre 10 et 20 000 shares its thousand, de 5 à 100 000 does not: at most so many times as much

_WRITTEN_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}([-/.])\d{1,2}\1\d{2}(?:\d{2})?(?!\d)|\d+/\d+|\d{1,2}:\d{2}(?!\d)"
    r"|(?:19|20)\d\d[-–](?:19|20)?\d\d(?!\d)"
)
_GLUED = frozenset("-–.°#@_/:+'’")


def find_numbers(text: str, tokens: Sequence[Token], language: str) -> tuple[Number, ...]:
    """The numbers in the tokens, in order; none for a language without facts of numbers."""
    words = _words(language)
    return tuple(_Finder(text, tokens, words).numbers()) if words else ()


class _Words(NumeralWords):
    """The words that make, bound and undo numbers in a language."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        super().__init__(facts)
        before, apart = facts["before"], facts["apart"]
        self.places = {tuple(phrase.split()) for phrase in before["of_place"]}
        self.before = Phrases({how: phrases for how, phrases in before.items() if how != "of_place"})
        self.after = Phrases(facts["after"])
        self.apart = {name: frozenset(forms) for name, forms in apart.items()}
        self.not_counts = Phrases({"": apart["phrases"]})
        self.not_counted = Phrases({"": apart["after_number"]})
        self.heads = self.starts | self.before.heads | self.not_counts.heads | frozenset(facts["ranges"]["opened"])


@cache
def _words(language: str) -> _Words | None:
    facts = languages.table(language, "numbers")
    return _Words(facts) if facts else None


@dataclass(frozen=True, slots=True)
class _Bounded:
    """A numeral or a range, with the tokens that it takes."""

    first: int
    last: int
    low: int | None
    high: int | None
    approximate: bool
    ordinal: bool
    single: bool = False  # a bare un or une

    def bound(self, how: str) -> "_Bounded":
        """The same with what a phrase says of it."""
        low, high = self.low, self.high
        if how == "approximate":
            return replace(self, approximate=True)
        if how == "at_least":
            return replace(self, high=None)
        if how == "above":
            return replace(self, low=None if low is None else low + 1, high=None)
        if how == "below":
            return replace(self, low=None, high=high - 1 if high is not None and high > 1 else high)
        return replace(self, low=None)


class _Finder:
    def __init__(self, text: str, tokens: Sequence[Token], words: _Words) -> None:
        self.text, self.tokens, self.facts = text, tokens, words.facts
        self.numerals = Numerals(text, tokens, words)
        self.forms = self.numerals.forms
        self.places, self.before, self.after, self.apart = words.places, words.before, words.after, words.apart
        self.not_counts, self.not_counted, self.heads = words.not_counts, words.not_counted, words.heads
        self.skipped = bytearray(len(tokens) + 1)

    def numbers(self) -> list[Number]:
        """All numbers, left to right."""
        self._set_apart()
        found, at = [], 0
        for i in [i for i, form in enumerate(self.forms) if form in self.heads or self._figured(form)]:
            if i < at:
                continue
            phrase = self.not_counts.match(self.forms, i)
            if phrase and not self.before.match(self.forms, i):
                at = phrase[0]
                continue
            bounded = self._bounded(i)
            if bounded is None:
                continue
            at = bounded.last
            if stop := self._uncounted(bounded):
                at = stop
            elif bounded.low is not None or bounded.high is not None:
                start, end = self.tokens[bounded.first].start, self.tokens[bounded.last - 1].end
                found.append(Number(start, end, bounded.low, bounded.high, bounded.approximate, bounded.ordinal))
        return found

    def _figured(self, form: str) -> bool:
        """Whether a form that is more than letters may open a number, its bounds, or what only looks like one."""
        return not form.isalpha() and (form.partition("-")[0] in self.heads or any(c.isdigit() for c in form))

    # Bounds and ranges

    def _bounded(self, i: int) -> _Bounded | None:
        """The number that starts at token `i`, with the phrases before and after that bound it."""
        phrases: list[tuple[str, bool]] = []  # what each says, and whether it may tell a place instead
        at = i
        while len(phrases) < MOST_BOUNDS and (phrase := self.before.match(self.forms, at)) is not None:
            phrases.append((phrase[1], tuple(self.forms[at : phrase[0]]) in self.places))
            at = phrase[0]
        found = self._range(at) or self._alone(at)
        if found and at > i and not self.tokens[i].text[0].isalpha() and not self.tokens[at].text[:1].isdigit():
            return None  # a sign stands before figures alone
        if found is None and phrases:
            phrases, found = [], self._alone(i)
        if found is None or self.tokens[i].sentence != self.tokens[found.last - 1].sentence:
            return None
        if phrases and (found.ordinal or (found.single and any(place for _, place in phrases))):
            return None
        for how, _ in reversed(phrases):
            found = found.bound(how)
        last, how = self._bound_after(found)
        found = found.bound(how) if how else found
        return replace(found, first=i, last=last) if phrases or last > found.last else found

    def _bound_after(self, found: _Bounded) -> tuple[int, str]:
        """The token after the number, and what a phrase there says of it (200 environ, trois blessés au moins)."""
        for noun in (0, 1):
            at = found.last + noun
            if noun and not (at <= len(self.tokens) and self.tokens[at - 1].upos == "NOUN"):
                break
            phrase = None if found.ordinal else self.after.match(self.forms, at)
            if phrase and not self._qualifies(phrase[0]) and not self.numerals.read(phrase[0]):
                return (found.last if noun else phrase[0]), phrase[1]
        return found.last, ""

    def _qualifies(self, i: int) -> bool:
        """Whether a phrase that ends before token `i` is about that: au plus tard, et plus de."""
        if i >= len(self.tokens) or self.tokens[i].sentence != self.tokens[i - 1].sentence:
            return False
        return self.tokens[i].upos in {"ADV", "ADJ", "NUM"} or self.forms[i] == self.facts["around_collectives"]["of"]

    def _read(self, i: int) -> Numeral | None:
        return None if self.skipped[min(i, len(self.tokens))] else self.numerals.read(i)

    def _alone(self, i: int) -> _Bounded | None:
        found = self._read(i)
        if found is None:
            return None
        single = found.last == i + 1 and found.low == found.high == 1 and not self.tokens[i].text[0].isdigit()
        return _Bounded(i, found.last, found.low, found.high, found.approximate, found.ordinal, single)

    def _operand(self, i: int) -> Numeral | None:
        """A numeral of a range, itself perhaps about so many."""
        about = False
        while not about and (phrase := self.before.match(self.forms, i)) is not None and phrase[1] == "approximate":
            i, about = phrase[0], True
        found = self._read(i)
        if found is None or found.ordinal:
            return None
        return replace(found, approximate=True) if about else found

    def _range(self, i: int) -> _Bounded | None:
        ranges = self.facts["ranges"]
        links = ranges["opened"].get(self.numerals.form(i))
        at = i + 1 if links else i
        links = links or ranges["between"]
        low = self._operand(at)
        if low is None or low.high is None or self._changes(at):
            return None
        link = low.last + (self.numerals.form(low.last) == ",")
        hyphen = self.numerals.form(link) in {"-", "–"} and self._tight(link)
        if not hyphen and self.numerals.form(link) not in links:
            return None
        high = self._operand(link + 1)
        if high is None or self.tokens[i].sentence != self.tokens[high.last - 1].sentence:
            return None
        low = _shared(low, high)
        if high.high is not None and (low.high is None or low.high >= high.high):
            return None
        first = at if at > i and self.forms[i] == self.facts["around_collectives"]["of"] and self._of_noun(i) else i
        return _Bounded(first, high.last, low.low, high.high, low.approximate or high.approximate, ordinal=False)

    def _tight(self, i: int) -> bool:
        return not self.tokens[i - 1].space and not self.tokens[i].space

    def _of_noun(self, i: int) -> bool:
        return i > 0 and self.tokens[i - 1].upos in {"NOUN", "PROPN", "ADJ"}

    def _changes(self, i: int) -> bool:
        """Whether the numeral at `i` is what something was: le bilan est passé de 12 à 15."""
        changes = self.facts["ranges"]["changes"]
        if i < 2 or self.forms[i - 1] != self.facts["around_collectives"]["of"]:
            return False
        return any(self.tokens[j].lemma in changes or self.forms[j] in changes for j in range(max(0, i - 4), i - 1))

    def _uncounted(self, found: _Bounded) -> int:
        """The token after a percentage or fraction that this number is part of; 0 if it is none."""
        if after := self.not_counted.match(self.forms, found.last):
            return after[0]
        if found.ordinal or found.last >= len(self.tokens):
            return 0
        form = self.forms[found.last]
        if form in self.apart["fractions"]:
            return found.last + 1
        ordinal = self.numerals.read(found.last) if found.single else None
        of = ordinal is not None and ordinal.ordinal and self.numerals.form(ordinal.last) in self.apart["fraction_of"]
        return ordinal.last if ordinal is not None and of and ordinal.low != 1 else 0

    # Figures that count nothing

    def _set_apart(self) -> None:
        """Marks the tokens of dates, times, telephone numbers and names."""
        months = self.apart["months"]
        for i, token in enumerate(self.tokens):
            if self.forms[i].rstrip(".") in months:
                self._date(i)
            elif self.forms[i] in self.apart["hours"] and self.forms[i].isalpha() and len(self.forms[i]) > 1:
                self._clock(i)
            elif token.text[:1].isdigit() and not self.skipped[i]:
                self._figures(i)

    def _clock(self, hour: int) -> None:
        """The words before an hour of the day: vers cinq heures du matin, de vingt heures à six heures."""
        first = next((j for j in range(max(0, hour - 3), hour) if self._ends(j, hour)), -1)
        if first < 1 or self.tokens[first].text[0].isdigit():
            return
        form, of = self.numerals.form, self.facts["around_collectives"]["of"]
        part = any(form(hour + n) in self.apart["parts_of_day"] for n in (2, 3))
        later = next((j for j in range(hour + 2, hour + 5) if form(j) in self.apart["hours"]), -1)
        span = form(first - 1) in self.apart["spans"] and later >= 0 and self._ends(hour + 2, later)
        ends = form(first - 1) in self.apart["clock"] and form(hour + 1) != of
        if span or ends or (part and form(hour + 1) in self.apart["of_part"]):
            last = later if span else hour
            self.skipped[first:last] = bytes([1]) * (last - first)

    def _ends(self, i: int, end: int) -> bool:
        """Whether a numeral begins at one token and ends before another."""
        found = self.numerals.read(i)
        return found is not None and found.last == end and not found.ordinal

    def _date(self, month: int) -> None:
        """The days before a month, and the year after."""
        first = last = month
        word = self.forms[month] in self.numerals.words  # sept
        while first > 0 and self._is_day(first - 1) and not (word and self.tokens[first - 1].text.isalpha()):
            first -= 2 if first > 1 and self.forms[first - 2] in self.apart["dates_linked"] else 1
        last = month + 1 + bool(month + 1 < len(self.tokens) and self._year(month + 1))
        if last - first > 1:
            self.skipped[max(0, first) : last] = bytes([1]) * (last - max(0, first))

    def _is_day(self, i: int) -> bool:
        found = self.numerals.read(i)
        return found is not None and found.last == i + 1 and found.low in DAYS and found.high == found.low

    def _year(self, i: int) -> int:
        """The year that a token may be, else 0."""
        word = self.tokens[i].text
        return int(word) if len(word) == 4 and word.isdecimal() and 1000 <= int(word) < YEARS.stop else 0

    def _figures(self, i: int) -> None:
        token, form = self.tokens[i], self.numerals.form
        if written := _WRITTEN_DATE.match(self.text, token.start):
            self._skip_to(i, written.end())
        elif self._is_glued(token.start) or self._is_telephone(i) or self._is_label(i) or self._is_year(i):
            self.skipped[i] = 1
        elif form(i + 1) in self.apart["hours"]:
            minutes = (
                i + 2 < len(self.tokens) and self.tokens[i + 2].text.isdecimal() and len(self.tokens[i + 2].text) == 2
            )
            at = form(i - 1) in self.apart["clock"] and form(i + 2) != self.facts["around_collectives"]["of"]
            if minutes or at:
                self.skipped[i] = 1
                self.skipped[i + 2] |= minutes
        elif form(i - 1) in self.apart["days"] and token.text.isdecimal() and self._is_day(i):
            self.skipped[i] = not (self.tokens[i - 1].upos == "NOUN" and self._counts(i + 1))

    def _skip_to(self, i: int, end: int) -> None:
        while i < len(self.tokens) and self.tokens[i].start < end:
            self.skipped[i] = 1
            i += 1

    def _is_glued(self, start: int) -> bool:
        """Whether the figure hangs on something before it: n°3, Daech-2; not the end of a range, 3-5."""
        before, further = self.text[max(0, start - 1) : start], self.text[max(0, start - 2) : max(0, start - 1)]
        if before in {"-", "–"} and further.isdigit():
            return False
        return before.isalpha() or (before in _GLUED and not (before in "'’" and further.isalpha()))

    def _is_telephone(self, i: int) -> bool:
        """Marks a telephone number: a group that opens with 0, or many groups side by side."""
        last = i + 1
        most = min(len(self.tokens), i + LONGEST_TELEPHONE)
        while last < most and self.tokens[last].text.isdecimal() and self.numerals.touching(last):
            last += 1
        groups = [self.tokens[j].text for j in range(i, last)]
        thousands = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
        if (len(groups) >= SHORTEST_TELEPHONE and not thousands) or (
            groups[0][0] == "0" and len(groups[0]) > 1 and groups[0].isdecimal()
        ):
            for j in range(i, last):
                self.skipped[j] = 1
            return True
        return False

    def _is_label(self, i: int) -> bool:
        """Whether the figure names something rather than counting: résolution 2254, France 24, Su 24."""
        if i == 0 or self.tokens[i - 1].sentence != self.tokens[i].sentence:
            return False
        before = self.tokens[i - 1]
        if self.forms[i - 1] in self.apart["labels"]:
            return True
        if before.upos == "ADJ" and i > 1 and self.forms[i - 2] in self.apart["channels"]:
            return True  # la chaîne israélienne 12
        named = before.upos == "PROPN" or (i > 1 and self.tokens[i - 2].sentence == before.sentence)
        return named and before.text[0].isupper() and before.text.isalpha() and not self._counts(i + 1)

    def _counts(self, i: int) -> bool:
        """Whether what follows a figure may be what it counts."""
        if i >= len(self.tokens) or self.tokens[i].sentence != self.tokens[i - 1].sentence:
            return False
        of = self.forms[i] == self.facts["around_collectives"]["of"]
        return of or self.tokens[i].upos in {"NOUN", "ADJ", "NUM"} or self.forms[i] in self.facts["scales"]

    def _is_year(self, i: int) -> bool:
        year = self._year(i)
        if not year:
            return False
        before, of = self.numerals.form(i - 1), self.facts["around_collectives"]["of"]
        noun = self._counts(i + 1)
        if before in self.apart["years"]:
            return year in YEARS or not noun
        if before in self.apart["years_linked"] and i > 1 and self.skipped[i - 2] and self._year(i - 2):
            return True
        if year not in YEARS:
            return False
        if before in self.apart["years_perhaps"]:
            return not noun or self.numerals.form(i + 1) == of
        if self.numerals.form(i + 1) in self.apart["years_linked"] and i + 2 < len(self.tokens) and self._year(i + 2):
            return not self._counts(i + 3)
        told = before in {"(", ",", ""} or (before == of and self._of_noun(i - 1))  # l'accord de 2015
        return not noun and (told or self.tokens[i - 1].sentence != self.tokens[i].sentence)


def _shared(low: Numeral, high: Numeral) -> Numeral:
    """The lower numeral of a range with the multiplier that both share: deux à trois mille, entre 10 et 20 000."""
    most = high.high if high.high is not None else high.low
    if high.scale == 1 or low.scale >= high.scale or low.high is None or low.high * high.scale >= most:
        return low
    if low.low * high.scale * FARTHEST_SHARED < most:
        return low
    return replace(low, low=low.low * high.scale, high=low.high * high.scale)
