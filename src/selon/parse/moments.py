"""Phrases that tell when something was done, and what the parser makes of them: those counted from another act it hangs
on the noun before them (ont bombardé le village, dans la campagne de Homs, *quelques heures après l'attaque*), and on a
day the object behind it (a mené vendredi *une frappe*)."""

from collections.abc import Mapping, Sequence
from typing import Any

from selon.parse.spacy_adapter import Word

COMMA = ","
BEFORE = frozenset({"DET", "NUM", "ADJ", "ADV"})  # what stands before a measure of time: à peine deux heures
AUXILIARY = 4  # words before a participle among which its auxiliary stands: ont été mortellement touchés
OBJECTS = frozenset({"obj", "nmod", "appos", "obl:mod"})  # relations that it gives such an object
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


def with_days_apart(words: Sequence[Word], days: frozenset[str]) -> list[Word]:
    """The words, the object that the parser hangs on the day before it under the verb of the day. `days` are the names
    of days of the week (lower case)."""
    found = list(words)
    for at, word in enumerate(words):
        day = word.head
        if word.upos != "NOUN" or word.relation not in OBJECTS or not day < at or words[day].form not in days:
            continue
        verb = words[day].head
        timed = words[day].relation.startswith(("obl", "advmod", "nmod")) and verb < day and words[verb].upos == "VERB"
        before = words[day + 1 : at]
        bare = not any(w.head == at and w.upos == "ADP" for w in before) and all(w.upos != "PUNCT" for w in before)
        article = any(w.head == at and w.upos in {"DET", "NUM"} for w in before)
        own = any(w.head == verb and w.relation == "obj" for w in words[verb + 1 : at])
        passive = any(w.head == verb and w.relation == "aux:pass" for w in words[max(0, verb - AUXILIARY) : verb])
        if timed and bare and article and not own and not passive:
            found[at] = word._replace(head=verb, relation="obj")
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
