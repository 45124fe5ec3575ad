"""How likely two mentions are to tell of one event: what each aspect shows, weighed and added up.

What a sign is worth is a row of links.toml, which says how it came about.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from selon.weave.comparison.days import compare_days, days_part
from selon.weave.comparison.evidence import NONE, Evidence
from selon.weave.comparison.features import Features, goes_on, pointed
from selon.weave.comparison.scenes import other_scene
from selon.weave.comparison.sites import compare_sites
from selon.weave.comparison.tallies import compare_counts
from selon.weave.comparison.weights import Weights, weights
from selon.weave.kinds import FROM_AFAR, few, group, nearness, seldom

WORD = "word"  # the group of acts that are somebody's word
LINK = 0.0  # score from which two mentions are linked
FIRST, PAST = 4, 8  # acts told among the first; days before an article came out from which on it recalls an act
FIRED = FROM_AFAR | {"explosion"}  # a missile is fired, or falls, and the next sentence calls it a strike
WORDS = ((0.75, "75%"), (0.5, "50%"), (0.35, "35%"), (0.2, "20%"))  # share of the shorter sentence's words; its sign
NAMES = ((0.45, "45% of names"), (0.25, "25% of names"))  # of the proper names of the article with fewer
UNREAL = frozenset({"planned", "hypothetical"})
FEWEST = 4  # words of a sentence that can be told by its words
TOLD = {2: "two told", 3: "three told"}  # exact places and numbers that two articles have in common, at most
TOPICS = ("three told", NAMES[0][1], "two told", NAMES[1][1])  # the most telling first
SELDOM_TWO = "seldom two"
FAR = 4  # mentions of an article between two that are told apart


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the comparison of two mentions comes to: linked where `score` is at least LINK and nothing excludes it."""

    score: float
    excluded: bool
    evidence: tuple[Evidence, ...]
    weights: Weights

    @property
    def weight(self) -> float:
        """What speaks for it less what speaks against it, wherever a pair of its sort begins."""
        return sum(map(self.weights.of, self.evidence))

    @property
    def linked(self) -> bool:
        """Whether the two are taken for tellings of one event."""
        return not self.excluded and self.score >= LINK

    @property
    def reasons(self) -> tuple[str, ...]:
        """What spoke, in words, each with its weight."""
        return tuple(f"{e.aspect} {self.weights.of(e):+.1f} ({e.reason})" for e in self.evidence if e.reason)


def compare(one: Features, other: Features) -> Comparison:
    """The comparison of two mentions; the same whichever is given first."""
    a, b = (one, other) if one.key <= other.key else (other, one)
    evidence: list[Evidence] = []
    for aspect in ASPECTS.values():
        found = aspect(a, b)
        evidence.append(found)
        if found.excludes:  # nothing that follows can tie them
            break
    of = weights(a, b)
    return Comparison(of.start + sum(map(of.of, evidence)), evidence[-1].excludes, tuple(evidence), of)


def _order(a: Features, b: Features) -> Evidence:
    """Whether a sentence tells one only to say when or why the other was, which it tells before."""
    if a.article == b.article and a.sentence == b.sentence and b.since and not (a.since or a.hurt):
        return Evidence("order", ("since",), "one only says when or why the other was", excludes=True)
    return NONE


def _types(a: Features, b: Features) -> Evidence:
    """How near the types are: of one article, whose words are one writer's, other types are other acts, unless a word
    leaves it open, or it is fire that is dated once. What was planted fell from nowhere."""
    kinds = _both(a.kind, b.kind)
    parted = (a.planted and b.kind in FROM_AFAR) or (b.planted and a.kind in FROM_AFAR)
    near = "apart" if parted else nearness(a.kind, b.kind)
    told_apart = near == "close" and a.article == b.article and not (a.generic or b.generic or pointed(a, b))
    if told_apart and goes_on(a, b) and {a.kind, b.kind} <= FIRED:
        return Evidence("type", ("one salvo",), kinds)
    if near == "apart" or told_apart:
        return Evidence("type", ("apart",), kinds, excludes=True)
    told_as = _told_as(a, b, near)
    return Evidence("type", (told_as, SELDOM_TWO) if near == "same" and few(a.kind) else (told_as,), kinds)


def _told_as(a: Features, b: Features, near: str) -> str:
    """What the types of two mentions show that may be of one event."""
    if near == "same":
        return "the same"
    if not seldom(a.kind, b.kind) or pointed(a, b):
        return "close"
    return "left open" if a.article != b.article and (a.generic or b.generic) else "seldom one"


@cache
def _both(kind: str, other: str) -> str:
    return " and ".join(sorted((kind, other)))


def _actors(a: Features, b: Features) -> Evidence:
    """Who did it: of one event articles name the weapon, the side or another side, which is what they disagree on."""
    shared = a.actors & b.actors
    if a.actors and b.actors and not shared and WORD in {group(a.kind), group(b.kind)}:
        told = f"the words of two: {', '.join(sorted(a.actors))} and {', '.join(sorted(b.actors))}"
        return Evidence("actors", ("words of two",), told, excludes=a.article == b.article)
    return Evidence("actors", ("the same",), ", ".join(sorted(shared))) if shared else NONE


def _targets(a: Features, b: Features) -> Evidence:
    if not (a.targets and b.targets):
        return NONE
    if shared := a.targets & b.targets:
        return Evidence("targets", ("the same",), ", ".join(sorted(shared)))
    told = f"{', '.join(sorted(a.targets))} and {', '.join(sorted(b.targets))}"
    if a.article == b.article or a.aims.isdisjoint(b.aims):
        return Evidence("targets", ("others",), told)
    return Evidence("targets", ("called alike",), f"called alike: {told}")


def _words(a: Features, b: Features) -> Evidence:
    """How much of the shorter sentence stands in the other, in two articles."""
    fewest = min(len(a.words), len(b.words))
    if a.article == b.article or fewest < FEWEST:
        return NONE
    share = len(a.words & b.words) / fewest
    return Evidence("words", _step(WORDS, share), f"{share:.0%} of the words of the shorter sentence")


def _step(steps: tuple[tuple[float, str], ...], share: float) -> tuple[str, ...]:
    """The sign of a share: that of the highest step that it comes to."""
    return next(((sign,) for least, sign in steps if share >= least), ())


def _triggers(a: Features, b: Features) -> Evidence:
    """Whether they are told with one word; an act and the answer to it are two, and so is another told beside it."""
    word = ("one word",) if a.trigger == b.trigger else ()
    if a.answer and b.answer and _topics(a, b).signs:
        return Evidence("trigger", ("both answer", *word), "both are told as an answer, of one matter")
    if a.answer != b.answer and _topics(a, b).signs:
        return Evidence("trigger", ("one answers, of one matter",), "one is told as an answer, of one matter")
    if a.answer != b.answer:
        return Evidence("trigger", ("one answers",), "one answers the other")
    if a.pursuit != b.pursuit and (a.article != b.article or (b if a.pursuit else a).generic):
        return Evidence("trigger", ("one pursues",), "one is the search for who did the other")
    together = a.another and a.sentence == b.sentence
    if a.article == b.article and b.another and not (together or pointed(a, b)):
        return Evidence("trigger", ("another",), "one is another one", excludes=True)
    if a.article == b.article and b.indefinite:
        return Evidence("trigger", (*word, "as new"), "told as new")
    return Evidence("trigger", word, f"both told with {a.trigger}…" if word else "")


def _topics(a: Features, b: Features) -> Evidence:
    """Whether two articles speak of one matter: by exact places and numbers that both tell somewhere, or by the share
    of the proper names of the one with fewer that the other has; the stronger of the two."""
    if a.article == b.article:
        return NONE
    shared, fewest = a.topic & b.topic, min(len(a.names), len(b.names))
    share = len(a.names & b.names) / fewest if fewest >= FEWEST else 0.0
    told, named = TOLD.get(min(len(shared), max(TOLD))), _step(NAMES, share)
    sign = next((sign for sign in TOPICS if sign == told or sign in named), None)
    if sign is None:
        return NONE
    if sign == told:
        return Evidence("topic", (sign,), f"both articles tell {', '.join(sorted(shared))}")
    return Evidence("topic", (sign,), f"{share:.0%} of the proper names of the article with fewer")


def _context(a: Features, b: Features) -> Evidence:
    """What the place of two tellings in one article says, or of each in its own."""
    if a.article != b.article:
        return _across(a, b)
    if pointed(a, b):
        return Evidence("context", ("pointed at",), "one points back at the other")
    if a.sentence == b.sentence:
        return Evidence("context", ("one sentence",), "told in one sentence")
    if a.entry and b.entry and a.entry != b.entry:
        return Evidence("context", ("two entries",), "told in two entries of one article")
    if other_scene(a, b):
        return Evidence("context", ("another scene",), "another place is told between")
    if a.dating is not None and a.dating == b.dating:
        return Evidence("context", ("one dating",), "dated by the same words")
    if abs(a.number - b.number) == 1:
        return Evidence("context", ("next",), "told one after the other")
    far = ("far on",) if abs(a.number - b.number) > FAR else ()
    return Evidence("context", far, "told apart in one article")


def _across(a: Features, b: Features) -> Evidence:
    leading = ("first acts of one matter",) if _leading(a, b) else ()
    if _recalled(a) != _recalled(b):
        return Evidence("context", (*leading, "recalled"), "one is recalled from long before its article")
    return Evidence("context", leading, "both told among the first, of one matter") if leading else NONE


def _recalled(a: Features) -> bool:
    """Whether it was over long before its article came out: an earlier act, which the article recalls."""
    return a.days is not None and a.issued is not None and a.issued[0] - a.days[1] > PAST


def _leading(a: Features, b: Features) -> bool:
    """Whether two articles on one matter both tell them among their first acts, and not as one more; what comes back
    every week, each article tells first, so their days must not speak against it."""
    early = max(a.number, b.number) < FIRST and not (a.another or b.another)
    return early and bool(_topics(a, b).signs) and not days_part(a, b)


def _bare(a: Features, b: Features) -> Evidence:
    """What ties a telling that says neither when, where nor how many to another of its article; and to that of another
    article one that somebody reacts to."""
    signs = tuple(_takes_up(a, b))
    return Evidence("telling", signs, "; ".join(signs)) if signs else NONE


def _takes_up(a: Features, b: Features) -> Iterator[str]:
    if b.known or (a.known and a.article != b.article):
        yield "somebody answers for it"
    if a.article != b.article or a.another or a.kind != b.kind:  # what follows one more act goes on without it
        return
    if a.bare or b.bare:
        if b.bare and (b.again or b.known):
            yield "bare, taken up"
        if a.single:
            yield "bare, and one time only"
    elif a.single and _goes_on_counting(b):
        yield "goes on counting"


def _goes_on_counting(a: Features) -> bool:
    """Whether a telling has no time and no place of its own, and is told neither as new, nor as another one."""
    new = a.another or a.answer or a.indefinite or a.reality == "planned"
    return a.days is None and not a.sites and not new


def _questioned(a: Features) -> bool:
    """Whether somebody leaves open that it was, of what others tell (`he would not say whether the army had fired`)."""
    return a.known and a.reality == "hypothetical"


def _reality(a: Features, b: Features) -> Evidence:
    unlike = {a.reality, b.reality}
    if "happened" not in unlike or unlike.isdisjoint(UNREAL):
        return NONE
    if a.article != b.article and (_questioned(a) or _questioned(b)):
        return NONE
    both = _both(a.reality, b.reality)
    return Evidence("reality", (both,), both)


# By the name that their evidence has, which is a table of links.toml. What each comes to at most is told in `linking`.
ASPECTS: Mapping[str, Callable[[Features, Features], Evidence]] = {
    "order": _order,
    "type": _types,
    "time": compare_days,
    "place": compare_sites,
    "counts": compare_counts,
    "trigger": _triggers,
    "actors": _actors,
    "targets": _targets,
    "words": _words,
    "topic": _topics,
    "context": _context,
    "telling": _bare,
    "reality": _reality,
}
