"""Cues that are verbs: finite, gerunds, infinitives handed a subject; each goes to the construction that it stands in."""

from collections.abc import Mapping
from dataclasses import replace

from selon.attribute.clauses import Group, finite_within, verb_group
from selon.attribute.complements import Complement, complement, infinitive_at, medium_at
from selon.attribute.cue import Cue
from selon.attribute.incises import incise, opens_incise
from selon.attribute.lexicon import CueVerb, Lexicon, fold
from selon.attribute.passives import passive, passive_participle
from selon.attribute.phrases import GENITIVE, phrase_from
from selon.attribute.sources import kind_of, plausible, speaker
from selon.attribute.subjects import Subject, subject_after, subject_before
from selon.model import Stance
from selon.parse import Parse, Sentence

VERBAL = {"VERB", "AUX"}
LONGEST_REST = 6  # words after a clause of saying that closes a sentence
FEWEST_WORDS = 3  # in quotation marks, before a verb that the lexicon does not know is taken for one of saying


def verb_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """The cues of the sentence whose word is a verb."""
    found = []
    for i in range(sentence.first, sentence.last):
        lemma = lemma_at(p, lex, i)
        cue = _cue_at(p, lex, sentence, i, lemma) if lemma else None
        if cue is None and p.tokens[i].upos == "VERB" and "Mood" in {**p.tokens[i].feats, **_auxiliary_feats(p, i)}:
            cue = _any_verb(p, lex, sentence, i)
        if cue is not None:
            found.append(cue)
    return found


def _auxiliary_feats(p: Parse, i: int) -> Mapping[str, str]:
    """The features of the auxiliary right before a participle."""
    before = p.tokens[i - 1] if i else None
    return before.feats if before is not None and before.upos in {"AUX", "PRON", "ADV"} else {}


def _any_verb(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Cue | None:
    """« … », s'emporte X: after a quotation every verb with its subject behind it is a verb of saying."""
    group = verb_group(p, lex, i, sentence.first)
    before = group.first - 1
    if group.form != "finite" or group.passive or before < sentence.first or p.tokens[i].quotation >= 0 and group.clitic < 0:
        return None
    if p.tokens[before].form in {"»", "”", '"'} and not _heads(p, sentence, before):
        return None
    if p.tokens[before].form not in {",", "»", "”", '"'} or p.tokens[max(before - 1, 0)].quotation < 0 and p.tokens[before - 1].form not in {"»", "”", '"', "!", "?", "…"}:
        return None
    entry = CueVerb(p.tokens[i].lemma, group.reflexive, (), "asserted", frozenset({"quote"}), None, None, "(any verb)")
    cue = incise(p, lex, sentence, group, entry, group.last)
    if cue is None or sum(p.tokens[k].quotation >= 0 for a, b in cue.pieces for k in range(a, b)) < FEWEST_WORDS:
        return None
    return cue


def lemma_at(p: Parse, lex: Lexicon, i: int) -> str:
    """The cue verb that token `i` is a form of, by its lemma or, where the tagger erred, by its form; empty if none."""
    token = p.tokens[i]
    if token.upos in VERBAL and token.lemma in lex.verbs:
        return token.lemma
    if token.upos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "X", "ADV"} and len(token.form) > 2:
        return lex.forms.get(fold(token.form), "")
    return ""


def _heads(p: Parse, sentence: Sentence, closing: int) -> bool:
    """Whether the quotation that closes at the token opens the sentence, or follows a colon: it is no name in a phrase."""
    quotation = next((q for q in p.quotations if q.inner_end <= p.tokens[closing].start < q.end), None)
    first = next((t.index for t in p.of(sentence) if quotation and t.start >= quotation.start), sentence.first)
    return first == sentence.first or p.tokens[first - 1].form == ":"


def _cue_at(p: Parse, lex: Lexicon, sentence: Sentence, i: int, lemma: str) -> Cue | None:
    group = verb_group(p, lex, i, sentence.first)
    if p.tokens[i].upos not in VERBAL and not _verb_after_all(p, lex, sentence, group):
        return None
    if group.form == "participle" and _shares_auxiliary(p, lex, sentence, group):
        group = replace(group, form="finite")
    entry = _entry(p, lex, group, sentence, lemma)
    if entry is None:
        return None
    end = _after_rest(p, group, entry, sentence.last)
    stance = entry.stance
    if group.negated:
        if entry.negated is None:
            return None
        stance = entry.negated
    make = {"finite": _finite, "gerund": _gerund, "participle": passive_participle, "infinitive": _infinitive}[group.form]
    cue = make(p, lex, sentence, group, entry, end)
    if cue is not None:
        cue.stance = "declined" if cue.rule.startswith("declined") else _refined(p, lex, entry, cue, stance)
    return cue


def _shares_auxiliary(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """A exigé X et accusé Y: a participle after a conjunction, with the auxiliary of the participle before."""
    before = group.first - 1
    if before <= sentence.first or p.tokens[before].form not in {"et", "puis", "mais", "ou"} or p.tokens[group.last].form == "par":
        return False
    return any(
        p.tokens[i].lemma == "avoir" and p.tokens[i].upos == "AUX" and "Mood" in p.tokens[i].feats and p.tokens[i].quotation < 0
        for i in range(sentence.first, before)
    )


def _verb_after_all(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether a word that the tagger calls a noun or an adjective is a verb here: it has an auxiliary or a clitic, opens
    an incise, or stands before que with no article."""
    if group.first < group.verb and p.tokens[group.first].upos not in {"DET", "ADV"} or group.clitic >= 0:
        return True
    following = p.tokens[group.last].form if group.last < sentence.last else ""
    if group.form == "gerund" and following in lex.words["que"] | {":"}:
        return True
    if p.tokens[group.verb - 1].upos in {"DET", "ADP"} and group.verb > sentence.first:
        return False
    alone = finite_within(p, sentence.first, sentence.last) < 0
    if alone and lex.shapes.get(p.tokens[group.verb].form) == "finite" and group.verb > sentence.first and group.last < sentence.last:
        return p.tokens[group.verb - 1].upos in {"PROPN", "NOUN", "ADJ"} and p.tokens[group.last].upos in {"DET", "NUM"}
    return opens_incise(p, sentence, group) or following in lex.words["que"]


def _entry(p: Parse, lex: Lexicon, group: Group, sentence: Sentence, lemma: str) -> CueVerb | None:
    for entry in lex.verbs[lemma]:
        if entry.reflexive == group.reflexive and _after_rest(p, group, entry, sentence.last) > 0:
            return entry
    return None


def _after_rest(p: Parse, group: Group, entry: CueVerb, limit: int) -> int:
    """The token after the verb and the words that belong to it (faire également *état*), 0 where they are not there."""
    i = group.last
    for word in entry.rest:
        skipped = 0
        while i < limit and p.tokens[i].form != word and skipped < 3 and (p.tokens[i].upos == "ADV" or p.tokens[i].form in {"pas", "tout"}):
            i, skipped = i + 1, skipped + 1
        if i >= limit or p.tokens[i].form != word:
            return 0
        i += 1
    return i


def _refined(p: Parse, lex: Lexicon, entry: CueVerb, cue: Cue, stance: Stance) -> Stance:
    """The stance in this sense: what one's own act to come makes of annoncer, what an infinitive makes of dire."""
    first, last = cue.pieces[0]
    verb = infinitive_at(p, first, last) if cue.rule.endswith("-inf") else -1
    if verb < 0:
        return entry.own if entry.own is not None and _own_act(p, lex, first, last) else stance
    negated = any(p.tokens[i].form in {"ne", "n'"} for i in range(first, verb))
    lemma = p.tokens[verb].lemma
    if stance not in {"asserted", entry.own}:
        return stance
    if negated and (lemma in lex.words["unable"] or "mesure" in {p.tokens[i].form for i in range(verb, min(last, verb + 4))}):
        return "declined"
    if not negated and lemma in lex.words["intending"]:
        return "announced"
    if entry.own is not None and lemma not in lex.words["stating"]:
        return entry.own
    inner = next((e for e in lex.verbs.get(lemma, ()) if not e.rest), None)
    return inner.stance if inner is not None and inner.stance in {"predicted", "demanded", "announced"} and not negated else stance


def _own_act(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the content is the source's own act to come: sa décision, qu'il enverra."""
    opening = p.tokens[first]
    if opening.feats.get("Poss") == "Yes":
        return True
    if opening.form not in lex.pronouns:
        return False
    verb = finite_within(p, first, last)
    return verb >= 0 and (p.tokens[verb].feats.get("Tense") == "Fut" or p.tokens[verb].feats.get("Mood") == "Cnd")


def _finite(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    summed_up = _sums_up(p, lex, sentence, group, entry, end)
    if summed_up is not None:
        return summed_up
    if opens_incise(p, sentence, group) and not _after_apposition(p, lex, sentence, group):
        cue = incise(p, lex, sentence, group, entry, end)
        if cue is not None:
            return cue
    if group.passive:
        return passive(p, lex, sentence, group, entry, end)
    subject = subject_before(p, lex, group, sentence.first)
    elided = subject is None and _coordinated(p, sentence, group)
    if subject is None and not elided and group.clitic >= 0:
        subject = subject_after(p, lex, group, sentence.last)
    if subject is None and not elided:
        return None
    if subject is not None and subject.speaker is not None and not plausible(p, lex, subject.speaker.phrase):
        return None
    content = complement(p, lex, group, entry, end, sentence.last)
    if content is None:
        return _verb_final(p, lex, sentence, group, entry, end, subject)
    if content.frame == "question" and entry.stance == "demanded":
        return None
    if content.frame == "np" and not _fact(p, lex, entry, subject, content):
        return None
    return _made("verb", sentence, group, entry, end, content, subject)


def _after_apposition(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether the comma before the group closes an apposition of its subject: Le président, Donald T, a accusé X."""
    before = p.tokens[group.first - 1]
    if before.form != "," or group.clitic >= 0 or p.tokens[group.first - 2].form in {"»", "”", '"'}:
        return False
    subject = subject_before(p, lex, group, sentence.first)
    return subject is not None and subject.speaker is not None and plausible(p, lex, subject.speaker.phrase, sure=True)


def _sums_up(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """C'est ce qu'explique X: what the sentence before told."""
    opening = [t.form for t in p.tokens[sentence.first : group.first]]
    if "que" not in entry.frames or sentence.index == 0 or opening[:1] not in (["c'"], ["voilà"], ["tel"]):
        return None
    at = next((k for k in range(len(opening) - 1) if opening[k] == "ce" and opening[k + 1] in lex.words["que"]), -1)
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


def _verb_final(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int, subject: Subject | None) -> Cue | None:
    """P, X a dit à Y: the clause of saying at the end of the sentence, not inverted, as translations have it."""
    if subject is None or subject.speaker is None or not entry.frames & {"quote", "np"} or subject.first - 1 <= sentence.first:
        return None
    before = p.tokens[subject.first - 1].form
    if before in lex.words["que"] and p.tokens[subject.first - 2].form == "ce" and subject.first - 3 > sentence.first:
        return Cue(
            "verb-final", entry.row, sentence.index, (group.first, end), (subject.first - 2, end), [(sentence.first, subject.first - 2)],
            entry.stance, speaker=subject.speaker,
        )  # fmt: skip
    if before not in {",", "»", "”", '"', ":"} or before != ":" and finite_within(p, sentence.first, subject.first - 1) < 0:
        return None
    told = [m for j in range(end, sentence.last) if p.tokens[j].form in lex.words["addressee"] and (m := medium_at(p, lex, j, sentence.last))]
    rest = [i for i in range(end, sentence.last) if p.tokens[i].upos != "PUNCT" and all(i >= m.last or i < m.first - 2 for m in told)]
    if len(rest) > LONGEST_REST:
        return None
    return Cue(
        "verb-final", entry.row, sentence.index, (group.first, end), (subject.first - 1, sentence.last), [(sentence.first, subject.first - 1)],
        entry.stance, speaker=subject.speaker, relays=told, outer=True,
    )  # fmt: skip


def _fact(p: Parse, lex: Lexicon, entry: CueVerb, subject: Subject | None, content: Complement) -> bool:
    """Whether a plain object is something told: not when the subject is hardly a speaker (des fanions signalent), nor
    when the object is one person or body (confirmer le général, reconnaître le gouvernement)."""
    if subject is not None and subject.speaker is not None and not plausible(p, lex, subject.speaker.phrase, sure=True):
        return False
    if "person" in entry.frames or entry.stance == "accused":
        return True
    phrase = phrase_from(p, content.piece[0], content.piece[1])
    if phrase is None or p.tokens[content.piece[0]].form not in {"le", "la", "l'"}:
        return True
    return kind_of(p, lex, phrase) not in {"official", "state", "person"} or p.tokens[phrase.head].feats.get("Number") == "Plur"


def _made(kind: str, sentence: Sentence, group: Group, entry: CueVerb, end: int, content: Complement, subject: Subject | None) -> Cue:
    first = subject.first if subject and not subject.relative else group.first
    return Cue(
        f"{kind}-{content.frame}", entry.row, sentence.index, (group.first, end), (first, content.piece[0]), [content.piece],
        entry.stance, speaker=subject.speaker if subject else None, inherits=subject is None, relays=content.told,
    )  # fmt: skip


def _gerund(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    content = complement(p, lex, group, entry, end, sentence.last)
    if content is None:
        return None
    cue = _made("gerund", sentence, group, entry, end, content, None)
    first = group.first
    while first > sentence.first and p.tokens[first - 1].form in {"en", "tout", ",", "et", "avant", "d'", "de", "sans"}:
        first -= 1
    cue.phrase = (first, cue.phrase[1])
    return cue


def _infinitive(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """An infinitive counts after what hands its subject on: vient d'annoncer, avant d'ajouter, et X d'ajouter."""
    i = group.first - 1
    while i > sentence.first and (p.tokens[i].form in GENITIVE | {"à"} or p.tokens[i].upos == "ADV"):
        i -= 1
    if i < sentence.first:
        return None
    before = p.tokens[i]
    if before.form == "avant":
        return _gerund(p, lex, sentence, group, entry, end)
    if p.tokens[group.first - 1].form in {"de", "d'"} and (narrative := _narrative(p, lex, sentence, group, entry, end)):
        return narrative
    outer = verb_group(p, lex, i, sentence.first)
    widened = Group(outer.first, group.last, group.verb, "finite", outer.clitic, False, False, group.reflexive)
    declines = before.lemma in lex.words["refusing"] or outer.negated and before.lemma in lex.words["unable"]
    if declines and outer.form == "finite":
        return _declined(p, lex, sentence, widened, entry, end)
    if before.lemma not in lex.words["raising"] or outer.negated:
        return None
    return _finite(p, lex, sentence, widened, entry, end)


def _declined(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """Refuse de commenter X, n'a pas voulu confirmer que X: the source declines, whatever the verb would have said."""
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase):
        return None
    content = complement(p, lex, group, entry, end, sentence.last) or Complement("none", (group.verb, sentence.last))
    return _made("declined", sentence, group, entry, end, content, subject)


def _narrative(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """Et l'officier d'ajouter : « … »; Et d'ajouter que: the infinitive of narration, at the head of a sentence."""
    first = sentence.first
    if p.tokens[first].form in {"et", "puis"}:
        first += 1
    else:
        return None
    content = complement(p, lex, group, entry, end, sentence.last)
    if content is None:
        return None
    if first == group.first - 1:
        return _made("narrative", sentence, group, entry, end, content, None)
    phrase = phrase_from(p, first, group.first - 1)
    if phrase is None or phrase.last != group.first - 1 or not plausible(p, lex, phrase):
        return None
    return _made("narrative", sentence, group, entry, end, content, Subject(speaker(p, lex, phrase, phrase.last), first, phrase.last))


def _coordinated(p: Parse, sentence: Sentence, group: Group) -> bool:
    """Et a ajouté que: the subject is that of the verb before."""
    i = group.first - 1
    return i > sentence.first and p.tokens[i].form in {"et", "mais", ",", "puis", "ou"} and finite_within(p, sentence.first, i) >= 0
