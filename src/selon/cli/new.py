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
    if not dossier.name:  # "" and "." are this folder
        raise typer.BadParameter("name the file to make, as in euphrate.selon", param_hint="DOSSIER")
    new(dossier)


def new(dossier: Path) -> None:
    """Makes the dossier. Raises SettingsError where no file can be made under that name."""
    from selon.errors import SettingsError
    from selon.store import DossierError, create_dossier

    try:
        create_dossier(dossier).close()
    except DossierError as error:
        raise SettingsError(error.found, where=error.where, remedy=error.remedy) from None
    typer.echo(f"{dossier}: an empty dossier; fill it with selon add {dossier} PATH")
