"""Sides of acts that another word carries, and all of those who did or suffered one together: what is found, and what
is not."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

pytestmark = pytest.mark.slow

# text, trigger, the names of its actors and of its targets (None: not asked), what the row shows
SIDES = [
    (
        "Des affrontements ont opposé l’armée aux rebelles près de Kidal.",
        "affrontements",
        ["armée", "rebelles"],
        [],
        "the object of opposer, and its complement",
    ),
    (
        "Des affrontements opposent depuis vendredi le GSIM à l’EIGS autour de Ménaka.",
        "affrontements",
        ["GSIM", "EIGS"],
        [],
        "over a date",
    ),
    (
        "Des combats ont éclaté à Tripoli entre la brigade 444 et la force Rada.",
        "combats",
        ["brigade", "Force Rada"],
        [],
        "entre, behind the verb",
    ),
    ("Des combats entre Israël et le Hezbollah ont repris.", "combats", ["Israël", "Hezbollah"], [], "states are"),
    ("Les combats de Sake ont fait dix morts.", "combats", [], [], "the town of a fight did not fight"),
    ("Le poste a été la cible d’une attaque lundi.", "attaque", [], ["poste"], "la cible d’une attaque"),
    ("Un convoi a fait l’objet d’une attaque.", "attaque", [], ["Un convoi"], "faire l’objet de"),
    ("La victime d’une attaque a témoigné lundi.", "attaque", [], [], "who is called so alone is not told of"),
    ("L’armée a assisté à un repli des rebelles.", "repli", ["rebelles"], [], "assister à tells of no doer"),
    (
        "Un véhicule de l’armée malienne a sauté sur un engin explosif improvisé.",
        "sauté",
        [],
        ["armée malienne"],
        "what drove onto a bomb is no doer",
    ),
    ("Des soldats sont tombés dans une embuscade.", "tombés", [], ["Des soldats"], "nobody is told to have laid it"),
    (
        "Un camion a sauté sur une mine entre Boni et Douentza.",
        "sauté",
        [],
        ["Un camion"],
        "nor are the towns of a road its doers or targets",
    ),
    (
        "Le poste a été attaqué par une centaine de rebelles.",
        "attaqué",
        ["une centaine de rebelles"],
        ["poste"],
        "so many are doers",
    ),
    ("Des civils ont été abattus par dizaines.", "abattus", [], ["Des civils"], "how many at once is no doer"),
    ("Un soldat a été tué par erreur.", "tué", [], ["Un soldat"], "nor is how it came about"),
    (
        "L’armée a neutralisé une quarantaine de terroristes lors d’une riposte aérienne.",
        "riposte",
        ["armée"],
        ["une quarantaine de terroristes"],
        "who killed in an act did it",
    ),
]

TOGETHER = [
    ("L’armée et la milice ont attaqué le village.", "attaqué", ["armée", "milice"], None, "joined, each by itself"),
    (
        "Les habitants de Goma et de Bukavu ont été tués.",
        "tués",
        [],
        ["habitants de Goma et de Bukavu"],
        "towns that tell who they are stay with them",
    ),
    (
        "Les forces de défense et de sécurité ont attaqué le village.",
        "attaqué",
        ["forces de défense et de sécurité"],
        None,
        "one body of two tasks is one",
    ),
    (
        "Boko Haram a massacré dix villageois.",
        "massacré",
        ["Boko Haram"],
        ["dix villageois"],
        "a name of two words, which the parse takes apart",
    ),
    (
        "Des miliciens ont tué une vingtaine de civils à Abeïbara.",
        "tué",
        ["Des miliciens"],
        ["une vingtaine de civils"],
        "without where they were",
    ),
    (
        "Des membres des forces de sécurité en civil ont arrêté Moussa.",
        "arrêté",
        ["Des membres des forces de sécurité en civil"],
        ["Moussa"],
        "an active verb with an object is no passive, whatever the parse says",
    ),
]

# text, trigger, its type, what the row shows
TYPES = [
    ("Deux membres du Croissant-Rouge ont été abattus.", "abattus", "attack-on-civilians", "who brings relief"),
    ("Deux membres du Hezbollah ont été abattus.", "abattus", "armed-clash", "who fights"),
    ("Des hommes armés ont attaqué une mine d’or.", "attaqué", "armed-clash", "a mine that is worked"),
    ("Une mine a explosé près de Gao.", "explosé", "explosion", "one that blows up"),
    ("L’attaque de la mine de coltan a fait neuf morts.", "attaque", "armed-clash", "of another mineral"),
]


def met(text, trigger):
    p = parse(from_text(text, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return next(m for m in found if trigger in m.trigger.text)


@pytest.mark.parametrize(("text", "trigger", "actors", "targets", "shows"), [*SIDES, *TOGETHER])
def test_who_did_it_and_to_whom(text, trigger, actors, targets, shows):
    mention = met(text, trigger)
    assert [one.name for one in mention.actors] == actors, shows
    assert targets is None or [one.name for one in mention.targets] == targets, shows


@pytest.mark.parametrize(("text", "trigger", "kind", "shows"), TYPES)
def test_types_by_whom_it_befell(text, trigger, kind, shows):
    assert met(text, trigger).type == kind, shows
