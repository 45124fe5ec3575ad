"""Clauses of saying behind what they tell: P, X a dit à Y; P, ce que confirme X; C'est ce qu'explique X."""

from selon.attribute.clauses import Group, finite_within
from selon.attribute.complements import medium_at
from selon.attribute.cue import Cue
from selon.attribute.lexicon import CueVerb, Lexicon
from selon.attribute.sources import plausible
from selon.attribute.subjects import Subject, subject_after, subject_before
from selon.parse import Parse, Sentence

LONGEST_REST = 6  # words after a clause of saying that closes a sentence


def sums_up(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """C'est ce qu'explique X: what the sentence before told."""
    opening = [t.form for t in p.tokens[sentence.first : group.first]]
    if (
        "que" not in entry.frames
        or sentence.index == 0
        or not lex.words["presentatives"].issuperset(opening[:1])
        or not opening
    ):
        return None
    at = next(
        (
            k
            for k in range(len(opening) - 1)
            if opening[k] in lex.words["neuter"] and opening[k + 1] in lex.words["que"]
        ),
        -1,
    )
    if at < 0 or at > 5:
        return None
    subject = subject_before(p, lex, group, sentence.first + at + 2) or subject_after(p, lex, group, sentence.last)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase):
        return None
    before = p.sentences[sentence.index - 1]
    return Cue(
        "sums-up", entry.row, sentence.index, (group.first, end), (sentence.first, sentence.last), [(before.first, before.last)],
        entry.stance, speaker=subject.speaker,
    )  # fmt: skip


def verb_final(
    p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int, subject: Subject | None
) -> Cue | None:
    """P, X a dit à Y: the clause of saying at the end of the sentence, not inverted, as translations have it."""
    if (
        subject is None
        or subject.speaker is None
        or not entry.frames & {"quote", "np"}
        or subject.first - 1 <= sentence.first
    ):
        return None
    before = p.tokens[subject.first - 1].form
    if (
        before in lex.words["que"]
        and p.tokens[subject.first - 2].form in lex.words["neuter"]
        and subject.first - 3 > sentence.first
    ):
        return Cue(
            "verb-final", entry.row, sentence.index, (group.first, end), (subject.first - 2, end), [(sentence.first, subject.first - 2)],
            entry.stance, speaker=subject.speaker,
        )  # fmt: skip
    if before not in {",", "»", "”", '"', ":"} or (
        before != ":" and finite_within(p, sentence.first, subject.first - 1) < 0
    ):
        return None
    told = [
        m
        for j in range(end, sentence.last)
        if p.tokens[j].form in lex.words["addressee"] and (m := medium_at(p, lex, j, sentence.last))
    ]
    rest = [
        i
        for i in range(end, sentence.last)
        if p.tokens[i].upos != "PUNCT" and all(i >= m.last or i < m.first - 2 for m in told)
    ]
    if len(rest) > LONGEST_REST:
        return None
    return Cue(
        "verb-final", entry.row, sentence.index, (group.first, end), (subject.first - 1, sentence.last), [(sentence.first, subject.first - 1)],
        entry.stance, speaker=subject.speaker, relays=told, outer=True,
    )  # fmt: skip
