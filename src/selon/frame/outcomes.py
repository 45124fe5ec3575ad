"""What became of those whom a number counts: dead, hurt, or only told of; and what a noun counts by itself."""

from selon.attribute.lexicon import Lexicon
from selon.frame.kinds import Kinds
from selon.frame.marks import QUOTES
from selon.frame.objects import relative_object
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse, Sentence, Token

PHRASE = 6  # tokens before a number in which a participle may have it as its object
OPENING = 16  # tokens from parmi at the head of a sentence to the unit of what is a part
NEARBY = 6  # tokens after a unit in which a verb or adjective may tell an outcome
PLACED = frozenset({"facilities", "territory", "property", "built"})  # what no outcome befalls
MEN = frozenset({"people", "troops", "civilians"})
PEOPLE = TOLLS | {"people"}


class Outcomes:
    """Asks the words around the units of one article's numbers."""

    def __init__(self, p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.lex, self.frames, self.kinds = p, lex, frames, kinds
        self.passive = lex.words["passive_auxiliaries"]

    def base(self, unit: int) -> str:
        """The kind of count that a noun tells by itself."""
        token, units = self.p.tokens[unit], self.frames.units
        spelled = [
            token.lemma,
            token.form,
            *(token.form[: -len(e)] for e in self.frames.endings if token.form.endswith(e)),
        ]
        after = self.p.at(unit + 1).lemma
        for form in (*(f"{form} {after}" for form in spelled), *spelled):  # poids lourd, before poids
            if form in units:
                return self._named_beside(unit) or units[form]
        if token.lemma in self.frames.count_words["fragments"]:
            return ""  # touché par un éclat
        classes = self.kinds.own(unit)
        if classes & {"civilians", "people", "fighters_killed"}:
            return "people"
        return next((kind for kind in ("vehicles", "aircraft", "munitions") if kind in classes), "")

    def _named_beside(self, unit: int) -> str:
        """The kind that the word after a unit makes of it: engin explosif."""
        return self.frames.beside.get(self.p.at(unit + 1).form, "")

    def told(self, sentence: Sentence, unit: int, first: int, base: str, before: tuple[str, str] = ("", "")) -> str:
        """What became of the people counted: killed, injured; what they are where nothing tells. `before` are the kinds
        of what was counted last in the sentence and in the one before it ("": nothing)."""
        tokens, words = self.p.tokens, self.frames.count_words
        if self.kinds.own(unit) & PLACED and not self.kinds.own(unit) & MEN:
            return "other"  # une trentaine de maisons brûlées
        if not base and self._measures(unit):
            return "other"
        above = tokens[tokens[unit].head]
        inside = first <= above.index < unit  # une dizaine | de civils
        if (inside or above.upos in {"NUM", "PRON", "DET"}) and above.head != above.index:
            above = tokens[above.head]  # la mort de l'un de ses combattants
        if above.lemma in words["deaths"] and tokens[unit].relation.startswith(("nmod", "obl")) and above.index < unit:
            return "killed"  # la mort de deux soldats
        if self.dead_by_noun(first):
            return "killed" if base == "people" and tokens[first - 2].upos == "NOUN" else base or "other"
        told = self.beside(sentence, unit + 1)
        if told == "people" and base == "people" and (done := self._done_to(unit)):
            return done  # a tué dix civils déplacés
        if told:
            return base or "people" if told == "people" else told
        told = self._relative(sentence, unit) or self._by_verb(unit, first)
        return told or self._of_part(sentence, unit, *before) or base or "other"

    def _done_to(self, unit: int) -> str:
        """The outcome that a verb tells whose very object the people are, whatever is told of them besides."""
        token, above = self.p.tokens[unit], self.p.tokens[self.p.tokens[unit].head]
        kind, who = self.frames.outcomes.get(above.form, ("", ""))
        return kind if who == "object" and token.relation == "obj" and above.index < unit else ""

    def _measures(self, unit: int) -> bool:
        """Whether a noun of no known kind only tells how big a thing is: un immeuble de cinq étages a été touché."""
        token, above = self.p.tokens[unit], self.p.tokens[self.p.tokens[unit].head]
        things = self.kinds.own(above.index) & (PLACED | {"vehicles", "aircraft", "munitions"})
        return token.relation.startswith("nmod") and above.index < unit and bool(things - MEN)

    def dead_by_noun(self, first: int) -> bool:
        """Whether a number is the complement of the noun of a death: la mort de six blessés."""
        of = self.p.at(first - 1).form in self.frames.words["of"]
        return of and self.p.at(first - 2).lemma in self.frames.count_words["deaths"]

    def losses(self, unit: int) -> bool:
        """Whether a noun is that of the losses of men: aucune perte; not: aucune perte matérielle."""
        words = self.frames.count_words
        return self.p.tokens[unit].lemma in words["losses"] and self.p.at(unit + 1).form not in words["of_things"]

    def _of_part(self, sentence: Sentence, unit: int, before: str, previous: str) -> str:
        """The outcome of those of whom so many are a part: dix morts, dont deux enfants."""
        words = self.frames.count_words
        ahead = self.p.tokens[max(sentence.first, unit - NEARBY) : unit]
        opening = self.p.tokens[sentence.first : min(sentence.first + 2, unit)]
        if unit - sentence.first < OPENING and any(t.form in words["part"] for t in opening):
            ahead = self.p.tokens[sentence.first : unit]  # parmi les morts du bombardement, il y a deux enfants
        part = any(t.form in words["part"] for t in ahead)
        if part and (of := next((k for t in ahead if (k := self.base(t.index)) in TOLLS), "")):
            return of  # parmi les morts figurent deux employés
        after = [t.form for t in self.p.tokens[unit + 1 : min(unit + 3, sentence.last)]]
        if before and len(after) > 1 and after[0] in words["part"] and after[1] in words["them"]:
            return before if before in PEOPLE else ""  # quatorze morts, neuf enfants parmi eux
        if part and not before and any(t.form in words["them"] for t in ahead):
            before = previous  # parmi eux, deux secouristes
        return before if part and before in PEOPLE else ""

    def beside(self, sentence: Sentence, start: int) -> str:
        """What a participle or verb right after counted people makes of them, over auxiliaries and adverbs; "people"
        where it makes neither dead nor injured; "" where none stands there."""
        tokens, words = self.p.tokens, self.frames.count_words
        passive, bare, joined = False, True, False
        for i in range(start, min(start + NEARBY, sentence.last)):
            token = tokens[i]
            if joined and (token.upos in {"NUM", "DET", "NOUN"} and token.form not in words["dead"] | words["hurt"]):
                continue  # douze soldats et quatre gendarmes tués
            if joined and token.feats.get("Number") == "Sing":
                return ""
            if joined and tokens[i - 1].upos == "NUM":
                return ""  # 120 disparus et 777 blessés
            if token.form == "," and bare and not joined and self._set_apart(i + 1):
                continue  # douze combattants, tués par l'armée
            if token.form in words["dead"] or token.form in words["hurt"]:
                if not bare and not passive and self.frames.outcomes.get(token.form, ("", ""))[1] == "object":
                    return "people"  # deux hommes ont tué cinq villageois
                return self.either(sentence, i) or ("killed" if token.form in words["dead"] else "injured")
            if token.upos == "AUX":
                passive, bare = passive or token.lemma in self.passive, False
            elif token.upos in {"VERB", "ADJ"} and (told := self.frames.outcomes.get(token.form)) is not None:
                return told[0] if told[1] == "subject" or passive or (bare and self._participle(token)) else ""
            elif bare and token.form in words["struck"] and self.p.at(i - 1).form in words["gravely"]:
                return "injured"
            elif bare and self.p.at(i - 1).form in QUOTES and i + 1 < sentence.last and tokens[i + 1].form in QUOTES:
                continue  # 27 soldats « croisés »
            elif bare and token.upos in {"VERB", "ADJ"} and self.participle(token.form) and i > 0:
                return self._phrased(token) or "people"
            elif token.upos == "VERB" and not bare:
                return "" if token.lemma in self.frames.outcome_phrases else "people"  # des millions d'autres ont fui
            elif (
                token.upos == "CCONJ"
                and not joined
                and any(
                    (t.upos in {"NUM", "DET"} and (n == 0 or tokens[i + 1].form in self.frames.words["of"]))
                    or (n == 0 and bare and t.upos in {"NOUN", "PROPN"} and t.text.islower())
                    for n, t in enumerate(tokens[i + 1 : min(i + 3, sentence.last)])
                )
            ):
                joined = True
            elif not (
                token.upos in {"ADV", "ADJ", "PROPN"}
                or token.form in QUOTES
                or (token.text[0].isupper() and token.upos != "PRON")
                or token.form in words["others"]
                or token.form in self.frames.words["of"]
                or token.form in words["among"]
                or (token.relation == "iobj" and self.p.at(i + 1).upos == "AUX")  # un soldat y a été blessé
                or (bare and not joined and token.upos == "NOUN" and self.p.at(i - 1).form in self.frames.words["of"])
            ):
                return ""
        return ""

    def _set_apart(self, i: int) -> bool:
        """Whether the participle of a death or a wound stands at a token, before how that came: tués par, dans."""
        words = self.frames.count_words
        return self.p.at(i).form in words["dead"] | words["hurt"] and self.p.at(i + 1).upos == "ADP"

    def _relative(self, sentence: Sentence, unit: int) -> str:
        """The outcome that a relative clause tells, of which the people are the object: trois civils qu'elle a tués."""
        for token in self.p.tokens[unit + 1 : min(unit + OPENING, sentence.last)]:
            if token.upos == "VERB":
                kind, who = self.frames.outcomes.get(token.form, ("", ""))
                return (
                    kind
                    if who == "object" and unit in relative_object(self.p, self.lex, self.frames, token.index)
                    else ""
                )
        return ""

    def _phrased(self, verb: Token) -> str:
        """The outcome that a participle tells with the words behind it: cent rebelles mis hors de combat."""
        told = self.frames.outcome_phrases.get(verb.form) or self.frames.outcome_phrases.get(verb.lemma, ())
        near = {self.p.tokens[i].form for i in self._near(verb.index)}
        return next((kind for words, kind in told if words & near), "")

    def succumbed(self, unit: int) -> bool:
        """Whether the injured have died since: cinq des blessés ont succombé, trois blessés ayant succombé."""
        above = self.p.tokens[self.p.tokens[unit].head]
        if above.upos in {"NUM", "PRON", "DET", "NOUN"}:
            above = self.p.tokens[above.head]  # cinq des blessés
        near = [
            above,
            self.p.tokens[self.p.tokens[unit].head],
            *(self.p.tokens[c] for c in self.p.tokens[unit].children),
        ]
        behind = [t for t in near if t.index > unit and (t.upos, t.relation) != ("NOUN", "conj")]  # et sept morts
        died = [t for t in behind if self.frames.outcomes.get(t.form) == ("killed", "subject")]
        return any(not self._of_others(t.index, unit) for t in died)

    def _of_others(self, verb: int, unit: int) -> bool:
        """Whether a verb has a subject of its own behind the unit: 34 blessés, à l'hôpital où trois sont morts."""
        return any(self.p.tokens[c].relation.startswith("nsubj") and c > unit for c in self.p.tokens[verb].children)

    def either(self, sentence: Sentence, i: int) -> str:
        """The kind "people", where what follows leaves open what became of them: tués ou blessés; "" elsewhere."""
        tokens, words = self.p.tokens, self.frames.count_words
        later = tokens[i + 2].form if i + 2 < sentence.last else ""
        return "people" if tokens[min(i + 1, sentence.last - 1)].form in words["or"] and later in words["hurt"] else ""

    def participle(self, form: str) -> bool:
        """Whether a form is a participle of a verb of the lexicon."""
        return self.frames.shapes.get(form) == "participle"

    def _participle(self, token: Token) -> bool:
        return self.participle(token.form) or token.feats.get("VerbForm") == "Part"

    def _by_verb(self, unit: int, first: int) -> str:
        """The outcome that the verb tells, whose object, subject or complement the people are."""
        tokens, i = self.p.tokens, unit
        verb = first - 2 if first > 1 and tokens[first - 1].upos == "DET" else first - 1  # blessant ses deux filles
        same = first > 0 and tokens[verb].sentence == tokens[unit].sentence
        kind, who = self.frames.outcomes.get(tokens[verb].form, ("", "")) if same else ("", "")
        below = [tokens[c] for c in tokens[verb].children]
        subject = any(t.relation.startswith("nsubj") and t.index < verb and t.upos != "AUX" for t in below)
        if who == "object" and not (subject and any(t.relation == "aux:pass" for t in below)):
            return kind  # blessant au moins 14 passants; ont été tués douze soldats
        if told := self._over_phrase(first):
            return told
        for _ in range(5):
            token, above = tokens[i], tokens[tokens[i].head]
            if above is token:
                return ""
            if above.upos in {"VERB", "AUX", "ADJ"}:
                return self._verb_tells(i, above.index, first)
            if token.relation.startswith(("conj", "nmod", "nummod", "flat", "appos", "det", "fixed", "advmod", "dep")):
                if token.relation.startswith("nmod") and self.kinds.own(above.index) & PLACED:
                    return ""  # un immeuble de neuf étages
                i = token.head
                continue
            return self._verb_tells(i, above.index, first)
        return ""

    def _over_phrase(self, first: int) -> str:
        """The outcome of a present participle that one short phrase parts from its object: tuant sur le coup deux
        gardes."""
        tokens = self.p.tokens
        for i in range(first - 1, max(first - PHRASE, 0), -1):
            kind, who = self.frames.outcomes.get(tokens[i].form, ("", ""))
            if kind and tokens[i].feats.get("Tense") == "Pres" and tokens[i].feats.get("VerbForm") == "Part":
                return kind if who == "object" and tokens[i + 1].upos in {"ADP", "ADV"} else ""
            if tokens[i].upos not in {"ADP", "DET", "NOUN", "ADV", "ADJ"} or (
                i == first - 1 and tokens[i].upos == "ADP"
            ):
                return ""
        return ""

    def _verb_tells(self, i: int, verb: int, first: int) -> str:
        token, above = self.p.tokens[i], self.p.tokens[verb]
        between = self.p.tokens[verb + 1 : first] if token.index > verb else ()
        if any(t.upos == "AUX" and t.feats.get("VerbForm") == "Fin" for t in between):
            return ""  # quatorze soldats ont trouvé la mort, ont confié deux élus
        for words, kind in self.frames.outcome_phrases.get(above.form) or self.frames.outcome_phrases.get(
            above.lemma, ()
        ):
            if any(self.p.tokens[c].form in words for c in self._near(verb)):
                return kind
        kind, who = self.frames.outcomes.get(above.form) or self.frames.outcomes.get(above.lemma, ("", ""))
        if not kind:
            return ""
        if self.frames.lemma(above) in self.frames.count_words["losing"] and not (
            self.kinds.own(i) & MEN or self.base(i)
        ):
            return ""  # a perdu dix hommes et un système de défense
        if any(self.p.tokens[c].relation.startswith("expl") for c in above.children):
            return ""  # une pluie d'obus, plus de cent, s'est abattue
        passive = token.relation == "nsubj:pass" or any(self.p.tokens[c].relation == "aux:pass" for c in above.children)
        loose = (
            token.index < verb
            and token.relation in {"obl:mod", "dep", "obl", "dislocated"}
            and not _cased(self.p, i, first)
        )
        subject = token.relation.startswith("nsubj") or loose
        if who == "subject":
            return kind if subject else ""
        if subject:
            return kind if passive else ""
        beside = any(t.form in self.frames.count_words["others"] for t in self.p.tokens[first : token.index + 1])
        if beside and token.index > verb and self.p.at(first - 1).form in self.frames.words["with"]:
            return kind if above.feats.get("VerbForm") == "Part" else ""  # tué avec dix autres soldats
        after = token.index > verb and not _cased(self.p, i, first)
        return kind if after or token.relation.startswith(("obj", "conj", "iobj")) else ""

    def _near(self, verb: int) -> list[int]:
        """The words behind a verb, and the adverb before it (n'ont pas survécu)."""
        before = [i for i in (verb - 1,) if i >= 0 and self.p.tokens[i].upos == "ADV"]
        return [*before, *range(verb + 1, min(verb + 5, len(self.p.tokens)))]


def _cased(p: Parse, i: int, first: int) -> bool:
    """Whether a preposition stands before a noun and its number; one inside the number (au moins) is none."""
    return any(p.tokens[c].relation == "case" and c < first for c in p.tokens[i].children)
