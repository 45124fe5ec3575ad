"""Parse -> tellings: what happened, who did it to whom, how many, whether it did; places and dates come after."""

from selon.attribute.lexicon import lexicon
from selon.attribute.phrases import phrase_around, phrase_from
from selon.frame.acts import Acts
from selon.frame.assigning import assign, retellings
from selon.frame.civilians import befallen, recalled_deaths
from selon.frame.counted import parted
from selon.frame.counting import Counting
from selon.frame.entries import entries
from selon.frame.kinds import Kinds
from selon.frame.leading import headed, lead
from selon.frame.locatives import locatives
from selon.frame.matching import Matcher
from selon.frame.oneact import one_act
from selon.frame.parties import Parties
from selon.frame.reality import judge
from selon.frame.settling import once, settle
from selon.frame.sharing import share
from selon.frame.telling import Draft, FrameEvidence, Locative, Range, Telling
from selon.frame.triggers import FrameLexicon, frame_lexicon
from selon.parse import Parse, Token

__all__ = ["FrameEvidence", "Locative", "Telling", "frame"]


def frame(p: Parse) -> tuple[Telling, ...]:
    """The tellings of events in a parsed article, in the order of the text."""
    language = p.article.language or ""
    lex, frames = lexicon(language), frame_lexicon(language)
    kinds = Kinds(p, frames)
    acts = Acts(p, frames, kinds, Matcher(p, lex, frames, kinds))
    counting = Counting(p, lex, frames, kinds)
    drafts: list[Draft] = []
    chronology = entries(p, frames)
    opening = {entry.sentence for entry in chronology.values()}
    for sentence in p.sentences:
        if sentence.index in opening:
            acts.forget()
        found = parted(p, frames, acts, sentence, acts.sentence(sentence))
        counts = counting.sentence(sentence)
        if not found:
            found = retellings(p, frames, acts, sentence, counts)
        assign(p, frames, counting, found, counts)
        found = [d for d in found if (d.counts or not _bare_outcome(p, d)) and not _nobody(p, frames, d)]
        for draft in found:
            judge(p, lex, frames, draft)
            if draft.reality == "ongoing" and sentence.index in chronology:
                draft.reality = "happened"  # 8 juin. Des combattants entrent dans l'hôpital
            if not draft.noun and draft.reality in {"planned", "hypothetical"}:
                draft.continues = None  # menace de frapper toutes les bases, of whatever act was told
        found = [d for d in found if not (d.negated and d.type in frames.words["not_negated"])]
        acts.remember(found)
        drafts += found
    settle(p, frames, drafts)
    lead(p, frames, drafts)
    befallen(p, frames, kinds, drafts)
    recalled_deaths(p, frames, kinds, drafts)
    one_act(p, frames, drafts)
    share(p, frames, drafts)
    headed(p, frames, drafts)
    drafts = once(p, drafts)
    parties = Parties(p, lex, frames, kinds)
    return tuple(_telling(p, frames, kinds, parties, draft, drafts) for draft in drafts)


def _bare_outcome(p: Parse, draft: Draft) -> bool:
    """Whether an outcome is told of nobody counted, in passing: les combattants tués."""
    return draft.toll != "" and p.tokens[draft.head].relation in {"acl", "amod", "conj"} and draft.verb != draft.head


def _nobody(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an outcome of no act befell nobody, or is only asked about: aucun blessé n'est à déplorer; combien de
    soldats sont tombés?"""
    if draft.type != "casualty" or draft.continues is not None:
        return False
    none = bool(draft.counts) and all(c.max == 0 for c in draft.counts)
    asked = not draft.counts and any(
        t.form in frames.words["how_many"] for t in p.tokens[draft.clause[0] : draft.clause[1]]
    )
    return none or asked


def _telling(
    p: Parse, frames: FrameLexicon, kinds: Kinds, parties: Parties, draft: Draft, drafts: list[Draft]
) -> Telling:
    others = [d for d in drafts if d is not draft and d.sentence == draft.sentence]
    earlier = next((i for i, d in enumerate(drafts) if d is draft.continues), -1)
    actors, targets = parties.of(draft)
    decided = draft.decided if draft.decided >= 0 else draft.head
    return Telling(
        draft.type,
        draft.trigger,
        draft.head,
        draft.verb,
        draft.sentence,
        draft.clause,
        _phrases(p, draft, actors),
        _phrases(p, draft, targets),
        locatives(p, frames, kinds, draft, others),
        tuple(draft.counts),
        draft.reality,
        draft.negated,
        draft.future,
        earlier,
        FrameEvidence(draft.rule, draft.row, (decided, decided + 1)),
    )


def _phrases(p: Parse, draft: Draft, heads: list[int]) -> tuple[Range, ...]:
    """The noun phrases with those heads, in order."""
    lex = lexicon(p.article.language or "")
    found = []
    for head in sorted(set(heads)):
        beside = p.tokens[head].upos == "ADJ" and head > draft.head and p.tokens[head].text.islower()
        if draft.noun and (beside or p.tokens[head].upos == "DET"):
            found.append((head, head + 1))  # une frappe turque, ses raids
            continue
        sentence = p.sentences[p.tokens[head].sentence]
        limit = draft.trigger[0] if head < draft.trigger[0] and sentence.index == draft.sentence else sentence.last
        limit = max(limit, head + 1)
        phrase = phrase_around(p, lex, head, sentence.first, limit)
        if phrase is None or phrase.head != head:  # de nouveau | l'armée russe
            phrase = phrase_from(p, lex, head - (p.at(head - 1).upos == "DET"), limit) or phrase
        one = _cut(p, (phrase.first, phrase.last), head) if phrase is not None else (head, head + 1)
        found.append((one[0], _joint(p, head, one[1], heads)))
    within = (any(a <= one[0] and one[1] <= b and (a, b) != one for a, b in found) for one in found)
    return tuple(one for one, inside in zip(found, within, strict=True) if not inside)  # le groupe Jaïch | al-Adl


def _joint(p: Parse, head: int, last: int, heads: list[int]) -> int:
    """The end of a phrase before another of the same that is joined to it: l'armée | et les rebelles."""
    joined = (i for i in sorted(heads) if head < i < last and p.tokens[i].relation == "conj")
    other = next(joined, last)
    marks = (i for i in range(other - 1, head, -1) if p.tokens[i].upos == "CCONJ" or p.tokens[i].form == ",")
    return next(marks, last) if other < last else last


def _cut(p: Parse, phrase: Range, head: int) -> Range:
    """A phrase without what stands against or beyond it: des milices | sur la base."""
    frames = frame_lexicon(p.article.language or "")
    apart = frames.words["against"] | frozenset(frames.roles)
    for i in range(head + 1, phrase[1]):
        if (p.tokens[i].upos == "ADP" and p.tokens[i].form in apart) or _time(p, frames, i):
            return phrase[0], i
    return phrase


def _time(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether a time begins at a token: le port | mardi, la base | à l'aube; not: les morts du 3 mars."""
    token, before = p.tokens[i], p.at(i - 1)
    if token.upos == "ADP":
        behind = p.tokens[i + 1 : i + 3]
        return token.form not in frames.words["of"] and any(_tells_time(frames, t) for t in behind)
    return _tells_time(frames, token) and before.upos not in {"ADP", "DET", "NUM"}


def _tells_time(frames: FrameLexicon, token: Token) -> bool:
    words = frames.words
    return token.text.islower() and (token.lemma in words["moments"] or token.lemma in words["times_of_day"])
