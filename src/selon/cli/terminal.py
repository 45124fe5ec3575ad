"""What people see: on a console as wide as their terminal, 80 columns elsewhere, with no markup out of any text."""

import sys
from typing import TYPE_CHECKING, TextIO

from selon.publish.plain import plain

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH = 80


def complain(problem: object) -> None:
    """Tells, in one line on standard error, what went wrong."""
    print(f"selon: {plain(str(problem))}", file=sys.stderr, flush=True)


def console(file: TextIO, *, width: int | None = None) -> "Console":
    """A console over `file`."""
    from rich.console import Console

    width = width or (None if file.isatty() else WIDTH)
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)


def render(renderable: "RenderableType", on: "Console") -> str:
    """The renderable as the console would print it, without the blanks at the ends of lines."""
    with on.capture() as capture:
        on.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def write(words: str, file: TextIO) -> None:
    """Writes to `file`; what its encoding cannot say becomes `?`."""
    encoding = file.encoding or "utf-8"
    file.write(words.encode(encoding, "replace").decode(encoding))
