"""Wars as what kills and drives out: la guerre, qui a éclaté en avril 2023, a fait 30 000 morts; elle a déplacé…"""

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token


def of_war(p: Parse, frames: FrameLexicon, verb: int) -> int:
    """The noun of the war that is the subject of a verb, or of the sentence before where a pronoun is it; -1 if none.
    A participle joined to a verb (a fait dix morts et déplacé…) shares its subject."""
    if verb < 0:
        return -1
    token = p.tokens[verb]
    if not (subjects := _subjects(p, token)) and token.relation == "conj":
        subjects = _subjects(p, p.tokens[token.head])
    if (relative := next((t for t in subjects if t.form in frames.words["relatives"]), None)) is not None:
        return _antecedent(p, frames, relative)
    if any(t.upos == "PRON" for t in subjects) and token.sentence > 0:
        before = p.of(p.sentences[token.sentence - 1])
        root = next((t for t in before if t.head == t.index), None)
        same = p.sentences[token.sentence - 1].paragraph == p.sentences[token.sentence].paragraph
        subjects = _subjects(p, root) if root is not None and same else []
    tolls = (t for t in subjects if t.lemma in frames.count_words["toll_nouns"])  # le bilan de la guerre
    subjects = [*subjects, *(p.tokens[c] for t in tolls for c in t.children if p.tokens[c].relation == "nmod")]
    return next((t.index for t in subjects if t.lemma in frames.words["wars"]), -1)


def _antecedent(p: Parse, frames: FrameLexicon, relative: Token) -> int:
    """The noun of a war that a relative pronoun stands for, over what is told of it: une guerre contre X, *qui* a fait
    dix mille morts; -1 if it stands for none."""
    i = relative.index - 1 - (p.at(relative.index - 1).form == ",")
    while i >= 0 and p.tokens[i].upos in {"NOUN", "PROPN", "ADJ"}:
        if p.tokens[i].lemma in frames.words["wars"]:
            return i
        if p.tokens[i].head >= i:
            break
        i = p.tokens[i].head
    return -1


def _subjects(p: Parse, verb: Token) -> list[Token]:
    return [p.tokens[c] for c in verb.children if p.tokens[c].relation.startswith("nsubj")]
