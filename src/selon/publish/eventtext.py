"""The words that shapes of events have in common: counts, places, where roots stand, what differs."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from selon.gazetteer import fold
from selon.model import Carried, Disagreement, DisagreementField, DisagreementKind, Event, EventCount, Place
from selon.publish.eventcounts import amounts, figures, shown_unit, told
from selon.publish.plain import plain

STANDINGS = ("for", "against", "declines")
_RULED = ("type", "when", "places", "counts", "actors", "targets")  # fields of which one value of several is shown


def count(one: EventCount) -> str:
    """`killed: 5 (3–7) gardes`: the best, then the least and the most told, where they differ; `?` is not known."""
    return plain(f"{one.kind}: {figures(one, '?')} {shown_unit(one)}").strip()


def counts(event: Event) -> list[str]:
    """Each count of the event."""
    return [count(one) for one in amounts(event.counts)]


def standings(event: Event) -> list[str]:
    """`for: SANA, OSDH`, `against: …`, `declines: …`, where anybody stands there."""
    found = [(stance, roots(event, stance)) for stance in STANDINGS]
    return [f"{stance}: {', '.join(names)}" for stance, names in found if names]


def roots(event: Event, stance: str) -> list[str]:
    """The roots that stand so, each once; of an anonymous one also the outlet that heard it."""
    names = (f"{r.name} ({r.medium})" if r.medium else r.name for r in event.roots if r.stance == stance)
    return [plain(name) for name in dict.fromkeys(names)]


def who(event: Event, most: int) -> str:
    """`A, B +1 → C`: who did it to whom, those whom most carry, and how many there are besides of more than `most`;
    `→ C` where nobody is told to have done it, and empty where nobody is told at all. Left out are those whom a count
    counts (`trois civils`), and what was struck that is the place of the event: both are told beside it."""
    units = {fold(told.unit) for one in event.counts for told in one.values if told.unit}
    places = {fold(name) for one in event.places for name in (one.place.name, one.place.text)}
    actors = few(_named(event.actors, units, frozenset()), most)
    targets = few(_named(event.targets, units, places), most)
    return f"{actors} → {targets}".strip() if targets else actors


def few(names: Sequence[str], most: int) -> str:
    """`A, B +2`: the first, and how many there are besides."""
    rest = len(names) - most
    return ", ".join(names[:most]) + (f" +{rest}" if rest > 0 else "")


def _named(told: Iterable[Carried], units: AbstractSet[str], places: AbstractSet[str]) -> list[str]:
    """The names, each once however it is written, but for those of places and those in which units stand."""
    names: dict[str, str] = {}
    for one in told:
        names.setdefault(fold(one.value), plain(one.value))
    return [name for folded, name in names.items() if folded not in places | units and not units & {*folded.split()}]


def place(one: Place) -> str:
    """`Kafr Amal, Homs, SY`."""
    return plain(", ".join(dict.fromkeys(part for part in (one.name, one.admin1, one.country) if part)))


def disagreement(one: Disagreement) -> str:
    """`count (contradiction): 3 / 5 — why`."""
    return plain(differing(one.field, f"{one.field} ({one.kind}): {' / '.join(one.values)} — {one.reason}"))


def kind(one: DisagreementKind) -> str:
    """The kind of a disagreement in words: that within one article is between those whom it quotes."""
    return "within one article" if one == "within" else one


def rules(event: Event) -> list[tuple[str, str]]:
    """The rule by which the shown value of each field was picked, by the field's name, in order."""
    told = {field: getattr(event, field, None) for field in event.reasons if field in _RULED}
    held = {field for field, value in told.items() if (value.values if field == "when" and value else value)}
    return [(field, plain(event.reasons[field])) for field in _RULED if field in held]


def differing(field: DisagreementField, words: str) -> str:
    """The words about what differs; numbers as all tables and stories have them."""
    return told(words) if field == "count" else words
