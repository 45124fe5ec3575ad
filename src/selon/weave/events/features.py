"""What weaving keeps of a mention: what it is compared by, small and without the text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from zlib import crc32

from selon import languages
from selon.model import Count, EventMention, Named, Place, Reading
from selon.ontology import Registry, actors, fold
from selon.weave.articles import key_of
from selon.weave.events.kinds import group

Key = tuple[str, str, int, str]  # article, its name, offset of the trigger, mention: one order for all that is told
Days = tuple[int, int]  # first and last day, as ordinals of the Gregorian calendar

WORD = re.compile(r"\w+")
LONG = 5  # letters of a word that tells something; shorter ones are mostly grammar, in every language that is read
FIRST = 3  # words of a content among which its own noun stands
STEM = 6  # letters that a word is cut to, so that its forms are one
TOWN = 3  # UCDP where_prec of a place that is known to the town or its surroundings
UNSURE = 7  # of a place that has no precision: that of one known to its country at most
GREATER = 5  # the least number that two articles seldom have in common by chance
OPEN = frozenset({"armed-clash", "attack-on-civilians", "explosion"})  # types of words that leave open how
REACTIONS = frozenset({"denied", "doubted", "declined", "claimed", "accused"})  # stances on what was told before
SENTENCE = re.compile(r"[.!?…؟]+[\s»”’)\]]*\s|\n")


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a mention: `spot` is its gazetteer id, or its folded name where it has none; `seat` says that its name
    may stand for a government: what is told of Tehran need not have happened there; `written` is the folded name as the
    article has it: one that two places bear was perhaps read twice in two ways."""

    spot: str
    name: str
    latitude: float | None
    longitude: float | None
    country: str
    admin1: str
    kind: str
    role: str
    precision: int
    seat: bool
    written: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A count of a mention: `unit` is folded and cut, `high` None where it is open."""

    kind: str
    unit: str
    low: int
    high: int | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Features:
    """A mention as it is compared.

    `days` are its own; `issued` the days of its article's publication, or, where that is not known, of the last day
    that the article tells. `dating` and `sentence` are the offsets of the words that date it and of its sentence: two
    tellings of one article that share them go together. `near` are the places of the article, for a mention with none.
    `generic` says that its word may tell acts of several types (`the attack`), `again` that its word takes up what was
    told (`this strike`), `another` that it is one more, `known` that somebody denies it, claims it or is accused of it,
    so that it was told before, and `single` that its article tells of one time at most for what is of its group.
    """

    key: Key
    kind: str
    group: str
    days: Days | None
    basis: str
    precision: int
    issued: Days | None
    dating: int | None
    sentence: int
    number: int
    sites: tuple[Site, ...]
    near: frozenset[str]
    topic: frozenset[str]
    trigger: str
    answer: bool
    generic: bool
    again: bool
    another: bool
    known: bool
    single: bool
    actors: frozenset[str]
    targets: frozenset[str]
    counts: tuple[Tally, ...]
    words: frozenset[int]
    reality: str
    negated: bool

    @property
    def bare(self) -> bool:
        """Whether it tells neither when, nor where, nor how many."""
        return self.days is None and not self.sites and all(count.high == 0 for count in self.counts)

    @property
    def article(self) -> tuple[str, str]:
        """What tells its article from all others: id and name (one text may stand in two files)."""
        return self.key[:2]


def features(reading: Reading, known: Registry | None = None) -> tuple[Features, ...]:
    """The features of each mention of a reading, in its order; `known` are the actors (ours, if not given)."""
    article = reading.article
    issued = days(article.published, article.published) or _last_told(reading.mentions)
    near, topic = _main_places(reading.mentions), _topic(reading.mentions)
    ends = [0, *(m.end() for m in SENTENCE.finditer(article.text)), len(article.text)]
    of_article = _OfArticle(
        key_of(article),
        known or actors(),
        article.text,
        article.language or "",
        issued,
        near,
        topic,
        _single(reading.mentions),
        frozenset(m for claim in reading.claims if claim.negated or claim.stance in REACTIONS for m in claim.mentions),
    )
    return tuple(
        _features(mention, number, of_article, _around(ends, mention.trigger.start))
        for number, mention in enumerate(reading.mentions)
    )


@dataclass(frozen=True, slots=True)
class _OfArticle:
    """What all mentions of an article have in common."""

    key: tuple[str, str]
    actors: Registry
    text: str
    language: str
    issued: Days | None
    near: frozenset[str]
    topic: frozenset[str]
    single: frozenset[str]
    known: frozenset[str]


def _features(mention: EventMention, number: int, article: _OfArticle, sentence: tuple[int, int]) -> Features:
    when = mention.when
    return Features(
        key=(*article.key, mention.trigger.start, mention.id),
        kind=mention.type,
        group=group(mention.type),
        days=days(when.earliest, when.latest or when.earliest),
        basis=when.basis,
        precision=when.precision or 5,
        issued=article.issued,
        dating=when.start,
        sentence=sentence[0],
        number=number,
        sites=tuple(_site(place, article.actors) for place in mention.places),
        near=article.near,
        topic=article.topic,
        trigger=_bare(mention.trigger.text)[:STEM],
        generic=mention.type in OPEN and opens(mention.trigger.text, "any act", article.language),
        answer=begins(mention.trigger.text, "answers", article.language),
        again=_preceded(article.text[sentence[0] : mention.trigger.start], "taken up", article.language),
        another=_preceded(article.text[sentence[0] : mention.trigger.start], "another", article.language),
        known=mention.id in article.known,
        single=group(mention.type) in article.single,
        actors=_names(mention.actors),
        targets=_names(mention.targets),
        counts=tuple(_tally(c) for c in mention.counts if c.min is not None or c.max is not None),
        words=words(article.text[slice(*sentence)]),
        reality=mention.reality,
        negated=mention.negated,
    )


def _preceded(before: str, row: str, language: str) -> bool:
    """Whether the words before a trigger end in one of a row of the table of retelling."""
    last = before.replace("’", "'").replace("'", "' ").casefold().split()[-1:]
    return bool(last) and last[0] in _starts(row, language)


def _single(mentions: Sequence[EventMention]) -> frozenset[str]:
    """The groups of which the mentions tell one time at most: all their days meet."""
    times: dict[str, list[Days]] = {}
    for mention in mentions:
        found = days(mention.when.earliest, mention.when.latest)
        times.setdefault(group(mention.type), []).extend([found] if found else [])
    return frozenset(
        name
        for name, told in times.items()
        if max((first for first, _ in told), default=0) <= min((last for _, last in told), default=0)
    )


def begins(words: str, row: str, language: str) -> bool:
    """Whether one of the words begins as the row of the language's table of retelling says."""
    starts = _starts(row, language)
    bare = _bare(words) if starts else ""
    return bool(starts) and (bare.startswith(starts) or any(w.startswith(starts) for w in WORD.findall(bare)[:FIRST]))


def opens(words: str, row: str, language: str) -> bool:
    """Whether one of the first words begins as the row of the language's table of retelling says."""
    starts = _starts(row, language)
    return bool(starts) and any(word.startswith(starts) for word in WORD.findall(_bare(words))[:FIRST])


def tells(words: str, row: str, language: str) -> bool:
    """Whether phrases of the row of the language's table of retelling stand anywhere in the words."""
    bare = _bare(words)
    return any(phrase in bare for phrase in _starts(row, language))


def named_in(words: str, language: str) -> frozenset[str]:
    """The groups of events in which something that the words name has a part, by the table of retelling."""
    found = WORD.findall(_bare(words))
    return frozenset(name for name, starts in _parts(language) if any(word.startswith(starts) for word in found))


@cache
def _parts(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = languages.table(language, "retelling").get("parts", {})
    return tuple((name, tuple(starts)) for name, starts in rows.items())


@cache
def _starts(row: str, language: str) -> tuple[str, ...]:
    return tuple(languages.table(language, "retelling").get(row, ()))


def days(earliest: str | None, latest: str | None) -> Days | None:
    """First and last day of two ISO dates, each of which may be a month or a year; None without any."""
    if not earliest:
        return None
    try:
        first = date.fromisoformat((earliest[:10] + "-01-01")[:10]).toordinal()
        last = _last_day((latest or earliest)[:10])
    except ValueError:
        return None
    return first, max(first, last)


def words(sentence: str) -> frozenset[int]:
    """The telling words and numbers of a sentence, cut to their beginnings, as numbers of 32 bits."""
    return frozenset(
        _number(word[:STEM]) for word in WORD.findall(_bare(sentence)) if len(word) >= LONG or word.isdecimal()
    )


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _bare(text: str) -> str:
    """In small letters and without accents. Not `fold`, which remembers what it is given: names, not sentences."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def unit_key(unit: str | None) -> str:
    """A unit's noun brought to one form: folded, without the marks of the plural."""
    folded = fold(unit or "")
    return folded.split(" ")[0].rstrip("sx")[: STEM + 2]


def _last_day(written: str) -> int:
    if len(written) == 10:
        return date.fromisoformat(written).toordinal()
    year, month = int(written[:4]), int(written[5:7] or 12)
    return date(year + month // 12, month % 12 + 1, 1).toordinal() - 1


def _last_told(mentions: Sequence[EventMention]) -> Days | None:
    """The last day that an undated article tells: it was written then or soon after."""
    told = [d for m in mentions if (d := days(m.when.earliest, m.when.latest)) and (m.when.precision or 5) <= 2]
    last = max((d[1] for d in told), default=None)
    return (last, last + 2) if last is not None else None


def _main_places(mentions: Sequence[EventMention]) -> frozenset[str]:
    """The provinces and countries that an article speaks of most: at most two of each."""
    provinces = Counter(f"{p.country}/{p.admin1}" for m in mentions for p in m.places if p.admin1)
    countries = Counter(p.country for m in mentions for p in m.places if p.country)
    return frozenset(_most(provinces) + _most(countries))


def _topic(mentions: Sequence[EventMention]) -> frozenset[str]:
    spots = {_spot(p) for m in mentions for p in m.places if (p.precision or UNSURE) <= TOWN}
    numbers = {f"{c.kind} {c.min}" for m in mentions for c in m.counts if (c.min or 0) >= GREATER}
    return frozenset(spots | numbers)


def _most(counter: Counter[str]) -> list[str]:
    return sorted(counter, key=lambda name: (-counter[name], name))[:2]


def _around(ends: Sequence[int], offset: int) -> tuple[int, int]:
    """The start and end of the sentence that holds the offset."""
    start = max(end for end in ends if end <= offset)
    return start, min((end for end in ends if end > offset), default=ends[-1])


def _spot(place: Place) -> str:
    return place.gazetteer or fold(place.name)


def _site(place: Place, known: Registry) -> Site:
    return Site(
        _spot(place),
        place.name,
        place.latitude,
        place.longitude,
        place.country or "",
        place.admin1 or "",
        place.kind or "",
        place.role,
        place.precision or UNSURE,
        _seat(place.name, known),
        fold(place.text),
    )


@lru_cache(maxsize=1 << 14)
def _seat(name: str, known: Registry) -> bool:
    found = known.find(name)
    return found is not None and found.kind == "state"


def _names(named: Iterable[Named]) -> frozenset[str]:
    return frozenset(filter(None, (fold(one.name) for one in named)))


def _tally(count: Count) -> Tally:
    low = count.min if count.min is not None else 0
    return Tally(count.kind, unit_key(count.unit), low, count.max, count.approximate)
