"""Claims by which those who speak clear themselves of an act that is taken as done: `we have nothing to do with it`."""

import re

from selon.model import Claim
from selon.weave.phrases import phrases, plain

NEGATED = 4  # words before a word for who did it among which a negation makes it one for who did not
CLAUSE = re.compile(r"[,;:.!?()]")


def clears_themselves(claim: Claim, language: str) -> bool:
    """Whether a claim says of those who speak that they had no part in what it tells."""
    if not claim.negated or claim.stance != "asserted":
        return False
    for span in claim.content:
        flat = plain(span.text)
        for m in phrases(language, "disputes", "no doers of it").finditer(flat):
            before = CLAUSE.split(flat[: m.start()])[-1].lstrip(' «“"')
            if negated(before, language) and phrases(language, "disputes", "themselves").match(before):
                return True
    return False


def negated(before: str, language: str) -> bool:
    """Whether the last words before a word are in the negative."""
    return phrases(language, "disputes", "never").search(" ".join(before.split()[-NEGATED:])) is not None
