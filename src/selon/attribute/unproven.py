"""What an article adds behind what somebody told: that nobody could prove it, or that no more is told."""

from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.parse import Parse

LONGEST_WITHOUT = 4  # tokens from sans to what there is none of: sans plus de précisions
NEAR = 14  # tokens behind what takes the content up within which it is told that it was not proved


def unproven_at(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether the comma at token `i` ends what somebody told before a remark on it: (affirme tenir la ville), sans
    confirmation indépendante; (annonce six morts), un bilan impossible à vérifier, des chiffres que X n'a pas pu
    vérifier."""
    if p.tokens[i].form != "," or i + 2 >= limit:
        return False
    if p.tokens[i + 1].form in lex.words["without"]:
        near = p.tokens[i + 2 : min(i + 2 + LONGEST_WITHOUT, limit)]
        noun = next((t for t in near if t.upos == "NOUN"), None)
        return noun is not None and noun.lemma in lex.words["added"]
    phrase = phrase_from(p, lex, i + 1, limit)
    if phrase is None or p.tokens[phrase.head].lemma not in lex.words["tellings"] | lex.words["figures"]:
        return False
    stop = next((k for k in range(phrase.head + 1, limit) if p.tokens[k].upos == "PUNCT"), limit)
    behind = p.tokens[phrase.head + 1 : min(stop, phrase.head + NEAR)]
    return any(t.lemma in lex.words["proving"] or t.form in lex.words["proving"] for t in behind)
