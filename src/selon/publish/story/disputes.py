"""The disagreements of an event side by side: each pair of values once, with all who say the one and the other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import get_args

from selon.model import CountKind, Disagreement, DisagreementField, DisagreementKind, Event, Judgement, Quoted
from selon.publish.story.carriers import Carrier, Shelf
from selon.publish.story.sayings import Teller, own_word, relays, tellers

_EDITED: Mapping[DisagreementField, tuple[str, ...]] = {  # by which edits of a person the values of a field change
    "happened": ("stance", "negated", "reality"),
    "count": get_args(CountKind),
    "date": ("when",),
    "place": ("place",),
    "actor": ("actors",),
    "target": ("targets",),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says one of the values, in which words, at `start` to `end` of the article; `edited` are the edits by people
    that made it read so, which may be all that makes a dispute."""

    relays: tuple[str, ...]
    tellers: tuple[Teller, ...]
    own: str | None
    words: str
    start: int
    end: int
    claim: str
    carrier: Carrier
    edited: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One value, and who says it."""

    value: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Values of one field that differ; `kinds` are those of the disagreements between them, `reason` why they do."""

    field: DisagreementField
    kinds: tuple[DisagreementKind, ...]
    sides: tuple[Side, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Alike:
    """The disagreements of an event between the same values of one field; `sides` are those, each with the words in
    which somebody says it, once."""

    field: DisagreementField
    kinds: tuple[DisagreementKind, ...]
    sides: tuple[tuple[str, tuple[Quoted, ...]], ...]
    reason: str


def alike(event: Event) -> Iterator[Alike]:
    """The disagreements of an event, in its order (contradictions first), those between the same values as one."""
    groups: dict[tuple[DisagreementField, tuple[str, ...]], list[Disagreement]] = {}
    for one in event.disagreements:
        groups.setdefault((one.field, tuple(sorted(one.values))), []).append(one)
    for group in groups.values():
        first = group[0]
        said: dict[tuple[str, int], dict[Quoted, None]] = {}
        for one in group:
            same = len(set(one.values)) < len(one.values)  # by their place, where their values do not tell them apart
            for place, (value, quoted) in enumerate(zip(one.values, one.claims, strict=True)):
                said.setdefault((value, place if same else 0), {})[quoted] = None
        sides = tuple((value, tuple(words)) for (value, _), words in said.items())
        yield Alike(first.field, tuple(dict.fromkeys(one.kind for one in group)), sides, first.reason)


def foremost(event: Event, most: int) -> list[int]:
    """The places, in `alike`, of those to show where there is no room for all: first one of each field and kind, those
    between different roots before those within one root's word; in the order of the event."""
    every = list(alike(event))
    if len(every) <= most:
        return [*range(len(every))]
    roots: dict[tuple[str, str | None, str], set[str]] = {}
    for stand in event.claims:
        roots.setdefault((stand.article, stand.file, stand.claim), set()).update([stand.root] if stand.root else [])
    before, ranks = Counter[tuple[DisagreementField, DisagreementKind]](), list[tuple[int, int]]()
    for place in sorted(range(len(every)), key=lambda place: not _between_roots(every[place], roots)):
        group = every[place].field, every[place].kinds[0]
        ranks.append((before[group], place))
        before[group] += 1
    return sorted(place for _, place in sorted(ranks)[:most])


def _between_roots(one: Alike, roots: Mapping[tuple[str, str | None, str], set[str]]) -> bool:
    """Whether no root stands on two sides of it."""
    named = [
        {root for quoted in said for root in roots.get((quoted.article, quoted.file, quoted.claim), ())}
        for _, said in one.sides
    ]
    return all(names and others and not names & others for names, others in combinations(named, 2))


def why(reason: str, values: Iterable[str]) -> str:
    """The reason without the values, where they stand beside it."""
    shown = tuple(values)
    for between in (", ", "; "):
        reason = reason.removesuffix(f": {between.join(shown)}")
    return reason


def disputes(event: Event, shelf: Shelf) -> tuple[Dispute, ...]:
    """The disagreements of an event, in its order, those between the same values as one, with who says each value."""
    return tuple(
        Dispute(one.field, one.kinds, tuple(_side(event, shelf, one.field, *side) for side in one.sides), one.reason)
        for one in alike(event)
    )


def _side(event: Event, shelf: Shelf, field: DisagreementField, value: str, said: Iterable[Quoted]) -> Side:
    voices = dict.fromkeys(_voice(event, shelf, quoted, field) for quoted in said)
    return Side(value, tuple(sorted(voices, key=_order)))


def _voice(event: Event, shelf: Shelf, quoted: Quoted, field: DisagreementField) -> Voice:
    reading = shelf.reading(quoted.article, quoted.file)
    claims = reading.claims if reading else ()
    claim = next((c for c in claims if c.id == quoted.claim), None)
    roots = tuple(roots_of(event, quoted))
    return Voice(
        relays=relays(claim) if claim else (),
        tellers=roots,
        own=own_word(claim) if claim else None,
        words=quoted.text,
        start=quoted.start,
        end=quoted.end,
        claim=quoted.claim,
        carrier=shelf.carrier(quoted.article, quoted.file),
        edited=tuple(_edits(event, {quoted.claim, *(claim.mentions if claim else ())}, field)),
    )


def _edits(event: Event, subjects: set[str], field: DisagreementField) -> Iterable[Judgement]:
    """The edits of what a claim says in that field, by itself or in the mentions that it tells."""
    for one in event.judged:
        what = one.anchors[0]  # the edit of an event changes what is shown, and nothing that is said
        if one.action == "edit" and one.field in _EDITED[field] and what.kind != "event" and what.id in subjects:
            yield one


def roots_of(event: Event, quoted: Quoted) -> Iterable[Teller]:
    """The roots that answer for quoted words; none where nobody is named."""
    for stand in event.claims:
        if (stand.article, stand.file, stand.claim) == (quoted.article, quoted.file, quoted.claim):
            yield from tellers(event, stand)


def _order(voice: Voice) -> tuple[object, ...]:
    return (voice.carrier.order, voice.start, voice.claim)
