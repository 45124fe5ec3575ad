"""Which tellings say no more than an act of speech around them does, and are no events of their own (codebook, 2):
what a claim tells by its stance, what is only asked for, what a crowd gathered to say."""

from collections.abc import Mapping, Sequence

from selon import ontology
from selon.attribute.lexicon import lexicon
from selon.frame import Telling
from selon.frame.triggers import frame_lexicon
from selon.ground.claimed import cues, holds
from selon.ground.dates.dating import OWN
from selon.ground.tree import below
from selon.model import Claim, Count, When
from selon.parse import Parse

DENIALS = frozenset({"denied", "doubted"})  # stances of who rejects an account
VOICED = frozenset({"accuse", "request"})  # types of what a crowd gathers to say
FLIGHT = "displacement"  # the one act that armies ask for by way of order: appeler les habitants à évacuer


def only_spoken(
    p: Parse, claims: Sequence[Claim], tellings: Sequence[Telling], whens: Sequence[When]
) -> dict[int, int]:
    """The numbers of tellings that are no events beside the claim or the act of speech that holds them, each with the
    number of the demand that asks for it (-1: none does). One with a day or a time of its own is an event whatever it
    tells: mercredi, X a attaqué Y devant le Conseil."""
    families: Mapping[str, str] = {name: row["family"] for name, row in ontology.table("events").items()}
    spoken = _Spoken(p, claims, tellings, families)
    gone = [n for n, t in enumerate(tellings) if whens[n].basis not in OWN and spoken.only(t)]
    return {n: spoken.demand(tellings[n]) for n in gone}


def counts_asked(p: Parse, telling: Telling) -> list[Count]:
    """The counts of an act that is only asked for, which are the demand's then: exigent la libération de deux hommes;
    not those of a clause of its own: le retrait des troupes, qui tiennent dix villages."""
    return [c for c in telling.counts if _in_phrase(p, telling.head, c.start)]


def _in_phrase(p: Parse, head: int, start: int) -> bool:
    """Whether the word at a character hangs below a head, with no clause of its own between."""
    i = next(t.index for t in p.tokens if t.end > start)
    while i != head:
        if p.tokens[i].relation.startswith(("acl", "advcl")) or p.tokens[i].head == i:
            return False
        i = p.tokens[i].head
    return True


class _Spoken:
    def __init__(
        self, p: Parse, claims: Sequence[Claim], tellings: Sequence[Telling], families: Mapping[str, str]
    ) -> None:
        self.p, self.claims, self.families = p, claims, families
        self.words = frame_lexicon(p.article.language or "").words
        self.allegations = lexicon(p.article.language or "").words["alleged"]
        self.tellings = tellings
        self.requests = [t for t in tellings if t.type == "request" and not self._orders(t)]
        self.protests = [t for t in tellings if t.type == "protest"]
        told = (t for t in tellings if families[t.type] != "words" and t.reality in {"happened", "ongoing"})
        self.done = [p.tokens[t.head].start for t in told]

    def only(self, telling: Telling) -> bool:
        """Whether a telling says no more than what is around it."""
        if telling.type == "accuse" and self._said(telling):
            return True
        if telling.type == "reject" and self._denies(telling):
            return True
        return self._asked(telling) or self._gathered_for(telling)

    def demand(self, telling: Telling) -> int:
        """The number of the demand under which what it asks for stands; -1 if none."""
        asked = telling.type not in VOICED and self._asked(telling)
        asking = (n for n, t in enumerate(self.tellings) if t in self.requests and self._under(telling, t))
        return next(asking, -1) if asked else -1

    def _said(self, telling: Telling) -> bool:
        """Whether a telling is the cue of a claim, whose stance says it, or stands in what one says."""
        at = self.p.tokens[telling.head].start
        return any(cues(c, at) or holds(c, at) for c in self.claims)

    def _denies(self, telling: Telling) -> bool:
        """Whether what is rejected is a charge, or what is told to have happened: the stance of a denial says so; a
        proposal or a plan that is rejected is another matter."""
        at = self.p.tokens[telling.head].start
        for claim in (c for c in self.claims if c.stance in DENIALS and cues(c, at)):
            charges = any(t.lemma in self.allegations and holds(claim, t.start) for t in self.p.tokens)
            if charges or any(holds(claim, start) for start in self.done):
                return True
        return False

    def _asked(self, telling: Telling) -> bool:
        """Whether an act is only asked for, by who can not order it: Damas réclame le départ des troupes."""
        acts = self.families[telling.type] not in {"violence", "outcome"} and telling.type not in {FLIGHT, "request"}
        return acts and telling.reality == "planned" and any(self._under(telling, one) for one in self.requests)

    def _gathered_for(self, telling: Telling) -> bool:
        """Whether a demand or a charge is what a crowd gathered for: ils ont manifesté pour réclamer sa libération."""
        purpose = telling.type in VOICED and telling.reality == "planned"
        return purpose and any(self._under(telling, one) for one in self.protests)

    def _under(self, telling: Telling, speech: Telling) -> bool:
        tops = {speech.head, speech.verb} - {-1, telling.head}
        if telling.sentence != speech.sentence or telling.head < speech.head:
            return False
        return any(below(self.p, telling.head, top) and not self._verbs_between(telling, top) for top in tops)

    def _verbs_between(self, telling: Telling, top: int) -> bool:
        """Whether another verb stands between the two: la force chargée d'observer le retrait."""
        tokens, i = self.p.tokens, telling.head
        while (i := tokens[i].head) != top:
            if tokens[i].upos == "VERB" and i != telling.verb:
                return True
        return False

    def _orders(self, request: Telling) -> bool:
        """Whether a request is an order, by which an act is planned."""
        return request.evidence.row.split()[0] in self.words["ordering"]
