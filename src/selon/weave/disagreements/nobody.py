"""Tolls of none: who says, or denies, that anybody died or was hurt. `The raid left neither dead nor wounded`, `denies
any loss in its ranks` and `denied that soldiers had been killed` leave the act as it is."""

import re
from collections.abc import Iterator

from selon import languages
from selon.model import TOLLS, CountKind
from selon.weave.comparison.features import Tally, unit_key
from selon.weave.comparison.tallies import sort_of
from selon.weave.disagreements.tolls import Number, untold
from selon.weave.phrases import phrases, plain
from selon.weave.stances import DENIALS
from selon.weave.tellings.statements import Statement
from selon.weave.wording import begins, opens

# Types of acts of which the dead and the hurt are an effect; of a massacre or an execution they are the act.
EFFECTING = frozenset({"shelling", "air-strike", "explosion", "suicide-attack", "armed-clash"})
FORCES = "forces"  # the sort of those of whom an army speaks as its own
AMONG = 10  # words after a word for none among which those are told who died: `no civilian was among the dead`
AFTER = 5  # words after a noun for the dead among which it is said whose they are: `no victims among the troops`


def denies_deaths(s: Statement) -> bool:
    """Whether what is denied is that people died or were hurt, and not the act that is told by it: `denied that
    soldiers had been killed` in the raid, `denied having lost three fighters`. Who killed them themselves have no other
    act to deny."""
    language = _language(s)
    if s.claim.stance not in DENIALS:
        return False
    if s.tells and s.mention.type in EFFECTING and _opens(s, "losing"):
        return True
    taken_up = any(opens(span.text, "telling", language) for span in s.claim.content)  # information that X denies
    return (
        (s.tells or taken_up)
        and s.mention.type in EFFECTING
        and (begins(s.mention.trigger.text, "hurt", language) or _died_in_it(s))
        and not _opens(s, "doing")
    )


def _died_in_it(s: Statement) -> bool:
    """Whether the content comes to an act told before only to say in what people died or were hurt: `that instructors
    had been killed in the strike`."""
    trigger = s.mention.trigger
    if not s.features.again:
        return False
    before = (
        span.text[: trigger.start - span.start] for span in s.claim.content if span.start <= trigger.start < span.end
    )
    return any(begins(word, "hurt", _language(s)) for text in before for word in text.split())


def _opens(s: Statement, row: str) -> bool:
    """Whether the content opens with words of a row of those that tell of tolls of none."""
    words = phrases(_language(s), "tolls", "none", row)
    return any(words.match(plain(span.text)) for span in s.claim.content)


def none_lost(s: Statement) -> Iterator[Number]:
    """The tolls of none that the content tells, or that it denies any of: by kind, of all or of people of one sort."""
    language = _language(s)
    kinds: dict[CountKind, str] = {}
    for span in s.claim.content:
        flat = plain(span.text)
        for kind, after in _none(s, flat, language):
            kinds.setdefault(kind, _sort(kind, after, language))
    for kind, sort in kinds.items():
        yield Number(Tally(kind, "", 0, 0, False), sort, False, f"none ({kind})")


def _none(s: Statement, flat: str, language: str) -> Iterator[tuple[CountKind, str]]:
    """The kinds of tolls of which there were none, each with the words that follow."""
    if s.claim.stance not in DENIALS:
        for no in phrases(language, "tolls", "none", "no").finditer(flat):
            if untold(flat[: no.start()], language):
                continue
            yield from _fates(flat[no.end() :], language)
            yield from _among(flat[no.end() :], language)
    elif not any(c.kind in TOLLS for c in s.mention.counts if s.tells or s.claim.id in c.by):
        any_ = phrases(language, "tolls", "none", "any").match(flat)
        yield from _fates(flat[any_.end() :], language) if any_ else ()


def _fates(after: str, language: str) -> Iterator[tuple[CountKind, str]]:
    """The kinds of tolls that the next word is a noun for (a victim is dead or hurt), with the words that say whose."""
    after = after.lstrip(" '")
    fates: tuple[tuple[CountKind, str], ...] = (("killed", "dead"), ("injured", "hurt"))
    for kind, row in fates:
        m = phrases(language, "tolls", "none", row).match(after)
        if m is not None and not phrases(language, "tolls", "none", "but").match(after[m.end() :].lstrip()):
            yield kind, f"{after[m.end() :]} {after[: m.end()]}"


def _among(after: str, language: str) -> Iterator[tuple[CountKind, str]]:
    """The kinds of tolls that nobody of those who are named next is among: `no civilian was among the dead`."""
    near = " ".join(after.split()[:AMONG])
    among = phrases(language, "tolls", "none", "among").search(near)
    if among is not None:
        yield from ((kind, near[: among.start()]) for kind, _ in _fates(near[among.end() :], language))


def _sort(kind: CountKind, words: str, language: str) -> str:
    """Of what sort they are of whom there was none: by the next words, else by the noun itself, which stands last."""
    people = languages.table(language, "tolls").get("people", {})
    anybody = frozenset(map(unit_key, people.get("anybody", ())))
    *after, noun = re.findall(r"[\w-]+", words) or [""]
    for unit in map(unit_key, (*after[:AFTER], noun)):
        sort = sort_of(Tally(kind, unit, 0, None, False), language)
        if sort in people and sort != "hurt":
            return sort
        if unit in anybody:
            return ""
    return ""


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""
