"""`selon doctor`: what is there, what is missing, how to get it."""

import json
import platform

import pytest

from selon import __version__
from selon.cli.checks import Check, checks
from selon.settings import Settings


def test_all_is_well_here(selon):
    done = selon("doctor")
    assert done.exit_code == 0
    for words in (platform.python_version(), __version__, "French (fr)", "fr_core_news_md", "spacy", "no selon.toml"):
        assert words in done.stdout


def test_languages_that_are_only_known_are_told():
    (english,) = [c for c in checks(Settings()) if c.what == "English (en)"]
    assert english == Check("English (en)", "known, not read: its articles are gathered and flagged", None)


def test_a_missing_pipeline_is_told_with_its_command(selon, monkeypatch):
    monkeypatch.setenv("SELON_PIPELINE_FR", "fr_no_such_md")
    done = selon("doctor")
    assert done.exit_code == 1
    assert "pip install fr-no-such-md" in done.stdout


def test_json(selon):
    lines = [json.loads(line) for line in selon("doctor", "--json").stdout.splitlines()]
    assert {"what": "Selon", "found": __version__, "well": True, "remedy": None} in lines


def test_the_settings_file_is_named(selon, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "selon.toml").write_text("timeout = 5\n")
    assert "selon.toml" in selon("doctor").stdout


@pytest.mark.parametrize("library", ["lxml", "typer", "pyyaml"])
def test_libraries_come_from_the_package_itself(library):
    assert library in {c.what for c in checks(Settings())}
    assert "pytest" not in {c.what for c in checks(Settings())}
