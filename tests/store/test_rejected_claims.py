"""What a rejected claim alone told is told by nobody: it goes with the claim, and comes back with it."""

from dataclasses import replace

import pytest

from made import claim, source
from selon.model import Reading
from store.build import READER, TEXT, count, mention
from store.build import told as made

ONE = made(file="a.txt").claims[0]
DEAD, STRIKE = made(file="a.txt").mentions
OTHER = claim("tués jeudi à Boukamal", sources=[source("L’armée", text=TEXT)], text=TEXT)
CLAIMS = (ONE.id, OTHER.id)
KILLED, TOWN = ("tués", 3), ("tués", None)


def seen(dossier):
    """The first words of what is told, with its number, after judging."""
    after = next(dossier.readings(judgements=True))
    return [(m.trigger.text, next((c.min for c in m.counts), None)) for m in after.mentions if m.type == "casualty"]


def reading(*, tell=(), counts=()):
    """An article in which the claims told of (by their places in CLAIMS) tell of the dead, others the count."""
    told = [replace(one, mentions=(DEAD.id,) if n in tell else ()) for n, one in enumerate((ONE, OTHER))]
    dead = replace(DEAD, counts=tuple(count("trois soldats", 3, [CLAIMS[n] for n in by], text=TEXT) for by in counts))
    return Reading(READER, made(file="a.txt").article, tuple(told), (dead, mention("bombardé", text=TEXT)), ())


CASES = [  # the claims that tell it, those of each count, those that are rejected; what is left
    pytest.param((0,), [(0,)], [0], [], id="by that claim alone"),
    pytest.param((0, 1), [(0, 1)], [0, 1], [], id="by both, and both are rejected"),
    pytest.param((0, 1), [(0, 1)], [0], [KILLED], id="by another claim also"),
    pytest.param((0, 1), [(0,)], [0], [TOWN], id="by another, that tells no number"),
    pytest.param((0,), [(1,)], [0], [KILLED], id="by another, that tells but the number"),
    pytest.param((), [()], [0], [KILLED], id="by the article itself"),
    pytest.param((), [(0,)], [0], [TOWN], id="by the article itself, with a number of somebody's"),
    pytest.param((0,), [(0,)], [1], [KILLED], id="another claim is rejected"),
    pytest.param((0, 1), [(0,), (1,)], [1], [KILLED], id="two numbers, of which one is left"),
]


@pytest.mark.parametrize(("tell", "counts", "rejected", "left"), CASES)
def test_what_nobody_tells_any_more_goes_and_comes_back(dossier, tell, counts, rejected, left):
    dossier.add(reading(tell=tell, counts=counts))
    before = next(dossier.readings(judgements=True))
    for n in rejected:
        dossier.judge("reject", [CLAIMS[n]], author="A. Martin")
    assert seen(dossier) == left
    after = next(dossier.readings(judgements=True))
    assert not {CLAIMS[n] for n in rejected} & {by for m in after.mentions for c in m.counts for by in c.by}
    assert STRIKE.id in [m.id for m in after.mentions], "the article's own word of another act stays"
    gone = {mention for one in dossier.judgements() for mention in one.untold}
    assert gone == ({DEAD.id} if not left else set())
    for number in range(1, len(rejected) + 1):
        dossier.undo(number, author="A. Martin")
    assert next(dossier.readings(judgements=True)) == before


def test_who_accepts_the_act_after_that_keeps_it_as_the_articles_own_word(dossier):
    dossier.add(reading(tell=(0,), counts=[(0,)]))
    dossier.judge("accept", [DEAD.id], author="A")
    dossier.judge("reject", [ONE.id], author="A")
    assert seen(dossier) == []
    dossier.judge("accept", [DEAD.id], author="B")
    assert seen(dossier) == [KILLED]
    assert next(dossier.readings(judgements=True)).mentions[0].counts[0].by == ()


def test_a_number_that_a_person_gave_stays(dossier):
    dossier.add(reading(tell=(0, 1), counts=[(0,)]))
    dossier.judge("edit", [DEAD.id], field="killed", value="5", author="A")
    dossier.judge("reject", [ONE.id], author="A")
    assert seen(dossier) == [("tués", 5)]


def test_an_edit_of_an_event_holds_by_the_mentions_that_are_left(dossier):
    dossier.add(reading(tell=(0,), counts=[(0,)]))
    dossier.judge("merge", [DEAD.id, STRIKE.id], author="A")
    dossier.weave()
    (both,) = dossier.events()
    dossier.judge("edit", [both.id], field="when", value="2021-01-19", author="A")
    for rejected, triggers in ((True, 1), (False, 2)):
        if rejected:
            number = dossier.judge("reject", [ONE.id], author="A").number
        else:
            dossier.undo(number, author="A")
        dossier.weave()
        (event,) = dossier.events()
        assert len(event.mentions) == triggers and event.when.edtf == "2021-01-19"


def test_the_event_goes_and_its_id_comes_back(dossier):
    dossier.add(reading(tell=(0,), counts=[(0,)]))
    dossier.weave()
    before = [event.id for event in dossier.events()]
    dossier.judge("reject", [ONE.id], author="A")
    assert dossier.since()
    dossier.weave()
    assert [event.type for event in dossier.events()] == ["shelling"]
    dossier.undo(1, author="A")
    dossier.weave()
    assert [event.id for event in dossier.events()] == before
