"""The relative clause that a source set in it answers for, and no more: (X condamne l'attaque,) qui a fait douze morts
selon Y."""

from selon.attribute.clauses import finite_within
from selon.attribute.cue import Cue, Range
from selon.attribute.lexicon import Lexicon
from selon.attribute.pieces import end_at, without
from selon.parse import Parse

LONGEST_SUBJECT = 6  # tokens from a relative pronoun to the source set behind the subject of its clause
LONGEST_OPENER = 5  # tokens from a comma to a relative pronoun: , au cours duquel


def leave_to_its_relative(p: Parse, lex: Lexicon, cue: Cue, cues: list[Cue]) -> None:
    """Leaves to a preposition but the relative clause that it opens or closes, and to the cue before what stands before
    that: Paris condamne l'attaque, | qui a fait douze morts | selon X; condamne le raid, | au cours duquel, selon X, |
    dix enfants sont morts."""
    found = _resumed(p, lex, cue) or _closed(p, lex, cue) or _opened(p, lex, cue) or _beside(p, lex, cue)
    if found is None:
        return
    comma, content = found
    before = [c for c in cues if c.speaker is not None and not c.outer and c.words[1] <= comma]
    told = [c for c in before if any(a <= comma < b for a, b in c.pieces)]
    quoted = (c for c in cues if c.rule == "incise" and c.words[1] <= comma and c.last <= c.words[0])
    if told or any(True for _ in quoted):
        cue.pieces, cue.outer = without(content, cue.phrase), False
    for one in told:
        end_at(one, comma)


def _resumed(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
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


def _closed(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
    """The comma before the relative clause at whose end the preposition stands, and that clause; a medium set off by a
    comma has all of the sentence."""
    begin = cue.phrase[0]
    set_off = p.tokens[begin].form == ","
    medium = cue.speaker is not None and cue.speaker.kind == "medium"
    if cue.rule != "preposition" or (set_off and medium) or any(a >= cue.phrase[1] for a, _ in cue.pieces):
        return None
    comma = next((k for k in range(begin - 1, p.sentences[cue.sentence].first, -1) if p.tokens[k].form == ","), 0)
    if not comma or p.tokens[comma + 1].form not in lex.words["incise_relatives"]:
        return None
    inside = p.tokens[comma].quotation == p.tokens[begin].quotation and finite_within(p, comma + 2, begin) >= 0
    return (comma, (comma + 2, begin)) if inside else None


def _beside(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
    """The comma before a clause set beside what another told, at whose end the preposition of a cue stands, and that
    clause: (X promet P)|, alors que | dix civils ont été tués | selon Y."""
    begin, first = cue.phrase[0], p.sentences[cue.sentence].first
    if cue.rule != "preposition" or any(a >= cue.phrase[1] for a, _ in cue.pieces):
        return None
    for k in range(begin - 4, first, -1):
        beside = p.tokens[k + 1].form in lex.words["beside"] and p.tokens[k + 2].form in lex.words["que"]
        if p.tokens[k].form == "," and beside and p.tokens[k].quotation < 0:
            return (k, (k + 3, begin)) if finite_within(p, k + 3, begin) >= 0 else None
    return None


def _opened(p: Parse, lex: Lexicon, cue: Cue) -> tuple[int, Range] | None:
    """The same of a relative clause that the preposition stands at the head of, or between its subject and its verb: au
    cours duquel des habitants, selon X, ont péri."""
    first, after = p.sentences[cue.sentence].first, [piece for piece in cue.pieces if piece[0] >= cue.phrase[1]]
    if cue.rule != "preposition" or not after:
        return None
    near = range(cue.phrase[0] - 1, max(first, cue.phrase[0] - LONGEST_SUBJECT), -1)
    pronoun = next((k for k in near if _pronoun_at(p, lex, k)), 0)
    if not pronoun or any(p.tokens[k].form == "," for k in range(pronoun, cue.phrase[0])):
        return None
    if finite_within(p, pronoun, cue.phrase[0]) >= 0:
        return None
    near = range(pronoun - 1, max(first, pronoun - LONGEST_OPENER), -1)
    comma = next((k for k in near if p.tokens[k].form == ","), 0)
    return (comma, (pronoun + 1, after[-1][1])) if comma else None


def _pronoun_at(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a relative pronoun that brings a clause along stands at token `i`: dont, où, (au cours) duquel."""
    form = p.tokens[i].form
    return form in lex.words["incise_relatives"] or form.endswith(lex.endings["compound_relative"])
