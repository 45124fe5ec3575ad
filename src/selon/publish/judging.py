"""Judgements in words: what was decided, by whom and why."""

from collections.abc import Iterable

from selon.model import Anchor, Attached, Event, Judgement, Place
from selon.publish.eventtext import place
from selon.publish.plain import SHORT, plain
from selon.publish.tellings import point

_FROM = " from "  # between what a split set apart, and the rest
_NAMED = 4  # words that are quoted of one judgement: an event may have a hundred mentions


def decided(one: Judgement) -> str:
    """`3 edit killed: trois → 5`: its number, what was done, and the change of an edit; `3 edit event killed: 3 → 5`
    where this is of an event."""
    what = "event " if one.anchors[0].kind == "event" else ""
    change = f" {what}{one.field}: {one.was or 'none'} → {one.value}" if one.field else ""
    return plain(f"{one.number} {one.action}{change}")


def about(one: Judgement, *, most: int | None = None) -> str:
    """`« tués » + « morts »`: what it is about, as the text has it; of a split what was set apart, then from what. Of
    what an event is told by, the first words; of each at `most` so many characters."""
    named = 1 if one.anchors[0].kind == "event" else _NAMED

    def quoted(anchor: Anchor) -> str:
        words = " ".join(anchor.span.text.split())
        words = words if most is None or len(words) <= most else f"{words[:most].rstrip()}…"
        return f"«\u00a0{words}\u00a0»"

    return plain(_FROM.join(_some(map(quoted, side), " + ", named) for side in _sides(one)))


def subjects(one: Judgement, event: str | None = None) -> str:
    """`claim 5de36b56`, `mentions 723a529c d9f9e10b from 3f4a0c11`: what it is about, by how ids begin; of a split what
    was set apart, then from what; of an edit of an event `event 77aa0b12`, that of the `event` that it holds of now."""
    if one.anchors[0].kind == "event":
        return f"event {event[:SHORT]}" if event else "no event now, or several"
    kinds = {anchor.kind for anchor in one.anchors}
    kind = kinds.pop() if len(kinds) == 1 else "claim or mention"
    ids = _FROM.join(_some((anchor.id[:SHORT] for anchor in side), " ", _NAMED) for side in _sides(one))
    return f"{kind}{'s' * (len(one.anchors) > 1)} {ids}"


def _sides(one: Judgement) -> list[list[Anchor]]:
    """What it is about; of a split first what was set apart, and then what that was parted from."""
    found = [[anchor for anchor in one.anchors if anchor.side == side] for side in (1, 0)]
    return [side for side in found if side]


def _some(told: Iterable[str], mark: str, most: int) -> str:
    """The first of some, and how many there are besides."""
    every = list(told)
    rest = len(every) - most
    return mark.join(every[:most]) + (f"{mark if mark.strip() else ' and '}{rest} more" if rest > 0 else "")


def gone_with(one: Attached) -> str:
    """`mention 723a529c goes with it: nobody else tells it`: what is told by nobody where a claim is rejected."""
    if not one.untold:
        return ""
    ids = _some((mention[:SHORT] for mention in one.untold), " ", _NAMED)
    many = len(one.untold) > 1
    return f"mention{'s' * many} {ids} {'go' if many else 'goes'} with it: nobody else tells {'them' if many else 'it'}"


def taken(places: Iterable[Place]) -> str:
    """`Boukamal, Deir Ezzor, SY, 34.4522 40.9186, geonames:174448`: which places were taken for those that somebody
    named; of one without coordinates why."""
    return "; ".join(map(_taken, places))


def _taken(one: Place) -> str:
    at = point(one)
    where = f"{at[1]:.4f} {at[0]:.4f}" if at else one.reason or "no coordinates"
    return plain(", ".join(filter(None, (place(one), where, one.gazetteer))))


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
