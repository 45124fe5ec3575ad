"""Writes what is made from the code: docs/reference/, and the regions of README.md between `<!-- name -->` marks.

`python docs/make.py` writes; tests/test_docs.py holds that nothing written is out of date.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from typer.main import get_command

from selon.cli import app
from selon.evaluate.figures import figures
from selon.evaluate.gate import LESS_IS_BETTER, load_floors
from selon.evaluate.sheet import Tally
from selon.evaluate.weaving import FIGURES as WOVEN_FIGURES
from selon.publish.schema import schema as published_schema

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
README = ROOT / "README.md"
GOLDEN = ROOT / "tests" / "golden"
FLOORS = ROOT / "tests" / "quality" / "floors.toml"
SHOWN = (0,)  # articles of the demo that README.md shows: a dispatch
EVENTS = "id "  # what the table of events begins with
MADE = "<!-- Made by docs/make.py from the code: change it there. -->"


def main() -> None:
    """Writes every page that is not as it should be."""
    for path, text in pages():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")


def pages() -> Iterator[tuple[Path, str]]:
    """Each page with the text that it should have."""
    yield REFERENCE / "cli.md", cli_page()
    yield REFERENCE / "schema.md", schema_page()
    yield REFERENCE / "quality.md", quality_page()
    text = README.read_text(encoding="utf-8")
    yield README, with_region(with_region(text, "demo", demo_region()), "quality", quality_region())


def cli_page() -> str:
    """The verbs of the command with their arguments, options and examples."""
    command: Any = get_command(app.app)
    parts = [MADE, "# The command `selon`", command.help, exit_codes()]
    for name, verb in command.commands.items():
        parts += [f"## `selon {name}`", verb.help]
        parts.append(parameters(verb))
        examples = [line.strip() for line in verb.epilog.removeprefix("\b\n").splitlines()[1:]]
        parts.append("\n".join(["```console", *(f"$ {line}" for line in examples), "```"]))
    return "\n\n".join(parts) + "\n"


def exit_codes() -> str:
    """What `selon.cli` says of them."""
    import selon.cli

    return (selon.cli.__doc__ or "").partition("\n\n")[2].strip()


def parameters(command: Any) -> str:
    """The arguments and options of a verb as a table."""
    rows = ["| | |", "|---|---|"]
    for parameter in command.params:
        name = parameter.metavar or parameter.name.upper()
        if parameter.param_type_name == "option":
            value = "" if parameter.is_flag else f" {name}"
            name = ", ".join(sorted(parameter.opts, key=len)) + value
        known = isinstance(parameter.default, int | str) and parameter.default not in (False, "")
        default = f" ({parameter.default})" if known else ""
        rows.append(f"| `{name}` | {parameter.help}{default} |")
    return "\n".join(rows)


def schema_page() -> str:
    """The types of the contract, with their fields."""
    parts = [MADE, "# What `selon read --json` prints", SCHEMA_HEAD]
    for name, rule in published_schema()["$defs"].items():
        rows = ["| field | value |", "|---|---|"]
        rows += [f"| `{key}` | {value(inner)} |" for key, inner in rule["properties"].items()]
        parts += [f"## {name}", rule["description"], "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


SCHEMA_HEAD = """\
One article a line, of the type `Reading` below. `selon schema` prints the same as a JSON Schema (2020-12). Offsets
count Unicode code points of `article.text`, the end excluded. Every key is always there; `null` and empty lists mean
that nothing was found, and `reasons` says why. One key is there only with `--explain`, as the last of the line:
`explain`, for each claim by its id the [Evidence](#evidence) that it was made on (how to use it:
[find the rule behind a wrong claim](../how-to/mend-a-claim.md)). What each value means is in the
[codebook](../codebook.md)."""


def value(rule: dict[str, Any]) -> str:
    """What a field may hold, in words."""
    if "$ref" in rule:
        name = rule["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in rule:
        return " or ".join(value(option) for option in rule["anyOf"])
    if "enum" in rule:
        return " ".join(f"`{option}`" for option in rule["enum"])
    if rule["type"] == "array":
        return f"list of {value(rule['items'])}"
    if rule["type"] == "object":
        return f"mapping of string to {value(rule['additionalProperties'])}"
    return str(rule["type"])


def demo_region() -> str:
    """A part of what `selon demo` prints."""
    command = [sys.executable, "-m", "selon", "demo", "--width", "80"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT)
    blocks = [block.strip("\n") for block in done.stdout.strip().split("\n\n")]
    events = next(block for block in blocks if block.startswith(EVENTS))
    return "\n".join(["```text", "\n\n…\n\n".join([*(blocks[number] for number in SHOWN), events]), "```"])


def quality_region() -> str:
    """What the last sets showed before any rule had seen them, and all sets show today: medians and ranges."""
    first = {row: [s for run in first_runs()[-LAST:] if (s := run[1].get(row)) is not None] for row in FIRST}
    rows = [
        f"| | first read: median of the last {LAST} sets | lowest – highest | today: median of all sets | lowest |",
        "|---|---:|---:|---:|---:|",
    ]
    for row, pinned in FIRST.items():
        held = [float(floors[pinned]) for _, floors in sets() if pinned in floors]
        shares = [told.share for told in first[row]]
        spread = f"{min(shares):.2f} – {max(shares):.2f}"
        rows.append(f"| {row} | {median(shares):.2f} | {spread} | {median(held):.2f} | {min(held):.2f} |")
    return "\n".join(rows)


def quality_page() -> str:
    """Every first reading, and every pinned floor, a row a gold set in the order in which they were made."""
    parts = [MADE, "# How good it is, set by set", QUALITY_HEAD, "## First readings"]
    rows = [f"| | articles | {' | '.join(FIRST)} |", f"|---|---:|{'---:|' * len(FIRST)}"]
    for name, told in first_runs():
        link = f"[{name}](../../tests/golden/{name}/FIRST-RUN.md)"
        rows.append(f"| {link} | {articles(name)} | {' | '.join(told[f].text if f in told else '' for f in FIRST)} |")
    parts += ["\n".join(rows), "## The floors of today", FLOORS_HEAD]
    known = dict.fromkeys([*figures(Tally(), language=""), *WOVEN_FIGURES])
    for title, first, last in TABLES:
        names = list(known)[list(known).index(first) : list(known).index(last) + 1]
        names = [f for f in names if any(floors.get(f) for _, floors in sets()) or f in LESS_IS_BETTER]
        heads = (f"{name} (at most)" if name in LESS_IS_BETTER else name for name in names)
        rows = [f"| | {' | '.join(heads)} |", f"|---|{'---:|' * len(names)}"]
        for name, floors in sets():
            if any(f in floors for f in names):
                values = (f"{floors[f].normalize():f}" if f in floors else "" for f in names)
                rows.append(f"| {name} | {' | '.join(values)} |")
        parts += [f"### {title}", "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True)
class Told:
    """A figure as a page of a first reading tells it, and the share that it is."""

    text: str
    share: float


LAST = 6  # sets whose first readings README.md sums up: they are of long articles, and of rules like today's
# The figures of first readings, and what the floors call them.
FIRST = {
    "attribution F1": "attribution F1",
    "chains": "chains right",
    "event F1": "event F1",
    "places": "place within 25 km",
    "dates": "date exact",
    "counts": "counts found",
    "event B³ F1": "event B3 F1",
    "root counts": "root count exact",
    "contradictions found": "contradictions recall",
    "contradictions right": "contradictions precision",
}
# How the pages of first readings begin the row of each, and where the figure stands in it.
_IN_PAGES = {
    "attribution F1": ("attribution F1", r"[\d.]+"),
    "chains": ("chains of two links", r"\d+ of \d+"),
    "event F1": ("event F1", r"[\d.]+"),
    "places": ("places within", r"\d+ of \d+"),
    "dates": ("dates exact", r"\d+ of \d+"),
    "counts": ("counts found", r"\d+ of \d+"),
    "event B³ F1": ("event B³ F1", r"[\d.]+"),
    "root counts": ("root count exact", r"\d+ of \d+"),
    "contradictions found": ("contradictions", r"(?<=recall )\d+/\d+"),
    "contradictions right": ("contradictions", r"(?<=precision )\d+/\d+"),
}
TABLES = (
    ("Claims", "gold claims with a source", "own voice wrongly attributed"),
    ("Events", "event precision", "negated F1"),
    ("Across articles", "event B3 precision", "contradictions precision"),
)
QUALITY_HEAD = """\
Each set was written for this project and annotated before any rule had seen it, then read: that is its first reading,
and what to expect of your own articles. Sets that stayed closed while rules were mended with others were read once more
before they were opened; the row tells that reading."""
FLOORS_HEAD = """\
Rules were mended with the sets since. These are the figures that every change has to hold (tests/quality/floors.toml):
a share is of what the gold has, or, of precision, of what was read."""


@cache
def sets() -> tuple[tuple[str, Mapping[str, Decimal]], ...]:
    """The gold sets with their floors, by the numbers of their articles."""
    gold = load_floors(FLOORS)
    return tuple((name, gold[name].floors or {}) for name in sorted(gold, key=_number))


def _number(name: str) -> int:
    return min(int(file.name.partition("_")[0]) for file in (GOLDEN / name / "gold").glob("*_*.yaml"))


def articles(name: str) -> int:
    """How many articles of a set have gold."""
    return len(list((GOLDEN / name / "gold").glob("*_*.yaml")))


@cache
def first_runs() -> tuple[tuple[str, Mapping[str, Told]], ...]:
    """The sets that were read before any rule had seen them, with the figures of that reading, as FIRST-RUN.md of each
    tells them: of several columns the last that is measured."""
    found = []
    for name, _ in sets():
        page = GOLDEN / name / "FIRST-RUN.md"
        lines = page.read_text(encoding="utf-8").splitlines() if page.is_file() else []
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
        asked = any("asked" in cell for row in rows for cell in row)
        told = {}
        for figure, (begins, pattern) in _IN_PAGES.items():
            row = next((row for row in rows if row[0].startswith(begins)), None)
            match = re.search(pattern, row[-2 if asked else -1]) if row else None
            if match:
                part, _, whole = match[0].replace(" of ", "/").partition("/")
                told[figure] = Told(match[0].replace(" of ", "/"), float(part) / float(whole or 1))
        if told:
            found.append((name, told))
    return tuple(found)


def with_region(text: str, name: str, content: str) -> str:
    """The text with its region of that name filled anew. Raises ValueError where it has none."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.S)
    filled, count = pattern.subn(lambda match: f"{match[1]}{content}\n{match[2]}", text)
    if count != 1:
        raise ValueError(f"one region {name} was expected, {count} found")
    return filled


if __name__ == "__main__":
    main()
