"""What a noun is: the classes that rows of the lexicon ask for."""

import re

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token

APPOSED = {"nmod", "amod", "appos", "dep", "flat:name", "flat:foreign"}  # camions lance-roquettes
DEEPEST = 3  # holders inside holders: une vingtaine de membres d'un groupe
NOUNS = frozenset({"NOUN", "PROPN"})
NATIONAL = frozenset({"people", "nationals"})
HUNTERS = frozenset({"people"})
MEN = frozenset({"troops", "fighters_killed"})  # classes of those who fight
PIT = frozenset({"facilities", "built", "property"})  # classes of a mine that is worked
_DESIGNATION = re.compile(r"([^\W\d]+)[-‑]?\d+\w*")
CHARGED = frozenset({"explosives", "bombs", "suicides"})  # classes of words that only tell what drones carry


def designation(frames: FrameLexicon, form: str) -> str:
    """The class of a type of aircraft, vehicle or munition by the letters of its designation (su-34), "" if none."""
    match = None if form.isalpha() else _DESIGNATION.fullmatch(form)
    return frames.designations.get(match[1], "") if match else ""


class Kinds:
    """The classes of the tokens of one article, found once each; `acts` are the tokens that tell an event."""

    def __init__(self, p: Parse, frames: FrameLexicon) -> None:
        self.p, self.frames = p, frames
        self.acts: set[int] = set()
        self._found: dict[int, frozenset[str]] = {}
        self._own: dict[int, frozenset[str]] = {}

    def of(self, head: int) -> frozenset[str]:
        """The classes of the phrase with that head: of its noun, of what the noun holds, of what is joined to it."""
        if head not in self._found:
            self._found[head] = frozenset(self._classes(head, 0))
        return self._found[head] | {"act"} if head in self.acts else self._found[head]

    def any(self, heads: tuple[int, ...] | list[int]) -> frozenset[str]:
        """The classes of all of them."""
        return self.of(heads[0]) if len(heads) == 1 else frozenset().union(*map(self.of, heads))

    def own(self, head: int) -> frozenset[str]:
        """The classes of the noun alone."""
        if head not in self._own:
            self._own[head] = self._alone(head)
        return self._own[head]

    def _alone(self, head: int) -> frozenset[str]:
        token = self.p.tokens[head]
        classes = self.frames.noun_classes if token.upos in NOUNS else self.frames.classes
        found = classes.get(token.lemma) or classes.get(token.form)
        if found is None and (former := self._former(token)):
            found = classes.get(token.form.removeprefix(former))  # un ex-commandant
        if found is None and token.form.endswith(self.frames.endings):
            found = next(
                (
                    classes[token.form[: -len(e)]]
                    for e in self.frames.endings
                    if token.form.endswith(e) and token.form[: -len(e)] in classes
                ),
                None,
            )
        if found is None and "-" in token.form:  # des chasseurs-bombardiers
            parts = token.form.split("-")
            each = ("-".join(part.removesuffix(e) for part in parts) for e in self.frames.endings)
            found = next((classes[one] for one in each if one in classes), None)
        if found:
            return self._by_the_words_behind(head, found)
        if found is None and self._national(token):
            return NATIONAL
        if found is None and (kind := designation(self.frames, token.form)) and not self._body(head):
            return frozenset({kind})
        return found or frozenset()

    def _former(self, token: Token) -> str:
        """The prefix of who was something once: ex-."""
        return next((f for f in self.frames.words["former_prefixes"] if token.form.startswith(f)), "")

    def _by_the_words_behind(self, head: int, found: frozenset[str]) -> frozenset[str]:
        """The classes of a noun of two senses that the words behind it tell apart: des chasseurs traditionnels, une
        mine d'or."""
        words, after = self.frames.words, self.p.at(head + 1)
        if "aircraft" in found and after.lemma in words["hunting"]:
            return HUNTERS
        if "explosives" in found and after.form in words["of"] and self.p.at(head + 2).lemma in words["minerals"]:
            return PIT
        return found

    def _relief(self, i: int) -> bool:
        """Whether a complement names a body that brings relief: deux membres du Croissant-Rouge."""
        token = self.p.tokens[i]
        return token.relation.startswith("nmod") and token.form in self.frames.words["relief_bodies"]

    def _national(self, token: Token) -> bool:
        """Whether a token is a noun of nationals: des Palestiniens."""
        return (
            token.text[0].isupper() and token.form in self.frames.nationals and token.upos in {"NOUN", "PROPN", "ADJ"}
        )

    def _classes(self, head: int, depth: int) -> set[str]:
        token = self.p.tokens[head]
        found = set(self.own(head)) | self.compound(head)
        if token.upos == "PROPN" or (
            token.text[0].isupper() and token.upos in {"NOUN", "ADJ", "X", "PRON", "VERB"} and not self._opens(head)
        ):
            found.add("name")
            if self._body(head):
                found.add("body")
        if token.upos == "PRON" or token.form in self.frames.words["pronouns"]:
            found |= {"pronoun", *self._stands_for(head)}
        if token.form in self.frames.words["left_out"] and self._stands_alone(head):
            found |= self._taken_up(head)
        if token.upos == "NUM" or "NumType" in token.feats or (token.upos in {"ADJ", "DET"} and not found):
            found.add("number")
            if not self._beside(head):
                found |= self._counted_before(head) | self._counted_after(head)
        found = self._bearing(head, found)
        if depth < DEEPEST and (held := self._held_behind(head)) >= 0:
            found |= self._classes(held, depth + 1)
        if depth < DEEPEST:
            for child in token.children:
                inner = self.p.tokens[child]
                joined = inner.relation == "conj" and inner.upos in {"NOUN", "PROPN", "NUM"}
                held = (
                    (token.lemma in self.frames.words["holders"] or token.upos in {"NUM", "PRON"})
                    and inner.relation.startswith(("nmod", "obl"))
                    and any(self.p.tokens[c].form in self.frames.words["of"] for c in inner.children)
                )
                counted = token.lemma in self.frames.words["hundreds"] and inner.upos in {"NOUN", "PROPN"}
                counted = counted or (self._opens(head) and child == head + 1 and inner.upos == "NOUN")
                apposed = (
                    inner.relation in APPOSED and inner.upos in {"NOUN", "PROPN", "X", "ADJ"} and child == head + 1
                )
                compound = counted or (apposed and (inner.relation == "amod" or not inner.children))
                if joined or held or compound or inner.relation in {"appos", "flat:name"}:
                    found |= self._classes(child, depth + 1)
        return found - CHARGED if "drone" in self.own(head) else found  # des drones kamikazes, des drones explosifs

    def _held_behind(self, head: int) -> int:
        """The noun right behind a holder and its de, where the parse hangs that elsewhere (le gros | de ses forces); -1
        where none is, or it hangs there."""
        tokens, token = self.p.tokens, self.p.tokens[head]
        if token.lemma not in self.frames.words["most"] or self.p.at(head + 1).form not in self.frames.words["of"]:
            return -1
        noun = next((t for t in tokens[head + 2 : head + 4] if t.upos in NOUNS), None)
        return noun.index if noun is not None and noun.head != head else -1

    def _bearing(self, head: int, found: set[str]) -> set[str]:
        """The classes of a noun by the word behind it: who bears arms (des éleveurs armés), what is a bomb (une valise
        piégée)."""
        after = self.p.at(head + 1)
        if found & MEN and any(self._relief(c) for c in self.p.tokens[head].children):
            return (found - MEN) | {"unarmed", "civilians"}
        if found & {"unarmed", "civilians"} and after.form in self.frames.words["armed"]:
            return (found - {"unarmed", "civilians"}) | {"troops"}
        if "vehicles" not in found and self.p.tokens[head].upos in NOUNS and after.lemma in self.frames.words["rigged"]:
            return found | {"explosives"}
        return found

    def _beside(self, head: int) -> bool:
        """Whether an adjective stands beside its noun, and for none: l'armée *birmane*; not: trois *Pakistanais*."""
        token = self.p.tokens[head]
        return token.relation == "amod" and self.p.tokens[token.head].upos in {"NOUN", "PROPN"}

    def compound(self, head: int) -> frozenset[str]:
        """The class of a name of several words that opens there: armée de l'air."""
        return frozenset(
            name
            for parts, name in self.frames.compounds.get(self.p.tokens[head].form, ())
            if tuple(t.form for t in self.p.tokens[head : head + len(parts)]) == parts
        )

    def _counted_before(self, number: int) -> frozenset[str]:
        """The classes of the noun that a number stands for: six missiles, dont quatre."""
        after = self.p.tokens[number + 1 : number + 3]
        of_them = any(t.form in self.frames.count_words["them"] for t in after)  # six d'entre elles
        first = self.p.sentences[max(0, self.p.tokens[number].sentence - of_them)].first
        for i in range(number - 1, first - 1, -1):
            token = self.p.tokens[i]
            if token.upos == "NOUN" and any(self.p.tokens[c].upos == "NUM" for c in token.children if c != number):
                return self.own(i)
        return frozenset()

    def _counted_after(self, number: int) -> frozenset[str]:
        """The classes of the noun that a number is a part of: trente-deux des trente-six drones."""
        after = self.p.tokens[number + 1 : number + 4]
        if self.p.tokens[number].upos != "NUM" or not after or after[0].form not in self.frames.words["of"]:
            return frozenset()
        noun = next((t for t in after[1:] if t.upos != "NUM"), after[0])
        return self.own(noun.index) if noun.upos == "NOUN" else frozenset()

    def _opens(self, head: int) -> bool:
        return self.p.sentences[self.p.tokens[head].sentence].first == head

    def _body(self, head: int) -> bool:
        tokens = self.p.tokens
        for first in (head, head - 1):
            if first < 0:
                continue
            for parts in self.frames.names.get(tokens[first].text, ()):
                if tuple(t.text.replace("’", "'") for t in tokens[first : first + len(parts)]) == parts:
                    return True
        return False

    def _stands_for(self, pronoun: int) -> frozenset[str]:
        """The classes of the last subject before a pronoun that agrees with it."""
        token = self.p.tokens[pronoun]
        if token.form not in self.frames.words["pronouns"]:
            return frozenset()
        subject = self._subject_before(pronoun, token.feats.get("Number"), token.feats.get("Gender"))
        return frozenset() if subject is None else self.of(subject)

    def _stands_alone(self, head: int) -> bool:
        """Whether a word that may stand with a noun is a subject without one: not le deuxième convoi."""
        token = self.p.tokens[head]
        after = self.p.at(head + 1)
        beside = after.upos in {"NOUN", "PROPN"} and after.sentence == token.sentence
        return token.relation.startswith("nsubj") and not beside

    def _taken_up(self, head: int) -> frozenset[str]:
        """The classes of the noun that is left out behind an ordinal, `celui` or `un autre`: those of the last subject
        of its gender, one or many."""
        token, before = self.p.tokens[head], self.p.at(head - 1)
        article = before if before.upos == "DET" else token
        gender = article.feats.get("Gender") or token.feats.get("Gender")
        subject = self._subject_before(head, None, gender)
        return frozenset() if subject is None else self.own(subject)

    def _subject_before(self, index: int, number: str | None, gender: str | None) -> int | None:
        """The last noun before a token that is a subject, of its sentence or of the two before, of that number and
        gender, where they are known."""
        token = self.p.tokens[index]
        first = self.p.sentences[max(0, token.sentence - 2)].first
        for i in range(index - 1, first - 1, -1):
            other = self.p.tokens[i]
            if (
                other.relation.startswith("nsubj")
                and other.upos in {"NOUN", "PROPN"}
                and (not number or other.feats.get("Number", number) == number)
                and (not gender or other.feats.get("Gender", gender) == gender)
            ):
                return i
        return None
