from typing import Any

import pytest

from selon.evaluate import evaluate
from selon.evaluate.distances import kilometres
from selon.evaluate.events import anchors, distinct_mentions, fit
from selon.evaluate.sheet import Tally
from selon.model import EventMention

from .build import NO_WHEN, count, gold, mention, place, reading, when

TEXT = "Des roquettes ont visé Homs jeudi. Plus loin, un raid a tué trois soldats. Rien d’autre."
EVENT = (
    "{rockets: {type: shelling, trigger: [roquettes], places: [Homs], lat: 34.73, lon: 36.71, place_kind: town,"
    " date: 2021-01-21, counts: [{kind: killed, min: 3}]}}"
)


def score(events: str, *mentions: EventMention, places: str = "{}") -> tuple[Tally, set[tuple[str, str]]]:
    article = evaluate([gold(events=events, places=places)], [reading(TEXT, *mentions)]).articles[0]
    return article.tally, {(miss.field, miss.kind) for miss in article.misses}


DAY = when("2021-01-21")
FAR = {"places": (place("Alep", 36.2, 37.16),)}
NEAR = {"places": (place("ici", 34.8, 36.8),)}
NAMED = {"places": (place("à Homs"),)}
THREE = {"counts": (count("killed", 3),)}

# trigger, type, what else the mention has, date -> met
MEETINGS = [
    ("visé", "shelling", {}, NO_WHEN, True),  # in a sentence that tells it
    ("visé", "air-strike", {}, NO_WHEN, True),  # of a type that the tables do not tell apart
    ("visé", "aid", {}, NO_WHEN, False),  # of another type
    ("raid", "shelling", {}, NO_WHEN, False),
    ("raid", "shelling", {}, DAY, False),  # nothing but a date
    ("raid", "shelling", NAMED, NO_WHEN, False),  # nothing but a place
    ("raid", "shelling", NAMED, DAY, True),  # a place and a date
    ("raid", "shelling", NEAR, DAY, True),
    ("raid", "shelling", FAR, DAY, False),
    ("raid", "shelling", NEAR, when("2021-01-01", "2021-01-31"), True),
    ("raid", "shelling", NEAR, when("2021-01-22"), False),
    ("raid", "shelling", NEAR, when("2021-01-20"), False),
    ("raid", "shelling", THREE, NO_WHEN, True),  # a count
    ("raid", "shelling", {"counts": (count("killed", None), count("injured", 3))}, NO_WHEN, False),
]


@pytest.mark.parametrize(("trigger", "kind", "values", "at", "met"), MEETINGS)
def test_meeting(trigger: str, kind: str, values: dict[str, Any], at: Any, met: bool) -> None:
    tally, misses = score(EVENT, mention(TEXT, trigger, kind, at=at, **values))
    assert (tally.events, tally.events_met, tally.mentions, tally.mentions_right) == (1, met, 1, met)
    assert (("event", "missed") in misses) == (("event", "extra") in misses) == (not met)


# what speaks for a mention, and how much: 3 the sentence, 2 the place, 1 the day, 2 a count
RANKS = [
    ("visé", {}, NO_WHEN, 3),
    ("visé", NAMED, NO_WHEN, 5),
    ("visé", {}, DAY, 4),
    ("visé", NEAR | THREE, DAY, 8),
    ("raid", NEAR, DAY, 3),
    ("raid", THREE, NO_WHEN, 2),
    ("raid", THREE | NAMED, when("2021-01-01", "2021-01-31"), 5),
]


@pytest.mark.parametrize(("trigger", "values", "at", "rank"), RANKS)
def test_rank(trigger: str, values: dict[str, Any], at: Any, rank: int) -> None:
    article = gold(events=EVENT)
    event = article.events[0]
    found = fit(event, anchors(article, event, TEXT), mention(TEXT, trigger, "shelling", at=at, **values))
    assert found is not None
    assert found.rank == rank


@pytest.mark.parametrize(("coarse", "read", "met"), [("strike", "shelling", 1), ("move", "shelling", 0)])
def test_coarse_types(coarse: str, read: str, met: int) -> None:
    events = EVENT.replace("type: shelling", f"type: {coarse}")
    assert score(events, mention(TEXT, "visé", read))[0].events_met == met


@pytest.mark.parametrize("unasked", ["type: other", "optional: true, type: shelling"])
def test_events_neither_asked_nor_blamed(unasked: str) -> None:
    events = EVENT.replace("type: shelling", unasked)
    tally, misses = score(events, mention(TEXT, "visé", "shelling"))
    assert (tally.events, tally.events_met, tally.mentions_right) == (0, 0, 1)
    assert ("event", "missed") not in score(events)[1]
    assert score(events)[0].counts == 1  # counts are asked for, even so
    assert ("event", "extra") not in misses


def test_place_date_and_counts_are_scored_of_events_that_are_met() -> None:
    assert score(EVENT)[0].placed == score(EVENT)[0].dated == 0
    tally, misses = score(EVENT, mention(TEXT, "visé", "shelling", at=DAY, **NEAR, **THREE))
    assert (tally.placed_right, tally.dated_right, tally.counts_right) == (1, 1, 1)
    assert (tally.placed, tally.dated, tally.counts) == (1, 1, 1)
    assert not misses
    tally, misses = score(EVENT, mention(TEXT, "visé", "shelling", at=when("2021-01-22"), **FAR))
    assert (tally.placed_right, tally.dated_right, tally.counts_right) == (0, 0, 0)
    assert misses == {("place", "wrong"), ("date", "wrong"), ("counts", "missed")}


def test_a_date_of_the_report_is_not_scored() -> None:
    events = EVENT.replace("date: 2021-01-21", "date: 2021-01-21, date_of: report")
    assert score(events, mention(TEXT, "visé", "shelling"))[0].dated == 0


def test_tellings_of_one_event_are_pooled() -> None:
    told = mention(TEXT, "visé", "shelling", at=DAY)
    again = mention(TEXT, "raid", "shelling", at=when("2021-01-21", "2021-01-22"), **NEAR, **THREE)
    tally, _ = score(EVENT, again, told)  # here and counts of any; the date of the best, which ranks 5 against 4
    assert (tally.placed_right, tally.dated_right, tally.counts_right) == (1, 0, 1)
    assert (tally.events_met, tally.mentions_right) == (1, 2)


@pytest.mark.parametrize(
    ("read", "right", "miss"),
    [
        (place("la ville de Homs", 34.6, 36.7), 1, None),
        (place("Homs", 36.2, 37.16), 0, "wrong"),
        (place("Homs"), 0, "missed"),
        (place("Hama", 34.73, 36.71), 0, "missed"),
    ],
)
def test_places_of_the_article(read: Any, right: int, miss: str | None) -> None:
    tally, misses = score(
        "{}", mention(TEXT, "raid", "air-strike", places=(read,)), places="{Homs: [34.73, 36.71, town]}"
    )
    assert (tally.placed, tally.placed_right) == (1, right)
    assert {kind for field, kind in misses if field == "place"} == ({miss} if miss else set())


LIMITS = [
    ("town", 25), ("null", 25), ("district", 60), ("province", 100), ("desert", 150), ("region", 250), ("country", 500),
    ("sea", 500),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "limit"), LIMITS)
def test_how_near_is_near_enough(kind: str, limit: int) -> None:
    for distance, right in ((limit - 1, 1), (limit + 1, 0)):
        read = place("Homs", 34.73 + distance / 111.195, 36.71)
        places = f"{{Homs: [34.73, 36.71, {kind}]}}"
        tally, _ = score("{}", mention(TEXT, "raid", "air-strike", places=(read,)), places=places)
        assert tally.placed_right == right


def test_kilometres() -> None:
    assert kilometres(34.73, 36.71, 34.73, 36.71) == 0
    assert kilometres(0, 0, 0, 180) == pytest.approx(20015, abs=1)
    assert kilometres(48.8566, 2.3522, 33.5138, 36.2765) == pytest.approx(3281, abs=15)  # Paris to Damascus


def test_same_trigger_and_type_count_once() -> None:
    first, again = mention(TEXT, "raid", "air-strike", at=DAY), mention(TEXT, "raid", "air-strike")
    other = mention(TEXT, "raid", "shelling")
    assert distinct_mentions([first, other, again]) == (other, first)
