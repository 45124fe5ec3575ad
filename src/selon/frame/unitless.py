"""Numbers with no noun of their own behind them: the noun that stands elsewhere, or the pronoun they are told of."""

from selon.frame.controlled import dative
from selon.frame.kinds import Kinds
from selon.frame.marks import OPENING
from selon.frame.outcomes import MEN, Outcomes
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse, Sentence

NUMBER_NOUN = 16  # tokens before a number in which the noun for a number may stand
AFTER = 10  # tokens after one in which it may
REACH = 11  # tokens before au nombre de in which the unit may stand
COPULA = 4  # tokens before a number in which être may stand
HOLDERS = 3  # nouns climbed from the end of a phrase to its head: les assaillants de la base, une trentaine
ASIDE = 5  # tokens after a number up to the comma that closes what is told aside: une trentaine selon lui,
TOLL = 8  # tokens before a number in which the noun of the toll may stand that it is
BEFORE = 4  # tokens before a number in which the verb may stand that a toll comes to
CLITIC = 7  # tokens before a number in which en may stand: ils n'en auraient reconnu que huit
COUNTABLE = frozenset({"people", "vehicles", "munitions", "aircraft"})
CLAUSE = frozenset({"VERB", "AUX", "ADV", "PRON", "SCONJ"})  # between en and its number
OPENED = OPENING | {'"'}
ROLES = ("nsubj", "obj", "ROOT", "conj", "obl:agent")  # of a noun that en takes up


class Unitless:
    """Asks the words around the bare numbers of one article."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds, outcomes: Outcomes) -> None:
        self.p, self.frames, self.kinds, self.outcomes = p, frames, kinds, outcomes

    def unit(self, sentence: Sentence, first: int, last: int) -> int:
        """The noun that a bare number counts, wherever it stands in its sentence; -1 if none."""
        unit = self._named_by_number_noun(sentence, first)
        unit = unit if unit >= 0 else self._predicated(sentence, first, last)
        return unit if unit >= 0 else self._apposed(sentence, first, last)

    def of_pronoun(self, sentence: Sentence, first: int, last: int) -> str:
        """The kind of those whom a pronoun stands for and a bare number counts (ils sont 400 à avoir fui; ils sont
        venus, une trentaine, et…); "" where none does."""
        tokens = self.p.tokens
        if last + 1 >= sentence.last or first - 2 < sentence.first:
            return ""
        before = tokens[first - 1]
        if before.lemma in self.frames.count_words["be"] and tokens[last + 1].feats.get("VerbForm") == "Inf":
            return self.outcomes.beside(sentence, last + 1) or "people"
        closed = tokens[last].upos == "PUNCT" and tokens[last].form != "%"
        if before.lemma in self.frames.count_words["be"] and closed and self._men(sentence, first):
            return "people"  # ils étaient une quarantaine, a raconté un témoin
        aside = before.form == "," and tokens[last].form == ","
        return "people" if aside and self._they(sentence, first) else ""

    def taken_up(self, sentence: Sentence, first: int) -> int:
        """The noun that en stands for beside its number (il y en avait trois; l'ONU en dénombre 3 200), in the sentence
        or the one before it; -1 if there is none."""
        tokens, en = self.p.tokens, self.of_it(sentence, first)
        if en < 0:
            return -1
        start = self.p.sentences[max(0, sentence.index - 1)].first
        for i in range(en - 1, start - 1, -1):
            told = tokens[i].relation.startswith(ROLES) and tokens[i].feats.get("Number") == "Plur"
            if told and tokens[i].upos == "NOUN" and self.outcomes.base(i):
                return i
        return -1

    def of_it(self, sentence: Sentence, first: int) -> int:
        """The pronoun en that a bare number counts: ils n'en auraient reconnu que huit; -1 if none."""
        tokens, en = self.p.tokens, first - 1
        while en > max(sentence.first, first - CLITIC) and tokens[en].form not in self.frames.count_words["of_it"]:
            if tokens[en].upos not in CLAUSE and tokens[en].form not in OPENED and not self._for_its_part(en):
                return -1
            en -= 1
        pronoun = tokens[en].upos == "PRON" or self.p.at(en + 1).feats.get("VerbForm") == "Inf"  # dit en avoir tué dix
        return en if en >= 0 and tokens[en].form in self.frames.count_words["of_it"] and pronoun else -1

    def _for_its_part(self, i: int) -> bool:
        """Whether a token is one of a phrase that sets who speaks against others: en compte pour sa part douze."""
        token, words = self.p.tokens[i], self.frames.count_words
        noun = next((t for t in self.p.tokens[i : i + 3] if t.upos == "NOUN"), token)
        return noun.lemma in words["sides"] and token.upos in {"ADP", "DET", "NOUN"}

    def of_them(self, sentence: Sentence, first: int) -> int:
        """The last things told of as several before a number of them: une mine au passage de camions, dont trois
        d'entre eux; -1 if people or nothing."""
        several = (t for t in reversed(self.p.tokens[sentence.first : first]) if t.feats.get("Number") == "Plur")
        noun = next((t.index for t in several if t.upos == "NOUN" and self.outcomes.base(t.index) in COUNTABLE), -1)
        return noun if noun >= 0 and self.outcomes.base(noun) != "people" else -1

    def of_toll(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a bare number is what a toll amounts to or has become: le bilan a été porté à douze."""
        tokens, words = self.p.tokens, self.frames.count_words
        if self.before_toll(first, last, last):
            return True
        near = tokens[max(sentence.first, first - TOLL) : first]
        said = words["becoming"] | words["amounting"]
        toll = next((n for n, t in enumerate(near) if t.lemma in words["toll_nouns"] and t.upos == "NOUN"), -1)
        if toll < 0 or not any(t.lemma in said for t in near[toll:]) or any(t.form == "," for t in near[toll:]):
            return False
        bare = last >= sentence.last or tokens[last].upos in {"PUNCT", "ADP", "CCONJ", "ADV"} or self._dated(last)
        return bare and (dative(self.p, self.frames, first - 1) or self.p.at(first - 1).form in self.frames.words["of"])

    def before_toll(self, first: int, last: int, unit: int) -> bool:
        """Whether a bare number stands right before the noun of the toll that it is, and what is behind counts none of
        the dead: porter à douze le bilan de l'attaque; not: à 61 le nombre de noyés."""
        tokens, words = self.p.tokens, self.frames.count_words
        toll = self.p.at(last + 1)
        counted = self.outcomes.base(unit) in {"people", *TOLLS}
        known = toll.upos == "NOUN" and toll.lemma in words["toll_nouns"] and self.p.at(last).upos == "DET"
        becoming = any(t.lemma in words["becoming"] for t in tokens[max(0, first - BEFORE) : first])
        return known and becoming and not counted and dative(self.p, self.frames, first - 1)

    def befalls_things(self, sentence: Sentence, last: int) -> bool:
        """Whether what is told of a bare number befalls things as well as people: dix ont été brûlés."""
        near = self.p.tokens[last : min(last + AFTER, sentence.last)]
        return any(t.form in self.frames.count_words["of_both"] for t in near)

    def _dated(self, i: int) -> bool:
        return self.p.tokens[i].lemma in self.frames.words["moments"]

    def seized(self, first: int) -> bool:
        """Whether a bare number is the object of a verb of taking people alive."""
        before = self.p.at(first - 1)
        return before.upos == "VERB" and self.frames.lemma(before) in self.frames.words["seizing"]

    def names(self, sentence: Sentence, first: int) -> bool:
        """Whether a figure right behind a common noun is part of its name: la route nationale 4."""
        tokens = self.p.tokens
        noun = tokens[first - 1] if first > sentence.first else None
        named = noun is not None and noun.upos in {"NOUN", "ADJ"} and noun.text.islower()
        return named and tokens[first].text.isdigit() and not self.outcomes.base(first - 1)

    def their_number(self, sentence: Sentence, first: int) -> bool:
        """Whether a bare number is what the number of somebody becomes: leur nombre sera ramené de 5 200 à 3 000."""
        tokens, words = self.p.tokens, self.frames.count_words
        before = range(max(sentence.first, first - NUMBER_NOUN), first)
        theirs = (i for i in before if tokens[i].lemma in words["number_nouns"] and "Poss" in self.p.at(i - 1).feats)
        noun = next(theirs, -1)
        becoming = noun >= 0 and any(t.lemma in words["becoming"] for t in tokens[noun:first])
        return becoming and tokens[noun - 1].form in words["theirs"] and dative(self.p, self.frames, first - 1)

    def _men(self, sentence: Sentence, first: int) -> bool:
        """Whether the subject of être right before a number is a pronoun of several, which stands for no things."""
        tokens, words = self.p.tokens, self.frames.count_words
        near = range(first - 2, max(sentence.first - 1, first - COPULA - 1), -1)
        they = next((i for i in near if tokens[i].form in words["they"]), -1)
        return they >= 0 and not self.kinds.of(they) & (COUNTABLE - {"people"})

    def _they(self, sentence: Sentence, first: int) -> bool:
        """Whether the clause before a number has a pronoun of several people as its subject."""
        tokens, words = self.p.tokens, self.frames.count_words
        for i in range(first - 2, sentence.first - 1, -1):
            if tokens[i].form in words["they"] and tokens[i].relation.startswith("nsubj"):
                return True
            if tokens[i].form == ",":
                return False
        return False

    def _predicated(self, sentence: Sentence, first: int, last: int) -> int:
        """The subject that a bare number counts: les assaillants étaient une centaine; -1 if none."""
        tokens = self.p.tokens
        after = tokens[last].upos if last < sentence.last else "PUNCT"
        near = range(first - 1, max(sentence.first, first - COPULA), -1)
        verb = next((i for i in near if tokens[i].upos != "ADV"), -1)
        if verb < 0 or tokens[verb].lemma not in self.frames.count_words["be"] or after in {"ADJ", "NOUN", "NUM"}:
            return -1
        for i in range(verb - 1, sentence.first - 1, -1):
            if tokens[i].relation.startswith("nsubj") and tokens[i].head >= verb:
                return i if self.kinds.of(i) & MEN else -1
            aside = tokens[verb - 1].form == "," and i < verb - 1 and tokens[i + 1].form == ","
            if aside and tokens[i].upos == "NOUN" and tokens[i].feats.get("Number") == "Plur":
                return i if self.kinds.own(i) & MEN else -1  # les assaillants, venus à moto, étaient plus de cent
        return -1

    def _apposed(self, sentence: Sentence, first: int, last: int) -> int:
        """The people whom a bare number between commas counts: les assaillants, une soixantaine, étaient…; -1 if
        none."""
        tokens = self.p.tokens
        if first - 2 < sentence.first or last >= sentence.last or tokens[first - 1].form != ",":
            return -1
        closed = any(t.form == "," for t in tokens[last : min(last + ASIDE, sentence.last)])
        cited = tokens[last].upos == "ADP" and closed
        if tokens[last].form != "," and not cited:
            return -1
        i = first - 2
        for _ in range(HOLDERS):
            noun = tokens[i]
            several = noun.upos == "NOUN" and noun.feats.get("Number") == "Plur"
            if several and (self.kinds.own(i) & MEN or self.outcomes.base(i) in COUNTABLE):
                return i
            if not sentence.first <= noun.head < i:
                return -1
            i = noun.head
        return -1

    def _named_by_number_noun(self, sentence: Sentence, first: int) -> int:
        """The unit of a bare number from le nombre de: before it or after it; from les blessés, au nombre de."""
        tokens, words = self.p.tokens, self.frames.count_words["number_nouns"]
        if first - 2 > sentence.first and tokens[first - 2].lemma in words and dative(self.p, self.frames, first - 3):
            before = range(first - 4, max(sentence.first, first - REACH) - 1, -1)
            return next((i for i in before if tokens[i].upos in {"NOUN", "VERB", "ADJ"} and self.outcomes.base(i)), -1)
        for i in range(max(sentence.first, first - NUMBER_NOUN), min(first + AFTER, sentence.last - 2)):
            if tokens[i].lemma in words and tokens[i + 1].form in self.frames.words["of"]:
                unit = i + 2 if tokens[i + 2].upos != "DET" else i + 3
                apart = any(t.form == "," for t in tokens[min(i, first) : max(i, first)])
                if unit < sentence.last and unit != first and not apart and self.outcomes.base(unit):
                    return unit
        return -1
