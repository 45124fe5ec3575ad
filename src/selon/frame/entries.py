"""Entries of a chronology: paragraphs that open with a day of their own (12 mars. – Des obus…), and those under it."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

DAY = re.compile(r"(?:3[01]|[12]\d|0?[1-9])(?:er)?")
YEAR = re.compile(r"(?:19|20)\d\d")
STOPS = frozenset(".:–—-―•|(")  # what sets the day apart from what is told of it; a comma does not
BULLETS = frozenset("•·*–—-―")
ENDS, VERBS = frozenset({".", ":"}), frozenset({"VERB", "AUX"})
LINE = 6  # tokens behind a comma that may go on with the time, up to the end of its line: , vers 21 heures.
OPENING = 6  # tokens among which the day stands
FEWEST = 2  # entries of a chronology; one alone may be when the article was published


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its first sentence, the tokens of its day (last excluded), and whether its paragraph is no more."""

    sentence: int
    first: int
    last: int
    bare: bool


def entries(p: Parse, frames: FrameLexicon) -> Mapping[int, Entry]:
    """The entry that each sentence of a chronology stands in, by the sentence's index; what follows one in paragraphs
    that open none is in it only where the day has a paragraph to itself."""
    paragraphs = [list(group) for _, group in itertools.groupby(p.sentences, key=lambda s: s.paragraph)]
    opened = [_opened(p, frames, sentences) for sentences in paragraphs]
    if sum(entry is not None for entry in opened) < FEWEST:
        return {}
    found: dict[int, Entry] = {}
    last: Entry | None = None
    for sentences, entry in zip(paragraphs, opened, strict=True):
        last = entry or (last if last is not None and last.bare and not sentences[0].heading else None)
        if last is not None:
            found.update((sentence.index, last) for sentence in sentences)
    return found


def _opened(p: Parse, frames: FrameLexicon, sentences: Sequence[Sentence]) -> Entry | None:
    """The entry that a paragraph opens: [lundi] 12 mars [2021], and a stop or the end."""
    sentence = sentences[0]
    tokens = p.of(sentence)[:OPENING]
    n = next((n for n, t in enumerate(tokens) if DAY.fullmatch(t.form)), -1)
    moments = frames.words["moments"]
    if n < 0 or n + 1 >= len(tokens) or tokens[n + 1].form not in moments:
        return _weekday(p, frames, sentences)
    if any(t.form not in moments | frames.words["definite"] | BULLETS for t in tokens[:n]):
        return None
    last = n + 2 + (n + 2 < len(tokens) and YEAR.fullmatch(tokens[n + 2].form) is not None)
    after = tokens[last].form if last < len(tokens) else "."
    if after[:1] not in STOPS and not _timed_line(p.of(sentence)[last : last + LINE + 1]):
        return None
    bare = len(sentences) == 1 and (sentence.heading or sentence.last - sentence.first <= last + 1)
    return Entry(sentence.index, sentence.first, sentence.first + last, bare)


def _weekday(p: Parse, frames: FrameLexicon, sentences: Sequence[Sentence]) -> Entry | None:
    """The entry that a day of the week alone opens, ahead of a stop: • Lundi – Des obus…"""
    sentence = sentences[0]
    tokens = list(itertools.dropwhile(lambda t: t.form in BULLETS, p.of(sentence)[:OPENING]))
    if len(tokens) < 2 or tokens[0].form not in frames.words["weekdays"] or tokens[1].form[:1] not in STOPS:
        return None
    last = tokens[0].index + 1
    return Entry(sentence.index, sentence.first, last, len(sentences) == 1 and sentence.last <= last + 1)


def _timed_line(tokens: Sequence[Token]) -> bool:
    """Whether behind a comma nothing but the time of day follows, up to the end of the line."""
    end = next((n for n, t in enumerate(tokens) if t.form in ENDS), None)
    return end is not None and tokens[0].form == "," and not any(t.upos in VERBS for t in tokens[:end])
