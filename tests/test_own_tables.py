"""Actors and places of the user's own: they reach the reader, and what they change is read again."""

from pathlib import Path

import pytest

import selon
from selon import reader
from selon.cli.gazetteer import add
from selon.gazetteer.base import VARIABLE, forget
from selon.reader import RULE_ROOMS, rules_digest
from selon.settings import Settings
from selon.store import create_dossier
from selon.store.adding import add_paths, reread

TEXT = "La BDF a bombardé vendredi le village de Tell Zorglub, au nord de Hassaké, selon l'agence Saba.\n"
ACTORS = '[[actor]]\nname = "Brigade du Fleuve"\nkind = "armed-group"\nfr = ["BDF"]\n'
PLACES = "9\tTell Zorglub\tTell Zorglub\t\t36.6\t40.8\tP\tPPL\tSY\t\t\t\t\t\t0\t\t0\tAsia/Damascus\t2020-01-01\n"


@pytest.fixture(autouse=True)
def own_gazetteer(tmp_path, monkeypatch):
    """The file of added places, not there yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own.sqlite"))
    forget()
    yield
    forget()


@pytest.fixture
def mine(tmp_path):
    """Settings with a table of actors."""
    path = tmp_path / "mine.toml"
    path.write_text(ACTORS, encoding="utf-8")
    return Settings(actors=(path,))


def places(tmp_path):
    (tmp_path / "SY.txt").write_text(PLACES, encoding="utf-8")
    add([tmp_path / "SY.txt"], form="geonames")


def test_the_rules_are_told_by_what_was_added(tmp_path, mine):
    ours = rules_digest()
    assert rules_digest(Settings()) == ours
    with_actors = rules_digest(mine)
    places(tmp_path)
    with_places = rules_digest()
    mine.actors[0].write_text(ACTORS.replace("Fleuve", "Désert"), encoding="utf-8")
    assert len({ours, with_actors, with_places, rules_digest(mine)}) == 4


def test_every_file_of_the_rooms_that_read_is_in_the_digest():
    """A place of our tables that is moved is read again, as a rule is; the compiled gazetteer is made of those."""
    rooms = [Path(selon.__file__).with_name(room) for room in RULE_ROOMS]
    files = {path for room in rooms for path in room.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    left = [path.name for path in files if not path.name.endswith(reader._RULES)]
    assert left == ["places.sqlite"]


@pytest.mark.slow
def test_they_reach_the_reader(tmp_path, mine):
    def told(settings):
        (mention,) = selon.read(TEXT, published="2021-01-23", settings=settings).mentions
        return [one.name for one in mention.actors], {one.name: one.latitude for one in mention.places}

    assert told(Settings())[0] == ["BDF"]
    assert told(mine)[0] == ["Brigade du Fleuve"]
    assert 36.6 not in told(mine)[1].values()
    places(tmp_path)
    assert told(mine)[1]["Tell Zorglub"] == 36.6


@pytest.mark.slow
def test_a_dossier_is_read_again_where_they_changed(tmp_path, mine):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with create_dossier(tmp_path / "d.selon") as dossier:
        assert [one.added for one in add_paths(dossier, ["a.txt"], settings=Settings())] == ["new"]
        assert list(reread(dossier, settings=Settings())) == []
        assert [one.added for one in add_paths(dossier, ["a.txt"], settings=mine)] == ["read again"]
        (reading,) = dossier.readings()
        assert reading.mentions[0].actors[0].name == "Brigade du Fleuve"
        places(tmp_path)
        assert len(list(reread(dossier, settings=mine))) == 1
        assert list(reread(dossier, settings=mine)) == []
