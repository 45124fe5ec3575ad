"""Mentions that take up what their article told before: when and where they were, and of which act the dead are."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from selon.model import TOLLS
from selon.weave.comparison.features import Features
from selon.weave.comparison.named import NIGHT
from selon.weave.comparison.surroundings import Surroundings
from selon.weave.kinds import nearness
from selon.weave.wording import Wording, reckons

TOLL = "casualty"  # type of the dead and the hurt that no act is named for
# Days after an act in which its dead are found: at 3 and at 14 sample, dossier, episodes and reports are the same.
LATE = 7
LONGEST = 31  # days that one act may take; the dead of a longer time (`in the past two years`) are those of many
ALIKE = 4  # times that one toll of an act may be another
DATED = 1  # words before a date that opens its sentence: `in July 2015, it was the army that had shelled the town`
NOUN = 4  # letters by which a verb and the noun of it are one word: livrer, livraison


def ahead(mention: Features, article: Surroundings) -> bool:
    """Whether the words that date a mention are those of a sentence after its own."""
    return mention.dating is not None and mention.dating >= article.sentence(mention.key[2])[1]


def undated(mention: Features) -> Features:
    """A mention without its date: it is known by the day of its article only."""
    unnamed = frozenset[int]()
    return replace(mention, days=None, weekdays=unnamed, yeardays=unnamed, basis="report", precision=5, dating=None)


def retold(
    mention: Features, told: Wording, before: Sequence[Features], article: Surroundings, *, reacted: bool
) -> Features:
    """A mention, as the one was that it takes up, if it does; or of whose act it tells the dead and the hurt. What
    counts the dead of a long time takes no act up, nor does what follows another day (`in July, it was`)."""
    if _own_date(mention, article) and (_summed(mention) or (told.identifies and _opens_dated(mention, article))):
        return mention
    if told.points or (told.again and not told.described and (reacted or told.generic)):
        last = _told_last(mention, before, article.text, pointed=told.points)
        return _taking_up(mention, last, dated=not (told.identifies or reacted))
    if mention.antecedent is not None or told.another or told.answer:
        return mention
    if hurt(mention, article):
        acts = [one for one in _acts(before) if not mention.entry or one.entry == mention.entry]
        return _found_later(mention, [one for one in acts if not (one.another or one.answer)])
    return mention if told.indefinite else _beside(mention, before, article)


def _told_last(mention: Features, before: Sequence[Features], text: str, *, pointed: bool) -> Features | None:
    """The mention of the same type that was told last before: with the same word (`cette embuscade`), or, if none was,
    with any; for a word that leaves it open, of a type close to it. Beyond a paragraph, one that is neither another nor
    an answer, nor recalled; what is `pointed` at stands in the same paragraph, if any of these does."""
    same = [one for one in before if one.kind == mention.kind]
    close = [one for one in before if mention.generic and nearness(one.kind, mention.kind) != "apart"]
    called = [one for one in close or same if one.trigger[:NOUN] == mention.trigger[:NOUN] and not one.pursuit]
    main = [one for one in close or same if not (one.another or one.answer)]
    here = [one for one in before if "\n" not in text[one.key[2] : mention.key[2]]]
    near, alike = (here, _current(main)), (called, same, close)
    by_word = ((one, other) for other in alike for one in near)
    for known, like in product(near, alike) if pointed else by_word:
        found = [one for one in known if one in like]
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


def hurt(mention: Features, article: Surroundings) -> bool:
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
    if mention.days and act.days and not -NIGHT <= mention.days[0] - act.days[1] <= LATE:
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


def _opens_dated(mention: Features, article: Surroundings) -> bool:
    """Whether the sentence of a mention opens with its date: what it then says that it was is told of that day."""
    return len(article.text[mention.sentence : mention.dating].split()) <= DATED


def _beside(mention: Features, before: Sequence[Features], article: Surroundings) -> Features:
    """The dead and the hurt that are told after an act, in its paragraph, with no time nor place of their own."""
    start = mention.key[2]
    if mention.kind != TOLL or _own_date(mention, article) or any(site.stated for site in mention.sites):
        return mention
    here = (one for one in reversed(_acts(before)) if "\n" not in article.text[one.key[2] : start])
    act = next(here, None) or _of_such_toll(mention, _acts(before))
    if act is None or (mention.days and act.days and mention.days != act.days):
        return mention
    return replace(mention, antecedent=act.number, kind=act.kind, group=act.group)


def _of_such_toll(mention: Features, acts: Sequence[Features]) -> Features | None:
    """Of the acts that an article is on, the last whose own dead or hurt are about as many as those of a telling that
    counts them alone, further on: `a source confirmed the death of two people`. No toll of a war is like it."""
    main = [one for one in _current(acts) if not (one.another or one.answer)]
    return next((one for one in reversed(main) if _as_many(mention, one)), None)


def _as_many(mention: Features, act: Features) -> bool:
    """Whether some toll of one is of the kind of one of the other, and not more than ALIKE times it, nor it of that."""
    pairs = ((x.low, y.low) for x in mention.counts for y in act.counts if x.kind == y.kind and x.kind in TOLLS)
    return any(0 < max(pair) <= ALIKE * min(pair) for pair in pairs)


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


def answered(answer: Features, act: Features) -> bool:
    """Whether an act is the answer that was named before it in its sentence: `in reply, the army shelled the hills`."""
    return not act.answer and answer.sentence == act.sentence and answer.group == act.group
