"""A weaver that is kept and taken up again goes on as if it had never stopped; what is no such weaver is told."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selon.weave import Weaver
from selon.weave.articles import key_of
from selon.weave.copies import CopyIndex
from selon.weave.state import Unfit, column, listed
from weave.build_events import reading, telling
from weave.test_copies import READINGS, WHOLE, told
from weave.test_events_order import COUNTS, SAYS, dossiers, made
from weave.test_judged import judged

LONG = "une salve de roquettes tombe sur le marché couvert de la ville pendant que les habitants y font leurs courses"


# The last one displaces a mention in a block of another event, of which a link that was a reason is gone by that.
DEAD, BOTH = COUNTS[1], COUNTS[3]
FIRST = [
    (
        [
            ("shelling", "2021-01-20", "Idlib", (), "SANA", "asserted", SAYS[1]),
            ("air-strike", "2021-01-21", "Ariha", BOTH, "OSDH", "asserted", None),
        ],
        "2021-01-22",
    ),
    ([("air-strike", "2021-01-20", "Saraqib", COUNTS[2], "OSDH", "asserted", None)], None),
    (
        [
            ("air-strike", "2021-01-22", None, BOTH, "SANA", "asserted", SAYS[1]),
            ("shelling", "2021-01-21", "Saraqib", (), None, "asserted", SAYS[1]),
        ],
        "2021-01-22",
    ),
    ([("air-strike", "2021-01-20", None, DEAD, "SANA", "asserted", SAYS[1])], "2021-01-22"),
    (
        [
            ("shelling", "2021-01-22", "Ariha", BOTH, None, "asserted", SAYS[1]),
            ("shelling", "2021-01-20", "Idlib", BOTH, "OSDH", "asserted", SAYS[1]),
        ],
        "2021-01-23",
    ),
    (
        [
            ("air-strike", None, "Ariha", BOTH, "OSDH", "asserted", None),
            ("shelling", "2021-01-21", "Idlib", BOTH, "SANA", "asserted", None),
        ],
        None,
    ),
]
LAST = [
    (
        [
            ("air-strike", "2021-01-20", "Ariha", (), "OSDH", "asserted", None),
            ("air-strike", "2021-01-22", "Idlib", (), None, "asserted", None),
        ],
        "2021-01-23",
    )
]


def kept(weaver):
    """The parts of a weaver, as a file would give them back."""
    return {part: bytes(content) for part, content in weaver.parts()}


def resumed(weaver, readings, **given):
    there = {key_of(one.article): one for one in readings}
    return Weaver.resumed(kept(weaver), there.__getitem__, **given)


@settings(max_examples=60, deadline=None)
@example(FIRST, LAST, 2)
@given(dossiers, dossiers, st.sampled_from([1, 2, 48]))
def test_one_that_was_kept_goes_on_as_if_it_had_never_stopped(before, after, cap):
    """With blocks that are capped early too, so that links are taken back; what it does not tell as changed is as it
    was."""
    readings = made([*before, *after])
    whole, first = Weaver(cap=cap), Weaver(cap=cap)
    whole.add_all(readings)
    first.add_all(readings[: len(before)])
    was = {event.id: event for event in first.each_event()}
    again = resumed(first, readings[: len(before)], cap=cap)
    changed, copied = set(), set()
    for one in readings[len(before) :]:
        found = again.join(one)
        changed |= found.events
        copied |= found.copied
    assert again.woven() == whole.woven()
    now = {event.id: event for event in again.each_event()}
    assert [one for one in now if now[one] != was.get(one) and one not in changed] == []
    assert {c.article for c in set(whole.copies()) ^ set(first.copies())} <= copied


@settings(max_examples=30, deadline=None)
@given(dossiers, st.integers(0, 3), st.integers(0, 3))
def test_what_was_judged_holds_when_it_is_taken_up(dossier, one, other):
    readings = made(dossier)
    mentions = [mention.id for r in readings for mention in r.mentions]
    one, other = mentions[one % len(mentions)], mentions[-1 - other % len(mentions)]
    rows = [
        judged(1, "merge", [mentions[0], mentions[-1]]),
        *([judged(2, "split", [one], [other])] if one != other else []),
    ]
    whole, first = Weaver(judged=rows), Weaver(judged=rows)
    whole.add_all(readings)
    first.add_all(readings[:-1])
    again = resumed(first, readings[:-1])
    again.add(readings[-1])
    assert again.woven() == whole.woven()


@given(READINGS, st.data())
def test_copies_are_those_that_one_index_would_find(readings, data):
    stop = data.draw(st.integers(0, len(readings)))
    whole, first, again = CopyIndex(readings), CopyIndex(readings[:stop]), CopyIndex()
    there = {key_of(r.article): r.article for r in readings[:stop]}
    again.take(dict(first.parts()), there.__getitem__)
    changed = {one for r in readings[stop:] for one in again.insert(r.article)}
    assert again.copies() == whole.copies()
    assert {c.article for c in set(whole.copies()) ^ set(first.copies())} <= changed


def test_of_a_crowd_of_copies_those_that_an_earlier_one_displaces_are_told():
    """More than a block holds: the one that comes last is the first of all, and so the original of each."""
    crowd = [told(*WHOLE, f"Suite numéro {n}.", published=f"2022-03-{n:02}") for n in range(1, 29)]
    first, again = CopyIndex(crowd[1:]), CopyIndex()
    again.take(dict(first.parts()), {key_of(r.article): r.article for r in crowd[1:]}.__getitem__)
    assert again.insert(crowd[0].article) == {r.article.id for r in crowd}
    assert again.copies() == CopyIndex(crowd).copies()


def test_a_text_that_came_in_two_files_and_by_two_outlets_is_taken_up():
    strike = telling("shelling", "2021-01-20", "Ariha", root="SANA", says=LONG)
    two = [
        reading(strike, file="a.txt"),
        reading(strike, file="b.txt"),
        reading(strike, file="a.txt", outlet="Agence B"),
    ]
    whole, first = Weaver(), Weaver()
    whole.add_all(two)
    first.add_all(two[:1])
    again = resumed(first, two[:1])
    assert again.join(two[1]).events and again.join(two[2]).events
    assert again.woven() == whole.woven() == resumed(whole, two).woven()


def some():
    weaver, readings = (
        Weaver(),
        made([([("shelling", "2021-01-20", "Ariha", (), "SANA", "asserted", LONG)] * 2, None)] * 2),
    )
    weaver.add_all(readings)
    return kept(weaver), {key_of(one.article): one for one in readings}


@pytest.mark.parametrize(
    ("part", "content", "said"),
    [
        pytest.param("kept.keys", None, "kept.keys", id="a part is missing"),
        pytest.param("blocks.marks", b"123", "buffer size", id="a column that was cut within a number"),
        pytest.param("blocks.numbers", column([1], "<i4"), "marks of 1 numbers", id="a column of another length"),
        pytest.param("kept.keys", b"\xc1", "invalid", id="no list"),
        pytest.param("kept.keys", listed({"a": 1}), "Expected `array`", id="another type"),
        pytest.param("judged", listed([{"a": "b"}]), "Expected `array` of length 2", id="half of what was judged"),
        pytest.param("events", column([0] * 99, "<i8"), "99 numbers", id="more members than events have"),
        pytest.param("graph.ends", b"", "zip", id="scores of no links"),
        pytest.param("merges.halves", column([1 << 40] * 2, "<i8"), "IndexError", id="a cluster that is not there"),
    ],
)
def test_what_is_no_state_of_a_weaver_is_told(part, content, said):
    parts, there = some()
    assert part in parts
    if content is None:
        del parts[part]
    else:
        parts[part] = content
    with pytest.raises(Unfit, match=said):
        Weaver.resumed(parts, there.__getitem__)
