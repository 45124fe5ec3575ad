"""What a statement says in each field, and what two of them come to: contradiction, precision, update, or nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from selon.model import DisagreementField, DisagreementKind
from selon.ontology import Registry, fold
from selon.weave.events.accusing import accused
from selon.weave.events.days import DAY, SLACK, written
from selon.weave.events.features import Days, Site, Tally, begins, opens, tells, unit_key
from selon.weave.events.kinds import group
from selon.weave.events.sites import EXACT, FAR, MOVING, NEAR, kilometres
from selon.weave.events.statements import Statement
from selon.weave.events.tallies import ANY_UNIT, IGNORED, TOLLS, bounds, comparable, relate, sort_of
from selon.weave.events.values import interval


@dataclass(frozen=True, slots=True)
class Said:
    """A value that a statement puts forward: in words, and as it is compared."""

    statement: Statement
    value: str
    count: Tally | None = None
    days: Days | None = None
    site: Site | None = None
    names: frozenset[str] = frozenset()

    @property
    def own(self) -> bool:
        """Whether the telling says it itself, and has not taken it over from another."""
        return self.days is None or self.statement.mention.when.basis in ("stated", "resolved")

    @property
    def sort(self) -> tuple[str, str]:
        """What is counted: the kind, and the unit where the kind does not say it all."""
        if self.count is None:
            return "", ""
        return self.count.kind, "" if self.count.kind in ANY_UNIT else self.count.unit


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two values come to, and the comparison that tells it."""

    kind: DisagreementKind
    reason: str


ACCUSED, DENIED = "accused of it", "no part in it"  # values of the field actor beside names
DENIALS = frozenset({"denied", "doubted"})

PRESENT = frozenset(
    {"people", "vehicles", "aircraft", "killed", "injured"}
)  # what counts of that none do not deny an act

Judging = Callable[[Said, Said], Verdict | None]


def _denies_part(s: Statement) -> bool:
    """Whether what is denied is a part in the act: who did it, not that it happened."""
    language = s.told.reading.article.language or ""
    return s.stands == "against" and any(begins(span.text, "part", language) for span in s.claim.content)


def _speaks_of(s: Statement, row: str) -> bool:
    """Whether the content opens with words of a row of the table of retelling."""
    language = s.told.reading.article.language or ""
    return any(opens(span.text, row, language) for span in s.claim.content)


def _happened(s: Statement) -> Iterator[Said]:
    if _denies_part(s) or s.stands is None or s.stands == "declines" or not (s.tells or s.judges):
        return
    if (not s.tells and _speaks_of(s, "manner")) or _nobody(s):
        return  # who denies a version of it, or that somebody was there, does not deny it
    if s.claim.stance in DENIALS and begins(s.mention.trigger.text, "aim", s.told.reading.article.language or ""):
        return  # who denies having aimed at some does not deny having fired
    if s.claim.stance in DENIALS or s.mention.negated:
        yield Said(s, "it did not happen")
    elif not s.claim.negated and s.mention.reality != "hypothetical":  # else the negation is of something about it
        yield Said(s, "it happened")


def _nobody(s: Statement) -> bool:
    """Whether it is the number of people or things that is none, and not the act: `no fighter was in the car`."""
    start = s.mention.trigger.start
    return any(c.max == 0 and c.kind in PRESENT and c.start <= start < c.end for c in s.mention.counts)


def _judge_happened(a: Said, b: Said) -> Verdict | None:
    if a.value == b.value:
        return None
    return Verdict("contradiction", f"{a.statement.claim.stance}, {b.statement.claim.stance}")


def _count(s: Statement) -> Iterator[Said]:
    """The counts that the claim carries; of several of one thing the greatest, which the others are parts of."""
    if not s.tells or s.stands is None or s.stands == "declines" or s.mention.negated:
        return
    greatest: dict[tuple[str, str], Said] = {}
    for count in s.mention.counts:
        if count.kind in IGNORED or (count.by and s.claim.id not in count.by) or count.min is None:
            continue
        tally = Tally(count.kind, unit_key(count.unit), count.min, count.max, count.approximate)
        said = Said(s, f"{interval(count)} {count.unit or count.kind} ({count.kind})", count=tally)
        if said.sort not in greatest or _low(greatest[said.sort]) < tally.low:
            greatest[said.sort] = said
    yield from greatest.values()


def _low(said: Said) -> int:
    return said.count.low if said.count else 0


def _judge_count(a: Said, b: Said) -> Verdict | None:
    if a.count is None or b.count is None or not comparable(a.count, b.count):
        return None
    relation = relate(a.count, b.count)
    told = f"{a.value}, {b.value}"
    if relation == "equal" or not _of_same_people(a, b):
        return None
    if a.count.kind in TOLLS and _grown(a, b):
        return Verdict("update", f"a later toll: {told}")
    if relation == "vaguer":
        return Verdict("precision", f"one is vaguer: {told}")
    return Verdict("contradiction", f"both cannot hold: {told}")


def _of_same_people(a: Said, b: Said) -> bool:
    """Whether two tolls count the same people: all of them, or people of one sort (`soldats`, `militaires`). Beside all
    there may be fewer of a sort (five of the wounded died), and beside those of one sort any number of another."""
    if a.count is None or b.count is None or a.count.kind not in TOLLS:
        return True
    language = a.statement.told.reading.article.language or ""
    mine, theirs = (sort_of(count, language) for count in (a.count, b.count))
    if mine == theirs:
        return True
    if mine and theirs:
        return False
    part, whole = (a.count, b.count) if mine else (b.count, a.count)
    return part.low > bounds(whole)[1]


def _grown(a: Said, b: Said) -> bool:
    """Whether one root tells the greater number later, or tells the greater one first as what it had said before; or
    another tells it later as one that has grown (`the toll rises to`). Else two roots that count differently contradict
    each other, whoever was the later."""
    early, late = sorted((a, b), key=_low)
    first, then = early.statement, late.statement
    one_root = {root.name for root in first.holders} & {root.name for root in then.holders}
    if _low(early) == _low(late) or not (one_root or _raised(then)):
        return False
    if first.features.article == then.features.article:
        return bool(one_root)
    return bool(first.published and then.published and first.published[1] < then.published[0])


def _raised(s: Statement) -> bool:
    """Whether the claim tells its number as one that has grown."""
    language = s.told.reading.article.language or ""
    return any(tells(span.text, "raised", language) for span in s.claim.content)


def _date(s: Statement) -> Iterator[Said]:
    days = s.features.days
    if days and s.tells and s.stands in ("for", "against"):
        yield Said(s, s.mention.when.edtf or written(days), days=days)


def _judge_date(a: Said, b: Said) -> Verdict | None:
    if a.days is None or b.days is None or a.days == b.days:
        return None
    told = f"{a.value}, {b.value}"
    if not (a.own and b.own):
        return None
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    if gap > 0:
        return Verdict("contradiction", f"{gap} days apart: {told}" if gap > SLACK else f"a day apart: {told}")
    lengths = sorted(last - first for first, last in (a.days, b.days))
    return Verdict("precision", f"one holds the other: {told}") if lengths[1] > max(DAY, lengths[0]) else None


def _place(s: Statement) -> Iterator[Said]:
    """The place that the telling knows best, if it says where it happened."""
    at = [site for site in s.features.sites if site.role == "at"]
    if s.tells and s.stands in ("for", "against") and at and group(s.mention.type) not in MOVING:
        best = min(at, key=lambda site: (site.precision, site.name))
        if _stated(s, best):
            yield Said(s, best.name, site=best)


def _stated(s: Statement, site: Site) -> bool:
    """Whether the claim's own words have the place, and the telling has not taken it over from another."""
    named = [place for place in s.mention.places if (place.gazetteer or fold(place.name)) == site.spot]
    return any(span.start <= place.start < span.end for place in named for span in s.claim.content)


def _judge_place(a: Said, b: Said) -> Verdict | None:
    x, y = a.site, b.site
    if x is None or y is None or _meet(a.statement, b.statement):
        return None
    told = f"{a.value}, {b.value}"
    if x.precision <= EXACT and y.precision <= EXACT:
        apart = kilometres(x, y)
        if apart is None or apart <= NEAR:
            return None
        return Verdict("contradiction", f"{apart:.0f} km apart: {told}") if apart <= FAR else None
    held = x.country and y.country and (x.admin1 == y.admin1 or not (x.admin1 and y.admin1))
    return Verdict("precision", f"one holds the other: {told}") if held and x.country == y.country else None


def _meet(a: Statement, b: Statement) -> bool:
    """Whether some place of one is a place of the other, or near it: the road from X to Y, and Y."""
    pairs = product(a.features.sites, b.features.sites)
    exact = ((x, y) for x, y in pairs if max(x.precision, y.precision) <= EXACT)
    return any(x.spot == y.spot or (kilometres(x, y) or FAR) <= NEAR for x, y in exact)


def _actors(s: Statement) -> Iterator[Said]:
    """Who did it: who claims it, whom somebody accuses, else an actor whom the ontology knows; who denies it."""
    holders = frozenset(root.name for root in s.holders if not root.own and root.medium is None)
    if _denies_part(s):
        yield Said(s, DENIED, names=holders)
    elif s.claim.stance == "accused":
        named = accused(s.claim, s.mention, s.known)
        yield Said(s, named or ACCUSED, names=frozenset({named} if named else ()))
    elif s.claim.stance == "claimed" and holders:
        yield Said(s, ", ".join(sorted(holders)), names=holders)
    else:
        names = frozenset(one.name for one in s.mention.actors if s.known.find(one.name) is not None)
        if s.tells and s.stands == "for" and names:
            yield Said(s, ", ".join(sorted(names)), names=names)


def _targets(s: Statement) -> Iterator[Said]:
    names = frozenset(one.name for one in s.mention.targets if s.known.find(one.name) is not None)
    if s.tells and s.stands == "for" and names:
        yield Said(s, ", ".join(sorted(names)), names=names)


def _judge_actors(a: Said, b: Said) -> Verdict | None:
    denying, other = (a, b) if a.value == DENIED else (b, a)
    if denying.value != DENIED:
        return _judge_names(a, b) if a.names and b.names else None
    if other.value == DENIED or other.statement.claim.stance != "accused":
        return None
    if other.names and denying.names and _judge_names(denying, other) is not None:
        return None  # another is accused
    return Verdict("contradiction", "one accuses, one denies a part in it")


def _judge_names(a: Said, b: Said) -> Verdict | None:
    if a.names & b.names or _related(a.names, b.names, a.statement.known):
        return None
    return Verdict("contradiction", f"different ones: {a.value}; {b.value}")


def _related(mine: frozenset[str], theirs: frozenset[str], known: Registry) -> bool:
    """Whether one of these belongs to one of those, or to the same country."""
    return any(_kin(x, known) & _kin(y, known) for x in mine for y in theirs)


def _kin(name: str, known: Registry) -> frozenset[str]:
    found = known.find(name)
    return frozenset(filter(None, (name, found.part_of, found.country))) if found else frozenset({name})


FIELDS: tuple[tuple[DisagreementField, Callable[[Statement], Iterator[Said]], Judging], ...] = (
    ("happened", _happened, _judge_happened),
    ("count", _count, _judge_count),
    ("date", _date, _judge_date),
    ("place", _place, _judge_place),
    ("actor", _actors, _judge_actors),
    ("target", _targets, _judge_names),
)
