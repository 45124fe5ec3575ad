"""Verbs of violence that tell of no act: what a word means (« neutralisés », pour dire qu'ils ont été tués), what
somebody goes on doing or does as a rule (les mines continuent de tuer; ils tuent des civils)."""

from selon.frame.arguments import Arguments
from selon.frame.recalling import timed
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

REACH = 3  # tokens before a verb of meaning among which its preposition stands


class Habits:
    """Tells of the verbs of one article's rows which tell of no act, but of what a word means or of a rule."""

    def __init__(self, p: Parse, frames: FrameLexicon) -> None:
        self.p, self.frames = p, frames

    def told(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether a verb that holds is one of these."""
        if self._meaning(sentence, head):
            return True
        if self._never(sentence, head) or (self.frames.families[kind] == "violence" and self._regularly(head)):
            return True
        if self.frames.families[kind] not in {"violence", "outcome"} or sentence.heading:
            return False
        return self._killing(head) and (self._goes_on(head) or self._does(head)) and not self._own(sentence, head)

    def _meaning(self, sentence: Sentence, head: int) -> bool:
        """Whether a sentence says, before a verb, what a word is there for: le terme « neutralisés » pour dire que…"""
        tokens, words = self.p.tokens, self.frames.words
        term = next((t.index for t in self.p.of(sentence) if t.lemma in words["terms"]), head)
        for i in range(term + 1, head):
            if self.frames.lemma(tokens[i]) in words["defining"]:
                return any(t.form in words["purpose"] for t in tokens[i - REACH : i])
        return False

    def _never(self, sentence: Sentence, head: int) -> bool:
        """Whether a verb in the present tells what somebody never does: l'armée ne vise jamais de civils."""
        token = self.p.tokens[head]
        if token.feats.get("Tense") != "Pres" or token.feats.get("VerbForm") != "Fin":
            return False
        after = self.p.tokens[head + 1 : min(head + 3, sentence.last)]
        return any(t.form in self.frames.words["never"] for t in after)

    def _regularly(self, head: int) -> bool:
        """Whether a bare participle with no time tells what is done to something again and again: une ville
        régulièrement visée; not: une ville frappée régulièrement depuis mai."""
        token = self.p.tokens[head]
        below = [self.p.tokens[c] for c in token.children]
        bare = token.relation in {"acl", "amod"} and token.feats.get("VerbForm") == "Part"
        bare = bare and token.feats.get("Tense") != "Pres" and all(t.upos != "AUX" for t in below)
        often = any(t.form in self.frames.words["often"] for t in (self.p.at(head - 1), *below))
        return bare and often and not any(timed(self.frames, t) for t in below)

    def _killing(self, head: int) -> bool:
        lemma = self.frames.lemma(self.p.tokens[head])
        return self.frames.outcomes.get(lemma, ("", ""))[0] == "killed" or lemma in self.frames.words["felling"]

    def _goes_on(self, head: int) -> bool:
        """Whether an infinitive hangs on a verb of going on: continuent de tuer."""
        token = self.p.tokens[head]
        above = self.p.tokens[token.head]
        return token.feats.get("VerbForm") == "Inf" and self.frames.lemma(above) in self.frames.words["continuing"]

    def _does(self, head: int) -> bool:
        """Whether a verb in the present has many for its object, whom nothing counts: ils tuent des vendeuses."""
        token, children = self.p.tokens[head], [self.p.tokens[c] for c in self.p.tokens[head].children]
        if token.feats.get("Tense") != "Pres" or token.feats.get("VerbForm") != "Fin":
            return False
        objects = [t for t in children if t.relation == "obj" and t.index > head]
        return any(t.feats.get("Number") == "Plur" and t.upos == "NOUN" for t in objects)

    def _own(self, sentence: Sentence, head: int) -> bool:
        """Whether words behind a verb give a number, a name or a time."""
        behind = self.p.tokens[head + 1 : sentence.last]
        mark = next((n for n, t in enumerate(behind) if t.upos == "PUNCT"), len(behind))
        return any(t.upos in {"NUM", "PROPN"} or timed(self.frames, t) for t in behind[:mark])
