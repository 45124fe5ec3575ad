"""What an act lends to those of its tellings that leave it open: with what it was done, told once, holds for the whole
of it (un drone a tiré un missile sur l'atelier… l'armée dit avoir visé un dépôt; le bombardement; ce carnage)."""

from collections.abc import Sequence

from selon.attribute.lexicon import Lexicon
from selon.frame.act_types import GROUND
from selon.frame.anaphors import DONE, account, points, words_of
from selon.frame.kinds import Kinds
from selon.frame.recalling import of_another_year
from selon.frame.scenes import Scenes
from selon.frame.settling import retype
from selon.frame.sightings import flown
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

OPEN = GROUND | {"shelling", "explosion", "looting"}  # types that a word gets which leaves open how
NEAR = 2  # paragraphs within which an act lends


def lend(p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
    """Gives tellings that leave open with what their act was done the type of the nearest telling of it that does
    not."""
    scenes = Scenes(p, lex, frames, kinds, drafts)
    for draft in (d for d in drafts if _open(p, frames, d)):
        if (aircraft := flown(p, frames, kinds, scenes, draft)) >= 0:
            draft.rule, draft.decided, was = "means", aircraft, draft.type
            retype(drafts, draft, was, "air-strike")
    for draft in (d for d in drafts if _open(p, frames, d)):
        kin = _kin(p, frames, drafts, draft)
        lender = kin
        if kin is None and points(p, frames, draft):
            lender = _lender(p, frames, scenes, draft)
        if lender is not None and lender.type == "air-strike" and draft.type != lender.type:
            draft.rule, draft.decided, was = "settled", lender.head, draft.type
            if kin is None and lender.head < draft.head:
                draft.continues = lender
            retype(drafts, draft, was, lender.type)


def _open(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft tells a single act by a word that leaves open how, and of no telling before."""
    if draft.type not in OPEN or draft.continues is not None or draft.inner or draft.reality not in DONE:
        return False
    here, words = p.sentences[draft.sentence], frames.words
    if draft.noun and of_another_year(p, frames, draft.head):
        return False  # l'attaque du 7 octobre 2023
    if draft.rule == "means" and p.tokens[draft.decided].lemma not in words["either"] | words["dropped"]:
        return False
    if draft.rule not in {"row", "means"} or not words_of(p, frames, draft) & words["leaving_open"]:
        return False
    if draft.type == "explosion" and not words_of(p, frames, draft) & words["falling"]:
        return False  # tués par une mine
    if draft.type == "looting" and not account(p, draft):
        return False
    return not any(t.form in words["since"] for t in p.tokens[here.first : draft.clause[1]])


def _kin(p: Parse, frames: FrameLexicon, drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """The act told before of which a draft tells one more of the kind: une agression similaire; une autre école avait
    été visée, of the school that was."""
    words, tokens = frames.words, p.tokens

    def more(i: int, listed: frozenset[str]) -> bool:
        return any(tokens[c].lemma in listed for c in tokens[i].children)

    before = [d for d in reversed(drafts) if d.head < draft.head and frames.families[d.type] == "violence"]
    if draft.noun and more(draft.head, words["alike"]):
        return next((d for d in before if tokens[d.head].lemma == tokens[draft.head].lemma), None)
    others = {tokens[i].lemma for i in draft.targets if more(i, words["another"])}
    return next((d for d in before if others & {tokens[i].lemma for i in d.targets}), None)


def _lender(p: Parse, frames: FrameLexicon, scenes: Scenes, draft: Draft) -> Draft | None:
    """The nearest telling of the act of a draft by a word that says with what it was done."""
    here = p.sentences[draft.sentence].paragraph
    said = [d for d in scenes.drafts if d is not draft and _said(frames, d) and not _open(p, frames, d)]
    said = [d for d in said if not p.sentences[d.sentence].heading]
    near = [d for d in said if abs(p.sentences[d.sentence].paragraph - here) <= NEAR]
    apart = {id(d): abs(p.sentences[d.sentence].paragraph - here) for d in near}
    near.sort(key=lambda d: (apart[id(d)], d.sentence > draft.sentence, abs(d.head - draft.head)))
    return next((d for d in near if scenes.one_act(draft, d) and _same_shot(p, frames, draft, d)), None)


def _same_shot(p: Parse, frames: FrameLexicon, draft: Draft, lender: Draft) -> bool:
    """Whether what a draft was done with, where an article points it back (le missile est tombé), is told there."""
    if draft.rule != "means":
        return True
    told = p.tokens[draft.decided]
    pointed = any(p.tokens[c].form in frames.words["definite"] for c in told.children)
    return not pointed or any(t.lemma == told.lemma for t in p.of(p.sentences[lender.sentence]))


def _said(frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft tells with what an act of violence was done."""
    told = draft.rule == "means" or (draft.rule == "row" and draft.type == "air-strike")
    return told and frames.families[draft.type] == "violence" and draft.reality in DONE and not draft.negated
