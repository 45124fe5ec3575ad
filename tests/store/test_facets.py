"""How many of the articles that are found are of what: each value counts articles, and is one to narrow a search by."""

import pytest

from selon.store import searching
from selon.store.facets import Facets
from store.build import TEXT, plain, told

ONE = told(TEXT, outlet="SANA", published="2021-01-22")
TWO = told(f"{TEXT}Encore un.", outlet="Le Fil", published="2021-01")
BARE = plain("Un convoi est passé.", outlet="SANA", published="2020", file="bare")
NO_DATE = plain("Un convoi de plus.", outlet=None, published=None, file="undated")


@pytest.fixture
def filled(dossier):
    for one in (ONE, TWO, BARE, NO_DATE):
        dossier.add(one)
    return dossier


def facets(dossier, words, **asked):
    return dossier.search(words, facets=True, **asked).facets


BOTH = {"Boukamal": 2, "Hassaké": 2}
COUNTS = [  # words, what is asked besides, the facets
    ("convoi", {}, Facets({"SANA": 2, "Le Fil": 1}, {"2021-01": 2}, {"2020": 1, "2021": 2},
                          {"casualty": 2, "shelling": 2}, BOTH, {"SY": 2})),
    ("convoi", {"limit": 1}, Facets({"SANA": 2, "Le Fil": 1}, {"2021-01": 2}, {"2020": 1, "2021": 2},
                                    {"casualty": 2, "shelling": 2}, BOTH, {"SY": 2})),  # all that are found
    ("convoi", {"outlet": "le fil"}, Facets({"Le Fil": 1}, {"2021-01": 1}, {"2021": 1},
                                            {"casualty": 1, "shelling": 1}, {"Boukamal": 1, "Hassaké": 1}, {"SY": 1})),
    ("", {"since": "2020", "until": "2020"}, Facets({"SANA": 1}, {}, {"2020": 1}, {}, {}, {})),
    ("plus", {}, Facets({}, {}, {}, {}, {}, {})),  # nothing is known of it
    ("xylophone", {}, Facets({}, {}, {}, {}, {}, {})),
]  # fmt: skip


@pytest.mark.parametrize(("words", "asked", "expected"), COUNTS)
def test_articles_are_counted_by_what_they_are_of(filled, words, asked, expected):
    found = facets(filled, words, **asked)
    assert found == expected
    assert list(found.outlet) == list(expected.outlet), "the most first"


def test_nothing_is_counted_where_nobody_asks(filled):
    assert filled.search("convoi").facets is None


def test_each_count_is_what_the_search_by_it_finds(filled):
    of = facets(filled, "convoi")
    for name in ("outlet", "type", "place"):
        for value, number in getattr(of, name).items():
            assert filled.search("convoi", **{name: value}).total == number
    for month, number in of.month.items():
        assert filled.search("convoi", since=month, until=month).total == number


def test_a_text_with_two_places_counts_for_both_outlets_once(filled):
    filled.add(told(TEXT, outlet="Le Fil", file="again", published="2021-01-22"))
    assert facets(filled, "convoi").outlet == {"Le Fil": 2, "SANA": 2}


def test_of_very_many_those_added_last_are_counted(filled, monkeypatch):
    monkeypatch.setattr(searching, "MOST", 2)
    found = filled.search("convoi", facets=True)
    assert (found.total, found.more, dict(found.facets.year)) == (2, True, {"2020": 1})
