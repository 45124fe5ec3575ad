"""`selon sources`: the roots that events rest on."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from selon.cli.options import Told

NAME = "sources"
EXAMPLES = """\
Examples:
  selon sources articles/
  selon sources articles/ --json"""


def command(
    paths: Told,
    json: Annotated[
        bool, typer.Option("--json", help="Print JSON Lines, one root a line, as where no terminal reads.")
    ] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the table for people, even into a pipe.")] = False,
) -> None:
    """List the roots: how often each is one, for what, and who contradicts it.

    A root is the source at the end of a chain: a hundred copies of one dispatch add a hundred articles and no root.
    """
    from selon.cli.events import for_people

    raise typer.Exit(sources(paths, people=for_people(json=json, digest=digest)))


def sources(inputs: Sequence[str], *, people: bool) -> int:
    """Prints the roots of the events of the inputs; 1 where there are none or some input failed, else 0.

    Raises SelonError.
    """
    from selon.cli.gathering import gathered
    from selon.cli.terminal import console, nothing_found, render, write
    from selon.publish.story import outlets, records

    found = gathered(inputs)
    roots = records(found.events, outlets(found.readings(None)))
    if people:
        from selon.publish.story import tables

        write(render(tables.sources(roots), console(sys.stdout)) if roots else "nothing found\n", sys.stdout)
    else:
        from selon.publish.jsonlines import line

        for root in roots:
            write(line(root) + "\n", sys.stdout)
        if not roots:
            nothing_found()
    return 0 if roots and not found.failed else 1
