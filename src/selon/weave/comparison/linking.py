"""Whether two mentions are linked, found out by as few aspects as that takes.

Of ten pairs that blocks bring together one is linked; most of the others are told apart by their types, their days and
their words. So those come first, and what each of the other aspects can come to at most is known beforehand: where all
of it together is too little, the pair is done with. The outcome is that of `compare`, which tells the reasons too.
"""

from selon.weave.comparison.compare import ASPECTS, FIRST, LINK, compare
from selon.weave.comparison.features import Features
from selon.weave.comparison.weights import ACROSS

# As `most` says.
BOUNDED = ("words", "topic", "trigger", "actors", "targets", "telling", "reality", "counts", "place", "context")
SLACK = 1e-6  # for sums that are rounded in another order

_PLACES = {name: place for place, name in enumerate(ASPECTS)}
_FIRST = tuple((_PLACES[name], found) for name, found in ASPECTS.items() if name not in BOUNDED)
_LAST = tuple((_PLACES[name], ASPECTS[name]) for name in BOUNDED)
_MOST = {name: ACROSS.most(name) for name in BOUNDED}
_TOLD_OF = max(0.0, ACROSS.sign("place", "articles on one region"))
_ONE_WORD, _BOTH_ANSWER = ACROSS.sign("trigger", "one word"), ACROSS.sign("trigger", "both answer")


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
        weights[place] = ACROSS.of(evidence)
    ahead = most(a, b)
    reach = ACROSS.start + sum(weights) + sum(ahead)  # the score, if all that is left comes to what it can come to
    for (place, aspect), highest in zip(_LAST, ahead, strict=True):
        if reach < LINK - SLACK:
            return None
        evidence = aspect(a, b)
        if evidence.excludes:
            return None
        weights[place] = ACROSS.of(evidence)
        reach += weights[place] - highest
    score = ACROSS.start + sum(weights)
    return score if score >= LINK else None


def most(a: Features, b: Features) -> tuple[float, ...]:
    """What each aspect of BOUNDED comes to at most, for two mentions of two articles."""
    return (
        _MOST["words"],
        _MOST["topic"],
        (_ONE_WORD if a.trigger == b.trigger else 0.0) + (_BOTH_ANSWER if a.answer and b.answer else 0.0),
        _MOST["actors"] if a.actors and b.actors else 0.0,
        _MOST["targets"] if a.targets and b.targets else 0.0,
        _MOST["telling"] if a.known or b.known else 0.0,
        _MOST["reality"],
        _MOST["counts"] * min(len(a.counts), len(b.counts)),  # for each kind that both have
        _MOST["place"] if a.sites and b.sites else _TOLD_OF,
        _MOST["context"] if max(a.number, b.number) < FIRST else 0.0,
    )
