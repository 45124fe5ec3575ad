"""Events that a claim holds and yet is not on: it speaks of them by the way, so that its root stands nowhere there."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from selon import languages
from selon.model import Claim, EventMention, Reading
from selon.weave.kinds import group
from selon.weave.tellings.clauses import form_of, in_relative
from selon.weave.tellings.scene import WORD, tokens
from selon.weave.tellings.signs import JUDGING

NEAR = 4  # words before an event among which stands what makes it the ground of another (`since the first truce`)
PHRASE = 60  # characters before a verb in which it is denied
_BREAK = re.compile(r"[,;:()]")
_TOLD = frozenset({"happened", "ongoing"})


def asides(claim: Claim, others: Iterable[str], reading: Reading) -> frozenset[str]:
    """The mentions that a claim is on by the way: its own judging (`rejects`, `accuses`), what it has its act follow or
    answer (`in reprisal for the raids`), what has happened where it announces what will (`those who fired will be
    tried`), what it denies in general (`we do not fire at markets`), what is only meant beside what was done, what a
    participle or a relative clause tells beside the verb (`missiles fired by`). `others` are mentions that it is on and
    does not hold.

    Of the golden articles' 47 of the first sort, gold has the root stand on two, and on none of six of the second,
    seven of the third and three of the fourth; of 31 of the fifth and sixth on three."""
    language, others = reading.article.language or "", frozenset(others)
    held = [mention for mention in reading.mentions if mention.id in claim.mentions]
    acts = [mention for mention in held if not _judging(claim, mention)]
    if not acts and not others:
        return frozenset()
    judging = {mention.id for mention in held if _judging(claim, mention)}
    grounds = {m.id for m in acts if _ground(claim, m, reading)}
    apart = {m.id for m in acts if _before(claim, m) or _in_general(m, reading.article.text, language)}
    aside = judging | (grounds if len(grounds) < len(acts) else set()) | apart
    left = [mention for mention in acts if mention.id not in aside]
    return frozenset(aside | {mention.id for mention in _under(claim, left, reading)})


def _judging(claim: Claim, mention: EventMention) -> bool:
    return claim.stance in JUDGING and group(mention.type) == WORD


def _under(claim: Claim, acts: Sequence[EventMention], reading: Reading) -> list[EventMention]:
    """Those of several acts of a claim that are told within the telling of another: what is only meant beside what was
    done, a participle or a relative clause beside a verb; none where that would leave no act."""
    if len(acts) < 2:
        return []
    acts = sorted(acts, key=lambda one: one.trigger.start)
    text, language = reading.article.text, reading.article.language or ""
    done = [one for one in acts if one.reality in _TOLD] if claim.stance != "announced" else []
    left = done or acts
    meant = [one for one in acts if one not in left]
    forms = [form_of(one.trigger, text, language) for one in left]
    under = [one for one, form in zip(left, forms, strict=True) if form == "participle" and "verb" in forms]
    under += [
        one
        for before, one in pairwise(left)
        if not {one.id, before.id} & {other.id for other in under}
        and in_relative(before.trigger, one.trigger, text, language)
    ]
    return meant + under


def _before(claim: Claim, mention: EventMention) -> bool:
    """Whether the mention has happened, and the claim announces what will."""
    return claim.stance == "announced" and group(mention.type) != WORD and mention.reality in _TOLD


def _in_general(mention: EventMention, text: str, language: str) -> bool:
    """Whether the mention is a verb in the present or an infinitive that is denied right before it, and nobody in
    particular is said not to do it (`not a soldier fights there`)."""
    table = languages.table(language, "ties")
    phrase = tokens(_BREAK.split(text[max(0, mention.trigger.start - PHRASE) : mention.trigger.start])[-1])
    *before, last = phrase or [""]
    if last in table.get("negation after", ()) and before:
        *before, last = before
    past = any(word.endswith(tuple(table.get("past", ()))) for word in tokens(mention.trigger.text)[:1])
    return last in table.get("negation", ()) and not past and not any(w in table.get("nobody", ()) for w in before)


def _ground(claim: Claim, mention: EventMention, reading: Reading) -> bool:
    """Whether the words before the mention, within the claim, have something else follow it or answer it."""
    at = mention.trigger.start
    span = next((span for span in claim.content if span.start <= at < span.end), None)
    phrase = _BREAK.split(reading.article.text[span.start : at])[-1] if span else ""
    given = languages.table(reading.article.language or "", "ties").get("given", ())
    return any(word in given for word in tokens(phrase)[-NEAR:])
