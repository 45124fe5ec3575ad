"""Phrases that may name where, and the part that each plays: at, from, via, to."""

from selon.frame.controlled import apposed, occasion, preposition
from selon.frame.kinds import Kinds
from selon.frame.telling import Draft, Locative
from selon.frame.triggers import FrameLexicon
from selon.model import PlaceRole
from selon.parse import Parse

PLACED = frozenset({"name", "territory"})
FAR = 6  # tokens from a verb of flight to the act that people flee, and from this to its place
SMALL = frozenset({"ADP", "DET", "ADJ", "NOUN"})  # parts of speech between the two
BEFORE = 6  # tokens before a place in which its preposition may stand: depuis la direction de la ville de
MOTIONS: dict[str, PlaceRole] = {"going": "to", "crossing": "via", "leaving": "from"}
MOVES = frozenset({"movement", "deployment", "withdrawal", "arms-transfer", "displacement", "aid"})

FROM_TO = MOVES | {"shelling", "air-strike"}  # what is shot goes from a place to another too


def role(p: Parse, frames: FrameLexicon, draft: Draft, head: int) -> PlaceRole:
    """The part that the place with that head token plays in a telling."""
    if (
        _came_from(p, frames, draft, head)
        or _sent_from(p, frames, draft, head)
        or (draft.type in FROM_TO and _out_of(p, frames, head))
    ):
        return "from"
    if draft.type == "displacement" and (_whose(p, frames, draft, head) or _fled(p, frames, draft, head)):
        return "from"
    if draft.type not in MOVES and not _from(p, frames, head):
        return "at"
    i = head
    for _ in range(3):
        word = preposition(p, frames, i)
        if word and word not in frames.words["of"]:
            break
        if (
            p.tokens[i].head == i
            or p.tokens[p.tokens[i].head].upos not in {"NOUN", "PROPN"}
            or p.tokens[i].head == draft.head
        ):
            break
        i = p.tokens[i].head
    for token in reversed(p.tokens[max(p.sentences[draft.sentence].first, i - BEFORE) : i + 1]):
        if token.index < draft.head < i and draft.noun:
            continue  # depuis *l'attaque* de X
        part = frames.roles.get(token.form) or frames.roles.get(token.lemma)
        if part is not None and (token.index == i - 1 or _leads(p, frames, token.index, i)):
            start = frames.roles.get(p.at(token.index - 2).form) == "from"  # depuis la direction de
            return "from" if part == "from" or start else "via" if part == "via" else "to"
    word = preposition(p, frames, i)
    motion = frames.motions.get(frames.lemma(p.tokens[draft.head]), "")
    if not motion and not draft.noun:
        motion = frames.motions.get(draft.row.split()[-1], "")  # ont fait leur entrée
    if word in frames.words["out_of"] and motion != "going":
        return "from"
    if not word or word in frames.words["into"]:
        if motion == "leaving":
            return "from" if not word else "to"
        return MOTIONS.get(motion, "at")
    return "at"


def _leads(p: Parse, frames: FrameLexicon, i: int, head: int) -> bool:
    """Whether only small words stand between a preposition and a place, and no other preposition but de: not depuis
    mercredi à X."""
    if any(t.upos == "ADP" and t.form not in frames.words["of"] for t in p.tokens[i + 2 : head]):
        return False
    return all(
        p.tokens[j].upos in {"ADP", "DET", "ADJ", "NOUN", "PROPN"} and p.tokens[j].form != ","
        for j in range(i + 1, head)
    ) and (head - i <= BEFORE)


def _came_from(p: Parse, frames: FrameLexicon, draft: Draft, head: int) -> bool:
    """Whether a place is where a participle tells people to have come from: des assaillants venus du Nigeria."""
    verb = p.tokens[p.tokens[head].head]
    came = verb.index != draft.head and verb.upos == "VERB" and verb.relation.startswith("acl") and verb.index < head
    bare = came and verb.feats.get("VerbForm") == "Part" and all(p.tokens[c].upos != "AUX" for c in verb.children)
    return (
        bare and frames.lemma(verb) in frames.words["coming"] and preposition(p, frames, head) in frames.words["out_of"]
    )


def _sent_from(p: Parse, frames: FrameLexicon, draft: Draft, head: int) -> bool:
    """Whether a place is where the verb whose subject was shot says that it came from: les tirs provenaient de X, le
    missile tiré sur Y venait de la région de X; not: les victimes des tirs venaient de X."""
    tokens, top = p.tokens, head
    while tokens[top].relation == "nmod" and tokens[tokens[top].head].upos == "NOUN":
        top = tokens[top].head
    verb, shot = tokens[tokens[top].head], tokens[draft.head]
    shot = tokens[shot.head] if shot.relation == "acl" else shot
    subject = shot.relation.startswith("nsubj") and shot.head == verb.index < top
    if (
        not subject
        or frames.lemma(verb) not in frames.words["originating"]
        or draft.type not in FROM_TO | {"armed-clash"}
    ):
        return False
    return preposition(p, frames, top) in frames.words["out_of"]


def _whose(p: Parse, frames: FrameLexicon, draft: Draft, head: int) -> bool:
    """Whether a place is that of those who were moved, by a relative clause: Kiryat Shmona, dont les habitants ont été
    évacués."""
    after = [t.form for t in p.tokens[head + 1 : draft.head] if t.upos not in {"PUNCT", "PROPN"}]
    return bool(after) and after[0] in frames.words["whose"]


def _fled(p: Parse, frames: FrameLexicon, draft: Draft, head: int) -> bool:
    """Whether a place is that of the act that people fled: ils ont fui les combats à Loikaw; des familles fuyant les
    bombardements dans le nord de Gaza; not: vers Loikaw."""
    tokens, first = p.tokens, p.sentences[draft.sentence].first
    if frames.roles.get(tokens[head - 1].form) == "to":
        return False
    acts = (t for t in reversed(tokens[max(first, head - FAR) : head]) if t.upos == "NOUN")
    fled = next((t for t in acts if t.lemma in frames.nouns or t.lemma in frames.words["wars"]), None)
    if fled is None or any(t.upos not in SMALL for t in tokens[fled.index + 1 : head]):
        return False
    before = tokens[max(first, fled.index - FAR) : fled.index]
    return any(frames.lemmas.get(t.form) in frames.words["fleeing"] for t in before)


def _out_of(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a place behind de stands right before where it went: transférés de la prison de X vers Y."""
    flat = [c for c in p.tokens[head].children if p.tokens[c].relation.startswith("flat")]
    after, above = p.at(max(flat, default=head) + 1), p.tokens[head].head
    # par le passage de X vers Y
    led = preposition(p, frames, above) if p.tokens[head].relation.startswith("nmod") else ""
    of = led in {"", *frames.words["of"]} and preposition(p, frames, head) in frames.words["of"]
    return of and frames.roles.get(after.form) == "to"


def _from(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether a place is told behind depuis, with what it is: depuis la région de X, depuis le sud du Y."""
    before = range(max(p.sentences[p.tokens[head].sentence].first, head - BEFORE), head)
    return any(
        not any(p.tokens[k].lemma in frames.nouns for k in range(i, head))
        and frames.roles.get(p.tokens[i].form) == "from"
        and _leads(p, frames, i, head)
        for i in before
    )


def locatives(p: Parse, frames: FrameLexicon, kinds: Kinds, draft: Draft, others: list[Draft]) -> tuple[Locative, ...]:
    """The phrases of the draft's sentence that may name where, and stand nearer to it than to another draft."""
    found = []
    sentence = p.sentences[draft.sentence]
    for i in range(sentence.first, sentence.last):
        token = p.tokens[i]
        if token.upos not in {"NOUN", "PROPN", "X"} or (token.upos != "PROPN" and not kinds.own(i) & PLACED):
            continue
        if _cared_for(p, frames, draft, i):
            continue
        told = [d for d in (draft, *others) if not _joined_behind(p, d, i)] or [draft, *others]
        if nearest(p, frames, i, told) is draft:
            found.append(Locative(i, i + 1, role(p, frames, draft, i)))
    return tuple(found)


def _cared_for(p: Parse, frames: FrameLexicon, draft: Draft, i: int) -> bool:
    """Whether a place belongs to a hospital that was not what was struck: morts à l'hôpital de Mopti."""
    if draft.type in MOVES:
        return False
    for _ in range(2):
        above = p.tokens[i].head
        if above == i or not p.tokens[i].relation.startswith(("nmod", "appos", "flat", "conj")):
            return False
        i = above
        if p.tokens[i].lemma in frames.words["hospitals"]:
            return i not in {*draft.targets, *draft.actors} and not p.tokens[i].relation.startswith("nsubj")
    return False


def nearest(p: Parse, frames: FrameLexicon, i: int, drafts: list[Draft]) -> Draft:
    """The draft whose trigger a token stands nearest to: in the tree, and in the order of words where that is even."""
    if len(drafts) == 1:
        return drafts[0]
    # tirs sur Meron en réponse au massacre de Zebqine: what is answered has no place before its word
    drafts = [d for d in drafts if not (d.inner and d.noun and i < d.head)] or drafts
    drafts = [d for d in drafts if i > _opened(p, frames, d)] or drafts
    return min(drafts, key=lambda d: (_steps(p, i, d), abs(i - d.head) + (2 if i < d.head else 0)))


def _joined_behind(p: Parse, draft: Draft, i: int) -> bool:
    """Whether a place stands before the « et » that joins a verb to the one whose place it is: ils ont pillé X | et
    enlevé dix hommes."""
    head = p.tokens[draft.head]
    joined = not draft.noun and head.relation == "conj" and head.head < i < draft.head
    return joined and any(t.upos == "CCONJ" for t in p.tokens[i + 1 : draft.head])


def _opened(p: Parse, frames: FrameLexicon, draft: Draft) -> int:
    """The word that opens the phrase of an act that another is counted from, which has no place before it (se sont
    repliés vers Saraqeb, après avoir tiré sur Alep; tués près de Gao, deux jours après l'attaque), -1 if none."""
    if draft.noun:
        return occasion(p, frames, draft.head)
    children, before = [p.tokens[c] for c in p.tokens[draft.head].children], frames.words["beforehand"]
    marks = [t for t in children if t.index < draft.head and t.relation == "mark" and t.upos == "ADP"]
    return min((t.index for t in marks if t.form not in before), default=-1)  # not: près de X, avant d'ouvrir le feu


def _steps(p: Parse, i: int, draft: Draft) -> int:
    """How many verbs stand between a token and the trigger: 0 in its own clause, which that of a participle is not
    that tells of a place named before it: tués à Gao, une ville assiégée."""
    seen, own = 0, {draft.head} if _of_place(p, draft) else {draft.head, draft.verb}
    while i not in own:
        above = p.tokens[i].head
        if above == i:
            return seen + 1
        if p.tokens[above].upos in {"VERB", "AUX"} and above not in own:
            seen += 1
        i = above
        if seen > 4:
            break
    return seen


def _of_place(p: Parse, draft: Draft) -> bool:
    """Whether a participle tells something of what stands behind a comma and a name."""
    verb = p.tokens[draft.head]
    return verb.upos == "VERB" and verb.relation == "acl" and apposed(p, verb.index) >= 0
