"""The lexicon of attribution of a language: its tables, typed and indexed once."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from selon import languages, ontology
from selon.model import SourceKind, Stance

# The lists of words that hold verbs by their past participles.
PARTICIPLES = ("relaying", "giving_out", "handing", "gathering", "voicing")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that says that something is somebody's word.

    `lemma` is the verb alone, `reflexive` whether it takes se, `clitic` the en or y that it takes, `rest` the words
    that must follow (faire *état*); `frames` what its content may be; `negated` the stance when the verb is negated
    (None: no claim); `own` the stance when the content is the source's own act to come.
    """

    lemma: str
    reflexive: bool
    clitic: str
    rest: tuple[str, ...]
    stance: Stance
    frames: frozenset[str]
    negated: Stance | None
    own: Stance | None
    row: str


@dataclass(frozen=True, slots=True)
class Preposition:
    """Words before a source: selon, d'après, au dire de. `set_off`: only set off by a comma (aux yeux de X, P);
    `strict`: so, and before a sure source."""

    forms: tuple[str, ...]
    strict: bool
    set_off: bool
    stance: Stance
    row: str


@dataclass(frozen=True, slots=True)
class CueNoun:
    """A noun whose complement is a source and that tells of content: les informations de X sur, la version de X."""

    lemma: str
    stance: Stance
    row: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every table that attribution asks, for one language.

    `words` are the closed lists of words.toml by their key, `endings` its endings; `forms` gives the cue verb of a
    form, `shapes` what the form is (finite, participle…); `citing` gives, for a form of a verb that cites,
    whether it is reflexive and what follows it (se référer *à*); `plural` is
    the ending of a plural, `feminine` gives the masculine ending of a feminine one, `uncontracted` the preposition of
    a fused or elided form, `contracted` what the genitive makes of an article behind it, `full_genitive` and
    `elided_genitive` how it stands before a name; `taken_up` are nouns that call a body named before, `callings` words
    in the name of a body by the noun that calls its members, `genders` what an article or a title tells of the name
    behind it; `offices` the first noun for an office or service by each noun that may call it, `office_phrases`
    the noun for an office by other words for it, `media` the first noun for a sort of medium by each noun that may
    call it, `demonyms` the country that an adjective tells, folded and in any number, and `creeds` the creed;
    `known_nouns` keeps what was found for a lemma and a form.
    """

    verbs: Mapping[str, tuple[CueVerb, ...]]
    prepositions: Mapping[str, tuple[Preposition, ...]]
    nouns: Mapping[str, CueNoun]
    kinds: Mapping[str, SourceKind]
    compounds: Mapping[str, tuple[tuple[tuple[str, ...], SourceKind], ...]]
    names: Mapping[str, tuple[tuple[tuple[str, ...], SourceKind], ...]]
    titles: frozenset[str]
    pronouns: Mapping[str, tuple[str, str]]
    words: Mapping[str, frozenset[str]]
    forms: Mapping[str, str]
    shapes: Mapping[str, str]
    citing: Mapping[str, tuple[tuple[str, ...], ...]]
    citing_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    joining: Mapping[str, tuple[tuple[str, ...], ...]]
    believing: frozenset[tuple[str, ...]]
    adverbials: frozenset[tuple[str, ...]]
    adverbial_starts: frozenset[str]
    adverbial_ends: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]
    plural: str
    feminine: Mapping[str, str]
    uncontracted: Mapping[str, str]
    contracted: Mapping[str, str]
    full_genitive: str
    elided_genitive: str
    taken_up: frozenset[str]
    callings: Mapping[str, tuple[str, ...]]
    genders: Mapping[str, str]
    offices: Mapping[str, str]
    media: Mapping[str, str]
    office_phrases: Mapping[str, str]
    demonyms: Mapping[str, str]
    creeds: Mapping[str, str]
    known_nouns: dict[tuple[str, str], SourceKind | None] = field(default_factory=dict, repr=False, compare=False)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language that is read."""
    cues = languages.table(language, "cues")
    sources = languages.table(language, "sources")
    words = languages.table(language, "words")
    conjugate = languages.procedure(language, "conjugation").forms
    verbs: dict[str, list[CueVerb]] = {}
    for row in languages.table(language, "verbs")["verb"]:
        verb = _verb(row, words["reflexive"], words["verb_clitics"])
        verbs.setdefault(verb.lemma, []).append(verb)
    citing: dict[str, list[tuple[str, ...]]] = {}
    for phrase in [*words["citing_verbs"], *words["passing_verbs"]]:
        forms = _forms(phrase)
        reflexive = forms[0] if forms[0] in words["reflexive"] else ""
        lemma, *rest = forms[bool(reflexive) :]
        citing.setdefault(lemma, []).append((reflexive, *rest))
    adverbials = frozenset(_forms(phrase) for phrase in words["adverbials"])
    return Lexicon(
        verbs={k: tuple(sorted(v, key=lambda x: (-len(x.rest), not x.reflexive))) for k, v in verbs.items()},
        prepositions=_by_first(
            Preposition(
                _forms(r["forms"]),
                r.get("strict", False),
                r.get("set_off", False),
                r.get("stance", "asserted"),
                r["forms"],
            )
            for r in cues["preposition"]
        ),
        nouns={r["lemma"]: CueNoun(r["lemma"], r["stance"], r["lemma"]) for r in cues["noun"]},
        kinds={fold(noun): kind for kind, nouns in sources["nouns"].items() for noun in nouns},
        office_phrases={" ".join(_forms(words)): noun for words, noun in sources["offices"]["called"].items()},
        compounds=_compounds(sources["compounds"]),
        names=_names({"medium": ontology.table("outlets")["names"], **ontology.table("actors")["kinds"]}),
        titles=frozenset(sources["titles"]["forms"]),
        pronouns={k: tuple(v.split()) for k, v in sources["pronouns"].items()},
        words={name: frozenset(values) for name, values in words.items() if isinstance(values, list)}
        | {name: frozenset(_participles(words[name], conjugate)) for name in PARTICIPLES}
        | {"with_be": frozenset(languages.table(language, "framing")["words"]["with_be"])},
        shapes={form: shape for lemma in {*verbs, *citing} for form, shape in conjugate(lemma).items()},
        forms={fold(form): lemma for lemma in verbs for form in conjugate(lemma)},
        citing={fold(form): tuple(rests) for lemma, rests in citing.items() for form in conjugate(lemma)},
        citing_phrases=_grouped(_forms(phrase) for phrase in words["citing_phrases"]),
        joining=_grouped(_forms(phrase) for phrase in words["joining_phrases"]),
        believing=frozenset(_forms(phrase) for phrase in words["believing"]),
        adverbials=adverbials,
        adverbial_starts=frozenset(phrase[0] for phrase in adverbials),
        adverbial_ends=frozenset(phrase[-1] for phrase in adverbials),
        endings={name: tuple(values) for name, values in words["endings"].items()},
        plural=words["endings"]["plural"][0],
        feminine=words["feminine"],
        uncontracted=words["prepositions"],
        contracted=words["contractions"]["before"],
        full_genitive=words["contractions"]["full"],
        elided_genitive=words["contractions"]["elided"],
        taken_up=frozenset(noun.lower() for noun in sources["taken_up"]["nouns"]),
        callings={noun: tuple(names) for noun, names in sources["callings"].items()},
        genders=sources["genders"],
        offices={noun: nouns[0] for nouns in sources["offices"]["same"] for noun in nouns},
        media={noun: nouns[0] for nouns in sources["media"]["same"] for noun in nouns},
        demonyms=_demonyms(languages.table(language, "demonyms"), words["endings"]["plural"][0]),
        creeds=sources["creeds"],
    )


@lru_cache(maxsize=1 << 16)
def fold(form: str) -> str:
    """A form without case and accents, as hurried writers leave them out."""
    return "".join(c for c in unicodedata.normalize("NFD", form.lower()) if not unicodedata.combining(c))


def _demonyms(table: Mapping[str, Any], plural: str) -> dict[str, str]:
    """The country by its adjectives."""
    found = (*table["countries"].items(), *table.get("variants", {}).items())
    rows = ((country, adjective) for country, forms in found for adjective in forms)
    return {fold(form): country for country, adjective in rows for form in (adjective, adjective + plural)}


def _participles(lemmas: Iterable[str], conjugate: Callable[[str], Mapping[str, str]]) -> Iterator[str]:
    """The past participles of verbs, in all their numbers and genders."""
    for lemma in lemmas:
        yield from (form for form, shape in conjugate(lemma).items() if shape in {"participle", "either"})


def _grouped(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, longest first."""
    groups: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        groups.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in groups.items()}


def _compounds(
    kinds: Mapping[SourceKind, Iterable[str]],
) -> dict[str, tuple[tuple[tuple[str, ...], SourceKind], ...]]:
    """Nouns with the words behind them that make another kind of them, by the noun."""
    groups: dict[str, list[tuple[tuple[str, ...], SourceKind]]] = {}
    for kind, phrases in kinds.items():
        for phrase in phrases:
            noun, *rest = _forms(phrase)
            groups.setdefault(noun, []).append((tuple(rest), kind))
    return {noun: tuple(group) for noun, group in groups.items()}


def _names(kinds: Mapping[SourceKind, Iterable[str]]) -> dict[str, tuple[tuple[tuple[str, ...], SourceKind], ...]]:
    """Names of media and bodies by their first word, as tokens are written, longest first, each with its kind."""
    groups: dict[str, list[tuple[tuple[str, ...], SourceKind]]] = {}
    for kind, names in kinds.items():
        for name in names:
            parts = _forms(name.replace("’", "'"))
            groups.setdefault(parts[0], []).append((parts, kind))
    return {first: tuple(sorted(group, key=lambda x: -len(x[0]))) for first, group in groups.items()}


def _by_first(prepositions: Iterable[Preposition]) -> dict[str, tuple[Preposition, ...]]:
    groups: dict[str, list[Preposition]] = {}
    for preposition in prepositions:
        groups.setdefault(preposition.forms[0], []).append(preposition)
    return {first: tuple(sorted(group, key=lambda x: -len(x.forms))) for first, group in groups.items()}


def _verb(row: Mapping[str, Any], reflexives: Iterable[str], clitics: Iterable[str]) -> CueVerb:
    lemma: str = row["lemma"]
    forms = _forms(lemma)
    reflexive = forms[0] in reflexives
    head, *rest = forms[reflexive:]
    clitic = head if head in clitics else ""
    if clitic:
        head, *rest = rest
    negated = row.get("negated")
    return CueVerb(
        head,
        reflexive,
        clitic,
        tuple(rest),
        row["stance"],
        frozenset(row["frames"].split()),
        negated if negated != "none" else None,
        row.get("own"),
        lemma,
    )


def _forms(text: str) -> tuple[str, ...]:
    """Words as the token table has them: an elided word is its own token."""
    return tuple(text.replace("'", "' ").split())
