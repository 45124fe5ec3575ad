"""How near a date stands to the words that tell an act: by what both hang on, then by the words between them."""

from selon.frame import Telling
from selon.frame.triggers import FrameLexicon
from selon.ground.dates import Dated
from selon.parse import Parse


class Nearness:
    """Measures between the tellings and the dates of one article."""

    def __init__(self, p: Parse, frames: FrameLexicon) -> None:
        self.p, self.frames = p, frames

    def rank(self, telling: Telling, date: Dated) -> tuple[int, bool, bool, int]:
        """The distance, a day that words name before that of what was told before: dans le même temps, … dimanche."""
        behind = self.p.at(telling.trigger[1])
        if behind.feats.get("VerbForm") == "Part" and date.first == behind.index + 1:
            return -1, False, False, 0  # dimanche, ont montré les images d'une frappe | menée la veille
        verbs, aside, words = self.distance(telling, date)
        return verbs, date.when is not None and date.when.basis == "context", aside, words

    def distance(self, telling: Telling, date: Dated) -> tuple[int, bool, int]:
        """How many verbs stand between a date and a trigger in the tree, whether it is no frame of theirs, and how
        many words are between them."""
        i, seen = date.first, 0
        tokens = self.p.tokens
        if telling.evidence.rule == "figures":
            return 0, date.first < telling.head, abs(date.first - telling.head)
        if date.begin is not None and self._aside(date):
            seen += 1  # Nyala, tenue par les rebelles depuis le 3 mars
        inner = range(date.first, date.last)
        i = next((j for j in inner if tokens[j].head not in inner), date.first)
        while i not in {telling.head, telling.verb} and seen < 5:
            above = tokens[i].head
            if above == i:
                seen += 1
                break
            if above == telling.trigger[1] and tokens[above].feats.get("VerbForm") == "Part":
                break  # une frappe menée la veille
            if above == telling.verb != telling.head != tokens[above].head and tokens[telling.head].head != above:
                seen += 1  # the verb of which the noun is no argument: le bilan de la frappe a été revu lundi
            elif tokens[above].upos in {"VERB", "AUX"} and above not in {telling.head, telling.verb}:
                seen += tokens[above].head != telling.head
            i = above
        if self._began_by(telling, date):
            return 0, False, 0
        if date.first == telling.trigger[1] + 1 and tokens[telling.trigger[1]].form == "," and self._apposed(date):
            return 0, False, 0  # le tir, dans la nuit de dimanche à lundi, de deux roquettes
        leads = self._leads(date) and telling.head > date.first
        return 0 if leads else seen, not leads or seen > 0, abs(date.first - telling.head)

    def verb_of(self, date: Dated) -> int:
        """The verb that a date hangs on, -1 if none."""
        tokens, i = self.p.tokens, date.first
        for _ in range(8):
            above = tokens[i].head
            if above == i:
                return -1
            if tokens[above].upos == "VERB":
                return above
            i = above
        return -1

    def _aside(self, date: Dated) -> bool:
        """Whether a date hangs on a participle that tells something else beside the act."""
        verb = self.verb_of(date)
        return verb >= 0 and self.p.tokens[verb].relation.startswith(("acl", "advcl"))

    def _began_by(self, telling: Telling, date: Dated) -> bool:
        """Whether a date hangs on a participle that opens the sentence and tells of the act that is the subject: Lancée
        le 13 juin, l'offensive a été suspendue."""
        tokens, verb = self.p.tokens, self.verb_of(date)
        opens = verb == self.p.sentences[tokens[date.first].sentence].first
        shape = self.frames.shapes.get(tokens[verb].form) if verb >= 0 else None
        part = verb >= 0 and (tokens[verb].feats.get("VerbForm") == "Part" or shape == "participle")
        if not (opens and part) or tokens[telling.head].upos != "NOUN":
            return False
        between = tokens[date.last : telling.head]
        return bool(between) and between[0].form == "," and all(t.upos in {"PUNCT", "DET"} for t in between)

    def _apposed(self, date: Dated) -> bool:
        """Whether a date stands between commas."""
        return self.p.at(date.first - 1).form == self.p.at(date.last).form == ","

    def _leads(self, date: Dated) -> bool:
        """Whether a date stands apart before its sentence: Mardi, …"""
        first = self.p.sentences[self.p.tokens[date.first].sentence].first
        return date.first == first and self.p.at(date.last).form == ","
