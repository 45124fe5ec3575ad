"""Whether the word of a telling may be of an act that is told elsewhere in its article."""

from selon.frame.anew import definite, growing
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

DONE = frozenset({"happened", "ongoing"})


def words_of(p: Parse, frames: FrameLexicon, draft: Draft) -> set[str]:
    """The words of a draft as lists have them: a phrase by no word of it."""
    return {draft.row} if " " in draft.row else {draft.row, frames.lemma(p.tokens[draft.head])}


def account(p: Parse, draft: Draft) -> bool:
    """Whether a side tells its own act by an infinitive: affirme avoir visé, nie avoir bombardé."""
    below = (p.tokens[c] for c in p.tokens[draft.head].children)
    return any(t.upos == "AUX" and t.feats.get("VerbForm") == "Inf" for t in below)


def points(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a word may be of an act told elsewhere: any verb; a noun of one act that points back, or by which
    somebody judges what was told, without a name of its own: a condamné un bombardement inacceptable."""
    token, words = p.tokens[draft.head], frames.words
    below = [p.tokens[c] for c in token.children]
    if any(t.lemma in words["alike"] | words["another"] for t in below) or growing(p, frames, token.index):
        return False
    if not draft.noun:
        return True
    best = any(t.form in words["superlatives"] for t in p.tokens[token.index + 1 : token.index + 3])
    if token.feats.get("Number") == "Plur" or best or dating(p, frames, draft):
        return False
    judged = frames.lemma(p.tokens[token.head]) in words["judging"]
    if judged and not any(t.upos == "PROPN" for t in below):
        return True
    pointed = words["definite"] | words["demonstrative"]
    return any(t.index < token.index and t.form in pointed and definite(t) for t in below)


def dating(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the noun of an act only tells when another was: trois jours après l'attaque; la veille de l'assassinat;
    la plus meurtrière depuis l'embuscade."""
    token, words = p.tokens[draft.head], frames.words
    away = words["after"] | words["beforehand"] | words["since"]
    before = any(p.tokens[c].form in away for c in token.children if c < token.index)
    return draft.noun and (before or p.tokens[token.head].lemma in words["morrows"])
