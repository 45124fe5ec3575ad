"""`selon export`: readings and events in the shapes that others work with: tables, event schemas, maps, a report."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import typer

from selon.cli.dossiers import is_dossier

if TYPE_CHECKING:
    from selon.errors import SelonError
    from selon.model import Event, Reading
    from selon.publish.accounts import Look
    from selon.publish.tables import Table

NAME = "export"
EXAMPLES = """\
Examples:
  selon export articles/ -o claims.csv
  selon export articles/ --table mentions -o mentions.parquet
  selon export articles/ --shape acled -o acled.csv
  selon export articles/ --shape ucdp --all -o ucdp.csv
  selon export articles/ --shape plover -o events.jsonl
  selon export articles/ --shape geojson -o events.geojson
  selon export articles/ --shape ftm -o events.jsonl
  selon export articles/ --shape report -o report.html
  selon export articles/001_convoi-dispatch.txt"""
UNNAMED = ".csv"  # the format of a table on standard output


def command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="A dossier; what `selon read` takes; or .jsonl files of readings."),
    ],
    shape: Annotated[
        str,
        typer.Option(
            "--shape",
            "--table",
            metavar="NAME",
            help="What to write: the tables claims, mentions, acled, ucdp; or plover, geojson, ftm, report.",
        ),
    ] = "claims",
    whole: Annotated[
        bool, typer.Option("--all", help="Keep in acled and ucdp what is only denied, planned, supposed or negated.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="EDTF", help="The publication date of the articles, as in 2021-01-23 or 2021-01."),
    ] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet that published the articles.")] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write into this file: .csv or .parquet, of plover and ftm .jsonl, of geojson .geojson, of report "
            ".html; without it, print (tables as CSV).",
        ),
    ] = None,
) -> None:
    """Write readings as a table, as event data, as places on a map, or as a report to print.

    Articles are read first; readings made before are taken as they are, and those of a dossier as people judged them.
    The shapes ftm and report are of events: those that the dossier keeps, else they are woven now. The format is that
    of the file's ending; for Parquet, install selon[parquet]. An input that cannot be read is one line on standard
    error, and the rest goes on.
    """
    from selon.publish.documents import DOCUMENTS, WOVEN
    from selon.publish.tables import SHAPES, formats

    documents = {name: document.endings for shapes in (DOCUMENTS, WOVEN) for name, document in shapes.items()}
    if shape not in [*SHAPES, *documents]:
        names = ", ".join([*SHAPES, *documents])
        raise typer.BadParameter(f"no shape is called {shape}; use {names}", param_hint="--shape")
    endings = documents[shape] if shape in documents else tuple(formats())
    if output and output.suffix.lower() not in endings:
        raise typer.BadParameter(f"{output}: name a file that ends in {' or '.join(endings)}", param_hint="--output")
    if output and (output.is_dir() or not os.access(output if output.exists() else output.parent, os.W_OK)):
        raise typer.BadParameter(f"{output} cannot be written", param_hint="--output")
    run = _Run(paths, published=published, outlet=outlet, quiet=output is None and sys.stdout.isatty())
    raise typer.Exit(export(run, shape=shape, output=output, whole=whole))


@dataclass(slots=True)
class _Run:
    """What is to be exported, and what came of it: inputs that failed, mentions that were told."""

    inputs: Sequence[str]
    published: str | None
    outlet: str | None
    quiet: bool
    failed: int = field(default=0, init=False)
    mentions: int = field(default=0, init=False)

    def readings(self) -> "Iterator[Reading]":
        """The readings, in order; each failure is told and counted."""
        from selon.cli.progress import progress
        from selon.cli.terminal import complain
        from selon.errors import SelonError

        with progress(self.inputs, quiet=self.quiet) as step:
            for outcome in outcomes(self.inputs, published=self.published, outlet=self.outlet):
                if isinstance(outcome, SelonError):
                    self.failed += 1
                    complain(outcome)
                else:
                    self.mentions += len(outcome.mentions)
                    yield outcome
                step()


def export(run: _Run, *, shape: str, output: Path | None, whole: bool = False) -> int:
    """Writes the shape to `output` or standard output; 1 where some input failed, else 0.

    `whole`: also what is not to be counted as events.
    """
    from selon.publish.documents import DOCUMENTS, WOVEN
    from selon.publish.tables import SHAPES, Table, formats, parquet

    if shape in WOVEN:
        with woven(run) as (events, look), _opened(output) as file:
            for piece in WOVEN[shape].pieces(events, look):
                file.write(piece.encode("utf-8"))
        return 1 if run.failed else 0
    if shape in DOCUMENTS:
        with _opened(output) as file:
            for piece in DOCUMENTS[shape].pieces(run.readings()):
                file.write(piece.encode("utf-8"))
        return 1 if run.failed else 0
    writer: Any = formats()[output.suffix.lower() if output else UNNAMED]
    if writer is parquet:
        parquet.library()  # before hours of reading
    with Table(SHAPES[shape], whole=whole) as made:
        for reading in run.readings():
            made.add(reading)
        with _opened(output) as file:
            writer.write(made, file)
        if shape not in ("claims", "mentions"):
            _tell_left_out(made, run.mentions)
    return 1 if run.failed else 0


def _tell_left_out(made: "Table", mentions: int) -> None:
    """One line on standard error: how many mentions have no row, and why."""
    parts = [f"{number} {reason}" for reason, number in sorted(made.withheld.items())]
    if parts:
        parts[-1] += " (--all keeps them)"
    others = mentions - made.length - made.withheld.total()
    parts += [f"{others} that this schema has no place for"] if others else []
    if parts:
        print(f"selon: left out of {mentions} event mentions: {', '.join(parts)}", file=sys.stderr, flush=True)


@contextmanager
def woven(run: _Run) -> "Iterator[tuple[Iterable[Event], Look]]":
    """The events of the inputs, and what gives the reading of an article by its id: those that a dossier alone keeps,
    where it was woven, else all readings are woven now. Raises SelonError."""
    from selon.store import open_dossier
    from selon.weave import weave

    if len(run.inputs) == 1 and is_dossier(run.inputs[0]):
        with open_dossier(run.inputs[0]) as dossier:
            events = dossier.events()
            first = next(events, None)
            if first is not None:
                yield chain([first], events), lambda article: dossier.reading(article, judgements=True)
                return
    by_id: dict[str, Reading] = {}
    found = weave(by_id.setdefault(reading.article.id, reading) for reading in run.readings())
    yield found.events, by_id.__getitem__


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """The file to write to; standard output stays open."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    with output.open("wb") as file:
        yield file


def outcomes(inputs: Sequence[str], *, published: str | None, outlet: str | None) -> Iterator["Reading | SelonError"]:
    """The readings of the inputs, in order: those of dossiers, those made before, and those of the articles, read
    now."""
    from selon.errors import SelonError
    from selon.evaluate.paths import holds_readings

    def kind(path: str) -> "Callable[[str], Iterator[Reading | SelonError]] | None":
        return _judged if is_dossier(path) else _made_before if holds_readings(path) else None

    for source, paths in groupby(inputs, kind):
        if source is None:
            from selon.reader import read_many

            yield from read_many(list(paths), published=published, outlet=outlet)
            continue
        for path in paths:
            try:
                yield from source(path)
            except SelonError as error:
                yield error


def _made_before(path: str) -> Iterator["Reading | SelonError"]:
    from selon.evaluate.paths import outcomes_from_jsonl

    return outcomes_from_jsonl(path)


def _judged(path: str) -> Iterator["Reading | SelonError"]:
    """The readings of a dossier, as people judged them."""
    from selon.store import open_dossier

    with open_dossier(path) as dossier:
        yield from dossier.readings(judgements=True)
