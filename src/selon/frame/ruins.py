"""What a blow from afar or a blast left ruined: tentes brûlées, un entrepôt rasé; no looting of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selon.frame.arguments import Arguments
from selon.frame.recalling import timed
from selon.frame.telling import Draft
from selon.frame.triggers import Row
from selon.parse import Sentence

if TYPE_CHECKING:
    from selon.frame.acts import Acts

NEAR = 1  # paragraphs within which what was ruined tells on the act
BLOWS = frozenset({"air-strike", "shelling", "explosion", "suicide-attack", "grenade"})  # types of acts that ruin
CLASH = "armed-clash"
RUIN = "looting"  # the type of things ruined, where no act is named
DOERS = frozenset({"troops", "body", "people", "civilians", "pronoun", "name", "youths", "mob"})
THINGS = frozenset({"facilities", "vehicles", "property", "built", "home", "relief", "territory"})


def ruined(acts: Acts, sentence: Sentence, head: int, row: Row, arguments: Arguments) -> Draft | None:
    """The act told just before that a verb of ruin with no doer, no day and no place of its own goes on telling."""
    words, token = acts.frames.words, acts.p.tokens[head]
    ruin = row.type == RUIN or (row.type == CLASH and acts.frames.lemma(token) in words["ruining"])
    if not ruin or not row.verb or sentence.heading or _doers(acts, arguments):
        return None
    burnt = acts.frames.lemma(token) in words["ruining"] or row.words in words["burnt"] or _fire(acts, arguments)
    tools = (c.head for c in arguments.complements if c.word in words["with"])
    aimed = any(acts.p.tokens[i].lemma not in words["fires"] for i in tools)  # rasées au bulldozer
    if not burnt or aimed or token.relation in {"acl", "amod"}:
        return None
    if any(timed(acts.frames, t) for t in acts.p.of(sentence)) or _elsewhere(acts, sentence, head):
        return None
    act = acts.last(sentence, NEAR, answers=False)
    if act is None or act.type not in BLOWS or act not in acts.told or any(d.type == RUIN for d in acts.here):
        return None
    since = acts.told[acts.told.index(act) :]
    return None if any(d.type == RUIN for d in since) else act


def _doers(acts: Acts, arguments: Arguments) -> bool:
    """Whether somebody ruined it; a fire, or the thing that burnt, is nobody."""
    fires, kinds = acts.frames.words["fires"], acts.kinds
    return any(
        acts.p.tokens[i].lemma not in fires and (kinds.own(i) & DOERS or not kinds.of(i) & THINGS)
        for i in arguments.subject
    )


def _fire(acts: Acts, arguments: Arguments) -> bool:
    """Whether a fire, or what flew off, is said to have ruined it."""
    return any(acts.p.tokens[i].lemma in acts.frames.words["fires"] for i in arguments.subject)


def _elsewhere(acts: Acts, sentence: Sentence, head: int) -> bool:
    """Whether a name behind the verb puts it where nothing told before names: à Homs."""
    tokens, at = acts.p.tokens, acts.frames.words["at"]
    for token in tokens[head : sentence.last]:
        cased = any(acts.frames.prepositions.get(tokens[c].form) in at for c in token.children)
        if token.upos == "PROPN" and cased and all(t.form != token.form for t in tokens[: sentence.first]):
            return True
    return False


def ruined_beside(acts: Acts, verb: Draft, drafts: list[Draft]) -> Draft | None:
    """The act or the dead of one verb with which a verb joined to it tells what the same doers ruined: avoir tué
    trente soldats et brûlé deux véhicules."""
    p, words = acts.p, acts.frames.words
    token = p.tokens[verb.head]
    lemma = acts.frames.lemma(token)
    wrecked = acts.kinds.any(verb.targets) & {"vehicles", "aircraft", "artillery"}
    if verb.type not in {RUIN, CLASH} or verb.noun or token.relation != "conj":
        return None
    if lemma not in words["ruining"] and not (lemma in words["burning"] and wrecked):
        return None
    if any(p.tokens[c].relation in {"aux:pass", "nsubj:pass", "nsubj"} for c in token.children):
        return None
    above = {token.head, p.tokens[token.head].head}
    violent = (d for d in drafts if d is not verb and (acts.violent(d) or d.toll) and d.head < verb.head)
    return next((d for d in violent if d.head == token.head or (d.noun and d.verb in above)), None)


def carried_off(acts: Acts, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a bare participle only tells which things an act befell: un drone a détruit les pick-up volés."""
    p, token = acts.p, acts.p.tokens[draft.head]
    bare = token.relation in {"amod", "acl"} and token.index == token.head + 1
    alone = all(p.tokens[c].upos in {"PUNCT", "ADV"} for c in token.children)
    return (
        draft.type == RUIN
        and not draft.noun
        and bare
        and alone
        and any(acts.violent(d) and token.head in d.targets for d in drafts)
    )
