"""What weaving keeps of a mention: what it is compared by, small and without the text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from selon.model import Count, EventMention, Named, Place, Reading, Span
from selon.ontology import Registry, fold
from selon.weave.comparison.named import NIGHT, named_days
from selon.weave.comparison.surroundings import UNSURE, Surroundings, spot, surroundings
from selon.weave.kinds import group, nearness
from selon.weave.periods import Days, days
from selon.weave.phrases import phrases, plain
from selon.weave.wording import STEM, Wording, bare, before_place, reckons, wording, words

TOLL = "casualty"  # type of the dead and the hurt that no act is named for
BLAST = "explosion"  # type of acts of which some are of what was fired, and others of what lay there
MEANS = 60  # characters before and behind a blast among which stands what blew up
DAMAGE, ATTACK = "damage", "armed-clash"  # the group of destructions; the type of an attack of which the means are open
# Days after an act in which its dead are found: at 3 and at 14 sample, dossier, episodes and reports are the same.
LATE = 7
LONGEST = 31  # days that one act may take; the dead of a longer time (`in the past two years`) are those of many
TOLLS = frozenset({"killed", "injured"})
Key = tuple[str, str, int, str]  # article, its name, offset of the trigger, mention: one order for all that is told


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a mention: `spot` is its gazetteer id, or its folded name where it has none; `seat` says that its name
    may stand for a government: what is told of Tehran need not have happened there; `written` is the folded name as the
    article has it: one that two places bear was perhaps read twice in two ways; `stated` says that the telling itself
    has it for where it happened: a place that was taken over, of who speaks or of a hospital may be another; `way` that
    it only tells a way (`on the road to X`)."""

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
    stated: bool = False
    way: bool = False
    aside: bool = False


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

    `days` are its own, or those on which somebody spoke of it (`said`), `weekdays` (1 to 7) and
    `yeardays` (1 to 366) what words name where that is not enough; `dating` and `sentence` are the offsets of the
    words that date it and of its sentence: two tellings of one article that share them go together. `number` is its
    place among the mentions of its article, `antecedent` the number of the one that it points back at, `entry` that of
    the entry it is told in, of an article that is told by the clock or day by day. `planted` is a blast of what lay
    there before (a mine, a bomb). What it has of its article is told with
    `Surroundings` (`near` serves a mention without a place), how it is told with `Wording`.
    """

    key: Key
    kind: str
    group: str
    planted: bool
    days: Days | None
    weekdays: frozenset[int]
    yeardays: frozenset[int]
    basis: str
    precision: int
    issued: Days | None
    dating: int | None
    said: bool
    sentence: int
    number: int
    entry: int
    sites: tuple[Site, ...]
    near: frozenset[str]
    topic: frozenset[str]
    names: frozenset[int]
    trigger: str
    answer: bool
    generic: bool
    again: bool
    another: bool
    indefinite: bool
    antecedent: int | None
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
    """The features of each mention of a reading, in its order; `known` are the actors (ours, if not given).

    A mention that points back (`this strike`; `the strike`, of one that somebody denies or claims) was when and where
    the one was that it points at: the last told before of its type. The dead and the hurt that are told beside an act,
    or found when it is over, are of it and have its type. What only the words date that tell another act
    further on (`a similar attack, in November`) has no date.
    """
    article = surroundings(reading, known)
    found: list[Features] = []
    late: dict[int, Features] = {}  # by the words that date when the dead of an act were found: one of the act
    answering: Features | None = None  # the mention before, if it is an answer that is told no further
    numbered = sorted(enumerate(reading.mentions), key=lambda one: (one[1].trigger.start, one[1].id))
    for number, mention in numbered:
        told = wording(mention, article.text, article.sentence(mention.trigger.start)[0], article.language)
        one = _when_found(_features(mention, number, article, told), late)
        if answering is not None and _answered(answering, one):
            one = replace(one, antecedent=answering.number, answer=True)
        dating, one = one.dating, _retold(one, told, found, article, reacted=mention.id in article.reacted)
        if one.antecedent is not None and one.kind != TOLL:
            found = [replace(x, kind=one.kind) if x.kind == TOLL and x.number == one.antecedent else x for x in found]
            if dating is not None and dating != one.dating and _hurt(one, article):
                late[dating] = one
        answering = one if told.answer and not told.described else None
        found.append(one)
    others = {one.dating for one in found if one.another and one.dating is not None}
    found = [_undated(one) if one.dating in others and _ahead(one, article) else one for one in found]
    return tuple(sorted(found, key=lambda one: one.number))


def pointed(a: Features, b: Features) -> bool:
    """Whether the word of one of two tellings of an article points at the other: `this strike`."""
    return a.article == b.article and (a.antecedent == b.number or b.antecedent == a.number)


def goes_on(a: Features, b: Features) -> bool:
    """Whether one of two tellings of an article goes on with the other: its word points back at it, or one date, stated
    once, is that of both."""
    dated = a.article == b.article and a.dating is not None and a.dating == b.dating
    return dated or pointed(a, b)


def unit_key(unit: str | None) -> str:
    """A unit's noun brought to one form: folded, without the marks of the plural."""
    folded = fold(unit or "")
    return folded.split(" ")[0].rstrip("sx")[: STEM + 2]


def _features(mention: EventMention, number: int, article: Surroundings, told: Wording) -> Features:
    when, sentence = mention.when, article.sentence(mention.trigger.start)
    named = named_days(when, article.language)
    kind = _kind(mention)
    return Features(
        key=(*article.key, mention.trigger.start, mention.id),
        kind=kind,
        group=group(kind),
        planted=kind == BLAST and _planted(mention.trigger, article),
        days=days(when.earliest, when.latest or when.earliest),
        weekdays=named.weekdays,
        yeardays=named.yeardays,
        basis=when.basis,
        precision=when.precision or 5,
        issued=article.issued,
        dating=when.start,
        said=when.start in article.said,
        sentence=sentence[0],
        number=number,
        entry=0 if mention.id in article.reacted else article.entry(mention.trigger.start),
        sites=tuple(_site(place, mention, article) for place in mention.places),
        near=article.near,
        topic=article.topic,
        names=article.names,
        trigger=bare(mention.trigger.text)[:STEM],
        answer=told.answer,
        generic=told.generic,
        again=told.again,
        another=told.another,
        indefinite=told.indefinite,
        antecedent=None,
        known=mention.id in article.known,
        single=group(kind) in article.single,
        actors=_names(mention.actors),
        targets=_names(mention.targets),
        counts=tuple(_tally(c) for c in mention.counts if c.min is not None or c.max is not None),
        words=words(article.text[slice(*sentence)]),
        reality=mention.reality,
        negated=mention.negated,
    )


def _planted(trigger: Span, article: Surroundings) -> bool:
    """Whether words near a blast, in its sentence, say that what blew up lay there."""
    first, last = article.sentence(trigger.start)
    near = article.text[max(first, trigger.start - MEANS) : min(last, trigger.end + MEANS)]
    return phrases(article.language, "retelling", "planted").search(plain(near)) is not None


def _kind(mention: EventMention) -> str:
    """The type of a mention; of a destruction that counts dead (`killed eight soldiers and burnt three cars`), the open
    type of an attack."""
    dead = any(count.kind == "killed" and count.max != 0 for count in mention.counts)
    return ATTACK if dead and group(mention.type) == DAMAGE else mention.type


def _ahead(mention: Features, article: Surroundings) -> bool:
    """Whether the words that date a mention are those of a sentence after its own."""
    return mention.dating is not None and mention.dating >= article.sentence(mention.key[2])[1]


def _undated(mention: Features) -> Features:
    """A mention without its date: it is known by the day of its article only."""
    unnamed = frozenset[int]()
    return replace(mention, days=None, weekdays=unnamed, yeardays=unnamed, basis="report", precision=5, dating=None)


def _retold(
    mention: Features, told: Wording, before: Sequence[Features], article: Surroundings, *, reacted: bool
) -> Features:
    """A mention, as the one was that it takes up, if it does; or of whose act it tells the dead and the hurt. What
    counts the dead of a long time takes no act up."""
    if _summed(mention) and _own_date(mention, article):
        return mention
    if told.points or (told.again and not told.described and (reacted or told.generic)):
        last = _told_last(mention, before, article.text)
        return _taking_up(mention, last, dated=not (told.identifies or reacted))
    if mention.antecedent is not None or told.another or told.answer:
        return mention
    if _hurt(mention, article):
        acts = [one for one in _acts(before) if not mention.entry or one.entry == mention.entry]
        return _found_later(mention, [one for one in acts if not (one.another or one.answer)])
    return mention if told.indefinite else _beside(mention, before, article)


def _told_last(mention: Features, before: Sequence[Features], text: str) -> Features | None:
    """The mention of the same type told last before, or, for a word that leaves it open, of a type close to it; beyond
    a paragraph, one that is neither another nor an answer, nor recalled."""
    same = [one for one in before if one.kind == mention.kind]
    close = [one for one in before if mention.generic and nearness(one.kind, mention.kind) != "apart"]
    main = [one for one in close or same if not (one.another or one.answer)]
    for alike in (same, close):
        here = [one for one in alike if "\n" not in text[one.key[2] : mention.key[2]]]
        found = here or [one for one in _current(main) if one in alike]
        if found:
            return found[-1]
    return next(reversed(same or close), None)


def _current(acts: Sequence[Features]) -> list[Features]:
    """Those of the acts of an article that are not told as before the first: what it is on, and not what it recalls."""
    days = next((one.days for one in acts if one.days), None)
    return [one for one in acts if not (days and one.days and one.days[1] < days[0] - NIGHT)]


def _acts(before: Sequence[Features]) -> list[Features]:
    """Those of the mentions that may have dead."""
    return [one for one in before if nearness(one.kind, TOLL) == "close" and one.reality != "planned"]


def _hurt(mention: Features, article: Surroundings) -> bool:
    """Whether a mention tells the dead and the hurt as they are counted or found when the act is over."""
    start = mention.key[2]
    return reckons(article.text[start:], article.text[slice(*article.sentence(start))], article.language)


def _found_later(mention: Features, acts: Sequence[Features]) -> Features:
    """The dead and the hurt that are counted or found when it is over, of what their article is on: the day and the
    place where they were found are not those of the act, unless it is long ago."""
    alike = [one for one in acts if one.kind == mention.kind]
    act = next(iter(alike or acts), None)
    if act is None or any(one.days == mention.days for one in alike):
        return mention
    if (
        mention.days
        and act.days
        and not (-NIGHT <= mention.days[0] - act.days[1] <= LATE and mention.days[1] - mention.days[0] <= LATE)
    ):
        return mention
    return replace(_then(mention, act), antecedent=act.number, kind=act.kind, group=act.group, sites=act.sites)


def _summed(mention: Features) -> bool:
    """Whether a mention counts the dead or the hurt of a long time."""
    span = mention.days and mention.days[1] - mention.days[0]
    return span is not None and span > LONGEST and any(count.kind in TOLLS for count in mention.counts)


def _own_date(mention: Features, article: Surroundings) -> bool:
    """Whether the sentence of a mention tells when it was."""
    first, last = article.sentence(mention.key[2])
    return mention.dating is not None and first <= mention.dating < last


def _beside(mention: Features, before: Sequence[Features], article: Surroundings) -> Features:
    """The dead and the hurt that are told after an act, in its paragraph, with no time nor place of their own."""
    start = mention.key[2]
    if mention.kind != TOLL or _own_date(mention, article) or any(site.stated for site in mention.sites):
        return mention
    act = next((one for one in reversed(_acts(before)) if "\n" not in article.text[one.key[2] : start]), None)
    if act is None or (mention.days and act.days and mention.days != act.days):
        return mention
    return replace(mention, antecedent=act.number, kind=act.kind, group=act.group)


def _when_found(mention: Features, late: Mapping[int, Features]) -> Features:
    """A mention that took its time over from the dead of an act who were found later: it was when the act was."""
    act = None if mention.dating is None else late.get(mention.dating)
    if act is None or act.group != mention.group or mention.dating is None or mention.dating >= mention.sentence:
        return mention
    stated = any(site.stated for site in mention.sites)
    return replace(_then(mention, act), sites=mention.sites if stated else act.sites)


def _then(mention: Features, act: Features) -> Features:
    """A mention that was when an act was."""
    basis = "context" if act.days else act.basis
    return replace(
        mention,
        days=act.days,
        weekdays=act.weekdays,
        yeardays=act.yeardays,
        basis=basis,
        precision=act.precision,
        dating=act.dating,
        said=act.said,
    )


def _taking_up(mention: Features, told: Features | None, *, dated: bool) -> Features:
    """A mention that takes up one told before: it was there and then, unless it says itself where and, if its time is
    its own (`dated`), when; and it is an answer if that was one."""
    if told is None:
        return mention
    mention = replace(mention, antecedent=told.number, answer=mention.answer or told.answer)
    if not any(site.stated for site in mention.sites):
        mention = replace(mention, sites=told.sites)
    if dated and mention.dating is not None and mention.dating >= mention.sentence:
        return mention
    return _then(mention, told)


def _answered(answer: Features, act: Features) -> bool:
    """Whether an act is the answer that was named before it in its sentence: `in reply, the army shelled the hills`."""
    return not act.answer and answer.sentence == act.sentence and answer.group == act.group


def _site(place: Place, mention: EventMention, article: Surroundings) -> Site:
    first, last = article.sentence(mention.trigger.start)
    within = first <= place.start < last and article.spoken(place, mention)
    ahead = article.text[article.sentence(place.start)[0] : place.start]
    aside = before_place(ahead, "aside", article.language)
    return Site(
        spot(place),
        place.name,
        place.latitude,
        place.longitude,
        place.country or "",
        place.admin1 or "",
        place.kind or "",
        place.role,
        place.precision or UNSURE,
        _seat(place.name, article.actors),
        fold(place.text),
        within and not aside,
        before_place(ahead, "way", article.language),
        aside,
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
