"""Who a verb of learning has its word from: apprend de trois officiers, auprès de la police."""

from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, plausible, speaker
from selon.parse import Parse


def learnt_at(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """The source that a preposition at token `i`, behind such a verb, brings; None where none can speak there."""
    forms, j = lex.words["learnt_from"] | lex.words["genitive"], i
    while j < limit and p.tokens[j].form in forms:
        j += 1
    phrase = phrase_from(p, lex, j, limit) if i < j < limit else None
    if phrase is None or not plausible(p, lex, phrase, sure=True):
        return None
    return speaker(p, lex, phrase, phrase.last)
