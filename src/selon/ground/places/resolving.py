"""Candidates of a mention -> the place meant, or the reason why none can be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from selon.gazetteer import Candidate, Spot, key, standing
from selon.ground.places.context import AREAS, Context
from selon.ground.places.earth import distance
from selon.ground.places.mentions import Mention
from selon.parse import Sentence

# What each thing that speaks for a place weighs beside the likeness of its name (0 to 1). Set by hand, then each swept
# alone from 0 to twice itself over the 180 named places of the golden articles: 175 right from two thirds to a third
# more of every weight, 172 to 177 beyond.
SHARE = 0.30  # of the article's talk of countries that is of its country
NEAR = 0.15  # its country is named in the sentence
PROVINCE = 0.10  # its province is named in the article, twice that in the sentence
CLOSE = 0.02  # a place beyond doubt in the article is within REACH of it, thrice that in the paragraph
REACH = 100.0  # km
STANDING = 0.30  # how well known it is
OWN = 0.06  # the name is the one that it is shown by
KIND = 0.30  # it is what the word before it says
ALIKE = 0.1  # names that are less like what is asked than the best by more are out
FITNESS = (1.0, 0.9, 0.3)  # by the rank of its kind among those that the word allows
DESERT = ("desert",)  # whose word is a part of the name where nothing joins the two: badiat X is not the town of X
RIVER = ("river",)  # whose words name nothing else: les rives de X
REGION = ("region",)  # which of X, tells nothing of the town of X: la région de Diffa
CLEAR = 0.02  # two places nearer to each other than this are not told apart
APART = 25.0  # km: places of one name within are one


@dataclass(frozen=True, slots=True)
class Sense:
    """The place that a name has in an article; `reason` where it has none."""

    spot: Spot | None
    reason: str | None


def choose(
    mentions: Sequence[Mention], candidates: Sequence[Candidate], where: Sequence[Sentence], about: Context
) -> Sense:
    """The one sense of mentions of one name, in the sentences given."""
    kinds = next((m.lead.kinds for m in mentions if m.lead.kinds), ())
    fit = [c for c in candidates if c.spot.kind in kinds]
    if kinds[:1] == REGION:  # la région de X is the province of that name, where there is one, and not the town
        fit = [c for c in fit if c.spot.kind in AREAS] or fit
    if not fit and kinds[:1] == DESERT and all(m.lead.word and not m.lead.of for m in mentions):
        spot = candidates[0].spot
        return Sense(None, f"the gazetteer has no desert of this name; {spot.name} is a {spot.kind}")
    if not fit and kinds == RIVER:
        return Sense(None, f"the gazetteer has no river of this name; {candidates[0].spot.name} is none")
    pool = fit or [c for c in candidates if c.score >= candidates[0].score - ALIKE]
    if any(m.lead.articled for m in mentions) and not kinds:  # le Dniepr is no town
        pool = [c for c in pool if c.spot.kind != "town"] or pool
    if any(m.lead.distance is not None for m in mentions):  # kilometres are counted from a town, not from a province
        pool = [c for c in pool if c.spot.kind != "province"] or pool
    names = frozenset(c.spot.gazetteer for c in candidates)
    names |= {f"{c.spot.country}/{c.spot.name}" for c in candidates if c.spot.kind == "province"}
    ranked = sorted(
        ((weigh(c, kinds, where, about, names), c) for c in pool), key=lambda x: (-x[0], x[1].spot.gazetteer)
    )
    best_weight, best = ranked[0]
    for weight, other in ranked[1:]:
        if best_weight - weight >= CLEAR:
            break
        if not _within(best.spot, other.spot) and apart(best.spot, other.spot) > max(APART, best.spot.radius):
            if (mine := _beside(best.spot, about)) != (theirs := _beside(other.spot, about)):
                best = best if mine > theirs else other
                continue
            told = " or ".join(f"{s.name} ({s.admin1 or s.country})" for s in (best.spot, other.spot))
            return Sense(None, f"ambiguous: {told}")
    return Sense(best.spot, None)


def _beside(spot: Spot, about: Context) -> int:
    """How many places of the article that no other is named like lie within reach of one."""
    return sum(0 < distance(spot.latitude, spot.longitude, *point) <= REACH for point in about.single)


def _within(one: Spot, other: Spot) -> bool:
    """Whether one is a province and the other lies in it: which of them is meant is a matter of precision."""
    province, place = (one, other) if one.kind == "province" else (other, one)
    return province.kind == "province" and (province.country, province.name) == (place.country, place.admin1)


def weigh(
    candidate: Candidate, kinds: tuple[str, ...], where: Sequence[Sentence], about: Context, names: frozenset[str]
) -> float:
    """How much speaks for a candidate; `names` are the ids of all, and the provinces among them as SY/Homs,
    which speak for none of them."""
    sentences, paragraphs = [s.index for s in where], [s.paragraph for s in where]
    spot = candidate.spot
    own = (spot.country, spot.admin1)
    told = "/".join(own) not in names or kinds[:1] != REGION
    weight = candidate.score + STANDING * standing(spot)
    weight += OWN * (key(candidate.asked).full == key(spot.name.partition(" (")[0]).full)
    weight += SHARE * max((about.share.get(c, 0.0) for c in spot.countries), default=0.0) / max(1, len(spot.countries))
    weight += NEAR * max((about.near.get(s, {}).get(c, 0.0) for s in sentences for c in spot.countries), default=0.0)
    if spot.kind != "province":
        weight += CLOSE * _close(spot, paragraphs, about, names)
        weight += PROVINCE * (told and own in about.provinces)
        weight += PROVINCE * any(told and own in about.near_provinces.get(s, frozenset()) for s in sentences)
    return weight + (KIND * FITNESS[min(kinds.index(spot.kind), len(FITNESS) - 1)] if spot.kind in kinds else 0)


def fits(spot: Spot, where: Sequence[Sentence], about: Context) -> bool:
    """Whether a place lies where the sentences that name it are set: in a province that they name, or within reach of
    a place of the article; true where they name no province."""
    provinces = {p for s in where for p in about.near_provinces.get(s.index, ())}
    return not provinces or (spot.country, spot.admin1) in provinces or in_reach(spot, about)


def in_reach(spot: Spot, about: Context) -> bool:
    """Whether a place lies near one that the article names beyond doubt, on whichever side of a border."""
    return _close(spot, (), about, frozenset({spot.gazetteer})) > 0


def _close(spot: Spot, paragraphs: Sequence[int], about: Context, but: frozenset[str]) -> int:
    """3 where a place of the paragraph is near, 1 where one of the article is, else 0; `but` are not counted."""

    def near(paragraph: int) -> bool:
        return any(
            name not in but and distance(spot.latitude, spot.longitude, latitude, longitude) <= REACH
            for name, latitude, longitude in about.points.get(paragraph, ())
        )

    return 3 if any(map(near, paragraphs)) else int(any(map(near, about.points)))


def apart(one: Spot, other: Spot) -> float:
    """The distance of two places in km."""
    return distance(one.latitude, one.longitude, other.latitude, other.longitude)
