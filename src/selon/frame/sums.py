"""Numbers of no act that its sentence tells: a total over a time that a clause adds (portant à 24 le nombre de ses
morts depuis mai), and those who died by accident."""

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token


def of_no_act(p: Parse, frames: FrameLexicon, last: int) -> bool:
    """Whether a number that ends before token `last` counts for no act of its sentence."""
    return sums_up(p, frames, last - 1) or _by_mishap(p, frames, last)


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


def _by_mishap(p: Parse, frames: FrameLexicon, last: int) -> bool:
    """Whether those whom a number ending before token `last` counts died of no act, told right behind: cinq autres sont
    morts dans un accident; not: tués dans une embuscade et trois autres dans un accident, of the first."""
    end = p.sentences[p.tokens[last - 1].sentence].last
    for t in p.tokens[last:end]:
        if t.lemma in frames.words["accidents"]:
            return p.at(t.index - 1).upos == "DET" and p.at(t.index - 2).form in frames.words["inside"]
        if t.form in {",", ";", ":"} or t.upos in {"NUM", "CCONJ"} or t.lemma in frames.words["assaults"]:
            return False
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
