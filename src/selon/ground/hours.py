"""Times of day that tell no day (dans la nuit, à l'aube, vers 3 heures): they are of the day on which they are told."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from selon.ground.dates import Dated
from selon.ground.dates.days import ONE, run
from selon.ground.tree import opens_elsewhere
from selon.model import Claim, When
from selon.parse import Parse

DAY = len("2022-01-15")
LATE = 2  # days before publication from which on acts told are of one round-up with those of its night
NIGHT = 2  # the precision (UCDP) of a date that is a day or a night


class Hours:
    """Gives bare times of day their day: `dated` are the dates of the article, `spoken` the claim whose stating a date
    dates (by the identity of the date)."""

    def __init__(self, p: Parse, dated: Sequence[Dated], spoken: Mapping[int, Claim | None]) -> None:
        self.p, self.spoken = p, spoken
        self.points = [d for d in dated if d.kind == "point" and not d.timed]
        self._starts = [s.start for s in p.sentences]

    def told(self, timed: Sequence[Dated]) -> list[Dated]:
        """Those bare times of day whose day is known, in their order: from the statement that they are told by (des
        drones ont frappé dans la nuit, a annoncé mercredi l'armée), else as their words were read; none that was
        counted from the day of a statement where the acts told before it are of another day."""
        return [one for d in timed if (one := self._by_statement(d) or self._read(d) or self._elsewhere(d))]

    def _by_statement(self, timed: Dated) -> Dated | None:
        """The time, dated by the one statement of its sentence, else by the last one before it; None where acts told
        before it are of other days."""
        sentence = self._sentence(timed)
        here = [d for d in self.points if self._sentence(d) == sentence]
        stated = [d for d in here if self._states(d)]
        if here and len(stated) != 1:
            return None
        earlier = [d for d in self.points if self._sentence(d) < sentence]
        day = stated[0] if stated else next(iter(earlier[-1:]), None)
        if day is None or day.when is None or not self._states(day):
            return None
        near = self.p.sentences[sentence].paragraph
        acts = [d for d in earlier if self.spoken[id(d)] is None]
        acts = [d for d in acts if not stated or self.p.sentences[self._sentence(d)].paragraph == near]
        if any(d.when is None or d.when.edtf != day.when.edtf for d in acts):
            return None
        when = _between(day.when, by_night=timed.timed == "night")
        return replace(timed, kind="point", when=self._worded(timed, day, when, together=bool(stated)))

    def _states(self, day: Dated) -> bool:
        """Whether a day is that of a statement, and not counted from another (une heure plus tôt)."""
        return self.spoken[id(day)] is not None and day.shift is None

    def _worded(self, timed: Dated, day: Dated, when: When, *, together: bool) -> When:
        """The date with the words that tell it: from the time to the day of the statement in one sentence (their days
        are compared where no date is known), else those of the time, of no known day those of the statement."""
        if together:
            start, end = min(timed.start, day.start), max(timed.end, day.end)
        elif when.precision is not None and when.precision <= NIGHT:
            start, end = timed.start, timed.end
        else:
            return when
        return replace(when, start=start, end=end, text=self.p.article.text[start:end])

    def _read(self, timed: Dated) -> Dated | None:
        """The time as its words were read; None where they tell no day, or the acts told before are of another."""
        if timed.kind != "point" or timed.when is None or timed.when.earliest is None:
            return None
        acts = [d.when for d in self.points if d.end <= timed.start and self.spoken[id(d)] is None]
        other = bool(acts) and (acts[-1] is None or acts[-1].latest != timed.when.earliest)
        return None if other and timed.when.earliest == timed.when.latest else timed

    def _elsewhere(self, timed: Dated) -> Dated | None:
        """The time as that of the day of publication, where it is told of another scene than the acts before it, whose
        days are as late: Mardi, un raid a visé X. À Kharkiv, une femme est morte à l'aube."""
        published, sentence = self.p.article.published or "", self._sentence(timed)
        if len(published) != DAY or not opens_elsewhere(self.p, sentence) or self._coming(sentence):
            return None
        here = [d for d in self.points if self._sentence(d) == sentence]
        acts = [d.when for d in self.points if d.end <= timed.start and self.spoken[id(d)] is None]
        last = acts[-1].latest if acts and acts[-1] is not None else None
        now = date.fromisoformat(published)
        if here or last is None or not now - LATE * ONE <= date.fromisoformat(last) <= now:
            return None
        text = self.p.article.text[timed.start : timed.end]
        day = When(published, published, published, timed.start, timed.end, text, "resolved", 1, None)
        when = replace(_between(day, by_night=timed.timed == "night"), basis="resolved")
        return replace(timed, kind="point", when=when)

    def _coming(self, sentence: int) -> bool:
        """Whether a sentence tells what is to come."""
        return any(t.feats.get("Tense") == "Fut" for t in self.p.of(self.p.sentences[sentence]))

    def _sentence(self, d: Dated) -> int:
        return bisect_right(self._starts, d.start) - 1


def _between(when: When, *, by_night: bool) -> When:
    """The day of a statement, or the night that ends on it."""
    if not by_night or when.earliest is None or when.earliest != when.latest:
        return replace(when, basis="context") if when.earliest else when
    last = date.fromisoformat(when.earliest)
    night = run(last - ONE, last)
    earliest = (last - ONE).isoformat()
    return replace(when, edtf=night.edtf, earliest=earliest, basis="context", precision=night.precision)
