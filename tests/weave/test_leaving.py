"""What leaves a weaver, is read again or judged otherwise: what is left is what weaving those that are there gives."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.weave import Weaver
from selon.weave.articles import key_of
from selon.weave.copies import CopyIndex
from selon.weave.events.weaver import Changed
from weave.test_copies import READINGS, WHOLE, told
from weave.test_events_order import dossiers, made
from weave.test_judged import judged

TELLING = ("shelling", "2021-01-20", "Ariha", (), "SANA", "asserted", None)

# What is done, and with which of the readings, or mentions.
DONE = st.lists(
    st.tuples(
        st.sampled_from(["leave", "leave", "join", "read again", "merge", "split", "undo", "keep"]),
        st.lists(st.integers(0, 23), min_size=2, max_size=4),
    ),
    min_size=1,
    max_size=10,
)


class Model:
    """The readings that are there, and what is judged of their mentions: to be woven anew each time."""

    def __init__(self, readings):
        self.all = {key_of(one.article): one for one in readings}
        self.there = dict(self.all)
        self.judged = {}
        self.ids = [mention.id for one in readings for mention in one.mentions]

    def woven(self, cap):
        weaver = Weaver(judged=self.judged.values(), cap=cap)
        weaver.add_all(self.there.values())
        return weaver.woven()

    def judge(self, action, places):
        found = [self.ids[place % len(self.ids)] for place in places]
        number = 1 + max(self.judged, default=0)
        self.judged[number] = judged(number, action, *([found] if action == "merge" else [found[:1], found[1:]]))


def done(model, weaver, action, places, cap):
    """Does something to the weaver and the model; gives the weaver, and what changed."""
    keys = sorted(model.all)
    article = keys[places[0] % len(keys)][0]
    those = [key for key in keys if key[0] == article]
    if action == "keep":
        parts = {part: bytes(content) for part, content in weaver.parts()}
        return Weaver.resumed(parts, model.there.__getitem__, cap=cap), []
    if action in ("merge", "split", "undo"):
        if action != "undo":
            model.judge(action, places)
        elif model.judged:
            del model.judged[sorted(model.judged)[places[0] % len(model.judged)]]
        return weaver, [weaver.judge(model.judged.values())]
    changed = []
    if action in ("leave", "read again"):
        changed.append(weaver.leave({article}))
        for key in those:
            model.there.pop(key, None)
    if action == "read again":
        for key in those:
            one = model.all[key]
            at = places[1] % len(one.mentions)
            mentions = [replace(m, type="explosion") if n == at else m for n, m in enumerate(one.mentions)]
            model.all[key] = replace(one, mentions=tuple(mentions), claims=one.claims[1:] or one.claims)
    if action in ("join", "read again"):
        changed += [weaver.join(model.all[key]) for key in those]
        model.there |= {key: model.all[key] for key in those}
    return weaver, changed


@settings(max_examples=150, deadline=None)
@given(dossiers, DONE, st.sampled_from([1, 2, 3, 48]))
def test_whatever_left_it_is_the_same_as_weaving_what_is_there(dossier, steps, cap):
    """With blocks that are capped early; what is not told as changed, or gone, is as it was."""
    model, weaver = Model(made(dossier)), Weaver(cap=cap)
    weaver.add_all(model.there.values())
    for action, places in steps:
        was, copies = {event.id: event for event in weaver.each_event()}, set(weaver.copies())
        weaver, changed = done(model, weaver, action, places, cap)
        woven = weaver.woven()
        assert woven == model.woven(cap)
        now = {event.id: event for event in woven.events}
        told = {one for part in changed for one in part.events | part.gone}
        assert {one for one in now.keys() | was.keys() if now.get(one) != was.get(one)} <= told
        assert {c.article for c in copies ^ set(woven.copies)} <= {one for part in changed for one in part.copied}


def test_what_is_not_there_changes_nothing():
    weaver = Weaver()
    weaver.add_all(made([([TELLING], None)]))
    before = weaver.woven()
    assert weaver.leave({"there is none"}) == weaver.judge(()) == Changed(frozenset())
    assert weaver.woven() == before


def test_the_last_one_leaves_nothing():
    (one,) = made([([TELLING], None)])
    weaver = Weaver()
    (event,) = weaver.add(one)
    changed = weaver.leave({one.article.id})
    assert (changed.events, changed.copied, changed.gone) == (frozenset(), {one.article.id}, {event})
    assert weaver.woven() == Weaver().woven()


@given(READINGS, st.lists(st.integers(0, 6), max_size=8), st.booleans())
def test_copies_are_those_among_what_is_there(readings, places, kept):
    """Each that is named leaves, or comes again where it left; once the index is kept and taken up."""
    index, there = CopyIndex(readings), {one.article.id: one for one in readings}
    every = dict(there)
    for place in places if readings else ():
        if kept:
            parts, index = dict(index.parts()), CopyIndex()
            index.take(parts, {key_of(one.article): one.article for one in there.values()}.__getitem__)
        before, one = set(index.copies()), sorted(every)[place % len(every)]
        if there.pop(one, None):
            changed = index.remove([one, "there is none"])
        else:
            there[one] = every[one]
            changed = index.insert(every[one].article)
        assert index.copies() == CopyIndex(there.values()).copies()
        assert {c.article for c in before ^ set(index.copies())} <= changed


def test_of_a_crowd_of_copies_one_that_left_makes_room():
    """More than a block holds: the first leaves, and the next one is the original of each."""
    crowd = [told(*WHOLE, f"Suite numéro {n}.", published=f"2022-03-{n:02}") for n in range(1, 29)]
    index = CopyIndex(crowd)
    assert index.remove([crowd[0].article.id]) == {r.article.id for r in crowd}
    assert index.copies() == CopyIndex(crowd[1:]).copies()
