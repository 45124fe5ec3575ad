"""Acts told by a word that leaves open how (une attaque, un attentat), settled by the article's later words; and what
a heading tells that the body tells again."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from selon.frame.act_types import GROUND, MEANT, SEIZED
from selon.frame.entries import Entry, entries
from selon.frame.suicides import by_suicide
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.model import TOLLS
from selon.parse import Parse, Token

NEAR = 3  # paragraphs within which later words may settle what an act was
HEADED = 6  # the same, of words of a heading, which a dateline and a teaser follow
BESIDE = 1  # paragraphs about a bombardment in which shots from the ground may be it (0 to 2 swept: 2 is worse)
OPEN = frozenset({"armed-clash", "explosion"})  # types of words that leave it open
CIVIL = "attack-on-civilians"
INTO = 7  # tokens behind a verb of leading away among which its way stands: conduits, les mains liées, en brousse
SOON = 2  # sentences within which an attack may be told again by what it was done with
LOOSE = OPEN | {"attack-on-civilians", "air-strike", "shelling"}  # the same, of words of headings


def settle(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Gives acts that a word left open the type of the next act of violence whose means are told, and so to the
    tellings that took them up."""
    _of_raids(p, frames, drafts)
    _faced(p, frames, drafts)
    _from_above(p, frames, drafts)
    _struck(p, frames, drafts)
    _dropped(p, frames, drafts)
    _hit_by(p, drafts)
    _shelled(p, frames, drafts)
    for draft in drafts:
        first = draft.continues
        if draft.type in MEANT and first is not None and first.generic and first.type == "armed-clash":
            retype(drafts, first, first.type, draft.type)  # ils ont frappé la ville. Ils l'ont visée en tirant dix obus
    chronology = entries(p, frames)
    for n, draft in enumerate(drafts):
        open_ = _open(p, frames, draft) and not draft.inner  # en représailles à l'attaque de lundi, un drone a visé
        later = _settling(p, frames, chronology, drafts[n + 1 :], draft) if open_ else None
        if later is not None:
            draft.rule, draft.decided, was = "settled", later.head, draft.type
            retype(drafts, draft, was, later.type)
        elif _hit(draft) and any(d.follows(draft) and p.tokens[d.head].lemma in frames.words["blasts"] for d in drafts):
            retype(drafts, draft, draft.type, "explosion")  # l'école a été touchée; réveillés par l'explosion
    by_suicide(p, frames, drafts, retype)


def _of_raids(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Makes raids acts of the ground where the article tells of nothing from the air and of a fight or troops that
    enter (un raid; l'incursion; un échange de tirs), and people led away arrested where it tells of an arrest."""
    raids = [d for d in drafts if d.type == "air-strike" and _said(p, frames, d, "raids")]
    ground = next((d for d in drafts if d.type in GROUND and d.rule == "row" and not _open(p, frames, d)), None)
    if ground is not None and not _flown(p, frames):
        for raid in (d for d in raids if d.rule == "row"):
            raid.rule, raid.decided = "settled", ground.head
            retype(drafts, raid, "air-strike", ground.type)
    for raid in (d for d in raids if d.type == "air-strike" and d.rule == "row" and not _flown(p, frames)):
        seized = any(d.sentence == raid.sentence and d.type in SEIZED for d in drafts)
        if seized or any(_on_foot(p, frames, i) for i in raid.actors):
            raid.rule = "settled"
            retype(drafts, raid, "air-strike", "armed-clash")  # trois suspects arrêtés lors d'un raid
    if any(d.type == "arrest" for d in drafts):
        away = [d for d in drafts if _said(p, frames, d, "taking") and d.type in {"abduction", "movement"}]
        if all(d in away for d in drafts if d.type == "abduction"):
            for draft in (d for d in away if not _by_a_band(p, frames, d)):
                draft.type = "arrest"


def _by_a_band(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether people are led away by a band, or into the wilds: emmenés par des rebelles, conduits en brousse."""
    behind = p.tokens[draft.head + 1 : min(draft.head + INTO, p.sentences[draft.sentence].last)]
    wild = any("wilds" in frames.classes.get(t.lemma, ()) for t in behind)
    return wild or any(_on_foot(p, frames, i) for i in draft.actors)


def _on_foot(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether those who raid are a band without aircraft: des miliciens, des hommes armés."""
    words, token = frames.words, p.tokens[i]
    band = token.lemma in words["bands"] or "outlaws" in frames.classes.get(token.lemma, ())
    return band or any(p.tokens[c].form in words["armed"] for c in token.children)


def _faced(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Makes an attack that an air defence meets one from the air, unless it was made with what the ground shoots: la
    défense antiaérienne a fait face à une agression."""
    for defence, draft in pairwise(drafts):
        met = defence.type == "foiled-attack" and not defence.noun and defence.sentence == draft.sentence
        if not met or not any("air_defence" in frames.classes.get(p.tokens[i].lemma, ()) for i in defence.actors):
            continue
        named = draft.type == "armed-clash" and draft.rule == "row" and draft.row in frames.words["assaults"]
        if (
            draft.noun
            and draft.continues is None
            and (named or (draft.type == "shelling" and _either(p, frames, draft)))
        ):
            draft.rule, draft.decided = "settled", defence.head
            retype(drafts, draft, draft.type, "air-strike")


def _from_above(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Makes bombardments acts from the air where the article tells of such an act and of nothing shot from the ground:
    une frappe de drone a tué cinq chauffeurs; accusé d'avoir bombardé des camions."""
    flown = next((d for d in drafts if d.type == "air-strike" and (d.rule == "means" or not d.noun)), None)
    ground = [d for d in drafts if d.type == "shelling" and d.rule != "outcome"]
    shot = [d for d in ground if not _either(p, frames, d)]
    if flown is None:
        return
    for draft in [d for d in ground if d not in shot]:
        here = p.sentences[draft.sentence].paragraph
        if any(abs(p.sentences[d.sentence].paragraph - here) <= BESIDE for d in shot):
            continue
        if not _dated(p, frames, draft):
            draft.rule, draft.decided = "settled", flown.head
            retype(drafts, draft, "shelling", flown.type)


def _either(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether what a shelling is told by may come from the air: un bombardement; an attack with missiles."""
    told = draft.head if draft.rule == "row" else draft.decided if draft.rule == "means" else -1
    return told >= 0 and p.tokens[told].lemma in frames.words["either"]


def _struck(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Makes what a noun of an act from the air takes up of an attack on civilians, or of people killed, one from the
    air, with what is told of it after that, and the killing: le carnage… la frappe; a tué deux généraux. La frappe;
    raids where the article names anything that flies."""
    for draft in [d for d in drafts if d.noun and d.rule == "retold"]:
        lemma, first = p.tokens[draft.head].lemma, draft.continues
        if lemma not in frames.words["struck_from_above"] or first is None or p.tokens[first.head].lemma == lemma:
            continue
        killed = first.toll and not first.noun and not any(_on_foot(p, frames, i) for i in first.actors)
        raid = lemma in frames.words["raids"]  # of the ground as well: soldiers killed fighters; their raid
        if draft.type != CIVIL and (raid or not killed or draft.type != "armed-clash"):
            continue
        if not raid or _flown(p, frames):
            was, draft.type = draft.type, "air-strike"
            if killed:
                retype(drafts, first, was, draft.type)
            for other in drafts[drafts.index(draft) + 1 :]:
                if other.type == was and other.follows(first):
                    other.type = "air-strike"


def _hit_by(p: Parse, drafts: list[Draft]) -> None:
    """Makes a hit, of which no more is told, what the next sentence says hit it: l'hôpital est touché. Un obus explose
    dans la maternité."""
    for one, other in pairwise(drafts):
        here, there = p.sentences[one.sentence], p.sentences[other.sentence]
        if not _hit(one) or other.rule != "means" or other.type not in MEANT or other.continues is not None:
            continue
        if there.index == here.index + 1 and there.paragraph == here.paragraph:
            one.type, one.rule, one.decided, other.continues = other.type, "settled", other.head, one


def _shelled(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Makes an attack, of which no more is told, what the next sentences tell by its means: une attaque a visé la plus
    grande base du pays. Trente roquettes sont tombées sur Aïn al-Assad."""
    violent = [d for d in drafts if frames.families[d.type] == "violence"]
    for one, other in pairwise(violent):
        here, there = p.sentences[one.sentence], p.sentences[other.sentence]
        if other.type not in MEANT or other.rule != "means" or other.continues is not None or here.heading:
            continue
        if there.paragraph != here.paragraph and other.type != "shelling":
            continue  # un engin explose, of another paragraph, may be of another act
        if not one.noun or one.inner or one.rule != "row" or p.tokens[one.head].feats.get("Number") == "Plur":
            continue
        if one.type not in GROUND or p.tokens[one.head].lemma not in frames.words["unsaid"]:
            continue
        nouns = [one, *(d for d in drafts if d.noun and d.follows(one))]
        harmed = any(c.kind == "killed" for d in nouns for c in d.counts)
        if there.index - here.index <= SOON and there.paragraph - here.paragraph <= 1 and not harmed:
            one.rule, one.decided = "settled", other.head
            retype(drafts, one, one.type, other.type)


def _dropped(p: Parse, frames: FrameLexicon, drafts: list[Draft]) -> None:
    """Makes what blew up or came down a telling of the raid told in the sentences about: deux bombes sont tombées."""
    for n, draft in enumerate(drafts):
        if draft.type != "explosion" or draft.noun or draft.continues is not None or _dated(p, frames, draft):
            continue
        clause = [p.tokens[i] for i in range(*draft.clause)]
        bombs = [t for t in clause if t.lemma in frames.words["dropped"] and t.relation.startswith("nsubj")]
        if frames.lemma(p.tokens[draft.head]) not in frames.words["falling"]:  # le premier engin a explosé
            bombs = [t for t in bombs if any(p.tokens[c].form in frames.words["definite"] for c in t.children)]
        bombs = bombs or _more(p, frames, drafts[:n], draft, clause)
        rigged = any({p.tokens[c].lemma, p.tokens[c].form} & frames.words["laying"] for t in bombs for c in t.children)
        raid = next((d for d in reversed(drafts[:n]) if frames.families[d.type] == "violence"), None)
        if raid is None or raid.type != "air-strike" or not bombs or rigged:
            continue
        if p.sentences[draft.sentence].paragraph - p.sentences[raid.sentence].paragraph <= BESIDE:
            retype(drafts, draft, draft.type, raid.type)
            draft.rule, draft.decided, draft.continues = "retold", raid.head, raid


def _more(p: Parse, frames: FrameLexicon, before: list[Draft], draft: Draft, clause: list[Token]) -> list[Token]:
    """The bombs of an explosion, with no name beside them, that the sentence before dropped: ils ont largué des bombes
    sur Bama. Deux bombes ont atteint l'église."""
    last = before[-1] if before else None
    here = p.sentences[draft.sentence]
    if last is None or last.sentence != here.index - 1 or any(t.upos == "PROPN" for t in p.of(here)):
        return []
    dropped = {t.lemma for t in p.of(p.sentences[last.sentence])} & frames.words["dropped"]
    return [t for t in clause if t.lemma in dropped and t.relation.startswith("nsubj")]


def _dated(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether an act of the body has a time of its own, and so may be another."""
    clause = p.tokens[draft.clause[0] : draft.clause[1]]
    return not p.sentences[draft.sentence].heading and any(t.lemma in frames.words["moments"] for t in clause)


def _said(p: Parse, frames: FrameLexicon, draft: Draft, words: str) -> bool:
    return frames.lemma(p.tokens[draft.head]) in frames.words[words] and draft.rule in {"row", "retold"}


def _flown(p: Parse, frames: FrameLexicon) -> bool:
    """Whether an article names anything that flies."""
    words = frames.means_words
    return any(
        "aircraft" in frames.classes.get(t.lemma, ())
        or "drone" in frames.classes.get(t.lemma, ())
        or words.get(t.form) == "air-strike"
        for t in p.tokens
    )


def _hit(draft: Draft) -> bool:
    """Whether a draft only tells that something was hit, not by whom or with what."""
    return draft.generic and draft.type == "armed-clash" and draft.rule == "row" and not draft.actors


def _settling(
    p: Parse, frames: FrameLexicon, chronology: Mapping[int, Entry], following: list[Draft], draft: Draft
) -> Draft | None:
    """The next act whose means are told, where it may be what an open word tells; none of another entry."""
    here = p.sentences[draft.sentence]
    body = [d for d in following if not p.sentences[d.sentence].heading]
    first = next((d for d in body if frames.families[d.type] == "violence"), None)
    if first is not None and not draft.noun and first.type in MEANT and not first.follows(draft):
        body = [
            d for d in body if not d.follows(draft)
        ]  # l'armée dit avoir frappé X. — Un drone a détruit… Cette frappe
    if here.heading and any(d.type == draft.type for d in body):
        return None
    for later in following:
        if p.sentences[later.sentence].paragraph - here.paragraph > (HEADED if here.heading else NEAR):
            return None
        if chronology.get(later.sentence) != chronology.get(here.index) and not here.heading:
            return None
        if frames.families[later.type] != "violence" or later.rule == "retold" or _open(p, frames, later):
            continue
        if later.type not in OPEN:
            fits = here.heading or later.type == "suicide-attack" or draft.type == "armed-clash"
            return later if fits else None
        if later.rule == "means" or (draft.type != "explosion" and not here.heading):
            return None
    return None


def _open(p: Parse, frames: FrameLexicon, draft: Draft) -> bool:
    """Whether the word leaves open how: in a heading attaque, frappe or viser, anywhere attentat and agression."""
    token, heading = p.tokens[draft.head], p.sentences[draft.sentence].heading
    listed = frames.words["open"] | (frames.words["open_in_headings"] if heading else frozenset())
    told = draft.noun or (heading and draft.type in {"armed-clash", "attack-on-civilians"})
    return (
        told
        and draft.rule == "row"
        and draft.type in (LOOSE if heading else OPEN)
        and {token.lemma, draft.row} & listed != set()
    )


def retype(drafts: Sequence[Draft], draft: Draft, was: str, kind: str) -> None:
    """The type of a draft, and of those that continue it."""
    draft.type = kind
    for other in drafts:
        if other.continues is draft and other.type == was and not (other.answering and kind == CIVIL):
            retype(drafts, other, was, kind)


def once(p: Parse, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those of headings that the body tells again with no less of their counts."""
    body = [d for d in drafts if not p.sentences[d.sentence].heading]
    return [d for d in drafts if not p.sentences[d.sentence].heading or not _again(d, body)]


def _again(heading: Draft, body: list[Draft]) -> bool:
    same = [d for d in body if d.type == heading.type]
    told = {(c.kind, c.min) for d in body for c in d.counts}
    return bool(same) and all((c.kind, c.min) in told for c in heading.counts if c.kind in TOLLS)
