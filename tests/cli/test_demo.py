"""`selon demo`: the sample dossier."""

import json

import pytest


def test_it_reads_the_articles_of_the_package(selon, outcomes, sample):
    done = selon("demo")
    assert done.exit_code == 0
    assert outcomes.calls[0][0] == [str(sample)]
    assert "SANA → des habitants · asserted" in done.stdout


def test_its_width_is_given(selon, outcomes):
    assert max(map(len, selon("demo", "--width", 50).stdout.splitlines())) <= 50


@pytest.mark.slow
def test_it_is_short(process):
    done = process("demo")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) < 150
    for part in ("SANA → ", "… 1", "id       when", "What is told", "Where they disagree", "  … "):
        assert part in done.stdout, part
    assert len(process("demo", "--all").stdout.splitlines()) > 500


@pytest.mark.slow
def test_all_of_it_is_read(selon, sample):
    done = selon("demo", "--json")
    assert done.exit_code == 0, done.stderr
    assert len(done.stdout.splitlines()) == len([p for p in sample.iterdir() if p.suffix in (".txt", ".html")])
    assert all(json.loads(line)["article"]["id"] for line in done.stdout.splitlines())
