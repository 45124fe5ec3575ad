"""`selon evaluate`: how well articles are read, measured against gold."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from selon.evaluate import Report
    from selon.evaluate.metrics import ArticleScore

NAME = "evaluate"
EXAMPLES = """\
Examples:
  selon evaluate gold/ articles/
  selon evaluate gold/ articles/ --skip 002,003 --json"""
_WORDS = 60  # characters shown of the words at which something was missed


def command(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="The folder of gold, one YAML file an article.")],
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="The articles, or .jsonl files of readings made before.")
    ],
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language to measure (ISO 639-1), where Selon reads many.")
    ] = None,
    skip: Annotated[
        str, typer.Option(metavar="NAMES", help="Articles to leave out, by how their names start: 002,003.")
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object: figures, misses and gaps.")] = False,
) -> None:
    """Measure readings against gold.

    Prints the figures, then each miss behind them. Ends with 1 where gold had no reading.
    """
    from selon import languages

    if not gold_dir.is_dir():
        raise typer.BadParameter(f"{gold_dir} is no folder", param_hint="GOLD_DIR")
    if language is not None and language not in (known := languages.known()):
        raise typer.BadParameter(
            f"{language} is no language known here; use {', '.join(known)}", param_hint="--language"
        )
    skipped = frozenset(filter(None, skip.split(",")))
    raise typer.Exit(evaluate(gold_dir, paths, language=language, skip=skipped, json=json))


def evaluate(gold_dir: Path, paths: Iterable[str], *, language: str | None, skip: frozenset[str], json: bool) -> int:
    """Prints the report; 1 where an article could not be read or had no reading, else 0."""
    from selon.cli.terminal import complain, console, render, write
    from selon.evaluate import evaluate_paths
    from selon.settings import Settings

    report = evaluate_paths(gold_dir, paths, language=language, skip=skip, settings=Settings.load())
    for gap in report.gaps:
        complain(gap)
    write(_json(report) if json else render(_tables(report), console(sys.stdout)), sys.stdout)
    sys.stdout.flush()
    return 1 if report.gaps else 0


def _json(report: "Report") -> str:
    from selon.publish.jsonlines import line

    whole = {"figures": report.figures(), "misses": report.misses, "gaps": report.gaps}
    return line(whole) + "\n"


def _tables(report: "Report") -> "RenderableType":
    from rich.console import Group
    from rich.table import Table

    table = Table("figure", box=None, pad_edge=False, header_style="bold")
    table.add_column("value", justify="right")
    for name, value in report.figures().items():
        table.add_row(name, "–" if value is None else str(value))
    return Group(table, *(_misses(article) for article in report.articles if article.misses))


def _misses(article: "ArticleScore") -> "RenderableType":
    """What was missed in one article: the field, how, and at which words."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    from selon.publish.plain import plain

    table = Table(box=None, show_header=False, pad_edge=False)
    for miss in article.misses:
        told = Text(plain(miss.message))
        if miss.span:
            words = plain(miss.span.text)
            told.append(f" «\u00a0{words if len(words) <= _WORDS else words[:_WORDS] + '…'}\u00a0»", "dim")
        table.add_row(Text(f"{miss.field} {miss.kind}", "yellow"), told)
    return Group("", Text(plain(Path(article.file).name), "bold"), table)
