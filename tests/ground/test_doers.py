"""Who did it, and to whom: the actors and targets of event mentions, with their names, and what is neither."""

import pytest

from selon.attribute import explain
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

pytestmark = pytest.mark.slow


def met(text, trigger):
    p = parse(from_text(text, language="fr"))
    found = mentions(p, tuple(claim for claim, _ in explain(p))).mentions
    return next(m for m in found if trigger in m.trigger.text)


ACTORS = [  # text, trigger, the names of its actors, what the row shows
    ("Une frappe israélienne a tué trois civils à Tyr.", "frappe", ["armée israélienne"], "an adjective of origin"),
    ("Des raids aériens turcs ont visé Qandil.", "raids", ["armée turque"], "another adjective between"),
    ("Un bombardement russe a touché Kherson mardi.", "bombardement", ["armée russe"], "in the masculine"),
    ("L’incursion rwandaise a surpris la garnison.", "incursion", ["armée rwandaise"], "a movement"),
    ("Des tirs palestiniens ont visé Sdérot.", "tirs", [], "others fire from the soil of that country"),
    ("Le retrait américain a commencé lundi.", "retrait", ["armée américaine"], "a withdrawal"),
    (
        "Le Hezbollah recule. L’armée israélienne a reconnu avoir tué des civils dans ses raids sur Tyr.",
        "raids",
        ["armée israélienne"],
        "a possessive tells whose act it is",
    ),
    ("L’attaque a été menée par le Hezbollah.", "attaque", ["Hezbollah"], "the agent of a passive"),
    (
        "Une attaque lancée par les Houthis a visé le port.",
        "attaque",
        ["Houthis"],
        "the agent of a participle",
    ),
    ("Les tirs ont été attribués au Hezbollah.", "tirs", ["Hezbollah"], "imputed in the passive"),
    ("Un officier a imputé l’enlèvement aux Houthis.", "enlèvement", ["Houthis"], "imputed in the active"),
    ("Des tirs attribués au M23 ont visé Goma.", "tirs", ["M23"], "imputed by a participle"),
    ("Le Hezbollah a revendiqué l’attaque contre la caserne.", "attaque", ["Hezbollah"], "claimed"),
    (
        "L’aviation turque a mené une dizaine de raids sur Qandil.",
        "raids",
        ["armée de l'air turque"],
        "a light verb, over a number of them",
    ),
    ("L’armée syrienne a lancé le 3 mars une offensive contre Idleb.", "offensive", ["armée syrienne"], "over a date"),
    (
        "Le Hezbollah a annoncé que ses combattants avaient attaqué une caserne.",
        "attaqué",
        ["Hezbollah"],
        "a group's men with a possessive",
    ),
    (
        "« Nos forces ont attaqué le dépôt », a déclaré le ministère russe de la Défense.",
        "attaqué",
        ["armée russe"],
        "the speaker's forces",
    ),
    (
        "« Nos unités ont attaqué le poste », a dit un commandant du M23.",
        "attaqué",
        ["M23"],
        "the forces of the speaker's group",
    ),
    ("Un habitant accuse. Ses hommes ont attaqué le village.", "attaqué", [], "nobody is told whose men they are"),
    (
        "Le Hezbollah menace. Mardi, le mouvement a bombardé Haïfa.",
        "bombardé",
        ["Hezbollah"],
        "a bare noun takes up the one group",
    ),
    (
        "Le Hezbollah et le Hamas menacent. Mardi, le mouvement a bombardé Haïfa.",
        "bombardé",
        ["mouvement"],
        "of two groups a bare noun tells neither",
    ),
    (
        "Les rebelles houthis ont pris le port. Puis les rebelles ont attaqué Marib.",
        "attaqué",
        ["Houthis"],
        "the same noun, that had the name",
    ),
    (
        "L’armée soudanaise accuse les Forces de soutien rapide d’avoir bombardé El-Obeid.",
        "bombardé",
        ["Forces de soutien rapide"],
        "who is accused of it",
    ),
    (
        "Elle a affirmé que les soldats respectent la trêve et accusé Ankara d’avoir acheminé des combattants.",
        "acheminé",
        ["Turquie"],
        "a participle that goes on the verb above",
    ),
    ("Des obus se sont abattus sur un marché de Goma.", "abattus", [], "munitions do nothing themselves"),
    ("Des roquettes sont tombées lundi sur la base d’Erbil.", "tombées", [], "nor do rockets"),
    ("Des drones turcs ont bombardé Qandil.", "bombardé", ["armée turque"], "but it is told whose drones"),
    ("Un camion a sauté sur une mine.", "sauté", [], "a vehicle that is hit"),
    ("Un convoi de l’armée est tombé dans une embuscade.", "embuscade", [], "nor who falls into it"),
    ("Aucun groupe n’a revendiqué l’attentat de Kaboul.", "attentat", [], "nobody"),
    ("L’agence SANA a confirmé la frappe sur Homs.", "frappe", [], "who only confirms it"),
    ("La prise d’otages de mardi a choqué.", "prise d’otages", [], "the hostages are no actors"),
    ("L’assassinat de Qassem Soleimani a eu lieu à Bagdad.", "assassinat", [], "nor is who was murdered"),
    ("Le bombardement de Goma a duré deux heures.", "bombardement", [], "nor the town"),
    ("Les accords de Sotchi tiennent.", "accords", [], "nor where an accord was signed"),
    ("Des camions militaires sont entrés en Syrie.", "entrés", ["camions militaires"], "what moves, in a movement"),
    ("« Nous demandons une trêve », a dit Marc Perrin, un médecin.", "demandons", ["Marc Perrin"], "nous: who speaks"),
]


@pytest.mark.parametrize(("text", "trigger", "names", "shows"), ACTORS)
def test_actors(text, trigger, names, shows):
    assert [one.name.removeprefix("Des ") for one in met(text, trigger).actors] == names, shows


TARGETS = [  # text, trigger, the names of its targets, what the row shows
    ("L’Allemagne a livré des chars à l’Ukraine.", "livré", ["Ukraine"], "who receives arms, not the arms"),
    ("La livraison de missiles aux Houthis a été stoppée.", "livraison", ["Houthis"], "the same of a noun"),
    ("Le Hezbollah a reçu des missiles.", "reçu", ["Hezbollah"], "the subject receives them"),
    ("Un camion-citerne est venu ravitailler la garnison.", "ravitailler", ["garnison"], "the object receives it"),
    ("Un camion a sauté sur une mine.", "sauté", ["Un camion"], "the vehicle that was blown up"),
    ("Un convoi est tombé dans une embuscade à Gao.", "embuscade", ["Un convoi"], "who falls into it"),
    ("L’explosion d’une mine a blessé deux bergers.", "explosion", ["deux bergers"], "not what blew up"),
    ("Damas a exigé le départ immédiat des troupes.", "exigé", [], "what is demanded is nobody"),
    ("L’ONU a appelé les rebelles à se retirer.", "appelé", ["rebelles"], "of whom it is demanded"),
    ("Paris a condamné le 3 mars 2021 cette attaque.", "condamné", [], "a condemned attack is not accused"),
    ("Le convoi a franchi la frontière irakienne.", "franchi", [], "where something moves"),
    ("Des tirs ont visé la base à l’aube.", "tirs", ["base"], "not a time of day"),
    (
        "Washington a ordonné à Kigali de retirer ses troupes du Congo.",
        "retirer",
        ["armée rwandaise"],
        "the actor's own troops, though another speaks",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "names", "shows"), TARGETS)
def test_targets(text, trigger, names, shows):
    assert [one.name for one in met(text, trigger).targets] == names, shows


KINDS = [  # text, trigger, the kinds of its actors and targets, what the row shows
    ("L'armée a bombardé le camp de déplacés d'Abou Chouk.", "bombardé", ["official", None], "a camp is no state"),
    ("Des obus ont touché un camp de réfugiés à Nyala.", "touché", [None], "nor one of refugees"),
    ("Le bombardement du camp a duré une heure.", "bombardement", [None], "nor one that is not told more of"),
    ("L'armée a attaqué le régime.", "attaqué", ["official", "state"], "a state is one"),
]


@pytest.mark.parametrize(("text", "trigger", "kinds", "shows"), KINDS)
def test_kinds(text, trigger, kinds, shows):
    mention = met(text, trigger)
    assert [one.kind for one in (*mention.actors, *mention.targets)] == kinds, shows
