"""What a dossier knows of an event besides: judgements on it, ids that led to it, whether it is stale."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from selon.model import Attached, Event, Judgement
from selon.store import schema
from selon.store.decisions import Decisions, edits_event
from selon.store.since import since
from selon.store.weaving import some


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
        rejected = (id for one in judgements if one.judgement.action == "reject" for id in one.ids if id is not None)
        beside = _beside(connection, rejected)
        for one in (one for one in judgements if not edits_event(one.judgement)):
            for subject in (found for found in one.ids if found is not None):
                also = beside.get(subject, ()) if one.judgement.action == "reject" else ()
                for bearing in (subject, *also):
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


def _beside(connection: Connection, rejected: Iterable[str]) -> Mapping[str, set[str]]:
    """For claims and mentions that were rejected, and so are in no event, the mentions of their type that they were
    read with: by these an event is told that the judgement is on too."""
    mine, beside = schema.claim_mentions.alias(), schema.claim_mentions.alias()
    one, other = schema.mentions.alias(), schema.mentions.alias()
    of_claim = select(mine.c.claim, mine.c.mention)
    with_mention = (
        select(mine.c.mention, beside.c.mention)
        .select_from(mine)
        .join(beside, mine.c.claim == beside.c.claim)
        .join(one, one.c.id == mine.c.mention)
        .join(other, other.c.id == beside.c.mention)
        .where(one.c.type == other.c.type)
    )
    subjects, found = sorted(set(rejected)), dict[str, set[str]]()
    for wanted, subject in ((of_claim, mine.c.claim), (with_mention, mine.c.mention)):
        for about, mention in some(connection, wanted, subject, subjects):
            found.setdefault(about, set()).add(mention)
    return found
