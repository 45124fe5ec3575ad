"""Counts of the parts of an attack are those of the attack too."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

SHARED = [
    (
        "Des hommes armés ont attaqué le village de Doro, incendié quarante cases et volé des bœufs.",
        "looting",
        ("other", 40),
        "what was burnt, in one sentence",
    ),
    (
        "Des hommes armés ont attaqué mardi le village de Doro. Trente greniers ont été incendiés.",
        "looting",
        ("other", 30),
        "what was burnt, in the next",
    ),
    (
        "Des hommes armés ont attaqué mardi la base de Boni. Ils se sont emparés de quatre pick-up.",
        "looting",
        ("vehicles", 4),
        "what was carried off",
    ),
    (
        "L'armée russe a lancé mardi 28 missiles contre Lviv. La défense a abattu douze autres missiles.",
        "foiled-attack",
        ("munitions", 12),
        "some that were stopped",
    ),
]
KEPT = [
    (
        "Des hommes armés ont attaqué mardi le village de Doro. Le 3 mai, trente greniers ont été incendiés à Titao.",
        ("other", 30),
        "another time and place",
    ),
    (
        "L'armée russe a bombardé mardi Lviv. La défense a abattu neuf drones.",
        ("aircraft", 9),
        "others that were stopped",
    ),
    (
        "Des hommes armés ont attaqué le village de Doro. L'armée a arrêté cinq suspects.",
        ("people", 5),
        "who was arrested since",
    ),
]
ATTACKS = {"armed-clash", "attack-on-civilians", "shelling", "air-strike"}


def _counts(text):
    told = frame(parse(from_text(text, published="2022-01-15", language="fr")))
    return [(t.type, c.kind, c.min) for t in told for c in t.counts]


@pytest.mark.parametrize(("text", "part", "count"), [pytest.param(*row[:3], id=row[3]) for row in SHARED])
def test_counts_of_a_part_are_of_the_attack_too(text, part, count):
    found = _counts(text)
    assert (part, *count) in found
    assert any((kind, *count) in found for kind in ATTACKS)


@pytest.mark.parametrize(("text", "count"), [pytest.param(*row[:2], id=row[2]) for row in KEPT])
def test_counts_of_another_act_are_not(text, count):
    found = _counts(text)
    assert not any((kind, *count) in found for kind in ATTACKS)
