"""`selon export`: readings and events in the shapes that others work with: tables, event schemas, maps, a report."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import typer

from selon.cli.options import Outlet, Published

if TYPE_CHECKING:
    from selon.cli.gathering import Run
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
        bool,
        typer.Option(
            "--all", help="Keep in acled and ucdp what is only denied, planned, supposed, negated or a total."
        ),
    ] = False,
    published: Published = None,
    outlet: Outlet = None,
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
    from selon.cli.gathering import Run

    run = Run(paths, published=published, outlet=outlet, quiet=output is None and sys.stdout.isatty())
    from selon.cli.targets import Targets

    with Targets(paths).binary(output) as file:
        code = export(run, shape=shape, file=file, ending=output.suffix.lower() if output else UNNAMED, whole=whole)
    raise typer.Exit(code)


def export(run: "Run", *, shape: str, file: BinaryIO, ending: str = UNNAMED, whole: bool = False) -> int:
    """Writes the shape to `file`, a table in the format of the `ending`; 1 where some input failed, else 0.

    `whole`: also what is not to be counted as events.
    """
    from selon.cli.terminal import complain
    from selon.publish.documents import DOCUMENTS, WOVEN
    from selon.publish.tables import SHAPES, Table, formats, parquet

    if shape in WOVEN:
        with _woven(run) as (events, look):
            for piece in WOVEN[shape].pieces(events, look):
                file.write(piece.encode("utf-8"))
        return 1 if run.failed else 0
    if shape in DOCUMENTS:
        for piece in DOCUMENTS[shape].pieces(_begun(run.readings(publications=False, events=True)), _judged(run)):
            file.write(piece.encode("utf-8"))
        return 1 if run.failed else 0
    writer: Any = formats()[ending]
    if writer is parquet:
        parquet.library()  # before hours of reading
    mentions = 0
    with Table(SHAPES[shape], whole=whole, judged=_judged(run)) as made:
        for reading in run.readings(publications=False, events=True):
            made.add(reading)
            mentions += len(reading.mentions)
        writer.write(made, file)
        if shape not in ("claims", "mentions"):
            _tell_left_out(made, mentions)
        elif not made.length:
            complain(f"nothing found: the table of {shape} has its head alone")
    return 1 if run.failed else 0


def _begun(readings: "Iterator[Reading]") -> "Iterator[Reading]":
    """The same, the first of them read already: where not one can be, not even the head of a file is written."""
    return chain(list(islice(readings, 1)), readings)


def _judged(run: "Run") -> dict[str, str] | None:
    """What people judged of each claim and mention, by its id; None where no dossier is among the inputs."""
    from selon.cli.dossiers import is_dossier, judgements_on
    from selon.publish.judging import told

    if not any(map(is_dossier, run.inputs)):
        return None
    found = judgements_on(run.inputs).items()
    return {subject: " | ".join(told(one.judgement) for one in those) for subject, those in found}


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
def _woven(run: "Run") -> "Iterator[tuple[Iterable[Event], Look]]":
    """The events of the inputs, and what gives the reading of an article by its id: those that a dossier alone keeps,
    else all readings are woven now. Raises SelonError."""
    from selon.cli.dossiers import is_dossier, woven

    if len(run.inputs) == 1 and is_dossier(run.inputs[0]):
        with woven(run.inputs[0]) as dossier:
            yield dossier.events(), lambda article: dossier.reading(article, judgements=True)
        return
    by_id: dict[str, Reading] = {}

    def kept() -> "Iterator[Reading]":
        for reading in run.readings():
            by_id.setdefault(reading.article.id, reading)
            yield reading

    yield run.weave(kept()).events, by_id.__getitem__
