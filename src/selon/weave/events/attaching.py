"""Which mentions a claim tells that holds none: a verdict tells what it judges, a refusal to comment what is asked.

"Version contested by residents" and "declined to comment on this convoy" hold no event of their own, and yet a root
stands there. What is attached so is nothing but a stance: no value is read out of it.
"""

from collections.abc import Mapping, Sequence

from selon.model import Claim, Reading
from selon.weave.events.features import words

SHARED = 2  # telling words that a verdict has in common with the sentence of the event that it is on
_ON_REQUEST = frozenset({"declined"})
_VERDICTS = frozenset({"declined", "denied", "doubted", "confirmed"})


def attached(reading: Reading) -> Mapping[str, tuple[str, ...]]:
    """The ids of the mentions that claims without any are on, by claim: those of the claim that it is about; else, of
    a verdict, the one whose sentence shares most words with it; else, of a refusal to comment, the article's first."""
    by_id = {claim.id: claim for claim in reading.claims}
    found: dict[str, tuple[str, ...]] = {}
    for claim in reading.claims:
        if claim.mentions:
            continue
        judged = by_id.get(claim.about or "")
        if judged is not None and judged.mentions:
            found[claim.id] = judged.mentions
        elif claim.stance in _VERDICTS and reading.mentions:
            one = _alike(claim, reading) or (reading.mentions[0].id if claim.stance in _ON_REQUEST else None)
            if one is not None:
                found[claim.id] = (one,)
    return found


def _alike(claim: Claim, reading: Reading) -> str | None:
    """The mention whose claims, or own word, have most telling words in common with the claim."""
    said = words(" ".join(span.text for span in claim.content))
    shares = [(len(said & words(_told(mention.id, reading.claims))), -i) for i, mention in enumerate(reading.mentions)]
    most, place = max(shares, default=(0, 0))
    return reading.mentions[-place].id if most >= SHARED else None


def _told(mention: str, claims: Sequence[Claim]) -> str:
    return " ".join(span.text for claim in claims if mention in claim.mentions for span in claim.content)
