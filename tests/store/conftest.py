"""An empty dossier."""

import pytest

from selon.store import create_dossier


@pytest.fixture
def dossier(tmp_path):
    with create_dossier(tmp_path / "d.selon") as made:
        yield made
