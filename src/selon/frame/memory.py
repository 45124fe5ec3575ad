"""What an article has told so far, and which act of it a word takes up."""

from collections import Counter
from collections.abc import Collection

from selon.frame.act_types import STRUCK
from selon.frame.arguments import Arguments
from selon.frame.pointing import same_means
from selon.frame.recalling import recalled
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon, Row
from selon.parse import Parse, Sentence

STEM = 5  # letters that a noun and the verb of its act have in common
NEAR = 2  # paragraphs within which a bare word may take up an act
SEIZING = frozenset({"abduction", "looting"})  # types beside violence of which an attack may be the word
OF_MEANS = ("shots", "firing", "blasts", "struck_from_above", "either")  # lists of nouns that say how an act was done
BESIDE = STRUCK | {"explosion", "suicide-attack"}  # types of nouns whose verbs tell the same


class Memory:
    """The acts of one article told so far, in order, those `foretold` and those told `here`, in the sentence read."""

    def __init__(self, p: Parse, frames: FrameLexicon) -> None:
        self.p, self.frames = p, frames
        self.told: list[Draft] = []
        self.foretold: list[Draft] = []
        self.here: list[Draft] = []

    def remember(self, drafts: list[Draft]) -> None:
        """Keeps what later words may take up: acts that were; of those to come, only what names them by their type."""
        self.foretold += [d for d in drafts if d.reality not in {"happened", "ongoing"}]
        done = [d for d in drafts if d.reality in {"happened", "ongoing"} and not self._passing(d)]
        self.told += [d for d in done if not d.negated or d.continues is not None]

    def forget(self) -> None:
        """Leaves what was told behind: no word of an entry of a chronology takes up the acts of others."""
        self.told, self.foretold = [], []

    def last(self, sentence: Sentence, paragraphs: int, *, answers: bool = True) -> Draft | None:
        """The last act of violence told before, within so many paragraphs; without
        `answers` none that somebody denies, and one in answer to another only where nothing else is told."""
        answer: Draft | None = None
        for draft in reversed(self.told):
            if sentence.paragraph - self.p.sentences[draft.sentence].paragraph > paragraphs:
                return answer
            if self.violent(draft) and not draft.answering:
                if not answers and (draft.inner or self.past(sentence, draft)):
                    paragraphs += 1
                    continue
                answered = self.frames.lemma(self.p.tokens[draft.head]) in self.frames.words["answering"]
                denied = not answers and self._denied(draft)
                if answers or not (denied or answered):
                    return draft
                answer, paragraphs = answer or (None if denied else draft), paragraphs + 1
        return answer

    def past(self, sentence: Sentence, draft: Draft) -> bool:
        """Whether an act is one that another paragraph recalls, beside others."""
        away = sentence.paragraph != self.p.sentences[draft.sentence].paragraph
        return away and len(self.told) > 1 and recalled(self.p, self.frames, draft)

    def violent(self, draft: Draft) -> bool:
        """Whether a draft tells an act of violence, or calls another act one: cette attaque, of an abduction."""
        retold = draft.type in SEIZING and draft.rule == "retold"
        return self.frames.families[draft.type] == "violence" or retold

    def taken_up(self, sentence: Sentence, head: int) -> Draft | None:
        """The act that a noun for any attack takes up: what was told just before, where that was an abduction or a
        fire and no act of violence beside it; else the last told by the same word; else the last act of violence."""
        demonstrative = any(
            self.p.tokens[c].form in self.frames.words["demonstrative"] for c in self.p.tokens[head].children
        )
        if demonstrative and self._new(head) and (newest := self.claimed(sentence)) is not None:
            return newest
        answered = self.p.tokens[self.p.tokens[head].head].lemma in self.frames.words["answers"]
        main = None if demonstrative or answered else self._main(sentence, head)
        same, last = self._same_word(head), self._struck(head) or main or self.last(sentence, 99, answers=not answered)
        here = next((d for d in reversed(self.here) if demonstrative and self.violent(d)), None)
        if here is not None and not here.toll:
            return here  # ils ont tiré dix roquettes sur le camp, et revendiqué ces tirs
        struck = self._struck(head) if demonstrative else None
        if struck is not None and self._paragraph(struck) == sentence.paragraph:
            return struck  # la base a été prise pour cible. Tel-Aviv n'a pas commenté cette frappe
        just = last is not None and self._own(last) and self._paragraph(last) == sentence.paragraph
        just = just and self.p.tokens[head].lemma in self.frames.words["assaults"]
        new = last is not None and not (last.noun or answered) and last.continues is None
        new = new and last is not None and last.sentence == sentence.index - 1  # a roquette fell. L'attaque…
        if (demonstrative or new) and just and same is not None and self._paragraph(same) < sentence.paragraph:
            return last  # un poste a été atteint par des drones. L'armée n'a pas commenté cette attaque
        assault = self.p.tokens[head].lemma in self.frames.words["assaults"] and not self._harmed(sentence)
        if not assault or (same is not None and not demonstrative):
            return same or last
        mutual = last is None or self.p.tokens[last.head].lemma in self.frames.words["mutual"]
        if demonstrative:
            seized = self.seized(sentence, SEIZING, 0)
        else:
            seized = self.seized(sentence, {"abduction"}, 99 if mutual else NEAR)
        beside = seized is not None and last is not None and self._paragraph(last) >= self._paragraph(seized)
        return same or last if seized is None or (beside and (demonstrative or not mutual)) else seized

    def _own(self, draft: Draft) -> bool:
        """Whether a draft tells an act by itself: not the dead of another, but who killed them: ont tué dix civils."""
        return not draft.toll or (bool(draft.actors) and draft.continues is None)

    def _new(self, head: int) -> bool:
        """Whether a noun is of the act that an article is about, below those it recalls: cette nouvelle attaque."""
        return any(self.p.tokens[c].lemma in self.frames.words["new"] for c in self.p.tokens[head].children)

    def _main(self, sentence: Sentence, head: int) -> Draft | None:
        """The last telling of the act that an article tells most of, which a definite noun that says nothing of its
        means takes up in a paragraph that has told none before it: l'attaque n'a pas été revendiquée, below a paragraph
        of what was shot in answer."""
        if any(self.p.tokens[head].lemma in self.frames.words[name] for name in OF_MEANS):
            return None
        own = [d for d in self.told if self.violent(d) and not d.toll]
        if self.here or any(self._paragraph(d) == sentence.paragraph for d in own):
            return None
        (most, times), (_, next_), *_ = (*Counter(d.type for d in own).most_common(2), ("", 0), ("", 0))
        return next((d for d in reversed(own) if d.type == most), None) if times > next_ else None

    def claimed(self, sentence: Sentence) -> Draft | None:
        """The act that somebody claims who does not say which (a revendiqué l'opération): of those that answer no other
        the last of the paragraph, else the last telling of the one, of the type told most often, that is told most."""
        own = [d for d in self.told if self.violent(d) and not d.toll and not self.past(sentence, d)]
        own = [d for d in own if not self._answers(self._first(d)) and not self.p.sentences[d.sentence].heading]
        here = [d for d in own if self._paragraph(d) == sentence.paragraph]
        (most, times), (_, next_), *_ = (*Counter(d.type for d in own).most_common(2), ("", 0), ("", 0))
        acts: dict[int, list[Draft]] = {}
        for draft in (d for d in own if d.type == most and times > next_):
            acts.setdefault(id(self._first(draft)), []).append(draft)
        told = here or max(acts.values(), key=len, default=[])
        return told[-1] if told else None

    def _answers(self, draft: Draft) -> bool:
        """Whether an act is told as the answer to another."""
        token = self.p.tokens[draft.head]
        told = (token,) if draft.noun else (token, self.p.tokens[token.head])  # ont riposté en bombardant un verger
        return any(self.frames.lemma(t) in self.frames.words["answering"] for t in told)

    def _first(self, draft: Draft) -> Draft:
        """The first telling of the act that a draft tells again."""
        while draft.continues is not None:
            draft = draft.continues
        return draft

    def seized(self, sentence: Sentence, types: Collection[str], paragraphs: int) -> Draft | None:
        """The last telling of one of those types, within so many paragraphs."""
        near = (d for d in reversed(self.told) if sentence.paragraph - self._paragraph(d) <= paragraphs)
        return next((d for d in near if d.type in types), None)

    def blast(self, head: int, row: Row) -> Draft | None:
        """The explosion told before, by its own word or one like it, which a word for an explosion takes up before any
        other act: the versions of what it was are told between."""
        blasts = self.frames.words["blasts"]
        if row.verb or self.p.tokens[head].lemma not in blasts:
            return None
        return next(
            (d for d in reversed(self.told) if d.type == row.type and self.p.tokens[d.head].lemma in blasts), None
        )

    def from_the_air(self, sentence: Sentence, kind: str, decided: int) -> Draft | None:
        """The act told before, where missiles or a bombardment may be those of its aircraft."""
        earlier = self.last(sentence, NEAR) if self.p.tokens[decided].lemma in self.frames.words["either"] else None
        return earlier if earlier is not None and kind == "shelling" and earlier.type == "air-strike" else None

    def shot(self, sentence: Sentence, head: int) -> Draft | None:
        """The act told before, where one shot more may be of its kind: un missile est tombé sur le marché. Les rebelles
        revendiquent un tir contre un camp."""
        token = self.p.tokens[head]
        one = any(self.p.tokens[c].feats.get("Definite") == "Ind" for c in token.children if c < head)
        if token.lemma not in self.frames.words["shots"] or token.feats.get("Number") == "Plur" or not one:
            return None
        earlier = self.last(sentence, NEAR)
        return earlier if earlier is not None and earlier.type == "shelling" else None

    def by_the_same(self, sentence: Sentence, row: Row, arguments: Arguments, kind: str) -> Draft | None:
        """The act of the sentence before whose means do what is told."""
        last = self.told[-1] if self.told and row.verb and len(arguments.subject) == 1 else None
        if last is None or last.type not in {kind, "foiled-attack", "air-strike"}:
            return None
        act = self.last(sentence, 1)
        alike = act is not None and (act.type == kind or (act.type == "air-strike" and kind in BESIDE))
        again = alike and same_means(self.p, self.frames, last, arguments.subject[0])
        return act if again else None

    def _many(self, draft: Draft) -> bool:
        """Whether a draft tells of many acts over a span of time: depuis octobre, la base a subi soixante attaques."""
        counted = any(c.kind == "attacks" and (c.min or 0) > 1 for c in draft.counts)
        return counted and self._since(draft)

    def _blamed(self, draft: Draft) -> bool:
        """Whether a plural noun tells what somebody is said to have done so far: responsable de plusieurs tirs."""
        above = self.p.tokens[self.p.tokens[draft.head].head]
        if above.upos == "NOUN" and above.lemma in self.frames.words["holders"]:
            above = self.p.tokens[above.head]
        listed = self.frames.words["definite"] | self.frames.words["demonstrative"]
        pointed = any(self.p.tokens[c].form in listed for c in self.p.tokens[draft.head].children)
        return self._several(draft) and not pointed and above.lemma in self.frames.words["perpetrators"]

    def _several(self, draft: Draft) -> bool:
        """Whether the noun of a draft is of several acts."""
        return draft.noun and self.p.tokens[draft.head].feats.get("Number") == "Plur"

    def _since(self, draft: Draft) -> bool:
        """Whether the sentence of a draft tells since when something is so."""
        return any(t.form in self.frames.words["since"] for t in self.p.of(self.p.sentences[draft.sentence]))

    def _passing(self, draft: Draft) -> bool:
        """Whether no word takes up an act: one of many, one that only says since when, one of its own told in passing
        (recherché pour un attentat)."""
        below = (self.p.tokens[c] for c in self.p.tokens[draft.head].children)
        own = draft.aside and any(t.feats.get("Definite") == "Ind" for t in below)
        return (
            own
            or self._many(draft)
            or self._dating(draft)
            or self._blamed(draft)
            or self._charged(draft)
            or (draft.noun and self.multiplied(draft.head))
        )

    def _charged(self, draft: Draft) -> bool:
        """Whether a draft tells what somebody is accused of doing again and again: accuse Moscou de s'en prendre aux
        civils; not: d'avoir bombardé un marché."""
        token = self.p.tokens[draft.head]
        simple = token.feats.get("VerbForm") == "Inf" and all(self.p.tokens[c].upos != "AUX" for c in token.children)
        above = self.frames.lemma(self.p.tokens[token.head])
        return simple and not draft.noun and above in self.frames.words["controlling"]

    def multiplied(self, head: int) -> bool:
        """Whether a noun tells of more and more acts: les incidents se multiplient."""
        token, above = self.p.tokens[head], self.p.tokens[self.p.tokens[head].head]
        return token.relation.startswith("nsubj") and self.frames.lemma(above) in self.frames.words["multiplying"]

    def _dating(self, draft: Draft) -> bool:
        """Whether a noun only says since when: le pire tir depuis le début des hostilités."""
        before = self.p.tokens[max(self.p.sentences[draft.sentence].first, draft.head - 5) : draft.head]
        begun = next((n for n, t in enumerate(before) if t.form in self.frames.words["since"]), -1)
        begun = begun if any(t.upos == "NOUN" for t in before[begun + 1 :]) else -1
        return draft.noun and begun >= 0 and all(t.upos in {"DET", "ADP", "NOUN", "ADJ"} for t in before[begun:])

    def _denied(self, draft: Draft) -> bool:
        """Whether an act is told behind a verb that denies it: l'armée dément tout bombardement du convoi."""
        first, denying = self.p.sentences[draft.sentence].first, self.frames.words["denying"]
        return any(self.frames.lemmas.get(t.form) in denying for t in self.p.tokens[first : draft.head])

    def _struck(self, head: int) -> Draft | None:
        """The last act from the air or of guns, which a noun of such an act takes up before any other."""
        if self.p.tokens[head].lemma not in self.frames.words["struck_from_above"]:
            return None
        return next((d for d in reversed(self.told) if d.type in STRUCK), None)

    def _same_word(self, head: int) -> Draft | None:
        """The last act told by the same word, or by its verb (l'attaque, after a attaqué); a heading that does not say
        what attack it was is told by what the body says."""
        stem, sentences = self.p.tokens[head].lemma[:STEM], self.p.sentences
        same = (d for d in reversed(self.told) if self.p.tokens[d.head].lemma[:STEM] == stem and self.violent(d))
        if self.p.tokens[head].feats.get("Number") != "Plur":
            same = (d for d in same if not self._several(d))
        return next((d for d in same if not sentences[d.sentence].heading or d.type != "armed-clash"), None)

    def _harmed(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of dead or hurt: l'attaque a coûté la vie à deux villageois."""
        forms = {t.form for t in self.p.of(sentence) if t.upos != "ADP"}  # pendant
        phrases = self.frames.outcome_phrases
        told = (words for t in self.p.of(sentence) for words, _ in phrases.get(t.lemma, phrases.get(t.form, ())))
        return any(form in self.frames.outcomes for form in forms) or any(words & forms for words in told)

    def _paragraph(self, draft: Draft) -> int:
        return self.p.sentences[draft.sentence].paragraph
