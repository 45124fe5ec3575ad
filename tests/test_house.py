"""The house: rooms import downward only, modules are small, nothing heavy is loaded early."""

import ast
import re
import subprocess
import sys
from importlib.util import resolve_name
from pathlib import Path

import pytest

from selon import languages

SELON = Path(__file__).parents[1] / "src" / "selon"
MODULES = sorted(SELON.rglob("*.py"))
FLOORS = (  # each imports only from those above it in this list; those on one line do not import one another
    {"model", "errors", "version"},
    {"settings"},
    {"languages", "ontology", "gazetteer"},
    {"asked"},
    {"gather", "parse"},
    {"attribute"},
    {"frame"},
    {"ground"},
    {"reader"},
    {"weave"},
    {"store"},
    {"publish", "evaluate", "serve", "scale"},
    {"cli"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "data", "info"}
HEAVY = {"spacy", "trafilatura", "lxml", "pypdfium2", "py3langid", "msgspec", "rich", "typer", "numpy", "yaml"}


def name_of(path):
    parts = ["selon", *path.relative_to(SELON).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module):
    return [*module.split("."), ""][1]


def imports_of(path):
    """The modules of Selon that a module names in an import, wherever it stands."""
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package) if node.level else node.module
            found = [f"{base}.{alias.name}" if base == "selon" else base for alias in node.names]
        else:
            continue
        yield from (module for module in found if module.split(".")[0] == "selon")


def test_every_room_has_its_place():
    rooms = {p.name for p in SELON.iterdir() if (p / "__init__.py").is_file()}
    tops = {p.stem for p in SELON.glob("*.py")} - {"__init__", "__main__"}
    assert rooms | tops == set(FLOOR)


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(name_of(p)) in FLOOR], ids=name_of)
def test_rooms_import_downward_only(path):
    mine = room_of(name_of(path))
    for module in imports_of(path):
        room = room_of(module)
        if room not in ("", mine, "__version__"):
            assert FLOOR[room] < FLOOR[mine], f"{name_of(path)} imports {module}"


def test_the_model_imports_nothing_else_of_selon():
    assert {room_of(m) for p in (SELON / "model").glob("*.py") for m in imports_of(p)} == {"model"}


def test_only_parsing_knows_spacy():
    """Outside of its adapter no module imports spaCy."""
    knowing = [p for p in MODULES if re.search(r"^\s*(?:import|from) spacy\b", p.read_text(encoding="utf-8"), re.M)]
    assert {p.parent.name for p in knowing} <= {"parse"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_small_and_have_names_of_their_own(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 400, f"{path.name} has {lines} lines"
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_code_compares_to_a_language(path):
    """`language == "fr"` fails; the French word `en` may be compared to."""
    codes = set(languages.known())
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            subject, compared = node.left, [node.left, *node.comparators]
        elif isinstance(node, ast.Match):
            subject, compared = node.subject, [case.pattern for case in node.cases]
        else:
            continue
        named = {n.value for part in compared for n in ast.walk(part) if isinstance(n, ast.Constant)} & codes
        about = re.search(r"lang|code|spoken", " ".join(map(ast.unparse, [subject, *compared])))
        assert not (named and about), f"line {node.lineno} compares to {named}"


@pytest.mark.parametrize("module", ["selon", "selon.model", "selon.settings", "selon.errors"])
def test_nothing_heavy_is_loaded_at_import(module):
    code = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & {name.partition(".")[0] for name in loaded}


def test_the_readme_names_no_machine():
    """No page of the project tells of the machine that it was written on."""
    root = SELON.parents[1]
    pages = [*root.glob("*.md"), *root.glob("docs/**/*.md"), root / "Makefile", root / ".ci" / "run"]
    for page in pages:
        assert not re.search(r"/(?:work|farm|tmp|root|opt)/\w", page.read_text(encoding="utf-8")), page
