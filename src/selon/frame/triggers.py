"""The lexicon of events of a language: triggers, noun classes and closed lists, typed and indexed once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from selon import languages, ontology
from selon.attribute.lexicon import lexicon as attribution
from selon.parse import Token

VERBS = (
    "approaching",
    "catching",
    "losing",
    "light",
    "suffering",
    "planning",
    "fearing",
    "intending",
    "controlling",
    "charging",
    "asking",
    "carrying",
    "lasting",
    "modal",
    "ruining",
    "burning",
    "denying",
    "taking",
    "causing",
    "standing",
    "fighting",
    "afterwards",
    "finding",
    "leading_away",
    "wishing",
    "posting",
    "encircling",
    "awaiting",
    "presenting",
    "conveying_people",
    "setting_off",
    "brought",
    "spoken_of",
    "fleeing",
    "breaking_out",
)  # the closed lists that hold infinitives


@dataclass(frozen=True, slots=True)
class Need:
    """A complement that a row asks for: behind that preposition (or that word), of one of those classes (none: any)."""

    word: str
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """Words that tell of an event of a type, and what they must stand with (triggers.toml says what each field is)."""

    words: str
    verb: bool
    reflexive: bool
    rest: tuple[str, ...]
    type: str
    subject: frozenset[str]
    object: frozenset[str]
    needs: tuple[Need, ...]
    unless: frozenset[str]
    means: str
    retold: str
    toll: str
    roles: Mapping[str, str]
    finite: bool
    order: int


@dataclass(frozen=True, slots=True)
class FrameLexicon:
    """Every table that frame asks, for one language.

    `verbs` gives the rows of a verb's form, `nouns` those of a noun's form; `classes` the classes of a word,
    `noun_classes` those that it has where it is a noun;
    `words` are the closed lists by their key, `prepositions` what rows call a preposition by; `units` gives the kind of
    count of a noun (`beside` that of the word after it, `designations` that of the letters of a type: Su-34),
    `nationals` are the forms of nouns of nationals, `outcomes` the kind of a verb and whether its
    object (or its subject) is what is counted, `endings` those of inflected words, `conditional` those of that mood.
    """

    verbs: Mapping[str, tuple[Row, ...]]
    nouns: Mapping[str, tuple[Row, ...]]
    shapes: Mapping[str, str]
    lemmas: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]
    noun_classes: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[tuple[str, ...], ...]]
    compounds: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    means: tuple[tuple[str, str], ...]
    means_words: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, str]
    roles: Mapping[str, str]
    motions: Mapping[str, str]
    units: Mapping[str, str]
    outcomes: Mapping[str, tuple[str, str]]
    outcome_phrases: Mapping[str, tuple[tuple[frozenset[str], str], ...]]
    count_words: Mapping[str, frozenset[str]]
    beside: Mapping[str, str]
    designations: Mapping[str, str]
    nationals: frozenset[str]
    exceeding: frozenset[str]
    stative: frozenset[str]
    families: Mapping[str, str]
    endings: tuple[str, ...]
    conditional: tuple[str, ...]

    def lemma(self, token: Token) -> str:
        """The lemma of a token: that of the closed lists where they have its form."""
        return self.lemmas.get(token.form, token.lemma) if token.upos in {"VERB", "AUX"} else token.lemma


@cache
def frame_lexicon(language: str) -> FrameLexicon:
    """The lexicon of events of a language that is read."""
    table = languages.table(language, "classes")
    framing, counts = languages.table(language, "framing"), languages.table(language, "counts")
    groups = {name: frozenset(members) for name, members in table["groups"].items()}
    words = attribution(language).words
    rows = list(
        _rows(languages.table(language, "triggers")["trigger"], groups, words["reflexive"], words["verb_clitics"])
    )
    conjugate = languages.procedure(language, "conjugation").forms
    verbs: dict[str, list[Row]] = {}
    nouns: dict[str, list[Row]] = {}
    shapes: dict[str, str] = {}
    forms: dict[str, dict[str, str]] = {}
    for head, row in rows:
        if not row.verb:
            nouns.setdefault(head, []).append(row)
            continue
        if head not in forms:
            forms[head] = _plural(conjugate(head), framing["endings"]["plural"])
            shapes.update(forms[head])
        for form in forms[head]:
            verbs.setdefault(form, []).append(row)
    motions = framing["roles"]
    return FrameLexicon(
        verbs={k: _sorted(v) for k, v in verbs.items()},
        nouns={k: _sorted(v) for k, v in nouns.items()},
        shapes=shapes,
        lemmas=_lemmas(framing, conjugate, counts["words"]["becoming"]),
        classes=_classes(table["classes"], table["within"]),
        noun_classes=_classes(_joined(table["classes"], languages.table(language, "nouns")), table["within"]),
        names=_names(),
        compounds=_compounds(table["compounds"]),
        means=tuple((name, table["means"][name]) for name in table["means"]["order"]),
        means_words={word: kind for kind, words in table["means_words"].items() for word in words},
        words={name: frozenset(values) for name, values in framing["words"].items()},
        prepositions=framing["prepositions"],
        roles={form: role for role in ("to", "from", "via") for form in motions[role]},
        motions={
            lemma: name for part in ("verbs", "nouns") for name, lemmas in motions[part].items() for lemma in lemmas
        },
        units=_inverted(counts["units"]),
        outcomes=_outcomes(counts["outcomes"], conjugate),
        outcome_phrases=_phrases(counts["outcomes"]["phrase"], conjugate),
        count_words={name: frozenset(values) for name, values in counts["words"].items()},
        beside=_inverted(counts["beside"]),
        designations=_inverted(counts["designations"]),
        nationals=frozenset(
            form + ending
            for part in ("countries", "variants")
            for forms_ in languages.table(language, "demonyms")[part].values()
            for form in forms_
            for ending in ("", *framing["endings"]["plural"])
        ),
        exceeding=frozenset(form for lemma in counts["words"]["exceed"] for form in conjugate(lemma)),
        stative=frozenset(
            form
            for lemma in framing["words"]["stative"]
            for form, shape in conjugate(lemma).items()
            if shape == "finite"
        ),
        families={name: row["family"] for name, row in ontology.table("events").items()},
        endings=tuple(framing["endings"]["inflected"]),
        conditional=tuple(attribution(language).endings["conditional"]),
    )


def _lemmas(
    framing: Mapping[str, Any], conjugate: Callable[[str], Iterable[str]], becoming: Iterable[str]
) -> dict[str, str]:
    """The infinitive of each form of the verbs of the closed lists, where taggers err."""
    listed = [becoming, *(framing["words"][name] for name in VERBS), *framing["roles"]["verbs"].values()]
    return {form: lemma for lemmas in listed for lemma in lemmas for form in conjugate(lemma)}


def _plural(forms: Mapping[str, str], endings: Iterable[str]) -> dict[str, str]:
    """The forms of a verb, with the plurals of its participles."""
    found = dict(forms)
    for form, shape in forms.items():
        if shape in {"participle", "either"}:
            found.update((form + ending, "participle") for ending in endings if form + ending not in forms)
    return found


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda r: (-len(r.rest), r.order)))


def _rows(
    table: Iterable[Mapping[str, Any]],
    groups: Mapping[str, frozenset[str]],
    reflexives: frozenset[str],
    clitics: frozenset[str],
) -> Iterator[tuple[str, Row]]:
    """Each word of each row, by its head."""
    for order, entry in enumerate(table):
        verb = "verb" in entry
        for words in entry["verb"] if verb else entry["noun"]:
            parts = words.replace("'", "' ").split()
            reflexive = verb and parts[0] in reflexives
            head, *rest = [
                part for n, part in enumerate(parts) if not (verb and n < 2 and part in reflexives | clitics)
            ]
            means = entry.get("means", False)
            yield (
                head,
                Row(
                    words,
                    verb,
                    reflexive,
                    tuple(rest),
                    entry["type"],
                    _expand(entry.get("subject", ""), groups),
                    _expand(entry.get("object", ""), groups),
                    tuple(_need(need, groups) for need in entry.get("needs", ())),
                    frozenset(entry.get("unless", ())),
                    "any" if means is True else means or "",
                    "definite" if entry.get("retold") is True else entry.get("retold", ""),
                    entry.get("toll", ""),
                    entry.get("roles", {}),
                    entry.get("finite", False),
                    order,
                ),
            )


def _need(text: str, groups: Mapping[str, frozenset[str]]) -> Need:
    word, _, classes = text.partition(" ")
    return Need(word, _expand(classes, groups))


def _expand(names: str, groups: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(c for name in names.split() for c in groups.get(name, {name}))


def _joined(one: Mapping[str, list[str]], other: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The words of each class in either table."""
    return {name: [*one.get(name, ()), *other.get(name, ())] for name in (*one, *other)}


def _classes(table: Mapping[str, Iterable[str]], within: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The classes of each noun, with the wider ones that they are within."""
    found: dict[str, set[str]] = {}
    for name, nouns in table.items():
        for noun in nouns:
            found.setdefault(noun, set()).update({name, within.get(name, name)})
    return {noun: frozenset(names) for noun, names in found.items()}


def _compounds(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The names of several words of each class, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in table.items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, name))
    return {first: tuple(group) for first, group in found.items()}


def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of states, armed groups and organisations, by their first word."""
    groups: dict[str, list[tuple[str, ...]]] = {}
    kinds = ontology.table("actors").get("kinds", {})
    for names in kinds.values():
        for name in names:
            parts = tuple(name.replace("’", "'").replace("'", "' ").split())
            groups.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in groups.items()}


def _outcomes(table: Mapping[str, Any], conjugate: Callable[[str], Iterable[str]]) -> dict[str, tuple[str, str]]:
    """The kind of each form of a verb of an outcome, and who is counted."""
    found: dict[str, tuple[str, str]] = {}
    for kind in ("killed", "injured"):
        found.update((form, (kind, "object")) for lemma in table[kind] for form in conjugate(lemma))
        found.update((form, (kind, "subject")) for lemma in table["subject"].get(kind, ()) for form in conjugate(lemma))
    return found


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The name of the list that holds each word."""
    return {word: name for name, words in table.items() for word in words}


def _phrases(
    table: Iterable[Mapping[str, Any]], conjugate: Callable[[str], Iterable[str]]
) -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    """The phrases of an outcome by each form of their verb."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for row in table:
        for form in {row["verb"], *conjugate(row["verb"])}:
            found.setdefault(form, []).append((frozenset(row["words"]), row["kind"]))
    return {verb: tuple(rows) for verb, rows in found.items()}
