"""Which tellings are of one event: tables of pairs, and what must hold of any of them."""

from dataclasses import replace

import pytest

from selon.weave import Weaver, weave
from selon.weave.clusters.blocks import Blocks
from selon.weave.clusters.judged import NONE
from selon.weave.clusters.rules import Rules
from selon.weave.comparison.compare import compare
from selon.weave.comparison.extraction import features
from selon.weave.comparison.surroundings import surroundings
from selon.weave.wording import number
from weave.build_events import reading, telling, weight_of

CONVOY = {"kind": "movement", "place": "al-Walid", "role": "via", "trigger": "convoi"}


def two(first, second, **published):
    """Two articles with one telling each."""
    dates = {"published": "2021-01-22"} | published
    return reading(first, file="a.txt", published=dates["published"]), reading(
        second, file="b.txt", published=dates.get("later", dates["published"])
    )


def compared(first, second, **published):
    one, other = (features(r)[0] for r in two(first, second, **published))
    return compare(one, other)


ONE_EVENT = {  # what the row shows -> first, second, words of the reason
    "same type, day and town": (telling(), telling(), "the same day"),
    "towns 18 km apart, same toll and actor": (
        telling(place="Saraqib", counts=[("killed", 8, 8)], actors=["armée syrienne"]),
        telling(place="Ariha", counts=[("killed", 8, 8)], actors=["armée syrienne"]),
        "km apart",
    ),
    "a town and its province, same toll": (
        telling(counts=[("killed", 8, 8)]),
        telling(place="Idlib", counts=[("killed", 8, 8)]),
        "both in Idlib",
    ),
    "tolls that grow": (telling(counts=[("killed", 8, 8)]), telling(counts=[("killed", 12, 12)]), "12 and 8"),
    "one convoy, at two points of its way, same count": (
        telling(**CONVOY, counts=[("vehicles", 42, 42)], actors=["armée américaine"]),
        telling("movement", place="al-Chaddadi", role="to", counts=[("vehicles", 42, 42)], actors=["armée américaine"]),
        "other parts of the way",
    ),
    "a day apart, told in nearly the same words": (
        telling(
            day="2021-01-20", says="une colonne de blindés américains venue de Mossoul gagne la frontière syrienne"
        ),
        telling(day="2021-01-21", says="une colonne de blindés américains venue de Mossoul gagne la frontière turque"),
        "a day apart",
    ),
    "close types": (
        telling("shelling", counts=[("killed", 8, 8)]),
        telling("air-strike", counts=[("killed", 8, 8)]),
        "air-strike and shelling",
    ),
    "undated in the report, same town, same toll": (
        telling(counts=[("killed", 8, 8)]),
        telling(day=None, counts=[("killed", 8, 8)]),
        "reported within days",
    ),
}


@pytest.mark.parametrize("name", ONE_EVENT)
def test_tellings_of_one_event_are_linked(name):
    first, second, reason = ONE_EVENT[name]
    found = compared(first, second)
    assert found.linked, found.reasons
    assert reason in " ".join(found.reasons)


TWO_EVENTS = {
    "the convoy of the next week": (
        telling(**CONVOY, counts=[("vehicles", 42, 42)]),
        telling(**CONVOY, day="2021-01-28", counts=[("vehicles", 42, 42)]),
        "days apart",
    ),
    "two convoys of one week, other counts, other ways": (
        telling(**CONVOY, counts=[("vehicles", 42, 42)]),
        telling("movement", "2021-01-22", "al-Chaddadi", role="via", counts=[("vehicles", 15, 15)]),
        "(via)",
    ),
    "towns 144 km apart on one day": (telling(place="Homs"), telling(place="Palmyre"), "144 km apart"),
    "two countries": (telling(place="Mossoul"), telling(place="Saraqib"), "different countries"),
    "a protest and a shelling": (telling("protest"), telling("shelling"), "protest and shelling"),
    "same day and country, nothing else": (telling(place="Syrie"), telling(place="Saraqib"), "one may lie in"),
    "an attack and the answer to it": (
        telling(trigger="attaque"),
        telling(trigger="riposte"),
        "one answers the other",
    ),
    "a day and the month it is in, same province": (
        telling(day="2021-01-21", place="Idlib"),
        telling(day="2021-01-01/2021-01-31", place="Idlib"),
        "one within the other",
    ),
    "reported before it happened": (
        telling(day="2021-01-25"),
        telling(day=None),
        "reported before it",
    ),
}


def read_as(one, spot, country):
    """The reading with its places taken for another one of their name."""
    mentions = [
        replace(
            m, places=tuple(replace(p, gazetteer=spot, latitude=30.0, country=country, admin1=spot) for p in m.places)
        )
        for m in one.mentions
    ]
    return replace(one, mentions=tuple(mentions))


def test_one_name_that_was_read_as_two_places_excludes_nothing():
    one, other = two(telling(), telling(place="Palmyre"))
    assert compare(features(one)[0], features(other)[0]).excluded
    one, other = two(telling(), telling())
    found = compare(features(one)[0], features(read_as(other, "made:elsewhere", "IQ"))[0])
    assert not found.excluded
    assert any("two places of one name" in reason for reason in found.reasons)


def test_what_somebody_answers_for_was_told_elsewhere():
    claimed, told = (compared(telling(), telling(stance=stance)) for stance in ("claimed", "asserted"))
    assert claimed.score > told.score


@pytest.mark.parametrize("name", TWO_EVENTS)
def test_tellings_of_two_events_are_not(name):
    first, second, reason = TWO_EVENTS[name]
    found = compared(first, second)
    assert not found.linked, found.reasons
    assert reason in " ".join(found.reasons)


@pytest.mark.parametrize("name", ["the convoy of the next week", "towns 144 km apart on one day", "two countries"])
def test_what_excludes_is_said(name):
    first, second, _ = TWO_EVENTS[name]
    assert compared(first, second).excluded


def test_undated_reports_of_two_weeks_are_two_events():
    """A convoy that comes every week, and is dated by nothing but the day of the report."""
    weekly = telling(**CONVOY, day=None, counts=[("vehicles", 42, 42)])
    assert not compared(weekly, weekly, later="2021-01-29").linked


def test_weeks_do_not_join_through_a_vague_telling():
    """One article that tells "in January" does not make four convoys one."""
    weeks = [telling(**CONVOY, day=f"2021-01-{day:02}", counts=[("vehicles", 42, 42)]) for day in (7, 14, 21, 28)]
    vague = telling(**CONVOY, day="2021-01-01/2021-01-31", counts=[("vehicles", 42, 42)])
    articles = [reading(one, file=f"{i}.txt", published="2021-01-30") for i, one in enumerate([*weeks, vague])]
    events = weave(articles).events
    assert max(len({t.file for t in event.mentions} - {"4.txt"}) for event in events) == 1


def test_an_event_has_all_its_tellings_once():
    one, other = two(telling(), telling())
    apart = reading(telling(place="Palmyre"), file="c.txt")
    woven = weave([one, other, apart, one])
    assert sorted(len(e.mentions) for e in woven.events) == [1, 2]
    assert {t.mention for e in woven.events for t in e.mentions} == {
        m.id for r in (one, other, apart) for m in r.mentions
    }


def test_two_tellings_in_one_article_are_joined():
    """An attack, and the attack again two sentences on."""
    found = weave([reading(telling(counts=[("killed", 8, 8)]), telling(place=None, trigger="tirs"))]).events
    assert [len(e.mentions) for e in found] == [2]


def test_one_text_in_two_files_is_two_articles_of_one_event():
    again = telling(says="une salve de roquettes tombe sur le marché couvert")
    woven = weave([reading(again, file="a.txt"), reading(again, file="b.txt")])
    assert [e.articles for e in woven.events] == [("a.txt", "b.txt")]
    assert woven.events[0].copies == (("a.txt", "b.txt"),)


def test_adding_tells_what_changed():
    weaver = Weaver()
    one, other = two(telling(), telling())
    apart = reading(telling(place="Palmyre"), file="c.txt")
    (first,) = weaver.add(one)
    (second,) = weaver.add(apart)
    (joined,) = weaver.add(other)
    assert joined not in (first, second)
    assert weaver.event(joined).articles == ("a.txt", "b.txt")
    assert weaver.add(other) == ()
    with pytest.raises(KeyError):
        weaver.event(first)


def test_the_consolidated_event_shows_who_carries_what():
    one, other = two(
        telling(root="SANA", counts=[("killed", 8, 8)]),
        telling(root="OSDH", counts=[("killed", 12, 12)]),
        later="2021-01-24",
    )
    (event,) = weave([one, other]).events
    (count,) = event.counts
    assert (count.low, count.best, count.high) == (8, 12, 12)  # one root each: the later one is shown
    assert {v.value: v.articles for v in count.values} == {"8": ("a.txt",), "12": ("b.txt",)}
    assert event.when.edtf == "2021-01-21"
    assert event.reasons["counts"].startswith("best:")
    assert "link 1" in event.reasons
    assert {root.stance for root in event.roots} == {"for"} and len(event.roots) == 2


def test_an_answer_of_one_matter_may_be_the_attack_that_the_other_side_tells():
    """Both articles tell the two towns, and neither tells both the attack and the answer."""
    elsewhere = telling("protest", place="Palmyre")
    one = reading(telling(trigger="attaque"), elsewhere, file="a.txt")
    other = reading(telling(trigger="riposte"), elsewhere, file="b.txt")
    assert compare(features(one)[0], features(other)[0]).linked


@pytest.mark.parametrize(
    ("kind", "trigger", "other", "open_"),
    [
        ("armed-clash", "combat", "air-strike", False),  # who fights hand to hand drops no bomb
        ("armed-clash", "attaque", "air-strike", True),  # which leaves open how
        ("armed-clash", "combat", "territory", False),
        ("shelling", "tir", "air-strike", True),
    ],
)
def test_types_that_are_seldom_told_as_one_another(kind, trigger, other, open_):
    mine = features(reading(telling(kind, trigger=trigger), file="a.txt"))[0]
    theirs = features(reading(telling(other), file="b.txt"))[0]
    alike = compare(features(reading(telling(kind, trigger=trigger), file="b.txt"))[0], mine)
    weight = weight_of("type", compare(mine, theirs))
    assert (weight >= 0) is open_
    assert weight < weight_of("type", alike)


@pytest.mark.parametrize(
    ("kind", "linked"),
    [("displacement", True), ("agreement", True), ("abduction", True), ("air-strike", False), ("movement", False)],
)
def test_two_acts_of_a_type_that_one_matter_seldom_has(kind, linked):
    """Both articles tell two towns; neither says where people went, or where it struck, and one dates it to a day."""
    matter = telling("protest", place="Palmyre"), telling("siege", place="Homs")
    late = [telling("withdrawal") for _ in range(6)]  # so that it is not told among the first
    mine = reading(*matter, *late, telling(kind, place=None, day=None), file="a.txt")
    theirs = reading(*matter, *late, telling(kind, trigger="drame", place=None), file="b.txt", published="2021-01-24")
    assert compare(features(mine)[-1], features(theirs)[-1]).linked is linked


def test_the_search_for_who_did_an_act_is_another_act():
    attack, search, again = (
        features(reading(telling("armed-clash", trigger=word), file=f"{n}.txt"))[0]
        for n, word in enumerate(("embuscade", "ratissage", "ratissage"))
    )
    assert not compare(attack, search).linked
    assert compare(search, again).linked


def test_a_dated_cluster_is_not_parted_by_when_its_undated_tellings_were_reported():
    """`They are still held`, in an article of years later, goes on with what it dates; alone, it is of these days."""
    dated = telling("abduction", day="2019-01-21", counts=[("people", 5, 5)])
    still = telling("abduction", day=None, place=None)
    old = reading(dated, file="a.txt", published="2019-01-22")
    late = reading(dated, still, file="b.txt", published="2021-01-22")
    alone = reading(still, file="b.txt", published="2021-01-22")
    assert len(weave([old, late]).events) == 1
    assert len(weave([old, alone]).events) == 2


@pytest.mark.parametrize(("before", "leading"), [(0, True), (1, True), (6, False)])
def test_what_two_articles_of_one_matter_tell_first(before, leading):
    """The articles share two towns; what one tells late is mostly another act than what the other tells first."""
    shared = [telling("protest", place="Palmyre"), telling("siege", place="Homs")]
    first = reading(telling(place=None), *shared, file="a.txt")
    late = reading(*(telling("looting", place=None) for _ in range(before)), telling(place=None), *shared, file="b.txt")
    found = compare(features(first)[0], features(late)[before])
    assert any(reason.startswith("context") for reason in found.reasons) is leading


def test_answers_of_one_matter_are_one():
    elsewhere = telling("protest", place="Palmyre")
    attack, answer, other = (
        features(reading(telling(trigger=word), elsewhere, file=f"{n}.txt"))[0]
        for n, word in enumerate(("attaque", "riposte", "représailles"))
    )
    assert compare(answer, other).score > compare(answer, attack).score


@pytest.mark.parametrize(
    ("reality", "stance", "against"),
    [
        ("hypothetical", "declined", False),  # `he would not say whether the army had fired`
        ("hypothetical", "doubted", False),
        ("hypothetical", "asserted", True),  # `if the army fired, it would be war`
        ("planned", "declined", True),
    ],
)
def test_what_somebody_leaves_open_others_tell(reality, stance, against):
    told = features(reading(telling(), file="a.txt"))[0]
    open_ = features(reading(telling(reality=reality, stance=stance), file="b.txt"))[0]
    assert any(reason.startswith("reality") for reason in compare(told, open_).reasons) is against


def test_clusters_that_a_writer_tells_apart_are_two_whatever_another_mixes():
    """Two articles tell of both towns what they tell; a third names neither, and says what fits both."""
    town = [telling(place="Saraqib", counts=[("killed", 8, 8)]), telling(place="Saraqib", trigger="obus")]
    answer = [telling(place="Ariha", counts=[("killed", 8, 8)]), telling(place="Ariha", trigger="obus")]
    both = [reading(*town, *answer, file=f"{name}.txt") for name in "ab"]
    vague = reading(telling(place=None, counts=[("killed", 8, 8)]), file="c.txt")
    for articles in (both, [*both, vague], [vague, *both]):
        found = weave(articles)
        event_of = {(telling.file, telling.mention): event.id for event in found.events for telling in event.mentions}
        for one in both:
            told = [event_of[one.article.file, mention.id] for mention in one.mentions]
            assert told[0] == told[1] != told[2] == told[3]


@pytest.mark.parametrize(
    ("shows", "days", "agree"),
    [
        ("one day of four was misread", ["2021-01-21", "2021-01-21", "2021-01-21", "2021-01-12"], True),
        ("half of them are of another day", ["2021-01-21", "2021-01-21", "2021-01-12", "2021-01-12"], False),
        ("all are of another day", ["2021-01-12"] * 4, False),
        ("of two tellings none is outvoted", ["2021-01-21", "2021-01-12"], False),
    ],
)
def test_one_misread_day_does_not_part_two_clusters(shows, days, agree):
    """Two clusters that are told alike, one of the 21st throughout, the other of these days."""
    same = {"counts": [("killed", 6, 6)], "says": "six morts au marché couvert"}
    one = features(reading(*(telling(**same) for _ in days), file="a.txt"))
    other = features(reading(*(telling(day=day, **same) for day in days), telling("protest"), file="b.txt"))
    kept = [*one, *other[:-1]]
    rules = Rules(kept.__getitem__, lambda handle: kept[handle].key[3], NONE)
    mine, theirs = range(len(one)), range(len(one), len(kept))
    assert rules.agree(tuple(mine), tuple(theirs)) is rules.agree(tuple(theirs), tuple(mine)) is agree, shows


def test_places_that_both_articles_tell_are_two():
    near, nearer = telling(place="Saraqib"), telling(place="Ariha")
    for tellings, reason in (((near,), "18 km apart"), ((near, nearer), "two places that both articles tell")):
        one = features(reading(*tellings, file="a.txt"))[0]
        other = features(
            reading(*reversed(tellings), file="b.txt") if len(tellings) > 1 else reading(nearer, file="b.txt")
        )[0]
        assert reason in " ".join(compare(one, other).reasons)


def test_a_name_behind_a_hyphen_is_a_name_of_its_article():
    text = "Les combats ont repris à Deir-Ezzor – Damas se tait. Un convoi de la Katiba el-Mourabitoune approche."
    one = replace(reading(telling()), article=replace(reading(telling()).article, text=text + " " * 400))
    assert {number(name) for name in ("ezzor", "mourab")} <= surroundings(one).names
    assert number("damas") not in surroundings(one).names  # it begins a sentence, after a dash


def test_a_telling_without_its_place_meets_those_of_its_articles_places():
    one = reading(telling(), file="a.txt")
    other = reading(telling(place="Syrie"), telling("protest"), file="b.txt")
    blocks = Blocks([features(one)[0], features(other)[0]].__getitem__)
    blocks.add(0)
    assert blocks.add(1)[0] == {0}


def test_blocks_compare_the_same_pairs_in_any_order():
    """Ten mentions of one block that compares each with its first three only."""
    mentions = [features(reading(telling(), file=f"{i}.txt"))[0] for i in range(10)]

    def pairs(order):
        blocks, found = Blocks(order.__getitem__, cap=3), set()
        for handle in range(len(order)):
            found |= {(handle, other) for other in blocks.add(handle)[0]}
        return {frozenset((order[a].key, order[b].key)) for a, b in found if blocks.shared(a, b)}

    assert pairs(mentions) == pairs(mentions[::-1])
    assert len(pairs(mentions)) == 3 + 3 * 7


def test_what_an_article_recalls_from_long_before_is_less_likely_told_by_another_as_its_own():
    recalled = features(reading(telling(day="2021-01-05"), file="a.txt"))[0]
    undated = features(reading(telling(day=None), file="b.txt"))[0]
    recent = features(reading(telling(day="2021-01-21"), file="c.txt"))[0]
    again = replace(recalled, key=undated.key)
    pairs = [(recalled, undated), (recent, undated), (recalled, again)]
    assert [weight_of("context", compare(*pair)) < 0 for pair in pairs] == [True, False, False]
