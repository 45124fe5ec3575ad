"""What may stand between a subject and its verb: a clause of saying that is set in, a gerund of citing."""

from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.phrases import phrase_from
from selon.parse import Parse


def inserted(p: Parse, lex: Lexicon, i: int, comma: int) -> bool:
    """Whether the tokens up to the comma are a clause of saying or of likeness set in: (X,) rappelle Y, (a dit P); (X,)
    comme on s'y attendait, (a dit P)."""
    if p.tokens[i].form in lex.words["comparatives"]:
        return True
    if p.tokens[i].upos != "VERB" or lex.shapes.get(p.tokens[i].form) not in {"finite", "either"}:
        return False
    phrase = phrase_from(p, lex, i + 1, comma) if i + 1 < comma else None
    return phrase is not None and phrase.last == comma


def citing_at(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a gerund of citing stands at token `i`: (X,) se référant au site Y qui cite Z, (fait état de P)."""
    while p.tokens[i].form in lex.words["reflexive"] | lex.words["gerund_markers"]:
        i += 1
    return fold(p.tokens[i].form) in lex.citing and p.tokens[i].form.endswith(lex.endings["gerund"])
