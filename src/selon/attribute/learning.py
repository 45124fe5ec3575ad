"""Who a verb of learning has its word from: apprend de trois officiers, auprès de la police."""

from selon.attribute.clauses import OPENING
from selon.attribute.lexicon import Lexicon
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
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


def source_at(at: Occurrence, i: int, limit: int) -> Speaker | None:
    """The unnamed source, the document or the words that a verb of telling has its word from: croit savoir de « milieux
    proches de X » que, il ressort d'un rapport que, des témoignages recueillis par X que."""
    p, lex = at.p, at.lex
    i += i < limit and p.tokens[i].form in OPENING
    phrase = phrase_from(p, lex, i, limit) if i < limit else None
    if phrase is None:
        return None
    kind = kind_of(p, lex, phrase)
    written = kind == "document" or p.tokens[phrase.head].lemma in lex.words["wordings"]
    if kind != "anonymous" and not (written and at.entry.row in lex.words["reading"]):
        return None
    return speaker(p, lex, phrase, phrase.last)
