"""Places that do not tell where: on whose side somebody is, a dateline, what only describes who speaks."""

from bisect import bisect_left
from collections.abc import Sequence, Set

from selon.attribute.apposed import apposed
from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import lexicon
from selon.frame import Telling
from selon.frame.slogans import cried
from selon.frame.triggers import FrameLexicon, frame_lexicon
from selon.ground.places import Placed
from selon.ground.places.toponyms import toponyms
from selon.ground.tree import met
from selon.model import Claim
from selon.ontology import actors
from selon.parse import Parse, Token

SLASH = "/"  # between the cities of a dateline
NOT_THERE = 5  # tokens before a place in which it is said that it was not there: , et non à l'
ASIDE = 16  # words, at most, of what describes who speaks


def citing(p: Parse, claims: Sequence[Claim], tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """The characters of each source with what is said of it right behind: une ONG basée à Gao; le chef rebelle, exilé à
    Doha, …; le ministre, en visite à Rome, …; not what tells an act: des habitants, qui ont fui Gao, …"""
    told = {i for telling in tellings for i in (telling.head, p.tokens[telling.head].head)}
    return [(s.start, _described(p, told, s.end)) for c in claims for s in c.sources]


def _described(p: Parse, told: Set[int], end: int) -> int:
    """Where the description that follows a source ends: at the comma or the end of the sentence that closes it."""
    last = bisect_left(p.tokens, end, key=lambda t: t.start)
    closing = said_of(p, end)
    if closing > end and not any(end < p.tokens[i].start < closing for i in told):
        return closing
    first = last + (p.at(last).form == ",")
    words = toponyms(p.article.language or "")
    if not _describes(p, first) or (words is not None and p.at(first).form in words.situated):
        return end  # le maire du village, situé à 20 km de Gao
    for token in p.tokens[first : first + ASIDE]:
        if token.index in told:
            return end  # consacre sa une à Gao, bombardée lundi
        if token.upos == "PUNCT":
            return token.start if first > last or token.index == p.sentences[token.sentence].last - 1 else end
    return end


def said_of(p: Parse, end: int) -> int:
    """Where what tells, behind a source that ends at character `end`, what body or who it is, ends: (selon X), une ONG
    basée à Y qui dispose de sources en Z; `end` where nothing does."""
    comma = bisect_left(p.tokens, end, key=lambda t: t.start)
    if p.at(comma).form != ",":
        return end
    limit = p.sentences[p.tokens[comma].sentence].last
    closing = apposed(p, lexicon(p.article.language or ""), comma, limit)
    return p.tokens[closing - 1].end if closing else end


def _describes(p: Parse, first: int) -> bool:
    """Whether a participle, a relative clause or a state opens at a token: exilé, réunie, qui vit, en visite."""
    token, after = p.at(first), p.at(first + 1)
    relations = {"acl", "advcl", "amod"}
    past = token.feats.get("VerbForm") == "Part" and token.relation in relations
    relative = token.feats.get("PronType") == "Rel"
    bare = token.form in frame_lexicon(p.article.language or "").words["in_state"]
    state = bare and after.upos == "NOUN" and after.head < first
    return past or relative or state


def nowhere(p: Parse, frames: FrameLexicon, place: Placed) -> bool:
    """Whether a place's name does not tell where: whose side somebody is on (fidèles à Téhéran), which state acts (un
    pays du Golfe), a medium (FRANCE 24), a dateline of two cities (Port-Soudan / Paris)."""
    tokens, words = p.tokens, frames.words
    above = tokens[tokens[place.first].head]
    near = [t for t in tokens[max(0, place.first - 3) : place.first] if t.upos != "DET"][-2:]
    if len(near) == 2 and near[0].form.startswith(tuple(words["siding"])) and near[1].upos == "ADP":
        return True
    bordering = len(near) == 2 and near[0].lemma in words["bordering"] and near[1].form in words["of"]
    if bordering and place.place.kind == "country":
        return True
    if len(near) == 2 and near[1].form in words["of"] and _apposed(p, frames, near[0]):
        return True
    if len(near) == 2 and near[0].form in words["native"] and near[1].form in words["of"]:
        return True
    if len(near) == 2 and near[0].lemma in words["close_to"] and near[1].form in words["of"] and _sided(p, near[0]):
        return True
    of_state = len(near) == 2 and near[0].lemma in words["of_states"] and near[1].form in words["of"]
    if of_state and (whom := actors().find(place.place.name)) is not None and whom.kind == "state":
        return True  # l'inquiétude de Téhéran
    if len(near) == 2 and near[0].lemma in words["messages"] and near[1].form in words["dative"]:
        return True  # cette attaque est un message à l'Iran
    if cried(p, frames, place.first):
        return True  # scandant « À bas la France »
    if _instead(p, frames, place.first) or _met_at(p, frames, place.first):
        return True
    to_whom = tokens[above.head] if above.upos == "NOUN" else above  # imputer cette agression à l'Iran
    named = above.relation == "nmod" and tokens[above.head].text.istitle()  # les Forces de soutien rapide à X
    whose = (above.lemma in words["backing"] and not named) or {frames.lemma(above), frames.lemma(to_whom)} & words[
        "imputing"
    ]
    if near and near[-1].lemma in words["makes"]:
        return True  # des missiles de type Badr
    if whose and near and near[-1].form in words["dative"]:
        return True  # une frappe imputée à Washington
    doer = above.relation.startswith(("nsubj", "obl:agent")) and above.upos == "NOUN" and above.index < place.first
    if doer and above.lemma in words["states"]:
        return True
    numbered = p.at(place.last).upos in {"NUM", "PROPN"}
    known = actors().find(p.span(place.first, place.last + 1).text) if numbered else None
    if known is not None and known.kind == "medium":
        return True
    behind = p.at(place.first - 1).text == SLASH and p.at(place.first - 2).text.istitle()
    return behind or (p.at(place.last).text == SLASH and p.at(place.last + 1).text.istitle())  # not: Deir Ezzor / SANA


def _apposed(p: Parse, frames: FrameLexicon, adjective: Token) -> bool:
    """Whether an adjective tells what another place is by this one: Omdourman, ville jumelle de Khartoum; not: dans le
    village voisin de Bara, which is its name."""
    noun = p.at(adjective.index - 1)
    bare = noun.upos == "NOUN" and p.at(noun.index - 1).form in {",", "("}
    return adjective.form in frames.words["neighbouring"] and bare


def _instead(p: Parse, frames: FrameLexicon, first: int) -> bool:
    """Whether a place is the one where it was not: à Rmeilan, et non à al-Chaddadi; à Gao plutôt qu'à Kidal."""
    before = [t for t in p.tokens[max(0, first - NOT_THERE) : first] if t.upos != "DET"]
    forms = [t.form for t in (before[:-1] if before and before[-1].upos == "ADP" else before)]
    return " ".join(forms[-2:]) in frames.words["not_there"]


def _met_at(p: Parse, frames: FrameLexicon, first: int) -> bool:
    """Whether a place is where who writes met somebody: selon un élu, rencontré mardi à Gao."""
    for i in range(first, max(0, first - NOT_THERE), -1):
        if p.at(i - 1).upos == "PUNCT":
            return False
        if met(p, frames, i) >= 0:
            return True
    return False


def _sided(p: Parse, adjective: Token) -> bool:
    """Whether what is close to a place is a group or a body, and so on its side: une milice proche de Téhéran."""
    noun = p.tokens[adjective.head]
    kind = kind_of_noun(lexicon(p.article.language or ""), noun) if noun.upos in {"NOUN", "PROPN"} else None
    return kind in {"armed-group", "organisation", "medium", "person"}
