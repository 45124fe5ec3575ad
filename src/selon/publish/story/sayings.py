"""Who said what of an event, each thing once, with the articles that carry it in the order in which they came out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from selon.model import Claim, Event, Stance, Stand, Standing
from selon.ontology import fold
from selon.publish.story.carriers import Carrier, Shelf
from selon.publish.tellings import OWN, UNNAMED

# Percent, a copy's words against its original's. Over the sample and the golden dossier a copied claim is at 87 or
# more, another claim of the same root at 46 or less.
_ALIKE = 70.0


@dataclass(frozen=True, slots=True)
class Teller:
    """A root of an event; `medium` is who heard it, where it is only described."""

    name: str
    medium: str | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """Something that somebody said of an event.

    `tellers` are the roots (none: nobody is named, or the articles speak), `relays` who passed it on, from the article
    to the root; `stands` is None where it demands or predicts. `words` are those of the first carrier's article, at
    `start` to `end` there, and `mentions` the ids of what they tell of the event; `carriers` have it in the order in
    which they came out.
    """

    tellers: tuple[Teller, ...]
    relays: tuple[str, ...]
    own: str | None
    stance: Stance
    stands: Standing | None
    hedged: bool
    negated: bool
    words: str
    start: int
    end: int
    claim: str
    mentions: tuple[str, ...]
    carriers: tuple[Carrier, ...]

    @property
    def first(self) -> Carrier:
        """The article that was out with it first."""
        return self.carriers[0]


def sayings(event: Event, shelf: Shelf) -> tuple[Saying, ...]:
    """The claims about an event, the first said first; what nobody has read (its article is not on the shelf) is left
    out. A claim of one root in the same words is one, and so are an original's and its copies'."""
    found: list[Saying] = []
    for saying in sorted(_each(event, shelf), key=lambda one: (one.first.order, one.start, one.claim)):
        number = next((n for n, other in enumerate(found) if _same(saying, other)), None)
        if number is None:
            found.append(saying)
        elif (carrier := saying.first) not in found[number].carriers:
            found[number] = replace(found[number], carriers=(*found[number].carriers, carrier))
    return tuple(found)


def tellers(event: Event, stand: Stand) -> tuple[Teller, ...]:
    """The root of one line of an event's claims; none where nobody is named."""
    if stand.root is None:
        return ()
    name = stand.file or stand.article
    media = (root.medium for root in event.roots if root.name == stand.root and name in root.articles)
    return (Teller(stand.root, next(media, None)),)


def relays(claim: Claim) -> tuple[str, ...]:
    """Who passed the word on, from the article to the root."""
    return tuple(source.name for source in claim.sources[:-1])


def own_word(claim: Claim) -> str | None:
    """Why a claim has no root: that nobody is named, or that the article speaks; None where it has one."""
    if claim.sources:
        return None
    return UNNAMED if claim.cue else OWN


def words_of(claim: Claim) -> str:
    """The words of a claim, with a mark where there is a gap."""
    return " […] ".join(span.text for span in claim.content)


def _each(event: Event, shelf: Shelf) -> Iterable[Saying]:
    """Every claim of every article, once."""
    joined = {one.mention for one in event.mentions}
    by_claim: dict[tuple[str, str | None, str], list[Stand]] = {}
    for stand in event.claims:
        by_claim.setdefault((stand.article, stand.file, stand.claim), []).append(stand)
    for (article, file, number), stands in by_claim.items():
        reading = shelf.reading(article, file)
        claim = next((c for c in reading.claims if c.id == number), None) if reading else None
        if claim is not None:
            yield _saying(event, claim, stands, shelf.carrier(article, file), joined)


def _saying(event: Event, claim: Claim, stands: list[Stand], carrier: Carrier, joined: set[str]) -> Saying:
    return Saying(
        tellers=tuple(root for stand in stands for root in tellers(event, stand)),
        relays=relays(claim),
        own=own_word(claim),
        stance=claim.stance,
        stands=stands[0].stands,
        hedged=claim.hedged,
        negated=claim.negated,
        words=words_of(claim),
        start=claim.content[0].start if claim.content else 0,
        end=claim.content[-1].end if claim.content else 0,
        claim=claim.id,
        mentions=tuple(mention for mention in claim.mentions if mention in joined),
        carriers=(carrier,),
    )


def _same(one: Saying, other: Saying) -> bool:
    """Whether two claims are one thing said: by the same root, in the same words; nearly so in a copy."""
    if (one.tellers, one.stance, one.negated, one.own) != (other.tellers, other.stance, other.negated, other.own):
        return False
    mine, theirs = fold(one.words), fold(other.words)
    if mine == theirs:
        return True
    family = {one.first.copies or one.first.article}
    copied = one.first.article != other.first.article and (other.first.copies or other.first.article) in family
    return copied and ratio(mine, theirs) >= _ALIKE
