"""Drafts of one sentence that tell one act: the noun and its verb, the outcome and its act, a word inside another."""

from selon.frame.acts import Acts, linked
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

TOLLING = frozenset({"territory", "foiled-attack", "abduction"})  # types beside violence that have dead and injured

NEAR = 1  # paragraphs within which a toll goes on telling an act (2 gives it tolls of other acts)
FAR = 3  # paragraphs within which a sentence may tell that an act hurt nobody
MEANT = frozenset({"air-strike", "shelling", "explosion"})  # types of outcomes whose means are told


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
    return _outcomes(p, frames, acts, sentence, [d for d in kept if not _beside(p, frames, acts, kept, d)])


def _beside(p: Parse, frames: FrameLexicon, acts: Acts, drafts: list[Draft], draft: Draft) -> bool:
    """Whether a draft tells only who, whom or why of another: des assaillants venus à moto, un tir sur un
    rassemblement, fuir les combats."""
    families = frames.families
    others = [d for d in drafts if d is not draft]
    violent = [d for d in others if families[d.type] == "violence"]
    token = p.tokens[draft.head]
    bare = token.relation == "acl" or all(p.tokens[c].upos != "AUX" for c in token.children)
    coming = draft.type in {"movement", "displacement"} and bare and token.feats.get("VerbForm") == "Part"
    if coming and not draft.noun and not _elsewhere(p, acts, draft):
        who = {token.head, *draft.actors}
        return any(who & {*d.actors} for d in others if families[d.type] in {"violence", "restraint"})
    if draft.type == "movement" and token.relation == "acl:relcl":
        return any(token.head in d.targets for d in violent)  # une voiture qui circulait
    if draft.noun and families[draft.type] != "violence":
        aimed = any(p.tokens[c].form in frames.words["against"] for c in token.children)
        return any(draft.head in d.targets or (aimed and token.head in {d.head, d.verb}) for d in violent)
    fled = p.tokens[token.head]
    return (
        draft.noun
        and token.relation == "obj"
        and frames.lemma(fled) in frames.words["fled"]
        and any(d.head == token.head and d.type == "displacement" for d in drafts)
    )


def _absorbed(frames: FrameLexicon, verb: Draft, noun: Draft) -> Draft | None:
    """Of a verb and the noun of an act that is its subject or object, the one that goes; None where both stay."""
    if frames.families[noun.type] != "violence" and noun.type != verb.type:
        return None
    if verb.type == "foiled-attack" or (verb.type == noun.type and not verb.generic):
        verb.nouns.append(noun.head)
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
    apart = [
        t for t in tolls if violent and t.type in MEANT and all(t.type != d.type and _parted(p, t, d) for d in violent)
    ]
    kept, tolls = sorted([*kept, *apart], key=lambda d: d.head), [t for t in tolls if t not in apart]
    if not tolls:
        return kept
    first = tolls[0]
    if violent:
        nearest = min(violent, key=lambda d: (frames.families[d.type] != "violence", abs(d.head - first.head)))
        nearest.targets = nearest.targets or first.targets
        nearest.felled = [i for t in tolls if t.toll == "killed" for i in t.targets if not _told(p, frames, t)]
        return kept
    earlier = _before(p, acts, sentence, first)
    if earlier is not None:
        first.type, first.rule, first.continues = earlier.type, "outcome", earlier
        first.decided = earlier.head
    return sorted([*kept, first], key=lambda d: d.head)


def _told(p: Parse, frames: FrameLexicon, toll: Draft) -> bool:
    """Whether counting knows the verb of an outcome by itself."""
    return p.tokens[toll.head].form in frames.outcomes


def _parted(p: Parse, toll: Draft, act: Draft) -> bool:
    """Whether an outcome and an act have verbs of their own: tués par des drones, et des combats ont éclaté."""
    return act.verb not in {-1, toll.head, toll.verb} and p.tokens[act.head].head != toll.head


def _before(p: Parse, acts: Acts, sentence: Sentence, toll: Draft) -> Draft | None:
    """The act that an outcome with no act of its own goes on telling, or the total of which it is another part."""
    if _elsewhere(p, acts, toll):
        return None
    last = acts.told[-1] if acts.told else None
    if last is not None and last.type == "casualty" and p.sentences[last.sentence].paragraph == sentence.paragraph:
        return last if toll.type == "casualty" else None
    if toll.type == "casualty":
        none = any(p.tokens[c].form in acts.frames.words["no"] for i in toll.targets for c in p.tokens[i].children)
        return acts.last(sentence, FAR if none else NEAR)
    moments = acts.frames.words["moments"]
    dated = any(t.lemma in moments for t in p.tokens[toll.clause[0] : toll.clause[1]])
    kin = any("Poss" in p.tokens[c].feats for i in toll.targets for c in p.tokens[i].children)
    return None if dated or kin else acts.last(sentence, 1)


def _elsewhere(p: Parse, acts: Acts, draft: Draft) -> bool:
    """Whether an outcome has a place or a span of time of its own."""
    tokens, words = p.tokens, acts.frames.words
    first = p.sentences[draft.sentence].first
    if draft.toll and any(t.form in words["since"] for t in tokens[first : draft.clause[0]]):
        return True  # depuis janvier, l'ONG dit avoir compté cent morts
    for i in range(draft.clause[0], draft.clause[1]):
        if tokens[i].lemma in words["wars"] and tokens[i].relation.startswith("nsubj"):
            return True
        if acts.frames.units.get(tokens[i].lemma) == "duration" and tokens[i].relation.startswith("obl"):
            return True
        if tokens[i].form in acts.frames.words["since"]:
            return True
    return any(
        "name" in acts.kinds.of(i) or acts.kinds.own(i) & {"territory"}
        for i in range(draft.clause[0], draft.clause[1])
        if p.tokens[i].relation.startswith(("obl", "nmod"))
        and p.tokens[i].lemma not in acts.frames.words["care"]
        and p.tokens[i].upos in {"NOUN", "PROPN"}
        and any(acts.frames.prepositions.get(p.tokens[c].form) in acts.frames.words["at"] for c in p.tokens[i].children)
    )
