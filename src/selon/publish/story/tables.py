"""Events and roots as tables for people."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from selon.model import TOLLS, Event, EventCount
from selon.publish.eventcounts import amounts, figures, shown_unit
from selon.publish.eventtext import few, who
from selon.publish.fitting import Fitting
from selon.publish.judging import edits
from selon.publish.plain import SHORT, plain
from selon.publish.seasons import spoken
from selon.publish.story.choosing import disputed
from selon.publish.story.roots import Opponent, Record
from selon.publish.totals import counted

STANDS = {"for": "green", "against": "red", "declines": "yellow"}
_PLACES, _PARTIES, _COUNTS, _TYPES, _OPPONENTS = 2, 1, 2, 3, 3  # what a row names of each; of the rest how many
_WHOLE = ("id", "when", "id, when", "art.", "out.")  # columns that are not wrapped
_ASIDE = frozenset({"distance", "duration", "occurrence"})  # counts of a telling that say little of the event
_NO_DATE = "undated"
_ROOM = 72  # columns from which on the words of a table of events or roots are hardly ever broken
_UNDER = (0, 0, 0, 2)


def events(found: Iterable[Event]) -> RenderableType:
    """The events in their order: when, what, where, who to whom, how many; told by how many articles and outlets,
    on how many roots, and disputed in what."""
    held = list(found)
    return Fitting(_ROOM, lambda: _events_wide(held), lambda: _events_narrow(held))


def _events_wide(found: Sequence[Event]) -> Table:
    shown = _table("id", "when", "event", "art.", "out.", "roots", "disputed", right=("art.", "out."))
    for event in found:
        shown.add_row(
            Text(event.id[:SHORT], "dim"),
            _when(event),
            _told(event).append_text(_marks(event)),
            str(len(event.articles)),
            str(len(event.outlets)),
            standings(event, "\n"),
            _disputed(event),
        )
    return shown


def _events_narrow(found: Sequence[Event]) -> Table:
    shown = _table("id, when", "event")
    for event in found:
        by = f"{counted(len(event.articles), 'article')}, {counted(len(event.outlets), 'outlet')}"
        what = _told(event).append(f"\n{by}", "not bold").append_text(standings(event, before=", "))
        if fields := _disputed(event, ", "):
            what.append("\ndisputed: ", "not bold").append_text(fields)
        shown.add_row(Text(event.id[:SHORT], "dim").append(f"\n{_when(event)}", "not dim"), what.append(_marks(event)))
    return shown


def _when(event: Event) -> str:
    return plain(spoken(event.when.edtf or _NO_DATE)).replace("/", "/\n")


def _told(event: Event) -> Text:
    """The type and places of an event; under them who did it to whom, and its counts."""
    places = few(list(dict.fromkeys(plain(one.place.name) for one in event.places)), _PLACES)
    counts = _counts(event)
    what = Text(plain(event.type), "bold").append(f" · {places}" if places else "", "not bold")
    parties = who(event, _PARTIES)
    what.append(f"\n{parties}" if parties else "", "not bold")
    return what.append(f"\n{counts}" if counts else "", "not bold dim")


def _marks(event: Event) -> Text:
    """What the dossier knows of an event besides: who judged it, what they edited of it, and whether it is stale."""
    authors = ", ".join(dict.fromkeys(plain(one.author) for one in event.judged))
    shown = Text(f"\njudged by {authors}" if authors else "", "not bold green")
    shown.append(f" (edited {', '.join(fields)})" if (fields := edits(event)) else "", "not bold green")
    return shown.append("\nstale: weave it anew" if event.stale else "", "not bold yellow")


def sources(found: Iterable[Record]) -> RenderableType:
    """The roots in their order: how often, for what, and under it, each after a `≠`, by whom contradicted."""
    held = list(found)
    return Fitting(_ROOM, lambda: _sources_wide(held), lambda: _sources_narrow(held))


def _sources_wide(found: Sequence[Record]) -> Table:
    shown = _table("root", "events", "art.", "stands", "for what, and ≠ contradicted by", right=("events", "art."))
    for record in found:
        shown.add_row(
            named(record.name, record.medium),
            str(record.events),
            str(record.articles),
            Text("\n").join(Text(f"{number} {stance}", STANDS[stance]) for stance, number in record.stands.items()),
            _known_for(record),
        )
    return shown


def _sources_narrow(found: Sequence[Record]) -> RenderableType:
    shown: list[RenderableType] = []
    for record in found:
        by = f"{counted(record.events, 'event')}, {counted(record.articles, 'article')}"
        stands = (Text(f"{number} {stance}", STANDS[stance]) for stance, number in record.stands.items())
        shown.append(named(record.name, record.medium))
        shown.append(Padding(Text(", ").join([Text(by), *stands]).append("\n").append_text(_known_for(record)), _UNDER))
    return Group(*shown)


def _known_for(record: Record) -> Text:
    """For what types of event it is a root, and by whom it is contradicted."""
    told = Text(few([f"{plain(kind)} {number}" for kind, number in record.types.items()], _TYPES))
    for one in record.contradicted[:_OPPONENTS]:
        told.append("\n≠ ", "red").append(_opponent(one))
    rest = len(record.contradicted) - _OPPONENTS
    return told.append(f"\n≠ {rest} more" if rest > 0 else "", "dim")


def standings(event: Event, between: str = ", ", *, before: str = "") -> Text:
    """As in `3 for, 1 against`: the roots, each where it stands; nothing where nobody is named."""
    told = ((stance, len({(r.name, r.medium) for r in event.roots if r.stance == stance})) for stance in STANDS)
    stands = [Text(f"{number} {stance}", STANDS[stance]) for stance, number in told if number]
    return Text(before if stands else "").append_text(Text(between).join(stands))


def named(name: str, medium: str | None) -> Text:
    """A root, and who heard it where it is only described."""
    shown = Text().append(plain(name), "bold cyan")
    return shown.append(f" (to {plain(medium)})", "dim") if medium else shown


def total(found: Sequence[Event]) -> str:
    """As in `29 events · 5 disputed · 2 judged`."""
    judged = sum(bool(event.judged) for event in found)
    told = f"{counted(len(found), 'event')} · {sum(map(disputed, found)):,} disputed"
    return f"{told} · {judged:,} judged" if judged else told


def _table(*names: str, right: tuple[str, ...] = ()) -> Table:
    shown = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")
    for name in names:
        shown.add_column(name, justify="right" if name in right else "left", overflow="fold", no_wrap=name in _WHOLE)
    return shown


def _counts(event: Event) -> str:
    """As in `killed 9 gardes, injured 3 · 42 (42–60) véhicules`: the tolls, and apart from them what most articles
    tell, each with the lowest and highest told where they differ; how far, how long and how often are left to the
    story."""
    told = [one for one in amounts(event.counts) if one.kind not in _ASIDE]
    told.sort(key=lambda one: (one.kind not in TOLLS, -_carried(one)))
    tolls = [count for count in told[:_COUNTS] if count.kind in TOLLS]
    things = [_count(count) for count in told[len(tolls) : _COUNTS]]
    rest = f" +{len(told) - _COUNTS}" if len(told) > _COUNTS else ""
    return " · ".join(filter(None, (", ".join(map(_toll, tolls)), ", ".join(things)))) + rest


def _toll(count: EventCount) -> str:
    """As in `killed 9`, or `killed 9 gardes` where it is told who they were."""
    return f"{count.kind} {_figures(count)} {shown_unit(count)}".strip()


def _count(count: EventCount) -> str:
    return f"{_figures(count)} {shown_unit(count) or count.kind}"


def _figures(count: EventCount) -> str:
    """The best number, or that end which is known."""
    known = next((value for value in (count.best, count.low, count.high) if value is not None), None)
    return figures(replace(count, best=known))


def _carried(count: EventCount) -> int:
    """How many articles tell a count, whatever its value."""
    return len({article for value in count.values for article in value.articles})


def _disputed(event: Event, between: str = "\n") -> Text:
    """The fields that are contradicted, those of a precision or an update left out; else that a root stands against."""
    kinds = ("contradiction", "within")
    fields = dict.fromkeys(one.field for one in event.disagreements if one.kind in kinds)
    return Text(between.join(fields) or ("denied" if disputed(event) else ""), "red")


def _opponent(one: Opponent) -> str:
    """As in `SANA (count, date)`; then whether this is within one article only, whether nobody is named, in how many
    events."""
    notes = [*one.fields, *(["within"] if one.within else []), *(["nobody named"] if one.unnamed else [])]
    return f"{plain(one.name)} ({', '.join(notes)})" + (f" ×{one.events}" if one.events > 1 else "")
