"""Bodies of a state that an article calls by their noun alone: « l'armée », « le ministère de la Défense » is that of
the country that the article is about, and never the same in articles about two countries."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from selon import languages
from selon.ground.forces import Forces, forces
from selon.model import Reading
from selon.ontology import Actor, Registry, fold

MOSTLY = 3  # times as often as any other is the country told of that an article is about
ARMY = "MIL"  # the PLOVER sector of armies
_LEMMAS = ("offices", "portfolios", "local", "heads")
_FOLDED = ("unmarked", "staffs", "of_the_army", "regimes", "occupying", "enemies")
_KINDS = frozenset({"official", "state", "organisation", "document"})  # un communiqué de l'armée is the army's
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*'?")


@dataclass(frozen=True, slots=True)
class _Table:
    """The words of a language that offices are known by (weaving.toml)."""

    offices: frozenset[str]
    portfolios: frozenset[str]
    of_whom: frozenset[str]
    of_where: frozenset[str]
    of_place: frozenset[str]
    articles: frozenset[str]
    local: frozenset[str]
    heads: frozenset[str]
    unmarked: frozenset[str]
    staffs: frozenset[str]
    of_the_army: frozenset[str]
    regimes: frozenset[str]
    occupying: frozenset[str]
    enemies: frozenset[str]


def qualified(name: str, kind: str | None, reading: Reading, known: Registry, homes: dict[str, str | None]) -> str:
    """The name with the country that the article is about, where it is an office without one: « armée » is « armée
    malienne », « ministère de la Défense » is « ministère de la Défense (Mali) »; otherwise as it is. `homes` keeps
    the countries found, by the articles' ids."""
    language = reading.article.language or ""
    occupying = fold(name) in _table(language).occupying if language in languages.read() else False
    if not occupying and (kind not in _KINDS or not open_office(name, language, known)):
        return name
    words = forces(language)
    if occupying:
        occupiers = set[str]().union(*(_told_with(noun, reading) for noun in _table(language).enemies))
        army = words.named((words.acts,), min(occupiers)) if len(occupiers) == 1 else None
        return army[0] if army is not None else name
    number = reading.article.id
    if number not in homes:
        homes[number] = home(reading, known)
    told = _told_with(_words(name)[0], reading)
    country = homes[number] or (min(told) if len(told) == 1 else None)
    armed = fold(_words(name)[-1]) == fold(words.acts) and not _has_army(homes[number], words, known)
    if armed and len(own := _armies(reading, known)) == 1:
        country, told = min(own), told & own  # Tsahal, in what tells of Gaza, is the army
    if country is None or told - {country}:
        return name
    force = words.named((name.lower(),), country) if country in words.adjectives else None
    if force is not None and fold(force[0]).startswith(f"{fold(name)} "):
        return force[0]
    head, noun = name[: name.rfind(last := _words(name)[-1])], last.lower()
    for adjective in words.adjectives.get(country, ()) if head else ():
        if known.find(f"{noun} {adjective}") is not None:
            return f"{head}{noun} {adjective}"  # porte-parole de l'armée | malienne
    return f"{name} ({_states(known).get(country, country)})"


def _told_with(noun: str, reading: Reading) -> set[str]:
    """The countries that the article tells of right behind such a noun: l'armée française, in an article about Mali."""
    language, words = reading.article.language or "", _words(reading.article.text)
    adjectives, called = forces(language), _singular(language, noun)
    behind = {after for word, after in pairwise(words) if word[0] == noun[0] and _singular(language, word) == called}
    return {country for word in behind if (country := adjectives.country(word)) is not None}


def _has_army(country: str | None, words: Forces, known: Registry) -> bool:
    """Whether a country has an army that is known by its noun: not Palestine."""
    army = words.named((words.acts,), country) if country and country in words.adjectives else None
    return army is not None and known.find(army[0]) is not None


def _armies(reading: Reading, known: Registry) -> set[str]:
    """The countries whose army the article tells of by a name of its own: Tsahal."""
    found = (known.find(word) for word in set(_words(reading.article.text)) if word[0].isupper())
    return {one.country for one in found if one is not None and one.country and one.plover == ARMY}


@lru_cache(maxsize=1 << 14)
def told_of(name: str, language: str, known: Registry) -> tuple[str, str] | None:
    """The name without what tells its country, and that country: « ministère russe de la Défense », « ministère de la
    Défense russe » and « ministère de la Défense (Russie) » are one; None where no country is told, or several."""
    if language not in languages.read():
        return None
    base, _, state = name.removesuffix(")").partition(" (")
    if state and (actor := known.find(state)) is not None and actor.country:
        return _unmarked(fold(base), language), actor.country
    words = _words(name)
    found = adjectives_in(name, language)
    if len(found) != 1:
        return None
    [(at, country)] = found
    return _unmarked(fold(" ".join((*words[:at], *words[at + 1 :]))), language), country


def _unmarked(office: str, language: str) -> str:
    """A folded office without the words that tell it from no other: « ministère de la Défense nationale » is that of la
    Défense, « état-major général des armées » the état-major."""
    table = _table(language)
    short = " ".join(word for word in office.split() if word not in table.unmarked) or office
    for regime in table.regimes:
        short = short.removesuffix(f" {regime}")
    for staff in table.staffs:
        if any(short == f"{staff} {army}" for army in table.of_the_army):
            return staff
    return short


def adjectives_in(name: str, language: str) -> list[tuple[int, str]]:
    """The adjectives of countries in a name: which word, and the country."""
    if language not in languages.read():
        return []
    adjectives, words = forces(language), _words(name)
    return [(i, c) for i, w in enumerate(words) if i and w.islower() and (c := adjectives.country(w)) is not None]


@lru_cache(maxsize=1 << 14)
def open_office(name: str, language: str, known: Registry) -> bool:
    """Whether the name is that of an office, and does not tell of whom."""
    if language not in languages.read() or known.find(name) is not None:
        return False
    table, words = _table(language), _words(name)
    if words and _singular(language, words[0]) in table.heads:
        words = _complement(words, table)
    first = _singular(language, words[0]) if words else ""
    if first not in table.offices or adjectives_in(name, language):
        return False
    if any(_singular(language, word) in table.local for word in words):
        return False
    for before, word in pairwise(words):
        of_somewhere = first not in table.portfolios or before.lower() in table.of_where or known.find(word) is not None
        of_somewhere = of_somewhere or word.isupper()  # du GNA
        if word[0].isupper() and of_somewhere and _singular(language, word) not in table.offices:
            return False  # not État-major général des Armées
    return True


def office(name: str, language: str, known: Registry) -> str | None:
    """An office of which no country is told, in plain letters and without what tells it from no other (« ministère de
    la Défense nationale » is that of la Défense); None of what is none."""
    return _unmarked(fold(name), language) if open_office(name, language, known) else None


def of_country(name: str, language: str, known: Registry) -> str | None:
    """The name of the known actor that an office of a country is, by whatever words: « état-major français » is the
    « état-major français des armées », « armée du régime de Tel-Aviv » the « armée israélienne »; None where no actor
    is known."""
    told, of = told_of(name, language, known), body_of(name, language, known)
    actor = known.find(of[1]) if of is not None and told is None else None
    if of is not None and actor is not None and actor.kind == "state" and actor.country:
        told = of[0], actor.country
    if told is None:
        return None
    table = _table(language)
    ends = ("", *(f" {army}" for army in sorted(table.of_the_army) if told[0] in table.staffs))
    spelt = (f"{told[0]} {adj}{end}" for adj in forces(language).adjectives.get(told[1], ()) for end in ends)
    found = next((actor.name for one in spelt if (actor := known.find(one)) is not None), None)
    words = forces(language)
    armed = not found and told[0] in {army.partition(" ")[2] for army in table.of_the_army}  # forces armées du Mali
    force = words.named(tuple(told[0].split()), told[1]) if armed and told[1] in words.adjectives else None
    return found or (force[0] if force is not None and known.find(force[0]) is not None else None)


@lru_cache(maxsize=1 << 14)
def whose(name: str, language: str, known: Registry) -> str | None:
    """The country (ISO 3166-1 alpha-2) whose office an unknown name is: « ministère turc de la Défense »; or the name
    of the body that somebody speaks for: « porte-parole des FDS ». None of what is no office."""
    if language not in languages.read() or known.find(name) is not None:
        return None
    table, words = _table(language), _words(name)
    speaks = bool(words) and _singular(language, words[0]) in table.heads
    body = body_of(name, language, known) if speaks else None
    if body is not None:
        return body[1]
    office = _singular(language, words[0]) if words else ""
    if not (speaks or office in table.offices) or any(_singular(language, word) in table.local for word in words):
        return None
    told = told_of(name, language, known)
    return told[1] if told is not None else None


def _complement(words: list[str], table: _Table) -> list[str]:
    """The words behind the first « de », « de l' » or « du » of a name."""
    at = next((i for i, word in enumerate(words[1:], 1) if word.lower() in table.of_whom), len(words))
    article = at + 1 < len(words) and words[at + 1].lower() in table.articles
    return words[at + 1 + article :]


def home(reading: Reading, known: Registry) -> str | None:
    """The country (ISO 3166-1 alpha-2) that an article is about, by the names and adjectives in it and the places of
    what it tells; None where it speaks of another nearly as often."""
    adjectives, told = forces(reading.article.language or ""), Counter[str]()
    for word, times in Counter(_words(reading.article.text)).items():
        actor = known.find(word) if word[0].isupper() else None
        country = adjectives.country(word) or (actor.country if actor and actor.kind == "state" else None)
        if country is not None:
            told[country] += times
    named = {(place.start, place.country) for mention in reading.mentions for place in mention.places if place.country}
    told.update(country for _, country in named)  # once each: a frontier that many tellings share is one place
    most = told.most_common(2)
    if not most or (len(most) > 1 and most[0][1] < MOSTLY * most[1][1]):
        return None
    return most[0][0]


@lru_cache(maxsize=1 << 14)
def body_of(name: str, language: str, known: Registry) -> tuple[str, str] | None:
    """What somebody is of a known body, and the body's name: « porte-parole des FDS » is (« porte-parole », « Forces
    démocratiques syriennes »); None where no known body ends the name."""
    of_whom = _table(language).of_whom if language in languages.read() else frozenset()
    words = name.replace("’", "'").replace("'", "' ").split()
    for i in range(1, len(words) - 1):
        if words[i].lower() in of_whom:
            actor = known.find(" ".join(words[i + 1 :]).replace("' ", "'")) or _posted(words[i + 1 :], language, known)
            if actor is not None and actor.function is None:
                return _unmarked(fold(" ".join(words[:i])), language), actor.name
    return None


def _posted(words: list[str], language: str, known: Registry) -> Actor | None:
    """The medium that words begin with, before where somebody writes for it: « SANA à Deraa »."""
    at = next((i for i, word in enumerate(words) if i and word.lower() in _table(language).of_place), None)
    actor = known.find(" ".join(words[:at]).replace("' ", "'")) if at else None
    return actor if actor is not None and actor.kind == "medium" else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'"))


def _singular(language: str, word: str) -> str:
    return forces(language).singular(word)


@cache
def _table(language: str) -> _Table:
    rows = languages.table(language, "weaving")
    lemmas = {key: frozenset(_singular(language, noun) for noun in rows.get(key, ())) for key in _LEMMAS}
    folded = {key: frozenset(map(fold, rows.get(key, ()))) for key in _FOLDED}
    plain = {key: frozenset(rows.get(key, ())) for key in ("of_whom", "of_where", "of_place", "articles")}
    return _Table(**plain, **lemmas, **folded)


@lru_cache(maxsize=8)
def _states(known: Registry) -> dict[str, str]:
    """The name of the state of each country."""
    states = (actor for actor in known.actors.values() if actor.kind == "state" and not actor.part_of)
    found: dict[str, str] = {}
    for actor in states:
        if actor.country:
            found.setdefault(actor.country, actor.name)
    return found
