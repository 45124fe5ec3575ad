"""What the words before a name say of it: à 3 km au nord de la ville de X."""

import re
from dataclasses import dataclass, replace

from selon.ground.places.toponyms import Toponyms
from selon.parse import Parse, Token

_LEAD = 7  # tokens before a name that may tell what it is: à 3 km au nord de la ville de X
QUOTES = frozenset("«“\"‘'")


@dataclass(slots=True, eq=False)  # not frozen: lead_of fills it in word by word, for every name of an article
class Lead:
    """What the words before a name say of it.

    `kinds` that a word like base or province allows (`word`); `where`: a preposition of place; `of`: only de;
    `surroundings`: campagne, abords; `direction` in degrees and `distance` in km of à 3 km au nord de; `articled`: an
    article stands right before it, as before no town; `first` is the token that all this begins with.
    """

    first: int
    kinds: tuple[str, ...] = ()
    word: str = ""
    where: bool = False
    of: bool = False
    noun: str = ""
    surroundings: bool = False
    direction: int | None = None
    distance: float | None = None
    articled: bool = False
    between: bool = False
    joined: bool = False

    @property
    def describes(self) -> bool:
        """Whether the words say what or where the name is."""
        return bool(self.kinds) or self.surroundings or self.direction is not None


def lead_of(p: Parse, first: int, words: Toponyms) -> Lead:
    """What stands before the name at token `first`, in its sentence."""
    start = p.sentences[p.tokens[first].sentence].first
    start = max(start, first - _LEAD)
    lead, j = Lead(first, articled=p.at(first - 1).form in words.articled), first - 1
    while j >= start:
        j = _read(p, j, start, lead, words)
    return lead


def inherited(lead: Lead, before: Lead) -> Lead:
    """What the name before, joined by et or a comma, hands on: les villes d'Alep et Homs."""
    kinds, word = (lead.kinds, lead.word) if lead.kinds else (before.kinds, before.word)
    return replace(
        lead,
        kinds=kinds,
        word=word,
        where=lead.where or before.where,
        of=lead.of or before.of,
        noun=lead.noun or before.noun,
        surroundings=lead.surroundings or (before.surroundings and not lead.where),
    )


def _read(p: Parse, j: int, start: int, lead: Lead, words: Toponyms) -> int:
    """Adds what token `j` says to the lead; gives the token to go on with, -1 if there is none."""
    tokens, token = p.tokens, p.tokens[j]
    form = token.form
    kinds, length = _kind(tokens, j, start, words)
    if kinds and not lead.kinds and lead.direction is None:
        lead.first, lead.kinds, lead.word, lead.noun = j - length + 1, kinds, form, lead.noun or form
        return j - length
    if form in words.surroundings:
        lead.first, lead.surroundings = j, True
    elif form in words.directions and j > start and tokens[j - 1].form in words.divisions:
        pass  # la province sud-est de X is the province
    elif form in words.directions and lead.direction is None:
        lead.first, lead.direction, lead.of = j, words.directions[form], True
    elif lead.direction is not None and j > start and tokens[j - 1].form in (words.lengths.keys() | words.nautical):
        pass  # 3 km au nord de X
    elif form in words.nautical:
        pass  # 60 milles nautiques
    elif form in words.lengths and (counted := _number(p, j, words)) is not None:
        (lead.first, kilometres), lead.where = counted, True
        lead.distance = kilometres * words.lengths[form]
        lead.first -= lead.first > start and tokens[lead.first - 1].form in words.stands
        return -1
    elif form in words.between:
        lead.first, lead.between, lead.where = j, True, True
        return -1
    elif form in words.near or form in words.where:
        lead.first, lead.where, lead.surroundings = j, True, lead.surroundings or form in words.near
        return -1
    elif form in words.of:
        lead.first, lead.of = j, True
    elif form in words.articles or token.text in QUOTES or (token.upos == "ADJ" and lead.of and not lead.noun):
        pass
    elif _between(p, j, start, lead, words):
        pass  # un marché bondé de X
    elif form in words.joining and not lead.noun:
        lead.first, lead.joined = j, True
        return -1
    else:
        gone = token.upos == "VERB" and lead.of  # un convoi parti de X: no party
        lead.noun = lead.noun or ("" if gone else form)
        return -1
    return j - 1


def _between(p: Parse, j: int, start: int, lead: Lead, words: Toponyms) -> bool:
    """Whether token `j` only tells how what the noun before it names is, which only places have, and the name behind de
    is that noun's."""
    token, name = p.tokens[j], p.tokens[p.tokens[lead.first].head]
    if not lead.of or lead.noun or lead.kinds or token.relation not in {"acl", "amod"} or j <= start:
        return False
    return token.head == name.head == j - 1 and p.tokens[j - 1].form in words.peopled


def _kind(tokens: tuple[Token, ...], j: int, start: int, words: Toponyms) -> tuple[tuple[str, ...], int]:
    """The kinds that the words ending at token `j` tell, and how many words those are."""
    for parts, kinds in words.kinds.get(tokens[j].form, ()):
        first = j - len(parts) + 1
        if first >= start and all(t.form == w for t, w in zip(tokens[first : j + 1], parts, strict=True)):
            return kinds, len(parts)
    return (), 0


def _number(p: Parse, j: int, words: Toponyms) -> tuple[int, float] | None:
    """The first token of the number before token `j`, and what it comes to, in digits or words: une soixantaine de."""
    before = j - 1 - (j > 1 and p.tokens[j - 1].form in words.of)
    if before < 0:
        return None
    written = p.tokens[before].text.replace(",", ".")
    if re.fullmatch(r"\d{1,4}(\.\d+)?", written):
        return before, float(written)
    end = p.tokens[before].end
    found = next((one for one in p.numbers if one.end == end and one.low is not None), None)
    if found is None or found.low is None or found.ordinal:
        return None
    first = next(t.index for t in p.tokens[max(0, before - _LEAD) : before + 1] if t.end > found.start)
    return first, float(found.low)
