"""Clauses of a sentence that another source answers for than who speaks beside them, and that passes on no word of it:
relative clauses in which their antecedent speaks (X accuse Y, qui dément), what stands behind a colon."""

from selon.attribute.cue import Cue, Range
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


def resumed(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
    """The comma before the clause in which the preposition of a cue stands, where it is one that takes up what was told
    before, and that clause: (X dit que P), | ce qui prive, selon Y, la ville d'eau."""
    words, first = lex.words, p.sentences[cue.sentence].first
    if cue.rule != "preposition" or not cue.pieces:
        return None
    for k in range(cue.phrase[0] - 2, first, -1):
        taken_up = p.tokens[k + 1].form in words["neuter"] and p.tokens[k + 2].form in words["relatives"]
        if p.tokens[k].form == "," and taken_up and p.tokens[k].quotation == p.tokens[cue.words[0]].quotation:
            return k, (k + 1, max(cue.last, cue.phrase[0]))
    return None


def part_at_colon(p: Parse, cue: Cue, other: Cue) -> bool:
    """Leaves to the first of two cues what stands before the colon between them, and to the source set behind it what
    stands there: X assure faire sa part : | P, selon Y; une version que nie X : | P, dit Y. Whether the first had told
    something before it."""
    told, source = (cue, other) if cue.words[0] < other.words[0] else (other, cue)
    if source.rule not in {"preposition", "incise"} or not source.outer or told.outer or told.speaker is None:
        return False
    near = range(source.words[0] - 1, told.words[1] - 1, -1)
    colon = next((k for k in near if p.tokens[k].form == ":" and p.tokens[k].quotation < 0), 0)
    if not colon:
        return False
    source.pieces = [(max(a, colon + 1), b) for a, b in source.pieces if b > colon + 1] or source.pieces
    if told.first > colon:
        return False  # X affirme : | P, selon Y
    told.pieces = [(a, min(b, colon)) for a, b in told.pieces if a < colon] or told.pieces
    return True
