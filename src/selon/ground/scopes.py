"""Dates that stay inside a phrase which only tells of somebody or something named: l'accord de 2016; nés en octobre."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from selon.frame import Telling
from selon.frame.triggers import FrameLexicon
from selon.ground.dates import Dated
from selon.ground.tree import below
from selon.model import TOLLS
from selon.parse import Parse, Token

STEPS = 6  # heads to climb from a date, at most
SIGNED = "agreement"  # the type whose noun is its object
REDUCED = 8  # tokens, at most, from the comma before a participle to the time that hangs on it
ARMS = frozenset({"munitions", "aircraft", "vehicles", "convoys", "explosives", "bombs"})  # what an act is called by
LONG = 4  # the precision (UCDP) of a date from which on it is a month or more


class Scope(NamedTuple):
    """The token on which all hangs that a date may date, the noun that this tells of (-1: none), and the token that
    closes its clause (-1: nothing does)."""

    top: int
    noun: int
    end: int = -1
    types: frozenset[str] = frozenset()

    def holds(self, p: Parse, telling: Telling) -> bool:
        """Whether a telling stands inside, or is of the very noun."""
        if -1 < self.end < telling.head:
            return False  # À Gao, où l'armée est entrée lundi, | dix civils ont été tués
        if self.noun == self.top and telling.trigger[1] <= self.top:
            return False  # le raid, après | ceux du 3 mai
        heads = {telling.head, telling.verb} - {-1}
        if telling.type in self.types and below(p, self.noun, telling.head):
            return True  # le blocus imposé fin 2023 prive l'État de vivres
        within = telling.trigger[0] <= self.noun < telling.trigger[1] or self.noun in heads
        if telling.type == SIGNED and self.noun >= 0 and p.tokens[self.noun].head in heads:
            return True  # ont signé l'accord de 2015
        told = -1 < self.noun != self.top and below(p, self.noun, telling.head)
        if told and any(c.kind in TOLLS and below(p, _at(p, c.start), self.top) for c in telling.counts):
            return True  # l'attaque de Bria, qui a fait neuf morts jeudi
        return within or any(below(p, head, self.top) for head in heads)


def scope(p: Parse, frames: FrameLexicon, date: Dated) -> Scope | None:
    """The phrase that a date of a time long ago stays in; None where it may date what stands around it, as every day of
    the week does (un drone lancé mardi a tué…)."""
    inside = range(date.first, date.last)
    token = next((t for t in p.tokens[date.first : date.last] if t.head not in inside), p.tokens[date.first])
    if (other := _another(p, frames, date, token)) is not None:
        return other
    if (since := _since(p, frames, date, token)) is not None:
        return since
    if (accord := _accord(p, frames, date)) is not None:
        return accord
    vague = date.kind == "point" and date.when is not None and (date.when.precision or 0) >= LONG
    if not vague and (aside := _aside(p, frames, token)) is not None:  # vague: a Monday of the month of publication
        return aside
    if (of := of_something(p, frames, date)) is not None:
        return of
    if not _long_ago(date):
        return None
    for above in _climb(p, token):
        noun = p.tokens[above.head]
        clause = above.relation.startswith(("acl", "appos")) and noun.upos in {"NOUN", "PROPN"}
        relative = above.relation == "acl:relcl" and noun.relation.startswith("nmod")
        if relative and _told_by(frames, p.tokens[noun.head]):
            return None  # l'attaque à la bombe qui avait fait trois morts en 2020
        told = p.tokens[above.index - 1]
        if clause and told is not noun and _told_by(frames, told):
            return Scope(above.index, told.index)  # l'un des auteurs de l'attaque menée en mars
        if clause and not _told_by(frames, noun) and noun.index < above.index:
            return Scope(above.index, noun.index, types=frozenset(row.type for row in frames.nouns.get(noun.form, ())))
        apart = any(p.tokens[c].form in frames.words["apart"] for c in above.children)
        if apart and above is not token and above.upos == "NOUN":
            return Scope(above.index, above.index)
        whose = noun.index > noun.head and _told_by(frames, p.tokens[noun.head])  # l'attaque du Front du 3 mars 2022
        told_of = noun.upos == "NOUN" and not (_told_by(frames, noun) or whose)
        if above is token and _of(p, frames, date) and told_of:
            return Scope(above.index, noun.index)
    return None


def _aside(p: Parse, frames: FrameLexicon, token: Token) -> Scope | None:
    """The relative clause behind a comma in which a token stands, whatever the parser hangs it on: a repris Tessit, qui
    était aux mains des rebelles depuis mars; None where it stands in none, or an attack is what the clause tells of."""
    for above in _climb(p, token):
        opening = min((c for c in above.children if p.tokens[c].form in frames.words["relatives"]), default=-1)
        if not 1 < opening < above.index or p.tokens[opening - 1].form != "," or above.relation == "ROOT":
            continue
        noun = p.tokens[above.head if above.relation.startswith("acl") else opening - 2]
        if noun.upos == "VERB" or _told_by(frames, noun):
            return None
        return Scope(above.index, noun.index, _closed(p, opening, above.index))
    return None


def told_apart(
    p: Parse, frames: FrameLexicon, telling: Telling, date: Dated, verb: int, dated: Sequence[Dated]
) -> bool:
    """Whether a date behind its `verb` is that of another clause, of what was done later or of what was where a telling
    tells what is: dit que six hommes ont été enterrés mardi et | que deux ont été tués; or the telling has one of its
    own, behind which a relative clause tells it: reçu en juillet ceux de Sinja, prise fin juin, | qui avait jeté…"""
    between, own_verb = p.tokens[date.last : telling.head], p.tokens[max(telling.verb, 0)]
    joined = any(t.relation == "mark" and p.at(t.index - 1).upos == "CCONJ" for t in between)
    if joined and -1 < verb < date.first:
        was = date.begin is not None and p.tokens[verb].feats.get("Tense") == "Imp"  # abritait depuis l'hiver
        later = was or frames.lemma(p.tokens[verb]) in frames.words["afterwards"]
        return later or (own_verb.feats.get("Tense") == "Pres" and own_verb.feats.get("VerbForm") == "Fin")
    who = next((p.tokens[c] for c in p.tokens[telling.verb].children if "Rel" in p.tokens[c].feats.values()), None)
    if telling.verb < 0 or who is None or p.at(who.index - 1).form != ",":
        return False
    own = next((d for d in dated if d.last == who.index - 1), None)
    return own is not None and own is not date


def of_something(p: Parse, frames: FrameLexicon, date: Dated) -> Scope | None:
    """The noun of no act that a day belongs to behind de: le régime issu du coup d'État du 26 juillet accuse X; not: la
    nuit du 3 mai, l'attaque de lundi."""
    inside = range(date.first, date.last)
    token = next((t for t in p.tokens[date.first : date.last] if t.head not in inside), p.tokens[date.first])
    noun, words = p.tokens[token.head], frames.words
    if date.kind != "point" or noun.upos != "NOUN" or noun.index > date.first or not _of(p, frames, date):
        return None
    above = p.tokens[noun.head]  # l'attaque à la roquette de lundi
    act = _act(frames, noun) or (above.upos == "NOUN" and _act(frames, above))
    act = act or bool(frames.classes.get(noun.lemma, frozenset()) & ARMS)
    timed = noun.lemma in words["moments"] | words["times_of_day"] or frames.units.get(noun.lemma) == "duration"
    return None if act or timed else Scope(token.index, noun.index)


def _act(frames: FrameLexicon, noun: Token) -> bool:
    """Whether a noun tells of an act by itself; not: un coup d'État, though un coup de feu does."""
    rows = frames.nouns.get(noun.form) or frames.nouns.get(noun.lemma) or ()
    return any(not row.rest for row in rows) or _told_by(frames, noun)


def _another(p: Parse, frames: FrameLexicon, date: Dated, token: Token) -> Scope | None:
    """The pronoun that stands for another act of the kind, to which a date belongs that hangs on it or stands behind it
    with no verb between: la plus meurtrière depuis celle de Boulkessi, le 1er juin; rappelle celui qui avait tué…"""
    sentence = p.sentences[token.sentence]
    for other in reversed(p.tokens[sentence.first : date.first]):
        if other.form in frames.words["whoever"]:
            if p.at(other.index - 1).form in frames.words["dative"]:
                return None  # c'est ce qui est arrivé à celui de Mondoro, le 14
            between = p.tokens[other.index + 1 : date.first]
            verbs = any(t.upos in {"VERB", "AUX"} for t in between)
            inside = below(p, token.index, other.index) and all(
                t.form in {",", "-"} or t.upos != "PUNCT" for t in between
            )
            return Scope(other.index, other.index) if not verbs or inside else None
    return None


def _accord(p: Parse, frames: FrameLexicon, date: Dated) -> Scope | None:
    """The participle behind the noun of an accord that tells when it was made: a violé la trêve conclue le 9 mai."""
    above, noun = p.at(date.first - 1), p.at(date.first - 2)
    made = above.feats.get("VerbForm") == "Part" and noun.upos == "NOUN"
    signed = made and any(row.type == SIGNED for row in frames.nouns.get(noun.form, ()))
    return Scope(above.index, noun.index) if signed else None


def _since(p: Parse, frames: FrameLexicon, date: Dated, token: Token) -> Scope | None:
    """The participle behind a comma that tells since when something is so: Dilling, encerclée depuis mars, et repris la
    route; None where a time is no such one, or an attack is what the participle tells of."""
    if p.tokens[date.first].form not in frames.words["since"]:
        return None
    start = max(p.sentences[token.sentence].first, date.first - REDUCED)
    comma = next((i for i in range(date.first - 1, start, -1) if p.tokens[i].form == ","), -1)
    above, named = p.at(comma + 1), p.at(comma - 1)
    part = frames.shapes.get(above.form) == "participle" or above.feats.get("VerbForm") == "Part"
    if comma < 0 or not part or above.index >= date.first or named.upos not in {"NOUN", "PROPN", "X"}:
        return None
    noun = p.tokens[above.head] if above.relation.startswith("acl") else named
    closed = date.last if p.at(date.last).form == "," else -1
    return None if _told_by(frames, noun) else Scope(above.index, noun.index, closed)


def _closed(p: Parse, opening: int, verb: int) -> int:
    """The comma that closes a relative clause which stands before all other verbs of its sentence, whatever the parser
    hangs on it behind that; -1 of any other."""
    sentence = p.sentences[p.tokens[verb].sentence]
    if any(t.upos in {"VERB", "AUX"} for t in p.tokens[sentence.first : opening]):
        return -1
    return next((i for i in range(verb + 1, sentence.last) if p.tokens[i].form == ","), -1)


def _at(p: Parse, start: int) -> int:
    """The token that begins at an offset."""
    return min(bisect_left(p.tokens, start, key=lambda t: t.start), len(p.tokens) - 1)


def _climb(p: Parse, token: Token) -> Iterator[Token]:
    """A token and what it hangs on, up to the verb of a clause that is no phrase of a noun."""
    for _ in range(STEPS):
        yield token
        verbal = token.upos in {"VERB", "AUX"} and not token.relation.startswith("acl")
        if token.head == token.index or verbal:
            return
        token = p.tokens[token.head]


def _long_ago(date: Dated) -> bool:
    """Whether words tell a month, a year or a day of a year, and no day of the week."""
    when = date.when
    if when is None or when.earliest is None or when.basis == "context":
        return False
    return when.basis == "stated" or (date.kind == "period" and (when.precision or 0) >= LONG)


def _told_by(frames: FrameLexicon, noun: Token) -> bool:
    """Whether a noun is that of an attack: les raids de mars ont tué dix civils."""
    lemma = frames.lemma(noun)
    return lemma in frames.words["assaults"] or lemma in frames.words["shots"]


def _of(p: Parse, frames: FrameLexicon, date: Dated) -> bool:
    """Whether a date is the complement of a noun: l'accord de mars 2020."""
    before, first, second = p.at(date.first - 1), p.tokens[date.first], p.at(date.first + 1)
    return before.form in frames.words["of"] or (first.form in frames.words["of"] and second.upos != "ADV")
