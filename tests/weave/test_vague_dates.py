"""Mentions of which the month is known only, or nothing: whom they meet, and what days of the week say of them."""

import pytest

from selon.weave import weave
from selon.weave.clusters.blocks import Blocks
from selon.weave.comparison.compare import compare
from selon.weave.comparison.features import features
from weave.build_events import reading, telling

JANUARY, FEBRUARY = "2021-01-01/2021-01-31", "2021-02-01/2021-02-28"

MEETING = {  # what the row shows -> the one, the other, whether they are compared
    "a month meets a day in it": (telling(day=JANUARY), telling(day="2021-01-05"), True),
    "at its end too": (telling(day="2021-01-31"), telling(day=JANUARY), True),
    "not one of another season": (telling(day=JANUARY), telling(day="2021-06-05"), False),
    "a month meets the next, a bit of which may be in it": (telling(day=JANUARY), telling(day=FEBRUARY), True),
    "two days of one month do not": (telling(day="2021-01-04"), telling(day="2021-01-24"), False),
    "nor do they meet elsewhere": (telling(day=JANUARY), telling(day="2021-01-05", place="Palmyre"), False),
    "nor for another sort of act": (telling(day=JANUARY), telling("protest", day="2021-01-05"), False),
    "what nothing dates meets a day": (telling(day=None), telling(day="2021-01-05"), True),
    "and a month": (telling(day=JANUARY), telling(day=None), True),
    "but elsewhere neither": (telling(day=None), telling(day="2021-01-05", place="Palmyre"), False),
}


@pytest.mark.parametrize(("one", "other", "meet"), MEETING.values(), ids=MEETING)
def test_who_meets(one, other, meet):
    """In any order; an article without a date of publication says no day of what it does not date."""
    kept = [
        features(reading(said, file=f"{file}.txt", published=said["day"] and said["day"][:7]))[0]
        for file, said in (("a", one), ("b", other))
    ]
    for order in (kept, kept[::-1]):
        blocks = Blocks(order.__getitem__)
        blocks.add(0)
        assert blocks.add(1)[0] == ({0} if meet else set())
        assert blocks.shared(0, 1) == meet


WEEKDAYS = {  # what the row shows -> the words and the day of the one, the words that date the month of the other
    "the day of the week is the same": ("mardi", "2021-01-05", "mardi soir", 1),
    "so it is without words": (None, "2021-01-05", "mardi", 1),
    "a night is of two": (None, "2021-01-05", "dans la nuit de lundi à mardi", 1),
    "the day before says nothing": (None, "2021-01-05", "lundi", 0),
    "another speaks against it": (None, "2021-01-05", "vendredi", -1),
    "no word says nothing": (None, "2021-01-05", "ce mois-ci", 0),
}


@pytest.mark.parametrize(("words", "day", "vague", "sign"), WEEKDAYS.values(), ids=WEEKDAYS)
def test_days_of_the_week(words, day, vague, sign):
    def time(told):
        one = reading(telling(day=day, dated=words), file="a.txt")
        other = reading(telling(day=JANUARY, dated=told), file="b.txt", published="2021-01")
        evidence = compare(features(one)[0], features(other)[0]).evidence
        return next(e.weight for e in evidence if e.aspect == "time")

    plain = time(None)
    assert (time(vague) > plain) - (time(vague) < plain) == sign


def test_one_event_of_a_day_a_month_and_no_date():
    counts = (("killed", 8, 8),)
    articles = [
        reading(telling(day="2021-01-05", counts=counts), file="a.txt", published="2021-01-06"),
        reading(telling(day=JANUARY, counts=counts, dated="mardi"), file="b.txt", published="2021-01"),
        reading(telling(day=None, counts=counts), file="c.txt", published=None),
    ]
    assert [event.articles for event in weave(articles).events] == [("a.txt", "b.txt", "c.txt")]
