"""Readings as people judged them, and the fields that a person may edit, each with the values that it takes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from selon.errors import FieldError, JudgementError
from selon.model import Attached, Claim, EventMention, Reading
from selon.store import placing
from selon.store.fields import ALIASES, OF_CLAIMS, OF_MENTIONS, Field

Subject = Claim | EventMention
FIELDS: Mapping[type, Mapping[str, Field]] = {Claim: OF_CLAIMS, EventMention: OF_MENTIONS}


def judged(reading: Reading, judgements: Mapping[str, Iterable[Attached]]) -> Reading:
    """The reading without what was rejected, and with what was edited.

    What rejected claims alone told is told by nobody, and goes with them: mentions, and counts of mentions that others
    tell. A mention that was accepted after that stays, as the article's own word.

    `judgements` are those about each claim and mention, by its id, in their order: later ones go before earlier ones.
    """
    verdicts = _verdicts(reading, judgements)
    edits: dict[str, dict[str, str]] = {}
    for subject in _subjects(reading, judgements):
        for judgement in (attached.judgement for attached in judgements[subject]):
            if judgement.action == "edit":
                edits.setdefault(subject, {})[judgement.field or ""] = judgement.value or ""
    gone = {subject for subject, (verdict, _) in verdicts.items() if verdict == "reject"}
    if not gone and not edits:
        return reading
    gone |= _untold(reading, verdicts)
    claims = [_edited(c, edits.get(c.id, {})) for c in reading.claims if c.id not in gone]
    mentions = [_without_counts(m, verdicts) for m in reading.mentions if m.id not in gone]
    return replace(
        reading,
        claims=tuple(_without(claim, gone) for claim in claims),
        mentions=tuple(_edited(mention, edits.get(mention.id, {})) for mention in mentions),
    )


def untold(reading: Reading, judgements: Mapping[str, Iterable[Attached]]) -> set[str]:
    """The mentions of a reading that go with the claims that were rejected: those that these alone told."""
    return _untold(reading, _verdicts(reading, judgements))


def _subjects(reading: Reading, judgements: Mapping[str, Iterable[Attached]]) -> Iterable[str]:
    parts: tuple[Subject, ...] = (*reading.claims, *reading.mentions)
    return dict.fromkeys(part.id for part in parts if part.id in judgements)


def _verdicts(reading: Reading, judgements: Mapping[str, Iterable[Attached]]) -> Mapping[str, tuple[str, int]]:
    """Whether each claim and mention was last accepted or rejected, and the number of that judgement."""
    verdicts: dict[str, tuple[str, int]] = {}
    for subject in _subjects(reading, judgements):
        for judgement in (attached.judgement for attached in judgements[subject]):
            if judgement.action in ("accept", "reject"):
                verdicts[subject] = judgement.action, judgement.number
    return verdicts


def _untold(reading: Reading, verdicts: Mapping[str, tuple[str, int]]) -> set[str]:
    tellers: dict[str, set[str]] = {mention.id: set() for mention in reading.mentions}
    for claim in reading.claims:
        for told_of in claim.mentions:
            tellers.setdefault(told_of, set()).add(claim.id)
    found = set[str]()
    for mention in reading.mentions:
        told = tellers[mention.id]
        also = {claim for count in mention.counts for claim in count.by}  # a toll of it alone: it is told, all the same
        if told and all(_rejected(claim, verdicts, mention.id) for claim in told | also):
            found.add(mention.id)
    return found


def _rejected(claim: str, verdicts: Mapping[str, tuple[str, int]], mention: str) -> bool:
    """Whether a claim was rejected, and the mention that it tells was not accepted after that."""
    verdict, number = verdicts.get(claim, ("", 0))
    return verdict == "reject" and not _accepted(mention, verdicts, number)


def change(subject: Subject, field: str, value: str) -> tuple[str, str]:
    """What a field of a claim or mention says, and the value it is to have, both as text. Raises JudgementError."""
    fields = FIELDS[type(subject)]
    if field not in fields:
        kind = "claim" if isinstance(subject, Claim) else "mention"
        raise FieldError(f"no field {field} of a {kind} can be edited", remedy=f"use {', '.join(fields)}")
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


def _accepted(mention: str, verdicts: Mapping[str, tuple[str, int]], after: int) -> bool:
    verdict, number = verdicts.get(mention, ("", 0))
    return verdict == "accept" and number > after


def _without_counts(mention: EventMention, verdicts: Mapping[str, tuple[str, int]]) -> EventMention:
    """The mention without the counts that rejected claims alone told; of the others it is told who tells them now."""
    told = (c for c in mention.counts if not c.by or not all(_rejected(one, verdicts, mention.id) for one in c.by))
    by = ((c, tuple(one for one in c.by if verdicts.get(one, ("", 0))[0] != "reject")) for c in told)
    return replace(mention, counts=tuple(count if count.by == kept else replace(count, by=kept) for count, kept in by))
