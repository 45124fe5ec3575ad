"""Proper names on the token table: runs of capitalised words, with the small words that hold them together.

A word that only its place gives a capital is judged by how the rest of the article writes it. Which words are small is
data (parsing.toml). Lower-case tails are left out: of Forces démocratiques syriennes, Forces.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from selon import languages
from selon.parse.table import Name, Token

LONGEST_PARTICLES = 2  # von der
SMALL = {"ADP", "PRON", "SCONJ", "CCONJ", "AUX", "NUM", "PUNCT"}  # no name alone, even with a capital
UNKNOWN = 4  # letters, at least, of a name that is tagged as a small word
NAMED = {"PROPN", "NOUN", "ADJ", "X", "VERB"}  # what taggers make of names


def find_names(tokens: Sequence[Token], language: str | None = None) -> tuple[Name, ...]:
    """The names in the tokens, longest first from the left, by the small words of a language, or of all that are read.

    A name is a run of capitalised words of one sentence. A word that opens a sentence or a quotation belongs to it if
    it is tagged as a name and nowhere written small, or has its capital elsewhere too. Particles join two capitalised
    words, de only where the rest of the article does not speak against it. M. and Mme before a name are no part of it;
    a line all in capitals has none.
    """
    return tuple(_Finder(tokens, _small_words(language)).names())


@cache
def _small_words(language: str | None) -> dict[str, frozenset[str]]:
    """The small words of names by what they do there; parsing.toml says what that is."""
    tables = [languages.table(code, "parsing")["names"] for code in ([language] if language else languages.read())]
    return {key: frozenset(word for table in tables for word in table[key]) for key in tables[0]}


class _Finder:
    def __init__(self, tokens: Sequence[Token], small: dict[str, frozenset[str]]) -> None:
        self.tokens = tokens
        self.particles, self.opening, self.of = small["particles"], small["opening"], small["of"]
        self.grammatical = small["grammatical"]
        self.articles, self.honorifics, self.initials = small["articles"], small["honorifics"], small["initials"]
        shouted = Counter(t.sentence for t in tokens if t.text.isupper() and t.text.isalpha())
        whispered = {t.sentence for t in tokens if t.text.isalpha() and not t.text.isupper()}
        self.shouted = {sentence for sentence, words in shouted.items() if words > 1} - whispered
        self.common = {t.text for t in tokens if t.text.islower()} - self.particles
        self.capital = [self._is_capital(t.text) for t in tokens]
        capitals = [i for i, capital in enumerate(self.capital) if capital]
        self.proper = {
            tokens[i].text for i in capitals if not self._opens(i) and tokens[i].sentence not in self.shouted
        }
        self.written = Counter(tokens[i].text for i in capitals)
        self.placed = {b.text for a, b in pairwise(tokens) if a.upos in {"DET", "ADP"} and a.form not in self.of}

    def names(self) -> list[Name]:
        """All names, left to right."""
        found, i = [], 0
        while i < len(self.tokens):
            if not self._begins(i):
                i += 1
                continue
            last = i + 1
            while after := self._joined(last):
                last = after
            if last - i > 1 or not self._lone_adjective(i):
                found.append(Name(self.tokens[i].start, self.tokens[last - 1].end, i, last))
            i = last
        return found

    def _lone_adjective(self, i: int) -> bool:
        """Le Premier ministre, le Haut commandement."""
        following = self.tokens[i + 1] if self._same(i, i + 1) else None
        return (
            self.tokens[i].upos == "ADJ" and following is not None and following.head != i and following.upos == "NOUN"
        )

    def _opens(self, i: int) -> bool:
        """Whether a token opens a sentence, a quotation or what a colon announces."""
        before = self.tokens[i - 1] if i else None
        if before is None or before.sentence != self.tokens[i].sentence:
            return True
        return before.upos == "PUNCT" and before.text[-1] not in ",;)]/&'’"

    def _begins(self, i: int) -> bool:
        token = self.tokens[i]
        if token.sentence in self.shouted:
            return False
        if token.form in self.opening and token.text.islower():
            return self._capital_after(i)
        if not self.capital[i] or self._honorific(token):
            return False
        if token.text[-1] in "'’" or token.upos == "DET":  # L'Orient, Le Monde: inside a sentence
            return self._capital_after(i) and not self._opens(i)
        if not self._opens(i):
            return token.upos not in SMALL or token.text.isupper() or self._unknown(token)
        if token.text in self.proper and token.upos in NAMED:
            return True
        if token.form in self.common:
            return False
        if token.upos == "PROPN" or any(part[:1].isupper() for part in token.text.split("-")[1:]):
            return True  # Port-au-Prince, whatever it is tagged as
        return token.upos in NAMED and self._linked(i)

    def _unknown(self, token: Token) -> bool:
        """Whether a word that is tagged as a small one is none: what taggers make of a name that they do not know."""
        return len(token.text) >= UNKNOWN and token.form not in self.common and token.form not in self.grammatical

    def _linked(self, i: int) -> bool:
        """Whether the parser hangs a word that opens a sentence on the capitalised one after it, or that on it."""
        following = self._joined(i + 1) - 1
        return following > i and (self.tokens[following].head == i or self.tokens[i].head == following)

    def _capital_after(self, i: int) -> bool:
        return self._same(i, i + 1) and self.capital[i + 1]

    def _same(self, i: int, j: int) -> bool:
        return j < len(self.tokens) and self.tokens[i].sentence == self.tokens[j].sentence

    def _joined(self, last: int) -> int:
        """The end of a name that ends before token `last`, with what goes on with it there; 0 if nothing does."""
        if not self._same(last - 1, last):
            return 0
        if self.capital[last]:
            return 0 if self._honorific(self.tokens[last]) else last + 1
        end = last
        while end - last < LONGEST_PARTICLES and self._same(last, end) and self.tokens[end].form in self.particles:
            end += 1
        if end == last and self.tokens[last].form in self.of and self._binds(last):
            end += 1
        return end + 1 if end > last and self._same(last, end) and self.capital[end] else 0

    def _binds(self, i: int) -> bool:
        """Whether de, at token `i`, stands inside a name: what follows is never written otherwise, or a surname."""
        if not self._capital_after(i):
            return False
        before, after = self.tokens[i - 1], self.tokens[i + 1]
        if self._same(i, i + 2) and (self.capital[i + 2] or self.tokens[i + 2].form in self.particles):
            return False
        if before.text.isupper():
            return False
        if self.tokens[i].text[-1] in "'’" or (before.upos == "NOUN" and before.feats.get("Number") != "Plur"):
            return self.written[after.text] == 1
        introduced = i > 1 and self.tokens[i - 2].upos == "DET"
        return before.upos == "PROPN" == after.upos and not introduced and not {before.text, after.text} & self.placed

    def _honorific(self, token: Token) -> bool:
        """M., MM., Mme, Dr; not the acronym PR."""
        word = token.text.rstrip(".")
        return word in self.initials or (word.lower() in self.honorifics and not word.isupper())

    def _is_capital(self, text: str) -> bool:
        """Whether a token is written as a name: Damas, OSDH, Jean-Yves, al-Assad; not anti-Assad, nor a bare mark."""
        if text[:1].isupper() or "-" not in text:
            return text[:1].isupper()
        first, rest = text.split("-")[:2]
        return first.lower() in self.articles and rest[:1].isupper()
