"""Acts told by a word that leaves open how (une attaque, un attentat), settled by the article's later words; and what
a heading tells that the body tells again."""

from selon.frame.assigning import HUMAN
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

NEAR = 3  # paragraphs within which later words may settle what an act was
OPEN = frozenset({"armed-clash", "explosion"})  # types of words that leave it open


def settle(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Gives acts that a word left open the type of the next act of violence whose means are told, and so to the
    tellings that took them up."""
    for n, draft in enumerate(drafts):
        if not _open(p, frames, draft):
            continue
        paragraph = p.sentences[draft.sentence].paragraph
        for later in drafts[n + 1 :]:
            if p.sentences[later.sentence].paragraph - paragraph > NEAR:
                break
            if frames.families[later.type] == "violence" and later.rule != "retold" and not _open(p, frames, later):
                if later.type not in OPEN and (later.type == "suicide-attack" or draft.type == "armed-clash"):
                    draft.rule, draft.decided, was = "settled", later.head, draft.type
                    _retype(drafts, draft, was, later.type)
                break


def _open(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the word leaves open how: in a heading attaque or tir, anywhere attentat and agression."""
    lemma, heading = p.tokens[draft.head].lemma, p.sentences[draft.sentence].heading
    listed = frames.words["open"] | (frames.words["open_in_headings"] if heading else frozenset())
    return draft.noun and draft.rule == "row" and draft.type in OPEN and lemma in listed


def _retype(drafts: list[Draft], draft: Draft, was: str, kind: str) -> None:
    """The type of a draft, and of those that continue it."""
    draft.type = kind
    for other in drafts:
        if other.continues is draft and other.type == was:
            _retype(drafts, other, was, kind)


def once(p: Parse, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those of headings that the body tells again with no less of their counts."""
    body = [d for d in drafts if not p.sentences[d.sentence].heading]
    return [d for d in drafts if not p.sentences[d.sentence].heading or not _again(d, body)]


def _again(heading: Draft, body: list[Draft]) -> bool:
    same = [d for d in body if d.type == heading.type]
    told = {(c.kind, c.min) for d in body for c in d.counts}
    return bool(same) and all((c.kind, c.min) in told for c in heading.counts if c.kind in HUMAN)
