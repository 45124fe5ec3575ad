"""A bar on standard error over many inputs, where a terminal shows it and nothing else is printed there."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def progress(inputs: Iterable[str | Path], *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Yields what to call after each article; the bar is gone at the end. It is not there over a single input."""
    shown = sys.stderr.isatty() and not quiet
    if not shown or (total := _total(inputs)) == 1:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (BarColumn(), TextColumn("{task.completed:,} read"), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda: bar.advance(task)


def _total(inputs: Iterable[str | Path]) -> int | None:
    """How many articles there will be; None where a file may hold many."""
    from selon.gather.formats import BY_LINE
    from selon.gather.inputs import Input, expand

    found = list(expand(inputs))
    if any(isinstance(one, Input) and Path(one.name).suffix.lower() in BY_LINE for one in found):
        return None
    return len(found)
