"""A large dossier keeps what its weaver holds: what comes is joined to it, which is the same as weaving it whole."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.ontology import actors
from selon.store import create_dossier, joining, open_dossier, since, state, weaving
from selon.weave import Weaver
from weave.build_events import reading, telling

SAYS = "une salve de roquettes tombe sur le marché couvert de la ville pendant que les habitants y font leurs courses"


def strike(file, root="SANA", day="2021-01-20", says=None, url=None, outlet=None, **values):
    """One article that tells one strike."""
    made = reading(telling("shelling", day, "Ariha", root=root, says=says, **values), file=file, outlet=outlet)
    return replace(made, article=replace(made.article, url=url))


ONE, TWO, THREE = (strike(f"{name}.txt", root) for name, root in (("one", "SANA"), ("two", "OSDH"), ("three", "AFP")))
FAR = strike("far.txt", "ANHA", day="2020-05-01")


@pytest.fixture(autouse=True)
def every_dossier_is_large(monkeypatch):
    monkeypatch.setattr(joining, "LARGE", 1)


@pytest.fixture
def whole(monkeypatch):
    """How many readings were woven as a whole, each time."""
    counted, add_all = [], Weaver.add_all

    def counting(self, readings):
        readings = list(readings)
        counted.append(len(readings))
        add_all(self, readings)

    monkeypatch.setattr(Weaver, "add_all", counting)
    return counted


def fill(dossier, *readings):
    for one in readings:
        dossier.add(one)
    dossier.weave()


def woven(dossier):
    """What is kept, without the ids that led there."""
    kept = dossier.woven()
    events = [replace(event, former=(), judged=()) for event in dossier.events()]
    return events, dossier.copies(), kept.articles, kept.largest_block


def test_an_article_that_comes_is_joined(dossier, whole, tmp_path):
    fill(dossier, ONE, FAR)
    (far, one) = dossier.events()
    fill(dossier, TWO)
    assert whole == [2]
    kept, both = dossier.events()
    assert kept == far and {j.article for j in both.mentions} == {ONE.article.id, TWO.article.id}
    assert dossier.event(one.id) == both and both.former == (one.id,)
    assert next((line["action"], line["told"]) for line in dossier.log()) == ("weave", "1 event, 0 copies")
    fill(dossier, THREE)  # and once more: the one that came before is joined again, as the state is the older one
    with create_dossier(tmp_path / "whole.selon") as another:
        fill(another, ONE, FAR, TWO, THREE)
        assert woven(dossier) == woven(another)
    assert whole == [2, 4] and not dossier.since()


def test_a_dossier_that_was_closed_is_gone_on_with(dossier, whole):
    fill(dossier, ONE, FAR)
    dossier.close()
    with open_dossier(dossier.name) as again:
        fill(again, TWO)
        assert whole == [2] and len(list(again.events())) == 2


def test_a_copy_and_a_second_place_are_joined(dossier, whole, tmp_path):
    first = strike("one.txt", says=SAYS)
    copy = strike("copy.txt", says=f"{SAYS} et leurs visites")
    second = strike("again.txt", says=SAYS, outlet="Agence B")
    fill(dossier, first, FAR)
    fill(dossier, copy)
    fill(dossier, second)
    assert whole == [2] and len(dossier.copies()) == 1
    with create_dossier(tmp_path / "whole.selon") as another:
        fill(another, first, FAR, copy, second)
        assert woven(dossier) == woven(another)


LAID = st.lists(
    st.tuples(st.sampled_from(["2021-01-20", "2021-01-21", None]), st.sampled_from(["SANA", "OSDH"]), st.booleans()),
    min_size=2,
    max_size=7,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LAID, st.integers(1, 3))
def test_one_after_the_other_is_the_same_as_all_at_once(tmp_path, laid, renewed):
    made = [
        strike(f"{n}.txt", root, day, says=f"{SAYS} numéro {n}" if long else None)
        for n, (day, root, long) in enumerate(laid)
    ]
    for file in tmp_path.glob("*.selon*"):
        file.unlink()
    with pytest.MonkeyPatch.context() as patch, create_dossier(tmp_path / "a.selon") as one:
        patch.setattr(joining, "RENEWED", renewed)
        for each in made:
            fill(one, each)
        with create_dossier(tmp_path / "b.selon") as other:
            fill(other, *made)
            assert woven(one) == woven(other)


def spoil(dossier):
    with dossier.writing() as connection:
        state.drop(connection)


def damage(dossier):
    with dossier.writing() as connection:
        connection.exec_driver_sql("UPDATE woven_state SET content = x'c1' WHERE part = 'kept.keys'")


def damage_what_was_joined(dossier):
    with dossier.writing() as connection:
        connection.exec_driver_sql("UPDATE woven_state SET content = x'c1' WHERE part = 'touched'")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(spoil, id="no state is kept"),
        pytest.param(damage, id="the state that is kept is none"),
        pytest.param(damage_what_was_joined, id="nor is what was joined to it since"),
    ],
)
def test_without_a_state_it_is_woven_whole(dossier, whole, change):
    fill(dossier, ONE, FAR)
    fill(dossier, strike("old.txt"))
    change(dossier)
    fill(dossier, TWO)
    assert whole == [2, 4]
    fill(dossier, THREE)
    assert whole == [2, 4], "and what comes then is joined"


def test_where_so_much_changed_that_it_is_done_sooner_it_is_woven_whole(dossier, whole, monkeypatch):
    monkeypatch.setattr(since, "MOST", 1)
    monkeypatch.setattr(since, "PART", 2)
    fill(dossier, ONE, FAR)
    dossier.add(TWO)
    dossier.add(THREE)
    assert dossier.since().joins
    dossier.add(strike("four.txt"))
    assert not dossier.since().joins
    dossier.weave()
    assert whole == [2, 5]


def test_with_other_actors_it_is_woven_whole(dossier, whole, tmp_path):
    fill(dossier, ONE)
    table = tmp_path / "actors.toml"
    table.write_text('[[actor]]\nname = "Brigade du Fleuve"\nkind = "armed-group"\n', encoding="utf-8")
    dossier.add(TWO)
    dossier.weave(known=actors([table]))
    assert whole == [1, 2]


def test_what_is_kept_is_renewed_when_enough_came(dossier, whole, monkeypatch):
    monkeypatch.setattr(joining, "RENEWED", 2)

    def holds():
        with dossier.reading_rows() as connection:
            return len(state.Parts(connection)["kept.entered"]) // 8

    fill(dossier, ONE)
    fill(dossier, TWO)
    assert holds() == 1
    fill(dossier, THREE)
    assert holds() == 3 and whole == [1]


def test_others_add_while_events_are_made_and_read_those_before_while_they_are_written(dossier, whole, monkeypatch):
    fill(dossier, ONE)
    (before,) = dossier.events()
    spoil(dossier)
    seen, made, keep = [], weaving.packed, state.keep

    def adding(told):
        with open_dossier(dossier.name) as another:
            seen.append(another.add(FAR))
        return made(told)

    def reading(*told):
        keep(*told)
        with open_dossier(dossier.name) as another:
            seen.append([event.id for event in another.events()])

    monkeypatch.setattr(weaving, "packed", adding)
    monkeypatch.setattr(state, "keep", reading)
    fill(dossier, TWO)
    assert seen == ["new", [before.id]]
    assert before.id not in [event.id for event in dossier.events()]
    assert dossier.since().articles == {FAR.article.id}, "what came meanwhile is woven next"


def test_a_small_dossier_keeps_nothing(dossier, whole, monkeypatch):
    monkeypatch.setattr(joining, "LARGE", 10)
    fill(dossier, ONE)
    fill(dossier, TWO)
    with dossier.reading_rows() as connection:
        assert not len(state.Parts(connection)) and whole == [1, 2]


def test_a_part_is_kept_in_as_many_rows_as_it_takes(dossier, monkeypatch):
    monkeypatch.setattr(state, "CHUNK", 4)
    parts = {"a": b"0123456789", "b": b"", "c": b"0123"}
    with dossier.reading_rows() as connection:
        rests_on = since.now(connection)
    with state.made(parts.items(), None) as rows, dossier.writing() as connection:
        state.keep(connection, rows, rests_on)
        assert dict(state.Parts(connection)) == parts
        with pytest.raises(KeyError):
            state.Parts(connection)["d"]
        rows = connection.exec_driver_sql("SELECT part, count(*) FROM woven_state GROUP BY part").all()
        assert [tuple(row) for row in rows] == [("a", 3), ("b", 1), ("c", 1)]
