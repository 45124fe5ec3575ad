"""Who a pronoun, a description or half a name stands for, inside one article. A wrong guess is worse than none."""

from dataclasses import dataclass, field

from selon.attribute.lexicon import Lexicon
from selon.attribute.sources import Speaker
from selon.model import SourceKind
from selon.parse import Parse

PEOPLE = {"official", "person", "armed-group", None}
NEAR = 4  # sentences back that a pronoun may reach


@dataclass(frozen=True, slots=True)
class Known:
    """A source met before: where it spoke, its canonical name, and the nouns that called it."""

    speaker: Speaker
    name: str
    kind: SourceKind | None
    gender: str
    number: str
    sentence: int
    lemmas: frozenset[str]


@dataclass(slots=True)
class Memory:
    """The sources of an article in the order in which they spoke."""

    p: Parse
    lex: Lexicon
    known: list[Known] = field(default_factory=list)

    def resolve(self, who: Speaker, sentence: int) -> tuple[str, SourceKind | None]:
        """The canonical name and the kind of a source, and remembers that it spoke in that sentence."""
        found = self._find(who, sentence)
        name = found.name if found else self._fuller(who.name) if who.basis == "named" else who.name
        kind = (found.kind if found else None) or who.kind
        if who.kind is not None and who.basis == "named":
            kind = who.kind
        gender = who.gender or (found.gender if found else "")
        lemmas = frozenset(t.lemma for t in self.p.tokens[who.first : who.last] if t.upos in {"NOUN", "PROPN"})
        if found is not None:
            lemmas |= found.lemmas
        self.known.append(Known(who, name, kind, gender, who.number or (found.number if found else ""), sentence, lemmas))
        return name, kind

    def last(self, sentence: int, reach: int = NEAR) -> Known | None:
        """The last source that spoke, at most `reach` sentences back."""
        return next((k for k in reversed(self.known) if sentence - k.sentence <= reach), None)

    def _find(self, who: Speaker, sentence: int) -> Known | None:
        if who.basis == "pronoun":
            return self._by_agreement(who, sentence)
        if who.basis == "described":
            return self._by_description(who, sentence)
        return next((k for k in reversed(self.known) if k.name == who.name), None)

    def _by_agreement(self, who: Speaker, sentence: int) -> Known | None:
        for known in reversed(self.known):
            if sentence - known.sentence > NEAR:
                return None
            if _agree(who.gender, known.gender) and _agree(who.number, known.number):
                return known
        return None

    def _by_description(self, who: Speaker, sentence: int) -> Known | None:
        tokens = self.p.tokens
        first, head = tokens[who.phrase.first], tokens[who.phrase.head]
        words = self.lex.words
        demonstrative, definite = first.form in words["demonstrative"], first.form in words["definite"]
        bare = who.phrase.last - who.phrase.first <= 2
        same = any(tokens[i].form == "même" for i in range(who.phrase.first, who.phrase.last)) or head.form in {"dernier", "dernière", "derniers", "dernières"}
        if not (demonstrative or (definite and (bare or same))):
            return None
        for known in reversed(self.known):
            if sentence - known.sentence > 3 * NEAR:
                return None
            if who.number and known.number and who.number != known.number:
                continue
            if head.lemma in known.lemmas:
                return known
            if who.kind == "medium" and known.kind == "medium" and known.speaker.basis == "named":
                return known
            if who.kind == "document" and known.kind == "medium" and bare and known.speaker.basis == "named":
                return known
            if demonstrative and who.kind in PEOPLE and known.kind in PEOPLE and known.speaker.basis == "named":
                return known
            if demonstrative and who.kind == known.kind and known.speaker.basis == "named":
                return known
        return None

    def _fuller(self, name: str) -> str:
        """The fuller form of half a name, given before: Jaafari -> Bachar al-Jaafari."""
        for known in self.known:
            if known.name != name and known.name.endswith((" " + name, "-" + name)):
                return known.name
        text = self.p.article.text
        for found in self.p.names:
            whole = text[found.start : found.end]
            if whole != name and whole.endswith((" " + name, "-" + name)) and len(whole) < 60 and " " in whole:
                return whole
        return name


def _agree(a: str, b: str) -> bool:
    return not a or not b or a == b
