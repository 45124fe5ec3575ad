"""Where the content of a cue ends before that of another: at a colon, a relative clause, a conjunction of contrast."""

from selon.attribute.cue import JUDGING, PLAIN_OBJECTS, Cue, judges, same_speaker
from selon.attribute.lexicon import Lexicon
from selon.attribute.own_relatives import own_relative, relative_comma
from selon.attribute.pieces import end_at, leave_out
from selon.parse import Parse

# A plain object, an infinitive or a quality holds no clause with a subject of its own behind a comma.
NO_CLAUSES = PLAIN_OBJECTS | {"verb-inf", "verb-de-inf", "verb-à-inf", "verb-adj", "verb-quote"}


def cut(p: Parse, lex: Lexicon, cue: Cue, other: Cue) -> None:
    """Takes out of the content of `cue` what belongs to `other`."""
    inside = any(a <= other.words[0] < b for a, b in cue.pieces)
    if not inside:
        return
    if _part_at_colon(p, cue, other):
        return
    if cue.rule in PLAIN_OBJECTS and (aside := relative_comma(p, lex, other)) > cue.first:
        end = other.last + (other.last < cue.last and p.tokens[other.last].form == ",")
        leave_out(cue, (aside, max(end, aside)))
        return  # X accuse Y|, qui dément,| de Q
    if (cue.rule in PLAIN_OBJECTS or cue.rule == "verb-de-inf") and (aside := _of_the_named(p, lex, other)) > cue.first:
        end = other.last + (other.last < cue.last and p.tokens[other.last].form == ",")
        leave_out(cue, (aside, end))
        return  # X accuse Y|, que Z soupçonne de P
    if (cue.outer or cue.rule in NO_CLAUSES) and _absolute(p, lex, other) > cue.first:
        end_at(cue, _absolute(p, lex, other))
        return  # P, selon X|, Y affirmant Q
    if other.outer and cue.words[0] < other.first < other.words[0] and p.at(other.first - 1).form == ";":
        end_at(cue, other.first - 1)
        return  # a demandé P ; | à défaut, prévient-il, Q
    if other.rule == "participle" and other.stance in JUDGING and p.at(other.pieces[0][1]).form == ",":
        end = max(other.phrase[1], other.last)
        leave_out(cue, (other.pieces[0][1], end + (end < cue.last and p.tokens[end].form == ",")))
        return  # X annonce la mort de Y|, aussitôt démentie par Z
    apposed = other.rule == "participle" and other.stance == "claimed" and other.first > cue.first + 1
    one = apposed and p.tokens[other.first].feats.get("Definite") == "Ind" and p.at(other.first - 1).form == ","
    if one and cue.rule in NO_CLAUSES:
        end_at(cue, other.first - 1)
        return  # X annonce la mort de Y|, une attaque revendiquée par Z
    if judges(other, cue) and p.at(other.first - 1).form in {",", ";"}:
        end_at(cue, other.first - 1)
        return
    relative = p.at(other.phrase[0] - 1).form == "," and other.phrase[0] > cue.first
    if other.rule == "judged-object" and relative:
        behind = max(other.phrase[1], other.last)
        while behind < cue.last and p.tokens[behind].form not in {",", ";"}:
            behind += 1  # que X a qualifié | d'infondé
        leave_out(cue, (other.phrase[0] - 1, behind + (behind < cue.last and p.tokens[behind].form == ",")))
        return  # (fait état de P), qu'elle impute à X
    if other.apart or (other.outer and any(a <= cue.words[0] < b for a, b in other.pieces)):
        told = [other.phrase, *(piece for piece in other.pieces if other.apart and piece[0] > cue.first)]
        hole = min(a for a, _ in told), max(b for _, b in told)  # (six morts) | (huit selon X)
        leave_out(cue, hole)
    elif (aside := own_relative(p, lex, cue, other)) > cue.first:
        end_at(cue, aside)
    elif same_speaker(cue, other) and other.words[0] > cue.words[0]:
        end_at(cue, other.phrase[0])
    elif other.words[0] > cue.words[0] and not other.outer and other.speaker is not None:
        start = _contrast(p, lex, cue, other)
        if start:
            end_at(cue, start)
    elif (
        other.outer
        and other.speaker is not None
        and other.words[0] > cue.words[0]
        and p.tokens[other.words[0]].quotation < 0
    ):
        start = _contrast(p, lex, cue, other)
        if start and other.first >= other.phrase[1]:
            end_at(cue, start)


def _absolute(p: Parse, lex: Lexicon, cue: Cue) -> int:
    """The comma before the subject that a gerund of saying has for itself: (P, selon X)|, Y affirmant Q; (X annonce
    P)|, l'attaque ayant été revendiquée par Y; 0 where the cue is none such."""
    if cue.rule == "participle" and any(t.form in lex.words["gerund_auxiliaries"] for t in p.tokens[slice(*cue.words)]):
        comma = cue.pieces[0][0] - 1
        return comma if p.at(comma).form == "," and not cue.quoted else 0
    own = cue.rule.startswith("gerund") and not cue.inherits and cue.speaker is not None and not cue.quoted
    comma = cue.phrase[0] - 1
    return comma if own and p.at(comma).form == "," else 0


def _of_the_named(p: Parse, lex: Lexicon, cue: Cue) -> int:
    """The comma before a relative clause in which somebody named says something of the one before: (Y)|, que Z accuse
    de P; 0 where the cue stands in none, or in what is quoted."""
    que, who = cue.phrase[0] - 1, cue.speaker
    if cue.quoted or who is None or who.basis == "pronoun" or not cue.rule.startswith("verb-"):
        return 0
    return que - 1 if p.at(que).form in lex.words["que"] and p.at(que - 1).form == "," else 0


def _part_at_colon(p: Parse, cue: Cue, other: Cue) -> bool:
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
    end_at(told, colon)
    return True


def _contrast(p: Parse, lex: Lexicon, cue: Cue, other: Cue) -> int:
    """Where a conjunction opens the clause of `other` beside that of `cue`; 0 where none does."""
    i = other.phrase[0] - 1
    while i > cue.first and (p.tokens[i].form in lex.words["contrast_fillers"] or p.tokens[i].form == ","):
        i -= 1
    comma = other.phrase[0] - 1
    if p.tokens[comma].form == "," and cue.rule in NO_CLAUSES and other.rule.startswith("verb-"):
        return comma
    if p.tokens[comma].form == "," and _subordinate(p, lex, cue):
        return comma
    opens = p.tokens[i].form in lex.words["contrast"] or p.tokens[i].form == ";"
    # met en doute ce bilan : selon lui, P; dément que P : selon lui, Q
    explains = cue.rule in PLAIN_OBJECTS or (other.rule == "preposition" and cue.stance in JUDGING)
    opens = opens or (p.tokens[i].form == ":" and explains)
    if i <= cue.first or not opens or p.tokens[i].quotation != p.tokens[cue.words[0]].quotation:
        return 0
    if p.tokens[i].form in lex.words["sequential"] and p.tokens[i + 1].form in lex.words["que"]:
        return 0
    return i


def _subordinate(p: Parse, lex: Lexicon, cue: Cue) -> bool:
    """Whether the clause of the cue is subordinate to one that follows: Alors que X se fait l'écho de P, Y dit Q."""
    i = cue.phrase[0] - 1
    return i >= 1 and p.tokens[i].form in lex.words["subordinators"] and cue.rule.endswith("-np")
