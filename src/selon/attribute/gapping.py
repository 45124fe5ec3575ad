"""Two sources side by side that share a verb: huit morts selon X, dix selon Y; X parle de huit morts, Y de dix."""

import itertools
from dataclasses import replace

from selon.attribute.clauses import finite_within
from selon.attribute.cue import PLAIN_OBJECTS, Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import plausible, speaker
from selon.parse import Parse, Sentence

LONGEST = 8  # tokens of a source that takes over a verb
FIRST = 5  # tokens behind the first source in which the number that the second tells stands


def side_by_side(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """Gives each of two prepositions that close their clauses the words before it: P, selon X, et Q, selon Y."""
    closing = [c for c in cues if c.outer and c.rule in {"preposition", "de-source"} and c.phrase[0] > sentence.first]
    closing.sort(key=lambda c: c.words)
    for before, after in itertools.pairwise(closing):
        between = _trimmed(p, lex, before.phrase[1], after.phrase[0])
        ends = all(t.upos == "PUNCT" for t in p.tokens[after.phrase[1] : sentence.last])
        if not ends or between[0] >= between[1] or not _told_apart(p, lex, *between):
            continue
        before.pieces = [(a, min(b, before.phrase[0])) for a, b in before.pieces if a < before.phrase[0]]
        after.pieces, after.apart = [between], True
    if closing and closing[0].phrase[1] >= sentence.last - 1:
        _behind_the_first(p, lex, sentence, cues, closing[0])


def _behind_the_first(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue], last: Cue) -> None:
    """Selon X, P, dix selon Y; X parle de P, contre dix selon Y: the bare number before the last source is its own."""
    opening = next((c for c in cues if c.rule == last.rule and c.phrase[0] == sentence.first), None)
    begin = last.phrase[0]
    joints = {",", ";", "–", "—"} | lex.words["against"]
    near = range(begin - 2, max(begin - FIRST, sentence.first), -1)
    joint = next((i for i in near if p.tokens[i].form in joints), 0)
    if not joint or not _numbered_at(p, joint + 1):
        return
    first = joint - (p.tokens[joint - 1].form == ",")
    before = [opening] if opening is not None and first >= opening.phrase[1] else []
    before += [c for c in cues if c.rule in PLAIN_OBJECTS and any(a < first <= b - 1 for a, b in c.pieces)]
    for cue in before:
        cue.pieces = [(a, min(b, first)) for a, b in cue.pieces if a < first]
    if before:
        last.pieces, last.apart = [(joint + 1, begin)], True


def _trimmed(p: Parse, lex: Lexicon, first: int, last: int) -> tuple[int, int]:
    """The words between two sources without the commas and conjunctions around them."""
    skipped = lex.words["plain_coordinators"]
    while first < last and (p.tokens[first].upos == "PUNCT" or p.tokens[first].form in skipped):
        first += 1
    while last > first and p.tokens[last - 1].upos == "PUNCT":
        last -= 1
    return first, last


def _told_apart(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether words tell something beside what was told before: another number, or a clause behind a conjunction."""
    opened = p.tokens[first - 1]
    clause = opened.form in lex.words["plain_coordinators"] or opened.form == ";"
    if finite_within(p, first, last) >= 0:
        return clause
    return _numbered(p, first, last) and opened.upos in {"PUNCT", "CCONJ"}


def _numbered(p: Parse, first: int, last: int) -> bool:
    """Whether a number stands among the first of the words."""
    start, end = p.tokens[first].start, p.tokens[min(first + FIRST, last) - 1].end
    return any(start <= number.start < end for number in p.numbers)


def gapped(p: Parse, lex: Lexicon, cues: list[Cue]) -> list[Cue]:
    """The cues with those that take over the verb of the one before: X fait état de huit morts, Y de dix."""
    found = []
    for cue in cues:
        found.append(cue)
        second = _second(p, lex, cue) if cue.rule in PLAIN_OBJECTS and len(cue.pieces) == 1 else None
        if second is not None and not any(second.words[1] < c.words[0] < second.pieces[0][0] for c in cues):
            found.append(second)
    return found


def _second(p: Parse, lex: Lexicon, cue: Cue) -> Cue | None:
    """The cue of the source that takes over the verb of a cue; the content of that cue then ends before it."""
    first, last = cue.pieces[0]
    opener = p.tokens[first - 1].form if cue.rule != "verb-np" else ""
    joints = {",", ";"} | lex.words["plain_coordinators"]
    numbers = {number.start for number in p.numbers}
    for i in range(first + 1, last - 2):
        if p.tokens[i].form not in joints or p.tokens[i].quotation >= 0:
            continue
        for k in range(i + 2, min(i + LONGEST, last)):
            set_off = p.tokens[k].form == "," and k + 2 < last  # X en compte huit ; Y, dix
            told = k + set_off + bool(opener)
            if told >= len(p.tokens) or p.tokens[told].start not in numbers:
                continue
            if opener and not _same(lex, p.tokens[k + set_off].form, opener):
                continue
            phrase = phrase_from(p, lex, i + 1, k)
            if phrase is None or phrase.last != k or not plausible(p, lex, phrase, sure=True):
                continue
            if set_off and any({w.form, w.lemma} & lex.words["times"] for w in p.tokens[i + 1 : k]):
                continue  # visé, le 16 janvier, deux ambulances
            if p.at(told + 1).lemma in lex.words["times"] | lex.words["while"]:
                continue  # impute P à X, un groupe un temps allié à Y
            if p.at(told + 1).form in lex.words["ages"]:
                continue  # parle d'un mort, un habitant de 19 ans
            if finite_within(p, i + 1, last) >= 0:
                return None
            cue.pieces, who = [(first, i)], speaker(p, lex, phrase, k)
            return replace(
                cue, words=(i, i + 1), phrase=(i, told), pieces=[(told, last)], speaker=who, relays=[], roots=[]
            )
    return None


def _same(lex: Lexicon, form: str, opener: str) -> bool:
    return form == opener or {form, opener} <= lex.words["genitive"]


def _numbered_at(p: Parse, i: int) -> bool:
    return i < len(p.tokens) and any(number.start == p.tokens[i].start for number in p.numbers)
