"""What a time expression comes to, and from where it was counted."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from selon.ground.dates.days import Days, Shift, Unit, join, one
from selon.model import WhenBasis
from selon.model.reading import FlagKind

Warnings = tuple[tuple[FlagKind, str], ...]

HOURS = 24  # of a day
UNPUBLISHED = "no publication date to count from"
YEARLESS = "neither a year nor a publication date"
UNCOUNTED = frozenset({UNPUBLISHED, YEARLESS})  # why words that name a day (`Tuesday`, `3 April`) date nothing
OWN = frozenset({"stated", "resolved"})  # bases of a date that words of the telling itself give
NO_CONTEXT = "no day named before it to count from"
UNTOLD = "the words tell no day"
_DEPTH: dict[WhenBasis, int] = {"stated": 0, "resolved": 1, "context": 2}


@dataclass(frozen=True, slots=True)
class Dating:
    """The days of an expression (None: the `reason` says why).

    `daily`: its words name a day, whether or not the day is known; `partial`: they leave out the year or more, which
    came from what they were counted from; `shift`: what they count from a day or an act told elsewhere;
    `begin`: the days that a period goes on from.
    """

    days: Days | None
    basis: WhenBasis
    daily: bool = False
    reason: str | None = None
    warnings: Warnings = ()
    partial: bool = False
    shift: Shift | None = None
    begin: Days | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is counted from: days (the publication date; more than one where it is vague), None if there are none.

    `coming` asks whether the expression is told as to come.
    """

    days: Days | None
    basis: WhenBasis
    coming: Callable[[], bool]
    reason: str = UNPUBLISHED

    def count(self, f: Callable[[date], Days], *, daily: bool = False) -> Dating:
        """f of the day counted from; of vague days, from that of the first to that of the last (daily: just them)."""
        if self.days is None or self.days.first is None or self.days.last is None:
            return Dating(None, "none", daily, self.reason)
        first, last = self.days.first, self.days.last
        if first == last:
            return Dating(f(first), self.basis, daily)
        return Dating(self.days if daily else join(f(first), f(last)), self.basis, daily)

    def away(self, unit: Unit, count: int) -> Dating:
        """So many units from there: a day counted in days or hours, else the whole week, month or year it falls in.

        A night counts as the day that it ends in.
        """
        anchor, daily = self, unit in ("hour", "day")
        if daily and self.days and self.days.length == 2 and self.days.last:
            anchor = replace(self, days=one(self.days.last))
        return anchor.count(Shift(unit, count).of, daily=daily)

    def at(self, day: date) -> "Anchor":
        """The same, counting back from another day."""
        return replace(self, days=one(day), coming=lambda: False)


@dataclass(slots=True)
class Memory:
    """What the article named before: the last date, the last day, and full days by their day and month; the `latest`
    day of all, and whether the last one stands in the same paragraph (`fresh`)."""

    last: Dating | None = None
    day: Dating | None = None
    full: dict[tuple[int, int], int] = field(default_factory=dict)
    latest: date | None = None
    fresh: bool = False
    dated: date | None = None  # the last day named with its month, of this paragraph
    end: int = 0  # where the last one ends
    sentence: int = -1  # the sentence of the last one
    near: bool = False  # whether the last one stands in the sentence that is read, or the one before
    here: bool = False  # whether it stands in the paragraph that is read
    same: bool = False  # whether the last one stands in the sentence that is read

    def anchor(self, *, daily: bool) -> Anchor:
        """What la veille (daily) or le mois suivant count from."""
        found = self.day if daily and not self._coarser() else self.last
        return Anchor(found.days if found else None, "context", lambda: False, NO_CONTEXT)

    def _coarser(self) -> bool:
        """Whether the words right before tell a month or a year that the last day is not of: En mai 2018, un pont a
        sauté. La veille, …: nothing but that month is known of it."""
        told, day = self.last.days if self.last else None, self.day.days if self.day else None
        if (
            not (self.near or (self.here and not self.fresh))
            or told is None
            or told.first is None
            or told.last is None
            or day is None
        ):
            return False
        return day.first is not None and day.last is not None and (day.last < told.first or told.last < day.first)

    def note(self, dating: Dating) -> None:
        """Keeps a dating as the last; one without days is forgotten with what it named."""
        if dating.days is None:
            if dating.daily:
                self.day = self.last = dating
            return
        self.last = dating
        if dating.daily:
            self.day, self.fresh = dating, True
            self.latest = max(filter(None, (self.latest, dating.days.last)), default=None)


def deeper(*bases: WhenBasis) -> WhenBasis:
    """The basis of what is made of parts: context before resolved before stated."""
    return max((b for b in bases if b in _DEPTH), key=lambda b: _DEPTH[b], default="none")
