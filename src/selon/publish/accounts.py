"""An event with the readings that tell it: its articles, claims and mentions looked up.

An event names articles, claims and mentions by their ids. A reading may have changed since the event was woven (read
again, judged): what is no longer there is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from selon.errors import SelonError
from selon.model import Article, Claim, Event, EventMention, Named, Quoted, Reading, Source, Stand
from selon.publish.tellings import chain, tellings, withheld

Look = Callable[[str], Reading]  # the reading of the article of that id; raises KeyError or SelonError without one


@dataclass(frozen=True, slots=True)
class Said:
    """A claim about an event, with the article it stands in."""

    article: Article
    claim: Claim

    @property
    def words(self) -> str:
        """The words of the claim, with a mark where there is a gap."""
        return " […] ".join(span.text for span in self.claim.content)

    @property
    def by(self) -> str:
        """Who answers for it and how: `SANA → M. Darwich (denied, hedged)`."""
        marks = [str(self.claim.stance)]
        marks += [word for word, on in (("hedged", self.claim.hedged), ("negated", self.claim.negated)) if on]
        return f"{chain(self.claim)} ({', '.join(marks)})"


class Account:
    """One event and the readings of its articles, as `look` gives them."""

    def __init__(self, event: Event, look: Look) -> None:
        self.event = event
        told = [telling.article for telling in event.mentions]
        ids = dict.fromkeys([*told, *(stand.article for stand in event.claims)])
        self._readings = {article: found for article in ids if (found := _found(look, article))}
        self._claims = {(a, claim.id): claim for a, reading in self._readings.items() for claim in reading.claims}
        self._names = {stand.file: stand.article for stand in event.claims if stand.file}
        self._names |= {telling.file: telling.article for telling in event.mentions if telling.file}

    def articles(self) -> list[Article]:
        """The articles that tell the event or speak of it, in its order."""
        return [reading.article for reading in self._readings.values()]

    def article(self, name: str) -> Article | None:
        """The article of that file or id."""
        reading = self._readings.get(self._names.get(name, name))
        return reading.article if reading else None

    def said(self) -> list[Said]:
        """The claims about the event, each once, in its order."""
        keys = dict.fromkeys((stand.article, stand.claim) for stand in self.event.claims)
        return [said for key in keys if (said := self._of(key))]

    def quoted(self, words: Quoted) -> Said | None:
        """The claim whose words disagree."""
        return self._of((words.article, words.claim))

    def mentions(self) -> list[tuple[Article, EventMention]]:
        """The mentions of the event, with their articles."""
        wanted = {(telling.article, telling.mention) for telling in self.event.mentions}
        return [(r.article, m) for a, r in self._readings.items() for m in r.mentions if (a, m.id) in wanted]

    def withheld(self) -> tuple[str, ...]:
        """Why it is not to be counted as something that happened; nothing where one of its tellings is."""
        wanted = {(telling.article, telling.mention) for telling in self.event.mentions}
        found = [
            withheld(telling)
            for article, reading in self._readings.items()
            for telling in tellings(reading)
            if (article, telling.mention.id) in wanted
        ]
        return () if None in found else tuple(sorted({str(why) for why in found}))

    def party(self, name: str) -> tuple[Article, Named] | None:
        """The first actor or target that the mentions call by that name."""
        named = ((a, one) for a, mention in self.mentions() for one in (*mention.actors, *mention.targets))
        return next((found for found in named if found[1].name == name), None)

    def root(self, stands: Iterable[Stand]) -> tuple[Article, Source] | None:
        """The end of the chain of the first claim among them that has one."""
        for stand in stands:
            said = self._of((stand.article, stand.claim))
            if said and said.claim.sources:
                return said.article, said.claim.sources[-1]
        return None

    def _of(self, key: tuple[str, str]) -> Said | None:
        claim = self._claims.get(key)
        return Said(self._readings[key[0]].article, claim) if claim else None


def _found(look: Look, article: str) -> Reading | None:
    try:
        return look(article)
    except (KeyError, SelonError):
        return None
