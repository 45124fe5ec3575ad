"""A reading as weaving keeps it: its mentions by id, and the claims that tell them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from selon.model import Claim, EventMention, Reading
from selon.weave.articles import name_of
from selon.weave.tellings.asides import asides
from selon.weave.tellings.attaching import attached

COUNTED = frozenset({"killed", "injured", "people"})  # kinds of counts of those whom an act befell


@dataclass(frozen=True, slots=True)
class Told:
    """A reading with its mentions by id. `name` is what tells its article from others (`name_of`);
    `attached` are the mentions of claims that hold none themselves, `also` other outlets that have its text there."""

    reading: Reading
    name: str
    outlet: str | None
    mentions: Mapping[str, EventMention]
    attached: Mapping[str, tuple[str, ...]]
    also: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.reading.article.id

    @property
    def file(self) -> str | None:
        """Its name, where that is more than its id."""
        return self.name if self.name != self.id else None

    @property
    def published(self) -> str | None:
        """When the article came out (EDTF)."""
        return self.reading.article.published

    @property
    def outlets(self) -> frozenset[str]:
        """The outlets that published it."""
        return self.also | frozenset([self.outlet] if self.outlet else [])

    @property
    def order(self) -> tuple[str, str]:
        """Where it stands among the publications of one text: the first to come out first."""
        return self.published or "9999", self.name

    def claims_of(self, mention: str) -> tuple[Claim, ...]:
        """The claims that tell a mention, or a toll of it, in the order of the reading."""
        by = {one for count in self.mentions[mention].counts if count.kind in COUNTED for one in count.by}
        return tuple(c for c in self.reading.claims if c.id in by or self.on(c, mention))

    def on(self, claim: Claim, mention: str) -> bool:
        """Whether a claim is on a mention, and not only tells a toll of it (`entered the camp and killed 27 men`)."""
        return mention in claim.mentions or mention in self.attached.get(claim.id, ())

    def by_the_way(self, claim: Claim, mention: str, event: Collection[str]) -> bool:
        """Whether a claim that tells a mention is on another event than that of the mention (`event` are its mentions),
        and only speaks of this one."""
        beside = asides(claim, self.attached.get(claim.id, ()), self.reading)
        return mention in beside and not any(one in event and one not in beside for one in claim.mentions)


def told(reading: Reading, outlet: str | None = None) -> Told:
    """The reading as weaving keeps it; `outlet` where it is known better than by the article's own field."""
    article = reading.article
    mentions = {mention.id: mention for mention in reading.mentions}
    return Told(reading, name_of(article), outlet or article.outlet, mentions, attached(reading))
