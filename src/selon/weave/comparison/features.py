"""What weaving keeps of a mention: what it is compared by, small and without the text."""

from dataclasses import dataclass

from selon.ontology import fold
from selon.weave.periods import Days
from selon.weave.wording import STEM

EXACT = 3  # UCDP where_prec of a place that is known to the town or its surroundings
Key = tuple[str, str, int, str]  # article, its name, offset of the trigger, mention: one order for all that is told


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a mention: `spot` is its gazetteer id, or its folded name where it has none; `seat` says that its name
    may stand for a government: what is told of Tehran need not have happened there; `written` is the folded name as the
    article has it: one that two places bear was perhaps read twice in two ways; `stated` says that the telling itself
    has it for where it happened: a place that was taken over, of who speaks or of a hospital may be another; `way` that
    it only tells a way (`on the road to X`)."""

    spot: str
    name: str
    latitude: float | None
    longitude: float | None
    country: str
    admin1: str
    kind: str
    role: str
    precision: int
    seat: bool
    written: str
    stated: bool = False
    way: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """A count of a mention: `unit` is folded and cut, `high` None where it is open."""

    kind: str
    unit: str
    low: int
    high: int | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Features:
    """A mention as it is compared.

    `days` are its own, or those on which somebody spoke of it (`said`), `weekdays` (1 to 7) and
    `yeardays` (1 to 366) what words name where that is not enough; `dating` and `sentence` are the offsets of the
    words that date it and of its sentence: two tellings of one article that share them go together. `number` is its
    place among the mentions of its article, `antecedent` the number of the one that it points back at, `entry` that of
    the entry it is told in, of an article that is told by the clock or day by day. `scene` is where
    the article was when it told it (see `scenes`). `planted` is a blast of what lay
    there before (a mine, a bomb). `aims` are the words that say what its targets are
    (`aims` of `wording`), `landmark` is an undated act that but says after which another came, and so is older than
    its report; `by` and `upon` the sides of
    who did it and of those that it befell (see `camps`). What it has of its article is told with
    `Surroundings` (`near` serves a mention without a place), how it is told with `Wording`.
    """

    key: Key
    kind: str
    group: str
    planted: bool
    days: Days | None
    weekdays: frozenset[int]
    yeardays: frozenset[int]
    basis: str
    precision: int
    issued: Days | None
    dating: int | None
    said: bool
    sentence: int
    number: int
    entry: int
    sites: tuple[Site, ...]
    scene: int
    near: frozenset[str]
    topic: frozenset[str]
    names: frozenset[int]
    trigger: str
    answer: bool
    generic: bool
    again: bool
    another: bool
    indefinite: bool
    pursuit: bool
    since: bool
    landmark: bool
    hurt: bool
    antecedent: int | None
    known: bool
    single: bool
    actors: frozenset[str]
    targets: frozenset[str]
    aims: frozenset[int]
    by: frozenset[str]
    upon: frozenset[str]
    counts: tuple[Tally, ...]
    words: frozenset[int]
    reality: str
    negated: bool

    @property
    def bare(self) -> bool:
        """Whether it tells neither when, nor where, nor how many."""
        return self.days is None and not self.sites and all(count.high == 0 for count in self.counts)

    @property
    def article(self) -> tuple[str, str]:
        """What tells its article from all others: id and name (one text may stand in two files)."""
        return self.key[:2]


def pointed(a: Features, b: Features) -> bool:
    """Whether the word of one of two tellings of an article points at the other: `this strike`."""
    return a.article == b.article and (a.antecedent == b.number or b.antecedent == a.number)


def goes_on(a: Features, b: Features) -> bool:
    """Whether one of two tellings of an article goes on with the other: its word points back at it, or one date, stated
    once, is that of both."""
    dated = a.article == b.article and a.dating is not None and a.dating == b.dating
    return dated or pointed(a, b)


def unit_key(unit: str | None) -> str:
    """A unit's noun brought to one form: folded, without the marks of the plural."""
    folded = fold(unit or "")
    return folded.split(" ")[0].rstrip("sx")[: STEM + 2]
