"""The lines of a text as the finding of passages sees them, and the folded form that its patterns are written in."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_WORDS = re.compile(r"\w+")
_QUOTES = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'))
_STOPS = (".", "!", "?", "…", "؟", "。")
_CLOSING = " \u00a0\u202f»”\"')]"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks around it: where it stands, and its words counted."""

    start: int
    end: int
    text: str
    words: int
    after_blank: bool
    folded: str
    folded_words: tuple[str, ...]

    @property
    def stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSING).endswith(_STOPS)


def lines_of(text: str) -> list[Line]:
    """The lines of the text that hold more than blanks, in order."""
    return list(_lines(text))


def line_at(start: int, text: str, *, after_blank: bool = False) -> Line:
    """The line, or sentence of one, that begins at `start`."""
    folded = fold(text)
    return Line(start, start + len(text), text, text.count(" ") + 1, after_blank, folded, tuple(words_of(folded)))


def fold(text: str) -> str:
    """The text in lower case, without accents, with straight quotation marks: as patterns compare it."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
        for curly, straight in _QUOTES:  # faster than translate on what is mostly ASCII by now
            text = text.replace(curly, straight)
    return text.lower()


def words_of(text: str) -> list[str]:
    """The words of a folded text."""
    return _WORDS.findall(text)


def _lines(text: str) -> Iterator[Line]:
    last = -1
    for match in _LINE.finditer(text):
        words = match.group()
        stripped = words.strip()
        if not stripped:
            continue
        start = match.start() + len(words) - len(words.lstrip())
        gap = text[last:start] if last >= 0 else "\n\n"
        blank = gap.replace("\r\n", "\n").count("\n") + gap.replace("\r\n", "\n").count("\r") > 1 or "\u2029" in gap
        yield line_at(start, stripped, after_blank=blank)
        last = start + len(stripped)
