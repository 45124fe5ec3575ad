"""`selon demo`: the sample dossier, read and shown; then its events, and the story of one."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from selon.errors import SelonError
    from selon.model import Reading

NAME = "demo"
EXAMPLES = """\
Examples:
  selon demo
  selon demo --width 100
  selon demo --json"""


def command(
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one article a line.")] = False,
    width: Annotated[
        int | None, typer.Option(min=40, max=400, help="Columns of what is shown, where not those of the terminal.")
    ] = None,
) -> None:
    """Read and show the sample dossier: its articles, its events, and the story of one of them.

    It is fourteen short articles on three episodes, made for Selon and installed with it.
    """
    raise typer.Exit(demo(people=not json, width=width))


def demo(*, people: bool, width: int | None) -> int:
    """Shows the articles of the package on standard output and, to people, what they tell together; 1 where one failed,
    else 0."""
    from importlib.resources import as_file, files

    from selon.cli.output import Output
    from selon.cli.read import show
    from selon.reader import read_many

    with as_file(files("selon").joinpath("sample", "articles")) as folder:
        readings: list[Reading] = []
        failed = show(_kept(read_many([folder]), readings), Output(sys.stdout, people=people, width=width), [folder])
    if people:
        _tell(readings, width)
    return failed


def _kept(outcomes: "Iterable[Reading | SelonError]", readings: "list[Reading]") -> "Iterator[Reading | SelonError]":
    """The same, with each reading put among `readings`."""
    from selon.model import Reading

    for outcome in outcomes:
        if isinstance(outcome, Reading):
            readings.append(outcome)
        yield outcome


def _tell(readings: "list[Reading]", width: int | None) -> None:
    """Prints the events of some readings, and the story of the one that most of them tell."""
    from selon.cli.terminal import console, render, write
    from selon.publish.story import most_told, story, tables
    from selon.publish.story.digest import digest
    from selon.weave import weave

    events, on = weave(readings).events, console(sys.stdout, width=width)
    if (most := most_told(events)) is not None:
        write(f"\n{render(tables.events(events), on)}{tables.total(events)}\n\n", sys.stdout)
        write(render(digest(story(most, readings)), on), sys.stdout)
