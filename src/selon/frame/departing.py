"""Convoys that leave after a withdrawal was told: they are the forces that withdraw."""

from selon.frame.acts import Acts
from selon.frame.recalling import timed
from selon.frame.telling import Draft
from selon.parse import Parse, Sentence

NEAR = 1  # paragraphs within which those who leave are those of whom a withdrawal was told
WITHDRAWAL, MOVEMENT = "withdrawal", "movement"
FORCES = frozenset({"vehicles", "troops", "body"})


def departing(p: Parse, acts: Acts, sentence: Sentence, draft: Draft) -> None:
    """Makes a movement of the forces whose withdrawal was told just before a telling of it: le retrait se poursuit. Un
    convoi a quitté la base; il est arrivé à Mao. One of another day is a withdrawal of its own."""
    if draft.type != MOVEMENT or draft.noun or not draft.actors or sentence.heading:
        return
    told = [d for d in acts.told if acts.frames.families[d.type] not in {"words", "outcome"}]
    last = told[-1] if told else None
    if last is None or last.type != WITHDRAWAL or sentence.paragraph - p.sentences[last.sentence].paragraph > NEAR:
        return
    if sentence.index == last.sentence or not all(_of_them(p, acts, i, last) for i in draft.actors):
        return
    verb = acts.frames.lemma(p.tokens[draft.head])
    gone = acts.frames.motions.get(verb) in {"leaving", "crossing"}
    if not gone and not {draft.row, verb} & acts.frames.words["setting_out"]:
        return
    own = any(timed(acts.frames, t) for t in p.tokens[draft.clause[0] : draft.clause[1]])
    draft.type, draft.rule, draft.decided = WITHDRAWAL, "retold", last.head
    draft.continues = None if own else last


def _of_them(p: Parse, acts: Acts, i: int, last: Draft) -> bool:
    """Whether a subject may be of the forces that withdraw: a pronoun, or vehicles or troops of no other side."""
    token = p.tokens[i]
    if token.upos == "PRON":
        return True
    named = {t.form for t in p.of(p.sentences[last.sentence])}
    below = [p.tokens[c] for c in token.children if p.tokens[c].relation.startswith(("amod", "nmod"))]
    sides = [t for t in below if acts.kinds.own(t.index) & {"name", "body"} or t.form in acts.frames.nationals]
    other = any(t.form not in named for t in sides)  # une colonne libyenne, after the French withdrew
    return bool(acts.kinds.of(i) & FORCES) and token.upos == "NOUN" and not other


def entering(p: Parse, acts: Acts, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a verb of entering only tells how a place was taken, by a verb joined to it: ils sont entrés dans la
    ville et en ont pris le contrôle."""
    verb = p.tokens[draft.head]
    if draft.type != MOVEMENT or draft.noun or acts.frames.lemma(verb) not in acts.frames.words["coming"]:
        return False
    taken = (d for d in drafts if d.type == "territory" and not d.noun and p.tokens[d.head].relation == "conj")
    return any(p.tokens[d.head].head == draft.head for d in taken)
