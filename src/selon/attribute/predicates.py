"""A cue verb as the predicate of its clause: finite, a gerund, an infinitive that something hands a subject to."""

from dataclasses import replace

from selon.attribute.clauses import Group, finite_within, verb_group
from selon.attribute.closings import sums_up, verb_final
from selon.attribute.complements import FEWEST_SAID, Complement, complement, handed_on, infinitive_at
from selon.attribute.cue import Cue, Range
from selon.attribute.going_on import tells_of_fates
from selon.attribute.incises import incise, inverted_subject, opens_incise
from selon.attribute.lexicon import CueVerb, Lexicon, fold
from selon.attribute.occurrence import Occurrence
from selon.attribute.passives import passive
from selon.attribute.phrases import phrase_from, telling_at
from selon.attribute.sources import kind_of, plausible, speaker
from selon.attribute.subjects import Subject, noun_phrase_before, skip_times, subject_after, subject_before
from selon.attribute.verdicts import bare_verdict, object_before, refusal, unanswered
from selon.parse import Parse, Sentence

LONGEST_USUAL = 4  # tokens of what somebody is said to do always: les crimes de guerre
LONGEST_CITED = 20  # tokens between a verb of citing and what is said on that word
LONGEST_SILENCE = 6  # tokens: qui n'ont pas encore réagi
LONGEST_TIME = 4  # tokens: jeudi 23 juin au soir
FEWEST_DECLINED = 3  # tokens: « refuse de répondre » says of nothing that it is not told


def finite(at: Occurrence) -> Cue | None:
    """X dit que P, in whichever of its constructions: summed up, an incise, a passive, with a content behind it."""
    p, lex, sentence, group, entry = at.p, at.lex, at.sentence, at.group, at.entry
    summed_up = sums_up(at)
    if summed_up is not None:
        return summed_up
    closed = p.tokens[group.first - 1].form in {"»", "”"} and not _saying_before(p, sentence, group.first - 1)
    if opens_incise(p, lex, sentence, group) and not closed and not _after_apposition(at):
        cue = incise(at)
        if cue is not None:
            return cue
    if group.passive:
        return passive(at)
    subject = subject_before(p, lex, group, sentence.first)
    subject = subject or _of_the_same_relative(at)
    elided = subject is None and _coordinated(p, lex, sentence, group)
    if subject is None and not elided and group.clitic >= 0:
        subject = subject_after(p, lex, group, sentence.last)
    if subject is None and p.tokens[group.first - 1].form in lex.words["que"]:
        subject = subject_after(p, lex, group, sentence.last)  # une version que rejettent les témoins
        return object_before(at, subject) if subject is not None else None
    if subject is None and not elided:
        return None
    if (
        subject is not None
        and subject.speaker is not None
        and (not plausible(p, lex, subject.speaker.phrase) or _nobody_at_all(p, lex, subject))
    ):
        return None
    judged = object_before(at, subject) if subject is not None else None
    if judged is not None:
        return judged
    content = complement(at)
    if content is None:
        return verb_final(at, subject) or bare_verdict(at, subject) or unanswered(at, subject) or refusal(at, subject)
    if _strikes(at, content, subject):
        return None
    if content.frame == "de-np" and _object_relative(at, subject):
        return None  # (le PKK,) que X qualifie d'organisation terroriste
    if content.frame == "question" and entry.stance == "demanded":
        return None
    if entry.stance == "demanded" and _unnamed(p, lex, content):
        return None
    bare = content.frame.endswith("inf") and content.piece[1] - content.piece[0] < FEWEST_DECLINED
    if entry.stance == "declined" and bare:
        return None
    plain = content.frame == "np" or entry.row in lex.words["reckoning"]
    declined = group.negated and entry.negated == "declined"  # ne précise pas l'auteur des tirs
    if plain and not declined and not _fact(p, lex, entry, subject, content):
        return None
    if content.frame == "np" and subject is not None and subject.relative and _usual(at, content):
        return None
    return _made("verb", at, content, subject)


def _strikes(at: Occurrence, content: Complement, subject: Subject | None) -> bool:
    """Whether blows are told, no words: la milice s'en prend aux villages; les assaillants s'en sont pris aux
    habitants, avant de s'en prendre aux bergers."""
    p, lex = at.p, at.lex
    if content.frame != "à-np" or at.entry.row not in lex.words["striking"]:
        return False
    phrase = phrase_from(p, lex, *content.piece)
    if phrase is None or not plausible(p, lex, phrase, sure=True):
        return True
    armed = subject is None or (subject.speaker is not None and subject.speaker.kind == "armed-group")
    return armed and kind_of(p, lex, phrase) in {"person", "public"}


def _unnamed(p: Parse, lex: Lexicon, content: Complement) -> bool:
    """Whether what is asked for is but that the one who asks be not named: a demandé à ne pas être nommé."""
    near = p.tokens[content.piece[0] : min(content.piece[1], content.piece[0] + LONGEST_USUAL + 1)]
    unnamed = any(t.form in lex.words["negator"] for t in near) and any(t.lemma in lex.words["naming"] for t in near)
    return content.frame.endswith("inf") and (unnamed or any(t.lemma in lex.words["no_content"] for t in near))


def _object_relative(at: Occurrence, subject: Subject | None) -> bool:
    """Whether the clause is a relative whose que is what a verb of judging calls something."""
    first = min(subject.first, at.group.first) if subject is not None else at.group.first
    before = at.p.tokens[first - 1]
    judges = at.entry.lemma in at.lex.words["qualifying_verbs"]
    return judges and before.form in at.lex.words["que"] and before.upos in {"PRON", "SCONJ"}


def _nobody_at_all(p: Parse, lex: Lexicon, subject: Subject) -> bool:
    """Aucune source ne confirme: nobody does."""
    return p.tokens[subject.first].form in lex.words["nobody_at_all"]


def gerund(at: Occurrence) -> Cue | None:
    """Ajoutant que P, avant d'ajouter que P: its source is that of the clause it hangs on."""
    p, lex, sentence = at.p, at.lex, at.sentence
    content = complement(at)
    if content is None or _strikes(at, content, None) or _of_a_telling(at) or at.entry.row in lex.words["self_styling"]:
        return None
    if content.frame == "np" and at.entry.lemma in lex.words["telling_objects"] and not _told_object(p, lex, content):
        return None  # en balayant le verre
    own = _own_subject(at)
    if own is not None:
        return _made("gerund", at, content, own)
    cue = _made("gerund", at, content, None)
    first = at.group.first
    while first > sentence.first and (
        p.tokens[first - 1].form in lex.words["gerund_openers"] or p.tokens[first - 1].form == ","
    ):
        first -= 1
    cue.phrase = (first, cue.phrase[1])
    return cue


def _own_subject(at: Occurrence) -> Subject | None:
    """The subject that a gerund has for itself, behind a comma: (P,) les deux camps | s'accusant d'avoir ouvert le
    feu."""
    p, first = at.p, at.sentence.first
    noun = noun_phrase_before(p, at.lex, at.group.first, first)
    if noun is None or noun.speaker is None or noun.first - 1 <= first or p.tokens[noun.first - 1].form != ",":
        return None
    told = finite_within(p, first, noun.first) >= 0 and p.tokens[noun.first].upos == "DET"
    return noun if told and plausible(p, at.lex, noun.speaker.phrase, sure=True) else None


def _of_a_telling(at: Occurrence) -> bool:
    """Whether the gerund but says what a telling tells: (X dément) les allégations de Y | faisant état de P."""
    noun = noun_phrase_before(at.p, at.lex, at.group.first, at.sentence.first)
    return noun is not None and any(
        at.p.tokens[i].lemma in at.lex.words["alleged"] for i in range(noun.first, at.group.first)
    )


def infinitive(at: Occurrence) -> Cue | None:
    """An infinitive counts after what hands its subject on: vient d'annoncer, avant d'ajouter, et X d'ajouter."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    i = group.first - 1
    while i > sentence.first and (p.tokens[i].form in lex.words["infinitive_markers"] or p.tokens[i].upos == "ADV"):
        i -= 1
    i = _taking_time(p, lex, i, sentence.first) or _before_times(p, lex, i, sentence.first)
    if i < sentence.first:
        return None
    before = p.tokens[i]
    if before.form in lex.words["anterior"]:
        return gerund(at)
    if before.form in lex.words["without"] and at.entry.lemma in lex.words["commenting"]:
        return _made("declined", at, complement(at) or Complement("none", (group.verb, sentence.last)), None)
    if before.form in lex.words["aim"]:
        return _by_citing(at, i)
    if p.tokens[group.first - 1].form in lex.words["bare_genitive"] and (narrative := _narrative(at)):
        return narrative
    able = i
    if before.form in lex.words["ability_nouns"]:  # n'est pas en mesure de: the verb before carries the negation
        able = next((k for k in range(i, max(sentence.first, i - 6), -1) if p.tokens[k].upos in {"AUX", "VERB"}), i)
    outer = verb_group(p, lex, able, sentence.first)
    if outer.form == "participle":
        return None  # des voisins venus parler de P
    whole = replace(group, first=outer.first, form="finite", clitic=outer.clitic, passive=False, negated=False)
    widened = replace(at, group=whole)
    declines = before.lemma in lex.words["refusing"] or (
        outer.negated and (before.lemma in lex.words["unable"] or before.form in lex.words["ability_nouns"])
    )
    undergone = any(p.tokens[k].lemma in lex.words["passive_auxiliaries"] for k in range(group.first, group.verb))
    if declines and outer.form == "finite" and not undergone:
        return _declined(widened)
    if outer.negated:  # n'a pas tardé à revendiquer
        return finite(widened) if before.lemma in lex.words["raising_negated"] else None
    if not {before.lemma, before.form} & (lex.words["raising"] | lex.words["taking_time"]):
        return None
    return finite(widened)


def _by_citing(at: Occurrence, aim: int) -> Cue | None:
    """What a source says on another's word: X s'appuie sur Y | pour affirmer que P."""
    p, lex, first = at.p, at.lex, at.sentence.first
    for i in range(aim - 1, max(first, aim - LONGEST_CITED), -1):
        if fold(p.tokens[i].form) not in lex.citing or "Mood" not in p.tokens[i].feats:
            continue
        subject = subject_before(p, lex, verb_group(p, lex, i, first), first)
        content = complement(at)
        if subject is None or subject.speaker is None or content is None:
            return None
        return _made("verb", at, content, Subject(subject.speaker, at.group.first, at.group.last))
    return None


def _before_times(p: Parse, lex: Lexicon, i: int, first: int) -> int:
    """The token before the times that end at token `i`, with the commas around them: n'est pas en mesure |, mardi
    soir, | de confirmer."""
    set_off = p.tokens[i].form == ","
    last = i - set_off
    for start in range(max(first + 1, last - LONGEST_TIME), last + 1):
        if skip_times(p, lex, start, last + 1) == last + 1:
            opened = p.tokens[start - 1].form == ","
            return start - 1 - opened if opened == set_off else i
    return i


def _taking_time(p: Parse, lex: Lexicon, i: int, first: int) -> int:
    """The verb whose object, the time that ends at token `i`, somebody took to say it: a | mis | trois jours | à
    avouer que P; 0 where none stands there."""
    if p.tokens[i].lemma not in lex.words["times"] | lex.words["while"]:
        return 0
    k = next((k for k in range(i - 1, max(first, i - LONGEST_TIME) - 1, -1) if p.tokens[k].upos == "VERB"), 0)
    return k if k and p.tokens[k].lemma in lex.words["taking_time"] else 0


def _declined(at: Occurrence) -> Cue | None:
    """Refuse de commenter X, n'a pas voulu confirmer que X: the source declines, whatever the verb would have said."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase, sure=True):
        return None
    if _nobody_at_all(p, lex, subject):
        return None
    content = complement(at) or Complement("none", (group.verb, sentence.last))
    if content.piece[1] - content.piece[0] < FEWEST_DECLINED:
        refusal = replace(at, entry=replace(at.entry, stance="declined"))
        return unanswered(refusal, subject)
    return _made("declined", at, content, subject)


def _narrative(at: Occurrence) -> Cue | None:
    """Et l'officier d'ajouter : « … »; Et d'ajouter que: the infinitive of narration, at the head of a sentence."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    first = sentence.first
    if p.tokens[first].form not in lex.words["sequential"]:
        return None
    first += 1
    content = complement(at)
    if content is None:
        return None
    if first == group.first - 1:
        return _made("narrative", at, content, None)
    phrase = phrase_from(p, lex, first, group.first - 1)
    if phrase is None or phrase.last != group.first - 1 or not plausible(p, lex, phrase):
        return None
    return _made(
        "narrative",
        at,
        content,
        Subject(speaker(p, lex, phrase, phrase.last), first, phrase.last),
    )


def _after_apposition(at: Occurrence) -> bool:
    """Whether the comma before the group closes an apposition of its subject: Le président, Donald T, a accusé X."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    before = p.tokens[group.first - 1]
    opened = any(t.form == "," for t in p.tokens[sentence.first : group.first - 1])
    if before.form != "," or not opened or group.clitic >= 0 or _saying_before(p, sentence, group.first - 2):
        return False
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase, sure=True):
        return False
    # P près de X, dans le nord, a dit Y: the subject before has a verb of its own
    own = finite_within(p, subject.first, group.first)
    told = finite_within(p, sentence.first, subject.first) >= 0 or (
        own >= 0 and not p.tokens[own].relation.startswith("acl")
    )
    inverted = inverted_subject(at, near=True) if told else None
    if inverted is not None and handed_on(at, inverted.last):
        return True  # X, qui P, a appelé Y à faire Q
    return inverted is None or inverted.speaker is None or not plausible(p, lex, inverted.speaker.phrase, sure=True)


def _saying_before(p: Parse, sentence: Sentence, i: int) -> bool:
    """Whether a quotation closes at token `i` that is a saying, not a name in quotation marks: it has some words, or it
    opens the sentence."""
    if p.tokens[i].form not in {"»", "”", '"'} or i == 0:
        return False
    quotation, words = p.tokens[i - 1].quotation, 0
    while i - 1 - words >= 0 and p.tokens[i - 1 - words].quotation == quotation >= 0:
        words += 1
    return words >= FEWEST_SAID or i - words <= sentence.first + 1


def _coordinated(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
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
    opens = p.tokens[before.first - 1].form in lex.words["subject_relative"]
    return subject_before(p, lex, before, at.sentence.first) if opens else None


def _untagged_verb(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether a verb that the tagger calls an adverb, or a noun behind a name, stands in the tokens: Riyad dément P et
    accuse X; l'ONU compte six morts et rappelle que P."""
    return any(
        lex.shapes.get(t.form) == "finite" and (t.upos == "ADV" or (t.upos == "NOUN" and _behind_name(p, t.index)))
        for t in p.tokens[first:last]
    )


def _behind_name(p: Parse, i: int) -> bool:
    return i > 0 and p.tokens[i - 1].upos == "PROPN"


def _made(kind: str, at: Occurrence, content: Complement, subject: Subject | None) -> Cue:
    cue = at.cue(
        f"{kind}-{content.frame}",
        (subject.first if subject and not subject.relative else at.group.first, content.piece[0]),
        [_bounded(at, content, subject)],
        subject.speaker if subject else None,
        inherits=subject is None,
        relays=content.told,
    )
    if content.learnt is not None and subject is not None and subject.speaker is None:
        cue.speaker = content.learnt  # on apprend de source X que P
    elif content.learnt is not None:
        cue.roots.append(content.learnt)
    return cue


def _bounded(at: Occurrence, content: Complement, subject: Subject | None) -> Range:
    """The content, before what is no more of it: (X annonce P), sans donner de détails; (X, qui affirme que P), a fait
    Q; (selon X, qui n'a pas précisé P), Q."""
    p, lex, (first, last), sentence_first = at.p, at.lex, content.piece, at.sentence.first
    for i in range(first + 1, last - 1):
        shared = p.tokens[i].form in lex.words["copulative"] and p.tokens[i + 1].head == at.group.verb
        if shared and p.tokens[i + 1].feats.get("VerbForm") == "Part" and at.group.verb > at.group.first:
            return (first, i)  # a compté P | et aidé à Q
        if _next_predicate(at, content, i, last):
            return (first, i)
        if p.tokens[i].quotation != p.tokens[first].quotation:
            continue
        contrary = p.tokens[i].form == "," and p.tokens[i + 1].form in lex.words["contrary"]
        if contrary and any(t.form in lex.words["neuter"] for t in p.tokens[i + 2 : i + 4]):
            return (first, i)  # affirme que P, contrairement à ce que dit Y
        if content.frame == "np" and "person" not in at.entry.frames and _written(p, lex, i, last):
            return (first, i)  # revendique l'attaque | dans un texte diffusé sur X
        marks = {";", ":"} if at.entry.stance in {"denied", "doubted"} else {";"}  # doute de P: Q
        if p.tokens[i].form in marks and content.frame.endswith("np") and finite_within(p, i, last) >= 0:
            return (first, i)  # salue P ; Q
        if p.tokens[i].form != ",":
            continue
        further = subject is not None and subject.relative and p.tokens[subject.last - 2].form == ","
        if further and p.tokens[i + 1].form in lex.words["copulative"] and p.tokens[i + 2].upos == "DET":
            return (first, i)  # (cite X,) qui dit P, et le démenti de Y
        if p.tokens[i + 1].form in lex.words["conceding"] and p.tokens[i + 2].upos == "DET":
            return (first, i)  # nie P, malgré Q
        if p.tokens[i + 1].form in lex.words["without"] and infinitive_at(p, lex, i + 2, last) >= 0:
            return (first, i)
        if subject is None or not (subject.relative or _of_an_object(p, lex, subject, sentence_first)):
            continue
        k = i + 1
        while k < last - 1 and (p.tokens[k].upos == "ADV" or p.tokens[k].form in lex.words["clitics"]):
            k += 1
        if finite_within(p, k, k + 1) == k or (content.frame == "np" and finite_within(p, k, last) >= 0):
            return (first, i)
    return content.piece


def _next_predicate(at: Occurrence, content: Complement, i: int, limit: int) -> bool:
    """Whether token `i` ends a plain object before what is told of somebody next: rejette P | et désigné Q; accuse X |,
    et l'a remplacé; accuse X |, qui n'a pas réagi."""
    p, lex = at.p, at.lex
    if not content.frame.endswith("np") or p.tokens[i].quotation != p.tokens[content.piece[0]].quotation:
        return False
    comma = p.tokens[i].form == ","
    k = i + comma
    if p.tokens[k].form in lex.words["copulative"] and k + 2 < limit:
        word, behind = p.tokens[k + 1], p.tokens[k + 2]
        governs = behind.upos == "DET" or behind.form in lex.words["plural_articles"] | lex.words["que"]
        perfect = at.group.verb > at.group.first and word.feats.get("VerbForm") == "Part"
        if perfect and governs and word.upos == "VERB" and lex.shapes.get(word.form) in {"participle", "either"}:
            return True
        k += 1
        while k < limit and p.tokens[k].form in lex.words["clitics"]:
            k += 1
        return comma and k < limit and finite_within(p, k, k + 1) == k
    relative = comma and p.tokens[k].form in lex.words["subject_relative"]
    near = p.tokens[k : min(k + LONGEST_SILENCE, limit)] if relative else ()
    silent = any(t.lemma in lex.words["reacting"] for t in near)
    return silent and any(t.form in lex.words["negator"] for t in near)


def _written(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether token `i` opens what the word was given in: dans un communiqué, dans une vidéo."""
    one = p.tokens[i].form in lex.words["told_in"] and p.tokens[i + 1].feats.get("Definite") == "Ind"
    return one and telling_at(p, lex, i + 1, limit)


def _usual(at: Occurrence, content: Complement) -> bool:
    """Whether a relative clause but says what somebody does for a living: une ONG qui documente les exactions."""
    p, (first, last) = at.p, _bounded(at, content, Subject(None, at.group.first, at.group.first, relative=True))
    stop = next((k for k in range(first, last) if p.tokens[k].form in {",", "."}), last)
    usual = (
        at.entry.stance == "asserted"
        and p.tokens[at.group.verb].feats.get("Tense") == "Pres"
        and at.group.first == at.group.verb
    )
    every = p.tokens[first].form in at.lex.words["plural_articles"] and p.tokens[first].form in at.lex.words["definite"]
    named = any(t.upos in {"NUM", "PROPN"} for t in p.tokens[first:stop])
    return usual and every and not named and stop - first <= LONGEST_USUAL


def _of_an_object(p: Parse, lex: Lexicon, subject: Subject, first: int) -> bool:
    """Whether a subject stands in a relative clause set off by a comma, whose que is whom the clause is about: X, que |
    Y | accuse de P, (a dit Q)."""
    que = subject.first - 1
    return que - 1 > first and p.tokens[que].form in lex.words["que"] and p.tokens[que - 1].form == ","


def _fact(p: Parse, lex: Lexicon, entry: CueVerb, subject: Subject | None, content: Complement) -> bool:
    """Whether a plain object is something told: not when the subject is hardly a speaker (des fanions signalent), nor
    when the object is one person or body (confirmer le général, reconnaître le gouvernement)."""
    if subject is not None and subject.speaker is not None and not plausible(p, lex, subject.speaker.phrase, sure=True):
        return False
    if entry.row in lex.words["reckoning"] and subject is not None:  # un décompte s'établit à
        return subject.speaker is not None and subject.speaker.kind == "document"
    number = p.tokens[content.piece[0]]
    counted = number.upos == "NUM" and p.tokens[content.piece[0] - 2].form in lex.words["verb_clitics"]
    if entry.row in lex.words["tallying"] and not counted and not tells_of_fates(p, *content.piece):
        return False
    if p.tokens[content.piece[0]].form in lex.words["our"]:
        return False  # a constaté notre correspondante
    phrase = phrase_from(p, lex, content.piece[0], content.piece[1])
    if entry.lemma in lex.words["telling_objects"]:
        return _told_object(p, lex, content)
    if entry.row in lex.words["giving_figures"]:
        return phrase is not None and p.tokens[phrase.head].lemma in lex.words["figures"]
    if "person" in entry.frames or entry.stance == "accused":
        return True
    single = lex.words["definite_singular"] | lex.words["possessive"]  # rappeler son ambassadeur
    if phrase is None or p.tokens[content.piece[0]].form not in single:
        return True
    return (
        kind_of(p, lex, phrase) not in {"official", "state", "person"}
        or p.tokens[phrase.head].feats.get("Number") == "Plur"
    )


def _told_object(p: Parse, lex: Lexicon, content: Complement) -> bool:
    """Whether a plain object is something that somebody told: rejeter une accusation, not un plan."""
    phrase = phrase_from(p, lex, *content.piece)
    return phrase is None or p.tokens[phrase.head].lemma in lex.words["tellings"]
