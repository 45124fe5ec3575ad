"""Mentions of which the month is known only, or nothing: whom they meet, and what days of the week say of them."""

from dataclasses import replace

import pytest

from selon.model import When
from selon.weave import weave
from selon.weave.clusters.blocks import Blocks
from selon.weave.comparison.compare import compare
from selon.weave.comparison.days import compare_days
from selon.weave.comparison.extraction import features
from selon.weave.comparison.surroundings import surroundings
from selon.weave.periods import days
from weave.build_claims import says
from weave.build_events import reading, telling, weight_of

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
        return weight_of("time", compare(features(one)[0], features(other)[0]))

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


NAMED = {  # what the row shows -> the words that date the one (no date is known), those of the other, what they say
    "one day of the week": ("mardi soir", "mardi", 1),
    "a night is of two": ("dans la nuit de lundi à mardi", "lundi", 1),
    "two days of the week": ("mardi", "vendredi", None),
    "one day of a year": ("le 3 avril", "3 avril au matin", 1),
    "its first": ("le 1er mars", "1 mars", 1),
    "two days of a year": ("le 3 avril", "le 2 mai", None),
    "a day that no calendar has": ("le 31 avril", "le 2 mai", 0),
    "a day of the week, and one that is recalled": ("mardi", "le 3 avril", -1),
    "nothing is named": ("mardi", "ces derniers temps", 0),
}


@pytest.mark.parametrize(("mine", "theirs", "says"), NAMED.values(), ids=NAMED)
def test_named_days_of_one_article_without_a_date(mine, theirs, says):
    """None: they exclude each other."""
    assert _time(mine, theirs, day=None, published=None) == says


WEEKDAYS_OF_ONE = {  # what the row shows -> the words that date the one (the month is known), those of the other
    "one day of the week": ("mardi", "mardi soir", 1),
    "a day after": ("lundi", "mardi", -1),
    "two days of the week": ("mardi", "vendredi", None),
}


@pytest.mark.parametrize(("mine", "theirs", "says"), WEEKDAYS_OF_ONE.values(), ids=WEEKDAYS_OF_ONE)
def test_days_of_the_week_of_one_article(mine, theirs, says):
    assert _time(mine, theirs, day=JANUARY, published="2021-01") == says


UNDATED = {  # what the row shows -> the days that an article without a date tells, those when it may have come out
    "one day": (["2021-01-05"], ("2021-01-05", "2021-01-07")),
    "the last, among a few of no day": (["2021-01-04", "2021-01-05", None, None], ("2021-01-05", "2021-01-07")),
    "not one of long ago, which it recalls": ([None, None, None, "2020-12-30"], None),
    "nor the last of those that are all months apart": (["2020-02-01", "2020-06-01", "2020-12-30", None], None),
    "nor a month": ([JANUARY], None),
    "none": ([None], None),
}


@pytest.mark.parametrize(("told", "issued"), UNDATED.values(), ids=UNDATED)
def test_when_an_article_without_a_date_came_out(told, issued):
    found = surroundings(reading(*(telling(day=day) for day in told), published=None)).issued
    assert found == (issued and days(*issued))


def _time(mine, theirs, *, day, published):
    """What the time of two tellings of one article says: 1, 0, -1, or None where it excludes them."""
    told = (telling(day=day, dated=words) for words in (mine, theirs))
    one, other = features(reading(*told, published=published))
    found = compare(one, other)
    weight = weight_of("time", found)
    return None if found.excluded else (weight > 0) - (weight < 0)


STRETCHES = {  # when one article counts so many dead -> whether that may be the act of a day that another tells
    "2020-11-05/2021-01-22": False,  # since November
    "2020-11-05/2021-01-21": False,
    "2021-01-01/2021-01-31": True,  # a month that is all that is known of its day
    "2021-01-01/2021-12-31": True,  # and a year
    "2021-01-20/2021-01-22": True,
}


@pytest.mark.parametrize("counted", STRETCHES)
def test_the_dead_of_many_months_are_of_no_one_act(counted):
    told = reading(telling(day="2021-01-21", counts=(("killed", 62, 62),)), file="a.txt")
    many = reading(telling(day=counted, counts=(("killed", 123, 123),)), file="b.txt")
    unhurt = reading(telling(day=counted), file="c.txt")
    assert compare(features(told)[0], features(many)[0]).excluded is not STRETCHES[counted]
    assert not compare(features(told)[0], features(unhurt)[0]).excluded


@pytest.mark.parametrize("counted", STRETCHES)
def test_nor_of_an_undated_one_of_their_article(counted):
    one, many = features(reading(telling(day=None), telling(day=counted, counts=(("killed", 123, 123),))))
    assert compare(one, many).excluded is not STRETCHES[counted]


SERIES = {  # how many acts one article counts, and of what time -> whether that may be the one that another tells
    ((("attacks", 41, None),), "2021-01-01/2021-12-31"): False,  # some forty this year
    ((("attacks", 3, 3),), "2020-11-01/2021-01-22"): False,
    ((("attacks", 200, None, "about"),), "2020-01-01/2021-01-31"): False,
    ((("attacks", 1, 1),), "2021-01-01/2021-12-31"): True,  # one, of which no more is known
    ((("attacks", 3, 3),), "2021-01-20/2021-01-22"): True,  # three strokes of one act
    ((("killed", 41, 41),), "2021-01-01/2021-12-31"): True,
}


@pytest.mark.parametrize(("counted", "time"), SERIES)
@pytest.mark.parametrize("day", ["2021-01-21", None])
def test_acts_that_are_counted_over_a_time_are_none_of_them(counted, time, day):
    one = reading(telling(day=day), file="a.txt", published=None)
    many = reading(telling(day=time, counts=counted), file="b.txt")
    assert compare(features(one)[0], features(many)[0]).excluded is not SERIES[counted, time]


def test_two_that_count_them_may_be_one():
    year, months = "2021-01-01/2021-12-31", "2020-12-01/2021-01-25"
    one = reading(telling(day=year, counts=(("attacks", 41, None),)), file="a.txt")
    other = reading(telling(day=months, counts=(("attacks", 40, 40),)), file="b.txt")
    assert not compare(features(one)[0], features(other)[0]).excluded


SPOKEN = {  # the days of an act and of who spoke of it in one article -> whether they may be one act
    ("2021-01-18", "2021-01-21"): True,  # he said so three days on
    ("2020-12-01", "2021-01-21"): True,
    ("2021-01-24", "2021-01-21"): False,  # it was not yet
}


@pytest.mark.parametrize(("act", "spoken"), SPOKEN)
def test_who_spoke_of_an_act_did_so_later(act, spoken):
    one, other = features(reading(telling(day=act), telling(day=spoken)))
    assert compare(one, replace(other, said=True)).excluded is not SPOKEN[act, spoken]
    assert compare(one, other).excluded  # two acts of two days


AFTER = {  # how a sentence without a date tells an attack, ten days later -> whether it tells it as long past
    "L'opération intervient une dizaine de jours après l'attaque": True,
    "Le couvre-feu, décrété au lendemain de l'attaque": True,
    "Une enquête a été ouverte après l'attaque": True,
    "L'armée a confirmé l'attaque": False,
    "Des habitants ont fui l'attaque": False,
}


@pytest.mark.parametrize("words", AFTER)
def test_what_is_told_as_before_another_act_is_older_than_its_report(words):
    late = says("AFP", words, "attaque")
    undated = When(None, None, None, None, None, None, "report", None, "only the report is dated")
    (told,) = features(replace(late, mentions=(replace(late.mentions[0], when=undated),)))
    assert told.issued is not None
    day = told.issued[0] - 10
    dated = replace(told, key=("a", "a", 0, "m"), days=(day, day), issued=(day, day), landmark=False)
    assert told.landmark is AFTER[words]
    assert ("reported later" in compare_days(dated, told).signs) is not AFTER[words]
