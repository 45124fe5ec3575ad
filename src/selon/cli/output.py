"""Where readings go: digests for people, or the lines of the contract; errors are one line each on standard error."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from selon.cli.terminal import complain, console, render, write
from selon.errors import SelonError
from selon.model import Reading
from selon.publish.totals import Totals

if TYPE_CHECKING:
    from selon.attribute import Evidence


class Output:
    """Prints readings to `file` as they come, and counts them."""

    def __init__(self, file: TextIO, *, people: bool, width: int | None = None, ids: bool = False) -> None:
        """With `ids`, digests tell how each id begins."""
        self.totals = Totals()
        self.on_terminal = file.isatty()
        self._file = file
        self._ids = ids
        self._console = console(file, width=width) if people else None

    def show(self, reading: Reading, evidence: "Mapping[str, Evidence] | None" = None) -> None:
        """Prints one reading, and with `evidence` (by claim id) why each claim was made."""
        self.totals.add(reading)
        if self._console:
            from selon.publish.digest import digest

            write(render(digest(reading, evidence, ids=self._ids), self._console) + "\n", self._file)
        else:
            from selon.publish.jsonlines import line

            write(line(reading, evidence) + "\n", self._file)
        if self.on_terminal:
            self._file.flush()

    def fail(self, error: SelonError) -> None:
        """Tells that an input could not be read."""
        self.totals.failed += 1
        complain(error)

    def close(self) -> None:
        """Prints what the readings come to, for people, and sends on its way all that is written."""
        if self._console and self.totals.articles > 1:
            write(self.totals.line() + "\n", self._file)
        self._file.flush()
