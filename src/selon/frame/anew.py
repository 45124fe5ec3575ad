"""Words for an act that tell one of its own, though an act of their kind was told before: one more, one elsewhere, one
recalled with its time, the answer to it."""

from selon.frame.arguments import Arguments
from selon.frame.kinds import Kinds
from selon.frame.recalling import before_all
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

GROUND = frozenset({"armed-clash", "attack-on-civilians", "territory"})  # types of acts that blow nothing up


class Anew:
    """Tells of the words of one article which tell an act of their own."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.frames, self.kinds = p, frames, kinds

    def alike(self, head: int) -> bool:
        """Whether a noun tells another act of the kind that was told, or more and more of them: une attaque similaire,
        un tir du même type; a multiplié ces derniers mois les frappes."""
        tokens, words = self.p.tokens, self.frames.words
        if growing(self.p, self.frames, head):
            return True
        below = [tokens[c] for c in tokens[head].children]
        kinds = [t for t in below if t.lemma in words["kinds_of_act"]]
        same = any(tokens[c].form in words["same"] for t in kinds for c in t.children)
        return same or any(t.lemma in words["alike"] for t in below)

    def elsewhere(self, arguments: Arguments) -> bool:
        """Whether what a noun tells is counted, at a place of its own: 600 explosions dans la région de…"""
        counted = any(self.p.tokens[i].upos == "NUM" for i in arguments.beside)
        placed = {"name", "territory"}
        return counted and any(
            c.word in self.frames.words["at"] and self.kinds.of(c.head) & placed for c in arguments.complements
        )

    def another(self, sentence: Sentence, head: int, arguments: Arguments) -> bool:
        """Whether what was hit is one more of its kind, at a time of its own: quelques heures plus tard, un deuxième
        convoi a été visé."""
        tokens, words = self.p.tokens, self.frames.words
        more = any(tokens[c].lemma in words["another"] for h in arguments.object for c in tokens[h].children)
        units = self.frames.units
        timed = any(
            t.lemma in words["moments"] or units.get(t.lemma) == "duration" for t in tokens[sentence.first : head]
        )
        return more and timed

    def _articles(self, head: int) -> list[Token]:
        return [
            t for t in (self.p.tokens[c] for c in self.p.tokens[head].children) if t.upos == "DET" and t.index < head
        ]

    def recalled(self, head: int, arguments: Arguments) -> bool:
        """Whether words that no article points back tell of an act before all that, with its time."""
        noun = self.p.tokens[head].upos == "NOUN"
        if noun and any(definite(t) for t in self._articles(head)):
            return False
        return before_all(self.p, self.frames, arguments.verb if noun and arguments.verb >= 0 else head)

    def of_want(self, arguments: Arguments) -> bool:
        """Whether people died of what no act of war told before does: morts de faim; not: morts de leurs blessures."""
        of, want = self.frames.words["of"], self.frames.words["want"]
        return any(c.word in of and self.p.tokens[c.head].lemma in want for c in arguments.complements)

    def answers(self, head: int) -> bool:
        """Whether a verb tells the answer to what was told: en représailles, l'armée a frappé le camp."""
        tokens, words = self.p.tokens, self.frames.words
        below = (c for c in tokens[head].children if tokens[c].lemma in words["answers"])
        return any(self.p.at(c - 1).form in words["as"] for c in below)

    def answered(self, head: int) -> bool:
        """Whether a noun tells what another act answers: ont tiré des roquettes en réponse au massacre de Zebqine."""
        tokens, words = self.p.tokens, self.frames.words
        above, before = tokens[tokens[head].head], tokens[max(0, head - 2) : head]
        to = any(self.frames.prepositions.get(t.form) in words["dative"] for t in before)
        return to and above.lemma in words["answers"] and self.p.at(above.index - 1).form in words["as"]

    def since(self, sentence: Sentence, head: int) -> bool:
        """Whether a verb has a span of time of its own, which no single act fills: détruits depuis octobre."""
        return any(t.form in self.frames.words["since"] for t in self.p.tokens[head + 1 : sentence.last])

    def new_blast(self, sentence: Sentence, head: int, earlier: Draft) -> bool:
        """Whether another paragraph begins with a blast: une explosion a endommagé la voie ferrée."""
        one = any(t.feats.get("Definite") == "Ind" and t.feats.get("Number") == "Sing" for t in self._articles(head))
        away = self.p.sentences[earlier.sentence].paragraph != sentence.paragraph and earlier.type in GROUND
        return one and away and self.p.tokens[head].lemma in self.frames.words["blasts"]


def growing(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a noun tells acts of which there are more and more: a multiplié ces derniers mois les frappes."""
    tokens, token = p.tokens, p.tokens[head]
    above = tokens[token.head]
    if frames.units.get(above.lemma) == "duration" and token.relation == "nmod":
        above = tokens[above.head]  # ces derniers mois les frappes: the parse takes the time for the object
    more = token.relation in {"obj", "nmod"} and head > above.index
    return more and above.upos == "VERB" and frames.lemma(above) in frames.words["multiplying"]


def definite(token: Token) -> bool:
    """Whether a determiner is not indefinite (des raids); a contraction with a preposition is none."""
    return token.upos in {"DET", "ADP"} and token.feats.get("Definite") != "Ind"
