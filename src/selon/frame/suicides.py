"""Blasts that are those of a suicide attack, as other words of the article tell."""

from collections.abc import Callable, Sequence

from selon.frame.recalling import recalled
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

BLAST, SUICIDE = "explosion", "suicide-attack"
NEAR = 1  # paragraphs from a blast within which a bomber may be named where nothing else tells a suicide attack


def by_suicide(
    p: Parse, frames: FrameLexicon, drafts: list[Draft], retype: Callable[[list[Draft], Draft, str, str], None]
) -> None:
    """Makes the blasts of an article a suicide attack where it tells of one, or of a bomber beside them, save those of
    another day and of mines; `retype` changes the type of a draft and of those that continue it."""
    blasts = [d for d in drafts if d.type == BLAST and d.rule != "outcome" and not recalled(p, frames, d)]
    blasts = [d for d in blasts if not d.inner and not _laid(p, frames, d)]
    own = next((d for d in drafts if d.type == SUICIDE and not recalled(p, frames, d)), None)
    if own is None and blasts:
        past = {i for d in drafts if d.type == SUICIDE for i in range(*d.trigger)}  # of an attack recalled
        bombers = [i for i in _bombers(p, frames) if i not in past]
        own = next((d for d in blasts if any(_near(p, d, i) for i in bombers)), None)
    if own is None:
        return
    for draft in blasts:
        if draft is own or not _another_day(p, frames, own, draft):
            draft.rule, draft.decided = "settled", own.head
            retype(drafts, draft, BLAST, SUICIDE)


def _bombers(p: Parse, frames: FrameLexicon) -> Sequence[int]:
    """The words of an article that name who blows himself up; not those of drones: drone kamikaze."""
    return [
        t.index
        for t in p.tokens
        if ("suicides" in frames.classes.get(t.lemma, ()) or _belt(p, frames, t.index))
        and "drone" not in frames.classes.get(p.at(t.index - 1).lemma, ())
    ]


def _belt(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a noun names what a bomber wears: une ceinture d'explosifs."""
    after = p.tokens[i + 1 : i + 3]
    return p.tokens[i].lemma in frames.words["belts"] and any(t.lemma in frames.words["charges"] for t in after)


def _near(p: Parse, draft: Draft, i: int) -> bool:
    here, there = p.sentences[draft.sentence].paragraph, p.sentences[p.tokens[i].sentence].paragraph
    return abs(here - there) <= NEAR


def _laid(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether what blew up lay in wait: une mine, un engin."""
    return any(p.tokens[i].lemma in frames.words["laid"] for i in range(*draft.clause))


def _another_day(p: Parse, frames: FrameLexicon, one: Draft, other: Draft) -> bool:
    """Whether two acts have days of their own, and not the same."""
    named = frames.words["moments"] - frames.words["relative_days"]
    days = [{t.lemma for t in p.of(p.sentences[d.sentence])} & named for d in (one, other)]
    return bool(days[0]) and bool(days[1]) and not days[0] & days[1]
