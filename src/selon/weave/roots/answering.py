"""Who answers for what an article tells, where it takes more than the chain of one claim to say it."""

from collections.abc import Iterator, Mapping

from selon import languages
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
    for claim, spoke in _after_whom(reading):
        last = claim.sources[-1] if claim.sources else None
        if spoke is not None and last is not None and writing(last.name, reading.article.language):
            relayed = all(source.kind == "medium" for source in claim.sources[:-1])
            anew = indefinite(last.name, reading.article.language) and len(claim.sources) > 1  # relayé par X
            found |= {claim.id: spoke} if relayed and not anew else {}
    return found


def whose_office(reading: Reading) -> Mapping[str, str]:
    """By claim of somebody who is told of as another's (`son porte-parole`), what he is, and of the institution that
    spoke last before it: `porte-parole de la Défense civile`."""
    found: dict[str, str] = {}
    table = languages.table(reading.article.language or "", "weaving")
    for claim, spoke in _after_whom(reading):
        whose, _, noun = claim.sources[-1].text.partition(" ") if claim.sources else ("", "", "")
        if spoke is not None and whose.lower() in table.get("possessive", ()) and noun in table.get("heads", ()):
            article, _, body = spoke.text.replace("’", "'").replace("'", "' ").partition(" ")
            small = article.lower() if article.lower() in table["articles"] else article
            found[claim.id] = f"{noun} {table['of_whom'][0]} {small} {body}".replace("' ", "'").rstrip()
    return found


def _after_whom(reading: Reading) -> Iterator[tuple[Claim, Source | None]]:
    """The claims of an article in their order, each with the institution that spoke last before it."""
    spoke: Source | None = None
    for claim in sorted(reading.claims, key=lambda one: (one.content[0].start if one.content else -1, one.id)):
        yield claim, spoke
        last = claim.sources[-1] if claim.sources else None
        speaks = last is not None and last.kind in _INSTITUTIONS and not last.members
        if last is not None and speaks and not writing(last.name, reading.article.language):
            spoke = last


def answering(claim: Claim, language: str | None) -> Source:
    """The last link of a chain that answers for it: findings of an institution that are only described (`preliminary
    findings`), and those whom it calls its own (`our fighters`), are its word."""
    *before, last = claim.sources
    if not before or before[-1].kind == "medium" or last.members:
        return last
    plain = described(last.name, last.kind, language) or writing(last.name, language)
    findings = last.kind == "document" and plain
    return before[-1] if findings or ours(last.name, language) else last
