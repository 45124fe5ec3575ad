"""One name for each source of a dossier: by the ontology, by the acronyms that its articles set out, by spelling."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from selon import languages
from selon.gazetteer.romanisation import key as romanised
from selon.gazetteer.romanisation import skeleton_of
from selon.ground.glossary import ACRONYM, countries, glossary
from selon.model import Named, Reading, Source
from selon.ontology import Actor, Registry, actors, fold
from selon.weave.roots.offices import adjectives_in, body_of, of_country, open_office, qualified, told_of
from selon.weave.roots.people import alike, sounded

_OF = " @ "  # in a key, between an office and whose it is
FULL = 5  # words, at least, of an office whose name says what its place is: gouverneur du district d' Alep
FEWEST = 3  # consonants of a surname alone that sounds like another: Ba and Bah may be two
_BEHIND = 40  # characters behind a source in which its letters in brackets stand

PEOPLE = frozenset({"person", "official"})  # kinds of source that may be one person

OWNED = frozenset({"anonymous", "public"})  # kinds of source that nobody could find again by their name


class Spellings:
    """The canonical name of every source of some readings, with the `known` actors (ours, if not given). A pure
    function of the set of them."""

    def __init__(self, readings: Iterable[Reading], known: Registry | None = None) -> None:
        self._known = known or actors()
        self._homes: dict[str, str | None] = {}
        written: Counter[tuple[str, str]] = Counter()
        long_forms: dict[str, set[str]] = {}
        set_out: dict[str, set[str]] = {}
        self._partitives: frozenset[str] = frozenset()
        self._alone: set[str] = set()
        self._people: set[str] = set()
        for reading in readings:
            self._partitives |= _partitives(reading.article.language or "")
            for short, long in glossary(reading.article.text).items():
                long_forms.setdefault(fold(short), set()).add(long)
            for long, actor in _set_out(reading, self._known):
                set_out.setdefault(fold(long), set()).add(actor)
            written.update((name, reading.article.language or "") for name in self._names(reading))
        self._whole: dict[str, str] = {}
        # an acronym that two articles set out differently stands for neither; nor does a name that has two
        self._long: Mapping[str, str] = {
            short: min(longs) for short, longs in long_forms.items() if len({_key(n) for n in longs}) == 1
        }
        self._set_out = {long: min(found) for long, found in set_out.items() if len(found) == 1}
        usual: dict[str, dict[str, int]] = {}
        for (name, language), times in written.items():
            names = usual.setdefault(self._folded(name, language), {})
            names[name] = names.get(name, 0) + times
        self._whole = _wholes({k: [*names] for k, names in usual.items() if any(n[:1].isupper() for n in names)})
        self._whole |= _surnames(usual, self._people, self._alone)
        for part in self._whole:
            del usual[part]
        people = alike({k: sounded(min(names)) for k, names in usual.items() if all(map(whole_name, names))})
        for spelt, first in people.items():
            for name, times in usual.pop(spelt).items():
                usual[first][name] = usual[first].get(name, 0) + times
        self._whole = {part: people.get(whole, whole) for part, whole in self._whole.items()} | people
        self._usual = {k: min(names, key=lambda n: (-names[n], -len(n), n)) for k, names in usual.items()}
        self._usual |= {self._whole.get(p := _key(name), p): name for name in sorted(self._people)}

    def canonical(self, name: str, reading: Reading | None = None, kind: str | None = None) -> str:
        """The name under which the dossier knows `name`: the ontology's, else the spelling most used for it. With the
        `reading` of the article it stands in, the countries that this speaks of tell whose a name is that may be
        several's (« la coalition », « l'armée »); `kind` is the source's."""
        known = self.actor(name, reading)
        if known is not None:
            return known.name
        if reading is None:
            return self._usual.get(self._folded(name, ""), name)
        language = reading.article.language or ""
        name = qualified(name, kind, reading, self._known, self._homes)
        again = self._known.find(name)  # armée malienne
        office = again.name if again else of_country(name, language, self._known)
        return office or self._usual.get(self._folded(name, language), name)

    def actor(self, name: str, reading: Reading | None = None) -> Actor | None:
        """The actor that the name is, by the tables or by an article that set out its letters behind it."""
        letters = self._set_out.get(fold(name))
        known = self._known.find(letters or name)
        if known is None and reading is not None and self._known.in_doubt(name):
            near = countries(reading.article.text, reading.article.language or "", self._known)
            known = self._known.find(name, near=near)
        return known

    def medium(self, name: str, reading: Reading) -> str:
        """The canonical name of a medium, or of that for which somebody wrote: SANA's, of `correspondante de SANA`."""
        of = body_of(name, reading.article.language or "", self._known)
        return of[1] if of else self.canonical(name)

    def voiced(self, name: str, language: str | None) -> Actor | None:
        """The body whose word those give whom it has its word from, or who are it: the OSDH, of its militants; the RSF,
        of the paramilitaries of the RSF."""
        of = body_of(name, language or "", self._known)
        whole = self._known.find(of[1]) if of else None
        own = whole is None or whole.kind in {"state", "armed-group"}
        if own and (group := self._of_its_fighters(name, language or "")) is not None:
            return group
        called = of[0].partition(" ")[0] if of else ""
        known = self._known.find(of[1]) if of and called in _voices(language or "", "voices") else None
        if of is not None and of[0] in _voices(language or "", "fighters"):
            known = self._known.find(of[1])
            return known if known is not None and known.kind == "armed-group" else None
        return known if known is not None and known.kind == "organisation" else None

    def _of_its_fighters(self, name: str, language: str) -> Actor | None:
        """The group whose name stands behind the word for its men, with or without how many (`300 combattants fano`),
        or beside words that but say of which country it is: `rebelles yéménites houthistes`, `Houthis du Yémen`."""
        words = name.replace("’", "'").replace("'", "' ").split()
        at = next((i for i, word in enumerate(words) if fold(word) in _voices(language, "fighters")), len(words))
        known = self._known.find(" ".join(words[at + 1 :])) if at + 1 < len(words) else None
        counted = all(word.isdigit() or word.lower() in _words(language)[0] for word in words[:at])
        counted = counted or at == len(words)
        if known is None and counted and len(words) > 1:
            known = self._of_its_country(words[at + 1 :] if at < len(words) else words, language)
        return known if counted and known is not None and known.kind == "armed-group" else None

    def _of_its_country(self, words: list[str], language: str) -> Actor | None:
        """The group that words name, without those that tell of which country it is, and it is of that or of none."""
        of, *end = words[-2:] if len(words) > 2 else [""]
        state = self._known.find(end[0]) if end and of in _whose(language) else None
        country = state.country if state is not None and state.kind == "state" else None
        words = words[:-2] if country else words
        told = dict(adjectives_in(" ".join(("", "x", *words)), language))  # not the first word, which is no adjective
        rest = [word for at, word in enumerate(words, 1) if at not in told]
        countries = {country, *told.values()} - {None}
        if len(countries) != 1 or not rest:
            return None
        rest = rest[1:] if rest[0] in _whose(language) and len(rest) > 1 else rest
        known = self._known.find(" ".join(rest))
        return known if known is not None and known.country in {None, *countries} else None

    def loose(self, name: str, kind: str | None, language: str | None) -> bool:
        """Whether a canonical name may fit many: a description, or an office of which no country is told."""
        if self._known.find(name) is not None or body_of(name, language or "", self._known) is not None:
            return described(name, kind, language, nouns=False)
        return described(name, kind, language) or open_office(name, language or "", self._known)

    def _names(self, reading: Reading) -> Iterator[str]:
        """The names of the sources of an article that the tables do not know."""
        for claim in reading.claims:
            for source in claim.sources:
                for one in members(source):
                    actor = self._known.find(one.name)
                    if actor is not None and actor.function is not None:
                        self._people.add(actor.name)
                    elif actor is None:
                        if _surname(one.name) and (one.kind or source.kind) in PEOPLE:
                            self._alone.add(one.name)
                        yield qualified(one.name, one.kind or source.kind, reading, self._known, self._homes)

    def _folded(self, name: str, language: str) -> str:
        short = fold(name)
        if short in self._long:
            key = _key(self._long[short])
        elif (of := body_of(name, language, self._known)) is not None:
            actor = self._known.find(of[1])  # à Erevan is of Armenia
            country = actor.country if actor is not None and actor.kind == "state" and not actor.part_of else None
            key = f"{of[0]}{_OF}{country or of[1]}"
        elif (told := told_of(name, language, self._known)) is not None:
            key = f"{told[0]}{_OF}{told[1]}"
        else:
            key = _key(_seat_of(_whole_of(name, self._partitives), language))
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


def _surnames(usual: Mapping[str, Iterable[str]], people: Iterable[str], alone: Iterable[str]) -> dict[str, str]:
    """For the keys of those whom an article calls by their surname alone, that of the one person who bears it, in the
    same letters or as it sounds, among the names of the dossier and the known `people` who speak in it."""
    bearers: dict[str, set[str]] = {}
    sounds: dict[str, dict[str, str]] = {}  # by the sound of a surname, how the whole names sound, by their keys
    for key, name in (*((k, n) for k, names in usual.items() for n in names), *((_key(n), n) for n in people)):
        if whole_name(name):
            surname = name.rpartition(" ")[2]
            bearers.setdefault(surname, set()).add(key)
            sounds.setdefault(sounded(surname), {})[key] = sounded(name)
    ours = {name: bearers.get(name) or _heard(name, sounds) for name in alone if _key(name) in usual}
    return {_key(name): min(found) for name, found in ours.items() if len(found) == 1}


def _heard(name: str, sounds: Mapping[str, Mapping[str, str]]) -> set[str]:
    """The key of the one person whose surname sounds like the name (Synehoubov, of Oleg Synegoubov)."""
    sound = sounded(name)
    found = sounds.get(sound, {}) if len(skeleton_of(sound)) >= FEWEST else {}
    return {min(found)} if found and len(alike(found)) == len(found) - 1 else set()


def _proper(name: str) -> bool:
    """Whether a name is no description: it begins with a capital, and with no word that opens one."""
    return name[:1].isupper() and not described(name, None, None)


def _whole_of(name: str, partitives: frozenset[str]) -> str:
    """A name without the partitive before it: `des sources civiles` are `sources civiles`."""
    first, _, rest = name.replace("’", "'").replace("d'", "d' ", 1).partition(" ")
    return rest if rest and first.lower() in partitives else name


def _seat_of(name: str, language: str) -> str:
    """The name of an office of a place without what that is: « gouverneur de la région de Gao » is that of Gao."""
    seats, divisions = _seats(language)
    words = name.replace("’", "'").replace("'", "' ").split()
    if len(words) < FULL or words[0].lower() not in seats:
        return name
    at = next((i for i in (2, 3) if words[i].lower() in divisions), None)  # du gouvernorat, de la région
    return " ".join((words[0], *words[at + 1 :])).replace("' ", "'") if at else name


def described(name: str, kind: str | None, language: str | None, *, nouns: bool = True) -> bool:
    """Whether the name is a description that may fit many (`une source militaire`, `des habitants`, `leur
    porte-parole`, a pronoun that nobody was found for, common `nouns` alone that tell of no country), so that another
    outlet's is another source."""
    openings, pronouns = _words(language or "")
    words = name.lower().replace("’", "'").replace("'", "' ").split()
    if not words or name.lower().replace("’", "'").strip("- ") in pronouns:
        return True
    if kind in OWNED or words[0] in openings:
        return True
    return nouns and name.islower() and not adjectives_in(name, language or "")


def indefinite(words: str, language: str | None) -> bool:
    """Whether words open as those do that speak of somebody anew: `une source`, `des habitants`."""
    first = words.partition(" ")[0].lower().replace("’", "'")
    return first in _words(language or "")[0] and first not in _voices(language or "", "possessive")


def ours(name: str, language: str | None) -> bool:
    """Whether who speaks calls them their own: `nos combattants`."""
    return name.split(" ", 1)[0].lower() in languages.table(language or "", "weaving").get("ours", ())


def unsigned(name: str, language: str | None) -> bool:
    """Whether the name is that of a figure or of news of which nothing tells whose it is: `un premier bilan`."""
    table = languages.table(language or "", "weaving")
    words = {*name.lower().replace("’", "'").replace("'", "' ").split()}
    nouns = words & {*table.get("unsigned", ())}
    return bool(nouns) and words - nouns <= {*table.get("of nobody", ())}


def writing(name: str, language: str | None) -> bool:
    """Whether the name is a writing's and tells not whose: `communiqué`, `un communiqué`, with or without how it was
    released."""
    table = languages.table(language or "", "weaving")
    if name.lower().replace("’", "'") in table.get("writings", ()):
        return True  # enquête préliminaire
    first, *rest = name.lower().replace("’", "'").replace("'", "' ").split() or ("",)
    if rest and first in table.get("one", ()) and rest[0] in table.get("releases", ()):
        first, *rest = rest
    if not rest:
        return first in table.get("writings", ())
    whose = not set(rest).isdisjoint(table.get("owners", ())) or adjectives_in(name, language or "")
    return first in table.get("releases", ()) and not whose


def lowered(name: str, language: str | None) -> str:
    """A description as it stands within a sentence: `Une source` at the head of one is `une source`."""
    openings, _ = _words(language or "")
    first = name.partition(" ")[0].lower().replace("’", "'")
    return name[:1].lower() + name[1:] if first in openings else name


def unarticled(name: str, language: str | None) -> str:
    """The name without the article before it, in small letters where that had a capital: « maire de Ber »."""
    first, _, rest = name.replace("’", "'").replace("'", "' ").partition(" ")
    articles = languages.table(language or "", "weaving").get("articles", ())
    return name[len(name) - len(rest.replace("' ", "'")) :] if first.lower() in articles else name


def _set_out(reading: Reading, known: Registry) -> Iterator[tuple[str, str]]:
    """The bodies of the tables whose letters an article sets behind a source: la mission de l'ONU en Libye (Manul);
    not the country of a place, nor the agency behind a body."""
    text = reading.article.text
    for claim in reading.claims:
        for source in claim.sources:
            for one in members(source):
                kind = one.kind or source.kind
                letters = ACRONYM.search(text, one.start, one.end + _BEHIND)
                actor = known.find(letters[1]) if letters and kind != "person" else None
                if letters is None or actor is None or actor.kind == "state":
                    continue
                told = text[one.start : letters.start()].rstrip()
                behind = told.endswith(one.name) or _goes_on(one.name, told, reading.article.language or "")
                if behind and (actor.kind == "medium") == (kind == "medium"):
                    yield one.name, actor.name


def _goes_on(name: str, told: str, language: str) -> bool:
    """Whether what stands before the letters is the name, and what it is for: the Command of the region (CENTCOM)."""
    after = told.partition(name)[2].replace("’", "'").replace("'", "' ").split()
    table = languages.table(language, "weaving")
    small = {*table.get("of_whom", ()), *table.get("articles", ()), *table.get("for_whom", ())}
    return bool(after) and after[0] in small and all(word in small or word[:1].isupper() for word in after)


def _key(name: str) -> str:
    """What spellings of one name have in common; a name of several words that is capitals throughout, as a person's, is
    also freed of its romanisation (Hatem al-Souleiman, Hatem al-Suleiman)."""
    return (romanised(name).full if whole_name(name) else "") or fold(name)


def whole_name(name: str) -> bool:
    """Whether a name may be a person's: several words, and capitals throughout."""
    return " " in name and all(any(c.isupper() for c in word) for word in name.split())


def _surname(name: str) -> bool:
    """Whether a name may be a surname alone: one word, with a capital and small letters."""
    return " " not in name and any(c.isupper() for c in name) and not name.isupper()


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


@cache
def _voices(language: str, row: str) -> frozenset[str]:
    return frozenset(map(fold, languages.table(language, "weaving").get(row, ())))


@cache
def _whose(language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "weaving").get("of_whom", ()))


@cache
def _seats(language: str) -> tuple[frozenset[str], frozenset[str]]:
    table = languages.table(language, "weaving")
    return frozenset(table.get("seats", ())), frozenset(table.get("divisions", ()))
