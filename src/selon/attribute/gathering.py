"""Whom a word was gathered from: des informations recueillies par X auprès de Y."""

from selon.attribute.joints import Phrase
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.parse import Parse

FARTHEST = 16  # tokens from a document to whom its word was had from, past who had it


def gathered_from(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Phrase | None:
    """Whose word a document is (its `phrase` given, before token `limit`): des informations | recueillies (par X)
    auprès de Y, des éléments obtenus de source Y; None where that is not told."""
    tokens, gathered = p.tokens, False
    for i in range(phrase.head + 1, min(limit - 2, phrase.head + FARTHEST)):
        token = tokens[i]
        if token.upos == "PUNCT" or "Mood" in token.feats:
            return None
        near = token.form in lex.words["learnt_from"] and tokens[i + 1].form in lex.words["genitive"]
        source = token.form in lex.words["bare_genitive"] and tokens[i + 1].lemma in lex.words["source_nouns"]
        if gathered and (near or source):
            return phrase_from(p, lex, i + 1 + near, limit)
        gathered = gathered or token.form in lex.words["gathering"]
    return None
