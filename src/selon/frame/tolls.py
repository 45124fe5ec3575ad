"""Which act the dead, hurt and missing of a sentence belong to: one of the sentence, or one that it goes on telling."""

from selon.frame.act_types import GROUND, MEANT
from selon.frame.acts import Acts
from selon.frame.continuing import TOLLING, before, spans, stopped, taken_up
from selon.frame.sums import sums_up
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.frame.wars import of_war
from selon.parse import Parse, Sentence

BARE = frozenset({"acl", "amod", "advcl", "appos"})  # relations of a participle that tells what was before


def tolled(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Deaths and injuries go to the act of their sentence, else to the one that the sentence goes on telling."""
    tolls = [d for d in drafts if d.toll and not sums_up(p, frames, d.head)]
    fought = {-1, *(d.head for d in (*acts.told, *drafts))}  # une guerre de cinq jours is an act itself
    if wars := [d for d in tolls if {of_war(p, frames, d.verb), of_war(p, frames, d.head)} - fought]:
        others = [d for d in drafts if not d.toll and not (d.head > wars[0].head and _listed(p, frames, d))]
        return sorted([*others, wars[0]], key=lambda d: d.head)  # of no act that its sentence tells
    kept = [d for d in drafts if not d.toll and not (tolls and _listed(p, frames, d))]
    violent = [d for d in kept if frames.families[d.type] == "violence" or d.type in TOLLING]
    violent = [d for d in violent if not (tolls and (_besides(p, acts, tolls[0], d) or _began(p, frames, tolls, d)))]
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


def _began(p: Parse, frames: FrameLexicon, tolls: list[Draft], act: Draft) -> bool:
    """Whether a noun only tells since which attack people have died, or with which a war broke out: depuis l'attaque du
    7 octobre, X a tué mille personnes; not: tués depuis le début des combats, portés disparus depuis l'attaque."""
    token, words = p.tokens[act.head], frames.words
    since = any(p.tokens[c].form in words["since"] for c in token.children if c < token.index)
    opened = frames.lemma(p.tokens[token.head]) in words["breaking_out"] and p.tokens[token.head].relation == "acl"
    one = token.feats.get("Number") != "Plur" and token.lemma in words["assaults"]
    return act.noun and one and (since or opened) and all(t.toll != "missing" for t in tolls)


def _besides(p: Parse, acts: Acts, toll: Draft, act: Draft) -> bool:
    """Whether those who took some people killed others: ils ont tué trois hommes et emmené des femmes; not: des femmes
    ont été enlevées et deux hommes tués."""
    if act.type != "abduction" or act.noun or toll.toll != "killed" or not toll.targets:
        return False
    if (some := _so_many(p, acts, act.head)) >= 0 and toll.head < act.head and not act.actors:
        act.targets = [some]  # mille personnes ont été tuées et 537 enlevées
        return True
    taken = p.tokens[act.head]
    if taken.relation == "acl" and taken.head in toll.targets and p.tokens[toll.head].relation != "acl":
        return True  # six otages enlevés en mai ont été tués; ils ont tué le prêtre enlevé dimanche
    if not toll.actors:
        return False
    of_them = {taken.head, *act.targets} & {*toll.targets, toll.head}
    if toll.head < act.head and taken.relation != "conj" and not of_them:
        return True  # ils ont tué neuf hommes, selon le maire, qui parle aussi de vingt personnes enlevées
    one, other = sorted((toll.head, act.head))
    return p.tokens[other].head == one and p.tokens[other].relation == "conj" and set(act.actors) <= set(toll.actors)


def _so_many(p: Parse, acts: Acts, i: int) -> int:
    """The number right before a participle, which tells of so many others: et 537 enlevées, et une vingtaine d'autres
    blessées; -1 if none stands there."""
    before = i - 1 - (p.at(i - 1).form in acts.frames.count_words["others"])
    before -= before < i - 1 and p.at(before).form in acts.frames.words["of"]
    numbered = before > 0 and (p.tokens[before].upos == "NUM" or acts.matcher.numbered.get(p.tokens[before].end))
    return before if numbered else -1


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
    by = _means(first)
    untold = by < 0 or by in first.targets  # a damaged plane is no means
    untold = untold or p.tokens[by].lemma in frames.words["either"]
    if earlier is not None and (untold or first.type == earlier.type):
        first.answering = acts.soldiers_of(first.actors, first.targets, earlier)
        kind = _kind(p, acts, first, earlier)
        _continue(first, earlier, "armed-clash" if first.answering and kind in GROUND else kind)
    return sorted([*kept, first], key=lambda d: d.head)


def _means(toll: Draft) -> int:
    """The token of what an outcome was brought about with, which an act told before need not have had: told beside it,
    or as who did it (un drone a détruit trois pick-up); -1: none is told."""
    if toll.rule == "means":
        return toll.decided
    return toll.actors[0] if toll.rule == "row" and toll.type in MEANT and toll.actors else -1


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
    lends = not _parted(p, first, nearest) or _joined(p, tolls, nearest)
    if nearest.noun and not nearest.actors and lends and nearest.head > first.head:
        nearest.actors = [i for i in first.actors if i != nearest.head]  # ont tué dix soldats lors d'une attaque
    nearest.targets = nearest.targets or [i for i in first.targets if i not in {nearest.head, *nearest.nouns}]
    nearest.dead = [i for t in tolls if t.toll == "killed" for i in t.targets]
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


def _joined(p: Parse, tolls: list[Draft], act: Draft) -> bool:
    """Whether an act hangs on a verb that is joined to the first of some outcomes and has its subject: ont tué six
    soldats et en ont blessé dix lors d'une attaque; not: ont tué X, et des blindés ont brûlé dans un raid."""
    verb, first = p.tokens[act.verb], tolls[0].head
    own = any(p.tokens[c].relation.startswith("nsubj") for c in verb.children)
    return act.verb >= 0 and verb.relation == "conj" and verb.head == first < verb.index and not own


def _parted(p: Parse, toll: Draft, act: Draft) -> bool:
    """Whether an outcome and an act have verbs of their own: tués par des drones, et des combats ont éclaté."""
    return act.verb not in {-1, toll.head, toll.verb} and p.tokens[act.head].head != toll.head
