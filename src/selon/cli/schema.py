"""`selon schema`: the shape of what `selon read --json` prints."""

import sys
from typing import Annotated

import typer

NAME = "schema"
EXAMPLES = """\
Examples:
  selon schema
  selon schema --indent 0"""


def command(
    indent: Annotated[int, typer.Option(min=0, max=8, help="Spaces of indentation; 0 prints one line.")] = 2,
) -> None:
    """Print the JSON Schema of what is read.

    It is generated from the types of the program; every line of `selon read --json` meets it.
    """
    from selon.cli.terminal import write

    write(schema(indent=indent) + "\n", sys.stdout)


def schema(*, indent: int) -> str:
    """The schema as JSON."""
    import json

    from selon.publish import schema as published

    return json.dumps(published.schema(), ensure_ascii=False, indent=indent or None)
