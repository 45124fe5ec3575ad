"""Judgements in words: what was decided, by whom and why."""

from selon.model import Event, Judgement
from selon.publish.plain import SHORT, plain

_NAMED = 4  # words that are quoted of one judgement: an event may have a hundred mentions


def decided(one: Judgement) -> str:
    """`3 edit killed: trois → 5`: its number, what was done, and the change of an edit; `3 edit event killed: 3 → 5`
    where this is of an event."""
    what = "event " if one.anchors[0].kind == "event" else ""
    change = f" {what}{one.field}: {one.was or 'none'} → {one.value}" if one.field else ""
    return plain(f"{one.number} {one.action}{change}")


def about(one: Judgement, *, most: int | None = None) -> str:
    """`« tués » + « morts »`: what it is about, as the text has it; of a split, `/` before what was set apart. Of what
    an event is told by, the first words; of each at `most` so many characters."""
    told, side, named = "", 0, 1 if one.anchors[0].kind == "event" else _NAMED
    for anchor in one.anchors[:named]:
        told += (" / " if anchor.side != side else " + ") if told else ""
        words = " ".join(anchor.span.text.split())
        words = words if most is None or len(words) <= most else f"{words[:most].rstrip()}…"
        told, side = f"{told}«\u00a0{words}\u00a0»", anchor.side
    rest = len(one.anchors) - named
    return plain(told) + (f" + {rest} more" if rest > 0 else "")


def subjects(one: Judgement, event: str | None = None) -> str:
    """`claim 5de36b56`, `mentions 723a529c d9f9e10b / 3f4a0c11`: what it is about, by how ids begin; of a split, `/`
    before what was set apart; of an edit of an event `event 77aa0b12`, that of the `event` that it holds of now."""
    if one.anchors[0].kind == "event":
        return f"event {event[:SHORT]}" if event else "no event now, or several"
    kinds = {anchor.kind for anchor in one.anchors}
    kind = kinds.pop() if len(kinds) == 1 else "claim or mention"
    ids, side = "", 0
    for anchor in one.anchors[:_NAMED]:
        ids += (" / " if anchor.side != side else " ") if ids else ""
        ids, side = f"{ids}{anchor.id[:SHORT]}", anchor.side
    rest, many = len(one.anchors) - _NAMED, "s" * (len(one.anchors) > 1)
    return f"{kind}{many} {ids}" + (f" and {rest} more" if rest > 0 else "")


def signed(one: Judgement) -> str:
    """`A. Martin, 2021-01-23: a later toll`: who judged, when, and why, where that is told."""
    why = f": {one.reason}" if one.reason else ""
    return plain(f"{one.author}, {one.made[:10]}{why}")


def told(one: Judgement) -> str:
    """`3 edit killed: trois → 5 (A. Martin, 2021-01-23: a later toll)`."""
    return f"{decided(one)} ({signed(one)})"


def edits(event: Event) -> dict[str, Judgement]:
    """The edits by which fields of an event itself are shown as they are, by field: the last of each."""
    edited = (one for one in event.judged if one.action == "edit" and one.anchors[0].kind == "event")
    return {one.field: one for one in edited if one.field}
