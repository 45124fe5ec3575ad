"""Where the content behind a cue verb ends: before what is no more of it."""

from selon.attribute.clauses import finite_within, infinitive_at
from selon.attribute.complements import Complement
from selon.attribute.cue import Range
from selon.attribute.lexicon import Lexicon
from selon.attribute.nominals import Subject
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from, telling_at
from selon.attribute.sources import plausible
from selon.attribute.unproven import unproven_at
from selon.attribute.unsaid import until_unsaid
from selon.parse import Parse

LONGEST_CALLING = 14  # tokens from a comma to the verb of calling: , ce que la défense azerbaïdjanaise a qualifié
LONGEST_SILENCE = 6  # tokens: qui n'ont pas encore réagi


def bounded(at: Occurrence, content: Complement, subject: Subject | None) -> Range:
    """The content, before what is no more of it: (X annonce P), sans donner de détails; (X, qui affirme que P), a fait
    Q; (selon X, qui n'a pas précisé P), Q."""
    p, lex, (first, last), sentence_first = at.p, at.lex, content.piece, at.sentence.first
    if subject is None and (comma := _before_subject(at)) > first:
        last = min(last, comma)
    for i in range(first + 1, last - 1):
        shared = p.tokens[i].form in lex.words["copulative"] and p.tokens[i + 1].head == at.group.verb
        if shared and p.tokens[i + 1].feats.get("VerbForm") == "Part" and at.group.verb > at.group.first:
            return (first, i)  # a compté P | et aidé à Q
        if _next_predicate(at, content, i, last):
            return (first, i)
        if p.tokens[i].quotation != p.tokens[first].quotation:
            continue
        if subject is not None and at.group.form == "gerund" and _main_clause(at, first, i, last):
            while p.tokens[i - 1].form in lex.words["clitics"] and i - 1 > first:
                i -= 1
            return (first, i)  # des rumeurs faisant état de P | se sont répandues
        contrary = p.tokens[i].form == "," and p.tokens[i + 1].form in lex.words["contrary"]
        if contrary and any(t.form in lex.words["neuter"] for t in p.tokens[i + 2 : i + 4]):
            return (first, i)  # affirme que P, contrairement à ce que dit Y
        if _called_so(p, lex, i, last):
            return (first, i + 1)  # accuse X de P, ce que Y a qualifié de « provocation »
        if content.frame == "np" and "person" not in at.entry.frames and _written(p, lex, i, last):
            return (first, i)  # revendique l'attaque | dans un texte diffusé sur X
        marks = {";", ":"} if at.entry.stance in {"denied", "doubted"} else {";"}  # doute de P: Q
        without = p.tokens[i].form in lex.words["without"] and content.frame.endswith("np")
        if (
            without
            and p.tokens[i - 1].upos != "VERB"
            and (verb := infinitive_at(p, lex, i + 1, last)) >= 0
            and p.tokens[verb].lemma in lex.verbs
        ):
            return (first, i)  # salue l'attaque | sans la revendiquer
        if p.tokens[i].form in marks and content.frame.endswith("np") and _clause(p, lex, i, last):
            return (first, i)  # salue P ; Q
        if p.tokens[i].form != ",":
            continue
        further = subject is not None and subject.relative and p.at(subject.last - 2).form == ","
        if further and p.tokens[i + 1].form in lex.words["copulative"] and p.at(i + 2).upos == "DET":
            return (first, i)  # (cite X,) qui dit P, et le démenti de Y
        earlier = p.tokens[i + 1].form in lex.words["anterior"] and p.at(i + 2).form in lex.words["que"]
        if earlier and content.frame.endswith("np"):
            return (first, i)  # a parlé de quatre morts, avant que Y n'en compte six
        answers = content.frame.endswith("np") or at.entry.stance == "denied"
        if answers and p.tokens[i + 1].form in lex.words["posterior"] and p.at(i + 2).form in lex.words["que"]:
            return (first, i)  # nie avoir tiré sur P, après que Y l'a accusé de Q
        if _judging_gerund(p, lex, i, last) or _taken_back(p, lex, i, last) or unproven_at(p, lex, i, last):
            return (first, i)
        if content.frame.endswith("np") and _another_counts(p, lex, i + 1, last):
            return (first, i)  # parle de trois morts, des sources locales en dénombrent sept
        if p.tokens[i + 1].form in lex.words["conceding"] and p.at(i + 2).upos == "DET":
            return (first, i)  # nie P, malgré Q
        if p.tokens[i + 1].form in lex.words["without"] and (verb := infinitive_at(p, lex, i + 2, last)) >= 0:
            if content.frame == "que" and p.tokens[verb].lemma in lex.words["harming"]:
                continue  # affirme que deux obus sont tombés, sans faire de victime
            return (first, i)
        if subject is None:
            inside = _in_relative(at) or (at.group.form == "gerund" and content.frame.endswith("np"))
        else:
            inside = subject.relative or _of_an_object(p, lex, subject, sentence_first)
        if not inside:
            continue
        k = i + 1
        while k < last - 1 and (p.tokens[k].upos == "ADV" or p.tokens[k].form in lex.words["clitics"]):
            k += 1
        if finite_within(p, k, k + 1) == k or (
            subject is not None and content.frame == "np" and finite_within(p, k, last) >= 0
        ):
            return (first, i)
    return (first, until_unsaid(p, lex, first, last))


def _called_so(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a comma at token `i` opens what somebody calls all that was told: , ce que Y a qualifié d'incident."""
    opens = p.tokens[i].form == "," and p.tokens[i + 1].form in lex.words["neuter"]
    if not opens or p.at(i + 2).form not in lex.words["que"]:
        return False
    return any(t.lemma in lex.words["qualifying_verbs"] for t in p.tokens[i + 3 : min(i + LONGEST_CALLING, limit)])


def _main_clause(at: Occurrence, first: int, i: int, last: int) -> bool:
    """Whether the clause goes on at token `i` that the phrase of a gerund, whose content begins at token `first`, is
    the subject of, or is set before: Selon des informations faisant état de P |, Q."""
    p, relatives = at.p, at.lex.words["relatives"] | at.lex.words["que"]
    if finite_within(p, at.sentence.first, i) >= 0 or any(p.tokens[k].form in relatives for k in range(first, i + 2)):
        return False
    comma = p.tokens[i].form == "," and finite_within(p, i, last) >= 0
    return finite_within(p, i, i + 1) == i or comma


def _before_subject(at: Occurrence) -> int:
    """The comma before the subject of the clause that a gerund stands in front of, whatever names him behind it:
    Condamnant P|, le porte-parole du ministère, X, a dit Q; 0 where the gerund stands in front of none."""
    p, verb = at.p, at.p.tokens[at.group.verb]
    if at.group.form != "gerund" or verb.head < verb.index or finite_within(p, at.sentence.first, verb.index) >= 0:
        return 0
    limit = min(verb.head, at.sentence.last) if verb.head > verb.index else at.sentence.last
    inside = p.tokens[at.end : limit]
    i = next((t.index for t in inside if t.head == verb.head and t.relation.startswith("nsubj")), 0)
    if not i:  # where the parse hangs him on the object
        commas = (t.index for t in inside if t.form == "," and t.quotation < 0)
        return next((k for k in commas if _who_speaks(at, k + 1, limit)), 0)
    while i > at.end and p.tokens[i - 1].head == i and p.tokens[i - 1].upos in {"DET", "ADJ", "NUM"}:
        i -= 1
    return i - 1 if i > at.end and p.tokens[i - 1].form == "," else 0


def _who_speaks(at: Occurrence, i: int, limit: int) -> bool:
    """Whether at token `i` stands, alone, somebody who may have a word of his own, and what is said of him behind a
    comma: le chef de la diplomatie, X, (a appelé P); not (accusant X,) Y et Z, (W a dit P)."""
    phrase = phrase_from(at.p, at.lex, i, limit)
    if phrase is None or phrase.parts or phrase.first != i or at.p.at(phrase.last).form != ",":
        return False
    return plausible(at.p, at.lex, phrase, sure=True) and finite_within(at.p, phrase.last, at.sentence.last) >= 0


def _in_relative(at: Occurrence) -> bool:
    """Whether a verb joined to another stands with it in a relative clause: (X,) qui dit P et | demande Q, (a fait
    R)."""
    p, words = at.p, at.lex.words
    near = range(at.group.first - 1, at.sentence.first, -1)
    comma = next((k for k in near if p.tokens[k].form == ","), 0)
    return comma > 0 and p.tokens[comma + 1].form in words["subject_relative"]


def _judging_gerund(p: Parse, lex: Lexicon, comma: int, limit: int) -> bool:
    """Whether a gerund of saying behind the comma takes up what was told: (balaie ces accusations), les qualifiant de
    « fables »."""
    if comma + 2 >= limit:
        return False
    if p.tokens[comma + 1].lemma in lex.words["refusing"] and p.tokens[comma + 1].form.endswith(lex.endings["gerund"]):
        return p.tokens[comma + 2].form in lex.words["infinitive_markers"]  # (dit P), refusant d'en dire plus
    if p.tokens[comma + 1].form not in lex.words["object_clitics"]:
        return False
    gerund = p.tokens[comma + 2].form
    return lex.shapes.get(gerund) == "gerund" and gerund.endswith(lex.endings["gerund"])


def _taken_back(p: Parse, lex: Lexicon, comma: int, limit: int) -> bool:
    """Whether avant de behind the comma brings what else the source said of what it tells: (dément P), avant de
    l'admettre; not (dit que X a tué Y), avant de l'enterrer."""
    opens = p.at(comma + 1).form in lex.words["anterior"] and p.at(comma + 2).form in lex.words["bare_genitive"]
    if not opens or p.at(comma + 3).form not in lex.words["object_clitics"]:
        return False
    verb = infinitive_at(p, lex, comma + 4, limit)
    return verb >= 0 and any(row.frames & {"np", "que"} for row in lex.verbs.get(p.tokens[verb].lemma, ()))


def _another_counts(p: Parse, lex: Lexicon, first: int, limit: int) -> bool:
    """Whether a clause of its own begins at token `first` that counts the same otherwise: des sources | en dénombrent
    sept."""
    clitic = next((k for k in range(first + 1, limit - 1) if p.tokens[k].form in lex.words["verb_clitics"]), 0)
    if not clitic or p.tokens[first].upos not in {"DET", "PROPN", "NOUN"}:
        return False
    nominal = all(p.tokens[k].upos not in {"VERB", "SCONJ", "PUNCT"} for k in range(first, clitic))
    return nominal and p.tokens[clitic + 1].lemma in lex.verbs


def _clause(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the tokens hold a finite verb, or a word behind a clitic that only the tagger takes for a noun: (six
    morts ;) l'ONU n'en | compte que trois."""
    clitics = (k for k in range(first, last - 1) if p.tokens[k].form in lex.words["verb_clitics"])
    return finite_within(p, first, last) >= 0 or any(lex.shapes.get(p.tokens[k + 1].form) == "finite" for k in clitics)


def _next_predicate(at: Occurrence, content: Complement, i: int, limit: int) -> bool:
    """Whether token `i` ends a plain object before what is told of somebody next: rejette P | et désigné Q; accuse X |,
    et l'a remplacé; accuse X |, qui n'a pas réagi."""
    p, lex = at.p, at.lex
    if p.tokens[i].quotation >= 0 and p.tokens[i].quotation != p.tokens[content.piece[0]].quotation:
        return False
    comma = p.tokens[i].form == ","
    if not comma and p.tokens[i].form not in lex.words["plain_coordinators"]:
        return False
    if not content.frame.endswith("np"):
        closes = content.frame.endswith("inf") and not comma and _finite_next(at, content, i, limit)
        k = i + comma
        return closes or (content.frame == "adj" and comma and k + 1 < limit and _joined(at, content, k, limit))
    k = i + comma
    if p.tokens[k].form in lex.words["plain_coordinators"] and k + 2 < limit:
        word, behind = p.tokens[k + 1], p.tokens[k + 2]
        governs = behind.upos == "DET" or behind.form in lex.words["plural_articles"] | lex.words["que"]
        perfect = at.group.verb > at.group.first and word.feats.get("VerbForm") == "Part"
        if perfect and governs and word.upos == "VERB" and lex.shapes.get(word.form) in {"participle", "either"}:
            return True
        return _finite_next(at, content, k, limit) or (comma and _clause_next(p, lex, k + 1, limit))
    relative = comma and p.tokens[k].form in lex.words["subject_relative"]
    near = p.tokens[k : min(k + LONGEST_SILENCE, limit)] if relative else ()
    silent = any(t.lemma in lex.words["reacting"] for t in near)
    return silent and any(t.form in lex.words["negator"] for t in near)


def _joined(at: Occurrence, content: Complement, k: int, limit: int) -> bool:
    """Whether a conjunction behind a comma, at token `k`, joins a finite verb: qu'il juge contraires à P |, et a fait
    Q."""
    return at.p.tokens[k].form in at.lex.words["copulative"] and _finite_next(at, content, k, limit)


def _finite_next(at: Occurrence, content: Complement, i: int, limit: int) -> bool:
    """Whether the conjunction at token `i` joins a finite verb to the cue, with no other between them: dit ne viser que
    P | et bombarde Q; accuse X, | et l'a remplacé."""
    p, k = at.p, i + 1
    while k < limit and p.tokens[k].form in at.lex.words["clitics"]:
        k += 1
    joined = k < limit and finite_within(p, k, k + 1) == k and p.tokens[k].form not in at.lex.words["outside_group"]
    return joined and (p.tokens[i - 1].form == "," or finite_within(p, content.piece[0], i) < 0)


def _clause_next(p: Parse, lex: Lexicon, first: int, limit: int) -> bool:
    """Whether a clause of its own begins at token `first`: (fait état de P,) et | ces chiffres n'ont pu être vérifiés;
    not (salue P,) et la mort de celui qui l'a pris."""
    stop = next((k for k in range(first, limit) if p.tokens[k].form in {",", ";", ":"}), limit)
    verb = finite_within(p, first, stop)
    return verb > first and not any(
        p.tokens[k].form in lex.words["relatives"] | lex.words["que"] or p.tokens[k].upos in {"SCONJ", "VERB"}
        for k in range(first, verb)
    )


def _written(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether token `i` opens what the word was given in: dans un communiqué, dans une vidéo."""
    one = p.tokens[i].form in lex.words["told_in"] and p.tokens[i + 1].feats.get("Definite") == "Ind"
    return one and telling_at(p, lex, i + 1, limit)


def _of_an_object(p: Parse, lex: Lexicon, subject: Subject, first: int) -> bool:
    """Whether a subject stands in a relative clause set off by a comma, whose que is whom the clause is about: X, que |
    Y | accuse de P, (a dit Q)."""
    que = subject.first - 1
    opened = que - 1 > first and p.tokens[que - 1].form == ","
    return opened and p.tokens[que].form in lex.words["que"] | lex.words["examples"]
