"""Drafts of one sentence that tell one act: the noun and its verb, the outcome and its act, a word inside another."""

from selon.frame.acts import Acts, linked
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

TOLLING = frozenset({"territory", "foiled-attack", "abduction"})  # types beside violence that have dead and injured


def joined(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with those of one act made one, and outcomes given to the act that they belong to."""
    kept = list(drafts)
    for verb in [d for d in drafts if not d.noun and not d.toll]:
        for noun in [
            d for d in kept if d.noun and any(d.trigger[0] <= h < d.trigger[1] for h in (*verb.actors, *verb.targets))
        ]:
            if (gone := _absorbed(frames, verb, noun)) in kept:
                kept.remove(gone)
    threats = {d.head for d in kept if d.type == "threaten"}
    kept = [
        d for d in kept if not (d.noun and p.tokens[d.head].head in threats - {d.head})
    ]  # the riposte that is threatened
    taken = {h for d in kept if not d.toll for h in (*d.actors, *d.targets)}
    kept = [d for d in kept if not (d.toll and d.noun and d.head in taken)]
    for inner in list(kept):
        outer = next(
            (d for d in kept if d is not inner and d.type == inner.type and inner.noun and linked(p, inner, d)), None
        )
        if outer is not None:
            outer.actors, outer.targets = outer.actors or inner.actors, outer.targets or inner.targets
            kept.remove(inner)
    return _outcomes(p, frames, acts, sentence, kept)


def _absorbed(frames: FrameLexicon, verb: Draft, noun: Draft) -> Draft | None:
    """Of a verb and the noun of an act that is its subject or object, the one that goes; None where both stay."""
    if frames.families[noun.type] != "violence" and noun.type != verb.type:
        return None
    if verb.type == "foiled-attack" or (verb.type == noun.type and not verb.generic):
        verb.actors = [h for h in verb.actors if not noun.trigger[0] <= h < noun.trigger[1]] or noun.actors
        verb.targets = [h for h in verb.targets if not noun.trigger[0] <= h < noun.trigger[1]] + noun.targets
        return noun
    if verb.generic or verb.toll:
        noun.targets = [*noun.targets, *(h for h in verb.targets if h != noun.head and h not in noun.targets)]
        noun.actors = noun.actors or [h for h in verb.actors if not noun.trigger[0] <= h < noun.trigger[1]]
        return verb
    return None


def _outcomes(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Deaths and injuries go to the act of their sentence, else to the one that the sentence goes on telling."""
    kept = [d for d in drafts if not d.toll]
    tolls = [d for d in drafts if d.toll]
    violent = [d for d in kept if frames.families[d.type] == "violence" or d.type in TOLLING]
    if not tolls:
        return kept
    first = tolls[0]
    if violent:
        nearest = min(violent, key=lambda d: (frames.families[d.type] != "violence", abs(d.head - first.head)))
        nearest.targets = nearest.targets or first.targets
        return kept
    earlier = None if first.type != "casualty" or _elsewhere(p, acts, first) else acts.last(sentence, 1)
    if earlier is not None:
        first.type, first.rule, first.continues = earlier.type, "outcome", earlier
        first.decided = earlier.head
    return sorted([*kept, first], key=lambda d: d.head)


def _elsewhere(p: Parse, acts: Acts, draft: Draft) -> bool:
    """Whether an outcome has a place or a span of time of its own."""
    tokens = p.tokens
    for i in range(draft.clause[0], draft.clause[1]):
        if acts.frames.units.get(tokens[i].lemma) == "duration" and tokens[i].relation.startswith("obl"):
            return True
        if tokens[i].form in acts.frames.words["since"]:
            return True
    return any(
        "name" in acts.kinds.of(i) or acts.kinds.own(i) & {"territory"}
        for i in range(draft.clause[0], draft.clause[1])
        if p.tokens[i].relation.startswith(("obl", "nmod"))
        and p.tokens[i].upos in {"NOUN", "PROPN"}
        and any(acts.frames.prepositions.get(p.tokens[c].form) in acts.frames.words["at"] for c in p.tokens[i].children)
    )
