"""The command itself: help, version, completion, exit codes, and how little it loads."""

import os
import signal
import subprocess
import sys
from io import StringIO

import pytest

from made import full_reading
from selon import __version__
from selon.cli.terminal import console
from selon.errors import GatherError, PipelineMissing, SettingsError

VERBS = [
    "read", "weave", "events", "show", "sources", "export", "new", "add", "search", "judge", "log", "demo", "evaluate",
    "gazetteer", "schema", "doctor",
]  # fmt: skip
HEAVY = ["spacy", "trafilatura", "lxml", "pypdfium2", "py3langid", "msgspec", "rich.console", "numpy", "yaml"]
HEAVY += ["selon.reader", "selon.gather", "selon.parse", "selon.attribute", "selon.evaluate", "selon.publish.digest"]


def test_help_lists_every_verb(selon):
    shown = selon("--help")
    assert shown.exit_code == 0
    assert [line.split()[0] for line in shown.output.partition("Commands:\n")[2].splitlines()] == VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself_with_examples(selon, verb):
    shown = selon(verb, "--help")
    assert shown.exit_code == 0
    assert f"selon {verb}" in shown.output.partition("Examples:")[2]


def test_help_loads_nothing_heavy():
    code = "import sys, selon.cli\ntry: selon.cli.main()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True)
    assert "Commands:" in done.stdout
    assert not set(HEAVY) & set(done.stderr.split())


def test_version(selon):
    assert selon("--version").output == f"selon {__version__}\n"


def test_python_m_selon(process):
    assert process("--version").stdout == f"selon {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(process, shell):
    """The shell's own completion asks the command for its verbs."""
    asked = {"_SELON_COMPLETE": f"complete_{shell}", "COMP_WORDS": "selon de", "COMP_CWORD": "1"}
    asked |= {"_TYPER_COMPLETE_ARGS": "selon de", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    command = [sys.executable, "-c", "import sys; sys.argv[0] = 'selon'; from selon.cli import main; main()"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | asked, check=False)
    assert "demo" in done.stdout
    assert "doctor" not in done.stdout


USAGE = [
    [],
    ["raed"],
    ["read"],
    ["read", "--jsno", "x"],
    ["read", "--json", "--digest", "x"],
    ["read", "x", "-o", "no/such/folder/out.jsonl"],
    ["read", "--html", "p", "--json", "x"],
    ["read", "--html", "p", "-o", "p.html", "x"],
    ["export"],
    ["export", "x", "--table", "events"],
    ["export", "x", "-o", "claims.xlsx"],
    ["export", "x", "-o", "no/such/folder/claims.csv"],
    ["evaluate", "gold"],
    ["evaluate", "no/such/gold", "x"],
    ["demo", "--width", "3"],
    ["schema", "--indent", "x"],
]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_ends_with_2(selon, outcomes, arguments):
    assert selon(*arguments).exit_code == 2


RAISED = [
    (
        PipelineMissing("the pipeline x is not installed", remedy="pip install x"),
        1,
        "selon: the pipeline x is not installed; pip install x\n",
    ),
    (GatherError("no EDTF date", where="soon"), 1, "selon: soon: no EDTF date\n"),
    (SettingsError("no setting is called y", where="selon.toml"), 2, "selon: selon.toml: no setting is called y\n"),
    (KeyboardInterrupt(), 130, "selon: stopped\n"),
]


@pytest.mark.parametrize(("error", "code", "told"), RAISED, ids=lambda v: type(v).__name__)
def test_what_ends_the_run_is_one_line(selon, outcomes, error, code, told):
    error.raised = True
    outcomes.append(error)
    done = selon("read", "x")
    assert (done.exit_code, done.stderr) == (code, told)


def test_wrong_settings_end_with_2(process, tmp_path):
    (tmp_path / "selon.toml").write_text("timout = 3\n")
    (tmp_path / "a.txt").write_text("Un convoi.\n")
    done = process("read", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("selon: selon.toml: no setting is called timout")


SCRIPT = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # of the tests' own, where they run in the background
sys.path.insert(0, {tests!r})
import selon.reader
from made import full_reading
def read_many(inputs, **options):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        yield full_reading()
selon.reader.read_many = read_many
from selon.cli import main
sys.argv = ["selon", "read", "x"]
main()
"""


@pytest.fixture
def endless(root):
    """A run that does not end by itself while a test waits for it."""
    command = [sys.executable, "-c", SCRIPT.format(tests=str(root / "tests"))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout.readline()
        yield running
        running.kill()


def test_a_reader_that_goes_away_is_no_error(endless):
    endless.stdout.close()
    assert endless.wait(30) == 141
    assert endless.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ends_with_130(endless):
    endless.send_signal(signal.SIGINT)
    for _ in endless.stdout:  # passed by: where it goes on, it fills no memory
        pass
    assert endless.wait(30) == 130
    assert endless.stderr.read() == b"selon: stopped\n"


def test_the_made_reading_is_whole():
    assert len(full_reading().claims) == 8


@pytest.mark.parametrize(("columns", "width"), [("120", 120), ("", 80), ("many", 80), ("0", 80)])
def test_a_pipe_is_as_wide_as_the_environment_says(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert console(StringIO()).width == width
