"""The fields of claims and event mentions that a person may edit: what each says, and how it is given another value."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal, NamedTuple, get_args

from selon.errors import FieldError
from selon.model import Claim, Count, CountKind, EventMention, Mode, Named, Reality, Span, Stance, When
from selon.ontology import actor, fold, table
from selon.store import placing, values

Party = Literal["actors", "targets"]
COUNTS: tuple[CountKind, ...] = get_args(CountKind)
# What a coder may call a field besides, in the words of coding sheets.
ALIASES: Mapping[str, str] = {
    "date": "when",
    "where": "place",
    "places": "place",
    "location": "place",
    "wounded": "injured",
    "dead": "killed",
    "actor": "actors",
    "target": "targets",
}


class Field(NamedTuple):
    """What a field says, as text; and what it is with another value, which raises JudgementError where that is none."""

    says: Callable[[Any], str]
    given: Callable[[Any, str], Any]


def _one_of(field: str, allowed: Callable[[], Any]) -> Field:
    return Field(
        lambda subject: str(getattr(subject, field)),
        lambda subject, value: replace(subject, **{field: values.one_of(value, field, allowed())}),
    )


def _flag(field: str) -> Field:
    def given(subject: Any, value: str) -> Any:
        if value not in ("true", "false"):
            raise FieldError(f"{value!r} is no value of {field}", remedy="use true or false")
        return replace(subject, **{field: value == "true"})

    return Field(lambda subject: str(getattr(subject, field)).lower(), given)


def _stance(claim: Claim, value: str) -> Claim:
    made: Claim = _one_of("stance", lambda: get_args(Stance)).given(claim, value)
    links = tuple(replace(link, stance=made.stance) for link in claim.sources[-1:])
    return replace(made, sources=(*claim.sources[:-1], *links))


def _source(claim: Claim, value: str) -> Claim:
    if not claim.sources or not value:
        raise FieldError("no source whose name could change", remedy="reject the claim, and say why")
    return replace(claim, sources=(*claim.sources[:-1], replace(claim.sources[-1], name=value)))


def _when(mention: EventMention, value: str) -> EventMention:
    told, found = mention.when, values.dated(value)
    words = (told.start, told.end, told.text)
    if found is None:
        return replace(mention, when=When(None, None, None, *words, "none", None, "taken away by a person"))
    basis = "resolved" if told.basis in ("report", "none") else told.basis
    days = (found.edtf, found.earliest, found.latest)
    return replace(mention, when=When(*days, *words, basis, found.precision, None))


def _count(kind: CountKind) -> Field:
    """Counts of one kind, those that were told all at once: what has no noun keeps that of the first."""

    def given(mention: EventMention, value: str) -> EventMention:
        before = [count for count in mention.counts if count.kind == kind]
        at: Count | Span = before[0] if before else mention.trigger
        noun, by = (before[0].unit, before[0].by) if before else (None, ())
        made = tuple(
            Count(at.start, at.end, at.text, one.low, one.high, one.approximate, one.unit or noun, kind, by)
            for one in values.numbers(value, kind)
        )
        return replace(mention, counts=(*(c for c in mention.counts if c.kind != kind), *made))

    return Field(lambda mention: "; ".join(count.text for count in mention.counts if count.kind == kind), given)


def _parties(side: Party) -> Field:
    """Who did it, or whom it was done to: names that the mention has keep their words; others are where its trigger is,
    in the words of the person who gives them."""

    def given(mention: EventMention, value: str) -> EventMention:
        told = {fold(name): one for one in (*mention.targets, *mention.actors) for name in (one.text, one.name)}
        told |= {fold(one.name): one for one in getattr(mention, side)}
        near = frozenset(place.country for place in mention.places if place.country)
        made = [told.get(fold(name)) or _named(name, mention.trigger, near) for name in values.names(value, side)]
        named = tuple({one.name: told.get(fold(one.name), one) for one in made}.values())
        return replace(mention, actors=named) if side == "actors" else replace(mention, targets=named)

    return Field(lambda mention: "; ".join(one.name for one in getattr(mention, side)), given)


def _named(name: str, at: Span, near: frozenset[str]) -> Named:
    """Somebody by the name that is known of them, or by the one that is given."""
    known = actor(name, near=near)
    return Named(at.start, at.end, name, *((known.name, known.kind) if known else (name, None)))


OF_CLAIMS: Mapping[str, Field] = {
    "stance": Field(lambda claim: claim.stance, _stance),
    "mode": _one_of("mode", lambda: get_args(Mode)),
    "hedged": _flag("hedged"),
    "negated": _flag("negated"),
    "source": Field(lambda claim: claim.sources[-1].name if claim.sources else "", _source),
}
OF_MENTIONS: Mapping[str, Field] = {
    "type": _one_of("type", lambda: table("events")),
    "reality": _one_of("reality", lambda: get_args(Reality)),
    "negated": _flag("negated"),
    "when": Field(lambda mention: mention.when.edtf or "", _when),
    "place": Field(lambda mention: "; ".join(place.name for place in mention.places), placing.placed),
    "actors": _parties("actors"),
    "targets": _parties("targets"),
    **{kind: _count(kind) for kind in COUNTS},
}
