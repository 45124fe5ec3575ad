"""Which clause a source set inside or behind it answers for, where a sentence has more than one."""

from selon.attribute.clauses import CLOSING, finite_within, verb_group
from selon.attribute.cue import Range
from selon.attribute.lexicon import Lexicon
from selon.attribute.times import skip_times
from selon.attribute.unsaid import until_unsaid
from selon.parse import Parse, Sentence

AUXILIARY = 4  # tokens behind a source, or a clause set in, within which the verb of the clause around it stands


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
        set_off = p.tokens[begin].form == ","
        opened = _quoted_last(p, lex, first, begin) if set_off else _told_last(p, lex, first, begin)
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


def _quoted_last(p: Parse, lex: Lexicon, first: int, begin: int) -> int:
    """Where the quotation begins that alone a source is set behind, where a comma sets it off from a clause of saying:
    (X rejette ce texte,) « déconnecté de la réalité », selon Y; not Quatre hommes ont péri, « tous civils », selon
    Y."""
    inside = p.tokens[begin - 2].quotation if begin - 2 > first and p.tokens[begin - 1].form in CLOSING else -1
    if inside < 0:
        return first
    opening = next((k for k in range(begin - 2, first, -1) if p.tokens[k].quotation != inside), first)
    apart = opening - 1 > first and p.tokens[opening - 1].form == ","
    said = any(t.lemma in lex.verbs and t.upos == "VERB" for t in p.tokens[first:opening])
    return opening if apart and said and finite_within(p, first, opening) >= 0 else first


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


def _behind_semicolon(p: Parse, sentence: Sentence, begin: int) -> int:
    """Where the clause begins behind a semicolon that a source is set in: P ; | Q1, selon X, Q2; the sentence where
    none does, or where the semicolons but part the members of a list."""
    near = range(begin - 1, sentence.first, -1)
    semicolon = next((k for k in near if p.tokens[k].form == ";" and p.tokens[k].quotation < 0), sentence.first)
    told = semicolon > sentence.first and finite_within(p, sentence.first, semicolon) >= 0
    return semicolon + 1 if told else sentence.first


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


def content(p: Parse, lex: Lexicon, sentence: Sentence, begin: int, after: int, *, whole: bool = False) -> list[Range]:
    """What a phrase tells in its sentence; in quotation marks, what stands in them: « P, selon X », dit Y."""
    pieces = _content(p, lex, sentence, begin, after, whole=whole)
    inside = p.tokens[begin].quotation
    if inside < 0 or p.tokens[begin + 1].quotation != inside:
        return pieces
    quoted = [t.index for t in p.of(sentence) if t.quotation == inside]
    first, last = quoted[0], quoted[-1] + 1
    if finite_within(p, first, last) < 0:
        return pieces  # « une cible, selon lui, légitime »
    return [(max(a, first), min(b, last)) for a, b in pieces if max(a, first) < min(b, last)]


def _content(p: Parse, lex: Lexicon, sentence: Sentence, begin: int, after: int, *, whole: bool) -> list[Range]:
    """Around the phrase: all of the sentence, or the clause that it opens after `que`, a conjunction or a semicolon, or
    that it closes after a semicolon. With `whole` it closes the sentence: P ; Q, selon l'agence X."""
    tokens = p.tokens
    before = begin - 1
    if before >= sentence.first and tokens[before].form in lex.words["clause_relatives"] and after < sentence.last:
        commas = (k for k in range(after, sentence.last - 1) if tokens[k].form == "," and not _goes_on(p, lex, k + 1))
        return [(after, next(commas, sentence.last))]
    if (
        before >= sentence.first
        and (tokens[before].form in lex.words["clause_openers"] or tokens[before].form in {";", ":"})
        and after < sentence.last
        and not (tokens[before].form in lex.words["plain_coordinators"] and finite_within(p, after, sentence.last) < 0)
    ):
        return [(after, sentence.last)]
    if (inside := bracketed(p, lex, sentence.first, begin, after)) is not None:
        return [inside]
    relative = _in_relative(p, lex, sentence, begin, after)
    if relative is not None:
        return [(relative[0], begin), (after, relative[1])]
    closed = in_participle(p, sentence, begin, after)
    if closed:
        return [(begin - 1, begin), (after, closed)]
    if (aside := _closing_participle(p, sentence, begin, after)) > 0:
        return [(aside, begin)]
    if after < sentence.last - 1:
        first = max(_coordinate(p, lex, sentence, begin), _behind_semicolon(p, sentence, begin))
    else:
        first = sentence.first if whole else last_clause(p, sentence, begin)
    if not whole or after < sentence.last - 1:
        first = max(first, clause_start(p, lex, sentence, begin, after))
    pieces = []
    if begin > sentence.first and any(
        tokens[k].upos not in {"PUNCT", "CCONJ", "ADV"} for k in range(sentence.first, begin)
    ):
        pieces.append((first, begin))
    if after < sentence.last and any(tokens[k].upos != "PUNCT" for k in range(after, sentence.last)):
        pieces.append((after, until_unsaid(p, lex, after, sentence.last)))
    return pieces


def _goes_on(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a clause goes on behind a comma, with what came of it or with some of those told: , tuant dix civils; ,
    dont deux enfants."""
    came_of_it = p.tokens[i].upos == "VERB" and p.tokens[i].form.endswith(lex.endings["gerund"])
    return came_of_it or p.tokens[i].form in lex.words["whose"]


def in_participle(p: Parse, sentence: Sentence, begin: int, after: int) -> int:
    """The comma that closes the participle clause in which the phrase stands right behind the participle: (Un missile,)
    tiré | selon X | depuis Y, (s'abat sur Z); 0 where it stands in none."""
    verb = begin - 1
    if verb <= sentence.first or p.tokens[verb - 1].form != "," or p.tokens[verb].upos not in {"VERB", "ADJ"}:
        return 0
    participle = "Mood" not in p.tokens[verb].feats and p.tokens[verb].feats.get("VerbForm", "Part") == "Part"
    end = next((k for k in range(after, sentence.last) if p.tokens[k].form == ","), 0)
    if not end and participle and finite_within(p, sentence.first, verb) >= 0 > finite_within(p, after, sentence.last):
        return sentence.last  # (a visé un camp,) situé selon lui | à cinq kilomètres
    main = end and finite_within(p, end, min(end + AUXILIARY, sentence.last)) >= 0
    return end if participle and main and finite_within(p, after, end) < 0 else 0


def _closing_participle(p: Parse, sentence: Sentence, begin: int, after: int) -> int:
    """The participle between commas, behind the subject, at whose end the phrase stands: (Deux hommes,) | recrutés en
    ligne | selon X, (ont été arrêtés); 0 where it stands in none."""
    comma = next((k for k in range(begin - 1, sentence.first, -1) if p.tokens[k].form == ","), 0)
    closes = p.tokens[begin].form != "," and p.tokens[after - 1].form == ","
    if not comma or not closes or p.tokens[comma + 1].feats.get("VerbForm") != "Part" or comma + 2 >= begin:
        return 0
    told = finite_within(p, sentence.first, begin) >= 0 or p.tokens[comma + 1].quotation >= 0
    main = finite_within(p, after, min(after + AUXILIARY, sentence.last)) >= 0
    return comma + 1 if main and not told else 0


def _in_relative(p: Parse, lex: Lexicon, sentence: Sentence, begin: int, after: int) -> Range | None:
    """The clause between commas, without its relative, that the phrase stands in: (X,) qui | a massé, selon Y, P, (a
    nié Q); None where it stands in none, or in one that closes the sentence."""
    comma = next((k for k in range(begin - 1, sentence.first, -1) if p.tokens[k].form == ","), sentence.first)
    end = next((k for k in range(after, sentence.last) if p.tokens[k].form == ","), sentence.last)
    inside = comma > sentence.first and p.tokens[comma + 1].form in lex.words["subject_relative"]
    if (
        not inside
        or finite_within(p, comma + 2, begin) < 0
        or end - after < 1
        or finite_within(p, after, after + 1) >= 0
    ):
        return None
    return (comma + 2, end) if finite_within(p, end, min(end + AUXILIARY, sentence.last)) >= 0 else None


def _coordinate(p: Parse, lex: Lexicon, sentence: Sentence, begin: int) -> int:
    """Where the clause begins whose verb stands right before the phrase, behind another clause and a conjunction: (X a
    fait P, mais) | prépare, selon Y, Q; the sentence where there is none."""
    if begin - 1 <= sentence.first or finite_within(p, begin - 1, begin) < 0:
        return sentence.first
    group = verb_group(p, lex, begin - 1, sentence.first)
    joined = p.at(group.first - 1).form in lex.words["plain_coordinators"]
    return group.first if joined and finite_within(p, sentence.first, group.first - 1) >= 0 else sentence.first
