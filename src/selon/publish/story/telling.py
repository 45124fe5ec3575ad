"""The story of one event: what is told and since when, who said what, from whom it came, and where they disagree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon.model import Event, Judgement, Reading
from selon.publish.eventcounts import value
from selon.publish.judging import edits
from selon.publish.seasons import spoken
from selon.publish.story.carriers import Carrier, Shelf
from selon.publish.story.disputes import Dispute, disputes
from selon.publish.story.sayings import Saying, sayings
from selon.publish.story.tree import Branch, tree


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one field of an event: the article that was out with it `first` (None: none is dated or at hand),
    and how many articles and which roots carry it; `edited` is by which judgement it is shown before all others."""

    field: str
    value: str
    first: Carrier | None
    articles: int
    roots: tuple[str, ...]
    edited: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One event, told: `facts` are all its values, `timeline` what was said, the first said first."""

    event: Event
    facts: tuple[Fact, ...]
    timeline: tuple[Saying, ...]
    tree: tuple[Branch, ...]
    disputes: tuple[Dispute, ...]


def story(event: Event, readings: Iterable[Reading]) -> Story:
    """The story of an event out of the readings that it was woven of (others do not matter). What an article says that
    is not among them is left out."""
    shelf = Shelf(event, readings)
    said = sayings(event, shelf)
    return Story(event, tuple(_facts(event, shelf)), said, tree(said), disputes(event, shelf))


def _facts(event: Event, shelf: Shelf) -> Iterator[Fact]:
    """Every value that is told: date, places, counts, actors, targets; the shown one of each first."""
    values = list(_values(event))
    fields = list(dict.fromkeys(field for field, *_ in values))
    for field, words, articles, roots, edited in sorted(values, key=lambda one: fields.index(one[0])):
        out = [carrier for carrier in shelf.named(articles) if carrier.published]
        yield Fact(field, words, out[0] if out else None, len(articles), roots, edited)


def _values(event: Event) -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...], Judgement | None]]:
    """Each value with its field, who carries it, and the edit of the event that it comes of."""
    edited = edits(event)
    for number, when in enumerate(event.when.values):
        yield "when", spoken(when.value), when.articles, when.roots, edited.get("when") if number == 0 else None
    role = "at" if any(place.place.role == "at" for place in event.places) else None
    for number, place in enumerate(event.places):
        mine = place.place.role == role or (role is None and number == 0)
        yield place.place.role, place.place.name, place.articles, place.roots, edited.get("place") if mine else None
    for count in event.counts:
        for number, one in enumerate(count.values):
            shown = edited.get(count.kind) if number == 0 else None
            yield count.kind, value(one), one.articles, one.roots, shown
    for party, named in (("actor", event.actors), ("target", event.targets)):
        for who in named:
            yield party, who.value, who.articles, who.roots, edited.get(f"{party}s")
