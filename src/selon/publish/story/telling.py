"""The story of one event: what is told and since when, who said what, from whom it came, and where they disagree."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon.model import Event, Reading
from selon.publish.eventcounts import value
from selon.publish.seasons import spoken
from selon.publish.story.carriers import Carrier, Shelf
from selon.publish.story.disputes import Dispute, disputes
from selon.publish.story.sayings import Saying, sayings
from selon.publish.story.tree import Branch, tree


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one field of an event: the article that was out with it `first` (None: none is dated or at hand),
    and how many articles and which roots carry it."""

    field: str
    value: str
    first: Carrier | None
    articles: int
    roots: tuple[str, ...]


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
    for field, words, articles, roots in sorted(values, key=lambda one: fields.index(one[0])):
        out = [carrier for carrier in shelf.named(articles) if carrier.published]
        yield Fact(field, words, out[0] if out else None, len(articles), roots)


def _values(event: Event) -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    for when in event.when.values:
        yield "when", spoken(when.value), when.articles, when.roots
    for place in event.places:
        yield place.place.role, place.place.name, place.articles, place.roots
    for count in event.counts:
        for one in count.values:
            yield count.kind, value(one), one.articles, one.roots
    for party, named in (("actor", event.actors), ("target", event.targets)):
        for who in named:
            yield party, who.value, who.articles, who.roots
