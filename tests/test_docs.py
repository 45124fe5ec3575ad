"""Documentation is tested: what is generated is current, what is shown runs, and links lead somewhere."""

import ast
import importlib.util
import re
import shlex
import shutil

import pytest
from typer.testing import CliRunner

from conftest import ROOT
from selon.cli.app import app

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def blocks(kind):
    for page in PAGES:
        for number, block in enumerate(m[2] for m in FENCE.finditer(page.read_text(encoding="utf-8")) if m[1] == kind):
            yield pytest.param(block, id=f"{page.relative_to(ROOT)}-{number}")


@pytest.fixture(scope="module")
def make():
    """docs/make.py as a module."""
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "docs" / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path, monkeypatch, sample):
    """Where examples run: articles/ and gold/ of the sample dossier, and readings of one article."""
    shutil.copytree(sample, tmp_path / "articles")
    shutil.copytree(ROOT / "tests" / "golden" / "sample" / "gold", tmp_path / "gold")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_reference_is_current(make):
    assert make.cli_page() == (make.REFERENCE / "cli.md").read_text(encoding="utf-8"), "run make docs"
    assert make.schema_page() == (make.REFERENCE / "schema.md").read_text(encoding="utf-8"), "run make docs"
    assert make.quality_page() == (make.REFERENCE / "quality.md").read_text(encoding="utf-8"), "run make docs"


@pytest.mark.slow
def test_the_readme_is_current(make):
    text = make.README.read_text(encoding="utf-8")
    assert make.with_region(text, "demo", make.demo_region()) == text, "run make docs"
    assert make.with_region(text, "quality", make.quality_region()) == text, "run make docs"


@pytest.mark.parametrize("verb", [command.name for command in app.registered_commands])
def test_each_verb_is_documented_with_an_example(verb):
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert f"$ selon {verb}" in page.partition(f"## `selon {verb}`")[2].partition("\n## ")[0]


def test_the_page_on_claims_leads_from_every_rule_to_its_module():
    """The names of rules are the first words that makers of cues are given; one with an ellipsis opens them."""
    page = (ROOT / "docs" / "how-to" / "mend-a-claim.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    for path in sorted((ROOT / "src" / "selon" / "attribute").glob("*.py")):
        for call in (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)):
            made = getattr(call.func, "id", getattr(call.func, "attr", "")) in {"Cue", "cue", "made"} and call.args
            rule = call.args[0].value if made and isinstance(call.args[0], ast.Constant) else None
            if rule is not None:
                named = [row for row in rows if f"`{rule}`" in row[0] or f"`{rule}-…`" in row[0]]
                named = named or [row for row in rows if f"`{rule.partition('-')[0]}-…`" in row[0]]
                assert any(f"/{path.name})" in row[2] for row in named), f"{rule} of {path.name}"


@pytest.mark.slow
@pytest.mark.parametrize("block", list(blocks("console")))
def test_commands_run(block, folder):
    for line in block.splitlines():
        prompt, program, *arguments = shlex.split(line)
        assert (prompt, program) == ("$", "selon")
        done = CliRunner().invoke(app, arguments)
        assert done.exit_code == 0, f"{line}\n{done.output}"


@pytest.mark.slow
@pytest.mark.parametrize("block", list(blocks("python")))
def test_python_runs(block, folder):
    exec(compile(block, "example", "exec"), {"__name__": "example"})


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_the_citation_names_this_version():
    import selon

    assert f"\nversion: {selon.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
