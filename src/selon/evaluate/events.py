"""Events: which of the mentions read tell which of the gold's. The definitions are those of the project's scoring
script."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selon.evaluate.dates import Days
from selon.evaluate.definitions import definitions
from selon.evaluate.distances import any_within
from selon.evaluate.distinct import distinct
from selon.evaluate.gold import OTHER, GoldArticle, GoldEvent, Number
from selon.evaluate.names import same_name
from selon.evaluate.spans import Extent, locate, occurrences, sentence
from selon.model import EventMention, When


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a mention meets a gold event: `rank` orders the mentions, `here` says that one of its places is within
    reach, `same_day` that it is dated to the very days."""

    mention: EventMention
    rank: int
    here: bool
    same_day: bool


@dataclass(frozen=True, slots=True)
class EventMatch:
    """A gold event with the mentions that meet it, the best first, and the sentences that tell it (`anchors`)."""

    gold: GoldEvent
    anchors: tuple[Extent, ...]
    fits: tuple[Fit, ...]

    @property
    def here(self) -> bool:
        """Whether any of the mentions is placed right: the gold pools the tellings of an event."""
        return any(fit.here for fit in self.fits)

    @property
    def same_day(self) -> bool:
        """Whether the best of the mentions is dated right."""
        return bool(self.fits) and self.fits[0].same_day

    @property
    def counts_met(self) -> frozenset[Number]:
        """The counts of the event that any of the mentions gives."""
        return self.gold.counts & _numbers(fit.mention for fit in self.fits)


def distinct_mentions(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions that differ in trigger or type."""
    return distinct(mentions, lambda mention: (mention.trigger.start, mention.type))


def match_events(gold: GoldArticle, text: str, mentions: Sequence[EventMention]) -> tuple[EventMatch, ...]:
    """Each gold event with the mentions that meet it."""
    return tuple(_match(event, anchors(gold, event, text), mentions) for event in gold.events)


def anchors(gold: GoldArticle, event: GoldEvent, text: str) -> tuple[Extent, ...]:
    """The sentences in which the gold's claims tell the event, or its trigger words stand."""
    claimed = [words for claim in gold.claims if claim.event == event.key for words in claim.quoted]
    told = [extent for words in claimed if (extent := locate(text, words))]
    told += [extent for words in event.triggers for extent in occurrences(text, words)]
    return tuple(sentence(text, extent) for extent in told)


def fit(event: GoldEvent, anchors: Sequence[Extent], mention: EventMention) -> Fit | None:
    """How well the mention meets the event; None where their types differ, or nothing but a date speaks for it."""
    if event.type != OTHER and mention.type not in definitions().kinds(event.type):
        return None
    told = any(start <= mention.trigger.start < end for start, end in anchors)
    counted = bool(event.counts & _numbers([mention]))
    here = event.place is not None and any_within(event.place, mention.places)
    placed = here or any(same_name(place.text, name) for place in mention.places for name in event.place_names)
    overlap, same_day = _agree(event.days, mention.when)
    if not (told or counted or (placed and overlap)):
        return None
    return Fit(mention, 3 * told + 2 * placed + overlap + 2 * counted, here, same_day)


def _match(event: GoldEvent, told: tuple[Extent, ...], mentions: Sequence[EventMention]) -> EventMatch:
    fits = [found for mention in mentions if (found := fit(event, told, mention))]
    return EventMatch(event, told, tuple(sorted(fits, key=lambda f: -f.rank)))


def _agree(days: Days | None, when: When) -> tuple[bool, bool]:
    """Whether the mention's days and the event's have one in common, and whether they are the very same."""
    first = (when.earliest or "")[:10]
    last = (when.latest or when.earliest or "")[:10]
    if days is None:
        return False, False
    return bool(first) and first <= days[1] and last >= days[0], (first, last) == days


def _numbers(mentions: Iterable[EventMention]) -> frozenset[Number]:
    return frozenset((c.kind, c.min) for mention in mentions for c in mention.counts if c.min is not None)
