"""Events that people edited: the value is shown with who and why, what was told stays, it holds as events change."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.errors import JudgementError
from selon.model import Anchor, Attached, Judgement, Span
from selon.store import create_dossier
from selon.store.decisions import OF_EVENTS, Decisions
from selon.store.sheet import Line, judge_sheet, sheet
from store.build import NEWER
from weave.build_events import reading, telling

SAME = "une salve de roquettes tombe sur le marché couvert de la ville"
TOLD = {"counts": [("killed", 3, 3)], "actors": ["armée"]}
ONE = reading(telling(says=SAME, **TOLD), file="a.txt", outlet="Levant-Presse")
ALSO = reading(telling(says=f"{SAME} hier", root="OSDH", counts=[("killed", 8, 8)]), file="b.txt", outlet="Le Fil")
FAR = reading(telling("protest", "2019-05-01", "Mossoul"), file="c.txt", published="2019-05-02")
LATER = reading(
    telling(says=f"{SAME} encore", root="AFP", counts=[("killed", 9, 9)]), file="d.txt", outlet="La Gazette"
)
A, B, C, D = (one.mentions[0].id for one in (ONE, ALSO, FAR, LATER))


@pytest.fixture
def woven(dossier):
    """Two articles of one event and one of another."""
    for one in (ONE, ALSO, FAR):
        dossier.add(one)
    dossier.weave()
    return dossier


def of(dossier, mention):
    """The event that is told by a mention."""
    return next(event for event in dossier.events() if mention in {joined.mention for joined in event.mentions})


def edit(dossier, field, value, *, mention=A, author="A. Martin", **more):
    made = dossier.judge("edit", [of(dossier, mention).id], field=field, value=value, author=author, **more)
    dossier.weave()
    return made


def numbers(event):
    return [(c.kind, c.low, c.best, c.high, c.unit, [v.value for v in c.values]) for c in event.counts]


EDITS = [  # field, value, what the event shows of it, what it says in the log of judgements that was there
    ("type", "air-strike", lambda e: e.type, "air-strike", "shelling"),
    ("when", "2021-01-20", lambda e: (e.when.edtf, e.when.earliest, [v.value for v in e.when.values]),
     ("2021-01-20", "2021-01-20", ["2021-01-20", "2021-01-21"]), "2021-01-21"),
    ("date", "none", lambda e: (e.when.edtf, e.when.earliest), (None, None), "2021-01-21"),
    ("place", "Ariha", lambda e: [p.place.name for p in e.places], ["Ariha"], "Saraqib"),
    ("place", "saraqib", lambda e: [(p.place.name, p.articles) for p in e.places],
     [("Saraqib", ("a.txt", "b.txt"))], "Saraqib"),  # what is told keeps those who carry it
    ("actors", "Hezbollah; L’armée", lambda e: [(a.value, a.articles) for a in e.actors],
     [("Hezbollah", ()), ("armée", ("a.txt",))], "armée"),
    ("targets", "des civils", lambda e: [(a.value, a.articles) for a in e.targets], [("des civils", ())], ""),
    ("killed", "5", numbers, [("killed", 5, 5, 5, None, ["5", "8", "3"])], "8"),
    ("killed", "3", numbers, [("killed", 3, 3, 3, None, ["3", "8"])], "8"),
    ("killed", "5+", numbers, [("killed", 5, 5, None, None, ["5..", "8", "3"])], "8"),
    ("killed", "none", numbers, [], "8"),
    ("vehicles", "4-6 camions", numbers,
     [("killed", 3, 8, 8, None, ["8", "3"]), ("vehicles", 4, 4, 6, "camions", ["4..6"])], ""),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value", "look", "shown", "was"), EDITS, ids=[" ".join(e[:2]) for e in EDITS])
def test_an_event_shows_what_a_person_made_of_it_and_what_was_told(woven, field, value, look, shown, was):
    before = list(woven.events())
    made = edit(woven, field, value, reason="seen")
    event = of(woven, A)
    assert look(event) == shown and made.was == was and event.judged == (made,)
    rule = {"place": "places", "killed": "counts", "vehicles": "counts", "date": "when"}.get(field, field)
    assert "edited by A. Martin, 2" in event.reasons[rule] and ": seen" in event.reasons[rule]
    assert event.disagreements == of_before(before, A).disagreements and event.roots == of_before(before, A).roots
    assert not woven.since() and [one.id for one in before] == [one.id for one in sorted(woven.events(), key=order)]
    woven.undo(made.number, author="B")
    woven.weave()
    assert [replace(one, former=()) for one in woven.events()] == before


def of_before(events, mention):
    return next(event for event in events if mention in {joined.mention for joined in event.mentions})


def order(event):
    return event.type != "protest"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("reality", "planned", "no field reality of an event can be edited; use type, when, .*one of its mentions: "),
        ("stance", "denied", "no field stance of an event"),
        ("colour", "red", "no field colour of an event"),
        ("type", "party", "'party' is no type"),
        ("when", "jeudi", "'jeudi' is no date"),
        ("place", "Xyzzyville", "the gazetteer knows no place called Xyzzyville"),
        ("actors", "", "'' is no actors"),
        ("killed", "many", "'many' is no number of killed"),
        ("killed", "", "'' is no number of killed"),
    ],
)
def test_what_an_event_cannot_be_edited_to_is_told(woven, field, value, told):
    with pytest.raises(JudgementError, match=told):
        edit(woven, field, value)
    assert woven.judgements() == [] and not woven.since()


def test_an_edit_holds_of_the_event_as_it_grows_merges_and_splits(woven):
    made = edit(woven, "killed", "5")
    woven.add(LATER)
    woven.weave()
    assert len(of(woven, D).mentions) == 3 and of(woven, D).counts[0].best == 5, "what came later tells 9"
    merge = woven.judge("merge", [A, C], author="A")
    woven.weave()
    assert of(woven, C).counts[0].best == 5 and made in of(woven, C).judged
    woven.undo(merge.number, author="A")
    woven.judge("split", [A], apart=[B], author="A")
    woven.weave()
    first, second = sorted([A, B])  # anchors are in the order of ids: half of them are in each
    assert (of(woven, first).counts[0].best, made in of(woven, first).judged) == (5, True)
    assert made not in of(woven, second).judged
    assert woven.edited() == {made.number: of(woven, first).id}


def test_the_other_half_holds_it_where_the_first_was_rejected(woven):
    made = edit(woven, "killed", "5")
    woven.judge("reject", [min(A, B)], author="A")
    woven.weave()
    assert made in of(woven, max(A, B)).judged and of(woven, max(A, B)).counts[0].best == 5


def test_an_edit_survives_newer_rules_and_what_they_do_not_read(woven):
    edit(woven, "type", "air-strike")
    woven.add(replace(ONE, reader=NEWER, mentions=(replace(ONE.mentions[0], id="f" * 16, type="shelling"),), claims=()))
    woven.weave()
    assert of(woven, "f" * 16).type == "air-strike" and not any(one.lost for one in woven.judgements())
    woven.add(replace(ONE, reader=replace(NEWER, rules="9" * 12), mentions=(), claims=()))
    woven.weave()
    assert of(woven, B).type == "air-strike" and woven.judgements()[0].lost


def test_the_last_edit_counts_and_may_be_made_again(woven):
    first = edit(woven, "killed", "5")
    assert edit(woven, "killed", "5") == first
    edit(woven, "killed", "6", author="B. Petit")
    assert of(woven, A).counts[0].best == 6
    again = edit(woven, "killed", "5")
    assert again.number > first.number and of(woven, A).counts[0].best == 5
    assert of(woven, A).reasons["counts"].startswith("killed edited by A. Martin")


def test_mentions_say_what_the_articles_do_save_where_their_event_is_asked_for(woven):
    edit(woven, "killed", "5")
    woven.add(LATER)
    woven.weave()
    as_told, as_events = (
        {m.id: [c.min for c in m.counts] for r in woven.readings(judgements=True, events=events) for m in r.mentions}
        for events in (False, True)
    )
    assert as_told == {A: [3], B: [8], C: [], D: [9]} and as_events == {A: [5], B: [5], C: [], D: [5]}
    assert [len(woven.judgements_on(events=True).get(m, ())) for m in (A, B, C, D)] == [1, 1, 0, 1]
    assert dict(woven.judgements_on()) == {}


# -- the sheet


def lines(rows):
    return [
        Line(number, {k: "" if v is None else str(v) for k, v in row.items()}) for number, row in enumerate(rows, 2)
    ]


def test_events_are_in_the_sheet_and_edited_by_it(woven):
    rows = [row for row in sheet(woven) if row["kind"] == "event"]
    assert [(row["type"], row["when"], row["place"], row["actors"], row["counts"]) for row in rows] == [
        ("protest", "2019-05-01", "Mossoul", "", ""),
        ("shelling", "2021-01-21", "Saraqib", "armée", "killed 8"),
    ]
    rows[1] |= {"action": "edit", "field": "wounded", "value": "4+", "reason": "the hospital", "author": "B. Petit"}
    rows[0] |= {"action": "edit", "field": "killed", "value": ""}
    wrong, made = judge_sheet(woven, lines(rows), author="A")
    assert str(wrong) == "line 2: an edit without a value; fill in the column value; none takes away what is there"
    assert (made.field, made.value, made.author) == ("injured", "4+", "B. Petit")
    woven.weave()
    assert [(c.kind, c.best, c.high) for c in of(woven, A).counts] == [("injured", 4, None), ("killed", 8, 8)]
    again = [row for row in sheet(woven) if row["kind"] == "event" and row["id"] == of(woven, A).id]
    assert [(row["counts"], row["judgement"]) for row in again] == [("injured 4+; killed 8", 1)]
    assert list(judge_sheet(woven, lines(sheet(woven)), author="C")) == []


WORDS = st.sampled_from(["Hezbollah", "des inconnus", "ANNA", "armée"])
NUMBERS = st.builds(
    lambda low, more, mark: f"{low}{['', '+', f'-{low + more}', '~'][mark]}",
    st.integers(0, 999),
    st.integers(0, 99),
    st.integers(0, 3),
)
VALUES = {
    "type": st.sampled_from(["air-strike", "protest", "looting"]),
    "when": st.dates(min_value=date(1990, 1, 1)).map(str),
    "place": st.sampled_from(["Raqqa", "Ariha", "Ici @ 36.06, 40.73", "none"]),
    "actors": st.lists(WORDS, min_size=1, max_size=3, unique=True).map("; ".join),
    "targets": st.lists(WORDS, min_size=1, max_size=3, unique=True).map("; ".join),
    "killed": NUMBERS,
    "injured": NUMBERS,
    "vehicles": NUMBERS.map(lambda number: f"{number} camions"),
}
CHANGES = st.lists(
    st.sampled_from(sorted(VALUES)).flatmap(lambda field: st.tuples(st.just(field), VALUES[field])),
    min_size=1,
    max_size=5,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES, st.booleans())
def test_a_sheet_brings_the_same_into_another_dossier_and_undo_restores(tmp_path, changes, of_events):
    for file in tmp_path.glob("*.selon*"):
        file.unlink()
    with create_dossier(tmp_path / "a.selon") as one, create_dossier(tmp_path / "b.selon") as other:
        for dossier in (one, other):
            for article in (ONE, ALSO, FAR):
                dossier.add(article)
            dossier.weave()
        before = list(one.events())
        subject = of(one, A).id if of_events else A
        for field, value in changes:
            with suppress(JudgementError):  # it is so already
                one.judge("edit", [subject], field=field, value=value, author="A")
        rows = [{**row, "judgement": ""} for row in sheet(one) if row.get("action")]
        rows.sort(key=lambda row: [j.judgement.value for j in one.judgements()].index(row["value"]))
        assert all(isinstance(made, Judgement) for made in judge_sheet(other, lines(rows), author="A"))
        kept = [
            {(j.judgement.field, j.judgement.value, j.judgement.author, a.id, a.kind)
             for j in dossier.judgements() for a in j.judgement.anchors}
            for dossier in (one, other)
        ]  # fmt: skip
        assert kept[0] == kept[1]
        one.weave()
        for attached in one.judgements():
            one.undo(attached.judgement.number, author="B")
        one.weave()
        assert [replace(event, former=()) for event in one.events()] == before


@given(st.sampled_from(sorted(VALUES)).flatmap(lambda field: st.tuples(st.just(field), VALUES[field])))
def test_what_an_edited_event_says_edits_it_to_the_same(change):
    """What is in the sheet as the value of a field may be given back to it."""
    field, value = change
    event = next(iter(_woven()))
    once = OF_EVENTS[field].given(event, value)
    says = OF_EVENTS[field].says(once) or "none"
    assert OF_EVENTS[field].says(OF_EVENTS[field].given(once, says)) == OF_EVENTS[field].says(once)


_EVENTS = []


def _woven():
    from selon.weave import weave

    if not _EVENTS:
        _EVENTS.extend(weave([ONE, ALSO]).events)
    return _EVENTS


# -- which event an edit holds of

HOLDS = [  # the mentions it was made on, those rejected, those of the event; whether it holds of that
    ("abc", "", "abc", True),
    ("abc", "", "abcxyz", True),
    ("abc", "", "ab", True),
    ("abc", "", "c", False),  # the lesser part
    ("abcd", "", "ad", True),  # half of them, with the first
    ("abcd", "", "bc", False),
    ("ab", "a", "b", True),  # all that are woven
    ("abc", "bc", "ax", True),
    ("ab", "", "xy", False),
    ("a", "a", "b", False),
]


@pytest.mark.parametrize(("made_on", "rejected", "event", "holds"), HOLDS)
def test_an_edit_holds_of_the_event_that_most_of_its_mentions_are_of(made_on, rejected, event, holds):
    def judgement(number, action, kind, ids):
        anchors = tuple(Anchor("x" * 16, kind, Span(0, 1, "x"), "shelling", id) for id in ids)
        made = Judgement(number, action, anchors, "killed", "", "5", None, "A", "2021-01-01T00:00:00Z")
        return Attached(made, tuple(ids))

    judged = [judgement(1, "edit", "event", made_on), *(judgement(2, "reject", "mention", r) for r in rejected)]
    assert bool(Decisions(judged).bearing(set(event))) == holds
