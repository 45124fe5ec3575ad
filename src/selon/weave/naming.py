"""One name for each source of a dossier: by the ontology, by the acronyms that its articles set out, by spelling."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from selon import languages
from selon.gazetteer.romanisation import key as romanised
from selon.ground.glossary import glossary
from selon.model import Named, Reading, Source
from selon.ontology import Registry, actors, fold

OWNED = frozenset({"anonymous", "public"})  # kinds of source that nobody could find again by their name


class Spellings:
    """The canonical name of every source of some readings, with the `known` actors (ours, if not given). A pure
    function of the set of them."""

    def __init__(self, readings: Iterable[Reading], known: Registry | None = None) -> None:
        self._known = known or actors()
        written: Counter[str] = Counter()
        long_forms: dict[str, set[str]] = {}
        self._partitives: frozenset[str] = frozenset()
        for reading in readings:
            self._partitives |= _partitives(reading.article.language or "")
            for short, long in glossary(reading.article.text).items():
                long_forms.setdefault(fold(short), set()).add(long)
            written.update(_names(reading, self._known))
        self._whole: Mapping[str, str] = {}
        # an acronym that two articles set out differently stands for neither
        self._long: Mapping[str, str] = {
            short: min(longs) for short, longs in long_forms.items() if len({_key(n) for n in longs}) == 1
        }
        usual: dict[str, list[str]] = {}
        for name in written:
            usual.setdefault(self._folded(name), []).append(name)
        self._whole = _wholes({k: names for k, names in usual.items() if any(n[:1].isupper() for n in names)})
        for part in self._whole:
            del usual[part]
        self._usual = {k: min(names, key=lambda n: (-written[n], -len(n), n)) for k, names in usual.items()}

    def canonical(self, name: str) -> str:
        """The name under which the dossier knows `name`: the ontology's, else the spelling most used for it."""
        known = self._known.find(name)
        return known.name if known else self._usual.get(self._folded(name), name)

    def _folded(self, name: str) -> str:
        short = fold(name)
        key = _key(self._long[short]) if short in self._long else _key(_whole_of(name, self._partitives))
        return self._whole.get(key, key)


def _wholes(spellings: Mapping[str, list[str]]) -> dict[str, str]:
    """For the beginning of a name that has capitals, the key of the one whole name among these that it begins."""
    keys = sorted(spellings)
    found = {}
    for part, names in spellings.items():
        first = bisect_left(keys, f"{part} ")
        longer = [key for key in keys[first : first + 2] if key.startswith(f"{part} ")]
        if len(longer) == 1 and all(_proper(name) for name in names):
            found[part] = longer[0]
    return found


def _proper(name: str) -> bool:
    """Whether a name is no description: it begins with a capital, and with no word that opens one."""
    return name[:1].isupper() and not described(name, None, None)


def _whole_of(name: str, partitives: frozenset[str]) -> str:
    """A name without the partitive before it: `des sources civiles` are `sources civiles`."""
    first, _, rest = name.replace("’", "'").replace("d'", "d' ", 1).partition(" ")
    return rest if rest and first.lower() in partitives else name


def described(name: str, kind: str | None, language: str | None) -> bool:
    """Whether the name is a description that may fit many (`une source militaire`, `des habitants`, `leur
    porte-parole`, a pronoun that nobody was found for), so that another outlet's is another source."""
    openings, pronouns = _words(language or "")
    words = name.lower().replace("’", "'").replace("'", "' ").split()
    if not words or name.lower().replace("’", "'").strip("- ") in pronouns:
        return True
    return kind in OWNED or words[0] in openings


def lowered(name: str, language: str | None) -> str:
    """A description as it stands within a sentence: `Une source` at the head of one is `une source`."""
    openings, _ = _words(language or "")
    first = name.partition(" ")[0].lower().replace("’", "'")
    return name[:1].lower() + name[1:] if first in openings else name


def _key(name: str) -> str:
    """What spellings of one name have in common; a name of several words that is capitals throughout, as a person's, is
    also freed of its romanisation (Hatem al-Souleiman, Hatem al-Suleiman)."""
    proper = " " in name and all(any(c.isupper() for c in word) for word in name.split())
    return (romanised(name).full if proper else "") or fold(name)


def _names(reading: Reading, known: Registry) -> Iterator[str]:
    for claim in reading.claims:
        for source in claim.sources:
            yield from (one.name for one in members(source) if known.find(one.name) is None)


def members(source: Source) -> tuple[Source | Named, ...]:
    """The members of a joint source, or the source alone."""
    return source.members or (source,)


@cache
def _partitives(language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "weaving").get("partitive", ()))


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    table = languages.table(language, "weaving")
    return frozenset(table.get("indefinite", ())), frozenset(table.get("pronouns", ()))
