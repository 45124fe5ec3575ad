"""One act has one type in its article: a noun that points back (`l'embuscade`, `cet assassinat`) tells the act of its
kind that was told before, and takes its type, whatever the noun by itself would make of it."""

from collections.abc import Iterator, Sequence

from selon.frame.act_types import GROUND
from selon.frame.anew import definite
from selon.frame.recalling import of_before, recalled, timed
from selon.frame.settling import retype
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse

ASIDE = 8  # tokens behind a noun in which an aside may part it from its complement
NEAR = 2  # paragraphs within which a noun of killing takes up who was killed


def one_act(p: Parse, frames: FrameLexicon, drafts: Sequence[Draft]) -> None:
    """Makes nouns that point back, and name nothing new, tellings of the act before that may be theirs."""
    for n, draft in enumerate(drafts):
        if _points_back(p, frames, draft):
            earlier = _earlier(p, frames, drafts[:n], draft)
            if earlier is not None:
                draft.rule, draft.decided, draft.continues, was = "retold", earlier.head, earlier, draft.type
                retype(drafts, draft, was, earlier.type)


def _points_back(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether a draft is a noun of one act, definite, with no name, number or time of its own; not: la nouvelle
    embuscade."""
    token, words = p.tokens[draft.head], frames.words
    if not draft.noun or draft.rule != "row" or draft.continues is not None or p.sentences[draft.sentence].heading:
        return False
    if token.lemma not in words["ground_acts"] | words["killings"] or token.feats.get("Number") == "Plur":
        return False
    below = [p.tokens[c] for c in token.children]
    if not any(definite(t) and t.form in words["definite"] | words["demonstrative"] for t in below):
        return False
    if _parted(p, frames, draft):
        return False
    if any(t.lemma in words["another"] | words["alike"] for t in below):
        return False
    return not any(p.tokens[i].upos in {"PROPN", "NUM", "NOUN"} or timed(frames, p.tokens[i]) for i in _own(p, draft))


def _parted(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an aside parts a noun from what is told of it: le meurtre, en juillet dernier, d'un commerçant."""
    after = p.tokens[draft.head + 1 : draft.head + ASIDE]
    marks = [n for n, t in enumerate(after) if t.upos == "PUNCT"]
    behind = after[marks[1] + 1 : marks[1] + 2] if len(marks) > 1 and marks[0] == 0 else ()
    return any(t.form in frames.words["of"] for t in behind)


def _own(p: Parse, draft: Draft) -> Iterator[int]:
    """The tokens that belong to a noun behind it, without those of a relative clause, and the nearest behind a mark."""
    under = [c for c in p.tokens[draft.head].children if c > draft.head]
    for i in under:
        if p.tokens[i].relation != "acl:relcl":
            yield i
            under += p.tokens[i].children


def _earlier(p: Parse, frames: FrameLexicon, told: Sequence[Draft], draft: Draft) -> Draft | None:
    """The last act told by the same word, else the last that may be of that kind, none of another time."""
    lemma, words, here = p.tokens[draft.head].lemma, frames.words, p.sentences[draft.sentence].paragraph
    happened = [d for d in told if frames.families[d.type] == "violence" and d.reality in {"happened", "ongoing"}]
    single = [d for d in happened if not d.noun or p.tokens[d.head].feats.get("Number") != "Plur"]
    near = [d for d in reversed(single) if not p.sentences[d.sentence].heading]
    on = of_before(p, p.sentences[draft.sentence])
    fresh = [d for d in near if not recalled(p, frames, d) or (on and p.sentences[d.sentence].paragraph == here)]
    same = next((d for d in (*fresh, *near) if p.tokens[d.head].lemma == lemma), None)
    if same is not None:
        return same
    near = fresh
    if lemma in words["ground_acts"]:
        kinds = {"armed-clash"} if lemma in words["mutual"] else GROUND
        return next((d for d in near if d.type in kinds), None)
    near = [d for d in near if here - p.sentences[d.sentence].paragraph <= NEAR]
    return next((d for d in near if _killed(d)), None)


def _killed(draft: Draft) -> bool:
    return draft.toll == "killed" or any(c.kind == "killed" for c in draft.counts)
