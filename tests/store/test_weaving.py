"""What weaving gave, kept; ids of events lead on after merges."""

import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.errors import OptionError
from selon.model import CarriedCount, Copy, Event, EventCount, EventWhen, Joined, Shared, Span, Woven, event_id
from selon.publish.story import Wanted, chosen
from selon.store import DossierError
from selon.store.content import packed, unpacked
from store.build import plain, told

ARTICLE = told().article.id


def event(*mentions, day="2021-01-21"):
    when = EventWhen(day, day, day)
    tellings = tuple(Joined(ARTICLE, None, mention) for mention in mentions)
    told_by = (tellings, (), (ARTICLE,), ("SANA",), (), (), (), {"when": "x"})
    return Event(event_id(mentions), "shelling", when, (), (), (), (), *told_by)


def test_events_and_copies_come_out_the_same(dossier):
    original, copy = told(), plain("Une copie.")
    dossier.add(original)
    dossier.add(copy)
    late, early, undated = (
        event("a"),
        event("b", day="2020-01-01"),
        replace(event("c"), when=EventWhen(None, None, None)),
    )
    shared = Shared(Span(0, 3, "Une"), Span(0, 2, "Un"))
    copies = (Copy(copy.article.id, original.article.id, "cut", False, 0.5, (shared,), "dated later"),)
    dossier.save(Woven((late, undated, early), copies))
    assert list(dossier.events()) == [early, late, undated]
    assert dossier.copies() == list(copies)
    assert dossier.event(late.id) == late


def test_events_woven_before_counts_had_their_units_come_out():
    """A key that older dossiers do not have yet is None."""
    values = (CarriedCount("9", (ARTICLE,), ("SANA",), "gardes"),)
    woven = replace(event("a"), counts=(EventCount("killed", "gardes", 9, 9, 9, values),))
    held = json.loads(zlib.decompress(packed(woven)))
    assert held["counts"][0]["values"][0].pop("unit") == "gardes"
    (count,) = unpacked(zlib.compress(json.dumps(held).encode()), Event).counts
    assert count.values == (replace(values[0], unit=None),)


def test_ids_lead_to_the_event_with_most_of_their_mentions(dossier):
    ab, c, d = event("a", "b"), event("c"), event("d")
    dossier.save(Woven((ab, c, d), ()))
    abc = event("a", "b", "c")
    dossier.save(Woven((abc,), ()))
    assert dossier.event(ab.id) == dossier.event(c.id) == replace(abc, former=tuple(sorted([ab.id, c.id])))
    abce = event("a", "b", "c", "e")
    dossier.save(Woven((abce,), ()))  # a second step: the first redirects follow
    assert dossier.event(ab.id).former == tuple(sorted([ab.id, abc.id, c.id]))
    assert dossier.event(ab.id).id == dossier.event(abc.id).id == abce.id
    dossier.save(Woven((event("a"), event("b", "c", "e")), ()))  # a split: most of it went there
    assert dossier.event(abce.id).id == event("b", "c", "e").id
    with pytest.raises(DossierError, match=f"no event {d.id}; weave"):
        dossier.event(d.id)


DAYS = st.sampled_from([None, "2020-12-31", "2021-01-01", "2021-01-21", "2021-01-31", "2021-02-01", "2022-01-01"])
DATES = st.sampled_from([None, "2020", "2021", "2021-01", "2021-02", "2021-01-21", "2021-01-31"])
LAID = st.lists(st.tuples(DAYS, DAYS, st.sampled_from(["shelling", "air-strike"]), st.integers(1, 3)), max_size=8)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LAID, DATES, DATES, st.sampled_from([None, "shelling"]), st.sampled_from([None, "2", "1-2", "0-0"]))
def test_of_the_events_that_are_asked_for_none_is_left_out(dossier, laid, since, until, type, articles):
    """What the tables leave out is what choosing would."""
    events = [
        replace(event(f"{n}"), when=EventWhen(first, first, last), type=kind, articles=(ARTICLE,) * many)
        for n, (first, last, kind, many) in enumerate(laid)
    ]
    dossier.save(Woven(tuple(events), ()))
    wanted = Wanted(since=since, until=until, type=type, articles=articles)
    try:
        every = list(chosen(dossier.events(), wanted))
    except OptionError:  # ends before it begins
        return
    assert list(dossier.events(since=since, until=until, type=type, articles=wanted.told_by)) == every


def test_an_id_that_comes_back_is_itself_again(dossier):
    a, ab = event("a"), event("a", "b")
    for woven in (a, ab, a):
        dossier.save(Woven((woven,), ()))
    assert dossier.event(a.id).id == dossier.event(ab.id).id == a.id
    assert dossier.event(a.id).former == (ab.id,)


def test_events_are_sought_by_what_they_are_called(dossier):
    ab, c = event("a", "b"), event("c")
    dossier.save(Woven((ab, c), ()))
    abd, most = event("a", "b", "d"), replace(event("e"), articles=(ARTICLE, "b" * 16))
    dossier.save(Woven((abd, c, most), ()))
    (kept,) = dossier.sought(abd.id[:6])
    assert kept == replace(abd, former=(ab.id,))
    assert list(dossier.sought(ab.id[:6])) == [kept], "an id that led there"
    assert [one.id for one in dossier.sought(None)] == [most.id], "the one that most articles tell"
    assert len(list(dossier.sought(""))) == 3
    assert not list(dossier.sought("%")) and not list(dossier.sought("nothing"))


def test_events_are_judged_by_their_mentions(dossier):
    reading = told()
    dossier.add(reading)
    first, second = reading.mentions
    one, two = event(first.id), event(second.id)
    dossier.save(Woven((one, two), ()))
    assert {a.id for a in dossier.judge("merge", [one.id, two.id], author="A").anchors} == {first.id, second.id}
    both = event(first.id, second.id)
    dossier.save(Woven((both,), ()))
    parted = dossier.judge("split", [both.id], apart=[second.id], author="A")
    assert [(a.id, a.side) for a in parted.anchors] == [(first.id, 0), (second.id, 1)]
