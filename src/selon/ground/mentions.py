"""Tellings -> event mentions: dated, placed, their actors named; and claims with the mentions that they are about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from selon import ontology
from selon.attribute import Evidence
from selon.attribute.interviews import voiced
from selon.attribute.introduced import taken_over
from selon.attribute.lexicon import lexicon
from selon.frame import Telling, frame
from selon.ground.attach import Dating
from selon.ground.dates import dates
from selon.ground.naming import Naming
from selon.ground.nowhere import said_of
from selon.ground.owned import own_claims
from selon.ground.placing import placed
from selon.ground.spoken import counts_asked, only_spoken
from selon.model import Claim, Count, EventMention, Flag, Named, mention_id
from selon.ontology import Registry
from selon.parse import Parse

CLAIMANTS = frozenset({"armed-group", "organisation", "official", "state", "person"})  # kinds of sources that act

SPOKEN = frozenset({"request", "accuse", "reject", "threaten", "support"})  # types that are acts of speech


class Grounded(NamedTuple):
    """What the events of an article add to a reading; `evidence` by the id of a mention or of a claim made here."""

    mentions: tuple[EventMention, ...]
    claims: tuple[Claim, ...]
    flags: tuple[Flag, ...]
    evidence: Mapping[str, Evidence]


def mentions(p: Parse, claims: Sequence[Claim], *, known: Registry | None = None) -> Grounded:
    """The event mentions of a parsed article, its claims with their mentions' ids and those in the article's own word,
    the flags of its dates, and the rule of each mention. `known` are the actors to look among (ours, if not given)."""
    tellings = frame(p)
    families: Mapping[str, str] = {name: row["family"] for name, row in ontology.table("events").items()}
    dated = dates(p)
    whens = Dating(p, claims, dated).dates(tellings)
    gone = only_spoken(p, claims, tellings, whens)  # dates were taken over of them; places go to what stays
    places = placed(p, claims, tellings, whens, gone=gone)
    naming = Naming(p, known, claims=claims, places={x.start for found in places for x in found})
    doers = [naming.actors(t.actors, speaking=t.type in SPOKEN) for t in tellings]
    kept = [n for n in range(len(tellings)) if n not in gone]
    made = tuple(
        EventMention(
            mention_id(p.article.id, t.type, (p.tokens[t.trigger[0]].start, p.tokens[t.trigger[1] - 1].end)),
            t.type,
            p.span(*t.trigger),
            doers[n],
            naming.targets(t.targets, by=doers[n], hostile=families[t.type] == "violence"),
            places[n],
            whens[n],
            (*t.counts, *(c for m, by in gone.items() if by == n for c in counts_asked(p, tellings[m]))),
            t.reality,
            t.negated,
        )
        for n, t in ((n, tellings[n]) for n in kept)
    )
    tellings = tuple(tellings[n] for n in kept)
    ids = [m.id for m in made]
    linked = [replace(c, mentions=tuple(_about(c, made))) for c in claims]
    own = voiced(p, claims, taken_over(p, lexicon(p.article.language or ""), own_claims(p, claims, tellings, ids)))
    evidence = {m.id: _evidence(p, t) for m, t in zip(made, tellings, strict=True)}
    evidence |= {c.id: Evidence("own-word", "", c.content[0], ()) for c in own}
    whole = tuple(sorted([*linked, *own], key=lambda c: c.content[0].start))
    cited = [(s.start, said_of(p, s.end)) for c in whole for s in c.sources]
    by = tuple(_answered(_claimed(m, whole), whole, cited) for m in made)
    return Grounded(by, whole, tuple(f for d in dated for f in d.flags), evidence)


def _about(claim: Claim, made: Sequence[EventMention]) -> list[str]:
    """The mentions whose trigger stands in the content of a claim, or is its cue."""
    spans = [*claim.content, *([claim.cue] if claim.cue else [])]
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    near = [m for m in made if first <= m.trigger.start < last]
    return [m.id for m in near if any(s.start <= m.trigger.start < s.end for s in spans)]


def _claimed(mention: EventMention, claims: Sequence[Claim]) -> EventMention:
    """The mention with whoever claims it as its actor, where it has none; nobody is its own target."""
    found = mention.actors
    if not found:
        own = [c.sources[-1] for c in claims if c.stance == "claimed" and c.sources and c.mentions[:1] == (mention.id,)]
        found = tuple(Named(s.start, s.end, s.text, s.name, s.kind) for s in own[:1] if s.kind in CLAIMANTS)
    doing = {one.name for one in found}
    targets = tuple(one for one in mention.targets if one.name not in doing)
    same = len(found) == len(mention.actors) and len(targets) == len(mention.targets)
    return mention if same else replace(mention, actors=found, targets=targets)


def _answered(mention: EventMention, claims: Sequence[Claim], cited: Sequence[tuple[int, int]]) -> EventMention:
    """The mention with, for each count, the claims that tell it; who is `cited` is not counted (deux sources), unless
    it is they who act (des milliers de manifestants ont défilé, réclamant…)."""
    if not mention.counts:
        return mention
    counts = tuple(
        replace(n, by=tuple(c.id for c in claims if any(s.start <= n.start < s.end for s in c.content)))
        for n in mention.counts
        if not any(a <= n.start < b for a, b in cited) or _doing(mention, n)
    )
    return replace(mention, counts=counts)


def _doing(mention: EventMention, count: Count) -> bool:
    """Whether those whom a count tells of do what is told, which is no act of speech."""
    return mention.type not in SPOKEN and any(one.start <= count.start < one.end for one in mention.actors)


def _evidence(p: Parse, telling: Telling) -> Evidence:
    return Evidence(telling.evidence.rule, telling.evidence.row, p.span(*telling.evidence.words), ())
