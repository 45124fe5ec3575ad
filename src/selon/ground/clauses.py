"""Places by the clause that they stand in: a relative clause is of the place that it hangs on, and where one says
something from is no place of what is said, where that has one of its own."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from selon.attribute.lexicon import lexicon
from selon.frame import Telling
from selon.frame.triggers import FrameLexicon
from selon.ground.claimed import cues, holds
from selon.ground.places import Placed
from selon.ground.places.toponyms import toponyms
from selon.ground.tree import below, verb_of
from selon.model import Claim, PlaceRole
from selon.parse import Parse, Token

STEPS = 4  # words between a place and the verb that it hangs on, at most
VERBAL = frozenset({"VERB", "AUX"})
LOCALS = frozenset({"person", "anonymous"})  # kinds of sources that are where they tell of: un habitant de Gao


class Owned(NamedTuple):
    """A place with the number of the telling that has it, and the part that it plays there."""

    place: Placed
    owner: int
    role: PlaceRole


def opens(p: Parse, place: Placed) -> bool:
    """Whether a place stands apart before its sentence, and so opens another scene: À Gao, …; Dans la région de Gao, …;
    Plus au nord, à Gao, …"""
    first = p.sentences[p.tokens[place.first].sentence].first
    ahead = p.tokens[first : place.first]
    if p.at(place.last).form != "," or any(t.upos in VERBAL for t in ahead):
        return False
    return place.first - first <= 1 or ahead[0].upos in {"ADP", "ADV"}


def antecedent(p: Parse, frames: FrameLexicon, telling: Telling, places: Sequence[Placed]) -> Placed | None:
    """The place right before the relative clause that a telling is the verb of: s'est rendu à Solhan, où cent personnes
    ont été tuées; a repris Palma, dont les rebelles s'étaient emparés."""
    verb, tokens = verb_of(p, telling), p.tokens
    if verb.upos not in VERBAL:
        return None
    for place in places:
        first = place.last + (p.at(place.last).form == ",")
        if not first < verb.index < p.sentences[tokens[place.first].sentence].last:
            continue
        if tokens[first].form not in frames.words["relatives"] or tokens[first].upos == "SCONJ":
            continue  # a dit, à Gao, que dix civils avaient été tués
        if not any(t.upos == "VERB" for t in tokens[first : verb.index]):
            return place
    return None


def stated_at(
    p: Parse,
    frames: FrameLexicon,
    claims: Sequence[Claim],
    tellings: Sequence[Telling],
    owned: Sequence[Owned],
    located: Collection[int],
) -> list[Owned]:
    """Of the places of one sentence those where one only speaks (À Genève, X a annoncé que des blessés ont été évacués
    de Marioupol): they hang on the verb of a claim, and its telling has places in what is claimed, or goes on with one
    of those that have some (`located`) and is not told by somebody who was there; or they are where a speech was held,
    whatever else is told."""
    found = []
    for one in owned:
        telling = tellings[one.owner]
        start, at = p.tokens[one.place.first].start, p.tokens[telling.head].start
        verb = _verb(p, p.tokens[one.place.first])
        for claim in claims:
            cited = verb is not None and cues(claim, verb.start)
            again = telling.continues in located and _taken_up(p, telling)
            judged = again and verb is not None and below(p, telling.head, verb.index)  # a qualifié le raid d'erreur
            if not cited or not claim.sources or holds(claim, start) or not (holds(claim, at) or judged):
                continue
            told = any(o.owner == one.owner and holds(claim, p.tokens[o.place.first].start) for o in owned)
            away = again and opens(p, one.place) and not _of_there(p, claim)
            known = telling.continues in located and (away or not _there(p, claim, one.place))
            if told or known or _of_speech(p, frames, one.place.first):
                found.append(one)
                break
    return found


def _there(p: Parse, claim: Claim, place: Placed) -> bool:
    """Whether who speaks is where it was: a witness, or an official of the town that the sentence opens with, if it is
    no capital: À Koursk, le gouverneur a fait état d'un mort."""
    words = toponyms(p.article.language or "")
    capital = words is not None and place.place.text.lower() in words.speakers
    return claim.sources[-1].kind in LOCALS or (opens(p, place) and not capital)


def _taken_up(p: Parse, telling: Telling) -> bool:
    """Whether a noun takes up an act told before: ces frappes, l'attaque."""
    return telling.evidence.rule == "retold" and p.tokens[telling.head].upos == "NOUN"


def _of_there(p: Parse, claim: Claim) -> bool:
    """Whether who speaks holds an office of the place itself (À Koursk, le gouverneur) or is one of its people."""
    offices, source = lexicon(p.article.language or "").words["local_offices"], claim.sources[-1]
    inside = (t for t in p.tokens if source.start <= t.start < source.end)
    return source.kind in LOCALS or any(t.lemma in offices for t in inside)


def _of_speech(p: Parse, frames: FrameLexicon, first: int) -> bool:
    """Whether a place is that of a speech or a meeting: a dit lors d'un discours à Gao; not: a dit à Gao."""
    above = p.tokens[p.tokens[first].head]
    nouns = (noun for noun in (above, p.tokens[above.head]) if noun.upos == "NOUN" and noun.index < first)
    return any(noun.lemma in frames.words["speeches"] for noun in nouns)


def _verb(p: Parse, token: Token) -> Token | None:
    """The verb that a place hangs on, None if none."""
    for _ in range(STEPS):
        if token.head == token.index:
            return None
        token = p.tokens[token.head]
        if token.upos in VERBAL:
            return token
    return None
