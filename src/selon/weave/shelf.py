"""Values that are too many to be kept as objects: packed, and unpacked when they are asked for."""

import zlib
from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")
LEVEL = 1  # of zlib: a reading of 55 kB as objects takes 4.7 kB; 4.3 kB at level 6


class Shelf(Generic[T]):
    """Values of one type by the number under which they were put; the `warm` ones asked for last are at hand as they
    are. What comes back is equal to what was put there. The first `there` ones are elsewhere, and fetched."""

    def __init__(self, kind: type[T], *, warm: int, there: int = 0, fetch: Callable[[int], T] | None = None) -> None:
        self._packed: list[bytes | T | None] = [None] * there
        self._fetch = fetch
        self._warm: dict[int, T] = {}  # in order of use, the last at the end
        self._most = warm
        self._decoder = msgspec.msgpack.Decoder(kind)
        self._encoder = msgspec.msgpack.Encoder()

    def __len__(self) -> int:
        return len(self._packed)

    def put(self, value: T) -> int:
        """Puts a value on the shelf, and gives its number: how many there were before it."""
        self._packed.append(value)
        self.replace(len(self._packed) - 1, value)
        return len(self._packed) - 1

    def replace(self, number: int, value: T) -> None:
        """Puts a value in the place of the one with that number."""
        try:
            self._packed[number] = zlib.compress(self._encoder.encode(value), LEVEL)
        except (UnicodeEncodeError, OverflowError):  # half a surrogate pair, a number beyond 64 bits: kept as it is
            self._packed[number] = value
        self._warm.pop(number, None)
        self._use(number, value)

    def drop(self, number: int) -> None:
        """Takes a value from the shelf; its number is given to no other."""
        self._packed[number] = None
        self._warm.pop(number, None)

    def __getitem__(self, number: int) -> T:
        value = self._warm.pop(number, None)
        if value is None:
            value = self._unpacked(number)
        self._use(number, value)
        return value

    def _unpacked(self, number: int) -> T:
        packed = self._packed[number]
        if packed is None and self._fetch is not None:
            return self._fetch(number)
        return self._decoder.decode(zlib.decompress(packed)) if isinstance(packed, bytes) else packed  # type: ignore

    def _use(self, number: int, value: T) -> None:
        self._warm[number] = value
        if len(self._warm) > self._most:
            del self._warm[next(iter(self._warm))]
