"""Places -> the tellings that they belong to, with the part that each plays."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from selon.frame import Telling
from selon.frame.controlled import occasion
from selon.frame.entries import entries
from selon.frame.triggers import FrameLexicon, frame_lexicon
from selon.ground.clauses import Owned, antecedent, opens, stated_at
from selon.ground.dates.dating import OWN
from selon.ground.nowhere import citing, nowhere
from selon.ground.places import Placed, places
from selon.ground.places.toponyms import toponyms
from selon.ground.scenery import COUNTRY, TOWN, apart, continued, far, following, framed, same_act_goes_on
from selon.ground.taken_places import take_up
from selon.ground.tree import before_past, of_place
from selon.model import TOLLS, Claim, Place, When
from selon.parse import Parse, Token

ABOVE = 3  # words that a place hangs on, from the nearest up
FARTHER = 6  # the same, up to where somebody came from
WIDE = frozenset({"country", "sea"})  # kinds of places that tell of no one act
DONE = frozenset({"violence", "restraint", "outcome"})  # families of acts that are done to somebody, at a place
SEVERAL = 2  # towns of a heading, from which it tells several acts


def placed(
    p: Parse,
    claims: Sequence[Claim],
    tellings: Sequence[Telling],
    whens: Sequence[When] = (),
    *,
    gone: Collection[int] = (),
) -> tuple[tuple[Place, ...], ...]:
    """The places of each telling: those of its sentence that stand nearest to it, else those of what it continues,
    or of what goes on telling it.

    Places in the words for a source, and for what it is (une ONG basée au Royaume-Uni), are those of nobody. Those of
    a sentence that tells an act beside a telling that is `gone` (its number) are the act's. One that is told as before
    what it seems to continue, and dated so (`whens`), has no places of that.
    """
    sources = citing(p, claims, tellings)
    found: list[list[Place]] = [[] for _ in tellings]
    frames = frame_lexicon(p.article.language or "")
    chronology = entries(p, frames)
    heads: dict[int, list[Place]] = {}
    titles: dict[int, list[Place]] = {}
    ahead: dict[int, list[Place]] = {}
    behind: dict[int, list[Place]] = {}
    located: set[int] = set()  # tellings whose own words say where
    named = [x for x in places(p) if not any(a <= x.place.start < b for a, b in sources) and not nowhere(p, frames, x)]
    owned, brought = _owned(p, frames, claims, tellings, named, gone)
    opening = {p.tokens[place.first].sentence for place in named if opens(p, place)}
    for place in named:
        sentence = p.tokens[place.first].sentence
        if sentence in owned:
            for one in owned[sentence]:
                if one.place is place:
                    for n in (one.owner, *_sharing(p, frames, tellings, one)):
                        found[n].append(replace(place.place, role=one.role))
                    if not _of_a_noun(p, frames, place):
                        located.add(one.owner)
            continue
        if sentence in chronology and chronology[sentence].sentence == sentence:
            heads.setdefault(sentence, []).append(replace(place.place, role="at"))
        if _brought(p, frames, place) or any(t.sentence == sentence and _addressed(t, place) for t in tellings):
            continue
        spot, elsewhere = replace(place.place, role="at"), sentence in opening and not p.sentences[sentence].heading
        if elsewhere and (near := following(p, tellings, sentence)) >= 0:
            ahead.setdefault(near, []).append(spot)  # À Gao, l'heure est au recueillement. Mille personnes ont défilé
        if (near := continued(p, tellings, sentence)) < 0:
            continue
        if p.sentences[sentence].heading:
            titles.setdefault(near, []).append(spot)
        elif elsewhere:
            behind.setdefault(near, []).append(spot)  # another scene: À N'Djamena, l'opposition se tait
        elif not (far(tellings[near], spot, found[near]) or _mourned(p, frames, sentence)):
            found[near].append(spot)
    for n, set_before in ahead.items():  # À Gao, l'heure est grave. Des habitants ont bloqué la route de Bamako
        found[n] = found[n] if n in located else [*set_before, *found[n]]
    words = toponyms(p.article.language or "")
    speakers = words.speakers if words is not None else frozenset()
    for n, titled in titles.items():
        own = [place for place in found[n] if place.text.lower() not in speakers]  # where one speaks is often a capital
        of_title = _of_title(titled, own, [place for m, those in enumerate(found) if m != n for place in those])
        exact = any((place.precision or COUNTRY) <= TOWN for place in own)
        found[n] = [*found[n], *of_title] if exact else [*of_title, *found[n]]
    heads_told = {telling.head for telling in tellings}
    for n, telling in enumerate(tellings):
        at = None if found[n] else antecedent(p, frames, telling, named)
        if at is not None and not _taken_to(p, frames, heads_told, at):
            found[n] = [replace(at.place, role="at")]
        if not found[n] and (scene := framed(p, frames, claims, tellings, n, owned.get(telling.sentence, ()))):
            found[n] = [replace(scene.place, role="at")]
    for n in range(len(tellings)):
        if not found[n] and (beside := _beside_of(p, frames, tellings, n)) >= 0:
            found[n] = [replace(place, role="at") for place in found[beside] if place.role in {"at", "to"}]
    going_on = [n for n, t in enumerate(tellings) if whens and t.continues >= 0]
    other = {n for n in going_on if _recalled(p, tellings[n], whens[n], whens[tellings[n].continues])}
    for n, telling in enumerate(tellings):
        away = [x for x in found[n] if apart(x, found[telling.continues]) and x.text.lower() not in speakers]
        if telling.sentence in opening and away:
            continue  # (trois morts à Odessa.) À Koursk, le gouverneur a fait état d'un mort
        # les tirs venaient de X
        shot = frames.families[telling.type] in DONE and all(x.role == "from" for x in found[n])
        if telling.continues >= 0 and n not in other and (shot or not found[n] or telling.evidence.rule == "outcome"):
            # beside where its dead were counted, or who tells of them sits, a toll was where its act was
            found[n] = [*found[telling.continues], *(x for x in found[n] if x not in found[telling.continues])]
    for n, telling in enumerate(tellings):
        earlier = telling.continues
        again = telling.evidence.rule == "retold" and telling.sentence not in opening  # À X, P
        if earlier >= 0 and n not in other and not found[earlier] and again:
            found[earlier] = list(found[n])  # no telling of an act is poorer than what its article tells of it
    for n in range(len(tellings)):
        told = max(_told_by(p, tellings, n), _ended_by(p, frames, tellings, n))
        if not found[n] and told >= 0:
            found[n] = [place for place in found[told] if place.role == "at"]
    for n, telling in enumerate(tellings):
        if not found[n] and telling.sentence in chronology:  # 12 mars – Taëz et Mocha. Des obus tombent…
            found[n] = list(heads.get(chronology[telling.sentence].sentence, ()))
    take_up(p, tellings, found)
    for n, telling in enumerate(tellings):
        if telling.continues >= 0 and n not in other and not found[n]:
            found[n] = list(found[telling.continues])  # which may have taken up its own just now
    placing = {p.tokens[place.first].sentence for place in named}
    for n, telling in enumerate(tellings):
        bare = not found[n] and n not in behind and telling.sentence not in placing
        if bare and whens and (before := same_act_goes_on(p, tellings, n, whens)) >= 0:
            there = [place for place in found[before] if place.role == "at"]
            if any(place.kind not in WIDE for place in there):  # that it was in the same country says nothing
                found[n] = there
        elif not found[n] and telling.continues >= 0 and n not in other:
            found[n] = list(found[telling.continues])  # which went on just now
    for n, set_after in behind.items():
        found[n] = found[n] or set_after
    for one in brought:  # where its hurt went is told beside where an act was, and nobody takes it over
        if any(place.role == "at" for place in found[one.owner]):
            found[one.owner].append(replace(one.place.place, role="to"))
    return tuple(tuple(x) for x in found)


def _owned(
    p: Parse,
    frames: FrameLexicon,
    claims: Sequence[Claim],
    tellings: Sequence[Telling],
    named: Sequence[Placed],
    gone: Collection[int],
) -> tuple[dict[int, list[Owned]], list[Owned]]:
    """The places of each sentence that tells acts, with the telling that each is of, without those where one only
    speaks; and apart from them those where somebody was brought."""
    by_sentence: dict[int, list[int]] = {}
    for n, telling in enumerate(tellings):
        by_sentence.setdefault(telling.sentence, []).append(n)
    owned: dict[int, list[Owned]] = {}
    for place in named:
        here = by_sentence.get(p.tokens[place.first].sentence, [])
        if any(_addressed(tellings[n], place) for n in here):
            continue
        if members := [n for n in here if n not in gone] or here:
            owned.setdefault(p.tokens[place.first].sentence, []).append(_owner(p, tellings, members, place))
    told = {telling.head for telling in tellings}
    located: set[int] = set()
    brought: list[Owned] = []
    for sentence, those in owned.items():
        stated = stated_at(p, frames, claims, tellings, those, located)
        taken = [one for one in those if _taken_to(p, frames, told, one.place)]
        left = [one for one in those if one in stated or one in taken or _come_from(p, frames, told, one.place)]
        owned[sentence] = [one for one in those if one not in left]
        located |= {one.owner for one in owned[sentence]}
        located |= {n for n in by_sentence[sentence] if tellings[n].continues in located}
        brought += taken
    return owned, brought


def _addressed(telling: Telling, place: Placed) -> bool:
    """Whether a place's name is that of whom a demand is made to: l'ONU demande à Israël de…"""
    asked = telling.type == "request" and place.place.kind in {"country", "town"}
    return asked and any(first <= place.first < last <= place.last for first, last in telling.targets)


def _of_a_noun(p: Parse, frames: FrameLexicon, place: Placed) -> bool:
    """Whether a name tells more of a noun than where: la route de Damas."""
    before = range(max(1, place.first - 2), place.first)
    return any(p.tokens[i].form in frames.words["of"] and p.tokens[i - 1].upos == "NOUN" for i in before)


def _recalled(p: Parse, telling: Telling, when: When, other: When) -> bool:
    """Whether a telling is of an act before, by its tense and by a day that its own words give."""
    if when.basis not in OWN or when.latest is None or other.earliest is None:
        return False
    return when.latest < other.earliest and before_past(p, telling)


def _of_title(named: Sequence[Place], own: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    """Those of the places of a heading that are of the first telling below it: where it names several towns, it tells
    several acts, and that telling has those that its own sentence names, or all if that names none. A town that is far
    from its own, and one of the `others`, which other tellings have, is theirs."""
    mine, theirs = {place.name for place in own}, {place.name for place in others}
    named = [place for place in named if place.name not in theirs - mine or not apart(place, own)]
    towns = {place.name for place in named if (place.precision or COUNTRY) <= TOWN}
    if len(towns) < SEVERAL or not mine & towns:
        return list(named)
    return [place for place in named if place.name not in towns - mine]


def _told_by(p: Parse, tellings: Sequence[Telling], n: int) -> int:
    """The telling by the verb whose subject the noun of an act is: une frappe a détruit une maison à X; -1 if none."""
    head = p.tokens[tellings[n].head]
    if head.upos != "NOUN" or head.relation != "nsubj":
        return -1
    return next((m for m, other in enumerate(tellings) if other.head == head.head), -1)


def _ended_by(p: Parse, frames: FrameLexicon, tellings: Sequence[Telling], n: int) -> int:
    """The telling of what a fight came to, which was there: ont repris X après de violents *combats*; -1 if none."""
    i = tellings[n].head
    if p.tokens[i].lemma not in frames.words["mutual"] or occasion(p, frames, i) < 0:
        return -1
    return next((m for m, other in enumerate(tellings) if other.head == p.tokens[i].head != i), -1)


def _sharing(p: Parse, frames: FrameLexicon, tellings: Sequence[Telling], one: Owned) -> list[int]:
    """The telling by the verb to which that of a place's owner is joined, before the place, with the same subject: ils
    ont tué deux hommes et enlevé dix femmes à Gao; those by a participle of the place: tués à Gao, ville assiégée."""
    owner = tellings[one.owner]
    head = p.tokens[owner.head]
    inside = range(one.place.first, one.place.last)
    said = [
        n for n, t in enumerate(tellings) if of_place(p, frames, t) and p.tokens[p.tokens[t.head].head].head in inside
    ]
    if said:
        return [n for n in said if n != one.owner]
    told = [n for n, t in enumerate(tellings) if n != one.owner and _told_of(p, t, one.place)]
    if told:
        return told
    if one.role != "at" or head.relation != "conj" or not owner.actors or one.place.first < owner.head:
        return []
    first = (n for n, t in enumerate(tellings) if t.head == head.head and t.actors == owner.actors)
    return [n for n in first if frames.families[tellings[n].type] in {*DONE, "force"}][:1]


def _told_of(p: Parse, telling: Telling, place: Placed) -> bool:
    """Whether a bare participle tells what befell a place: a repris *Macomia*, dans le nord, attaquée vendredi."""
    head = p.tokens[telling.head]
    bare = head.relation == "acl" and head.upos == "VERB" and place.first < telling.head
    return bare and any(first <= place.first < last <= place.last for first, last in telling.targets)


def _beside_of(p: Parse, frames: FrameLexicon, tellings: Sequence[Telling], n: int) -> int:
    """The telling by the verb beside which a present participle, or a verb joined to it, tells what its subject did
    there: ils sont entrés à X, tuant dix civils, et ont brûlé des maisons; -1 if none."""
    i = tellings[n].head
    if p.tokens[i].relation == "conj" and p.tokens[i].upos == "VERB" and frames.families[tellings[n].type] in DONE:
        same = set(tellings[n].actors)
        told = (
            m for m in range(n - 1, -1, -1) if tellings[m].head == p.tokens[i].head and same & {*tellings[m].actors}
        )
        return next((m for m in told if frames.families[tellings[m].type] in {*DONE, "force"}), -1)
    if p.tokens[i].feats.get("VerbForm") != "Part" or p.tokens[i].feats.get("Tense") != "Pres":
        return -1
    for _ in range(ABOVE):
        i = p.tokens[i].head
        for m, other in enumerate(tellings):
            if other.head == i != tellings[n].head and set(other.actors) & set(tellings[n].actors):
                return m
    return -1


def _brought(p: Parse, frames: FrameLexicon, place: Placed) -> bool:
    """Whether the hurt or the dead were brought to a place: les blessés ont été transportés à Erbil."""
    token = p.tokens[place.first]
    for _ in range(ABOVE):
        token = p.tokens[token.head]
        if _carries(p, frames, token) or token.lemma in frames.words["hospitals"]:
            return True
    return False


def _carries(p: Parse, frames: FrameLexicon, token: Token) -> bool:
    """Whether a verb tells that somebody is brought away or tended; not of an act: une opération héliportée à X."""
    noun = p.tokens[token.head].lemma
    of_act = token.relation in {"acl", "amod"} and noun in frames.nouns and frames.units.get(noun) not in TOLLS
    return frames.lemma(token) in frames.words["brought"] and not of_act


def _mourned(p: Parse, frames: FrameLexicon, sentence: int) -> bool:
    """Whether a sentence tells how the dead are mourned: ses obsèques auront lieu dimanche à Kfar Sir."""
    return any({t.lemma, t.form} & frames.words["mourning"] for t in p.of(p.sentences[sentence]))


def _taken_to(p: Parse, frames: FrameLexicon, told: Collection[int], place: Placed) -> bool:
    """Whether somebody was brought to a place by a verb that tells no act (`told`: those that do): trois soldats sont
    morts et des hélicoptères ont transporté les blessés vers Erbil; not: une frappe sur l'hôpital d'Erbil."""
    i = place.first
    for _ in range(ABOVE):
        under, i = i, p.tokens[i].head
        token = p.tokens[i]
        if token.upos == "NOUN" and i in told and under != i:
            return False  # transportés à Y après la frappe sur X
        if token.upos == "VERB":
            taking = token.feats.get("Tense") == "Pres"  # un bus transportant des soldats près de X
            cased = [p.tokens[c].form for c in p.tokens[under].children if c < under]
            if frames.words["out_of"] & {*cased} or p.tokens[under].relation.startswith("nsubj"):
                return False  # évacués de X vers Y; les habitants de X ont été transportés à Y
            led = frames.lemma(token) in frames.words["leading_away"]
            led = led and any(frames.roles.get(form) == "to" for form in cased)
            return (led or _carries(p, frames, token)) and token.index not in told and not taking
    return False


def _come_from(p: Parse, frames: FrameLexicon, told: Collection[int], place: Placed) -> bool:
    """Whether a place is in what those who did an act came from, by a verb that tells none: ils étaient venus de la
    zone qui entoure Tanf et ont tué deux bergers."""
    i = place.first
    for _ in range(FARTHER):
        below, i = i, p.tokens[i].head
        token = p.tokens[i]
        if i == below or i in told:
            return False
        if token.upos == "VERB" and token.relation != "acl:relcl":
            cased = [p.tokens[c].form for c in p.tokens[below].children if c < below]
            return frames.lemma(token) in frames.words["coming"] and bool(frames.words["out_of"] & {*cased})
    return False


def _owner(p: Parse, tellings: Sequence[Telling], members: list[int], place: Placed) -> Owned:
    """The telling with a locative on the place, else the one whose trigger stands nearest."""
    for n in members:
        for locative in tellings[n].locatives:
            ended = locative.role == "at" and _closed(p, tellings[n], place)
            if place.first <= locative.first < place.last and not ended:
                return Owned(place, n, locative.role if place.place.role == "at" else place.place.role)
    open_ = [n for n in members if not _closed(p, tellings[n], place)] or members
    best = min(open_, key=lambda n: abs(tellings[n].head - place.first))
    if tellings[best].head > place.first and (before := _under(p, tellings, open_, place)) >= 0:
        best = before
    return Owned(place, best, place.place.role)


def _under(p: Parse, tellings: Sequence[Telling], members: list[int], place: Placed) -> int:
    """The telling before a place by a word that the place hangs on, near or far; -1 where there is none."""
    heads = {tellings[n].verb: n for n in members if tellings[n].verb >= 0} | {tellings[n].head: n for n in members}
    i = place.first
    while i not in heads and p.tokens[i].head != i:
        i = p.tokens[i].head
    return heads[i] if i in heads and i < place.first else -1


def _closed(p: Parse, telling: Telling, place: Placed) -> bool:
    """Whether a participle that tells something of a noun has ended before a place: des hommes venus du Mali, à X."""
    head = p.tokens[telling.head]
    if head.relation != "acl" or head.feats.get("VerbForm") != "Part" or place.first < telling.head:
        return False
    return any(t.form == "," for t in p.tokens[telling.head : place.first])
