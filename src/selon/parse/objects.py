"""Objects that the parser gives to the first of two joined verbs and that stand right behind the second (a tué deux
rebelles et arrêté *cinq suspects*), or to one that a comma parts them from (ont péri, *une information* que…)."""

from collections.abc import Sequence

from selon.parse.spacy_adapter import Word

COMMA = ","


def with_own_objects(words: Sequence[Word]) -> list[Word]:
    """The words, each such object under the verb that it stands behind. Only where the first verb has an object of its
    own before the second, which has none: of two verbs with one object the parser is right."""
    found = list(words)
    for i, word in enumerate(words):
        if word.relation != "obj" or word.head >= i:
            continue
        if (verb := _verb(words, i)) >= 0:
            found[i] = word._replace(head=verb)
        elif word.upos == "NOUN" and _parted(words, i):
            own = next((n for n in range(i - 1, word.head, -1) if words[n].head == word.head and _object(words[n])), -1)
            found[i] = word._replace(relation="parataxis") if own < 0 else word._replace(head=own, relation="appos")
    return found


def _object(word: Word) -> bool:
    return word.relation == "obj" and word.upos in {"NOUN", "PROPN", "X"}


def _parted(words: Sequence[Word], i: int) -> bool:
    """Whether an indefinite noun stands behind the only comma after its verb, and before no other: it says what was
    told, and is no object."""
    start = i
    while start - 1 > words[i].head and words[start - 1].head == i:
        start -= 1
    commas = [n for n in range(words[i].head + 1, start + 1) if words[n].text == COMMA]
    article = words[i - 1].feats.get("Definite") == "Ind"
    behind = next((w for w in words[i + 1 :] if w.head != i or w.upos not in {"ADJ", "ADV", "VERB"}), None)
    finite = behind is not None and behind.upos in {"AUX", "VERB"} and behind.feats.get("VerbForm") != "Part"
    subject = finite or (behind is not None and behind.relation.startswith("expl"))
    return len(commas) == 1 and start - commas[0] <= 1 and article and not subject


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
