"""Which countries and provinces an article is about, and which are named near a mention."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selon.gazetteer import Candidate, standing
from selon.ground.places.mentions import Mention
from selon.ground.places.toponyms import Toponyms
from selon.parse import Parse

_SHARE = 0.2  # of the mentions of countries: at that much, an article is about one

SPELT = 0.97  # likeness of a name that tells something of where the article is set
TELLING = 0.72  # standing of a place that tells of its country by itself: a town of 20 000, one of our tables
PLAIN = 0.1  # a place that much better known than others of its name is the one meant
POINT = 30.0  # km: the largest radius of a place that tells where another lies


@dataclass(frozen=True, slots=True)
class Context:
    """`share` of each country among the countries told of (0 to 1); `near` the countries by sentence; `provinces` and
    `near_provinces` the same for first-level provinces, as (country, name); `points` the
    unmistakable places by paragraph, as (id, latitude, longitude)."""

    share: Mapping[str, float]
    near: Mapping[int, frozenset[str]]
    provinces: frozenset[tuple[str, str]]
    near_provinces: Mapping[int, frozenset[tuple[str, str]]]
    points: Mapping[int, frozenset[tuple[str, float, float]]]

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that the article is about, first the most told of."""
        return tuple(sorted((c for c, s in self.share.items() if s >= _SHARE), key=lambda c: (-self.share[c], c)))


def context(p: Parse, words: Toponyms, found: Sequence[tuple[Mention, Sequence[Candidate]]]) -> Context:
    """What countries, adjectives of countries and unmistakable places tell."""
    told: Counter[str] = Counter()
    near: dict[int, set[str]] = {}
    provinces: dict[int, set[tuple[str, str]]] = {}
    points: dict[int, set[tuple[str, float, float]]] = {}
    for token in p.tokens:
        if country := words.adjectives.get(token.form):
            told[country] += 1
            near.setdefault(token.sentence, set()).add(country)
    for mention, candidates in found:
        sentence = p.tokens[mention.first].sentence
        equal = [c.spot for c in candidates if c.score >= max(SPELT, candidates[0].score - 0.02)]
        if not equal:
            continue
        of_country = [s for s in equal if s.kind == "country"]
        if of_country:
            told[of_country[0].country] += 1
            near.setdefault(sentence, set()).add(of_country[0].country)
        elif (
            len({s.country for s in equal}) == 1
            and len(equal[0].countries) == 1
            and max(map(standing, equal)) >= TELLING
        ):
            told[equal[0].country] += 1
            first, *others = sorted(equal, key=standing, reverse=True)
            if first.radius <= POINT and all(standing(first) - standing(s) >= PLAIN for s in others):
                points.setdefault(p.sentences[sentence].paragraph, set()).add(
                    (first.gazetteer, first.latitude, first.longitude)
                )
        for spot in equal:
            if spot.kind == "province":
                provinces.setdefault(sentence, set()).add((spot.country, spot.name))
    total = sum(told.values()) or 1
    return Context(
        {c: n / total for c, n in told.items()},
        {k: frozenset(v) for k, v in near.items()},
        frozenset(x for v in provinces.values() for x in v),
        {k: frozenset(v) for k, v in provinces.items()},
        {k: frozenset(v) for k, v in points.items()},
    )
