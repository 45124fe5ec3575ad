"""`selon log`: what was done to a dossier."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

NAME = "log"
EXAMPLES = """\
Examples:
  selon new euphrate.selon
  selon add euphrate.selon articles/
  selon log euphrate.selon
  selon log euphrate.selon --limit 5 --json"""


def command(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier.")],
    limit: Annotated[int, typer.Option(min=1, help="How many lines to print.")] = 50,
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, as where no terminal reads.")] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the lines for people, even into a pipe.")] = False,
) -> None:
    """Tell what was added, read, judged and woven, the last first."""
    from selon.cli.events import for_people

    log(dossier, limit=limit, people=for_people(json=json, digest=digest))


def log(path: Path, *, limit: int, people: bool) -> None:
    """Prints the lines of the log. Raises DossierError."""
    from selon.cli.progress import opened
    from selon.cli.terminal import write
    from selon.publish.jsonlines import line

    with opened(path) as dossier:
        for entry in dossier.log(limit=limit):
            write((_for_people(entry) if people else line(dict(entry))) + "\n", sys.stdout)


def _for_people(entry: Mapping[str, Any]) -> str:
    from selon.publish.plain import plain

    parts = (entry["at"], entry["action"], entry["article"], entry["told"], entry["author"] and f"({entry['author']})")
    return plain("  ".join(part for part in parts if part))
