"""Bare numbers that do not go on counting what was counted last: things, money, an older toll, the living."""

from dataclasses import replace

from selon.frame.outcomes import Outcomes
from selon.frame.parts import Counted
from selon.frame.triggers import FrameLexicon
from selon.frame.unitless import Unitless
from selon.model import TOLLS
from selon.parse import Number, Parse, Sentence

THINGS = frozenset({"vehicles", "aircraft", "munitions"})
PREDICATE = 12  # tokens from a number to what is told of it, over a parenthesis
PAID = 4  # tokens before a sum in which the verb or the noun that asks for it may stand


class Bare:
    """Asks the words around the bare numbers of one article, before they are taken for more of what was counted."""

    def __init__(self, p: Parse, frames: FrameLexicon, outcomes: Outcomes, unitless: Unitless) -> None:
        self.p, self.frames, self.outcomes, self.unitless = p, frames, outcomes, unitless

    def read(self, sentence: Sentence, number: Number, first: int, last: int, before: Counted | None) -> Counted | None:
        """What a bare number counts by the words around it; None where they leave that open."""
        if self._one_alone(sentence, number, first, last):
            return Counted(number, first, last, -1, "killed", "people", None)
        if number.low == number.high == 1:
            return None
        if (unit := self._handled(sentence, first)) >= 0:
            base = self.outcomes.base(unit)
            return Counted(number, first, last, -1, base, base, self.p.tokens[unit].text)
        if self._sum(sentence, first, last):
            return Counted(number, first, last, -1, "money", "money", None)
        against = self.p.at(first - 1).form in self.frames.count_words["against"]
        if before is not None and before.kind in TOLLS and before.unit >= 0 and against and self._told_so(last):
            return replace(before, number=number, first=first, last=last, unit=-1)
        if (
            before is not None
            and before.kind in TOLLS
            and (self._living(sentence, last) or self._held(sentence, first))
        ):
            return Counted(number, first, last, -1, "people", "people", before.text)
        return None

    def _one_alone(self, sentence: Sentence, number: Number, first: int, last: int) -> bool:
        """Whether one alone is admitted lost: soutient n'en avoir perdu qu'un seul."""
        words, verb = self.frames.count_words, self.p.at(first - 2)
        only = self.p.at(first - 1).form in words["only_so_many"] and self.p.at(last).form in words["only"]
        lost = self.frames.outcomes.get(verb.form) == ("killed", "object")
        return number.low == number.high == 1 and only and lost and self.unitless.of_it(sentence, first - 1) >= 0

    def _handled(self, sentence: Sentence, first: int) -> int:
        """The things that en stands for beside a verb that only things have as its object: en a intercepté trois
        autres; -1 if none."""
        tokens, en = self.p.tokens, self.unitless.of_it(sentence, first)
        lemmas = {self.frames.lemma(t) for t in tokens[en:first] if t.upos == "VERB"} if en >= 0 else set()
        start = self.p.sentences[max(0, sentence.index - 1)].first
        told = [i for i in range(en - 1, start - 1, -1) if tokens[i].upos == "NOUN" and self.outcomes.base(i) in THINGS]
        several = [i for i in told if tokens[i].feats.get("Number") == "Plur"]
        people = any(self.outcomes.base(i) in TOLLS | {"people"} for i in range(start, max(en, 0)))
        sure = lemmas & self.frames.count_words["handling"] or (
            lemmas & self.frames.count_words["downing"] and not people
        )
        return several[0] if several and sure else -1

    def _held(self, sentence: Sentence, first: int) -> bool:
        """Whether those en stands for are in somebody's hands: avoir tué dix soldats et en détenir sept."""
        en = self.unitless.of_it(sentence, first)
        verbs = (self.frames.lemma(t) for t in self.p.tokens[en:first] if t.upos == "VERB") if en >= 0 else ()
        return not self.frames.count_words["holding"].isdisjoint(verbs)

    def _sum(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether millions of nothing told are a sum: demandent 15 millions pour sa libération; une rançon de deux
        millions."""
        words, tokens = self.frames.count_words, self.p.tokens
        if tokens[last - 1].form not in words["sums"] or self.p.at(last).form in self.frames.words["of"]:
            return False
        near = tokens[max(sentence.first, first - PAID) : first]
        return any(self.frames.lemma(t) in words["paying"] or t.lemma in words["ransoms"] for t in near)

    def _told_so(self, last: int) -> bool:
        """Whether what stands after a number says when or by whom it was told: contre dix annoncés la veille."""
        after = self.p.at(last)
        cited = after.form in self.frames.count_words["cited"] | self.frames.count_words["sources"]
        dated = after.lemma in self.frames.words["moments"] or after.upos in {"ADV", "PUNCT", "DET"}
        return cited or dated or after.feats.get("VerbForm") == "Part" or self.outcomes.participle(after.form)

    def _living(self, sentence: Sentence, last: int) -> bool:
        """Whether what is told of others is no harm: et sept autres sont aux mains des rebelles."""
        tokens, words = self.p.tokens, self.frames.count_words
        if self.p.at(last).form not in words["others"]:
            return False
        i = last + 1
        if self.p.at(i).form == ",":  # et cinq autres, dont un officier, étaient interrogés
            i = next((n for n in range(i + 1, min(last + PREDICATE, sentence.last)) if tokens[n].form == ","), i) + 1
        taken = self.p.at(i).form in words["made"] and self.p.at(i + 1).form in words["kept"]
        being = self.p.at(i).lemma in words["be"] | words["staying"] and tokens[i].sentence == sentence.index
        told = tokens[i + 1 : min(i + PREDICATE, sentence.last)] if being else ()
        end = next((n for n, t in enumerate(told) if t.form in {",", ";", ":"} or t.upos == "CCONJ"), len(told))
        return taken or any(t.form in words["kept"] for t in told[:end])
