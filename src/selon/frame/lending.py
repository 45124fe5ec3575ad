"""What an act lends to those of its tellings that leave it open: with what it was done, told once, holds for the whole
of it (un drone a tiré un missile sur l'atelier… l'armée dit avoir visé un dépôt; le bombardement; ce carnage)."""

from collections.abc import Sequence

from selon.attribute.lexicon import Lexicon
from selon.frame.act_types import GROUND
from selon.frame.acts import Acts
from selon.frame.anew import definite, growing
from selon.frame.civilians import CIVIL, CLASH, NEUTRAL, whom
from selon.frame.continuing import elsewhere
from selon.frame.kinds import Kinds
from selon.frame.scenes import Scenes
from selon.frame.settling import retype
from selon.frame.sightings import flown
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse

OPEN = GROUND | {"shelling", "explosion", "looting"}  # types that a word gets which leaves open how
STEPS = 3  # governors asked above a word for what restricts it
NEAR = 2  # paragraphs within which an act lends
DONE = frozenset({"happened", "ongoing"})


def lend(p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
    """Gives tellings that leave open with what their act was done the type of the nearest telling of it that does
    not."""
    scenes = Scenes(p, lex, frames, kinds, drafts)
    for draft in (d for d in drafts if _open(p, frames, d)):
        if (aircraft := flown(p, frames, kinds, scenes, draft)) >= 0:
            draft.rule, draft.decided, was = "means", aircraft, draft.type
            retype(drafts, draft, was, "air-strike")
    for draft in (d for d in drafts if _open(p, frames, d)):
        lender = _kin(p, frames, drafts, draft)
        if lender is None and _points(p, frames, draft):
            lender = _lender(p, frames, scenes, draft)
        if lender is not None and lender.type == "air-strike" and draft.type != lender.type:
            draft.rule, draft.decided, was = "settled", lender.head, draft.type
            retype(drafts, draft, was, lender.type)


def _open(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft tells a single act by a word that leaves open how, and of no telling before."""
    if draft.type not in OPEN or draft.continues is not None or draft.inner or draft.reality not in DONE:
        return False
    here, words = p.sentences[draft.sentence], frames.words
    if draft.rule == "means" and p.tokens[draft.decided].lemma not in words["either"] | words["dropped"]:
        return False
    if draft.rule not in {"row", "means"} or not _words(p, frames, draft) & words["leaving_open"]:
        return False
    if draft.type == "explosion" and not _words(p, frames, draft) & words["falling"]:
        return False  # tués par une mine
    if draft.type == "looting" and not _account(p, draft):
        return False
    return not any(t.form in words["since"] for t in p.tokens[here.first : draft.clause[1]])


def _words(p: Parse, frames: FrameLexicon, draft: Draft) -> set[str]:
    """The words of a draft as lists have them: a phrase by no word of it."""
    return {draft.row} if " " in draft.row else {draft.row, frames.lemma(p.tokens[draft.head])}


def _account(p: Parse, draft: Draft) -> bool:
    """Whether a side tells its own act by an infinitive: affirme avoir visé, nie avoir bombardé."""
    below = (p.tokens[c] for c in p.tokens[draft.head].children)
    return any(t.upos == "AUX" and t.feats.get("VerbForm") == "Inf" for t in below)


def _points(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a word may be of an act told elsewhere: any verb; a noun of one act that points back, or by which
    somebody judges what was told, without a name of its own: a condamné un bombardement inacceptable."""
    token = p.tokens[draft.head]
    below = [p.tokens[c] for c in token.children]
    if any(t.lemma in frames.words["alike"] | frames.words["another"] for t in below) or growing(
        p, frames, token.index
    ):
        return False
    if not draft.noun:
        return True
    best = any(t.form in frames.words["superlatives"] for t in p.tokens[token.index + 1 : token.index + 3])
    if token.feats.get("Number") == "Plur" or best or _dating(p, frames, draft):
        return False
    pointed = frames.words["definite"] | frames.words["demonstrative"]
    judged = frames.lemma(p.tokens[token.head]) in frames.words["judging"]
    if judged and not any(t.upos == "PROPN" for t in below):
        return True
    return any(t.index < token.index and t.form in pointed and definite(t) for t in below)


def _dating(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the noun of an act only tells when another was: trois jours après l'attaque; la veille de l'assassinat;
    la plus meurtrière depuis l'embuscade."""
    token, words = p.tokens[draft.head], frames.words
    away = words["after"] | words["beforehand"] | words["since"]
    before = any(p.tokens[c].form in away for c in token.children if c < token.index)
    return draft.noun and (before or p.tokens[token.head].lemma in words["morrows"])


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
    near.sort(
        key=lambda d: (
            abs(p.sentences[d.sentence].paragraph - here),
            d.sentence > draft.sentence,
            abs(d.head - draft.head),
        )
    )
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


def lend_to_dead(p: Parse, lex: Lexicon, acts: Acts, drafts: Sequence[Draft]) -> None:
    """Makes dead and hurt of no act tellings of the nearest act before them that nothing parts them from."""
    scenes = Scenes(p, lex, acts.frames, acts.kinds, drafts)
    done = [d for d in drafts if scenes.violent(d) and d.reality in DONE and not p.sentences[d.sentence].heading]
    for draft in (d for d in drafts if _dead(p, acts, scenes, d)):
        here = p.sentences[draft.sentence].paragraph
        near = [d for d in done if d.sentence < draft.sentence and here - p.sentences[d.sentence].paragraph <= NEAR]
        act = next((d for d in reversed(near) if d.type != "casualty" and scenes.one_act(draft, d)), None)
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


def lend_victims(p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds, drafts: Sequence[Draft]) -> None:
    """Makes attacks that name nobody whom they befell attacks on civilians, where the nearest telling of their act is
    one, or the act that they are like."""
    scenes = Scenes(p, lex, frames, kinds, drafts)
    for draft in (d for d in drafts if d.type == CLASH and d.rule == "outcome" and d.continues is None):
        attacks, told = frames.words["assaults"] | frames.words["firing"], scenes.act(draft)
        if any(_words(p, frames, d) & attacks for d in told) and whom(p, frames, kinds, told):
            retype(drafts, draft, draft.type, CIVIL)  # onze orpailleurs avaient été tués. La fusillade…
    for draft in (d for d in drafts if _of_nobody(p, frames, kinds, scenes, d)):
        told = [d for d in drafts if d.type in GROUND and d not in scenes.act(draft) and d.reality in DONE]
        told = [d for d in told if not p.sentences[d.sentence].heading and not _dating(p, frames, d)]
        told = [d for d in told if d.type == CIVIL or whom(p, frames, kinds, scenes.act(d)) is not None]
        act = _alike(p, frames, scenes, told, draft) or _nearest(p, frames, scenes, told, draft)
        if act is not None and act.type == CIVIL:
            draft.rule, draft.decided = "settled", act.head
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
    if not (_points(p, frames, draft) or _restricts(p, frames, draft)):
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
    words, told = frames.words, _words(p, frames, draft)
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
