"""Counts that are those of a whole attack too: what its doers burnt and carried off, whom they led away, how many of
its missiles were shot down."""

from selon.frame.act_types import STRUCK
from selon.frame.recalling import timed
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS, Count
from selon.parse import Parse

SOON = 3  # sentences after an attack within which its own parts are told
ESCAPE = frozenset({"displacement"})
HOLDING = frozenset({"riot", "abduction"})  # types of acts of or to those who are held, some of whom may escape
SPOILS = frozenset({"looting", "arrest", "abduction"})  # types of what comes of an attack
STOPPED = frozenset({"foiled-attack"})
MEANS = frozenset({"munitions", "aircraft"})
SEIZED = frozenset({"munitions", "vehicles"})  # kinds of what is taken from those arrested
UNTOLD = frozenset({"duration", "distance", "occurrence", "money"})  # kinds that only their own act has


def share(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Gives attacks the counts of the acts that are parts of them; those keep them too."""
    for n, part in enumerate(drafts):
        if part.type not in SPOILS | STOPPED | ESCAPE or part.reality not in {"happened", "ongoing"}:
            continue
        whole = _whole(p, frames, drafts, n)
        if whole is None or (part.type in ESCAPE and whole.type not in HOLDING):
            continue
        told = {(c.kind, c.min) for c in whole.counts}
        whole.counts += [c for c in part.counts if (c.kind, c.min) not in told and _of_whole(p, frames, part, whole, c)]


def _whole(p: Parse, frames: FrameLexicon, drafts: list[Draft], n: int) -> Draft | None:
    """The attack that an act is a part of: the nearest of its sentence, or the last told just before, at no other place
    or time."""
    part = drafts[n]
    violent = [
        d
        for d in drafts
        if (_attack(frames, d) or _held(part, d)) and d.negated == part.negated and d.reality == "happened"
    ]
    here = [d for d in violent if d.sentence == part.sentence]
    if here:
        return min(here, key=lambda d: (d.continues is None and d.noun, abs(d.head - part.head)))
    sentence = p.sentences[part.sentence]
    last = next((d for d in reversed(violent) if d.sentence < part.sentence), None)
    if last is None or sentence.heading or sentence.index - last.sentence > SOON:
        return None
    apart = sentence.paragraph - p.sentences[last.sentence].paragraph > 1 and part.type not in STOPPED
    clause = p.tokens[part.clause[0] : part.clause[1]]
    return None if apart or any(timed(frames, t) or t.upos == "PROPN" for t in clause) else last


def _held(part: Draft, draft: Draft) -> bool:
    return part.type in ESCAPE and draft.type in HOLDING


def _attack(frames: FrameLexicon, draft: Draft) -> bool:
    return frames.families[draft.type] == "violence" and draft.type not in SPOILS | STOPPED


def _of_whole(p: Parse, frames: FrameLexicon, part: Draft, whole: Draft, count: Count) -> bool:
    """Whether a count of a part is one of the attack: all of its dead; what was ruined or taken; of what was stopped,
    some of what it was done with, told before (dont seize ont été abattus, deux autres roquettes)."""
    if count.kind in UNTOLD:
        return False
    if part.type in ESCAPE:
        return count.kind == "people"  # 25 écoliers ont été enlevés; onze se sont enfuis
    if part.type == "arrest" and count.kind in SEIZED:
        return True  # huit suspects ont été interpellés, et 14 fusils saisis
    if part.type not in STOPPED:
        led = whole.type == "riot" or any(c.kind in TOLLS for c in part.counts)  # en a tué dix-huit et capturé cinq
        return led if count.kind == "people" else count.kind in TOLLS or part.type == "looting" or led
    if count.kind not in MEANS or count.min == 0 or whole.type not in STRUCK:
        return False
    words = frames.count_words
    first = next(t.index for t in p.tokens if t.start >= count.start)
    near = p.tokens[max(first - 1, 0) : first + 5]
    some = words["part"] | words["all"] | words["others"] | words["them"]
    return any(t.form in some for t in near)
