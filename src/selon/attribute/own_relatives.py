"""Relative clauses set off by a comma in which their antecedent speaks: X accuse Y, qui dément. Whoever speaks around
them passes on no word of it."""

from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

FARTHEST_VERB = 5  # tokens from the pronoun to the verb of its clause: , qui n'a pas | confirmé


def relative_comma(p: Parse, lex: Lexicon, cue: Cue) -> int:
    """The comma before the clause with the verb of a cue (, qui dément), 0 where it stands in none. What is quoted is
    the speaker's all the same."""
    who = cue.speaker
    if who is None or cue.quoted:
        return 0
    if not cue.rule.startswith("verb"):
        return 0
    for i in range(cue.words[0] - 1, max(who.phrase.last, cue.words[0] - FARTHEST_VERB), -1):
        if p.tokens[i].form in lex.words["subject_relative"]:
            return i - 1 if p.tokens[i - 1].form == "," else 0
        if p.tokens[i].upos == "PUNCT":
            return 0
    return 0
