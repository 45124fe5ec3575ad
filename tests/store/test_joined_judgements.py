"""What is judged, taken back, read again or superseded in a large dossier is joined, and comes to what weaving it whole
gives: in one dossier it is joined, in its twin nothing is kept to join it to."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.errors import JudgementError
from selon.model import Reader
from selon.store import create_dossier, joining, state
from selon.weave import Weaver
from weave.build_events import reading, telling

SAME = "une salve de roquettes tombe sur le marché couvert de la ville pendant que les habitants y font leurs courses"
AT = "https://levant.example/1"


def article(file, *tellings, url=None, outlet=None):
    made = reading(*tellings, file=file, outlet=outlet)
    return replace(made, article=replace(made.article, url=url))


ONE = article("one.txt", telling(says=SAME), telling("protest", "2021-01-10", "Palmyre"))
TWO = article("two.txt", telling(says=f"{SAME} hier", root="OSDH"), url=AT)
NEW = article("new.txt", telling(says=f"{SAME} encore", root="OSDH"), telling("looting", place="Ariha"), url=AT)
FAR = article("far.txt", telling("protest", "2019-05-01", "Mossoul"))
THREE = article("three.txt", telling(says=f"{SAME} à midi", root="AFP", counts=(("killed", 8, 8),)))
AGAIN = replace(ONE, article=replace(ONE.article, file="again.txt", outlet="Le Fil"))
ANEW = replace(ONE, reader=Reader("9", "9" * 12, None), mentions=(replace(ONE.mentions[0], type="air-strike"),))
ALSO = replace(THREE, article=replace(THREE.article, outlet="Agence B"))
READINGS = (ONE, TWO, FAR, THREE, NEW, AGAIN, ANEW, ALSO)
A, P, B, C, D, N = (one.mentions[at].id for one, at in ((ONE, 0), (ONE, 1), (TWO, 0), (FAR, 0), (THREE, 0), (NEW, 0)))
CLAIM = ONE.claims[0].id

# What is done: readings that are added, judgements as (action, ids, apart, edit), and numbers that are taken back.
REJECT, REJECT_CLAIM = ("reject", [A], [], {}), ("reject", [CLAIM], [], {})
ACCEPT = ("accept", [A], [], {})
MERGE, MERGE_MORE = ("merge", [A, C], [], {}), ("merge", [P, C], [], {})
SPLIT, SPLIT_MORE = ("split", [A], [B], {}), ("split", [C], [D, N], {})
DATE = ("edit", [B], [], {"field": "when", "value": "2021-01-25"})
TYPE = ("edit", [D], [], {"field": "type", "value": "air-strike"})
OF_A = {"of": A, "field": "killed", "value": "5"}  # edits of the event that a mention is of
OF_B, OF_C = {"of": B, "field": "when", "value": "2021-01-19"}, {"of": C, "field": "type", "value": "riot"}


@pytest.fixture(autouse=True)
def every_dossier_is_large(monkeypatch):
    monkeypatch.setattr(joining, "LARGE", 1)


def do(dossier, done):
    """Does one thing to a dossier; what cannot be judged there is left."""
    if isinstance(done, int):
        try:
            dossier.undo(done, author="A")
        except JudgementError:
            return
    elif isinstance(done, dict):
        members = ((event.id, {joined.mention for joined in event.mentions}) for event in dossier.events())
        for event in [id for id, mentions in members if done["of"] in mentions]:
            with suppress(JudgementError):  # it is so already
                dossier.judge("edit", [event], author="A", field=done["field"], value=done["value"])
    elif isinstance(done, tuple):
        action, ids, apart, edit = done
        try:
            dossier.judge(action, ids, apart=apart, author="A", **edit)
        except JudgementError:
            return
    else:
        dossier.add(done)


def weave_whole(dossier):
    with dossier.writing() as connection:
        state.drop(connection)
    dossier.weave()


def rows(dossier):
    """All that weaving keeps, but when it was done."""
    with dossier.reading_rows() as connection:
        told = [
            sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {table}")))
            for table in ("events", "event_mentions", "copies", "redirects")
        ]
    kept = dossier.woven()
    return told, kept.articles, kept.largest_block, kept.judgements


def same(tmp_path, there, steps, renewed=100):
    """Whether a dossier in which each step is joined keeps what its twin does, which is woven whole after each."""
    for file in tmp_path.glob("*.selon*"):
        file.unlink()
    woven, add_all = [], Weaver.add_all

    def counting(self, readings):
        woven.append(self)
        add_all(self, readings)

    with (
        pytest.MonkeyPatch.context() as patch,
        create_dossier(tmp_path / "a.selon") as one,
        create_dossier(tmp_path / "b.selon") as other,
    ):
        patch.setattr(joining, "RENEWED", renewed)
        for dossier in (one, other):
            for each in there:
                do(dossier, each)
            dossier.weave()
        patch.setattr(Weaver, "add_all", counting)
        for step in steps:
            for done in step:
                do(one, done)
                do(other, done)
            one.weave()
            assert not woven and not one.since()
            weave_whole(other)
            woven.clear()
            assert rows(one) == rows(other)
        return True


THERE = (ONE, TWO, FAR, THREE)


@pytest.mark.parametrize(
    ("there", "steps"),
    [
        pytest.param(THERE, [[REJECT], [1]], id="a mention is rejected, and that is taken back"),
        pytest.param(THERE, [[REJECT], [ACCEPT], [2]], id="and accepted after that"),
        pytest.param(THERE, [[REJECT_CLAIM], [1]], id="a claim is rejected"),
        pytest.param(THERE, [[("reject", [C], [], {})], [1]], id="the only mention of an event"),
        pytest.param(THERE, [[DATE], [1]], id="a date is edited, which parts two"),
        pytest.param(THERE, [[DATE, TYPE], [2], [1]], id="two are edited, one is taken back first"),
        pytest.param(THERE, [[MERGE], [1]], id="two events are merged"),
        pytest.param(THERE, [[SPLIT], [1]], id="one is split"),
        pytest.param(THERE, [[MERGE, MERGE_MORE], [SPLIT_MORE], [1], [2], [3]], id="many are merged and split"),
        pytest.param((*THERE, SPLIT), [[MERGE], [1], [2]], id="merged where others are split"),
        pytest.param((*THERE, MERGE), [[AGAIN], [1]], id="a second place comes to what is merged"),
        pytest.param((*THERE, AGAIN), [[SPLIT], [1]], id="the first split of a text in two places"),
        pytest.param((*THERE, AGAIN), [[REJECT], [1]], id="rejected in both places"),
        pytest.param(THERE, [[OF_A], [1]], id="an event is edited, and that is taken back"),
        pytest.param(THERE, [[OF_A, OF_C], [SPLIT], [MERGE], [1], [3], [2]], id="edited, split and merged"),
        pytest.param(THERE, [[OF_B], [REJECT], [ANEW], [1]], id="edited, and a mention of it rejected"),
        pytest.param(THERE, [[OF_B], [NEW], [AGAIN], [1]], id="edited, and a newer version comes"),
        pytest.param(THERE, [[ANEW]], id="read again"),
        pytest.param(THERE, [[ALSO]], id="another outlet is told"),
        pytest.param((*THERE, MERGE, REJECT_CLAIM), [[ANEW], [1]], id="read again where it was judged"),
        pytest.param(THERE, [[NEW]], id="a newer version"),
        pytest.param((*THERE, DATE, SPLIT), [[NEW], [1], [2]], id="a newer version of what was judged"),
        pytest.param(THERE, [[NEW], [replace(TWO, article=replace(TWO.article, file="x.txt", url=None))]],
                     id="an older version is found in another place"),
        pytest.param((ONE, FAR), [[THREE], [TWO, NEW]], id="came and was superseded at once"),
        pytest.param((ONE, FAR), [[TWO], [NEW], [REJECT]], id="came, and was superseded after it was joined"),
    ],
)  # fmt: skip
def test_it_is_joined(tmp_path, there, steps):
    assert same(tmp_path, there, steps)


STEPS = st.lists(
    st.lists(
        st.one_of(
            st.sampled_from(READINGS),
            st.sampled_from([REJECT, REJECT_CLAIM, ACCEPT, MERGE, MERGE_MORE, SPLIT, SPLIT_MORE, DATE, TYPE]),
            st.sampled_from([OF_A, OF_B, OF_C]),
            st.integers(1, 5),
        ),
        min_size=1,
        max_size=2,
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(READINGS), min_size=1, max_size=5), STEPS, st.sampled_from([1, 3, 100]))
def test_whatever_is_done_it_is_joined(tmp_path, there, steps, renewed):
    assert same(tmp_path, there, steps, renewed)


def test_what_was_accepted_after_it_was_rejected_is_there_again(dossier):
    """An acceptance says nothing of what nobody rejected, and says that it stands of what somebody did."""
    for one in THERE:
        dossier.add(one)
    do(dossier, ("accept", [C], [], {}))
    do(dossier, REJECT)
    dossier.weave()
    was = len([joined for event in dossier.events() for joined in event.mentions])
    do(dossier, ("accept", [B], [], {}))
    assert not dossier.since()
    do(dossier, ACCEPT)
    assert dossier.since().articles == {ONE.article.id} and dossier.since().joins
    dossier.weave()
    assert len([joined for event in dossier.events() for joined in event.mentions]) == was + 1
