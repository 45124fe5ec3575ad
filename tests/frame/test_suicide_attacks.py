"""The types of blasts and tolls of suicide attacks, and what is told beside an attack and is no part of it."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

SUICIDE, CIVIL, CLASH = "suicide-attack", "attack-on-civilians", "armed-clash"

TYPES = [  # what it shows, the text, the types told in it
    ("their own charges", "Deux filles ont actionné leurs charges au marché. On compte neuf morts.", {SUICIDE}),
    ("what the bomber wears", "Une explosion a fait six morts. L'homme portait une ceinture d'explosifs.", {SUICIDE}),
    ("who drove it", "Une voiture piégée conduite par un kamikaze a explosé. Trois soldats sont morts.", {SUICIDE}),
    ("told after", "Deux explosions ont retenti. Un kamikaze a foncé sur un barrage.", {SUICIDE}),
    ("a bomber kills", "Un kamikaze a tué cinq fidèles dans une mosquée.", {SUICIDE}),
    (
        "a mine is none",
        "Une mine a explosé sous un bus. En 2019, un kamikaze avait tué dix soldats.",
        {"explosion", SUICIDE},
    ),
    ("a drone is none", "Un drone kamikaze a visé le port. Une bombe a explosé.", {"air-strike", "explosion"}),
    ("shots at the unarmed", "Des hommes ont ouvert le feu sur une ambulance. Un infirmier a été tué.", {CIVIL}),
    ("shots at soldiers", "Des hommes ont ouvert le feu sur une patrouille. Un soldat a été tué.", {CLASH}),
    (
        "the toll of the whole attack",
        "Les rebelles ont attaqué la base. Ils ont fait exploser deux camions. L'armée admet la mort de six soldats.",
        {CLASH, "explosion"},
    ),
    (
        "one more convoy",
        "Une bombe a touché un convoi. Deux heures plus tard, un autre convoi a été visé.",
        {"explosion", CLASH},
    ),
    ("when", "L'Iran a tiré des missiles, deux jours après l'assassinat du général Soleimani.", {"shelling"}),
    ("a state", "Nos hommes sont cantonnés à Mbau.", set()),
    ("where they were before", "Chassés de Raqqa, les jihadistes tiennent encore le désert.", set()),
    ("taken", "L'armée a chassé les rebelles de Kidal mardi.", {"territory"}),
    ("how a road runs", "La voie qui longe la ville est large.", set()),
    ("where one slept", "La femme aurait passé la nuit dans une auberge de Mora.", set()),
    ("the hurt taken to a town", "Les trois blessés ont été transférés à Goma.", {"casualty"}),
    ("anybody accuses", "« Ceux qui nous accusent mentent », a dit le maire.", set()),
    ("a suspect", "Un homme accusé d'espionnage a été exécuté par les rebelles.", {CIVIL}),
    ("the displaced who died", "Plus de soixante déplacés ont été massacrés.", {CIVIL}),
    ("what a blast ruined", "La déflagration, entendue de loin, a détruit quatre véhicules.", {"explosion"}),
]


@pytest.mark.parametrize(("text", "types"), [case[1:] for case in TYPES], ids=[case[0] for case in TYPES])
def test_types(text, types):
    assert {t.type for t in frame(parse(from_text(text, language="fr")))} == types


COUNTS = [  # what it shows, the text, the kinds and least numbers that are counted of people
    ("of a noun for a number", "Le préfet donne un bilan de neuf morts après l'attaque.", {("killed", 9)}),
    ("who killed", "Deux hommes ont tué cinq villageois.", {("people", 2), ("killed", 5)}),
    ("taken alive", "L'armée dit avoir tué dix rebelles et capturé trois autres.", {("killed", 10), ("people", 3)}),
]


@pytest.mark.parametrize(("text", "counts"), [case[1:] for case in COUNTS], ids=[case[0] for case in COUNTS])
def test_counts(text, counts):
    tellings = frame(parse(from_text(text, language="fr")))
    kinds = {"killed", "injured", "people"}
    assert {(c.kind, c.min) for t in tellings for c in t.counts if c.kind in kinds} == counts
