"""A cue verb in the infinitive, which counts behind what hands its subject on: a verb of will, avant de, pour, sans."""

from dataclasses import replace

from selon.attribute.clauses import verb_group
from selon.attribute.complements import Complement, complement
from selon.attribute.cue import Cue
from selon.attribute.lexicon import CueVerb, Lexicon, fold
from selon.attribute.nominals import Subject
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.predicates import FEWEST_DECLINED, coordinated, finite, gerund, made, nobody_at_all
from selon.attribute.refusals import refusal, unanswered
from selon.attribute.sources import plausible, speaker
from selon.attribute.subjects import subject_after, subject_before
from selon.attribute.times import skip_times
from selon.attribute.verdicts import object_before
from selon.parse import Parse, Sentence

LONGEST_CITED = 20  # tokens between a verb of citing and what is said on that word
LONGEST_TIME = 4  # tokens: jeudi 23 juin au soir


def infinitive(at: Occurrence) -> Cue | None:
    """An infinitive counts after what hands its subject on: vient d'annoncer, avant d'ajouter, et X d'ajouter."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    i = group.first - 1
    passed = lex.words["infinitive_markers"] | lex.words["until"]  # va | jusqu'à | affirmer
    while i > sentence.first and (p.tokens[i].form in passed or p.tokens[i].upos == "ADV"):
        i -= 1
    i = _taking_time(p, lex, i, sentence.first) or _before_times(p, lex, i, sentence.first)
    if i < sentence.first:
        return None
    before = p.tokens[i]
    if before.form in lex.words["anterior"]:
        return gerund(at)
    if before.form in lex.words["without"] and at.entry.lemma in lex.words["commenting"]:
        return made("declined", at, complement(at) or Complement("none", (group.verb, sentence.last)), None)
    if before.form in lex.words["aim"]:
        return _by_citing(at, i)
    if p.at(group.first - 1).form in lex.words["bare_genitive"] and (narrative := _narrative(at)):
        return narrative
    able = i
    if before.form in lex.words["ability_nouns"]:  # n'est pas en mesure de: the verb before carries the negation
        able = next((k for k in range(i, max(sentence.first, i - 6), -1) if p.tokens[k].upos in {"AUX", "VERB"}), i)
    outer = verb_group(p, lex, able, sentence.first)
    if outer.form == "participle":
        return None  # des voisins venus parler de P
    whole = replace(group, first=outer.first, form="finite", clitic=outer.clitic, passive=False, negated=False)
    widened = replace(at, group=whole)
    unable = before.lemma in lex.words["unable"] or before.form in lex.words["ability_nouns"]
    declines = (
        before.lemma in lex.words["refusing"]
        or (outer.negated and unable)
        or (group.negated and before.lemma in lex.words["preferring"])
    )
    undergone = any(p.tokens[k].lemma in lex.words["passive_auxiliaries"] for k in range(group.first, group.verb))
    if declines and outer.form == "finite" and not undergone:
        return _declined(widened)
    if unable and p.at(outer.first - 1).form in lex.words["without"]:  # (P,) sans pouvoir préciser Q
        content = complement(at) or Complement("none", (group.verb, sentence.last))
        return made("declined", widened, content, None)
    if at.entry.lemma in lex.words["withheld"]:
        return None
    if outer.negated:  # n'a pas tardé à revendiquer
        return finite(widened) if before.lemma in lex.words["raising_negated"] else None
    if not {before.lemma, before.form} & (lex.words["raising"] | lex.words["taking_time"]):
        return None
    if before.lemma in lex.words["imminent"] and i == group.first - 1 and before.feats.get("Tense") == "Pres":
        return None
    if before.form.endswith(lex.endings["conditional"]) and outer.clitic < 0:
        return None  # devrait annoncer P: nothing is said yet
    return finite(widened)


def withheld(p: Parse, lex: Lexicon, sentence: Sentence, i: int) -> Cue | None:
    """Refuse de nommer X, sans vouloir donner de bilan: an infinitive that is no cue by itself, behind a refusal."""
    entry = CueVerb(p.tokens[i].lemma, False, "", (), "declined", frozenset({"np"}), None, None, "(withheld)")
    at = Occurrence(p, lex, sentence, verb_group(p, lex, i, sentence.first), entry, i + 1)
    if at.end >= sentence.last:
        return None
    first = at.end + (p.tokens[at.end].form in lex.words["bare_genitive"])  # donner | de | chiffres
    phrase = phrase_from(p, lex, first, sentence.last)
    if phrase is None:
        return None
    object_ = p.tokens[phrase.head].lemma
    if entry.lemma not in lex.words["pointing"] and object_ not in lex.words["withheld_objects"]:
        return None
    cue = infinitive(at)
    if cue is not None:
        cue.stance, cue.pieces = "declined", [(i, cue.pieces[-1][1])]
    return cue


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
        return made("verb", at, content, Subject(subject.speaker, at.group.first, at.group.last))
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
    taken_up = p.at(group.first - 1).form in lex.words["que"]
    if subject is None and taken_up:  # une information que n'a pas pu vérifier X
        subject = subject_after(p, lex, replace(group, last=at.end), sentence.last)
    if subject is None and coordinated(p, lex, sentence, group):  # (a confirmé P,) mais s'est refusé à commenter Q
        content = complement(at)
        told = content is not None and content.piece[1] - content.piece[0] >= FEWEST_DECLINED
        return made("declined", at, content, None) if content is not None and told else None
    if subject is None or subject.speaker is None or not plausible(p, lex, subject.speaker.phrase, sure=True):
        return None
    if nobody_at_all(p, lex, subject):
        return None
    judged = object_before(replace(at, entry=replace(at.entry, stance="declined", negated="declined")), subject)
    if judged is not None or taken_up:
        return replace(judged, rule="declined-judged-object") if judged is not None else None
    content = complement(at) or Complement("none", (group.verb, sentence.last))
    if content.piece[1] - content.piece[0] < FEWEST_DECLINED:
        refused = replace(at, entry=replace(at.entry, stance="declined", frames=at.entry.frames | {"bare"}))
        return unanswered(refused, subject) or refusal(refused, subject)
    return made("declined", at, content, subject)


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
        return made("narrative", at, content, None)
    phrase = phrase_from(p, lex, first, group.first - 1)
    if phrase is None or phrase.last != group.first - 1 or not plausible(p, lex, phrase):
        return None
    return made(
        "narrative",
        at,
        content,
        Subject(speaker(p, lex, phrase, phrase.last), first, phrase.last),
    )
