"""`selon demo`: the sample dossier: the head of one article as it is read, its events, and the story of one."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from selon.model import Reading

NAME = "demo"
EXAMPLES = """\
Examples:
  selon demo
  selon demo --width 100
  selon demo --all
  selon demo --json"""
HEAD = 4  # claims of the first article that are shown


def command(
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one article a line.")] = False,
    whole: Annotated[bool, typer.Option("--all", help="Show every article, every event and the whole story.")] = False,
    width: Annotated[
        int | None, typer.Option(min=40, max=400, help="Columns of what is shown, where not those of the terminal.")
    ] = None,
) -> None:
    """Read the sample dossier, and show what one article says, what happened, and the story of one event.

    It is fourteen short articles on three episodes, made for Selon and installed with it.
    """
    raise typer.Exit(demo(people=not json, whole=whole, width=width))


def demo(*, people: bool, whole: bool, width: int | None) -> int:
    """Shows the articles of the package on standard output and, to people, what they tell together (`whole`: all of
    it); 1 where one failed, else 0."""
    from importlib.resources import as_file, files

    from selon.cli.gathering import Run
    from selon.cli.output import Output
    from selon.cli.terminal import console

    with as_file(files("selon").joinpath("sample", "articles")) as folder:
        run = Run([str(folder)])
        readings = list(run.readings())
    output = Output(sys.stdout, people=people, width=width)
    for reading in readings if whole or not people else [_head(one) for one in readings[:1]]:
        output.show(reading)
    output.close()
    if people:
        _tell(readings, console(sys.stdout, width=width), whole=whole)
    return 1 if run.failed else 0


def _head(reading: "Reading") -> "Reading":
    """The reading with its first claims, and the events that they tell."""
    claims = reading.claims[:HEAD]
    told = {mention for claim in claims for mention in claim.mentions}
    return replace(reading, claims=claims, mentions=tuple(one for one in reading.mentions if one.id in told), flags=())


def _tell(readings: "list[Reading]", on: "Console", *, whole: bool) -> None:
    """Prints the events of some readings, and the story of the one that most of them tell; of the events those that
    more than one article tells, unless the `whole` is asked for."""
    from rich.console import Group
    from rich.text import Text

    from selon.cli.terminal import render, write
    from selon.publish.story import most_told, story, tables
    from selon.publish.story.digest import digest
    from selon.publish.totals import Totals, counted
    from selon.weave import weave

    totals = Totals()
    for reading in readings:
        totals.add(reading)
    events = weave(readings).events
    if (most := most_told(events)) is None:
        return
    shown = [event for event in events if whole or len(event.articles) > 1]
    parts: list[RenderableType] = []
    if not whole:
        claims, articles = max(0, len(readings[0].claims) - HEAD), len(readings) - 1
        more = f"… {counted(claims, 'more claim')}, and {counted(articles, 'more article')}: selon demo --all"
        parts += [Text(more, "dim"), Text(), Text(totals.line())]
    rest = len(events) - len(shown)
    left = f" · {rest} that one article tells are left out here" if rest else ""
    parts += [Text(), tables.events(shown), Text(f"{tables.total(events)}{left}"), Text()]
    parts.append(digest(story(most, readings), brief=not whole, whole=whole))
    write(render(Group(*parts), on), sys.stdout)
