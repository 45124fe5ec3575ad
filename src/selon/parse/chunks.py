"""The tokens of a paragraph: those of a tokenizer, hyphenated words made whole, marks and glued full stops apart.

A chunk is what stands between white space. Tokenizers cut each by itself, and few chunks of a text are new: what one
was cut into is kept. spaCy's own cache, which does the same, is off in a memory zone: without one of ours, tokens took
a tenth of the whole reading.
"""

import re
from collections.abc import Callable, Iterator, Set

MOST = 50_000  # chunks kept before starting afresh: about 15 MB

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(  # where to cut inside a token: around marks, before and after a stop, before a stray bracket
    r"""(?<=[«»“”„‟‹›"])|(?=[«»“”„‟‹›"])|(?<=[^\W_])(?=\))|(?<=\))(?=[.!?…])"""
    r"""|(?:(?<=[^\W_]{2})|(?<=\d))(?=[.!?…:;]+(?:[A-ZÀ-ÖØ-Þ][a-zß-ÿ']|[«“„"(–—-]))"""
    r"""|(?<=[.!?…:;])(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ'])|(?<=[^\W_]{2}[.!?…])(?=[(–—-])"""
)

Bounds = tuple[int, int]


class Chunks:
    """Cuts chunks into tokens.

    `tokenize` gives the start and length of each token of a text, of white space none; `clitics` are the words that
    take the hyphen before them (ont -elles), `stopped` the short forms of months that are words too, whose full stop is
    their own behind a figure only: le 12 sept., but ils étaient sept.
    """

    def __init__(
        self, tokenize: Callable[[str], list[list[int]]], clitics: Set[str], stopped: Set[str] = frozenset()
    ) -> None:
        self._tokenize, self._clitics, self._stopped = tokenize, clitics, stopped
        self._known: dict[str, tuple[Bounds, ...]] = {}

    def tokens(self, text: str) -> list[Bounds]:
        """The start and end of each token of a text that has one kind of apostrophe and of hyphen."""
        known = self._known
        chunks = [(found.start(), found[0]) for found in _CHUNK.finditer(text)]
        if new := [chunk for chunk in dict.fromkeys(chunk for _, chunk in chunks) if chunk not in known]:
            if len(known) > MOST:
                known.clear()
                new = list(dict.fromkeys(chunk for _, chunk in chunks))
            self._learn(new)
        found = [(at + start, at + end) for at, chunk in chunks for start, end in known[chunk]]
        return self._apart(text, found) if self._stopped else found

    def _apart(self, text: str, found: list[Bounds]) -> list[Bounds]:
        """The tokens with the full stop cut from those that are words, and no months, where no figure stands before."""
        cut = {
            n
            for n, (start, end) in enumerate(found)
            if text[end - 1] == "."
            and text[start : end - 1] in self._stopped
            and not (n and text[found[n - 1][0]].isdigit())
        }
        if not cut:
            return found
        return [
            part
            for n, (start, end) in enumerate(found)
            for part in (((start, end - 1), (end - 1, end)) if n in cut else ((start, end),))
        ]

    def _learn(self, chunks: list[str]) -> None:
        """Cuts chunks that were not met before, all in one text."""
        rows = iter([*self._tokenize(" ".join(chunks)), [-1, 0]])
        begin, length = next(rows)
        at = 0
        for chunk in chunks:
            parts: list[Bounds] = []
            while at <= begin < at + len(chunk):
                parts.append((begin - at, begin - at + length))
                begin, length = next(rows)
            self._known[chunk] = tuple(self._whole(chunk, parts))
            at += len(chunk) + 1

    def _whole(self, chunk: str, parts: list[Bounds]) -> Iterator[Bounds]:
        """The tokens of a chunk that a tokenizer cut into those parts."""
        held: Bounds | None = None
        for part in parts:
            for start, end in _cut(chunk, *part):
                if held is not None:
                    if held[1] == start and _joined(chunk, held, start, end, self._clitics):
                        held = (held[0], end)
                        continue
                    yield held
                held = (start, end)
        if held is not None:
            yield held


def _cut(text: str, start: int, end: int) -> Iterator[Bounds]:
    """The parts of what a tokenizer took for one token: it misses marks inside words, and full stops with no space
    after."""
    word = text[start:end]
    if end - start > 1 and not word.isalnum() and "/" not in word and "@" not in word:
        for found in _INSIDE.finditer(text, start, end):
            if start < found.start() < end and not (text[found.start()] == ")" and "(" in word):
                yield start, found.start()
                start = found.start()
    yield start, end


def _joined(text: str, held: Bounds, start: int, end: int, clitics: Set[str]) -> bool:
    """Whether a token belongs to the one that it touches: at a hyphen (a clitic takes its hyphen with it: ont -elles)
    or an apostrophe before a mark or a space (qu'«, l' armée)."""
    if text[start:end] == "-":
        following = _WORD.match(text, end)
        if following is not None and following[0].lower() in clitics:
            return False
        return end < len(text) and text[end].isalpha() and text[start - 1].isalnum()
    if text[held[0] : held[1]] == "-" and text[start:end].lower() in clitics:
        return True
    if text[start - 1] == "-":
        return held[1] - held[0] > 1 and text[held[1] - 2].isalnum() and text[start].isalpha()
    if text[start:end] == "'":
        word = text[held[0] : start]
        quoted = held[0] > 0 and text[held[0] - 1] in {"'", '"', "‘"}
        return word.isalpha() and (len(word) == 1 or word.endswith("qu")) and not quoted and text[end : end + 1] != "'"
    initials = text[start - 1] == "." and start - held[0] == 2  # J. + -C.
    return initials and text[start] == "-" and text[start + 1 : start + 2].isupper()
