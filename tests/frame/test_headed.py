"""Tolls that a heading tells of no act: they are those of the act that the body tells, or stand for themselves."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [
    # (what it shows, heading, body, the types that are read of what happened)
    (
        "the toll is the act's",
        "Trois morts à Zaké",
        "Un drone a bombardé lundi une voiture à Zaké. Les trois occupants ont péri.",
        ["air-strike"] * 2,
    ),
    (
        "of two, that of the same toll",
        "Au moins dix morts dans le nord",
        "Des tirs d'obus ont visé la ville lundi. Des hommes armés ont attaqué un village. Dix habitants ont été tués.",
        ["shelling", "attack-on-civilians", "attack-on-civilians"],
    ),
    (
        "dead and hurt",
        "Douze morts et vingt blessés à Zaké",
        "Une explosion a secoué lundi le marché. Le bilan est de douze morts et vingt blessés.",
        ["explosion"] * 2,
    ),
    (
        "the only act, whose dead nobody counts",
        "Trois morts à Zaké",
        "Un drone a bombardé lundi une voiture. Les occupants ont péri.",
        ["air-strike"] * 3,
    ),
    (
        "the dead of the first telling, by a verb that leaves open how, are those of the heading's act",
        "Un chef tué dans une frappe",
        "L'armée a dit jeudi avoir tué la veille un chef du groupe.",
        ["air-strike"],
    ),
    (
        "not of another number",
        "Dix chefs tués dans une frappe",
        "L'armée a dit jeudi avoir tué la veille un chef du groupe.",
        ["air-strike", "armed-clash"],
    ),
    (
        "a heading's verb is what the first act of the body is",
        "L'armée dit avoir frappé un convoi",
        "Un drone a détruit lundi deux camions. Kiev n'a pas commenté cette frappe.",
        ["air-strike"] * 2,
    ),
    (
        "or what it is on the ground",
        "L'armée dit avoir frappé un convoi",
        "Des soldats ont attaqué lundi deux camions. Kiev n'a pas commenté cette frappe.",
        ["armed-clash"] * 2,
    ),
    (
        "another toll is no act's",
        "Huit morts en une semaine",
        "Un drone a bombardé lundi une voiture à Zaké. Les trois occupants ont péri.",
        ["casualty", "air-strike", "air-strike"],
    ),
    (
        "a total since a day",
        "Trois morts depuis lundi",
        "Un drone a bombardé jeudi une voiture à Zaké. Les trois occupants ont péri.",
        ["casualty", "air-strike", "air-strike"],
    ),
    (
        "an act yet to come has no dead",
        "Trois morts à Zaké",
        "L'armée va bombarder Kolé. Elle n'a pas bombardé Darra.",
        ["casualty"],
    ),
]


@pytest.mark.parametrize(("heading", "body", "types"), [pytest.param(*c[1:], id=c[0]) for c in CASES])
def test_headed(heading: str, body: str, types: list[str]) -> None:
    article = from_text(f"{heading}\n\n{body}\n", language="fr")
    told = [t.type for t in frame(parse(article)) if t.reality == "happened" and not t.negated]
    assert told == types
