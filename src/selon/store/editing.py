"""Readings as people judged them, and the fields that a person may edit, each with the values that it takes."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from selon.errors import JudgementError
from selon.model import (
    DATE_PRECISIONS,
    Attached,
    Claim,
    Count,
    EventMention,
    Mode,
    Reading,
    Reality,
    Span,
    Stance,
    When,
)
from selon.ontology import table
from selon.store import placing
from selon.store.days import first_and_last

Subject = Claim | EventMention
_COUNT = re.compile(r"(\d{1,9})(?:(\+)|-(\d{1,9}))?", re.ASCII)
_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_DATE = re.compile(rf"{_DAY}(?:/{_DAY})?", re.ASCII)


def judged(reading: Reading, judgements: Mapping[str, Iterable[Attached]]) -> Reading:
    """The reading without what was rejected, and with what was edited.

    `judgements` are those about each claim and mention, by its id, in their order: later ones go before earlier ones.
    """
    verdicts: dict[str, str] = {}
    edits: dict[str, dict[str, str]] = {}
    parts: tuple[Subject, ...] = (*reading.claims, *reading.mentions)
    for subject in dict.fromkeys(part.id for part in parts if part.id in judgements):
        for judgement in (attached.judgement for attached in judgements[subject]):
            if judgement.action in ("accept", "reject"):
                verdicts[subject] = judgement.action
            elif judgement.action == "edit":
                edits.setdefault(subject, {})[judgement.field or ""] = judgement.value or ""
    rejected = {subject for subject, verdict in verdicts.items() if verdict == "reject"}
    if not rejected and not edits:
        return reading
    claims = [_edited(c, edits.get(c.id, {})) for c in reading.claims if c.id not in rejected]
    mentions = [_edited(m, edits.get(m.id, {})) for m in reading.mentions if m.id not in rejected]
    return replace(
        reading,
        claims=tuple(_without(claim, rejected) for claim in claims),
        mentions=tuple(replace(m, counts=tuple(_by(count, rejected) for count in m.counts)) for m in mentions),
    )


def change(subject: Subject, field: str, value: str) -> tuple[str, str]:
    """What a field of a claim or mention says, and the value it is to have, both as text. Raises JudgementError."""
    fields = FIELDS[type(subject)]
    if field not in fields:
        kind = "claim" if isinstance(subject, Claim) else "mention"
        raise JudgementError(f"no field {field} of a {kind} can be edited", remedy=f"use {', '.join(fields)}")
    was, made = fields[field]
    value = value.strip()
    made(subject, value)
    if field == "place":
        placing.check(value)
    return was(subject), value


def _edited(subject: Any, edits: Mapping[str, str]) -> Any:
    for field, value in edits.items():
        try:
            subject = FIELDS[type(subject)][field][1](subject, value)
        except JudgementError:  # what was read since has no place for it: it is kept, and changes nothing
            continue
    return subject


def _without(claim: Claim, rejected: set[str]) -> Claim:
    return replace(
        claim,
        about=None if claim.about in rejected else claim.about,
        parent=None if claim.parent in rejected else claim.parent,
        mentions=tuple(mention for mention in claim.mentions if mention not in rejected),
    )


def _by(count: Count, rejected: set[str]) -> Count:
    return replace(count, by=tuple(claim for claim in count.by if claim not in rejected))


def _one_of(field: str, values: Callable[[], Iterable[str]]) -> tuple[Callable[[Any], str], Callable[[Any, str], Any]]:
    def made(subject: Any, value: str) -> Any:
        allowed = tuple(values())
        if value not in allowed:
            raise JudgementError(f"{value!r} is no {field}", remedy=f"use {', '.join(allowed)}")
        return replace(subject, **{field: value})

    return lambda subject: str(getattr(subject, field)), made


def _flag(field: str) -> tuple[Callable[[Any], str], Callable[[Any, str], Any]]:
    def made(subject: Any, value: str) -> Any:
        if value not in ("true", "false"):
            raise JudgementError(f"{value!r} is no value of {field}", remedy="use true or false")
        return replace(subject, **{field: value == "true"})

    return lambda subject: str(getattr(subject, field)).lower(), made


def _stance(claim: Claim, value: str) -> Claim:
    made: Claim = _one_of("stance", lambda: get_args(Stance))[1](claim, value)
    links = tuple(replace(link, stance=made.stance) for link in claim.sources[-1:])
    return replace(made, sources=(*claim.sources[:-1], *links))


def _source(claim: Claim, value: str) -> Claim:
    if not claim.sources or not value:
        raise JudgementError("no source whose name could change", remedy="reject the claim, and say why")
    return replace(claim, sources=(*claim.sources[:-1], replace(claim.sources[-1], name=value)))


def _when(mention: EventMention, value: str) -> EventMention:
    """The mention on a day, month or year, or from one to the other: 2021-01-23, 2021-01, 2021-01-21/2021-01-23."""
    first, _, last = value.partition("/")
    earliest, latest = first_and_last(first)[0], first_and_last(last or first)[1]
    if not _DATE.fullmatch(value) or earliest is None or latest is None or earliest > latest:
        raise JudgementError(
            f"{value!r} is no date", remedy="use a day, a month, a year, or two of them with / between"
        )
    days = (date.fromisoformat(latest) - date.fromisoformat(earliest)).days + 1
    precision = next((prec for most, prec in DATE_PRECISIONS if days <= most), 5)
    told = mention.when
    basis = "resolved" if told.basis in ("report", "none") else told.basis
    return replace(mention, when=When(value, earliest, latest, told.start, told.end, told.text, basis, precision, None))


def _count(kind: Any) -> tuple[Callable[[Any], str], Callable[[Any, str], Any]]:
    """Counts of one kind, all of them in one: 3, 3+ (at least), 3-5."""

    def made(mention: EventMention, value: str) -> EventMention:
        found = _COUNT.fullmatch(value)
        if found is None or int(found[3] or found[1]) < int(found[1]):
            raise JudgementError(f"{value!r} is no number of {kind}", remedy="use 3, 3+ (at least) or 3-5")
        low = int(found[1])
        high = None if found[2] else int(found[3] or low)
        before = [count for count in mention.counts if count.kind == kind]
        at: Count | Span = before[0] if before else mention.trigger
        unit, by = (before[0].unit, before[0].by) if before else (None, ())
        count = Count(at.start, at.end, at.text, low, high, False, unit, kind, by)
        return replace(mention, counts=(*(c for c in mention.counts if c.kind != kind), count))

    return lambda mention: "; ".join(count.text for count in mention.counts if count.kind == kind), made


FIELDS: Mapping[type, Mapping[str, tuple[Callable[[Any], str], Callable[[Any, str], Any]]]] = {
    Claim: {
        "stance": (lambda claim: claim.stance, _stance),
        "mode": _one_of("mode", lambda: get_args(Mode)),
        "hedged": _flag("hedged"),
        "negated": _flag("negated"),
        "source": (lambda claim: claim.sources[-1].name if claim.sources else "", _source),
    },
    EventMention: {
        "type": _one_of("type", lambda: table("events")),
        "reality": _one_of("reality", lambda: get_args(Reality)),
        "negated": _flag("negated"),
        "when": (lambda mention: mention.when.edtf or "", _when),
        "place": (lambda mention: "; ".join(place.name for place in mention.places), placing.placed),
        "killed": _count("killed"),
        "injured": _count("injured"),
    },
}
