"""`selon gazetteer`: looks a name up, and adds places of one's own."""

import sys
from pathlib import Path
from typing import Annotated

import typer

NAME = "gazetteer"
EXAMPLES = """\
Examples:
  selon gazetteer search Boukamal
  selon gazetteer search Hasakeh --country SY --limit 2
  selon gazetteer search al-Walid --country IQ --json"""
VERBS = ("search", "add")


def command(
    verb: Annotated[str, typer.Argument(metavar="search|add", help="What to do.")],
    what: Annotated[list[str], typer.Argument(metavar="WHAT", help="A name to search, or the files to add.")],
    country: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Search within this country (ISO 3166 alpha-2), also other spellings."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many places to print.")] = 5,
    form: Annotated[
        str, typer.Option("--format", metavar="NAME", help="Of the files to add: geonames, cod-ab or ged.")
    ] = "geonames",
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines, one place a line.")] = False,
) -> None:
    """Look up a place name, however it is spelt, or add places.

    Added places are kept in the file that SELON_GAZETTEER names, or in the user's folder of data, and are found beside
    those of Selon. Formats: a GeoNames country file (SY.txt), an OCHA COD-AB table as CSV, UCDP GED as CSV.
    """
    if verb not in VERBS:
        raise typer.BadParameter(f"{verb} is unknown; use {' or '.join(VERBS)}", param_hint="search|add")
    if verb == "search":
        raise typer.Exit(search(" ".join(what), country=country, limit=limit, json=json))
    raise typer.Exit(add([Path(name) for name in what], form=form))


def search(name: str, *, country: str | None, limit: int, json: bool) -> int:
    """Prints the places that a name may be, best first; 1 where there is none, else 0. Raises OptionError
    where there is no such country."""
    from selon import asked, gazetteer
    from selon.cli.terminal import nothing_found, write

    found = gazetteer.search(name, country=asked.country(country), limit=limit)
    if json:
        from selon.publish.jsonlines import line

        lines = [line(candidate) for candidate in found]
    else:
        lines = [
            f"{c.score:.2f}  {c.spot.name} ({c.spot.kind}, {c.spot.admin1 or '-'}, {c.spot.country or '-'})  "
            f"{c.spot.latitude:.4f} {c.spot.longitude:.4f}  {c.spot.gazetteer}  {c.matched}: {', '.join(c.reasons)}"
            for c in found
        ]
    write("".join(f"{line}\n" for line in lines), sys.stdout)
    if not found:
        nothing_found()
    return 0 if found else 1


def add(paths: list[Path], *, form: str) -> int:
    """Adds the places of the files, all or none of each; 0. Raises GazetteerError."""
    from selon.gazetteer.adding import add_places
    from selon.gazetteer.importing import IMPORTERS
    from selon.publish.totals import counted

    if form not in IMPORTERS:
        raise typer.BadParameter(f"no format is called {form}; use {', '.join(IMPORTERS)}", param_hint="--format")
    for path in paths:
        typer.echo(f"{path}: {counted(add_places(IMPORTERS[form](path)), 'place')}")
    return 0
