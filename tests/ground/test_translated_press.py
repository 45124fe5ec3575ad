"""How state media and partisan or translated sites tell an act: whose words they have for the sides, and how their
sentences hang together. Each row with what it shows; those with nothing in them show what must not be found."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

pytestmark = pytest.mark.slow


def told(text, trigger):
    p = parse(from_text(text, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return next((m for m in found if trigger in m.trigger.text), None)


ACTORS = [  # text, trigger, the names of its actors, what the row shows
    ("Un bombardement sioniste a visé Tyr.", "bombardement", ["armée israélienne"], "another adjective of a country"),
    ("L'entité sioniste a bombardé Tyr.", "bombardé", ["Israël"], "a state that is called by no name"),
    ("L'occupation turque a bombardé Aïn Issa.", "bombardé", ["armée turque"], "an army by what it does"),
    ("L'agresseur sioniste a bombardé Homs.", "bombardé", ["armée israélienne"], "the same"),
    ("La coalition de l'agression a bombardé Saada.", "bombardé", ["coalition arabe"], "a coalition by what it does"),
    ("Des mercenaires de Wagner ont attaqué Moura.", "attaqué", ["Wagner"], "who are hired by a group are of it"),
    ("Les mercenaires de la Turquie ont attaqué Homs.", "attaqué", ["mercenaires de la Turquie"], "by a state: not"),
    ("Les comités populaires ont tué des soldats à Marib.", "tué", ["comités populaires"], "a body that bears arms"),
    ("L'État turc occupant a bombardé Homs.", "bombardé", ["État turc"], "a participle between subject and verb"),
    (
        "Un convoi chargé de blé volé a quitté Hassaké.",
        "quitté",
        ["Un convoi chargé de blé volé"],
        "two participles between",
    ),
    (
        "Des combats ont éclaté entre l'armée et les rebelles.",
        "combats",
        ["armée", "rebelles"],
        "sides behind the verb",
    ),
    (
        "Des affrontements entre des déserteurs et des soldats ont fait deux morts.",
        "affrontements",
        ["des déserteurs", "soldats"],
        "each by itself",
    ),
    ("Des combats ont éclaté entre Idlib et Alep.", "combats", [], "places are no sides"),
    ("Les attaques se multiplient sur fond de guerre entre l'armée et le M23.", "attaques", [], "of another noun"),
    ("Des tirs ont été échangés entre midi et minuit.", "tirs", [], "nor are times"),
    ("Le berger est tombé sous les balles de la milice.", "balles", ["milice"], "whose bullets they were"),
    ("Le berger est tombé sous les balles à Gao.", "balles", [], "nobody's"),
    ("L'armée a mené une campagne d'arrestations à Homs.", "arrestations", ["armée"], "over a campaign"),
    ("Un obus Yassine a touché un char.", "touché", [], "a shell with a name is nobody"),
    ("Le groupe Jaïch al-Adl a revendiqué l'attentat.", "attentat", ["Jaïch al-Adl"], "no part of a name beside it"),
]


@pytest.mark.parametrize(("text", "trigger", "names", "shows"), ACTORS)
def test_actors(text, trigger, names, shows):
    assert [one.name for one in told(text, trigger).actors] == names, shows


TARGETS = [  # text, trigger, the names of its targets, what the row shows
    ("La base a été la cible d'un tir de roquettes.", "cible", ["base"], "who is the target of it"),
    ("La patrouille a fait l'objet de tirs de roquettes.", "tirs", ["patrouille"], "the object of it"),
    ("Le quartier a été victime d'un raid turc.", "raid", ["quartier"], "the victim of it"),
    ("La cible d'un raid turc était connue.", "raid", [], "not a target of which nobody says who it is"),
    ("Les soldats ont été pris dans une embuscade à Gao.", "embuscade", ["soldats"], "who was caught in it"),
    ("Les soldats ont été vus dans une embuscade à Gao.", "embuscade", [], "not who was seen"),
    ("Les habitants ont barré la route à une patrouille.", "barré", ["une patrouille"], "whom they kept from it"),
    ("Les miliciens ont barré la route à Gao.", "barré", [], "not where they did"),
    ("Les rebelles ont tendu une embuscade à une patrouille.", "tendu", ["une patrouille"], "for whom it was laid"),
    ("L'armée a pris la ville et arrêté dix hommes.", "pris", ["ville"], "not the object of the verb joined to it"),
    ("L'armée a bombardé la colonie de Kiryat Shmona.", "bombardé", ["colonie de Kiryat Shmona"], "where people live"),
    ("Une riposte à l'assassinat d'al-Arouri est prévue.", "assassinat", ["al-Arouri"], "a name with its article"),
    ("L'explosion d'un minibus piégé a tué deux gardes.", "explosion", [], "a vehicle that is the bomb is none"),
    ("Des soldats ont tué dix civils lors d'une opération.", "tué", ["dix civils"], "those who kill are none"),
    ("Les rebelles sont entrés de force dans la ville.", "entrés", [], "a way of doing it is none"),
    ("La coalition a abattu un drone de la coalition saoudienne.", "abattu", ["coalition arabe"], "whose it was"),
]


@pytest.mark.parametrize(("text", "trigger", "names", "shows"), TARGETS)
def test_targets(text, trigger, names, shows):
    assert [one.name for one in told(text, trigger).targets] == names, shows


PLACES = [  # text, trigger, its places with the part of each, what the row shows
    (
        "Un convoi est entré par Simalka en direction de Hassaké.",
        "entré",
        {"Simalka": "via", "Hassaké": "to"},
        "the nearest word tells the part",
    ),
    (
        "Les soldats ont transféré des détenus de Hassaké vers Erbil.",
        "transféré",
        {"Hassaké": "from", "Erbil": "to"},
        "from one to the other",
    ),
    ("Les mercenaires de la Turquie ont bombardé Homs.", "bombardé", {"Homs": "at"}, "who hires them is not where"),
    ("L'armée a bombardé des milices à la solde d'Ankara à Homs.", "bombardé", {"Homs": "at"}, "nor who pays them"),
    ("Le consulat d'Iran à Damas a été bombardé.", "bombardé", {"Damas": "at"}, "nor whose consulate it is"),
    ("Les rebelles ont pillé Homs et enlevé dix hommes.", "enlevé", {"Homs": "at"}, "joined to what was done there"),
    ("Les soldats sont entrés dans Homs et ont arrêté dix hommes.", "arrêté", {"Homs": "at"}, "or to coming there"),
    ("Les rebelles ont attaqué Homs et enlevé dix hommes à Alep.", "enlevé", {"Alep": "at"}, "not with its own"),
    ("L'armée a bombardé Homs et promis de riposter.", "promis", {}, "nor of words"),
]


@pytest.mark.parametrize(("text", "trigger", "places", "shows"), PLACES)
def test_places(text, trigger, places, shows):
    assert {place.text: place.role for place in told(text, trigger).places} == places, shows


TYPES = [  # text, trigger, its type (None: no act is told), what the row shows
    ("L'aviation a mené une attaque contre le village.", "attaque", "air-strike", "who carries it out flies"),
    ("L'aviation a subi une attaque dans le village.", "attaque", "armed-clash", "who suffers it does not say how"),
    ("L'armée a mené une attaque contre la base.", "attaque", "armed-clash", "nor who does not fly"),
    ("L'armée a violé l'accord à douze reprises.", "violé", "armed-clash", "an accord that is broken so often"),
    ("L'armée a violé l'accord commercial.", "violé", None, "another one"),
    ("Les soldats ont fait irruption dans le camp.", "irruption", "movement", "troops that come in"),
    ("Le sujet a fait irruption dans le débat.", "irruption", None, "what does not come in anywhere"),
    ("La marine a intercepté un pétrolier.", "intercepté", "siege", "a ship that is stopped"),
    ("La marine a intercepté un message.", "intercepté", None, "not a message"),
]


@pytest.mark.parametrize(("text", "trigger", "kind", "shows"), TYPES)
def test_types(text, trigger, kind, shows):
    mention = told(text, trigger)
    assert (mention and mention.type) == kind, shows
