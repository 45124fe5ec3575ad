"""What flew in an act, told in a sentence of its own beside it: les assaillants ont utilisé des drones; l'avion est
revenu deux fois; les drones n'ont pas quitté le ciel."""

from collections.abc import Iterator

from selon.frame.kinds import Kinds
from selon.frame.scenes import Scenes
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

FLYING = frozenset({"aircraft", "drone"})
BESIDE = 1  # paragraphs below an act in which what flew is told
CARRYING = frozenset({"displacement", "aid", "arms-transfer", "deployment", "withdrawal"})  # what they do for others


def flown(p: Parse, frames: FrameLexicon, kinds: Kinds, scenes: Scenes, draft: Draft) -> int:
    """The token of what flew in the act of a draft that leaves that open, told beside it; -1 where none was."""
    either = bool({p.tokens[draft.head].lemma, draft.row} & frames.words["either"])
    for sentence in _beside(p, scenes, draft):
        for token in p.of(sentence):
            if not kinds.own(token.index) & FLYING or token.upos != "NOUN" or token.lemma in frames.words["shots"]:
                continue  # not: les premières rafales
            if not (_used(p, frames, token) or _came(p, frames, token, any_=either)):
                continue
            one, other = scenes.sides(draft.actors), scenes.sides((token.index,))
            if not (one and other) or not one.isdisjoint(other):
                return token.index
    return -1


def _beside(p: Parse, scenes: Scenes, draft: Draft) -> Iterator[Sentence]:
    """The sentences about an act before another is told: the one before in its paragraph, those behind it."""
    act, here = scenes.act(draft), p.sentences[draft.sentence]
    for sentence in p.sentences[max(0, here.index - 1) :]:
        if sentence.paragraph < here.paragraph or sentence.index == here.index:
            continue
        if sentence.paragraph > here.paragraph + BESIDE or sentence.heading:
            return
        told = [d for d in scenes.drafts if d.sentence == sentence.index]
        if any(scenes.violent(d) and d not in act for d in told):
            if sentence.index > here.index:
                return
            continue
        if any(d.type in CARRYING for d in told) or _elsewhere(p, scenes, act, sentence):
            continue
        if scenes.entries.get(sentence.index) == scenes.entries.get(here.index):
            yield sentence


def _elsewhere(p: Parse, scenes: Scenes, act: list[Draft], sentence: Sentence) -> bool:
    """Whether a sentence has a place that none of an act has: trois drones interceptés dans le district de X."""
    at, prepositions = scenes.frames.words["at"], scenes.frames.prepositions
    known = {t.form for d in act for t in p.of(p.sentences[d.sentence])}
    for token in p.of(sentence):
        near = (*token.children, *p.tokens[token.head].children)
        placed = any(prepositions.get(p.tokens[c].form, p.tokens[c].form) in at for c in near)
        if token.upos == "PROPN" and token.form not in known and placed:
            return True
    return False


def _used(p: Parse, frames: FrameLexicon, token: Token) -> bool:
    """Whether an act was done with what flies: ont utilisé des drones, au moyen d'un drone armé."""
    above, first, small = p.tokens[token.head], p.sentences[token.sentence].first, {"DET", "ADP", "NUM", "ADJ"}
    before = next((t for t in reversed(p.tokens[first : token.index]) if t.upos not in small), above)
    if before.upos == "VERB" and frames.lemma(before) in frames.words["using"]:
        return True
    return above.upos == "NOUN" and above.lemma in frames.words["armed_with"]


def _came(p: Parse, frames: FrameLexicon, token: Token, *, any_: bool) -> bool:
    """Whether what flies is told of as known from the act, by a definite article: l'avion est revenu; `any_` where the
    word of the act was a bombardment."""
    if not token.relation.startswith("nsubj"):
        return False
    known = any(p.tokens[c].form in frames.words["definite"] for c in token.children if c < token.index)
    return (known and token.lemma not in frames.words["air_arms"]) or any_
