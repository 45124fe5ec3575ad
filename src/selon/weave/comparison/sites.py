"""Where two mentions were: the same spot, near it, one place within the other, or too far apart to be one event."""

import math
from dataclasses import replace
from itertools import product

from selon.weave.comparison.evidence import Evidence
from selon.weave.comparison.features import EXACT, Features, Site, goes_on, pointed

SPOT = 5.0  # km within which two named places are one
NEAR = 25.0  # km within which writers name one event after different places
FAR = 60.0  # km between two exact places beyond which an event that stands still is another
BROAD = 6  # UCDP where_prec from which a place is a country or more
# What two places show, what speaks most against one event first. Another place of a telling that goes on: of such pairs
# of the golden articles 40 are one event and 38 are two, of those that do not go on 10 and 185. One that a telling took
# over from elsewhere in its article may be that of who speaks, or of a hospital: of pairs of golden articles on one
# matter whose exact places are far apart, 65 are one event and 28 are two where one of them was taken over, 5 and 13
# where both are stated. Two places that both articles tell, each tells apart.
SIGNS = (
    *("apart", "articles on two regions", "elsewhere", "taken over", "told apart", "goes on", "who speaks", "open"),
    *("articles on one region", "in one country", "two of one name", "in one region", "near", "the same"),
)
RANK = {sign: place for place, sign in enumerate(SIGNS)}
SEATS = frozenset({"word", "accord"})  # groups whose places are often those of who speaks
LEFT = frozenset({"from", "via"})  # parts of places that tell where something came from, and not where an act was
MOVING = frozenset({"force", "flight"})  # groups of events that are in more than one place
# Of two places near each other, stated or taken over: where both articles tell both, they are told apart as those that
# are stated; where one does, they speak neither for nor against. Of 23 dossiers B3 F1 is 0.9293 without, 0.9307 so,
# with five contradictions fewer that are none, three more that are, and one more right root count; told apart by either
# article, 0.9308, with eight fewer, two more, and one right root count less.
BOTH = 2  # articles


def compare_sites(a: Features, b: Features) -> Evidence:
    """How the places of two mentions agree, by the best pair of them; without any, by those of their articles. Where
    the hurt were brought, or who speaks is, speaks for two mentions of two articles and never against them."""
    found = _compare(a, b)
    against = _rank(found) < RANK["open"]
    if not against or a.article == b.article or a.group in MOVING:  # where a convoy came from is of its way
        return found
    there = tuple(replace(one, sites=tuple(site for site in one.sites if not site.aside)) for one in (a, b))
    if (a.sites, b.sites) == (there[0].sites, there[1].sites):
        return found
    return max(found, _compare(*there), key=_rank)


def _rank(found: Evidence) -> int:
    """Its place among what places show."""
    return RANK[found.signs[0]]


def _compare(a: Features, b: Features) -> Evidence:
    """What the best pair of the places of two mentions shows, and what becomes of it by how they are told."""
    if not a.sites or not b.sites:
        return _by_article(a, b)
    if a.article != b.article and a.group not in MOVING:
        a, b = _at(a), _at(b)
    best = max((_pair(x, y) for x, y in _compared(a, b)), key=lambda e: (_rank(e), e.reason))
    across = a.article != b.article and a.group not in MOVING
    if across and RANK["told apart"] < _rank(best) < RANK["the same"] and _told_apart(a, b):
        return Evidence("place", ("told apart",), f"two places that both articles tell: {best.reason}")
    if across and best.signs == ("near",):
        return _near(a, b, best)
    if _elsewhere(a, b, best):
        return Evidence("place", ("goes on",), f"another place, of a telling that goes on: {best.reason}")
    if a.article == b.article and best.signs == ("near",) and a.group not in MOVING:
        return Evidence("place", ("elsewhere",), f"two places of one article: {best.reason}")
    if best.excludes and a.group in MOVING:
        return _moving(a, b, best)
    if best.excludes and a.group in SEATS:
        return Evidence("place", ("who speaks",), best.reason)
    if best.excludes and a.article != b.article and not (_states(a) and _states(b)):
        return Evidence("place", ("taken over",), f"a place that is taken over: {best.reason}")
    return best


def _near(a: Features, b: Features, best: Evidence) -> Evidence:
    """What two places near each other show of two articles: whose writer knows both says which of them it was."""
    telling = _telling_both(a, b)
    if telling == BOTH or two_places(a, b):
        return Evidence("place", ("told apart",), f"two places, each stated, or told by both articles: {best.reason}")
    return Evidence("place", ("open",), f"two places that one article tells: {best.reason}") if telling else best


def two_places(a: Features, b: Features) -> bool:
    """Whether an article says itself of each of two acts where it was, and these are two places: of 186 such golden
    pairs 159 are two events, and 77 of the 86 that are less than FAR apart."""
    if a.group in MOVING or pointed(a, b):
        return False
    pairs = list(product(own_places(a), own_places(b)))
    return bool(pairs) and all((kilometres(x, y) or 0.0) > SPOT for x, y in pairs)


def own_places(a: Features) -> list[Site]:
    """The exact places of a mention that it states for where it was."""
    return [site for site in a.sites if site.stated and site.precision <= EXACT and not site.way]


def _told_apart(a: Features, b: Features) -> bool:
    """Whether the two say where they were, and the article of each tells the places of the other as well."""
    mine = _exact(a)
    if not mine or not mine <= b.topic:
        return False
    theirs = _exact(b)
    return bool(theirs) and theirs <= a.topic and not mine & theirs


def _telling_both(a: Features, b: Features) -> int:
    """How many of two articles tell the exact places of both mentions."""
    mine, theirs = ({site.spot for site in one.sites if site.precision <= EXACT} for one in (a, b))
    return (theirs <= a.topic) + (mine <= b.topic) if mine and theirs else 0


def _exact(a: Features) -> set[str]:
    """The places that a mention has for its own, known to the place or in no gazetteer."""
    return {site.spot for site in a.sites if site.stated and (site.precision <= EXACT or site.latitude is None)}


def _states(a: Features) -> bool:
    """Whether a mention has a known place of its own, and does not only take one over."""
    return any(site.stated and site.latitude is not None for site in a.sites)


def _at(a: Features) -> Features:
    """A mention without the places that only tell a way (`on the road to X`), where it has others; and without those
    where somebody was brought, where it tells where it was."""
    at = tuple(site for site in a.sites if not (site.way or site.role in LEFT))
    at = tuple(site for site in at if site.role == "at") or at
    return replace(a, sites=at) if at and len(at) < len(a.sites) else a


def _elsewhere(a: Features, b: Features, best: Evidence) -> bool:
    """Whether other places are no other event: of two tellings of an article, the latter of which goes on with the
    former, where they do not both say themselves that it was there, and the latter does not tell it as new there."""
    if a.group in MOVING or not goes_on(a, b) or not (best.excludes or best.signs == ("near",)):
        return False
    mine, theirs = (any(site.stated and site.precision <= EXACT for site in one.sites) for one in (a, b))
    return not (mine and theirs) and not (theirs and b.indefinite)


def _compared(a: Features, b: Features) -> list[tuple[Site, Site]]:
    """The pairs of their places: of those that both know to the place where both do, for the country around it says no
    more; of all, of what is in more than one place."""
    mine, theirs = ([s for s in one.sites if s.precision <= EXACT] for one in (a, b))
    if not (mine and theirs) or a.group in MOVING:
        return list(product(a.sites, b.sites))
    named = [(x, y) for x, y in product(a.sites, b.sites) if x.latitude is None and x.spot == y.spot]
    return [*product(mine, theirs), *named]


def _pair(x: Site, y: Site) -> Evidence:
    """What two places show: the same, near or apart, or one within the other, by their names, countries, distance and
    provinces, in this order."""
    told = " and ".join(sorted((x.name, y.name)))
    if x.spot == y.spot:
        if x.precision <= EXACT or x.latitude is None:
            return Evidence("place", ("the same",), f"the same place: {told}")
        sign = "in one region" if x.precision < BROAD else "in one country"
        return Evidence("place", (sign,), f"the same place: {told}")
    if x.written == y.written and max(x.precision, y.precision) <= EXACT:
        return Evidence("place", ("two of one name",), f"two places of one name, one of which may be meant: {told}")
    if x.country and y.country and not set(x.country.split()) & set(y.country.split()):
        if (x.seat and x.kind == "town") or (y.seat and y.kind == "town"):
            return Evidence("place", ("open",), f"one may stand for its government: {told}")
        return Evidence("place", ("apart",), f"in different countries: {told}", excludes=True)
    if "country" in (x.kind, y.kind) or not (x.country and y.country):
        return Evidence("place", ("in one country",), f"one may lie in the other: {told}")
    exact = x.precision <= EXACT and y.precision <= EXACT
    apart = kilometres(x, y)
    if exact and apart is not None:
        if apart <= SPOT:
            return Evidence("place", ("the same",), f"{apart:.0f} km apart: {told}")
        if apart <= NEAR:
            return Evidence("place", ("near",), f"{apart:.0f} km apart: {told}")
        if apart <= FAR:
            return Evidence("place", ("elsewhere",), f"{apart:.0f} km apart: {told}")
        return Evidence("place", ("apart",), f"{apart:.0f} km apart: {told}", excludes=True)
    if x.admin1 and x.admin1 == y.admin1:
        return Evidence("place", ("in one region",), f"both in {x.admin1}: {told}")
    if x.admin1 and y.admin1:
        return Evidence("place", ("apart",), f"in {' and '.join(sorted((x.admin1, y.admin1)))}: {told}", excludes=True)
    return Evidence("place", ("in one country",), f"one may lie in the other: {told}")


def _moving(a: Features, b: Features, best: Evidence) -> Evidence:
    """What moves may be told by other parts of its way: only the same role in another place speaks against."""
    roles = {s.role for s in a.sites if s.precision <= EXACT} & {s.role for s in b.sites if s.precision <= EXACT}
    if roles:
        return Evidence("place", ("elsewhere",), f"{best.reason} ({', '.join(sorted(roles))})")
    return Evidence("place", ("open",), f"other parts of the way: {best.reason}")


def _by_article(a: Features, b: Features) -> Evidence:
    """What is known of two mentions one of which names no place: the regions that their articles tell of."""
    if a.article == b.article:
        return Evidence("place", ("open",), "one of them names no place")
    mine = _areas(a)
    theirs = _areas(b)
    if not mine or not theirs:
        return Evidence("place", ("open",), "one of them names no place")
    shared = mine & theirs
    if any("/" in area for area in shared):
        return Evidence("place", ("articles on one region",), f"told of {', '.join(sorted(shared))}")
    if shared:
        return Evidence("place", ("open",), f"told of {', '.join(sorted(shared))}")
    told = f"told of {', '.join(sorted(mine))} and of {', '.join(sorted(theirs))}"
    return Evidence("place", ("articles on two regions",), told)


def _areas(a: Features) -> frozenset[str]:
    own = {s.country for s in a.sites if s.country} | {f"{s.country}/{s.admin1}" for s in a.sites if s.admin1}
    return frozenset(own) or a.near


def kilometres(x: Site, y: Site) -> float | None:
    """The distance of two places, on a plane that is flat between them: right to a percent within 200 km."""
    if x.latitude is None or x.longitude is None or y.latitude is None or y.longitude is None:
        return None
    middle = math.radians((x.latitude + y.latitude) / 2)
    east = (x.longitude - y.longitude + 180) % 360 - 180
    return 111.2 * math.hypot(x.latitude - y.latitude, east * math.cos(middle))
