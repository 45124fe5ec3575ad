"""Who answers for what an article tells, where it takes more than the chain of one claim to say it."""

from collections.abc import Mapping

from selon.model import Claim, Reading, Source
from selon.weave.roots.naming import described, indefinite, lowered, members, ours, writing

_INSTITUTIONS = frozenset({"official", "state", "organisation", "armed-group"})


def relay(claim: Claim) -> str | None:
    """The medium nearest above the last link of a claim's chain."""
    return next((s.name for s in reversed(claim.sources[:-1]) if s.kind == "medium"), None)


def heard_by(reading: Reading) -> Mapping[str, str]:
    """The one medium by which an article has each name that it has from a medium at all."""
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        medium = relay(claim)
        for one in members(claim.sources[-1]) if medium else ():
            found.setdefault(lowered(one.name, reading.article.language), set()).add(medium or "")
    return {name: min(relays) for name, relays in found.items() if len(relays) == 1}


def authors(reading: Reading) -> Mapping[str, Source]:
    """By claim, the institution that spoke last before it, where the claim rests on a writing told of as known."""
    found: dict[str, Source] = {}
    spoke: Source | None = None
    for claim in sorted(reading.claims, key=lambda one: (one.content[0].start if one.content else -1, one.id)):
        last = claim.sources[-1] if claim.sources else None
        if last is not None and writing(last.name, reading.article.language):
            relayed = all(source.kind == "medium" for source in claim.sources[:-1])
            anew = (
                indefinite(last.name, reading.article.language) and len(claim.sources) > 1
            )  # un communiqué relayé par X
            found |= {claim.id: spoke} if spoke is not None and relayed and not anew else {}
        elif last is not None and last.kind in _INSTITUTIONS and not last.members:
            spoke = last
    return found


def answering(claim: Claim, language: str | None) -> Source:
    """The last link of a chain that answers for it: findings of an institution that are only described (`preliminary
    findings`), and those whom it calls its own (`our fighters`), are its word."""
    *before, last = claim.sources
    if not before or before[-1].kind == "medium" or last.members:
        return last
    plain = described(last.name, last.kind, language) or writing(last.name, language)
    findings = last.kind == "document" and plain
    return before[-1] if findings or ours(last.name, language) else last
