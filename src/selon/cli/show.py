"""`selon show`: the story of one event."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from selon.cli.options import Told

NAME = "show"
EXAMPLES = """\
Examples:
  selon show most-told articles/
  selon show most-told articles/ --all
  selon show most-told articles/ --json"""


def command(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="Its id or how that begins (see `selon events`); or most-told.")
    ],
    paths: Told,
    whole: Annotated[
        bool, typer.Option("--all", help="Tell every disagreement, and all who are on a side of it.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one line of JSON, as where no terminal reads.")] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the story for people, even into a pipe.")] = False,
) -> None:
    """Tell one event: who said what and since when, from whom it came, and where they disagree, in their words.

    Everything that is told has the words of the article that it was read in. In a dossier the id of an event that is no
    more, merged or split, leads to the one that took its place.
    """
    from selon.cli.events import for_people

    if len(paths) == 1 and Path(event).is_file() and not Path(paths[0]).exists():
        event, paths = paths[0], [event]  # the file first, as `selon search` and `judge` have it
    raise typer.Exit(show(event, paths, people=for_people(json=json, digest=digest), whole=whole))


def show(name: str, inputs: Sequence[str], *, people: bool, whole: bool = False) -> int:
    """Prints the story of the event with that id, for people `whole` or with what tells most of it; 1 where some input
    failed, else 0. Raises SelonError."""
    from selon.cli.gathering import gathered
    from selon.cli.terminal import complain, console, render, write
    from selon.publish.story import StoryError, called, story, took_over

    if not name.strip():
        raise typer.BadParameter("name an event by its id, or most-told", param_hint="EVENT")
    found = gathered(inputs)
    events = list(found.sought(name))
    if not events and next(iter(found.events), None) is None:
        raise StoryError("no event is told there", where=", ".join(inputs), remedy="see what is read with selon read")
    if (event := took_over(events, name)) is not None:
        complain(f"{name}: now of the event {event.id}, which took its place")
    else:
        event = called(events, name)
    told = story(event, found.readings(joined.article for joined in event.mentions))
    if people:
        from selon.publish.story.digest import digest

        write(render(digest(told, whole=whole), console(sys.stdout)), sys.stdout)
    else:
        from selon.publish.jsonlines import line

        write(line(told) + "\n", sys.stdout)
    return 1 if found.failed else 0
