"""Fixtures of every room."""

from pathlib import Path

import pytest
from hypothesis import settings

# The first text waits for the pipeline to load, and machines are busy: no deadline, but the same examples in every run.
settings.register_profile("selon", deadline=None, derandomize=True)
settings.load_profile("selon")

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.fixture(scope="session")
def root():
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def sample():
    """The folder of the sample articles."""
    return ROOT / "src" / "selon" / "sample" / "articles"


@pytest.fixture(scope="session")
def seeds():
    """The seed articles kept beside the project; a clone that has none skips the test."""
    if not SEEDS.is_dir():
        pytest.skip("no seeds beside the project")
    return sorted(SEEDS.glob("*.txt"))
