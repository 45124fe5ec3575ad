"""Judgements kept, taken back, and found again in what newer rules read.

A judgement holds to the words it was made on: the claim or mention of the same id, where there is one; else the one of
the same kind whose words overlap it most, those of the same label first. A claim has to share with it at least half of
all the characters that either has; a mention any character of its trigger. In a
newer version of the article it is where its words now stand. Found or not, the judgement stays.
"""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, update

from selon.errors import FieldError, JudgementError
from selon.model import Action, Anchor, Attached, Claim, Event, EventMention, Judgement, Reading, Span
from selon.store import decisions, editing, identifying, schema, versions, weaving, writing
from selon.store.content import storable, to_reading

_NEIGHBOURS = 20  # characters beside words that tell them from the same words elsewhere in a text: three or four words
_FEW = 100  # judgements of which the anchors are asked for one by one: of more, those of all are
_NAMED = 6  # ids of one judgement that the log tells
_SAID = ("action", "value", "author")  # columns in which a judgement that is made twice is the same
_ALIKE: tuple[tuple[Action, ...], ...] = (("accept", "reject"), ("merge", "split"), ("edit",))  # that may contradict
_Row = Mapping[str, str | None]
_SHARED = 0.5  # of the characters of two contents: less, and more of them differs than is the same


@dataclass(frozen=True, slots=True)
class Asked:
    """A judgement that somebody asks to be kept: ids of claims, mentions or events. With `once`, one that stands is not
    made again, even where a later one says otherwise."""

    action: Action
    ids: tuple[str, ...]
    author: str
    reason: str | None = None
    field: str | None = None
    value: str | None = None
    apart: tuple[str, ...] = ()
    once: bool = False


def judge(connection: Connection, asked: Asked) -> Judgement:
    """Keeps a judgement; one that stands already by the same person is given as it is, unless a later one says
    otherwise: then it is made again, and counts. Of an id its beginning will do,
    where no other begins so. Raises JudgementError."""
    ids = tuple(identifying.whole(connection, given) for given in asked.ids)
    asked = replace(asked, ids=ids, apart=tuple(identifying.whole(connection, given) for given in asked.apart))
    anchors = [anchor for n in asked.ids for anchor in _anchors(connection, n, 0)]
    anchors += [anchor for n in asked.apart for anchor in _anchors(connection, n, 1)]
    apart = {anchor.id for anchor in anchors if anchor.side}
    anchors = list(dict.fromkeys(a for a in anchors if a.side or a.id not in apart))
    was = value = event = None
    if asked.action == "edit":
        asked = replace(asked, field=editing.called(asked.field or ""))
        event = _event(connection, asked.ids)
        anchors = [replace(anchor, kind="event") for anchor in anchors] if event else anchors
    _check(asked, anchors)
    if event is not None:
        was, value = decisions.change(event, asked.field or "", asked.value or "")
    elif asked.action == "edit":
        was, value = editing.change(_subject(connection, anchors[0]), asked.field or "", asked.value or "")
    reason = " ".join((asked.reason or "").split()) or None
    row = {"action": asked.action, "field": asked.field, "was": was, "value": value, "reason": reason}
    row |= {"author": " ".join(asked.author.split())}
    if (one := _standing(connection, asked, row, anchors)) is not None:
        return one
    _check_split(connection, asked, anchors)
    if asked.action == "edit" and was == value and not _edited(connection, asked, anchors):
        raise FieldError(f"{asked.field} is {value} already", remedy="accept it, to say that it is right")
    row = {k: v and storable(v) for k, v in row.items()} | {"made": writing.now()}
    done = connection.execute(schema.judgements.insert().values(row))
    number = int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0
    connection.execute(schema.judgement_anchors.insert(), _rows(connection, number, anchors))
    named = event.id if event else " from ".join(filter(None, (_some(anchors, side) for side in (1, 0))))
    told = " ".join(filter(None, (asked.action, anchors[0].kind, named, asked.field, value)))
    writing.tell(connection, "judge", anchors[0].article, f"{number}: {told}", asked.author)
    return _kept(connection, schema.judgements.c.number == number)[0]


def _some(anchors: Sequence[Anchor], side: int) -> str:
    """The ids of what is on one side of a judgement, as the log tells them: of a split, 1 is what was set apart."""
    ids = [anchor.id for anchor in anchors if anchor.side == side]
    return " ".join([*ids[:_NAMED], *([f"and {len(ids) - _NAMED} more"] if len(ids) > _NAMED else [])])


def _standing(connection: Connection, asked: Asked, row: _Row, anchors: Sequence[Anchor]) -> Judgement | None:
    """The judgement that says the same of the same by the same person; none where a later one says otherwise, save
    where each is to be kept but once."""
    table, held = schema.judgements.c, schema.judgement_anchors.c
    of = select(held.judgement).where(held.id == anchors[0].id, held.kind == anchors[0].kind)
    alike = next(actions for actions in _ALIKE if asked.action in actions)
    found = _kept(connection, table.undone.is_(None), table.number.in_(of), table.action.in_(alike))
    said, whom = [row[name] and storable(row[name] or "") for name in _SAID], {(a.id, a.side) for a in anchors}
    for one in reversed([one for one in found if one.field == row["field"]]):
        if [one.action, one.value] != said[:2] and not asked.once:
            return None
        if [one.action, one.value, one.author] == said and {(a.id, a.side) for a in one.anchors} == whom:
            return one
    return None


def _edited(connection: Connection, asked: Asked, anchors: Sequence[Anchor]) -> bool:
    """Whether an edit of that field stands on any of these: then even what was read is another value."""
    table, held = schema.judgements.c, schema.judgement_anchors.c
    on = select(held.judgement).where(held.id.in_([anchor.id for anchor in anchors]))
    return bool(_kept(connection, table.undone.is_(None), table.field == asked.field, table.number.in_(on)))


def _event(connection: Connection, ids: Sequence[str]) -> Event | None:
    """The event whose whole id stands alone there; None where it is another id, or one of several."""
    return weaving.event(connection, ids[0]) if len(ids) == 1 else None


def undo(connection: Connection, number: int, author: str) -> Judgement:
    """Takes back a judgement. Raises JudgementError where none stands under that number."""
    table = schema.judgements
    condition = (table.c.number == number) & table.c.undone.is_(None)
    if not connection.execute(update(table).where(condition).values(undone=writing.now())).rowcount:
        raise JudgementError(f"no judgement {number} stands", remedy="see selon judge DOSSIER list")
    found = _kept(connection, table.c.number == number)[0]
    writing.tell(connection, "undo", found.anchors[0].article, f"{number}: {found.action}", author)
    return found


def attached(connection: Connection, *, undone: bool) -> list[Attached]:
    """The judgements in their order, each with what it is about in the present readings."""
    kept = _kept(connection, *([] if undone else [schema.judgements.c.undone.is_(None)]))
    newest = versions.newest(connection)
    here = _as_they_were(connection, newest)
    held = _Readings(connection, newest)
    found = [
        Attached(one, tuple(a.id if (one.number, n) in here else held.find(a) for n, a in enumerate(one.anchors)))
        for one in kept
    ]
    return _with_untold(found, held)


def _with_untold(judged: list[Attached], held: "_Readings") -> list[Attached]:
    """The judgements, those that reject claims with the mentions that nobody tells without these."""
    standing = [one for one in judged if one.judgement.undone is None]
    about: dict[str, list[Attached]] = {}
    for one in standing:
        for subject in () if decisions.edits_event(one.judgement) else dict.fromkeys(filter(None, one.ids)):
            about.setdefault(subject, []).append(one)
    found = dict[int, list[str]]()
    for one in standing:
        for anchor, claim in zip(one.judgement.anchors, one.ids, strict=True):
            if claim is not None and one.judgement.action == "reject" and anchor.kind == "claim":
                told = held.untold(anchor, claim, about)
                found.setdefault(one.judgement.number, []).extend(told)
    return [replace(one, untold=tuple(dict.fromkeys(found.get(one.judgement.number, ())))) for one in judged]


def _as_they_were(connection: Connection, newest: Container[str]) -> set[tuple[int, int]]:
    """The anchors, each by its judgement and number, that are read now on the same words under the same id, in articles
    that nothing superseded: nearly all, and nothing has to be decoded for them."""
    anchors, found = schema.judgement_anchors, set[tuple[int, int]]()
    for table in (schema.claims, schema.mentions):
        same = (table.c.id == anchors.c.id) & (table.c.article == anchors.c.article)
        of = schema.articles.c
        wanted = select(anchors.c.judgement, anchors.c.number, of.id).join(table, same).join(schema.articles)
        is_claim = anchors.c.kind == "claim"
        wanted = wanted.where(is_claim if table is schema.claims else ~is_claim)
        found |= {(row[0], row[1]) for row in connection.execute(wanted) if row[2] not in newest}
    return found


class _Readings:
    """The readings of judged articles, each decoded once, and only where somebody looks for words in it."""

    def __init__(self, connection: Connection, newest: Mapping[str, str]) -> None:
        self._connection, self._newest = connection, newest
        self._known: dict[str, Reading | None] = {}

    def find(self, anchor: Anchor) -> str | None:
        """The id of what an anchor is about."""
        judged = self._reading(anchor.article)
        present = self._reading(self._newest.get(anchor.article, anchor.article))
        return find(_moved(anchor, judged, present), present)

    def untold(self, anchor: Anchor, claim: str, about: Mapping[str, list[Attached]]) -> list[str]:
        """The mentions of a claim that go with it, as all the judgements have it."""
        present = self._reading(self._newest.get(anchor.article, anchor.article))
        if present is None:
            return []
        gone = editing.untold(present, about)
        return [mention for one in present.claims if one.id == claim for mention in one.mentions if mention in gone]

    def _reading(self, article: str) -> Reading | None:
        if article not in self._known:
            self._known[article] = _reading(self._connection, article)
        return self._known[article]


def find(anchor: Anchor | None, reading: Reading | None) -> str | None:
    """The id of the claim or mention of a reading that an anchor is about; None where its words are none any more."""
    if reading is None or anchor is None:
        return None
    present: Iterable[Claim | EventMention] = reading.claims if anchor.kind == "claim" else reading.mentions
    best: tuple[tuple[bool, bool, float], str] | None = None
    for one in present:
        there = anchor_of(one, reading)
        shared = _shared(anchor.span, there.span)
        if shared < _SHARED if anchor.kind == "claim" else shared == 0:
            continue
        score = (there.id == anchor.id, there.label == anchor.label, shared)
        if best is None or score > best[0]:
            best = score, one.id
    return best and best[1]


def anchor_of(one: Claim | EventMention, reading: Reading, side: int = 0) -> Anchor:
    """What a judgement about that claim or mention holds to."""
    if isinstance(one, Claim):
        spans = one.content or ((one.cue,) if one.cue else ())
        start = min((span.start for span in spans), default=0)
        end = max((span.end for span in spans), default=0)
        label = " ".join([one.stance, *(source.name for source in one.sources[-1:])])
        return Anchor(reading.article.id, "claim", reading.article.span(start, end), label, one.id, side)
    return Anchor(reading.article.id, "mention", one.trigger, one.type, one.id, side)


def _moved(anchor: Anchor, judged: Reading | None, present: Reading | None) -> Anchor | None:
    """The anchor in a newer version of its article: its words where they stand with the same neighbours on one side at
    least, and nearest to where they stood; None where they are gone."""
    if present is None or judged is None or present.article.id == anchor.article:
        return anchor
    old, new, span = judged.article.text, present.article.text, anchor.span
    words = old[span.start : span.end]
    before, after = old[max(0, span.start - _NEIGHBOURS) : span.start], old[span.end : span.end + _NEIGHBOURS]
    places = [
        match.start()
        for match in re.finditer(re.escape(words), new)
        if (before and new.endswith(before, 0, match.start())) or (after and new.startswith(after, match.end()))
    ]
    if not words or not places:
        return None
    start = min(places, key=lambda place: abs(place - span.start))
    return replace(anchor, article=present.article.id, span=present.article.span(start, start + len(words)))


def _shared(a: Span, b: Span) -> float:
    """The characters that both have, as a part of those that either has."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return max(0, both) / max(1, max(a.end, b.end) - min(a.start, b.start))


def _anchors(connection: Connection, number: str, side: int) -> list[Anchor]:
    """What the whole id of a claim, a mention or an event stands for."""
    for table in (schema.claims, schema.mentions):
        wanted = select(schema.articles.c.id).join(table, table.c.article == schema.articles.c.number)
        if article := connection.scalar(wanted.where(table.c.id == number)):
            reading = _reading(connection, article)
            parts: Sequence[Claim | EventMention] = (*reading.claims, *reading.mentions) if reading else ()
            return [anchor_of(one, reading, side) for one in parts if reading and one.id == number]
    return _of_event(connection, number, side)


def _of_event(connection: Connection, number: str, side: int) -> list[Anchor]:
    """What the whole id of an event stands for; nothing where it is of none."""
    members = schema.event_mentions.c
    event = weaving.present(connection, number)
    mentions = list(connection.scalars(select(members.mention).where(members.event == event).order_by(members.mention)))
    return [anchor for mention in mentions if mention != number for anchor in _anchors(connection, mention, side)]


def _check(asked: Asked, anchors: Sequence[Anchor]) -> None:
    kinds = {anchor.kind for anchor in anchors}
    sides = {anchor.side for anchor in anchors}
    if asked.action == "merge" and len(set(asked.ids)) < 2:
        found = f"merge needs two event mentions or more, and {' '.join(dict.fromkeys(asked.ids)) or 'nothing'} is one"
        raise FieldError(found, remedy="name what it is to be one with")
    if asked.action in ("merge", "split") and (kinds != {"mention"} or len(anchors) < 2):
        raise FieldError(f"{asked.action} needs two event mentions or more", remedy="name mentions or events")
    if asked.action == "split" and len(sides) < 2:
        raise FieldError("nothing is left to split from", remedy="name the event, then what is not of it")
    if asked.action == "edit" and len(asked.ids) != 1:
        raise FieldError("edit changes one claim, mention or event", remedy="name one id")
    if not asked.author.strip():
        raise FieldError("a judgement needs a name", remedy="say who judges: --by NAME")


def _check_split(connection: Connection, asked: Asked, anchors: Sequence[Anchor]) -> None:
    """Raises JudgementError where a mention is to be split from an event that it is not of."""
    if asked.action != "split":
        return
    for event in asked.ids:
        members = {anchor.id for anchor in _of_event(connection, event, 0)}
        others = [anchor.id for anchor in anchors if anchor.side and anchor.id not in members]
        if members and others:
            found = f"{others[0]} is no mention of the event {event}"
            raise JudgementError(found, remedy=f"see selon show {event[:8]} DOSSIER, or weave the dossier")


def _subject(connection: Connection, anchor: Anchor) -> Claim | EventMention:
    reading = _reading(connection, anchor.article)
    parts: Sequence[Claim | EventMention] = (*reading.claims, *reading.mentions) if reading else ()
    return next(one for one in parts if one.id == anchor.id)


def _reading(connection: Connection, article: str) -> Reading | None:
    table = schema.articles.c
    wanted = select(table.text, schema.readings.c.content).join(schema.readings)
    row = connection.execute(wanted.where(table.id == article, schema.readings.c.current)).one_or_none()
    return row and to_reading(row.content, row.text)


def _rows(connection: Connection, number: int, anchors: Sequence[Anchor]) -> list[Mapping[str, Any]]:
    table = schema.articles.c
    ids = {anchor.article for anchor in anchors}
    wanted = select(table.id, table.number).where(table.id.in_(ids))
    numbers = {row.id: row.number for row in connection.execute(wanted)}
    return [
        {
            "judgement": number,
            "number": n,
            "side": anchor.side,
            "article": numbers[anchor.article],
            "kind": anchor.kind,
            "start": anchor.span.start,
            "end": anchor.span.end,
            "text": storable(anchor.span.text),
            "label": storable(anchor.label),
            "id": anchor.id,
        }
        for n, anchor in enumerate(anchors)
    ]


def _kept(connection: Connection, *conditions: ColumnElement[bool]) -> list[Judgement]:
    """The judgements of which all conditions hold, in their order."""
    table, anchors = schema.judgements, schema.judgement_anchors.c
    rows = connection.execute(select(table).where(*conditions).order_by(table.c.number)).mappings().all()
    wanted = select(schema.judgement_anchors, schema.articles.c.id.label("of")).join(schema.articles)
    if len(rows) < _FEW:
        wanted = wanted.where(anchors.judgement.in_([row["number"] for row in rows]))
    held: dict[int, list[Anchor]] = {}
    for row in connection.execute(wanted.order_by(anchors.judgement, anchors.number)):
        span = Span(row.start, row.end, row.text)
        held.setdefault(row.judgement, []).append(Anchor(row.of, row.kind, span, row.label, row.id, row.side))
    names = ("action", "field", "was", "value", "reason", "author", "made", "undone")
    return [
        Judgement(number=row["number"], anchors=tuple(held[row["number"]]), **{name: row[name] for name in names})
        for row in rows
    ]
