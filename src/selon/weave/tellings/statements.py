"""What each telling of an event says, with who says it: what consolidation and disagreements are made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from selon.model import Claim, Copy, EventMention, Standing
from selon.ontology import Registry, actors
from selon.weave.comparison.features import Features
from selon.weave.periods import Days, days
from selon.weave.roots import RootName, RootNames, roots_of, stands
from selon.weave.roots.joining import joined
from selon.weave.stances import DENIALS
from selon.weave.tellings.attaching import VERDICTS
from selon.weave.tellings.clearing import clears_themselves
from selon.weave.tellings.told import Told
from selon.weave.wording import opens

NEAR = 60  # characters of a content among which stands the cue of who denies in it
_QUESTION = frozenset("?؟")
Tellings = Sequence[tuple[Told, Features]]


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one telling: `holders` are who answers for it, the article's outlet where it is its own word (none
    where nobody is named), `stands` None where it stands nowhere, `known` the actors that weaving knows."""

    told: Told
    features: Features
    mention: EventMention
    claim: Claim
    holders: tuple[RootName, ...]
    stands: Standing | None
    known: Registry = field(compare=False, repr=False)

    @property
    def tells(self) -> bool:
        """Whether the claim tells the event itself, so that the telling's values are its own."""
        return self.mention.id in self.claim.mentions

    @property
    def judges(self) -> bool:
        """Whether the claim, which does not tell the event, is a verdict on the telling (`denied these
        reports`), and not on something about it."""
        if self.claim.stance not in VERDICTS:
            return False
        reading = self.told.reading
        judged = (one for one in reading.claims if one.id == self.claim.about)
        takes_up = any(opens(span.text, "telling", reading.article.language or "") for span in self.claim.content)
        return takes_up or any(self.mention.id in one.mentions for one in judged)

    @property
    def roots(self) -> frozenset[str]:
        """The names of its roots; none of the article's own word."""
        return frozenset(root.name for root in self.holders if not root.own)

    @property
    def published(self) -> Days | None:
        """The first and last day that its article may have come out on."""
        return days(self.told.published, self.told.published)

    @property
    def heading(self) -> bool:
        """Whether its claim stands in a heading of the article."""
        start = self.claim.content[0].start if self.claim.content else -1
        passages = self.told.reading.article.passages
        return any(one.kind == "heading" and one.start <= start < one.end for one in passages)

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Where it stands among all statements: by publication, file, offset and id."""
        start = self.claim.content[0].start if self.claim.content else 0
        return (self.told.published or "9999", self.told.name, start, self.claim.id)


def statements(
    tellings: Tellings, originals: Iterable[Told], copies: Sequence[Copy], known: Registry | None = None
) -> tuple[Statement, ...]:
    """Every claim that tells one of the mentions, in order. `originals` are articles that those of the event are copies
    of, where they do not tell it themselves: a copy's roots are those of its original, and those of one text that many
    published are those of the first.

    Names are settled among these articles only, so that an event never changes by an article that is none of its own.
    """
    first = sorted((*(told for told, _ in tellings), *originals), key=lambda told: told.order, reverse=True)
    articles = {told.id: told.reading for told in first}
    known = known or actors()
    names = RootNames([articles[number] for number in sorted(articles)], copies, known)
    mine = frozenset(features.key[3] for _, features in tellings)
    found = [
        Statement(
            told,
            features,
            told.mentions[features.key[3]],
            claim,
            roots_of(claim, told.reading, names),
            None
            if _asks(told, claim)
            or _voices(told, claim, features.key[3])
            or told.by_the_way(claim, features.key[3], mine)
            else _standing(claim, told.mentions[features.key[3]], told.reading.article.language or ""),
            known,
        )
        for told, features in tellings
        for claim in told.claims_of(features.key[3])
    ]
    return tuple(sorted(_joined(_once(found)), key=lambda s: (s.order, s.mention.id)))


def _joined(found: Sequence[Statement]) -> Sequence[Statement]:
    """The statements with the holders by the names that the event's roots have: who carries a value, and who says what
    against whom, is one where the event has one root (see `joining`)."""
    standing = (s for s in found if s.stands is not None and s.told.on(s.claim, s.mention.id))
    whole = joined({root for s in standing for root in s.holders if not root.own})
    if not whole:
        return found
    return [replace(s, holders=tuple(dict.fromkeys(whole.get(root, root) for root in s.holders))) for s in found]


def _once(found: Sequence[Statement]) -> Sequence[Statement]:
    """The statements without those of headings, where the body of the article has the event too: a heading repeats it,
    and often calls its source by another name."""
    bodies = {s.features.article for s in found if not s.heading}
    return [s for s in found if not s.heading or s.features.article not in bodies]


def _standing(claim: Claim, mention: EventMention, language: str) -> Standing | None:
    """Where the root of a claim stands on a mention. A negation that leaves the act as it was does not deny it (`the
    attack hurt nobody`, `nobody has claimed the attack`, `there was no fighter`), save of who had no part in it (`it
    was not we`)."""
    found = stands(claim)
    told = claim.stance not in DENIALS and mention.id in claim.mentions
    left = told and (not mention.negated or _nobody_there(mention))
    return "for" if found == "against" and left and not clears_themselves(claim, language) else found


def _nobody_there(mention: EventMention) -> bool:
    """Whether what is negated is that anybody was there: `there was no fighter, none but vendors`."""
    start = mention.trigger.start
    return any(c.max == 0 and c.kind == "people" and c.start <= start < c.end for c in mention.counts)


def _asks(told: Told, claim: Claim) -> bool:
    """Whether the content is a question, which tells nothing: the mark of one stands right after it."""
    end = claim.content[-1].end if claim.content else 0
    return claim.stance == "asserted" and told.reading.article.text[end : end + 3].strip()[:1] in _QUESTION


def _voices(told: Told, claim: Claim, mention: str) -> bool:
    """Whether a claim only says that somebody denies an act, who stands against it for themselves: `The state rejects
    these charges, its minister said`."""
    if claim.stance != "asserted" or not claim.content:
        return False
    inner = (one for one in told.reading.claims if one.parent == claim.id and one.stance in DENIALS)
    opens_with = (one for one in inner if one.cue and 0 <= one.cue.start - claim.content[0].start < NEAR)
    return any(told.on(one, mention) or not claim.mentions for one in opens_with)


def carriers(found: Iterable[Statement]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The articles (by name) and the roots behind some statements, each sorted."""
    found = list(found)
    names = {s.told.name for s in found}
    return tuple(sorted(names)), tuple(sorted({root for s in found for root in s.roots}))
