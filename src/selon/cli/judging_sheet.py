"""The sheet of `selon judge`: everything read out to a spreadsheet, and what was filled in back."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selon.store import Dossier
    from selon.store.sheet import Line


def export_sheet(source: Path, path: Path, *, force: bool = False) -> None:
    """Writes the sheet of the dossier at `source`, woven, with cells that a spreadsheet shows and never runs. Raises
    SettingsError before the dossier is opened, without `force` also where a file is there, which somebody may be
    filling in."""
    from selon.cli.dossiers import woven
    from selon.cli.targets import Targets
    from selon.errors import SettingsError
    from selon.publish.tables.csv import written
    from selon.store.sheet import COLUMNS, sheet

    targets = Targets([str(source)])
    targets.check(path)
    if path.is_file() and not force:
        found = "is there already, and may hold what somebody filled in"
        raise SettingsError(found, where=str(path), remedy="choose another name, or write over it with --force")
    utf8 = "utf-8-sig"  # the mark tells spreadsheets that it is
    with targets.text(path, encoding=utf8, newline="") as file, woven(str(source)) as dossier:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in sheet(dossier):
            writer.writerow([written(row.get(name)) for name in COLUMNS])


def import_sheet(dossier: "Dossier", path: Path, *, author: str) -> int:
    """Keeps what is filled in; 1 where some line could not be kept, else 0."""
    from selon.cli.terminal import complain, write
    from selon.errors import SelonError
    from selon.publish.totals import counted
    from selon.store.sheet import judge_sheet

    before = {attached.judgement.number for attached in dossier.judgements()}
    kept: set[int] = set()
    failed = 0
    for outcome in judge_sheet(dossier, _lines(path), author=author):
        if isinstance(outcome, SelonError):
            failed += 1
            complain(f"{path}, {outcome}")
        else:
            kept.add(outcome.number)
    if not kept and not failed:
        complain(f"{path}: nothing is filled in in its column action; known judgements are left as they are")
    new = len(kept - before)
    wrong = f"; {counted(failed, 'line')} not kept" if failed else ""
    write(f"{counted(len(kept), 'judgement')}: {new:,} new, {len(kept) - new:,} known{wrong}\n", sys.stdout)
    return 1 if failed else 0


def _lines(path: Path) -> "Iterator[Line]":
    """The rows of a sheet that a spreadsheet saved: with commas, semicolons or tabs."""
    from selon.errors import JudgementError
    from selon.publish.tables.csv import bare
    from selon.store.sheet import Line

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = getattr(error, "strerror", None) or "not in UTF-8"
        raise JudgementError(said, where=str(path), remedy="save the sheet as CSV in UTF-8") from None
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.DictReader(text.splitlines(keepends=True), delimiter=delimiter)
    if missing := [name for name in ("id", "action") if name not in (rows.fieldnames or ())]:
        found = " and ".join(f"no column {name}" for name in missing)
        raise JudgementError(found, where=str(path), remedy="take the sheet of --export")
    for row in rows:
        cells = {name: bare(cell) for name, cell in row.items() if isinstance(cell, str)}
        yield Line(rows.line_num, cells, whole=len(cells) == len(row))
