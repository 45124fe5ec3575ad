"""Drafts of one sentence that tell one act: the noun and its verb, the outcome and its act, a word inside another."""

from collections.abc import Sequence

from selon.frame.act_types import BLOWN, GROUND, MEANT
from selon.frame.acts import Acts
from selon.frame.continuing import elsewhere, part_of_attack
from selon.frame.departing import departing, entering
from selon.frame.pointing import linked
from selon.frame.ruins import carried_off, ruined_beside
from selon.frame.telling import Draft
from selon.frame.tolls import BARE, tolled
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

RUINED = frozenset({"armed-clash", "looting"})  # types of what tells only that things were ruined


def joined(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with those of one act made one, and outcomes given to the act that they belong to."""
    kept = list(drafts)
    for draft in drafts:
        if _gravely(p, frames, acts, draft):
            draft.type, draft.toll = "casualty", "injured"
    for verb in [d for d in drafts if not d.noun and not d.toll]:
        for noun in [d for d in kept if d.noun and _argument(p, frames, verb, d)]:
            if (gone := _absorbed(frames, verb, noun)) in kept:
                kept.remove(gone)
        ruin = _ruined_by(p, frames, verb, kept) or _ruining(p, frames, verb, kept) or ruined_beside(acts, verb, drafts)
        if verb in kept and (act := ruin) is not None:
            act.targets = [*act.targets, *(h for h in verb.targets if h not in act.targets)]
            kept.remove(verb)
    kept = [d for d in kept if not any(_same_object(p, other, d) for other in kept)]
    kept = [d for d in kept if not any(_driven(p, d, other) or _planted(p, frames, d, other) for other in kept)]
    kept = [d for d in kept if not carried_off(acts, d, kept) and not entering(p, acts, d, kept)]
    for inner in list(kept):
        blast = next((d for d in kept if _dropped(p, frames, acts, inner, d)), None)
        if blast is not None:
            blast.type, blast.rule, blast.decided = inner.type, "means", inner.head
            blast.actors = blast.actors or inner.actors
            kept.remove(inner)
    for charge in kept:
        charge.inner = charge.inner or any(_armed_with(p, frames, acts, charge, d) for d in kept)
    for verb in list(kept):
        if (how := next((d for d in kept if _how(p, frames, d, verb)), None)) is not None:
            verb.type, verb.decided, verb.targets = how.type, how.decided, verb.targets or how.targets
            verb.rule = "means" if verb.continues is None else verb.rule
            kept.remove(how)
    threats = {d.head for d in kept if d.type == "threaten"}
    kept = [
        d for d in kept if not (d.noun and p.tokens[d.head].head in threats - {d.head})
    ]  # the riposte that is threatened
    told = {d.head for d in kept if d.toll and d.noun}
    kept = [d for d in kept if d.noun or frames.families[d.type] != "force" or not told & {*d.targets}]  # corps amenés
    doing = [d for d in kept if not (d.toll or _judging(p, frames, d))]  # not: condamne la mort de dix civils
    taken = {h for d in doing for h in (*d.actors, *d.targets)}
    kept = [d for d in kept if not (d.toll and d.noun and d.head in taken)]
    for draft in kept:
        part_of_attack(p, acts, sentence, draft)
        departing(p, acts, sentence, draft)
    for inner in list(kept):
        named = inner.noun and p.tokens[inner.head].upos != "PRON"  # l'attaque la plus meurtrière depuis celle de mai
        outer = next(
            (d for d in kept if d is not inner and d.type == inner.type and named and linked(p, inner, d)), None
        )
        if outer is not None:
            outer.actors, outer.targets = outer.actors or inner.actors, outer.targets or inner.targets
            kept.remove(inner)
    return tolled(p, frames, acts, sentence, [d for d in kept if not _beside(p, frames, acts, kept, d)])


def _judging(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a verb says what somebody thinks of what it has as its object."""
    return not draft.noun and frames.lemma(p.tokens[draft.head]) in frames.words["judging"]


def _same_object(p: Parse, first: Draft, second: Draft) -> bool:
    """Whether two participles with one auxiliary and one object tell one act: ont intercepté et détruit 112 drones."""
    joined = p.tokens[second.head].head == first.head == second.head - 2 and p.at(second.head - 1).upos == "CCONJ"
    alike = first.type == second.type and bool(first.targets) and first.targets == second.targets
    return joined and alike and not first.noun and not second.noun


def _argument(p: Parse, frames: FrameLexicon, verb: Draft, noun: Draft) -> bool:
    """Whether the noun of an act is the subject or object of a verb, or what the object of a foiling is of: déjouer un
    projet d'attentat."""
    token = p.tokens[noun.head]
    above = frames.classes.get(p.tokens[token.head].lemma, frozenset())
    planned = "plots" in above and verb.type == "foiled-attack" and token.head in verb.targets
    return planned or any(noun.trigger[0] <= h < noun.trigger[1] for h in (*verb.actors, *verb.targets))


def _gravely(p: Parse, frames: FrameLexicon, acts: Acts, draft: Draft) -> bool:
    """Whether a verb of striking tells only how somebody is hurt: un troisième a été grièvement atteint."""
    words, token = frames.count_words, p.tokens[draft.head]
    how = p.at(draft.head - 1).form in words["gravely"]
    if draft.toll or draft.noun or draft.actors or not how or token.form not in words["struck"]:
        return False
    return not acts.kinds.any(draft.targets) & {"facilities", "territory", "property", "built", "vehicles", "aircraft"}


def _driven(p: Parse, inner: Draft, outer: Draft) -> bool:
    """Whether an infinitive tells what people were driven to by a verb of the same: contraindre 700 000 personnes à
    quitter leur foyer."""
    token = p.tokens[inner.head]
    above = {token.head, p.tokens[token.head].head} if p.tokens[token.head].upos != "VERB" else {token.head}
    flight = inner is not outer and inner.type == outer.type == "displacement"
    return flight and outer.head in above and token.feats.get("VerbForm") == "Inf"


def _planted(p: Parse, frames: FrameLexicon, inner: Draft, outer: Draft) -> bool:
    """Whether a participle tells where the charge was whose blast, or whose finding, is told: une bombe dissimulée sous
    un pont a été désamorcée."""
    token = p.tokens[inner.head]
    charge = p.tokens[token.head]
    laid = token.relation in BARE and inner.row in frames.words["planting"] and inner is not outer
    told = outer.type in BLOWN and charge.head == outer.head and charge.relation.startswith(("nsubj", "obj"))
    dated = any(p.tokens[c].lemma in frames.words["moments"] for c in token.children)  # posée dans la nuit
    return laid and told and not dated and all(p.tokens[c].upos != "AUX" for c in token.children)


def _dropped(p: Parse, frames: FrameLexicon, acts: Acts, inner: Draft, outer: Draft) -> bool:
    """Whether a participle tells from what that was dropped whose blast is told: une grenade larguée par un drone a
    explosé."""
    token = p.tokens[inner.head]
    shed = token.relation in BARE and frames.lemma(token) in frames.words["shedding"] and inner is not outer
    blast = (
        outer.type in {"explosion", "grenade"}
        and not outer.noun
        and not outer.toll
        and p.tokens[token.head].head == outer.head
    )
    return shed and blast and inner.type in MEANT and all(p.tokens[c].upos != "AUX" for c in token.children)


def _armed_with(p: Parse, frames: FrameLexicon, acts: Acts, charge: Draft, act: Draft) -> bool:
    """Whether a car bomb is what an assault was made with, whose dead are the assault's: ils ont pris d'assaut la base
    à l'aide de deux voitures piégées."""
    if charge.type != "explosion" or not charge.noun or act.noun or act.type not in GROUND or charge.head < act.head:
        return False
    between = p.tokens[act.head + 1 : charge.head]
    by = any(t.form in frames.words["armed_with"] for t in between)
    alone = all(t.upos not in {"VERB", "AUX", "CCONJ"} or t.index < act.trigger[1] for t in between)
    return by and alone and bool(acts.kinds.own(charge.head) & {"vehicles", "explosives"})


def _how(p: Parse, frames: FrameLexicon, inner: Draft, outer: Draft) -> bool:
    """Whether a gerund tells with what an act that leaves it open was done: ils ont frappé la ville en tirant six
    roquettes; ont riposté en bombardant Zarit."""
    token = p.tokens[inner.head]
    gerund = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Pres" and inner.head > outer.head
    open_ = outer.generic or (not outer.noun and frames.lemma(p.tokens[outer.head]) in frames.words["answering"])
    alike = inner.type in MEANT or (inner.type == outer.type and not outer.generic)
    if not gerund or not alike or not open_ or outer.type not in {*GROUND, inner.type} or outer.toll:
        return False
    return token.head == outer.head or bool(set(inner.actors) & set(outer.actors))


def _ruined_by(p: Parse, frames: FrameLexicon, verb: Draft, drafts: list[Draft]) -> Draft | None:
    """The act in which things were ruined, of a verb that tells no more: détruit dans un bombardement."""
    if verb.type != "looting" or frames.lemma(p.tokens[verb.head]) not in frames.words["ruining"] or verb.actors:
        return None
    return next(
        (
            d
            for d in drafts
            if d.noun
            and frames.families[d.type] == "violence"
            and p.tokens[d.head].head == verb.head
            and p.tokens[d.head].relation.startswith("obl")
        ),
        None,
    )


def _ruining(p: Parse, frames: FrameLexicon, verb: Draft, drafts: list[Draft]) -> Draft | None:
    """The act whose doers ruined things, of a present participle: a mené dix-neuf frappes, détruisant douze
    véhicules."""
    token = p.tokens[verb.head]
    present = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Pres"
    if not present or verb.type not in RUINED or frames.lemma(token) not in frames.words["ruining"]:
        return None
    ahead = (d for d in reversed(drafts) if d.head < verb.head and frames.families[d.type] == "violence")
    return next((d for d in ahead if d.type in MEANT), None)


def _beside(p: Parse, frames: FrameLexicon, acts: Acts, drafts: list[Draft], draft: Draft) -> bool:
    """Whether a draft tells only who, whom or why of another: des assaillants venus à moto, un tir sur un
    rassemblement, fuir les combats."""
    families = frames.families
    others = [d for d in drafts if d is not draft]
    violent = [d for d in others if families[d.type] == "violence"]
    token = p.tokens[draft.head]
    bare = token.relation == "acl" or all(p.tokens[c].upos != "AUX" for c in token.children)
    coming = draft.type in {"movement", "displacement"} and bare and token.feats.get("VerbForm") == "Part"
    if (
        draft.type == "displacement"
        and token.feats.get("VerbForm") == "Part"
        and token.relation.startswith("nsubj")
        and all(p.tokens[c].upos != "AUX" for c in token.children)
    ):
        return any(d.head == token.head for d in others)  # plus de soixante déplacés ont été massacrés
    if coming and token.feats.get("Tense") == "Pres" and _on_what_was_hit(p, violent, token.head):
        return True
    if coming and not draft.noun and _of_attackers(p, frames, token.head):
        return True  # un groupe d'assaillants venus du Nigeria a incendié…
    if coming and not draft.noun and not elsewhere(p, acts, draft):
        who = {token.head, *draft.actors}
        return any(who & {*d.actors} for d in others if families[d.type] in {"violence", "restraint"})
    if draft.type == "movement" and token.relation == "acl" and token.feats.get("Tense") == "Pres":
        moving = (d for d in others if d.type in frames.words["moving"] and not d.noun)
        who = {token.head, p.tokens[token.head].head}  # un convoi de camions transportant…
        if any(who & {*d.actors, *d.targets} for d in moving):
            return True  # un avion transportant cent soldats s'est posé à…
    if draft.type == "arms-transfer" and token.relation == "acl" and token.feats.get("Tense") == "Pres":
        return any(token.head in d.actors for d in violent)  # trois filles transportant des explosifs
    if draft.type == "displacement" and token.relation == "acl:relcl" and token.feats.get("Tense") == "Imp":
        return frames.lemma(token) in frames.words["going_about"]  # des femmes qui rentraient à Titao
    if draft.type == "abduction" and frames.lemma(token) in frames.words["capturing"]:
        return any(d.toll and linked(p, draft, d) for d in others)  # en avoir tué dix-huit et capturé cinq
    if draft.noun and draft.type == "armed-clash" and draft.rule == "row" and _apposed(p, frames, draft):
        return any(d.head < draft.head for d in violent)  # touché par une bombe, une attaque revendiquée par…
    if draft.type == "movement" and token.relation == "acl:relcl":
        return any(token.head in d.targets for d in violent)  # une voiture qui circulait
    if coming and any(d.noun and d.head in {token.head, p.tokens[token.head].head} for d in violent):
        return True  # des tirs d'obusiers venus du nord
    listed = draft.noun and draft.type == "movement" and token.relation == "conj"
    if listed and any(token.head in d.targets or linked(p, draft, d) for d in violent):
        return True  # des frappes contre les repaires et les mouvements de la milice
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


def _on_what_was_hit(p: Parse, violent: Sequence[Draft], noun: int) -> bool:
    """Whether a noun is what an act befell, or hangs on its word: une mine a explosé au passage d'un *bus* transportant
    des policiers."""
    above = p.tokens[noun].head
    return any(noun in d.targets or d.head in {above, p.tokens[above].head} for d in violent)


def _of_attackers(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a noun names attackers, or holds a noun that does."""
    named = (head, *p.tokens[head].children, p.tokens[head].head)
    return any(p.tokens[i].lemma in frames.words["attackers"] for i in named)


def _apposed(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the noun of an attack stands behind a comma, with its article alone, and calls one what was told."""
    article = p.at(draft.head - 1)
    indefinite = article.upos == "DET" and article.feats.get("Definite") == "Ind"
    return indefinite and p.at(draft.head - 2).form == "," and p.tokens[draft.head].lemma in frames.words["assaults"]


def _absorbed(frames: FrameLexicon, verb: Draft, noun: Draft) -> Draft | None:
    """Of a verb and the noun of an act that is its subject or object, the one that goes; None where both stay."""
    if verb.type == "siege" and noun.type == "movement":
        return noun  # suspendre le passage des navires
    if frames.families[noun.type] != "violence" and noun.type != verb.type:
        return None
    if verb.type == "foiled-attack" or (verb.type == noun.type and not verb.generic):
        verb.nouns.append(noun.head)
        verb.actors = [h for h in verb.actors if not noun.trigger[0] <= h < noun.trigger[1]] or noun.actors
        verb.targets = [h for h in verb.targets if not noun.trigger[0] <= h < noun.trigger[1]] + noun.targets
        return noun
    ruined = verb.type == "looting" and noun.head in verb.actors  # l'assaut a détruit une école
    if verb.generic or verb.toll or ruined:
        noun.targets = [*noun.targets, *(h for h in verb.targets if h != noun.head and h not in noun.targets)]
        noun.actors = noun.actors or [h for h in verb.actors if not noun.trigger[0] <= h < noun.trigger[1]]
        return verb
    return None
