"""The public face: small, sorted, complete, and loaded when it is used."""

import dataclasses
import inspect
import subprocess
import sys

import pytest

import selon

FACE = {
    "Article": "a frozen type",
    "Claim": "a frozen type",
    "EventMention": "a frozen type",
    "Reading": "a frozen type",
    "SelonError": "an error",
    "Settings": "a frozen type",
    "Source": "a frozen type",
    "Span": "a frozen type",
    "__version__": "a version",
    "open_dossier": "a function",
    "read": "a function",
    "read_many": "a function",
    "weave": "a function",
}


def test_all_is_sorted_and_is_the_face():
    assert list(selon.__all__) == sorted(FACE)
    assert dir(selon) == sorted(FACE)


@pytest.mark.parametrize("name", FACE)
def test_each_name_is_there_and_documented(name):
    value = getattr(selon, name)
    if FACE[name] == "a version":
        assert value.count(".") == 2
        return
    assert inspect.getdoc(value)
    if FACE[name] == "a frozen type":
        assert dataclasses.is_dataclass(value) and value.__dataclass_params__.frozen and hasattr(value, "__slots__")


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = selon.raed


def test_import_loads_no_room():
    code = "import sys, selon; print(*(m for m in sys.modules if m.startswith('selon')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert set(loaded) == {"selon", "selon.errors", "selon.version"}
