"""The words that the digest and the page have for an event mention: who did what to whom, where, when, how many."""

from collections.abc import Iterable

from selon.model import Claim, Count, EventMention, Named, Place
from selon.publish.plain import plain
from selon.publish.seasons import spoken
from selon.publish.tellings import point


def unclaimed(mentions: Iterable[EventMention], claims: Iterable[Claim]) -> list[EventMention]:
    """The mentions that no claim tells."""
    told = {identity for claim in claims for identity in claim.mentions}
    return [mention for mention in mentions if mention.id not in told]


def who(mention: EventMention) -> str:
    """`A, B → C`; `→ C` where nobody is told to have done it; empty where nobody is told at all."""
    actors, targets = _names(mention.actors), _names(mention.targets)
    return f"{actors} → {targets}".strip() if targets else actors


def where(mention: EventMention) -> list[str]:
    """Each place once, with its role, where that is another than `at`: `to Hassaké (Hassaké, SY)`, or why."""
    return list(dict.fromkeys(_place(place) for place in mention.places)) or ["no place is told"]


def when(mention: EventMention) -> str:
    """The date, a season by its name; without one, why there is none."""
    edtf = mention.when.edtf
    return plain(spoken(edtf) if edtf else f"undated: {mention.when.reason or 'the text does not say when'}")


def counts(mention: EventMention) -> list[str]:
    """Each count by its words, and its kind where the words are not enough: `douze civils (killed)`."""
    return [_count(count) for count in mention.counts]


def facts(mention: EventMention) -> list[str]:
    """Who, where, when, how many: what is told of a mention beside its type, its trigger and its marks."""
    return [part for part in (who(mention), *where(mention), when(mention), *counts(mention)) if part]


def marks(mention: EventMention) -> list[str]:
    """What keeps a mention from having happened: its reality, where that is another, and a negation."""
    found = [] if mention.reality == "happened" else [str(mention.reality)]
    return [*found, "negated"] if mention.negated else found


def _names(people: Iterable[Named]) -> str:
    return ", ".join(plain(one.name) for one in people)


def _place(place: Place) -> str:
    around = [plain(name) for name in (place.admin1, place.country) if name]
    if point(place) is None:
        around.append(plain(place.reason or "no coordinates"))
    role = "" if place.role == "at" else f"{place.role} "
    return f"{role}{plain(place.name)}" + (f" ({', '.join(around)})" if around else "")


def _count(count: Count) -> str:
    return f"{plain(count.text)} ({count.kind})"
