"""`selon search`: articles of a dossier by words, names and facets."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from selon.cli.left_out import LeavingOut

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    from selon.store import Dossier, Facets, Found, Hit

NAME = "search"
KIND = LeavingOut
EXAMPLES = """\
Examples:
  selon new euphrate.selon
  selon add euphrate.selon articles/
  selon search euphrate.selon convoi Hassaké
  selon search euphrate.selon 'al-Hasakah "convoi américain" front*'
  selon search euphrate.selon convoi -frontière
  selon search euphrate.selon convoi --from 2021-01 --to 2021-02 --type movement
  selon search euphrate.selon convoi --facets
  selon search euphrate.selon --place Boukamal --json"""

_NAMED = 8  # values of a facet that are named for people: of the rest it tells how many there are
_MONTHS = 12  # of which each is named; of more, the years are
_ROOM = 72  # columns of the table of articles


def command(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier.")],
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS", help='All of them; "a phrase", begin* for beginnings, -word for what is to be left out.'
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Tells of events there: a place, province or country, any spelling."),
    ] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Published on this day or before.")] = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="Tells of an event of this type.")] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Published by this outlet.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many articles to print.")] = 20,
    counted: Annotated[
        bool,
        typer.Option(
            "--facets",
            help="Count the articles found by outlet, month, type of event, place and country; in JSON on a line of "
            "its own, the last.",
        ),
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, as where no terminal reads.")] = False,
    digest: Annotated[bool, typer.Option("--digest", help="Print the table for people, even into a pipe.")] = False,
) -> None:
    """Find articles, however words are accented and names are spelt.

    Case, accents, articles and spellings of names do not matter: Boukamal, Abou Kamal and Al-Boukamal are one, and so
    are Kiev and Kyiv. Best matches come first; without words, what was published last. Dates are days, months or years.
    """
    from selon.cli.events import for_people

    facets = {"place": place, "since": since, "until": until, "type": type, "outlet": outlet}
    if not words and all(one is None for one in facets.values()) and not counted:
        raise typer.BadParameter("name words or a facet to search by", param_hint="WORDS")
    people = for_people(json=json, digest=digest)
    raise typer.Exit(search(dossier, " ".join(words or []), facets, limit=limit, people=people, counted=counted))


def search(path: Path, words: str, facets: dict[str, Any], *, limit: int, people: bool, counted: bool = False) -> int:
    """Prints what is found, and with `counted` how many of it are of what; 1 where nothing is, else 0. The facets are
    those of `Dossier.search`. Raises SelonError."""
    from selon.cli.progress import opened
    from selon.cli.terminal import nothing_found, write

    with opened(path) as dossier:
        found = dossier.search(words, limit=limit, facets=counted, **facets)
        if not found.hits and facets.get("outlet"):
            _tell_outlets(dossier, facets["outlet"])
    if people:
        write(_for_people(found), sys.stdout)
    for line in () if people else _lines(found):
        write(line + "\n", sys.stdout)
    if not people and not found.hits:
        nothing_found()
    return 0 if found.hits else 1


def _tell_outlets(dossier: "Dossier", asked: str) -> None:
    """Says which outlets there are, where none is called so."""
    from selon.cli.terminal import complain
    from selon.gazetteer import fold

    names = dossier.outlets()
    if fold(asked) not in map(fold, names):
        like = [name for name in names if fold(asked) in fold(name)] or names
        rest = f" and {len(like) - _NAMED} more" if len(like) > _NAMED else ""
        known = f"there are {', '.join(like[:_NAMED])}{rest}" if like else "none is known there"
        complain(f"{dossier.name}: no outlet is called {asked}; {known}")


def _for_people(found: "Found") -> str:
    from selon.cli.terminal import console, render
    from selon.publish.fitting import Fitting

    if not found.hits:
        return "nothing found\n"
    table = Fitting(_ROOM, lambda: _wide(found.hits), lambda: _narrow(found.hits))
    shown = f"{len(found.hits):,} of {'more than ' if found.more else ''}{found.total:,}"
    counted = render(_facets(found.facets), console(sys.stdout)) if found.facets else ""
    counted += f"counted among the {found.total:,} added last\n" if found.facets and found.more else ""
    return render(table, console(sys.stdout)) + counted + f"{shown}\n"


def _facets(facets: "Facets") -> "Table":
    """A line for each: the values of most articles with their numbers, then how many values there are besides."""
    from rich.table import Table
    from rich.text import Text

    from selon.publish.plain import plain

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row()
    years = len(facets.month) > _MONTHS
    for name in ("outlet", "year" if years else "month", "type", "place", "country"):
        counts = list(getattr(facets, name).items())
        told = [Text(f"{plain(value)}\u00a0").append(f"{number:,}", "bold") for value, number in counts[:_NAMED]]
        if name in ("month", "year"):
            told = [Text(f"{value}\u00a0").append(f"{number:,}", "bold") for value, number in counts[-_MONTHS:]]
        rest = len(counts) - len(told)
        told += [Text(f"and {rest} {'earlier' if name in ('month', 'year') else 'more'}", "dim")] if rest else []
        table.add_row(Text(name, "dim"), Text(" · ").join(told) if told else Text("-", "dim"))
    table.add_row()
    return table


def _wide(hits: "Sequence[Hit]") -> "Table":
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for name in ("published", "outlet", "article", "words"):
        table.add_column(name, no_wrap=name == "published", overflow="fold")
    for hit in hits:
        table.add_row(*_dated(hit), _titled(hit), _snippet(hit))
    return table


def _narrow(hits: "Sequence[Hit]") -> "Group":
    """Each hit in three paragraphs, one under the other."""
    from rich.console import Group
    from rich.padding import Padding

    shown = ((" · ".join(_dated(hit)), _titled(hit), Padding(_snippet(hit), (0, 0, 0, 2))) for hit in hits)
    return Group(*(part for parts in shown for part in parts))


def _dated(hit: "Hit") -> tuple[str, str]:
    from selon.publish.plain import plain

    return hit.published or "-", plain(hit.outlet or "-")


def _titled(hit: "Hit") -> str:
    from selon.publish.plain import plain

    where = hit.file or hit.url or ""
    return plain(f"{hit.title or where} ({hit.article})") + (f"\n{plain(where)}" if hit.title and where else "")


def _snippet(hit: "Hit") -> "Text":
    """The words with those that were asked for in bold."""
    from rich.text import Text

    from selon.publish.plain import plain

    snippet, at = Text(), hit.snippet.start
    for mark in hit.marks:
        snippet.append(_spaced(hit.snippet.text[at - hit.snippet.start : mark.start - hit.snippet.start]))
        snippet.append(plain(mark.text), style="bold")
        at = mark.end
    snippet.append(_spaced(hit.snippet.text[at - hit.snippet.start :]))
    return snippet


def _spaced(text: str) -> str:
    """The text in one line, with the blanks at its ends."""
    from selon.publish.plain import plain

    ends = [" " if end.isspace() else "" for end in (text[:1], text[-1:])]
    return f"{ends[0]}{plain(text)}{ends[1]}" if text.strip() else ends[0]


def _lines(found: "Found") -> "Iterator[str]":
    """A line of JSON for each hit, and one for the facets, where they were counted."""
    import msgspec

    from selon.publish.plain import escaped

    for hit in found.hits:
        yield escaped(msgspec.json.encode(hit).decode())
    if found.facets and found.hits:
        told = {"facets": found.facets, "total": found.total, "more": found.more}
        yield escaped(msgspec.json.encode(told).decode())
