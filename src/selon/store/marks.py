"""What a dossier knows of an event besides: judgements on it, ids that led to it, whether it is stale."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select

from selon.model import Attached, Event, Judgement
from selon.store import schema
from selon.store.decisions import Decisions, edits_event
from selon.store.since import since


class Marks:
    """The marks of the events of a dossier, at one moment."""

    def __init__(self, connection: Connection, judgements: Iterable[Attached]) -> None:
        self._changed = since(connection).articles
        self._former: dict[str, list[str]] = {}
        redirects = schema.redirects.c
        for old, event in connection.execute(select(redirects.old, redirects.event).order_by(redirects.old)):
            self._former.setdefault(event, []).append(old)
        judgements = [*judgements]
        self._decided = Decisions(judgements)
        self._judged: dict[str, dict[int, Judgement]] = {}
        for one in (one for one in judgements if not edits_event(one.judgement)):
            for subject in (found for found in one.ids if found is not None):
                for bearing in _bearing(connection, one.judgement, subject):
                    self._judged.setdefault(bearing, {})[one.judgement.number] = one.judgement

    def on(self, event: Event) -> Event:
        """The event with its marks."""
        subjects = [*(joined.mention for joined in event.mentions), *(stand.claim for stand in event.claims)]
        judged = {number: one for subject in subjects for number, one in self._judged.get(subject, {}).items()}
        judged |= {one.number: one for one in self._decided.bearing({joined.mention for joined in event.mentions})}
        return replace(
            event,
            judged=tuple(judged[number] for number in sorted(judged)),
            former=tuple(self._former.get(event.id, ())),
            stale=any(joined.article in self._changed for joined in event.mentions),
        )


def _bearing(connection: Connection, judgement: Judgement, subject: str) -> Iterable[str]:
    """The claims and mentions by which an event is told that a judgement is on: its subject; of one that was rejected,
    and so is in no event, also the mentions of its type that it was read with."""
    if judgement.action != "reject":
        return [subject]
    mine, beside = schema.claim_mentions.alias(), schema.claim_mentions.alias()
    of_claim = connection.scalars(select(mine.c.mention).where(mine.c.claim == subject))
    one, other = schema.mentions.alias(), schema.mentions.alias()
    with_mention = (
        select(beside.c.mention)
        .join(mine, mine.c.claim == beside.c.claim)
        .join(one, one.c.id == mine.c.mention)
        .join(other, other.c.id == beside.c.mention)
        .where(mine.c.mention == subject, one.c.type == other.c.type)
    )
    return {subject, *of_claim, *connection.scalars(with_mention)}
