"""Writes what is made from the code: docs/reference/, and the regions of README.md between `<!-- name -->` marks.

`python docs/make.py` writes; tests/test_docs.py holds that nothing written is out of date.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
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
    """The pinned floors as a table, a column a gold set."""
    floors = {name: gold.floors or {} for name, gold in load_floors(FLOORS).items()}
    known = dict.fromkeys([*figures(Tally(), language=""), *WOVEN_FIGURES])
    names = [name for name in known if any(name in pinned for pinned in floors.values())]
    if not names:
        return "No figures are pinned yet."
    rows = [f"| | {' | '.join(floors)} |", f"|---|{'---:|' * len(floors)}"]
    for name in names:
        if not any(pinned.get(name) for pinned in floors.values()) and name not in LESS_IS_BETTER:
            continue  # what is not read yet
        mark = " (at most)" if name in LESS_IS_BETTER else ""
        values = (f"{pinned[name].normalize():f}" if name in pinned else "–" for pinned in floors.values())
        rows.append(f"| {name}{mark} | {' | '.join(values)} |")
    return "\n".join(rows)


def with_region(text: str, name: str, content: str) -> str:
    """The text with its region of that name filled anew. Raises ValueError where it has none."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.S)
    filled, count = pattern.subn(lambda match: f"{match[1]}{content}\n{match[2]}", text)
    if count != 1:
        raise ValueError(f"one region {name} was expected, {count} found")
    return filled


if __name__ == "__main__":
    main()
