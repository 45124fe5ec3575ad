"""A mention as it is exported: with the claims that tell it, and what those come to.

Who says it is never parted from what is said: whatever leaves Selon about an event goes with the chains of all claims
whose `mentions` hold it, in the order of the reading.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from selon.model import Article, Claim, EventMention, Place, Reading, Span

JOINED = " | "  # between the claims of a mention
OWN, UNNAMED = "the article's own word", "nobody is named"
FOR = {"asserted", "confirmed", "claimed", "accused", "announced"}  # stances that stand for what is told
AGAINST = {"denied", "doubted"}
_ROLES = ("at", "to", "via", "from")  # where an event is put on a map, the first that there is
_TOLLS, _DEAD = {"killed", "injured", "people"}, {"killed"}
_PERIOD = 5  # UCDP's date_prec of more than a month
_YEAR = 366  # days
_THOUSANDS = 1000  # dead, which one event seldom has whose day nobody tells
_UNSURE = 8  # after every where_prec: a place whose precision is not known
_END = re.compile(r"(?<!\b\w)[.!?…؟]+(?:\s*[»”’)\]])*[\"']*\s+")  # of a sentence; not after an initial


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of a reading, its number there (from 1), and the claims that tell it."""

    reading: Reading
    mention: EventMention
    claims: tuple[Claim, ...]
    number: int


def tellings(reading: Reading) -> Iterator[Telling]:
    """Every mention of a reading, in its order."""
    by_mention: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        for identity in claim.mentions:
            by_mention.setdefault(identity, []).append(claim)
    for number, mention in enumerate(reading.mentions, start=1):
        yield Telling(reading, mention, tuple(by_mention.get(mention.id, ())), number)


def chain(claim: Claim) -> str:
    """Who answers for a claim, relay → root; or that nobody is named, or that the article speaks."""
    if claim.sources:
        return " → ".join(source.name for source in claim.sources)
    return UNNAMED if claim.cue else OWN


def chains(telling: Telling) -> str | None:
    """The chains of all claims of a mention, joined; None where no claim tells it."""
    return JOINED.join(map(chain, telling.claims)) or None


def stances(telling: Telling) -> str | None:
    """The stances of the same claims, in the same order."""
    return JOINED.join(claim.stance for claim in telling.claims) or None


def roots(telling: Telling, *, standing: bool = False) -> list[str]:
    """The names at the ends of the chains, each once; of a joint source each member. `standing`: only of those that
    stand for it."""
    links = [claim.sources[-1] for claim in telling.claims if claim.sources and (claim.stance in FOR or not standing)]
    names = [name for link in links for name in ([m.name for m in link.members] or [link.name])]
    return list(dict.fromkeys(names))


def withheld(telling: Telling) -> str | None:
    """Why a mention is not to be counted as something that happened: `negated`, `planned`, `hypothetical`, `denied`
    (nobody stands for it, somebody against it), `unsupported` (only demanded, predicted, or not commented on), `total`
    (a toll of a war or of months of it)."""
    mention = telling.mention
    if mention.negated:
        return "negated"
    if mention.reality in ("planned", "hypothetical"):
        return mention.reality
    taken = {claim.stance for claim in telling.claims}
    if not taken or taken & FOR:
        return "total" if _total(telling) else None
    return "denied" if taken & AGAINST else "unsupported"


def _total(telling: Telling) -> bool:
    """Whether people are counted over more than a month up to the report or over more than a year, or in thousands
    without a date within a month: what no event of UCDP GED or ACLED is."""
    when = telling.mention.when
    counts = [count for count in telling.mention.counts if count.kind in _TOLLS]
    if not counts or (when.precision or _PERIOD) < _PERIOD:
        return False
    if any(count.kind in _DEAD and (count.min or 0) >= _THOUSANDS for count in counts):
        return True
    if not when.earliest or not when.latest:
        return False
    published = telling.reading.article.published
    days = (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days
    return days > _YEAR or (published is not None and when.latest.startswith(published))


def place(mention: EventMention) -> Place | None:
    """The one place where a shape puts the event: with coordinates rather than without, by its role, the most precise,
    the first told."""
    return min(
        mention.places,
        key=lambda place: (point(place) is None, _ROLES.index(place.role), place.precision or _UNSURE, place.start),
        default=None,
    )


def point(place: Place) -> tuple[float, float] | None:
    """Longitude and latitude of a place in degrees (WGS 84); None where it has none, or none that is on Earth."""
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        return None
    return (longitude, latitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def words(article: Article, trigger: Span) -> Span:
    """The sentence, within its line, that the trigger stands in: its characters as they are."""
    text, low, high = article.text, trigger.start, trigger.end
    start = max(text.rfind("\n", 0, low), text.rfind("\r", 0, low)) + 1
    end = min((at for at in (text.find("\n", high), text.find("\r", high)) if at >= 0), default=len(text))
    for mark in _END.finditer(text, start, end):
        if text[mark.end() : mark.end() + 1].islower():
            continue  # an abbreviation
        if mark.end() <= low:
            start = mark.end()
        elif mark.start() >= high:
            end = mark.end()
            break
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return article.span(start, max(start, start + len(inside.strip())))
