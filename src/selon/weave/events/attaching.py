"""Which mentions a claim tells that holds none: a verdict tells what it judges, a refusal to comment what is asked, and
who speaks of the assailants, the trucks or the wounded speaks of the attack, the convoy, the deaths told before.

"Version contested by residents", "declined to comment on this convoy" and "the assailants wore uniforms" hold no event
of their own, and yet a root stands there. What is attached so is nothing but a stance: no value is read out of it.
"""

from collections.abc import Callable, Mapping, Sequence

from selon.model import Claim, EventMention, Reading
from selon.weave.events.kinds import group
from selon.weave.events.wording import named_in, opens, words

# Swept over the golden articles, the sample and a dossier of forty: with 2, two of three claims tied so were none of
# that event; 4 ties hardly any.
SHARED = 3  # telling words that a claim has in common with the sentence of the event that it is on
BACK = 6  # mentions back that one who speaks of a part in an event may speak of
_TALLIED = frozenset({"killed", "injured", "people", "vehicles", "munitions", "aircraft"})
_ON_REQUEST = frozenset({"declined"})
VERDICTS = frozenset({"declined", "denied", "doubted", "confirmed"})
_TOLD = VERDICTS | {"asserted", "claimed", "accused"}
# Groups of events that a verdict is seldom on, where another act is told beside.
_SPOKEN = frozenset({"word", "accord"})

Attached = Mapping[str, tuple[str, ...]]
_Finding = Callable[[Claim, Reading, Attached], str | None]


def attached(reading: Reading) -> Attached:
    """The ids of the mentions that claims without any are on, by claim: those of the claim that it is about; else the
    one that its words stand for, or that what it speaks of has a part in; of a refusal to comment, the article's first;
    else the one whose sentence shares most words with it."""
    by_id = {claim.id: claim for claim in reading.claims}
    found: dict[str, tuple[str, ...]] = {}
    for claim in sorted(reading.claims, key=_start):
        if claim.mentions or not reading.mentions:
            continue
        judged = by_id.get(claim.about or "")
        if judged is not None and judged.mentions:
            found[claim.id] = judged.mentions
        elif claim.stance in VERDICTS or (claim.sources and claim.stance in _TOLD):
            one = next(filter(None, (finding(claim, reading, found) for finding in _FINDINGS)), None)
            if one is not None:
                found[claim.id] = (one,)
    return found


def _counted(claim: Claim, reading: Reading, found: Attached) -> str | None:
    """The last event told before with a number, of words that stand for one (`this toll`)."""
    if not _opens(claim, reading, "number"):
        return None
    return next((m.id for m in _before(claim, reading) if any(count.kind in _TALLIED for count in m.counts)), None)


def _taken_up(claim: Claim, reading: Reading, found: Attached) -> str | None:
    """What somebody else told last, of words that stand for it (`this version`, `the accusations`)."""
    if not _opens(claim, reading, "telling"):
        return None
    by_id = {mention.id: mention for mention in reading.mentions}
    for other in sorted(reading.claims, key=_start, reverse=True):
        told = [by_id[m] for m in other.mentions or found.get(other.id, ()) if m in by_id]
        if told and _start(other) < _start(claim) and _root(other) != _root(claim):
            return ([m for m in told if group(m.type) not in _SPOKEN] or told)[-1].id
    return None


def _asked(claim: Claim, reading: Reading, found: Attached) -> str | None:
    """What the article is on, of a refusal to comment."""
    asked = claim.stance in _ON_REQUEST and _opens(claim, reading, "comment")
    return reading.mentions[0].id if asked else None


def _bridged(claim: Claim, reading: Reading, found: Attached) -> str | None:
    """The last event told before in which what the claim speaks of has a part."""
    language = reading.article.language or ""
    groups = {name for span in claim.content for name in named_in(span.text, language)}
    before = _before(claim, reading)[:BACK] if groups else []
    return next((m.id for m in before if group(m.type) in groups and m.reality == "happened"), None)


def _alike(claim: Claim, reading: Reading, found: Attached) -> str | None:
    """The mention whose claims, or own word, have most telling words in common with the claim."""
    said = words(" ".join(span.text for span in claim.content))
    shares = [(len(said & words(_told(mention.id, reading.claims))), -i) for i, mention in enumerate(reading.mentions)]
    most, place = max(shares, default=(0, 0))
    return reading.mentions[-place].id if most >= SHARED else None


_FINDINGS: tuple[_Finding, ...] = (_counted, _taken_up, _asked, _bridged, _alike)


def _before(claim: Claim, reading: Reading) -> Sequence[EventMention]:
    """The mentions told before a claim, the last first."""
    before = [m for m in reading.mentions if m.trigger.start < _start(claim)[0]]
    return sorted(before, key=lambda m: (m.trigger.start, m.id), reverse=True)


def _opens(claim: Claim, reading: Reading, row: str) -> bool:
    return any(opens(span.text, row, reading.article.language or "") for span in claim.content)


def _root(claim: Claim) -> str | None:
    return claim.sources[-1].name if claim.sources else None


def _start(claim: Claim) -> tuple[int, str]:
    return (claim.content[0].start if claim.content else -1, claim.id)


def _told(mention: str, claims: Sequence[Claim]) -> str:
    return " ".join(span.text for claim in claims if mention in claim.mentions for span in claim.content)
