"""A dossier woven as people judged it: what they decided holds and is told, and what came since is known."""

from dataclasses import replace

import pytest

from selon.errors import JudgementError
from selon.model import Reader
from store.build import NEWER
from weave.build_events import reading, telling

SAME = "une salve de roquettes tombe sur le marché couvert de la ville"
ONE = reading(telling(says=SAME), file="a.txt", outlet="Levant-Presse")
ALSO = reading(telling(says=f"{SAME} hier", root="OSDH"), file="b.txt", outlet="Le Fil")
FAR = reading(telling("protest", "2019-05-01", "Mossoul"), file="c.txt", published="2019-05-02")
A, B, C = (one.mentions[0].id for one in (ONE, ALSO, FAR))


@pytest.fixture
def woven(dossier):
    """Two articles of one event and one of another."""
    for one in (ONE, ALSO, FAR):
        dossier.add(one)
    dossier.weave()
    return dossier


def events(dossier):
    """The articles of each event, in order of time."""
    return [event.articles for event in dossier.events()]


FIRST, SECOND = ("c.txt",), ("a.txt", "b.txt")
JUDGED = [  # action, ids, apart, edit; the articles of each event after it; the events that tell of it
    ("merge", [A, C], [], {}, [("a.txt", "b.txt", "c.txt")], [0]),
    ("split", [A], [B], {}, [FIRST, ("a.txt",), ("b.txt",)], [1, 2]),
    ("reject", [B], [], {}, [FIRST, ("a.txt",)], []),
    ("reject", [ALSO.claims[0].id], [], {}, [FIRST, ("a.txt",)], []),
    ("accept", [C], [], {}, [FIRST, SECOND], [0]),
    ("edit", [B], [], {"field": "when", "value": "2021-01-25"}, [FIRST, ("a.txt",), ("b.txt",)], [2]),
]


@pytest.mark.parametrize(("action", "ids", "apart", "edit", "after", "told"), JUDGED, ids=[r[0] for r in JUDGED])
def test_what_is_judged_is_woven_and_told_and_goes_when_taken_back(woven, action, ids, apart, edit, after, told):
    before = [replace(event, former=()) for event in woven.events()]
    judgement = woven.judge(action, ids, apart=apart, author="A. Martin", reason="seen", **edit)
    assert bool(woven.since()) == (action != "accept")
    woven.weave()
    assert sorted(events(woven)) == sorted(after)
    assert [n for n, event in enumerate(woven.events()) if event.judged == (judgement,)] == told
    woven.undo(1, author="A. Martin")
    woven.weave()
    assert [replace(event, former=()) for event in woven.events()] == before
    assert not woven.since()


@pytest.mark.parametrize(("beside", "told"), [("shelling", True), ("looting", False)])
def test_a_rejected_telling_is_told_of_acts_of_its_type_beside_it(dossier, beside, told):
    two = reading(telling(), telling(beside, "2021-01-10", "Palmyre"), file="two.txt")
    claim = replace(two.claims[0], mentions=tuple(mention.id for mention in two.mentions))
    dossier.add(replace(two, claims=(claim, *two.claims[1:])))
    judgement = dossier.judge("reject", [two.mentions[0].id], author="A")
    dossier.weave()
    (event,) = dossier.events()
    assert event.judged == ((judgement,) if told else ())


def test_events_are_merged_and_split_by_their_ids(woven):
    first, second = woven.events()
    woven.judge("merge", [first.id, second.id], author="A")
    woven.weave()
    (both,) = woven.events()
    assert both.former == tuple(sorted([first.id, second.id]))
    woven.judge("split", [both.id], apart=[C], author="A")
    woven.weave()
    assert [event.id for event in woven.events()] == [first.id, second.id]
    assert woven.event(both.id).id == second.id, "which has most of its mentions"


def test_a_merge_survives_newer_rules_and_what_lost_its_words_is_listed(woven):
    woven.judge("merge", [A, C], author="A")
    read_again = replace(FAR, reader=NEWER, mentions=(replace(FAR.mentions[0], id="f" * 16, type="riot"),), claims=())
    woven.add(read_again)
    woven.weave()
    assert events(woven) == [("a.txt", "b.txt", "c.txt")]
    assert not any(one.lost for one in woven.judgements())
    woven.add(replace(FAR, reader=Reader("9", "9" * 12, None), mentions=(), claims=()))
    woven.weave()
    assert events(woven) == [SECOND]
    assert [one.ids for one in woven.judgements() if one.lost] == [(A, None)]


CHANGES = [  # what is done, and which events are stale by it (in order of time)
    (lambda dossier: dossier.add(replace(ALSO, reader=NEWER)), [False, True]),
    (lambda dossier: dossier.judge("reject", [C], author="A"), [True, False]),
    (lambda dossier: dossier.judge("split", [A], apart=[B], author="A"), [False, True]),
    (lambda dossier: dossier.found_again(replace(FAR.article, file="d.txt")), [True, False]),
    (lambda dossier: dossier.add(reading(telling(says="autre"), file="e.txt")), [False, False]),
]


@pytest.mark.parametrize(("change", "stale"), CHANGES)
def test_what_came_since_it_was_woven_is_known(woven, change, stale):
    assert not woven.since()
    change(woven)
    assert woven.since() and [event.stale for event in woven.events()] == stale
    woven.weave()
    assert not woven.since() and not any(event.stale for event in woven.events())


def test_a_new_version_makes_the_event_of_the_old_one_stale(dossier):
    at = {"url": "https://levant.example/1"}
    first, second = (reading(telling(says=says), file=None) for says in ("un", "deux"))
    dossier.add(replace(first, article=replace(first.article, **at)))
    dossier.weave()
    dossier.add(replace(second, article=replace(second.article, **at)))
    assert [event.stale for event in dossier.events()] == [True]


def test_other_rules_of_weaving_are_told(woven, monkeypatch):
    from selon.store import since

    monkeypatch.setattr(since, "_rules", lambda known: "other")
    assert woven.since().rules and not woven.since().articles


def test_what_was_never_woven_says_so(dossier):
    assert dossier.since().never and dossier.woven() is None
    dossier.weave()
    assert not dossier.since() and dossier.woven().articles == 0


def test_one_text_in_many_places_counts_for_each(dossier):
    dossier.add(ONE)
    for file, outlet in (("d.txt", "Le Fil"), ("e.txt", None)):
        dossier.add(replace(ONE, article=replace(ONE.article, file=file, outlet=outlet)))
    dossier.weave()
    (event,) = dossier.events()
    assert event.articles == ("a.txt", "d.txt", "e.txt") and event.outlets == ("Le Fil", "Levant-Presse")
    assert [root.name for root in event.roots] == ["SANA"]
    places = [one.article for one in dossier.publications(ONE.article.id)]
    assert [(place.file, place.outlet) for place in places] == [
        ("a.txt", "Levant-Presse"), ("d.txt", "Le Fil"), ("e.txt", None)
    ]  # fmt: skip
    assert [one.article.file for one in dossier.readings(publications=True)] == ["a.txt", "d.txt", "e.txt"]
    assert [one.article.file for one in dossier.readings()] == ["a.txt"]


def shortest(woven, one):
    """The least beginning of an id that no other claim, mention or event of the dossier has."""
    subjects = [part.id for reading in woven.readings() for part in (*reading.claims, *reading.mentions)]
    others = {*subjects, *(event.id for event in woven.events())} - {one}
    return next(one[:n] for n in range(1, 17) if not any(other.startswith(one[:n]) for other in others))


def test_the_beginning_of_an_id_is_enough(woven):
    first, second = woven.events()
    for one in (A, ONE.claims[0].id, first.id):
        assert woven.judge("accept", [shortest(woven, one)], author="A") == woven.judge("accept", [one], author="A")
    woven.judge("merge", [shortest(woven, first.id), shortest(woven, second.id)], author="A")
    woven.weave()
    assert events(woven) == [("a.txt", "b.txt", "c.txt")]
    gone = [old for event in woven.events() for old in event.former]
    assert gone and all(len(woven.judge("accept", [old[:12]], author="B").anchors) == 3 for old in gone)  # led on


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("", "no claim, mention or event; take ids of events from selon events, of claims"),
        ("zz", "no claim, mention or event zz; take ids of events from selon events, of claims"),
        ("%", "no claim, mention or event %; "),  # no pattern of the database
        ("_", "no claim, mention or event _; "),
        (f"{A}0", f"no claim, mention or event {A}0; "),  # more than the id
    ],
)
def test_what_begins_no_id_is_told(woven, given, told):
    with pytest.raises(JudgementError) as raised:
        woven.judge("accept", [given], author="A")
    assert str(raised.value).startswith(told)


def test_ids_that_begin_alike_are_named(woven):
    ids = [part.id for one in (ONE, ALSO, FAR) for part in (*one.claims, *one.mentions)]
    ids += [event.id for event in woven.events()]
    alike = next((sorted(b for b in ids if b[0] == a[0]) for a in ids if sum(b[0] == a[0] for b in ids) > 1), None)
    assert alike, "eight ids and sixteen digits: change an article"
    with pytest.raises(JudgementError, match=f"{len(alike)} ids begin with {alike[0][0]}: .*; give more of the id"):
        woven.judge("accept", [alike[0][0]], author="A")
