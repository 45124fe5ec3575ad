"""Whether what stands behind a cue verb is something told: no blows, no persons, no demand to stay unnamed."""

from selon.attribute.bounds import bounded
from selon.attribute.complements import Complement
from selon.attribute.going_on import tells_of_fates
from selon.attribute.lexicon import CueVerb, Lexicon
from selon.attribute.nominals import Subject
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import kind_of, plausible
from selon.parse import Parse

NEAR = 5  # tokens from a verb of counting within which the number stands
LONGEST_USUAL = 4  # tokens of what somebody is said to do always: les crimes de guerre


def fact(p: Parse, lex: Lexicon, entry: CueVerb, subject: Subject | None, content: Complement) -> bool:
    """Whether a plain object is something told: not when the subject is hardly a speaker (des fanions signalent), nor
    when the object is one person or body (confirmer le général, reconnaître le gouvernement)."""
    if subject is not None and subject.speaker is not None and not plausible(p, lex, subject.speaker.phrase, sure=True):
        return False
    if entry.row in lex.words["reckoning"] and subject is not None:  # un décompte s'établit à
        return subject.speaker is not None and subject.speaker.kind == "document"
    if entry.row in lex.words["showing"]:  # des images montrent P
        who = subject.speaker if subject is not None else None
        ours = who is not None and any(t.form in lex.words["our"] for t in p.tokens[who.phrase.first : who.phrase.last])
        return who is not None and who.kind == "document" and not ours
    number = p.tokens[content.piece[0]]
    clitics = p.tokens[max(content.piece[0] - 3, 0) : content.piece[0] - 1]  # en compte | trois, en a compté | trois
    counted = number.upos == "NUM" and any(t.form in lex.words["verb_clitics"] for t in clitics)
    if entry.row in lex.words["tallying"] and not counted:
        first, last = content.piece
        near = range(first, min(first + NEAR, last))
        start = next((i for i in near if p.tokens[i].upos == "NUM" or p.tokens[i].text.isdigit()), first)
        bodies = start + 1 < last and p.tokens[start + 1].lemma in lex.words["remains"]  # a compté dix-huit corps
        return bodies or tells_of_fates(p, start, last)  # compte plus de douze morts, a recueilli les noms de onze tués
    if entry.lemma in lex.words["discussing"] and subject is not None and _talked_of(p, lex, subject, content):
        return False
    if p.tokens[content.piece[0]].form in lex.words["our"]:
        return False  # a constaté notre correspondante
    phrase = phrase_from(p, lex, content.piece[0], content.piece[1])
    if entry.lemma in lex.words["telling_objects"]:
        return told_object(p, lex, content)
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


def feeling(at: Occurrence) -> Complement | None:
    """What one feels, told as the object of a verb that has no other: a dit | son horreur, dit | sa « vive colère »."""
    p, lex, limit = at.p, at.lex, at.sentence.last
    if at.entry.lemma not in lex.words["voicing_feelings"] or at.entry.rest or at.end >= limit:
        return None
    near = p.tokens[at.end + 1 : min(at.end + NEAR, limit)]
    noun = next((t.lemma for t in near if t.upos == "NOUN"), "")
    felt = p.tokens[at.end].form in lex.words["possessive"] and noun in lex.words["feelings"]
    return Complement("np", (at.end, limit)) if felt else None


def _talked_of(p: Parse, lex: Lexicon, subject: Subject, content: Complement) -> bool:
    """Whether several but talked of it: les deux ministres ont évoqué P; a évoqué avec X P; X, avec qui il a évoqué
    P."""
    first, last = subject.first, content.piece[0]
    pair = p.tokens[first].form in lex.words["plural_articles"] and p.at(first + 1).form in lex.words["both"]
    many = pair or (subject.speaker is not None and bool(subject.speaker.members))
    with_one = any(t.form in lex.words["along_with"] for t in p.tokens[max(first - 2, 0) : last])
    return many or with_one


def told_object(p: Parse, lex: Lexicon, content: Complement) -> bool:
    """Whether a plain object is something that somebody told: rejeter une accusation, not un plan."""
    phrase = phrase_from(p, lex, *content.piece)
    return phrase is None or p.tokens[phrase.head].lemma in lex.words["tellings"]


def usual(at: Occurrence, content: Complement) -> bool:
    """Whether a relative clause but says what somebody does for a living: une ONG qui documente les exactions."""
    p, (first, last) = at.p, bounded(at, content, Subject(None, at.group.first, at.group.first, relative=True))
    stop = next((k for k in range(first, last) if p.tokens[k].form in {",", "."}), last)
    usual = (
        at.entry.stance == "asserted"
        and p.tokens[at.group.verb].feats.get("Tense") == "Pres"
        and at.group.first == at.group.verb
    )
    every = p.tokens[first].form in at.lex.words["plural_articles"] and p.tokens[first].form in at.lex.words["definite"]
    named = any(t.upos in {"NUM", "PROPN"} for t in p.tokens[first:stop])
    return usual and every and not named and stop - first <= LONGEST_USUAL


def strikes(at: Occurrence, content: Complement, subject: Subject | None) -> bool:
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


def unnamed(p: Parse, lex: Lexicon, content: Complement) -> bool:
    """Whether what is asked for is but that the one who asks be not named: a demandé à ne pas être nommé."""
    near = p.tokens[content.piece[0] : min(content.piece[1], content.piece[0] + LONGEST_USUAL + 1)]
    unnamed = any(t.form in lex.words["negator"] for t in near) and any(t.lemma in lex.words["naming"] for t in near)
    return content.frame.endswith("inf") and (
        unnamed or any(t.lemma in lex.words["no_content"] | lex.words["anonymity"] for t in near)
    )
