"""Numbers that tell the how-manieth: of an act, a convoy, an incident; and one more of those counted before."""

from dataclasses import replace

from selon.frame.fates import Fates
from selon.frame.outcomes import Outcomes
from selon.frame.parts import Counted
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Number, Parse, Sentence

OPENING = 5  # tokens of a sentence up to the ordinal that it is there for
SENT = frozenset({"vehicles", "aircraft", "other"})  # kinds of things of which one more is lost, sent or struck


class Ordinals:
    """Reads the ordinal numbers of one article."""

    def __init__(self, p: Parse, frames: FrameLexicon, outcomes: Outcomes, fates: Fates) -> None:
        self.p, self.frames, self.outcomes, self.fates = p, frames, outcomes, fates

    def read(self, sentence: Sentence, number: Number, first: int, last: int, unit: int) -> Counted | None:
        """The how-manieth: of an act, a convoy, an incident; not of a minister or a brigade."""
        tokens = self.p.tokens
        if unit < 0 and number.low and number.low > 1 and (kind := self._one_more(sentence, first, last)):
            one = replace(number, start=tokens[first - 1].start, low=1, high=1, ordinal=False)
            return Counted(one, first - 1, last, -1, kind, "people", None)
        times = unit >= 0 and tokens[unit].form in self.frames.count_words["times"]
        if number.low == 1 and times and self.p.at(first - 2).form in self.frames.words["purpose"]:
            return Counted(number, first, last, unit, "occurrence", "occurrence", tokens[unit].text)
        if number.low is None or (
            number.low < 2 and (unit < 0 or tokens[unit].lemma not in self.frames.count_words["runs"])
        ):
            return None
        if unit >= 0 and (
            self.outcomes.base(unit) in {"attacks", "explosions", "munitions"}
            or tokens[unit].lemma in self.frames.nouns
            or tokens[unit].lemma in self.frames.words["counted"]
        ):
            return Counted(number, first, last, unit, "occurrence", "occurrence", tokens[unit].text)
        one_more = first > sentence.first and tokens[first - 1].feats.get("Definite") == "Ind"
        if unit >= 0 and one_more and self.outcomes.base(unit) in SENT:
            return Counted(number, first, last, unit, "occurrence", "occurrence", tokens[unit].text)
        if unit >= 0 and self.outcomes.base(unit) == "people":
            if self.outcomes.told(sentence, unit, first, "people") not in TOLLS:
                return None  # un troisième villageois est mort, not: un troisième suspect
            return Counted(number, first, last, unit, "occurrence", "occurrence", tokens[unit].text)
        if unit < 0 and self._it_is(sentence, first):
            return Counted(number, first, last, -1, "occurrence", "occurrence", None)
        if unit < 0 and (found := self._subject(sentence, first, last)):
            subject = next(iter(found), -1)
            if subject >= 0 and (
                tokens[subject].lemma in self.frames.nouns or tokens[subject].lemma in self.frames.words["counted"]
            ):
                return Counted(number, first, last, subject, "occurrence", "occurrence", tokens[subject].text)
        return None

    def _one_more(self, sentence: Sentence, first: int, last: int) -> str:
        """What became of one more of those counted before; "" where no article stands before the how-manieth."""
        before = self.p.tokens[first - 1] if first > sentence.first else None
        indefinite = before is not None and before.upos == "DET" and before.feats.get("Definite") == "Ind"
        if not indefinite:
            return ""
        told = self.fates.another(sentence, last) or self.outcomes.told(sentence, last - 1, first - 1, "")
        return told if told in TOLLS else ""  # tuant deux hommes et en blessant un troisième

    def _it_is(self, sentence: Sentence, first: int) -> bool:
        """Whether a bare ordinal is told of the act of the sentence before: c'est la sixième depuis janvier."""
        opening, words = self.p.tokens[sentence.first : first], self.frames.count_words
        being = any(t.lemma in words["be"] for t in opening)
        return being and len(opening) <= OPENING and any(t.form in words["it"] for t in opening)

    def _subject(self, sentence: Sentence, first: int, last: int) -> list[int]:
        """What a bare ordinal is told of: la rame est la deuxième à passer; ce tir, le cinquième depuis mai."""
        tokens, words = self.p.tokens, self.frames.count_words["be"]
        own = [c for c in tokens[last - 1].children if tokens[c].relation.startswith("nsubj")]
        if (
            first - 3 >= sentence.first
            and tokens[first - 2].form == ","
            and tokens[first - 3].upos in {"NOUN", "PROPN", "ADJ"}
        ):
            own = (
                own
                or [i for i in range(first - 3, max(first - 8, sentence.first), -1) if tokens[i].upos == "NOUN"][-1:]
            )
        if own or not any(t.lemma in words for t in tokens[max(sentence.first, first - 3) : first]):
            return own
        before = range(first - 1, sentence.first - 1, -1)
        return [i for i in before if tokens[i].relation.startswith("nsubj") and tokens[i].upos == "NOUN"][:1]
