"""Times that go on to this day: what they go on from, and that of a war."""

from collections.abc import Sequence
from dataclasses import replace

from selon.frame import Telling
from selon.frame.triggers import FrameLexicon
from selon.frame.wars import of_war
from selon.ground.dates import Dated
from selon.ground.tree import below, verb_of
from selon.model import When
from selon.parse import Parse

DAY = len("2022-01-15")
REACH = 4  # tokens from the words of counting to the noun of the act: quelques jours après | la nouvelle attaque
MONTH = 4  # the precision (UCDP) of a date that is a month
LONG = 5  # the precision (UCDP) of more than a month


def began(p: Parse, frames: FrameLexicon, telling: Telling, since: Dated) -> bool:
    """Whether an act is what a period goes on from: depuis l'accord du 12 janvier; depuis le 4 avril, date de
    l'attaque; depuis octobre, quand des combats avaient éclaté."""
    if since.first <= telling.head < since.last:
        return True
    tokens = p.tokens
    when = since.last + (p.at(since.last).form == ",")
    if p.at(when).form in frames.words["when"] and when < telling.head:
        near = {t.form for t in tokens[when + 1 : telling.head]}.isdisjoint({",", ";", ":"})
        return near and verb_of(p, telling).feats.get("Tense") not in {"Pres", "Imp", "Fut"}
    if p.at(since.last).form != "," or telling.head <= since.last:
        return False
    apposed = p.at(since.last + 1)
    bare = apposed.upos == "NOUN" and not any(tokens[c].relation == "det" for c in apposed.children)
    return bare and apposed.sentence == telling.sentence and below(p, telling.head, apposed.index)


def long_before(p: Parse, frames: FrameLexicon, telling: Telling, dated: Sequence[Dated], when: When | None) -> bool:
    """Whether a day is not that of an act from which is counted in no number of days: l'attaque survient quelques jours
    après la prise de X; not: quelques heures après la prise, five days after it. A month may be of both."""
    words, tokens = frames.words, p.tokens
    if when is None or (when.precision or 0) >= MONTH:
        return False
    for d in dated:
        before = d.kind == "duration" and d.shift is None and d.last <= telling.head < d.last + REACH
        if not before or tokens[d.last - 1].form not in words["after"] | words["beforehand"]:
            continue
        units = {t.lemma for t in tokens[d.first : d.last] if frames.units.get(t.lemma) == "duration"}
        return tokens[telling.head].upos == "NOUN" and bool(units) and units.isdisjoint(words["within_days"])
    return False


def habitual(p: Parse, frames: FrameLexicon, telling: Telling) -> bool:
    """Whether acts are told as done again and again: vise régulièrement des civils, mène des frappes quotidiennes."""
    verb, noun = verb_of(p, telling), p.tokens[telling.head]
    again = frames.words["habitual"]
    if noun.upos == "NOUN" and noun.feats.get("Number") == "Plur":
        beside = p.tokens[noun.index + 1 : noun.index + REACH]
        return any(t.upos == "ADJ" and t.lemma in again for t in beside)
    present = verb.feats.get("Tense") == "Pres" and verb.feats.get("VerbForm") == "Fin"
    return present and any(p.tokens[c].upos == "ADV" and p.tokens[c].lemma in again for c in verb.children)


def war_of(p: Parse, frames: FrameLexicon, telling: Telling) -> int:
    """The noun of the war that a telling is of the dead, hurt or displaced of; -1 if none, and of the act with which
    the war broke out: la guerre a éclaté après l'attaque du 7 octobre."""
    if telling.head != telling.verb >= 0 and frames.lemma(p.tokens[telling.verb]) in frames.words["breaking_out"]:
        return -1
    return max(of_war(p, frames, telling.verb), of_war(p, frames, telling.head))


def of_all_war(p: Parse, frames: FrameLexicon, war: int, dated: Sequence[Dated]) -> When | None:
    """The time since a war broke out, up to publication: what it has brought about is of no one day. None where its
    sentence does not say when that was."""
    published, noun = p.article.published or "", p.tokens[war]
    if len(published) != DAY:
        return None
    for date in dated:
        day, verb = date.when, _verb_of(p, date)
        here = date.begin is None and p.tokens[date.first].sentence == noun.sentence
        if not here or day is None or day.earliest is None:
            continue
        started = frames.lemma(p.tokens[verb]) in frames.words["breaking_out"]
        if started and (below(p, verb, war) or p.tokens[verb].head == noun.head or noun.head == verb):
            return replace(day, edtf=f"{day.earliest}/{published}", latest=published, basis="resolved", precision=LONG)
    return None


def _verb_of(p: Parse, date: Dated) -> int:
    i = date.first
    while p.tokens[i].upos != "VERB" and p.tokens[i].head != i:
        i = p.tokens[i].head
    return i
