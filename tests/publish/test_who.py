"""Who did it to whom, as the table of events, the story and the report tell it."""

import pytest
from rich.console import Console

from selon.cli.terminal import render
from selon.model import Carried, CarriedCount, EventCount
from selon.publish.eventtext import who
from selon.publish.report.sheet import pieces
from selon.publish.story import story, tables
from selon.publish.story.digest import digest

from .build_story import event, place, reading

ONE = reading("a.txt", (("SANA",), "des drones ont visé un camp"))


def made(actors=(), targets=(), units=(), places=()):
    """An event with these, each carried by one article."""
    carried = [tuple(Carried(name, ("a.txt",), ()) for name in names) for names in (actors, targets)]
    counts = tuple(
        EventCount("killed", unit, 3, 3, 3, (CarriedCount("3", ("a.txt",), (), unit),)) for unit in filter(None, units)
    )
    return event(ONE, actors=carried[0], targets=carried[1], counts=counts, places=tuple(map(place, places)))


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"actors": ["armée", "FSR"], "targets": ["camp"]}, "armée, FSR → camp"),
        (
            {"actors": ["armée", "FSR", "M23"], "targets": ["camp", "pont", "gare", "port"]},
            "armée, FSR +1 → camp, pont +2",
        ),
        ({"actors": ["armée"]}, "armée"),
        ({"targets": ["camp"]}, "→ camp"),
        ({}, ""),  # nobody is told
        ({"actors": ["l'armée", "L’Armée"]}, "l'armée"),  # one, however it is written
        ({"targets": ["trois civils"], "units": ["civils"]}, ""),  # told by the count
        ({"targets": ["civils", "marché"], "units": ["civils"]}, "→ marché"),
        ({"targets": ["trois civils"], "units": ["soldats"]}, "→ trois civils"),  # others are counted
        ({"actors": ["deux drones", "armée"], "units": ["drones"]}, "armée"),
        ({"actors": ["armée"], "targets": ["Raqqa"], "places": ["Raqqa"]}, "armée"),  # told by the place
        ({"actors": ["Raqqa"], "places": ["Raqqa"]}, "Raqqa"),  # who acts is no place
        ({"targets": ["port de Raqqa"], "places": ["Raqqa"]}, "→ port de Raqqa"),  # nor is what lies there
        ({"actors": ["a\x1b[31mb"]}, "a␛[31mb"),  # no escape
    ],
)
def test_who(fields, shown):
    assert who(made(**fields), 2) == shown


@pytest.mark.parametrize("width", [50, 100])
def test_it_stands_in_the_table_and_the_story(width):
    told = made(["armée", "FSR"], ["camp"])
    console = Console(width=width, highlight=False, markup=False)
    assert "armée +1 → camp" in render(tables.events([told]), console)
    assert "armée, FSR → camp" in render(digest(story(told, [ONE])), console).splitlines()


def test_it_stands_in_the_report():
    page = "".join(pieces([made(["armée <b>"], ["camp"]), made()], {ONE.article.id: ONE}.get))
    assert "<th>who</th>" in page
    assert "<td><bdi>armée &lt;b&gt; → camp</bdi></td>" in page
    assert "<td><bdi></bdi></td>" in page
