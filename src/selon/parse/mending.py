"""Words that the pipeline takes for another part of speech than they are: font état de, a future; un car, a
conjunction; l'occupant, a verb."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from selon.parse.joined import PRESENT

if TYPE_CHECKING:
    from selon.parse.spacy_adapter import Word

_NOMINAL = {"ADJ", "NOUN", "PROPN", "X"}
_ARGUMENTS = ("nsubj", "obj", "obl")  # relations of nouns, which no adjective has
PARTICIPLE = {"Gender": "Masc", "Tense": "Past", "VerbForm": "Part"}
_OTHERS = {"VERB", "CCONJ", "ADV"}  # what it takes such nouns for


class Mender:
    """What a language's table of parsing says of such words."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._present: Mapping[str, str] = facts.get("present", {})
        self._nouns: Mapping[str, str] = facts.get("nouns", {})
        self._articles = frozenset(facts.get("articles", ()))
        self._adjectives = frozenset(facts.get("adjectives", ()))
        self._prefixes = tuple(facts.get("offices", ()))
        self._futures = tuple(facts.get("futures", ()))
        told = facts.get("set_off", {})
        self._set_off: Mapping[str, str] = told.get("forms", {})
        self._agents = frozenset(told.get("before", ()))

    def dated(self, word: "Word") -> "Word":
        """The word, in the present where the pipeline takes for a future what ends as none does: font état de."""
        future = word.feats.get("Tense") != "Fut" or word.form.lower().endswith(self._futures) or not self._futures
        return word if future else word._replace(feats={**word.feats, "Tense": "Pres"})

    def mended(self, words: list["Word"], forms: Sequence[str]) -> list["Word"]:
        """The words, whose forms are given apart, with those of the table as what they are."""
        offices = bool(self._prefixes) and any(form.startswith(self._prefixes) for form in forms)
        told = (self._present.keys(), self._nouns.keys(), self._adjectives, self._set_off.keys())
        if not offices and all(one.isdisjoint(forms) for one in told):
            return words
        return [self._mended(words, i) for i in range(len(words))]

    def _mended(self, words: Sequence["Word"], i: int) -> "Word":
        """The word, as a verb where it is one of the present that the pipeline takes for something else, as a noun
        where it is one behind a determiner or a number that the pipeline takes for another part, and as an adjective
        where it is one that it takes for a verb or a pronoun."""
        word, before = words[i], words[i - 1] if i else None
        if i + 1 < len(words) and self._noun_behind(words, i):  # de « sérieuses | représailles »
            return word._replace(head=i + 1, relation="amod")
        if i and self._noun_behind(words, i - 1):
            return word._replace(
                upos="NOUN", lemma=self._nouns[word.form], head=words[i - 1].head, relation=words[i - 1].relation
            )
        if word.form in self._nouns and word.upos == "ADJ" and word.relation.startswith(_ARGUMENTS):
            return word._replace(upos="NOUN", lemma=self._nouns[word.form])  # de nouvelles | frappes
        if self._article(word) and i + 1 < len(words) and self._mistaken(words[i + 1]):
            return word._replace(upos="DET", head=i + 1, relation="det")
        above = word.head + 1  # what the pipeline hangs on the determiner hangs on the noun
        if self._article(words[word.head]) and above != i and above < len(words) and self._mistaken(words[above]):
            word = word._replace(head=above)
        if word.form in self._present and word.upos != "VERB":
            governed = before is not None and before.upos in {"DET", "ADP"}
            return word if governed else word._replace(upos="VERB", lemma=self._present[word.form], feats=PRESENT)
        if before is not None and self._mistaken(word):
            return self._noun(word, before, i)
        if word.form in self._set_off and word.upos == "NOUN" and self._behind_comma(words, i):
            return word._replace(upos="VERB", lemma=self._set_off[word.form], feats=PARTICIPLE, relation="acl")
        if word.upos == "VERB" and self._prefixes and word.form.startswith(self._prefixes):
            return word._replace(upos="NOUN", lemma=word.form, feats={})  # X, vice-commandant de l'armée
        if word.form in self._adjectives and word.upos not in _NOMINAL:
            return word._replace(upos="ADJ", lemma=word.form, feats={})
        return word

    def _behind_comma(self, words: Sequence["Word"], i: int) -> bool:
        """Whether a word stands between a comma and whom a participle is done by: , cité | par l'agence."""
        return 0 < i < len(words) - 1 and words[i - 1].form == "," and words[i + 1].form in self._agents

    def _noun_behind(self, words: Sequence["Word"], i: int) -> bool:
        """Whether the pipeline takes a noun behind an adjective for an adjective of that."""
        noun = words[i + 1]
        told = noun.form in self._nouns and noun.upos == "ADJ" and noun.relation == "amod" and noun.head == i
        return told and words[i].upos == "ADJ" and words[i].relation.startswith(_ARGUMENTS)

    def _noun(self, word: "Word", before: "Word", i: int) -> "Word":
        """The word as a noun, where a determiner or a number stands before it; in the place of a determiner that it
        hangs on. So is one that is taken for an adverb behind a preposition: une attaque de drones russes."""
        counted = before.upos == "NUM"
        if before.upos == "ADP" and word.upos == "ADV":
            number = "Sing" if word.form == self._nouns[word.form] else "Plur"
            return word._replace(upos="NOUN", lemma=self._nouns[word.form], feats={"Number": number})
        if not (counted or self._article(before) or "Definite" in before.feats):  # le, notre; au; 19
            return word
        feats = {"Gender": before.feats.get("Gender", "Masc"), "Number": "Plur" if counted else "Sing"} | {
            key: value for key, value in before.feats.items() if key == "Number"
        }
        noun = word._replace(upos="NOUN", lemma=self._nouns[word.form], feats=feats)
        if before.head == i or not self._article(before):
            return noun
        top = before.head == i - 1  # the article is the root of its sentence
        return noun._replace(head=i if top else before.head, relation=before.relation)

    def _article(self, word: "Word") -> bool:
        """Whether a word is a determiner, or one that the pipeline takes for a pronoun."""
        return word.upos == "DET" or word.form.lower() in self._articles

    def _mistaken(self, word: "Word") -> bool:
        """Whether the pipeline takes for something else what behind a determiner is a noun: un car, l'occupant."""
        return word.form in self._nouns and word.upos in _OTHERS
