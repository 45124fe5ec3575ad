"""Verbs of the present joined to another by a conjunction, which the pipeline takes for nouns: salue la trêve et
*presse* les deux camps de la respecter."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selon.parse.spacy_adapter import Word

PRESENT = {"Mood": "Ind", "Number": "Sing", "Person": "3", "Tense": "Pres", "VerbForm": "Fin"}
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


def _goes_on(words: Sequence["Word"], i: int, of: Sequence[str]) -> bool:
    """Whether an article stands behind a word, or de with an infinitive."""
    after, next_ = words[i + 1], words[min(i + 2, len(words) - 1)]
    return after.upos == "DET" or (after.form in of and next_.feats.get("VerbForm") == "Inf")


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
