"""The counts that a telling gets of what its sentence counts: not that of an article, of a group, of the act itself."""

from selon.frame.act_types import BLOWN
from selon.frame.kinds import Kinds
from selon.frame.outcomes import Outcomes
from selon.frame.parts import Counted
from selon.frame.telling import Draft
from selon.frame.times import Times
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS, Count, CountKind
from selon.parse import Parse

WHOLE: frozenset[str] = frozenset({"killed", "injured", "people", "vehicles", "aircraft", "munitions", "other"})


class Keeping:
    """Asks whether the tellings of one article keep what is counted, and as what."""

    def __init__(self, p: Parse, frames: FrameLexicon, kinds: Kinds, outcomes: Outcomes, times: Times) -> None:
        self.p, self.frames, self.kinds, self.outcomes, self.times = p, frames, kinds, outcomes, times

    def keep(self, counted: Counted, draft: Draft) -> Count | None:
        """The count that a telling gets; None for an article that counts nothing (une base, un accord)."""
        if counted.number.high == 0 and counted.kind == "attacks" and self._partitive(counted):
            return None  # aucune de ces attaques n'a été revendiquée
        written = self.p.article.text[counted.number.start : counted.number.end]
        if counted.number.low == counted.number.high == 1 and not counted.number.ordinal and not written[0].isdigit():
            after = self.p.tokens[counted.last].form if counted.last < len(self.p.tokens) else ""
            only = after in self.frames.count_words["only"]
            alone = counted.unit < 0 and counted.last - counted.first == 1  # not: un troisième
            if counted.kind not in WHOLE - {"other"} and not self.times.lasted(counted):
                return None
            if alone and not only and after not in self.frames.count_words["others"]:
                return None
            if self._group(counted.unit) or self._collective(counted.unit):
                return None
            if counted.kind not in {*TOLLS, "duration"} and not self._argument(counted.unit, draft):
                return None
            explosive = "explosives" in self.kinds.own(counted.unit) and not only  # une bombe; not: un seul engin
            own = draft.trigger[0] <= counted.unit < draft.trigger[1] and draft.toll != "noun"  # on déplore un mort
            own = own and draft.rule != "figures"  # le ministère a perdu un garde
            if own or explosive:
                return None
        end = self.p.tokens[counted.unit].end if counted.unit >= counted.last else counted.number.end
        alone = counted.unit >= 0 and self.p.at(counted.unit + 1).upos != "ADJ"  # not: des engins blindés
        blast = draft.type in BLOWN or (draft.type == "shelling" and alone)
        charge = counted.kind == "vehicles" and blast and "explosives" in self.kinds.own(counted.unit)
        kind: CountKind = "munitions" if charge else counted.kind  # type: ignore[assignment]
        if counted.kind == "occurrence" and counted.unit == draft.head:
            each = self.p.tokens[counted.unit].lemma in self.frames.count_words["of_people"]
            kind = "people" if each and not counted.number.ordinal else kind  # une quarantaine d'arrestations
        span = self.p.words(counted.number.start, end)
        low, high = self._bounds(counted)
        return Count(span.start, span.end, span.text, low, high, counted.number.approximate, counted.text, kind)

    def _partitive(self, counted: Counted) -> bool:
        return self.p.at(counted.first + 1).form in self.frames.words["of"]

    def _bounds(self, counted: Counted) -> tuple[int | None, int | None]:
        """The least and the most, where a verb says that it is exceeded: dépasser vingt morts."""
        number = counted.number
        exceeded = self.p.at(counted.first - 1).form in self.frames.exceeding
        return (number.low + 1, None) if exceeded and number.low is not None else (number.low, number.high)

    def _group(self, unit: int) -> bool:
        """Whether one is that of people told before it: neuf membres d'*une même famille*, cinq employés d'une ONG."""
        token = self.p.tokens[unit]
        grouped = token.relation.startswith("nmod") and token.head < unit
        return grouped and self.outcomes.base(token.head) == "people"

    def _collective(self, unit: int) -> bool:
        """Whether one is a body of people, how many nobody knows: anéantir un groupe, une patrouille touchée."""
        return self.p.tokens[unit].lemma in self.frames.count_words["collective"]

    def _of(self, noun: int) -> bool:
        """Whether a noun hangs on its verb with de."""
        return any(self.p.tokens[c].form in self.frames.words["of"] for c in self.p.tokens[noun].children)

    def _argument(self, unit: int, draft: Draft) -> bool:
        i = unit
        for _ in range(3):
            if i in draft.actors or i in draft.targets or i == draft.head or self.p.tokens[i].relation == "obj":
                return True
            if draft.type == "looting" and self.p.tokens[i].head == draft.head and self._of(i):
                return True  # s'est emparé d'un blindé
            i = self.p.tokens[i].head
            if self.p.tokens[i].upos in {"VERB", "AUX"}:
                return False
        return False
