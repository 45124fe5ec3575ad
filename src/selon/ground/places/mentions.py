"""Where an article may name a place: its names and the phrases of the gazetteer, with what stands before them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from selon import gazetteer
from selon.ground.places.toponyms import Toponyms
from selon.parse import Parse, Token

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, longest first
_LEAD = 7  # tokens before a name that may tell what it is: à 3 km au nord de la ville de X
ELIDED = re.compile(r"^[ldLD]['’]")
QUOTES = frozenset("«“\"‘'")
_DONE_TO = ("obj", "nsubj:pass", "obl", "xcomp")  # the last is what the parser makes of a name it does not know
_HUNG = 10  # tokens, at most, between a name and the one that tells where it lies
_OPENING = frozenset(",(")
_ARTICLE = re.compile(r"(?i:[ae]l|a[dnrstz]|e[drsz]|[ae]s?[ch]h)-\w")
_AGED = 8  # words behind a name that may tell an age
CITY = 100_000  # inhabitants of one that bodies sit in
_ACRONYM = 4  # letters, at most, of a name all in capitals that is not looked for


@dataclass(slots=True, eq=False)  # not frozen: lead_of fills it in word by word, for every name of an article
class Lead:
    """What the words before a name say of it.

    `kinds` that a word like base or province allows (`word`); `where`: a preposition of place; `of`: only de;
    `surroundings`: campagne, abords; `direction` in degrees and `distance` in km of à 3 km au nord de; `first` is the
    token that all this begins with.
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
    between: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (excluded) that may name a place, and what leads up to them."""

    first: int
    last: int
    text: str
    lead: Lead
    listed: bool  # in our own tables, word for word
    headed: bool  # it begins like a place: Wadi, Tal
    acting: bool = False  # a state that acts or speaks: no place, but it tells where the article is set
    acted: bool = False  # something is done to it that is done to places: la prise de X, ils ont pilonné X
    peopled: bool = False  # so is what only a place has, or is done right to it: les habitants de X, ils ont fui X
    stood: bool = False  # it stands right behind à, and no verb of telling or giving has it: à X
    located: bool = False  # what follows says where it lies: X, dans le nord du Mali

    @property
    def told(self) -> bool:
        """Whether something beside the name says that it is a place's."""
        lead = self.lead
        return self.headed or lead.where or _set(lead) or self.peopled or (self.acted and self.located)


def mentions(p: Parse, words: Toponyms) -> list[Mention]:
    """The mentions of an article, in order: phrases of our tables first, then names that are nobody's."""
    found: list[Mention] = []
    surnames = _surnames(p, words)
    for first, last, listed in _spans(p, words):
        text = ELIDED.sub("", p.span(first, last).text)
        if len(text) < 2:  # sur X, dans le bloc C
            continue
        lead, acted = lead_of(p, first, words), False
        if lead.joined and found and _adjoins(p, found[-1], lead, words):
            lead, acted = inherited(lead, found[-1].lead), found[-1].acted
        acting = _acting(p, first, text, lead, words)
        bare = not listed and last - first == 1 and not _set(lead)
        if bare and (p.tokens[first].form in surnames or _aged(p, last, words)):
            continue
        own = listed and last - first > 1  # État de Borno: a name of ours may begin with a word that opens no other
        acted = acted or _acted(p, first, last, lead, words)
        somebody = _somebody(p, first, text, lead, words, own=own, acted=acted)
        if acting or not (somebody or _seat(p, lead, words)):
            headed = _headed(p.tokens[first], words)
            peopled = (lead.of and lead.noun in words.peopled) or (acted and _beside_act(p, first))
            stood = _stood(p, first, last, lead, words)
            found.append(Mention(first, last, text, lead, listed, headed, acting, acted, peopled, stood))
    for i, (one, after) in enumerate(pairwise(found)):
        if _located(p, one, after, words):
            found[i] = replace(one, located=True)
    return found


def _aged(p: Parse, last: int, words: Toponyms) -> bool:
    """Whether an age stands behind the name that ends before token `last`: Saleh, un maître de 35 ans."""
    behind = p.tokens[last : last + _AGED]
    if not behind or behind[0].form != ",":
        return False
    return any(one.text.isdigit() and after.form in words.years for one, after in pairwise(behind[1:]))


def _surnames(p: Parse, words: Toponyms) -> frozenset[str]:
    """The last words of the article's names of two words or more that do things: Ghanem Jassem a perdu ses fils."""
    found = (p.tokens[n.first : n.last] for n in p.names if n.last - n.first > 1)
    return frozenset(
        run[-1].form
        for run in found
        if any(t.relation.startswith("nsubj") for t in run) and not _headed(run[0], words) and not _articled(run[-1])
    )


def _seat(p: Parse, lead: Lead, words: Toponyms) -> bool:
    """Whether a name tells where a body or a medium has its seat, and nothing of an event: l'ONG, basée à Londres."""
    before = p.tokens[lead.first - 1] if lead.first else None
    if before is None or not lead.where or before.form not in words.seated:
        return False
    body = p.tokens[before.head]
    return not words.forces & {body.form, body.lemma}


def _acted(p: Parse, first: int, last: int, lead: Lead, words: Toponyms) -> bool:
    """Whether the verb or the noun that a name hangs on is one of things done to places."""
    if lead.of and lead.noun in words.deeds:
        return True
    for token in p.tokens[first:last]:
        if not first <= token.head < last:
            done = token.relation.startswith(_DONE_TO) and token.relation != "obl:agent"
            return done and p.tokens[token.head].lemma in words.acts
    return False


def _beside_act(p: Parse, first: int) -> bool:
    """Whether nothing stands between a name and what is done to it: ils ont fui X, le pilonnage de X, not: un X."""
    return first > 0 and p.tokens[first - 1].upos in {"VERB", "ADP", "CCONJ"}


def _stood(p: Parse, first: int, last: int, lead: Lead, words: Toponyms) -> bool:
    """Whether à alone stands before a name, and what it hangs on gives or tells nobody anything: tués à X."""
    before = p.tokens[first - 1] if first else None
    if before is None or lead.first != first - 1 or before.form not in words.stands:
        return False
    if first > 1 and p.tokens[first - 2].form in words.where:
        return False  # entendu jusqu'à X
    outer = next((t for t in p.tokens[first:last] if not first <= t.head < last), p.tokens[first])
    return not outer.relation.startswith(("iobj", "obl:arg")) and outer.text[0].isupper()


def _located(p: Parse, mention: Mention, after: Mention, words: Toponyms) -> bool:
    """Whether the next name is in words hung on this one that tell where it lies, or what it is: X, ville du Y."""
    between = p.tokens[mention.last : after.first]
    if len(between) < 2 or len(between) > _HUNG or between[0].sentence != p.tokens[after.first].sentence:
        return False
    opened, *rest = between
    if opened.text not in _OPENING or any(t.upos in ("VERB", "AUX", "PUNCT") for t in rest):
        return False
    return any(t.form in words.where or t.form in words.near or t.form in words.kinds for t in rest)


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


def _adjoins(p: Parse, before: Mention, lead: Lead, words: Toponyms) -> bool:
    """Whether a name goes on what the one before began; over a comma in a list: les villes d'Alep, Homs et Hama."""
    if before.last != lead.first or p.tokens[before.last].sentence != p.tokens[before.first].sentence:
        return False
    return p.tokens[lead.first].upos != "PUNCT" or before.lead.word in words.plurals


def _spans(p: Parse, words: Toponyms) -> Iterator[tuple[int, int, bool]]:
    """Token spans that may name a place, left to right, none over another."""
    phrases, names, i = _phrases(), {n.first: n.last for n in p.names}, 0
    for token in p.tokens:
        if token.index < i or (token.form not in phrases and token.index not in names):
            continue
        i = token.index
        if last := _phrase(p.tokens, i, phrases):
            end = names.get(i, last)
            if end <= last or not _goes_on(p, last, end):
                yield i, last, True
                if last < end:
                    names[last] = end  # Irak | al-Boukamal
                i = last
                continue
        if i in names:
            if _headed(token, words):
                yield i, names[i], False
            else:
                yield from _divided(p, i, names[i], phrases, words)
            i = names[i]


def _goes_on(p: Parse, last: int, end: int) -> bool:
    """Whether a name that only begins like a listed one is another one: Tripoli Street, not Irak al-Boukamal."""
    return len(p.tokens[last].text) > 1 and not _articled(p.tokens[last])


def _divided(p: Parse, first: int, last: int, phrases: Phrases, words: Toponyms) -> Iterator[tuple[int, int, bool]]:
    """A name, or its parts where it begins or ends with a listed place: Irak | al-Boukamal."""
    for i in range(first + 1, last):
        if _phrase(p.tokens, i, phrases) == last and _articled(p.tokens[i]):
            yield first, i, False
            yield i, last, True
            return
    if last - first > 1 and (cut := _phrase(p.tokens, first, phrases)) and cut < last and _articled(p.tokens[cut]):
        yield first, cut, True
        yield cut, last, False
        return
    for i in range(first + 2, last):
        if p.tokens[i - 1].form in words.of and _phrase(p.tokens, i, phrases) == last:
            yield first, i - 1, _phrase(p.tokens, first, phrases) == i - 1
            yield i, last, True
            return
    yield first, last, False


def _headed(token: Token, words: Toponyms) -> bool:
    return token.form.partition("-")[0] in words.heads


def _articled(token: Token) -> bool:
    return bool(_ARTICLE.match(token.text))


@cache
def _phrases() -> Phrases:
    """Every name of our own tables by its first word, longest first, as tokens are written."""
    groups: dict[str, set[tuple[str, ...]]] = {}
    for name in gazetteer.own_names():
        parts = tuple(name.lower().replace("’", "'").replace("'", "' ").split())
        groups.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(group, key=lambda g: (-len(g), g))) for first, group in groups.items()}


def _phrase(tokens: tuple[Token, ...], i: int, phrases: Phrases) -> int:
    """Where a listed name that begins at token `i` ends; 0 if none does. One of its words has a capital, or it has
    several words."""
    for parts in phrases.get(tokens[i].form, ()):
        last = i + len(parts)
        if last > len(tokens) or tokens[last - 1].form != parts[-1] or tokens[last - 1].sentence != tokens[i].sentence:
            continue
        run = tokens[i:last]
        if all(t.form == part for t, part in zip(run, parts, strict=True)) and _written(run):
            return last
    return 0


def _written(run: tuple[Token, ...]) -> bool:
    capital = any(t.text[:1].isupper() or _articled(t) for t in run)
    if len(run) == 1 and len(run[0].text) == 2:
        return run[0].text.isupper() and not run[0].text.isalpha()  # T4, not US
    return capital or len(run) > 1


def lead_of(p: Parse, first: int, words: Toponyms) -> Lead:
    """What stands before the name at token `first`, in its sentence."""
    start = p.sentences[p.tokens[first].sentence].first
    start = max(start, first - _LEAD)
    lead, j = Lead(first), first - 1
    while j >= start:
        j = _read(p, j, start, lead, words)
    return lead


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
    elif lead.direction is not None and j > start and tokens[j - 1].form in words.kilometres:
        pass  # 3 km au nord de X
    elif form in words.kilometres and (told := _number(p, j, words)) is not None:
        (lead.first, lead.distance), lead.where = told, True
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
    elif form in words.joining and not lead.noun:
        lead.first, lead.joined = j, True
        return -1
    else:
        gone = token.upos == "VERB" and lead.of  # un convoi parti de X: no party
        lead.noun = lead.noun or ("" if gone else form)
        return -1
    return j - 1


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


def _somebody(p: Parse, first: int, text: str, lead: Lead, words: Toponyms, *, own: bool, acted: bool) -> bool:
    """Whether a name is a person's, a medium's or a body's, or no name at all; `own`: it is a longer one of ours,
    `acted`: something is done to it that is done to places."""
    token, form = p.tokens[first], text.lower()
    before = p.tokens[first - 1] if first else token
    if before.form in words.before and before.sentence == token.sentence:
        return True
    if form in words.elsewhere and not (_articled(token) and (_set(lead) or acted)) and not _city(before, text, words):
        return True
    if own:
        return lead.noun in words.before and not _set(lead)
    if token.form in words.no_names or form in words.adjectives or (token.form in words.before and not _set(lead)):
        return True
    if _letters(text) and form not in words.speakers:
        return True
    behind = p.tokens[first + 1] if first + 1 < len(p.tokens) else token
    if behind.form in words.foreign and not own:
        return True  # Save the Children
    fought_for = acted and lead.noun in words.deeds  # the front of a town is no Front
    return lead.noun in words.before and not _set(lead) and not fought_for


def _city(before: Token, text: str, words: Toponyms) -> bool:
    """Whether a body's name, behind à, is that of the city where it sits: à Bruxelles."""
    if before.form not in words.stands:
        return False
    found = gazetteer.search(text, spelt=False, limit=1)
    return bool(found) and found[0].spot.population >= CITY and found[0].spot.name.lower() == text.lower()


def _letters(text: str) -> bool:
    """Whether a name is letters that stand for words: GNA, RIMa."""
    small = sum(c.islower() for c in text)
    return text.isalpha() and len(text) <= _ACRONYM and len(text) - small > max(1, small)


def _acting(p: Parse, first: int, text: str, lead: Lead, words: Toponyms) -> bool:
    """Whether a name is that of a state, or of its capital, that does something: Damas a démenti, l'armée de Kiev."""
    if _set(lead) or text.lower() not in words.speakers:
        return False
    relation = p.tokens[first].relation
    if relation == "nsubj:pass" and p.tokens[p.tokens[first].head].lemma in words.acts:
        return False  # Kiev a été bombardée
    if relation == "obj" and p.tokens[p.tokens[first].head].lemma in words.addressing:
        return True
    if (lead.of and not lead.where and lead.noun in words.spoken_of) or lead.noun in words.parties:
        return True
    return relation == "obl:agent" or (relation in ("nsubj", "nsubj:pass") and not lead.where)


def _set(lead: Lead) -> bool:
    """Whether words before a name say what or where it is."""
    return bool(lead.kinds) or lead.surroundings or lead.direction is not None
