import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.evaluate.dates import interval


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        (None, None),
        ("", None),
        ("..", None),
        ("2021-01-21", ("2021-01-21", "2021-01-21")),
        ("2021-01-21~", ("2021-01-21", "2021-01-21")),
        ("2023-06", ("2023-06-01", "2023-06-30")),
        ("2024-02?", ("2024-02-01", "2024-02-29")),
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020-10/2020-12", ("2020-10-01", "2020-12-31")),
        ("2023-01-01/2023-06", ("2023-01-01", "2023-06-30")),
        ("2021-01-21/..", ("2021-01-21", "2021-01-21")),
        ("{2021-01-20,2021-01-21}", ("2021-01-20", "2021-01-21")),
        ("2021-21", ("2021-03-01", "2021-05-28")),  # seasons: spring, and winter cut at the year's end
        ("2021-24", ("2021-12-01", "2021-12-28")),
    ],
)
def test_interval(edtf: str | None, days: tuple[str, str] | None) -> None:
    assert interval(edtf) == days


@pytest.mark.parametrize("edtf", ["2021-13", "2021-01/2021-00", "2021-mai"])
def test_no_such_month(edtf: str) -> None:
    with pytest.raises(ValueError):
        interval(edtf)


@given(st.dates(datetime.date(1000, 1, 1)), st.dates(datetime.date(1000, 1, 1)))
def test_an_interval_runs_from_its_first_to_its_last_day(one: datetime.date, other: datetime.date) -> None:
    first, last = sorted([one, other])
    assert interval(f"{first}/{last}") == (str(first), str(last))
    month = interval(f"{first:%Y-%m}")
    assert month is not None
    assert month[0] <= str(first) <= month[1]
    assert datetime.date.fromisoformat(month[1]) + datetime.timedelta(days=1) != first
