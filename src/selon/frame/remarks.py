"""Nouns of acts that tell of none: the label above a section, what is counted or listed by method, the manner of a
death (mort au combat)."""

from selon.frame.kinds import Kinds
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token


class Remarks:
    """Tells of the nouns of one article's rows which tell of no act."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.frames, self.kinds = p, frames, kinds

    def told(self, sentence: Sentence, head: int, kind: str) -> bool:
        """Whether a noun that holds is one of these."""
        if self.frames.families[kind] != "violence":
            return kind == "casualty" and self._date(head)
        return self._label(sentence, head) or self._by_method(head) or self._manner(head)

    def _label(self, sentence: Sentence, head: int) -> bool:
        """Whether a noun stands alone: FRAPPES. The section below tells which."""
        others = [t for t in self.p.of(sentence) if t.index != head]
        return all(t.upos == "PUNCT" for t in others)

    def _by_method(self, head: int) -> bool:
        """Whether acts are those that somebody counts week by week, or a list has: nous recensons les incidents, la
        chronologie des attaques; or none is: sans incident."""
        token, words = self.p.tokens[head], self.frames.words
        above, children = self.p.tokens[token.head], [self.p.tokens[c] for c in token.children]
        forms = {c.form for c in children}
        if token.lemma in words["happenings"] and forms & (words["each"] | words["without"]):
            return True
        many = token.feats.get("Number") == "Plur" and not any(c.upos == "NUM" for c in children)
        if not many or not token.relation.startswith(("obj", "nsubj", "nmod")):
            return False
        if token.relation == "nmod":
            told = any(c.relation.startswith(("nmod", "obl")) for c in children)  # … contre les marchés, en mai
            return above.lemma in words["lists"] and not told
        return token.lemma in words["happenings"] and self.frames.lemma(above) in words["recording"]

    def _manner(self, head: int) -> bool:
        """Whether a noun of a fight tells how somebody died, or what he is ready for: mort au combat."""
        token, before = self.p.tokens[head], self.p.at(head - 1)
        return token.lemma in self.frames.words["struggles"] and before.form in self.frames.words["engaged"]

    def _date(self, head: int) -> bool:
        """Whether a death of somebody named only tells when: depuis la mort du général Rami."""
        token, words = self.p.tokens[head], self.frames.words
        children: list[Token] = [self.p.tokens[c] for c in token.children]
        named = any(c.upos == "PROPN" for c in children)
        return named and any(c.relation == "case" and c.form in words["after"] for c in children)
