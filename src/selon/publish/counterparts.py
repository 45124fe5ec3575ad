"""What an event type becomes in PLOVER and in ACLED: the columns of the ontology's table of event types, typed."""

from dataclasses import dataclass

from selon import ontology


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A type of PLOVER with its mode, an event type of ACLED with its sub-event type; None: the schema has none."""

    plover: str | None = None
    plover_mode: str | None = None
    acled_event: str | None = None
    acled_sub_event: str | None = None


def counterpart(kind: str, *, acled: str = "acled") -> Counterpart:
    """The counterparts of an event type; of a type that the table does not know, none.

    `acled` names the column to take that of ACLED from, where a type has more than one.
    """
    row = ontology.table("events").get(kind, {})
    event, mode = row.get("plover", ("", ""))
    theirs, detail = row.get(acled, ("", ""))
    return Counterpart(event or None, mode or None, theirs or None, detail or None)
