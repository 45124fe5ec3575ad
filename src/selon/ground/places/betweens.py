"""entre X et Y, sur l'axe X-Y: a place of its own, halfway between the two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from selon.ground.places.earth import distance, midway
from selon.ground.places.mentions import Mention
from selon.model import Place, Span
from selon.parse import Parse

POINTS = frozenset(
    {"town", "base", "oilfield", "crossing", "camp", "neighbourhood"}
)  # kinds of which others have the name
NEAR = 50.0  # km between two places up to which what lies between is near both (UCDP 2); beyond, it is a line (5)


@dataclass(frozen=True, slots=True)
class Placed:
    """A place named by tokens `first` to `last` (excluded); its role is "at" until the roles of the event are known."""

    first: int
    last: int
    place: Place


def between(p: Parse, found: Sequence[Mention], placed: Sequence[Placed]) -> Iterator[Placed]:
    """The point halfway for each two places that are named as entre X et Y, with the words of both."""
    places = {x.first: x.place for x in placed}
    for one, other in pairwise(found):
        a, b = places.get(one.first), places.get(other.first)
        if not (one.lead.between and other.lead.joined and a and b) or not {a.kind, b.kind} <= POINTS:
            continue
        if middle := halfway(a, b, p.span(one.first, other.last)):
            yield Placed(one.first, other.last, middle)


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


def ends(mention: Mention) -> tuple[Mention, Mention] | None:
    """The two names of a line that a hyphen joins, each as if it stood alone: Gao-Ansongo; None where there are not
    two that each begin with a capital."""
    names = mention.text.split("-")
    if len(names) != 2 or not all(name[:1].isupper() and len(name) > 2 for name in names):
        return None
    lead = replace(mention.lead, kinds=(), word="", where=True)
    one, other = (replace(mention, text=name, lead=lead, listed=False) for name in names)
    return one, other
