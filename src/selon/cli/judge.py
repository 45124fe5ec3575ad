"""`selon judge`: what a person decides about what was read."""

import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from selon.model import Attached, Judgement, Place
    from selon.store import Dossier

NAME = "judge"
EXAMPLES = """\
Examples:
  selon new euphrate.selon
  selon add euphrate.selon articles/
  selon judge euphrate.selon accept most-told --reason 'seen in both dispatches'
  selon judge euphrate.selon edit most-told place Boukamal --by 'A. Martin'
  selon judge euphrate.selon edit most-told actors 'SANA; coalition'
  selon judge euphrate.selon list
  selon judge euphrate.selon undo 2
  selon judge euphrate.selon --export sheet.csv
  selon judge euphrate.selon --import sheet.csv --by 'A. Martin'"""
VERBS = ("accept", "reject", "merge", "split", "edit", "undo", "list")
_WORDS = 40  # characters of what a judgement is about that are told when it is made
_LEAST = {"merge": 2, "split": 2, "edit": 3}  # words that a verb needs; the others one
_NEEDS = {
    "merge": "two ids or more: what is to be one event",
    "split": "two ids or more: first the event, then what is not of it",
    "edit": "an id, a field and a value",
    "undo": "the number of one judgement, as list shows it",
}


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
            help="Ids of claims, mentions or events, or how they begin (see selon events and selon show); most-told: "
            "the event that most articles tell. "
            "split: first the event, then what is not of it. edit: an id, a field, a value. undo: the number of a "
            "judgement.",
        ),
    ] = None,
    reason: Annotated[str | None, typer.Option(metavar="WHY", help="Why you judge so.")] = None,
    author: Annotated[
        str | None, typer.Option("--by", metavar="NAME", envvar="SELON_BY", help="Who judges (the name you log in by).")
    ] = None,
    exported: Annotated[
        Path | None,
        typer.Option("--export", metavar="FILE", help="Write a sheet of all that was read and woven, as CSV."),
    ] = None,
    imported: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Keep what is filled in in such a sheet.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Let --export write over a sheet that is there.")] = False,
    undone: Annotated[bool, typer.Option("--all", help="List also what was taken back.")] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print judgements as JSON Lines, as list does where no terminal reads.")
    ] = False,
    digest: Annotated[bool, typer.Option("--digest", help="List for people, even into a pipe.")] = False,
) -> None:
    """Accept, reject, merge, split or edit what was read; take it back; list it.

    Fields of an event or a mention: type, when, place, actors, targets, killed, injured and the other counts (people,
    vehicles, munitions, aircraft …); of a mention also reality and negated; of a claim stance, mode, source, hedged,
    negated. Values: 2021-01-23 or 2021-01-21/2021-01-23; 'NAME; NAME'; 3, 3-5, 3+ (at least), '12 camions'; none takes
    away what is there.

    A judgement is kept beside what was read, never over it, with your name and reason. It holds to the words that it is
    about: newer rules that read them again keep it, and where they read nothing there any more it is listed as lost.
    """
    if exported is not None and imported is not None:
        raise typer.BadParameter("--export and --import exclude one another", param_hint="--import")
    if sum([verb is not None, exported is not None, imported is not None]) != 1:
        raise typer.BadParameter(f"name one of {', '.join(VERBS)}, --export or --import", param_hint="VERB")
    if verb is not None and verb not in VERBS:
        raise typer.BadParameter(f"{verb} is unknown; use {', '.join(VERBS)}", param_hint="VERB")
    from selon.cli.events import for_people
    from selon.cli.judging_sheet import export_sheet, import_sheet

    people = for_people(json=json, digest=digest)
    words = _words(verb, what or [])
    if reason is not None and not reason.strip():
        raise typer.BadParameter("the reason is empty; say why, or leave it out", param_hint="--reason")
    if exported:
        export_sheet(dossier, exported, force=force)
        return
    with _opened(dossier, woven=_MOST_TOLD in words) as there:
        if imported:
            raise typer.Exit(import_sheet(there, imported, author=author or _login()))
        if verb == "list":
            list_judgements(there, undone=undone, people=people)
        else:
            judge(there, verb or "", words, _Who(author or _login(), reason), json=json)


_MOST_TOLD = "most-told"  # as `selon.publish.story` has it


def _words(verb: str | None, what: list[str]) -> list[str]:
    """What a verb is given: ids, or an id, a field and a value, which may be of many words. Raises BadParameter."""
    if verb in (None, "list"):
        if what:
            raise typer.BadParameter(f"nothing is asked for by {' '.join(what)}", param_hint="ID")
        return []
    whole = len(what) == 1 and what[0].isdecimal() if verb == "undo" else len(what) >= _LEAST.get(str(verb), 1)
    if not whole:
        raise typer.BadParameter(f"name {_NEEDS.get(str(verb), 'ids')}", param_hint="ID")
    return [what[0], what[1], " ".join(what[2:])] if verb == "edit" else what


def _opened(path: Path, *, woven: bool) -> "AbstractContextManager[Dossier]":
    """The dossier, with its events brought up to date where these are asked for."""
    if woven:
        from selon.cli import dossiers

        return dossiers.woven(str(path), to_write=True)
    from selon.cli.progress import opened

    return opened(path)


def judge(dossier: "Dossier", verb: str, what: list[str], who: _Who, *, json: bool = False) -> None:
    """Keeps one judgement, or takes one back, and says so. Raises JudgementError."""
    from selon.cli.terminal import write
    from selon.model import Action
    from selon.publish.judging import about, decided, gone_with, subjects, taken
    from selon.store.decisions import edits_event

    if verb == "undo":
        made = dossier.undo(int(what[0]), author=who.author)
        number, rest = decided(made).split(" ", 1)
        told = f"judgement {number} is taken back: {rest}"
        told += "" if edits_event(made) else f" {about(made, most=_WORDS)} · {subjects(made)}"
        write(f"{_whole(made, None) if json else told}\n", sys.stdout)
        return
    what = [_most_told(dossier) if one == _MOST_TOLD else one for one in what] if verb != "edit" else what
    what[0] = _most_told(dossier) if what[0] == _MOST_TOLD else what[0]
    ids = what[:1] if verb in ("split", "edit") else what
    field, value = what[1:] if verb == "edit" else (None, None)
    apart = what[1:] if verb == "split" else ()
    given: Any = {"author": who.author, "reason": who.reason, "field": field, "value": value, "apart": apart}
    assert verb in get_args(Action)
    before = dossier.log(limit=1)
    made = dossier.judge(cast(Action, verb), ids, **given)
    number, rest = decided(made).split(" ", 1)
    known = " stands already" if dossier.log(limit=1) == before else ""
    event = dossier.edited().get(made.number)
    words = "" if event else f" {about(made, most=_WORDS)}"
    told = f"judgement {number}{known}: {rest}{words} · {subjects(made, event)}"
    if others := [] if event else [one for one in (*ids, *apart) if not _begins_one(made, one)]:
        told += f" (of event {' '.join(others)})"
    kept = next(one for one in dossier.judgements() if one.judgement.number == made.number)
    told += f"; {gone}" if (gone := gone_with(kept)) else ""
    told += f"; taken: {taken(found)}" if (found := _places(dossier, made, event)) else ""
    write(f"{_whole(made, event, kept.untold) if json else told}\n", sys.stdout)


def _places(dossier: "Dossier", made: "Judgement", event: str | None) -> "list[Place]":
    """The places that were taken for those that an edit names."""
    if made.action != "edit" or made.field != "place":
        return []
    from selon.store.decisions import Decisions
    from selon.store.placing import listed

    named = len(listed(made.value or ""))
    if event:
        return [one.place for one in Decisions(dossier.judgements()).on(dossier.event(event)).places[:named]]
    anchor = made.anchors[0]
    reading = dossier.reading(anchor.article, judgements=True)
    held = next((one.places for one in reading.mentions if one.id == anchor.id), ())
    return [one for one in held if one.role == "at"][:named] or [*held[:named]]


def _begins_one(made: "Judgement", id: str) -> bool:
    """Whether what a judgement is about is called so, and not only the event that it is of."""
    return any(anchor.id.startswith(id.lower()) for anchor in made.anchors)


def _most_told(dossier: "Dossier") -> str:
    """The id of the event that most articles tell, the one that `selon show` shows."""
    from selon.publish.story import MOST_TOLD, called

    return called(dossier.sought(None), MOST_TOLD).id


def list_judgements(dossier: "Dossier", *, undone: bool, people: bool) -> None:
    """Prints the judgements in their order, for people or as JSON Lines."""
    from selon.cli.terminal import complain, console, render, write

    found, events = dossier.judgements(undone=undone), dossier.edited()
    if people and found:
        write(render(_table(found, events), console(sys.stdout)), sys.stdout)
    elif not found:
        complain(f"{dossier.name}: " + ("nothing was ever judged there" if undone else "no judgement stands there"))
    for attached in () if people else found:
        event = {"event": events.get(attached.judgement.number)}
        found_there = {"ids": attached.ids, "lost": attached.lost, "untold": attached.untold}
        write(_as_json(attached.judgement, **found_there, **event) + "\n", sys.stdout)


def _table(found: "list[Attached]", events: "Mapping[int, str]") -> "RenderableType":
    """Each judgement under its number: what was decided of which words, and by whom, when and why; `events` are those
    that edits hold of."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    from selon.publish.judging import about, decided, gone_with, signed, subjects
    from selon.store.decisions import edits_event

    shown = Table.grid(padding=(0, 2, 0, 0))
    shown.add_column(justify="right", no_wrap=True)
    shown.add_column(overflow="fold")
    for attached in found:
        one = attached.judgement
        number, what = decided(one).split(" ", 1)
        gone = one.undone and edits_event(one)
        whom = about(one) + ("" if gone else f" · {subjects(one, events.get(one.number))}")
        lines = [Text(what, "bold"), Text(whom), Text(signed(one), "dim")]
        if one.undone:
            lines.append(Text(f"[taken back {one.undone[:10]}]", "yellow"))
        elif attached.lost:
            lines.append(Text("[lost: nothing is read there any more]", "red"))
        elif attached.untold:
            lines.append(Text(gone_with(attached), "dim"))
        shown.add_row(number, Group(*lines))
    return shown


def _whole(one: "Judgement", event: str | None, untold: Sequence[str] = ()) -> str:
    """The line that list has of a judgement that was made or taken back just now."""
    return _as_json(one, ids=[anchor.id for anchor in one.anchors], lost=False, untold=untold, event=event)


def _as_json(one: "Judgement", **more: Any) -> str:
    import msgspec

    from selon.publish.plain import escaped

    return escaped(msgspec.json.encode(msgspec.to_builtins(one) | more).decode())


def _login() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError):
        raise typer.BadParameter("say who judges", param_hint="--by") from None
