"""Acts that an article recalls beside the one it tells: le mois précédent, un engin avait explosé à Moudiya."""

from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token

YEAR = 4  # digits of a year


def recalled(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an act is told in the pluperfect, with a time of its own before all that."""
    tokens, sentence = p.tokens, p.sentences[draft.sentence]
    verb = draft.verb if draft.verb >= 0 else draft.head
    auxiliaries = (tokens[c] for c in tokens[verb].children if tokens[c].upos == "AUX")
    before = any(a.feats.get("Tense") == "Imp" for a in auxiliaries)
    return before and any(timed(frames, t) for t in p.of(sentence))


def timed(frames: FrameLexicon, token: Token) -> bool:
    """Whether a word is a part of a date, or a time."""
    year = token.form.isdigit() and len(token.form) == YEAR
    return year or token.lemma in frames.words["moments"] or token.lemma in frames.words["times"]
