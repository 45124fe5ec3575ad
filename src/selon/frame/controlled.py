"""Whom a verb has do what its infinitive tells: accuser X de piller, demander à X de partir, faire passer X."""

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse


def children_of(p: Parse, head: int, *relations: str) -> tuple[int, ...]:
    """The tokens that hang on another by one of the relations, or by one that begins so."""
    return tuple(c for c in p.tokens[head].children if p.tokens[c].relation.startswith(relations) and c != head)


def preposition(p: Parse, frames: FrameLexicon, noun: int) -> str:
    """How rows call the preposition of a noun, "" if it has none; d'après is one word, and près de is près."""
    for child in p.tokens[noun].children:
        if child < noun and p.tokens[child].relation == "case":
            if (citing := p.tokens[child].form + p.at(child + 1).form) in frames.count_words["sources"]:
                return citing
            near = p.at(child - 1).form
            if near in frames.words["nearby"] and p.tokens[child].form in frames.words["of"]:
                return frames.prepositions.get(near, near)
            return frames.prepositions.get(p.tokens[child].form, p.tokens[child].form)
    return ""


def dative(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a token is the preposition à, alone or in one word with an article."""
    return frames.prepositions.get(p.at(i).form) in frames.words["dative"]


def taking(p: Parse, frames: FrameLexicon, governor: int, verb: int) -> int:
    """The verb that takes an infinitive where the parse hangs that on a word between: accuser X, dont les avions
    volaient, d'avoir bombardé; les accuser d'avoir | massacré."""
    tokens = p.tokens
    if governor == verb - 1 and tokens[governor].feats.get("VerbForm") == "Inf":
        governor = tokens[governor].head  # the tagger takes the participle for a noun
    above = tokens[governor].head
    above = tokens[above].head if tokens[above].upos in {"NOUN", "PROPN"} else above
    relative = any(t.form in frames.words["relatives"] for t in tokens[above:governor])
    parted = any(t.form == "," for t in tokens[governor + 1 : verb])
    whom = [c for c in tokens[above].children if tokens[c].relation == "obj" and c < governor]
    taken = above < governor and frames.lemma(tokens[above]) in frames.words["controlling"]
    return above if taken and relative and parted and whom else governor


def doing(p: Parse, frames: FrameLexicon, verb: int) -> int:
    """Those on whom a present participle hangs who do it, with no mark between (des habitants ayant fui), or the act
    that it tells more of (des tirs d'artillerie visant le port); -1 if none: a frappé Gao, tuant dix habitants."""
    tokens, token = p.tokens, p.tokens[verb]
    present = [token, *(tokens[c] for c in token.children if tokens[c].upos == "AUX")]
    part = any(t.feats.get("VerbForm") == "Part" and t.feats.get("Tense") == "Pres" for t in present)
    if token.relation != "acl" or not part or any(t.upos == "PUNCT" for t in tokens[token.head + 1 : verb]):
        return -1
    if frames.noun_classes.get(tokens[token.head].lemma, frozenset()) & {"people", "civilians", "troops"}:
        return token.head
    noun = tokens[token.head]
    if noun.lemma not in frames.nouns and noun.relation == "nmod" and noun.head < noun.index:
        noun = tokens[noun.head]
    aimed = frames.lemma(token) in frames.words["aiming"] and len(present) == 1
    return noun.index if aimed and noun.upos == "NOUN" and noun.lemma in frames.nouns else -1


def sent(p: Parse, frames: FrameLexicon, governor: int, verb: int) -> tuple[int, ...] | None:
    """Whom a verb has do what its infinitive tells: accuser X de, demander à X de, donner à X l'ordre de, faire passer
    X; None where its own subject does it."""
    words, lemma = frames.words, frames.lemma(p.tokens[governor])
    above = p.tokens[governor].head
    bare = p.tokens[governor].feats.get("VerbForm") == "Inf" and p.tokens[governor].relation == "xcomp"
    if bare and above != governor and lemma in words["lasting"] | words["continuing"]:
        return sent(p, frames, above, governor)  # appeler l'armée à cesser de bombarder
    objects = tuple(i for i in children_of(p, governor, "obj") if lemma in words["causing"] or i < verb)
    objects = objects or _named(p, governor, verb) or _described(p, governor)
    charged = tuple(
        c for c in children_of(p, governor, "obl", "iobj") if preposition(p, frames, c) in words["dative"] and c < verb
    )
    clitics = (c for c in children_of(p, governor, "iobj") if c < governor and not preposition(p, frames, c))
    charged = charged or tuple(clitics)  # l'ONG lui reproche d'avoir pillé
    if lemma in words["charging"] or any(p.tokens[i].lemma in words["orders"] for i in objects):
        return charged or None
    return objects or None if lemma in words["controlling"] or lemma in words["causing"] else None


def _described(p: Parse, governor: int) -> tuple[int, ...]:
    """Whom a participle behind its noun describes: les rebelles, accusés d'avoir tué; deux hommes soupçonnés
    de préparer."""
    token = p.tokens[governor]
    bare = token.feats.get("VerbForm") == "Part" and not any(p.tokens[c].upos == "AUX" for c in token.children)
    behind = bare and token.relation.startswith("acl") and token.head < governor
    return (token.head,) if behind and p.tokens[token.head].upos in {"NOUN", "PROPN", "PRON"} else ()


def _named(p: Parse, governor: int, verb: int) -> tuple[int, ...]:
    """A name between a verb and its infinitive that the parse takes for a predicate: accusé Washington de piller."""
    return tuple(i for i in children_of(p, governor, "xcomp") if governor < i < verb and p.tokens[i].text[0].isupper())


def occasion(p: Parse, frames: FrameLexicon, i: int, stop: int = -1) -> int:
    """The word that opens the phrase of a noun where that only says when or why something else was done: a bombardé
    Khiam *après* des tirs; *en réponse* à une attaque; -1 where it does not, or only above the token `stop`."""
    words, nominal, first = frames.words, {"NOUN", "PROPN", "NUM", "X"}, i
    while i != stop and p.tokens[i].upos in nominal:
        if i != first and p.tokens[i].lemma in words["morrows"] | words["answers"] | words["sequels"]:
            return i
        opening = next((c for c in p.tokens[i].children if c < i and p.tokens[c].form in words["apart"]), -1)
        if opening >= 0 or p.tokens[i].head == i:
            return -1 if p.tokens[i].lemma in words["moments"] else opening  # depuis vendredi
        i = p.tokens[i].head
    return -1


def apposed(p: Parse, participle: int) -> int:
    """The noun behind a comma and a name of which a participle tells something: Nyala, *ville* visée par X; -1 if it
    hangs on none."""
    noun = p.tokens[p.tokens[participle].head]
    named = noun.relation == "appos" and noun.head < noun.index and p.tokens[noun.head].upos == "PROPN"
    return noun.index if named else -1
