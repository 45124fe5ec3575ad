"""`selon weave`: which events many articles tell of, on how many roots, and where they disagree."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

if TYPE_CHECKING:
    from selon.model import Reading

NAME = "weave"
EXAMPLES = """\
Examples:
  selon weave articles/
  selon weave articles/ --json -o events.jsonl
  selon read articles/ --json -o readings.jsonl
  selon weave readings.jsonl"""


def command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="What `selon read` takes, or .jsonl files of readings made before."),
    ],
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, one event a line, as where no terminal reads.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="EDTF", help="The publication date of the articles, as in 2021-01-23 or 2021-01."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet that published the articles.")] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write into this file, not to standard output."),
    ] = None,
) -> None:
    """Join what articles tell of the same events: who carries it, on whose word, and where they disagree.

    Articles are read first; readings made before are taken as they are. On a terminal the events are a table, anywhere
    else each is a line of JSON, those that one article tells once as well. An input that cannot be read is one line on
    standard error, and the rest goes on.
    """
    with _opened(output) as file:
        people = not (json or output or not file.isatty())
        raise typer.Exit(weave(paths, file=file, people=people, published=published, outlet=outlet))


def weave(
    inputs: Sequence[str], *, file: TextIO, people: bool, published: str | None = None, outlet: str | None = None
) -> int:
    """Reads the inputs, weaves them and prints the events to `file`, as a table or as JSON Lines; 1 where some input
    failed, else 0."""
    from selon.cli.terminal import console, render, write
    from selon.publish.weaving import line, table
    from selon.weave import weave as woven

    failures: list[str] = []
    events = woven(_readings(inputs, failures, published=published, outlet=outlet, quiet=file.isatty())).events
    if people:
        write(render(table(events), console(file)), file)
    else:
        for event in events:
            write(line(event) + "\n", file)
    file.flush()
    return 1 if failures else 0


def _readings(
    inputs: Sequence[str], failures: list[str], *, published: str | None, outlet: str | None, quiet: bool
) -> Iterator["Reading"]:
    """The readings, in order; each failure is told and noted."""
    from selon.cli.export import outcomes
    from selon.cli.progress import progress
    from selon.cli.terminal import complain
    from selon.errors import SelonError

    with progress(inputs, quiet=quiet) as step:
        for outcome in outcomes(inputs, published=published, outlet=outlet):
            if isinstance(outcome, SelonError):
                failures.append(str(outcome))
                complain(outcome)
            else:
                yield outcome
            step()


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    """The file to write to; standard output stays open."""
    if path is None:
        yield sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(f"{path}: {error.strerror}", param_hint="--output") from None
    with file:
        yield file
