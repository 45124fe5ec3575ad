"""Sentences whose subject the parser takes for their root and their verb for a participle of it: *une unité* s'était
infiltrée dans le village."""

from collections.abc import Sequence

from selon.parse.spacy_adapter import Word

COMMA = ","


def with_verbs(words: Sequence[Word]) -> list[Word]:
    """The words, each such verb as the root with its subject under it: one with a finite auxiliary is no participle of
    a noun. What hung on the noun from behind the verb hangs on the verb."""
    found = list(words)
    for i, word in enumerate(words):
        noun = word.head
        told = word.upos == "VERB" and word.relation == "acl" and noun < i and words[noun].head == noun
        if told and words[noun].upos in {"NOUN", "PROPN"} and _finite(words, noun, i):
            found[i] = word._replace(head=i, relation="ROOT")
            found[noun] = found[noun]._replace(head=i, relation="nsubj")
            for at in range(i + 1, len(words)):
                if words[at].segment:
                    break
                if words[at].head == noun:
                    found[at] = found[at]._replace(head=i)
    return found


def _finite(words: Sequence[Word], noun: int, verb: int) -> bool:
    """Whether a verb has a finite auxiliary before it, and no relative pronoun stands between that and the noun, or the
    comma that closes what is set behind the noun: Le président, attendu à Rome, a salué la trêve."""
    between = words[noun + 1 : verb]
    commas = [n for n, w in enumerate(between) if w.text == COMMA]
    if len(commas) % 2:
        return False
    between = between[commas[-1] + 1 :] if commas else between
    helped = any(w.upos == "AUX" and w.head == verb and "Mood" in w.feats for w in between)
    return helped and not any(w.feats.get("PronType") == "Rel" or w.upos == "SCONJ" for w in between)
