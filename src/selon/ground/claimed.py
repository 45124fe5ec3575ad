"""Where claims stand in a text: in what they say, or in the words by which it is cited."""

from selon.model import Claim


def holds(claim: Claim, at: int) -> bool:
    """Whether an offset stands in what is claimed."""
    return any(s.start <= at < s.end for s in claim.content)


def cues(claim: Claim, at: int) -> bool:
    """Whether an offset stands in the cue of a claim."""
    return claim.cue is not None and claim.cue.start <= at < claim.cue.end
