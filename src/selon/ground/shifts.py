"""Times counted from an act told, not from a day named: au lendemain des raids, trois semaines après l'attaque."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from selon.frame import Telling
from selon.frame.triggers import frame_lexicon
from selon.ground.dates import Dated, Shift
from selon.ground.tree import before_past, below
from selon.model import When
from selon.parse import Parse

DAY = len("2022-01-15")
REACH = 4  # tokens from `au lendemain` to the noun of the act: de la nouvelle attaque
DAILY = frozenset({"day", "hour"})  # units of what counts from a day
NIGHT = 2  # days of a night, which counts as the day that it ends in


class Shifts:
    """What counts from the acts of an article.

    `counted` are the expressions that count, `points` the days named, each with whether a statement has it.
    """

    def __init__(
        self, p: Parse, counted: Sequence[Dated], tellings: Sequence[Telling], points: Sequence[tuple[Dated, bool]]
    ) -> None:
        self.p, self.tellings, self.points = p, tellings, points
        self.named = [(d.start, stated) for d, stated in points]
        self.recalled = {d.start: d for d in counted if _known(d)}
        self.bases = {base: d for d in counted if not _known(d) and (base := self._base(d)) is not None}

    def _base(self, counted: Dated) -> int | None:
        """The telling whose act an expression counts from: that of the noun behind it."""
        reach = range(counted.last, counted.last + REACH)
        return next((n for n, t in enumerate(self.tellings) if t.head in reach), None)

    def of_base(self, n: int, found: Sequence[When | None]) -> bool:
        """Whether the date of a telling is but that of the act from which it is counted: Deux jours après l'embuscade
        du 10 mai, l'armée a bombardé la zone."""
        when, telling = found[n], self.tellings[n]
        return any(
            when is not None
            and base != n
            and when.start == self._inner(base)
            and {telling.head, telling.verb} & self._above(self.tellings[base].head)
            for base in self.bases
        )

    def _inner(self, base: int) -> int | None:
        """Where the one day begins that hangs on the noun from which is counted; None without one."""
        telling = self.tellings[base]
        sentence = self.p.sentences[telling.sentence]
        here = [d for d, _ in self.points if sentence.start <= d.start < sentence.end and d.first > telling.head]
        behind = self.p.tokens[telling.head + 1 : telling.head + 3]
        told = len(behind) == 2 and behind[0].form == "," and behind[1].feats.get("VerbForm") == "Part"
        tops = (telling.head, behind[1].index) if told else (telling.head,)  # le lendemain de l'attaque, survenue lundi
        return next((d.start for d in here if any(below(self.p, d.last - 1, top) for top in tops)), None)

    def after(self, n: int, found: Sequence[When | None]) -> When | None:
        """The date of an act told as so many days from another whose date is known; None if it is not told so."""
        telling = self.tellings[n]
        for base, counted in self.bases.items():
            when, head = found[base], self.tellings[base].head
            if when is not None and self._same(telling, self.tellings[base]):
                return replace(when, basis="context")
            if head in self._above(telling.head) or telling.verb < counted.first < head < telling.head:
                continue  # deux jours après la mort du chef dans un raid: the raid is of that day
            if when is not None and base != n and {telling.head, telling.verb} & self._above(head):
                return _moved(when, counted.shift)
        return None

    def _same(self, telling: Telling, base: Telling) -> bool:
        """Whether a telling takes up, in its sentence, the act from which is counted: trois jours après l'embuscade,
        nul ne sait où l'attaque a eu lieu."""
        noun = self.p.tokens[telling.head]
        determiner = self.p.at(telling.head - 1)
        definite = determiner.upos == "DET" and determiner.feats.get("Definite") == "Def"
        told = telling.sentence == base.sentence and base.head < telling.head and telling.type == base.type
        return told and noun.upos == "NOUN" and definite

    def before(self, n: int, found: Sequence[When | None]) -> When | None:
        """The date of an act from which another one that is dated, or what holds now, is counted; None if none is."""
        counted, telling = self.bases.get(n), self.tellings[n]
        known = telling.continues >= 0 and found[telling.continues] is not None
        if counted is None or known or not counted.shift:
            return None
        above, opens = self._above(telling.head), counted.first == self.p.sentences[telling.sentence].first
        for other, when in zip(self.tellings, found, strict=True):
            framed = opens and other.sentence == telling.sentence and other.head > telling.head
            if when is not None and (framed or {other.head, other.verb} & above):
                return _moved(when, counted.shift.back())
        if (taken := self._taken_up(n, found)) is not None:
            return _moved(taken, counted.shift.back())
        published = self.p.article.published or ""
        if len(published) != DAY or counted.shift.count < 0 or not self._of_now(telling.sentence):
            return None
        text = self.p.article.text[counted.start : counted.end]
        now = When(published, published, published, counted.start, counted.end, text, "resolved", 1, None)
        earlier = _moved(now, counted.shift.back())
        return earlier and replace(earlier, basis="resolved")

    def _taken_up(self, n: int, found: Sequence[When | None]) -> When | None:
        """The date of the last act of the sentence before, where a pronoun is what happened so long after another:
        (Des frappes ont tué dix hommes lundi.) Elles surviennent deux jours après la prise de la ville."""
        here = self.p.of(self.p.sentences[self.tellings[n].sentence])
        root = next((t for t in here if t.head == t.index), None)
        occurs = root is not None and root.lemma in frame_lexicon(self.p.article.language or "").words["occurring"]
        subjects = (
            [self.p.tokens[c] for c in root.children if self.p.tokens[c].relation.startswith("nsubj")] if root else []
        )
        if not occurs or not any(t.upos == "PRON" for t in subjects):
            return None
        before = [m for m in range(n) if self.tellings[m].sentence == self.tellings[n].sentence - 1]
        return found[before[-1]] if before else None

    def beside(self, n: int) -> When | None:
        """The date of an act from which the one day that its sentence names is counted: Le 5 janvier, deux jours après
        l'assaut, le conseil s'est réuni. None without one, or where that is the day of a statement."""
        counted = self.bases.get(n)
        if counted is None or not counted.shift:
            return None
        sentence = self.p.sentences[self.tellings[n].sentence]
        here = [(d, stated) for d, stated in self.points if sentence.start <= d.start < sentence.end]
        if len(here) != 1 or (when := here[0][0].when) is None or here[0][0].start == self._inner(n):
            return None
        if here[0][1] and not self._of_statement(n, counted):
            return None
        return _moved(when, counted.shift.back())

    def _of_statement(self, n: int, counted: Dated) -> bool:
        """Whether it is a statement that comes so long after an act, and nothing else that the sentence tells: a
        annoncé mardi la suspension de ses vols, au lendemain d'un raid; not: a annoncé lundi l'enlèvement d'un soldat,
        deux jours après le raid."""
        telling, tokens = self.tellings[n], self.p.tokens
        sentence = self.p.sentences[telling.sentence]
        apart = counted.first == sentence.first or tokens[counted.first - 1].form == ","
        others = [t for t in self.tellings if t.sentence == telling.sentence and t.head < counted.first]
        return apart and not others

    def told(self, n: int, found: Sequence[When | None]) -> When | None:
        """The day of a later telling that goes on with one dated only by the week that it is counted in: Une semaine
        après l'assaut, … L'attaque a débuté le 24 mars."""
        when = found[n]
        if n not in self.bases or when is None or when.earliest is None or when.latest is None:
            return None
        for m, telling in enumerate(self.tellings):
            other = found[m]
            if telling.continues != n or other is None or other.earliest is None or other.earliest != other.latest:
                continue
            if when.earliest <= other.earliest <= when.latest and when.earliest != when.latest:
                return replace(other, basis="context")
        return None

    def recounted(self, n: int, found: Sequence[When | None]) -> When | None:
        """The date of an act told by `la veille` where the day named before is only that of a statement in another
        sentence: it counts from the last act told with a day. None where nothing is to be changed."""
        when, telling = found[n], self.tellings[n]
        if when is None or when.start is None or when.start not in self.recalled:
            return None
        named = max((day for day in self.named if day[0] < when.start), default=None)
        if named is None or named[0] >= self.p.sentences[telling.sentence].start:
            return None
        shift = self.recalled[when.start].shift
        if shift is None or (shift.unit in DAILY and _long(when)):
            return None  # En janvier, l'armée avait pris la ville. Cinq jours plus tard, …
        if shift.count == 0 and (day := self._of_counted(n, named[0], found)) is not None:
            return replace(day, start=when.start, end=when.end, text=when.text, basis="context")
        back = shift.unit in DAILY and self._back(n, named[0])
        if not (named[1] or back or self._gone_by(n, named[0], found)):
            return None
        stated = next(s.paragraph for s in self.p.sentences if s.start <= named[0] < s.end)
        for m in range(n - 1, -1, -1):
            base = found[m]
            if back and before_past(self.p, self.tellings[m]):
                continue
            if back and base is not None and _long(base):
                return replace(base, basis="context")  # of a day of that month, which nothing tells better
            if not back and self.p.sentences[self.tellings[m].sentence].paragraph < stated:
                return None  # nothing was told since a statement but what was stated
            if base is not None and m not in self.bases and self.tellings[m].sentence < telling.sentence:
                moved = _moved(base, shift)
                return moved and replace(moved, start=when.start, end=when.end, text=when.text)
        return None

    def _of_counted(self, n: int, named: int, found: Sequence[When | None]) -> When | None:
        """The day of the act from which the sentence before counts, behind the day named last: La ville a été visée
        quatre jours après un raid. Ce jour-là, …"""
        before = self.tellings[n].sentence - 1
        acts = [m for m in self.bases if self.tellings[m].sentence == before and found[m] is not None]
        day = found[acts[-1]] if acts else None
        behind = bool(acts) and self.p.tokens[self.tellings[acts[-1]].head].start > named
        return day if day is not None and behind and not _long(day) else None

    def _back(self, n: int, named: int) -> bool:
        """Whether the day named last is that of what an earlier paragraph recalls in the pluperfect, and a telling goes
        back to the news: La veille, des avions avaient visé le bourg. — Deux heures plus tard, le camp a riposté."""
        here = self.p.sentences[self.tellings[n].sentence].paragraph
        told = [t for t in self.tellings[:n] if self._holds(t.sentence, named)]
        told = [t for t in told if t.continues < 0 or self.tellings[t.continues] not in told]
        away = bool(told) and self.p.sentences[told[0].sentence].paragraph < here
        return away and not before_past(self.p, self.tellings[n]) and all(before_past(self.p, t) for t in told)

    def _holds(self, sentence: int, start: int) -> bool:
        return self.p.sentences[sentence].start <= start < self.p.sentences[sentence].end

    def _gone_by(self, n: int, named: int, found: Sequence[When | None]) -> bool:
        """Whether the sentence before tells an act of another day than the one named last: lundi, X a visité Y.
        Quelques heures après le raid, le pont a sauté. Le lendemain, …"""
        before = [m for m in range(n) if self.tellings[m].sentence == self.tellings[n].sentence - 1]
        when = found[before[-1]] if before else None
        if when is None or when.start is None or when.earliest != when.latest:
            return False
        return when.start < named < self.p.tokens[self.tellings[before[-1]].head].start

    def _above(self, i: int) -> set[int]:
        """The tokens that govern a token."""
        above: set[int] = set()
        while (head := self.p.tokens[i].head) != i and head not in above:
            above.add(head)
            i = head
        return above

    def _of_now(self, sentence: int) -> bool:
        """Whether the main verb of a sentence is in the present: le bilan est de 19 morts."""
        tokens = self.p.of(self.p.sentences[sentence])
        root = next((t for t in tokens if t.head == t.index), None)
        if root is None or any(self.p.tokens[c].relation.startswith("aux") for c in root.children):
            return False
        if (
            root.upos == "VERB" and root.feats.get("VerbForm") == "Inf"
        ):  # le bilan s'alourdit, which the tagger mistakes
            return any(self.p.tokens[c].relation.startswith("nsubj") and c < root.index for c in root.children)
        verbs = [root, *(self.p.tokens[c] for c in root.children if self.p.tokens[c].relation == "cop")]
        return any(t.feats.get("VerbForm") == "Fin" and t.feats.get("Tense") == "Pres" for t in verbs)


def _known(counted: Dated) -> bool:
    return counted.when is not None and counted.when.earliest is not None


def _long(when: When) -> bool:
    """Whether a date is longer than a night: what is counted from a month is of no day that is known."""
    if when.earliest is None or when.latest is None:
        return False
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days >= NIGHT


def _moved(when: When, shift: Shift | None) -> When | None:
    """So long after another day, or the end of a night; None of what is longer."""
    if when.earliest is None or when.latest is None or shift is None or _long(when):
        return None
    days = shift.of(date.fromisoformat(when.latest))
    earliest, latest = (day.isoformat() if day else None for day in (days.first, days.last))
    return replace(when, edtf=days.edtf, earliest=earliest, latest=latest, basis="context", precision=days.precision)
