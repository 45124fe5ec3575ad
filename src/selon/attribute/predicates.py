"""A cue verb as the predicate of its clause: finite, or a gerund."""

from dataclasses import replace

from selon.attribute.bounds import bounded
from selon.attribute.clauses import Group, finite_within, infinitive_at, verb_group
from selon.attribute.closings import sums_up, verb_final
from selon.attribute.complements import Complement, complement, handed_on
from selon.attribute.cue import Cue
from selon.attribute.facts import fact, feeling, strikes, told_object, unnamed, usual
from selon.attribute.incises import incise, inverted_subject, opens_incise
from selon.attribute.lexicon import Lexicon, fold
from selon.attribute.nominals import Subject, noun_phrase_before, relayed_before
from selon.attribute.occurrence import Occurrence
from selon.attribute.passives import passive
from selon.attribute.refusals import left_alone, refusal, unanswered
from selon.attribute.sayings import saying_before
from selon.attribute.sources import plausible
from selon.attribute.subjects import subject_after, subject_before
from selon.attribute.taken_up import taken_up
from selon.attribute.verdicts import bare_verdict, object_before, only_how, styled_before, verdict
from selon.parse import Parse, Sentence

FEWEST_TOLD = 2  # tokens, the full stop with them: an infinitive alone tells nothing
FEWEST_DECLINED = 3  # tokens: « refuse de répondre » says of nothing that it is not told


def finite(at: Occurrence) -> Cue | None:
    """X dit que P, in whichever of its constructions: summed up, an incise, a passive, with a content behind it."""
    p, lex, sentence, group, entry = at.p, at.lex, at.sentence, at.group, at.entry
    summed_up = sums_up(at)
    if summed_up is not None:
        return summed_up
    closed = p.at(group.first - 1).form in {"»", "”"} and not saying_before(p, sentence, group.first - 1)
    if opens_incise(p, lex, sentence, group) and not closed and not _after_apposition(at):
        cue = incise(at)
        if cue is not None:
            return cue
    if group.passive:
        return passive(at)
    if _mine(p, lex, group):
        return None
    subject = subject_before(p, lex, group, sentence.first)
    subject = subject or _of_the_same_relative(at)
    elided = subject is None and coordinated(p, lex, sentence, group)
    if subject is None and not elided and group.clitic >= 0:
        subject = subject_after(p, lex, group, sentence.last)
    if subject is None and p.at(group.first - 1).form in lex.words["que"]:
        subject = subject_after(p, lex, replace(group, last=at.end), sentence.last)  # que mettent en doute les témoins
        return object_before(at, subject) if subject is not None else None
    if subject is None and not elided:
        return None
    if (
        subject is not None
        and subject.speaker is not None
        and (not plausible(p, lex, subject.speaker.phrase) or nobody_at_all(p, lex, subject))
    ):
        return None
    judged = (object_before(at, subject) or styled_before(at, subject)) if subject is not None else None
    if judged is not None:
        return judged
    content = complement(at) or feeling(at)
    if content is None or (content.frame == "quote" and only_how(p, content.piece)):
        found = verb_final(at, subject) or taken_up(at, subject) or bare_verdict(at, subject)
        return found or unanswered(at, subject) or refusal(at, subject)
    if strikes(at, content, subject):
        return None
    if content.frame == "de-np" and _object_relative(at, subject):
        denied = verdict(p, lex, entry, at.end, sentence.last) in {"denied", "doubted"}
        return verb_final(at, subject) if denied else None  # (P,) ce que X a qualifié de mensonge; not de crime
    if (
        content.frame == "inf"
        and content.piece[1] - content.piece[0] <= FEWEST_TOLD
        and subject is not None
        and subject.speaker is None
    ):
        return None  # ce que l'on croit savoir
    if content.frame == "question" and entry.stance == "demanded":
        return None
    if entry.stance == "demanded" and unnamed(p, lex, content):
        return None
    answers = entry.stance == "declined" and content.frame == "à-np"
    if answers and entry.lemma in lex.words["answering"] and not left_alone(at):
        return None  # n'a pas donné suite à la plainte
    bare = content.frame.endswith("inf") and content.piece[1] - content.piece[0] < FEWEST_DECLINED
    if entry.stance == "declined" and bare:
        return None
    plain = content.frame == "np" or entry.row in lex.words["reckoning"]
    declined = group.negated and entry.negated == "declined"  # ne précise pas l'auteur des tirs
    if plain and not declined and not fact(p, lex, entry, subject, content):
        return None
    if content.frame == "np" and subject is not None and subject.relative and usual(at, content):
        return None
    return made("verb", at, content, subject)


def _mine(p: Parse, lex: Lexicon, group: Group) -> bool:
    """Whether the author speaks: De retour à X, | j'apprends que P; not X nous a dit que P."""
    around = p.tokens[max(group.first - 1, 0) : group.verb]
    said = [t for t in around if t.form in lex.words["first_person"]]
    agrees = any(t.feats.get("Person") == "1" and "Mood" in t.feats for t in p.tokens[group.first : group.last])
    return bool(said) and (agrees or any(t.feats.get("Number") == "Sing" and t.relation == "nsubj" for t in said))


def _object_relative(at: Occurrence, subject: Subject | None) -> bool:
    """Whether the clause is a relative whose que is what a verb of judging calls something."""
    first = min(subject.first, at.group.first) if subject is not None else at.group.first
    before = at.p.at(first - 1)
    judges = at.entry.lemma in at.lex.words["qualifying_verbs"]
    return judges and before.form in at.lex.words["que"] and before.upos in {"PRON", "SCONJ"}


def nobody_at_all(p: Parse, lex: Lexicon, subject: Subject) -> bool:
    """Aucune source ne confirme: nobody does."""
    return p.tokens[subject.first].form in lex.words["nobody_at_all"]


def gerund(at: Occurrence) -> Cue | None:
    """Ajoutant que P, avant d'ajouter que P: its source is that of the clause it hangs on."""
    p, lex, sentence = at.p, at.lex, at.sentence
    content = complement(at)
    if content is not None and at.entry.stance == "demanded" and unnamed(p, lex, content):
        return None  # un officier souhaitant garder l'anonymat
    if content is None or strikes(at, content, None) or _of_a_telling(at) or at.entry.row in lex.words["self_styling"]:
        return None
    if content.frame == "np" and at.entry.row in lex.words["showing"]:
        return None  # des images montrant P
    if content.frame == "np" and at.entry.lemma in lex.words["telling_objects"] and not told_object(p, lex, content):
        return None  # en balayant le verre
    if at.entry.row in lex.words["bringing_up"] and not _said_before(at):
        return None  # trois soldats sont morts, portant à 376 le nombre de militaires tués
    own = _own_subject(at) or _reports(at)
    if own is not None and at.entry.stance == "demanded" and _asks_us(at, own):
        return None
    if own is not None:
        return made("gerund", at, content, own)
    cue = made("gerund", at, content, None)
    first = at.group.first
    while first > sentence.first and (
        p.tokens[first - 1].form in lex.words["gerund_openers"] or p.tokens[first - 1].form == ","
    ):
        first -= 1
    cue.phrase = (first, cue.phrase[1])
    return cue


def _said_before(at: Occurrence) -> bool:
    """Whether a verb before a gerund says something, and so who says what the gerund tells."""
    before = at.p.tokens[at.sentence.first : at.group.first]
    return any(t.upos == "VERB" and fold(t.form) in at.lex.forms for t in before)


def _own_subject(at: Occurrence) -> Subject | None:
    """The subject that a gerund has for itself, behind a comma: (P,) les deux camps | s'accusant d'avoir ouvert le
    feu."""
    p, first = at.p, at.sentence.first
    noun = noun_phrase_before(p, at.lex, at.group.first, first)
    if noun is None or noun.speaker is None or noun.first - 1 <= first or p.tokens[noun.first - 1].form != ",":
        return None
    body = p.tokens[noun.first].upos == "PROPN" and noun.speaker.kind is not None  # P, Moscou affirmant Q
    told = finite_within(p, first, noun.first) >= 0 and (p.tokens[noun.first].upos == "DET" or body)
    return noun if told and plausible(p, at.lex, noun.speaker.phrase, sure=True) else None


def _reports(at: Occurrence) -> Subject | None:
    """The writing right before a gerund that tells, and not who speaks of it: (X s'alarme) d'informations | faisant
    état de P, (a rejeté) un texte | condamnant P; not (X a publié) un communiqué faisant état de P."""
    p, lex, first, i = at.p, at.lex, at.sentence.first, at.group.first
    joined = p.tokens[i - 1].form in lex.words["copulative"] and i - 1 > first  # relayées par X et | faisant état de P
    noun = noun_phrase_before(p, lex, i - joined, first)
    noun = relayed_before(p, lex, noun.first, first) if joined and noun is not None else noun
    who = noun.speaker if noun is not None else None
    if noun is None or who is None or who.kind != "document" or not (joined or who.phrase.last == i):
        return None
    verb = next((t for t in reversed(p.tokens[first : noun.first]) if t.upos == "VERB"), None)
    given_out = verb is None or verb.lemma in lex.words["issuing_verbs"] | lex.words["handing"]
    return noun if (who.basis == "described" and who.number == "Plur") or not given_out else None


def _asks_us(at: Occurrence, writing: Subject) -> bool:
    """Whether a writing but asks somebody for a word: (n'a pas répondu à) un message | demandant un commentaire."""
    before = at.p.tokens[at.sentence.first : writing.first]
    return any(t.lemma in at.lex.words["answering"] | at.lex.words["reacting"] for t in before)


def _of_a_telling(at: Occurrence) -> bool:
    """Whether the gerund but says what a telling tells: (X dément) les allégations de Y | faisant état de P."""
    noun = noun_phrase_before(at.p, at.lex, at.group.first, at.sentence.first)
    return noun is not None and any(
        at.p.tokens[i].lemma in at.lex.words["alleged"] for i in range(noun.first, at.group.first)
    )


def _after_apposition(at: Occurrence) -> bool:
    """Whether the comma before the group closes an apposition of its subject: Le président, Donald T, a accusé X."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    before = p.at(group.first - 1)
    opened = any(t.form == "," for t in p.tokens[sentence.first : group.first - 1])
    if before.form != "," or not opened or group.clitic >= 0 or saying_before(p, sentence, group.first - 2):
        return False
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase, sure=True):
        return False
    if _relative_alone(at, subject.speaker.phrase.last) or _relative_alone(at, subject.speaker.last):
        return True
    # P près de X, dans le nord, a dit Y: the subject before has a verb of its own
    own = finite_within(p, subject.first, group.first)
    told = (
        finite_within(p, sentence.first, subject.first) >= 0
        or (own >= 0 and not p.tokens[own].relation.startswith("acl"))
        or _has_its_verb(at, subject)
    )
    inverted = inverted_subject(at, near=True) if told else None
    if inverted is not None and handed_on(at, inverted.last):
        return True  # X, qui P, a appelé Y à faire Q
    return inverted is None or inverted.speaker is None or not plausible(p, lex, inverted.speaker.phrase, sure=True)


def _has_its_verb(at: Occurrence, subject: Subject) -> bool:
    """Whether the parse gives a subject to a verb before the group, behind a relative clause: deux enfants qui P | ont
    été tués, (signale X)."""
    if subject.speaker is None:
        return False
    head = at.p.tokens[subject.speaker.phrase.head]
    verb = at.p.tokens[head.head]
    between = head.relation.startswith("nsubj") and head.index < verb.index < at.group.first and verb.upos == "VERB"
    aux = any(t.head == verb.index and "Mood" in t.feats for t in at.p.tokens[head.index : verb.index])
    return between and (aux or "Mood" in verb.feats)  # not une vidéo, largement partagée, (montre X)


def _relative_alone(at: Occurrence, i: int) -> bool:
    """Whether but a relative clause, from its comma at token `i` to that before the group, parts the group from the
    subject: X, dont l'équipe est sur place, | n'a pas confirmé P."""
    p, first, last = at.p, at.sentence.first, at.group.first - 1
    joined = p.at(i + 1).form in at.lex.words["copulative"]  # (publiée par X,) et que Y n'a pas vérifiée,
    relatives = at.lex.words["relatives" if joined else "incise_relatives"]
    if p.at(i).form != "," or i + joined + 2 >= last or p.tokens[i + joined + 1].form not in relatives:
        return False
    inner = any(p.tokens[k].form in {",", ";", ":"} for k in range(i + 1, last))
    return not inner and finite_within(p, i, last) >= 0 and finite_within(p, first, i) < 0


def coordinated(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Et a ajouté que: the subject is that of the verb before."""
    i = group.first - 1
    return (
        i > sentence.first
        and (p.tokens[i].form in lex.words["coordinators"] or p.tokens[i].form == ",")
        and (finite_within(p, sentence.first, i) >= 0 or _untagged_verb(p, lex, sentence.first, i))
    )


def _of_the_same_relative(at: Occurrence) -> Subject | None:
    """The subject of a verb that is joined to that of a relative clause: X accuse Y, qui dément et | accuse Z."""
    p, lex, i = at.p, at.lex, at.group.first - 2
    if i <= at.sentence.first or p.tokens[i + 1].form not in lex.words["copulative"] or finite_within(p, i, i + 1) < 0:
        return None
    before = verb_group(p, lex, i, at.sentence.first)
    opens = p.at(before.first - 1).form in lex.words["subject_relative"]
    return subject_before(p, lex, before, at.sentence.first) if opens else None


def _untagged_verb(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether a verb that the tagger calls an adverb, a participle before an infinitive or a noun behind a name, stands
    in the tokens: Riyad dément P et accuse X; l'ONG dit avoir vu P et demande Q; l'ONU compte six morts et rappelle que
    P."""
    return any(
        lex.shapes.get(t.form) in {"finite", "either"}
        and (
            t.upos == "ADV"
            or (t.upos in {"NOUN", "VERB"} and p.at(t.index - 1).upos == "PROPN")
            or (t.upos == "VERB" and infinitive_at(p, lex, t.index + 1, last) == t.index + 1)
        )
        for t in p.tokens[first:last]
    )


def made(kind: str, at: Occurrence, content: Complement, subject: Subject | None) -> Cue:
    """The cue of a verb with its content behind it and, where it has one, its subject before it."""
    cue = at.cue(
        f"{kind}-{content.frame}",
        (subject.first if subject and not subject.relative else at.group.first, content.piece[0]),
        [bounded(at, content, subject)],
        subject.speaker if subject else None,
        inherits=subject is None,
        relays=content.told,
    )
    if content.learnt is not None and subject is not None and subject.speaker is None:
        cue.speaker = content.learnt  # on apprend de source X que P
    elif content.learnt is not None:
        cue.roots.append(content.learnt)
    return cue
