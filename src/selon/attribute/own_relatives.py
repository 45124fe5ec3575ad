"""Relative clauses in which their antecedent or, by a pronoun, who spoke before them tells something of his own: X
accuse Y, qui dément; X dit avoir arrêté P, qu'elle soupçonne de Q."""

from selon.attribute.candidates import may_be
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
    whose = who.phrase.first - 1
    if p.at(whose).form in lex.words["whose"] and p.tokens[whose - 1].form == ",":
        return whose - 1  # (X accuse Y,) dont le porte-parole a démenti P
    for i in range(cue.words[0] - 1, max(who.phrase.last, cue.words[0] - FARTHEST_VERB), -1):
        if p.tokens[i].form in lex.words["subject_relative"]:
            return i - 1 if p.tokens[i - 1].form == "," else 0
        if p.tokens[i].upos == "PUNCT":
            return 0
    return 0


def own_relative(p: Parse, lex: Lexicon, cue: Cue, other: Cue) -> int:
    """The comma before a relative clause in which the source of `cue`, by its pronoun, tells more: (X dit avoir arrêté
    P)|, qu'elle soupçonne de Q; 0 where `other` is none."""
    who, que = other.speaker, other.phrase[0] - 1
    if (
        cue.rule.endswith("-np")
        or who is None
        or who.basis != "pronoun"
        or other.outer
        or p.at(que).form not in lex.words["que"]
    ):
        return 0
    return que - 1 if p.at(que - 1).form == "," and may_be(who, cue.speaker) else 0
