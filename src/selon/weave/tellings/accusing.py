"""Whom an accusation names: the first names of its content, which no place of the telling bears."""

import re
from collections.abc import Iterable, Iterator

from selon.ground.forces import forces
from selon.model import Claim, EventMention
from selon.ontology import Registry, actors
from selon.weave.phrases import finds, phrases, plain

LONGEST = 5  # words of a name that is looked up
LEAD = 4  # letters of a preposition and an article before who is blamed in a word: `to Israel the raid`
SUBJECT = 4  # words of a content among which an adjective tells of which country those are who are blamed
NEAR = 7  # words before or after which those are named who did it
MARK = 2  # characters from the start of a sentence to its first word: a mark of quotation and a space
LINKING = 3  # letters of a word that may stand small within a name (`Brigades de la Rive`)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_STOP = re.compile(r"[,;:.!?()]")
_CLOSING = frozenset('.,;:!?()«»"“”–—')


def named(text: str, known: Registry) -> frozenset[str]:
    """The canonical names of the actors that a text names and that are known."""
    found = (known.find(text[start:end]) for start, end in _named(text, known))
    return frozenset(one.name for one in found if one)


def accused(
    claim: Claim,
    mention: EventMention,
    known: Registry | None = None,
    *,
    others: Iterable[EventMention] = (),
    language: str = "",
    sentence: int = -1,
) -> tuple[str, ...]:
    """The canonical names of whom the claim accuses, as its content has them: the first that it names, and those joined
    to it; none where it names nobody, or only whose friends they are. Its places are nobody, save a side that the
    content opens with, nor are those of `others` of its article that are no actors; `known` are the actors to look
    among (ours, if not given), and `sentence` is where the claim's sentence begins: the capital there tells nothing."""
    known = known or actors()
    places = {place.text for place in mention.places}
    places |= {place.text for other in others for place in other.places if known.find(place.text) is None}
    for span in claim.content:
        text = span.text[: _acting(span.text, language)]
        first = " ".join(text.split()[:1])
        if finds(first, language, "disputes", "ours") or finds(first, language, "disputes", "anybody"):
            continue  # `we have nobody in X`, `nobody came`: who speaks so first names no other at once
        for place in sorted(places, key=lambda name: (-len(name), name)):
            at = text.find(place)
            kept = at + len(place) if 0 <= at <= LEAD and known.find(place) is not None else 0
            text = text[:kept] + text[kept:].replace(place, "," * len(place))
        whom: list[str] = []
        last = 0
        for start, end in _named(text, known):
            found = known.find(text[start:end])
            opening = found is None and 0 <= span.start + start - sentence <= MARK and " " not in text[start:end]
            if whom and any(len(word) > LINKING for word in _WORD.findall(text[last:start])):
                break
            if not opening and not _allied(text[:start], language):
                whom += [found.name] if found else _parties(text[start:end], known)
                last = end
        if whom:
            return tuple(whom)
    return ()


def accused_body(claim: Claim, language: str) -> str:
    """The body without a name that the content says has acted: « armée » of `l'armée d'avoir bombardé le bourg`."""
    for span in claim.content:
        end = _acting(span.text, language)
        if end < len(span.text):
            words = _WORD.findall(span.text[:end])
            return " ".join(word for i, word in enumerate(words) if i or len(word) > LINKING)
    return ""


def _acting(text: str, language: str) -> int:
    """Where a content comes to what those have done whom it accuses: names behind it are of arms and of whom they
    struck, if anybody is told before."""
    found = phrases(language, "disputes", "having").search(plain(text))
    return found.start() if found and _WORD.search(text[: found.start()]) else len(text)


def _parties(name: str, known: Registry) -> list[str]:
    """The known names that one made of several initials is of: `la coalition X-Y`."""
    parts = name.split("-")
    found = [known.find(part) for part in parts if len(parts) > 1 and all(map(str.isupper, parts))]
    return [one.name for one in found if one is not None] or [name]


def of_country(claim: Claim, known: Registry, language: str) -> tuple[str, ...]:
    """The state whose people the claim accuses by an adjective and no name (`des mercenaires russes`), if any: of one
    from whose soil others fight the adjective tells no state."""
    tables = forces(language)
    for span in claim.content:
        for word in span.text.split()[:SUBJECT]:
            named = tables.acting(word.strip("«»\"'“”(),.;:")) if word[:1].islower() else None
            actor = known.find(named[0]) if named else None
            if actor is not None:
                return (actor.part_of or actor.name,)
    return ()


def said_to_have(claim: Claim, known: Registry, language: str) -> tuple[str, ...]:
    """Who did it by a claim that says no more: `it bears the mark of X`, `it is imputed to X`, `X are responsible for
    it`; names that are known, or the state of an adjective."""
    if claim.negated:
        return ()
    for span in claim.content:
        flat = plain(span.text)
        for m in phrases(language, "disputes", "done by").finditer(flat):
            after = " ".join(_STOP.split(span.text[m.end() :])[0].split()[:NEAR])
            if found := doers(after, known, language):
                return found
        for m in phrases(language, "disputes", "doers of it").finditer(flat):
            before = " ".join(_STOP.split(span.text[: m.start()])[-1].split()[-NEAR:])
            if found := doers(before, known, language):
                return found
    return ()


def doers(text: str, known: Registry, language: str) -> tuple[str, ...]:
    """Those whom a few words name: by a name that is known, else by the adjective of their country."""
    names = tuple(sorted(named(text, known)))
    acting = (forces(language).acting(word.strip("«»\"'“”(),.;:")) for word in text.split() if word[:1].islower())
    states = (known.find(one[0]) for one in acting if one)
    return names or tuple(one.part_of or one.name for one in states if one)[:1]


def _allied(before: str, language: str) -> bool:
    """Whether the words before a name say that it is somebody's friend who is named (`groups loyal to Tehran`)."""
    flat = plain(before).rstrip()
    return any(m.end() == len(flat) for m in phrases(language, "disputes", "allied").finditer(flat))


def _named(text: str, known: Registry) -> Iterator[tuple[int, int]]:
    """Where the names of a text stand, in order: the longest one that is known, else words with capitals that follow
    one another."""
    found = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(found):
        end = _known(text, found, at, known)
        if end is None and text[found[at][0]].isupper() and not _elided(text, *found[at]):
            end = _capitals(text, found, at)
        if end is not None:
            yield found[at][0], found[end][1]
        at = at + 1 if end is None else end + 1


def _elided(text: str, start: int, end: int) -> bool:
    """Whether a word is one letter before an apostrophe, which begins a sentence and no name: `C'est`."""
    return end - start == 1 and text[end : end + 1] in ("'", "’")


def _known(text: str, found: list[tuple[int, int]], at: int, known: Registry) -> int | None:
    """The last word of the longest name from a word on that is known."""
    for last in range(min(len(found), at + LONGEST) - 1, at - 1, -1):
        if known.find(text[found[at][0] : found[last][1]]) is not None:
            return last
    return None


def _capitals(text: str, found: list[tuple[int, int]], at: int) -> int:
    """The last word of the name that begins with a word: those with capitals, and the small ones between them."""
    last = at
    for word in range(at + 1, len(found)):
        start, end = found[word]
        if _CLOSING & set(text[found[word - 1][1] : start]):
            break
        if text[start].isupper():
            last = word
        elif end - start > LINKING:
            break
    return last
