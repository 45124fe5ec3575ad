"""The tables of tests/golden/fr, a case a row. Those that do not hold yet stand in a failing.txt beside their test."""

from collections import defaultdict
from functools import cached_property
from pathlib import Path

import pytest
import yaml

GOLDEN = Path(__file__).parent / "golden" / "fr"
MOST_FAILING = 0.2  # of the cases of all tables of a kind


class Tables:
    """The tables of one kind (a folder of GOLDEN); `here` is the folder of the test that reads them."""

    def __init__(self, kind, here):
        self._folder = GOLDEN / kind
        self._failing = here / "failing.txt"

    @cached_property
    def cases(self):
        """Each case by its name: that of its table, and its number."""
        return {
            f"{path.stem}-{number:02}": case
            for path in sorted(self._folder.glob("*.yaml"))
            for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1)
        }

    @cached_property
    def failing(self):
        """The names of the cases that do not hold yet."""
        return frozenset(self._failing.read_text(encoding="utf-8").split() if self._failing.exists() else ())

    def params(self):
        """Name and case, for a test of each."""
        return [pytest.param(name, case, id=f"{name} {case['shows']}") for name, case in self.cases.items()]

    def families(self):
        """The cases of each table."""
        found = defaultdict(list)
        for name, case in self.cases.items():
            found[name.rsplit("-", 1)[0]].append(case)
        return found

    def hold(self, name, faults):
        """Fails a case with faults that is not listed, and one without that is."""
        if name in self.failing:
            assert faults, f"{name} holds now: strike it off {self._failing.name}"
            pytest.xfail("; ".join(faults))
        assert not faults

    def list_is_right(self):
        """Whether what is listed are cases, and few."""
        return self.failing <= self.cases.keys() and len(self.failing) <= MOST_FAILING * len(self.cases)

    def write(self, faults):
        """Writes the list anew, of the cases that have faults."""
        failing = [name for name, case in self.cases.items() if list(faults(case))]
        self._failing.write_text("".join(f"{name}\n" for name in failing), encoding="utf-8")
