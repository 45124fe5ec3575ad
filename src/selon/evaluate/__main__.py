"""`python -m selon.evaluate FLOORS.toml [--pin [--lower]] [--set NAME]`: checks or pins the floors of the gold sets."""

import argparse
import sys
from pathlib import Path

from selon.errors import SelonError
from selon.evaluate.gate import Floors, check, load_floors, save_floors, update
from selon.evaluate.goldfile import gold_digest
from selon.evaluate.paths import evaluate_paths
from selon.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Reads the articles of the sets and checks their figures, or pins them; 1 where something dropped or went wrong.

    The paths in the file are taken from the working folder, and the settings are the defaults.
    """
    given = _parser().parse_args(arguments)
    try:
        floors = load_floors(given.floors)
        wrong = [line for name in given.sets or sorted(floors) for line in _run(floors, name, given)]
    except SelonError as error:
        wrong = [str(error)]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def _run(floors: Floors, name: str, given: argparse.Namespace) -> list[str]:
    if name not in floors:
        return [f"{given.floors}: no gold set is called {name}; use {', '.join(sorted(floors))}"]
    report = evaluate_paths(Path(floors[name].gold), floors[name].paths, settings=Settings())
    digest, figures = gold_digest(Path(floors[name].gold)), report.figures()
    if not given.pin:
        return [*report.gaps, *check(floors, name, digest, figures)]
    updated, worse = update(load_floors(given.floors), name, digest, figures, lower=given.lower)
    save_floors(given.floors, updated)
    print(f"{name}: {len(updated[name].floors or {})} figures pinned")
    kept = [] if given.lower else [f"{name}: {figure} is {figures.get(figure)}, worse than pinned" for figure in worse]
    return [*report.gaps, *(f"{line}; kept, since --lower was not given" for line in kept)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m selon.evaluate", description=__doc__)
    parser.add_argument("floors", type=Path, help="the TOML file of floors")
    parser.add_argument("--set", action="append", dest="sets", metavar="NAME", help="only this gold set (repeatable)")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", action="store_true", help="with --pin: lower floors too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
