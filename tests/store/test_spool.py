"""Rows that are put by come back as they were, and where there is no room for them that is told."""

import os
from pathlib import Path

import pytest

from selon.store import DossierError, spool
from selon.store.spool import Spool

FULL = Path("/dev/full")
ROWS = [{"id": "é", "content": bytes(range(256)), "share": 0.1, "none": None}, {}, {"id": "x" * 100_000}]


@pytest.mark.parametrize("at_hand", [pytest.param(1, id="in a file"), pytest.param(1 << 22, id="without one")])
@pytest.mark.parametrize("rows", [ROWS, ROWS[:1], []])
def test_rows_come_back_as_often_as_they_are_asked_for(tmp_path, monkeypatch, at_hand, rows):
    monkeypatch.setattr(spool, "AT_HAND", at_hand)
    with Spool(str(tmp_path)) as put:
        for row in rows:
            put.put(row)
        assert len(put) == len(rows)
        assert next(iter(put), None) == (rows[0] if rows else None)  # and from the first on, wherever one stopped
        assert list(put) == list(put) == rows
        assert not list(tmp_path.iterdir()) or os.name == "nt"


@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is full")
@pytest.mark.parametrize("rows", [pytest.param(1, id="when they are read"), pytest.param(1000, id="when they are put")])
def test_no_room_is_told(monkeypatch, rows):
    with FULL.open("w+b") as file:
        monkeypatch.setattr(spool, "SpooledTemporaryFile", lambda *_, **__: file)
        with pytest.raises(DossierError, match="/there: No space left on device; make room"), Spool("/there") as put:
            for _ in range(rows):
                put.put({"content": b"x" * 100})
            list(put)
