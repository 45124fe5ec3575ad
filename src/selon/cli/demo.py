"""`selon demo`: the sample dossier, read and shown."""

import sys
from typing import Annotated

import typer

NAME = "demo"
EXAMPLES = """\
Examples:
  selon demo
  selon demo --width 100
  selon demo --json"""


def command(
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one article a line.")] = False,
    width: Annotated[
        int | None, typer.Option(min=40, max=400, help="Columns of the digest, where not those of the terminal.")
    ] = None,
) -> None:
    """Read and show the sample dossier.

    It is fourteen short articles on three episodes, made for Selon and installed with it.
    """
    raise typer.Exit(demo(people=not json, width=width))


def demo(*, people: bool, width: int | None) -> int:
    """Reads the articles of the package to standard output; 1 where one failed, else 0."""
    from importlib.resources import as_file, files

    from selon.cli.output import Output
    from selon.cli.read import show
    from selon.reader import read_many

    with as_file(files("selon").joinpath("sample", "articles")) as folder:
        return show(read_many([folder]), Output(sys.stdout, people=people, width=width), [folder])
