"""`selon weave`: joins what many articles tell; the events of a dossier are kept in it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from selon.cli.options import Outlet, OutputFile, Published

if TYPE_CHECKING:
    from selon.model import Event
    from selon.publish.summary import Summary

NAME = "weave"
EXAMPLES = """\
Examples:
  selon weave articles/
  selon weave articles/ --json -o events.jsonl
  selon read articles/ --json -o readings.jsonl
  selon weave readings.jsonl --digest
  selon new euphrate.selon
  selon add euphrate.selon articles/
  selon weave euphrate.selon"""


def command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="A dossier; or what `selon read` takes, or .jsonl files of readings."),
    ],
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, one event a line, as where no terminal reads.")
    ] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the summary for people, even into a pipe.")] = False,
    published: Published = None,
    outlet: Outlet = None,
    output: OutputFile = None,
) -> None:
    """Join what articles tell of the same events: who carries it, on whose word, and where they disagree.

    A dossier is woven as people judged it, and keeps its events for `selon events`, `show`, `sources` and `export`.
    Articles are read first; readings made before are taken as they are. On a terminal it says what the weaving comes
    to, anywhere else each event is a line of JSON, those that one article tells once as well. An input that cannot be
    read is one line on standard error, and the rest goes on.
    """
    if json and digest:
        raise typer.BadParameter("--json and --digest exclude one another")
    from selon.cli.targets import Targets

    with Targets(paths).text(output) as file:
        people = digest or not (json or output or not file.isatty())
        code = weave(paths, file=file, people=people, published=published, outlet=outlet)
    raise typer.Exit(code)


def weave(
    inputs: Sequence[str], *, file: TextIO, people: bool, published: str | None = None, outlet: str | None = None
) -> int:
    """Weaves the inputs and prints to `file` what that comes to, or the events as JSON Lines; 1 where some input
    failed, else 0. One dossier alone keeps what was woven. Raises SelonError."""
    from selon.cli.dossiers import check_filled, is_dossier, known
    from selon.cli.gathering import Run
    from selon.cli.progress import opened
    from selon.publish.summary import Summary

    if len(inputs) == 1 and is_dossier(inputs[0]):
        if published or outlet:
            raise typer.BadParameter("a dossier keeps the dates and outlets that its articles were added with")
        with opened(inputs[0]) as dossier:
            check_filled(dossier, inputs[0])
            dossier.weave(known=known())
            kept, copies = dossier.woven(), dossier.copied()
            assert kept is not None
            summary = Summary(articles=kept.articles, copies=copies, largest_block=kept.largest_block)
            _print(dossier.events(), summary if people else None, file)
        return 0
    run = Run(inputs, published, outlet, file.isatty())
    found = run.weave()
    summary = Summary(articles=found.articles, copies=len(found.copies), largest_block=found.largest_block)
    _print(found.events, summary if people else None, file)
    return 1 if run.failed else 0


def _print(events: "Iterable[Event]", summary: "Summary | None", file: TextIO) -> None:
    """Prints what the events come to, or without a summary each as a line."""
    from selon.cli.terminal import console, render, write
    from selon.publish.jsonlines import line

    for event in events:
        if summary:
            summary.add(event)
        else:
            write(line(event) + "\n", file)
    if summary:
        write(render(summary.table(), console(file)), file)
    file.flush()
