"""Clauses of saying behind what they tell: P, X a dit à Y; P, ce que confirme X; C'est ce qu'explique X."""

from selon.attribute.addressees import medium_at
from selon.attribute.clauses import finite_within
from selon.attribute.cue import Cue
from selon.attribute.incises import inverted_subject, told_between
from selon.attribute.nominals import Subject
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import kind_of, plausible, speaker
from selon.attribute.subjects import subject_before
from selon.attribute.tails import tail
from selon.attribute.verdicts import charge_before

LONGEST_GIVEN = 6  # tokens from c'est to que: c'est le premier bilan provisoire que
SETTING_OFF = {",", "-", "–", "—"}  # before ce que X dément
LONGEST_REST = 6  # words after a clause of saying that closes a sentence


def sums_up(at: Occurrence) -> Cue | None:
    """C'est ce qu'explique X: what the sentence before told."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    if at.entry.frames & {"np", "que"} and (given := _figure_given(at)) is not None:
        return given
    if "que" in at.entry.frames and (summed := _told_before(at)) is not None:
        return summed
    opening = [t.form for t in p.tokens[sentence.first : group.first]]
    if (
        "que" not in at.entry.frames
        or sentence.index == 0
        or not opening
        or opening[0] not in lex.words["presentatives"]
    ):
        return None
    pronoun = next(
        (
            k
            for k in range(len(opening) - 1)
            if opening[k] in lex.words["neuter"] and opening[k + 1] in lex.words["que"] | lex.words["subject_relative"]
        ),
        -1,
    )
    if pronoun < 0 or pronoun > 5:
        return None
    if opening[pronoun + 1] in lex.words["subject_relative"]:
        return _stands_in(at)
    subject = subject_before(p, lex, group, sentence.first + pronoun + 2) or inverted_subject(at)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase):
        return None
    before = p.sentences[sentence.index - 1]
    whole = (sentence.first, sentence.last)
    _, told, _ = tail(p, lex, sentence, max(at.end, subject.last), nobody=False)
    told = [*told_between(p, lex, at.end, subject.first), *told]  # C'est ce qu'a rapporté à Reuters X
    return at.cue("sums-up", whole, [(before.first, before.last)], subject.speaker, relays=told)


def _told_before(at: Occurrence) -> Cue | None:
    """P ; c'est du moins ce qu'affirme X: what stands before the semicolon."""
    p, lex, sentence, que = at.p, at.lex, at.sentence, at.group.first - 1
    if que - 2 <= sentence.first or p.tokens[que].form not in lex.words["que"]:
        return None
    near = range(que - 1, max(sentence.first, que - LONGEST_GIVEN - 1), -1)
    opens = next((k for k in near if p.tokens[k].form in lex.words["presentatives"]), 0)
    if p.tokens[que - 1].form not in lex.words["neuter"] or p.at(opens - 1).form not in {";", ":", ",", "–", "—"}:
        return None
    subject = inverted_subject(at)
    if not opens or subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase):
        return None
    end = max(at.end, subject.last)
    return at.cue("sums-up", (opens - 1, end), [(sentence.first, opens - 1)], subject.speaker, outer=True)


def _figure_given(at: Occurrence) -> Cue | None:
    """Douze morts : c'est le bilan que donne aussi X; C'est la version que défend X: what stands before the colon, or
    the sentence before."""
    p, lex, sentence, que = at.p, at.lex, at.sentence, at.group.first - 1
    if que <= sentence.first or p.tokens[que].form not in lex.words["que"]:
        subject = subject_before(p, lex, at.group, sentence.first)  # le bilan que le maire donne
        que = subject.first - 1 if subject is not None and subject.speaker is not None else sentence.first
        if p.tokens[que].form not in lex.words["que"]:
            return None
    else:
        subject = inverted_subject(at)
    near = range(que - 1, max(sentence.first - 1, que - LONGEST_GIVEN), -1)
    opens = next((k for k in near if p.tokens[k].form in lex.words["presentatives"]), -1)
    told = any(p.tokens[k].lemma in lex.words["figures"] | lex.words["tellings"] for k in near if k > opens >= 0)
    if not told or subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase):
        return None
    if opens > sentence.first + 1 and p.at(opens - 1).form in {":", ",", "–", "—"}:
        return at.cue("sums-up", (opens - 1, max(at.end, subject.last)), [(sentence.first, opens - 1)], subject.speaker)
    if opens > sentence.first or sentence.index == 0:
        return None
    before = p.sentences[sentence.index - 1]
    return at.cue("sums-up", (sentence.first, sentence.last), [(before.first, before.last)], subject.speaker)


def _stands_in(at: Occurrence) -> Cue | None:
    """C'est ce qui ressort d'un communiqué de X."""
    p, lex, sentence, i = at.p, at.lex, at.sentence, at.end
    if i + 1 >= sentence.last or p.tokens[i].form not in lex.words["genitive"]:
        return None
    phrase = phrase_from(p, lex, i + 1, sentence.last)
    if phrase is None or kind_of(p, lex, phrase) not in {"document", "anonymous"}:
        return None
    before = p.sentences[sentence.index - 1]
    whole = (sentence.first, sentence.last)
    return at.cue("sums-up", whole, [(before.first, before.last)], speaker(p, lex, phrase, sentence.last))


def verb_final(at: Occurrence, subject: Subject | None) -> Cue | None:
    """P, X a dit à Y: the clause of saying at the end of the sentence, not inverted, as translations have it; P – ce
    que X a démenti."""
    p, lex, sentence = at.p, at.lex, at.sentence
    if (
        subject is None
        or subject.speaker is None
        or not at.entry.frames & {"que", "np", "verdict"}
        or subject.first - 1 <= sentence.first
    ):
        return None
    before = p.tokens[subject.first - 1].form
    if (
        before in lex.words["que"]
        and p.tokens[subject.first - 2].form in lex.words["neuter"]
        and subject.first - 3 > sentence.first
        and p.tokens[subject.first - 3].form in SETTING_OFF
    ):
        opening = subject.first - 2
        charge = charge_before(at) if at.entry.stance == "denied" else None  # (X, accusé de) P, ce qu'il nie, (dit Q)
        before_it = charge if charge is not None and charge[1] == opening - 1 else (sentence.first, opening)
        return at.cue("verb-final", (opening, at.end), [before_it], subject.speaker)
    if subject.relative:
        return None  # (« P », a dit X, 42 ans,) qui a trouvé refuge à Y
    behind_clause = finite_within(p, sentence.first, subject.first - 1) >= 0
    heads = before == ":" and at.entry.stance in {"denied", "confirmed", "declined"}  # Frappes sur X : Y dément
    if before not in {",", "»", "”", '"', ":"} or not (behind_clause or heads):
        return None
    told = [
        m
        for j in range(at.end, sentence.last)
        if p.tokens[j].form in lex.words["addressee"] and (m := medium_at(p, lex, j, sentence.last))
    ]
    rest = [
        i
        for i in range(at.end, sentence.last)
        if p.tokens[i].upos != "PUNCT" and all(i >= m.last or i < m.first - 2 for m in told)
    ]
    if len(rest) > LONGEST_REST:
        return None
    comma = subject.first - 1
    return at.cue(
        "verb-final", (comma, sentence.last), [(sentence.first, comma)], subject.speaker, relays=told, outer=True
    )
