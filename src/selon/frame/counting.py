"""Numbers of a sentence -> counts: what each counts, and of which telling."""

from dataclasses import replace
from itertools import pairwise

from selon.attribute.lexicon import Lexicon
from selon.frame.bare import Bare
from selon.frame.controlled import dative
from selon.frame.fates import Fates
from selon.frame.harmed import Harmed
from selon.frame.keeping import WHOLE, Keeping
from selon.frame.kinds import Kinds
from selon.frame.marks import QUOTES
from selon.frame.ordinals import Ordinals
from selon.frame.outcomes import PLACED, Outcomes
from selon.frame.parts import Counted, broken_down
from selon.frame.sums import of_no_act
from selon.frame.times import Times
from selon.frame.triggers import FrameLexicon
from selon.frame.unitless import Unitless
from selon.model import TOLLS
from selon.parse import Number, Parse, Sentence

BECOMING = 6  # tokens before a number in which the verb may stand that says that it has become so many
MAKING = 7  # tokens before a noun of dead or hurt in which the negated verb may stand that there were none
UNIT = 5  # tokens after a number in which its unit may stand
THINGS = frozenset({"vehicles", "aircraft", "munitions"})
MEASURES = frozenset({"duration", "distance", "money"})  # which no bare number of a later sentence takes up


class Counting:
    """Reads the numbers of one article; it remembers what was counted last, for numbers that leave their unit out."""

    def __init__(self, p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.lex, self.frames, self.kinds = p, lex, frames, kinds
        self.ends = {t.end: t.index for t in p.tokens}
        self.starts = {t.start: t.index for t in p.tokens}
        self.previous: Counted | None = None
        self.outcomes = Outcomes(p, lex, frames, kinds)
        self.times = Times(p, frames, kinds)
        self.fates = Fates(p, frames, self.outcomes)
        self.unitless = Unitless(p, frames, kinds, self.outcomes)
        self.bare = Bare(p, frames, self.outcomes, self.unitless)
        self.harmed = Harmed(p, frames, self.outcomes)
        self.ordinals = Ordinals(p, frames, self.outcomes, self.fates)
        self.keep = Keeping(p, frames, kinds, self.outcomes, self.times).keep
        self._by_sentence: dict[int, list[Number]] = {}
        kin = self._kin()
        self.of_kin = {number.start for number in kin}
        for number in sorted([*p.numbers, *kin, *self._as_many(), *self._nobody()], key=lambda n: n.start):
            if number.start in self.starts:
                self._by_sentence.setdefault(p.tokens[self.starts[number.start]].sentence, []).append(number)

    def sentence(self, sentence: Sentence) -> list[Counted]:
        """What the numbers of a sentence count, in order; those that count nothing known are left out."""
        found: list[Counted] = []
        for number in self._by_sentence.get(sentence.index, ()):
            counted = self._counted(sentence, number, found)
            if counted is None or of_no_act(self.p, self.frames, counted.last):
                continue
            if counted.kind in TOLLS or number.start not in self.of_kin:
                found.append(counted)
        found = broken_down(found)
        taken = [c for c in found if c.kind not in MEASURES]
        if taken:
            self.previous = next((c for c in reversed(taken) if not self._one(c.number)), taken[-1])
            if self.previous.kind not in TOLLS:  # dix tués et deux camions brûlés. L'armée n'en admet que trois
                self.previous = next((c for c in found if c.kind == "killed" and c.base == "people"), self.previous)
        return found

    def _kin(self) -> list[Number]:
        """One of somebody's people, as the number one: son fils, leur chauffeur."""
        tokens, found = self.p.tokens, []
        for t, noun in pairwise(tokens):
            one = t.upos == "DET" and "Poss" in t.feats and noun.feats.get("Number") == "Sing"
            if one and noun.upos == "NOUN" and "civilians" in self.frames.classes.get(noun.lemma, ()):
                found.append(Number(t.start, t.end, 1, 1))
        return found

    def _nobody(self) -> list[Number]:
        """None at all, where a negation tells that nobody was hurt: sans faire de victimes; n'a fait ni mort ni
        blessé."""
        tokens, words, found = self.p.tokens, self.frames.count_words, []
        for t, noun in pairwise(tokens):
            of, nor = t.form in self.frames.words["of"], t.form in words["nor"]
            if not (of or nor) or "Poss" in t.feats or self.outcomes.base(noun.index) not in TOLLS:
                continue
            before = tokens[max(self.p.sentences[t.sentence].first, t.index - MAKING) : t.index]
            made = any(self.frames.lemma(b) in words["making"] for b in before)
            denied = any(b.form in words["not_any"] for b in before)
            if made and (nor or (denied and before[-1].upos != "NOUN")):
                found.append(Number(t.start, t.end, 0, 0))
        return found

    def _as_many(self) -> list[Number]:
        """A number told again by a word for it: neuf morts et *autant* de blessés."""
        found, words = [], self.frames.count_words
        for before, t, after in zip(self.p.tokens, self.p.tokens[1:], self.p.tokens[2:], strict=False):
            joined = t.form in words["as_many"] and (before.upos == "CCONJ" or before.form == ",")
            if joined and (after.form in self.frames.words["of"] or after.form in words["hurt"] | words["dead"]):
                first = self.p.sentences[t.sentence].start
                told = [n for n in self.p.numbers if first <= n.start < t.start and not n.ordinal]
                found += [replace(n, start=t.start, end=t.end) for n in told[-1:]]
        return found

    def _counted(self, sentence: Sentence, number: Number, found: list[Counted]) -> Counted | None:
        first, last = self.starts[number.start], self.ends.get(number.end, -1) + 1
        if last <= first:
            return None
        unit = self._unit(sentence, first, last)
        if number.ordinal and unit >= 0 and self.p.tokens[unit].lemma in self.frames.count_words["sorts"]:
            unit = -1  # la troisième du genre
        if self._ways(first, last, unit) or self.p.at(first - 1).lemma in self.frames.count_words["ranks"]:
            return None  # le numéro deux du parti
        part = self.p.at(first - 1).form in self.frames.count_words["part"]
        part = part or self._cited(sentence, first, last)
        whole = WHOLE | ({"explosions", "attacks"} if part else {"explosions"})  # 14 raids, dont neuf sur le bourg
        parted = (c for c in reversed(found) if c.kind in whole and not (self._one(c.number) and self._body_of(c.unit)))
        before = next(parted, None)  # neuf membres d'une même famille, dont sept enfants
        if number.ordinal:
            return self.ordinals.read(sentence, number, first, last, unit)
        if unit >= 0 and self._one(number) and self._of_a_number(last, unit):
            return None  # selon un nouveau bilan; un bilan de neuf morts
        if unit >= 0:
            if self.p.tokens[unit].lemma in self.frames.count_words["pairs"]:  # un couple de retraités
                number = replace(number, low=number.low and 2 * number.low, high=number.high and 2 * number.high)
            base = "other" if self.times.area(sentence, unit) else self.outcomes.base(unit)
            if number.high == 0 and self.outcomes.losses(unit):
                return Counted(number, first, last, unit, "killed", "killed", self.p.tokens[unit].text)
            kinds = before.kind if before else "", self.previous.kind if self.previous else ""
            several = number.low is not None and number.low > 1 and not number.approximate
            if several and self.outcomes.losses(unit):
                return Counted(number, first, last, unit, "killed", "killed", self.p.tokens[unit].text)
            if base == "duration" and self.times.no_length(first, unit):
                return None
            if not base and (self.p.tokens[unit].lemma in self.frames.nouns or self._part_of_body(unit)):
                return self._meetings(number, first, last, unit)
            kind = self.outcomes.told(sentence, unit, first, base, kinds) if base in {"people", ""} else base
            if base == "people" and self.starts[self._next(sentence, number)] != last:  # un sixième homme: the sixth
                kind = self.fates.of(sentence, unit, first, kind, before)
            if base in {"people", ""}:
                told = before or (self.previous if self._follows(sentence) else None)
                kind = self.harmed.kind(sentence, unit, first, kind, told.kind if told else "")
            if not base and kind in TOLLS and self._aside(first):
                return None
            if base == "killed" and self._both(sentence, unit):
                kind = "people"
            if "injured" in {base, kind} and (self.outcomes.succumbed(unit) or self.outcomes.dead_by_noun(first)):
                kind = "killed"
            if base == "other" and self.p.tokens[unit].lemma in self.frames.count_words["runs"]:
                kind = "occurrence"
            some = self.p.at(first - 1).form not in self.frames.words["definite"]
            many = some and number.low is not None and number.low > 1  # not: les deux camps
            if (kind == "other" and not self._worth(unit, many=many)) or (not base and self._abstract(unit)):
                return None
            if not kind or (not base and number.high == 0):
                return None  # aucune enquête n'a été ouverte
            return Counted(number, first, last, unit, kind, base, self.p.tokens[unit].text)
        return self._without_unit(sentence, number, first, last, before)

    def _ways(self, first: int, last: int, unit: int) -> bool:
        """Whether a number is one of a list of ages, or that of things whose noun is a participle: aux deux entrées."""
        definite = self.p.at(first - 1).form in self.frames.words["definite"]
        after = self.p.at(last)
        noun = after.upos == "NOUN" and self.outcomes.participle(after.form)
        return self.times.of_ages(first, last) or (unit < 0 and definite and noun and after.lemma in self.frames.nouns)

    def _next(self, sentence: Sentence, number: Number) -> int:
        """Where the number after one begins, in its sentence; that of the first where there is none."""
        numbers = self._by_sentence[sentence.index]
        return next((n.start for n in numbers if n.start > number.start), numbers[0].start)

    def _of_a_number(self, last: int, unit: int) -> bool:
        """Whether one is that of a noun for a number, which stands before its unit or is it."""
        nouns = self.frames.count_words["number_nouns"]
        return any(t.lemma in nouns for t in self.p.tokens[last : unit + 1])

    def _without_unit(
        self, sentence: Sentence, number: Number, first: int, last: int, before: Counted | None
    ) -> Counted | None:
        """Quinze autres, neuf d'entre eux, à 8 le nombre de morts, seraient près de 5 000, dont quatre."""
        if (bare := self.bare.read(sentence, number, first, last, before)) is not None:
            return bare
        if self._one(number) and not self._of_them(sentence, last) and not self._another(sentence, last):
            return None
        if self.unitless.names(sentence, first):
            return None
        if before is not None and self.p.at(first - 1).form in self.frames.count_words["all"]:
            whole = replace(before, number=number, first=first, last=last, unit=-1)
            return whole if before.base in THINGS else None  # dix-huit drones sur 23; not: trois soldats sur dix
        if self._changed(sentence, first, last):
            return None
        if before is not None and before.number.high == 1 and self._of_them(sentence, last):
            unit = self.unitless.of_them(sentence, first)
            if unit >= 0:  # une bombe a sauté au passage de camions, incendiant trois d'entre eux
                base = self.outcomes.base(unit)
                return Counted(number, first, last, -1, base, base, self.p.tokens[unit].text)
        if self.unitless.their_number(sentence, first):
            return Counted(number, first, last, -1, "people", "people", None)
        if self.unitless.of_toll(sentence, first, last):
            return Counted(number, first, last, -1, "killed", "people", None)
        if before is not None and self._one(before.number) and self.unitless.of_it(sentence, first) >= 0:
            before = None  # un infirmier en a compté dix-sept
        become = before is not None and self._become(sentence, first)
        unit = -1 if become else self.unitless.unit(sentence, first, last)
        if unit >= 0:
            base = self.outcomes.base(unit)
            kind = self.outcomes.beside(sentence, unit + 1) if base == "people" else ""
            return Counted(number, first, last, unit, kind or base or "people", base, self.p.tokens[unit].text)
        if kind := self.unitless.of_pronoun(sentence, first, last):
            return Counted(number, first, last, -1, kind, "people", None)
        unit = self.unitless.taken_up(sentence, first) if before is None else -1
        dead = self._follows(sentence) and self.previous is not None and self.previous.kind == "killed"
        if unit >= (sentence.first if dead else 0) and (base := self.outcomes.base(unit)) in THINGS:
            return Counted(number, first, last, -1, base, base, self.p.tokens[unit].text)  # en a abattu neuf
        told = self.fates.another(sentence, last) or self.fates.of_others(sentence, first, last)
        told = told or self.outcomes.beside(sentence, last)
        source = before or (self.previous if self._follows(sentence) else None)
        part = self._of_them(sentence, last) or self.p.at(first - 1).form in self.frames.count_words["part"]
        if told == "people" and not (source is not None and source.base in THINGS and part):
            return Counted(number, first, last, -1, "people", "people", before.text if before else None)
        if before is not None and first and self.unitless.seized(first):
            return Counted(number, first, last, -1, "people", "people", before.text)  # tué dix rebelles et capturé deux
        if part and before is not None and before.kind in TOLLS and told in {"", "people"}:
            told = before.kind  # trente blessés, dont onze en soins intensifs
        told = ("" if told == "people" else told) or self.outcomes.told(sentence, last - 1, first, "")
        things = source is not None and source.base in THINGS and not self._one(source.number)
        if source is not None and things and told in TOLLS and self.unitless.befalls_things(sentence, last):
            return Counted(number, first, last, -1, source.base, source.base, source.text)  # dix ont été brûlés
        if told in TOLLS:
            text = source.text if source is not None and source.base in {"people", ""} else None
            return Counted(number, first, last, -1, told, "people", text)
        if source is None and self._of_them(sentence, last):
            return Counted(number, first, last, -1, "people", "people", None)
        if source is None and unit >= 0:
            base = self.outcomes.base(unit)
            return Counted(number, first, last, -1, base, base, self.p.tokens[unit].text)
        if source is None or not self._stands(sentence, first, last):
            return None
        kind = source.kind if source.kind in WHOLE else source.base
        if kind == "occurrence" and source.unit >= 0 and self.unitless.of_it(sentence, first) >= 0:
            kind = self.outcomes.base(source.unit) or kind  # c'est la dixième attaque. Le centre en a compté 89
        if (
            dative(self.p, self.frames, first - 1)
            and self.p.tokens[self.p.tokens[last - 1].head].lemma in self.frames.motions
        ):
            kind = source.base  # ils sont venus à dix
        return Counted(number, first, last, -1, kind, source.base, source.text)

    def _changed(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a number is what another one, with its unit, was before: est passé de *douze* à dix-neuf morts."""
        of = first > sentence.first and self.p.tokens[first - 1].form in self.frames.words["of"]
        before = self.p.tokens[max(sentence.first, first - BECOMING) : first]
        becoming = any(t.lemma in self.frames.count_words["becoming"] for t in before)
        later = any(self.starts[n.start] == last + 1 for n in self._by_sentence[sentence.index])
        return of and becoming and later and dative(self.p, self.frames, last)

    def _of_them(self, sentence: Sentence, last: int) -> bool:
        return any(
            t.form in self.frames.count_words["them"] for t in self.p.tokens[last : min(last + 3, sentence.last)]
        )

    def _another(self, sentence: Sentence, last: int) -> bool:
        """Whether one more is told dead or hurt: un soldat a été tué et un *autre blessé*; tué un homme et blessé un
        *autre*."""
        if last >= sentence.last or self.p.tokens[last].form not in self.frames.count_words["others"]:
            return False
        return (
            self.outcomes.beside(sentence, last) in TOLLS or self.outcomes.told(sentence, last, last - 1, "") in TOLLS
        )

    def _stands(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a bare number stands for things counted before."""
        tokens = self.p.tokens
        following = tokens[last : min(last + 3, sentence.last)]
        others = any(t.form in self.frames.count_words["others"] for t in following)
        if self.unitless.of_it(sentence, first) >= 0 or self._cited(sentence, first, last):
            return True
        part = first > sentence.first and tokens[first - 1].form in self.frames.count_words["part"]
        if self._become(sentence, first):
            return True
        if self._elsewhere(sentence, first, last):
            return True
        top = next((t for t in tokens[first:last] if not first <= t.head < last), tokens[last - 1])
        relation, above = top.relation, tokens[top.head]
        if relation == "advmod" and above.lemma in self.frames.words["tallying"] and above.upos == "VERB":
            return True  # le groupe en a revendiqué quarante-deux
        return others or part or relation.startswith(("nsubj", "obj", "ROOT", "conj", "nummod", "nmod"))

    def _elsewhere(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a bare number in a list is that of one place more: 40 morts à Sévaré, 22 à Bankass et dix à Koro."""
        tokens = self.p.tokens
        listed = first > sentence.first and (tokens[first - 1].form == "," or tokens[first - 1].upos == "CCONJ")
        placed = last + 1 < sentence.last and tokens[last].upos == "ADP" and tokens[last + 1].upos == "PROPN"
        start = next((n for n in range(first - 2, sentence.first, -1) if tokens[n].upos in {"NUM", "VERB"}), -1)
        if not (listed and placed and start >= 0 and tokens[start].upos == "NUM"):
            return False
        return any(t.upos == "PROPN" and tokens[t.index - 1].upos == "ADP" for t in tokens[start + 1 : first])

    def _cited(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a bare number between marks is what somebody says instead: soixante raids selon l'ONG, « plus de
        cent » selon l'agence."""
        behind = next((t for t in self.p.tokens[last : sentence.last] if t.form not in QUOTES), None)
        apart = first > sentence.first and self.p.tokens[first - 1].upos == "PUNCT"
        return apart and behind is not None and behind.form in self.frames.count_words["cited"]

    def _become(self, sentence: Sentence, first: int) -> bool:
        """Whether a bare number is what one told before has become: de douze morts, le bilan a été porté à *vingt*."""
        before = self.p.tokens[max(sentence.first, first - BECOMING) : first]
        return dative(self.p, self.frames, first - 1) and any(
            t.lemma in self.frames.count_words["becoming"] for t in before
        )

    def _follows(self, sentence: Sentence) -> bool:
        """Whether a number may stand for what the sentence before counted."""
        if self.previous is None:
            return False
        return sentence.index - self.p.tokens[self.previous.first].sentence <= 1

    def _unit(self, sentence: Sentence, first: int, last: int) -> int:
        """The noun that a number counts: the next, over de, determiners and adjectives; -1 if none."""
        tokens = self.p.tokens
        for i in range(last, min(last + UNIT, sentence.last)):
            token = tokens[i]
            if token.upos == "DET" and "Poss" in token.feats:
                continue  # deux de mes oncles
            if token.form in self.frames.count_words["others"]:
                following = i + 1 < sentence.last and tokens[i + 1].upos == "NOUN" and self.outcomes.base(i + 1) != ""
                if (
                    following
                    and tokens[i + 1].form not in self.frames.count_words["hurt"] | self.frames.count_words["dead"]
                ):
                    continue
                return -1
            if (
                token.lemma in self.frames.count_words["number_nouns"]
                and i + 1 < sentence.last
                and tokens[i + 1].form in self.frames.words["of"]
            ):
                continue
            if (
                token.upos == "NOUN"
                and i == last
                and self.outcomes.participle(token.form)
                and not self.outcomes.base(i)
            ):
                return -1
            if token.upos == "NOUN" and self.times.when(i, last, self.outcomes.base(i)):
                return -1
            if token.upos in {"NOUN", "PROPN"} or self.outcomes.base(i):
                joined = i == last and first > sentence.first and tokens[first - 1].upos == "CCONJ"
                told = joined and token.upos == "VERB" and self.outcomes.base(i) == "people"  # et douze kidnappés
                return -1 if told or self.unitless.before_toll(first, last, i) else i
            if token.upos in {"ADJ", "DET", "NUM"} or token.form in self.frames.words["of"] or token.form in QUOTES:
                continue
            return -1
        return -1

    def _both(self, sentence: Sentence, unit: int) -> bool:
        """Whether one number tells the dead and the hurt together: plus de vingt tués et blessés."""
        tokens, words = self.p.tokens, self.frames.count_words
        joined = unit + 2 < sentence.last and tokens[unit + 1].form in words["both"]
        return joined and tokens[unit + 2].form in words["hurt"]

    def _worth(self, unit: int, *, many: bool) -> bool:
        """Whether a unit of no known kind is worth a count: what is destroyed, handed over, or told with a figure."""
        token, above = self.p.tokens[unit], self.p.tokens[self.p.tokens[unit].head]
        part = token.relation.startswith("nmod") and above.index < unit and not self.outcomes.base(unit)
        described = part and bool(self.kinds.own(above.index) & PLACED)
        vague = self._abstract(unit) and not (many and self.outcomes.base(unit))  # deux quartiers généraux
        return token.upos == "NOUN" and not vague and not described  # un immeuble de quatre étages

    def _abstract(self, unit: int) -> bool:
        """Whether a unit is no thing that befalls or is done: dans un état grave."""
        return self.p.tokens[unit].lemma in self.frames.count_words["uncounted"]

    def _part_of_body(self, unit: int) -> bool:
        return self.p.tokens[unit].lemma in self.frames.count_words["body"]

    def _aside(self, first: int) -> bool:
        """Whether a preposition other than de sets a noun of no known kind apart: mortes dans une bousculade."""
        before = self.p.at(first - 1)
        return before.upos == "ADP" and before.form not in self.frames.words["of"]

    def _meetings(self, number: Number, first: int, last: int, unit: int) -> Counted | None:
        """So many acts that are nobody and nothing by themselves (deux rencontres, 611 interpellations): as often."""
        several = number.low is None or number.low > 1
        if several and self.p.tokens[unit].lemma in self.frames.count_words["murders"]:
            return Counted(number, first, last, unit, "killed", "killed", self.p.tokens[unit].text)
        if self.p.tokens[unit].lemma in self.frames.count_words["deaths"]:
            return None  # quelques pertes
        if number.high == 0 or not several or self._part_of_body(unit) or self._abstract(unit):
            return None
        return Counted(number, first, last, unit, "occurrence", "occurrence", self.p.tokens[unit].text)

    def _body_of(self, unit: int) -> bool:
        return unit >= 0 and self.p.tokens[unit].lemma in self.frames.count_words["collective"]

    def _one(self, number: Number) -> bool:
        return number.low == number.high == 1
