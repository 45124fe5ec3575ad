"""Which countries and provinces an article is about, and which are named near a mention."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selon.gazetteer import Candidate, Spot, fold, key, standing
from selon.ground.places.mentions import Mention
from selon.ground.places.toponyms import Toponyms
from selon.parse import Parse

_SHARE = 0.2  # of the mentions of countries: at that much, an article is about one

SPELT = 0.97  # likeness of a name that tells something of where the article is set
TELLING = 0.72  # standing of a place that tells of its country by itself: a town of 20 000, one of our tables
FAMOUS = 300_000  # inhabitants of a town that tells of its country under any of its names
AKIN = 0.5  # of what the name of a country tells, an adjective of it does
ARMED = 0.25  # and where it is said of troops or arms, which may be abroad: l'armée turque a pris X
PLAIN = 0.1  # a place that much better known than others of its name is the one meant
PROVINCE = ("province",)
AREAS = frozenset({"province", "region"})  # kinds that are parts of a country
POINT = 30.0  # km: the largest radius of a place that tells where another lies


@dataclass(frozen=True, slots=True)
class Context:
    """What an article tells of where it is set.

    `share` of each country among the countries told of (0 to 1); `near` how plainly each is told of by sentence: 1 by
    its name or by a place, AKIN or ARMED by an adjective; `provinces` and `near_provinces` the first-level provinces of
    the article and by sentence, as (country, name); `points` the unmistakable places by paragraph, as (id, latitude,
    longitude); `single` the coordinates of the places, known or not, that no other one is named like.
    """

    share: Mapping[str, float]
    near: Mapping[int, Mapping[str, float]]
    provinces: frozenset[tuple[str, str]]
    near_provinces: Mapping[int, frozenset[tuple[str, str]]]
    points: Mapping[int, frozenset[tuple[str, float, float]]]
    single: frozenset[tuple[float, float]] = frozenset()

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that the article is about, first the most told of."""
        return tuple(sorted((c for c, s in self.share.items() if s >= _SHARE), key=lambda c: (-self.share[c], c)))


class _Telling(NamedTuple):
    """A place that tells of its country; `sure`: no namesake is known as well; `named`: by its own name."""

    country: str
    sentence: int
    spot: Spot
    sure: bool
    named: bool


def context(p: Parse, words: Toponyms, found: Sequence[tuple[Mention, Sequence[Candidate]]]) -> Context:
    """What countries, adjectives of countries and unmistakable places tell."""
    told: Counter[str] = Counter()
    near: dict[int, dict[str, float]] = {}
    provinces: dict[int, set[tuple[str, str]]] = {}
    points: dict[int, set[tuple[str, float, float]]] = {}
    single: set[tuple[float, float]] = set()
    telling: list[_Telling] = []
    parts = (mention for mention, known in found if known and known[0].spot.kind in AREAS)
    named = {i for mention in parts for i in range(mention.first, mention.last)}
    for token in p.tokens:
        if token.index in named:
            continue  # Kurdistan irakien tells of Iraq once
        if country := words.adjectives.get(token.form):
            told[country] += 1
            armed = p.tokens[token.head].form in words.forces
            here = near.setdefault(token.sentence, {})
            here[country] = max(here.get(country, 0.0), ARMED if armed else AKIN)
    for mention, candidates in found:
        sentence = p.tokens[mention.first].sentence
        equal = _of_kind([c.spot for c in candidates if c.score >= max(SPELT, candidates[0].score - 0.02)], mention)
        if not equal or (mention.lead.kinds[:1] == PROVINCE and not any(s.kind in mention.lead.kinds for s in equal)):
            continue  # la province de Zaboul tells nothing of a town of that name
        first = max(equal, key=standing)
        if len(equal) == 1 and first.radius <= POINT:
            single.add((first.latitude, first.longitude))
        if country := _country(equal, first, key(mention.text).full):
            sure = all(standing(first) - standing(s) >= PLAIN for s in equal if s is not first)
            telling.append(_Telling(country, sentence, first, sure, _by_its_name(first, mention.text)))
        for spot in equal:
            if spot.kind in AREAS and (province := spot.name if spot.kind == "province" else spot.admin1):
                provinces.setdefault(sentence, set()).add((spot.country, province))
    plain = {one.country for one in telling if one.named} | set(told)
    for one in telling:
        if plain and one.country not in plain:
            continue  # a second name alone: Chilo, near Sinjar, is not Hilo in Hawaii
        told[one.country] += 1
        near.setdefault(one.sentence, {})[one.country] = 1.0
        if one.spot.radius <= POINT and one.sure:
            point = one.spot.gazetteer, one.spot.latitude, one.spot.longitude
            points.setdefault(p.sentences[one.sentence].paragraph, set()).add(point)
    total = sum(told.values()) or 1
    return Context(
        {c: n / total for c, n in told.items()},
        near,
        frozenset(x for v in provinces.values() for x in v),
        {k: frozenset(v) for k, v in provinces.items()},
        {k: frozenset(v) for k, v in points.items()},
        frozenset(single),
    )


def _of_kind(spots: list[Spot], mention: Mention) -> list[Spot]:
    """Those of the kind that the word before the name tells first of all, where there are any: région de Donetsk."""
    kinds = mention.lead.kinds
    ranked = [(kinds.index(spot.kind), spot) for spot in spots if spot.kind in kinds]
    best = min((rank for rank, _ in ranked), default=0)
    return [spot for rank, spot in ranked if rank == best] or spots


def _by_its_name(spot: Spot, text: str) -> bool:
    """Whether a name is that by which all the world, or our tables, know a place, and no second one."""
    listed = spot.ours or spot.population >= FAMOUS
    return listed or fold(spot.name) == fold(text)


def _country(spots: list[Spot], first: Spot, asked: str) -> str | None:
    """The country that a name of these places tells by itself; `first` is the best known of them, `asked` its key.

    It is the name of a country, or of a place so well known that the namesakes elsewhere are not meant, or of a part of
    a country. A place of which it is a second name tells nothing where it is another's first: Suluk is not Jolo.
    """
    if of_country := [s for s in spots if s.kind == "country"]:
        return of_country[0].country
    if len(first.countries) != 1:
        return None
    own = {s.country for s in spots if key(s.name.partition(" (")[0]).full == asked}
    if own and first.country not in own:
        return None
    elsewhere = max((standing(s) for s in spots if s.country != first.country), default=0.0)
    known = standing(first) >= TELLING and standing(first) - elsewhere >= PLAIN
    return first.country if known or (first.kind in AREAS and not elsewhere) else None
