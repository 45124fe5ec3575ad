"""How likely two mentions are to tell of one event: the evidence of each aspect, added up.

The weights are logits in all but name: each is what an aspect was worth when it was swept over the sample dossier and
the golden articles (whose events are known within each article, and never shared between two of them), then, one after
the other, with a dossier of forty articles and ten episodes of three or four articles each. They stand on no plateau:
of those moved by 0.3 or 0.4, WITHIN, ACROSS, OTHER_NAMES, NEARBY, SHARED_TOPIC and a day apart cost one of the three up
to 0.03 of B3 F1. ACROSS from -3.7 to -3.35 raised the episodes from 0.854 to 0.873; all golden articles woven as one
dossier have five events of articles that belong to different ones with either (three of them tell the same facts), and
six at -3.0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from selon.weave.comparison.days import compare_days
from selon.weave.comparison.evidence import NONE, Evidence
from selon.weave.comparison.features import Features, goes_on, pointed
from selon.weave.comparison.scenes import other_scene
from selon.weave.comparison.sites import compare_sites
from selon.weave.comparison.tallies import compare_counts
from selon.weave.kinds import FROM_AFAR, nearness, seldom

LINK = 0.0  # score from which two mentions are linked
ACROSS, WITHIN = -3.35, -2.2  # where a pair begins: most pairs of two articles are two events
SAME_TYPE, CLOSE_TYPE = 1.0, 0.3
# Close types of which one is seldom told as the other (`seldom` in kinds.toml): in two articles, where a word leaves
# open how it was, and where none does; in one article. Of linked golden pairs of an air strike and a clash 16 are one
# event and 116 are two, of a clash and a blast 36 and 37; within an article 0 and 13, 2 and 18. Of 18 dossiers B3 F1 is
# 0.9105 without, 0.9162 with 0.0, 0.0 and -1.0, 0.9169 with -0.3, -1.0 and -1.0, and 0.9141 with -1.0, -1.0 and -1.0.
LEFT_OPEN, SELDOM, SELDOM_WITHIN = 0.0, -0.3, -1.0
# An act and the search for those who did it: of 58 linked golden pairs of two articles 3 are one event.
PURSUIT = -2.0
# What two articles on one matter both tell among their first acts. Of such linked golden pairs 1510 are one event and
# 80 are two, of those of which one is told as the ninth or later 618 and 421. B3 F1 of 18 dossiers rises by 0.002 at
# 0.4, and by 0.006 from 0.8 to 1.2; nothing is gained by counting it against what is told late.
LEADING, FIRST, A_DAY_APART = 1.0, 4, -0.3  # the last: what days may come to
# What one article recalls from more than a week before and the other does not tell so: of such linked golden pairs of
# two articles 167 are one event and 108 are two, of all others 4663 and 617. Of 20 dossiers five change at -1.0: B3 F1
# is 0.9244 (0.9223 without), that of claims and the events that they are on 0.7566 (0.7521).
RECALLED, PAST = -1.0, 8
# A missile is fired, or falls, and the next sentence calls it a strike: where one date, stated once, is that of both,
# it may be one act. B3 F1 within articles of the reports is 0.933 at -0.3 and 0.935 from 0.0 to 0.4, where that of fr
# falls from 0.943 to 0.937; all other sets are the same.
FIRED, ONE_SALVO = FROM_AFAR | {"explosion"}, 0.0
# Other names speak against two targets only. Where other actors did too, the last five episodes had a B3 F1 of 0.839
# (0.855 now), episodes 0.970 (0.968), sahel 0.917 (0.913), and one contradiction of the reports was missed.
SHARED_NAME, OTHER_NAMES = 0.7, -0.4
# Names with a word in common that tells what they are (`a market`, `the central market`), in two articles: of linked
# golden pairs with such names 102 were one event and 3 two, before place names and words that say little were left out.
# Of 19 dossiers B3 F1 is 0.9224 without, 0.9231 with 0.3, 0.9230 with 0.8 (0.9226 and 0.9224 with all words). What is
# told as one more, against an event of another article (101 pairs one, 154 two): 0.9242 at -0.4, 0.9237 without, 0.9233
# at -1.5, and two contradictions of 522 fewer.
SAME_AIM = 0.3
SAME_WORDS = ((0.75, 4.0), (0.5, 2.2), (0.35, 1.2), (0.2, 0.5))  # share of the shorter sentence's words; weight
# Share of the proper names of the article with fewer that another has; weight. Of five dossiers, a pair of articles on
# one event shares a third of them at the median, and one of twenty that are on none more than a sixth (a third, where
# all forty are on one region). With 0.4 and 0.2 more the precision of one of them falls by 0.05. Since parts of names
# behind a hyphen are names too, 0.35 and 0.2 cost the reports 0.009; 0.4 to 0.5 and 0.25 are alike.
SAME_NAMES = ((0.45, 1.0), (0.25, 0.6))
FEWEST = 4  # words of a sentence that can be told by its words
SAME_SENTENCE, SAME_DATING, NEXT, DISTANT = 1.2, 0.4, 0.5, -0.8
TAKEN_UP, SINGLE = 1.4, 0.8  # a telling without time, place and number: its word takes one up; there is one time only
# A telling with a number that has neither time nor place, in an article that tells of one time only: it goes on. Of
# seven dossiers two rise, the desks from a B3 F1 of 0.891 to 0.897 at 0.8 and 0.904 at 1.2 and 1.6, the stringers from
# 0.879 to 0.889 from 1.2 on, and the others are the same up to 2.0.
GOING_ON = 1.4
KNOWN, JUDGED = 0.5, 0.3  # what somebody denies, claims or is accused of was told elsewhere; before, in an article
# Within an article. `This strike`, and `the strike` that somebody reacts to, is in 60 of 66 golden mentions that told
# last of its type, what is told with `a strike` in 39 of 77; of 17 in another entry of what is told by the clock, 1 is.
# B3 within articles stays within a tenth of a percent with POINTED from 1.2 to 3.5, INDEFINITE from -0.3 to -1.0 and
# OTHER_ENTRY from -1.0 to -1.5.
POINTED, INDEFINITE, OTHER_ENTRY = 2.5, -0.6, -1.5
# Where another place is told between, and one of the two says nowhere itself. Of 18 dossiers six rise at -2.0, by 0.002
# to 0.035 of B3 F1, and one falls by 0.001; at -1.0 one of the six rises by 0.018 less, at -3.0 another falls by 0.007.
OTHER_SCENE = -2.0
FAR = 4  # mentions of an article between two that are told apart
SAME_TRIGGER, SAME_WITHIN, ANSWER, ANOTHER = 0.5, 1.0, -2.0, -4.0
# Of two articles on one matter, the answer that one side claims is the attack that the other tells. At -2.0 and -1.2
# the reports have a B3 F1 of 0.874, at -0.5 and 0.0 of 0.886; at 0.4 the sample falls by 0.03, no other set changes.
ANSWER_ACROSS = -0.5
# Two articles on one matter that both tell an answer tell the same one: of nine dossiers one rises by 0.009 at 1.4 and
# 0.015 at 1.0, and no other changes.
BOTH_ANSWER = 1.0
SHARED_TOPIC, TOPICS = 0.7, 2  # for each exact place or number that two articles have in common beyond one, at most
REALITIES = {frozenset({"happened", "planned"}): -0.5, frozenset({"happened", "hypothetical"}): -1.0}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the comparison of two mentions comes to: linked where `score` is at least LINK and nothing excludes it."""

    score: float
    excluded: bool
    evidence: tuple[Evidence, ...]

    @property
    def weight(self) -> float:
        """What speaks for it less what speaks against it, wherever a pair of its sort begins."""
        return sum(e.weight for e in self.evidence)

    @property
    def linked(self) -> bool:
        """Whether the two are taken for tellings of one event."""
        return not self.excluded and self.score >= LINK

    @property
    def reasons(self) -> tuple[str, ...]:
        """What spoke, in words, each with its weight."""
        return tuple(f"{e.aspect} {e.weight:+.1f} ({e.reason})" for e in self.evidence if e.reason)


def compare(one: Features, other: Features) -> Comparison:
    """The comparison of two mentions; the same whichever is given first."""
    a, b = (one, other) if one.key <= other.key else (other, one)
    same_article = a.article == b.article
    start = WITHIN if same_article else ACROSS
    evidence: list[Evidence] = []
    for aspect in ASPECTS.values():
        found = aspect(a, b)
        evidence.append(found)
        if found.excludes:  # nothing that follows can tie them
            break
    return Comparison(start + sum(e.weight for e in evidence), evidence[-1].excludes, tuple(evidence))


def _types(a: Features, b: Features) -> Evidence:
    """How near the types are: of one article, whose words are one writer's, other types are other acts, unless a word
    leaves it open, or it is fire that is dated once. What was planted fell from nowhere."""
    kinds = _both(a.kind, b.kind)
    parted = (a.planted and b.kind in FROM_AFAR) or (b.planted and a.kind in FROM_AFAR)
    near = "apart" if parted else nearness(a.kind, b.kind)
    told_apart = near == "close" and a.article == b.article and not (a.generic or b.generic or pointed(a, b))
    if told_apart and goes_on(a, b) and {a.kind, b.kind} <= FIRED:
        return Evidence("type", ONE_SALVO, kinds)
    if near == "apart" or told_apart:
        return Evidence("type", ACROSS, kinds, excludes=True)
    if near == "same":
        return Evidence("type", SAME_TYPE, kinds)
    if not seldom(a.kind, b.kind):
        return Evidence("type", CLOSE_TYPE, kinds)
    if a.article == b.article:
        return Evidence("type", CLOSE_TYPE if pointed(a, b) else SELDOM_WITHIN, kinds)
    return Evidence("type", LEFT_OPEN if a.generic or b.generic else SELDOM, kinds)


@cache
def _both(kind: str, other: str) -> str:
    return " and ".join(sorted((kind, other)))


def _actors(a: Features, b: Features) -> Evidence:
    """Who did it: of one event articles name the weapon, the side or another side, which is what they disagree on."""
    found = _names("actors", a.actors, b.actors)
    return NONE if found.weight < 0 else found


def _targets(a: Features, b: Features) -> Evidence:
    found = _names("targets", a.targets, b.targets)
    named = bool(a.targets and b.targets)
    if found.weight > 0 or not named or a.article == b.article or a.aims.isdisjoint(b.aims):
        return found
    return Evidence(
        "targets", SAME_AIM, f"called alike: {', '.join(sorted(a.targets))} and {', '.join(sorted(b.targets))}"
    )


def _names(aspect: str, mine: frozenset[str], theirs: frozenset[str]) -> Evidence:
    shared = mine & theirs
    if shared:
        return Evidence(aspect, SHARED_NAME, ", ".join(sorted(shared)))
    if mine and theirs:
        return Evidence(aspect, OTHER_NAMES, f"{', '.join(sorted(mine))} and {', '.join(sorted(theirs))}")
    return Evidence(aspect, 0.0, "")


def _words(a: Features, b: Features) -> Evidence:
    """How much of the shorter sentence stands in the other, in two articles."""
    if a.article == b.article:
        return NONE
    fewest = min(len(a.words), len(b.words))
    if fewest < FEWEST:
        return Evidence("words", 0.0, "")
    share = len(a.words & b.words) / fewest
    weight = _step(SAME_WORDS, share)
    return Evidence("words", weight, f"{share:.0%} of the words of the shorter sentence")


def _step(steps: tuple[tuple[float, float], ...], share: float) -> float:
    """The weight of a share: that of the highest step that it comes to."""
    for least, weight in steps:
        if share >= least:
            return weight
    return 0.0


def _triggers(a: Features, b: Features) -> Evidence:
    """Whether they are told with one word; an act and the answer to it are two, and so is another told beside it."""
    one_word = SAME_TRIGGER if a.trigger == b.trigger else 0.0
    if a.answer and b.answer and _topics(a, b).weight > 0:
        return Evidence("trigger", BOTH_ANSWER + one_word, "both are told as an answer, of one matter")
    if a.answer != b.answer and _topics(a, b).weight > 0:
        return Evidence("trigger", ANSWER_ACROSS, "one is told as an answer, of one matter")
    if a.answer != b.answer:
        return Evidence("trigger", ANSWER, "one answers the other")
    if a.pursuit != b.pursuit and (a.article != b.article or (b if a.pursuit else a).generic):
        return Evidence("trigger", PURSUIT, "one is the search for who did the other")
    together = a.another and a.sentence == b.sentence
    if a.article == b.article and b.another and not (together or pointed(a, b)):
        return Evidence("trigger", ANOTHER, "one is another one")
    weight = SAME_WITHIN if a.article == b.article and one_word else one_word
    if a.article == b.article and b.indefinite:
        return Evidence("trigger", weight + INDEFINITE, "told as new")
    return Evidence("trigger", weight, f"both told with {a.trigger}…" if weight else "")


def _topics(a: Features, b: Features) -> Evidence:
    """Whether two articles speak of one matter: by exact places and numbers that both tell somewhere, or by the share
    of the proper names of the one with fewer that the other has; the stronger of the two."""
    if a.article == b.article:
        return NONE
    shared = a.topic & b.topic
    told = SHARED_TOPIC * min(TOPICS, max(0, len(shared) - 1))
    fewest = min(len(a.names), len(b.names))
    share = len(a.names & b.names) / fewest if fewest >= FEWEST else 0.0
    named = _step(SAME_NAMES, share)
    if named > told:
        return Evidence("topic", named, f"{share:.0%} of the proper names of the article with fewer")
    return Evidence("topic", told, f"both articles tell {', '.join(sorted(shared))}" if told else "")


def _context(a: Features, b: Features) -> Evidence:
    """What the place of two tellings in one article says, or of each in its own."""
    if a.article != b.article:
        return _across(a, b)
    if pointed(a, b):
        return Evidence("context", POINTED, "one points back at the other")
    if a.sentence == b.sentence:
        return Evidence("context", SAME_SENTENCE, "told in one sentence")
    if a.entry and b.entry and a.entry != b.entry:
        return Evidence("context", OTHER_ENTRY, "told in two entries of one article")
    if other_scene(a, b):
        return Evidence("context", OTHER_SCENE, "another place is told between")
    if a.dating is not None and a.dating == b.dating:
        return Evidence("context", SAME_DATING, "dated by the same words")
    if abs(a.number - b.number) == 1:
        return Evidence("context", NEXT, "told one after the other")
    far = abs(a.number - b.number) > FAR
    return Evidence("context", DISTANT if far else 0.0, "told apart in one article")


def _across(a: Features, b: Features) -> Evidence:
    leading = LEADING if _leading(a, b) else 0.0
    if _recalled(a) != _recalled(b):
        return Evidence("context", leading + RECALLED, "one is recalled from long before its article")
    return Evidence("context", leading, "both told among the first, of one matter") if leading else NONE


def _recalled(a: Features) -> bool:
    """Whether it was over long before its article came out: an earlier act, which the article recalls."""
    return a.days is not None and a.issued is not None and a.issued[0] - a.days[1] > PAST


def _leading(a: Features, b: Features) -> bool:
    """Whether two articles on one matter both tell them among their first acts, and not as one more; what comes back
    every week, each article tells first, so their days must not speak against it."""
    early = max(a.number, b.number) < FIRST and not (a.another or b.another)
    return early and _topics(a, b).weight > 0 and compare_days(a, b).weight >= A_DAY_APART


def _bare(a: Features, b: Features) -> Evidence:
    """What ties a telling that says neither when, where nor how many to another of its article; and to that of another
    article one that somebody reacts to."""
    if a.article != b.article:
        known = a.known or b.known
        return Evidence("telling", KNOWN if known else 0.0, "somebody answers for it" if known else "")
    judged = JUDGED if b.known else 0.0
    if a.another:  # an earlier act that is recalled, or one more: what is told next goes on with what the article is on
        return Evidence("telling", judged, "somebody answers for it" if judged else "")
    if a.kind == b.kind and (a.bare or b.bare):
        taken_up = TAKEN_UP if b.bare and (b.again or b.known) else 0.0
        weight = taken_up + (SINGLE if a.single else 0.0) + judged
        return Evidence("telling", weight, "one says no more than that it was" if weight else "")
    if a.kind == b.kind and a.single and _goes_on_counting(b):
        return Evidence("telling", GOING_ON + judged, "one says neither when nor where, and there is one time only")
    return Evidence("telling", judged, "somebody answers for it" if judged else "")


def _goes_on_counting(a: Features) -> bool:
    """Whether a telling has no time and no place of its own, and is told neither as new, nor as another one."""
    new = a.another or a.answer or a.indefinite or a.reality == "planned"
    return a.days is None and not a.sites and not new


def _questioned(a: Features) -> bool:
    """Whether somebody leaves open that it was, of what others tell (`he would not say whether the army had fired`)."""
    return a.known and a.reality == "hypothetical"


def _reality(a: Features, b: Features) -> Evidence:
    if a.article != b.article and (_questioned(a) or _questioned(b)):
        return NONE
    weight = 0.0 if a.reality == b.reality else REALITIES.get(frozenset({a.reality, b.reality}), 0.0)
    return Evidence("reality", weight, f"{a.reality} and {b.reality}" if weight else "")


# By the name that their evidence has. What each comes to at most is told in `linking`.
ASPECTS: Mapping[str, Callable[[Features, Features], Evidence]] = {
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
