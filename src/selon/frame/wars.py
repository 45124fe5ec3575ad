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
    if any(t.upos == "PRON" for t in subjects) and token.sentence > 0:
        before = p.of(p.sentences[token.sentence - 1])
        root = next((t for t in before if t.head == t.index), None)
        same = p.sentences[token.sentence - 1].paragraph == p.sentences[token.sentence].paragraph
        subjects = _subjects(p, root) if root is not None and same else []
    return next((t.index for t in subjects if t.lemma in frames.words["wars"]), -1)


def _subjects(p: Parse, verb: Token) -> list[Token]:
    return [p.tokens[c] for c in verb.children if p.tokens[c].relation.startswith("nsubj")]
