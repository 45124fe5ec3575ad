"""Actors that a user added: weaving knows them by all their names, as it does ours."""

from dataclasses import replace

import pytest

from selon.model import Named, Span
from selon.ontology import actors
from selon.store import create_dossier
from selon.weave import Weaver, weave
from selon.weave.comparison.extraction import features
from selon.weave.tellings.accusing import accused
from weave.build_events import reading, telling

MINE = """
[[actor]]
name = "Brigade du Fleuve"
kind = "armed-group"
fr = ["BDF", "Gardiens de la Rive"]
[[actor]]
name = "Bataillon du Gué"
kind = "armed-group"
part_of = "Brigade du Fleuve"
[[actor]]
name = "Rivérie"
kind = "state"
[[outlet]]
name = "Radio du Fleuve"
fr = ["RDF"]
"""
SAME = "une salve de roquettes tombe sur le marché couvert de la ville avant la prière du soir"


@pytest.fixture
def known(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(MINE, encoding="utf-8")
    return actors((path,))


def two(first, second, *, accusing=None, actor=None, outlets=(None, None)):
    """Two articles that tell one event with 3 and with 5 dead, each on the word of a root."""
    rows = ((3, first, ""), (5, second, " dit-on"))
    made = [
        reading(telling(says=SAME + more, counts=[("killed", n, n)], root=root), file=f"{n}.txt", outlet=outlet)
        for (n, root, more), outlet in zip(rows, outlets, strict=True)
    ]
    return made if actor is None else [_done_by(one, who) for one, who in zip(made, actor, strict=True)]


def _done_by(one, who):
    return replace(one, mentions=tuple(replace(m, actors=(Named(0, 4, "tirs", who, None),)) for m in one.mentions))


NAMES = [  # two names; how many roots they are to us, and with the user's actors
    ("BDF", "Gardiens de la Rive", 2, 1),
    ("la Brigade du Fleuve", "Gardiens de la Rive", 2, 1),
    ("Brigade du Fleuve", "Bataillon du Gué", 2, 2),  # a part of it speaks for itself
    ("BDF", "SANA", 2, 2),
    ("SANA", "Syrian Arab News Agency", 1, 1),  # what we knew is known as well
]


@pytest.mark.parametrize(("first", "second", "ours", "with_mine"), NAMES)
def test_two_names_of_one_actor_are_one_root(first, second, ours, with_mine, known):
    for registry, number in ((None, ours), (known, with_mine)):
        (event,) = weave(two(first, second), known=registry).events
        assert len({root.name for root in event.roots}) == number
        # one root never contradicts itself
        assert [d.kind for d in event.disagreements if d.field == "count"] == ["contradiction"] * (number - 1)


def test_one_by_one_is_the_same_as_all_at_once(known):
    grown = Weaver(known=known)
    for one in two("BDF", "Gardiens de la Rive"):
        grown.add(one)
    assert grown.woven() == weave(two("BDF", "Gardiens de la Rive"), known=known)


def test_a_part_and_the_whole_are_no_two_actors(known):
    readings = two("SANA", "OSDH", actor=("Brigade du Fleuve", "Bataillon du Gué"))
    (event,) = weave(readings, known=known).events
    assert [d for d in event.disagreements if d.field == "actor"] == []
    others = two("SANA", "OSDH", actor=("Brigade du Fleuve", "Rivérie"))
    assert [d.kind for d in weave(others, known=known).events[0].disagreements if d.field == "actor"] == [
        "contradiction"
    ]


def test_whom_an_accusation_names(known):
    one = reading(telling(says="les gardiens de la rive sont coupables", stance="accused"))
    claim = replace(one.claims[0], content=(Span(0, 0, "que les Gardiens de la Rive sont coupables"),))
    assert accused(claim, one.mentions[0], known) == ("Brigade du Fleuve",)
    assert accused(claim, one.mentions[0]) == ("Gardiens de la Rive",)


def test_an_outlet_hears_under_one_name(known):
    readings = two("une source", "une source", outlets=("RDF", "Radio du Fleuve"))
    described = [
        replace(
            one,
            claims=tuple(
                replace(c, sources=tuple(replace(s, kind="anonymous") for s in c.sources)) for c in one.claims
            ),
        )
        for one in readings
    ]
    assert {root.medium for root in weave(described, known=known).events[0].roots} == {"Radio du Fleuve"}
    assert {root.medium for root in weave(described).events[0].roots} == {"RDF", "Radio du Fleuve"}


def test_the_seat_of_a_state(known):
    one = reading(telling())
    place = replace(one.mentions[0].places[0], name="Rivérie")
    there = replace(one, mentions=(replace(one.mentions[0], places=(place,)),))
    assert [features(there, registry)[0].sites[0].seat for registry in (None, known)] == [False, True]


def test_a_dossier_is_woven_anew_where_the_actors_are_others(known, tmp_path):
    with create_dossier(tmp_path / "d.selon") as dossier:
        for one in two("BDF", "Gardiens de la Rive"):
            dossier.add(one)
        dossier.weave()
        assert dossier.since(known=known).rules and not dossier.since()
        dossier.weave(known=known)
        assert dossier.since().rules and not dossier.since(known=known)
        (event,) = dossier.events()
        assert [root.name for root in event.roots] == ["Brigade du Fleuve"]
        dossier.save(weave(dossier.readings(), known=known), known=known)
        assert not dossier.since(known=known)
