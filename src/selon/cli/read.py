"""`selon read`: what articles say, and on whose word."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from selon.cli.options import Outlet, OutputFile, Published

if TYPE_CHECKING:
    from selon.cli.output import Output
    from selon.cli.pages import Pages
    from selon.errors import SelonError
    from selon.model import Reading
    from selon.reader import Explained

NAME = "read"
EXAMPLES = """\
Examples:
  selon read articles/
  selon read articles/001_convoi-dispatch.txt --digest
  selon read articles/001_convoi-dispatch.txt --digest --explain
  selon read articles/ --json -o readings.jsonl
  selon read articles/ --html pages/
  selon read articles/006_convoi-sans-source.txt --published 2021-01 --outlet 'Le blog du Levant'"""


def command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Files (text, HTML, PDF, JSON Lines, RSS), folders, globs, URLs; - is standard input."
        ),
    ],
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, one article a line, as where no terminal reads.")
    ] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the digest for people, even into a pipe.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Write pages to look at: one into a .html file, or many into a folder."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell of each claim the rule and the words that it was made on.")
    ] = False,
    ids: Annotated[
        bool, typer.Option("--ids", help="Show how the id of each claim and event begins, as selon judge takes it.")
    ] = False,
    published: Published = None,
    outlet: Outlet = None,
    output: OutputFile = None,
) -> None:
    """Read articles: who says what, on whose word.

    On a terminal each article is shown as a digest, anywhere else as a line of JSON (see `selon schema`). An input that
    cannot be read is one line on standard error, and the rest goes on.
    """
    if sum([json, digest, html is not None]) > 1:
        raise typer.BadParameter("--json, --digest and --html exclude one another")
    if html and output:
        raise typer.BadParameter("--html names where to write: leave --output out")
    options = {"published": published, "outlet": outlet, "explain": explain}
    if html:
        raise typer.Exit(write_pages(paths, html, **options))
    from selon.cli.targets import Targets

    with Targets(paths).text(output, rescued=True) as file:
        people = digest or not (json or output or not file.isatty())
        code = read(paths, file=file, people=people, ids=ids, **options)
    raise typer.Exit(code)


def read(inputs: Iterable[str], *, file: TextIO, people: bool, ids: bool = False, **options: Any) -> int:
    """Reads the inputs and prints them to `file`, for people (with `ids`, if asked for) or as JSON Lines; 1 where some
    input failed, else 0.

    The options are `published` and `outlet`, as in `selon.read_many`, and `explain`.
    """
    from selon.cli.output import Output

    inputs = list(inputs)
    return show(_outcomes(inputs, **options), Output(file, people=people, ids=ids), inputs)


def write_pages(inputs: Iterable[str], html: Path, **options: Any) -> int:
    """Reads the inputs and writes them as pages; 1 where some input failed, else 0. The options are those of `read`."""
    from selon.cli.pages import Pages

    inputs = list(inputs)
    return show(_outcomes(inputs, **options), Pages(html, inputs), inputs)


def _outcomes(
    inputs: list[str], *, published: str | None, outlet: str | None, explain: bool = False
) -> Iterator["Reading | Explained | SelonError"]:
    from selon import reader

    read_each: Any = reader.explain_many if explain else reader.read_many
    yield from read_each(inputs, published=published, outlet=outlet)


def show(
    outcomes: Iterable["Reading | Explained | SelonError"], output: "Output | Pages", inputs: Sequence[str | Path]
) -> int:
    """Prints what is read of the inputs as it comes, and tells each error; 1 where there was one, else 0. Raises Exit,
    and closes nothing, where not one input could be read."""
    from selon.cli.progress import progress
    from selon.cli.terminal import tell_left_out
    from selon.errors import SelonError
    from selon.model import Reading

    tell_left_out(inputs)

    with progress(inputs, quiet=output.on_terminal) as step:
        for outcome in outcomes:
            if isinstance(outcome, SelonError):
                output.fail(outcome)
            elif isinstance(outcome, Reading):
                output.show(outcome)
            else:
                output.show(outcome.reading, outcome.evidence)
            step()
    if output.totals.failed and not output.totals.articles:
        raise typer.Exit(1)
    output.close()
    return 1 if output.totals.failed else 0
