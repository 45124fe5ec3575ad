"""Where the words of an article may name a place: its names, and the phrases of the gazetteer."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from selon import gazetteer
from selon.ground.places.toponyms import Toponyms
from selon.parse import Parse, Token

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # by their first word, longest first
_ARTICLE = re.compile(r"(?i:[ae]l|a[dnrstz]|e[drsz]|[ae]s?[ch]h)-\w")


def spans(p: Parse, words: Toponyms) -> Iterator[tuple[int, int, bool]]:
    """Token spans that may name a place, left to right, none over another."""
    phrases, names, i = _phrases(), {n.first: n.last for n in p.names}, 0
    for token in p.tokens:
        if token.index < i or (token.form not in phrases and token.index not in names):
            continue
        i = token.index
        if last := _phrase(p.tokens, i, phrases):
            end = names.get(i, last)
            if end <= last or not _goes_on(p, last, end, words):
                yield i, last, True
                if last < end:
                    names[last] = end  # Irak | al-Boukamal
                i = last
                continue
        if i in names:
            if token.form in words.ways and names[i] - i > 1:
                names[i + 1] = names[i]  # Axe Gao-Ansongo : la route est coupée
                continue
            if begins_place(token, words):
                yield i, names[i], False
            else:
                yield from _divided(p, i, names[i], phrases, words)
            i = names[i]


def begins_place(token: Token, words: Toponyms) -> bool:
    """Whether a name begins like a place: Wadi, Tal."""
    return token.form.partition("-")[0] in words.heads


def articled(token: Token) -> bool:
    """Whether a name begins with the Arabic article, which may have a small letter: al-Boukamal."""
    return bool(_ARTICLE.match(token.text))


def _goes_on(p: Parse, last: int, end: int, words: Toponyms) -> bool:
    """Whether a name that only begins like a listed one is another one: Tripoli Street, Liwa al-Tafouf, not Irak
    al-Boukamal."""
    band = p.at(last - 1).form in words.bands
    return band or (len(p.tokens[last].text) > 1 and not articled(p.tokens[last]))


def _divided(p: Parse, first: int, last: int, phrases: Phrases, words: Toponyms) -> Iterator[tuple[int, int, bool]]:
    """A name, or its parts where it begins or ends with a listed place: Irak | al-Boukamal."""
    if last - first > 1 and p.tokens[first].form in words.bands:
        yield first, last, False
        return
    for i in range(first + 1, last):
        if _phrase(p.tokens, i, phrases) == last and articled(p.tokens[i]):
            yield first, i, False
            yield i, last, True
            return
    if last - first > 1 and (cut := _phrase(p.tokens, first, phrases)) and cut < last and articled(p.tokens[cut]):
        yield first, cut, True
        yield cut, last, False
        return
    for i in range(first + 2, last):
        if p.tokens[i - 1].form in words.of and _phrase(p.tokens, i, phrases) == last:
            yield first, i - 1, _phrase(p.tokens, first, phrases) == i - 1
            yield i, last, True
            return
    yield first, last, False


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
    capital = any(t.text[:1].isupper() or articled(t) for t in run)
    if len(run) == 1 and len(run[0].text) == 2:
        return run[0].text.isupper() and not run[0].text.isalpha()  # T4, not US
    return capital or len(run) > 1
