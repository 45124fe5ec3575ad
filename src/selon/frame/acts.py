"""Sentence -> drafts of tellings: which row holds, and what type its means or an earlier act make of it."""

from collections.abc import Sequence

from selon.frame.act_types import GROUND, STRUCK
from selon.frame.anew import Anew, definite
from selon.frame.arguments import Arguments, noun_arguments
from selon.frame.doers import Doers
from selon.frame.kinds import Kinds
from selon.frame.matching import Matcher
from selon.frame.memory import BESIDE, NEAR, STEM, Memory
from selon.frame.noacts import NoActs
from selon.frame.pointing import carried_out, flown_by, from_the_sky, pointed
from selon.frame.recalling import of_another_year
from selon.frame.renaming import renamed
from selon.frame.ruins import ruined
from selon.frame.sides import sides
from selon.frame.standing import CONVOY, PASSAGE, dated_convoys, pronouns, stood_for
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon, Row
from selon.parse import Parse, Sentence

SHOT = frozenset({"munitions", "bombs", "explosives"})  # classes of what an act is done with that may fall from the sky
CIVIL = "attack-on-civilians"
RAID = 2  # paragraphs about an incursion within which dead or hurt make it a raid


class Acts(Memory):
    """The drafts of one article in the making; it remembers the acts told so far."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds, matcher: Matcher) -> None:
        super().__init__(p, frames)
        self.kinds, self.matcher, self.dative = kinds, matcher, frames.words["dative"]
        self.doers, self.none = Doers(p, frames, kinds, matcher), NoActs(p, frames, kinds, matcher)
        self.anew = Anew(p, frames, kinds)

    def sentence(self, sentence: Sentence) -> list[Draft]:
        """The drafts of a sentence, in the order of the text; a word inside the words of another opens none."""
        drafts = self.here = []
        candidates = list(self.matcher.candidates(sentence))
        self.kinds.acts.update(
            head
            for head, rows in candidates
            if any(not r.verb and self.frames.families[_family(r)] == "violence" and self._whole(head, r) for r in rows)
        )
        taken = -1
        convoys = dated_convoys(self.p, self.frames, self.kinds, sentence)
        standing = [(head, ()) for head in (*convoys, *pronouns(self.p, self.frames, sentence))]
        for head, rows in sorted([*candidates, *standing], key=lambda one: one[0]):
            if head < taken:
                continue
            draft = self._draft(sentence, head, rows) if rows else self._by_another(sentence, head, drafts)
            if draft is not None:
                drafts.append(draft)
                taken = draft.trigger[1]
        return drafts

    def _whole(self, head: int, row: Row) -> bool:
        """Whether the words that belong to a noun follow it: activités *terroristes*."""
        return not row.rest or self.p.at(head + 1).form.startswith(str(row.rest[0])[:STEM])

    def _draft(self, sentence: Sentence, head: int, rows: tuple[Row, ...]) -> Draft | None:
        for row, last, arguments in self.matcher.match(sentence, head, rows):
            kind, rule, decided, earlier = self._type(sentence, head, row, arguments)
            if not kind or self._no_act(sentence, head, kind, arguments):
                continue
            if self.anew.alike(head):
                earlier = None
            trigger = (head, last if row.verb or row.rest else head + 1)
            clause = _clause(self.p, sentence, arguments.verb if arguments.verb >= 0 else head)
            draft = Draft(
                kind, row.words, rule, trigger, head, arguments.verb, sentence.index, clause, noun=not row.verb
            )
            draft.decided, draft.toll, draft.continues = decided, row.toll, earlier
            draft.generic, draft.inner = row.retold == "any" and row.verb, self.anew.answered(head)
            self.doers.assign(draft, row, arguments)
            return draft
        return None

    def _by_another(self, sentence: Sentence, head: int, drafts: list[Draft]) -> Draft | None:
        """The draft of an act that a pronoun tells by the noun of another (celle du 3 mars), or of a convoy that is
        told by its date alone."""
        kind, row = PASSAGE, self.p.tokens[head].lemma
        if CONVOY not in self.kinds.own(head):
            earlier = stood_for(self.p, self.frames, self.kinds, [*self.told, *drafts], head)
            if earlier is None:
                return None
            kind, row = earlier.type, earlier.row
        if self.frames.families[kind] == "violence":
            self.kinds.acts.add(head)
        verb = noun_arguments(self.p, self.frames, sentence, head, head + 1).verb
        clause = _clause(self.p, sentence, head)
        return Draft(kind, row, "retold", (head, head + 1), head, verb, sentence.index, clause, noun=True)

    def _no_act(self, sentence: Sentence, head: int, kind: str, arguments: Arguments) -> bool:
        """Whether words that hold tell of no act, or only of where people were bound when the act told before came."""
        if self.none.told(sentence, head, kind, arguments):
            return True
        return self.none.goings.bound(sentence, head, kind, arguments) and self.last(sentence, 99) is not None

    def _type(
        self, sentence: Sentence, head: int, row: Row, arguments: Arguments
    ) -> tuple[str, str, int, Draft | None]:
        """The type, the rule that found it, the token that decided, and the earlier act that is taken up."""
        if row.type == "movement" and self._raid(sentence, head):
            return "armed-clash", "row", head, None
        apart = not row.verb and of_another_year(self.p, self.frames, head)
        other = renamed(self.p, self.frames, self, sentence, head) if self.told and not apart else None
        other = other or ruined(self, sentence, head, row, arguments)
        if other is not None and not row.verb and self._means(head, row, arguments)[0]:
            other = None  # une chaîne parle d'une frappe de drone
        if other is not None and other.generic and other.type == "armed-clash" and not row.verb:
            return (row.type, "row", head, other) if row.type != "retold" else ("", "", -1, None)
        if other is not None:
            return other.type, "retold", other.head, other
        if row.toll and self.anew.of_want(arguments):
            return row.type, "row", head, None
        if row.means:
            kind, decided = self._means(head, row, arguments)
            recalled = self.anew.recalled(head, arguments)  # en juin, un tir de missile avait fait dix morts
            if kind and not recalled and (above := self.from_the_air(sentence, kind, decided)) is not None:
                return above.type, "retold", above.head, above
            if kind:
                act = self.by_the_same(sentence, row, arguments, kind)
                return act.type if act is not None else kind, "means", decided, act
        if row.retold and not row.verb and self.multiplied(head):
            return "", "", -1, None
        if row.retold and not row.verb and self.frames.families[_family(row)] == "violence":
            violent = [d for d in reversed(self.told) if self.violent(d)]
            violent.sort(key=lambda d: d.type != row.type)
            if (earlier := pointed(self.p, self.frames, self.kinds, violent, sentence, head)) is not None:
                return earlier.type, "retold", earlier.head, earlier
        if row.retold == "same":
            told = (*reversed(self.told), *reversed(self.foretold))
            earlier = next((d for d in told if d.type == row.type), None)
            if earlier is None or not self._anaphoric(head, arguments, "only"):
                return "", "", -1, None
            return row.type, "retold", earlier.head, earlier
        if row.retold == "only-verb":
            earlier = None if self.anew.since(sentence, head) else self.last(sentence, NEAR)
            return (earlier.type, "retold", earlier.head, earlier) if earlier else ("", "", -1, None)
        if row.retold in {"only", "demonstrative"}:
            if apart or not self._anaphoric(head, arguments, row.retold) or self._means(head, row, arguments)[0]:
                return "", "", -1, None
            claimed = self.claimed(sentence) if row.retold == "demonstrative" and self._is_claimed(head) else None
            earlier = claimed or self.taken_up(sentence, head)
            return (earlier.type, "retold", earlier.head, earlier) if earlier else ("", "", -1, None)
        if row.retold:
            beside = next((d for d in reversed(self.here) if row.verb and d.noun and d.type in BESIDE), None)
            earlier = self.blast(head, row) or beside or self._of_their_own(sentence, row, arguments)
            if earlier is None and row.verb and row.retold == "any" and not arguments.object:
                earlier = self.seized(sentence, {"abduction"}, NEAR)  # le groupe a encore frappé
            sort = any(self.p.tokens[h].lemma in self.frames.words["sorts"] for h in arguments.object)
            elsewhere = not row.verb and self.anew.elsewhere(arguments)
            elsewhere = elsewhere or (row.verb and not row.toll and self.anew.another(sentence, head, arguments))
            elsewhere = elsewhere or self.anew.alike(head) or (row.verb and self.anew.answers(head))
            elsewhere = elsewhere or apart
            elsewhere = elsewhere or (row.verb and earlier is not None and self.of_another(arguments, earlier))
            if earlier is not None and not elsewhere and (row.verb or sort or not arguments.object):
                if self.anew.new_blast(sentence, head, earlier):
                    return row.type, "row", head, None
                recalled = self.anew.recalled(head, arguments)  # un camion avait déjà été touché en avril
                return earlier.type, "retold", earlier.head, None if recalled else earlier
        above = self.from_the_air(sentence, row.type, head) or self.shot(sentence, head)
        if above is None and row.means == "subject":
            above = self.by_the_same(sentence, row, arguments, row.type)  # les barils ont explosé
        if above is not None and not row.verb and self.p.tokens[head].lemma in self.frames.words["shots"]:
            return above.type, "means", above.head, None  # un tir contre un camp
        return (above.type, "retold", above.head, above) if above is not None else (row.type, "row", head, None)

    def _of_their_own(self, sentence: Sentence, row: Row, arguments: Arguments) -> Draft | None:
        """The act that a word takes up which leaves open how: the last told, or the last of their own side, where it is
        not told who did the last (Israël a frappé la ville après des tirs de roquettes. Israël dit avoir visé…)."""
        last = self.last(sentence, NEAR)
        if last is None or not row.verb:
            return last
        mine, theirs = (sides(self.p, self.matcher.lex, self.kinds, h) for h in (arguments.subject, last.actors))
        if not mine or theirs:
            return last
        near = [d for d in self.told if sentence.paragraph - self.p.sentences[d.sentence].paragraph <= NEAR]
        acts = (d for d in reversed(near) if self.violent(d) and d.reality == last.reality and d.head < last.head)
        own = (d for d in acts if mine & sides(self.p, self.matcher.lex, self.kinds, d.actors))
        return next(own, last)

    def of_another(self, arguments: Arguments, earlier: Draft) -> bool:
        """Whether those who do what a verb tells are of another side than those of an act told before."""
        if earlier.type == CIVIL and self.soldiers_of(arguments.subject, arguments.object, earlier):
            return True
        who = (arguments.subject, earlier.actors)
        one, other = (sides(self.p, self.matcher.lex, self.kinds, h) for h in who)
        return bool(one and other) and one.isdisjoint(other)

    def soldiers_of(self, who: Sequence[int], whom: Sequence[int], earlier: Draft) -> bool:
        """Whether soldiers kill some who are no civilians, after an attack by others: les militaires ont poursuivi les
        assaillants et en ont tué quatre."""
        words = self.frames.words["regulars"]
        regular = [any(self.p.tokens[i].lemma in words for i in h) for h in (who, earlier.actors)]
        armed = earlier.type in GROUND and "civilians" not in self.kinds.any([*whom])
        return armed and regular[0] and not regular[1]

    def _anaphoric(self, head: int, arguments: Arguments, how: str) -> bool:
        """Whether a noun takes up what was told: a demonstrative, or a bare definite article with nothing new."""
        tokens = self.p.tokens
        forms = [tokens[c].form for c in tokens[head].children if definite(tokens[c])]
        before = self.p.at(head - 1)
        if any(f in self.frames.words["demonstrative"] for f in forms):
            return True
        if how == "demonstrative":
            return self._is_claimed(head) and bool(forms)
        above = tokens[tokens[head].head]
        if tokens[head].relation == "obj" and self.frames.lemma(above) in self.frames.words["judging"]:
            return tokens[head].feats.get("Number") != "Plur"
        forms += [before.form] if definite(before) else []
        pointed = any(f in self.frames.words["definite"] for f in forms)
        if any(tokens[h].lemma in self.frames.words["sorts"] for h in (*arguments.object, *arguments.beside)):
            return True
        told = {*self.frames.words["of"], *self.frames.words["against"]}
        aside = self.frames.words["no_targets"]  # l'attaque sur ses canaux de propagande
        new = [
            c
            for c in arguments.complements
            if c.word in told and c.head > head == tokens[c.head].head and tokens[c.head].lemma not in aside
        ]
        return pointed and not new and not any(tokens[c].relation == "acl:relcl" for c in tokens[head].children)

    def _is_claimed(self, head: int) -> bool:
        """Whether a noun is the one act that somebody says was theirs: a revendiqué l'opération."""
        token, above = self.p.tokens[head], self.p.tokens[self.p.tokens[head].head]
        one = token.relation == "obj" and token.feats.get("Number") != "Plur"
        return one and self.frames.lemma(above) in self.frames.words["claiming"]

    def _raid(self, sentence: Sentence, head: int) -> bool:
        """Whether troops that enter kill or hurt people there, as the sentences about tell: quatre morts dans une
        incursion."""
        p, frames = self.p, self.frames
        if p.tokens[head].lemma not in frames.words["raiding"]:
            return False
        near = (s for s in p.sentences if abs(s.paragraph - sentence.paragraph) <= RAID)
        harmed = frames.count_words["dead"] | frames.count_words["hurt"]
        return any(t.form in harmed or t.form in frames.outcomes for s in near for t in p.of(s))

    def _means(self, head: int, row: Row, arguments: Arguments) -> tuple[str, int]:
        """The type that the means told beside the trigger make, and the token that tells them; what an act answers
        is no means of it (riposter à des tirs)."""
        heads = [*arguments.subject, *carried_out(self.p, self.frames, arguments)]
        if row.means != "subject":
            answering = self.frames.lemma(self.p.tokens[head]) in self.frames.words["answering"]
            above = self.p.tokens[self.p.tokens[head].head]  # imputant le massacre à l'aviation
            imputed = self.frames.lemma(above) in self.frames.words["imputing"]
            heads += [
                c.head
                for c in arguments.complements
                if c.word in self.frames.words["with"]
                and not (imputed and c.word in self.dative)
                and not (answering and c.word in self.dative and self.p.tokens[c.head].lemma in self.frames.nouns)
            ]
        if row.means in {"object", "subject"} or (not row.verb and not heads):
            heads += arguments.object
        units = [h for h in arguments.subject if row.verb and "act" not in self.kinds.of(h)]
        units += [h for h in heads if h not in arguments.subject and self.kinds.own(h) & SHOT]
        adjectives = [c for h in units for c in self.p.tokens[h].children if c > h]
        for i in (*arguments.beside, *adjectives):  # l'unité balistique a visé
            kind = self.frames.means_words.get(self.p.tokens[i].form)
            if any("drone" in self.kinds.own(k) for k in (i - 1, i - 2) if k >= 0):
                continue  # un drone naval explosif
            if kind and (kind in STRUCK or i in arguments.beside):
                return kind, i
        if (sky := from_the_sky(self.p, self.frames, arguments)) >= 0:
            return "air-strike", sky
        if not row.verb:
            heads += flown_by(self.p, self.frames, self.kinds, head)
        classes = [(self.kinds.of(head), head) for head in heads]
        for name, kind in self.frames.means:
            for told, head in classes:
                if name in told:
                    return kind, head
        return "", -1


def _clause(p: Parse, sentence: Sentence, head: int) -> tuple[int, int]:
    """The tokens under a head, from the first to the last (excluded)."""
    under = [head]
    for i in under:
        under += [c for c in p.tokens[i].children if sentence.first <= c < sentence.last]
    return min(under), max(under) + 1


def _family(row: Row) -> str:
    return "armed-clash" if row.type == "retold" else row.type
