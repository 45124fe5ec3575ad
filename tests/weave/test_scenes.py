"""Where an article is as it goes on: of which place what names none is told."""

import pytest

from selon.weave.comparison.compare import compare
from selon.weave.comparison.extraction import features
from selon.weave.comparison.scenes import other_scene
from weave.build_events import reading, telling

HERE, THERE = telling(place="Saraqib"), telling(place="Palmyre")
ELSEWHERE, NEXT_DOOR = telling("air-strike", place="Homs"), telling(place="Ariha")
NOWHERE, DEAD = telling(place=None), telling("casualty", place=None, trigger="morts")
REPLY = telling(place="Palmyre", trigger="riposte")
CLASH = telling("armed-clash", place=None, trigger="combats")
ENDING = telling(place="Saraqib", says="au nord\nle soir")  # the next telling is of the next paragraph
DEMAND = telling("request", place="Homs", trigger="appel")

SCENES = {  # what the row shows -> what an article tells, the scene of each, the places that each has
    "no place yet": ([NOWHERE, HERE], (0, 1), ("", "Saraqib")),
    "what follows is told there": ([HERE, NOWHERE], (1, 1), ("Saraqib", "Saraqib")),
    "until another place is told": ([HERE, THERE, NOWHERE], (1, 2, 2), ("Saraqib", "Palmyre", "Palmyre")),
    "to which the article may come back": (
        [HERE, THERE, HERE, NOWHERE],
        (1, 2, 1, 1),
        ("Saraqib", "Palmyre", "Saraqib", "Saraqib"),
    ),
    "two towns apart are two": ([HERE, NEXT_DOOR], (1, 2), ("Saraqib", "Ariha")),
    "of another type it has no place": ([ELSEWHERE, CLASH], (1, 1), ("Homs", "")),
    "nor in a paragraph of its own": ([ENDING, NOWHERE], (1, 1), ("Saraqib", "")),
    "an answer is told beside": ([HERE, REPLY, NOWHERE], (1, 2, 1), ("Saraqib", "Palmyre", "Saraqib")),
    "where somebody calls for something is no scene": (
        [HERE, DEMAND, NOWHERE],
        (1, 0, 1),
        ("Saraqib", "Homs", "Saraqib"),
    ),
}


@pytest.mark.parametrize(("told", "scenes", "places"), SCENES.values(), ids=SCENES)
def test_scenes(told, scenes, places):
    found = features(reading(*told))
    assert tuple(one.scene for one in found) == scenes
    assert tuple(" ".join(site.name for site in one.sites) for one in found) == places


def test_a_place_that_goes_on_is_not_stated():
    """It may be that of another act, and never excludes."""
    assert [site.stated for one in features(reading(HERE, NOWHERE)) for site in one.sites] == [True, False]


APART = {  # what the row shows -> what an article tells, whether its first and last are told in two scenes
    "another place between": ([HERE, ELSEWHERE, DEAD], True),
    "none between": ([HERE, DEAD], False),
    "back again": ([HERE, ELSEWHERE, HERE, DEAD], False),
    "both say where": ([HERE, THERE], False),  # which the places tell
    "nothing says where yet": ([DEAD, HERE], False),
    "neither says where": ([HERE, DEAD, ELSEWHERE, DEAD], True),
}


@pytest.mark.parametrize(("told", "apart"), APART.values(), ids=APART)
def test_two_scenes(told, apart):
    first, *_, last = features(reading(*told))
    assert other_scene(first, last) == apart


SPOKEN_AGAINST = {  # what the row shows -> what an article tells before what names no place, in a paragraph of its own
    "another place between": ([HERE, {**THERE, "says": "au nord\nle soir"}], True),
    "none between": ([ENDING], False),
}


@pytest.mark.parametrize(("told", "against"), SPOKEN_AGAINST.values(), ids=SPOKEN_AGAINST)
def test_another_scene_speaks_against_one_event(told, against):
    first, *_, last = features(reading(*told, NOWHERE))
    context = next(one for one in compare(first, last).evidence if one.aspect == "context")
    assert (context.signs == ("another scene",)) == against
