"""What weaving keeps in little room: postings, crowded blocks, packed values. Each against the plain way to do it."""

from dataclasses import replace
from heapq import nsmallest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.model import Span
from selon.weave import postings
from selon.weave.blocks import Blocks
from selon.weave.events.kept import Kept
from selon.weave.postings import Postings
from selon.weave.shelf import Shelf
from weave.build_events import reading, telling

MARKS = st.lists(st.sets(st.sampled_from([0, 1, 7, 2**63, 2**64 - 1]), max_size=4).map(sorted), max_size=30)


@pytest.fixture(autouse=True)
def merged_often(monkeypatch):
    """Recent postings are merged after a few."""
    monkeypatch.setattr(postings, "FEWEST", 5)


@given(MARKS)
def test_postings_are_those_that_were_added_in_their_order(added):
    index, plain = Postings(), {}
    for number, marks in enumerate(added):
        index.add(marks, number)
        for mark in marks:
            plain.setdefault(mark, []).append(number)
        asked = [0, 1, 2, 7, 2**63, 2**64 - 1]
        assert index.of(asked) == [plain.get(mark, []) for mark in asked]
    assert index.largest() == max(map(len, plain.values()), default=0)


@given(MARKS, st.integers(1, 4), st.randoms(use_true_random=False))
def test_of_a_crowded_block_each_meets_the_first_and_they_meet_all(added, cap, chance):
    """And who is displaced from the first is told, once."""
    ranks = chance.sample(range(100), len(added))
    blocks, bearers = Blocks(cap, ranks.__getitem__), {}
    for number, marks in enumerate(added):
        before = {mark: _first(bearers.get(mark, ()), cap, ranks) for mark in marks}
        crowded = {mark for mark in marks if len(bearers.get(mark, ())) > cap}
        displaced = blocks.add(marks, number)
        for mark in marks:
            bearers.setdefault(mark, []).append(number)
        gone = {(m, one) for m in crowded for one in set(before[m]) - set(_first(bearers[m], cap, ranks))}
        assert set(displaced) == gone and len(displaced) == len(gone)
    for number, marks in enumerate(added):
        met = {other for some in blocks.met(marks, number) for other in some}
        assert met == {other for mark in marks for other in _meets(bearers[mark], number, cap, ranks)}
        for other in set(range(len(added))) - {number}:
            shared = [mark for mark in marks if mark in added[other]]
            assert blocks.meet(shared, number, other) == (other in met)


@given(MARKS, st.integers(1, 4), st.randoms(use_true_random=False))
def test_what_is_taken_out_of_its_blocks_was_never_there(added, cap, chance):
    """And who meets more by that is told, with the mark where it does."""
    ranks = chance.sample(range(100), len(added))
    blocks, plain = Blocks(cap, ranks.__getitem__), Blocks(cap, ranks.__getitem__)
    gone = set(chance.sample(range(len(added)), chance.randrange(len(added) + 1)))
    for number, marks in enumerate(added):
        blocks.add(marks, number)
        if number not in gone:
            plain.add(marks, number)
    before = {(m, n): _met(blocks, m, n) - gone for n, marks in enumerate(added) for m in marks if n not in gone}
    risen = blocks.remove(gone)
    assert len(risen) == len(set(risen)) and blocks.remove(gone) == []
    for (mark, number), those in before.items():
        met = _met(blocks, mark, number)
        assert met == _met(plain, mark, number)
        assert (mark, number) in risen or met - those <= {one for at, one in risen if at == mark}
    assert blocks.largest() == plain.largest()


def _met(blocks, mark, number):
    return {other for some in blocks.met([mark], number) for other in some}


def _first(bearers, cap, ranks):
    return nsmallest(cap, bearers, key=ranks.__getitem__)


def _meets(bearers, number, cap, ranks):
    first = _first(bearers, cap, ranks)
    return bearers if len(bearers) <= cap or number in first else first


def test_those_whose_rank_changes_are_put_in_order_again():
    ranks = [1, 2, 3, 4]
    blocks = Blocks(2, ranks.__getitem__)
    for number in range(4):
        blocks.add([9], number)
    assert blocks.first(9) == [0, 1]
    ranks[3] = 0
    assert blocks.rank_anew([8, 9]) == {1}
    assert blocks.first(9) == [3, 0]


@pytest.mark.parametrize("warm", [0, 2])
def test_what_is_put_on_a_shelf_comes_back_as_it_was(warm):
    shelf = Shelf(Span, warm=warm)
    spans = [Span(0, 2, "né"), Span(3, 2**70, "a number of more than 64 bits"), Span(0, 1, "\ud800"), Span(1, 1, "")]
    assert [shelf.put(span) for span in spans] == [0, 1, 2, 3]
    assert [shelf[number] for number in (3, 2, 1, 0, 0)] == [spans[n] for n in (3, 2, 1, 0, 0)]
    shelf.replace(1, spans[0])
    assert (len(shelf), shelf[1], shelf[2]) == (4, spans[0], spans[2])


def test_what_was_taken_from_a_shelf_leaves_its_number_free():
    shelf = Shelf(Span, warm=2)
    spans = [Span(0, 2, "né"), Span(3, 4, "a")]
    assert [shelf.put(span) for span in spans] == [0, 1]
    shelf.drop(0)
    assert (shelf[1], shelf.put(spans[0]), shelf[2], len(shelf)) == (spans[1], 2, spans[0], 3)


def test_mentions_are_kept_by_handle():
    one = reading(telling(), telling(place="Palmyre"), file="a.txt")
    again = reading(telling(), telling(place="Palmyre"), file="a.txt")
    other = reading(telling(day="2021-02-01"), file="b.txt")
    kept = Kept()
    assert (kept.put(one), kept.put(again), kept.put(other)) == (0, None, 1)
    assert (list(kept.enter(1)), list(kept.enter(0)), len(kept)) == ([0], [1, 2], 3)
    assert [kept[handle].key[3] for handle in range(3)] == [m.id for m in (*other.mentions, *one.mentions)]
    assert list(kept.handles(one.article.id)) == [1, 2]
    assert kept.told((one.article.id, "a.txt")).reading == one
    assert kept.first(other.article.id).name == "b.txt"
    assert kept.bearing({m.id for m in one.mentions}) == [1, 2] and kept.bearing({"no id of ours"}) == []


def test_mentions_of_a_text_leave_with_it():
    """Of what is read of it anew the handles are others; an id that is none of ours is found as well."""
    one, other = reading(telling(), file="a.txt"), reading(telling(day="2021-02-01"), file="b.txt")
    odd = replace(one, mentions=(replace(one.mentions[0], id="no id of ours"),))
    kept = Kept()
    for number, each in enumerate((odd, other)):
        kept.put(each)
        kept.enter(number)
    assert kept.bearing({"no id of ours", other.mentions[0].id}) == [0, 1]
    assert (kept.leave({one.article.id, "there is none"}), kept.readings, len(kept)) == ([0], 1, 2)
    assert kept.bearing({"no id of ours"}) == [] and list(kept.handles(one.article.id)) == []
    assert kept.put(one) == 2 and list(kept.enter(2)) == [2] == kept.bearing({one.mentions[0].id})
    assert kept.mention(2) == kept[2].key[3] == one.mentions[0].id
