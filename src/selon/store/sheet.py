"""Judgements as the rows of a sheet: everything read, to be judged in a spreadsheet, and what was filled in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast, get_args

from selon.errors import JudgementError, SelonError
from selon.model import Action, Attached, Claim, EventMention, Judgement, Reading
from selon.store.dossier import Dossier
from selon.store.judgements import anchor_of

READ = ("kind", "id", "article", "file", "start", "end", "words", "source", "stance", "type", "when", "place")
FILLED = ("action", "field", "value", "reason", "author", "judgement")
COLUMNS = (*READ, *FILLED)
_SEPARATOR = " "  # between ids in `value`


@dataclass(frozen=True, slots=True)
class Line:
    """A row that was filled in, and its number in the sheet; `whole` where it has as many cells as the head."""

    number: int
    row: Mapping[str, str]
    whole: bool = True


def sheet(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """A row for each claim and mention, once for each judgement of it that stands; `judgement` is its number.

    What is lost stands at the end, with the words that it was about."""
    by: dict[str, list[Attached]] = {}
    lost: list[Attached] = []
    for attached in dossier.judgements():
        present = next((found for found in attached.ids if found), None)
        (by.setdefault(present, []) if present and not attached.lost else lost).append(attached)
    for reading in dossier.readings():
        parts: tuple[Claim | EventMention, ...] = (*reading.claims, *reading.mentions)
        for one in parts:
            read = _read(one, reading)
            yield from (read | _filled(attached) for attached in by.get(one.id, ())) if one.id in by else (read,)
    for attached in lost:
        anchor = attached.judgement.anchors[0]
        told = {"kind": f"lost {anchor.kind}", "id": anchor.id, "article": anchor.article}
        yield told | {"start": anchor.span.start, "end": anchor.span.end, "words": anchor.span.text} | _filled(attached)


def judge_sheet(dossier: Dossier, lines: Iterable[Line], *, author: str) -> Iterator[Judgement | SelonError]:
    """Keeps the judgements of a sheet: rows with an `action` and without the number of a judgement. A row that says
    nothing that can be kept is yielded as its error. `author` is who judged where a row does not say it.

    `merge` and `split` have in `value` the ids of the other mentions or events, with blanks between them.
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
    others = tuple(row["value"].split(_SEPARATOR)) if action in ("merge", "split") and row["value"] else ()
    return dossier.judge(
        cast(Action, action),
        (row["id"], *others) if action == "merge" else others if action == "split" else (row["id"],),
        author=row["author"] or author,
        reason=row["reason"] or None,
        field=row["field"] if action == "edit" else None,
        value=row["value"] if action == "edit" else None,
        apart=(row["id"],) if action == "split" else (),
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
    places = "; ".join(place.name for place in one.places)
    return told | {"type": one.type, "when": one.when.edtf, "place": places}


def _filled(attached: Attached) -> dict[str, Any]:
    one = attached.judgement
    told = {"action": one.action, "field": one.field, "value": one.value, "reason": one.reason, "author": one.author}
    if one.action in ("merge", "split"):
        told["value"] = _SEPARATOR.join(anchor.id for anchor in one.anchors[1:])
    return told | {"judgement": one.number}
