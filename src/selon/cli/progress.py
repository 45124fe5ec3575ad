"""A bar on standard error over many articles, where a terminal shows it and nothing else is printed there."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selon.store import Dossier

_shown: list[str] = []  # what the bar is over that is there: rich shows one at a time


@contextmanager
def progress(inputs: Iterable[str | Path], *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Yields what to call after each article; the bar is gone at the end. It is not there over a single input."""
    shown = sys.stderr.isatty() and not quiet
    if not shown or (total := _total(inputs)) == 1:
        yield lambda: None
        return
    with _bar("read", total) as step:
        yield step


def opened(path: str | Path) -> "Dossier":
    """The dossier at a path, with a bar where it has to be indexed anew. Raises DossierError."""
    from selon.store import open_dossier

    return open_dossier(path, over=_indexing)


def _indexing(rows: Iterable[Any], total: int) -> Iterator[Any]:
    """The rows, and the bar over them."""
    if not sys.stderr.isatty():
        yield from rows
        return
    with _bar("indexed anew", total) as step:
        for row in rows:
            yield row
            step()


@contextmanager
def _bar(done: str, total: int | None) -> Iterator[Callable[[], None]]:
    if _shown:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn(f"{{task.completed:,}} {done}"), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(done, total=total)
        _shown.append(done)
        try:
            yield lambda: bar.advance(task)
        finally:
            _shown.remove(done)


def _total(inputs: Iterable[str | Path]) -> int | None:
    """How many articles there will be; None where a file may hold many."""
    from selon.gather.formats import BY_LINE
    from selon.gather.inputs import Input, expand

    found = list(expand(inputs))
    if any(isinstance(one, Input) and Path(one.name).suffix.lower() in BY_LINE for one in found):
        return None
    return len(found)
