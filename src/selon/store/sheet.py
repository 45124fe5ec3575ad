"""Judgements as the rows of a sheet: everything read, to be judged in a spreadsheet, and what was filled in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast, get_args

from selon.errors import JudgementError, SelonError
from selon.model import Action, Attached, Claim, Event, EventMention, Judgement, Reading
from selon.store import values
from selon.store.decisions import edits_event
from selon.store.dossier import Dossier
from selon.store.judgements import anchor_of

READ = (
    *("kind", "id", "article", "file", "start", "end", "words", "source", "stance"),
    *("type", "when", "place", "actors", "targets", "counts"),
)
FILLED = ("action", "field", "value", "reason", "author", "judgement")
COLUMNS = (*READ, *FILLED)
_SEPARATOR = " "  # between ids in `value`, where other signs that no id has will do as well
_SEPARATORS = re.compile(r"[\s,;+]+")
_LISTED = "; "  # between places, names and counts


@dataclass(frozen=True, slots=True)
class Line:
    """A row that was filled in, and its number in the sheet; `whole` where it has as many cells as the head."""

    number: int
    row: Mapping[str, str]
    whole: bool = True


def sheet(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """A row for each claim and mention, then for each event that the dossier keeps, once for each judgement of it that
    stands; `judgement` is its number. Events are told as people edited them, claims and mentions as they were read.

    What is lost stands at the end, with the words that it was about."""
    by: dict[str, list[Attached]] = {}
    lost: list[Attached] = []
    decided: dict[int, Attached] = {}
    for attached in dossier.judgements():
        present = next((found for found in attached.ids if found), None)
        if edits_event(attached.judgement):
            decided[attached.judgement.number] = attached
        else:
            (by.setdefault(present, []) if present and not attached.lost else lost).append(attached)
    for reading in dossier.readings():
        parts: tuple[Claim | EventMention, ...] = (*reading.claims, *reading.mentions)
        for one in parts:
            read = _read(one, reading)
            yield from (read | _filled(attached) for attached in by.get(one.id, ())) if one.id in by else (read,)
    for event in dossier.events():
        mine = [decided.pop(one.number) for one in event.judged if one.number in decided]
        told = _of_event(event)
        yield from (told | _filled(attached) for attached in mine) if mine else (told,)
    for attached in (*lost, *decided.values()):
        anchor = attached.judgement.anchors[0]
        row = {"kind": f"lost {anchor.kind}", "id": anchor.id, "article": anchor.article}
        yield row | {"start": anchor.span.start, "end": anchor.span.end, "words": anchor.span.text} | _filled(attached)


def judge_sheet(dossier: Dossier, lines: Iterable[Line], *, author: str) -> Iterator[Judgement | SelonError]:
    """Keeps the judgements of a sheet: rows with an `action` and without the number of a judgement. A row that says
    nothing that can be kept is yielded as its error. `author` is who judged where a row does not say it.

    `merge` and `split` have in `value` the ids of the other mentions or events, with blanks or commas between them.
    """
    for line in lines:
        if not line.whole:
            found = "more or fewer cells than the head of the sheet"
            yield JudgementError(found, where=f"line {line.number}", remedy="export it again, and save it as CSV")
            continue
        row = {name: (line.row.get(name) or "").strip() for name in COLUMNS}
        if not row["action"] or row["judgement"]:
            continue
        try:
            yield _judge(dossier, row, author)
        except SelonError as error:
            yield JudgementError(error.found, where=f"line {line.number}", remedy=error.remedy)


def _judge(dossier: Dossier, row: Mapping[str, str], author: str) -> Judgement:
    action = row["action"].lower()
    if action not in get_args(Action):
        raise JudgementError(f"{action} is no action", remedy=f"use {', '.join(get_args(Action))}")
    if action == "edit" and not row["field"]:
        raise JudgementError("an edit without a field", remedy="name one in the column field")
    if action == "edit" and not row["value"]:
        remedy = f"fill in the column value; {values.NONE} takes away what is there"
        raise JudgementError("an edit without a value", remedy=remedy)
    if action in ("merge", "split") and not row["value"]:
        whom = "what is of the same event" if action == "merge" else "the event, or what stays in it"
        raise JudgementError(f"a {action} of one alone", remedy=f"name {whom} by its id in the column value")
    if not row["id"]:
        raise JudgementError("no id", remedy="judge the rows that --export wrote, which have one")
    others = tuple(filter(None, _SEPARATORS.split(row["value"]))) if action in ("merge", "split") else ()
    return dossier.judge(
        cast(Action, action),
        (row["id"], *others) if action == "merge" else others if action == "split" else (row["id"],),
        author=row["author"] or author,
        reason=row["reason"] or None,
        field=row["field"] if action == "edit" else None,
        value=row["value"] if action == "edit" else None,
        apart=(row["id"],) if action == "split" else (),
        once=True,
    )


def _read(one: Claim | EventMention, reading: Reading) -> dict[str, Any]:
    anchor = anchor_of(one, reading)
    at = {
        "article": reading.article.id,
        "file": reading.article.file,
        "start": anchor.span.start,
        "end": anchor.span.end,
    }
    told: dict[str, Any] = {"kind": anchor.kind, "id": one.id, **at, "words": anchor.span.text}
    if isinstance(one, Claim):
        return told | {"source": " → ".join(source.name for source in one.sources), "stance": one.stance}
    counts = (f"{c.kind} {values.written(c.min, c.max, c.approximate)} {c.unit or ''}".strip() for c in one.counts)
    return told | {
        "type": one.type,
        "when": one.when.edtf,
        "place": _LISTED.join(place.name for place in one.places),
        "actors": _LISTED.join(who.name for who in one.actors),
        "targets": _LISTED.join(who.name for who in one.targets),
        "counts": _LISTED.join(counts),
    }


def _of_event(event: Event) -> dict[str, Any]:
    """The row of an event, as it is shown: `article` and `file` are of those that tell it."""
    shown = ((one.kind, values.spoken(one.values[0].value) if one.values else "?", one.unit) for one in event.counts)
    return {
        "kind": "event",
        "id": event.id,
        "article": _SEPARATOR.join(dict.fromkeys(joined.article for joined in event.mentions)),
        "file": _LISTED.join(event.articles),
        "type": event.type,
        "when": event.when.edtf,
        "place": _LISTED.join(dict.fromkeys(one.place.name for one in event.places)),
        "actors": _LISTED.join(one.value for one in event.actors),
        "targets": _LISTED.join(one.value for one in event.targets),
        "counts": _LISTED.join(f"{kind} {number} {unit or ''}".strip() for kind, number, unit in shown),
    }


def _filled(attached: Attached) -> dict[str, Any]:
    one = attached.judgement
    told = {"action": one.action, "field": one.field, "value": one.value, "reason": one.reason, "author": one.author}
    if one.action in ("merge", "split"):
        told["value"] = _SEPARATOR.join(anchor.id for anchor in one.anchors[1:])
    return told | {"judgement": one.number}
