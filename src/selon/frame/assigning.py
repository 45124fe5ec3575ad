"""Which telling a count belongs to; and sentences that tell an act again by its figures alone."""

from dataclasses import replace

from selon.attribute.lexicon import Lexicon, fold
from selon.frame.acts import Acts
from selon.frame.continuing import TOLLING, of_crowd
from selon.frame.controlled import preposition
from selon.frame.counted import counted_from
from selon.frame.counting import BECOMING, MAKING, Counting
from selon.frame.governed import governing
from selon.frame.locatives import nearest
from selon.frame.parts import Counted
from selon.frame.pointing import in_clause
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.frame.wars import of_war
from selon.model import TOLLS, Count, CountKind
from selon.parse import Parse, Sentence, Token

THINGS = frozenset({"vehicles", "munitions", "aircraft", "killed", "injured", "explosions", "people"})

NEAR = 2  # paragraphs within which a figure may take up an act, and within which a tally of its means may
FAR = 5
NEARBY = 6  # tokens after a number in which its own date may stand
OPENING = 4  # tokens of a sentence in which they whom it counts may stand
GROUND = frozenset({"armed-clash", "attack-on-civilians", "suicide-attack", "riot"})  # types of acts of many people
CROWDS = frozenset({"riot", "protest", "abduction", "arrest"})  # types of acts of or to a number of people
STEPS = 5  # governors asked above a number
MANY = frozenset({"civilians", "troops", "people", "number"})


def assign(p: Parse, frames: FrameLexicon, counting: Counting, drafts: list[Draft], counts: list[Counted]) -> None:
    """Gives each count of a sentence to one of its drafts, or to none."""
    last: Draft | None = None
    one: Counted | None = None  # of whose things the next number tells all: onze des vingt drones
    for counted in counts:
        part = counted.kind == "people" and p.at(counted.first - 1).form in frames.count_words["part"]
        every = one is not None and one.unit == counted.unit >= 0 and counted.first - one.last == 1
        if every and last is not None and (count := counting.keep(counted, last)) is not None:
            last.counts.append(count)  # a abattu onze des vingt drones lancés
        one, some = counted, last
        draft = last if part and last is not None else _owner(p, frames, drafts, counted)  # 48 captifs, dont 29 femmes
        if draft is not None and counted.kind == "people" and _speaks(p, frames, counting, draft, counted):
            draft = None
        last = draft
        if (
            draft is not None
            and counted.kind in TOLLS
            and (fate := _fate(p, frames, drafts, draft, counted)) is not None
        ):
            held = counting.keep(replace(counted, kind="people"), draft)
            draft.counts += [held] if held is not None else []
            draft = fate
        if (every and draft is some) or (draft is not None and draft.counts and _since_then(p, frames, counted)):
            continue
        count = counting.keep(counted, draft) if draft is not None else None
        if draft is not None and count is not None:
            fallen = _fallen(p, frames, draft)
            beside = counted.unit >= 0 and p.tokens[counted.unit].relation == "conj"
            them = {counted.unit, *range(counted.first, counted.last)} & {*fallen}  # une quarantaine de soldats
            joined = beside and p.tokens[counted.unit].head in fallen
            if (count.kind == "people" or (count.kind == "other" and counted.base != "other")) and (them or joined):
                hurt = draft.toll == "injured" and counted.unit not in draft.felled
                count = replace(count, kind="injured" if hurt else "killed")  # douze soldats sont tombés
            if count.kind == "killed" and draft.type == "foiled-attack" and counted.unit < 0:
                count = replace(count, kind=_downed(p, frames, draft, counted))
            acting = count.kind == "other" and counted.unit in draft.actors and not counted.base
            if acting and frames.families[draft.type] == "violence":
                count = replace(count, kind="people")  # trois « inghimasi » ont attaqué
            draft.counts.append(count)
    for draft in drafts:
        if not any(c.kind in TOLLS for c in draft.counts):
            draft.counts += _nobody(p, frames, draft)


def _speaks(p: Parse, frames: FrameLexicon, counting: Counting, draft: Draft, counted: Counted) -> bool:
    """Whether people counted only say what the act did: selon deux témoins; ont confié trois habitants."""
    unit = counted.unit
    if unit < 0 or unit in draft.actors or unit in draft.targets or frames.families[draft.type] == "words":
        return False
    token = p.tokens[unit]
    above = p.tokens[token.head]
    said = token.relation == "nsubj" and above.index < unit and _cites(counting.lex, frames, above)
    return said or preposition(p, frames, unit) in frames.count_words["sources"]


def _since_then(p: Parse, frames: FrameLexicon, counted: Counted) -> bool:
    """Whether a gerund tells what the dead of one act bring those of a longer time to: portant à 376 le nombre de
    soldats morts depuis octobre."""
    before = p.tokens[max(0, counted.first - BECOMING) : counted.first]
    gerund = any(t.lemma in frames.count_words["becoming"] and t.feats.get("Tense") == "Pres" for t in before)
    behind = p.tokens[counted.last : p.sentences[p.tokens[counted.first].sentence].last]
    mark = next((n for n, t in enumerate(behind) if t.upos == "PUNCT"), len(behind))
    return gerund and counted.kind in TOLLS and any(t.form in frames.words["since"] for t in behind[:mark])


def _fate(p: Parse, frames: FrameLexicon, drafts: list[Draft], draft: Draft, counted: Counted) -> Draft | None:
    """The act that killed or hurt those of whom a participle in their own phrase tells another: deux imams, enlevés en
    mai, ont été retrouvés décapités."""
    unit = counted.unit if counted.unit >= 0 else counted.first
    token, inside = p.tokens[unit], p.tokens[draft.head]
    held = (
        frames.families[draft.type] == "restraint"
        and inside.relation.startswith(("acl", "amod", "appos", "advcl"))
        and inside.head == unit
    )
    if not held:
        return None
    others = (d for d in drafts if d is not draft and frames.families[d.type] in {"violence", "outcome"})
    return next((d for d in others if token.head in {d.head, p.tokens[d.head].head} or unit in d.targets), None)


def _fallen(p: Parse, frames: FrameLexicon, draft: Draft) -> list[int]:
    """Who is dead or hurt by an outcome whose verb says so only of some."""
    own = draft.toll in TOLLS and p.tokens[draft.head].form not in frames.outcomes
    return [*draft.felled, *(draft.targets if own else ())]


def _downed(p: Parse, frames: FrameLexicon, draft: Draft, counted: Counted) -> CountKind:
    """What a bare number counts of an attack that was stopped, where its own sentence names what came by air: a déjoué
    une attaque de drones et en a abattu quatre."""
    first = p.sentences[draft.sentence].first
    flown = (frames.classes.get(t.lemma, frozenset()) for t in reversed(p.tokens[first : counted.first]))
    kinds = (k & {"aircraft", "munitions"} for k in flown)
    return next(("aircraft" if "aircraft" in k else "munitions" for k in kinds if k), "killed")


def _nobody(p: Parse, frames: FrameLexicon, draft: Draft) -> list[Count]:
    """The dead or hurt that a negation tells there were none of: personne n'a été blessé."""
    verb = draft.verb if draft.noun and draft.verb >= 0 else draft.head
    kind, who = frames.outcomes.get(p.tokens[verb].form, ("", ""))
    children = [p.tokens[c] for c in p.tokens[verb].children]
    if not kind or not any(t.form in frames.words["negator"] for t in children):
        return []
    subjects = [t for t in children if t.relation.startswith("nsubj") and t.form in frames.count_words["nobody"]]
    bare = [t for t in subjects if not t.children and (who == "subject" or t.relation == "nsubj:pass")]
    outcome: CountKind = kind  # type: ignore[assignment]
    return [Count(t.start, t.end, t.text, 0, 0, False, None, outcome) for t in bare]


def _owner(p: Parse, frames: FrameLexicon, drafts: list[Draft], counted: Counted) -> Draft | None:
    at = counted.unit if counted.unit >= 0 else counted.first
    deeds = [d for d in drafts if frames.families[d.type] != "words"]
    if counted.kind in TOLLS:
        violent = [d for d in deeds if frames.families[d.type] in {"violence", "outcome"} or d.type in TOLLING]
        told = [d for d in violent if d.head < at]
        if counted.number.high == 0 and told and _without(p, frames, counted):
            return max(told, key=lambda d: d.head)
        if (clause := [d for d in violent if in_clause(p, frames, d, at, 1)]) and len(violent) > 1:
            return clause[-1]  # deux jours après l'attaque de Bria, qui a fait vingt morts, un drone a frappé…
        if dead := [d for d in violent if at in d.dead]:
            return dead[0]  # a revendiqué l'attaque, affirmant avoir tué dix soldats et pris le poste
        since = [d for d in violent if d.noun and counted_from(p, frames, d)]
        if anchor := [d for d in since if at in d.targets]:
            return anchor[0]  # deux jours après l'assassinat d'un chef
        violent = [d for d in violent if d not in since] or violent
        ahead = [d for d in violent if d.head > at]
        closed = [d for d in violent if d.head < at and d.rule == "outcome" and p.tokens[d.head].relation == "acl"]
        near = ahead if closed else violent  # douze soldats tués, et vingt rebelles neutralisés par des frappes
        return nearest(p, frames, at, near or violent or deeds) if violent or deeds else None
    joined = p.tokens[at].head if p.tokens[at].relation == "conj" else at  # 117 drones et quatre missiles tirés contre…
    own = [d for d in deeds if {at, joined, counted.last - 1} & {*d.actors, *d.targets}]
    if not own:  # deux camions, which bring it, and trente tonnes, of which it is
        own = [d for d in drafts if d.type == "aid" and (at in d.actors or p.tokens[at].head == d.head)]
    if not own and counted.kind == "people":  # deux otages libérés lors d'un raid
        own = [d for d in drafts if d.type == "agreement" and {at, counted.last - 1} & {*d.actors, *d.targets}]
    if not own and counted.kind == "money":  # réclament 500 000 dollars pour les otages enlevés lundi
        own = [d for d in drafts if d.head == p.tokens[at].head]
    if not own and counted.kind not in {"distance", "occurrence"}:
        own = governing(p, drafts, at)
    if own or deeds:
        return nearest(p, frames, at, own or deeds)
    above = p.tokens[at].head
    lasting = {above} if counted.kind == "duration" else set()  # la trêve de 72 heures
    own = [
        d
        for d in drafts
        if {at, counted.last - 1, *lasting} & {d.head, *d.nouns, *d.actors, *d.targets} or d.type == "aid"
    ]
    return own[0] if own else None


def _without(p: Parse, frames: FrameLexicon, counted: Counted) -> bool:
    """Whether none are told by an infinitive, which is of the act right before it: un obus est tombé, sans faire de
    victime."""
    near = p.tokens[max(p.sentences[p.tokens[counted.first].sentence].first, counted.first - MAKING) : counted.first]
    return any(t.form in frames.count_words["without"] for t in near)


def retellings(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counts: list[Counted]) -> list[Draft]:
    """A sentence with no trigger that counts what an act told before counted, or was done by, tells that act again."""
    for counted in counts:
        one = counted.number.low == counted.number.high == 1 and counted.kind not in {*TOLLS, "occurrence"}
        if one or counted.kind not in {*THINGS, "occurrence"} or _owned(p, frames, counted):
            continue
        if _besides(p, frames, acts, sentence, counted) or _of_war(p, frames, counted):
            continue
        tallied = _tallied(p, frames, acts, sentence, counted)
        if counted.kind == "occurrence" and not tallied:
            continue
        earlier = _counted_before(p, frames, acts, sentence, counted, tallied)
        if earlier is None:
            continue
        told = [
            counted,
            *(c for c in counts if c.first > counted.last and _of_another(p, frames, sentence, counted, c)),
        ]
        return [_retelling(sentence, c, earlier) for c in told]
    return _inside(p, frames, acts, sentence, counts)


def _of_war(p: Parse, frames: FrameLexicon, counted: Counted) -> bool:
    """Whether a number is what a war is told to have cost: le conflit a coûté la vie à vingt mille personnes."""
    return counted.unit >= 0 and of_war(p, frames, p.tokens[counted.unit].head) >= 0


def _inside(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counts: list[Counted]) -> list[Draft]:
    """Who was where an act struck tells of that act: 120 hommes étaient détenus dans ce bâtiment."""
    held = next((c for c in counts if c.kind == "people" and c.unit >= 0 and c.number.high != 1), None)
    act = acts.last(sentence, NEAR) if held is not None else None
    if held is None or act is None:
        return []
    words = frames.words
    here = any(
        {"facilities", "vehicles", "territory"} & acts.kinds.own(t.index)
        and {p.tokens[c].form for c in t.children} & words["demonstrative"]
        and any(frames.prepositions.get(p.tokens[c].form) in words["at"] for c in t.children)
        for t in p.of(sentence)
    )
    return [_retelling(sentence, held, act)] if here else []


def _retelling(sentence: Sentence, counted: Counted, earlier: Draft) -> Draft:
    head = counted.unit if counted.unit >= 0 else counted.last - 1
    span, clause = (head, head + 1), (sentence.first, sentence.last)
    draft = Draft(earlier.type, earlier.row, "figures", span, head, -1, sentence.index, clause, noun=True)
    draft.decided, draft.continues = earlier.head, earlier
    return draft


def _of_another(p: Parse, frames: FrameLexicon, sentence: Sentence, one: Counted, other: Counted) -> bool:
    """Whether a second number counts another such act: trente camions le 5 mai et vingt le 12."""
    moments = frames.words["moments"]
    between, after = p.tokens[one.last : other.first], p.tokens[other.last : min(other.last + NEARBY, sentence.last)]
    return (
        one.kind == other.kind
        and any(t.upos == "CCONJ" for t in between)
        and any(t.lemma in moments for t in between)
        and any(t.lemma in moments for t in after)
    )


def _owned(p: Parse, frames: FrameLexicon, counted: Counted) -> bool:
    """Whether people counted are those that somebody has, and of no act: leurs 900 soldats."""
    return counted.kind == "people" and p.at(counted.first - 1).form in frames.words["definite"]


def _besides(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counted: Counted) -> bool:
    """Whether what is counted is no part of any act: the number of a section, those who say what the sentence tells,
    the strength of a force, the hurt of an accident."""
    if counted.unit < 0:
        return sentence.heading
    token = p.tokens[counted.unit]
    above, near = p.tokens[token.head], p.tokens[max(sentence.first, counted.unit - 2) : counted.unit]
    speaks = token.relation == "nsubj" and above.index < token.index and _cites(acts.matcher.lex, frames, above)
    strength = counted.kind == "people" and any(t.lemma in frames.words["lists"] for t in near)
    behind = p.tokens[counted.unit + 1 : min(counted.unit + NEARBY, sentence.last)]
    strength = strength or (counted.kind == "people" and any(t.lemma in frames.words["in_service"] for t in behind))
    accident = counted.kind in TOLLS and any(t.lemma in frames.words["mishaps"] for t in p.of(sentence))
    return speaks or strength or accident


def _tallied(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counted: Counted) -> bool:
    """Whether a sentence is there for the number's sake: a verb of counting has it, or no verb tells anything but who
    says so."""
    i, words = counted.unit if counted.unit >= 0 else counted.last - 1, frames.words["tallying"]
    for _ in range(STEPS):
        above = p.tokens[i].head
        if above == i or p.tokens[i].upos == "VERB":
            break
        i = above
    governor, children = p.tokens[i], [p.tokens[c] for c in p.tokens[i].children]
    being = governor.upos != "VERB" and any(c.lemma in words for c in children if c.upos == "AUX")
    if being or {governor.lemma, governor.form} & words:
        return True
    return not any(
        t.upos == "VERB" and t.relation != "amod" and not _cites(acts.matcher.lex, frames, t) for t in p.of(sentence)
    )


def _cites(lex: Lexicon, frames: FrameLexicon, token: Token) -> bool:
    """Whether a verb may only say whose word it is; one that has something done (laisser) is none by itself."""
    cue = lex.forms.get(fold(token.form))
    return cue is not None and cue not in frames.words["causing"]


def _kindred(acts: Acts, draft: Draft, counted: Counted) -> bool:
    """Whether a number counts what an act was done with, or is the how-manieth of its kind."""
    involved = [*draft.actors, *draft.targets]
    if counted.kind == "occurrence" and counted.unit < 0:
        return draft is acts.told[-1] and acts.p.tokens[counted.first].sentence - draft.sentence == 1
    if counted.kind == "occurrence":
        lemma, own = acts.p.tokens[counted.unit].lemma, acts.kinds.own(counted.unit) & {"vehicles"}
        again = any(acts.p.tokens[i].lemma == lemma for i in (*involved, draft.head))
        return again or bool(own & acts.kinds.any(involved))
    means = {"munitions": "shelling", "aircraft": "air-strike"}.get(counted.kind)
    if means is not None:
        return draft.type == means or counted.kind in acts.kinds.any(involved)
    return counted.kind == "vehicles" and "vehicles" in acts.kinds.any(involved)


def _attackers(p: Parse, frames: FrameLexicon, sentence: Sentence, counted: Counted) -> bool:
    """Whether those counted are attackers, or they of whom the sentence opens: les assaillants, une soixantaine, sont
    arrivés à moto; ils étaient trente."""
    if counted.unit >= 0 and p.tokens[counted.unit].lemma in frames.words["attackers"]:
        return True
    be = p.at(counted.first - 1).lemma in frames.count_words["be"]
    opening = p.tokens[sentence.first : min(sentence.first + OPENING, counted.first)]
    return be and any(t.form in frames.count_words["they"] for t in opening)


def _counted_before(
    p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counted: Counted, tallied: bool
) -> Draft | None:
    """The last act that counted the same, or whose actor or trigger the sentence names again; of a sentence that is
    there for its number, the last act done with such things."""
    named = {
        p.tokens[i].lemma for i in range(sentence.first, sentence.last) if p.tokens[i].relation.startswith("nsubj")
    }
    if counted.unit >= 0:
        named.add(p.tokens[counted.unit].lemma)
    last = acts.told[-1] if acts.told else None
    if last is not None and counted.kind in TOLLS and of_crowd(p, sentence, last):
        return last  # une marche a paralysé la ville. Un élève a été touché à la jambe
    if counted.kind == "people" and _attackers(p, frames, sentence, counted):
        near = (d for d in reversed(acts.told) if sentence.paragraph - p.sentences[d.sentence].paragraph <= NEAR)
        if (attack := next((d for d in near if d.type in GROUND and not acts.past(sentence, d)), None)) is not None:
            return attack
    for draft in reversed(acts.told):
        apart = sentence.paragraph - p.sentences[draft.sentence].paragraph
        taken = frames.families[draft.type] in {"violence", "force", "restraint"} or draft.type in CROWDS
        if not taken or apart > FAR:
            continue
        if counted.kind in TOLLS and acts.past(sentence, draft):
            continue
        if tallied and _kindred(acts, draft, counted):
            return draft
        if counted.kind == "occurrence" or apart > NEAR:
            continue
        involved = {p.tokens[i].lemma for i in (*draft.actors, *draft.targets, draft.head)}
        same = any(c.kind == counted.kind for c in draft.counts)
        if counted.kind == "people":
            of_them = any(t.form in frames.count_words["them"] for t in p.tokens[counted.last : counted.last + 3])
            many = acts.kinds.any([*draft.actors, *draft.targets]) & MANY or (tallied and draft.type in CROWDS)
            if (tallied or of_them) and many and sentence.index - draft.sentence <= 2:
                return draft
            continue
        if counted.kind in TOLLS and frames.families[draft.type] == "restraint":
            continue
        force = frames.families[draft.type] == "force"
        if counted.kind in {"vehicles", "aircraft"} and force != bool(named & involved):
            continue
        if named & involved or (not force and (same or counted.kind in TOLLS)):
            return draft
    return None
