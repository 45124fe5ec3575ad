"""Hearsay with nobody named: the conditional of rumour (aurait été tué, il s'agirait)."""

from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Sentence, Token

ENDINGS = ("rait", "raient", "rais")
RUMOUR = {"avoir", "être", "agir"}


def hearsay_cue(p: Parse, lex: Lexicon, sentence: Sentence) -> Cue | None:
    """The cue of a sentence whose main verb stands in the conditional of hearsay; None where si makes it hypothetical."""
    tokens = p.of(sentence)
    if any(t.form in {"si", "s'"} and t.upos == "SCONJ" for t in tokens):
        return None
    for token in tokens:
        if token.quotation < 0 and rumour(p, token, sentence):
            return Cue("hearsay", "conditional", sentence.index, (token.index, token.index + 1), (token.index, token.index), [(sentence.first, sentence.last)], "asserted", hedged=True)
    return None


def rumour(p: Parse, token: Token, sentence: Sentence) -> bool:
    """Whether the token is an auxiliary or être in the conditional, followed by what makes it a telling."""
    if token.lemma not in RUMOUR or not token.form.endswith(ENDINGS):
        return False
    after = next((t for t in p.tokens[token.index + 1 : sentence.last] if t.upos not in {"ADV", "PRON"}), None)
    return after is not None and (after.upos in {"VERB", "ADJ", "AUX", "NOUN", "ADP", "DET", "NUM"})


def hedged(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the words are marked as unsure: the conditional of hearsay, probablement, semble…"""
    for token in p.tokens[first:last]:
        if token.form in lex.words["hedges"]:
            return True
        if token.lemma in RUMOUR and token.form.endswith(ENDINGS):
            before = p.tokens[first : token.index]
            if not any(t.form in {"si", "s'"} and t.upos == "SCONJ" for t in before):
                return True
    return False
