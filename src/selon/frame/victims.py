"""Whom an act befell and whom it killed, lent to those of its tellings that do not say: puis ils ont ouvert le feu, of
those who attacked a convoy of travellers; the dead of whom no act is told."""

from collections.abc import Sequence

from selon.attribute.lexicon import Lexicon
from selon.frame.act_types import GROUND
from selon.frame.acts import Acts
from selon.frame.anaphors import DONE, dating, points, words_of
from selon.frame.civilians import CIVIL, CLASH, FORCES, NEUTRAL, UNARMED, whom
from selon.frame.continuing import elsewhere
from selon.frame.kinds import Kinds
from selon.frame.scenes import Scenes
from selon.frame.settling import retype
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse

STEPS = 3  # governors asked above a word for what restricts it
NEAR = 2  # paragraphs within which an act lends


def lend_victims(p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
    """Makes attacks that name nobody whom they befell attacks on civilians, where the nearest telling of their act is
    one, or the act that they are like."""
    scenes = Scenes(p, lex, frames, kinds, drafts)
    for draft in (d for d in drafts if d.type == CLASH and d.rule == "outcome" and d.continues is None):
        attacks, told = frames.words["assaults"] | frames.words["firing"], scenes.act(draft)
        if any(words_of(p, frames, d) & attacks for d in told) and whom(p, frames, kinds, told):
            retype(drafts, draft, draft.type, CIVIL)  # onze orpailleurs avaient été tués. La fusillade…
    for draft in (d for d in drafts if _of_nobody(p, frames, kinds, scenes, d)):
        told = [d for d in drafts if d.type in GROUND and d not in scenes.act(draft) and d.reality in DONE]
        told = [d for d in told if not p.sentences[d.sentence].heading and not dating(p, frames, d)]
        told = [d for d in told if d.type == CIVIL or whom(p, frames, kinds, scenes.act(d)) is not None]
        like, near = _alike(p, frames, scenes, told, draft), _nearest(p, frames, scenes, told, draft)
        act = like or near
        if act is not None and act.type == CIVIL:
            draft.rule, draft.decided = "settled", act.head
            if like is None and act.head < draft.head:
                draft.continues = act
            retype(drafts, draft, draft.type, act.type)


def _alike(p: Parse, frames: FrameLexicon, scenes: Scenes, told: Sequence[Draft], draft: Draft) -> Draft | None:
    """The act told before, by the same noun, beside which another is recalled: le mois dernier, une autre incursion
    avait fait un mort."""
    token = p.tokens[draft.head]
    more = any(p.tokens[c].lemma in frames.words["another"] | frames.words["alike"] for c in token.children)
    if not draft.noun or not (more or scenes.before(draft)):
        return None
    return next((d for d in reversed(told) if d.head < draft.head and p.tokens[d.head].lemma == token.lemma), None)


def _nearest(p: Parse, frames: FrameLexicon, scenes: Scenes, told: Sequence[Draft], draft: Draft) -> Draft | None:
    """The nearest telling of the act of a draft."""
    if not (points(p, frames, draft) or _restricts(p, frames, draft)):
        return None
    here = p.sentences[draft.sentence].paragraph
    near = [d for d in told if abs(p.sentences[d.sentence].paragraph - here) <= NEAR]
    near.sort(key=lambda d: (abs(d.sentence - draft.sentence), d.sentence > draft.sentence))
    return next((d for d in near if scenes.one_act(draft, d)), None)


def _of_nobody(p: Parse, frames: FrameLexicon, kinds: Kinds, scenes: Scenes, draft: Draft) -> bool:
    """Whether an attack leaves open whom it befell, or somebody says that it was no more than what the word tells."""
    if draft.type != CLASH or draft.continues is not None or draft.inner or draft.reality not in DONE:
        return False
    if draft.rule != "row" or p.sentences[draft.sentence].heading:
        return False
    if _restricts(p, frames, draft):
        return True
    words, told = frames.words, words_of(p, frames, draft)
    attacks = words["assaults"] | words["firing"] | words["shots"] | words["leaving_open"]
    if told & (words["mutual"] | words["answering"]) or not told & attacks:
        return False
    named = any(not kinds.of(i) & NEUTRAL and p.tokens[i].upos != "PROPN" for i in draft.targets)
    named = named or (not draft.noun and any(c.kind in TOLLS for c in draft.counts))
    return not named and whom(p, frames, kinds, scenes.act(draft)) is None


def _restricts(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether somebody says that an act was no more than so: n'ont affronté que des combattants; n'ont fait que
    répondre à des tirs."""
    i = draft.head
    for _ in range(STEPS):
        none = any(p.tokens[c].form in frames.words["negator"] and c < i for c in p.tokens[i].children)
        if none and p.tokens[i].upos == "VERB":
            behind = p.tokens[i + 1 : max(i + 2, draft.head)]
            return any(t.form in frames.count_words["only_so_many"] for t in behind)
        i = p.tokens[i].head
    return False


def lend_to_dead(p: Parse, lex: Lexicon, acts: Acts, drafts: Sequence[Draft]) -> None:
    """Makes dead and hurt of no act tellings of the nearest act before them that nothing parts them from; soldiers are
    none of the dead of an attack on civilians."""
    scenes = Scenes(p, lex, acts.frames, acts.kinds, drafts)
    done = [d for d in drafts if scenes.violent(d) and d.reality in DONE and not p.sentences[d.sentence].heading]
    for draft in (d for d in drafts if _dead(p, acts, scenes, d)):
        here = p.sentences[draft.sentence].paragraph
        near = [d for d in done if d.sentence < draft.sentence and here - p.sentences[d.sentence].paragraph <= NEAR]
        dead = acts.kinds.any(draft.targets)
        other = {"casualty", CIVIL} if dead & FORCES and not dead & UNARMED else {"casualty"}
        act = next((d for d in reversed(near) if d.type not in other and scenes.one_act(draft, d)), None)
        if act is not None:
            draft.rule, draft.decided, draft.continues, was = "outcome", act.head, act, draft.type
            retype(drafts, draft, was, act.type)


def _dead(p: Parse, acts: Acts, scenes: Scenes, draft: Draft) -> bool:
    """Whether a draft tells of dead or hurt of one act: no total of a war or of a time, nor one beside such a total,
    nor a loss in somebody's family."""
    here, words = p.sentences[draft.sentence], acts.frames.words
    if draft.type != "casualty" or draft.continues is not None or draft.reality not in DONE or here.heading:
        return False
    if draft.rule not in {"row", "outcome"} or draft.toll == "missing" or elsewhere(p, acts, draft):
        return False
    before = p.tokens[here.first : draft.clause[1]]
    if any(t.form in words["since"] or t.lemma in words["wars"] for t in before):
        return False
    if any("Poss" in p.tokens[c].feats for i in draft.targets for c in p.tokens[i].children):
        return False
    beside = [d for d in scenes.drafts if d.head < draft.head and p.sentences[d.sentence].paragraph == here.paragraph]
    return not beside or beside[-1].type != "casualty"
