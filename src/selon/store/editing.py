"""Readings as people judged them, and the fields that a person may edit, each with the values that it takes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from selon.errors import JudgementError
from selon.model import Attached, Claim, Count, EventMention, Reading
from selon.store import placing
from selon.store.fields import ALIASES, OF_CLAIMS, OF_MENTIONS, Field

Subject = Claim | EventMention
FIELDS: Mapping[type, Mapping[str, Field]] = {Claim: OF_CLAIMS, EventMention: OF_MENTIONS}


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
    value = value.strip()
    fields[field].given(subject, value)
    if field == "place":
        placing.check(value)
    return fields[field].says(subject), value


def called(field: str) -> str:
    """The name of the field that is meant: in small letters, and by the word that Selon has for it."""
    field = field.strip().lower()
    return ALIASES.get(field, field)


def _edited(subject: Any, edits: Mapping[str, str]) -> Any:
    for field, value in edits.items():
        try:
            subject = FIELDS[type(subject)][field].given(subject, value)
        except (JudgementError, KeyError):  # what was read since has no place for it: it is kept, and changes nothing
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
