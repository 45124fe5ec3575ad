"""The subject of a verb where the parse gives none, or a word that only stands for it."""

from selon.attribute.clauses import Group
from selon.attribute.lexicon import Lexicon
from selon.frame.auxiliaries import with_be
from selon.frame.complements import FARTHEST
from selon.frame.controlled import children_of, doing, sent, taking
from selon.frame.marks import CLOSING, OPENING
from selon.frame.objects import SHORT, object_behind
from selon.frame.triggers import FrameLexicon
from selon.parse import NO_TOKEN, Parse, Sentence

INNER = frozenset({"nmod", "appos", "flat:name"})  # relations of a noun inside the phrase of another
ENDING = frozenset({",", ";", ":", ".", "»"})  # marks that no two subjects stand on both sides of


def inherited(p: Parse, lex: Lexicon, frames: FrameLexicon, governor: int, verb: int) -> tuple[int, ...]:
    """The subject of an infinitive or gerund: whom the verb above has do it, else the subject of that verb."""
    seen = 0
    if p.tokens[governor].upos == "ADJ" and (predicated := children_of(p, governor, "nsubj")):
        return predicated  # la rame est la deuxième à passer
    if (whose := doing(p, frames, verb)) >= 0:
        return (whose,)
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
    return found or loose(p, lex, governor)


def behind_opening(p: Parse, sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The subject of the clause behind an infinitive or gerund that opens the sentence, which is its own too, whatever
    the parse makes of it: après avoir pillé le village, *des hommes* ont fui."""
    if any("Mood" in t.feats for t in p.tokens[sentence.first : verb]):
        return ()
    comma = next((t.index for t in p.tokens[verb : sentence.last] if t.form == ","), sentence.last)
    finite = next((t.index for t in p.tokens[comma : sentence.last] if "Mood" in t.feats), sentence.last)
    if finite == sentence.last or any("Mood" in t.feats for t in p.tokens[verb:comma]):
        return ()
    between = [t for t in p.tokens[comma:finite] if t.relation.startswith(("nsubj", "obj"))]
    nouns = tuple(t.index for t in between if t.upos in {"NOUN", "PROPN"})
    if not between:  # the parse hangs it on the participle: conquis par les rebelles, *le centre* d'Alep est en ruine
        behind = [t for t in p.tokens[comma:finite] if t.upos == "NOUN" and not _cased(p, t.index)]
        nouns = tuple(t.index for t in behind if any(p.tokens[c].upos == "DET" for c in t.children))
    return nouns if len(nouns) == 1 else ()


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


def described(p: Parse, lex: Lexicon, frames: FrameLexicon, sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The noun that a participle set apart by a comma describes, where the parse hangs it on the verb: the first of
    the phrase before it that it agrees with (il a montré trois drones, *abattus* par la marine), or the subject behind
    it where it opens the sentence (*visé* par des tirs, le convoi a fait demi-tour)."""
    form = p.tokens[verb].form
    feminine = form.rstrip(lex.plural).endswith(tuple(frames.words["agreed_feminine"]))
    agreed = {"Number": "Plur" if form.endswith(lex.plural) else "Sing", "Gender": "Fem" if feminine else "Masc"}
    i = verb - 2 if p.at(verb - 1).form == "," else -1
    if i < sentence.first:
        return behind_opening(p, sentence, verb)
    found: tuple[int, ...] = ()
    while i >= sentence.first and p.tokens[i].upos != "VERB":  # of trois blessés dans les rangs, the first
        feats = p.tokens[i].feats
        fits = all(feats.get(key, told) == told for key, told in agreed.items())
        found = (i,) if fits and p.tokens[i].upos in {"NOUN", "PROPN"} else found
        i = p.tokens[i].head if p.tokens[i].head < i else -1
    return found


def loose(p: Parse, lex: Lexicon, verb: int) -> tuple[int, ...]:
    """A noun before a verb that the parse calls an adverbial, though no preposition stands before it."""
    tokens = p.tokens
    found = tuple(
        c
        for c in tokens[verb].children
        if c < verb
        and tokens[c].upos in {"NOUN", "PROPN", "NUM"}
        and tokens[c].relation in {"obl:mod", "obl", "dep", "dislocated"}
        and tokens[c].lemma not in lex.words["times"]
        and not any(tokens[k].relation == "case" for k in tokens[c].children)
    )
    apposed = len(found) > 1 and tokens[found[-1]].upos == "PROPN" and p.at(found[-1] - 1).form == ","
    return found[-2:-1] if apposed else found[-1:]  # l'émissaire, Hans Grundberg, est attendu


def before_aside(p: Parse, verb: int, noun: int) -> int:
    """The place that a participle tells of, behind words between commas that say where that lies: *Macomia*, dans la
    province de Cabo Delgado, attaquée vendredi; the noun itself where there are none."""
    start = p.sentences[p.tokens[verb].sentence].first
    first = next((t.index + 1 for t in reversed(p.tokens[start : verb - 1]) if t.form == ","), -1)
    if p.at(verb - 1).form != "," or first < start + 2 or not first < noun < verb or p.at(first).upos != "ADP":
        return noun
    named = p.at(first - 2)
    named = p.tokens[named.head] if named.relation.startswith("flat") else named
    return named.index if named.text[:1].isupper() and named.upos in {"PROPN", "X", "NOUN"} else noun


def past_agents(p: Parse, verb: int, i: int) -> int:
    """The noun that a verb tells of, where the parse takes for its subject the last of those who did what a participle
    beside that noun tells: une trêve négociée par le Qatar et *l'Égypte* est entrée en vigueur."""
    first = i - (p.at(i - 1).upos == "DET")
    agent = p.at(first - 2)
    done = p.tokens[agent.head]
    beside = agent.relation == "obl:agent" and done.relation == "acl" and done.head == p.tokens[verb].head
    return done.head if p.at(first - 1).upos == "CCONJ" and beside and done.head < i else i


def apposed_to(p: Parse, verb: int, i: int) -> int:
    """The noun before a name between commas that the parse takes for the subject: *l'émissaire*, Jean Ravel, est
    attendu."""
    tokens = p.tokens
    if tokens[i].upos != "PROPN" or p.at(i - 1).form != "," or p.at(verb - 1).index < i:
        return i
    nouns = (c for c in tokens[verb].children if c < i and tokens[c].relation in {"obl:mod", "dep", "dislocated"})
    before = [
        c for c in nouns if tokens[c].upos == "NOUN" and all(tokens[k].relation != "case" for k in tokens[c].children)
    ]
    closed = any(t.form == "," for t in tokens[i + 1 : verb])
    near = before and all(t.upos != "PUNCT" for t in tokens[before[-1] + 1 : i - 1])
    return before[-1] if closed and near else i


def inverted(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, subject: tuple[int, ...]) -> tuple[int, ...]:
    """The subject behind a verb with être that has none before it: à Gao ont été tués *trois soldats*; la place où a
    été pris *un otage*. A noun with its article or number, in the number of the verb."""
    tokens = p.tokens
    if group.form != "finite" or group.reflexive or not with_be(p, lex, group.verb):
        return ()
    if any(i < group.first and tokens[i].upos != "AUX" and not _cased(p, i) for i in subject):
        return ()
    before = tokens[group.first - 1] if group.first > sentence.first else NO_TOKEN
    nominal = before.upos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} and before.relation != "iobj"
    if nominal and not _cased(p, before.index) and before.lemma not in lex.words["times"]:
        return ()
    found = object_behind(p, lex, sentence, group.last)
    own = [tokens[c] for i in found for c in tokens[i].children if c < i]
    articles = lex.words["plural_articles"]  # right behind; not: ont été tués dans une attaque | des rebelles
    determined = any(t.upos in {"DET", "NUM"} or (t.form in articles and t.index == group.last) for t in own)
    numbers = {t.feats.get("Number") for t in tokens[group.first : group.last]}
    return found if determined and all(tokens[i].feats.get("Number") in {*numbers, None} for i in found) else ()


def _cased(p: Parse, i: int) -> bool:
    """Whether a preposition stands before a noun; not one of its number: au moins 900 personnes."""
    before = [p.tokens[c] for c in p.tokens[i].children if c < i]
    return any(t.upos == "ADP" for t in before) and all(t.upos != "NUM" for t in before)


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
    if cased and above.index < i and above.feats.get("VerbForm") in {"Part", "Inf"}:  # se faisant passer pour des X
        bare = all(p.tokens[c].upos != "AUX" for c in above.children)
        if bare and (own := children_of(p, above.index, "nsubj")):
            return own  # des hommes arrivés à moto ont…: the parse takes arrivés for the verb
    while p.tokens[i].upos not in {"NOUN", "PRON"} and p.tokens[i].head != i and sentence.first <= p.tokens[i].head < i:
        i = p.tokens[i].head
    i = _of_which(p, i, sentence.first)
    where = p.tokens[i].upos == "PRON" and p.tokens[i].relation == "iobj"  # la ville où ont été…
    return (i,) if p.tokens[i].upos in {"NOUN", "PROPN", "PRON"} and not where else ()


def _of_which(p: Parse, i: int, first: int) -> int:
    """The noun that heads a phrase which ends with a noun: un *missile* de croisière; not of a phrase that a
    preposition opens (au nord de la ville | les rebelles ont…)."""
    head = i
    while p.tokens[head].relation == "nmod" and first <= p.tokens[head].head < head:
        head = p.tokens[head].head
    cased = any(p.tokens[c].relation == "case" for c in p.tokens[head].children)
    return i if cased or p.tokens[head].upos not in {"NOUN", "PROPN"} else head


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
        if p.tokens[i].relation not in {"conj", "nmod", "obj"} or not comma or not counted or joined:
            return ()
    return subject


def whole(p: Parse, frames: FrameLexicon, verb: int, i: int) -> int:
    """The noun before the comma of which a part is told that the parse takes for the subject: *quatre personnes*, dont
    deux enfants, ont été tuées; not: cent soldats, dont deux ont été tués."""
    tokens = p.tokens
    if i > verb:
        return i
    part = next((j for j in range(i - 1, max(i - FARTHEST, 0), -1) if tokens[j].form in frames.count_words["part"]), 0)
    closed = any(t.form == "," for t in tokens[i + 1 : verb])
    if not part or not closed or tokens[part - 1].form != "," or any(t.upos == "VERB" for t in tokens[part:i]):
        return i
    noun, back = tokens[part - 2], 0
    while noun.upos not in {"NOUN", "PROPN"} or (noun.relation in INNER and noun.head < noun.index):
        if noun.relation == "nmod" and _counted(p, noun.index):
            break  # par le même point | 37 véhicules, dont…
        noun, back = tokens[noun.head], back + 1
        if back > FARTHEST or noun.head == noun.index or noun.index > part:
            break
    return noun.index if noun.upos in {"NOUN", "PROPN"} and noun.index < part else i


def _counted(p: Parse, i: int) -> bool:
    """Whether a noun has a number and no preposition: no complement of another."""
    relations = {p.tokens[c].relation for c in p.tokens[i].children if c < i}
    return "nummod" in relations and "case" not in relations


def joined_above(p: Parse, verb: int) -> int:
    """The noun that the parse joins a whole clause to, which is the first of two that do what the verb tells: *l'armée*
    et les rebelles ont échangé des tirs; -1 where there is none."""
    tokens, token = p.tokens, p.tokens[verb]
    above = tokens[token.head]
    subject = next((c for c in token.children if tokens[c].relation.startswith("nsubj")), -1)
    if token.relation != "conj" or above.upos not in {"NOUN", "PROPN"} or not above.index < subject < verb:
        return -1
    cased = any(tokens[c].relation == "case" for c in above.children)
    joint = any(tokens[c].relation == "cc" and above.index < c < subject for c in token.children)
    parted = any(t.text in ENDING for t in tokens[above.index : subject])
    return above.index if joint and not cased and not parted and _plural(p, verb) else -1


def _plural(p: Parse, verb: int) -> bool:
    """Whether a finite verb, or its auxiliary, stands in the plural."""
    auxiliaries = (p.tokens[c] for c in p.tokens[verb].children if p.tokens[c].upos == "AUX")
    return any(t.feats.get("Number") == "Plur" for t in (p.tokens[verb], *auxiliaries) if "Mood" in t.feats)


def _before_quoted(p: Parse, sentence: Sentence, i: int) -> int:
    """The token before a by-name in quotation marks that ends at a token: quatre Su-34 | « Fullback »."""
    if i < sentence.first or p.tokens[i].form not in CLOSING:
        return i
    opens = range(i - 1, max(sentence.first, i - SHORT - 1), -1)
    return next((j - 1 for j in opens if p.tokens[j].form in OPENING), i)
