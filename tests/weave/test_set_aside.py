"""What a large dossier holds stays, and the garbage collector is told so; a small one says nothing to it."""

import gc
import weakref

import pytest

from selon.weave import Weaver
from selon.weave.events import weaver as module
from weave.build_events import reading, telling


@pytest.fixture(autouse=True)
def _thawed():
    yield
    gc.unfreeze()


def woven():
    found = Weaver()
    found.add_all([reading(telling(), file="a.txt"), reading(telling(place="Palmyre"), file="b.txt")])
    return found


def test_few_readings_are_left_to_the_collector():
    woven()
    assert gc.get_freeze_count() == 0


def test_many_are_set_aside_and_freed_when_nobody_holds_them_any_more(monkeypatch):
    monkeypatch.setattr(module, "MANY", 2)
    first = woven()
    gone = weakref.ref(first._kept)
    assert gc.get_freeze_count() > 0
    del first
    woven()
    assert gone() is None
