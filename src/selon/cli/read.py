"""`selon read`: what articles say, and on whose word."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

if TYPE_CHECKING:
    from selon.cli.output import Output
    from selon.errors import SelonError
    from selon.model import Reading

NAME = "read"
EXAMPLES = """\
Examples:
  selon read articles/
  selon read articles/001_convoi-dispatch.txt --digest
  selon read articles/ --json -o readings.jsonl
  selon read articles/006_convoi-sans-source.txt --published 2021-01 --outlet 'Le blog du Levant'"""


def command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Files (text, HTML, PDF, JSON Lines), folders, globs, URLs; - is standard input."
        ),
    ],
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, one article a line, as where no terminal reads.")
    ] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the digest for people, even into a pipe.")] = False,
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
    """Read articles: who says what, on whose word.

    On a terminal each article is shown as a digest, anywhere else as a line of JSON (see `selon schema`). An input that
    cannot be read is one line on standard error, and the rest goes on.
    """
    if json and digest:
        raise typer.BadParameter("--json and --digest exclude each other")
    with _opened(output) as file:
        people = digest or not (json or output or not file.isatty())
        raise typer.Exit(read(paths, published=published, outlet=outlet, file=file, people=people))


def read(inputs: Iterable[str], *, published: str | None, outlet: str | None, file: TextIO, people: bool) -> int:
    """Reads the inputs and prints them to `file`, for people or as JSON Lines; 1 where some input failed, else 0."""
    from selon.cli.output import Output
    from selon.reader import read_many

    inputs = list(inputs)
    outcomes = read_many(inputs, published=published, outlet=outlet)
    return show(outcomes, Output(file, people=people), inputs)


def show(outcomes: Iterable["Reading | SelonError"], output: "Output", inputs: Sequence[str | Path]) -> int:
    """Prints what is read of the inputs as it comes, and tells each error; 1 where there was one, else 0."""
    from selon.cli.progress import progress
    from selon.errors import SelonError

    with progress(inputs, quiet=output.on_terminal) as step:
        for outcome in outcomes:
            if isinstance(outcome, SelonError):
                output.fail(outcome)
            else:
                output.show(outcome)
            step()
    output.close()
    return 1 if output.totals.failed else 0


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(f"{path}: {error.strerror}", param_hint="--output") from None
    with file:
        yield file
