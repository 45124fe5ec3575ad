"""The features of the mentions of an article, as they are compared."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from selon.model import TOLLS, Count, EventMention, Named, Place, Reading, Span
from selon.ontology import Registry, fold
from selon.weave.comparison.camps import camps
from selon.weave.comparison.features import Features, Site, Tally, unit_key
from selon.weave.comparison.named import named_days
from selon.weave.comparison.retold import TOLL, ahead, answered, retold, undated
from selon.weave.comparison.scenes import told_in_scenes
from selon.weave.comparison.surroundings import UNSURE, Surroundings, spot, surroundings
from selon.weave.kinds import group
from selon.weave.periods import days
from selon.weave.phrases import phrases, plain
from selon.weave.wording import STEM, Wording, aims, bare, before_place, wording, words

_BEHIND = re.compile(r"(?: \w+)?")  # the word behind a number of people
BLAST = "explosion"  # type of acts of which some are of what was fired, and others of what lay there
MEANS = 60  # characters before and behind a blast among which stands what blew up
UNDATED = frozenset({"report", "none"})  # bases of a day of a mention that nothing dates but its report
DAMAGE, ATTACK = "damage", "armed-clash"  # the group of destructions; the type of an attack of which the means are open


def features(reading: Reading, known: Registry | None = None) -> tuple[Features, ...]:
    """The features of each mention of a reading, in its order; `known` are the actors (ours, if not given).

    A mention that points back (`this strike`; `the strike`, of one that somebody denies or claims) was when and where
    the one was that it points at: the last told before of its type. The dead and the hurt that are told beside an act,
    or found when it is over, are of it and have its type. What only the words date that tell another act
    further on (`a similar attack, in November`) has no date.
    """
    article = surroundings(reading, known)
    found: list[Features] = []
    answering: Features | None = None  # the mention before, if it is an answer that is told no further
    numbered = sorted(enumerate(reading.mentions), key=lambda one: (one[1].trigger.start, one[1].id))
    for number, mention in numbered:
        told = wording(mention, article.text, article.sentence(mention.trigger.start)[0], article.language)
        one = _features(mention, number, article, told)
        if told.added and any(site.stated for site in one.sites):
            told, one = replace(told, another=True), replace(one, another=True)
        if answering is not None and answered(answering, one):
            one = replace(one, antecedent=answering.number, answer=True)
        one = retold(one, told, found, article, reacted=mention.id in article.reacted)
        if one.antecedent is not None and one.kind != TOLL:
            found = [replace(x, kind=one.kind) if x.kind == TOLL and x.number == one.antecedent else x for x in found]
        answering = one if told.answer and not told.described else None
        found.append(one)
    acts = {one.sentence for one in found if not (one.since or one.hurt)}
    found = [replace(one, since=False) if one.since and one.sentence not in acts else one for one in found]
    others = {one.dating for one in found if one.another and one.dating is not None}
    found = [undated(one) if one.dating in others and ahead(one, article) else one for one in found]
    return tuple(sorted(told_in_scenes(found, article.text), key=lambda one: one.number))


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
        scene=0,
        near=article.near,
        topic=article.topic,
        names=article.names,
        trigger=bare(mention.trigger.text)[:STEM],
        answer=told.answer,
        generic=told.generic,
        again=told.again,
        another=told.another,
        indefinite=told.indefinite,
        pursuit=told.pursuit,
        since=told.since,
        landmark=told.since and mention.when.basis in UNDATED,
        hurt=told.hurt,
        antecedent=None,
        known=mention.id in article.known,
        single=group(kind) in article.single,
        actors=_names(mention.actors),
        targets=_names(mention.targets),
        aims=aims(" ".join(one.text for one in mention.targets), article.language),
        by=camps(mention.actors, article.actors, article.language),
        upon=camps((*mention.targets, *_hurt(mention, article.text)), article.actors, article.language),
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


def _hurt(mention: EventMention, text: str) -> tuple[Named, ...]:
    """Those whom the tolls of a mention tell, by their words and the one behind: `trois soldats français`."""
    told = (count for count in mention.counts if count.kind in TOLLS and (count.max is None or count.max > 0))
    ends = ((count.start, _BEHIND.match(text, count.end)) for count in told)
    return tuple(Named(at, m.end(), text[at : m.end()], text[at : m.end()]) for at, m in ends if m is not None)


def _tally(count: Count) -> Tally:
    low = count.min if count.min is not None else 0
    return Tally(count.kind, unit_key(count.unit), low, count.max, count.approximate)
