"""What the places of two mentions show: a table of literals, for two of one article and of two."""

from dataclasses import replace

import pytest

from selon.weave.comparison.extraction import features
from selon.weave.comparison.features import Site
from selon.weave.comparison.sites import compare_sites
from weave.build_events import reading, telling

SARAQIB = Site("1", "Saraqib", 35.86, 36.80, "SY", "Idlib", "town", "at", 1, False, "saraqib", stated=True)
ARIHA = Site("2", "Ariha", 35.81, 36.61, "SY", "Idlib", "town", "at", 1, False, "ariha", stated=True)
SUBURB = Site("3", "Quartier de Saraqib", 35.87, 36.81, "SY", "Idlib", "town", "at", 2, False, "quartier", stated=True)
HOMS = Site("4", "Homs", 34.73, 36.71, "SY", "Homs", "town", "at", 1, False, "homs")
RAQQA = Site("5", "Raqqa", 35.95, 39.01, "SY", "Raqqa", "town", "at", 1, False, "raqqa")
UNKNOWN = Site("tell noun", "Tell Noun", None, None, "", "", "", "at", 7, False, "tell noun", stated=True)
OTHER = Site("tell sakan", "Tell Sakan", None, None, "", "", "", "at", 7, False, "tell sakan", stated=True)

CASES = [  # what it shows, the places of either, what they show of two articles, and of one
    ("one place", [SARAQIB], [SARAQIB], "the same", "the same"),
    ("a suburb of it", [SARAQIB], [SUBURB], "the same", "the same"),
    ("two towns near each other, each stated", [SARAQIB], [ARIHA], "told apart", "elsewhere"),
    ("one of which is taken over", [SARAQIB], [replace(ARIHA, stated=False)], "near", "elsewhere"),
    ("on the way to it", [SARAQIB], [replace(ARIHA, way=True)], "near", "elsewhere"),
    ("a name that no gazetteer has", [UNKNOWN], [UNKNOWN], "the same", "the same"),
    ("beside towns that were taken over", [UNKNOWN, HOMS], [UNKNOWN, RAQQA], "the same", "the same"),
    ("two such names, and such towns", [UNKNOWN, HOMS], [OTHER, RAQQA], "taken over", "apart"),
    ("towns alone that were taken over", [HOMS], [RAQQA], "taken over", "apart"),
]


@pytest.mark.parametrize(("mine", "theirs", "across", "within"), [pytest.param(*c[1:], id=c[0]) for c in CASES])
def test_what_places_show(mine, theirs, across, within):
    one, other = (replace(features(reading(telling(), file=f"{name}.txt"))[0], topic=frozenset()) for name in "ab")
    one, other = replace(one, sites=tuple(mine)), replace(other, sites=tuple(theirs))
    assert compare_sites(one, other).signs == (across,)
    beside = replace(other, key=(*one.key[:2], *other.key[2:]), number=one.number + 1, dating=None)
    assert compare_sites(replace(one, dating=None), beside).signs == (within,)


KNOWN = [  # what the articles of either tell besides -> what two towns near each other show, one of which is taken over
    ("neither tells the place of the other", [], [], "near"),
    ("each tells both", ["1", "2"], ["1", "2"], "told apart"),
    ("one tells both", ["1", "2"], [], "open"),
    ("the other does", [], ["1", "2"], "open"),
    ("each tells but its own", ["1"], ["2"], "near"),
]


@pytest.mark.parametrize(("mine", "theirs", "sign"), [pytest.param(*c[1:], id=c[0]) for c in KNOWN])
def test_who_knows_both_places_says_which_it_was(mine, theirs, sign):
    one, other = (features(reading(telling(), file=f"{name}.txt"))[0] for name in "ab")
    one = replace(one, sites=(SARAQIB,), topic=frozenset(mine))
    other = replace(other, sites=(replace(ARIHA, stated=False),), topic=frozenset(theirs))
    assert compare_sites(one, other).signs == (sign,)
    assert compare_sites(one, replace(other, sites=(SARAQIB,))).signs == ("the same",)
