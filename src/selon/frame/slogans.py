"""What a crowd cries or has written on its placards: aux cris de « Stop au massacre », scandant « À bas la France »."""

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

SLOGAN = 3  # tokens before a quotation among which stands that it was cried, or written on a placard


def cried(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a token is a word of a slogan, in quotation marks."""
    tokens, quoted, first = p.tokens, p.tokens[i].quotation, p.sentences[p.tokens[i].sentence].first
    if quoted < 0:
        return False
    while i > first and tokens[i].quotation == quoted:
        i -= 1
    before = tokens[max(first, i - SLOGAN) : i]
    return any({t.lemma, t.form} & frames.words["slogans"] for t in before)
