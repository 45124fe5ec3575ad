"""`selon doctor`: what is installed, what is missing and how to get it."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from selon.cli.checks import Check

NAME = "doctor"
EXAMPLES = """\
Examples:
  selon doctor
  selon doctor --json"""
SIGNS = {True: ("✓", "green"), False: ("✗", "bold red"), None: ("·", "dim")}


def command(
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one check a line.")] = False,
) -> None:
    """Show what is installed and what is missing.

    Python, Selon, a pipeline for each language, libraries, settings. Ends with 1 where something is missing, and says
    in one line how to get it.
    """
    raise typer.Exit(doctor(json=json))


def doctor(*, json: bool) -> int:
    """Prints the checks; 1 where one of them failed, else 0."""
    from selon.cli.checks import checks
    from selon.cli.terminal import console, render, write
    from selon.settings import Settings

    found = list(checks(Settings.load()))
    if json:
        from selon.publish.jsonlines import line

        write("".join(f"{line(check)}\n" for check in found), sys.stdout)
    else:
        write(render(_table(found), console(sys.stdout)), sys.stdout)
    sys.stdout.flush()
    return 1 if any(check.well is False for check in found) else 0


def _table(found: list["Check"]) -> "RenderableType":
    from rich.table import Table
    from rich.text import Text

    from selon.publish.plain import plain

    table = Table(box=None, show_header=False, pad_edge=False)
    for _ in ("sign", "what", "found"):
        table.add_column(overflow="fold")
    for check in found:
        sign, style = SIGNS[check.well]
        told = Text(plain(check.found))
        if check.remedy:
            told.append(f"\n→ {plain(check.remedy)}", style)
        table.add_row(Text(sign, style), Text(plain(check.what)), told)
    return table
