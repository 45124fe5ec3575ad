"""Phrases that tell when something was done, counted from another act, which the parser hangs on the noun before them:
ont bombardé le village, dans la campagne de Homs, *quelques heures après l'attaque*."""

from collections.abc import Mapping, Sequence
from typing import Any

from selon.parse.spacy_adapter import Word

COMMA = ","
BEFORE = frozenset({"DET", "NUM", "ADJ", "ADV"})  # what stands before a measure of time: à peine deux heures
NOMINAL = frozenset({"NOUN", "PROPN", "X", "NUM"})


def with_moments(words: Sequence[Word], facts: Mapping[str, Any]) -> list[Word]:
    """The words, the noun of each such phrase under the verb of its clause. Only what stands behind a comma, or tells
    how long after it was: un village pris après la bataille may be one that was taken then. `facts` are the
    prepositions and the measures (parsing.toml, `moments`)."""
    found = list(words)
    for at, word in enumerate(words):
        if not facts or word.form not in facts["prepositions"] or word.relation != "case" or word.head < at:
            continue
        noun = found[word.head]
        measure = at - 1 if at and words[at - 1].lemma in facts["measures"] else -1
        start = measure if measure >= 0 else at
        while measure >= 0 and start and words[start - 1].upos in BEFORE and not words[start].segment:
            start -= 1
        apart = start > 0 and words[start - 1].text == COMMA and not words[start].segment
        if not (apart or measure >= 0) or noun.head >= start or words[noun.head].upos not in NOMINAL:
            continue
        verb = _verb(found, noun.head)
        if verb >= 0:
            found[word.head] = noun._replace(head=verb, relation="obl:mod")
            if measure >= 0 and not start <= words[measure].head <= word.head:
                found[measure] = words[measure]._replace(head=word.head, relation="nmod")
    return found


def _verb(words: Sequence[Word], i: int) -> int:
    """The verb that a noun hangs on, over other nouns; -1 where none does."""
    while words[i].head != i:
        i = words[i].head
        if words[i].upos == "VERB":
            return i
        if words[i].upos not in NOMINAL:
            return -1
    return -1
