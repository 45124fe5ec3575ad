"""Triggers in a sentence: the words of the lexicon, with the arguments that their rows ask for."""

from collections.abc import Iterator
from dataclasses import replace

from selon.attribute.lexicon import Lexicon
from selon.attribute.times import skip_times
from selon.frame.arguments import Arguments, noun_arguments, verb_arguments
from selon.frame.complements import FARTHEST
from selon.frame.kinds import Kinds
from selon.frame.objects import object_behind
from selon.frame.triggers import FrameLexicon, Need, Row
from selon.model import TOLLS
from selon.parse import Parse, Sentence, Token

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
OPENING = VERBAL | NOMINAL | {"ADV"}  # what taggers call the words that open a row
PLACES = frozenset({"name", "territory", "places", "facilities"})  # classes of what an « où » may stand for
NAMING = frozenset({"NOUN", "PROPN"})
NOMINAL_RELATIONS = ("nsubj", "obj", "nmod", "obl:arg", "obl:agent", "iobj")
GAP = 3  # words between a verb and the words that belong to it: ont pris mardi *le contrôle*


class Matcher:
    """Finds the rows that hold at the words of one article."""

    def __init__(self, p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds) -> None:
        self.p, self.lex, self.frames, self.kinds = p, lex, frames, kinds
        self.numbered = {n.end: n.low != 1 for n in p.numbers}  # whether there is more than one, by where numbers end

    def candidates(self, sentence: Sentence) -> Iterator[tuple[int, tuple[Row, ...]]]:
        """The tokens of the sentence that open the words of rows, with those rows."""
        verbs, adjectives = self.frames.verbs, self.frames.words["adjectives"]
        for token in self.p.of(sentence):
            upos = token.upos
            if upos not in OPENING:
                continue
            plain = token.form in adjectives and not _auxiliary(self.p, token) and not _listed(self.p, token)
            rows: tuple[Row, ...] | None
            if upos in VERBAL and self._nominalised(token):
                rows = self._noun_rows(token)
            elif (upos in VERBAL or self._participle(token)) and not plain:
                rows = self._mistagged(token) or verbs.get(token.form)
                if rows is None and upos == "VERB":
                    rows = verbs.get(token.lemma)
            elif (upos in NOMINAL or self._opens(sentence, token)) and not self._of_a_kind(token):
                rows = self._noun_rows(token)
            else:
                continue
            if rows:
                yield token.index, rows

    def _of_a_kind(self, token: Token) -> bool:
        """Whether the noun of an act only tells of what kind another thing is: des avions *de combat*."""
        above = self.p.tokens[token.head]
        if not token.relation.startswith("nmod") or above.lemma not in self.frames.words["generic"]:
            return False
        if above.lemma in self.frames.words["cases"] and self._numbered(above.index):
            return False  # cent vingt cas de violences sexuelles
        below = [self.p.tokens[c] for c in token.children]
        if above.lemma in self.frames.words["accounts"] and any(c.form in self.frames.words["of_the"] for c in below):
            return False  # les victimes *du* massacre
        return not any(c.upos == "DET" for c in below)

    def _opens(self, sentence: Sentence, token: Token) -> bool:
        """Whether a noun that the tagger takes for an adverb opens a sentence without a verb: Frappes sur le port."""
        return token.upos == "ADV" and token.index == sentence.first and bool(self._noun_rows(token))

    def _participle(self, token: Token) -> bool:
        """A form of a verb that the tagger calls an adjective or a noun, and that stands where no noun can."""
        shape = self.frames.shapes.get(token.form)
        if shape is None or token.upos not in {"ADJ", "NOUN", "PROPN", "ADV"} or self._has_determiner(token):
            return False
        if _auxiliary(self.p, token):
            return shape == "participle" or token.upos != "ADJ"  # not: le dépôt était vide
        if shape == "participle" and (token.upos == "ADJ" or self._opens_with_agent(token)):
            return True
        if shape == "gerund" and self._trails(token):
            return True
        if (shape == "gerund" and token.lemma in self.frames.classes) or self._behind_a_preposition(token, shape):
            return False  # ancien combattant; de ferme en ferme
        cased = any(self.p.tokens[c].relation == "case" for c in token.children)
        before = self.p.at(token.index - 1).form
        verbal = shape == "infinitive" or (shape == "gerund" and before in self.frames.words["of_gerund"])
        return token.form not in self.frames.nouns and token.text.islower() and (not cased or verbal)

    def _opens_with_agent(self, token: Token) -> bool:
        """Whether a participle opens a sentence, before who did it: *Blessés* par un tir, les gardes ont fui."""
        opens = token.index == self.p.sentences[token.sentence].first
        return opens and self.p.at(token.index + 1).form in self.frames.words["agent"]

    def _trails(self, token: Token) -> bool:
        """Whether a participle ends a sentence behind a comma, with an object: …, *attaquant* le poste."""
        after = self.p.at(token.index + 1)
        some = after.upos in {"DET", "NUM"} or after.form in self.lex.words["plural_articles"]
        return some and self.p.at(token.index - 1).form == ","

    def _behind_a_preposition(self, token: Token, shape: str) -> bool:
        """Whether a finite form stands where none can, behind a preposition or an article: une ferme."""
        return shape == "finite" and self.p.at(token.index - 1).upos in {"ADP", "DET"}

    def _nominalised(self, token: Token) -> bool:
        """Whether a participle is a noun: les premiers *déplacés*, des *assiégés*."""
        if token.feats.get("VerbForm") != "Part" or not token.relation.startswith(NOMINAL_RELATIONS):
            return False
        determined = any(c < token.index and self.p.tokens[c].upos == "DET" for c in token.children)
        return determined and not _auxiliary(self.p, token)

    def _has_determiner(self, token: Token) -> bool:
        return any(self.p.tokens[c].upos in {"DET", "NUM"} for c in token.children)

    def _mistagged(self, token: Token) -> tuple[Row, ...]:
        """A noun with its determiner that the tagger takes for a verb."""
        if token.feats.get("Mood") or _auxiliary(self.p, token) or token.relation in {"acl", "acl:relcl"}:
            return ()
        before = self.p.at(token.index - 1)
        cased = any(self.p.tokens[c].relation == "case" for c in token.children)
        return self._noun_rows(token) if before.upos in {"DET", "NUM"} or cased else ()

    def _noun_rows(self, token: Token) -> tuple[Row, ...]:
        nouns = self.frames.nouns
        rows = nouns.get(token.form) or nouns.get(token.lemma)
        if rows is None and token.form.endswith(self.lex.plural):
            rows = nouns.get(token.form[:-1])
        return rows or ()

    def match(self, sentence: Sentence, head: int, rows: tuple[Row, ...]) -> Iterator[tuple[Row, int, Arguments]]:
        """The rows whose words stand there and whose conditions hold: each with the token after its words."""
        readings: dict[int, Arguments] = {}  # by the end of a noun's words; a verb has one
        for row in rows:
            last = self._extent(sentence, head, row)
            if last < 0:
                continue
            key = 0 if row.verb else last
            if key not in readings:
                readings[key] = (
                    verb_arguments(self.p, self.lex, self.frames, sentence, head)
                    if row.verb
                    else noun_arguments(self.p, self.frames, sentence, head, last)
                )
            found = readings[key]
            if row.verb and row.reflexive != found.reflexive:
                continue
            if row.finite and found.participle:
                continue
            arguments = self._outside(sentence, row, found, head, last) if row.rest and row.verb else found
            if self._holds(sentence, head, last, row, arguments):
                yield row, last, arguments

    def _outside(self, sentence: Sentence, row: Row, arguments: Arguments, head: int, last: int) -> Arguments:
        """The arguments without those that are words of the trigger (mettre *le feu* à); an object may stand between
        those: prendre *le poste* sous son feu."""
        own = {i for i in range(head, last) if i == head or any(self.same(self.p.tokens[i], word) for word in row.rest)}
        objects = tuple(h for h in arguments.object if h not in own and not self._beyond(last, h))
        if not objects and last < sentence.last and self.p.tokens[last].form not in self.frames.words["of"]:
            objects = object_behind(self.p, self.lex, sentence, last)
        return replace(
            arguments,
            subject=tuple(h for h in arguments.subject if not head <= h < last),
            object=objects,
            complements=tuple(c for c in arguments.complements if not head <= c.head < last),
        )

    def _beyond(self, last: int, i: int) -> bool:
        """Whether another finite verb stands before an object: ont trouvé la mort, ont confié deux élus."""
        return any(t.upos == "AUX" and t.feats.get("VerbForm") == "Fin" for t in self.p.tokens[last:i])

    def subject(self, sentence: int, verb: int) -> tuple[int, ...]:
        """The heads of the subject of a verb, its own or inherited."""
        return self.arguments(sentence, verb).subject

    def arguments(self, sentence: int, verb: int) -> Arguments:
        """All that a verb of a sentence has with it."""
        return verb_arguments(self.p, self.lex, self.frames, self.p.sentences[sentence], verb)

    def object(self, sentence: int, verb: int) -> tuple[int, ...]:
        """The heads of whom or what a verb is done to, the subject of a passive."""
        return verb_arguments(self.p, self.lex, self.frames, self.p.sentences[sentence], verb).object

    def _extent(self, sentence: Sentence, head: int, row: Row) -> int:
        """The token after the words of the row, -1 where they do not stand here."""
        near = self._rest_from(sentence, head + 1, row)
        later = self._behind_times(sentence, head) if near < 0 and row.verb else head + 1
        return near if later == head + 1 else self._rest_from(sentence, later, row)

    def _rest_from(self, sentence: Sentence, i: int, row: Row) -> int:
        """The token after the words of the row that follow its first, sought from token `i` on; -1 where they are not
        there."""
        for n, word in enumerate(row.rest):
            skipped = 0
            most = (GAP if n == 0 else 1) if row.verb else 0
            while i < sentence.last and not self.same(self.p.tokens[i], word):
                if skipped >= most or self.p.tokens[i].upos in {"VERB", "PUNCT"}:
                    return -1
                i, skipped = i + 1, skipped + 1
            if i >= sentence.last:
                return -1
            i += 1
        return i

    def _behind_times(self, sentence: Sentence, head: int) -> int:
        """The token behind the times after a verb, and behind what says that it was one of several (a subi fin mai l'un
        de ses | pires revers)."""
        i = skip_times(self.p, self.lex, head + 1, sentence.last)
        one = next((n for n in (i, i + 1) if self.p.at(n).form in self.lex.words["one_of_many"]), -1)
        if one < 0 or self.p.at(one + 1).form not in self.lex.words["genitive"]:
            return i
        return min(one + 2, sentence.last)

    def same(self, token: Token, word: str) -> bool:
        """Whether a token is a form of the word of a row."""
        if token.form == word or token.lemma == word:
            return True
        return token.form.startswith(word) and token.form[len(word) :] in self.frames.endings

    def _holds(self, sentence: Sentence, head: int, last: int, row: Row, arguments: Arguments) -> bool:
        if not self._is(row.subject, arguments.subject):
            return False
        if not self._is(row.object, arguments.object) and not (row.verb and row.rest and not arguments.object):
            return False
        if row.unless and self._excluded(sentence, head, last, row, arguments):
            return False
        return not row.needs or any(self._met(head, need, arguments) for need in row.needs)

    def _is(self, wanted: frozenset[str], heads: tuple[int, ...]) -> bool:
        if not wanted:
            return True
        if not heads:
            return "none" in wanted
        return not wanted.isdisjoint(self.kinds.any(heads))

    def _excluded(self, sentence: Sentence, head: int, last: int, row: Row, arguments: Arguments) -> bool:
        """Whether a word of the row's `unless` stands beside it; who says so does not: selon des habitants."""
        heads = {*arguments.subject, *arguments.object, *arguments.beside, *(c.head for c in arguments.complements[:3])}
        heads.update(range(head + 1, min(last + 2, sentence.last)))
        heads.update(range(max(sentence.first, head - 2), head))
        heads.update(i + 1 for i in arguments.object if self.p.at(i + 1).upos == "ADJ")  # un bus *militaire*
        many = [self.p.tokens[i] for i in arguments.object if self.p.tokens[i].end in self.numbered]
        heads.update(c for t in many for c in t.children if self.p.tokens[c].relation == "nmod")  # une dizaine d'*obus*
        if row.needs:  # sur un bus *militaire*
            heads.update(c.head + 1 for c in arguments.complements[:3] if self.p.at(c.head + 1).upos == "ADJ")
        own = set(row.words.split())
        if not row.verb and self.p.tokens[head].relation.startswith("nmod"):
            heads.add(self.p.tokens[head].head)
        sources = {c.head for c in arguments.complements if c.word in self.frames.count_words["sources"]}
        for i in heads - sources:
            token = self.p.tokens[i]
            if row.verb and i in arguments.subject and token.lemma in self.frames.words["acting"]:
                continue
            if row.verb and self.kinds.compound(i):
                continue  # un point de déploiement
            if {token.lemma, token.form} & row.unless and token.form not in own:
                return True
            if token.upos == "ADJ" and any(
                token.form[: -len(e)] in row.unless for e in self.frames.endings if token.form.endswith(e)
            ):
                return True
        return False

    def _met(self, head: int, need: Need, arguments: Arguments) -> bool:
        if need.word == "alone":
            return True
        if need.word == "object":
            return bool(arguments.object) and (not need.classes or self._is(need.classes, arguments.object))
        if need.word == "clause":
            return self._clause(head, need) if need.classes else arguments.clausal
        if need.word == "reflexive":
            return arguments.reflexive
        if need.word == "number":
            return any(self.p.tokens[c].upos == "NUM" for c in arguments.beside) or self._numbered(head)
        if need.word in self.frames.words["where_of"] and (place := self._where(head)) >= 0:
            return bool((need.classes or PLACES) & self.kinds.of(place))
        for complement in arguments.complements:
            if complement.word == need.word and (not need.classes or need.classes & self.kinds.of(complement.head)):
                return True
        return not need.classes and any(self.same(self.p.tokens[i], need.word) for i in arguments.beside)

    def _where(self, head: int) -> int:
        """The noun that stands before the « où » of a clause, -1 without one: la région *où* l'armée est entrée; not
        d'où, par où, nor où elle vient de tirer."""
        children = [self.p.tokens[c] for c in self.p.tokens[head].children]
        where = (c.index for c in children if c.form in self.frames.words["whereabouts"] and c.index < head)
        pronoun = next(where, -1)
        infinitive = any(c.relation == "xcomp" and c.feats.get("VerbForm") == "Inf" for c in children)
        if pronoun < 0 or infinitive or self.p.at(pronoun - 1).upos == "ADP":
            return -1
        above = self.p.tokens[head].head
        if self.p.tokens[head].relation != "acl:relcl" or above > pronoun:
            behind = (t.index for t in reversed(self.p.tokens[max(0, pronoun - 3) : pronoun]) if t.upos in NAMING)
            above = next(behind, pronoun)
        cared = self.p.tokens[above].lemma in self.frames.words["hospitals"]  # où les victimes ont été transportées
        return -1 if cared or above == pronoun else above

    def _clause(self, head: int, need: Need) -> bool:
        """Whether the words after a trigger hold one of a class, or of a closed list of that name."""
        listed = frozenset().union(*(self.frames.words.get(name, frozenset()) for name in need.classes))
        last = self.p.sentences[self.p.tokens[head].sentence].last
        return any(
            {self.p.tokens[i].lemma, self.p.tokens[i].form} & listed or need.classes & self.kinds.of(i)
            for i in range(head + 1, min(head + FARTHEST, last))
        )

    def _numbered(self, head: int) -> bool:
        """Whether a noun is counted: un blessé, une vingtaine de morts, un bilan de dix morts."""
        token = self.p.tokens[head]
        for child in token.children:
            inner = self.p.tokens[child]
            if inner.upos == "NUM" or inner.relation == "nummod" or inner.form[0].isdigit():
                return True
        if self.p.at(head - 1).upos == "NUM" or self._after_number(head):
            return True
        above = self.p.tokens[token.head]
        return token.head != head and above.lemma in self.frames.words["holders"] and token.relation.startswith("nmod")

    def _after_number(self, head: int) -> bool:
        """Whether a number that the tagger knows for none ends right before a noun, or before its de: une demi-douzaine
        de blessés; of one, only the dead and hurt: un mort."""
        tokens = self.p.tokens
        of = self.p.at(head - 1).form in self.frames.words["of"]
        many = self.numbered.get(tokens[head - 1 - of].end) if head > of else None
        one = many is False and not of  # not: un parent de l'une des victimes
        return bool(many) or (one and self.frames.units.get(tokens[head].lemma) in TOLLS)


def _auxiliary(p: Parse, token: Token) -> bool:
    return any(p.tokens[c].upos == "AUX" for c in token.children)


def _listed(p: Parse, token: Token) -> bool:
    """Whether a participle shares the auxiliary of the verb before it: a dénoncé l'attaque et appelé à…"""
    above = p.tokens[token.head]
    return token.relation == "conj" and above.upos == "VERB" and _auxiliary(p, above)
