"""Acts that only tell when another was done: trois jours après l'attaque de Bria, l'armée a tué deux miliciens."""

from collections.abc import Sequence

from selon.frame.acts import Acts
from selon.frame.asides import aside
from selon.frame.controlled import occasion
from selon.frame.joining import joined
from selon.frame.pointing import in_clause, linked
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

BEFORE = frozenset({"DET", "ADJ", "NUM"})  # between the preposition and the noun of the act
WORDS = frozenset({"NOUN", "ADV"})  # how long after: deux jours après, peu après


def parted(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence with those of one act made one: no outcome of what is told goes to an act that only
    tells when, or is told in passing, nor are those who died of want its dead."""
    for draft in drafts:
        draft.aside = aside(p, acts.matcher.lex, frames, draft.head)
    since = _since(p, frames, drafts)
    done = [d for d in drafts if d not in since and not d.toll and frames.families[d.type] == "violence"]
    for draft in since if done else ():  # the article goes on with what was done
        draft.inner = draft.inner or (draft.noun and not _weighed(p, frames, sentence, draft, drafts))
    apart = [d for d in drafts if d.aside or d in since or _of_want(acts, d)]
    rest = [d for d in drafts if d not in apart]
    if not apart or not rest:
        return joined(p, frames, acts, sentence, drafts)
    parts = (joined(p, frames, acts, sentence, apart), joined(p, frames, acts, sentence, rest))
    return sorted((d for part in parts for d in part), key=lambda d: d.head)


def _since(p: Parse, frames: FrameLexicon, drafts: Sequence[Draft]) -> list[Draft]:
    """Those of the drafts of a sentence that a time is counted from, with what a clause on them tells of them, and a
    toll told by no verb: au lendemain du raid, le bilan est de vingt morts."""
    violent = [d for d in drafts if frames.families[d.type] == "violence"]
    nouns = [d for d in violent if d.noun]
    acts = [d for d in nouns if counted_from(p, frames, d) or any(_of_other(p, frames, d, other) for other in violent)]
    clauses = [d for d in drafts if not d.noun and any(_since_then(p, frames, c) for c in p.tokens[d.head].children)]
    told = (d for d in drafts if any((d.toll and d.noun) or _inside(p, frames, a, d) for a in acts))
    return [*acts, *(d for d in (*clauses, *told) if d not in acts)]


def _weighed(p: Parse, frames: FrameLexicon, sentence: Sentence, act: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a sentence tells of the toll of an act that a time is counted from: au lendemain d'un tir dont le bilan
    s'est alourdi."""
    counted = any(d.toll and _inside(p, frames, act, d) for d in drafts)
    return counted or any(t.lemma in frames.count_words["tolls"] for t in p.tokens[act.head : sentence.last])


def _of_want(acts: Acts, draft: Draft) -> bool:
    """Whether a draft tells of those who died of want, whatever is told beside: morts de faim."""
    return draft.toll != "" and not draft.noun and acts.anew.of_want(acts.matcher.arguments(draft.sentence, draft.head))


def _since_then(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a conjunction makes its clause one that a time is counted from: depuis que les rebelles ont pris Goma."""
    return p.tokens[i].relation == "mark" and p.tokens[i].form in frames.words["since"]


def counted_from(p: Parse, frames: FrameLexicon, act: Draft) -> bool:
    """Whether a time is counted from the noun of an act; not: mort après une attaque."""
    i = act.head - 1
    while i > 1 and p.tokens[i].upos in BEFORE:
        i -= 1
    before, word = p.at(i), p.at(i - 1)
    if before.form in frames.words["of"]:
        return word.lemma in frames.words["morrows"]
    return before.form in frames.words["counted_from"] and word.upos in WORDS and _time(frames, word)


def _of_other(p: Parse, frames: FrameLexicon, act: Draft, other: Draft) -> bool:
    """Whether the noun of an act only says when or why another was done, of which it is no outcome: a bombardé Khiam
    après des tirs sur Métoula; not: mort après une attaque."""
    done = other is not act and not other.toll and linked(p, act, other)
    return done and occasion(p, frames, act.head, other.head) >= 0


def _time(frames: FrameLexicon, token: Token) -> bool:
    return frames.units.get(token.lemma) == "duration" or token.form in frames.words["shortly"]


def _inside(p: Parse, frames: FrameLexicon, act: Draft, draft: Draft) -> bool:
    """Whether a draft stands in the relative clause on the noun of an act, or behind a colon that tells of it."""
    colon = any(t.form == ":" for t in p.tokens[act.head + 1 : draft.head])
    return colon or in_clause(p, frames, act, draft.head, 0)
