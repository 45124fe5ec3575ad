"""The places that an article names, in the gazetteer's terms: where they lie, or why that cannot be told."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from selon import gazetteer
from selon.gazetteer import Candidate, Spot
from selon.ground.places.betweens import POINTS, Placed, between, ends, halfway
from selon.ground.places.context import Context, context
from selon.ground.places.earth import moved
from selon.ground.places.leads import Lead
from selon.ground.places.mentions import Mention, mentions
from selon.ground.places.parties import parties
from selon.ground.places.resolving import Sense, apart, choose, fits, in_reach
from selon.ground.places.spelling import SHORT, respelt, sounds_alike
from selon.ground.places.toponyms import Toponyms, toponyms
from selon.ground.places.whereabouts import set_by_words
from selon.model import Place
from selon.parse import Parse

__all__ = ["Placed", "places"]

Found = tuple[Mention, list[Candidate]]  # a mention with the places that its name may be, spelt as it is

NEAR = 25.0  # km up to which what lies that far from a place is near it (UCDP 2)
SURE = 0.93  # likeness of a name that nothing but itself says is a place
SAME = 0.80  # of one of the same key in a country that the article tells of
BESIDE = 250.0  # km from a town within which what lies beside it is sought
EDGE = 1.0  # radii from the middle of a province up to which a place may lie in it, whatever is written of it
WIDE = frozenset({"province", "country", "region"})  # kinds of places in which others lie
WIDER = 30.0  # km: the radius of what is known abroad
COUNTRY = ("country",)
SPELT = 0.97  # of one spelt so, but for its accents and endings
KNOWN = 30_000  # inhabitants of a town there, where the words before it say that it is a place
LONE = 5_000  # of one where the article tells of no country, and no other country has such a name
LONG = 7  # letters of a name of our tables that no place elsewhere has by chance
FAMOUS = 300_000  # of one where the words before it do not say that it is a place
# Of the article's talk of countries: where one told of no more is, no name lies that nothing says is a place.
ASIDE = 0.1
WORTH_TELLING = 0.75  # likeness of a name that a reason tells of
ALONG = 5  # UCDP's where_prec of what lies on a line of which one end is known
NEAREST = 3  # countries of the article, the most told of, in which other spellings are looked for
LATIN = "\u0250"  # the first sign behind Latin letters
ELSEWHERE = "of this name only where the article is not set"
UNKNOWN = "the gazetteer has no such name"


def places(p: Parse) -> tuple[Placed, ...]:
    """Every place that the article names, in order; one that cannot be placed has a reason instead of coordinates.

    A name has one sense in an article, told by the kind word before it, the country and province named near it, and the
    countries that the article is about. People, media, armed groups and states that speak are left out.
    """
    words = toponyms(p.article.language or "")
    if words is None:
        return ()
    found = contained(p, paired(p, [(m, exact(m, words)) for m in parties(p, mentions(p, words), words)]), words)
    about = context(p, words, found)
    groups: dict[tuple[str, bool], list[Found]] = {}
    for mention, candidates in found:
        if not mention.acting:
            groups.setdefault(sense_key(mention), []).append((mention, candidates))
    placed = []
    for group in groups.values():
        sense = sense_of(p, group, about)
        if (sense is None or sense.spot is None) and (line := line_of(p, group, about, words)):
            placed += line
        elif sense:
            placed += [Placed(m.first, m.last, _place(p, m, sense)) for m, _ in group if worth(m, sense)]
    named = [m for m, _ in found]
    placed = set_by_words(named, sorted(placed, key=lambda x: x.first))
    return tuple(sorted(between(p, named, placed, words), key=lambda x: (x.first, x.last)))


def sense_key(mention: Mention) -> tuple[str, bool]:
    """Mentions with one key have one sense: a province is not the town that it is named after. A short key is that of
    names that are two: Bam and Pama."""
    key = gazetteer.key(mention.text).full
    same = key if len(key) > SHORT else gazetteer.voiced(mention.text)
    return same, mention.lead.kinds[:1] in (("province",), ("region",))


def exact(mention: Mention, words: Toponyms) -> list[Candidate]:
    """The places of the mention's key, anywhere; of the town, where there is none of its centre: Rutshuru-centre. What
    has an article before it is no town that has none: dans le Bam, a province, is not Bam in Iran."""
    found = gazetteer.search(mention.text, spelt=False, limit=40)
    if mention.lead.articled and not mention.lead.kinds:
        asked = gazetteer.fold(mention.text)
        found = [c for c in found if c.spot.kind != "town" or gazetteer.fold(c.spot.name) != asked]
    town, _, part = mention.text.rpartition("-")
    if town and part.lower() in words.parts and (not found or found[0].score < SPELT):
        return gazetteer.search(town, spelt=False, limit=40) or found
    return found


def paired(p: Parse, found: Sequence[Found]) -> list[Found]:
    """The same, where a name stands beside another of the same place, X (Y), without what only one of them may be."""
    made = list(found)
    for i, ((one, those), (other, these)) in enumerate(pairwise(found)):
        around = [t.text for t in p.tokens[one.last : other.first] + p.tokens[other.last : other.last + 1]]
        if around == ["(", ")"] and (both := {c.spot.gazetteer for c in those} & {c.spot.gazetteer for c in these}):
            made[i] = (one, [c for c in those if c.spot.gazetteer in both])
            made[i + 1] = (other, [c for c in these if c.spot.gazetteer in both])
    return made


def contained(p: Parse, found: Sequence[Found], words: Toponyms) -> list[Found]:
    """The same, where words behind a name say in which country or province (Boma, dans la province du Lac) or beside
    which town it lies (Alaya, à l'ouest de Qamichli), without the places of that name elsewhere."""
    made = list(found)
    for i, ((one, those), (other, these)) in enumerate(pairwise(found)):
        lead = other.lead
        spelt = [c.spot for c in these if c.score >= SPELT]
        points = [spot for spot in spelt if spot.kind in POINTS]
        if points and not any(spot.kind in COUNTRY for spot in spelt) and one.located and _beside(lead, one):
            far = BESIDE + 2 * (lead.distance or 0)
            made[i] = (one, [c for c in those if c.spot.kind not in POINTS or _near(c.spot, points, far)])
            continue
        inside = lead.first == one.last + 1 and p.tokens[lead.first].form in words.inside
        if not (inside and one.located) or lead.surroundings or lead.direction is not None or lead.noun != lead.word:
            continue
        wide = [spot for spot in spelt if spot.kind in (lead.kinds or COUNTRY) and spot.kind in WIDE]
        if countries := {country for spot in wide for country in spot.countries}:
            made[i] = (one, [c for c in those if countries & {*c.spot.countries}])
        if parts := [spot for spot in wide if spot.kind == "province"]:
            made[i] = (one, [c for c in made[i][1] if c.spot.kind not in POINTS or _inside(c.spot, parts)])
    return made


def _inside(spot: Spot, parts: Sequence[Spot]) -> bool:
    """Whether a place lies in one of some provinces, by what is known of it or by the circle that stands for them."""
    return any(
        (spot.country, spot.admin1) == (part.country, part.name) or apart(spot, part) <= EDGE * part.radius
        for part in parts
    )


def _beside(lead: Lead, one: Mention) -> bool:
    """Whether the words right behind a name say beside what it lies."""
    told = lead.surroundings or lead.direction is not None or lead.distance is not None
    return told and lead.first == one.last + 1 and not lead.between


def _near(spot: Spot, points: Sequence[Spot], far: float) -> bool:
    return any(apart(spot, point) <= far for point in points)


def sense_of(p: Parse, group: list[Found], about: Context) -> Sense | None:
    """The sense of mentions of one name; None where nothing says that it names a place."""
    named = [m for m, _ in group]
    where = [p.sentences[p.tokens[m.first].sentence] for m in named]
    told, pointed = any(m.told for m in named), any(m.told or m.acted for m in named)
    asked = min((candidates for _, candidates in group), key=len)  # what one of them is told not to be, none is
    candidates = [c for c in asked if likely(c, named, about, pointed=pointed)]
    candidates = at_home(candidates, about) or (lone(asked, about, listed=named[0].listed) if pointed else [])
    if candidates:
        return choose(named, candidates, where, about)
    sure = any(
        m.headed or m.lead.kinds or m.lead.surroundings or m.peopled or m.stood or (m.located and m.told) for m in named
    )
    if asked and asked[0].score >= SPELT:
        spot = asked[0].spot
        return Sense(None, f"{ELSEWHERE}: {spot.name} ({spot.country})") if sure else None
    near = (
        gazetteer.search(named[0].text, country=about.countries[:NEAREST], limit=2) if told and about.countries else []
    )
    spelt_so = bool(near) and near[0].score >= SPELT  # and has been ruled out
    kinds = next((m.lead.kinds for m in named if m.lead.kinds), None)
    other = not spelt_so and bool(near) and (kinds is None or len(kinds) > 1 or near[0].spot.kind in kinds)
    if other and respelt(near, beside=in_reach(near[0].spot, about)) and fits(near[0].spot, where, about):
        return Sense(near[0].spot, None)
    if spelt_so and sure:
        spot = near[0].spot
        return Sense(None, f"{ELSEWHERE}: {spot.name} ({spot.admin1 or spot.country})")
    if near and sure and near[0].score >= WORTH_TELLING:
        return Sense(None, f"{UNKNOWN}; the nearest is {near[0].matched}, {near[0].score:.2f} alike")
    return Sense(None, UNKNOWN) if sure else None


def line_of(p: Parse, group: list[Found], about: Context, words: Toponyms) -> list[Placed]:
    """The ends of a line that two names joined by a hyphen tell, sur la route Gao-Ansongo, and its middle, where each
    names a place to the point; of a way, the one end that does; empty where none does."""
    made = []
    for mention, _ in group:
        span, found = p.span(mention.first, mention.last), []
        named = [(end, exact(end, words)) for end in ends(mention, words) or ()]
        around = about if about.share else context(p, words, named)
        for end, candidates in named:
            sense = sense_of(p, [(end, candidates)], around)
            if sense and sense.spot and sense.spot.kind in POINTS:
                start = span.start + span.text.index(end.text)
                found.append(replace(_place(p, end, sense), start=start, end=start + len(end.text), text=end.text))
        if len(found) == 2 and (middle := halfway(found[0], found[1], span)):
            made += [Placed(mention.first, mention.last, place) for place in (*found, middle)]
        elif len(found) == 1 and {mention.lead.noun, mention.lead.word} & words.ways:
            made += [Placed(mention.first, mention.last, replace(found[0], precision=ALONG))]
    return made


def likely(candidate: Candidate, named: list[Mention], about: Context, *, pointed: bool) -> bool:
    """Whether a candidate of the same key may be meant at all: it is listed, or its country is told of, or, spelt
    just so, it is well known or near to a place that is told of. `pointed`: words beside the name speak for a place."""
    spot, score = candidate.spot, candidate.score
    most = max(about.share.values(), default=0.0)
    home = share(candidate, about) * 2 > most or in_reach(spot, about)
    if score < SPELT and not sounds_alike(candidate, home=home):
        return False
    if spot.ours:
        known = not about.share or share(candidate, about) > 0 or spot.kind not in POINTS or spot.radius > WIDER
        return score >= SURE and (known or in_reach(spot, about))
    if share(candidate, about) > (0 if pointed else ASIDE):
        return score >= (SAME if pointed else SURE)
    if score < SPELT or any(m.lead.kinds and spot.kind not in m.lead.kinds for m in named):
        return False
    if candidate.matched[0] >= LATIN:  # a name written over from other letters, which would be spelt otherwise
        return False
    if spot.population >= (KNOWN if pointed else FAMOUS):
        # one that nobody else names so, where the article is set elsewhere, is more often a village that no list has
        return not about.share or gazetteer.fold(spot.name) == gazetteer.fold(candidate.asked)
    return pointed and score == 1 and in_reach(spot, about)


def at_home(candidates: list[Candidate], about: Context) -> list[Candidate]:
    """Those of the countries told of, else of our tables; a place abroad beside them only if all the world knows it."""
    home = [c for c in candidates if share(c, about) > 0]
    home = home or [c for c in candidates if c.spot.ours]
    known = [
        c for c in candidates if c.spot.population >= KNOWN and gazetteer.fold(c.spot.name) == gazetteer.fold(c.asked)
    ]
    if known and all(c.score < SURE for c in home):
        return [c for c in candidates if c.score >= SURE]  # Gao, where Israel is told of too, is not Geva there
    there = {country for c in home for country in c.spot.countries}  # the town of Gao is where its region is
    kept = [
        c for c in candidates if c in home or c.spot.population >= FAMOUS or (c in known and c.spot.country in there)
    ]
    return kept if home else candidates


def share(candidate: Candidate, about: Context) -> float:
    """The largest share of a country that a candidate lies in."""
    return max((about.share.get(c, 0.0) for c in candidate.spot.countries), default=0.0)


def lone(candidates: list[Candidate], about: Context, *, listed: bool) -> list[Candidate]:
    """The towns that a name may be where the article does not tell of their country: only if all of that name lie in
    one. One of our tables, `listed`, is known by its name where the article tells of other countries too."""
    same = [c for c in candidates if c.score >= SPELT]
    if len({c.spot.country for c in same}) != 1:
        return []
    if about.share:
        return [c for c in same if c.score == 1] if listed and len(candidates[0].asked) >= LONG else []
    return [c for c in same if c.spot.population >= LONE]


def worth(mention: Mention, sense: Sense) -> bool:
    """Whether to give a mention at all: one without a place only where something says that it names one."""
    return sense.spot is not None or mention.told


def _place(p: Parse, mention: Mention, sense: Sense) -> Place:
    span, spot = p.span(mention.first, mention.last), sense.spot
    if spot is None:
        return Place(
            span.start, span.end, span.text, span.text, None, None, None, None, None, None,
            mention.lead.kinds[0] if mention.lead.kinds else None, "at", None, sense.reason,
        )  # fmt: skip
    latitude, longitude = spot.latitude, spot.longitude
    if mention.lead.distance is not None and mention.lead.direction is not None:
        latitude, longitude = moved(latitude, longitude, mention.lead.distance, mention.lead.direction)
    return Place(
        span.start,
        span.end,
        span.text,
        spot.name,
        spot.gazetteer,
        latitude,
        longitude,
        spot.countries[0] if len(spot.countries) == 1 else None,
        spot.admin1 or None,
        spot.admin2 or None,
        spot.kind,
        "at",
        precision(spot, mention.lead, toponyms(p.article.language or "")),
        None,
    )


def precision(spot: Spot, lead: Lead, words: Toponyms | None) -> int:
    """UCDP's where_prec: 1 the place itself, 2 near it, 3 a district, 4 a province, 5 a line or an area, 6, 7. The
    district or province that is told of by the name of its town is no point."""
    of_kind = {"country": 6, "sea": 7, "province": 4, "district": 3, "region": 5, "desert": 5}
    if spot.kind in of_kind:
        return of_kind[spot.kind]
    if spot.kind == "river":
        return 5 if spot.radius > 10 else 1
    if spot.kind == "town" and words is not None and lead.word in words.districts:
        return of_kind["district"]
    if spot.kind == "town" and lead.kinds[:1] == ("province",):
        return of_kind["province"]
    if lead.distance is not None and lead.direction is None and lead.distance > NEAR:
        return 5  # as far away as that, nobody says where to
    near = lead.surroundings or lead.direction is not None or lead.distance is not None
    return 2 if near else 1
