"""`selon add`: articles into a dossier."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from selon.cli.options import Outlet, Published

if TYPE_CHECKING:
    from selon.errors import SelonError
    from selon.store import Dossier

NAME = "add"
EXAMPLES = """\
Examples:
  selon new euphrate.selon
  selon add euphrate.selon articles/
  selon add euphrate.selon articles/006_convoi-sans-source.txt --published 2021-01 --outlet 'Le blog du Levant'
  selon add euphrate.selon --reread"""


def command(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier to add to.")],
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", help="What `selon read` takes.")] = None,
    published: Published = None,
    outlet: Outlet = None,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read again what older rules read; judgements stay.")
    ] = False,
) -> None:
    """Read articles into a dossier; the same article twice is one.

    Each article is kept before the next is read. Stopped at any moment, the same command goes on where it was: what is
    there is not read again. An article whose text changed at its URL is a new version, and the old one stays. An input
    that cannot be read is one line on standard error, and the rest goes on.
    """
    if bool(paths) == reread:
        raise typer.BadParameter("name what to add, or give --reread alone", param_hint="PATH")
    raise typer.Exit(add(dossier, paths or [], published=published, outlet=outlet))


def add(path: Path, inputs: Sequence[str], *, published: str | None = None, outlet: str | None = None) -> int:
    """Adds the inputs (none: reads again what is there); 1 where some input failed, else 0. Raises DossierError, and
    KeyboardInterrupt once it is told how many are kept."""
    from selon.cli.progress import opened, progress
    from selon.cli.terminal import Stopped, complain, tell_left_out
    from selon.errors import SelonError

    tell_left_out(inputs)
    counts: Counter[str] = Counter()
    try:
        with opened(path) as dossier, progress(inputs or [path], quiet=False) as step:
            for outcome in _outcomes(dossier, inputs, published, outlet):
                if isinstance(outcome, SelonError):
                    counts["failed"] += 1
                    complain(outcome)
                else:
                    counts[outcome] += 1
                step()
    except KeyboardInterrupt:
        kept = f"{_total(counts)}; they are kept" if counts.total() > counts["failed"] else "no article was added yet"
        complain(f"stopped; {kept}: run the same again to go on")
        raise Stopped from None
    print(_total(counts), file=sys.stderr if counts["failed"] else sys.stdout)
    return 1 if counts["failed"] else 0


def _outcomes(
    dossier: "Dossier", inputs: Iterable[str], published: str | None, outlet: str | None
) -> "Iterator[str | SelonError]":
    from selon.errors import SelonError
    from selon.store import adding

    if not inputs:
        for again in adding.reread(dossier):
            yield again if isinstance(again, SelonError) else "read again"
        return
    for outcome in adding.add_paths(dossier, inputs, published=published, outlet=outlet):
        yield outcome if isinstance(outcome, SelonError) else outcome.added


def _total(counts: "Counter[str]") -> str:
    """What was done, in one line."""
    versions = "new version" if counts["version"] == 1 else "new versions"
    words = {"version": versions, "known": "known", "found again": "found again elsewhere", "failed": "not read"}
    parts = [f"{counts['new']:,} new"]
    parts += [f"{counts[kind]:,} {words.get(kind, kind)}" for kind in (*words, "read again") if counts[kind]]
    total = counts.total() - counts["failed"]
    return f"{total:,} article{'' if total == 1 else 's'}: {', '.join(parts)}"
