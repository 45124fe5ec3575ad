"""Who does what to whom: the arguments of a verb or noun, from the parse, with the order of words where it fails."""

from dataclasses import dataclass

from selon.attribute.clauses import Group, verb_group
from selon.attribute.lexicon import Lexicon
from selon.frame.auxiliaries import (
    been,
    compound_above,
    finite_above,
    past_above,
    perfect_infinitive,
    verb_joined,
    with_be,
    with_have,
)
from selon.frame.complements import FARTHEST, Complement, belonging, complements_of
from selon.frame.controlled import children_of
from selon.frame.objects import object_behind, of_infinitive, relative_object, restricted
from selon.frame.subjects import (
    agreeing,
    antecedent,
    apposed_to,
    before_aside,
    behind_opening,
    described,
    inherited,
    inverted,
    joined_above,
    loose,
    past_agents,
    right_before,
    set_apart,
    whole,
)
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

PASSIVE = frozenset({"nsubj:pass", "aux:pass"})
DESCRIBING = frozenset({"acl", "amod", "appos", "conj", "nmod", "advcl", "ROOT", "dep", "obl:mod"})
LABEL = 4  # tokens from the head of a name to the colon behind it: Burkina Faso :


@dataclass(frozen=True, slots=True)
class Arguments:
    """Head tokens of the subject and object (in the active sense), the complements in their order, and the words that
    stand beside the trigger; `verb` is the verb that carries tense and negation, -1 if none."""

    subject: tuple[int, ...]
    object: tuple[int, ...]
    complements: tuple[Complement, ...]
    beside: tuple[int, ...]
    verb: int
    reflexive: bool = False
    clausal: bool = False
    participle: bool = False


def verb_arguments(p: Parse, lex: Lexicon, frames: FrameLexicon, sentence: Sentence, verb: int) -> Arguments:
    """The arguments of a verb in the active sense, its subject inherited where it has none of its own."""
    group = verb_group(p, lex, verb, sentence.first)
    token = p.tokens[verb]
    beyond = behind_opening(p, sentence, verb) if group.form in {"infinitive", "gerund"} else ()
    subject, objects = _given(p, lex, frames, sentence, group, beyond)
    complements = complements_of(p, frames, sentence, verb)
    beside = tuple(c for c in token.children if p.tokens[c].upos != "PUNCT")
    agents = tuple(c.head for c in complements if c.word in frames.words["agent"] and _agent(p, frames, c.head))
    mistaken = group.form == "participle" and frames.shapes.get(token.form) == "finite"
    participle = group.form == "participle" and not mistaken
    moving = token.lemma in frames.words["with_be"] or token.form in frames.words["with_be"]
    moving = moving and not been(p, lex, verb)
    labelled = any(p.tokens[c].relation in PASSIVE for c in token.children)
    passive = (group.passive or (labelled and not with_have(p, lex, verb))) and not moving
    governor, relation, tense = _governor(p, lex, sentence, verb, joined=participle), token.relation, verb
    if relation == "conj":
        governor = finite_above(p, governor) if group.form == "finite" else past_above(p, verb, governor)
    marked = any(p.tokens[c].relation == "mark" for c in token.children)
    strung = relation == "advcl" and group.form == "finite" and not marked and p.at(verb - 1).form == ","
    if (
        (relation == "conj" or (strung and governor < verb))  # ils entrent, ouvrent le feu, pillent
        and governor != verb
        and (participle or not subject)
        and p.tokens[governor].upos in {"VERB", "AUX", "ADJ"}
    ):
        upper = verb_arguments(p, lex, frames, sentence, governor) if sentence.first <= governor < verb else None
        if upper is not None:
            above = any(p.tokens[c].relation in PASSIVE for c in p.tokens[governor].children)
            passive = passive or (participle and above and not moving)
            subject = subject or (upper.object if passive and above else upper.subject)
            if _of_them(p, frames, verb, objects) and upper.object:
                objects = upper.object  # a poursuivi les assaillants et en a tué quatre
            tense = upper.verb if participle else verb
    elif participle and not passive and relation in DESCRIBING:
        passive = not moving
        governor = agreeing(p, verb, governor) if relation == "acl" else governor
        place = before_aside(p, verb, governor) if relation == "acl" else governor
        predicate = relation == "advcl" and any(p.tokens[c].relation == "cop" for c in p.tokens[governor].children)
        nominal = p.tokens[governor].upos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} and not predicate
        if governor != verb and nominal:
            subject = (place if place != governor else _whose(p, frames, governor),)
        elif not moving:
            subject = described(p, lex, frames, sentence, verb)
        tense = _verb_above(p, governor) if relation in {"acl", "amod"} else verb
    elif not subject and governor != verb and (group.form in {"gerund", "infinitive"} or perfect_infinitive(p, verb)):
        subject = inherited(p, lex, frames, governor, verb)
    subject = subject or beyond
    if mistaken and not subject and relation in {"acl", "amod", "nmod"}:
        subject = (governor,)
    if not subject and not participle and group.clitic >= 0:
        subject = (group.clitic,)
    if (passive or moving) and (behind := inverted(p, lex, sentence, group, subject)):
        subject, objects = behind, ()
    if not subject and (group.form == "finite" or mistaken):
        subject = loose(p, lex, verb) or (set_apart if group.reflexive else right_before)(p, frames, sentence, group)
    subject, objects = _untimed(p, lex, frames, subject), _untimed(p, lex, frames, objects)
    listed = participle and relation == "conj" and tense == governor and with_have(p, lex, governor)
    if not (
        objects
        or passive
        or group.reflexive
        or (participle and tense != verb and not listed)
        or (moving and with_be(p, lex, verb))
    ):
        objects = object_behind(p, lex, sentence, group.last)
    clausal = any(p.tokens[c].relation in {"ccomp", "xcomp"} for c in token.children)
    clausal = clausal or _clause_behind(p, lex, sentence, group)
    active = Arguments(subject, objects, complements, beside, tense, group.reflexive, clausal, participle)
    if not passive or group.reflexive:
        return active
    return Arguments(agents, (*subject, *objects), complements, beside, tense, clausal=clausal, participle=participle)


def _given(
    p: Parse, lex: Lexicon, frames: FrameLexicon, sentence: Sentence, group: Group, beyond: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The subject and objects that the parse gives a verb, each with the noun that it stands for; `beyond` are nouns of
    the next clause."""
    verb = group.verb
    subject = tuple(i for i in children_of(p, verb, "nsubj", "expl:subj") if not _label(p, i, verb))
    objects = tuple(i for i in children_of(p, verb, "obj") if not of_infinitive(p, verb, i))
    if group.reflexive:
        objects = tuple(i for i in objects if not _summing_up(p, verb, i))
    subject, objects = _in_order(p, verb, subject, objects, gerund=group.form == "gerund")
    subject = tuple(past_agents(p, verb, apposed_to(p, verb, i)) for i in subject)
    subject = tuple(_noun_of(p, antecedent(p, frames, verb, i)) for i in subject)
    parted = (j for i in subject for j in (whole(p, frames, verb, i), i))  # dix hommes, dont deux chefs
    subject = tuple(dict.fromkeys(parted))
    if (first := joined_above(p, verb)) >= 0:
        subject = (first, *subject)
    objects = tuple(antecedent(p, frames, verb, i) for i in objects if i not in beyond)
    objects = objects or relative_object(p, lex, frames, verb) or restricted(p, lex, verb)
    objects = tuple(_noun_of(p, i) for i in objects or _shared(p, lex, sentence, verb))
    if not perfect_infinitive(p, verb):
        return subject, objects
    behind = tuple(i for i in subject if i > verb)  # nient vendredi avoir attaqué *un convoi*: no subject stands there
    return tuple(i for i in subject if i < verb), objects or behind


def _summing_up(p: Parse, verb: int, i: int) -> bool:
    """Whether a noun behind a comma sums up what a verb tells: ils se sont retirés de la ville, *un départ* présenté
    comme provisoire."""
    first = min((c for c in p.tokens[i].children if verb < c < i), default=i)
    return i > verb and p.at(first - 1).form == ","


def _governor(p: Parse, lex: Lexicon, sentence: Sentence, verb: int, *, joined: bool) -> int:
    """What a verb hangs on; of a participle that is joined to another word, the verb that it goes on."""
    token = p.tokens[verb]
    if not joined or token.relation != "conj":
        return token.head
    behind = bool(children_of(p, verb, "obj") or object_behind(p, lex, sentence, verb + 1))
    return compound_above(p, verb_joined(p, verb, token.head) if behind else token.head)


def _shared(p: Parse, lex: Lexicon, sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The object behind a second participle right behind and joined to one, which is that of both: ont intercepté et
    détruit *112 drones*."""
    tokens = p.tokens
    second = verb + 2
    if second >= sentence.last or tokens[verb + 1].upos != "CCONJ":
        return ()
    joined = tokens[second].relation == "conj" and tokens[second].head == verb
    both = all(tokens[i].feats.get("VerbForm") == "Part" for i in (verb, second)) and with_have(p, lex, verb)
    if not joined or not both or any(tokens[c].upos == "AUX" for c in tokens[second].children):
        return ()
    return children_of(p, second, "obj") or object_behind(p, lex, sentence, second + 1)


def _of_them(p: Parse, frames: FrameLexicon, verb: int, objects: tuple[int, ...]) -> bool:
    """Whether a bare number is the object of a verb with « en », which stands for those that it is of."""
    several = len(objects) == 1 and p.tokens[objects[0]].upos == "NUM"
    return several and any(p.tokens[c].form in frames.count_words["of_it"] for c in p.tokens[verb].children)


def _noun_of(p: Parse, i: int) -> int:
    """The noun right before an adjective, or before a second noun, that the parse takes for the head of both: 112
    *drones* ukrainiens, des *drones* kamikazes, des *drones* longue portée."""
    token, before = p.tokens[i], p.at(i - 1)
    if (
        token.upos == "NOUN"
        and before.upos == "ADJ"
        and before.relation == "amod"
        and before.head == i
        and _undetermined(p, i)
    ):
        noun = p.at(i - 2)
        return noun.index if noun.upos == "NOUN" and noun.head == i and not _undetermined(p, noun.index) else i
    turned = token.upos == "ADJ" or (token.upos == "NOUN" and before.relation == "amod")
    return before.index if turned and before.upos == "NOUN" and before.head == i else i


def _undetermined(p: Parse, i: int) -> bool:
    """Whether no article, number or preposition stands under a noun."""
    return all(p.tokens[c].relation not in {"det", "nummod", "case"} for c in p.tokens[i].children)


def _agent(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a noun behind par tells who did it: par une centaine de rebelles; not: par erreur, par centaines."""
    token = p.tokens[i]
    children = [p.tokens[c] for c in token.children]
    bare = all(t.relation == "case" for t in children) and p.at(i - 1).upos == "ADP"
    if bare and frames.noun_classes.get(token.lemma, frozenset()) & {"aircraft", "vehicles"}:
        return False  # évacués par hélicoptère
    counted = any(t.upos == "DET" for t in children) and any(t.relation.startswith("nmod") for t in children)
    return token.lemma not in frames.words["no_agents"] or (counted and token.lemma in frames.words["holders"])


def _whose(p: Parse, frames: FrameLexicon, noun: int) -> int:
    """The name of somebody that a noun stands behind, whose participle tells of him: X, un combattant blessé à Gao; the
    noun itself where it is a place."""
    token = p.tokens[noun]
    named = token.relation == "appos" and token.head < noun and p.tokens[token.head].upos == "PROPN"
    named = named and all(p.tokens[c].relation != "case" for c in p.tokens[token.head].children)
    return token.head if named and "territory" not in frames.classes.get(token.lemma, ()) else noun


def _label(p: Parse, subject: int, verb: int) -> bool:
    """Whether a name opens a line, before a colon: RDC : le M23 prend Walikale."""
    tokens = p.tokens
    opens = all(t.upos in {"PROPN", "DET"} for t in tokens[p.sentences[tokens[subject].sentence].first : subject + 1])
    return opens and any(t.form == ":" for t in tokens[subject + 1 : min(subject + LABEL, verb)])


def _in_order(
    p: Parse, verb: int, subject: tuple[int, ...], objects: tuple[int, ...], *, gerund: bool
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The subject and objects of a verb that the parse gives two subjects, a noun before it and one behind: that one is
    its object (des mutins ont arrêté le président); so is the one behind a gerund (tuant deux employés)."""
    behind = tuple(i for i in subject if i > verb and p.tokens[i].relation == "nsubj")
    before = tuple(i for i in subject if i < verb and p.tokens[i].upos in {"NOUN", "PROPN"})
    if objects or not behind or not (before or gerund) or any(t.form == "," for t in p.tokens[verb : behind[0]]):
        return subject, objects
    return before, behind


def noun_arguments(p: Parse, frames: FrameLexicon, sentence: Sentence, noun: int, last: int) -> Arguments:
    """The arguments of a noun: its complement by de is the object, the one by par or entre the subject."""
    complements = complements_of(p, frames, sentence, noun, last)
    of = belonging(p, frames, sentence, noun, last, complements)
    agents = tuple(c.head for c in complements if c.word in frames.words["agent"])
    agents = agents or next(
        (both_sides(p, sentence, c.head) for c in complements if c.word in frames.words["both"]), ()
    )
    beside = tuple(
        c for c in p.tokens[noun].children if p.tokens[c].upos in {"ADJ", "VERB", "PROPN", "NOUN", "NUM", "ADV"}
    )
    after = tuple(i for i in range(last, min(last + 2, sentence.last)) if p.tokens[i].upos in {"ADJ", "PROPN"})
    return Arguments(agents, of, complements, tuple(dict.fromkeys((*beside, *after))), _verb_above(p, noun))


def both_sides(p: Parse, sentence: Sentence, head: int) -> tuple[int, ...]:
    """A noun and those joined to it (entre l'armée et les rebelles), if only to its own complement (entre l'armée de
    Haftar et les milices), or one of many (entre deux factions)."""
    found = (head, *(c for c in p.tokens[head].children if p.tokens[c].relation == "conj"))
    if len(found) == 1:
        below = [c for c in p.tokens[head].children if c > head and p.tokens[c].relation == "nmod"]
        found += tuple(c for i in below for c in p.tokens[i].children if p.tokens[c].relation == "conj")
    if len(found) == 1 and (other := _joined_behind(p, sentence, head)) >= 0:
        found = (head, other)
    return found if len(found) > 1 or p.tokens[head].feats.get("Number") == "Plur" else ()


def _joined_behind(p: Parse, sentence: Sentence, head: int) -> int:
    """The noun behind the first conjunction after another, wherever the parse hangs it; -1 where none follows, or a
    verb does before: entre l'armée et *les rebelles* ont fait dix morts."""
    behind = p.tokens[head + 1 : min(head + FARTHEST, sentence.last)]
    stop = next((t.index for t in behind if t.upos in {"CCONJ", "VERB", "AUX"}), -1)
    if stop < 0 or p.tokens[stop].upos != "CCONJ":
        return -1
    noun = next((t for t in p.tokens[stop + 1 : sentence.last] if t.upos not in {"DET", "NUM", "ADJ"}), None)
    return noun.index if noun is not None and noun.upos in {"NOUN", "PROPN"} else -1


def _clause_behind(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether a clause or an infinitive hangs on a verb: que…, de faire, X à faire."""
    for i in range(group.last, min(group.last + FARTHEST, sentence.last)):
        token = p.tokens[i]
        if token.form in lex.words["que"] and token.upos == "SCONJ":
            return True
        if token.upos in {"VERB", "AUX"}:
            return token.feats.get("VerbForm") == "Inf" and p.tokens[i - 1].form in lex.words["infinitive_markers"]
    return False


def _untimed(p: Parse, lex: Lexicon, frames: FrameLexicon, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Subjects and objects without what the parse takes for one: a time (vendredi encore, des roquettes…), a side (côté
    libanais, des soldats…), a phrase with a preposition before a comma (selon l'ONU, des soldats…)."""
    found: list[int] = []
    for head in heads:
        token = p.tokens[head]
        cased = any(
            p.tokens[c].relation == "case" and p.tokens[c].form not in lex.words["genitive"] for c in token.children
        )
        bare = all(p.tokens[c].upos != "DET" for c in token.children)
        if (
            (token.lemma in frames.words["sideways"] and bare)
            or token.lemma in lex.words["times"]
            or (cased and token.relation.startswith("nsubj"))
        ):
            found += [c for c in _behind(p, head) if p.tokens[c].upos in {"NOUN", "PROPN"}]
        else:
            found.append(head)
    return tuple(found)


def _behind(p: Parse, head: int) -> list[int]:
    """What hangs on a noun behind it, without what belongs to it: where a comma parts them, what stands behind that (à
    Deir Hafer, une frappe)."""
    after = [c for c in p.tokens[head].children if c > head and not p.tokens[c].relation.startswith("flat")]
    comma = next((c for c in after if p.tokens[c].form == ","), head)
    return [c for c in after if c > comma]


def _verb_above(p: Parse, i: int) -> int:
    """The verb that a token hangs on, directly or through nouns; -1 if none."""
    seen = 0
    while p.tokens[i].head != i and seen < 12:
        i, seen = p.tokens[i].head, seen + 1
        if p.tokens[i].upos in {"VERB", "AUX"}:
            return i
    return -1
