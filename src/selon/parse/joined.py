"""Verbs of the present that the pipeline takes for nouns or adjectives: joined to another by a conjunction (salue la
trêve et *presse* les deux camps de la respecter), or the only one of their sentence (l'armée *pilonne* la ville)."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selon.parse.spacy_adapter import Word

PRESENT = {"Mood": "Ind", "Number": "Sing", "Person": "3", "Tense": "Pres", "VerbForm": "Fin"}
ASIDE = frozenset({"amod", "acl", "flat:name", "nmod", "appos"})  # what belongs to the noun before it
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def joined(words: list["Word"], facts: Mapping[str, Any]) -> list["Word"]:
    """The words, with verbs for the nouns of `forms` (by form, their infinitives) that stand bare behind a conjunction
    and before an article, or before de and an infinitive, where a verb stands before them in their segment; what the
    parse hangs on a word before such a verb hangs on it."""
    forms = facts.get("forms", {})
    if not forms:
        return words
    found = list(words)
    for i in range(1, len(words) - 1):
        bare = words[i].form in forms and words[i].upos in {"NOUN", "ADJ"} and words[i - 1].upos == "CCONJ"
        if not bare or not _goes_on(words, i, facts["before_infinitives"]) or (top := _verb_before(found, i)) < 0:
            continue
        found[i] = words[i]._replace(upos="VERB", lemma=forms[words[i].form], feats=PRESENT, head=top, relation="conj")
        _take(found, i)
    return found


def alone(words: list["Word"], facts: Mapping[str, Any]) -> list["Word"]:
    """The words, with verbs for those of `forms` that stand between a noun and what a verb is followed by there, in a
    segment that has no verb; the noun is their subject."""
    forms = facts.get("forms", {})
    if not forms:
        return words
    found = list(words)
    for i in range(1, len(words) - 1):
        word = words[i]
        finite = "Mood" in word.feats and word.relation not in ASIDE
        if word.form not in forms or finite or not _lacks_verb(words, i):
            continue
        subject = _noun_before(words, i)
        contracted = words[i + 1].form in facts["contracted"]
        if subject < 0 or contracted or not _goes_on(words, i, facts["before_infinitives"]):
            continue
        found[i] = word._replace(upos="VERB", lemma=forms[word.form], feats=PRESENT, head=i, relation="ROOT")
        found[subject] = words[subject]._replace(head=i, relation="nsubj")
        for n in _segment(words, i):
            if n > i and (words[n].head in {subject, i, n} or n == words[subject].head):
                object_ = words[n].upos in NOUNS and not _governed(words, n)
                found[n] = words[n]._replace(head=i, relation="obj" if object_ else words[n].relation)
    return found


def _segment(words: Sequence["Word"], i: int) -> range:
    """The words of the segment of a word."""
    first, last = i, i + 1
    while first > 0 and not words[first].segment:
        first -= 1
    while last < len(words) and not words[last].segment:
        last += 1
    return range(first, last)


def _lacks_verb(words: Sequence["Word"], i: int) -> bool:
    """Whether the segment of a word has no finite verb but it, save in a relative clause."""
    return not any(n != i and "Mood" in words[n].feats and words[n].relation != "acl:relcl" for n in _segment(words, i))


def _noun_before(words: Sequence["Word"], i: int) -> int:
    """The noun right before a word, or that the parse has the word belong to, with which its segment may begin; -1 if
    a preposition governs it."""
    noun = words[i].head if words[i].relation in ASIDE and words[i].head < i else i - 1
    nominal = words[noun].upos in {"NOUN", "PROPN"} and words[i - 1].upos in {"NOUN", "PROPN", "ADJ"}
    return noun if nominal and not _governed(words, noun) and not words[i].segment else -1


def _governed(words: Sequence["Word"], i: int) -> bool:
    """Whether a preposition governs a noun."""
    return any(words[n].upos == "ADP" and words[n].head == i for n in range(max(0, i - 4), i))


def _goes_on(words: Sequence["Word"], i: int, of: Sequence[str]) -> bool:
    """Whether an article, a number or a name stands behind a word, or de with an infinitive."""
    after, next_ = words[i + 1], words[min(i + 2, len(words) - 1)]
    return after.upos in {"DET", "NUM", "PROPN"} or (after.form in of and next_.feats.get("VerbForm") == "Inf")


def _verb_before(words: Sequence["Word"], i: int) -> int:
    """The nearest finite verb before a word in its segment, not of a relative clause; -1 if none."""
    for n in range(i - 1, -1, -1):
        word = words[n]
        if word.upos == "VERB" and word.relation not in {"acl", "acl:relcl", "ccomp", "xcomp"} and _finite(words, n, i):
            return n
        if word.segment:
            break
    return -1


def _finite(words: Sequence["Word"], n: int, end: int) -> bool:
    """Whether a verb is finite, or an auxiliary that hangs on it is."""
    return "Mood" in words[n].feats or any(w.upos == "AUX" and w.head == n for w in words[max(0, n - 4) : end])


def _take(words: list["Word"], verb: int) -> None:
    """Hangs on a verb the noun behind it, and an infinitive behind that, which the parse hangs on a word before it."""
    for n in range(verb + 1, len(words)):
        word = words[n]
        if word.segment or word.upos == "PUNCT":
            return
        if word.head < verb and word.upos in NOUNS:
            words[n] = word._replace(head=verb, relation="obj")
        elif word.feats.get("VerbForm") == "Inf":
            words[n] = word._replace(head=verb, relation="xcomp")
            return
