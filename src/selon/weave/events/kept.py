"""What weaving keeps of readings: all of them packed, and those asked for last at hand.

A reading of the golden articles takes 55 kB as objects and 5 packed, the features of its mentions 67 kB and 2.
"""

import re
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np

from selon.gather import outlet_of
from selon.model import Reading
from selon.ontology import Registry
from selon.weave.articles import GONE, Key, key_of
from selon.weave.comparison.extraction import features
from selon.weave.comparison.features import Features
from selon.weave.shelf import Shelf
from selon.weave.state import Parts, column, listed, numbers, values
from selon.weave.tellings.told import Told, told

WARM = 2048  # readings of whose mentions the features are at hand: those of a few weeks of a large dossier
OURS = re.compile("[0-9a-f]{16}")  # ids of mentions, see `selon.model.ids`
WHOLE = 256  # readings that are at hand as they are: what an event quotes


class Kept:
    """Readings by key, and the mentions in them by handle: a number that each is given when its reading is entered."""

    def __init__(self, known: Registry | None = None) -> None:
        self._known = known
        self._readings = Shelf(Reading, warm=0)
        self._features = Shelf(tuple[Features, ...], warm=WARM)
        self._numbers: dict[Key, int] = {}
        self._files: dict[str, tuple[int, ...]] = {}  # numbers of the readings of one text, by its id
        self._entered = array("l")  # the number of each reading, in the order in which they were entered
        self._first = array("l", [0])  # the handle of the first mention of each of these, and of the next
        self._place: dict[int, int] = {}
        self._article = array("l")  # by handle, what `article` gives
        self._mentions = array("Q")  # by handle, the id of the mention as the number that it writes
        self._others: dict[int, str] = {}  # by handle, an id that is none of ours
        self._also: dict[int, frozenset[str]] = {}  # outlets, of a reading whose text has more than one in one file
        self._told = lru_cache(WHOLE)(self._tell)

    @property
    def readings(self) -> int:
        """How many there are."""
        return len(self._numbers)

    def put(self, reading: Reading) -> int | None:
        """Keeps a reading, and gives its number; None where its text is there already under its name."""
        article, key = reading.article, key_of(reading.article)
        if key in self._numbers:
            return None
        number = self._numbers[key] = self._readings.put(reading)
        self._features.put(features(reading, self._known))
        self._files[article.id] = (*self._files.get(article.id, ()), number)
        return number

    def parts(self) -> Parts:
        """What it holds, without the readings."""
        keys = [GONE] * len(self._readings)
        for key, number in self._numbers.items():
            keys[number] = key
        yield "keys", listed(keys)
        yield "entered", column(self._entered, "<i8")
        yield "first", column(self._first, "<i8")
        yield "mentions", column(self._mentions, "<u8")
        yield "others", listed(self._others)
        yield "also", listed({number: sorted(outlets) for number, outlets in self._also.items()})

    def take(self, parts: Mapping[str, bytes], fetch: Callable[[Key], Reading]) -> None:
        """Takes up what was kept of readings that can be fetched by their keys; features are made anew of those that
        are asked for."""
        keys = values(parts["keys"], list[tuple[str, str]])
        there = len(keys)
        self._readings = Shelf(Reading, warm=0, there=there, fetch=lambda number: fetch(keys[number]))
        self._features = Shelf(tuple[Features, ...], warm=WARM, there=there, fetch=self._features_of)
        for number, key in enumerate(keys):
            if key != GONE:
                self._numbers[key] = number
                self._files[key[0]] = (*self._files.get(key[0], ()), number)
        self._entered = array("l", numbers(parts["entered"], "<i8").tolist())
        self._first = array("l", numbers(parts["first"], "<i8").tolist())
        self._mentions = array("Q", numbers(parts["mentions"], "<u8").tolist())
        self._place = {number: place for place, number in enumerate(self._entered) if keys[number] != GONE}
        held = np.diff(numbers(parts["first"], "<i8"))
        self._article = array("l", np.repeat(np.arange(len(held)), held).tolist())
        self._others = values(parts["others"], dict[int, str])
        self._also = values(parts["also"], dict[int, frozenset[str]])

    def also(self, reading: Reading) -> bool:
        """Adds the outlet of a reading whose text is there already under its name; whether it is another."""
        number, outlet = self._numbers[key_of(reading.article)], outlet_of(reading.article)
        there = self._told(number).outlets
        if outlet is None or outlet in there:
            return False
        self._also[number] = there | {outlet}
        self._told.cache_clear()
        return True

    def enter(self, number: int) -> range:
        """Gives the mentions of a reading their handles, in its order."""
        self._place[number] = len(self._entered)
        self._entered.append(number)
        mentions = [mention.key[3] for mention in self._features[number]]
        self._others |= {h: one for h, one in enumerate(mentions, self._first[-1]) if not OURS.fullmatch(one)}
        self._mentions.extend(int(one, 16) if OURS.fullmatch(one) else 0 for one in mentions)
        self._article.extend([len(self._entered) - 1] * len(mentions))
        self._first.append(self._first[-1] + len(mentions))
        return range(self._first[-2], self._first[-1])

    def leave(self, articles: Collection[str]) -> list[int]:
        """Lets go of the readings of some texts; gives the handles that their mentions had, which no others are
        given."""
        handles = [handle for article in sorted(articles) for handle in self.handles(article)]
        for key, number in [(key, number) for key, number in self._numbers.items() if key[0] in articles]:
            del self._numbers[key]
            self._files.pop(key[0], None)
            self._readings.drop(number)
            self._features.drop(number)
            self._place.pop(number, None)
            self._also.pop(number, None)
        for handle in handles:
            self._others.pop(handle, None)
        return handles

    def bearing(self, mentions: Collection[str]) -> list[int]:
        """The handles of mentions by their ids: of one in several files, all."""
        ours = np.array([int(one, 16) for one in mentions if OURS.fullmatch(one)], np.uint64)
        found = np.flatnonzero(np.isin(np.array(self._mentions, np.uint64), ours)).tolist()
        return sorted(h for h in {*found, *self._others} if self.mention(h) in mentions and self._there(h))

    def _there(self, handle: int) -> bool:
        place = self._article[handle]
        return self._place.get(self._entered[place]) == place

    def __len__(self) -> int:
        """How many handles were given."""
        return self._first[-1]

    def mention(self, handle: int) -> str:
        """The id of a mention: without its features, which need not be at hand."""
        return self._others[handle] if handle in self._others else f"{self._mentions[handle]:016x}"

    def article(self, handle: int) -> int:
        """The place of a mention's article among those that were entered."""
        return self._article[handle]

    def __getitem__(self, handle: int) -> Features:
        place = self.article(handle)
        return self._features[self._entered[place]][handle - self._first[place]]

    def of(self, handles: Iterable[int], *, but: int) -> Iterator[tuple[int, Features]]:
        """Mentions in order of their handles, without those of the article at the place `but`."""
        there: tuple[Features, ...] = ()
        first = last = 0
        for handle in sorted(handles):
            if handle >= last:
                place = self.article(handle)
                first, last = self._first[place], self._first[place + 1]
                there = () if place == but else self._features[self._entered[place]]
            if there:
                yield handle, there[handle - first]

    def handles(self, article: str) -> Iterator[int]:
        """The handles of the mentions of all articles of that id."""
        for number in self._files.get(article, ()):
            place = self._place.get(number)
            if place is not None:
                yield from range(self._first[place], self._first[place + 1])

    def repeated(self, article: str) -> bool:
        """Whether the text of that id stands in more than one file."""
        return len(self._files.get(article, ())) > 1

    def told(self, key: Key) -> Told:
        """The reading of that key."""
        return self._told(self._numbers[key])

    def first(self, article: str) -> Told:
        """The reading of that text; of several, the first to come out."""
        return min(map(self._told, self._files[article]), key=lambda kept: kept.order)

    def _features_of(self, number: int) -> tuple[Features, ...]:
        return features(self._readings[number], self._known)

    def _tell(self, number: int) -> Told:
        reading = self._readings[number]
        kept = told(reading, outlet_of(reading.article))
        return replace(kept, also=self._also[number]) if number in self._also else kept
