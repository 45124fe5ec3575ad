"""Forces called by their country: the tables of a language that give « les forces russes » a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.attribute.lexicon import fold, lexicon
from selon.model import SourceKind


@dataclass(frozen=True, slots=True)
class Force:
    """A row: the `name` with a place for the adjective, the nouns (or phrases, `wide`) that call it, and the words
    that make somebody else of them."""

    name: str
    kind: SourceKind
    nouns: frozenset[str]
    wide: tuple[tuple[str, ...], ...]
    without: frozenset[str]


@dataclass(frozen=True, slots=True)
class Forces:
    """`countries`: adjective in any form, folded -> country; `adjectives`: country -> masculine and feminine;
    `members`: nouns that hand on the name of the body in their complement, the `hired` not that of a state; `acts`: the
    noun that acts for a country, save for the `unarmed`, in whose name others fight."""

    countries: Mapping[str, str]
    adjectives: Mapping[str, tuple[str, str]]
    rows: tuple[Force, ...]
    members: frozenset[str]
    hired: frozenset[str]
    plural: str
    acts: str
    unarmed: frozenset[str]

    def country(self, form: str) -> str | None:
        """The country that the adjective tells."""
        return self.countries.get(fold(form))

    def acting(self, form: str) -> tuple[str, SourceKind] | None:
        """Who acts where an adjective alone tells the country: une frappe *turque*."""
        country = self.country(form) if form.islower() else None
        return self.named((self.acts,), country) if country and country not in self.unarmed else None

    def named(self, nouns: tuple[str, ...], country: str) -> tuple[str, SourceKind] | None:
        """The name and kind of the force that the words of a phrase (its noun first) call, of that country."""
        words = tuple(self.singular(word) for word in nouns)
        for row in self.rows:
            if row.without.isdisjoint(words) and (
                words[0] in row.nouns or any(_runs(words, phrase) for phrase in row.wide)
            ):
                masculine, feminine = self.adjectives[country]
                return row.name.format(masculine=masculine, feminine=feminine), row.kind
        return None

    def singular(self, form: str) -> str:
        """The form without accents and the ending of a plural."""
        return fold(form).removesuffix(self.plural)


@cache
def forces(language: str) -> Forces:
    """The forces of a language that is read; none where it has no table."""
    rows = languages.table(language, "demonyms")
    plural = lexicon(language).plural
    main: dict[str, list[str]] = rows.get("countries", {})
    pairs = [*main.items(), *rows.get("variants", {}).items()]
    forms = {fold(f) + ending: country for country, pair in reversed(pairs) for f in pair for ending in ("", plural)}
    return Forces(
        forms,
        {country: (pair[0], pair[1]) for country, pair in main.items()},
        tuple(
            Force(
                row["name"],
                row["kind"],
                _singular(row.get("nouns", ()), plural),
                tuple(_words(phrase, plural) for phrase in row.get("with", ())),
                _singular(row.get("without", ()), plural),
            )
            for row in rows.get("force", ())
        ),
        _singular(rows.get("members", {}).get("nouns", ()), plural),
        _singular(rows.get("members", {}).get("hired", ()), plural),
        plural,
        rows.get("acting", {}).get("noun", ""),
        frozenset(rows.get("acting", {}).get("without", ())),
    )


def _words(phrase: str, plural: str) -> tuple[str, ...]:
    return tuple(fold(word).removesuffix(plural) for word in phrase.replace("'", "' ").split())


def _singular(nouns: list[str], plural: str) -> frozenset[str]:
    return frozenset(fold(noun).removesuffix(plural) for noun in nouns)


def _runs(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the words begin with the phrase."""
    return words[: len(phrase)] == phrase
