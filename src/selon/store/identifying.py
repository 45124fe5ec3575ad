"""Ids as people give them: whole, or as tables for people show them, by their beginning."""

from sqlalchemy import Column, Connection, select

from selon.errors import JudgementError
from selon.store import schema, weaving

_LAST = "\U0010ffff"  # after all that follows a beginning
_NAMED = 4  # ids that are named where many begin alike
_WHERE = "take ids of events from selon events, of claims and mentions from selon show or selon read --ids"


def whole(connection: Connection, given: str) -> str:
    """The id of the claim, mention or event that is called so, or the only one that begins so, in capitals or
    not; of an event that is no more, that of the one that took its place. Raises JudgementError."""
    given = given.lower()
    columns = {"claim": schema.claims.c.id, "mention": schema.mentions.c.id, "event": schema.event_mentions.c.event}
    found = {one: kind for kind, of in columns.items() if given for one in _beginning(connection, of, given)}
    if given and not found:
        former = _beginning(connection, schema.redirects.c.old, given)
        found = dict.fromkeys((weaving.present(connection, one) for one in former), "event")
    if given in found:
        return given
    if not found:
        raise JudgementError(f"no claim, mention or event {given}".rstrip(), remedy=_WHERE)
    if len(found) > 1:
        ids = ", ".join(f"{kind} {id}" for id, kind in [*found.items()][:_NAMED]) + ", …" * (len(found) > _NAMED)
        raise JudgementError(f"{len(found)} ids begin with {given}: {ids}", remedy="give more of the id")
    return next(iter(found))


def _beginning(connection: Connection, column: "Column[str]", given: str) -> list[str]:
    """The ids of a column that begin so, as a range, which is looked up and not searched for."""
    within = column.between(given, given + _LAST)
    return list(connection.scalars(select(column).where(within).distinct().order_by(column)))
