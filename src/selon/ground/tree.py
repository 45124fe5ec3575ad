"""What the words around an act and its date say by how they hang together."""

from datetime import date, timedelta
from itertools import pairwise, takewhile

from selon.frame import Telling
from selon.frame.controlled import apposed
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS, When
from selon.parse import Parse, Token

SIGNED = "agreement"  # the type of an accord
PEOPLE = frozenset({"civilians", "people", "troops"})  # classes of nouns of people
NAMING = frozenset({"NOUN", "PROPN"})
RELATIVE = 7  # tokens behind a noun within which a relative clause has its verb: , qui en avait déjà fait
WITH_DAY = 12  # the same, where its day and place stand between
NIGHT = timedelta(days=1)  # the longest time that is one day to those who tell it
DEEP = 4  # tokens above another in which what it hangs on is sought
OPENING = 8  # tokens, at most, of a place that opens a sentence
ABOVE = 2  # nouns between that of an act and its verb, at most: avait pris part à la bataille


def below(p: Parse, i: int, top: int) -> bool:
    """Whether a token hangs on another one, near or far."""
    tokens = p.tokens
    while i != top and tokens[i].head != i:
        i = tokens[i].head
    return i == top


def verb_of(p: Parse, telling: Telling) -> Token:
    """The verb that tells an act, or its noun where no verb does."""
    return p.tokens[telling.verb if telling.verb >= 0 else telling.head]


def before_past(p: Parse, telling: Telling) -> bool:
    """Whether the pluperfect tells an act, as background to those around it: avait été tué; une salve n'avait pas fait
    de victime; cette attaque, qui avait fait six morts."""
    tokens, verb = p.tokens, verb_of(p, telling)
    for _ in range(ABOVE):
        verb = tokens[verb.head] if verb.upos in NAMING else verb
    return _pluperfect(p, verb) or (tokens[telling.head].upos in NAMING and _relative_past(p, telling.head))


def of_part(p: Parse, frames: FrameLexicon, first: int) -> bool:
    """Whether a date, from token `first` on, is but that of some of those told: a perdu quatre-vingts hommes, dont
    quatorze | la semaine dernière."""
    number = first - 1 - (p.at(first - 1).upos == "DET")
    counted = any(one.start == p.at(number).start for one in p.numbers)
    return counted and p.at(number - 1).form in frames.count_words["part"]


def _relative_past(p: Parse, head: int) -> bool:
    """Whether a relative clause behind a noun is in the pluperfect, wherever the parser hangs it: right behind it, or
    behind where and when it was, l'attentat de Gao du 4 mai, qui avait fait six morts."""
    for token in p.tokens[head + 3 : head + 1 + WITH_DAY]:
        last = p.tokens[token.index - 2]
        spot = {last.upos, p.tokens[last.head].upos} & {"NUM", "PROPN"} and below(p, last.index, head)
        if token.feats.get("PronType") == "Rel" and p.tokens[token.index - 1].form == "," and spot:
            return _pluperfect(p, p.tokens[token.head])
    behind = p.tokens[head + 1 : head + 1 + RELATIVE]
    n = next((n for n, t in enumerate(behind[:2]) if t.feats.get("PronType") == "Rel"), -1)
    verb = next((t for t in behind[n + 1 :] if t.upos == "VERB"), None) if n >= 0 else None
    return verb is not None and _pluperfect(p, verb)


def _pluperfect(p: Parse, verb: Token) -> bool:
    for _ in range(ABOVE):  # avait dit avoir abattu un drone *visant* la base
        verb = _above_bare(p, verb)
    helping = [p.tokens[c] for c in verb.children if p.tokens[c].relation.startswith("aux")]
    return verb.feats.get("VerbForm") == "Part" and any(t.feats.get("Tense") == "Imp" for t in helping)


def _above_bare(p: Parse, verb: Token) -> Token:
    """The verb above one that has no time of its own, an infinitive or a participle in the present; else itself."""
    form = verb.feats.get("VerbForm")
    perfect = any(p.tokens[c].upos == "AUX" and p.tokens[c].feats.get("VerbForm") == "Inf" for c in verb.children)
    if not (perfect or form == "Inf" or (form == "Part" and verb.feats.get("Tense") == "Pres")):
        return verb
    above = p.tokens[verb.head]
    for _ in range(ABOVE):
        above = p.tokens[above.head] if above.upos in NAMING else above
    return above if above.upos == "VERB" else verb


def told_of(p: Parse, telling: Telling, other: Telling) -> bool:
    """Whether a clause on the noun of an act tells, by another act, what it did: le bombardement qui a dévasté…"""
    verb, tokens = verb_of(p, other), p.tokens
    subjects = [tokens[c] for c in verb.children if tokens[c].relation.startswith("nsubj")]
    relative = any(t.feats.get("PronType") == "Rel" for t in subjects)
    return verb.head == telling.head and verb.relation == "acl:relcl" and relative


def afterwards(p: Parse, frames: FrameLexicon, telling: Telling) -> bool:
    """Whether the verb of a noun that goes on telling an act tells what was done after it: quatre corps ont été
    retrouvés ce matin."""
    told = p.tokens[telling.head].upos == "NOUN" and telling.verb >= 0
    return told and frames.lemma(p.tokens[telling.verb]) in frames.words["afterwards"]


def done_later(p: Parse, frames: FrameLexicon, telling: Telling, first: int) -> bool:
    """Whether the date at a token is that of what was done after an act: arrêtés, puis relâchés mardi; pris avant de
    fuir."""
    return any(t.form in frames.words["then"] for t in p.tokens[telling.head + 1 : first])


def done_before(p: Parse, frames: FrameLexicon, telling: Telling, first: int) -> bool:
    """Whether the date at a token is that of what was done after an act, told by « avant de » and an infinitive: ont
    pris la ville avant d'en être chassés une semaine plus tard."""
    between = p.tokens[telling.head + 1 : first]
    for one, other in pairwise(between):
        if one.form in frames.words["then"] and other.form in frames.words["of"]:
            return any(t.feats.get("VerbForm") == "Inf" for t in between if t.index > other.index)
    return False


def of_toll(p: Parse, frames: FrameLexicon, first: int) -> bool:
    """Whether the date at a token is the day on which a toll became another: le bilan du raid a été revu mercredi."""
    tokens, i = p.tokens, first
    while tokens[i].head != i:
        above = tokens[tokens[i].head]
        subjects = [c for c in above.children if tokens[c].relation.startswith("nsubj")]
        if any(c != i and tokens[c].lemma in frames.count_words["tolls"] for c in subjects):
            return True
        taken_up = any(tokens[c].upos == "PRON" and "Rel" not in tokens[c].feats.values() for c in subjects)
        if taken_up and above.lemma in frames.count_words["becoming"] and _number_below(p, above):
            return True  # le premier bilan était de dix morts. Il a été porté mardi à quinze
        if above.upos in {"VERB", "AUX"} or above.relation.startswith("nsubj"):
            return above.lemma in frames.count_words["becoming"] and _toll_below(p, frames, above, first)
        i = above.index
    return False


def _toll_below(p: Parse, frames: FrameLexicon, verb: Token, first: int) -> bool:
    """Whether a toll is what a verb makes another, and no date that tells of which act: a porté lundi à cinq morts le
    *bilan* de l'assaut; not: a porté à dix morts le bilan de l'assaut | du 3 mai."""
    behind = p.tokens[verb.index + 1 : p.sentences[verb.sentence].last]
    tolls = [t for t in behind if t.lemma in frames.count_words["tolls"] and below(p, t.index, verb.index)]
    return bool(tolls) and first < tolls[0].index


def _number_below(p: Parse, verb: Token) -> bool:
    """Whether a bare number hangs on a verb: porté mardi à *quinze*."""
    numbers = {number.start for number in p.numbers}
    return any(p.tokens[c].start in numbers and c > verb.index for c in verb.children)


def of_other(p: Parse, frames: FrameLexicon, telling: Telling, first: int) -> bool:
    """Whether the date at a token is that of something told beside the act: of those whom it befell, of a record of it,
    of what is quoted."""
    return any(rule(p, frames, telling, first) for rule in (_of_those, _of_record, _of_quoted))


def _of_those(p: Parse, frames: FrameLexicon, telling: Telling, first: int) -> bool:
    """Whether the noun of an act only tells of which people something is told, and the date at a token when that was:
    les victimes du massacre ont été enterrées jeudi."""
    tokens, top = p.tokens, telling.head
    while tokens[top].relation == "nmod" and _of(p, frames, top) and tokens[tokens[top].head].upos == "NOUN":
        top = tokens[top].head
    people = frames.classes.get(tokens[top].lemma, frozenset()) & PEOPLE
    fallen = frames.units.get(tokens[top].lemma) in TOLLS
    if top == telling.head or not (people or fallen) or tokens[tokens[top].head].upos != "VERB":
        return False
    return below(p, first, tokens[top].head) and not below(p, first, top)


def _of_record(p: Parse, frames: FrameLexicon, telling: Telling, first: int) -> bool:
    """Whether the date at a token is the day on which something was done with a record of the act: a diffusé hier | une
    vidéo de l'attaque; not la vidéo de l'attaque d'hier."""
    tokens, words, i = p.tokens, frames.words, first
    between = tokens[telling.head + 1 : first]
    own = any(t.relation == "acl" for t in between) and not any("Mood" in t.feats for t in between)
    if own or {tokens[first].form, p.at(first - 1).form} & words["of"]:
        return False  # une vidéo de l'attaque | menée deux jours plus tôt, du 3 mars
    while tokens[i].upos not in {"VERB", "AUX"} and tokens[i].head != i:
        i = tokens[i].head
        if i == telling.head:
            return False
    at, record = tokens[telling.head].head, False
    while at not in {first, i} and tokens[at].head != at:
        record = record or (tokens[at].upos in NAMING and tokens[at].lemma in words["records"])
        at = tokens[at].head
    return record and at in {first, i} and tokens[telling.head].upos in NAMING


def _of_quoted(p: Parse, frames: FrameLexicon, telling: Telling, first: int) -> bool:
    """Whether the date at a token is told in a quoted clause before who tells it: « il m'a appelée la veille »,
    dit la mère d'une victime; not: l'attaque, survenue « lundi matin »."""
    inside = p.tokens[first].quotation
    if inside < 0 or p.tokens[telling.head].quotation == inside or telling.head < first:
        return False
    return any("Mood" in t.feats for t in p.tokens if t.quotation == inside and t.sentence == p.tokens[first].sentence)


def _of(p: Parse, frames: FrameLexicon, i: int) -> bool:
    return any(p.tokens[c].relation == "case" and p.tokens[c].form in frames.words["of"] for c in p.tokens[i].children)


def tended(p: Parse, frames: FrameLexicon, telling: Telling, verb: int) -> bool:
    """Whether a verb tells how the dead or hurt of an act told before were found or taken care of, on a day of its own:
    six corps ont été identifiés dimanche; nous avons enterré onze personnes ce matin."""
    counted = telling.continues >= 0 and telling.evidence.rule in {"outcome", "figures"}
    cared = frames.words["tending"] | frames.words["finding"] | frames.words["recovering"]
    return counted and verb not in {-1, telling.head} and frames.lemma(p.tokens[verb]) in cared


def stated(p: Parse, frames: FrameLexicon, telling: Telling, verb: int) -> bool:
    """Whether a verb only tells that somebody spoke of an act, on a day of its own: le départ des soldats, annoncé par
    Paris le 24 septembre."""
    token = p.tokens[verb] if verb >= 0 else None
    beside = token is not None and token.relation in {"acl", "amod"} and verb != telling.head
    return token is not None and beside and frames.lemma(token) in frames.words["spoken_of"]


def of_accord(p: Parse, telling: Telling, owner: Telling, first: int) -> bool:
    """Whether the date at a token is that of an accord alone that is told behind an act, by a participle: des frappes,
    malgré la trêve entrée en vigueur le 27 novembre."""
    made = owner.type == SIGNED != telling.type and p.tokens[owner.head].relation == "acl"
    return made and telling.head < owner.head and first == owner.trigger[1]


def of_place(p: Parse, frames: FrameLexicon, telling: Telling) -> bool:
    """Whether a bare participle tells an act of the place just named, which is of no day that is told of others: tués
    lundi à Nyala, ville assiégée par les rebelles."""
    verb = p.tokens[telling.head]
    bare = verb.relation == "acl" and all(p.tokens[c].upos != "AUX" for c in verb.children)
    named = apposed(p, verb.index) >= 0 and "territory" in frames.classes.get(p.tokens[verb.head].lemma, ())
    return verb.upos == "VERB" and verb.feats.get("Tense") == "Past" and bare and named


def recorded(p: Parse, frames: FrameLexicon, verb: int, when: When | None) -> bool:
    """Whether a verb of counting has acts of some length of time as its object: Du 1er au 10 mai, l'ONU a recensé 45
    attaques: it is the attacks that are of those days."""
    if verb < 0 or when is None or when.earliest is None or when.latest is None:
        return False
    long = date.fromisoformat(when.latest) - date.fromisoformat(when.earliest) > NIGHT
    return long and p.tokens[verb].lemma in frames.words["recording"]


def met(p: Parse, frames: FrameLexicon, first: int) -> int:
    """The noun behind which a participle tells that who writes met or asked somebody on the date at a token: selon le
    maire | joint mardi; -1 if none. The pipeline may take the participle for a noun."""
    asked, i = p.at(first - 1), first - 2
    lemma = frames.lemmas.get(asked.form, asked.lemma)
    if lemma not in frames.words["approaching"] or asked.feats.get("VerbForm") in {"Fin", "Inf"}:
        return -1
    parted = p.at(i).form == ","
    i -= parted
    named = i >= 0 and (p.tokens[i].upos in NAMING or p.tokens[i].upos == "ADJ")  # un notable
    if not parted and p.at(i).text[:1].isupper():
        return -1  # the organisation Mains jointes à Gao
    return i if named and p.tokens[i].sentence == asked.sentence else -1


def opens_elsewhere(p: Parse, sentence: int) -> bool:
    """Whether a sentence opens with a name behind a preposition and a comma: À Kharkiv, une femme est morte."""
    here = p.of(p.sentences[sentence])
    ahead = list(takewhile(lambda t: t.form != "," and t.upos not in {"VERB", "AUX"}, here[:OPENING]))
    closed = len(ahead) < len(here) and here[len(ahead)].form == ","
    return closed and len(ahead) > 1 and ahead[0].upos == "ADP" and ahead[-1].upos == "PROPN"


def shown(p: Parse, telling: Telling) -> bool:
    """Whether a noun with a demonstrative tells the act, one told before: cette offensive."""
    head = p.tokens[telling.head]
    return any(p.tokens[c].feats.get("PronType") == "Dem" for c in head.children if c < head.index)


def taken_up(p: Parse, words: tuple[int, int]) -> bool:
    """Whether a phrase opens with a definite noun: it takes up what was named before."""
    tokens = p.tokens
    noun = next((t for t in tokens[words[0] : words[1]] if t.upos in NAMING), None)
    return (
        noun is not None
        and noun.upos == "NOUN"
        and any(tokens[c].feats.get("Definite") == "Def" and c < noun.index for c in noun.children)
    )


def being_above(p: Parse, i: int) -> int:
    """The noun or adjective with a verb of being that a token hangs on (a été la cible de tirs), -1 if none."""
    at = i
    for _ in range(DEEP):
        if at != i and any(p.tokens[c].relation == "cop" for c in p.tokens[at].children):
            return at
        if p.tokens[at].head == at:
            return -1
        at = p.tokens[at].head
    return -1
