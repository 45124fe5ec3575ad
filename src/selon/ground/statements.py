"""The day of a statement as that of what is stated, where nothing else dates it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selon.frame import Telling
from selon.ground.claimed import cues, holds
from selon.ground.dates import Dated
from selon.model import Claim, When
from selon.parse import Parse

# Families of types of acts that an announcement dates, and the type of them that it does only where who announces it
# did it: of 19 tellings of the golden articles that nothing else dates, ten are of that day, one (a place that others
# took) is not, the others have no date; all three of places taken by who announces it are of that day.
ANNOUNCED = frozenset({"words", "force", "restraint"})
OBJECT = ("obj", "obl:arg", "nmod")  # what is signalled is: a signalé un tir, a fait état d'un tir
APART = frozenset({"territory"})
JUDGING = frozenset({"denied", "doubted", "declined"})  # stances that say nothing of when an act was announced


class Statements:
    """`dated` are the dates of an article, `spoken` the claim whose stating a date dates (by the identity of the date),
    `families` those of the types of events."""

    def __init__(
        self, p: Parse, dated: Sequence[Dated], spoken: Mapping[int, Claim | None], families: Mapping[str, str]
    ) -> None:
        self.p, self.dated, self.spoken, self.families = p, dated, spoken, families

    def announced(self, telling: Telling) -> When | None:
        """The day of the one statement of its sentence, of what is dated by being announced, and by nothing else: a
        annoncé mardi l'envoi de renforts; s'est dit lundi inquiet et a appelé au calme."""
        if self.families[telling.type] not in ANNOUNCED or (telling.type in APART and not self._own(telling)):
            return None
        day = self._day(telling)
        claim = None if day is None else self.spoken[id(day)]
        if day is None or claim is None or claim.stance in JUDGING:
            return None  # a démenti jeudi la conclusion d'un accord
        return self._context(day)

    def _own(self, telling: Telling) -> bool:
        """Whether who announces an act did it: a annoncé mardi avoir repris la ville."""
        helping = (self.p.tokens[c] for c in self.p.tokens[telling.head].children)
        return any(t.upos == "AUX" and t.feats.get("VerbForm") == "Inf" for t in helping)

    def signalled(self, telling: Telling) -> When | None:
        """The day of the one statement of its sentence, of an act that is its object: Jeudi soir, une source a signalé
        la chute de roquettes. What was told before it dates it no better."""
        head, day = self.p.tokens[telling.head], self._day(telling)
        if day is None or head.upos != "NOUN" or not head.relation.startswith(OBJECT):
            return None
        claim = self.spoken[id(day)]
        if claim is None or claim.stance != "asserted" or not holds(claim, head.start):
            return None
        return self._context(day) if cues(claim, self.p.tokens[head.head].start) else None

    def stated_before(self, telling: Telling, when: When) -> bool:
        """Whether a day on which an act is told to have been stated is before those of a date, so that it is not of
        these: Lundi, le groupe avait revendiqué une attaque, beside a raid of Thursday."""
        day = self._day(telling, long=True)
        told = day.when if day is not None else None
        if told is None or told.basis == "context":
            return False  # la veille, of what was told before
        return bool(told.latest and when.earliest) and str(when.earliest) > str(told.latest)

    def _day(self, telling: Telling, *, long: bool = False) -> Dated | None:
        """The one day of a statement in the sentence of what has happened (or, `long`, a month or a year); those of
        other acts in it date those."""
        sentence = self.p.sentences[telling.sentence]
        here = [d for d in self.dated if sentence.first <= d.first < sentence.last and (d.kind == "point" or long)]
        stating = [d for d in here if self.spoken[id(d)] is not None]
        return stating[0] if telling.reality == "happened" and len(stating) == 1 else None

    def _context(self, day: Dated) -> When | None:
        if day.when is None or day.when.earliest is None:
            return None
        return replace(day.when, basis="context")
