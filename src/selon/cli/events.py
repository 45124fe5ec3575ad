"""`selon events`: the events of a dossier, or of articles read on the spot, as a table."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from selon.cli.options import Told

if TYPE_CHECKING:
    from selon.publish.story import Wanted

NAME = "events"
EXAMPLES = """\
Examples:
  selon events articles/
  selon events articles/ --place Hassaké --from 2021-01 --to 2021-02
  selon events articles/ --type shelling --actor coalition
  selon events articles/ --articles 2 --disputed
  selon events articles/ --roots 0-1 --json"""


def command(
    paths: Told,
    place: Annotated[
        str | None, typer.Option(metavar="NAME", help="There: a place, province or country, in any spelling.")
    ] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="On this day or later.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="On this day or before.")] = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="Of this type, as in air-strike.")] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Done by them or to them: any known name, or words of it.")
    ] = None,
    roots: Annotated[
        str | None, typer.Option(metavar="N", help="On the word of N roots or more; from N to M as in 0-1.")
    ] = None,
    articles: Annotated[
        str | None, typer.Option(metavar="N", help="Told by N articles or more; by N to M as in 2-5.")
    ] = None,
    disputed: Annotated[bool, typer.Option("--disputed", help="Contradicted, or denied by a root.")] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, one event a line, as where no terminal reads.")
    ] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the table for people, even into a pipe.")] = False,
) -> None:
    """List events: what, when, where, who to whom, told by how many articles, on how many roots.

    The events of a dossier are those that it keeps, woven anew where its articles or judgements changed since (many
    changes of a large one wait for `selon weave`); those of articles are woven on the spot. Dates are days, months or
    years. The exit code is 1 where nothing was found.
    """
    from selon.publish.story import Wanted

    wanted = Wanted(place, since, until, type, actor, roots, articles, disputed)
    raise typer.Exit(events(paths, wanted, people=for_people(json=json, digest=digest)))


def events(inputs: Sequence[str], wanted: "Wanted", *, people: bool) -> int:
    """Prints the events that are asked for; 1 where there are none or some input failed, else 0. Raises SelonError."""
    from selon.cli.gathering import gathered
    from selon.cli.terminal import console, nothing_found, render, write
    from selon.publish.story import chosen

    list(chosen((), wanted))  # what cannot be meant is told before hours of reading
    found = gathered(inputs, wanted)
    told, number = chosen(found.events, wanted), 0
    if people:
        from selon.cli.legend import legend
        from selon.publish.story import tables

        events = list(told)
        number = len(events)
        table = render(tables.events(events), console(sys.stdout)) if events else ""
        write(f"{table}{tables.total(events)}\n" if events else "nothing found\n", sys.stdout)
        write(legend(table) if sys.stdout.isatty() else "", sys.stdout)
    else:
        from selon.publish.jsonlines import line

        for number, event in enumerate(told, start=1):  # noqa: B007  how many there were
            write(line(event) + "\n", sys.stdout)
        if not number:
            nothing_found()
    return 0 if number and not found.failed else 1


def for_people(*, json: bool, digest: bool) -> bool:
    """Whether people are to read it. Raises BadParameter where it is asked for both."""
    if json and digest:
        raise typer.BadParameter("--json and --digest exclude one another")
    return digest or (sys.stdout.isatty() and not json)
