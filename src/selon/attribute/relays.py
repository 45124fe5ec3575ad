"""Relays: citant Y, cité par X, interrogé par X, dans un entretien à X: they lengthen the chain of a cue."""

from selon.attribute.clauses import verb_group
from selon.attribute.complements import medium_at
from selon.attribute.cue import Cue, Range
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.attribute.subjects import skip_times, subject_before
from selon.parse import Parse, Sentence


def join_relays(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """Adds to the cues of the sentence the roots that their sources cite, and the media that pass their sources on."""
    _cited_roots(p, lex, sentence, cues)
    _citing_verbs(p, lex, sentence, cues)
    for cue in cues:
        _citing_media(p, lex, sentence, cue)
    _preposed(p, lex, sentence, cues)


def without(piece: Range, hole: Range) -> list[Range]:
    """The piece less the hole."""
    first, last = piece
    if hole[1] <= first or hole[0] >= last:
        return [piece]
    return [r for r in ((first, hole[0]), (hole[1], last)) if r[0] < r[1]]


def _cited_roots(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """X rapporte, citant Y; une position émanant de Y: Y is the root."""
    for first, end, root, issuing in _citations(p, lex, sentence):
        before = [c for c in cues if c.words[0] < first and c.rule != "relative"]
        after = [c for c in cues if c.words[0] > first]
        for cue in before[-1:] or after[:1]:
            cue.root = root
            hole = (first, sentence.last if issuing else end)
            cue.pieces = [r for piece in cue.pieces for r in without(piece, hole)] or [
                (end, sentence.last) if end < sentence.last else (first, end)
            ]


def _citations(p: Parse, lex: Lexicon, sentence: Sentence) -> list[tuple[int, int, Speaker, bool]]:
    """Each `citant Y`: its first token (with the comma), the token after, Y, and whether it says who issued a noun."""
    found = []
    for i in range(sentence.first, sentence.last - 1):
        form = p.tokens[i].form
        issuing = form in lex.words["issuing"] and p.tokens[i + 1].form in lex.words["genitive"]
        width = 2 if issuing else int(form in lex.words["citing"]) or _width(p, lex, i)
        if not width:
            continue
        start = skip_times(p, lex, i + width, sentence.last)
        phrase = phrase_from(p, lex, start, sentence.last) if start < sentence.last else None
        if phrase is None or not plausible(p, lex, phrase):
            continue
        who = speaker(p, lex, phrase, sentence.last)
        first = i
        while first > sentence.first and (
            p.tokens[first - 1].form == "," or p.tokens[first - 1].form in lex.words["gerund_markers"]
        ):
            first -= 1
        found.append((first, who.last, who, issuing))
    return found


def _width(p: Parse, lex: Lexicon, i: int) -> int:
    """How many tokens from token `i` are a fixed phrase of citing, 0 if none."""
    phrases = lex.citing_phrases.get(p.tokens[i].form, ())
    return next((len(x) for x in phrases if tuple(t.form for t in p.tokens[i : i + len(x)]) == x), 0)


def _citing_verbs(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """X cite Y, selon lequel…; X, qui cite Y: X passes on the word of Y."""
    for i in range(sentence.first, sentence.last - 1):
        if fold(p.tokens[i].form) not in lex.citing or p.tokens[i].upos == "DET":
            continue
        group = verb_group(p, lex, i, sentence.first)
        if group.form != "finite" or group.passive:
            continue
        subject = subject_before(p, lex, group, sentence.first)
        article = group.last < sentence.last and p.tokens[group.last].form in lex.words["plural_articles"]
        quoted = phrase_from(p, lex, group.last + article, sentence.last)
        if subject is None or subject.speaker is None or quoted is None or not plausible(p, lex, quoted):
            continue
        for cue in cues:
            if cue.speaker is not None and quoted.first <= cue.speaker.phrase.head < quoted.last:
                cue.relays.insert(0, subject.speaker)
            elif (
                cue.speaker is not None and cue.speaker.phrase.head == subject.speaker.phrase.head and cue.root is None
            ):
                cue.root = speaker(p, lex, quoted, quoted.last)


def _citing_media(p: Parse, lex: Lexicon, sentence: Sentence, cue: Cue) -> None:
    """Des sources citées par X: X is a relay of the cue's source."""
    who = cue.speaker
    if who is None:
        return
    for end in dict.fromkeys((who.phrase.last, who.last)):
        found = _cited_by(p, lex, end, sentence.last)
        if found is None:
            continue
        start, by = found
        last = by.last + (1 if by.last < sentence.last and p.tokens[by.last].form == "," else 0)
        cue.relays.insert(0, by)
        cue.pieces = [r for piece in cue.pieces for r in without(piece, (start, last))] or cue.pieces
        if start <= cue.phrase[1]:
            cue.phrase = (min(cue.phrase[0], start), max(cue.phrase[1], last))
        return


def _cited_by(p: Parse, lex: Lexicon, i: int, limit: int) -> tuple[int, Speaker] | None:
    """`cité par X` at token `i`, after a comma or not: where it begins, and X."""
    start = i
    if i < limit and p.tokens[i].form == ",":
        i += 1
    if i + 2 >= limit or p.tokens[i].form not in lex.words["relaying"]:
        return None
    i = skip_times(p, lex, i + 1, limit)
    if i + 1 >= limit or p.tokens[i].form not in lex.words["agent"]:
        return None
    phrase = phrase_from(p, lex, i + 1, limit)
    if phrase is None or not plausible(p, lex, phrase):
        return None
    return start, speaker(p, lex, phrase, limit)


def _preposed(p: Parse, lex: Lexicon, sentence: Sentence, cues: list[Cue]) -> None:
    """Interrogé par X, Y a dit; dans un entretien à X, Y a dit: X is a relay of the cue that follows."""
    i = sentence.first
    while i < sentence.last - 2:
        token = p.tokens[i]
        medium = None
        if token.form in lex.words["relaying"]:
            j = skip_times(p, lex, i + 1, sentence.last)
            if j < sentence.last and p.tokens[j].form in lex.words["agent"]:
                medium = medium_at(p, lex, j, sentence.last)
        elif token.lemma in lex.words["interviews"]:
            medium = next(
                (
                    m
                    for j in range(i + 1, min(i + 6, sentence.last))
                    if p.tokens[j].form in lex.words["addressee"] and (m := medium_at(p, lex, j, sentence.last))
                ),
                None,
            )
        if medium is None:
            i += 1
            continue
        cue = next((c for c in cues if c.speaker is not None and c.speaker.phrase.first >= medium.last), None)
        if (
            cue is not None
            and cue.speaker is not None
            and all(r.phrase.head != medium.phrase.head for r in cue.relays)
            and kind_of(p, lex, cue.speaker.phrase) != "medium"
        ):
            cue.relays.insert(0, medium)
        i = medium.last
