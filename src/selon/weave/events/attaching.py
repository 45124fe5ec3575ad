"""Which mentions a claim tells that holds none: a verdict tells what it judges, a refusal to comment what is asked, a
witness what was told just before.

"Version contested by residents", "declined to comment on this convoy" and a herdsman's "the last ones crossed before
noon" hold no event of their own, and yet a root stands there. What is attached so is nothing but a stance: no value is
read out of it.
"""

from collections.abc import Mapping, Sequence

from selon.model import Claim, Reading
from selon.weave.events.features import words
from selon.weave.events.kinds import group

SHARED = 2  # telling words that a claim has in common with the sentence of the event that it is on
_ON_REQUEST = frozenset({"declined"})
VERDICTS = frozenset({"declined", "denied", "doubted", "confirmed"})
_TOLD = VERDICTS | {"asserted", "claimed", "accused"}
_SAW = frozenset({"person", "anonymous", "public"})  # kinds of source that are quoted for what they saw
_SPOKEN = frozenset({"word", "accord"})  # groups of events that nobody is a witness of


def attached(reading: Reading) -> Mapping[str, tuple[str, ...]]:
    """The ids of the mentions that claims without any are on, by claim: those of the claim that it is about; else the
    one whose sentence shares most words with it; else, of a witness without a name, the last one told before; else, of
    a refusal to comment, the article's first."""
    by_id = {claim.id: claim for claim in reading.claims}
    found: dict[str, tuple[str, ...]] = {}
    for claim in reading.claims:
        if claim.mentions:
            continue
        judged = by_id.get(claim.about or "")
        if judged is not None and judged.mentions:
            found[claim.id] = judged.mentions
        elif reading.mentions and (claim.stance in VERDICTS or (claim.sources and claim.stance in _TOLD)):
            one = _alike(claim, reading) or _witnessed(claim, reading) or _asked(claim, reading)
            if one is not None:
                found[claim.id] = (one,)
    return found


def _asked(claim: Claim, reading: Reading) -> str | None:
    return reading.mentions[0].id if claim.stance in _ON_REQUEST else None


def _witnessed(claim: Claim, reading: Reading) -> str | None:
    """The last event told before the words of somebody who has no name."""
    if claim.stance != "asserted" or not claim.sources or not claim.content:
        return None
    last = claim.sources[-1]
    if last.kind not in _SAW or last.basis != "described":
        return None
    before = [
        m
        for m in reading.mentions
        if m.trigger.start < claim.content[0].start and m.reality == "happened" and group(m.type) not in _SPOKEN
    ]
    return max(before, key=lambda m: (m.trigger.start, m.id)).id if before else None


def _alike(claim: Claim, reading: Reading) -> str | None:
    """The mention whose claims, or own word, have most telling words in common with the claim."""
    said = words(" ".join(span.text for span in claim.content))
    shares = [(len(said & words(_told(mention.id, reading.claims))), -i) for i, mention in enumerate(reading.mentions)]
    most, place = max(shares, default=(0, 0))
    return reading.mentions[-place].id if most >= SHARED else None


def _told(mention: str, claims: Sequence[Claim]) -> str:
    return " ".join(span.text for claim in claims if mention in claim.mentions for span in claim.content)
