"""Drafts of one sentence that tell one act: the noun and its verb, the outcome and its act, a word inside another."""

from selon.frame.acts import Acts
from selon.frame.continuing import TOLLING, before, elsewhere, part_of_attack, spans, stopped, taken_up
from selon.frame.departing import departing, entering
from selon.frame.pointing import linked
from selon.frame.ruins import carried_off, ruined_beside
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

GROUND = frozenset({"armed-clash", "attack-on-civilians"})  # types of acts after which the missing were led away
BARE = frozenset({"acl", "amod", "advcl", "appos"})  # relations of a participle that tells what was before
RUINED = frozenset({"armed-clash", "looting"})  # types of what tells only that things were ruined
BLOWN = frozenset({"explosion", "foiled-attack", "suicide-attack"})  # types of what comes of a charge
MEANT = frozenset({"air-strike", "shelling", "explosion"})  # types of outcomes whose means are told


def joined(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with those of one act made one, and outcomes given to the act that they belong to."""
    kept = list(drafts)
    for draft in drafts:
        if _gravely(p, frames, acts, draft):
            draft.type, draft.toll = "casualty", "injured"
    for verb in [d for d in drafts if not d.noun and not d.toll]:
        for noun in [
            d for d in kept if d.noun and any(d.trigger[0] <= h < d.trigger[1] for h in (*verb.actors, *verb.targets))
        ]:
            if (gone := _absorbed(frames, verb, noun)) in kept:
                kept.remove(gone)
        ruin = _ruined_by(p, frames, verb, kept) or _ruining(p, frames, verb, kept) or ruined_beside(acts, verb, drafts)
        if verb in kept and (act := ruin) is not None:
            act.targets = [*act.targets, *(h for h in verb.targets if h not in act.targets)]
            kept.remove(verb)
    kept = [d for d in kept if not any(_driven(p, d, other) or _planted(p, frames, d, other) for other in kept)]
    kept = [d for d in kept if not carried_off(acts, d, kept) and not entering(p, acts, d, kept)]
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
    taken = {h for d in kept if not d.toll for h in (*d.actors, *d.targets)}
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
    return _outcomes(p, frames, acts, sentence, [d for d in kept if not _beside(p, frames, acts, kept, d)])


def _gravely(p: Parse, frames: FrameLexicon, acts: Acts, draft: Draft) -> bool:
    """Whether a verb of striking tells only how somebody is hurt: un troisième a été grièvement atteint."""
    words, token = frames.count_words, p.tokens[draft.head]
    how = draft.head and p.tokens[draft.head - 1].form in words["gravely"]
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


def _of_attackers(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a noun names attackers, or holds a noun that does."""
    named = (head, *p.tokens[head].children, p.tokens[head].head)
    return any(p.tokens[i].lemma in frames.words["attackers"] for i in named)


def _apposed(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the noun of an attack stands behind a comma, with its article alone, and calls one what was told."""
    tokens = p.tokens
    article = tokens[draft.head - 1] if draft.head > 1 else tokens[draft.head]
    indefinite = article.upos == "DET" and article.feats.get("Definite") == "Ind"
    return indefinite and tokens[draft.head - 2].form == "," and tokens[draft.head].lemma in frames.words["assaults"]


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
    ruined = verb.type == "looting" and noun.type in MEANT and noun.head in verb.actors
    if verb.generic or verb.toll or ruined:
        noun.targets = [*noun.targets, *(h for h in verb.targets if h != noun.head and h not in noun.targets)]
        noun.actors = noun.actors or [h for h in verb.actors if not noun.trigger[0] <= h < noun.trigger[1]]
        return verb
    return None


def _outcomes(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Deaths and injuries go to the act of their sentence, else to the one that the sentence goes on telling."""
    tolls = [d for d in drafts if d.toll]
    kept = [d for d in drafts if not d.toll and not (tolls and _listed(p, frames, d))]
    violent = [d for d in kept if frames.families[d.type] == "violence" or d.type in TOLLING]
    apart = [
        t for t in tolls if violent and t.type in MEANT and all(t.type != d.type and _parted(p, t, d) for d in violent)
    ]
    kept, tolls = sorted([*kept, *apart], key=lambda d: d.head), [t for t in tolls if t not in apart]
    if any(t.toll == "killed" for t in tolls):
        tolls = [t for t in tolls if t.toll != "missing" or p.tokens[t.head].relation not in BARE] or tolls
    if not tolls:
        return kept
    _share_means(p, tolls)
    answers = [d for d in violent if _answer(p, frames, tolls[0], d)]
    if answers and len(answers) == len(violent):
        return _told_on(p, frames, acts, sentence, kept, tolls[0])
    ruins = [d for d in violent if _ruins(p, frames, d)]
    if ruins and len(ruins) == len(violent) and before(p, acts, sentence, tolls[0]) is not None:
        return _told_on(p, frames, acts, sentence, [d for d in kept if d not in ruins], tolls[0])
    if violent:
        return _beside_acts(p, frames, acts, sentence, kept, violent, tolls)
    return _told_on(p, frames, acts, sentence, kept, tolls[0])


def _share_means(p: Parse, tolls: list[Draft]) -> None:
    """Gives the first outcome the means told of one joined to it: un soldat a été tué et quatre autres blessés par des
    obus."""
    first = tolls[0]
    same = (t for t in tolls[1:] if p.tokens[t.head].relation == "conj" and p.tokens[t.head].head == first.head)
    told = next((t for t in same if t.rule == "means" and t.type in MEANT), None)
    if told is not None and first.rule != "means" and first.type in {"casualty", "attack-on-civilians"}:
        first.type, first.rule, first.decided = told.type, told.rule, told.decided


def _told_on(
    p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, kept: list[Draft], first: Draft
) -> list[Draft]:
    """The drafts of a sentence whose outcome goes on telling an act of another, where there is one."""
    earlier = before(p, acts, sentence, first)
    untold = first.rule != "means" or first.decided in first.targets  # a damaged plane is no means
    untold = untold or p.tokens[first.decided].lemma in frames.words["either"]
    if earlier is not None and (untold or first.type == earlier.type):
        _continue(first, earlier, _kind(p, acts, first, earlier))
    return sorted([*kept, first], key=lambda d: d.head)


def _listed(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft only tells, by a bare participle, what was ruined beside the dead and hurt of one list: dix
    civils tués, onze blessés et sept camions incendiés, trois motos emportées."""
    token = p.tokens[draft.head]
    bare = token.feats.get("VerbForm") == "Part" and token.relation in {"acl", "amod", "conj"}
    ruined = frames.lemma(token) in frames.words["ruining"] | frames.words["burning"] or draft.type == "looting"
    return bare and ruined and not draft.actors and all(p.tokens[c].upos != "AUX" for c in token.children)


def _answer(p: Parse, frames: FrameLexicon, toll: Draft, draft: Draft) -> bool:
    """Whether a verb tells the answer to an act whose dead are told before it: trois civils tués à Zebqine, le
    Hezbollah riposte."""
    answering = frames.lemma(p.tokens[draft.head]) in frames.words["answering"] and not draft.noun
    return answering and toll.head < draft.head and p.tokens[toll.head].head != draft.head


def _ruins(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft only tells that things of forces were ruined, by nobody: quatorze soldats ont péri et six
    véhicules ont été incendiés; homes are looted."""
    token = p.tokens[draft.head]
    passive = any(p.tokens[c].relation == "aux:pass" for c in token.children)
    ruined = frames.lemma(token) in frames.words["ruining"] | frames.words["burning"] and draft.type == "armed-clash"
    return ruined and passive and not draft.noun and not draft.actors


def _beside_acts(
    p: Parse,
    frames: FrameLexicon,
    acts: Acts,
    sentence: Sentence,
    kept: list[Draft],
    violent: list[Draft],
    tolls: list[Draft],
) -> list[Draft]:
    """The drafts of a sentence that tells outcomes and acts: outcomes go to the nearest act, save those of another."""
    first = tolls[0]
    if len(tolls) > 1 and tolls[1].head > first.head and all(_agent_of(p, frames, d, tolls[1]) for d in violent):
        earlier = before(p, acts, sentence, first)
        if earlier is not None:  # douze soldats tués, et vingt rebelles neutralisés par des frappes
            _continue(first, earlier, earlier.type)
            return sorted([*kept, first], key=lambda d: d.head)
    of_days = any(_lately(p, acts, t) for t in tolls) or any(_agent_of(p, frames, d, first) for d in violent)
    if not of_days and any(t.type == "casualty" and spans(p, acts, t) for t in tolls):
        framing = [d for d in violent if d.noun and d.clause[1] <= first.clause[1] and first.head < d.head]
        if all(d in framing or _parted(p, first, d) for d in violent) and not taken_up(p, acts, framing):
            return sorted([*(d for d in kept if d not in framing), first], key=lambda d: d.head)
    nearest = min(violent, key=lambda d: (frames.families[d.type] != "violence", abs(d.head - first.head)))
    if _parted(p, first, nearest) and stopped(p, acts, first, nearest):
        _continue(first, nearest, "foiled-attack")
        return sorted([*kept, first], key=lambda d: d.head)
    unarmed = first.type == "attack-on-civilians" and "unarmed" in acts.kinds.any(first.targets)
    if nearest.type == "armed-clash" and nearest.rule == "row" and unarmed:
        nearest.type = first.type  # un commando a attaqué le temple et tué vingt pèlerins
    if nearest.type == "armed-clash" and nearest.rule == "row" and nearest.noun and _villagers(p, acts, nearest, first):
        nearest.type = "attack-on-civilians"
    nearest.targets = nearest.targets or [i for i in first.targets if i not in {nearest.head, *nearest.nouns}]
    nearest.felled = [i for t in tolls if t.toll == "killed" for i in t.targets if not _told(p, frames, t)]
    return kept


def _lately(p: Parse, acts: Acts, toll: Draft) -> bool:
    """Whether a toll has been counted since a day of this week, which one fight may fill: tués depuis jeudi dans des
    affrontements."""
    tokens, words = p.tokens, acts.frames.words
    since = (i for i in range(toll.head, toll.clause[1]) if tokens[i].form in words["since"])
    return any(t.form in words["weekdays"] for i in since for t in tokens[i + 1 : i + 3])


def _villagers(p: Parse, acts: Acts, act: Draft, toll: Draft) -> bool:
    """Whether the dead of an attack are people of a village: une attaque a coûté la vie à vingt personnes dans le
    village de…"""
    words, clause = acts.frames.words, p.tokens[toll.clause[0] : toll.clause[1]]
    attacked = p.tokens[act.head].lemma in words["attacks"]
    if p.tokens[act.head].lemma in words["raiding"]:  # of rebels; troops of a state that enter fight there
        attacked = any("fighters_killed" in acts.kinds.of(i) or _militia(p, acts, i) for i in act.actors)
    inside = any(
        t.lemma in words["villages"]
        and any(acts.frames.prepositions.get(p.tokens[c].form) in words["at"] for c in t.children)
        for t in clause
    )
    fighters = any(acts.kinds.own(t.index) & {"fighters_killed"} for t in clause if t.head != act.head)
    return attacked and inside and not fighters and any(t.lemma in words["villagers"] for t in clause)


def _militia(p: Parse, acts: Acts, i: int) -> bool:
    """Whether a noun names a band, not the troops of a state: une milice, des hommes armés."""
    words, token = acts.frames.words, p.tokens[i]
    return token.lemma in words["bands"] or any(p.tokens[c].form in words["armed"] for c in token.children)


def _kind(p: Parse, acts: Acts, toll: Draft, act: Draft) -> str:
    """The type of an outcome that goes on telling an act: of attackers who were stopped, of people without arms
    missing since an attack on the ground, or the act's own."""
    if stopped(p, acts, toll, act):
        return "foiled-attack"
    armed = acts.kinds.any(toll.targets) & {"troops", "vehicles", "aircraft"}
    gone = toll.toll == "missing" and act.type in GROUND and not armed
    return toll.type if gone else act.type


def _continue(toll: Draft, act: Draft, kind: str) -> None:
    """Makes an outcome a telling of an act."""
    toll.type, toll.rule, toll.continues, toll.decided = kind, "outcome", act, act.head


def _agent_of(p: Parse, frames: FrameLexicon, act: Draft, toll: Draft) -> bool:
    """Whether an act is what killed some, behind their participle: neutralisés par des frappes."""
    between = p.tokens[toll.head + 1 : act.head]
    return 0 < len(between) < 5 and any(t.form in frames.words["agent"] for t in between)


def _told(p: Parse, frames: FrameLexicon, toll: Draft) -> bool:
    """Whether counting knows the verb of an outcome by itself."""
    return p.tokens[toll.head].form in frames.outcomes


def _parted(p: Parse, toll: Draft, act: Draft) -> bool:
    """Whether an outcome and an act have verbs of their own: tués par des drones, et des combats ont éclaté."""
    return act.verb not in {-1, toll.head, toll.verb} and p.tokens[act.head].head != toll.head
