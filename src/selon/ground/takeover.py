"""The date that a telling without one of its own takes over from those around it, in the same article."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from selon.frame import Telling
from selon.frame.entries import entries
from selon.frame.triggers import frame_lexicon
from selon.ground.dates import Dated
from selon.ground.tree import ABOVE, NAMING, before_past, below, shown, taken_up, verb_of
from selon.model import Claim, When
from selon.parse import Parse, Sentence

WORDS = frozenset({"words"})  # families whose acts are dated by the report alone, where nothing else dates them
FAR = 3  # paragraphs over which those who did the one act told go on acting
SIGNED = "agreement"  # the one type of them that is an act dated like others
LASTING = frozenset({"siege", "displacement"})  # types that go on after the act that they are told with
BEFORE = frozenset({"DET", "ADP", "ADV", "ADJ", "NUM", "NOUN"})  # between during and the noun of an act
NEARBY = 5  # tokens that may stand there
# Paragraphs over which acts go on being of the one day told so far. Swept before background was left out: 1 mended one
# date of the golden articles, 2 and 3 nine each; with background left out 2 mends seven (1 and 3 not swept again).
ONE_DAY = 2
QUESTION = "?"  # what ends a sentence that asks
NEAR = 2  # paragraphs over which an act goes on without a date of its own


class Takeover:
    """What tellings take over: `dated` are the dates of the article, `spoken` the claim whose stating a date dates (by
    the identity of the date), `families` those of the types of events. `past` says of each telling whether the
    pluperfect tells it, `recalled` are the numbers of those, and of what they take up; `asides`, to be filled, those
    dated inside a phrase on a noun (l'accord de 2016)."""

    def __init__(
        self,
        p: Parse,
        dated: Sequence[Dated],
        spoken: Mapping[int, Claim | None],
        families: Mapping[str, str],
        tellings: Sequence[Telling],
    ) -> None:
        self.p, self.dated, self.spoken, self.families = p, dated, spoken, families
        frames = frame_lexicon(p.article.language or "")
        self.chronology, self.during = entries(p, frames), frames.words["during"]
        self.since, self.already, late = frames.words["since"], frames.words["already"], frames.words["lagging"]
        self.negations = frames.words["negations"]
        self.facts, self.occurring = frames.words["facts"], frames.words["occurring"]
        # The hurt who died later of an act that has no date (un blessé a succombé mardi): nothing else is of that day.
        self.late = {n for n, telling in enumerate(tellings) if verb_of(p, telling).lemma in late}
        self.telling = {telling.sentence for telling in tellings}
        self.past = [before_past(p, telling) for telling in tellings]
        self.asides: set[int] = set()
        self.carried: set[int] = set()  # to be filled: those whose date is that of what the pluperfect told
        self.answered = {n for n, t in enumerate(tellings) if self._answered(t, frames.words["answers"])}
        self.eves = {n for n, t in enumerate(tellings) if self._of_eve(t, frames.words["eves"])}
        self.recalled = {m for n, t in enumerate(tellings) if self.past[n] for m in (n, t.continues)}
        here = {n for n, t in enumerate(tellings) if t.continues >= 0 and tellings[t.continues].sentence == t.sentence}
        self.recalled |= {n for n in here if self.past[tellings[n].continues]}  # …, attentat que X impute à Y

    def _answered(self, telling: Telling, answers: frozenset[str]) -> bool:
        """Whether the noun of an act only tells what another one answers: en représailles à la frappe de lundi."""
        token = self.p.tokens[telling.head]
        for _ in range(ABOVE):
            token = self.p.tokens[token.head] if token.upos == "NOUN" else token
            if token.lemma in answers and token.index < telling.head:
                return True
        return False

    def _of_eve(self, telling: Telling, eves: frozenset[str]) -> bool:
        """Whether a bare participle tells what was done the day before that of the clause around it: retirés des
        décombres d'un immeuble touché la veille."""
        verb = self.p.tokens[telling.head]
        below = [self.p.tokens[c] for c in verb.children]
        bare = verb.relation == "acl" and verb.upos == "VERB" and all(t.upos != "AUX" for t in below)
        of = self.p.tokens[verb.head].relation.startswith("nmod")
        return bare and of and any(t.lemma in eves for t in below)

    def date(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date that telling `n` takes over, None if it does none; `found` are the dates known so far."""
        if self.late:
            late = {m for m in self.late if m < len(found) and not self._of_act(tellings, m, found)}
            found = [None if m in late else when for m, when in enumerate(found)]
        return (
            self._entered(tellings, n, found)
            or self._meanwhile(tellings, n, found)
            or self._set(tellings[n])
            or self._of_the_facts(tellings[n])
            or self._continued(tellings, n, found)
            or self._told_on(tellings, n, found)
        )

    def _entered(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The day that opens the entry of a chronology in which a telling stands; an act of speech is of that day where
        it is the first thing told, one that goes on telling another of the entry is of the day of that one."""
        telling = tellings[n]
        entry = self.chronology.get(telling.sentence)
        if entry is None or telling.reality in {"planned", "hypothetical"} or self.past[n]:
            return None
        spoken = self.families[telling.type] in WORDS and telling.type != SIGNED
        if spoken and telling.sentence > entry.sentence + 1:
            return None
        earlier = telling.continues
        if earlier >= 0 and found[earlier] is not None and self.chronology.get(tellings[earlier].sentence) is entry:
            return None
        day = next((d.when for d in self.dated if entry.first <= d.first < entry.last and d.kind == "point"), None)
        return None if day is None else self._context(day)

    def _meanwhile(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date of the act during which another is told to have been done: ont fui lors des combats de janvier."""
        telling, tokens = tellings[n], self.p.tokens
        for m, other in enumerate(tellings):
            head = tokens[other.head]
            if m == n or other.sentence != telling.sentence or head.upos != "NOUN" or (when := found[m]) is None:
                continue
            before = takewhile(lambda t: t.upos in BEFORE, reversed(tokens[max(0, other.head - NEARBY) : other.head]))
            if not any(t.form in self.during for t in before):
                continue
            tops = {telling.head, telling.verb} - {-1, other.head}
            if any(below(self.p, other.head, top) for top in tops):
                return self._context(when)
        return None

    def _set(self, telling: Telling) -> When | None:
        """The day that the sentence before sets the scene with, telling no act itself: Les canons se sont tus mardi. Of
        a question it may be some days, and a paragraph away: Que s'est-il passé à Moura, entre le 27 et le 31 mars ?"""
        n = telling.sentence - 1
        spoken = self.families[telling.type] in WORDS and telling.type != SIGNED
        if n < 0 or n in self.telling or spoken or telling.continues >= 0:
            return None
        before, sentence = self.p.sentences[n], self.p.sentences[telling.sentence]
        asks = self.p.tokens[before.last - 1].form == QUESTION
        if sentence.paragraph - before.paragraph > asks or telling.reality != "happened":
            return None
        here = [d for d in self.dated if before.first <= d.first < before.last and not d.timed]
        if len(here) != 1 or here[0].begin is not None or self.spoken[id(here[0])] is not None:
            return None
        if (here[0].kind != "point" and not asks) or self._aside(here[0], before):
            return None
        when = here[0].when
        published = self.p.article.published or ""
        to_come = when is not None and bool(published) and (when.earliest or "")[: len(published)] > published
        return None if when is None or to_come else self._context(when)  # Une messe sera dite lundi

    def _of_the_facts(self, telling: Telling) -> When | None:
        """The day that the next sentence says that what was just told is of, telling no act itself: Six soldats ont
        péri dans une embuscade. Les faits se sont déroulés lundi à Ber."""
        n = telling.sentence + 1
        spoken = self.families[telling.type] in WORDS and telling.type != SIGNED
        if n >= len(self.p.sentences) or n in self.telling or spoken or telling.reality != "happened":
            return None
        sentence, paragraph = self.p.sentences[n], self.p.sentences[telling.sentence].paragraph
        fact = next((t for t in self.p.of(sentence) if t.relation.startswith("nsubj")), None)
        if fact is None or fact.lemma not in self.facts or sentence.paragraph - paragraph > 1:
            return None
        defined = any(self.p.tokens[c].feats.get("Definite") == "Def" for c in fact.children)
        here = [d for d in self.dated if sentence.first <= d.first < sentence.last and d.kind == "point"]
        if not defined or self.p.tokens[fact.head].lemma not in self.occurring or len(here) != 1:
            return None
        when = here[0].when
        return None if when is None else self._context(when)

    def _aside(self, date: Dated, sentence: Sentence) -> bool:
        """Whether a date is not that of what its sentence tells, or that of what was not done: un blessé, rentré mardi,
        raconte; mercredi, l'armée n'avait pas réagi."""
        tokens, i = self.p.tokens, date.first
        while tokens[i].head != i and tokens[i].upos != "VERB":
            i = tokens[i].head
        helping = [i, *(c for c in tokens[i].children if tokens[c].upos == "AUX")]
        beside = tokens[i].feats.get("VerbForm") == "Part" and len(helping) == 1
        return beside or any(tokens[c].form in self.negations for j in helping for c in tokens[j].children)

    def _goes_on(self, when: When) -> bool:
        """Whether a date is a period that goes on to publication (depuis mars, depuis deux mois): no act of another
        type is of it."""
        return any(
            (d.begin is not None or self.p.tokens[d.first].form in self.since)
            and d.when is not None
            and (d.start, d.when.edtf) == (when.start, when.edtf)
            for d in self.dated
        )

    def _continued(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date of the telling that this one continues, in this article."""
        telling = tellings[n]
        if telling.continues >= 0 and (when := found[telling.continues]) is not None:
            before = self.p.sentences[tellings[telling.continues].sentence].paragraph
            here = self.p.sentences[telling.sentence].paragraph == before
            if here or telling.evidence.rule != "retold" or not self._background(tellings, telling.continues, n, found):
                return self._context(when)
        if self.families[telling.type] in WORDS or telling.reality in {"planned", "hypothetical"}:
            return None
        if (named := self._named(tellings, n, found)) is not None or self._several_since(telling):
            return named
        paragraph = self.p.sentences[telling.sentence].paragraph
        for m in range(n - 1, -1, -1):
            other, when = tellings[m], found[m]
            far = paragraph - self.p.sentences[other.sentence].paragraph
            if when is None or self.families[other.type] in WORDS or other.reality == "planned" or far > NEAR:
                continue
            if self._background(tellings, m, n, found) or self._within(tellings, m, n, found):
                continue  # Le bourg était tombé en 2015. Des combats se poursuivent: back from what was before
            if other.type != telling.type and self._goes_on(when) and not shown(self.p, telling):
                continue
            near = self._violent(telling) and self._violent(other) and far <= 1
            if far == 0 or near or (other.type == telling.type and far <= NEAR):
                return self._context(self._of_act(tellings, m, found) or when)
        return (
            self._with_it(tellings, n, found)
            or self._by_those(tellings, n, found)
            or self._of_the_one_day(tellings, n, found)
        )

    def _several_since(self, telling: Telling) -> bool:
        """Whether a noun tells acts since another, none of them told before: plusieurs rapts depuis celui de mai."""
        noun = self.p.tokens[telling.head]
        bounded = any(self.p.tokens[c].feats.get("Definite") == "Def" for c in noun.children) or shown(self.p, telling)
        if noun.upos != "NOUN" or noun.feats.get("Number") != "Plur" or bounded:
            return False
        behind = self.p.tokens[noun.index + 1 : self.p.sentences[telling.sentence].last]
        near = takewhile(lambda t: t.upos not in {"VERB", "AUX", "PUNCT"}, behind)
        return any(t.form in self.since for t in near)

    def _within(self, tellings: Sequence[Telling], m: int, n: int, found: list[When | None]) -> bool:
        """Whether telling `m` only stands within what another of its sentence tells, of another day, which it is that
        goes on in later ones: a défilé dimanche contre l'armée, accueillie après son départ du Mali, achevé en août."""
        telling, verb = tellings[m], verb_of(self.p, tellings[m])
        if telling.sentence == tellings[n].sentence or tellings[n].continues == m:
            return False
        for k, other in enumerate(tellings[: len(found)]):
            day, when, top = found[k], found[m], verb_of(self.p, other).index
            if k == m or other.sentence != telling.sentence or self.families[other.type] in WORDS:
                continue
            if day is None or when is None or day.earliest == when.earliest or other.reality == "planned":
                continue
            if top != verb.index and below(self.p, telling.head, top) and below(self.p, verb.index, top):
                return True
        return False

    def _named(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date of the last act of violence told where a place was named by which a definite noun tells which act it
        means: un drone a été abattu mercredi à Bani Walid. L'ONU demande une enquête sur la frappe de Mizda."""
        telling, tokens = tellings[n], self.p.tokens
        noun = tokens[telling.head]
        bounded = any(tokens[c].feats.get("Definite") == "Def" and c < noun.index for c in noun.children)
        if noun.upos != "NOUN" or not bounded or not self._violent(telling):
            return None
        below = [tokens[c] for c in noun.children if c > noun.index and tokens[c].relation == "nmod"]
        names = {t.form for t in below if t.text[:1].isupper()}
        for m in range(n - 1, -1, -1):
            sentence = self.p.sentences[tellings[m].sentence]
            if (when := found[m]) is None or m in self.recalled or not self._violent(tellings[m]):
                continue
            if sentence.index < telling.sentence and names & {t.form for t in self.p.of(sentence)}:
                return self._context(when)
        return None

    def _background(self, tellings: Sequence[Telling], m: int, n: int, found: list[When | None]) -> bool:
        """Whether telling `m` is but the background of others, to which telling `n` goes back: acts of another day were
        told before it; or, beyond its paragraph, acts of no day that is told."""
        when = found[m]
        if m in self.asides and tellings[n].continues != m:
            return not (self.past[n] and tellings[m].sentence == tellings[n].sentence)
        away = self.p.sentences[tellings[m].sentence].paragraph != self.p.sentences[tellings[n].sentence].paragraph
        if when is None or self.past[n] or not (m in self.recalled or (away and m in self.carried)):
            return False
        told = [k for k in range(m) if tellings[k].reality == "happened"]
        days = [day for k in told if (day := found[k]) is not None]
        if away and any(found[k] is None and self._violent(tellings[k]) and not self.past[k] for k in told):
            return True
        if when.latest is None:
            return away and any(day.text != when.text for day in days)
        return any(day.latest is not None and day.latest > when.latest for day in days)

    def _with_it(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date of the last act done to people or their goods, of this paragraph or the one before: Ils ont tué dix
        villageois lundi. — Des maisons ont été incendiées. Not of what is told as going on: ils pillent le pays."""
        telling, verb = tellings[n], verb_of(self.p, tellings[n])
        if not self._done(telling) or (verb.feats.get("Tense") == "Pres" and verb.feats.get("VerbForm") == "Fin"):
            return None
        paragraph = self.p.sentences[telling.sentence].paragraph
        for m in range(n - 1, -1, -1):
            if paragraph - self.p.sentences[tellings[m].sentence].paragraph > 1:
                return None
            if self._background(tellings, m, n, found):
                continue
            if (when := found[m]) is not None and self._done(tellings[m]) and tellings[m].reality != "planned":
                return None if self._goes_on(when) else self._context(self._of_act(tellings, m, found) or when)
        return None

    def _by_those(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date of the one violent act told so far, if those who did it go on: les assaillants ont mis le feu."""
        telling = tellings[n]
        actors = [self.p.tokens[i] for r in telling.actors for i in range(*r)]
        plural = any(t.upos == "NOUN" and t.feats.get("Number") == "Plur" for t in actors)
        of_others = any(t.upos == "PROPN" or t.relation == "nmod" for t in actors)  # les débris d'un missile
        gone_on = plural and not of_others and any(taken_up(self.p, r) for r in telling.actors)
        acts = [
            (m, when)
            for m, when in enumerate(found[:n])
            if when is not None and when.latest is not None and self._hostile(tellings[m])
        ]
        happened = self.families[telling.type] not in WORDS and telling.reality == "happened"
        if not (gone_on and happened and acts) or len({when.earliest for _, when in acts}) != 1:
            return None
        m, when = next(((m, when) for m, when in reversed(acts) if when.basis != "context"), acts[0])
        far = self.p.sentences[telling.sentence].paragraph - self.p.sentences[tellings[m].sentence].paragraph
        return self._context(when) if far <= FAR else None

    def _of_the_one_day(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date of all acts told so far, where they have but one and none is told as background: Des villageois ont
        barré mardi la route à un convoi. — Les soldats ont ouvert le feu."""
        telling, head = tellings[n], self.p.tokens[tellings[n].head]
        done = self._hostile(telling) and head.upos != "NOUN" and head.feats.get("VerbForm") == "Part"
        if not done or telling.reality != "happened" or self.past[n]:
            return None
        acts = [
            (m, w) for m, w in enumerate(found[:n]) if w is not None and self.families[tellings[m].type] not in WORDS
        ]
        if not acts or len({(w.earliest, w.latest) for _, w in acts}) != 1 or acts[-1][1].latest is None:
            return None
        m, when = acts[-1]
        if any(k in self.asides or self.past[k] for k, _ in acts):
            return None
        far = self.p.sentences[telling.sentence].paragraph - self.p.sentences[tellings[m].sentence].paragraph
        return None if far > ONE_DAY or self._goes_on(when) else self._context(when)

    def _told_on(self, tellings: Sequence[Telling], n: int, found: list[When | None]) -> When | None:
        """The date that a later telling of the same act gives it: L'attaque a eu lieu mardi soir."""
        telling = tellings[n]
        paragraph = self.p.sentences[telling.sentence].paragraph
        for m in range(n + 1, len(tellings)):
            other, when = tellings[m], found[m]
            if self.p.sentences[other.sentence].paragraph - paragraph > NEAR:
                return None
            before = self.past[m] and not self.past[n] and self._named_anew(telling, other)
            if when is None or before or (self.past[m] and self._already(other)):
                continue  # quatre roquettes avaient déjà pris la base pour cible: before what is told
            if (other.continues == n and other.evidence.rule == "retold") or self._same_act(telling, other):
                return self._context(when)
        return None

    def _named_anew(self, telling: Telling, other: Telling) -> bool:
        """Whether the noun of a later telling says of what it was by a name that the sentence of another has not:
        quinze rebelles neutralisés à X. Six soldats avaient péri dans l'attaque du poste de Y."""
        noun, told = self.p.tokens[other.head], {t.form for t in self.p.of(self.p.sentences[telling.sentence])}
        behind = takewhile(lambda t: t.upos in {"ADP", "DET", "NOUN", "ADJ", "PROPN"}, self.p.tokens[noun.index + 1 :])
        return noun.upos == "NOUN" and any(t.upos == "PROPN" and t.form not in told for t in behind)

    def _already(self, telling: Telling) -> bool:
        """Whether the verb of a telling stands beside « déjà »."""
        verb = verb_of(self.p, telling)
        return any(self.p.tokens[c].form in self.already for c in verb.children)

    def _same_act(self, telling: Telling, other: Telling) -> bool:
        """Whether a later telling is of the same act as an undated one: a violent one that names its target again."""
        if not (self._violent(telling) and self._violent(other)) or "planned" in {telling.reality, other.reality}:
            return False
        named = {self.p.tokens[i].lemma for t in telling.targets for i in range(*t) if self.p.tokens[i].upos in NAMING}
        return any(
            taken_up(self.p, r)
            and named & {self.p.tokens[i].lemma for i in range(*r) if self.p.tokens[i].upos in NAMING}
            for r in other.targets
        )

    def _of_act(self, tellings: Sequence[Telling], m: int, found: list[When | None]) -> When | None:
        """The date of the act whose aftermath a telling is (un blessé a succombé le lendemain), None if it is none."""
        aftermath = tellings[m].evidence.rule in {"outcome", "figures"}
        return found[tellings[m].continues] if aftermath and tellings[m].continues >= 0 else None

    def _violent(self, telling: Telling) -> bool:
        return self.families[telling.type] in {"violence", "outcome"} or telling.type == "foiled-attack"

    def _done(self, telling: Telling) -> bool:
        return self._hostile(telling) and telling.type not in LASTING

    def _hostile(self, telling: Telling) -> bool:
        return self._violent(telling) or self.families[telling.type] == "restraint"

    def _context(self, when: When) -> When:
        return replace(when, basis="context") if when.earliest is not None else when
