"""Where the phrases of actors and targets end: before a place or a party that the verb asks for."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

SPANS = [
    # text, actors, targets, what it shows
    (
        "Douze combattants ont été tués par l'armée à Ménaka.",
        ["l'armée"],
        ["Douze combattants"],
        "a town is no part of who acts",
    ),
    ("L'armée a tué douze combattants à Ménaka.", ["L'armée"], ["douze combattants"], "nor of whom it was done to"),
    ("Des armes ont été larguées par l'avion aux rebelles.", ["l'avion"], ["rebelles"], "nor is who gets them"),
    ("La ville a été ravie par la milice à l'armée.", ["la milice"], ["La ville"], "nor from whom it is taken"),
    ("Deux hommes à moto ont tué un policier.", ["Deux hommes à moto"], ["un policier"], "how they came is"),
    (
        "Des groupes fidèles à Tripoli ont attaqué le camp.",
        ["Des groupes fidèles à Tripoli"],
        ["le camp"],
        "whose they are is",
    ),
    (
        "Le Groupe de soutien à l'islam et aux musulmans a attaqué le camp.",
        ["Le Groupe de soutien à l'islam et aux musulmans"],
        ["le camp"],
        "what stands in a name is",
    ),
    (
        "Un véhicule de la Force intérimaire des Nations unies au Liban a été caillassé.",
        [],
        ["Un véhicule de la Force intérimaire des Nations unies au Liban"],
        "and in the name of whose it is",
    ),
    (
        "Deux policiers ont été tués par des hommes armés dans le village de Ber.",
        ["des hommes armés"],
        ["Deux policiers"],
        "a village with its name is no part of who acts",
    ),
    (
        "Quatre habitants ont été enlevés par des hommes armés non identifiés au point de contrôle de Qatrun.",
        ["des hommes armés non identifiés"],
        ["Quatre habitants"],
        "nor is a checkpoint behind a participle",
    ),
    (
        "Le camp a été attaqué par des soldats de la garnison de Ber.",
        ["des soldats de la garnison de Ber"],
        ["Le camp"],
        "of which post they are is",
    ),
]


@pytest.mark.parametrize(("text", "actors", "targets", "shows"), SPANS)
def test_phrases_end(text, actors, targets, shows):
    p = parse(from_text(text, language="fr"))
    telling = frame(p)[0]
    found = [[p.span(*r).text for r in ranges] for ranges in (telling.actors, telling.targets)]
    assert found == [actors, targets], shows
