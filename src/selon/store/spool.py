"""Rows that are too many to be at hand, put by until they are written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Generic, TypeVar

import msgspec

from selon.errors import DossierError

T = TypeVar("T")
AT_HAND = 1 << 22  # bytes that are put by without a file: a small dossier makes none
_SIZE = 8  # bytes before a row that say how long it is


class Spool(Generic[T]):
    """Rows in the order in which they were put; when all were, they are read as often as they are asked for. Many are
    in a file of the folder (where temporary files go, if None), which has no name and goes with the process."""

    def __init__(self, folder: str | None = None) -> None:
        self._folder, self._length = folder, 0
        self._file = SpooledTemporaryFile(AT_HAND, dir=folder)  # noqa: SIM115  it is closed with the spool

    def __enter__(self) -> "Spool[T]":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with suppress(OSError):  # what could not be written is not wanted any more
            self._file.close()

    def put(self, row: T) -> None:
        """Puts one more. Raises DossierError where there is no room for it."""
        content = msgspec.msgpack.encode(row)
        with self._told():
            self._file.write(len(content).to_bytes(_SIZE, "big") + content)
        self._length += 1

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        with self._told():
            self._file.seek(0)  # which writes what was put last
        for _ in range(self._length):
            yield msgspec.msgpack.decode(self._file.read(int.from_bytes(self._file.read(_SIZE), "big")))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            where, remedy = self._folder or "temporary files", "make room and weave again"
            raise DossierError(error.strerror or str(error), where=where, remedy=remedy) from error
