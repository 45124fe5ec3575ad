"""Appositions that the parser takes for a second subject of the verb behind them: Emergency Lawyers, *un groupe
d'avocats qui suit la guerre*, a compté douze corps."""

from collections.abc import Sequence

from selon.parse.spacy_adapter import Word

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
NAMES = frozenset({"PROPN", "X"})
NOUNS = NAMES | {"NOUN"}
# What the parser takes a foreign name for that opens a sentence.
UNSURE = frozenset({"obl:mod", "dep", "advmod", "nmod", "dislocated"})
COMMA = ","


def with_appositions(words: Sequence[Word]) -> list[Word]:
    """The words, each such second subject under the noun that it is said of, which is the subject. The two stand side
    by side, the second between commas; a name that opens its segment may have any relation to the verb."""
    found = list(words)
    for i, word in enumerate(words):
        if word.relation not in SUBJECTS or word.upos != "NOUN" or word.head < i or (first := _said_of(words, i)) < 0:
            continue
        if words[first].relation not in SUBJECTS:
            found[first] = words[first]._replace(relation=word.relation)
        found[i] = word._replace(head=first, relation="appos")
    return found


def _said_of(words: Sequence[Word], i: int) -> int:
    """The noun that the subject `i` is said of; -1 where there is none."""
    verb, start, end = words[i].head, _left(words, i), _right(words, i)
    if start < 2 or words[start].segment or words[start - 1].text != COMMA or words[end].text != COMMA:
        return -1
    last = start - 2
    first = last
    while words[first].head != verb and words[first].head < first and not words[first].segment:
        if words[first].relation == "conj":
            return -1  # of the last of several
        first = words[first].head  # the head of the phrase before the comma
    alone = words[first].upos in NOUNS and not any(
        w.relation == "case" and w.head == first for w in words[_left(words, first) - 1 : first]
    )
    if words[first].head != verb or not alone or _right(words, first, start - 1) != start - 1:
        return -1
    named = words[first].upos in NAMES and words[first].segment and words[first].relation in UNSURE
    return first if words[first].relation in SUBJECTS or named else -1


def _left(words: Sequence[Word], i: int) -> int:
    """Where the phrase of a noun begins: before its articles and adjectives."""
    while i and words[i - 1].head >= i and words[i - 1].relation in {"det", "amod", "nummod"} and not words[i].segment:
        i -= 1
    return i


def _right(words: Sequence[Word], i: int, end: int | None = None) -> int:
    """The first word behind a noun that does not belong to its phrase (by its heads), up to the verb."""
    end = words[i].head if end is None else end
    inside, at = {i}, i + 1
    while at < end and (words[at].head in inside or _within(words, at, inside, end)):
        if words[at].text == COMMA and words[at].head == i and not _goes_on(words, at, i, end):
            break
        inside.add(at)
        at += 1
    return min(at, len(words) - 1)


def _within(words: Sequence[Word], at: int, inside: set[int], end: int) -> bool:
    """Whether a word hangs, over words that follow it, on one of the phrase."""
    seen = 0
    while at not in inside:
        at, seen = words[at].head, seen + 1
        if at >= end or seen > end:
            return False
    return True


def _goes_on(words: Sequence[Word], comma: int, noun: int, end: int) -> bool:
    """Whether what stands behind a comma still belongs to the noun."""
    return comma + 1 < end and _within(words, comma + 1, {noun}, end)
