"""`selon new`: an empty dossier."""

from pathlib import Path
from typing import Annotated

import typer

NAME = "new"
EXAMPLES = """\
Examples:
  selon new euphrate.selon"""


def command(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The file to make, as in euphrate.selon.")],
) -> None:
    """Make an empty dossier: one file that holds articles, what is read in them, and what you judge of it.

    Nothing is ever overwritten: where the file is there already, it stays as it is.
    """
    new(dossier)


def new(dossier: Path) -> None:
    """Makes the dossier. Raises DossierError."""
    from selon.store import create_dossier

    create_dossier(dossier).close()
    typer.echo(f"{dossier}: an empty dossier; fill it with selon add {dossier} PATH")
