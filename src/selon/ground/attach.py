"""Which date belongs to which telling of an event (codebook, sections 2 and 3)."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from selon import ontology
from selon.frame import Telling
from selon.frame.triggers import frame_lexicon
from selon.ground.claimed import cited, cues, holds
from selon.ground.dates import Dated
from selon.ground.dates.dating import UNCOUNTED
from selon.ground.dates.tense import names_act
from selon.ground.hours import Hours
from selon.ground.nearness import Nearness
from selon.ground.pairs import paired
from selon.ground.periods import MONTH, began, habitual, long_before, of_all_war, war_of
from selon.ground.scopes import of_something, scope, told_apart
from selon.ground.shifts import Shifts
from selon.ground.statements import Statements
from selon.ground.takeover import WORDS, Takeover
from selon.ground.tree import (
    NAMING,
    afterwards,
    before_past,
    being_above,
    below,
    done_before,
    done_later,
    met,
    of_accord,
    of_other,
    of_part,
    of_place,
    of_toll,
    recorded,
    stated,
    tended,
    told_of,
)
from selon.model import Claim, When, WhenBasis
from selon.parse import Parse, Token

BEING = 4  # tokens before a noun in which a verb may say what it is: c'est la pire attaque


class Dating:
    """Gives each telling of an article its date."""

    def __init__(self, p: Parse, claims: Sequence[Claim], dated: Sequence[Dated]) -> None:
        self.p, self.claims = p, claims
        self.dated = [
            d
            for d in dated
            if d.when is not None
            and d.kind in {"point", "period"}
            and (d.when.earliest is not None or (d.kind == "point" and d.when.reason in UNCOUNTED))
        ]
        self.dated = paired(p, self.dated)
        self.vague = [d for d in dated if d.kind == "period" and (d.when is None or d.when.earliest is None)]
        self.dated = [d for n, d in enumerate(self.dated) if not self._narrowed(d, *self.dated[n + 1 : n + 2])]
        self.families: Mapping[str, str] = {name: row["family"] for name, row in ontology.table("events").items()}
        self.frames = frame_lexicon(p.article.language or "")
        self.superlatives = self.frames.words["superlatives"]
        self.counted = [d for d in dated if d.shift is not None]
        self.lengths = [d for d in dated if d.kind == "duration"]
        self.near = Nearness(p, self.frames)
        self._starts = [s.start for s in p.sentences]
        self._verbs = {c.id for c in claims if self._cites_by_verb(c)}
        self._spoken = {id(d): self._of_statement(d) for d in self.dated}
        self.dated = [d for d in self.dated if self._spoken[id(d)] or met(p, self.frames, d.first) < 0]
        timed = Hours(p, self.dated, self._spoken).told([d for d in dated if d.timed])
        self._spoken |= {id(d): self._of_statement(d) for d in timed}
        self.dated = sorted([*(d for d in self.dated if not d.timed), *timed], key=lambda d: d.start)
        self._scopes = {id(d): found for d in self.dated if (found := scope(p, self.frames, d))}

    def dates(self, tellings: Sequence[Telling]) -> tuple[When, ...]:
        """The date of each telling: its own, else that of the one it continues, else that only the report is dated."""
        found: list[When | None] = [None] * len(tellings)
        points = [(d, self._spoken[id(d)] is not None) for d in self.dated if d.kind == "point"]
        self.shifts = Shifts(self.p, self.counted, tellings, points)
        statements = Statements(self.p, self.dated, self._spoken, self.families)
        takeover = Takeover(self.p, self.dated, self._spoken, self.families, tellings)
        apart: set[tuple[int | None, str | None]]
        apart = {(d.start, d.when.edtf) for d in self.dated if id(d) in self._scopes and d.when}
        apart |= {(d.start, d.begin.edtf) for d in self.dated if d.begin is not None}
        sentences: dict[int, list[int]] = {}
        for n, telling in enumerate(tellings):
            sentences.setdefault(telling.sentence, []).append(n)
        for members in sentences.values():
            self._within(tellings, members, found)
        takeover.asides |= {n for n, when in enumerate(found) if when and (when.start, when.edtf) in apart}
        takeover.asides |= {n for n in takeover.answered | takeover.eves if found[n] is not None}
        loose: set[int] = set()  # tellings of a time that no day bounds
        for n in range(len(tellings)):
            found[n] = self.shifts.beside(n) or self.shifts.recounted(n, found) or found[n]
            if found[n] is None or self.shifts.of_base(n, found):
                found[n] = self.shifts.after(n, found) or found[n] or self.shifts.before(n, found)
            if (war := war_of(self.p, self.frames, tellings[n])) >= 0:
                found[n] = of_all_war(self.p, self.frames, war, self.dated) or found[n]
                loose |= {n} if found[n] is None else set()
            elif found[n] is None and (tellings[n].continues < 0 or found[tellings[n].continues] is None):
                found[n] = statements.signalled(tellings[n])
            if found[n] is None:
                if (
                    self._vague(tellings[n])
                    or tellings[n].continues in loose
                    or of_place(self.p, self.frames, tellings[n])
                ):
                    loose.add(n)
                taken = None if n in loose else takeover.date(tellings, n, found)
                taken = None if long_before(self.p, self.frames, tellings[n], self.lengths, taken) else taken
                late = taken is not None and statements.stated_before(tellings[n], taken)
                found[n] = statements.signalled(tellings[n]) if late else taken
                first = next((m for m in range(n) if taken and (w := found[m]) and w.start == taken.start), n)
                takeover.carried |= {n} if takeover.past[first] else set()
                if taken and (taken.precision or 0) >= MONTH and (taken.start, taken.edtf) in apart:
                    takeover.asides.add(n)
        found = [self.shifts.told(n, found) or when for n, when in enumerate(found)]
        found = [when or statements.announced(tellings[n]) for n, when in enumerate(found)]
        return tuple(when or self._report() for when in found)

    def _vague(self, telling: Telling) -> bool:
        """Whether a telling has a time of its own that no day bounds: a multiplié ces derniers mois les frappes."""
        verbs = {telling.head, telling.verb} - {-1}
        if habitual(self.p, self.frames, telling):
            return True
        return of_place(self.p, self.frames, telling) or any(self.near.verb_of(d) in verbs for d in self.vague)

    def _narrowed(self, dated: Dated, after: Dated | None = None) -> bool:
        """Whether the date behind a comma says when within that time: Cette année-là, en août, …"""
        if after is None or after.first - dated.last != 1 or self.p.tokens[dated.last].form != "," or dated.begin:
            return False
        one, other = dated.when, after.when
        if one is None or other is None or one.edtf == other.edtf:
            return False
        if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
            return False
        return one.earliest <= other.earliest and other.latest <= one.latest

    def _within(self, tellings: Sequence[Telling], members: list[int], found: list[When | None]) -> None:
        """The dates of one sentence: each to the telling that it stands nearest to, then to those that it frames."""
        sentence = self.p.sentences[tellings[members[0]].sentence]
        here = [d for d in self.dated if sentence.first <= d.first < sentence.last]
        owners: dict[int, Dated] = {}
        for date in here:
            able = [n for n in members if self._may(tellings[n], date)]
            able = [n for n in able if not self._before_colon(tellings, members, n, date)]
            if not able:
                continue
            best, rank = min(able, key=lambda n: self.near.distance(tellings[n], date)), self.near.rank
            if best not in owners or rank(tellings[best], date) < rank(tellings[best], owners[best]):
                owners[best] = date
        for n in members:
            framing = self._framing(tellings, n, owners) or self._told_of(tellings[n], tellings, owners)
            own = owners.get(n) or (None if of_place(self.p, self.frames, tellings[n]) else framing)
            if own is not None:
                found[n] = own.begin if own.begin and began(self.p, self.frames, tellings[n], own) else own.when

    def _before_colon(self, tellings: Sequence[Telling], members: list[int], n: int, date: Dated) -> bool:
        """Whether a colon parts a telling from a date that opens what another tells: c'est la deuxième fois que la base
        est visée : | le 17 octobre, des tirs avaient fait deux morts."""
        head = tellings[n].head
        colon = next((t.index for t in self.p.tokens[head : date.first] if t.form == ":"), -1)
        later = (tellings[m] for m in members if m != n)
        return colon >= 0 and any(t.head > date.first and t.verb > colon for t in later)

    def _told_of(self, telling: Telling, tellings: Sequence[Telling], owners: Mapping[int, Dated]) -> Dated | None:
        """The date of what a clause tells an act to have done: le bombardement qui a dévasté samedi un marché."""
        if self.p.tokens[telling.head].upos != "NOUN" or self.families[telling.type] in WORDS:
            return None
        clauses = (d for m, d in owners.items() if told_of(self.p, telling, tellings[m]))
        return next((d for d in clauses if self._may(telling, d)), None)

    def _framing(self, tellings: Sequence[Telling], n: int, owners: Mapping[int, Dated]) -> Dated | None:
        """The date of another telling of the sentence that frames this one too: told before it."""
        telling = tellings[n]
        joined = {telling.verb, self._joined_to(telling), self._gone_to(telling)}
        if self.families[telling.type] == "words" and not any(tellings[m].head in joined for m in owners):
            return None
        owners = {m: d for m, d in owners.items() if tellings[m].aside == telling.aside}
        owners = {m: d for m, d in owners.items() if not self._before_colon(tellings, [m], n, d)}
        before = [
            d
            for m, d in owners.items()
            if (self._may(telling, d) or self._beside(telling, d)) and d.first < telling.head
        ]
        inside = [
            d
            for m, d in owners.items()
            if self._may(telling, d)
            and tellings[m].clause[0] <= telling.head < tellings[m].clause[1]
            and not (done_later(self.p, self.frames, telling, d.first) or self._defining(telling, tellings[m], d))
            and not of_accord(self.p, telling, tellings[m], d.first)
        ]
        return next(iter([*before[-1:], *inside[-1:]]), None)

    def _defining(self, telling: Telling, owner: Telling, date: Dated) -> bool:
        """Whether a date only tells which act a noun is of that stands behind another act: arrêtés dans l'enquête sur
        l'attaque | du 12 janvier; not: tué lors de l'attaque du 12 janvier."""
        tokens, before = self.p.tokens, owner.trigger[0] - 1
        while before > telling.head and tokens[before].upos in {"DET", "NUM", "ADJ"}:
            before -= 1
        noun = tokens[owner.head].upos == "NOUN" and below(self.p, date.first, owner.head)
        if before <= telling.head or not noun or date.first < owner.head:
            return False
        return tokens[before].form in self.frames.words["linking"]

    def _gone_to(self, telling: Telling) -> int:
        """The verb of going with a place where a clause tells what was done on getting there: est arrivé jeudi à
        Tarmiya, où il s'est entretenu avec des cheikhs; -1 if none."""
        verb = self.p.tokens[telling.head]
        where = any(self.p.tokens[c].form in self.frames.words["whereabouts"] for c in verb.children)
        above = self.p.tokens[verb.head]
        above = self.p.tokens[above.head] if above.upos in NAMING else above
        clause = verb.relation in {"acl:relcl", "advcl"} and above.index < verb.index
        gone = clause and where and not before_past(self.p, telling)
        return above.index if gone and self.frames.lemma(above) in self.frames.motions else -1

    def _joined_to(self, telling: Telling) -> int:
        """The verb with which that of a telling shares its subject and its time: a appelé lundi à … et demandé…; -1 if
        none."""
        token = self.p.tokens[telling.head]
        bare = token.feats.get("VerbForm") == "Part" and not any(
            self.p.tokens[c].relation.startswith(("aux", "nsubj")) for c in token.children
        )
        return token.head if bare and token.relation == "conj" else -1

    def _may(self, telling: Telling, date: Dated) -> bool:
        """Whether a date may date a telling: both inside what is said, or both outside."""
        later = telling.continues >= 0 and afterwards(self.p, self.frames, telling)
        verb = self.near.verb_of(date)
        later = later or tended(self.p, self.frames, telling, verb) or stated(self.p, self.frames, telling, verb)
        if later or self._momentary(telling, date) or of_toll(self.p, self.frames, date.first):
            return False
        if of_other(self.p, self.frames, telling, date.first) or of_part(self.p, self.frames, date.first):
            return False
        if date.first < telling.head and long_before(self.p, self.frames, telling, self.lengths, date.when):
            return False
        if told_apart(self.p, self.frames, telling, date, verb, self.dated):
            return False
        claim = self._spoken[id(date)]
        inside = self._claim_of(telling)
        at = self.p.tokens[telling.head].start
        if claim is not None:  # it dates the statement: only the act of stating has it
            asked = met(self.p, self.frames, date.first) >= 0
            if not asked and verb in {telling.head, self._joined_to(telling)} - {-1}:
                return True  # selon des officiers arrêtés en janvier
            return cues(claim, at) or self._frames(claim, date, at)
        within = self._scopes.get(id(date))
        if within is not None and not within.holds(self.p, telling):
            return at > date.start and before_past(self.p, telling)  # deux agents, enlevés en janvier, avaient été tués
        if done_before(self.p, self.frames, telling, date.first):
            return False
        if self._likened(telling, date) or (self.families[telling.type] in WORDS and self._claimed(at, date)):
            return False
        opens = date.first == self.p.sentences[telling.sentence].first
        long = date.begin is not None or recorded(self.p, self.frames, self.near.verb_of(date), date.when)
        if long and opens and telling.reality == "happened" and self._narrates(inside, date):
            return True  # Depuis le 3 mars, l'ONU a recensé cent morts
        if inside is not None and inside.cue is not None and inside.sources:
            judged = inside.cue.start >= inside.content[0].end and date.end <= inside.content[0].start
            outside = judged and not self._stated_within(inside)  # (tués le 3) dans des tirs | que X attribue à Y
            return holds(inside, date.start) or outside or not self._verbal(inside)
        return True

    def _narrates(self, inside: Claim | None, date: Dated) -> bool:
        """Whether the words of stating stand behind a date, and what is stated with them."""
        return inside is not None and inside.cue is not None and inside.cue.start > date.end

    def _stated_within(self, claim: Claim) -> bool:
        """Whether what is claimed has a verb of its own, and so is no noun of the clause around it."""
        return any("Mood" in t.feats for s in claim.content for t in self._tokens(s.start, s.end))

    def _momentary(self, telling: Telling, date: Dated) -> bool:
        """Whether a telling is one act of violence, in the singular, and the date a period that goes on to this day: an
        attack by those who are at war depuis avril 2023; not an act from which it goes on."""
        noun = self.p.tokens[telling.head]
        if date.begin is None or noun.upos != "NOUN" or noun.form != noun.lemma or noun.feats.get("Number") != "Sing":
            return False  # the pipeline errs on: une trentaine de raids
        assault = self.frames.lemma(noun) in self.frames.words["assaults"]
        return assault and not began(self.p, self.frames, telling, date)

    def _frames(self, claim: Claim, date: Dated, at: int) -> bool:
        """Whether a date that opens the sentence frames what is stated too: Lundi, X a reconnu avoir perdu un homme."""
        tokens = self.p.tokens
        opens = date.first == self.p.sentences[tokens[date.first].sentence].first
        if not opens or not holds(claim, at):
            return False
        if claim.stance == "confirmed" and date.when is not None and date.when.precision == MONTH:
            return True  # En août, X a mis trois jours à avouer que P
        return self._infinitive(claim)

    def _infinitive(self, claim: Claim) -> bool:
        """Whether what is claimed opens with the infinitive of what was done: avoir repoussé, être entré."""
        first = next(iter(self._tokens(claim.content[0].start, claim.content[0].end)), None)
        return first is not None and first.feats.get("VerbForm") == "Inf" and first.upos == "AUX"

    def _claimed(self, at: int, date: Dated) -> bool:
        """Whether a date stands in what is said, and an act of speech does not: accuser Damas d'avoir, le 3 mars…"""
        return any(self._verbal(c) and holds(c, date.start) and not holds(c, at) for c in self.claims)

    def _likened(self, telling: Telling, date: Dated) -> bool:
        """Whether a span of time only says among which acts this is the worst or the fifth: c'est la pire attaque
        depuis 2014, depuis celle de mai; ce raid, le cinquième depuis la trêve; le quatrième raid depuis mars."""
        tokens = self.p.tokens
        if self._compared(date) and not began(self.p, self.frames, telling, date):
            return True
        between = tokens[telling.head + 1 : date.first]
        since = any(t.form in self.frames.words["since"] for t in between)
        if date.first < telling.head or not (since or date.kind == "period"):
            return False
        times = self.p.at(date.first - 1).form in self.frames.count_words["times"]
        if times and self.p.at(date.first - 2).feats.get("NumType") == "Ord":
            return True  # a été bombardé pour la deuxième fois depuis mars
        if any(t.feats.get("NumType") == "Ord" and t.relation != "amod" for t in between):
            return True
        below = [tokens[c] for c in tokens[telling.head].children if c < telling.head]
        below = [t for t in below if t.lemma not in self.frames.words["latest"]]  # la dernière attaque remonte à mars
        if date.kind == "period" and any(t.feats.get("NumType") == "Ord" and t.relation == "amod" for t in below):
            return True
        before = tokens[max(0, telling.head - BEING) : telling.head]
        being = any(t.relation == "cop" or t.lemma in self.frames.words["amounting"] for t in before)
        return being and any(t.form in self.superlatives for t in tokens[telling.head - 1 : date.first])

    def _compared(self, date: Dated) -> bool:
        """Whether a span of time only says since when a time was the worst: le mois le plus meurtrier depuis 2022."""
        words, before = self.frames.words, self.p.at(date.first - 1)
        since = self.p.tokens[date.first].form in words["since"]
        return since and before.upos == "ADJ" and self.p.at(date.first - 2).form in self.superlatives

    def _beside(self, telling: Telling, date: Dated) -> bool:
        """Whether date and telling stand in two contents of one cue: X dit que depuis lundi… et que…"""
        inside, within = self._claim_of(telling), self._scopes.get(id(date))
        if inside is None or inside.cue is None or (within is not None and not within.holds(self.p, telling)):
            return False
        return any(c.cue == inside.cue and holds(c, date.start) for c in self.claims)

    def _of_statement(self, date: Dated) -> Claim | None:
        """The claim whose stating a date dates: it stands beside the cue, outside what is claimed."""
        if any(holds(c, date.start) for c in self.claims) or names_act(self.p, self.frames, date.first):
            return None
        if of_something(self.p, self.frames, date) is not None:
            return None  # le régime issu du putsch du 26 juillet accuse X
        if (asked := met(self.p, self.frames, date.first)) >= 0:
            who = self.p.tokens[asked].start
            return next((c for c in self.claims if any(s.start <= who < s.end for s in c.sources)), None)
        sentence, verb = self.p.tokens[date.first].sentence, self.near.verb_of(date)
        if verb < 0 and (being := being_above(self.p, date.first)) >= 0:
            verb = being  # En mai, l'aéroport avait été la cible de tirs que Damas avait attribués à…
        since = date.begin is not None and date.first == self.p.sentences[sentence].first
        if since or recorded(self.p, self.frames, verb, date.when):
            return None  # it is since then that what is stated goes on, or in that time that it was done
        clause = verb >= 0 and self.p.tokens[verb].relation == "acl:relcl"  # X, qui a quitté lundi la ville, a dit que
        published = self.p.tokens[self.p.tokens[verb].head] if verb >= 0 and not clause else None
        for claim in self.claims:
            if published is not None and cited(claim, published.start, verbal=self._verbal(claim)):
                return claim  # selon un communiqué publié mercredi, publié mercredi par X
            if claim.cue is None or not claim.sources or not self._verbal(claim):
                continue
            stating = verb >= 0 and cues(claim, self.p.tokens[verb].start)
            frames = self._opens(claim, date) and not (stating and date.start > claim.cue.start)
            if self._sentence_at(claim.cue.start) == sentence and not frames and (verb < 0 or stating):
                return claim  # not its frame: a signalé, le 4 mars, la chute d'un obus
        return None

    def _opens(self, claim: Claim, date: Dated) -> bool:
        """Whether a date stands just before what is claimed, as its frame; not before an infinitive: dit lundi avoir"""
        return 0 <= claim.content[0].start - date.end <= 2 and not self._infinitive(claim)

    def _sentence_at(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1

    def _cites_by_verb(self, claim: Claim) -> bool:
        """Whether a clause cites: a déclaré; not selon, nor (une attaque) revendiquée par."""
        if claim.cue is None:
            return False
        verbs = [t for t in self._tokens(claim.cue.start, claim.cue.end) if t.upos in {"VERB", "AUX"}]
        return any(t.upos == "AUX" or t.feats.get("Tense") != "Past" or "Mood" in t.feats for t in verbs)

    def _tokens(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that begin between two offsets."""
        first = bisect_left(self.p.tokens, start, key=lambda t: t.start)
        return self.p.tokens[first : bisect_left(self.p.tokens, end, key=lambda t: t.start)]

    def _verbal(self, claim: Claim) -> bool:
        return claim.id in self._verbs

    def _claim_of(self, telling: Telling) -> Claim | None:
        at = self.p.tokens[telling.head].start
        holders = [c for c in self.claims if holds(c, at)]
        return min(holders, key=lambda c: sum(s.end - s.start for s in c.content), default=None)

    def _report(self) -> When:
        if self.p.article.published:
            return _undated("report", "only the report is dated")
        return _undated("none", "the text does not date it, and no publication date is known")


def _undated(basis: WhenBasis, reason: str) -> When:
    return When(None, None, None, None, None, None, basis, None, reason)
