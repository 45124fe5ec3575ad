"""Who does what to whom: the arguments of a verb or noun, from the parse, with the order of words where it fails."""

from dataclasses import dataclass

from selon.attribute.clauses import Group, verb_group
from selon.attribute.lexicon import Lexicon
from selon.frame.controlled import children_of, doing, preposition, sent, taking
from selon.frame.objects import OPENING, SHORT, object_behind, relative_object
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

CLOSING = frozenset("»”")  # quotation marks that close
FARTHEST = 14  # tokens between a verb and a complement that the parse hangs elsewhere


@dataclass(frozen=True, slots=True)
class Complement:
    """A noun behind a preposition: how rows call the preposition, and the noun's token."""

    word: str
    head: int


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
    subject = children_of(p, verb, "nsubj", "expl:subj")
    subject = tuple(_antecedent(p, frames, verb, i) for i in subject)
    objects = tuple(
        _antecedent(p, frames, verb, i) for i in children_of(p, verb, "obj") if not _of_infinitive(p, verb, i)
    )
    objects = objects or relative_object(p, lex, verb) or _restricted(p, lex, verb)
    clausal = any(p.tokens[c].relation in {"ccomp", "xcomp"} for c in token.children)
    complements = _complements(p, frames, sentence, verb)
    beside = tuple(c for c in token.children if p.tokens[c].upos != "PUNCT")
    no_doers = frames.words["no_agents"]  # abattu par erreur
    agents = tuple(
        c.head for c in complements if c.word in frames.words["agent"] and p.tokens[c.head].lemma not in no_doers
    )
    mistaken = group.form == "participle" and frames.shapes.get(token.form) == "finite"
    participle = group.form == "participle" and not mistaken
    moving = token.lemma in frames.words["with_be"] or token.form in frames.words["with_be"]
    passive = group.passive or any(p.tokens[c].relation in {"nsubj:pass", "aux:pass"} for c in token.children)
    moving = moving and not _been(p, lex, verb)
    passive = passive and not moving
    governor, relation = token.head, token.relation
    if participle and relation == "conj":
        behind = bool(children_of(p, verb, "obj") or object_behind(p, lex, sentence, verb + 1))
        governor = _compound_above(p, _verb_joined(p, verb, governor) if behind else governor)
    tense = verb
    marked = any(p.tokens[c].relation == "mark" for c in token.children)
    strung = relation == "advcl" and group.form == "finite" and not marked and p.tokens[verb - 1].form == ","
    if (
        (relation == "conj" or (strung and governor < verb))  # ils entrent, ouvrent le feu, pillent
        and governor != verb
        and (participle or not subject)
        and p.tokens[governor].upos in {"VERB", "AUX", "ADJ"}
    ):
        upper = verb_arguments(p, lex, frames, sentence, governor) if sentence.first <= governor < verb else None
        if upper is not None:
            above = any(p.tokens[c].relation in {"nsubj:pass", "aux:pass"} for c in p.tokens[governor].children)
            passive = passive or (participle and above and not moving)
            subject = subject or (upper.object if passive and above else upper.subject)
            tense = upper.verb if participle else verb
    elif (
        participle
        and not passive
        and relation in {"acl", "amod", "appos", "conj", "nmod", "advcl", "ROOT", "dep", "obl:mod"}
    ):
        passive = not moving
        governor = _agreeing(p, verb, governor) if relation == "acl" else governor
        subject = (
            (governor,)
            if governor != verb and p.tokens[governor].upos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}
            else subject
            if moving
            else ()
        )
        tense = _verb_above(p, governor) if relation in {"acl", "amod"} else verb
    elif not subject and governor != verb and (group.form in {"gerund", "infinitive"} or _perfect(p, verb)):
        subject = _inherited(p, lex, frames, sentence, governor, verb)
    if mistaken and not subject and relation in {"acl", "amod", "nmod"}:
        subject = (governor,)
    if not subject and not participle and group.clitic >= 0:
        subject = (group.clitic,)
    if not subject and (group.form == "finite" or mistaken):
        subject = _loose(p, lex, verb) or (_apart if group.reflexive else _before)(p, frames, sentence, group)
    subject = _untimed(p, lex, subject)
    objects = _untimed(p, lex, objects)
    listed = participle and relation == "conj" and tense == governor and _with_have(p, lex, governor)
    if not (
        objects
        or passive
        or group.reflexive
        or (participle and tense != verb and not listed)
        or (moving and _with_be(p, lex, verb))
    ):
        objects = object_behind(p, lex, sentence, group.last)
    clausal = clausal or _clause_behind(p, lex, sentence, group)
    active = Arguments(subject, objects, complements, beside, tense, group.reflexive, clausal, participle)
    if not passive or group.reflexive:
        return active
    return Arguments(agents, (*subject, *objects), complements, beside, tense, clausal=clausal, participle=participle)


def _restricted(p: Parse, lex: Lexicon, verb: int) -> tuple[int, ...]:
    """The object behind the que of ne … que, which the parse takes for a clause: n'avoir visé que l'aéroport."""
    nouns = [c for c in p.tokens[verb].children if c > verb and p.tokens[c].upos in {"NOUN", "PROPN"}]
    only = [c for c in nouns if any(p.tokens[k].form in lex.words["que"] for k in p.tokens[c].children if k < c)]
    return tuple(only[:1]) if any(p.tokens[c].form in lex.words["negator"] for c in p.tokens[verb].children) else ()


def noun_arguments(p: Parse, frames: FrameLexicon, sentence: Sentence, noun: int, last: int) -> Arguments:
    """The arguments of a noun: its complement by de is the object, the one by par the subject."""
    complements = _complements(p, frames, sentence, noun, last)
    of = tuple(c.head for c in complements if c.word in frames.words["of"])[:1]
    of = of or tuple(c for i in range(noun + 1, last) for c in p.tokens[i].children if _of(p, frames, c, last))[:1]
    of = of or _behind_a_time(p, frames, sentence, last) or _of_relative(p, frames, noun)
    agents = tuple(c.head for c in complements if c.word in frames.words["agent"])
    beside = tuple(
        c for c in p.tokens[noun].children if p.tokens[c].upos in {"ADJ", "VERB", "PROPN", "NOUN", "NUM", "ADV"}
    )
    after = tuple(i for i in range(last, min(last + 2, sentence.last)) if p.tokens[i].upos in {"ADJ", "PROPN"})
    return Arguments(agents, of, complements, tuple(dict.fromkeys((*beside, *after))), _verb_above(p, noun))


def _of(p: Parse, frames: FrameLexicon, i: int, last: int) -> bool:
    """Whether a noun behind the words of a trigger is their complement: remise en liberté *des otages*."""
    return (
        i >= last and p.tokens[i].upos in {"NOUN", "PROPN", "NUM"} and preposition(p, frames, i) in frames.words["of"]
    )


def _behind_a_time(p: Parse, frames: FrameLexicon, sentence: Sentence, start: int) -> tuple[int, ...]:
    """The complement by de that a date between commas parts from its noun: le passage, la veille, d'un convoi."""
    if start + 2 >= sentence.last or p.tokens[start].form != ",":
        return ()
    end = next((i for i in range(start + 1, min(start + FARTHEST, sentence.last)) if p.tokens[i].form == ","), -1)
    timed = any(t.lemma in frames.words["moments"] for t in p.tokens[start + 1 : max(end, start)])
    if not timed or end + 2 >= sentence.last or p.tokens[end + 1].form not in frames.words["of"]:
        return ()
    return next(((i,) for i in range(end + 2, min(end + SHORT + 2, sentence.last)) if p.tokens[i].upos == "NOUN"), ())


def _of_relative(p: Parse, frames: FrameLexicon, noun: int) -> tuple[int, ...]:
    """The noun before a relative clause by dont whose subject or object the noun is: douze soldats dont on a reconnu
    la mort."""
    token, verb = p.tokens[noun], p.tokens[p.tokens[noun].head]
    if not token.relation.startswith(("nsubj", "obj")) or verb.head == verb.index:
        return ()
    whose = [c for c in (*verb.children, *token.children) if p.tokens[c].form in frames.words["whose"] and c < noun]
    return (verb.head,) if whose and verb.relation == "acl:relcl" and verb.head < whose[0] else ()


def _clause_behind(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> bool:
    """Whether a clause or an infinitive hangs on a verb: que…, de faire, X à faire."""
    for i in range(group.last, min(group.last + FARTHEST, sentence.last)):
        token = p.tokens[i]
        if token.form in lex.words["que"] and token.upos == "SCONJ":
            return True
        if token.upos in {"VERB", "AUX"}:
            return token.feats.get("VerbForm") == "Inf" and p.tokens[i - 1].form in lex.words["infinitive_markers"]
    return False


def _untimed(p: Parse, lex: Lexicon, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Subjects and objects without what the parse takes for one: a time (vendredi encore, des roquettes…), a phrase
    with a preposition before a comma (selon l'ONU, des soldats…)."""
    found: list[int] = []
    for head in heads:
        token = p.tokens[head]
        cased = any(
            p.tokens[c].relation == "case" and p.tokens[c].form not in lex.words["genitive"] for c in token.children
        )
        if token.lemma in lex.words["times"] or (cased and token.relation.startswith("nsubj")):
            found += [c for c in token.children if c > head and p.tokens[c].upos in {"NOUN", "PROPN"}]
        else:
            found.append(head)
    return tuple(found)


def _antecedent(p: Parse, frames: FrameLexicon, verb: int, i: int) -> int:
    """The noun that a relative pronoun stands for."""
    if p.tokens[i].form not in frames.words["relatives"]:
        return i
    head = p.tokens[verb].head
    above = p.tokens[p.tokens[head].head]
    if p.tokens[head].relation.startswith("nmod") and above.index < head and _agrees(p, verb, above.index, head):
        head = above.index  # les Forces de soutien rapide, qui assiègent
    near = next((j for j in range(i - 1, max(i - 3, -1), -1) if p.tokens[j].upos in {"NOUN", "PROPN"}), head)
    if p.tokens[verb].relation.startswith("acl") and head != verb:
        known = p.tokens[head].lemma in frames.classes or p.tokens[head].upos == "PROPN"
        return head if known or p.tokens[near].lemma not in frames.classes else near
    return next(
        (j for j in range(i - 1, max(i - 4, -1), -1) if p.tokens[j].upos in {"NOUN", "PROPN", "NUM", "PRON"}), i
    )


def _agrees(p: Parse, verb: int, one: int, other: int) -> bool:
    """Whether a verb, by its own number or its auxiliary's, agrees with one noun and not with another."""
    auxiliaries = (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")
    finite = next((t for t in (p.tokens[verb], *auxiliaries) if "Mood" in t.feats), p.tokens[verb])
    number = finite.feats.get("Number")
    return number is not None and number == p.tokens[one].feats.get("Number") != p.tokens[other].feats.get("Number")


def _agreeing(p: Parse, verb: int, above: int) -> int:
    """The noun right before a participle where that one agrees with it, and in number not with the word that the parse
    hangs it on: des citernes chargées de *pétrole* volé."""
    near, number = p.tokens[verb - 1], p.tokens[verb].feats.get("Number")
    noun = near.upos == "NOUN" and near.index > above and near.feats.get("Number") == number
    return near.index if noun and p.tokens[above].feats.get("Number", number) != number else above


def _verb_above(p: Parse, i: int) -> int:
    """The verb that a token hangs on, directly or through nouns; -1 if none."""
    seen = 0
    while p.tokens[i].head != i and seen < 12:
        i, seen = p.tokens[i].head, seen + 1
        if p.tokens[i].upos in {"VERB", "AUX"}:
            return i
    return -1


def _inherited(
    p: Parse, lex: Lexicon, frames: FrameLexicon, sentence: Sentence, governor: int, verb: int
) -> tuple[int, ...]:
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
    if (whom := sent(p, frames, governor, verb)) is not None:
        return whom
    found = children_of(p, governor, "nsubj")
    found = tuple(_antecedent(p, frames, governor, i) for i in found)
    if not found and p.tokens[governor].relation in {"conj", "xcomp", "advcl"} and p.tokens[governor].head != governor:
        above = children_of(p, p.tokens[governor].head, "nsubj")
        return tuple(_antecedent(p, frames, p.tokens[governor].head, i) for i in above)
    return found


def _with_be(p: Parse, lex: Lexicon, verb: int) -> bool:
    """Whether a verb has the auxiliary être, and so no object: il est décédé des suites de…"""
    auxiliaries = (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")
    return any(t.lemma in lex.words["passive_auxiliaries"] for t in auxiliaries)


def _with_have(p: Parse, lex: Lexicon, verb: int) -> bool:
    """Whether a verb has the auxiliary avoir alone: ils ont fouillé le village et *arrêté* quatre hommes."""
    auxiliaries = [p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX"]
    return bool(auxiliaries) and not any(t.lemma in lex.words["passive_auxiliaries"] for t in auxiliaries)


def _been(p: Parse, lex: Lexicon, verb: int) -> bool:
    """Whether a verb has the participle of être beside it, which none that takes être in the active has: ont été
    descendus d'un bus."""
    auxiliaries = [p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX"]
    return any(t.lemma in lex.words["passive_auxiliaries"] and t.feats.get("VerbForm") == "Part" for t in auxiliaries)


def _perfect(p: Parse, verb: int) -> bool:
    """Whether a participle makes an infinitive with an auxiliary apart from it: avoir « pillé »."""
    return any(
        p.tokens[c].upos == "AUX" and p.tokens[c].feats.get("VerbForm") == "Inf" for c in p.tokens[verb].children
    )


def _compound_above(p: Parse, governor: int) -> int:
    """The verb that a bare participle goes on (a affirmé que ses unités respectent la trêve, et *accusé* Ankara): not
    one without an auxiliary, where that hangs on one with."""
    token = p.tokens[governor]
    above = p.tokens[token.head]
    bare = "Mood" in token.feats and not any(p.tokens[c].upos == "AUX" for c in token.children)
    compound = above.upos == "VERB" and any(p.tokens[c].upos == "AUX" for c in above.children)
    return above.index if bare and compound and above.index < governor else governor


def _verb_joined(p: Parse, verb: int, governor: int) -> int:
    """The compound verb that a participle with an object of its own goes on, where the parse joins it to a noun
    between: des hommes ont fait irruption dans le village et *tué* six habitants."""
    tokens = p.tokens
    follows = tokens[verb - 1].upos == "CCONJ" or tokens[verb - 2].upos == "CCONJ"
    if tokens[governor].upos not in {"NOUN", "PROPN"} or not follows:
        return governor
    i = governor
    for _ in range(4):
        i = tokens[i].head
        if tokens[i].upos == "VERB":
            return i if i < verb and any(tokens[c].relation == "aux:tense" for c in tokens[i].children) else governor
    return governor


def _of_infinitive(p: Parse, verb: int, i: int) -> bool:
    """Whether an object is that of an infinitive before it: accuser la milice *de piller* les convois."""
    return any(t.feats.get("VerbForm") == "Inf" and t.upos == "VERB" for t in p.tokens[verb + 1 : i])


def _loose(p: Parse, lex: Lexicon, verb: int) -> tuple[int, ...]:
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


def _before(p: Parse, frames: FrameLexicon, sentence: Sentence, group: Group) -> tuple[int, ...]:
    """The noun right before a verb group whose subject the parse misses, over a part told between commas (dix
    hommes, dont deux chefs, ont péri)."""
    i = _before_quoted(p, sentence, group.first - 1)
    if i > sentence.first and p.tokens[i].form == ",":
        opens = range(i - 1, max(sentence.first + 1, i - FARTHEST), -1)
        part = next((j for j in opens if p.tokens[j].form in frames.count_words["part"]), i)
        i = next((j for j in range(part - 1, sentence.first - 1, -1) if p.tokens[j].upos != "PUNCT"), i)
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


def _apart(p: Parse, frames: FrameLexicon, sentence: Sentence, group: Group) -> tuple[int, ...]:
    """The noun before a reflexive verb group, set apart by a comma from words that the parse joins it to: après le
    départ du convoi, des roquettes se sont abattues."""
    subject = _before(p, frames, sentence, group)
    for i in subject:
        children = [p.tokens[c] for c in p.tokens[i].children if c < i]
        comma, article = any(t.form == "," for t in children), any(t.upos == "DET" for t in children)
        joined = any(t.upos in {"CCONJ", "ADP"} for t in children)
        if p.tokens[i].relation != "conj" or not comma or not article or joined:
            return ()
    return subject


def _before_quoted(p: Parse, sentence: Sentence, i: int) -> int:
    """The token before a by-name in quotation marks that ends at a token: quatre Su-34 | « Fullback »."""
    if i < sentence.first or p.tokens[i].form not in CLOSING:
        return i
    opens = range(i - 1, max(sentence.first, i - SHORT - 1), -1)
    return next((j - 1 for j in opens if p.tokens[j].form in OPENING), i)


def _complements(
    p: Parse, frames: FrameLexicon, sentence: Sentence, head: int, last: int = -1
) -> tuple[Complement, ...]:
    """Nouns behind a preposition: those that hang on the head, and those that follow before the next verb."""
    found: dict[int, str] = {}
    for child in p.tokens[head].children:
        if p.tokens[child].upos in {"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ"} and (
            word := preposition(p, frames, child)
        ):
            found[child] = word
    for i in range(max(head + 1, last), min(sentence.last, head + FARTHEST)):
        token = p.tokens[i]
        if token.upos in {"VERB", "AUX"} and token.relation not in {"amod", "acl", "aux:tense", "aux:pass"}:
            break
        if token.upos in {"SCONJ"} or token.form in {";", ":", "»"} or token.form in frames.words["relatives"]:
            break
        if i in found or token.upos not in {"NOUN", "PROPN", "NUM", "X"}:
            continue
        word = preposition(p, frames, i)
        if word and word not in frames.words["of"]:
            found[i] = word
    return tuple(Complement(found[i], i) for i in sorted(found))
