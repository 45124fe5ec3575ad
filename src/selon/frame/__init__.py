"""Parse -> tellings: what happened, who did it to whom, how many, whether it did; places and dates come after."""

from functools import partial

from selon.attribute.lexicon import lexicon
from selon.frame.acts import Acts
from selon.frame.assigning import assign, retellings
from selon.frame.civilians import befallen, recalled_deaths
from selon.frame.counted import parted
from selon.frame.counting import Counting
from selon.frame.entries import entries
from selon.frame.kinds import Kinds
from selon.frame.leading import by_heading, headed, lead
from selon.frame.lending import lend
from selon.frame.locatives import locatives
from selon.frame.matching import Matcher
from selon.frame.oneact import one_act
from selon.frame.parties import Parties
from selon.frame.phrases import phrases
from selon.frame.reality import judge
from selon.frame.recalling import timed
from selon.frame.settling import once, settle
from selon.frame.sharing import share
from selon.frame.telling import Draft, FrameEvidence, Locative, Telling
from selon.frame.triggers import FrameLexicon, frame_lexicon
from selon.frame.victims import lend_to_dead, lend_victims
from selon.parse import Parse

__all__ = ["FrameEvidence", "Locative", "Telling", "frame"]


def frame(p: Parse) -> tuple[Telling, ...]:
    """The tellings of events in a parsed article, in the order of the text."""
    language = p.article.language or ""
    lex, frames = lexicon(language), frame_lexicon(language)
    kinds = Kinds(p, frames)
    acts = Acts(p, frames, kinds, Matcher(p, lex, frames, kinds))
    counting = Counting(p, lex, frames, kinds)
    drafts: list[Draft] = []
    chronology = entries(p, frames)
    opening = {entry.sentence for entry in chronology.values()}
    for sentence in p.sentences:
        if sentence.index in opening:
            acts.forget()
        found = parted(p, frames, acts, sentence, acts.sentence(sentence))
        counts = counting.sentence(sentence)
        if not found:
            found = retellings(p, frames, acts, sentence, counts)
        assign(p, frames, counting, found, counts)
        found = [d for d in found if (d.counts or not _bare_outcome(p, frames, d)) and not _nobody(p, frames, d)]
        for draft in found:
            judge(p, lex, frames, draft)
            if draft.reality == "ongoing" and sentence.index in chronology:
                draft.reality = "happened"  # 8 juin. Des combattants entrent dans l'hôpital
            if not draft.noun and draft.reality in {"planned", "hypothetical"}:
                draft.continues = None  # menace de frapper toutes les bases, of whatever act was told
        found = [d for d in found if not (d.negated and d.type in frames.words["not_negated"])]
        acts.remember(found)
        drafts += found
    settle(p, frames, drafts)
    by_heading(p, frames, drafts)
    lead(p, frames, drafts)
    lend(p, lex, frames, kinds, drafts)
    befallen(p, frames, kinds, drafts)
    lend_victims(p, lex, frames, kinds, drafts)
    lend_to_dead(p, lex, acts, drafts)
    recalled_deaths(p, frames, kinds, drafts)
    one_act(p, frames, drafts)
    share(p, frames, drafts)
    headed(p, frames, drafts)
    drafts = once(p, drafts)
    parties = Parties(p, lex, frames, kinds)
    return tuple(_telling(p, frames, kinds, parties, draft, drafts) for draft in drafts)


def _bare_outcome(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an outcome is told of nobody counted, in passing: les combattants tués; not: l'église, détruite en avril
    par l'aviation."""
    head = p.tokens[draft.head]
    passing = draft.toll != "" and head.relation in {"acl", "amod", "conj"} and draft.verb != draft.head
    return passing and not (draft.actors and any(timed(frames, p.tokens[c]) for c in head.children))


def _nobody(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an outcome of no act befell nobody, or is only asked about: aucun blessé n'est à déplorer; combien de
    soldats sont tombés?"""
    if draft.type != "casualty" or draft.continues is not None:
        return False
    none = bool(draft.counts) and all(c.max == 0 for c in draft.counts)
    asked = not draft.counts and any(
        t.form in frames.words["how_many"] for t in p.tokens[draft.clause[0] : draft.clause[1]]
    )
    return none or asked


def _telling(
    p: Parse, frames: FrameLexicon, kinds: Kinds, parties: Parties, draft: Draft, drafts: list[Draft]
) -> Telling:
    others = [d for d in drafts if d is not draft and d.sentence == draft.sentence]
    earlier = next((i for i, d in enumerate(drafts) if d is draft.continues), -1)
    actors, targets = parties.of(draft)
    decided = draft.decided if draft.decided >= 0 else draft.head
    return Telling(
        draft.type,
        draft.trigger,
        draft.head,
        draft.verb,
        draft.sentence,
        draft.clause,
        phrases(p, parties.lex, frames, kinds, draft, actors, partial(parties.acts, draft)),
        phrases(p, parties.lex, frames, kinds, draft, targets, partial(parties.suffers, draft)),
        locatives(p, frames, kinds, draft, others),
        tuple(draft.counts),
        draft.reality,
        draft.negated,
        draft.future,
        earlier,
        FrameEvidence(draft.rule, draft.row, (decided, decided + 1)),
        draft.aside,
    )
