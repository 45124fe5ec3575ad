"""The command run in this process, and as a process of its own."""

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from made import evidence, full_reading
from selon.cli.app import app


@pytest.fixture
def selon():
    """Runs `selon` with the given arguments in this process."""
    return lambda *arguments: CliRunner().invoke(app, [str(a) for a in arguments])


@pytest.fixture
def process():
    """Runs `python -m selon` with the given arguments."""

    def run(*arguments, **options):
        command = [sys.executable, "-m", "selon", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, **options)

    return run


@pytest.fixture
def outcomes(monkeypatch):
    """What reading yields, in the place of real reading; filled by the test. Each call is noted in `calls`."""
    import selon.reader
    from selon.model import Reading
    from selon.reader import Explained

    class Outcomes(list):
        def __init__(self, *outcomes):
            super().__init__(outcomes)
            self.calls = []

    made = Outcomes(full_reading())

    def read_many(inputs, **options):
        made.calls.append((list(inputs), options))
        for outcome in made:
            if isinstance(outcome, BaseException) and getattr(outcome, "raised", False):
                raise outcome
            yield outcome

    def explain_many(inputs, **options):
        for outcome in read_many(inputs, **options):
            yield Explained(outcome, evidence(outcome)) if isinstance(outcome, Reading) else outcome

    monkeypatch.setattr(selon.reader, "read_many", read_many)
    monkeypatch.setattr(selon.reader, "explain_many", explain_many)
    return made
