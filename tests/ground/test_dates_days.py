"""Calendar arithmetic, and its EDTF read back by the reader of the evaluation."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.evaluate.dates import interval
from selon.ground.dates import days as cal

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
UNITS = st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade"])


@given(DAYS, DAYS)
def test_a_run_reads_back(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert interval(cal.run(first, last).edtf) == (str(first), str(last))


@given(st.sets(DAYS, min_size=1, max_size=5))
def test_a_set_reads_back_as_its_first_and_last_day(each: set[date]) -> None:
    found = cal.several(each)
    assert interval(found.edtf) == (str(min(each)), str(max(each)))
    assert (found.first, found.last) == (min(each), max(each))


@given(DAYS, UNITS)
def test_a_unit_holds_its_day_and_reads_back(day: date, unit: cal.Unit) -> None:
    found = cal.around(day, unit)
    assert found.first is not None
    assert found.last is not None
    assert found.first <= day <= found.last
    assert interval(found.edtf) == (str(found.first), str(found.last))
    assert cal.around(found.first, unit) == cal.around(found.last, unit) == found


@given(st.integers(1900, 2099), st.integers(1, 4))
def test_a_season_is_three_months_and_begins_where_evaluation_says(year: int, number: int) -> None:
    found = cal.season(year, number)
    read = interval(found.edtf)
    assert read is not None
    assert read[0] == str(found.first)
    assert found.length in (89, 90, 91, 92)


@given(DAYS, st.integers(1, 7))
def test_weekdays_before_and_after(day: date, weekday: int) -> None:
    before, after = cal.weekday_before(day, weekday), cal.weekday_after(day, weekday)
    assert before <= day <= after
    assert before.isoweekday() == after.isoweekday() == weekday
    assert (after - before).days == (0 if day.isoweekday() == weekday else 7)


@given(DAYS, UNITS, st.integers(-30, 30))
def test_moving_goes_the_right_way(day: date, unit: cal.Unit, count: int) -> None:
    moved = cal.moved(day, unit, count)
    assert (moved > day) == (count > 0)
    assert (moved < day) == (count < 0)


@pytest.mark.parametrize(
    ("first", "length", "edtf", "precision"),
    [
        (date(2022, 1, 15), 1, "2022-01-15", 1),
        (date(2022, 1, 15), 2, "2022-01-15/2022-01-16", 2),
        (date(2022, 1, 10), 7, "2022-01-10/2022-01-16", 3),
        (date(2022, 1, 1), 31, "2022-01", 4),
        (date(2022, 1, 1), 32, "2022-01-01/2022-02-01", 5),
        (date(2020, 10, 1), 92, "2020-10/2020-12", 5),
        (date(2020, 1, 1), 366, "2020", 5),
        (date(1990, 1, 1), 3652, "1990/1999", 5),
    ],
)
def test_edtf_and_precision(first: date, length: int, edtf: str, precision: int) -> None:
    found = cal.run(first, first + timedelta(days=length - 1))
    assert (found.edtf, found.precision) == (edtf, precision)


@pytest.mark.parametrize(
    ("first", "last", "edtf"), [(date(2022, 1, 20), None, "2022-01-20/.."), (None, date(2022, 1, 20), "../2022-01-20")]
)
def test_open(first: date | None, last: date | None, edtf: str) -> None:
    found = cal.run(first, last)
    assert (found.edtf, found.length, found.precision) == (edtf, None, 5)


@pytest.mark.parametrize("value", ["2022-13", "2022-02-30", "hier", ""])
def test_no_such_date(value: str) -> None:
    with pytest.raises(ValueError):
        cal.from_edtf(value)


def test_a_run_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="before"):
        cal.run(date(2022, 1, 2), date(2022, 1, 1))


@pytest.mark.parametrize(
    ("whole", "which", "edtf"),
    [
        ("2020", 1, "2020-01/2020-03"),
        ("2020", 2, "2020-05/2020-08"),
        ("2020", 3, "2020-10/2020-12"),
        ("2020-02", 1, "2020-02-01/2020-02-10"),
        ("2020-02", 2, "2020-02-11/2020-02-20"),
        ("2020-02", 3, "2020-02-21/2020-02-29"),
        ("2020-02-03", 3, "2020-02-03"),
    ],
)
def test_parts(whole: str, which: int, edtf: str) -> None:
    assert cal.part(cal.from_edtf(whole), which).edtf == edtf
