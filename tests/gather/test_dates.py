"""Dates in every writing, to EDTF; what the tables of the languages say is tried with their own examples."""

import pytest

from selon import languages
from selon.errors import OptionError
from selon.gather import dates

EXAMPLES = [
    pytest.param(code, entry["example"], entry["edtf"], id=f"{code}: {entry['example']}")
    for code in languages.known()
    for entry in languages.table(code, "publication").get("date", ())
]


@pytest.mark.parametrize(("code", "written", "edtf"), EXAMPLES)
def test_examples_of_the_tables(code, written, edtf):
    assert dates.in_words(written, code) == edtf


WORDS = [
    pytest.param("fr", "1er août 2019", "2019-08-01", id="first of the month"),
    pytest.param("fr", "Mercredi 5 déc. 2018", "2018-12-05", id="short month with its point"),
    pytest.param("fr", "31 février 2022", None, id="no such day"),
    pytest.param("fr", "13 janvier", None, id="no year"),
    pytest.param("en", "03/04/2022", "2022", id="day or month first: the year only"),
    pytest.param("en", "01/23/2021", "2021-01-23", id="month first beyond doubt"),
    pytest.param("en", "03/03/2021", "2021-03-03", id="both alike"),
    pytest.param("ar", "5 كانون الأول 2018", "2018-12-05", id="month of two words"),
    pytest.param("fr", "2021-01-23", "2021-01-23", id="iso"),
    pytest.param("fr", "2023-06", "2023-06", id="iso month"),
    pytest.param("fr", "2021/1/5", "2021-01-05", id="year first"),
]


@pytest.mark.parametrize(("code", "written", "edtf"), WORDS)
def test_in_words(code, written, edtf):
    assert dates.in_words(written, code) == edtf


METADATA = [
    pytest.param("2021-01-23T10:00:00+01:00", "2021-01-23", id="iso 8601"),
    pytest.param("2021-01-23 10:00", "2021-01-23", id="with a blank"),
    pytest.param("2021", "2021", id="year"),
    pytest.param(2021, "2021", id="year as a number"),
    pytest.param("2021-13-01", None, id="no such month"),
    pytest.param("Sat, 23 Jan 2021 10:00:00 GMT", "2021-01-23", id="rfc 2822"),
    pytest.param("23 janvier 2021", "2021-01-23", id="in French words"),
    pytest.param("January 23, 2021 10:00 am", "2021-01-23", id="in English words with the hour"),
    pytest.param("soon", None, id="no date"),
    pytest.param(None, None, id="nothing"),
    pytest.param(True, None, id="a truth value"),
    pytest.param(["2021"], None, id="a list"),
]


@pytest.mark.parametrize(("value", "edtf"), METADATA)
def test_from_metadata(value, edtf):
    assert dates.from_metadata(value) == edtf


URLS = [
    pytest.param("https://a.example/2021/01/23/convoi", "2021-01-23", id="path of a day"),
    pytest.param("https://a.example/x-2021-01-23.html", "2021-01-23", id="with hyphens"),
    pytest.param("https://a.example/20210123-convoi", "2021-01-23", id="eight digits"),
    pytest.param("https://a.example/2021/01/convoi", "2021-01", id="path of a month"),
    pytest.param("https://a.example/article/120210123456", None, id="digits of a number"),
    pytest.param("https://a.example/20219923", None, id="no such day"),
    pytest.param("https://a.example/a?d=2021-01-23", None, id="a query is no path"),
    pytest.param("http://[", None, id="no URL"),
]


@pytest.mark.parametrize(("url", "edtf"), URLS)
def test_from_url(url, edtf):
    assert dates.from_url(url) == edtf


@pytest.mark.parametrize("value", ["2021-01-23", "2021-01", "2021", " 2021 "])
def test_given(value):
    assert dates.given(value) == value.strip()


@pytest.mark.parametrize("value", ["23/01/2021", "2021-1-3", "2021-02-30", "", "hier"])
def test_given_wrong(value):
    with pytest.raises(OptionError, match="no publication date"):
        dates.given(value)
