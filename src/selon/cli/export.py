"""`selon export`: readings as a table, for spreadsheets and statistics."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from selon.errors import SelonError
    from selon.model import Reading

NAME = "export"
EXAMPLES = """\
Examples:
  selon export articles/ -o claims.csv
  selon export articles/ --table claims -o claims.parquet
  selon export articles/001_convoi-dispatch.txt"""
UNNAMED = ".csv"  # the format on standard output


def command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="What `selon read` takes, or .jsonl files of readings made before."),
    ],
    table: Annotated[str, typer.Option(metavar="NAME", help="The table to write: claims, one row a claim.")] = "claims",
    published: Annotated[
        str | None,
        typer.Option(metavar="EDTF", help="The publication date of the articles, as in 2021-01-23 or 2021-01."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet that published the articles.")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write into this .csv or .parquet file; without it, CSV is printed."
        ),
    ] = None,
) -> None:
    """Write readings as a table, to CSV or Parquet.

    Articles are read first; readings made before are taken as they are. The format is that of the file's ending; for
    Parquet, install selon[parquet]. An input that cannot be read is one line on standard error, and the rest goes on.
    """
    from selon.publish.tables import SHAPES, formats

    if table not in SHAPES:
        raise typer.BadParameter(f"no table is called {table}; use {', '.join(SHAPES)}", param_hint="--table")
    ending = output.suffix.lower() if output else UNNAMED
    if ending not in formats():
        raise typer.BadParameter(f"{output}: name a file that ends in {' or '.join(formats())}", param_hint="--output")
    if output and (output.is_dir() or not os.access(output if output.exists() else output.parent, os.W_OK)):
        raise typer.BadParameter(f"{output} cannot be written", param_hint="--output")
    raise typer.Exit(export(paths, table=table, published=published, outlet=outlet, output=output, ending=ending))


def export(
    inputs: Iterable[str], *, table: str, published: str | None, outlet: str | None, output: Path | None, ending: str
) -> int:
    """Writes the table to `output` or standard output, in the format of `ending`; 1 where some input failed, else 0."""
    from selon.cli.progress import progress
    from selon.cli.terminal import complain
    from selon.errors import SelonError
    from selon.publish.tables import SHAPES, Table, formats, parquet

    writer: Any = formats()[ending]
    if writer is parquet:
        parquet.library()  # before hours of reading
    failed, inputs = 0, list(inputs)
    with Table(SHAPES[table]) as made:
        with progress(inputs, quiet=output is None and sys.stdout.isatty()) as step:
            for outcome in outcomes(inputs, published=published, outlet=outlet):
                if isinstance(outcome, SelonError):
                    failed += 1
                    complain(outcome)
                else:
                    made.add(outcome)
                step()
        if output is None:
            writer.write(made, sys.stdout.buffer)
            sys.stdout.flush()
        else:
            with output.open("wb") as file:
                writer.write(made, file)
    return 1 if failed else 0


def outcomes(inputs: Sequence[str], *, published: str | None, outlet: str | None) -> Iterator["Reading | SelonError"]:
    """The readings of the inputs, in order: those made before, and those of the articles, read now."""
    from selon.errors import SelonError
    from selon.evaluate.paths import holds_readings, outcomes_from_jsonl

    for made, paths in groupby(inputs, holds_readings):
        if not made:
            from selon.reader import read_many

            yield from read_many(list(paths), published=published, outlet=outlet)
            continue
        for path in paths:
            try:
                yield from outcomes_from_jsonl(path)
            except SelonError as error:
                yield error
