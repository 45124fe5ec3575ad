"""The files that a command writes: whole or not at all, and never over a dossier or over what the command reads."""

import os
import secrets
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from selon.cli.dossiers import is_dossier, named_as_dossier
from selon.cli.terminal import Stopped
from selon.errors import SettingsError


class Targets:
    """Where a command that reads `inputs` (what `selon read` takes, dossiers) may write.

    A file is written under another name beside its own, and takes its own when all is well: until then, and after a
    failure or Ctrl-C, what was there stays as it was.
    """

    def __init__(self, inputs: Iterable[str]) -> None:
        self._inputs = tuple(inputs)

    def check(self, path: Path) -> None:
        """Raises SettingsError where the path is an input, also by another name, or a dossier, or a folder."""
        remedy = "name another file to write"
        if is_dossier(str(path)) or named_as_dossier(path):
            raise SettingsError("a dossier, which is never written over", where=str(path), remedy=remedy)
        if path.is_dir():
            raise SettingsError("a folder", where=str(path), remedy=remedy)
        if (there := _identity(path)) is not None and there in self._read:
            raise SettingsError("one of the inputs, which are never written over", where=str(path), remedy=remedy)

    @contextmanager
    def binary(self, path: Path | None) -> Iterator[BinaryIO]:
        """The file to write bytes to; without a path standard output. Raises SettingsError where it cannot be."""
        if path is None:
            yield sys.stdout.buffer
            sys.stdout.flush()
            return
        self.check(path)
        with _told(path):
            if _is_stream(path):
                with path.open("wb") as stream:
                    yield stream
                return
            with _replacing(path) as draft, draft.open("xb") as file:
                yield file

    @contextmanager
    def text(
        self, path: Path | None, *, encoding: str = "utf-8", newline: str = "\n", rescued: bool = False
    ) -> Iterator[TextIO]:
        """The file to write text to; without a path standard output. Where Ctrl-C stops it, `rescued` keeps the lines
        that are written under the name with `.part` after it, and tells so. Raises SettingsError where it cannot be."""
        if path is None:
            yield sys.stdout
            return
        self.check(path)
        with _told(path):
            if _is_stream(path):
                with path.open("w", encoding=encoding, newline=newline) as stream:
                    yield stream
                return
            with (
                _replacing(path, rescued=rescued) as draft,
                draft.open("x", encoding=encoding, newline=newline) as file,
            ):
                yield cast(TextIO, file)

    @cached_property
    def _read(self) -> frozenset[tuple[int, int]]:
        """What stands behind the names of the inputs: device and number of each file."""
        from selon.gather.inputs import Input, expand

        files = (one for one in expand(self._inputs) if isinstance(one, Input) and one.kind == "file")
        return frozenset(found for one in files if (found := _identity(Path(one.name))) is not None)


@contextmanager
def _replacing(path: Path, *, rescued: bool = False) -> Iterator[Path]:
    """The name of a file that is not there yet, and that takes the place of the path at the end."""
    path = Path(os.path.realpath(path))  # of a link, the file that it leads to
    draft = path.with_name(f".selon-{secrets.token_hex(4)}.part")  # hidden: no run over the folder reads it
    try:
        if path.exists() and not os.access(path, os.W_OK):  # a new file in its place would evade that
            raise PermissionError("cannot be written")
        yield draft
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    except KeyboardInterrupt:
        if rescued and draft.exists() and draft.stat().st_size:
            _rescue(draft, path.with_name(f"{path.name}.part"))
            raise Stopped from None
        raise
    finally:
        draft.unlink(missing_ok=True)


def _rescue(draft: Path, part: Path) -> None:
    from selon.cli.terminal import complain

    draft.replace(part)
    complain(f"stopped; what was read until then is in {part}")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what keeps a file from being written into one clear line."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        remedy = "name a file that can be written"
        raise SettingsError(error.strerror or str(error), where=str(path), remedy=remedy) from None


def _is_stream(path: Path) -> bool:
    """Whether the path is a pipe or a device, which holds nothing and is written as it stands."""
    return path.exists() and not path.is_file()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
