"""Fingerprints of a text: a few of its runs of words, chosen so that two texts that share words share fingerprints.

Winnowing (Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003): of
each window of consecutive hashes the least is kept. It is min-hashing along the text rather than over the whole of it,
so that a dispatch that stands inside a text ten times as long is met as surely as a whole copy.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

RUN = 5  # words of a run that two texts may share; fewer are phrases of the trade
WINDOW = 8  # runs of which one is kept: any RUN + WINDOW - 1 = 12 words shared are sure to be met
_BITS = (1 << 61) - 1
_BASE, _MIX = 0x5851F42D4C957F2D, 0x9E3779B97F4A7C15


def fingerprints(words: Sequence[str]) -> frozenset[int]:
    """The hashes kept of the folded words of a text; the same on every machine and in every run."""
    hashes = list(run_hashes(words))
    kept = {min(hashes)} if hashes else set()
    place = -1
    for start in range(len(hashes) - WINDOW + 1):
        end = start + WINDOW
        if place < start:
            place = min(range(start, end), key=lambda i: (hashes[i], -i))
        elif hashes[end - 1] <= hashes[place]:
            place = end - 1
        kept.add(hashes[place])
    return frozenset(kept)


def run_hashes(words: Sequence[str]) -> Iterator[int]:
    """The hash of each run of RUN words, in order."""
    numbers = [_number(word) for word in words]
    for i in range(len(numbers) - RUN + 1):
        total = 0
        for number in numbers[i : i + RUN]:
            total = (total * _BASE + number) & _BITS
        yield (total * _MIX) & _BITS


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass")) + 1
