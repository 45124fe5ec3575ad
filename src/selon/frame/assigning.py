"""Which telling a count belongs to; and sentences that tell an act again by its figures alone."""

from selon.frame.acts import Acts
from selon.frame.counting import Counted, Counting
from selon.frame.joining import TOLLING
from selon.frame.locatives import nearest
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import Count, CountKind
from selon.parse import Parse, Sentence

HUMAN = frozenset({"killed", "injured"})
THINGS = frozenset({"vehicles", "munitions", "aircraft", "killed", "injured", "explosions", "people"})

MANY = frozenset({"civilians", "troops", "people", "number"})


def assign(p: Parse, frames: FrameLexicon, counting: Counting, drafts: list[Draft], counts: list[Counted]) -> None:
    """Gives each count of a sentence to one of its drafts, or to none."""
    for counted in counts:
        draft = _owner(p, frames, drafts, counted)
        count = counting.keep(counted, draft) if draft is not None else None
        if draft is not None and count is not None:
            draft.counts.append(count)
    for draft in drafts:
        if not any(c.kind in HUMAN for c in draft.counts):
            draft.counts += _kin(p, frames, draft)


def _kin(p: Parse, frames: FrameLexicon, draft: Draft) -> list[Count]:
    """One of somebody's people as the dead or hurt: ils ont abattu mon frère."""
    kind, who = frames.outcomes.get(p.tokens[draft.head].form, ("", ""))
    found = []
    for i in draft.targets if kind and who == "object" else ():
        noun, owner = (
            p.tokens[i],
            next((p.tokens[c] for c in p.tokens[i].children if "Poss" in p.tokens[c].feats), None),
        )
        if (
            owner is not None
            and noun.feats.get("Number") == "Sing"
            and "civilians" in frames.classes.get(noun.lemma, ())
        ):
            span = p.article.span(owner.start, noun.end)
            outcome: CountKind = kind  # type: ignore[assignment]
            found.append(Count(span.start, span.end, span.text, 1, 1, False, noun.text, outcome))
    return found


def _owner(p: Parse, frames: FrameLexicon, drafts: list[Draft], counted: Counted) -> Draft | None:
    at = counted.unit if counted.unit >= 0 else counted.first
    deeds = [d for d in drafts if frames.families[d.type] != "words"]
    if counted.kind in HUMAN:
        violent = [d for d in deeds if frames.families[d.type] in {"violence", "outcome"} or d.type in TOLLING]
        return nearest(p, at, violent or deeds) if violent or deeds else None
    own = [d for d in deeds if at in (*d.actors, *d.targets)]
    if own or deeds:
        return nearest(p, at, own or deeds)
    own = [d for d in drafts if at in (*d.actors, *d.targets) or d.type == "aid"]
    return own[0] if own else None


def retellings(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counts: list[Counted]) -> list[Draft]:
    """A sentence with no trigger that counts what an act told before counted, or was done by, tells that act again."""
    for counted in counts:
        if (
            counted.kind not in THINGS
            or counted.number.ordinal
            or (counted.number.low == counted.number.high == 1 and counted.kind not in HUMAN)
        ):
            continue
        earlier = _counted_before(p, frames, acts, sentence, counted)
        if earlier is None:
            continue
        head = counted.unit if counted.unit >= 0 else counted.last - 1
        draft = Draft(
            earlier.type,
            earlier.row,
            "figures",
            (head, head + 1),
            head,
            -1,
            sentence.index,
            (sentence.first, sentence.last),
            noun=True,
        )
        draft.decided, draft.continues = earlier.head, earlier
        return [draft]
    return []


def _counted_before(p: Parse, frames: FrameLexicon, acts: Acts, sentence: Sentence, counted: Counted) -> Draft | None:
    """The last act that counted the same, or whose actor or trigger the sentence names again."""
    named = {
        p.tokens[i].lemma for i in range(sentence.first, sentence.last) if p.tokens[i].relation.startswith("nsubj")
    }
    if counted.unit >= 0:
        named.add(p.tokens[counted.unit].lemma)
    for draft in reversed(acts.told):
        if (
            frames.families[draft.type] not in {"violence", "force", "restraint"}
            or sentence.paragraph - p.sentences[draft.sentence].paragraph > 2
        ):
            continue
        involved = {p.tokens[i].lemma for i in (*draft.actors, *draft.targets, draft.head)}
        same = any(c.kind == counted.kind for c in draft.counts)
        if counted.kind == "people":
            if acts.kinds.any([*draft.actors, *draft.targets]) & MANY and sentence.index - draft.sentence <= 2:
                return draft
            continue
        if counted.kind in HUMAN and frames.families[draft.type] == "restraint":
            continue
        force = frames.families[draft.type] == "force"
        if counted.kind in {"vehicles", "aircraft"} and force != bool(named & involved):
            continue
        if named & involved or (not force and (same or counted.kind in HUMAN)):
            return draft
    return None
