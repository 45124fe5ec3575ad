"""What the ontology knows of those who act in a mention: their kind, their class in ACLED, their sector in PLOVER."""

from selon import ontology
from selon.model import EventMention, Named

_HOME, _EXTERNAL = 1, 8  # ACLED inter codes: state forces, and those of another state


def actor(one: Named, mention: EventMention) -> ontology.Actor | None:
    """The actor of the ontology that is named; where a name means several, the countries of the event decide."""
    near = frozenset(place.country for place in mention.places if place.country)
    return ontology.actor(one.name, near=near)


def kind(one: Named, mention: EventMention) -> str | None:
    """What kind of actor it is: as the mention has it, else as the ontology has it."""
    if one.kind:
        return one.kind
    known = actor(one, mention)
    return known.kind if known else None


def inter(one: Named, mention: EventMention, country: str | None) -> int | None:
    """The inter code of ACLED, in an event in that country (ISO 3166-1 alpha-2); None where it is not known.

    State forces are 1 at home and 8 elsewhere: without both countries it is not known which.
    """
    known = actor(one, mention)
    if known is None or known.inter != _HOME:
        return known.inter if known else None
    if not known.country or not country:
        return None
    return _HOME if known.country == country else _EXTERNAL
