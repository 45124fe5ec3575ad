"""Whether two mentions are linked, found out by as few aspects as that takes.

Of ten pairs that blocks bring together one is linked; most of the others are told apart by their types, their days and
their words. So those come first, and what each of the other aspects can come to at most is known beforehand: where all
of it together is too little, the pair is done with. The outcome is that of `compare`, which tells the reasons too.
"""

from selon.weave.comparison import compare as aspects
from selon.weave.comparison import sites, tallies
from selon.weave.comparison.compare import ACROSS, ASPECTS, LINK, compare
from selon.weave.comparison.features import Features

# As `most` says.
BOUNDED = ("words", "topic", "trigger", "actors", "targets", "telling", "reality", "counts", "place", "context")
SLACK = 1e-6  # for sums that are rounded in another order
WORDS = aspects.SAME_WORDS[0][1]
TOPICS = max(aspects.SAME_NAMES[0][1], aspects.SHARED_TOPIC * aspects.TOPICS)

_PLACES = {name: place for place, name in enumerate(ASPECTS)}
_FIRST = tuple((_PLACES[name], found) for name, found in ASPECTS.items() if name not in BOUNDED)
_LAST = tuple((_PLACES[name], ASPECTS[name]) for name in BOUNDED)


def link_score(one: Features, other: Features) -> float | None:
    """The score of two mentions that are linked, as `compare` gives it; None of two that are not."""
    if one.article == other.article:
        found = compare(one, other)
        return found.score if found.linked else None
    a, b = (one, other) if one.key <= other.key else (other, one)
    weights = [0.0] * len(ASPECTS)
    for place, aspect in _FIRST:
        evidence = aspect(a, b)
        if evidence.excludes:
            return None
        weights[place] = evidence.weight
    ahead = most(a, b)
    reach = ACROSS + sum(weights) + sum(ahead)  # the score, if all that is left comes to what it can come to at most
    for (place, aspect), highest in zip(_LAST, ahead, strict=True):
        if reach < LINK - SLACK:
            return None
        evidence = aspect(a, b)
        if evidence.excludes:
            return None
        weights[place] = evidence.weight
        reach += evidence.weight - highest
    score = ACROSS + sum(weights)
    return score if score >= LINK else None


def most(a: Features, b: Features) -> tuple[float, ...]:
    """What each aspect of BOUNDED comes to at most, for two mentions of two articles."""
    return (
        WORDS,
        TOPICS,
        (aspects.SAME_TRIGGER if a.trigger == b.trigger else 0.0)
        + (aspects.BOTH_ANSWER if a.answer and b.answer else 0.0),
        aspects.SHARED_NAME if a.actors and b.actors else 0.0,
        (aspects.SHARED_NAME if a.aims.isdisjoint(b.aims) else max(aspects.SHARED_NAME, aspects.SAME_AIM))
        if a.targets and b.targets
        else 0.0,
        aspects.KNOWN if a.known or b.known else 0.0,
        0.0,
        tallies.EQUAL * min(len(a.counts), len(b.counts)),  # for each kind that both have
        sites.SAME if a.sites and b.sites else sites.COUNTRY,
        aspects.LEADING if max(a.number, b.number) < aspects.FIRST else 0.0,
    )
