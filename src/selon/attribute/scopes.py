"""Which clause a source set inside or behind it answers for, where a sentence has more than one."""

from selon.attribute.clauses import finite_within
from selon.attribute.lexicon import Lexicon
from selon.attribute.times import skip_times
from selon.parse import Parse, Sentence

AUXILIARY = 4  # tokens behind a source within which the verb of the clause that it is set in stands


def clause_start(p: Parse, lex: Lexicon, sentence: Sentence, begin: int, after: int) -> int:
    """The first token of what a source answers for whose phrase, with its commas, is the tokens `begin` to `after`.

    Inside a clause it is that clause: (A a fait P), où | B a fait, selon X, | Q; (A a fait P), et | B, selon X, |
    a fait Q. At the end without a comma it is the participle or the number right before: (A a fait P), faisant | Q
    selon X. Behind a colon it is what stands there.
    """
    first = sentence.first
    if after < sentence.last - 1:
        opened = _opened(p, lex, first, begin, after, min(after + AUXILIARY, sentence.last))
    else:
        opened = first if p.tokens[begin].form == "," else _told_last(p, lex, first, begin)
    return max(opened, _behind_colon(p, lex, first, begin))


def _opened(p: Parse, lex: Lexicon, first: int, begin: int, after: int, behind: int) -> int:
    """Where the clause begins that the source stands in the middle of, behind another with a verb of its own."""
    words = lex.words
    for k in range(begin - 1, first + 1, -1):
        form, before = p.tokens[k].form, p.tokens[k - 1].form
        if p.tokens[k].quotation >= 0 or form in {",", ";", ":", "(", ")"}:
            return first
        relative = form in words["incise_relatives"] and before == ","
        joined = before == "," and (form in words["plain_coordinators"] or form in words["contrast"])
        if (relative or joined) and finite_within(p, first, k - 1) >= 0:
            told = finite_within(p, k + 1, begin) >= 0
            amid = p.tokens[begin - 1].upos in {"VERB", "AUX"} if told else finite_within(p, after, behind) >= 0
            return k + 1 if amid else first
    return first


def _told_last(p: Parse, lex: Lexicon, first: int, begin: int) -> int:
    """Where the participle or the number begins that a source stands right behind, set off from the clause before."""
    comma = next((k for k in range(begin - 1, first, -1) if p.tokens[k].form == ","), first)
    opening = p.tokens[comma + 1]
    if comma == first or begin - comma < 3 or finite_within(p, comma, begin) >= 0:
        return first
    participle = opening.upos in {"VERB", "AUX"} and "Mood" not in opening.feats
    told = participle or opening.upos == "NUM" or opening.form in lex.words["incise_relatives"]
    return comma + 1 if told and finite_within(p, first, comma) >= 0 else first


def _behind_colon(p: Parse, lex: Lexicon, first: int, begin: int) -> int:
    """Where what stands behind a colon begins, where a clause with a verb of its own stands before it, and a count
    alone behind it (Un obus est tombé : | cinq morts, selon X), or another time (X change de ton : | lundi, P, selon
    Y); a clause behind it says how that went, and whoever tells of the one tells of the other (Un drone a visé une
    voiture : deux hommes ont péri, selon X)."""
    colon = next(
        (k for k in range(begin - 1, first, -1) if p.tokens[k].form == ":" and p.tokens[k].quotation < 0), first
    )
    if colon == first or finite_within(p, first, colon) < 0:
        return first
    told = p.tokens[begin].form == "," and finite_within(p, colon, begin) >= 0
    return first if told and skip_times(p, lex, colon + 1, begin) == colon + 1 else colon + 1


def last_clause(p: Parse, sentence: Sentence, begin: int) -> int:
    """Where the last clause begins of those that semicolons part, for a phrase at the end: P ; | Q, selon X."""
    for k in range(begin - 1, sentence.first, -1):
        if p.tokens[k].form == ";" and p.tokens[k].quotation == p.tokens[begin].quotation:
            return k + 1 if finite_within(p, k + 1, begin) >= 0 else sentence.first
    return sentence.first


def bracketed(p: Parse, lex: Lexicon, first: int, begin: int, after: int) -> tuple[int, int] | None:
    """What a preposition that stands in brackets tells, where something else stands in them: (28 morts selon X, | 39 |
    selon Y), (selon X, | six morts |)."""
    tokens = p.tokens
    near = range(begin - (tokens[begin].form != "("), first, -1)
    opening = next((k for k in (begin, *near) if tokens[k].form in {"(", ")"}), first)
    if tokens[opening].form != "(":
        return None
    closing = next((k for k in range(after - 1, p.sentences[tokens[begin].sentence].last) if tokens[k].form == ")"), 0)
    if opening >= begin:
        return (after, closing) if after < closing else None
    others = (k for k in range(begin - 1, opening, -1) if tokens[k].form in lex.prepositions)
    other = next(others, opening)
    comma = next((k for k in range(other, begin) if tokens[k].form in {",", ";"}), 0) if other > opening else opening
    return (comma + 1, begin) if closing and comma and comma + 1 < begin else None
