"""The arguments and options that several commands take, each worded once."""

from pathlib import Path
from typing import Annotated

import typer

Told = Annotated[  # what events are told by
    list[str],
    typer.Argument(
        metavar="PATH", help="A dossier; or what `selon read` takes, or .jsonl files of readings, read on the spot."
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="EDTF", help="The publication date of the articles, as in 2021-01-23 or 2021-01."),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="The outlet that published the articles.")]
OutputFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write into this file, not to standard output."),
]
