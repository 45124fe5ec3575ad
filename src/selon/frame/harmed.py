"""What phrases around those who are counted make of them: dead, hurt, or as they were before."""

from selon.frame.controlled import dative
from selon.frame.outcomes import Outcomes
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse, Sentence

COST = 5  # tokens before à in which the verb of a phrase of death may stand: coûter la vie à
AGAIN = 16  # tokens before a second à in which the first such phrase may stand
TIME = 9  # tokens of a time or place between a participle and its object
BODY = 5  # tokens from avoir to what befell a part of the body: a eu les deux jambes brisées
CHAINED = 12  # tokens from those counted to the participle of their death, over that of what befell them first
MEMBERS = 9  # tokens from those counted to the word that says them to be some of others
TO_NOUN = 3  # tokens from that word to the noun for the others
BETWEEN = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADV", "NUM", "ADJ"})  # of a phrase of time or place
PHRASED = BETWEEN | {"CCONJ", "AUX", "PRON", "VERB"}  # of a chain: avaient été triés sur leurs papiers puis exécutés


class Harmed:
    """Asks the phrases around the people whom one article's numbers count."""

    def __init__(self, p: Parse, frames: FrameLexicon, outcomes: Outcomes) -> None:
        self.p, self.frames, self.outcomes = p, frames, outcomes

    def kind(self, sentence: Sentence, unit: int, first: int, kind: str, toll: str) -> str:
        """The kind of a count of people: `kind`, where no phrase tells of them that they are dead or hurt. `toll` is
        the kind of what was counted before them."""
        if kind != "people" or self.p.at(first - 1).form in self.frames.count_words["sources"]:
            return kind
        told = self._cost(sentence, first) or self._over_time(sentence, first) or self._only(first)
        told = told or self._predicated(sentence, unit, first) or self._maimed(sentence, unit)
        return told or self._chained(sentence, unit) or self._among(sentence, unit, toll) or kind

    def _among(self, sentence: Sentence, unit: int, toll: str) -> str:
        """The outcome of those who are some of the dead or hurt: six moines étaient du nombre, deux soldats figurent
        parmi les blessés, en font partie."""
        tokens, words = self.p.tokens, self.frames.count_words
        for i in range(unit + 2, min(unit + MEMBERS, sentence.last)):
            if tokens[i - 1].upos == "PUNCT":
                return ""
            member = tokens[i].form in words["membership"] and self._member(i)
            noun = next((n for n in range(i + 1, min(i + TO_NOUN, sentence.last)) if tokens[n].upos == "NOUN"), -1)
            of = self.outcomes.base(noun) if noun >= 0 and tokens[noun].head != unit else ""
            if member and of in TOLLS:
                return of
            back = tokens[i - 2].form in words["of_it"] or self.p.at(i + 1).form in words["them"]
            alone = self.p.at(i + 1).upos in {"PUNCT", "CCONJ"} and tokens[i - 1].form in words["of_number"]
            if member and toll in TOLLS and (back or alone):
                return toll
        return ""

    def _member(self, i: int) -> bool:
        before = self.p.at(i - 1)
        return {before.form, self.frames.lemma(before)} & self.frames.count_words["belonging"] != set()

    def _cost(self, sentence: Sentence, first: int) -> str:
        """The outcome of those to whom a phrase of death has its dative: a coûté la vie à sept enfants enrôlés; et à
        neuf de leurs parents."""
        if not dative(self.p, self.frames, first - 1):
            return ""
        tokens = self.p.tokens
        if told := self._phrase(max(sentence.first, first - 1 - COST), first - 1):
            return told
        joined = any(t.upos == "CCONJ" for t in tokens[max(sentence.first, first - 2 * COST) : first - 1])
        for i in range(first - 2, max(sentence.first, first - AGAIN), -1):
            if joined and dative(self.p, self.frames, i):
                return self._phrase(max(sentence.first, i - COST), i)
        return ""

    def _phrase(self, start: int, end: int) -> str:
        """The outcome of a phrase whose last word stands right before a token: coûté la vie | à."""
        tokens = self.p.tokens
        for i in range(end - 2, start - 1, -1):
            told = self.frames.outcome_phrases.get(tokens[i].form, ())
            for words, kind in told:
                if tokens[end - 1].form in words and self.frames.lemma(tokens[i]) in self.frames.count_words["costing"]:
                    return kind
        return ""

    def _over_time(self, sentence: Sentence, first: int) -> str:
        """The outcome of a verb that a time or a place parts from its object: a abattu depuis lundi 140 membres."""
        tokens = self.p.tokens
        if tokens[first - 1].upos == "ADP":
            return ""
        for i in range(first - 2, max(sentence.first, first - TIME), -1):
            kind, who = self.frames.outcomes.get(tokens[i].form, ("", ""))
            if kind and who == "object" and tokens[i].upos == "VERB":
                active = self.p.at(i - 1).upos == "AUX" and self.p.at(i - 1).lemma not in self.outcomes.passive
                return kind if active and tokens[i + 1].upos in {"ADP", "ADV"} else ""
            if tokens[i].upos not in BETWEEN:
                return ""
        return ""

    def _only(self, first: int) -> str:
        """The outcome of a verb that has no more than those as its object: n'a perdu *que* trois hommes."""
        only, verb = self.p.at(first - 1), self.p.at(first - 2)
        kind, who = self.frames.outcomes.get(verb.form, ("", ""))
        denied = any(t.form in self.frames.words["negator"] for t in self.p.tokens[max(0, first - COST) : first])
        return kind if only.form in self.frames.count_words["only_so_many"] and who == "object" and denied else ""

    def _predicated(self, sentence: Sentence, unit: int, first: int) -> str:
        """The outcome of those who are what a noun of a toll is: les victimes sont trois ouvriers et un berger."""
        tokens = self.p.tokens
        start = first
        if tokens[first - 1].upos == "CCONJ" and first - 2 > sentence.first:
            start = next((i for i in range(first - 2, sentence.first, -1) if tokens[i].upos == "AUX"), first - 1) + 1
        being = tokens[start - 1] if start > sentence.first else None
        if being is None or being.lemma not in self.frames.count_words["be"]:
            return ""
        subjects = [t for t in tokens[max(sentence.first, start - COST) : start - 1] if t.relation.startswith("nsubj")]
        kinds = [self.outcomes.base(t.index) for t in subjects if t.upos == "NOUN"]
        return kinds[0] if kinds and kinds[0] in {"killed", "injured"} else ""

    def _maimed(self, sentence: Sentence, unit: int) -> str:
        """Hurt are those of whom a part of the body is: une fillette a eu la jambe arrachée."""
        tokens, words = self.p.tokens, self.frames.count_words
        had = next((t.index for t in tokens[unit + 1 : min(unit + BODY, sentence.last)] if t.form in words["had"]), -1)
        near = tokens[had + 1 : min(had + 1 + BODY, sentence.last)] if had >= 0 else ()
        part = next((n for n, t in enumerate(near) if t.form in words["body"] or t.lemma in words["body"]), -1)
        return "injured" if part >= 0 and any(t.form in words["maimed"] for t in near[part + 1 :]) else ""

    def _chained(self, sentence: Sentence, unit: int) -> str:
        """The outcome of a second participle of a passive, over what the first was told with: avaient été triés sur
        leurs papiers, puis exécutés."""
        tokens, words, number = self.p.tokens, self.frames.count_words, self.p.tokens[unit].feats.get("Number")
        passive, joined = False, False
        for i in range(unit + 1, min(unit + CHAINED, sentence.last)):
            token = tokens[i]
            if token.upos == "AUX" and token.lemma in self.outcomes.passive:
                passive = True
            elif passive and token.form in words["afterwards"]:
                joined = True
            elif joined and token.form in words["dead"]:
                return "killed" if token.feats.get("Number", number) == number else ""
            elif token.form in self.frames.words["relatives"] or (token.form != "," and token.upos not in PHRASED):
                return ""
        return ""
