"""What a weaver holds as parts by name, to be kept in a file and taken up again: columns of numbers, and lists.

Nothing in it is code: what was kept by somebody else is decoded as numbers and words of the types that are asked for.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any, Literal, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

T = TypeVar("T")
Kind = Literal[
    "<i8", "<i4", "<u8", "<u1", "<f8"
]  # of numbers in a column, in the order of bytes that most machines have
Parts = Iterator[tuple[str, bytes]]


class Unfit(Exception):
    """What was kept is no state of this Selon: weave anew."""


def column(numbers: Iterable[float], kind: Kind) -> bytes:
    """Numbers as bytes."""
    whole = isinstance(numbers, (np.ndarray, array))
    return (np.asarray(numbers, kind) if whole else np.fromiter(numbers, kind)).tobytes()


def numbers(content: bytes, kind: Kind) -> "npt.NDArray[Any]":
    """The numbers of a column. Raises Unfit."""
    try:
        return np.frombuffer(content, kind)
    except ValueError as error:
        raise Unfit(str(error)) from None


def listed(value: object) -> bytes:
    """Words, numbers, and lists and mappings of these as bytes."""
    return msgspec.msgpack.encode(value)


def values(content: bytes, kind: type[T]) -> T:
    """What was listed, of that type. Raises Unfit."""
    try:
        return msgspec.msgpack.decode(content, type=kind)
    except msgspec.DecodeError as error:
        raise Unfit(str(error)) from None


def runs(name: str, told: Sequence[Sequence[int]]) -> Parts:
    """Sequences of numbers as two columns: how many each has, and all of them one after the other."""
    yield f"{name} lengths", column([len(one) for one in told], "<i4")
    yield name, column(chain.from_iterable(told), "<i8")


def runs_of(name: str, parts: Mapping[str, bytes]) -> list[list[int]]:
    """The sequences that `runs` made columns of. Raises Unfit."""
    lengths, every = numbers(parts[f"{name} lengths"], "<i4").tolist(), numbers(parts[name], "<i8").tolist()
    if sum(lengths) != len(every):
        raise Unfit(f"{name}: {len(every)} numbers, not {sum(lengths)}")
    return [every[start:end] for start, end in pairwise(accumulate(lengths, initial=0))]


def within(name: str, parts: Parts) -> Parts:
    """Parts under names of their own."""
    return ((f"{name}.{part}", content) for part, content in parts)


class Part(Mapping[str, bytes]):
    """The parts under such a name, by their first names."""

    def __init__(self, name: str, parts: Mapping[str, bytes]) -> None:
        self._name, self._parts = name, parts

    def __getitem__(self, part: str) -> bytes:
        return self._parts[f"{self._name}.{part}"]

    def __iter__(self) -> Iterator[str]:
        start = f"{self._name}."
        return (part.removeprefix(start) for part in self._parts if part.startswith(start))

    def __len__(self) -> int:
        return sum(1 for _ in self)
