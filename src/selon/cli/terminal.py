"""What people see: on a console as wide as their terminal, elsewhere as COLUMNS says or 80 columns, with no markup out
of any text."""

import codecs
import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from selon.publish.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console, RenderableType

WIDTH = 80
_ESCAPED = "selon-json"
_KINDS = 8  # endings that one line tells


def complain(problem: object) -> None:
    """Tells, in one line on standard error, what went wrong."""
    print(f"selon: {plain(str(problem))}", file=sys.stderr, flush=True)


class Stopped(KeyboardInterrupt):
    """Ctrl-C, where what it left behind is told already."""


def nothing_found() -> None:
    """Says so on standard error: what reads a pipe gets nothing, and the person at it a word."""
    complain("nothing found")


def tell_left_out(inputs: Iterable["str | Path"]) -> None:
    """Tells of each folder among the inputs how many of its files have an ending that nothing reads."""
    from selon.gather.inputs import left_out

    for folder, kinds in left_out(inputs):
        most = [f"{count:,} {ending}" for ending, count in sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))]
        shown = ", ".join([*most[:_KINDS], *(["…"] if len(most) > _KINDS else [])])
        total = kinds.total()
        complain(f"{folder}: left out {total:,} file{'' if total == 1 else 's'} of kinds that are not read: {shown}")


def console(file: TextIO, *, width: int | None = None) -> "Console":
    """A console over `file`; `width` in columns."""
    from rich.console import Console

    columns = os.environ.get("COLUMNS", "")
    width = width or (None if file.isatty() else int(columns) if columns.isdecimal() and int(columns) else WIDTH)
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)


def render(renderable: "RenderableType", on: "Console") -> str:
    """The renderable as the console would print it, without the blanks at the ends of lines."""
    with on.capture() as capture:
        on.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def write(words: str, file: TextIO) -> None:
    """Writes to `file`; what its encoding cannot say becomes `?`, in a line of JSON an escape of the same value."""
    encoding = file.encoding or "utf-8"
    how = _ESCAPED if words.startswith(("{", "[")) else "replace"
    file.write(words.encode(encoding, how).decode(encoding))


def _escape(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2)), error.end


codecs.register_error(_ESCAPED, _escape)


def tolerate() -> None:
    """Lets what is printed by other hands than `write` be printed whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
