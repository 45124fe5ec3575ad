"""Whom an attack befell: one on people without arms is an attack on civilians, one on forces a clash (the codebook's
types of events). The word leaves it open (`une attaque`, `une embuscade`), and whom it befell is told beside it or
later."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from selon.frame.anaphors import dating
from selon.frame.entries import entries
from selon.frame.kinds import Kinds
from selon.frame.recalling import before_all
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse

CLASH, CIVIL = "armed-clash", "attack-on-civilians"
FORCES = frozenset({"troops", "fighters_killed"})
UNARMED = frozenset({"unarmed"})
STRANGERS = frozenset({"strangers"})
NEUTRAL = frozenset({"pronoun", "captives", "people", "civilians"})  # whom the word does not tell from forces


def befallen(p: Parse, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
    """Retypes the attacks of an article by whom they befell, with all that continues them; one of which nothing else is
    told is the one before it (`cette attaque`), of a heading the first of the body."""
    for shots in [d for d in drafts if _fired(p, frames, kinds, drafts, d)]:
        for draft in (shots, *(d for d in drafts if d.follows(shots))):
            draft.type = CIVIL if draft.type == CLASH else draft.type
    for draft in [d for d in drafts if d.type == CIVIL and d.targets]:
        if all(_carried(p, frames, kinds, i) == FORCES for i in draft.targets):  # the row saw the bus only
            for told in (draft, *(d for d in drafts if d.follows(draft) and d.type == CIVIL)):
                told.type = CLASH
    attacks = [d for d in drafts if _attack(p, frames, d)]
    if attacks:
        _befallen(p, frames, kinds, drafts, attacks)
    for draft in drafts:
        if _former(p, frames, kinds, draft):
            draft.type = CIVIL
    for n, shots in enumerate(drafts):
        left = any(p.tokens[i].lemma in frames.words["survivors"] for i in shots.targets)
        if left and whom(p, frames, kinds, drafts[:n]) is not False:
            for draft in (shots, *(d for d in drafts if d.follows(shots))):
                draft.type = CIVIL if draft.type == CLASH else draft.type


def recalled_deaths(p: Parse, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
    """Gives people killed at a time before, of whom no act is named, the type of the act told beside them in their
    paragraph, which they are another case of; forces killed so fell in a clash: en décembre, onze policiers avaient
    péri à Rask."""
    for n, toll in enumerate(drafts):
        told = toll.type == "casualty" and toll.toll == "killed" and toll.rule == "row" and toll.continues is None
        if (
            not told
            or toll.noun
            or not before_all(p, frames, toll.head)
            or not any(c.kind in TOLLS for c in toll.counts)
        ):
            continue
        if toll.row in frames.words["dying"]:
            continue
        here, unarmed = p.sentences[toll.sentence], whom(p, frames, kinds, [toll])
        beside = [d for d in drafts[:n] if frames.families[d.type] == "violence" and d.sentence != here.index]
        kind = beside[-1].type if beside and p.sentences[beside[-1].sentence].paragraph == here.paragraph else ""
        if unarmed is not None and kind in {"", CLASH, CIVIL}:
            kind = CIVIL if unarmed and kind else "" if unarmed else CLASH
        toll.type = kind or toll.type


def _befallen(p: Parse, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft], attacks: Sequence[Draft]) -> None:
    """Retypes attacks, and what continues them, by whom they befell."""
    deaths, chronology = [d for d in drafts if d.type == "casualty"], entries(p, frames)
    of = {id(a): [a, *(d for d in drafts if d.follows(a) or (a.continues is d and d.toll))] for a in attacks}
    harm = {key: [d for d in told if not _answers(p, frames, d)] for key, told in of.items()}
    hit = {id(a): whom(p, frames, kinds, harm[id(a)]) for a in attacks}
    before: list[Draft] = []
    for attack in attacks:
        first = next((d for d in drafts if attack.follows(d) and d.continues is None), attack)
        if first is not attack:  # what one calls by another word befell those whom the act did
            about = [d for d in (first, *(d for d in drafts if d.follows(first))) if not _answers(p, frames, d)]
            ahead = whom(p, frames, kinds, [d for d in about if d.head < attack.head])
            own = hit[id(attack)] if ahead is None else ahead
            hit[id(attack)] = whom(p, frames, kinds, about) if own is None else own
        if hit[id(attack)] is None:
            told = _told_as(p, frames, attack, before, attacks, hit)
            entry = chronology.get(attack.sentence)
            dead = [d for d in deaths if chronology.get(d.sentence) == entry]  # none of another day
            hit[id(attack)] = hit[id(told)] if told is not None else whom(p, frames, kinds, dead) or None
        if hit[id(attack)] is not None:
            before.append(attack)
        if hit[id(attack)]:
            for draft in of[id(attack)]:
                draft.type = CIVIL if draft.type == CLASH else draft.type


def _attack(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft tells, by a word that leaves open how, what one side did to another."""
    words = {frames.lemma(p.tokens[draft.head]), draft.row}
    return draft.type == CLASH and bool(words & frames.words["assaults"])


def _fired(p: Parse, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft], draft: Draft) -> bool:
    """Whether a draft tells of shots at people without arms, or at what they ride in."""
    words = {frames.lemma(p.tokens[draft.head]), draft.row}
    if draft.type != CLASH or not words & (frames.words["firing"] | frames.words["shots"]):
        return False
    if (
        draft.noun
        and words & frames.words["firing"]
        and whom(p, frames, kinds, [draft, *(d for d in drafts if d.follows(draft))])
    ):
        return True
    if words & frames.words["firing"] and _among(p, frames, kinds, drafts, draft):
        return True
    hit = [i for i in draft.targets if i != draft.head]
    ridden = any(p.tokens[i].lemma in frames.words["ridden"] and not _of_forces(p, frames, kinds, i) for i in hit)
    return ridden or (bool(hit) and all(kinds.of(i) & UNARMED and not kinds.of(i) & FORCES for i in hit))


def _of_forces(p: Parse, frames: FrameLexicon, kinds: Kinds, i: int) -> bool:
    """Whether what is ridden in is of those who fight: un bus *militaire*, un car *de la police*."""
    after = [t for t in p.tokens[i + 1 : i + 4] if t.upos != "DET"]
    if not after:
        return False
    of = after[0].form in frames.words["of"] and len(after) > 1
    return after[0].form in frames.words["martial"] or (of and bool(kinds.own(after[1].index) & FORCES))


def _among(p: Parse, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft], draft: Draft) -> bool:
    """Whether shots were fired where people gather, and no forces were hit: ont ouvert le feu dans un bar, tuant cinq
    personnes."""
    told = [draft, *(d for d in drafts if d.follows(draft))]
    if whom(p, frames, kinds, told) is False or not any(c.kind in TOLLS for d in told for c in d.counts):
        return False
    armed = any(kinds.of(i) & FORCES for i in draft.targets)
    here = (t for t in p.tokens[draft.clause[0] : draft.clause[1]] if t.lemma in frames.words["gatherings"])
    where = [p.tokens[c] for t in here for c in t.children if p.tokens[c].relation == "case"]
    during = any(p.at(t.index - 1).form in frames.words["during"] for t in where)
    return not armed and (during or any(frames.prepositions.get(t.form, t.form) in frames.words["at"] for t in where))


def _answers(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft tells what was done to the attackers: la patrouille a neutralisé deux d'entre eux."""
    verb = draft.verb if draft.verb >= 0 else draft.head
    return bool({frames.lemma(p.tokens[i]) for i in (draft.head, verb)} & frames.words["answering"])


def whom(p: Parse, frames: FrameLexicon, kinds: Kinds, told: Sequence[Draft]) -> bool | None:
    """Whether most of those whom the tellings name were without arms; None where they name nobody. Where forces are
    housed it is they who were attacked, whoever died."""
    if any(p.tokens[head].lemma in frames.words["garrisons"] for draft in told for head in draft.targets):
        return False
    unarmed = armed = 0
    for classes, number in _harmed(p, frames, kinds, told):
        unarmed += number * bool(classes & UNARMED)
        armed += number * (bool(classes & FORCES) and not classes & (UNARMED | NEUTRAL))
    return unarmed > armed if unarmed or armed else None


def _harmed(
    p: Parse, frames: FrameLexicon, kinds: Kinds, told: Iterable[Draft]
) -> Iterator[tuple[frozenset[str], int]]:
    """The classes of the dead and hurt and of what was attacked, each with its number (1 where none is told)."""
    for draft in told:
        for count in draft.counts:
            if count.kind in TOLLS and count.unit:
                yield _classes(frames, count.unit), count.min or 1
        yield UNARMED, _others(p, frames, draft)
        for head in (*draft.targets, *draft.felled):
            if head != draft.head:
                within = [c for c in p.tokens[head].children if p.tokens[c].relation.startswith("nmod")]
                if carried := _carried(p, frames, kinds, head):
                    yield carried, 1
                    continue
                camp = any(kinds.own(c) & UNARMED and not kinds.own(c) & FORCES for c in within)  # un camp de déplacés
                home = camp or p.tokens[head].lemma in frames.words["gatherings"]
                escorted = any(kinds.own(c) & FORCES for c in within) and "vehicles" in kinds.own(head)
                yield UNARMED if home else FORCES if escorted else kinds.of(head), 1  # un convoi de l'armée


def _carried(p: Parse, frames: FrameLexicon, kinds: Kinds, head: int) -> frozenset[str]:
    """Whom what was attacked takes somewhere, forces or people without arms, as far as that is told: un bus de soldats,
    un bus militaire, un bateau transportant des civils, ou qui en transportait."""
    tokens, taking = p.tokens, frames.words["conveying_people"]
    if not kinds.own(head) & {"vehicles"}:
        return frozenset()
    below = [tokens[c] for c in tokens[head].children]
    who = [c.index for c in below if c.relation.startswith(("nmod", "amod"))]
    verbs = [c for c in below if c.relation == "acl" or (c.relation == "acl:relcl" and frames.lemma(c) in taking)]
    who += [i for verb in verbs for i in verb.children if tokens[i].relation in {"obj", "obl:arg"} and i > verb.index]
    told = [kinds.own(i) & (FORCES | UNARMED) for i in who]
    if any(classes and not classes & UNARMED for classes in told):
        return FORCES
    return UNARMED if any(told) else frozenset()


def _former(p: Parse, frames: FrameLexicon, kinds: Kinds, draft: Draft) -> bool:
    """Whether a draft tells of one killed who is no fighter any more, by unknown men or by nobody named: un ancien
    rebelle abattu par des inconnus."""
    words = frames.words
    if draft.type != CLASH or draft.toll != "killed" or not draft.targets:
        return False
    who = p.tokens[draft.targets[0]]
    former = who.form.startswith(tuple(words["former_prefixes"])) or any(
        p.tokens[c].lemma in words["former"] for c in who.children
    )
    unknown = STRANGERS | {"people"}
    return former and all(kinds.own(i) & unknown or not kinds.own(i) & FORCES for i in draft.actors)


def _others(p: Parse, frames: FrameLexicon, draft: Draft) -> int:
    """How many of the dead and hurt are told to be no forces, since some of them are: neuf morts, dont deux soldats."""
    others = 0
    for whole, part in pairwise(draft.counts):
        between = p.article.text[whole.end : part.start].casefold().split()
        told = whole.kind == part.kind and whole.kind in TOLLS and set(between) & frames.count_words["part"]
        if told and whole.min and part.min and part.unit and not _classes(frames, whole.unit or "") & FORCES:
            armed = bool(_classes(frames, part.unit) & FORCES)
            others += max(whole.min - part.min, 0) * armed
    return others


def _classes(frames: FrameLexicon, unit: str) -> frozenset[str]:
    """The classes of the first word of a unit, as it stands or without its ending."""
    word = unit.casefold().partition(" ")[0]
    stems = (word.removesuffix(ending) for ending in ("", *frames.endings) if word.endswith(ending))
    return next((frames.noun_classes[stem] for stem in stems if stem in frames.noun_classes), frozenset())


def _told_as(
    p: Parse,
    frames: FrameLexicon,
    attack: Draft,
    before: Sequence[Draft],
    attacks: Sequence[Draft],
    hit: dict[int, bool | None],
) -> Draft | None:
    """The attack that one of which no more is told takes up: the last told by the same word, else the last."""
    if p.sentences[attack.sentence].heading:
        return next((a for a in attacks if hit[id(a)] is not None and not p.sentences[a.sentence].heading), None)
    if dating(p, frames, attack):
        return None  # trois jours après l'embuscade
    feats = [p.tokens[c].feats for c in p.tokens[attack.head].children]
    if p.tokens[attack.head].feats.get("Number") == "Plur":
        return None  # le groupe multiplie les embuscades
    definite = any(f.get("Definite") == "Def" or f.get("PronType") == "Dem" for f in feats)
    lemma = p.tokens[attack.head].lemma
    same = (a for a in reversed(before) if any(p.tokens[i].lemma == lemma for i in range(*a.trigger)))
    return next(same, before[-1] if before else None) if definite else None
