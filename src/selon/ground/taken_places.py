"""The place that an act has by words that take one up: la ville est tombée; des raids y ont tué dix civils."""

from collections.abc import Sequence

from selon.frame import Telling
from selon.ground.places.betweens import POINTS
from selon.ground.places.toponyms import Toponyms, toponyms
from selon.model import Place
from selon.parse import Parse, Token

BACK = 3  # sentences back to the telling whose place is taken up
PRECISE = 3  # UCDP's where_prec up to which a place is one that a pronoun takes up: a point, or a district


def take_up(p: Parse, tellings: Sequence[Telling], found: Sequence[list[Place]]) -> None:
    """Gives tellings without a place the one that they take up from a telling before them; changes `found`."""
    words = toponyms(p.article.language or "")
    if words is None:
        return
    for n, telling in enumerate(tellings):
        kinds = None if found[n] else _asked(p, telling, words)
        if kinds is None:
            continue
        for m in range(n - 1, -1, -1):
            if telling.sentence - tellings[m].sentence > BACK:
                break
            if fit := [x for x in found[m] if _fits(x, kinds)]:
                found[n].append(fit[0])
                break


def _fits(place: Place, kinds: tuple[str, ...]) -> bool:
    if place.latitude is None or place.role not in {"at", "to"}:
        return False
    return place.kind in kinds if kinds else place.precision is not None and place.precision <= PRECISE


def _asked(p: Parse, telling: Telling, words: Toponyms) -> tuple[str, ...] | None:
    """The kinds of place that the words of a telling take up; empty where any will do, None where none is taken up."""
    tokens = p.tokens
    around = [t for t in tokens[telling.clause[0] : telling.clause[1]] if t.sentence == telling.sentence]
    for token in around:
        if token.form in words.pronouns and token.upos == "PRON" and token.head in {telling.verb, telling.head}:
            return ()
        if (token.form, tokens[min(token.index + 1, len(tokens) - 1)].form) in words.phrases:
            return ()
        if token.upos == "NOUN" and _definite(p, token, words):
            return next(kinds for parts, kinds in words.kinds[token.form] if len(parts) == 1)
    return None


def _definite(p: Parse, noun: Token, words: Toponyms) -> bool:
    """Whether a noun for a kind of place takes one up: la ville, not la ville de X, un village, la région."""
    told = [kinds for parts, kinds in words.kinds.get(noun.form, ()) if len(parts) == 1]
    if not told or told[0][0] not in POINTS or noun.feats.get("Number") == "Plur":
        return False
    below = [p.tokens[c] for c in noun.children]
    shown = any(t.feats.get("Definite") == "Def" or t.feats.get("PronType") == "Dem" for t in below)
    return shown and not any(t.relation in {"nmod", "amod", "appos", "flat:name", "acl:relcl"} for t in below)
