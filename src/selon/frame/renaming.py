"""Acts told before that somebody calls by another word: une explosion… le Hachd, lui, parle d'une attaque; l'incident;
a patrol that was stopped and turned back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selon.frame.act_types import CROWDS, STRUCK
from selon.frame.anew import definite
from selon.frame.recalling import before_all, timed
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

if TYPE_CHECKING:
    from selon.frame.acts import Acts

NEAR = 2  # paragraphs back in which the act is told that another word takes up
FARTHEST = 8  # tokens before a noun among which the verb stands that calls an act so
OPEN = frozenset({"NOUN", "PROPN", "VERB"})
STOPPED = "siege"  # the type of a patrol that is stopped
TAKEN = "territory"  # the type of a town that is taken


def renamed(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, head: int) -> Draft | None:
    """The act that a word which somebody has for it, a noun for whatever happened, or the turning back of those who
    were stopped takes up; None of any other word."""
    token = p.tokens[head]
    if token.upos == "VERB":
        return (
            _turned_back(p, frames, acts, sentence, head)
            or _owned(p, frames, acts, sentence, head)
            or _went_in(p, frames, acts, sentence, head)
        )
    if token.upos != "NOUN" or token.feats.get("Number") == "Plur":
        return None
    if token.lemma in frames.words["murders"] and (act := _murdered(p, frames, acts, head)) is not None:
        return act
    if token.lemma in frames.words["falls"]:
        return _fallen(p, frames, acts, head)
    if token.lemma in frames.words["happenings"]:
        return _happening(p, acts, sentence, head)
    if (act := _presented(p, frames, acts, head)) is not None:
        return act
    if head in acts.kinds.acts and (act := _imputed(p, frames, acts, sentence, head)) is not None:
        return act
    if token.lemma in frames.words["unsaid"] and _ranked(p, frames, sentence, head):
        last = acts.last(sentence, NEAR, answers=False)
        return None if last is None or last.type in CROWDS else last
    if head not in acts.kinds.acts or not _called(p, frames, head) or _own(p, frames, head):
        return None
    here = next((d for d in reversed(acts.here) if acts.violent(d)), None)
    return here or acts.last(sentence, 1, answers=False)


def _called(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a noun, with an article that points at nothing, is what somebody has for an act: évoque une frappe,
    privilégie la thèse d'un attentat."""
    tokens, words = p.tokens, frames.words
    below = [tokens[c] for c in tokens[head].children if c < head]
    if any(t.upos == "DET" and definite(t) for t in below) or not any(t.upos in {"DET", "ADP"} for t in below):
        return False
    for i in range(head - 1, max(p.sentences[tokens[head].sentence].first, head - FARTHEST) - 1, -1):
        if frames.lemma(tokens[i]) in words["having_for"]:
            return True
        if tokens[i].upos in OPEN and tokens[i].lemma not in words["asides"]:
            return False
    return False


def _presented(p: Parse, frames: FrameLexicon, acts: Acts, head: int) -> Draft | None:
    """The act of this sentence that a noun behind « comme » is another word for: ont présenté la frappe comme une
    attaque contre des civils."""
    tokens = p.tokens
    like = any(tokens[c].form in frames.words["like"] and c < head for c in tokens[head].children)
    last = next(reversed(acts.here), None)
    if not like or last is None or tokens[last.head].head == last.head:
        return None
    verbs = {tokens[head].head, tokens[tokens[head].head].head, tokens[last.head].head}
    presented = any(frames.lemma(tokens[i]) in frames.words["presenting"] for i in verbs)
    return last if presented and last.noun and acts.violent(last) else None


def _imputed(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, head: int) -> Draft | None:
    """The act that a noun behind it is said to have been, of somebody else: ils ont imputé le carnage à un tir de la
    milice."""
    token, words = p.tokens[head], frames.words
    verb = p.tokens[token.head]
    to = any(frames.prepositions.get(p.tokens[c].form) in words["dative"] for c in token.children if c < head)
    if not to or frames.lemma(verb) not in words["imputing"] or not token.relation.startswith(("obl", "nmod")):
        return None
    here = next((d for d in reversed(acts.here) if acts.violent(d)), None)
    before = any(p.tokens[c].upos == "AUX" and p.tokens[c].feats.get("Tense") == "Imp" for c in verb.children)
    return here if here is not None or before else acts.last(sentence, NEAR)


def _ranked(p: Parse, frames: FrameLexicon, sentence: Sentence, head: int) -> bool:
    """Whether a noun says the how-manieth or the worst of its kind what was told is: il s'agit de la pire attaque
    depuis 2014; c'est le quatrième attentat dans la ville."""
    before, words = p.tokens[max(sentence.first, head - FARTHEST) : head], frames.words
    verb = next((n for n, t in enumerate(before) if t.upos == "AUX" or t.lemma in words["amounting"]), len(before))
    pointing = any(t.form in words["pointing"] for t in before[:verb]) and verb < len(before)
    bare = all(t.upos in {"DET", "ADP", "ADJ", "ADV", "NUM"} for t in before[verb + 1 :])
    near = (*before[verb + 1 :], *p.tokens[head + 1 : head + 3])
    best = any(t.form in words["superlatives"] or t.feats.get("NumType") == "Ord" for t in near)
    return pointing and bare and best


def _own(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a noun has a time or a place of its own: une frappe sur Gao, un raid mardi."""
    under = [head]
    for i in under:
        under += [c for c in p.tokens[i].children if c > head]
    return any(p.tokens[i].upos in {"PROPN", "NUM"} or timed(frames, p.tokens[i]) for i in under)


def _happening(p: Parse, acts: Acts, sentence: Sentence, head: int) -> Draft | None:
    """What was told last, of any act of violence or of people who were stopped: une vidéo de l'incident."""
    if not any(definite(p.tokens[c]) for c in p.tokens[head].children if c < head):
        return None
    near = (d for d in reversed(acts.told) if sentence.paragraph - p.sentences[d.sentence].paragraph <= NEAR)
    last = next((d for d in near if acts.violent(d) or d.type == STOPPED), None)
    return last if last is not None and last.type == STOPPED else None


def _murdered(p: Parse, frames: FrameLexicon, acts: Acts, head: int) -> Draft | None:
    """The act told before that a definite noun of a killing takes up by a name of its sentence: un drone a tué deux
    hommes à Srifa… l'assassinat perpétré à Srifa."""
    tokens, under = p.tokens, [head]
    for i in under:
        under += [c for c in tokens[i].children if c > head]
    names = {tokens[i].form for i in under if tokens[i].upos == "PROPN"}
    if acts.anew.answered(head):
        return None  # en réponse à l'assassinat de Zebqine
    if not names or not any(definite(tokens[c]) for c in tokens[head].children if c < head):
        return None
    struck = (d for d in reversed(acts.told) if d.type in STRUCK and d.sentence != tokens[head].sentence)
    return next((d for d in struck if names & {t.form for t in p.of(p.sentences[d.sentence])}), None)


def _turned_back(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, head: int) -> Draft | None:
    """The act that stopped those who turn back: la patrouille a fait demi-tour."""
    behind = {t.form for t in p.tokens[head + 1 : min(head + 3, sentence.last)]}
    if not behind & frames.words["turning_back"]:
        return None
    told = [*acts.told, *acts.here]
    near = (d for d in reversed(told) if sentence.paragraph - p.sentences[d.sentence].paragraph <= NEAR)
    return next((d for d in near if d.type == STOPPED), None)


def _owned(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, head: int) -> Draft | None:
    """The act from afar that was told last, of which a side says what it destroyed: l'armée affirme avoir détruit un
    centre d'entraînement."""
    token = p.tokens[head]
    auxiliary = any(p.tokens[c].upos == "AUX" and p.tokens[c].feats.get("VerbForm") == "Inf" for c in token.children)
    if not auxiliary or frames.lemma(token) not in frames.words["ruining"] | frames.words["shooting"]:
        return None
    if any(p.tokens[i].upos == "PROPN" or timed(frames, p.tokens[i]) for i in range(head, sentence.last)):
        return None
    if before_all(p, frames, token.head):
        return None  # la veille, la milice avait affirmé avoir détruit deux chars
    if frames.lemma(token) in frames.words["shooting"]:  # la police nie avoir tiré à balles réelles
        near = sentence.paragraph - p.sentences[acts.told[-1].sentence].paragraph <= NEAR
        last = acts.last(sentence, 0)
        at = any(
            t.form in frames.words["against"] and p.at(t.index + 1).form not in frames.words["demonstrative"]
            for t in p.tokens[head + 1 : sentence.last]
        )
        if last is not None and last.type in STRUCK and not at:
            return last  # l'armée a nié avoir tiré à deux reprises
        return acts.told[-1] if near and acts.told[-1].type in CROWDS else None
    last = acts.last(sentence, 1)
    if last is None or last.type not in STRUCK:
        return None
    return None if acts.of_another(acts.matcher.arguments(sentence.index, head), last) else last  # another's drone


def _went_in(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, head: int) -> Draft | None:
    """The taking of a town, of those who went in: ils y sont entrés vers midi."""
    last = acts.told[-1]
    if frames.lemma(p.tokens[head]) not in frames.words["coming"] or last.type != TAKEN:
        return None
    there = any(t.form in frames.words["there"] for t in p.tokens[max(sentence.first, head - 2) : head])
    return last if there and sentence.index - last.sentence <= NEAR else None


def _fallen(p: Parse, frames: FrameLexicon, acts: Acts, head: int) -> Draft | None:
    """The taking of a town that was told last, which a noun with no name takes up: l'armée dément la chute de la
    ville."""
    below = [p.tokens[c] for c in p.tokens[head].children if c > head]
    towns = [t for t in below if t.lemma in frames.words["towns"] and t.feats.get("Number") != "Plur"]
    if not towns or not any(definite(p.tokens[c]) for c in p.tokens[head].children if c < head):
        return None
    named = any(p.tokens[c].upos in {"PROPN", "ADJ", "NUM"} for t in towns for c in t.children)
    pointed = any(p.tokens[c].upos == "DET" and definite(p.tokens[c]) for t in towns for c in t.children)
    pointed = pointed or any(p.tokens[c].feats.get("Definite") == "Def" for t in towns for c in t.children)
    return next((d for d in reversed(acts.told) if d.type == TAKEN), None) if pointed and not named else None
