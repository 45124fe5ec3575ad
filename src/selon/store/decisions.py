"""Events as people edited them: the fields of events that may be edited, and which event an edit holds of.

An edit of an event is kept on the words of its mentions, and changes none of these: what the articles tell stays told,
and what is shown is what somebody decided. As events grow, merge and split, it holds of the one that has most of these
mentions, of two with half of them each of that with the first.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from selon.errors import FieldError, JudgementError
from selon.model import (
    TOLLS,
    Attached,
    Carried,
    CarriedCount,
    CountKind,
    Event,
    EventCount,
    EventPlace,
    EventWhen,
    Judgement,
    Place,
)
from selon.ontology import actor, fold, table
from selon.store import placing, values
from selon.store.fields import COUNTS, Field, Party

RULES = {"place": "places"} | dict.fromkeys(COUNTS, "counts")  # a field, where its rule has another name in `reasons`
_NAMED = 4  # mentions that are named where a field is none of their event's
_NOWHERE = (0, 0, "")  # the words of a place that a person names: none


def edits_event(one: Judgement) -> bool:
    """Whether a judgement edits an event."""
    return one.action == "edit" and one.anchors[0].kind == "event"


class Decisions:
    """The edits of events that stand among some judgements."""

    def __init__(self, judged: Iterable[Attached]) -> None:
        judged = [one for one in judged if one.judgement.undone is None]
        untold = {mention for one in judged for mention in one.untold}
        verdicts = {id: j.action for j, ids in _told(judged) if j.action in ("accept", "reject") for id in ids}
        self._edits: list[tuple[Judgement, tuple[str, ...]]] = []  # with the mentions that are woven, in their order
        self._of: dict[str, list[int]] = {}  # by mention, places in that list
        for judgement, ids in _told(judged):
            if edits_event(judgement):
                woven = tuple(id for id in ids if verdicts.get(id) != "reject" and id not in untold)
                for id in woven:
                    self._of.setdefault(id, []).append(len(self._edits))
                self._edits.append((judgement, woven))

    def on(self, event: Event) -> Event:
        """The event with what people decided of it; `reasons` say who, when and why."""
        for judgement in self.bearing({joined.mention for joined in event.mentions}):
            field = judgement.field or ""
            with suppress(JudgementError):  # a word that this Selon does not know: it is kept, and changes nothing
                event = OF_EVENTS[field].given(event, judgement.value or "") if field in OF_EVENTS else event
                rule = RULES.get(field, field)
                reason = _reason(judgement) + (f"; else: {event.reasons[rule]}" if rule == "counts" else "")
                event = replace(event, reasons={**event.reasons, rule: reason})
        return event

    def bearing(self, mentions: Collection[str]) -> list[Judgement]:
        """The edits that hold of the event of these mentions, in their order."""
        shares = Counter(edit for mention in mentions for edit in self._of.get(mention, ()))
        held = []
        for edit, share in sorted(shares.items()):
            judgement, woven = self._edits[edit]
            if 2 * share > len(woven) or (2 * share == len(woven) and woven[0] in mentions):
                held.append(judgement)
        return held

    def mentions(self) -> Collection[str]:
        """All mentions that some edit was made on."""
        return self._of.keys()


def _told(judged: Iterable[Attached]) -> Iterable[tuple[Judgement, tuple[str, ...]]]:
    """The judgements in their order, each with the ids of what it is about that are read now, each once."""
    ordered = sorted(judged, key=lambda one: one.judgement.number)
    return ((one.judgement, tuple(dict.fromkeys(filter(None, one.ids)))) for one in ordered)


def change(event: Event, field: str, value: str) -> tuple[str, str]:
    """What a field of an event says, and the value it is to have, both as text. Raises JudgementError."""
    if field not in OF_EVENTS:
        others = ", ".join(joined.mention for joined in event.mentions[:_NAMED])
        others += ", …" * (len(event.mentions) > _NAMED)
        remedy = f"use {', '.join(OF_EVENTS)}; or edit one of its mentions: {others}"
        raise FieldError(f"no field {field or '(none)'} of an event can be edited", remedy=remedy)
    value = value.strip()
    OF_EVENTS[field].given(event, value)
    if field == "place":
        placing.check(value)
    return OF_EVENTS[field].says(event), value


def _reason(one: Judgement) -> str:
    """Who edited a field, when and why, and what it said before."""
    why = f": {one.reason}" if one.reason else ""
    before = f" (before: {one.was})" if one.was else ""
    kind = f"{one.field} " if one.field in COUNTS else ""
    return f"{kind}edited by {one.author}, {one.made[:10]}{why}{before}"


def _type(event: Event, value: str) -> Event:
    return replace(event, type=values.one_of(value, "type", table("events")))


def _when(event: Event, value: str) -> Event:
    found = values.dated(value)
    if found is None:
        return replace(event, when=EventWhen(None, None, None))
    told = {one.value: one for one in event.when.values}
    shown = told.pop(found.edtf, Carried(found.edtf, (), ()))
    return replace(event, when=EventWhen(found.edtf, found.earliest, found.latest, (shown, *told.values())))


def _place(event: Event, value: str) -> Event:
    """The places that it is at; where it is at none, the first that is told."""
    told = _at(event)
    role = told[0].place.role if told else "at"
    countries = frozenset(one.place.country for one in event.places if one.place.country)
    known = {fold(one.place.name): one for one in told}

    def made(name: str) -> EventPlace:
        place: Place = placing.made_of(name, countries, _NOWHERE, role)
        same = (one for one in told if one.place.gazetteer and one.place.gazetteer == place.gazetteer)
        return known.get(fold(name)) or next(same, EventPlace(place, (), ()))

    shown = tuple(map(made, placing.listed(value)))
    return replace(event, places=(*shown, *(one for one in event.places if one not in told)))


def _at(event: Event) -> list[EventPlace]:
    return [one for one in event.places if one.place.role == "at"] or [*event.places[:1]]


def _parties(side: Party) -> Field:
    def given(event: Event, value: str) -> Event:
        told = {fold(one.value): one for one in getattr(event, side)}
        near = frozenset(one.place.country for one in event.places if one.place.country)
        made: dict[str, Carried] = {}
        for name in values.names(value, side):
            known = actor(name, near=near)
            canonical = known.name if known else name
            one = told.get(fold(name)) or told.get(fold(canonical)) or Carried(canonical, (), ())
            made.setdefault(one.value, one)
        named = tuple(made.values())
        return replace(event, actors=named) if side == "actors" else replace(event, targets=named)

    return Field(lambda event: "; ".join(one.value for one in getattr(event, side)), given)


def _count(kind: CountKind) -> Field:
    """All counts of a kind; the first of the new ones is shown before all that were told."""

    def given(event: Event, value: str) -> Event:
        told = [one for one in event.counts if one.kind == kind]
        rest = [one for count in told for one in count.values]
        made = []
        for number in values.numbers(value, kind):
            unit = number.unit or (told[0].unit if told and kind not in TOLLS else None)  # the dead, whoever they were
            said = _interval(number)
            same = next(
                (one for one in rest if one.value == said and one.unit == unit), CarriedCount(said, (), (), unit)
            )
            rest = [one for one in rest if one is not same]
            made.append(EventCount(kind, unit, number.low, number.low, number.high, (same,)))
        made[:1] = [replace(one, values=(*one.values, *rest)) for one in made[:1]]
        others = (one for one in event.counts if one.kind != kind)
        return replace(event, counts=tuple(sorted((*others, *made), key=lambda one: one.kind)))

    return Field(lambda event: "; ".join(_counted(one) for one in event.counts if one.kind == kind), given)


def _interval(number: values.Number) -> str:
    """A number as weaving writes it: 42, 40~, 3.., 3..5."""
    high = "" if number.high is None else str(number.high)
    figures = str(number.low) if number.low == number.high else f"{number.low}..{high}"
    return figures + "~" * number.approximate


def _counted(one: EventCount) -> str:
    shown = one.values[0].value if one.values else str(one.best or "")
    return f"{values.spoken(shown)} {one.unit or ''}".strip()


OF_EVENTS: Mapping[str, Field] = {
    "type": Field(lambda event: event.type, _type),
    "when": Field(lambda event: event.when.edtf or "", _when),
    "place": Field(lambda event: "; ".join(one.place.name for one in _at(event)), _place),
    "actors": _parties("actors"),
    "targets": _parties("targets"),
    **{kind: _count(kind) for kind in COUNTS},
}
