"""Numbers of times and lengths: how long an act lasted; not somebody's age, nor how long ago or how far away it was."""

from selon.frame.kinds import Kinds
from selon.frame.outcomes import MEN
from selon.frame.parts import Counted
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

AGO = 4  # tokens before a time that say how long ago it was: il y a
LASTING = 2  # tokens before a time in which what says that an act lasted so long may stand


class Times:
    """Asks the words around the times and lengths that numbers of one article count."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.frames, self.kinds = p, frames, kinds

    def age(self, first: int, unit: int) -> bool:
        """Whether a time is somebody's age: un homme de 43 ans, Ali, 7 ans."""
        tokens = self.p.tokens
        first = self._listed(first)
        before = self.p.at(first - 1).form
        if tokens[unit].lemma not in self.frames.count_words["ages"] or self.filled(unit):
            return False
        if before in self.frames.words["of"] and self.p.at(first - 2).form in self.frames.words["aged"]:
            return True  # un habitant de la ville âgé de 21 ans
        aged = self.kinds.of(first - 2) & (MEN | {"name"}) if first > 1 else frozenset()
        return before in {",", "("} or (before in self.frames.words["of"] and bool(aged))

    def _listed(self, first: int) -> int:
        """Where the first number of a list begins in which one stands: de *17* et 24 ans, âgés de *7*, 9 et 11 ans."""
        tokens = self.p.tokens
        while (
            first > 1
            and tokens[first - 2].upos == "NUM"
            and (tokens[first - 1].form == "," or tokens[first - 1].upos == "CCONJ")
        ):
            first -= 2
        return first

    def of_ages(self, first: int, last: int) -> bool:
        """Whether a bare number is one of a list of ages: deux frères de *17* et 24 ans."""
        at = last
        while self.p.at(at + 1).upos == "NUM" and (self.p.at(at).form == "," or self.p.at(at).upos == "CCONJ"):
            at += 2
        return at > last and self.age(first, at)

    def no_length(self, first: int, unit: int) -> bool:
        """Whether a time is none that an act took: somebody's age, how far from another or how long ago it was, since
        when it was the worst."""
        return (
            self.age(first, unit)
            or self.away(unit)
            or self.ago(first)
            or self.compared(first)
            or self._hours(first, unit)
        )

    def when(self, i: int, last: int, base: str) -> bool:
        """Whether a noun, which counts are of a kind of that is its `base`, tells when a bare number before it, ending
        before token `last`, was: en a admis onze *vendredi*; dont dix la *semaine* dernière; not: sept semaines."""
        token, words = self.p.tokens[i], self.frames.words
        defined = i > last and self.p.tokens[last].feats.get("Definite") == "Def"
        return (token.lemma in words["moments"] and not base) or (defined and base == "duration")

    def filled(self, unit: int) -> bool:
        """Whether a time is told by what filled it: trois mois de combats."""
        return self.p.at(unit + 1).form in self.frames.words["of"]

    def lasted(self, counted: Counted) -> bool:
        """Whether one of a time is as long as an act was: pendant une heure; une semaine de combats; ont duré un an."""
        if counted.kind != "duration" or counted.unit < 0:
            return False
        lasting = self.frames.count_words["lasting"]
        if any({t.form, t.lemma} & lasting for t in self.p.tokens[max(0, counted.first - LASTING) : counted.first]):
            return True
        return self.filled(counted.unit) and self.p.at(counted.unit + 2).lemma in self.frames.nouns

    def away(self, unit: int) -> bool:
        """Whether a time only says how far from another an act is: deux jours plus tard, trois heures après."""
        after = self.p.tokens[unit + 1 : unit + 3]
        later = " ".join(t.form for t in after)
        return any(later.startswith(words) for words in self.frames.count_words["away"])

    def ago(self, first: int) -> bool:
        """Whether a time only says how long ago an act was, or what the clock showed: il y a dix jours; il était dix
        heures."""
        before = " ".join(t.form for t in self.p.tokens[max(0, first - AGO) : first])
        opening = self.p.tokens[max(0, first - 1) : first + 3]
        if any(t.form in self.frames.count_words["about_the_clock"] for t in opening):
            return True  # aux alentours de 21 heures
        words = self.frames.count_words["ago"] | self.frames.count_words["by_the_clock"]
        return any(f" {before}".endswith(f" {told}") for told in words)

    def compared(self, first: int) -> bool:
        """Whether a time only says since when something was the most so: la plus meurtrière depuis dix ans."""
        since, most = self.p.at(first - 1), self.p.at(first - 3)
        told = since.form in self.frames.words["since"] and most.form in self.frames.words["superlatives"]
        return told and self.p.at(first - 2).upos == "ADJ"

    def _hours(self, first: int, unit: int) -> bool:
        """Whether a time is the first or the last hour of a span by the clock: de 18 heures à 6 heures."""
        tokens, words = self.p.tokens, self.frames.words
        from_ = self.p.at(first - 1).form in words["of"] and self.p.at(unit + 1).form in words["dative"]
        to = self.p.at(first - 1).form in words["dative"] and self.p.at(first - 2).lemma == tokens[unit].lemma
        return to or (from_ and self.p.at(unit + 3).lemma == tokens[unit].lemma)

    def area(self, sentence: Sentence, unit: int) -> bool:
        """Whether a unit of length is squared: douze kilomètres carrés."""
        return unit + 1 < sentence.last and self.p.tokens[unit + 1].form in self.frames.count_words["squared"]
