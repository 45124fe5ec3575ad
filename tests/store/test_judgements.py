"""Judgements: kept beside what was read, applied to it, and found again in what newer rules read."""

from dataclasses import replace

import pytest

from made import article, claim, source
from selon.model import EventMention, Reading, claim_id, mention_id
from selon.store import JudgementError
from selon.store.sheet import COLUMNS, Line, judge_sheet, sheet
from store.build import NEWER, TEXT, mention, told

CLAIM, (DEAD, STRIKE) = told().claims[0], told().mentions


@pytest.fixture
def filled(dossier):
    dossier.add(told(file="a.txt"))
    return dossier


def judge(dossier, action, *ids, author="A. Martin", **options):
    return dossier.judge(action, ids, author=author, **options)


def seen(dossier):
    return next(dossier.readings(judgements=True))


def reread(dossier, *, claims=(), mentions=()):
    """Puts the reading of newer rules in the place of the one that was judged."""
    dossier.add(Reading(NEWER, told(file="a.txt").article, tuple(claims), tuple(mentions), ()))


def moved(trigger, kind="shelling"):
    return mention(trigger, kind, text=TEXT)


def said(words, root="SANA", stance="asserted"):
    return claim(words, cue="Selon", sources=[source("SANA", root, text=TEXT)], stance=stance, text=TEXT)


# -- survival

WORDS = "trois soldats ont été tués jeudi à Boukamal"


@pytest.mark.parametrize(
    ("judged", "later", "found"),
    [
        pytest.param(CLAIM, [CLAIM], 0, id="the same claim"),
        pytest.param(CLAIM, [said("soldats ont été tués jeudi à Boukamal")], 0, id="a word fewer"),
        pytest.param(CLAIM, [said("Selon SANA, " + WORDS)], 0, id="words more"),
        pytest.param(CLAIM, [said(WORDS, stance="denied")], 0, id="another stance"),
        pytest.param(CLAIM, [said(WORDS, root="ONU"), said(WORDS)], 1, id="of two on the same words that of its root"),
        pytest.param(
            CLAIM, [said("tués jeudi à Boukamal"), said("trois soldats ont été tués")], 1, id="the nearer half"
        ),
        pytest.param(CLAIM, [said("à Boukamal")], None, id="a small part of it"),
        pytest.param(CLAIM, [said("L’armée a bombardé Hassaké")], None, id="other words"),
        pytest.param(CLAIM, [DEAD], None, id="a mention in its words is no claim"),
        pytest.param(CLAIM, [], None, id="nothing is read any more"),
        pytest.param(STRIKE, [STRIKE], 0, id="the same mention"),
        pytest.param(STRIKE, [moved("a bombardé")], 0, id="a longer trigger"),
        pytest.param(STRIKE, [moved("bombardé", "air-strike")], 0, id="another type"),
        pytest.param(STRIKE, [moved("bombardé", "casualty"), moved("a bombardé")], 1, id="of two that of its type"),
        pytest.param(STRIKE, [moved("tués")], None, id="another trigger"),
        pytest.param(STRIKE, [CLAIM], None, id="a claim is no mention"),
    ],
)
def test_a_judgement_survives_newer_rules_or_is_listed(filled, judged, later, found):
    later = [replace(one, id=f"{n}" * 16) if one.id != judged.id else one for n, one in enumerate(later)]
    judge(filled, "reject", judged.id)
    claims = [one for one in later if not isinstance(one, EventMention)]
    reread(filled, claims=claims, mentions=[one for one in later if isinstance(one, EventMention)])
    (attached,) = filled.judgements()
    assert attached.ids == (None if found is None else later[found].id,)
    assert attached.lost is (found is None)
    assert attached.judgement.anchors[0].span.text in TEXT
    left = {one.id for one in (*seen(filled).claims, *seen(filled).mentions)}
    assert left == {one.id for one in later} - set(attached.ids)


def test_a_lost_judgement_comes_back_with_its_words(filled):
    judge(filled, "reject", CLAIM.id)
    reread(filled)
    assert filled.judgements()[0].lost
    filled.add(told(file="a.txt"))
    assert not filled.judgements()[0].lost and seen(filled).claims == ()


def test_an_edit_holds_in_what_newer_rules_read(filled):
    judge(filled, "edit", STRIKE.id, field="type", value="air-strike")
    reread(filled, mentions=[moved("a bombardé")])
    assert [one.type for one in seen(filled).mentions] == ["air-strike"]


def version(text, trigger):
    """The article with another text, as it is found at the same URL; one strike is read in it."""
    there = replace(mention(trigger, text=text), id="n" * 16)
    return Reading(NEWER, article(text, url="https://e.org/1"), (), (there,), ())


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        pytest.param("Mis à jour. " + TEXT, "bombardé", "n" * 16, id="its words stand elsewhere"),
        pytest.param(TEXT.replace("Hassaké", "Hassaké et Alep"), "bombardé", "n" * 16, id="one side is another"),
        pytest.param("Tout est bombardé, dit-on. " + TEXT, "bombardé", None, id="the same word in another sentence"),
        pytest.param(
            TEXT.replace("L’armée a bombardé Hassaké", "Rien n’est bombardé ici"), "bombardé", None, id="gone"
        ),
    ],
)
def test_a_judgement_follows_its_words_into_a_newer_version(dossier, text, trigger, found):
    dossier.add(told(url="https://e.org/1"))
    judge(dossier, "reject", STRIKE.id)
    assert dossier.add(version(text, trigger)) == "version"
    (attached,) = dossier.judgements()
    assert attached.ids == (found,)
    assert len(seen(dossier).mentions) == (0 if found else 1)


# -- what they do


def dated(m):
    return m.when.edtf, m.when.earliest, m.when.latest, m.when.precision


def placed(m):
    return [(place.name, place.latitude, place.longitude, place.reason is None) for place in m.places]


def counted(m):
    return [(count.kind, count.min, count.max) for count in m.counts]


EDITS = [
    (CLAIM, "stance", "denied", lambda c: (c.stance, c.sources[-1].stance), ("denied", "denied")),
    (CLAIM, "mode", "direct", lambda c: c.mode, "direct"),
    (CLAIM, "hedged", "true", lambda c: c.hedged, True),
    (CLAIM, "negated", " true ", lambda c: c.negated, True),
    (CLAIM, "source", "ONU", lambda c: c.sources[-1].name, "ONU"),
    (STRIKE, "type", "air-strike", lambda m: m.type, "air-strike"),
    (STRIKE, "reality", "planned", lambda m: m.reality, "planned"),
    (STRIKE, "negated", "true", lambda m: m.negated, True),
    (STRIKE, "when", "2021-01", dated, ("2021-01", "2021-01-01", "2021-01-31", 4)),
    (STRIKE, "when", "2021-01-20/2021-01-21", dated, ("2021-01-20/2021-01-21", "2021-01-20", "2021-01-21", 2)),
    (STRIKE, "when", "2020", dated, ("2020", "2020-01-01", "2020-12-31", 5)),
    (STRIKE, "place", "Chadadi", placed, [("Chadadi", 36.05756, 40.73478, True)]),  # as the gazetteer has it
    (STRIKE, "place", "Raqqa", placed, [("Raqqa", 35.95283, 39.00788, True)]),  # the town, not its province
    (STRIKE, "place", "Saint-Denis", placed, [("Saint-Denis", None, None, False)]),  # one of many
    (STRIKE, "place", "Chadadi @ 36.06, 40.73", placed, [("Chadadi", 36.06, 40.73, True)]),
    (DEAD, "killed", "5", lambda m: [(c.min, c.max, c.text) for c in m.counts], [(5, 5, "trois soldats")]),
    (DEAD, "killed", "5-7", counted, [("killed", 5, 7)]),
    (DEAD, "injured", "4+", counted, [("killed", 3, 3), ("injured", 4, None)]),
    (DEAD, "wounded", "40~", counted, [("killed", 3, 3), ("injured", 40, 40)]),  # as coding sheets call it
    (DEAD, "killed", "none", counted, []),
    (
        STRIKE,
        "vehicles",
        "12 camions; 3 chars",
        lambda m: [(c.min, c.unit) for c in m.counts],
        [(12, "camions"), (3, "chars")],
    ),
    (STRIKE, "Date", "none", dated, (None, None, None, None)),
    (STRIKE, "place", "none", placed, []),
    (STRIKE, "place", "Chadadi; Hassaké", lambda m: [place.name for place in m.places], ["Chadadi", "Hassaké"]),
    (
        STRIKE,
        "actors",
        "Hezbollah; armée",
        lambda m: [(a.name, a.kind, a.text) for a in m.actors],
        [("Hezbollah", "armed-group", "Hezbollah"), ("armée", "state", "armée")],
    ),  # who is told keeps their words
    (STRIKE, "actors", "none", lambda m: m.actors, ()),
    (STRIKE, "target", "les  civils", lambda m: [(a.name, a.kind) for a in m.targets], [("les civils", None)]),
]


@pytest.mark.parametrize(("one", "field", "value", "look", "expected"), EDITS, ids=[f"{e[1]} {e[2]}" for e in EDITS])
def test_an_edit_changes_one_field_of_what_is_seen(filled, one, field, value, look, expected):
    made = judge(filled, "edit", one.id, field=field, value=value)
    after = next(x for x in (*seen(filled).claims, *seen(filled).mentions) if x.id == one.id)
    assert look(after) == expected and made.was is not None
    assert next(filled.readings()) == told(file="a.txt")  # what was read is as it was


@pytest.mark.parametrize(
    ("one", "field", "value", "message"),
    [
        (CLAIM, "stance", "said", "'said' is no stance; use asserted, "),
        (CLAIM, "type", "shelling", "no field type of a claim can be edited; use stance, mode"),
        (CLAIM, "hedged", "yes", "use true or false"),
        (CLAIM, "source", "", "no source whose name could change"),
        (STRIKE, "type", "party", "'party' is no type; use movement, "),
        (STRIKE, "when", "jeudi", "'jeudi' is no date"),
        (STRIKE, "when", "2021-02-30", "is no date"),
        (STRIKE, "when", "2021-02/2021-01", "is no date"),
        (STRIKE, "when", "2021-01-21/", "is no date"),
        (STRIKE, "when", "2021-1-5", "is no date"),
        (STRIKE, "when", "21/01/2021", "is no date"),
        (STRIKE, "when", "", "is no date"),
        (STRIKE, "place", "Xyzzyville", "knows no place called Xyzzyville; .*Xyzzyville @ LATITUDE, LONGITUDE"),
        (STRIKE, "place", "Atlantide", "knows no place called Atlantide"),
        (STRIKE, "place", "12", "knows no place called 12"),
        (DEAD, "killed", "9" * 20, "is no number of killed"),
        (STRIKE, "place", "X @ 91, 0", "is no place"),
        (STRIKE, "place", "", "is no place"),
        (STRIKE, "place", "Chadadi; Xyzzyville", "knows no place called Xyzzyville"),
        (STRIKE, "actors", "", "'' is no actors; use a name"),
        (STRIKE, "targets", "A; ;B", "is no targets; use a name"),
        (STRIKE, "vehicles", "12 300 camions", "is no number of vehicles"),
        (STRIKE, "vehicles", "3; ", "is no number of vehicles"),
        (STRIKE, "colour", "red", "no field colour of a mention can be edited; use type, .*actors, targets, killed"),
        (DEAD, "killed", "3-2", "is no number of killed"),
        (DEAD, "killed", "many", "is no number of killed"),
    ],
)
def test_a_value_that_a_field_does_not_have_is_told(filled, one, field, value, message):
    with pytest.raises(JudgementError, match=message):
        judge(filled, "edit", one.id, field=field, value=value)
    assert filled.judgements() == []


def test_what_is_rejected_leaves_nothing_that_points_at_it(filled):
    judge(filled, "reject", DEAD.id)
    assert [c.mentions for c in seen(filled).claims] == [()]
    judge(filled, "reject", CLAIM.id)
    judge(filled, "accept", DEAD.id)
    judge(filled, "reject", STRIKE.id)
    after = seen(filled)
    assert (after.claims, [m.id for m in after.mentions]) == ((), [DEAD.id])
    assert after.mentions[0].counts[0].by == ()


def test_the_later_judgement_goes_before_the_earlier(filled):
    judge(filled, "reject", CLAIM.id)
    judge(filled, "accept", CLAIM.id, author="B. Petit")
    judge(filled, "edit", CLAIM.id, field="mode", value="direct")
    judge(filled, "edit", CLAIM.id, field="mode", value="mixed", author="B. Petit")
    assert [c.mode for c in seen(filled).claims] == ["mixed"]


def test_the_same_judgement_twice_is_one(filled):
    assert judge(filled, "reject", CLAIM.id) == judge(filled, "reject", CLAIM.id)
    assert judge(filled, "reject", CLAIM.id, author="B. Petit").number == 2
    assert len(filled.judgements()) == 2


def test_what_is_taken_back_stays_listed_and_changes_nothing(filled):
    number = judge(filled, "reject", CLAIM.id, reason="not said").number
    filled.undo(number, author="B. Petit")
    assert seen(filled) == told(file="a.txt")
    assert filled.judgements() == []
    (old,) = filled.judgements(undone=True)
    assert old.judgement.undone and (old.judgement.reason, old.judgement.author) == ("not said", "A. Martin")
    assert judge(filled, "reject", CLAIM.id).number > number
    with pytest.raises(JudgementError, match=f"no judgement {number} stands"):
        filled.undo(number, author="B. Petit")
    assert [line["action"] for line in filled.log(limit=3)] == ["judge", "undo", "judge"]


@pytest.mark.parametrize(
    ("action", "ids", "options", "message"),
    [
        ("reject", ["f" * 16], {}, "no claim, mention or event f"),
        ("merge", [DEAD.id], {}, "merge needs two event mentions or more"),
        ("merge", [DEAD.id, DEAD.id], {}, "merge needs two event mentions or more"),
        ("merge", [DEAD.id, CLAIM.id], {}, "merge needs two event mentions or more"),
        ("split", [DEAD.id, STRIKE.id], {}, "nothing is left to split from"),
        ("split", [DEAD.id], {"apart": [DEAD.id]}, "split needs two"),
        ("edit", [DEAD.id, STRIKE.id], {"field": "type", "value": "shelling"}, "edit changes one"),
        ("reject", [DEAD.id], {"author": " "}, "needs a name"),
    ],
)
def test_what_cannot_be_judged_is_told(filled, action, ids, options, message):
    with pytest.raises(JudgementError, match=message):
        judge(filled, action, *ids, **options)


def test_merges_and_splits_name_mentions(filled):
    joined = judge(filled, "merge", DEAD.id, STRIKE.id)
    assert {a.id for a in joined.anchors} == {DEAD.id, STRIKE.id}
    parted = judge(filled, "split", DEAD.id, apart=[STRIKE.id])
    assert [(a.id, a.side) for a in parted.anchors] == [(DEAD.id, 0), (STRIKE.id, 1)]


def test_only_a_mention_of_an_event_is_split_from_it(filled):
    judge(filled, "split", DEAD.id, apart=[STRIKE.id])
    filled.weave()
    dead, strike = (next(e for e in filled.events() if m.id in [j.mention for j in e.mentions]) for m in (DEAD, STRIKE))
    assert dead.id != strike.id
    with pytest.raises(JudgementError, match=f"{STRIKE.id} is no mention of the event {dead.id}"):
        judge(filled, "split", dead.id, apart=[STRIKE.id], author="B. Petit")
    assert len(filled.judgements()) == 1


def test_a_split_that_was_made_may_be_made_again(filled):
    judge(filled, "merge", DEAD.id, STRIKE.id)
    filled.weave()
    (both,) = filled.events()
    filled.undo(1, author="A. Martin")
    made = judge(filled, "split", both.id, apart=[STRIKE.id])
    filled.weave()
    first = next(e for e in filled.events() if DEAD.id in [j.mention for j in e.mentions])
    assert judge(filled, "split", first.id, apart=[STRIKE.id]) == made


# -- the sheet


def lines(rows):
    return [
        Line(number, {k: "" if v is None else str(v) for k, v in row.items()}) for number, row in enumerate(rows, 2)
    ]


def test_a_sheet_has_a_row_for_all_that_was_read(filled):
    rows = list(sheet(filled))
    assert [row["id"] for row in rows] == [CLAIM.id, DEAD.id, STRIKE.id]
    assert all(set(row) <= set(COLUMNS) for row in rows)
    assert rows[0]["words"] == WORDS and rows[0]["source"] == "SANA" and rows[2]["place"] == "Hassaké"


def test_a_sheet_that_is_filled_in_is_kept_once(filled):
    rows = list(sheet(filled))
    rows[0] |= {"action": "Reject", "reason": "not said"}
    rows[1] |= {"action": "edit", "field": "killed", "value": "5", "author": "B. Petit"}
    rows[2] |= {"action": "merge", "value": DEAD.id}
    for _ in range(2):
        assert [made.number for made in judge_sheet(filled, lines(rows), author="A. Martin")] == [1, 2, 3]
    told_ = [(a.judgement.action, a.judgement.author, a.judgement.reason) for a in filled.judgements()]
    assert told_ == [("reject", "A. Martin", "not said"), ("edit", "B. Petit", None), ("merge", "A. Martin", None)]
    assert list(judge_sheet(filled, lines(sheet(filled)), author="C")) == []  # what comes out is known when it comes in


def test_a_wrong_row_is_told_and_the_rest_goes_on(filled):
    rows = list(sheet(filled))
    rows[0]["action"] = "agree"
    rows[1] |= {"action": "edit", "field": "killed", "value": "x"}
    rows[2]["action"] = "accept"
    first, second, third = judge_sheet(filled, lines(rows), author="A")
    assert str(first).startswith("line 2: agree is no action; use accept")
    assert str(second).startswith("line 3: 'x' is no number")
    assert third.action == "accept"


def test_what_is_lost_is_in_the_sheet(filled):
    judge(filled, "reject", CLAIM.id)
    reread(filled)
    (row,) = sheet(filled)
    assert (row["kind"], row["words"], row["judgement"]) == ("lost claim", WORDS, 1)


def test_ids_of_these_tests_are_made_as_selon_does():
    assert mention_id(article(TEXT).id, "shelling", (STRIKE.trigger.start, STRIKE.trigger.end)) == STRIKE.id
    assert claim_id(article(TEXT).id, [(0, 1)], None, "own") != CLAIM.id
