"""`selon judge`: what a person decides about what was read."""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

if TYPE_CHECKING:
    from selon.model import Attached
    from selon.store import Dossier
    from selon.store.sheet import Line

NAME = "judge"
EXAMPLES = """\
Examples:
  selon new euphrate.selon
  selon add euphrate.selon articles/
  selon judge euphrate.selon list
  selon judge euphrate.selon --export sheet.csv
  selon judge euphrate.selon --import sheet.csv --by 'A. Martin'"""
NAMED = 6  # ids that are told of one judgement
VERBS = ("accept", "reject", "merge", "split", "edit", "undo", "list")


@dataclass(frozen=True, slots=True)
class _Who:
    """Who judges, and why."""

    author: str
    reason: str | None


def command(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier.")],
    verb: Annotated[str | None, typer.Argument(metavar="VERB", help=f"One of {', '.join(VERBS)}.")] = None,
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID",
            help="Ids of claims, mentions or events, or how they begin. split: first the event, then what is not of "
            "it. edit: an id, a field, a value. undo: the number of a judgement.",
        ),
    ] = None,
    reason: Annotated[str | None, typer.Option(metavar="WHY", help="Why you judge so.")] = None,
    author: Annotated[
        str | None, typer.Option("--by", metavar="NAME", envvar="SELON_BY", help="Who judges (the name you log in by).")
    ] = None,
    exported: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write a sheet of all that was read, as CSV.")
    ] = None,
    imported: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Keep what is filled in in such a sheet.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Let --export write over a sheet that is there.")] = False,
    undone: Annotated[bool, typer.Option("--all", help="List also what was taken back.")] = False,
    json: Annotated[bool, typer.Option("--json", help="List as JSON Lines, as where no terminal reads.")] = False,
    digest: Annotated[bool, typer.Option("--digest", help="List for people, even into a pipe.")] = False,
) -> None:
    """Accept, reject, merge, split or edit what was read; take it back; list it.

    A judgement is kept beside what was read, never over it, with your name and reason. It holds to the words that it is
    about: newer rules that read them again keep it, and where they read nothing there any more it is listed as lost.
    """
    if sum([verb is not None, exported is not None, imported is not None]) != 1:
        raise typer.BadParameter(f"name one of {', '.join(VERBS)}, --export or --import", param_hint="VERB")
    if verb is not None and verb not in VERBS:
        raise typer.BadParameter(f"{verb} is unknown; use {', '.join(VERBS)}", param_hint="VERB")
    from selon.cli.events import for_people
    from selon.cli.progress import opened

    people = for_people(json=json, digest=digest)
    with opened(dossier) as there:
        if exported:
            export_sheet(there, exported, dossier, force=force)
        elif imported:
            raise typer.Exit(import_sheet(there, imported, author=author or _login()))
        elif verb == "list":
            list_judgements(there, undone=undone, people=people)
        else:
            judge(there, verb or "", what or [], _Who(author or _login(), reason))


def judge(dossier: "Dossier", verb: str, what: list[str], who: _Who) -> None:
    """Keeps one judgement, or takes one back, and says its number. Raises JudgementError."""
    from selon.cli.terminal import write
    from selon.model import Action

    if verb == "undo":
        if len(what) != 1 or not what[0].isdecimal():
            raise typer.BadParameter("name the number of one judgement", param_hint="ID")
        made = dossier.undo(int(what[0]), author=who.author)
        write(f"judgement {made.number} ({made.action}) is taken back\n", sys.stdout)
        return
    least = {"edit": 3, "merge": 1, "split": 2}.get(verb, 1)
    if len(what) < least or (verb == "edit" and len(what) > least):
        raise typer.BadParameter("name an id, a field and a value" if verb == "edit" else "name ids", param_hint="ID")
    ids = what[:1] if verb in ("split", "edit") else what
    field, value = what[1:] if verb == "edit" else (None, None)
    apart = what[1:] if verb == "split" else ()
    told: Any = {"author": who.author, "reason": who.reason, "field": field, "value": value, "apart": apart}
    assert verb in get_args(Action)
    made = dossier.judge(cast(Action, verb), ids, **told)
    named = [anchor.id for anchor in made.anchors]
    what_of = " ".join(named) if len(named) <= NAMED else f"{len(named)} mentions"
    write(f"judgement {made.number}: {made.action} {what_of}\n", sys.stdout)


def list_judgements(dossier: "Dossier", *, undone: bool, people: bool) -> None:
    """Prints the judgements in their order, for people or as JSON Lines."""
    import msgspec

    from selon.cli.terminal import write
    from selon.publish.plain import escaped

    for attached in dossier.judgements(undone=undone):
        if people:
            write(_line(attached) + "\n", sys.stdout)
        else:
            told = msgspec.to_builtins(attached.judgement) | {"ids": attached.ids, "lost": attached.lost}
            write(escaped(msgspec.json.encode(told).decode()) + "\n", sys.stdout)


def _line(attached: "Attached") -> str:
    from selon.publish.judging import about, decided, signed

    one = attached.judgement
    state = " [taken back]" if one.undone else " [lost: nothing is read there any more]" if attached.lost else ""
    return f"{decided(one)} {about(one)} {signed(one)}{state}"


def export_sheet(dossier: "Dossier", path: Path, source: Path, *, force: bool = False) -> None:
    """Writes the sheet of the dossier at `source`, with cells that a spreadsheet shows and never runs. Raises
    SettingsError, without `force` also where a file is there, which somebody may be filling in."""
    from selon.cli.targets import Targets
    from selon.errors import SettingsError
    from selon.publish.tables.csv import written
    from selon.store.sheet import COLUMNS, sheet

    targets = Targets([str(source)])
    targets.check(path)
    if path.is_file() and not force:
        found = "is there already, and may hold what somebody filled in"
        raise SettingsError(found, where=str(path), remedy="choose another name, or write over it with --force")
    with targets.text(path, encoding="utf-8-sig", newline="") as file:  # the mark tells spreadsheets that it is UTF-8
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
    write(f"{counted(len(kept), 'judgement')}: {new:,} new, {len(kept) - new:,} known\n", sys.stdout)
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


def _login() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError):
        raise typer.BadParameter("say who judges", param_hint="--by") from None
