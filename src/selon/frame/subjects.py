"""The subject of a verb where the parse gives none, or a word that only stands for it."""

from selon.attribute.clauses import Group
from selon.attribute.lexicon import Lexicon
from selon.frame.complements import FARTHEST
from selon.frame.controlled import children_of, doing, sent, taking
from selon.frame.marks import CLOSING, OPENING
from selon.frame.objects import SHORT
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence


def inherited(p: Parse, frames: FrameLexicon, governor: int, verb: int) -> tuple[int, ...]:
    """The subject of an infinitive or gerund: whom the verb above has do it, else the subject of that verb."""
    seen = 0
    if p.tokens[governor].upos == "ADJ" and (predicated := children_of(p, governor, "nsubj")):
        return predicated  # la rame est la deuxième à passer
    if doing(p, frames, verb):
        return (governor,)
    while seen < 4 and p.tokens[governor].upos not in {"VERB", "AUX"} and p.tokens[governor].head != governor:
        governor, seen = p.tokens[governor].head, seen + 1
    if p.tokens[governor].upos not in {"VERB", "AUX"} or governor == verb:
        return ()
    governor = taking(p, frames, governor, verb)
    if not _gerund(p, verb) and (whom := sent(p, frames, governor, verb)) is not None:
        return whom
    found = children_of(p, governor, "nsubj")
    found = tuple(antecedent(p, frames, governor, i) for i in found)
    if not found and p.tokens[governor].relation in {"conj", "xcomp", "advcl"} and p.tokens[governor].head != governor:
        above = children_of(p, p.tokens[governor].head, "nsubj")
        return tuple(antecedent(p, frames, p.tokens[governor].head, i) for i in above)
    return found


def _gerund(p: Parse, verb: int) -> bool:
    """Whether a verb is a present participle, which tells what a subject does: ont mis le feu, tuant dix civils."""
    token = p.tokens[verb]
    present = [token, *(p.tokens[c] for c in token.children if p.tokens[c].upos == "AUX")]
    return any(t.feats.get("VerbForm") == "Part" and t.feats.get("Tense") == "Pres" for t in present)


def antecedent(p: Parse, frames: FrameLexicon, verb: int, i: int) -> int:
    """The noun that a relative pronoun stands for."""
    if p.tokens[i].form not in frames.words["relatives"]:
        return i
    head = p.tokens[verb].head
    above = p.tokens[p.tokens[head].head]
    if p.tokens[head].relation.startswith("nmod") and above.index < head and _agrees(p, verb, above.index, head):
        head = above.index  # les Forces de soutien rapide, qui assiègent
    near = next((j for j in range(i - 1, max(i - 3, -1), -1) if p.tokens[j].upos in {"NOUN", "PROPN"}), head)
    if p.tokens[verb].relation.startswith("acl") and head != verb:
        known = p.tokens[head].lemma in frames.noun_classes or p.tokens[head].upos == "PROPN"
        return head if known or p.tokens[near].lemma not in frames.noun_classes else near
    return next(
        (j for j in range(i - 1, max(i - 4, -1), -1) if p.tokens[j].upos in {"NOUN", "PROPN", "NUM", "PRON"}), i
    )


def _agrees(p: Parse, verb: int, one: int, other: int) -> bool:
    """Whether a verb, by its own number or its auxiliary's, agrees with one noun and not with another."""
    auxiliaries = (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")
    finite = next((t for t in (p.tokens[verb], *auxiliaries) if "Mood" in t.feats), p.tokens[verb])
    number = finite.feats.get("Number")
    return number is not None and number == p.tokens[one].feats.get("Number") != p.tokens[other].feats.get("Number")


def agreeing(p: Parse, verb: int, above: int) -> int:
    """The noun right before a participle where that one agrees with it, and in number not with the word that the parse
    hangs it on: des citernes chargées de *pétrole* volé."""
    near, number = p.at(verb - 1), p.tokens[verb].feats.get("Number")
    noun = near.upos == "NOUN" and near.index > above and near.feats.get("Number") == number
    return near.index if noun and p.tokens[above].feats.get("Number", number) != number else above


def loose(p: Parse, lex: Lexicon, verb: int) -> tuple[int, ...]:
    """A noun before a verb that the parse calls an adverbial, though no preposition stands before it."""
    tokens = p.tokens
    return tuple(
        c
        for c in tokens[verb].children
        if c < verb
        and tokens[c].upos in {"NOUN", "PROPN", "NUM"}
        and tokens[c].relation in {"obl:mod", "obl", "dep", "dislocated"}
        and tokens[c].lemma not in lex.words["times"]
        and not any(tokens[k].relation == "case" for k in tokens[c].children)
    )[-1:]


def right_before(p: Parse, frames: FrameLexicon, sentence: Sentence, group: Group) -> tuple[int, ...]:
    """The noun right before a verb group whose subject the parse misses, over a part told between commas (dix
    hommes, dont deux chefs, ont péri)."""
    i = _before_quoted(p, sentence, group.first - 1)
    if i > sentence.first and p.tokens[i].form == ",":
        opens = range(i - 1, max(sentence.first + 1, i - FARTHEST), -1)
        part = next((j for j in opens if p.tokens[j].form in frames.count_words["part"]), i)
        i = next((j for j in range(part - 1, sentence.first - 1, -1) if p.tokens[j].upos != "PUNCT"), i)
    while i > sentence.first and _bare_participle(p, i):
        if own := children_of(p, i, "nsubj"):
            return own
        i = p.tokens[i].head if sentence.first <= p.tokens[i].head < i else i - 1  # l'État occupant a bombardé
    if i < sentence.first or p.tokens[i].upos not in {"NOUN", "PROPN", "ADJ", "PRON", "NUM"}:
        return ()
    above = p.tokens[p.tokens[i].head]
    cased = any(p.tokens[c].upos == "ADP" for c in p.tokens[i].children)
    if cased and above.index < i and above.feats.get("VerbForm") == "Part":
        bare = all(p.tokens[c].upos != "AUX" for c in above.children)
        if bare and (own := children_of(p, above.index, "nsubj")):
            return own  # des hommes arrivés à moto ont…: the parse takes arrivés for the verb
    while p.tokens[i].upos not in {"NOUN", "PRON"} and p.tokens[i].head != i and sentence.first <= p.tokens[i].head < i:
        i = p.tokens[i].head
    return (i,) if p.tokens[i].upos in {"NOUN", "PROPN", "PRON"} else ()


def _bare_participle(p: Parse, i: int) -> bool:
    """Whether a token is a participle without an auxiliary, which belongs to a noun before it."""
    token = p.tokens[i]
    participle = token.upos == "VERB" and token.feats.get("VerbForm") == "Part"
    return participle and all(p.tokens[c].upos != "AUX" for c in token.children)


def set_apart(p: Parse, frames: FrameLexicon, sentence: Sentence, group: Group) -> tuple[int, ...]:
    """The noun before a reflexive verb group, set apart by a comma from words that the parse joins it to (après le
    départ du convoi, des roquettes se sont abattues; selon des sources, quatre roquettes se sont abattues); or the
    subject of a participle that the parse takes for the verb: un missile parti de Syrie s'est écrasé."""
    subject = right_before(p, frames, sentence, group)
    for i in subject:
        if p.tokens[i].relation == "nsubj" and p.tokens[i].head < group.first:
            continue
        children = [p.tokens[c] for c in p.tokens[i].children if c < i]
        first = min((t.index for t in children if t.form != ","), default=i)
        comma = p.at(first - 1).form == ","
        counted = any(t.upos in {"DET", "NUM"} for t in children)
        joined = any(t.upos in {"CCONJ", "ADP"} and t.relation != "advmod" for t in children)
        if p.tokens[i].relation not in {"conj", "nmod"} or not comma or not counted or joined:
            return ()
    return subject


def _before_quoted(p: Parse, sentence: Sentence, i: int) -> int:
    """The token before a by-name in quotation marks that ends at a token: quatre Su-34 | « Fullback »."""
    if i < sentence.first or p.tokens[i].form not in CLOSING:
        return i
    opens = range(i - 1, max(sentence.first, i - SHORT - 1), -1)
    return next((j - 1 for j in opens if p.tokens[j].form in OPENING), i)
