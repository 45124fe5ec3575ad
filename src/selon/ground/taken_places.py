"""The place that an act has by words that take one up: la ville est tombée; des raids y ont tué dix civils."""

import re
from collections.abc import Sequence

from selon.frame import Telling
from selon.frame.recalling import timed
from selon.frame.triggers import frame_lexicon
from selon.ground.places.betweens import POINTS
from selon.ground.places.leads import lead_of
from selon.ground.places.toponyms import Toponyms, toponyms
from selon.model import Place
from selon.parse import Parse, Token

_WORD = re.compile(r"\w+")
BEFORE = 20  # characters before a name in which what it is called stands: base américaine de X
FLIGHT = "displacement"  # where people fled to is not what la ville takes up
BACK = 3  # sentences back to the telling whose place is taken up
WAY, CROSSING = ("way",), ("crossing",)  # what a word for a way takes up is where it leads and what it goes through
PRECISE = 3  # UCDP's where_prec up to which a place is one that a pronoun takes up: a point, or a district


def take_up(p: Parse, tellings: Sequence[Telling], found: Sequence[list[Place]]) -> None:
    """Gives tellings without a place the one that they take up from a telling before them; changes `found`."""
    words = toponyms(p.article.language or "")
    if words is None:
        return
    for n, telling in enumerate(tellings):
        alone = sum(other.sentence == telling.sentence for other in tellings) == 1
        asked = None if found[n] else _asked(p, telling, words, alone=alone)
        if asked is None:
            continue
        kinds, noun = asked
        for m in range(n - 1, -1, -1):
            if telling.sentence - tellings[m].sentence > BACK:
                break
            left = [x for x in found[m] if not (x.role == "to" and tellings[m].type == FLIGHT)]
            fit = [x for x in left if _fits(x, kinds)]
            fit = fit or [x for x in left if noun and _called(p, x, noun)]
            fit = fit and [_marked(p, left, fit[0], words), *fit[1:]]
            if fit := fit or [x for x in left if noun and _done_to(p, tellings[m], noun) and _fits(x, ())]:
                found[n] += fit if kinds == WAY else fit[:1]
                break
            if noun in words.spots and not kinds and left:
                break  # embuscades dans la Badia: the same sector is no town that was named before it


def _fits(place: Place, kinds: tuple[str, ...]) -> bool:
    precise = place.latitude is not None and place.precision is not None and place.precision <= PRECISE
    if kinds == WAY:
        return precise and place.role in {"via", "to"}
    if place.latitude is None or place.role not in {"at", "to", *(("via",) if kinds == CROSSING else ())}:
        return False
    return place.kind in kinds if kinds else precise


def _marked(p: Parse, left: Sequence[Place], place: Place, words: Toponyms) -> Place:
    """The place that one taken up tells the whereabouts of, behind a comma: le marché de *X*, au nord de Y."""
    first = next(t.index for t in p.tokens if t.end > place.start)
    lead = lead_of(p, first, words)
    apart = lead.direction is not None or lead.distance is not None or lead.surroundings
    told = [x for x in left if x.role == place.role and x.gazetteer is None and x.end <= p.tokens[lead.first].start]
    near = [x for x in told if p.at(lead.first - 1).form == "," and p.tokens[lead.first - 2].end == x.end]
    return near[0] if apart and near else place


def _called(p: Parse, place: Place, noun: str) -> bool:
    """Whether a place is called by a noun right before its name: the base of an oil field, la base de Koniko."""
    before = p.article.text[max(0, place.start - BEFORE) : place.start].casefold()
    return place.latitude is not None and noun in _WORD.findall(before)


def _done_to(p: Parse, telling: Telling, noun: str) -> bool:
    """Whether an act was done to what a noun calls so, in a phrase that goes on: une base américaine située à X."""
    return any(t.form == noun for first, last in telling.targets for t in p.tokens[first:last])


def _asked(p: Parse, telling: Telling, words: Toponyms, *, alone: bool) -> tuple[tuple[str, ...], str] | None:
    """The kinds of place that the words of a telling, or of its sentence where it is alone there, take up, and the noun
    that they do it with; no kinds where any will do, None where none is taken up."""
    tokens, sentence = p.tokens, p.sentences[telling.sentence]
    first, last = (sentence.first, sentence.last) if alone else telling.clause
    around = [t for t in tokens[first:last] if t.sentence == telling.sentence]
    for token in around:
        if token.form in words.pronouns and token.upos == "PRON" and token.head in {telling.verb, telling.head}:
            return (), ""
        if (token.form, p.at(token.index + 1).form) in words.phrases:
            return (), ""
        if token.upos == "NOUN" and (token.form in words.ways or token.form in words.kinds):
            told = [kinds for parts, kinds in words.kinds.get(token.form, ()) if len(parts) == 1]
            if token.form in words.ways and _shown(p, token, words):
                return WAY, ""
            if told and told[0][0] in POINTS and _definite(p, token, words) and not _spot(p, token, words):
                return told[0], token.form
        if token.upos == "NOUN" and _spot(p, token, words) and _definite(p, token, words):
            return (), token.form
    return None


def _spot(p: Parse, token: Token, words: Toponyms) -> bool:
    """Whether a noun, shown, stands for whatever place was told: dans le même secteur."""
    return token.form in words.spots and _shown(p, token, words)


def _definite(p: Parse, noun: Token, words: Toponyms) -> bool:
    """Whether a noun for a kind of place takes one up: la ville, la même base, not la ville de X, un village."""
    if noun.feats.get("Number") == "Plur":
        return False
    frames, below = frame_lexicon(p.article.language or ""), [p.tokens[c] for c in noun.children]
    own = (t for t in below if t.form not in words.same and not timed(frames, t))
    defined = any(t.feats.get("Definite") == "Def" for t in below) or _shown(p, noun, words)
    parted = p.at(noun.index + 1).form == ","  # la base, dont une partie a brûlé
    narrowing = (
        {"nmod", "amod", "appos", "flat:name"} if parted else {"nmod", "amod", "appos", "flat:name", "acl:relcl"}
    )
    return defined and not any(t.relation in narrowing for t in own)


def _shown(p: Parse, noun: Token, words: Toponyms) -> bool:
    """Whether a noun is that of something told: cette route, le même itinéraire."""
    below = [p.tokens[c] for c in noun.children if c < noun.index]
    return any(t.feats.get("PronType") == "Dem" or t.form in words.same for t in below)
