"""Who refuses to speak: interrogé sur P, X a refusé de répondre; X n'a pas commenté; sans vouloir nommer Y."""

from selon.attribute.clauses import adverbial_at
from selon.attribute.cue import Cue, Range
from selon.attribute.lexicon import Lexicon
from selon.attribute.nominals import Subject
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import plausible
from selon.attribute.times import skip_times
from selon.parse import Parse

FEWEST_REFUSED = 3  # tokens of a refusal that says what is refused: faire de commentaire; not répondre
HOLDING = ("-np", "-question", "-quote")  # the frames of what is refused without a clause of its own
LONGEST_NEITHER = 3  # tokens: (ne confirme) ni ne dément
NEAR = 12  # tokens behind a word of asking within which what is asked stands


def unanswered(at: Occurrence, subject: Subject | None) -> Cue | None:
    """Interrogé sur P, X a refusé de répondre: what was asked is what X declines to speak of."""
    p, lex, sentence = at.p, at.lex, at.sentence
    if not _declines(at) or subject is None or subject.speaker is None:
        return None
    for i in range(sentence.first, min(subject.first, at.group.first) - 2):
        asked = any(p.tokens[k].form in lex.words["asked"] for k in range(max(sentence.first, i - NEAR), i + 1))
        whether = asked and p.tokens[i].form not in lex.words["asked"] and p.tokens[i + 1].form in lex.words["question"]
        if whether:  # prié de dire | s'il savait P
            stop = next((k for k in range(i + 2, subject.first + 1) if p.tokens[k].form == ","), subject.first)
            return at.cue("declined-asked", (subject.first, at.end), [(i + 1, stop)], subject.speaker)
        if asked and p.tokens[i + 1].form in lex.words["asked_about"]:
            stop = next(
                (k for k in range(i + 2, subject.first + 1) if p.tokens[k].form in {",", *lex.words["agent"]}),
                subject.first,
            )
            return at.cue("declined-asked", (subject.first, at.end), [(i + 2, stop)], subject.speaker)
    return None


def refusal(at: Occurrence, subject: Subject | None) -> Cue | None:
    """N'a pas souhaité | faire de commentaire; | n'a pas répondu aux questions; | n'a ni confirmé ni démenti: nothing
    is told of what is refused, and the refusal is all there is."""
    p, lex, group, entry = at.p, at.lex, at.group, at.entry
    if not _declines(at) or subject is None or subject.speaker is None:
        return None
    stop = next((k for k in range(at.end, at.sentence.last) if p.tokens[k].upos == "PUNCT"), at.sentence.last)
    if entry.rest and entry.rest[-1] in lex.words["bare_refusals"]:
        raised = any(p.tokens[i].feats.get("VerbForm") == "Inf" for i in range(group.last, at.end))
        first = group.last if raised else group.verb
        told = stop - group.verb >= FEWEST_REFUSED and not subject.relative
        return at.cue("declined-bare", (subject.first, first), [(first, stop)], subject.speaker) if told else None
    if not plausible(p, lex, subject.speaker.phrase, sure=True):
        return None
    if at.end < stop <= at.end + LONGEST_NEITHER and p.tokens[at.end].form in lex.words["neither"]:
        return at.cue("declined-bare", (group.first, group.first), [(group.first, stop)], subject.speaker)
    if "bare" not in entry.frames:
        return None
    latter = p.tokens[subject.speaker.phrase.head].form in lex.words["latter"]  # (a été arrêté.) Celui-ci n'a pas réagi
    if latter or not left_alone(at) or (entry.lemma not in lex.words["answering"] and _not_yet(at, stop)):
        return None
    return at.cue("declined-bare", (group.first, group.first), [(group.first, stop)], subject.speaker)


def _declines(at: Occurrence) -> bool:
    return (at.entry.negated if at.group.negated else at.entry.stance) == "declined"


def left_alone(at: Occurrence) -> bool:
    """Whether nothing stands behind the verb but when, and the question or the charge that it leaves unanswered: n'a
    pas répondu | lundi | à nos courriels, pas réagi | à cette attaque, ne s'est
    pas exprimé | sur l'attaque; not aux tirs."""
    p, lex, limit, i = at.p, at.lex, at.sentence.last, at.end
    while i < limit and (behind := max(skip_times(p, lex, i, limit), i + adverbial_at(p, lex, i, limit))) > i:
        i = behind
    if i >= limit or p.tokens[i].upos in {"PUNCT", "CCONJ"}:
        return True
    opens = p.tokens[i].upos == "ADP" or p.tokens[i].form in lex.words["dative"]
    phrase = phrase_from(p, lex, i + 1, limit) if opens else None
    if phrase is None:
        return False
    head = p.tokens[phrase.head]
    asked = lex.words["unanswered_things"] | lex.words["tellings"] | lex.words["times"] | lex.words["while"]
    ours = any(t.form in lex.words["our"] for t in p.tokens[phrase.first : phrase.head])
    shown = p.tokens[phrase.first].form in lex.words["demonstrative"] or p.tokens[i].form in lex.words["asked_about"]
    told = shown and at.entry.lemma in lex.words["commenting"]
    return head.lemma in asked or ours or told


def _not_yet(at: Occurrence, stop: int) -> bool:
    """Whether somebody but has not spoken so far, which is no refusal: n'avait pas réagi mardi soir, n'a pas commenté
    dans l'immédiat."""
    p, lex, group = at.p, at.lex, at.group
    auxiliaries = (t for t in p.tokens[group.first : group.verb] if t.lemma in lex.words["auxiliaries"])
    before = any(t.feats.get("Tense") == "Imp" for t in auxiliaries)
    return before or any(t.form in lex.words["for_now"] for t in p.tokens[group.first : stop])


def refused(p: Parse, lex: Lexicon, cue: Cue) -> list[Range]:
    """The content of a cue: of a refusal, from the verb on that says what is refused: n'a pas souhaité | commenter la
    frappe; n'a pas | commenté la frappe."""
    inside = range(cue.first - 1, cue.words[0] - 1, -1)
    if cue.stance != "declined" or not cue.rule.endswith(HOLDING) or cue.rule.startswith("declined-bare"):
        return cue.pieces
    verb = next((k for k in inside if p.tokens[k].upos in {"VERB", "AUX"}), -1)
    if verb < 0 or any(p.tokens[k].upos == "PUNCT" for k in range(verb, cue.first)):
        return cue.pieces
    raised = p.tokens[verb].feats.get("VerbForm") == "Inf" and verb > cue.words[0]
    if not raised and p.tokens[verb].lemma not in lex.words["commenting"]:
        return cue.pieces
    while raised and p.at(verb - 1).form in lex.words["verb_clitics"] | lex.words["reflexive"]:
        verb -= 1  # n'a pas voulu | en préciser le nombre
    return [(verb, cue.pieces[0][1]), *cue.pieces[1:]]
