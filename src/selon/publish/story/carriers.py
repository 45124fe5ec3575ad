"""The articles that tell an event, as its story names them: by outlet and date, in the order in which they came out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selon.gather import outlet_of
from selon.model import Article, Event, Reading
from selon.weave.articles import Key, key_of, label, names

_UNDATED = "~"  # sorts after every figure: what came out at a day unknown is never the first


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that tells something: `outlet` its label where that is unknown, `published` EDTF; `copies` is the
    id of the article that it has its text from."""

    article: str
    file: str | None
    outlet: str
    published: str | None
    copies: str | None = None

    @property
    def order(self) -> tuple[str, bool, str, str]:
        """When it came out, by the last day that this may have been; of one day the original before its copies."""
        return (self.published or "").ljust(10, _UNDATED), self.copies is not None, self.file or "", self.article


class Shelf:
    """The readings that an event is told in, by what the event calls them."""

    def __init__(self, event: Event, readings: Iterable[Reading]) -> None:
        told = {telling.article for telling in event.mentions}
        held: dict[Key, Reading] = {}
        for reading in readings:
            if reading.article.id in told:
                held.setdefault(key_of(reading.article), reading)
        self._names = names(reading.article for reading in held.values())
        self._named = {self._names[key]: reading for key, reading in held.items()}
        self._any = {number: held[number, name] for number, name in reversed(held)}
        self._originals = self._copied(event)

    def reading(self, article: str, file: str | None) -> Reading | None:
        """The reading of an article, under that name where the text is in many; None where it is not on the shelf."""
        found = self._named.get(file or article)
        return found if found and found.article.id == article else self._any.get(article)

    def carrier(self, article: str, file: str | None) -> Carrier:
        """The article of that id."""
        reading = self.reading(article, file)
        if reading is None:
            return Carrier(article, file, file or article, None)
        found = reading.article
        name = self._names[key_of(found)]
        called = name if name != found.id else None
        return Carrier(found.id, called, outlet(found), found.published, self._originals.get(name))

    def named(self, names: Iterable[str]) -> list[Carrier]:
        """The articles that an event calls by these names, the first to come out first; unknown ones are left out."""
        readings = [self._named[name] for name in names if name in self._named]
        found = (self.carrier(reading.article.id, self._names[key_of(reading.article)]) for reading in readings)
        return sorted(found, key=lambda one: one.order)

    def _copied(self, event: Event) -> Mapping[str, str]:
        """The id of the original for the name of each copy among the articles of the event."""
        return {
            copy: self._named[original].article.id
            for original, *copies in event.copies
            for copy in copies
            if original in self._named
        }


def outlet(article: Article) -> str:
    """The outlet that answers for an article; where it is unknown its label."""
    return outlet_of(article) or label(article)


def outlets(readings: Iterable[Reading]) -> dict[str, str]:
    """The outlet of each article, by the article's id; of one text that many published, the first of these."""
    found: dict[str, str] = {}
    for reading in readings:
        found.setdefault(reading.article.id, outlet(reading.article))
    return found
