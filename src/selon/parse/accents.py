"""Accents that a writer left out: the forms of an unaccented text as French writes them.

Which text that is, its letters tell (`unaccented`). A form goes back to the most frequent word that it may stand for,
by the ranks of the pipeline's own vectors; where a participle competes with another word, and for homographs as short
as a preposition, the words around decide. How words work is data (accents.toml); the code knows the order.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from unicodedata import normalize

from selon import languages

FAR = 1 << 30  # the rank of a word that has none
RARELY = 100_000  # verbs of a lower rank are no news
SHOWN = {"example", "content"}  # the keys of the sentences that tests of a row read
YEAR = re.compile(r"(?:19|20)\d\d")
RARE = 100  # a participle so many times less frequent than another word is none
_MARKED = re.compile(r"[^\x00-\x7f]")
_BARE = {c: normalize("NFD", chr(c))[0] for c in range(0xC0, 0x180)} | {ord("œ"): "œ", ord("æ"): "æ"}


def bare(form: str) -> str:
    """The form without its accents."""
    return form if form.isascii() else form.translate(_BARE)


def unaccented(text: str, facts: Mapping[str, Any]) -> bool:
    """Whether the text was written without accents.

    Swept over our golden articles and the same stripped: shares of accented small letters lie above 27 in a thousand
    there, under 1 here (œ stays): any limit from 1 to 27 tells them apart, 10 leaves room for a name or a quotation. Of
    their 227 paragraphs of at least 15 words one has none: hence the whole text is measured, never a paragraph alone.
    """
    if not facts:
        return False
    letters = sum(map(str.islower, text))
    marked = sum(map(str.islower, _MARKED.findall(text)))
    share, words = facts["measure"]["share"], facts["measure"]["words"]
    return bool(marked * 1000 < share * letters and len(text.split()) >= words)


class Restorer:
    """Restores the forms of a language, from its tables and from the words and ranks that a pipeline knows.

    `words` are forms, `verbs` and `nouns` lemmas; `rank` gives the frequency rank of a form, None if it has none.
    """

    def __init__(
        self,
        language: str,
        words: Iterable[str],
        verbs: Iterable[str],
        nouns: Iterable[str],
        rank: Callable[[str], int | None],
    ) -> None:
        self.facts = languages.table(language, "accents")
        self._endings = {name: tuple(endings) for name, endings in self.facts["endings"].items()}
        self._rank = rank
        self._nouns = frozenset(nouns)
        conjugate = languages.procedure(language, "conjugation").forms
        self._cues = frozenset(f for lemma in _cue_lemmas(language) for f in conjugate(lemma))
        self._verbs = frozenset(verb for verb in verbs if self._at(verb) < RARELY)
        regular = self._endings["infinitive"]
        conjugated = [conjugate(verb) for verb in self._verbs.union(_cue_lemmas(language)) if verb.endswith(regular)]
        self._participles = frozenset(f for forms in conjugated for f, kind in forms.items() if kind == "participle")
        self._irregular = frozenset(words)
        self._verbal = self._irregular.union(self._cues, *conjugated)
        self._candidates: dict[str, list[str]] = {}
        for word in self._words(language):
            if not word.isascii():
                self._candidates.setdefault(bare(word), []).append(word)
        self._kept = frozenset(self.facts["kept"]["forms"])
        self._sets = {
            f"{name}.{key}": frozenset(values)
            for name, part in self.facts.items()
            if isinstance(part, Mapping)
            for key, values in part.items()
            if isinstance(values, list)
        }
        self._auxiliary: str = self.facts["preposition"]["bare"]
        self._preposition: str = self.facts["preposition"]["restored"]
        self._homographs = {row["bare"]: row for row in self.facts["homograph"]}
        self._choices: dict[str, tuple[str, str]] = {}

    def _words(self, language: str) -> Iterator[str]:
        yield from self._verbal
        for noun in self._nouns:
            if not noun.isascii() and self._rank(noun) is not None:
                yield from (noun + ending for ending in self._endings["inflection"])
        yield from self._verbs
        for name in ("words", "sources", "cues", "numbers", "publication"):
            yield from _strings(languages.table(language, name))
        yield from self.facts["also"]["forms"]

    def restore(self, forms: Sequence[str]) -> list[str]:
        """The forms of one paragraph, restored; as many as are given."""
        found = list(forms)
        for i, form in enumerate(forms):
            if form.isascii() and (form.isalpha() or "-" in form):
                low = form.lower()
                found[i] = _cased(self._restored(low, i, found, forms), form)
        return found

    def _restored(self, low: str, i: int, found: Sequence[str], forms: Sequence[str]) -> str:
        if low == self._auxiliary:
            return self._auxiliary_or_preposition(i, found, forms)
        if low in self._homographs:
            return self._homograph(self._homographs[low], i, found, forms)
        return self._plain(low, i, found, forms) if len(low) > 1 else low

    def _plain(self, low: str, i: int, found: Sequence[str], forms: Sequence[str]) -> str:
        if low in self._kept:
            return low
        participle, other = self._choice(low)
        if not participle and not other:
            return "-".join(self._part(p) for p in low.split("-")) if "-" in low else low
        if participle and other:
            return participle if self._is_participle(low, participle, other, i, found, forms) else other
        return participle or other

    def _part(self, low: str) -> str:
        if low in self._kept or len(low) < 2:
            return low
        participle, other = self._choice(low)
        return min((w for w in (participle, other) if w), key=self._at, default=low)

    def _at(self, form: str) -> int:
        rank = self._rank(form)
        return FAR if rank is None else rank

    def _choice(self, low: str) -> tuple[str, str]:
        """The best participle and the best other word that a bare form may stand for, each empty if there is none."""
        known = self._choices.get(low)
        if known is None:
            accented = [*self._candidates.get(low, ()), *self._candidates.get(low.capitalize(), ())]
            participles = [w for w in accented if w in self._participles]
            others = [w.lower() for w in accented if w not in participles]
            best = min(map(self._at, accented), default=FAR)
            if low in self._verbal or low in self._nouns or self._at(low) < best:
                others.append(low)
            participle, other = min(participles, key=self._at, default=""), min(others, key=self._at, default="")
            if not participle and other == low:
                other = ""
            elif participle and other and self._at(participle) > RARE * self._at(other):
                participle = ""
            known = self._choices[low] = (participle, other)
        return known

    def _homograph(self, row: Mapping[str, Any], i: int, found: Sequence[str], forms: Sequence[str]) -> str:
        """What a homograph is where it stands: restored if one of its cases holds, else bare."""
        before = found[i - 1].lower() if i else ""
        after = forms[i + 1].lower() if i + 1 < len(forms) else ""
        return str(row["restored"] if any(self._holds(case, before, after) for case in row["case"]) else row["bare"])

    def _holds(self, case: Mapping[str, Any], before: str, after: str) -> bool:
        """Whether a word stands between such neighbours as every key of the case asks for."""
        return (
            before in case.get("before", (before,))
            and after in case.get("after", (after,))
            and after not in case.get("not_after", ())
            and ("after_restored" not in case or self._longer(after) in case["after_restored"])
            and ("before_is" not in case or before in self._sets["auxiliaries.forms"])
            and ("after_is" not in case or self._is(case["after_is"], after))
        )

    def _is(self, kind: str, form: str) -> bool:
        return bool(YEAR.fullmatch(form)) if kind == "year" else self._infinitive(form)

    def _longer(self, low: str) -> str:
        """The word alone, restored if it is longer than an article."""
        return self._part(low) if len(low) > 2 else low

    def _auxiliary_or_preposition(self, i: int, found: Sequence[str], forms: Sequence[str]) -> str:
        """The third person of the auxiliary, as it was written, or the preposition that has an accent."""
        before = found[i - 1].lower() if i else ""
        after = forms[i + 1].lower() if i + 1 < len(forms) else ""
        sets = self._sets
        if before in sets["preposition.openers"] or before == self._auxiliary:
            return self._preposition
        if after == self._auxiliary:
            return self._auxiliary
        if self._infinitive(after):
            return self._preposition
        word = self._part(after) if after.isalpha() else after
        if before in sets["preposition.subjects"] or not sets["preposition.followers"].isdisjoint((word, after)):
            return self._auxiliary
        if after in sets["preposition.determiners"]:
            return self._preposition
        for form in forms[i + 1 : i + 1 + self.facts["auxiliaries"]["longest"]]:
            low = form.lower()
            if self._may_be_participle(low):
                return self._auxiliary
            if low == self._auxiliary:
                low = self._preposition
            elif low.isalpha():
                low = self._longer(low)
            if not self._between(low):
                break
        return self._preposition

    def _infinitive(self, low: str) -> bool:
        return low in self._verbs or any(w in self._verbs for w in self._candidates.get(low, ()))

    def _verb_like(self, low: str) -> bool:
        return low in self._verbal or any(w in self._verbal for w in self._candidates.get(low, ()))

    def _may_be_participle(self, low: str) -> bool:
        if low in self._sets["participles.all"]:
            return True
        if low in self._sets["participles.none"] or len(low) < 3:
            return False
        participle, _ = self._choice(low)
        if participle:
            return True
        return low.endswith(self._endings["participle_bare"]) and self._verb_like(low)

    def _between(self, form: str) -> bool:
        return form in self._sets["auxiliaries.between"] or form.endswith(self._endings["adverb"]) or form[0] == "-"

    def _after_auxiliary(self, i: int, found: Sequence[str]) -> bool:
        for j in range(i - 1, max(-1, i - 2 - self.facts["auxiliaries"]["longest"]), -1):
            form = found[j].lower()
            if form in self._sets["auxiliaries.forms"]:
                return True
            if not self._between(form):
                return False
        return False

    def _is_participle(
        self, low: str, participle: str, other: str, i: int, found: Sequence[str], forms: Sequence[str]
    ) -> bool:
        """Whether a form that may be either is the participle: after an auxiliary, or agreeing with a noun."""
        sets = self._sets
        before = found[i - 1].lower() if i else ""
        irregular = other == low and low in self._irregular and self._at(low) < self._at(participle)  # prises
        if other in sets["auxiliaries.between"] or (irregular and low.endswith(self._endings["either"])):
            return False
        if before not in sets["agreeing.either"] and self._after_auxiliary(i, found):
            return True
        reach = forms[i + 1 : i + 2 + self.facts["agreeing"]["reach"]]
        after = [self._preposition if form == self._auxiliary else form.lower() for form in reach]
        following = after[0] if after else "."
        oftener = self._at(participle) < self._at(other)
        if low.endswith(self._endings["either"]):
            plural = (
                before.endswith(self._endings["plural"]) and before not in sets["agreeing.either"] and len(before) > 3
            )
            return oftener or plural
        noun = other in self._nouns or not self._verb_like(other)
        if before in sets["agreeing.feminine"]:
            return participle.endswith(self._endings["after_feminine"]) and oftener
        if before in sets["agreeing.masculine"] or before in sets["agreeing.either"]:
            return oftener
        for form in after:
            if form in {",", ".", ";", ":"}:
                break
            if form in sets["agreeing.agents"]:
                return before not in sets["agreeing.subjects"] or before == ","
        if before == "," and following in sets["agreeing.times"] and i + 2 < len(forms):
            return found[i - 2][-1:] not in {"»", '"', "”"} and other not in self._cues
        if before == "," and i > 1 and other not in self._cues and found[i - 2][-1] not in '»”"':
            return following in sets["agreeing.complements"] and following not in sets["agreeing.going_on"]
        if before in sets["agreeing.subjects"]:
            return False
        if before in sets["agreeing.coordinators"]:
            like = any(f.lower().endswith(self._endings["participle"]) for f in found[max(0, i - 5) : i])
            return like and other not in self._cues
        if not before or before in {".", "«", ":", '"'}:
            return (not noun or oftener) and following not in sets["agreeing.objects"]
        if before in sets["agreeing.no_nouns"]:
            return oftener and noun
        if before.endswith(self._endings["feminine"]) and participle.endswith(self._endings["masculine_participle"]):
            return False
        if following in sets["agreeing.objects"]:
            return oftener and not self._verb_like(other)
        if other in self._cues:
            return (
                following in sets["agreeing.times"]
                and oftener
                and not sets["agreeing.behind_times"].isdisjoint(after[1:2])
            )
        return oftener or (not noun and following in sets["agreeing.complements"])


def _cased(form: str, written: str) -> str:
    """The form in the letter cases of what was written, whose length it has."""
    if written.islower() or len(form) != len(written):
        return form if written.islower() else written
    return "".join(f.upper() if w.isupper() else f for f, w in zip(form, written, strict=True))


def _cue_lemmas(language: str) -> Iterator[str]:
    """The verbs of the lemmas of the cue verbs, which may begin with a reflexive pronoun, elided or not."""
    reflexives = languages.table(language, "words").get("reflexive", ())
    for row in languages.table(language, "verbs").get("verb", ()):
        first, *others = row["lemma"].replace("'", "' ").split()
        yield others[0] if others and first in reflexives else first


def _strings(value: Any) -> Iterator[str]:
    """The words of all strings of a table; the sentences that show how a row is read are none of its words."""
    if isinstance(value, str):
        yield from re.findall(r"[\w-]+", value)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if key not in SHOWN:
                yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
