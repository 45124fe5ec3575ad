"""Where an article goes on telling an act, and where it goes elsewhere: what says which telling a place is of, that no
words of an act's own sentence place."""

from collections.abc import Sequence

from selon.frame import Telling
from selon.frame.locatives import MOVES
from selon.frame.triggers import FrameLexicon
from selon.ground.claimed import holds
from selon.ground.clauses import Owned, opens
from selon.ground.places import Placed
from selon.ground.places.earth import distance
from selon.ground.tree import NAMING, before_past
from selon.model import Claim, Place, When
from selon.parse import Parse

FAR = 60.0  # km from an act's own place beyond which what a later sentence names is another (as weaving has it)
NEAR = 2  # sentences over which a paragraph goes on telling an act
TOWN, COUNTRY = 3, 6  # UCDP where_prec: of a town and its surroundings; of a country


def framed(
    p: Parse,
    frames: FrameLexicon,
    claims: Sequence[Claim],
    tellings: Sequence[Telling],
    n: int,
    owned: Sequence[Owned],
) -> Placed | None:
    """The place that opens the sentence of a telling, where what a clause or a participle right behind it tells has
    it: À Gao, où l'armée est entrée lundi, *dix civils* ont été tués. None where it is where one speaks."""
    telling, at = tellings[n], p.tokens[tellings[n].head].start
    for one in owned:
        behind = p.tokens[one.place.last + 1 : tellings[one.owner].head + 1]
        close = behind and (behind[0].form in frames.words["relatives"] or behind[0].feats.get("VerbForm") == "Part")
        if one.owner == n or not close or not opens(p, one.place):
            continue
        parted = any(t.form == "," for t in p.tokens[tellings[one.owner].head : telling.head])
        spoken = any(holds(c, at) and not holds(c, p.tokens[one.place.first].start) for c in claims)
        if parted and not spoken and telling.type not in MOVES:
            return one.place
    return None


def following(p: Parse, tellings: Sequence[Telling], sentence: int) -> int:
    """The first telling of the sentence right behind another of its paragraph; -1 if none."""
    n = next((n for n, t in enumerate(tellings) if t.sentence > sentence), -1)
    if n < 0 or tellings[n].sentence != sentence + 1:
        return -1
    return n if p.sentences[sentence + 1].paragraph == p.sentences[sentence].paragraph else -1


def continued(p: Parse, tellings: Sequence[Telling], sentence: int) -> int:
    """The telling that a sentence without one goes on telling: the last before it in its paragraph, else the next
    there; of a heading, the first after it; -1 if none."""
    here = p.sentences[sentence]
    before = [n for n, t in enumerate(tellings) if t.sentence < sentence]
    after = [n for n, t in enumerate(tellings) if t.sentence > sentence]
    if here.heading:
        return after[0] if after else -1
    for n in (*before[-1:], *after[:1]):
        other = p.sentences[tellings[n].sentence]
        if other.paragraph == here.paragraph and abs(other.index - sentence) <= NEAR:
            return n
    return -1


def far(telling: Telling, place: Place, own: Sequence[Place]) -> bool:
    """Whether an act that has a place of its own, and is no move, was elsewhere than at another one, known as well."""
    return telling.type not in MOVES and apart(place, own)


def apart(place: Place, own: Sequence[Place]) -> bool:
    """Whether a place known to the town is far from all such places of an act, which has some."""
    if place.latitude is None or place.longitude is None or (place.precision or COUNTRY) > TOWN:
        return False
    at = [x for x in own if x.role == "at" and (x.precision or COUNTRY) <= TOWN]
    here = [
        distance(x.latitude, x.longitude, place.latitude, place.longitude)
        for x in at
        if x.latitude is not None and x.longitude is not None
    ]
    return bool(here) and min(here) > FAR


def same_act_goes_on(p: Parse, tellings: Sequence[Telling], n: int, whens: Sequence[When]) -> int:
    """The telling of the sentence before whose day an act has taken over, as done there by the same people: Ils ont
    brûlé des greniers; -1 if none."""
    telling = tellings[n]
    if telling.type in MOVES or telling.reality != "happened" or whens[n].basis != "context":
        return -1
    if p.tokens[telling.head].upos in NAMING:
        return -1  # of a noun nobody tells that it was done there and then: l'armée dément la mort d'officiers
    if before_past(p, telling):
        return -1  # background: un camion y avait sauté
    for m in range(n - 1, -1, -1):
        far = telling.sentence - tellings[m].sentence
        if far > 1:
            return -1
        paragraph = p.sentences[tellings[m].sentence].paragraph
        here = paragraph == p.sentences[telling.sentence].paragraph or tellings[m].type == telling.type
        if far != 1 or tellings[m].type in MOVES or not here:
            continue
        if whens[m].start == whens[n].start and whens[m].edtf == whens[n].edtf:
            return m
    return -1
