"""Claims: which of those read meet which of the gold. The definitions are those of the project's scoring script."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from selon.evaluate.distinct import distinct
from selon.evaluate.gold import Chain, GoldArticle, GoldClaim
from selon.evaluate.names import fold, same_source
from selon.evaluate.spans import Extent, covered, extents, length, sentence
from selon.model import Claim

ENOUGH = 0.6  # of the gold content, for a content read to be the same


@dataclass(frozen=True, slots=True)
class ClaimMatch:
    """A gold claim with the claims read that are `near` (their content is its content), those of them that are `met`
    (they share a source) and the `best` of those with the right root; `whole`: every link of the best is right."""

    gold: GoldClaim
    spans: tuple[Extent, ...]
    near: tuple[Claim, ...]
    met: tuple[Claim, ...]
    best: Claim | None
    whole: bool


def distinct_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that differ in content or root."""
    return distinct(claims, _content_and_root)


def match_claims(gold: GoldArticle, text: str, claims: Sequence[Claim]) -> tuple[ClaimMatch, ...]:
    """Each gold claim with the claims that meet it. Raises GoldError where the gold is not in the text."""
    return tuple(_match(claim, claim.locate(text, file=gold.file), text, claims) for claim in gold.claims)


def longest_content(gold: GoldClaim, spans: Sequence[Extent], text: str) -> float:
    """How long a content may be and still be this claim's: 2.5 times the gold content where it is whole, 3 times its
    sentence where a few words are quoted."""
    if gold.whole:
        return 2.5 * length(spans) + 40
    return 3 * length([sentence(text, spans[0])]) + 40


def right_root(claim: Claim, chains: Sequence[Chain]) -> bool:
    """Whether the claim's root is the root of one of the chains."""
    return bool(claim.sources) and any(chain and same_source(claim.sources[-1], chain[-1]) for chain in chains)


def right_chain(claim: Claim, chains: Sequence[Chain]) -> bool:
    """Whether every link of the claim is that of one of the chains: of one as long as the first, or of many links."""
    return any(
        len(chain) == len(claim.sources) and all(map(same_source, claim.sources, chain))
        for chain in chains
        if len(chain) == len(chains[0]) or len(chain) > 1
    )


def _match(gold: GoldClaim, spans: tuple[Extent, ...], text: str, claims: Sequence[Claim]) -> ClaimMatch:
    longest = longest_content(gold, spans, text)
    near = tuple(claim for claim in claims if _is_near(extents(claim.content), spans, longest))
    met = tuple(claim for claim in near if _shares_source(claim, gold.chains))
    best = _best(gold, near)
    return ClaimMatch(gold, spans, near, met, best, best is not None and right_chain(best, gold.chains))


def _best(gold: GoldClaim, near: Sequence[Claim]) -> Claim | None:
    rooted = [claim for claim in near if right_root(claim, gold.chains)]
    return max(rooted, key=lambda c: (right_chain(c, gold.chains), c.stance in gold.stances), default=None)


def _is_near(content: Sequence[Extent], spans: Sequence[Extent], longest: float) -> bool:
    return length(content) <= longest and covered(content, spans) >= ENOUGH


def _shares_source(claim: Claim, chains: Sequence[Chain]) -> bool:
    return any(same_source(source, name) for source in claim.sources for chain in chains for name in chain)


def _content_and_root(claim: Claim) -> Hashable:
    return extents(claim.content), fold(claim.sources[-1].name) if claim.sources else ""
