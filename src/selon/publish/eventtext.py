"""The words that shapes of events have in common: counts, places, where roots stand, what differs."""

from selon.model import Disagreement, DisagreementField, DisagreementKind, Event, EventCount, Place
from selon.publish.eventcounts import figures, shown_unit, told
from selon.publish.plain import plain

STANDINGS = ("for", "against", "declines")
_RULED = ("type", "when", "places", "counts", "actors", "targets")  # fields of which one value of several is shown


def count(one: EventCount) -> str:
    """`killed: 5 (3–7) gardes`: the best, then the least and the most told, where they differ; `?` is not known."""
    return plain(f"{one.kind}: {figures(one, '?')} {shown_unit(one)}").strip()


def counts(event: Event) -> list[str]:
    """Each count of the event."""
    return [count(one) for one in event.counts]


def standings(event: Event) -> list[str]:
    """`for: SANA, OSDH`, `against: …`, `declines: …`, where anybody stands there."""
    found = [(stance, roots(event, stance)) for stance in STANDINGS]
    return [f"{stance}: {', '.join(names)}" for stance, names in found if names]


def roots(event: Event, stance: str) -> list[str]:
    """The roots that stand so, each once; of an anonymous one also the outlet that heard it."""
    names = (f"{r.name} ({r.medium})" if r.medium else r.name for r in event.roots if r.stance == stance)
    return [plain(name) for name in dict.fromkeys(names)]


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
