"""The table of what each sign of a comparison is worth."""

import inspect
import tomllib
from importlib.resources import files

import pytest

from selon.weave.comparison import compare, days, sites, tallies
from selon.weave.comparison.compare import ASPECTS
from selon.weave.comparison.evidence import NONE, Evidence
from selon.weave.comparison.weights import ACROSS, WITHIN, Weights

TABLE = tomllib.loads(files("selon.weave.comparison").joinpath("links.toml").read_text("utf-8"))
ROWS = [(scope, aspect) for scope, of in TABLE.items() for aspect in of if aspect != "start"]
SOURCES = "".join(inspect.getsource(module) for module in (compare, days, sites, tallies))
WEIGHTS = Weights({"start": -1.0, "time": {"the same day": 1.5, "a day apart": -0.5}})


@pytest.mark.parametrize(("scope", "aspect"), ROWS, ids=map(" ".join, ROWS))
def test_every_row_is_of_a_sign_that_comparisons_show(scope, aspect):
    assert aspect in ASPECTS
    if aspect != "reality":  # two words of the model
        assert [sign for sign in TABLE[scope][aspect] if f'"{sign}"' not in SOURCES] == []


SHOWN = {  # what the row shows -> the evidence, what it comes to
    "one sign": (Evidence("time", ("the same day",), ""), 1.5),
    "two add up": (Evidence("time", ("the same day", "a day apart"), ""), 1.0),
    "one that has no row says nothing": (Evidence("time", ("the same time",), ""), 0.0),
    "nor does that of another aspect": (Evidence("place", ("the same day",), ""), 0.0),
    "nor what shows nothing": (NONE, 0.0),
}


@pytest.mark.parametrize(("evidence", "weight"), SHOWN.values(), ids=SHOWN)
def test_what_shows_is_weighed(evidence, weight):
    assert WEIGHTS.of(evidence) == weight


def test_the_most_that_an_aspect_comes_to():
    assert (WEIGHTS.most("time"), WEIGHTS.most("place")) == (1.5, 0.0)


def test_most_pairs_of_two_articles_are_two_events_and_more_than_within_one():
    assert ACROSS.start < WITHIN.start < 0
