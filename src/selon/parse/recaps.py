"""Nouns that the parser takes for the object of a verb that a comma parts them from, and that say what was told: deux
soldats ont péri, *une information* que le ministère dément; ont arraisonné le Rwabee, *un cargo émirati*."""

from collections.abc import Sequence

from selon.parse.spacy_adapter import Word

COMMA = ","
OWN = frozenset({"ADJ", "ADV", "VERB"})  # what may stand behind such a noun and belong to it


def with_recaps(words: Sequence[Word]) -> list[Word]:
    """The words, each such noun as what is said of the verb's object, or of the whole clause where it has none."""
    found = list(words)
    for i, word in enumerate(words):
        if word.relation == "obj" and word.head < i and word.upos == "NOUN" and _parted(words, i):
            own = next((n for n in range(i - 1, word.head, -1) if _object(words[n], word.head)), -1)
            found[i] = word._replace(relation="parataxis") if own < 0 else word._replace(head=own, relation="appos")
    return found


def _object(word: Word, verb: int) -> bool:
    return word.head == verb and word.relation == "obj" and word.upos in {"NOUN", "PROPN", "X"}


def _parted(words: Sequence[Word], i: int) -> bool:
    """Whether an indefinite noun stands behind the only comma after its verb, and is not the subject of another."""
    verb = start = words[i].head
    start = next((n for n in range(i, verb, -1) if words[n - 1].head != i), i)
    commas = [n for n in range(verb + 1, start + 1) if words[n].text == COMMA]
    indefinite = words[i - 1].feats.get("Definite") == "Ind"
    behind = next((w for w in words[i + 1 :] if w.head != i or w.upos not in OWN), None)
    subject = behind is not None and (_finite(behind) or behind.relation.startswith("expl"))
    return len(commas) == 1 and start - commas[0] <= 1 and indefinite and not subject


def _finite(word: Word) -> bool:
    return word.upos in {"AUX", "VERB"} and word.feats.get("VerbForm") != "Part"
