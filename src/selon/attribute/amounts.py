"""What bounds a number before it: plus de 40 morts, au moins douze blessés, près d'une centaine de tués; and how much
is told in no number: davantage d'armes."""

from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

LONGEST_BOUND = 3  # words: pas moins de


def bounded_number_at(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether words that bound a number stand at token `i`, with the number behind them: plus de six, entre six et
    dix."""
    if p.tokens[i].form in lex.words["number_ranges"] and i + 1 < limit:
        return p.tokens[i + 1].upos == "NUM" or p.tokens[i + 1].text[0].isdigit()
    if p.tokens[i].form not in lex.words["bounding"]:
        return False
    words = ""
    for k in range(i, min(i + LONGEST_BOUND, limit - 1)):
        words = f"{words} {p.tokens[k].form}" if words else p.tokens[k].form
        if words in lex.words["number_bounds"]:
            behind = p.tokens[k + 1]
            return behind.upos in {"NUM", "DET"} or behind.text[0].isdigit()
    return False


def amount_at(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether so many things that no number tells stand at token `i`: (réclame) davantage de munitions, toujours plus
    d'aide; or a number with what bounds it."""
    if bounded_number_at(p, lex, i, limit):
        return True
    k = i + (p.tokens[i].upos == "ADV" and p.at(i + 1).form in lex.words["more"])
    behind = k + 2 < limit and p.tokens[k + 1].form in lex.words["bare_genitive"]
    return behind and p.tokens[k].form in lex.words["more"] and p.tokens[k + 2].upos in {"NOUN", "ADJ"}
