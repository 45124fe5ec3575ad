"""Which of many events are asked for: by place, date, type, actor, how many articles tell them and roots stand for
them, and dispute."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selon import gazetteer
from selon.asked import between, name, type_of_event
from selon.errors import OptionError, SelonError
from selon.gazetteer import key
from selon.model import Event, Place
from selon.ontology import actor, fold

_SAME = 0.97  # likeness from which on the gazetteer's name is the one asked for, as in `selon search`
MOST_TOLD = "most-told"  # what the event that most articles tell is called; no id is
_NUMBER = re.compile(r"(\d+)(-(\d+))?", re.ASCII)
_WORD = re.compile(r"\w+")


class StoryError(SelonError):
    """No event, or more than one, is called so."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an event has to be; None asks nothing.

    `place` in any spelling, its province or country, or a gazetteer id; `since` and `until` days, months or years
    between which it may have been (an event without a date never is); `actor` one who did it or whom it was done to, by
    any known name or by words of it; `roots` how many stand for it, as in `2` (or more) and `0-1`, and `articles` how
    many tell it.
    """

    place: str | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    actor: str | None = None
    roots: str | None = None
    articles: str | None = None
    disputed: bool = False

    @property
    def told_by(self) -> tuple[int, float]:
        """The least and the most articles that tell it. Raises OptionError."""
        return _number(self.articles, "articles")


def chosen(events: Iterable[Event], wanted: Wanted) -> Iterator[Event]:
    """The events that are all that is asked, in their order. Raises OptionError where a date, number, type or name is
    none, or what is asked for ends before it begins."""
    type_of_event(wanted.type), name(wanted.place, "a place"), name(wanted.actor, "an actor")
    roots, articles = _number(wanted.roots, "roots"), wanted.told_by
    since, until = between(wanted.since, wanted.until)
    spots = _Spots(wanted.place) if wanted.place else None
    for event in events:
        first, last = event.when.earliest, event.when.latest
        if since and not (last and last >= since):
            continue
        if until and not (first and first <= until):
            continue
        if wanted.type and event.type != wanted.type:
            continue
        if spots and not any(spots.hold(place.place) for place in event.places):
            continue
        if wanted.actor and not _acts(event, wanted.actor):
            continue
        if wanted.disputed and not disputed(event):
            continue
        if _within(roots_for(event), roots) and _within(len(event.articles), articles):
            yield event


def roots_for(event: Event) -> int:
    """How many roots stand for an event."""
    return len({(root.name, root.medium) for root in event.roots if root.stance == "for"})


def disputed(event: Event) -> bool:
    """Whether claims about it contradict each other (in one article or across articles), or a root stands against."""
    kinds = {one.kind for one in event.disagreements}
    return bool(kinds & {"contradiction", "within"}) or any(root.stance == "against" for root in event.roots)


def most_told(events: Iterable[Event]) -> Event | None:
    """The event that most articles tell, on most roots, with most disagreements; the first of these. None of none."""
    return max(events, key=lambda e: (len(e.articles), len(e.roots), len(e.disagreements)), default=None)


def called(events: Iterable[Event], name: str) -> Event:
    """The event whose id is `name`, or the only one whose id begins so, in small letters or capitals; `most-told` is
    what it says.

    Raises StoryError.
    """
    if name == MOST_TOLD and (most := most_told(events)):
        return most
    name = name.lower()
    found = [event for event in events if event.id.startswith(name)]
    exact = [event for event in found if event.id == name] or found
    if len(exact) == 1:
        return exact[0]
    if not exact:
        raise StoryError("no event has an id that begins so", where=name, remedy="list them with selon events")
    ids = ", ".join(event.id for event in exact[:4]) + (", …" if len(exact) > 4 else "")
    raise StoryError(f"{len(exact)} events have ids that begin so: {ids}", where=name, remedy="give more of the id")


def took_over(events: Iterable[Event], name: str) -> Event | None:
    """The event that took the place of the one that was called so, by its id or the beginning of it; None where there
    is an event of that name, or where none or more than one took its place."""
    name, found = name.lower(), list[Event]()
    if name == MOST_TOLD:
        return None
    for event in events:
        if event.id.startswith(name):
            return None
        if any(old.startswith(name) for old in event.former):
            found.append(event)
    return found[0] if len(found) == 1 else None


class _Spots:
    """What a place that is asked for may be called."""

    def __init__(self, place: str) -> None:
        found = [candidate.spot for candidate in gazetteer.search(place) if candidate.score >= _SAME]
        self._keys = {key(name).full for name in (place, *(spot.name for spot in found))} - {""}
        self._countries = {place.upper(), *(spot.country for spot in found if spot.kind == "country")}
        self._ids = {place, *(spot.gazetteer for spot in found)}
        # A region of several provinces: their names hold its own (Darfour-Nord, Nord-Kivu).
        self._regions = {
            (_words(name), spot.country) for spot in found if spot.kind == "region" for name in (place, spot.name)
        }

    def hold(self, place: Place) -> bool:
        """Whether a place is the one asked for, or within it."""
        names = {key(name).full for name in (place.name, place.admin1) if name}
        if names & self._keys or place.gazetteer in self._ids or place.country in self._countries:
            return True
        province = _words(place.name if place.kind == "province" else place.admin1 or "")
        return any(name in province and place.country == country for name, country in self._regions)


def _acts(event: Event, name: str) -> bool:
    """Whether somebody who did it, or whom it was done to, is called so."""
    known = actor(name)
    parties = [party.value for party in (*event.actors, *event.targets)]
    if known and any((other := actor(party)) and other.name == known.name for party in parties):
        return True
    asked = _words(name)
    return bool(asked.strip()) and any(asked in _words(party) for party in parties)


def _words(name: str) -> str:
    """The words of a name between blanks, so that only whole ones are found."""
    return f" {' '.join(_WORD.findall(fold(name)))} "


def _within(number: int, bounds: tuple[int, float]) -> bool:
    return bounds[0] <= number <= bounds[1]


def _number(told: str | None, of: str) -> tuple[int, float]:
    """The least and the most."""
    if told is None:
        return 0, float("inf")
    match = _NUMBER.fullmatch(told)
    if not match:
        raise OptionError(f"{told!r} is no number of {of}", remedy="give one, as in 2 (or more), or two, as in 0-1")
    low, high = int(match[1]), int(match[3]) if match[2] else float("inf")
    if high < low:
        raise OptionError(f"{told!r} ends before it begins", remedy="give the smaller number first, as in 0-1")
    return low, high
