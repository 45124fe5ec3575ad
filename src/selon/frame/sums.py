"""Totals over a time that a clause adds to what its sentence tells: portant à 24 le nombre de ses morts depuis mai."""

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token


def sums_up(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a token stands in a clause that says what number a total has become: portant à 24 le nombre des morts
    depuis mai; ce qui porte à six celui des journalistes tués cette année; not: portant le bilan du raid à 24 morts."""
    token = p.tokens[i]
    while token.head != token.index:
        token = p.tokens[token.head]
        if frames.lemma(token) in frames.count_words["becoming"] and _added(p, token):
            behind = p.tokens[token.index + 1 : p.sentences[token.sentence].last]
            return any(_over_time(p, frames, t) and _below(p, t, token) for t in behind)
    return False


def _added(p: Parse, verb: Token) -> bool:
    """Whether a verb is a present participle, or that of a relative clause, or hangs on one: faisant passer."""
    governors = (verb, p.tokens[verb.head])
    participle = any(t.feats.get("VerbForm") == "Part" and t.feats.get("Tense") == "Pres" for t in governors)
    return participle or verb.relation == "acl:relcl"


def _over_time(p: Parse, frames: FrameLexicon, token: Token) -> bool:
    """Whether a word opens a time, or names a length of it: depuis mai, en un mois, cette année."""
    if token.form in frames.words["since"] or frames.units.get(token.lemma) != "duration":
        return token.form in frames.words["since"]
    opening = frames.count_words["in_all"] | frames.words["demonstrative"]
    return any(p.tokens[c].form in opening for c in token.children)


def _below(p: Parse, token: Token, verb: Token) -> bool:
    while token.head not in {token.index, verb.index}:
        token = p.tokens[token.head]
    return token.head == verb.index
