"""The act that a noun points back to by its name or its day: le bombardement de Tokmak, le tir de mercredi; or what
did it, of the sentence before."""

from collections.abc import Iterable, Iterator, Sequence

from selon.frame.anew import definite
from selon.frame.arguments import Arguments
from selon.frame.kinds import Kinds
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

SIDES = frozenset({"body", "troops", "people"})  # classes of names of who does an act: la frappe du Hezbollah


def pointed(
    p: Parse, frames: FrameLexicon, kinds: Kinds, told: Iterable[Draft], sentence: Sentence, head: int
) -> Draft | None:
    """The last of the drafts told before whose clause holds the place or the day that is told behind a noun; None for
    a noun that no definite article or demonstrative points back, or that names neither, or what nothing before named,
    and for the noun of an answer."""
    if p.tokens[head].lemma in frames.words["answering"]:
        return None
    children = [p.tokens[c] for c in p.tokens[head].children]
    if not any(definite(t) and t.index < head for t in children) or p.tokens[head].feats.get("Number") == "Plur":
        return None
    told = list(told)
    single = (d for d in told if not d.noun or p.tokens[d.head].feats.get("Number") != "Plur")
    named = {_key(frames, t) for t in _behind(p, frames, sentence, head) if not kinds.of(t.index) & SIDES}
    return next((d for d in single if named and named & _named(p, frames, told, d)), None)


def _behind(p: Parse, frames: FrameLexicon, sentence: Sentence, head: int) -> Iterator[Token]:
    """The names and days that belong to a noun, right behind a preposition or its article."""
    at = frames.words["of"] | frames.words["against"]
    for c in p.tokens[head].children:
        token = p.tokens[c]
        if not head < c < min(head + 4, sentence.last) or not token.relation.startswith(("nmod", "obl")):
            continue
        if any(p.tokens[i].form in at for i in token.children) and _key(frames, token):
            yield token


def _key(frames: FrameLexicon, token: Token) -> str:
    """How a name or a day is told again; "" of another word."""
    day = token.upos == "NOUN" and token.lemma in frames.words["weekdays"]
    return token.form if token.upos == "PROPN" or day else ""


def _named(p: Parse, frames: FrameLexicon, told: Sequence[Draft], draft: Draft) -> set[str]:
    """The names and days of the clause of a draft, or of its sentence where that tells no other, without who did it."""
    sentence = p.sentences[draft.sentence]
    alone = sum(d.sentence == draft.sentence for d in told) == 1
    first, last = (sentence.first, sentence.last) if alone else draft.clause
    clause = (t for t in p.tokens[first:last] if not t.relation.startswith("nsubj"))
    return {key for t in clause if t.index not in draft.actors and (key := _key(frames, t))}


def same_means(p: Parse, frames: FrameLexicon, last: Draft, i: int) -> bool:
    """Whether a subject is what the draft of the sentence before was done with: six roquettes ont été tirées. Deux
    autres ont touché un dépôt; le missile est tombé sur le marché."""
    token, first = p.tokens[i], p.sentences[last.sentence]
    here = p.sentences[token.sentence]
    if here.index - first.index != 1 or here.paragraph != first.paragraph:
        return False
    if any(t.form in frames.count_words["others"] for t in p.tokens[i : i + 2]):
        return True
    named = any(t.lemma == token.lemma for t in p.of(first))
    return named and any(definite(t) and t.index < i for t in (p.tokens[c] for c in token.children))


def carried_out(p: Parse, frames: FrameLexicon, arguments: Arguments) -> list[int]:
    """With what an operation that is the subject was carried out: l'opération, menée au moyen d'un drone, a visé…"""
    named = (h for h in arguments.subject if p.tokens[h].lemma in frames.words["operations"])
    below = (c for h in named for c in p.tokens[h].children if p.tokens[c].relation == "acl")
    return [i for c in below for i in p.tokens[c].children if p.tokens[i].upos == "NOUN"]


def flown_by(p: Parse, frames: FrameLexicon, kinds: Kinds, head: int) -> list[int]:
    """What flies, of what carries out an act that a noun tells: l'aviation a mené une attaque."""
    noun, words = p.tokens[head], frames.words
    verb = p.tokens[noun.head]
    if noun.relation != "obj" or frames.lemma(verb) not in words["carrying"] - words["suffering"]:
        return []
    subject = [c for c in verb.children if p.tokens[c].relation == "nsubj" and c < head]
    return [c for c in subject if kinds.own(c) & {"aircraft", "drone"}]


def from_the_sky(p: Parse, frames: FrameLexicon, arguments: Arguments) -> int:
    """The word that tells that an act came from the air: depuis les airs, depuis l'espace aérien libanais; -1: none."""
    verb = [arguments.verb] if arguments.verb >= 0 else []
    hung = [c for i in verb for c in p.tokens[i].children if p.tokens[c].relation.startswith("obl")]
    for i in (*(c.head for c in arguments.complements), *hung):
        below = [p.tokens[c] for c in p.tokens[i].children]
        since = any(t.form in frames.words["since"] for t in below)
        flown = any(frames.means_words.get(t.form) == "air-strike" for t in below)
        if (
            since
            and p.tokens[i].lemma in frames.words["skies"]
            and (flown or all(t.upos == "ADP" or t.upos == "DET" for t in below))
        ):
            return i
    return -1


def linked(p: Parse, inner: Draft, outer: Draft, steps: int = 3) -> bool:
    """Whether the head of one draft hangs on the other's, through nouns."""
    i = inner.head
    for _ in range(steps):
        above = p.tokens[i].head
        if above == outer.head:
            return True
        if above == i or p.tokens[above].upos not in {"NOUN", "PROPN", "NUM", "ADJ"}:
            return False
        i = above
    return False


def in_clause(p: Parse, frames: FrameLexicon, act: Draft, i: int, verbs: int) -> bool:
    """Whether a token stands in the relative clause on the noun of an act, behind so many verbs of it at most, whatever
    the parser hangs the clause on: l'attaque de Bria, qui a fait vingt morts."""
    between = p.tokens[act.head + 1 : i]
    first = next((n for n, t in enumerate(between) if t.form in frames.words["relatives"]), -1)
    if not act.noun or first < 0 or any(t.upos == "VERB" for t in between[:first]):
        return False
    return sum(t.upos == "VERB" for t in between[first:]) <= verbs
