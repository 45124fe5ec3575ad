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
    ("L’armée et les rebelles ont échangé des tirs à Gao.", "échangé", ["armée", "rebelles"], "both who are joined"),
    ("Israël et le Hamas ont conclu une trêve.", "conclu", ["Israël", "Hamas"], "though the parse parts them"),
    ("Les États-Unis et Israël ont bombardé l’Iran.", "bombardé", ["États-Unis", "Israël"], "two states"),
    ("L’attaque de Gao et les combats de Kidal ont fait dix morts.", "attaque", [], "no acts that are joined"),
    ("Explosion à Kaboul et les secours ont été dépêchés.", "Explosion", [], "a clause that is joined to a noun"),
    (
        "Les combats entre l’armée et les rebelles ont fait dix morts.",
        "combats",
        ["armée", "rebelles"],
        "both behind entre, though the second looks like a subject",
    ),
    ("Les combats entre Kiev et Jytomyr ont repris.", "combats", [], "not where the way leads"),
    (
        "Des tirs entre soldats thaïlandais et cambodgiens ont éclaté.",
        "tirs",
        ["armée thaïlandaise", "armée cambodgienne"],
        "two countries of one noun",
    ),
    (
        "Des soldats philippins ont été blessés dans des accrochages avec des combattants d’Abou Sayyaf.",
        "accrochages",
        ["Abou Sayyaf"],
        "the one side behind avec",
    ),
    ("Des accrochages avec tirs de mortier ont eu lieu à Goma.", "accrochages", [], "not what they were fought with"),
    (
        "Les combats opposant l’armée aux FSR ont fait dix morts.",
        "combats",
        ["armée", "Forces de soutien rapide"],
        "whom a verb sets against each other",
    ),
    ("L’armée s’oppose aux combats dans la ville.", "combats", [], "who is against them"),
    ("L’échange de prisonniers de mardi a échoué.", "échange", [], "those exchanged do nothing"),
    ("L’invasion de l’Ukraine par la Russie a commencé.", "invasion", ["Russie"], "not who is invaded"),
    ("L’offensive de l’Azerbaïdjan a duré un jour.", "offensive", ["Azerbaïdjan"], "a country does it"),
    ("L’offensive de Tripoli a échoué.", "offensive", [], "a town is where it was"),
    (
        "Les talibans ont tué 58 soldats lors d’attaques contre des postes.",
        "attaques",
        ["talibans"],
        "who killed in an attack did it",
    ),
    ("Des tirs ont tué dix soldats lors d’attaques contre des postes.", "attaques", [], "shots are nobody"),
    ("Vladimir Poutine a décrété une trêve de Pâques.", "décrété", ["Vladimir Poutine"], "one name is one actor"),
    (
        "Des hommes armés ont attaqué Macomia. Des témoins décrivent des corps. « Ils ont pillé le marché », dit l'un.",
        "pillé",
        ["hommes armés"],
        "a pronoun in a quotation is of no witness",
    ),
    (
        "Des rebelles ont pris Goma. Des habitants racontent la peur. « Ils ont incendié dix maisons », dit un prêtre.",
        "incendié",
        ["rebelles"],
        "the same of another act",
    ),
    (
        "Des rebelles ont pris Goma. Des habitants affirment qu'ils ont bloqué la route pour protester.",
        "bloqué",
        ["habitants"],
        "in words that are not quoted who speaks may be meant",
    ),
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
    (
        "Bakou a accusé l’Arménie d’avoir ouvert le feu sur ses positions.",
        "ouvert",
        ["armée azerbaïdjanaise"],
        "nobody fires at their own",
    ),
    (
        "Quatre personnes, dont deux enfants, ont été tuées par un missile.",
        "tuées",
        ["Quatre personnes", "deux enfants"],
        "the whole of whom a part is told",
    ),
    ("Une explosion a coûté la vie à un général.", "explosion", ["un général"], "whom it cost the life"),
    ("L’ADF a tendu une embuscade à une patrouille à Beni.", "embuscade", ["une patrouille"], "for whom it was laid"),
    ("La ville a été la cible de tirs.", "tirs", ["ville"], "what was the target"),
    (
        "L’armée a arrêté deux membres d’une cellule liée au Hamas.",
        "arrêté",
        ["deux membres d’une cellule liée au Hamas"],
        "whom they are bound to is no place",
    ),
    (
        "Trois bergers ont été tués par l’explosion d’une mine laissée par Daech.",
        "explosion",
        ["Trois bergers"],
        "a mine is no target",
    ),
    ("L’attaque a fait l’objet d’une enquête à Gao.", "attaque", [], "what is looked into"),
    ("Trois policiers ont été tués par des bandits à Jolo.", "tués", ["Trois policiers"], "without where it was"),
    (
        "L’armée a tué deux chefs de l’État islamique en Irak.",
        "tué",
        ["deux chefs de l’État islamique"],
        "nor the land where it was",
    ),
    (
        "L’ennemi a attaqué avec 119 drones Shahed et drones leurres depuis Orel.",
        "attaqué",
        [],
        "drones that attack are not attacked",
    ),
    (
        "Une école et un hôpital ont été bombardés à Soumy.",
        "bombardés",
        ["Une école", "un hôpital"],
        "each of two joined",
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
