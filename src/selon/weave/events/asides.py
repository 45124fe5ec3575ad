"""Events that a claim holds and yet is not on: it speaks of them by the way, so that its root stands nowhere there."""

import re
from collections.abc import Iterable

from selon import languages
from selon.model import Claim, EventMention, Reading
from selon.weave.events.kinds import group
from selon.weave.events.scene import WORD, tokens
from selon.weave.events.signs import JUDGING

NEAR = 4  # words before an event among which stands what makes it the ground of another (`since the first truce`)
_BREAK = re.compile(r"[,;:()]")


def asides(claim: Claim, others: Iterable[str], reading: Reading) -> frozenset[str]:
    """The mentions that a claim holds besides the one it is on: its own judging (`rejects`, `accuses`), and what it has
    its act follow or answer (`in reprisal for the raids`). `others` are mentions that it is on and does not hold.

    Of the golden articles' 47 of the first sort, gold has the root stand on two, and on none of six of the second."""
    held = [mention for mention in reading.mentions if mention.id in claim.mentions]
    acts = [mention for mention in held if not _judging(claim, mention)]
    if not acts and not others:
        return frozenset()
    judging = {mention.id for mention in held if _judging(claim, mention)}
    grounds = {mention.id for mention in acts if _ground(claim, mention, reading)}
    return frozenset(judging | (grounds if len(grounds) < len(acts) else set()))


def _judging(claim: Claim, mention: EventMention) -> bool:
    return claim.stance in JUDGING and group(mention.type) == WORD


def _ground(claim: Claim, mention: EventMention, reading: Reading) -> bool:
    """Whether the words before the mention, within the claim, have something else follow it or answer it."""
    at = mention.trigger.start
    span = next((span for span in claim.content if span.start <= at < span.end), None)
    phrase = _BREAK.split(reading.article.text[span.start : at])[-1] if span else ""
    given = languages.table(reading.article.language or "", "ties").get("given", ())
    return any(word in given for word in tokens(phrase)[-NEAR:])
