"""Dead and hurt told before their act, whose type is the act's: douze civils ont été tués à Kokola. Cette attaque…; of
a heading, trois morts à Kokola, the act of which the body tells them."""

from collections.abc import Sequence

from selon.frame.act_types import STRUCK
from selon.frame.anew import growing
from selon.frame.settling import retype
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

DONE = frozenset({"violence", "outcome"})  # families of acts that kill, and of the dead
NEXT = 1  # paragraphs below the dead in which their act may be named


def lead(p: Parse, frames: FrameLexicon, drafts: Sequence[Draft]) -> None:
    """Makes a toll of no act a telling of the next act of violence that points back, where that takes up nothing else
    of the body: the act goes on telling the toll, which gets its type."""
    for n, toll in enumerate(drafts):
        felled = toll.type == "armed-clash" and frames.lemma(p.tokens[toll.head]) in frames.words["felling"]
        if not (felled or toll.type == "casualty") or toll.rule not in {"row", "outcome"}:
            continue
        if toll.continues is not None and not p.sentences[toll.continues.sentence].heading:
            continue
        if not _once(p, frames, toll):
            continue
        act = next((d for d in drafts[n + 1 :] if frames.families[d.type] == "violence" or d.type == "casualty"), None)
        if act is None or act.type == "casualty" or not _points_back(p, frames, act) or growing(p, frames, act.head):
            continue
        apart = p.sentences[act.sentence].paragraph - p.sentences[toll.sentence].paragraph
        above = act.continues
        if apart > NEXT or act.sentence == toll.sentence:
            continue
        if above is not None and not p.sentences[above.sentence].heading:
            continue
        toll.continues, act.continues = above, toll
        was, toll.rule, toll.decided = toll.type, "outcome", act.head
        if felled:
            act.rule = "retold"
        retype(drafts, toll, was, act.type)
        for heading in (d for d in drafts[:n] if p.sentences[d.sentence].heading and _same(d, toll)):
            heading.type, heading.rule, heading.decided = act.type, "outcome", act.head


def headed(p: Parse, frames: FrameLexicon, drafts: Sequence[Draft]) -> None:
    """Gives a toll that a heading tells of no act the type of the first act of violence of which the body tells the
    same, or of the only one that it tells of: a heading is about what its article is."""
    body = [d for d in drafts if not p.sentences[d.sentence].heading]
    acts = [d for d in body if frames.families[d.type] == "violence" and d.reality == "happened" and not d.negated]
    if any(_same(toll, d) for toll in body for d in drafts if toll.type == "casualty" and d not in body):
        return
    for heading in drafts:
        if heading in body or heading.type != "casualty" or heading.rule != "row" or not _once(p, frames, heading):
            continue
        dead = heading.counts[0]
        act = next((d for d in acts if any((c.kind, c.min) == (dead.kind, dead.min) for c in d.counts)), None)
        if act is None and acts and all(d is acts[0] or d.follows(acts[0]) for d in acts):
            act = None if _counted(acts) else acts[0]
        if act is not None:
            heading.type, heading.rule, heading.decided = act.type, "outcome", act.head


def by_heading(p: Parse, frames: FrameLexicon, drafts: Sequence[Draft]) -> None:
    """Gives dead whom the first telling of the body tells by a verb that leaves open how the type of the act by which
    the heading tells the same: Un chef tué dans une frappe. — L'armée dit avoir tué un chef de la milice."""
    headings = [d for d in drafts if p.sentences[d.sentence].heading]
    first = next((d for d in drafts if d not in headings and frames.families[d.type] in DONE), None)
    if first is None or first.rule != "row" or first.continues is not None or not _once(p, frames, first):
        return
    felled = first.toll == "killed" or frames.lemma(p.tokens[first.head]) in frames.words["felling"]
    open_ = first.type == "armed-clash" and felled
    if first.noun or not (open_ or first.type == "casualty"):
        return
    told = {(c.kind, c.min) for c in first.counts}
    for heading in headings:
        if heading.type in STRUCK and told & {(c.kind, c.min) for c in heading.counts}:
            was, first.rule, first.decided = first.type, "outcome", heading.head
            retype(drafts, first, was, heading.type)
            return


def _counted(told: Sequence[Draft]) -> bool:
    """Whether drafts tell of a number of dead."""
    return any(c.kind == "killed" for d in told for c in d.counts)


def _same(heading: Draft, toll: Draft) -> bool:
    """Whether a heading tells the toll that the body tells."""
    told = {(c.kind, c.min) for c in toll.counts}
    return heading.type == "casualty" and bool(told & {(c.kind, c.min) for c in heading.counts})


def _once(p: Parse, frames: FrameLexicon, toll: Draft) -> bool:
    """Whether a toll may be that of one act: no total since a day, nor one that is denied or yet to come."""
    since = any(t.form in frames.words["since"] for t in p.tokens[toll.clause[0] : toll.clause[1]])
    return bool(toll.counts) and not since and toll.reality == "happened"


def _points_back(p: Parse, frames: FrameLexicon, act: Draft) -> bool:
    """Whether the noun of an act is one that was told: l'attaque, cette explosion, l'opération a visé."""
    noun = (
        act.head if act.noun else next((i for i in act.actors if p.tokens[i].lemma in frames.words["operations"]), -1)
    )
    if noun < 0:
        return False
    behind = [c for c in p.tokens[noun].children if c > noun and p.tokens[c].relation.startswith("nmod")]
    if any(p.tokens[i].feats.get("Definite") == "Ind" for c in behind for i in p.tokens[c].children):
        return False  # l'explosion d'un engin is told for the first time
    own = [p.tokens[c] for c in p.tokens[noun].children if p.tokens[c].index < noun]
    listed = frames.words["demonstrative"] | frames.words["definite"]
    return any(t.form in listed and t.feats.get("Definite") != "Ind" for t in own)
