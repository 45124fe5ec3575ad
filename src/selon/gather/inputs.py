"""What the inputs name: files, the files of folders and globs, standard input, URLs."""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from itertools import chain
from pathlib import Path

from selon.errors import GatherError
from selon.gather.formats import endings

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read: the path of a file, an URL, or `-`."""

    name: str
    kind: str  # "file", "url" or "standard input"


def expand(inputs: Iterable[str | Path]) -> Iterator[Input | GatherError]:
    """Every single input that `inputs` name, in their order and each file once; a GatherError for what names none.

    Of a folder: its files with a known ending or none at all, sorted, at any depth, without hidden ones.
    """
    seen: set[str] = set()
    for given in inputs:
        for found in _named(str(given)):
            if isinstance(found, Input):
                key = os.path.abspath(found.name) if found.kind == "file" else found.name  # noqa: PTH100  links stay apart
                if key in seen:
                    continue
                seen.add(key)
            yield found


def left_out(inputs: Iterable[str | Path]) -> Iterator[tuple[str, Counter[str]]]:
    """The folders among the inputs whose files of some endings `expand` passes over, with how many of each ending.

    A folder with nothing to read is not among them: `expand` tells of it itself.
    """
    known = endings()
    for given in map(str, inputs):
        for folder in filter(os.path.isdir, [given] if os.path.lexists(given) else sorted(glob(given, recursive=True))):  # noqa: PTH207
            kinds: Counter[str] = Counter()
            for _, folders, names in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                kinds.update(Path(name).suffix.lower() for name in names if not name.startswith("."))
            others = Counter({ending: count for ending, count in kinds.items() if ending and ending not in known})
            if others and others.total() < kinds.total():
                yield folder, others


def _named(name: str) -> Iterator[Input | GatherError]:
    if name == STANDARD_INPUT:
        yield Input(name, "standard input")
    elif name.lower().startswith(("http://", "https://")):
        yield Input(name, "url")
    elif "\0" in name:
        yield GatherError("a path with a NUL", where=repr(name), remedy="check the path")
    elif os.path.lexists(name):
        yield from _on_disk(name)
    elif has_magic(name):
        matches = sorted(glob(name, recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
        if not matches:
            yield GatherError("nothing matches", where=name, remedy="check the pattern")
        for match in matches:
            yield from _on_disk(match)
    else:
        yield GatherError("no such file or folder", where=name, remedy="check the path")


def _on_disk(name: str) -> Iterator[Input | GatherError]:
    path = Path(name)
    try:
        if path.is_symlink() and not path.exists():
            target = os.readlink(name)  # noqa: PTH115  as it is written, even where it is no path
            yield GatherError(
                f"a dangling link to {target}", where=name, remedy="remove the link or restore its target"
            )
        elif path.is_dir():
            yield from _in_folder(name)
        else:
            yield Input(name, "file")
    except OSError as error:
        yield GatherError(error.strerror or str(error), where=name, remedy="check the path and its permissions")


def _in_folder(folder: str) -> Iterator[Input | GatherError]:
    """The files of a folder, at any depth; folders that cannot be listed, and a folder that holds nothing to read, as
    errors in their place."""
    failures: list[OSError] = []
    known, found, others = endings(), False, set()
    # The walk, and behind it nothing, for what failed in the last folder that was listed.
    for parent, folders, names in chain(os.walk(folder, onerror=failures.append), [("", [], [])]):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            ending = Path(name).suffix.lower()
            if ending and ending not in known:
                others.add(ending)
                continue
            found = True
            yield from _entry(os.path.join(parent, name))  # noqa: PTH118  keeps the path as it was given
        for failure in failures:
            found = True
            why = failure.strerror or str(failure)
            yield GatherError(why, where=str(failure.filename), remedy="check its permissions")
        failures.clear()
    if not found:
        what = f"only {', '.join(sorted(others))} files" if others else "no file"
        yield GatherError(
            f"a folder with nothing to read: {what}", where=folder, remedy=f"put {', '.join(known)} files in it"
        )


def _entry(name: str) -> Iterator[Input | GatherError]:
    """A file met in a folder; a pipe or a device there would hang the reading, and nobody asked for it by name."""
    try:
        mode = os.stat(name).st_mode  # noqa: PTH116
    except OSError:
        yield from _on_disk(name)
        return
    if stat.S_ISREG(mode):
        yield Input(name, "file")
    else:
        yield GatherError("a pipe, socket or device, not a file", where=name, remedy="name it on its own to read it")
