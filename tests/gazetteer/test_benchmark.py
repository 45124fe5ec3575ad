"""The floors of benchmarks/place_names.py, on all its names."""

import importlib.util

import pytest


@pytest.fixture(scope="module")
def figures(root):
    """The figures of the benchmark."""
    spec = importlib.util.spec_from_file_location("place_names", root / "benchmarks" / "place_names.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.figures()


@pytest.mark.slow
def test_unseen_spellings_are_found(figures):
    assert figures["first"] >= 0.90
    assert figures["at 0.95"] >= 0.78


@pytest.mark.slow
def test_the_cut_keeps_its_promise(figures):
    assert figures["precision at the cut"] >= 0.945
    assert figures["recall at the cut"] >= 0.84
    assert figures["absent, answered at the cut"] <= 0.25
