"""Where readings go as pages: one into a file, or many into a folder with an index."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from selon.cli.targets import Targets
from selon.cli.terminal import complain, write
from selon.errors import SelonError, SettingsError
from selon.model import Reading
from selon.publish.page import Index, page
from selon.publish.page.index import NAME

if TYPE_CHECKING:
    from selon.attribute import Evidence

ENDINGS = (".html", ".htm")  # of a file; anything else is a folder


class Pages:
    """Writes readings of the inputs to `out` as pages as they come, and counts them, never over an input. Raises
    SettingsError where that cannot be."""

    on_terminal = False

    def __init__(self, out: Path, inputs: Iterable[str] = ()) -> None:
        self._targets = Targets(inputs)
        self._alone = out.suffix.lower() in ENDINGS and not out.is_dir()
        self._out, self._index = out, Index()
        self._first: str | None = None  # held back until it is known to be the only one
        self.totals = self._index.totals
        if self._alone:
            self._targets.check(out)  # before hours of reading
        try:
            (out.parent if self._alone else out).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritten(out, error) from None

    def show(self, reading: Reading, evidence: "Mapping[str, Evidence] | None" = None) -> None:
        """Writes one reading, and with `evidence` (by claim id) why each claim was made."""
        if self._first is not None:
            remedy = "name a folder, as in --html pages/"
            raise SettingsError("one page holds one article, and more are read", where=str(self._out), remedy=remedy)
        name = self._index.add(reading)
        if self._alone:
            self._first = page(reading, evidence)
        else:
            self._write(self._out / name, page(reading, evidence, home=NAME))

    def fail(self, error: SelonError) -> None:
        """Tells that an input could not be read."""
        self.totals.failed += 1
        complain(error)

    def close(self) -> None:
        """Writes what leads to the pages, and prints what they come to and where to look at them."""
        target = self._out if self._alone else self._out / NAME
        if not self._alone or self._first is not None:
            self._write(target, self._first or self._index.page())
            write(f"{self.totals.line()} → {target}\n", sys.stdout)
        sys.stdout.flush()

    def _write(self, path: Path, text: str) -> None:
        with self._targets.text(path) as file:
            file.write(text)


def _unwritten(path: Path, error: OSError) -> SettingsError:
    remedy = "name a file or folder that can be written"
    return SettingsError(error.strerror or str(error), where=str(path), remedy=remedy)
