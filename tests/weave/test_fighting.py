"""Sides that fire at each other: on whose side a name is, and that what the one does is not what befell it."""

from dataclasses import replace

import pytest

from selon.model import Count, Named
from selon.ontology import actors
from selon.weave.clusters.judged import NONE
from selon.weave.clusters.rules import Rules
from selon.weave.comparison.camps import camps
from selon.weave.comparison.extraction import features
from weave.build_events import reading, telling

CAMPS = {  # how somebody or something is called -> the sides that this tells
    "armée américaine": {"US"},  # a force is its country's
    "États-Unis": {"US"},
    "Hezbollah": {"Hezbollah"},  # a group is on its own side
    "une base américaine": {"US"},  # an adjective tells whose a base is
    "des soldats turcs": {"TR"},
    "un marchand syrien": set(),  # who bears no arms is on nobody's side
    "deux civils libanais": set(),
    "Américains": {"US"},  # who are called by their country are it
    "Turcs": {"TR"},
    "coalition internationale": {"US"},  # who fights for a state is of its side
    "un Américain": set(),  # one man is not
    "une base de la région": set(),
    "un dépôt": set(),
}


@pytest.mark.parametrize("called", CAMPS)
def test_on_whose_side_a_name_is(called):
    assert camps([Named(0, len(called), called, called)], actors(), "fr") == CAMPS[called]


def fire(by=None, upon=None, kind="shelling"):
    sides = {"actors": [by] if by else (), "targets": [upon] if upon else ()}
    return telling(kind, says="tirs sur les deux rives du fleuve", **sides)


FIGHTS = {  # what it shows -> tellings of one article, of another, whether they may be one event
    "who fires at whom fired": ([fire("Hezbollah", "armée américaine")], [fire("armée américaine")], False),
    "one is told by whom it struck only": ([fire(upon="une base américaine")], [fire("armée américaine")], False),
    "both say who did it, and whom it struck": (
        [fire("Hezbollah", "une base américaine")],
        [fire("Hezbollah", "armée américaine")],
        True,
    ),
    "nobody says who did it": ([fire(upon="armée américaine")], [fire(upon="une base américaine")], True),
    "two are said to have done it, neither struck": ([fire("Hezbollah")], [fire("armée américaine")], True),
    "one of the tellings of a cluster says who did it as the other does": (
        [fire("armée américaine"), fire(upon="une base américaine")],
        [fire("armée américaine")],
        True,
    ),
    "in a clash each side is struck": (
        [fire("Hezbollah", "armée américaine", "armed-clash")],
        [fire("armée américaine", kind="armed-clash")],
        True,
    ),
}


HURT = {  # whom a toll tells -> the sides that an act befell
    "trois soldats français": {"FR"},
    "deux militaires": set(),
    "quatre civils libanais": set(),
    "aucun soldat français": set(),
}


@pytest.mark.parametrize("told", HURT)
def test_those_whom_a_toll_tells_are_whom_the_act_befell(told):
    number = " ".join(told.split()[:2])
    one = reading(telling(says=f"tirs sur la rive {told} blessés"), file="a.txt")
    start = one.article.text.index(number)
    least = 0 if told.startswith("aucun") else 2
    toll = Count(start, start + len(number), number, least, least, False, None, "injured")
    [found] = features(replace(one, mentions=(replace(one.mentions[0], counts=(toll,)),)))
    assert found.upon == HURT[told]


@pytest.mark.parametrize("shows", FIGHTS)
def test_who_strikes_each_other_is_told_of_two_acts(shows):
    first, second, agree = FIGHTS[shows]
    one, other = features(reading(*first, file="a.txt")), features(reading(*second, file="b.txt"))
    kept = [*one, *other]
    rules = Rules(kept.__getitem__, lambda handle: kept[handle].key[3], NONE)
    mine, theirs = tuple(range(len(one))), tuple(range(len(one), len(kept)))
    assert rules.agree(mine, theirs) is rules.agree(theirs, mine) is agree
