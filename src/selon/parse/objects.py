"""Objects that the parser gives to the first of two joined verbs and that stand right behind the second (a tué deux
rebelles et arrêté *cinq suspects*), or to the noun before them, to whom they are given: demande aux deux camps *une
trêve*."""

from collections.abc import Sequence, Set

from selon.parse.spacy_adapter import Word

REACH = 5  # words from an auxiliary to the number behind its participle


def with_own_objects(words: Sequence[Word]) -> list[Word]:
    """The words, each such object under the verb that it stands behind. Only where the first verb has an object of its
    own before the second, which has none: of two verbs with one object the parser is right. A number that a preposition
    parts from the noun behind it is itself the object: en ont tué *quatre* près de la rivière."""
    found = list(words)
    for i, word in enumerate(words):
        if word.relation == "nummod" and word.head > i and (verb := _counting(words, i)) >= 0:
            found[i] = word._replace(head=verb, relation="obj")
            noun = found[word.head]
            beside = "advmod" if noun.upos == "ADV" else "obl:mod"
            found[word.head] = noun._replace(head=verb, relation=beside) if noun.relation == "obj" else noun
        if _objective(words, i) and word.head < i and (verb := _verb(words, i)) >= 0:
            found[i] = word._replace(head=verb, relation="obj")
    return found


def with_given_objects(words: Sequence[Word], times: Set[str]) -> list[Word]:
    """The words, each noun with a determiner and no preposition under the verb before it rather than under the noun
    that a preposition governs between them, where the verb has no object: a noun has no such complement. `times` are
    the nouns of times, which stand so too: a tiré sur la ville toute la nuit."""
    found = list(words)
    for i, word in enumerate(words):
        complement = word.relation in {"nmod", "appos"} and word.upos == "NOUN" and word.lemma not in times
        if complement and _bare(words, i, word.head):
            to = words[word.head]
            found[i] = word._replace(head=to.head, relation="obj")
    return found


def _bare(words: Sequence[Word], i: int, given: int) -> bool:
    """Whether a noun has no preposition, and the noun that it is given to stands before it behind its preposition and a
    verb with no object, with no mark between."""
    to, verb = words[given], words[words[given].head]
    if not (words[given].head < given < i and verb.upos == "VERB" and to.relation in {"obl:arg", "iobj", "obl:mod"}):
        return False
    own = {w.relation for w in words[given + 1 : i] if w.head == i}
    before = {w.relation for w in words[to.head + 1 : given] if w.head == given}
    objects = any(w.head == to.head and w.relation in {"obj", "xcomp", "ccomp"} for w in words)
    parted = any(w.upos in {"PUNCT", "CCONJ", "SCONJ", "PRON"} for w in words[to.head + 1 : i])
    return bool(own & {"det", "nummod"}) and "case" not in own and "case" in before and not (objects or parted)


def _objective(words: Sequence[Word], i: int) -> bool:
    """Whether a noun is an object, or a number of people that no preposition stands before and the parser takes for
    something else: et arrêté *une trentaine* de suspects."""
    if words[i].relation != "obl:mod" or words[i].upos != "NOUN" or i + 1 >= len(words):
        return words[i].relation == "obj"
    below = [w.relation for w in words[max(0, i - REACH) : i] if w.head == i]
    held = words[i + 1].upos == "ADP" and any(w.head == i and w.relation == "nmod" for w in words[i + 1 : i + REACH])
    return "det" in below and "case" not in below and held


def _counting(words: Sequence[Word], i: int) -> int:
    """The verb right before a number that a preposition parts from the noun it is given to; -1 if there is none."""
    between = words[i + 1 : words[i].head]
    parted = words[words[i].head].upos == "ADV" or any(w.upos == "ADP" and w.head == words[i].head for w in between)
    verb = words[i - 1] if i else words[i]
    bare = verb.upos == "VERB" and any(w.head == i - 1 and w.upos == "AUX" for w in words[max(0, i - REACH) : i])
    them = words[words[i].head].upos == "PRON"  # douze d'entre elles
    return i - 1 if parted and bare and not them and not words[i].segment else -1


def _verb(words: Sequence[Word], i: int) -> int:
    """The verb joined to that of an object which the object stands right behind; -1 where none is."""
    first, at = words[i].head, i - 1
    while at > first and (first < words[at].head <= i) and words[at].relation != "conj":
        at -= 1  # over what belongs to the object, and adverbs of the second verb
    second = words[at]
    joined = second.head == first or (words[second.head].head == first and words[second.head].relation == "obj")
    if at <= first or second.relation != "conj" or second.upos != "VERB" or not joined:
        return -1  # the parser may join it to the first object
    own = any(w.head == at and w.relation == "obj" for w in words[at + 1 : i])
    before = any(w.head == first and w.relation == "obj" for w in words[first + 1 : at])
    return at if before and not own else -1
