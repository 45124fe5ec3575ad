"""Relays: citant Y, cité par X, sur la foi de Y: they lengthen the chain of a cue beside them."""

from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, plausible, speaker
from selon.attribute.subjects import skip_times
from selon.parse import Parse, Sentence


def join_relays(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """Adds to the cues of the sentence the roots that their sources cite, and the media that cite their sources."""
    for first, end, root in _citations(p, lex, sentence):
        before = [c for c in cues if c.words[0] < first and c.rule != "relative"]
        after = [c for c in cues if c.words[0] > first]
        for cue in before[-1:] or after[:1]:
            cue.root = root
            cue.pieces = [r for piece in cue.pieces for r in _without(piece, (first, end))]
            if not cue.pieces:
                cue.pieces = [(end, sentence.last)] if end < sentence.last else [(first, end)]
    for cue in cues:
        who = cue.speaker
        if who is None:
            continue
        relay = _cited_by(p, lex, who.phrase.last, sentence.last) or _cited_by(p, lex, who.last, sentence.last)
        if relay is not None:
            start, by = relay
            cue.relays.insert(0, by)
            end = by.last + (1 if by.last < sentence.last and p.tokens[by.last].form == "," else 0)
            cue.pieces = [r for piece in cue.pieces for r in _without(piece, (start, end))] or cue.pieces
            cue.phrase = (min(cue.phrase[0], start), max(cue.phrase[1], end)) if start <= cue.phrase[1] else cue.phrase


def _citations(p: Parse, lex: Lexicon, sentence: Sentence) -> list[tuple[int, int, Speaker]]:
    """Each `citant Y`: its first token (with the comma), the token after, and Y."""
    found = []
    phrases = [tuple(x.replace("'", "' ").split()) for x in lex.words["citing_phrases"]]
    for i in range(sentence.first, sentence.last - 1):
        forms = tuple(t.form for t in p.tokens[i : i + 5])
        width = 1 if forms[0] in lex.words["citing"] else max((len(x) for x in phrases if forms[: len(x)] == x), default=0)
        if not width:
            continue
        phrase = phrase_from(p, skip_times(p, i + width, sentence.last), sentence.last)
        if phrase is None or not plausible(p, lex, phrase):
            continue
        who = speaker(p, lex, phrase, sentence.last)
        first = i
        while first > sentence.first and p.tokens[first - 1].form in {",", "en", "tout"}:
            first -= 1
        found.append((first, who.last, who))
    return found


def _cited_by(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[int, Speaker] | None:
    """`cité par X` at token `i`, after a comma or not: where it begins, and X."""
    start = i
    if i < limit and p.tokens[i].form == ",":
        i += 1
    if i + 2 >= limit or p.tokens[i].form not in lex.words["relaying"]:
        return None
    i = skip_times(p, i + 1, limit)
    if p.tokens[i].form != "par":
        return None
    phrase = phrase_from(p, i + 1, limit)
    if phrase is None or not plausible(p, lex, phrase):
        return None
    return start, speaker(p, lex, phrase, limit)


def _without(piece: tuple[int, int], hole: tuple[int, int]) -> list[tuple[int, int]]:
    """The piece less the hole."""
    first, last = piece
    if hole[1] <= first or hole[0] >= last:
        return [piece]
    return [r for r in ((first, hole[0]), (hole[1], last)) if r[0] < r[1]]


without = _without
