"""What an article says of all its mentions: when it came out, where it happens, and in whose words."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.model import Claim, EventMention, Place, Reading
from selon.ontology import Registry, actors, fold
from selon.weave.articles import key_of
from selon.weave.comparison.features import EXACT
from selon.weave.kinds import group
from selon.weave.periods import Days, days
from selon.weave.stances import DENIALS
from selon.weave.wording import STEM, WORD, bare, number

UNSURE = 7  # of a place that has no precision: that of one known to its country at most
GREATER = 5  # the least number that two articles seldom have in common by chance
ENTRIES = 3  # lines that begin with an hour, from which an article is told by the clock
SPEECH = frozenset({"word", "accord"})  # groups of acts that are done by saying
REACTIONS = DENIALS | {"declined", "claimed", "accused"}  # stances on what was told before
# The last day that an undated article tells is what it is about where this share of its mentions are of the week up to
# it. Of eight dossiers in which every second article, or every fifth, lost its date, the three with dates of long ago
# rise by 0.002 to 0.021 of B3 F1 against believing the last day always, and none falls; believing none comes to the
# same there, but would leave what recurs (a weekly convoy) without any time.
ABOUT, CURRENT = 1 / 3, 7
SENTENCE = re.compile(r"[.!?…؟]+[\s»”’)\]]*\s|\n")
NAMED = 4  # letters of a name that tells what an article is on
MOST = 48  # names that are kept of an article
_OPENING = " \u00a0\u202f«“\"('’"
_CLOSING = ".!?…:;\n-–—/|"
_CLOCK = r"^[ \t]*\d{1,2} ?[h:H] ?\d{2}\b(?! ?\d)"
# A line that opens with a day, and a stop within a few words: `• Tuesday night – `, `12 March 2021: `.
_DATE = r"\d{{1,2}}(?:er)? (?:{months})"
_DAY = rf"^[ \t•·*–—―-]*(?:(?:{{weekdays}})(?: {_DATE})?|{_DATE})(?: \w+){{{{0,3}}}}(?: ?[.:|–—]| -)"

_Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An article around its mentions.

    `issued` are the days of its publication, or, where that is not known, of the last day that it is about. `near` are
    the provinces and countries that it speaks of most, `topic` its exact places and numbers, `names` the proper names
    of its text. Of groups of types: `single`,
    of which it tells one time at most. Of ids of mentions: `known`, which somebody denies, claims or is accused of,
    and `reacted`, of which that or a confirmation is a stance. `said` are offsets of words that date what is said of an
    act, and not the act.
    """

    key: tuple[str, str]
    actors: Registry
    text: str
    language: str
    issued: Days | None
    near: frozenset[str]
    topic: frozenset[str]
    names: frozenset[int]
    single: frozenset[str]
    known: frozenset[str]
    reacted: frozenset[str]
    said: frozenset[int]
    ends: tuple[int, ...]
    entries: tuple[int, ...]
    contents: Mapping[str, Sequence[_Extent]]

    def sentence(self, offset: int) -> _Extent:
        """The start and end of the sentence that holds the offset."""
        return _around(self.ends, offset)

    def entry(self, offset: int) -> int:
        """The number of the entry that holds the offset, of an article that is told by the clock; else 0."""
        return bisect_right(self.entries, offset)

    def spoken(self, place: Place, mention: EventMention) -> bool:
        """Whether a place stands in the words of a claim that tells the mention, if any claim does."""
        said = self.contents.get(mention.id)
        return said is None or any(start <= place.start < end for start, end in said)


def surroundings(reading: Reading, known: Registry | None = None) -> Surroundings:
    """What the article of a reading says of all its mentions; `known` are the actors (ours, if not given)."""
    article, mentions, claims = reading.article, reading.mentions, reading.claims
    ends = (0, *(m.end() for m in SENTENCE.finditer(article.text)), len(article.text))
    entries = tuple(line.start() for line in _entry(article.language or "").finditer(article.text))
    return Surroundings(
        key=key_of(article),
        actors=known or actors(),
        text=article.text,
        language=article.language or "",
        issued=days(article.published, article.published) or _last_told(mentions),
        near=_main_places(mentions),
        topic=_topic(mentions),
        names=_names(article.text),
        single=_single(mentions),
        known=_told_by(claim for claim in claims if claim.negated or claim.stance in REACTIONS),
        reacted=_told_by(claim for claim in claims if claim.stance in REACTIONS | {"confirmed"}),
        said=_said(reading, ends),
        ends=ends,
        entries=entries if len(entries) >= ENTRIES else (),
        contents=_contents(claims),
    )


def spot(place: Place) -> str:
    """What a place is known by: its gazetteer id, or its folded name."""
    return place.gazetteer or fold(place.name)


@cache
def _entry(language: str) -> re.Pattern[str]:
    """What opens an entry of an article that is told by the clock, or day by day."""
    weekdays = languages.table(language, "weaving").get("weekdays", {})
    months = languages.table(language, "publication").get("months", {})
    names = {"weekdays": "|".join(map(re.escape, weekdays)), "months": "|".join(map(re.escape, months))}
    day = _DAY.format(**names) if all(names.values()) else _CLOCK
    return re.compile(f"{_CLOCK}|{day}", re.MULTILINE | re.IGNORECASE)


def _told_by(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(mention for claim in claims for mention in claim.mentions)


def _contents(claims: Iterable[Claim]) -> Mapping[str, Sequence[_Extent]]:
    """The words of the claims that tell each mention."""
    found: dict[str, list[_Extent]] = {}
    for claim in claims:
        for mention in claim.mentions:
            found.setdefault(mention, []).extend((span.start, span.end) for span in claim.content)
    return found


def _said(reading: Reading, ends: Sequence[int]) -> frozenset[int]:
    """Where the words stand that date what is said of an act, and not the act: in its sentence, on somebody's word, and
    outside of what anybody says (`on Wednesday Washington denied that rockets were handed over`)."""
    spoken = [(span.start, span.end) for claim in reading.claims for span in claim.content]
    sourced = _told_by(claim for claim in reading.claims if claim.sources)
    found = set()
    for mention in reading.mentions:
        start, last = mention.when.start, (mention.when.end or 0) - 1
        if start is None or mention.id not in sourced or group(mention.type) in SPEECH:
            continue
        before, after = _around(ends, mention.trigger.start)
        if before <= start < after and not any(begin <= at < end for begin, end in spoken for at in (start, last)):
            found.add(start)
    return frozenset(found)


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


def _last_told(mentions: Sequence[EventMention]) -> Days | None:
    """The last day that an undated article tells, if that is what it is about, and nothing that it recalls: it was
    written then or soon after."""
    told = [d for m in mentions if (d := days(m.when.earliest, m.when.latest)) and (m.when.precision or 5) <= 2]
    last = max((d[1] for d in told), default=0)
    current = sum(last - d[1] <= CURRENT for d in told)
    return (last, last + 2) if current and current >= ABOUT * len(mentions) else None


def _main_places(mentions: Sequence[EventMention]) -> frozenset[str]:
    """The provinces and countries that an article speaks of most: at most two of each."""
    provinces = Counter(f"{p.country}/{p.admin1}" for m in mentions for p in m.places if p.admin1)
    countries = Counter(p.country for m in mentions for p in m.places if p.country)
    return frozenset(_most(provinces) + _most(countries))


def _most(counter: Counter[str]) -> list[str]:
    return sorted(counter, key=lambda name: (-counter[name], name))[:2]


def _topic(mentions: Sequence[EventMention]) -> frozenset[str]:
    unknown = {p.name for m in mentions for p in m.places if p.gazetteer is None}  # a village, mostly, of no gazetteer
    spots = {spot(p) for m in mentions for p in m.places if (p.precision or UNSURE) <= EXACT or p.name in unknown}
    numbers = {f"{c.kind} {c.min}" for m in mentions for c in m.counts if (c.min or 0) >= GREATER}
    return frozenset(spots | numbers)


def _names(text: str) -> frozenset[int]:
    """The words with a capital that begin no sentence, cut and as numbers of 32 bits: at most MOST, by letters."""
    found = set()
    for match in WORD.finditer(text):
        word = match.group()
        if len(word) >= NAMED and word[0].isupper():
            before = text[max(0, match.start() - 3) : match.start()].rstrip(_OPENING)[-1:]
            joined = before == "-" and text[match.start() - 2 : match.start() - 1].isalnum()  # `el-Fasher`
            if before and (joined or before not in _CLOSING):
                found.add(bare(word)[:STEM])
    return frozenset(number(word) for word in sorted(found)[:MOST])


def _around(ends: Sequence[int], offset: int) -> _Extent:
    place = bisect_right(ends, offset)
    return ends[place - 1], ends[min(place, len(ends) - 1)]
