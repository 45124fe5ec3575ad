"""Event -> the line that `selon weave --json` prints, and the table of events for people."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from rich.table import Table

from selon.model import Event
from selon.publish.plain import escaped, plain

_SHOWN = 2  # places of an event that the table names
_STANCES = ("for", "against", "declines")


def contract(event: Event) -> dict[str, Any]:
    """The event in dictionaries, lists and strings, with the keys of the contract in their order."""
    return {str(key): value for key, value in msgspec.to_builtins(event, enc_hook=_mapping).items()}


def line(event: Event) -> str:
    """The event as one line of JSON, with no line end."""
    return escaped(msgspec.json.encode(event, enc_hook=_mapping).decode())


def table(events: Iterable[Event]) -> Table:
    """The events for people, in their order: what, when and where, how it is told, and on whose word."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("when", "event", "where", "counts"):
        shown.add_column(heading, overflow="fold")
    for heading in ("articles", "roots", "disagreements"):
        shown.add_column(heading, justify="right")
    for event in events:
        shown.add_row(
            event.when.edtf or "?",
            plain(event.type),
            plain(", ".join(dict.fromkeys(place.place.name for place in event.places[:_SHOWN]))),
            plain(", ".join(_counts(event))),
            str(len(event.articles)),
            _roots(event),
            str(len(event.disagreements) or ""),
        )
    return shown


def _counts(event: Event) -> Iterable[str]:
    """As in `42 (42–60) véhicules`: the best, and the lowest and highest where they differ."""
    for count in event.counts:
        ends = "" if count.low == count.high else f" ({count.low}–{count.high})"
        yield f"{count.best}{ends} {count.unit or count.kind}"


def _roots(event: Event) -> str:
    """As in `3 for, 1 against`."""
    told = ((stance, len({(r.name, r.medium) for r in event.roots if r.stance == stance})) for stance in _STANCES)
    return ", ".join(f"{number} {stance}" for stance, number in told if number)


def _mapping(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"no JSON for {type(value).__name__}")
