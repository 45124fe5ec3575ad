"""What became of people whose number and whose end other words part: a parenthesis, a chain of participles, the agent
of a noun, or a verb that is left out."""

from collections.abc import Sequence

from selon.frame.outcomes import PEOPLE, Outcomes
from selon.frame.parts import Counted
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse, Sentence, Token

PARENTHESIS = 24  # tokens between the commas behind a unit within which its verb is looked for
BACK = 14  # tokens before a number in which the noun of a death may have it as its complement
TOLL = 12  # tokens before a number in which the noun of a toll that amounts to it may stand
CHAIN = 8  # tokens of a chain of participles: arrêtées, ligotées puis exécutées
CLITIC = frozenset({"iobj", "obl:mod", "expl:comp", "obj"})  # of y before a verb
# What stands in a subject and up to its verb.
SUBJECT = frozenset({"ADP", "PROPN", "DET", "NOUN", "NUM", "CCONJ", "ADJ", "AUX", "ADV", "PRON", "VERB"})
LISTED = frozenset({"CCONJ", "ADJ", "ADP"})  # between two numbers of one list
AS_WELL = 3  # tokens of a conjunction of several: de même que
SPAN = 12  # tokens from a noun to the verb whose subject it is, with others joined to it


class Fates:
    """Asks the words farther from the units of one article's numbers, where those beside them tell nothing."""

    def __init__(self, p: Parse, frames: FrameLexicon, outcomes: Outcomes) -> None:
        self.p, self.frames, self.outcomes = p, frames, outcomes

    def of(self, sentence: Sentence, unit: int, first: int, kind: str, before: Counted | None) -> str:
        """The kind of a count of people by what stands farther; `kind` itself where nothing does. `before` is what was
        counted last in the sentence."""
        noun = self.p.tokens[unit]
        if noun.relation == "amod" and noun.head == unit + 1:
            unit = noun.head  # mille jeunes recrues
        if kind in PEOPLE and self._chained(sentence, unit):
            return "killed"
        verb = self.p.tokens[unit].head
        if kind in TOLLS and self.p.tokens[unit].relation == "nsubj:pass" and self.outcomes.either(sentence, verb):
            return "people"
        if kind != "people":
            return kind
        if before is not None and before.kind in TOLLS and self._same(first, unit, before):
            return before.kind
        if before is not None and self._listed(sentence, first, unit, before):
            return before.kind
        return (
            self._opening(sentence, first)
            or self._relative(sentence, unit)
            or self._behind(sentence, unit, first)
            or self._phrase(sentence, unit, first)
            or self._by_subject(sentence, unit)
            or self._of_death(sentence, first)
            or self._of_toll(sentence, first)
            or self._gap(sentence, unit, first, before)
            or kind
        )

    def _chained(self, sentence: Sentence, unit: int) -> bool:
        """Whether the last of a chain of participles tells them dead: ont été ligotés et brûlés vifs; enlevés, puis
        exécutés."""
        tokens, words, number = self.p.tokens, self.frames.count_words, self.p.tokens[unit].feats.get("Number")
        seen = False
        for i in range(unit + 1, min(unit + 1 + CHAIN, sentence.last)):
            token = tokens[i]
            if (token.upos == "VERB" and token.feats.get("VerbForm") == "Part") or token.form in words["dead"]:
                if token.feats.get("Number", number) != number:
                    return False
                alive = i + 1 < sentence.last and tokens[i + 1].form in words["alive"]
                if alive or (seen and token.form in words["dead"]):
                    return True
                seen = True
            elif token.form != "," and token.upos not in ({"CCONJ", "ADV"} if seen else {"AUX", "ADV", "ADJ"}):
                return False
        return False

    def _same(self, first: int, unit: int, before: Counted) -> bool:
        """Whether a count is a part of one of dead or hurt (cent morts, dont 22 membres venus du nord), or joined to it
        with de: les corps de douze hommes et de deux femmes; not to dead told by their noun (dix morts et de six
        disparus), nor where a participle tells what became of them (dix gardes tués et de deux femmes emmenées)."""
        own, others = self.p.at(first - 1).form, self.p.at(before.first - 1).form
        if own in self.frames.count_words["part"] and own != others:
            return True
        joined = own in self.frames.words["of"] and self.p.at(first - 2).upos == "CCONJ" and before.base == "people"
        below = (self.p.tokens[c] for c in self.p.tokens[unit].children if c > unit)
        if any(t.relation in {"acl", "amod"} and t.feats.get("VerbForm") == "Part" for t in below):
            return False
        return joined and others in self.frames.words["of"] and first - 2 > before.unit >= 0

    def _listed(self, sentence: Sentence, first: int, unit: int, before: Counted) -> bool:
        """Whether people are joined right to others told dead or hurt, and nothing else is told of them: le bilan est
        de quatorze soldats et trois civils."""
        between = self.p.tokens[max(before.unit + 1, before.last) : first]
        joins = any(t.upos == "CCONJ" for t in between) and all(t.upos in LISTED or t.form == "," for t in between)
        joins = (joins and before.unit >= 0) or self._as_well(between)
        if before.kind not in TOLLS or before.base != "people" or not joins:
            return False
        return not self.outcomes.beside(sentence, unit + 1)

    def _as_well(self, between: Sequence[Token]) -> bool:
        """Whether words join more people to others: en a blessé dix, ainsi que deux gardiens."""
        told = [t for t in between if t.form != ","]
        words = self.frames.count_words["as_well"]
        return 2 <= len(told) <= AS_WELL and told[-2].form in words and told[-1].upos in {"SCONJ", "PRON", "ADV"}

    def _relative(self, sentence: Sentence, unit: int) -> str:
        """The outcome that a relative clause in the passive tells of those counted: deux gardes, qui ont été blessés
        par une mine, sont à Gao."""
        tokens, words = self.p.tokens, self.frames.count_words
        for verb in (tokens[c] for c in tokens[unit].children if tokens[c].relation == "acl:relcl"):
            below = [tokens[c] for c in verb.children]
            who = any(t.relation == "nsubj:pass" and t.form in self.frames.words["relatives"] for t in below)
            denied = any(t.form in self.frames.words["negator"] for t in below)
            if who and not denied and not self.outcomes.either(sentence, verb.index):
                return "killed" if verb.form in words["dead"] else "injured" if verb.form in words["hurt"] else ""
        return ""

    def _opening(self, sentence: Sentence, first: int) -> str:
        """The outcome of the participle that opens the sentence, whose comma stands right before those counted: tués
        par la milice, *douze villageois* ont été enterrés."""
        words, form = self.frames.count_words, self.p.tokens[sentence.first].form
        told = self.p.tokens[sentence.first + 1 : first - 1]
        agent = bool(told) and told[0].form in self.frames.words["agent"]
        if not agent or self.p.at(first - 1).form != "," or any(t.form == "," or _finite(t) for t in told):
            return ""
        return "killed" if form in words["dead"] else "injured" if form in words["hurt"] else ""

    def _behind(self, sentence: Sentence, unit: int, first: int) -> str:
        """The outcome behind a parenthesis between commas: dix-sept personnes, parmi lesquelles six enfants, ont été
        tuées. Only of a subject, which no preposition stands before."""
        tokens = self.p.tokens
        start = unit + 1
        while start < sentence.last and (
            tokens[start].upos in {"ADJ", "PROPN"}
            or (tokens[start].upos in {"ADP", "DET", "NOUN"} and tokens[start].head >= unit)
        ):
            start += 1
        if start >= sentence.last or tokens[start].form != "," or self._cased(first):
            return ""
        for i in range(start + 1, min(start + PARENTHESIS, sentence.last - 1)):
            if tokens[i].form != ",":
                continue
            verb = tokens[i + 2 if tokens[i + 1].relation in CLITIC and i + 2 < sentence.last else i + 1]
            if verb.upos == "AUX" and verb.feats.get("Number") in {None, "Plur", tokens[unit].feats.get("Number")}:
                return self._harm(self.outcomes.beside(sentence, verb.index))
        return ""

    def _phrase(self, sentence: Sentence, unit: int, first: int) -> str:
        """The outcome of a phrase whose subject they are, with others or not: 84 mercenaires et 47 soldats y ont laissé
        la vie."""
        tokens, i = self.p.tokens, unit + 1
        if self._cased(first):
            return ""
        while i < min(unit + SPAN, sentence.last) and tokens[i].upos in SUBJECT:
            if tokens[i].form in self.frames.words["relatives"]:
                return ""  # dix villageois dont le chef est mort
            if self._died(unit, i):
                return "killed"
            told = self.frames.outcome_phrases.get(tokens[i].form, ())
            near = {t.form for t in tokens[i + 1 : i + 5]}
            if (kind := next((kind for words, kind in told if words & near), "")) or self._tells(i):
                return kind
            i += 1
        return ""

    def _died(self, unit: int, i: int) -> bool:
        """Whether a token is the participle of a verb of dying, whose auxiliary stands behind those counted: un soldat
        et douze miliciens avaient par ailleurs péri."""
        if self.frames.outcomes.get(self.p.tokens[i].form) != ("killed", "subject"):
            return False
        between = self.p.tokens[unit + 1 : i]
        helper = next((t for t in reversed(between) if t.upos == "AUX"), None)
        several = "Plur" if any(t.upos == "CCONJ" for t in between) else self.p.tokens[unit].feats.get("Number")
        return helper is not None and helper.feats.get("Number") in {None, several}

    def _tells(self, i: int) -> bool:
        """Whether a token is the verb of a clause."""
        token = self.p.tokens[i]
        helped = any(self.p.tokens[c].upos == "AUX" for c in token.children)
        return token.upos == "VERB" and (helped or "Mood" in token.feats)

    def _by_subject(self, sentence: Sentence, unit: int) -> str:
        """The outcome of the verb whose subject they are, over what is told of them: dix hommes soupçonnés de vol ont
        été noyés."""
        token, words = self.p.tokens[unit], self.frames.count_words
        verb = self.p.tokens[token.head]
        passive = any(self.p.tokens[c].relation == "aux:pass" for c in verb.children)
        if token.relation != "nsubj:pass" or not passive or self.outcomes.either(sentence, verb.index):
            return ""
        return "killed" if verb.form in words["dead"] else "injured" if verb.form in words["hurt"] else ""

    def _of_death(self, sentence: Sentence, first: int) -> str:
        """The outcome of the noun of a death whose complement a short phrase parts from it: l'exécution, par des
        soldats, d'une dizaine de civils; l'assassinat à Mocha d'un imam."""
        tokens, words = self.p.tokens, self.frames.count_words
        if first <= sentence.first or tokens[first - 1].form not in self.frames.words["of"]:
            return ""
        for i in range(first - 2, max(first - BACK, sentence.first) - 1, -1):
            token = tokens[i]
            if token.upos == "NOUN" and token.lemma in words["deaths"] and token.feats.get("Number") == "Sing":
                own = any(self._holds(c, i, first) for c in token.children)
                return "" if own else "killed"
            joins = token.upos in {"CCONJ", "SCONJ", "AUX"} or token.form in {";", ":"}
            if joins or token.relation == "ROOT" or (token.upos == "PRON" and token.text.islower()):
                return ""
        return ""

    def _of_toll(self, sentence: Sentence, first: int) -> str:
        """The outcome of those whom losses or a toll amount to: les pertes de l'ennemi s'élèvent à 80 hommes; le bilan,
        de deux chauffeurs, pourrait s'alourdir."""
        words = self.frames.count_words
        for i in range(first - 1, max(first - TOLL, sentence.first) - 1, -1):
            token = self.p.tokens[i]
            if token.upos == "NOUN" and token.lemma in words["toll_nouns"]:
                return "killed" if i < first - 1 else ""
            verb = token.upos in {"VERB", "AUX"} and token.lemma not in words["amounting"]
            if verb or token.upos in {"CCONJ", "SCONJ"} or self.outcomes.base(i) in TOLLS or token.form in {";", ":"}:
                return ""
        return ""

    def _holds(self, child: int, noun: int, first: int) -> bool:
        """Whether a noun has a complement with `de` of its own before the number: la mort du chef lors d'un raid."""
        token = self.p.tokens[child]
        case = next((self.p.tokens[c] for c in token.children if self.p.tokens[c].relation == "case"), None)
        return noun < child < first and case is not None and case.form in self.frames.words["of"]

    def _gap(self, sentence: Sentence, unit: int, first: int, before: Counted | None) -> str:
        """The outcome told of others before, with a verb that is left out: six miliciens sont morts dans l'assaut et
        quatre soldats dans l'explosion."""
        tokens = self.p.tokens
        if (
            before is None
            or before.kind not in TOLLS
            or before.base != "people"
            or self.p.at(first - 1).upos != "CCONJ"
        ):
            return ""
        after = tokens[unit + 1 : sentence.last]
        bound = next((n for n, t in enumerate(after) if t.upos == "CCONJ" or t.form in {";", ":"}), len(after))
        if any(t.upos in {"VERB", "AUX"} for t in after[:bound]) or not any(t.upos == "ADP" for t in after[:bound]):
            return ""
        told = tokens[sentence.first : first]
        return before.kind if any(_finite(t) for t in told) else ""

    def another(self, sentence: Sentence, last: int) -> str:
        """The outcome of one more, told by how-manieth: deux tués et *un troisième* grièvement atteint."""
        words, active = self.frames.count_words, False
        for token in self.p.tokens[last : min(last + 5, sentence.last)]:
            if token.form in words["others"]:
                continue
            if token.upos == "AUX" or token.lemma in self.outcomes.passive:
                active = token.lemma not in self.outcomes.passive
                continue
            if active and token.form in words["struck"]:
                return ""  # plusieurs ont atteint leur but
            if token.form in words["hurt"] | words["struck"]:
                return "injured"
            if token.form in words["dead"]:
                return "killed"
            if token.form in words["state"]:
                return "injured"  # un troisième est dans un état grave
            if token.upos in {"ADP", "DET"} and not active:
                continue
            if token.upos != "ADV" and token.form != ",":
                return ""
        return ""

    def of_others(self, sentence: Sentence, first: int, last: int) -> str:
        """The outcome of others behind a parenthesis: et cinq autres, dont une fillette, ont été blessés."""
        others = last < sentence.last and self.p.tokens[last].form in self.frames.count_words["others"]
        return self._behind(sentence, last, first) if others else ""

    def _cased(self, first: int) -> bool:
        return self.p.at(first - 1).upos == "ADP"

    def _harm(self, told: str) -> str:
        return told if told in TOLLS else ""


def _finite(token: Token) -> bool:
    return token.upos in {"VERB", "AUX"} and (token.feats.get("VerbForm") == "Fin" or "Mood" in token.feats)
