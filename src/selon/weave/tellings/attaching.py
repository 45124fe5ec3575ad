"""Which event a claim is on that tells none itself: "version contested by residents", "declined to comment", "the
assailants wore uniforms" hold no event, and yet a root stands there.

The events of its article compete, with none of them, for each such claim: signs that can be said in one sentence each
(`signs`), with weights that were fitted once (ties.toml). What is tied so is nothing but a stance: no value is read out
of it.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from selon import languages
from selon.model import Claim, EventMention, Reading
from selon.ontology import Registry, actors
from selon.weave.classes import on_target
from selon.weave.kinds import group
from selon.weave.phrases import plain
from selon.weave.roots import stands
from selon.weave.stances import DENIALS
from selon.weave.tellings.accusing import accused
from selon.weave.tellings.scene import WORD, Scene, end, root, start, tokens
from selon.weave.tellings.signs import JUDGING, Content, no_part, of, of_none, silent
from selon.weave.wording import opens

# Of 21 dossiers, F1 of claims and the events of several articles that they are on is 0.772 with 0.6 and 0.764 with
# 0.65, and 248 and 251 of 460 events have the right number of roots. To choose by root and event, of all its claims
# together, or as many as are likeliest in number, was no better than claim by claim.
SURE = 0.6  # the least probability, of all events of the article together, of a claim that is tied to one of them
ASKED = 0.4  # ... of a claim that declines to speak: who is asked is asked about something
COLON = ":"
ASIDE = 3  # words of a content among which charges begin that nobody will speak of: `to speak of these charges`
STRIKE = "strike"  # the group of acts that have a target
CHARGES = frozenset({"accused"})
VERDICTS = DENIALS | {"declined", "confirmed"}

Attached = Mapping[str, tuple[str, ...]]
Candidates = Mapping[str | None, Mapping[str, float]]


def attached(reading: Reading, weights: Mapping[str, float] | None = None) -> Attached:
    """The ids of the mentions that claims are on which tell no event themselves, or only that they judge one (`rejects
    the accusations`), by claim: those of the claim that it is about, else the likeliest of its article, where it is
    likelier to be on some event than on none. `weights` are those of the signs (those of ties.toml, if not given)."""
    found: dict[str, tuple[str, ...]] = {}
    scene = Scene(reading)
    for before, claim in zip([None, *scene.claims], scene.claims, strict=False):
        on: tuple[str, ...] = ()
        if competing(claim, scene):
            judged = scene.on.get(claim.about or "", ()) or _explained(before, claim, scene) or _alleged(claim, scene)
            judged = judged or _deed(claim, scene)
            sure, among = ASKED if _refuses(claim, scene.language) else SURE, candidates(claim, scene)
            if pointed := _pointed(before, claim, scene):
                sure, among = 0.0, {m: signs for m, signs in among.items() if m is None or m in pointed}
            if not _of_no_act(before, claim, scene):
                on = tuple(judged) or likeliest(among, weights or _weights(), sure) or struck(claim, scene)
        if on:
            found[claim.id] = on
        scene.tie(claim, on or claim.mentions)
    return {**found, **_denied_in_full(found, scene)}


def _denied_in_full(found: Attached, scene: Scene) -> Attached:
    """What claims are on that deny in one word all that somebody else tells or is accused of, and are on nothing yet:
    Y accuses X. X denies."""
    loose = [c for c in scene.claims if c.stance in DENIALS and c.id not in found and competing(c, scene)]
    told = ((claim, other) for claim in loose for other in scene.claims if _same_words(claim, other))
    return {claim.id: tuple(on) for claim, other in told if (on := scene.on.get(other.id, ()))}


def _same_words(claim: Claim, other: Claim) -> bool:
    return claim is not other and claim.content == other.content and root(claim) != root(other)


def _explained(before: Claim | None, claim: Claim, scene: Scene) -> Collection[str]:
    """What the claim right before judges, where this one says behind a colon why: X disputes it: according to Y, …"""
    if before is None or before.stance not in VERDICTS or scene.sentence(start(before)) != scene.sentence(start(claim)):
        return ()
    between = scene.text[end(before) : start(claim)]
    return scene.on.get(before.id, ()) if COLON in between else ()


def _pointed(before: Claim | None, claim: Claim, scene: Scene) -> Collection[str]:
    """What the claim before tells, in the same paragraph, where this one points at it as news: `did not confirm this
    information`. A version, charges or a toll may be of what the article told first."""
    first, told, *more = *(word for span in claim.content for word in tokens(span.text)), "", ""
    if before is None or claim.stance not in VERDICTS:
        return ()
    table = languages.table(scene.language, "retelling")
    alone = not any(more) and first in table.get("taken up", ())  # a démenti l'information
    points = (alone or first in table.get("pointing", ())) and told.startswith(tuple(table.get("tidings", ())))
    near = start(before) >= scene.paragraph(start(claim)) or alone
    return _acts(scene.on.get(before.id, ()), scene) if points and near else ()


def _of_no_act(before: Claim | None, claim: Claim, scene: Scene) -> bool:
    """Whether a claim rejects what somebody else has just reproached, in its paragraph, and that is on no event:
    `deplores how late the army came. The army rejects this criticism`."""
    if before is None or claim.stance not in DENIALS or start(before) < scene.paragraph(start(claim)):
        return False
    first = next((word for span in claim.content for word in tokens(span.text)), "")
    points = first in languages.table(scene.language, "retelling").get("pointing", ())
    charge = points and any(opens(span.text, "charge", scene.language) for span in claim.content)
    near = scene.sentence(start(claim)) - scene.sentence(end(before)) <= 1
    return charge and near and root(before) not in (None, root(claim)) and not scene.on.get(before.id)


def _alleged(claim: Claim, scene: Scene) -> Collection[str]:
    """What a claim is on that judges charges (`rejects these accusations`) or rumours: what somebody else was last
    accused of, else what somebody else denied last."""
    for row, stances in (("charge", CHARGES), ("rumour", DENIALS)):
        if not any(opens(span.text, row, scene.language) for span in claim.content):
            continue
        before = (c for c in reversed(scene.claims) if c.stance in stances and start(c) < start(claim))
        last = next((c for c in before if root(c) != root(claim) and c.id in scene.on), None)
        if last is not None:
            return _acts(scene.on[last.id], scene)
    return ()


def _deed(claim: Claim, scene: Scene) -> Collection[str]:
    """What somebody claims who claims `the operation` or `the responsibility`: of the strikes before that the article
    puts on nobody else the last of the paragraph, else the first of all."""
    table = languages.table(scene.language, "ties")
    first, deed, *_ = *(word for span in claim.content for word in tokens(span.text)), "", ""
    if claim.stance != "claimed" or first not in table.get("one deed", ()):
        return ()
    if not deed.startswith(tuple(table.get("deed", ()))):
        return ()
    known = actors()
    mine = _sides(root(claim), known)
    found = []
    for mention in scene.mentions:
        sides = [_sides(one.name, known) for one in mention.actors if known.find(one.name) is not None]
        theirs = any(mine.isdisjoint(side) for side in sides)
        if group(mention.type) == STRIKE and mention.trigger.start < start(claim) and not theirs:
            found.append(mention)
    near = [mention for mention in found if mention.trigger.start >= scene.paragraph(start(claim))]
    return [mention.id for mention in near[-1:] or found[:1]]


def _of_others(claim: Claim, scene: Scene) -> bool:
    """Whether a claim declines to speak of charges against others than who declines: that is silence on the charges,
    and not on the act. Of one country, or where nobody is named, it may be theirs to answer."""
    told = (s.text.split() for s in claim.content)  # `to speak of these charges`
    heads = (" ".join(words[at:]) for words in told for at in range(min(ASIDE, len(words))))
    if claim.stance != "declined" or not any(opens(head, "charge", scene.language) for head in heads):
        return False
    charge = next((c for c in reversed(scene.claims) if c.stance in CHARGES and start(c) < start(claim)), None)
    on = [m for m in scene.mentions if charge is not None and m.id in scene.on.get(charge.id, ())]
    if charge is None or not on:
        return False
    known = actors()
    mine = _sides(root(claim), known)
    whom = accused(charge, on[0], known, language=scene.language)
    return bool(whom) and all(mine.isdisjoint(_sides(name, known)) for name in whom)


def _sides(name: str | None, known: Registry) -> frozenset[str]:
    """What a name stands for: itself as it is known, what that is part of, and its country."""
    actor = known.find(name or "")
    return frozenset(filter(None, (actor.name, actor.part_of, actor.country) if actor else (name,)))


def _refuses(claim: Claim, language: str) -> bool:
    """Whether a claim declines to speak, which is more than not to answer (`did not answer our questions`)."""
    return claim.stance == "declined" and not silent(claim, language)


def _acts(mentions: Collection[str], scene: Scene) -> Collection[str]:
    return [m.id for m in scene.mentions if m.id in mentions and group(m.type) != WORD]


def competing(claim: Claim, scene: Scene) -> bool:
    """Whether events compete for a claim: it stands somewhere, somebody answers for it, it tells no act itself, and it
    is no silence on charges against somebody else."""
    if not scene.mentions or stands(claim) is None:
        return False
    if not (claim.sources or claim.stance in VERDICTS) or _of_others(claim, scene):
        return False
    told = [m for m in scene.mentions if m.id in claim.mentions]
    return all(group(m.type) == WORD and claim.stance in JUDGING for m in told)


def candidates(claim: Claim, scene: Scene) -> Candidates:
    """The signs of each mention that a claim may be on, by its id, and with None those of its being on none."""
    said = Content(claim, scene)
    others = [m for m in scene.mentions if m.id not in claim.mentions and not _of_another_time(m, claim, scene)]
    if claim.stance in DENIALS and no_part(claim, scene.language):  # in a convoy nobody denies a part
        others = [m for m in others if group(m.type) == STRIKE and m.trigger.start < start(claim)] or others
    return {None: dict(of_none(said, scene))} | {mention.id: dict(of(mention, said, scene)) for mention in others}


def _of_another_time(mention: EventMention, claim: Claim, scene: Scene) -> bool:
    """Whether words between a mention and a claim, in one sentence, come to another time, told with its year: `with
    this ambush they do again what they did on 30 December 2020 (28 dead, said Damascus)`."""
    first, last = mention.trigger.end, start(claim)
    if not first <= last or scene.sentence(first) != scene.sentence(last):
        return False
    dated = mention.when.start is not None and first <= mention.when.start < last
    return not dated and _month_of_year(scene.language).search(plain(scene.text[first:last])) is not None


@cache
def _month_of_year(language: str) -> re.Pattern[str]:
    """What finds a month and its year."""
    months = "|".join(re.escape(plain(month)) for month in languages.table(language, "publication").get("months", {}))
    return re.compile(rf"\b(?:{months}) \d{{4}}\b" if months else r"(?!)")


def likeliest(candidates: Candidates, weights: Mapping[str, float], sure: float = SURE) -> tuple[str, ...]:
    """The mention that a claim is likeliest on; none where it is likelier on no event."""
    scores = {m: sum(weights[name] * degree for name, degree in signs.items()) for m, signs in candidates.items()}
    none = exp(scores.pop(None))
    some = sum(map(exp, scores.values()))
    likely = sorted((score, m) for m, score in scores.items() if m is not None)
    return (likely[-1][1],) if likely and some >= sure * (some + none) else ()


def struck(claim: Claim, scene: Scene) -> tuple[str, ...]:
    """The strike told last before a claim that says who or what was struck, or was not (`they were herders`), or denies
    a part in it (`denied any involvement`)."""
    denied = claim.stance in ("denied", "doubted")
    if not (denied or claim.stance == "asserted"):
        return ()
    aimed = any(on_target(span.text, scene.language, denied=denied) for span in claim.content)
    if not aimed and not (denied and no_part(claim, scene.language)):
        return ()
    before = [m for m in scene.mentions if group(m.type) == STRIKE and m.trigger.start < start(claim)]
    return (before[-1].id,) if before else ()


@cache
def _weights() -> Mapping[str, float]:
    text = files("selon.weave.tellings").joinpath("ties.toml").read_text(encoding="utf-8")
    table: Mapping[str, float] = tomllib.loads(text)["weights"]
    return table
