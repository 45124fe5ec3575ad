"""Whom an article has met so far: the candidates that a pronoun or a description may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.attribute.sources import Speaker
from selon.attribute.times import back_over_times
from selon.model import SourceKind
from selon.parse import Parse

PEOPLE = {"official", "person", "armed-group", "anonymous", None}
BODIES = {"organisation", "armed-group", "medium", "state"}
GROUPS = {"organisation", "armed-group"}  # that may be one or many: le groupe, les Brigades X
NEAR = 3  # sentences back that a pronoun may reach
FAR = 12  # sentences back that a description may reach


@dataclass(frozen=True, slots=True)
class Known:
    """A candidate met before: where, its canonical name, kind and agreement, the nouns that called it; whether it
    spoke, whether it was a subject; `who` are the words that named it there."""

    who: Speaker
    sentence: int
    name: str
    kind: SourceKind | None
    gender: str
    number: str
    lemmas: frozenset[str]
    named: bool
    active: bool
    spoke: bool
    members: tuple[str, ...] = ()

    @property
    def position(self) -> int:
        """The token at which it begins."""
        return self.who.phrase.first


def stands(lex: Lexicon, known: Known) -> bool:
    """Whether a candidate is somebody: a pronoun that was not resolved is nobody to resolve another with."""
    return known.name.lower() not in lex.pronouns


def lemmas_of(p: Parse, lex: Lexicon, who: Speaker) -> frozenset[str]:
    """The nouns and adjectives that call somebody, with the apposition; without the body in the complement of a common
    noun: le porte-parole | du ministère."""
    tokens, phrase = p.tokens, who.phrase
    end = phrase.last
    head = tokens[phrase.head]
    if head.text[:1].islower() and who.kind != "document" and head.lemma not in lex.words["bodies"]:
        end = next((i for i in range(phrase.head + 1, phrase.last - 1) if _of_a_body(p, lex, i)), phrase.last)
    called = (tokens[i] for i in (*range(who.first, end), *range(phrase.last, who.last)))
    return frozenset(t.lemma.lower() for t in called if t.upos in {"NOUN", "PROPN", "ADJ"})


def _of_a_body(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether a genitive at token `i` opens the complement that says whose somebody is."""
    if p.tokens[i].form not in lex.words["genitive"]:
        return False
    noun = p.at(i + 2 if p.at(i + 1).upos == "DET" else i + 1)
    return kind_of_noun(lex, noun) is not None


def passes_on(p: Parse, lex: Lexicon, known: Known) -> bool:
    """Whether a medium is but told to have heard somebody, or to have looked into what he gave out: contacté par l'AFP,
    (il dit P); une vidéo dont Reuters n'a pu vérifier l'origine."""
    behind = p.at(known.position - 1).form in lex.words["relatives"] | lex.words["que"]
    return known.kind == "medium" and (behind or hears(p, lex, known, lex.words["heard"] | lex.words["asked"]))


def hears(p: Parse, lex: Lexicon, known: Known, also: frozenset[str] = frozenset()) -> bool:
    """Whether a candidate but passed on what another told: (un message) relayé par le groupe X, (un rapport) consulté
    mardi par X; by a participle of `also` too. So is a medium that a text was handed to: transmis mardi à X."""
    i = known.position - 1
    verb = p.at(back_over_times(p, lex, i)).form
    if known.kind == "medium" and p.at(i).form in lex.words["told_to"]:
        return verb in lex.words["giving_out"] | lex.words["handing"]
    return p.at(i).form in lex.words["agent"] and verb in lex.words["relaying"] | also


def agree(a: str, b: str) -> bool:
    """Whether two genders, or numbers, may be the same."""
    return not a or not b or a == b


def may_be(who: Speaker, other: Speaker | None) -> bool:
    """Whether a pronoun agrees with another source, and so may stand for it."""
    return other is not None and agree(who.gender, other.gender) and agree(who.number, other.number)


def nearest(near: Iterable[Known], who: Speaker) -> Known | None:
    """Celui-ci, ceux-ci: whoever of that number stands nearest before."""
    fits = (k for k in near if k.kind in PEOPLE - {None} and k.number == who.number)
    return max(fits, key=lambda k: k.position, default=None)


def last_named(who: Speaker, sentence: int, before: Iterable[Known]) -> Known | None:
    """Ce dernier, cette dernière: whoever of that gender and number stands nearest before, and is no medium."""
    fits = (k for k in before if sentence - k.sentence <= NEAR and agree(who.gender, k.gender))
    return max(
        (k for k in fits if k.number == who.number and k.kind not in {None, "document", "medium"}),
        key=lambda k: k.position,
        default=None,
    )
