"""Words of acts that are only in somebody's mind: what he refuses to do, fears, fights against, offers a reward for or
asks about."""

from selon.frame.kinds import Kinds
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

BEFORE = 12  # tokens before a noun among which the reward stands that is offered for it
TALKS = frozenset({"consult"})  # types of what somebody refuses to begin or go on with


class Thought:
    """Tells of the words of one article's rows which tell of no act, but of one that is thought of."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.frames, self.kinds = p, frames, kinds

    def told(self, sentence: Sentence, head: int, kind: str) -> bool:
        """Whether a word that holds is one of these."""
        if self.p.tokens[head].upos in {"NOUN", "PROPN"}:
            shut = kind in TALKS and self._refused(self.p.tokens[head].head)  # exclut de reprendre le dialogue
            return shut or self._feared(head) or self._fought(head) or self._rewarded(sentence, head)
        return self._refused(head) or self._asked(sentence, head)

    def _refused(self, head: int) -> bool:
        """Whether an infinitive tells what somebody refuses or rules out: a exclu de reprendre le dialogue."""
        token, words = self.p.tokens[head], self.frames.words
        if token.feats.get("VerbForm") != "Inf":
            return False
        above = self.p.tokens[token.head]
        return token.relation in {"xcomp", "ccomp"} and self.frames.lemma(above) in words["refusing"]

    def _feared(self, head: int) -> bool:
        """Whether a noun of several acts tells what somebody is afraid of: par peur des représailles; not: la peur
        d'une frappe qui a tué dix civils."""
        token, words = self.p.tokens[head], self.frames.words
        above = self.p.tokens[token.head]
        return (
            token.relation.startswith(("nmod", "obl"))
            and above.lemma in words["fears"]
            and token.feats.get("Number") == "Plur"
            and not any(self.p.tokens[c].relation == "acl:relcl" for c in token.children)
        )

    def _fought(self, head: int) -> bool:
        """Whether a noun tells what a fight is about: la lutte contre les engins explosifs."""
        token, words = self.p.tokens[head], self.frames.words
        cased = any(
            self.p.tokens[c].relation == "case" and self.p.tokens[c].form in words["against"] for c in token.children
        )
        several = token.feats.get("Number") == "Plur"
        return cased and several and self.p.tokens[token.head].lemma in words["struggles"]

    def _rewarded(self, sentence: Sentence, head: int) -> bool:
        """Whether a noun tells what a reward is offered for: une prime pour la capture du chef."""
        before = self.p.tokens[max(sentence.first, head - BEFORE) : head]
        at = next((n for n, t in enumerate(before) if t.lemma in self.frames.words["rewards"]), -1)
        return at >= 0 and any(t.form in self.frames.words["purpose"] for t in before[at:])

    def _asked(self, sentence: Sentence, head: int) -> bool:
        """Whether a question asks who does so, or how many did: Qui tue à Corinto ?"""
        words, first, token = self.frames.words, self.p.tokens[sentence.first], self.p.tokens[head]
        if all(t.form not in words["asking_marks"] for t in self.p.tokens[head : sentence.last]):
            return False
        now = token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin"
        return (first.form in words["who"] and now) or first.form in words["how_many"]
