"""Nouns that tell behind a comma what a place or person just named is, with a participle of their own, which the parser
hangs on the verb before: tués dans une frappe sur Nyala, *la capitale du Darfour-Sud assiégée par les rebelles*."""

from collections.abc import Mapping, Sequence
from typing import Any

from selon.parse.spacy_adapter import Word

COMMA = ","
OPENING = frozenset({"DET", "ADJ", "NUM"})  # before the noun: la deuxième ville
INNER = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "ADV"})  # between the noun and its participle
UNBOUND = frozenset({"ADP", "DET", "NUM", "CCONJ", "AUX", "PRON", "PUNCT"})  # none of these stands right before one
BEHIND = frozenset({"ADP", "ADV", "PUNCT", "NOUN", "DET"})  # what stands right behind one
MISTAKEN = frozenset({"NOUN", "PROPN", "X", "ADJ"})  # what the parser takes some for
LONGEST = 9  # words from the noun to its participle
PART = {"VerbForm": "Part", "Tense": "Past"}


def with_described(words: Sequence[Word], facts: Mapping[str, Any]) -> list[Word]:
    """The words, each such noun under the name that it is said of, its participle under it, and what stands behind that
    up to a mark, a conjunction or a verb under the participle; `facts` is the language's table of parsing, with the
    endings of participles and the words that end so and are none (`lifted`)."""
    found = list(words)
    for comma in range(1, len(words) - 2):
        if words[comma].text != COMMA or not words[comma - 1].form[0].isupper() or words[comma].segment:
            continue  # a name, whatever the parser takes it for: El-Obeid
        noun = _noun(words, comma + 1)
        part = _participle(words, noun, facts) if noun >= 0 else -1
        if part >= 0 and not _opening(words, comma) and _freed(found, comma):
            _hang(found, _head_of_name(words, comma - 1), comma, noun, part)
    return found


def _noun(words: Sequence[Word], at: int) -> int:
    """The noun that begins there, behind an article or an ordinal; -1 if none."""
    while at < len(words) and words[at].upos in OPENING and not words[at].segment:
        at += 1
    if at >= len(words) or words[at].upos != "NOUN" or words[at].segment or words[at].relation.startswith("nsubj"):
        return -1
    # what hangs on a verb behind two commas goes on the clause: ont intercepté, près de Gao, une patrouille
    between = words[words[at].head : at] if words[words[at].head].upos == "VERB" else ()
    return -1 if sum(word.text == COMMA for word in between) > 1 else at


def _participle(words: Sequence[Word], noun: int, facts: Mapping[str, Any]) -> int:
    """The participle that agrees with a noun, over its complements; -1 where there is none."""
    if "lifted" not in facts:
        return -1
    for at in range(noun + 1, min(noun + LONGEST, len(words) - 1)):
        word = words[at]
        if word.segment:
            return -1
        past = word.upos == "VERB" and word.feats.get("VerbForm") == "Part" and word.feats.get("Tense") != "Pres"
        shaped = past or _mistaken(words, at, facts)
        if shaped and words[at - 1].upos not in UNBOUND and words[at + 1].upos in BEHIND:
            return at if _agree(words[noun], word) and not _helped(words, at) else -1
        if word.upos not in INNER:
            return -1
    return -1


def _mistaken(words: Sequence[Word], at: int, facts: Mapping[str, Any]) -> bool:
    """Whether a word that the parser takes for a noun or an adjective ends as a participle does; an adjective only
    where a time, a place or a doer follows: assiégée par, not: adjoint du centre."""
    word, after = words[at], words[at + 1].form
    if word.upos == "ADJ" and (after not in facts["lifted"]["openers"] or after in facts["names"]["of"]):
        return False
    shaped = word.form.islower() and word.form.endswith(tuple(facts["lifted"]["participles"]))
    return word.upos in MISTAKEN and shaped and word.form not in facts["lifted"]["others"]


def _opening(words: Sequence[Word], comma: int) -> bool:
    """Whether no verb stands before a comma: what follows opens a clause (à Gao, une mine posée par eux a explosé)."""
    at = comma
    while at >= 0:
        if "Mood" in words[at].feats:
            return False
        if words[at].segment:
            return True
        at -= 1
    return True


def _freed(found: list[Word], comma: int) -> bool:
    """Hangs what is above the name before a comma, and hangs on a word behind that, on what that hangs on; whether the
    name then hangs on nothing behind the comma."""
    at = comma - 1
    while found[at].head < comma and found[at].head != at:
        at = found[at].head
    top = found[at].head
    while top > comma and found[top].head != top:
        top = found[top].head
    if top >= comma or top == at:
        return top == at
    found[at] = found[at]._replace(head=top)
    return _freed(found, comma)


def _helped(words: Sequence[Word], part: int) -> bool:
    """Whether an auxiliary belongs to a participle, which then is a clause's own verb."""
    return any(w.head == part and w.upos == "AUX" for w in words[max(0, part - LONGEST) : part])


def _agree(noun: Word, part: Word) -> bool:
    return all(
        key not in noun.feats or key not in part.feats or noun.feats[key] == part.feats[key]
        for key in ("Gender", "Number")
    )


def _head_of_name(words: Sequence[Word], last: int) -> int:
    """The first word of the name that ends there."""
    at = last
    while at and words[at].relation.startswith("flat") and words[at].head < at:
        at = words[at].head
    return at


def _hang(found: list[Word], name: int, comma: int, noun: int, part: int) -> None:
    """Hangs the noun on the name, its participle on it, and what follows on that."""
    found[noun] = found[noun]._replace(head=name, relation="appos")
    for at in (comma, *range(comma + 1, noun)):
        if not comma < found[at].head <= noun:
            found[at] = found[at]._replace(head=noun)
    for at in range(noun + 1, part):
        if not comma < found[at].head <= part:
            found[at] = found[at]._replace(head=noun if found[at].upos in MISTAKEN else part)
    if found[part - 1].upos == "ADV":
        found[part - 1] = found[part - 1]._replace(head=part)
    word = found[part]
    feats = word.feats if word.upos == "VERB" else {**word.feats, **PART}
    found[part] = word._replace(head=noun, relation="acl", upos="VERB", feats=feats)
    for at in range(part + 1, len(found)):
        word = found[at]
        if word.segment or word.upos in {"PUNCT", "CCONJ", "SCONJ", "AUX", "VERB", "PRON"}:
            return
        if not part <= word.head or word.head == at:
            relation = "obl:mod" if word.relation.startswith(("nmod", "dep", "ROOT", "conj")) else word.relation
            found[at] = word._replace(head=part, relation=relation)
