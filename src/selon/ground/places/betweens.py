"""entre X et Y, sur l'axe X-Y, un bus reliant X à Y: a place of its own, halfway between the two."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from selon.ground.places.earth import distance, midway
from selon.ground.places.mentions import Mention
from selon.ground.places.toponyms import Toponyms
from selon.model import Place, PlaceRole, Span
from selon.parse import Parse

POINTS = frozenset(
    {"town", "base", "oilfield", "crossing", "camp", "neighbourhood"}
)  # kinds of which others have the name
NEAR = 50.0  # km between two places up to which what lies between is near both (UCDP 2); beyond, it is a line (5)
APART = 3  # words, at most, between the names of two towns that something links, and before them
DASHES = frozenset("-–—")
HANGING = frozenset(",(")


@dataclass(frozen=True, slots=True)
class Placed:
    """A place named by tokens `first` to `last` (excluded); its role is "at" until the roles of the event are known."""

    first: int
    last: int
    place: Place


def between(p: Parse, found: Sequence[Mention], placed: Sequence[Placed], words: Toponyms) -> list[Placed]:
    """The places, with the point halfway for each two that are named as entre X et Y, le tronçon X – Y, un bus reliant
    X à Y, with the words of both. What links two towns goes from the one to the other, and an act is on its way."""
    places = {x.first: x for x in placed}
    middles: list[Placed] = []
    roles: dict[int, PlaceRole] = {}
    for i, (one, other) in enumerate(pairwise(found)):
        if i and _set_by(p, found[i - 1], one, words):
            continue  # Qataba, sur la route qui relie Sanaa à Aden
        a, b = places.get(one.first), places.get(other.first)
        linked = _linked(p, one, other, words)
        if not (linked or (one.lead.between and other.lead.joined) or _lined(p, one, other, words)) or not (a and b):
            continue
        if not {a.place.kind, b.place.kind} <= POINTS:
            continue
        if middle := halfway(a.place, b.place, p.span(one.first, other.last)):
            middles.append(Placed(one.first, other.last, middle))
            if linked:
                roles |= {one.first: "from", other.first: "to"}
    told = [replace(x, place=replace(x.place, role=roles.get(x.first, x.place.role))) for x in placed]
    return [*told, *middles]


def _set_by(p: Parse, before: Mention, one: Mention, words: Toponyms) -> bool:
    """Whether words hung on a name before, X, sur la route…, set that one, and tell no way of an act."""
    behind = p.tokens[before.last : one.first]
    hung = p.at(before.last).text in HANGING and p.at(before.last + 1).form in words.where
    return hung and not any(t.upos in {"VERB", "AUX"} and t.lemma not in words.linking for t in behind)


def _linked(p: Parse, one: Mention, other: Mention, words: Toponyms) -> bool:
    """Whether two names are the ends of what a verb says to link them: reliant X à Y."""
    behind = p.at(other.first - 1).form
    near = other.lead.first >= one.last and other.first - one.last <= APART and behind in words.stands | words.joining
    return near and any(p.tokens[i].lemma in words.linking for i in range(max(0, one.first - APART), one.first))


def _lined(p: Parse, one: Mention, other: Mention, words: Toponyms) -> bool:
    """Whether a dash joins two names behind a word for a way: le tronçon X – Y."""
    dashed = other.first == one.last + 1 and p.at(one.last).text in DASHES
    return dashed and bool({one.lead.noun, one.lead.word} & words.ways)


def halfway(a: Place, b: Place, span: Span) -> Place | None:
    """The point in the middle of two places, told by the words of `span`; None where one of them has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    latitude, longitude = midway(a.latitude, a.longitude, b.latitude, b.longitude)
    return replace(
        a,
        start=span.start,
        end=span.end,
        text=span.text,
        name=f"{a.name} – {b.name}",
        gazetteer=None,
        latitude=latitude,
        longitude=longitude,
        country=a.country if a.country == b.country else None,
        admin1=a.admin1 if a.admin1 == b.admin1 else None,
        kind="region",
        precision=2 if distance(a.latitude, a.longitude, b.latitude, b.longitude) <= NEAR else 5,
    )


def ends(mention: Mention, words: Toponyms) -> tuple[Mention, Mention] | None:
    """The two names of a line that a hyphen joins, each as if it stood alone: Gao-Ansongo; None where there are not
    two that each begin with a capital, or one is who tells of the other: Homs-SANA."""
    names = mention.text.split("-")
    if any(name.lower() in words.elsewhere for name in names):
        return None
    if len(names) != 2 or not all(name[:1].isupper() and len(name) > 2 for name in names):
        return None
    lead = replace(mention.lead, kinds=(), word="", where=True)
    one, other = (replace(mention, text=name, lead=lead, listed=False) for name in names)
    return one, other
