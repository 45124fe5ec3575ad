"""Where claims stand in a text: in what they say, or in the words by which it is cited."""

from selon.model import Claim

FAR = 80  # characters between the preposition that cites and who made the document


def holds(claim: Claim, at: int) -> bool:
    """Whether an offset stands in what is claimed."""
    return any(s.start <= at < s.end for s in claim.content)


def cues(claim: Claim, at: int) -> bool:
    """Whether an offset stands in the cue of a claim."""
    return claim.cue is not None and claim.cue.start <= at < claim.cue.end


def cited(claim: Claim, at: int, *, verbal: bool) -> bool:
    """Whether a character stands in a source of a claim or, where its cue is no verb, between that and the source:
    selon *un rapport publié jeudi par X*."""
    for s in claim.sources:
        near = claim.cue is not None and not verbal and 0 <= s.start - claim.cue.end < FAR
        if (claim.cue.end if claim.cue is not None and near else s.start) <= at < s.end:
            return True
    return False
