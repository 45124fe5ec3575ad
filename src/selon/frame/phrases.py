"""The noun phrases of who acts in a draft and of whom it befalls, each of those joined in one phrase by itself."""

from collections.abc import Callable
from functools import partial

from selon.attribute.kinds import known_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_around, phrase_from
from selon.frame.kinds import Kinds
from selon.frame.recalling import is_year
from selon.frame.telling import Draft, Range
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token

MOVING = frozenset({"troops", "civilians", "aircraft", "vehicles"})  # who has no place of its own
MEASURE = 4  # words behind à in which the unit of a distance stands: à une dizaine de kilomètres
PLACED = frozenset({"places", "territory", "troops", "civilians", "people", "body"})


def phrases(
    p: Parse,
    lex: Lexicon,
    frames: FrameLexicon,
    kinds: Kinds,
    draft: Draft,
    heads: list[int],
    fits: Callable[[int], bool],
) -> tuple[Range, ...]:
    """The noun phrases with those heads, in order; l'armée et les rebelles are two, where both `fits`."""
    found: list[Range] = []
    cut = partial(_cut, p, lex, frames, kinds)
    for head in sorted(set(heads)):
        beside = p.tokens[head].upos == "ADJ" and head > draft.head and p.tokens[head].text.islower()
        if draft.noun and (beside or p.tokens[head].upos == "DET"):
            found.append((head, head + 1))  # une frappe turque, ses raids
            continue
        sentence = p.sentences[p.tokens[head].sentence]
        limit = draft.trigger[0] if head < draft.trigger[0] and sentence.index == draft.sentence else sentence.last
        if head in range(*draft.trigger):
            limit = min(limit, draft.trigger[1])  # prendre *le poste* sous son feu
        limit = max(limit, head + 1)
        phrase = phrase_around(p, lex, head, sentence.first, limit)
        if phrase is None or phrase.head != head:  # de nouveau | l'armée russe
            phrase = phrase_from(p, lex, head - (p.at(head - 1).upos == "DET"), limit) or phrase
        if phrase is not None and (start := _begins(p, frames, phrase.first, head)) > phrase.first:
            phrase = phrase_from(p, lex, start, limit)
        if phrase is None:
            found.append((head, head + 1))
            continue
        whole = _before_others(p, cut((phrase.first, phrase.last), head), head, [*heads, *draft.targets])
        members = [part for part in phrase.parts if part[1] <= whole[1]]
        joint = len(members) > 1
        found += [cut(m, m[0]) for m in members if fits(_head(p, lex, m, head))] if joint else [whole]
    found = [_closed(p, _before_participle(p, frames, one)) for one in found]
    own = [a for a in found if not any(b != a and b[0] <= a[0] and a[1] <= b[1] for b in found)]  # Vladimir | Poutine
    return tuple(dict.fromkeys(part for one in own for part in _nations(p, frames, one)))


def _begins(p: Parse, frames: FrameLexicon, first: int, head: int) -> int:
    """Where a phrase begins, behind a year or a side that stands before it: en mars 2019 | le camp de Dioura; côté
    libanais, | l'artillerie."""
    opening = p.tokens[first]
    year = is_year(opening) and p.at(first + 1).upos == "DET"
    if year and first < head:
        return first + 1
    if opening.lemma not in frames.words["sideways"] or opening.index == head:
        return first
    return next((i + 1 for i in range(first, head) if p.tokens[i].form == ","), first)


def _nations(p: Parse, frames: FrameLexicon, phrase: Range) -> tuple[Range, ...]:
    """The two of a phrase that ends in two joined adjectives of countries: des soldats thaïlandais et cambodgiens."""
    first, last = phrase
    behind = p.tokens[max(first, last - 3) : last]
    both = len(behind) == 3 and behind[1].upos == "CCONJ" and last - first > 3
    both = both and all(t.text.islower() and t.form in frames.nationals for t in (behind[0], behind[2]))
    return ((first, last - 2), (last - 1, last)) if both else (phrase,)


def _before_others(p: Parse, phrase: Range, head: int, heads: list[int]) -> Range:
    """A phrase without another of those meant that stands in it behind a preposition: l'armée | aux rebelles."""
    for other in (h for h in sorted(heads) if head < h < phrase[1]):
        cased = [c for c in p.tokens[other].children if p.tokens[c].relation == "case" and head < c < other]
        if cased:
            end = cased[0] - (p.tokens[cased[0] - 1].upos == "CCONJ")
            return phrase[0], end  # entre des déserteurs | et des soldats
    return phrase


def _before_participle(p: Parse, frames: FrameLexicon, phrase: Range) -> Range:
    """A phrase without a participle whose own words stand beyond it: deux hommes | soupçonnés d'avoir fui, un groupe |
    formé par X."""
    first, last = phrase
    done, words = p.tokens[last - 1], frames.words
    held = frames.lemma(done) in words["controlling"] | words["suspecting"] or p.at(last).form in words["agent"]
    bare = done.upos == "VERB" and done.feats.get("VerbForm") == "Part" and last - first > 1
    return (first, last - 1) if bare and held else phrase


def _closed(p: Parse, phrase: Range) -> Range:
    """A phrase without a conjunction that ends it, what opens an infinitive, or the first of several ages: onze
    militaires | et; demander à Damas | de s'expliquer; deux frères | de 17; trois filles | âgées de 7."""
    first, last = phrase
    while last - first > 2 and p.tokens[last - 2].upos == "ADP" and p.tokens[last - 1].head >= last:
        last -= 2
    while last - first > 1 and p.tokens[last - 1].upos == "CCONJ":
        last -= 1
    listed = p.at(last).form == "," or p.at(last).upos == "CCONJ"
    age = p.tokens[last - 2 : last] if last - first > 2 and listed else ()
    if len(age) == 2 and age[0].upos == "ADP" and age[1].upos == "NUM":
        last -= 2
        last -= p.tokens[last - 1].upos in {"ADJ", "VERB"} and last - first > 1
    return first, last


def _head(p: Parse, lex: Lexicon, member: Range, head: int) -> int:
    """The head of a member of the phrase around `head`."""
    if member[0] <= head < member[1]:
        return head
    phrase = phrase_from(p, lex, *member)
    return phrase.head if phrase is not None else member[0]


def _cut(p: Parse, lex: Lexicon, frames: FrameLexicon, kinds: Kinds, phrase: Range, head: int) -> Range:
    """A phrase without what stands against or beyond it: des milices | sur la base, l'armée | à Ménaka."""
    apart = frames.words["against"] | frozenset(frames.roles)
    for i in range(head + 1, phrase[1]):
        if (p.tokens[i].upos == "ADP" and p.tokens[i].form in apart) or _time(p, frames, i):
            return phrase[0], i
        where = p.tokens[head].text.islower() and (_where(p, frames, i) or _away(p, frames, i))
        where = where or (not kinds.own(head).isdisjoint(MOVING) and _in_a_spot(p, frames, kinds, head, i))
        if (where or _asked_for(p, lex, kinds, head, i, phrase[1])) and not _in_a_name(p, lex, phrase, i):
            return phrase[0], i
    return phrase


def _in_a_name(p: Parse, lex: Lexicon, phrase: Range, i: int) -> bool:
    """Whether a token stands inside the name of a known body: Groupe de soutien *à* l'islam."""
    return any(known_at(p, lex, k, phrase[1])[0] > i for k in range(phrase[0], i))


def _asked_for(p: Parse, lex: Lexicon, kinds: Kinds, head: int, i: int, last: int) -> bool:
    """Whether a place or a party that the verb asks for begins at a token, behind the noun of forces, people or
    vehicles: (remis par) la force | aux rebelles, (massées par) l'armée | à la frontière; not how they are (des hommes
    à moto), nor what an adjective asks for (fidèles à l'armée)."""
    before = p.tokens[i - 1]
    if p.tokens[i].form not in lex.words["dative"] or kinds.own(head).isdisjoint(MOVING):
        return False
    if before.upos in {"ADJ", "VERB"} and before.form not in lex.demonyms:
        return False
    inner = phrase_from(p, lex, i + 1, last)
    return inner is not None and p.tokens[inner.head].head == head and not kinds.own(inner.head).isdisjoint(PLACED)


def _where(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether the name of a place begins at a preposition, behind a common noun: trois policiers | à Mindanao; not:
    l'État islamique en Irak, une cellule liée au Hamas."""
    token, behind = p.tokens[i], p.tokens[i + 1 : i + 3]
    if token.upos != "ADP" or frames.prepositions.get(token.form, token.form) not in frames.words["at"]:
        return False
    name, before = next((t for t in behind if t.upos != "DET"), None), p.at(i - 1)
    bound = before.upos in {"ADJ", "VERB"} and before.form.startswith(tuple(frames.words["bound_to"]))
    if name is not None and name.lemma in frames.words["quarters"] and token.form in frames.words["inside"]:
        return not bound  # des hommes armés | dans le nord du pays
    return name is not None and name.text[0].isupper() and before.text[0].islower() and not bound


def _in_a_spot(p: Parse, frames: FrameLexicon, kinds: Kinds, head: int, i: int) -> bool:
    """Whether a kind of place, with its name, begins at a preposition behind an agent: (tués par) des hommes armés |
    dans le village de X, | au point de contrôle de Y; not: (tués par) des soldats du camp de X."""
    token, agent = p.tokens[i], p.at(head - 1 - (p.at(head - 1).upos in {"DET", "ADJ", "NUM"}))
    inside = token.upos == "ADP" and frames.prepositions.get(token.form, token.form) in frames.words["at"]
    if not inside or agent.form not in frames.words["agent"]:
        return False
    behind = p.tokens[i + 1 : i + 6]
    noun = next((t for t in behind[:2] if t.upos == "NOUN"), None)
    named = any(t.text[0].isupper() for t in behind)
    return noun is not None and named and bool(kinds.own(noun.index) & {"territory", "facilities"})


def _away(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether how far something was begins at a preposition: des hommes armés | à une dizaine de kilomètres de X."""
    token, behind = p.tokens[i], p.tokens[i + 1 : i + 1 + MEASURE]
    at = token.upos == "ADP" and frames.prepositions.get(token.form, token.form) in frames.words["at"]
    return at and any(frames.units.get(t.lemma) == "distance" for t in behind) and behind[0].upos in {"NUM", "DET"}


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
