"""Which places belong to which telling, and words that take a place up or make a party of its name."""

import pytest

import selon

pytestmark = pytest.mark.slow

TOLD = [  # text, type of the telling, names of its places
    # two states that do something together, or to each other, are no places; two towns are
    ("L'Inde et le Pakistan ont échangé des tirs à Srinagar.", "armed-clash", {"Srinagar"}),
    ("La Russie et l'Ukraine se sont accusées d'avoir tiré des missiles.", "shelling", set()),
    ("La trêve entre Islamabad et Kaboul a été prolongée.", "agreement", set()),
    ("Les affrontements entre l'Inde et le Pakistan ont fait trente morts.", "armed-clash", set()),
    (
        "Une attaque entre Damas et Beyrouth a fait deux morts.",
        "armed-clash",
        {"Damas", "Beyrouth", "Damas – Beyrouth"},
    ),
    ("Kiev et Kharkiv ont été bombardées.", "shelling", {"Kiev", "Kharkiv"}),
    ("Kiev a été la cible de frappes.", "air-strike", {"Kiev"}),
    ("La riposte de l'Iran a visé deux bases.", "armed-clash", set()),
    ("L'offensive de Tripoli a échoué.", "armed-clash", {"Tripoli"}),
    # how what only places have is stands between it and their name
    ("Un drone a frappé un marché bondé d'al-Safiya.", "air-strike", {"al-Safiya"}),
    ("Des obus sont tombés sur un commissariat fortifié de Tiringa.", "shelling", {"Tiringa"}),
    ("Des tirs ont tué douze habitants désarmés de Tamrour.", "attack-on-civilians", {"Tamrour"}),
    ("Un drone a frappé un atelier rempli de Tamrour.", "air-strike", set()),
    ("Un drone a frappé un marché inauguré par Moussa Keïta.", "air-strike", set()),
    ("Des tirs ont tué douze habitants venus de la famille Keïta.", "attack-on-civilians", set()),
    # where who speaks is, has his seat or was
    ("Le chef rebelle, exilé à Doha, a annoncé une attaque qui a fait dix morts.", "armed-clash", set()),
    ("L'opposition, réunie à Istanbul, a dénoncé une frappe qui a tué dix civils.", "air-strike", set()),
    ("Le ministre, en visite à Ankara, a annoncé un raid à Sinjar.", "air-strike", {"Sinjar"}),
    ("Une frappe a fait dix morts, selon le ministre, en déplacement à Bamako.", "air-strike", set()),
    ("Des habitants, qui ont fui Saraqeb, racontent que des avions l'ont bombardée.", "displacement", {"Saraqeb"}),
    ("Selon l'armée, dans le nord de Gaza, des combats ont eu lieu.", "armed-clash", {"Gaza"}),
    ("Selon le maire d'un village situé près de Djibo, des combats ont eu lieu.", "armed-clash", {"Djibo"}),
    # where the hurt are brought, beside where they were hurt
    ("Dix blessés de la frappe sur Saraqeb ont été transportés à Idleb.", "air-strike", {"Saraqeb"}),
    ("Trois blessés de la frappe ont été transportés à Idleb.", "air-strike", set()),
    # what two joined verbs tell was done in the place behind them
    ("Ils ont tué deux hommes et enlevé dix femmes à Saraqeb.", "attack-on-civilians", {"Saraqeb"}),
    ("Ils ont tué deux hommes à Idleb et enlevé dix femmes à Saraqeb.", "attack-on-civilians", {"Idlib"}),
    # a cartel is called by its state
    ("Le cartel de Sinaloa a attaqué une caserne à Culiacan.", "armed-clash", {"Culiacán"}),
    # the noun of an act has the place of the verb that tells what it did
    ("Une frappe a détruit lundi deux maisons à Yaroun.", "air-strike", {"Yaroun"}),
    # a participle tells what was done where the verb beside it leads; not what was done by another
    ("Des hommes armés ont débarqué à Saraqeb, tuant vingt civils.", "attack-on-civilians", {"Saraqeb"}),
    ("Un convoi est arrivé à Saraqeb, des miliciens massacrant vingt civils.", "attack-on-civilians", set()),
    # what a participle told of a noun has ended before the comma
    (
        "Vingt soldats ont été tués par des combattants venus du Mali voisin, entre Banibangou et Ouallam, au Niger.",
        "armed-clash",
        {"Banibangou", "Ouallam", "Banibangou – Ouallam"},
    ),
    # words that stand for a place named before
    ("Les rebelles ont pris Saraqeb dimanche. Des raids aériens y ont tué six civils.", "air-strike", {"Saraqeb"}),
    ("Des combats ont éclaté à Saraqeb. La ville a été bombardée par des avions.", "air-strike", {"Saraqeb"}),
    ("Des combats ont éclaté à Saraqeb. Une ville a été bombardée par des avions.", "air-strike", set()),
    ("Des combats ont éclaté à Saraqeb. La région a été bombardée par des avions.", "air-strike", set()),
    # the same one, this one, with a time behind it
    ("Une frappe a visé la ville de Douma lundi. Un raid avait touché la même ville mardi.", "air-strike", {"Douma"}),
    ("Des combats ont éclaté à Saraqeb. Un obus était déjà tombé sur ce bourg en mars.", "shelling", {"Saraqeb"}),
    ("Des combats ont éclaté à Saraqeb. L'armée a bombardé une autre ville.", "shelling", set()),
    (
        "Un missile a visé la base de Koniko jeudi. Deux jours plus tôt, la base avait essuyé des tirs.",
        "armed-clash",
        {"Conoco"},
    ),
    # a place that our tables lack, not the one that tells where it lies
    (
        "Un drone a visé mardi le marché d'al-Safiya, au nord-ouest d'el-Obeid. Des avions ont bombardé la localité.",
        "air-strike",
        {"al-Safiya"},
    ),
    (
        "Un drone a visé mardi Tamrourat, à 20 km au sud d'el-Obeid. Des hommes armés ont pillé le village mercredi.",
        "looting",
        {"Tamrourat"},
    ),
    (
        "Un drone a visé mardi le village de Tiringa, près d'el-Obeid. Des obus ont touché le bourg mercredi.",
        "shelling",
        {"Tiringa"},
    ),
    (
        "Un drone a visé un marché au nord-ouest d'el-Obeid. Des hommes armés ont pillé la ville mercredi.",
        "looting",
        {"El-Obeid"},
    ),
    (
        "Un drone a visé le marché d'al-Safiya, et un obus est tombé sur el-Obeid. Des gens ont pillé la ville.",
        "looting",
        {"El-Obeid"},
    ),
    (
        "Un drone a visé le convoi de Keïta, au nord d'el-Obeid. Des hommes armés ont pillé la ville mercredi.",
        "looting",
        {"El-Obeid"},
    ),
    # a thing that an act before was done to, whatever stood between it and its place
    (
        "Des roquettes ont frappé une base militaire étrangère située dans la ville de Saraqeb. "
        "Deux drones ont ensuite visé la base.",
        "air-strike",
        {"Saraqeb"},
    ),
    (
        "Des roquettes ont frappé une caserne située dans la ville de Saraqeb. Deux drones ont visé une base.",
        "air-strike",
        set(),
    ),
    (
        "Un raid a visé la ville de Saraqeb. La ville, qui compte un hôpital, a été bombardée.",
        "air-strike",
        {"Saraqeb"},
    ),
    # a place before its sentence is the next act's too, where that does not say where it was
    ("À Saraqeb, la colère monte. Mardi, des habitants ont bloqué la route d'Idleb.", "siege", {"Saraqeb", "Idlib"}),
    # nor is one of several of a name a place
    ("Des inconnus à bord d'une Toyota ont enlevé le sous-préfet.", "abduction", set()),
    # a name in capitals is nobody who was asked
    ("Des hommes ont enlevé un employé de l'ONG Mains jointes à Saraqeb.", "abduction", {"Saraqeb"}),
    ("Des hommes ont enlevé un berger, raconte un élu joint à Saraqeb.", "abduction", set()),
    # any place, by a word for none in particular that is shown
    ("Un raid a visé Saraqeb lundi. Un camion avait sauté dans le même secteur.", "explosion", {"Saraqeb"}),
    ("Un raid a visé Saraqeb lundi. Un camion avait sauté dans un secteur agricole.", "explosion", set()),
    # a way is where it leads and what it goes through
    (
        "Un convoi est entré en Syrie par le passage d'al-Walid. Un autre avait emprunté cette route en mars.",
        "movement",
        {"al-Walid"},
    ),
    ("Des combats ont éclaté à Saraqeb. Des soldats ont emprunté cette route.", "movement", set()),
    # a person, whose age is told, and who has the name of a town; a town has none
    ("« Un missile est tombé ici », raconte Saleh, un maçon de 35 ans.", "shelling", set()),
    ("Un missile est tombé sur Saleh, un bourg.", "shelling", {"Salé"}),
    # where the hurt were brought is not where it was
    ("Des drones ont visé une base lundi. Les blessés ont été évacués vers Erbil, en Irak.", "air-strike", set()),
    ("Des drones ont visé une base lundi. Les blessés étaient à Erbil, en Irak.", "air-strike", {"Erbil"}),
    # what a bus took there it was hit, and where those came from who hit it is not where
    ("Des tireurs ont tendu une embuscade à un bus transportant des soldats près de Gao.", "armed-clash", {"Gao"}),
    ("Les tireurs étaient venus de la zone de Gao, et sept ont été tués dans les combats.", "armed-clash", set()),
    ("Les tireurs sont venus à Gao, et sept ont été tués dans les combats.", "armed-clash", {"Gao"}),
    # whose side a group is on, or what somebody has for a state, is not where; a village close to a town is
    ("Une milice proche de Téhéran a attaqué une base lundi.", "armed-clash", set()),
    ("Des groupes proches de l'Iran ont tiré des roquettes.", "shelling", set()),
    ("Des rebelles alliés à Ankara ont attaqué une base lundi.", "armed-clash", set()),
    ("Le groupe a attaqué une base lundi, en réponse au soutien de Washington à Israël.", "armed-clash", set()),
    ("Un village proche de Palmyre a été bombardé.", "shelling", {"Palmyre"}),
    # the name of a band of fighters is not where, though a town has it
    ("L'attaque porte la marque de la katiba Macina.", "armed-clash", set()),
    ("Le bataillon Tombouctou a attaqué une base lundi.", "armed-clash", set()),
    ("Des combattants de la katiba Macina ont attaqué la ville de Gao.", "armed-clash", {"Gao"}),
    # where it was not
    ("Le convoi s’était rendu à l’aérodrome de Rmeilan, et non à al-Chaddadi.", "movement", {"Rumeilan"}),
    ("La frappe a eu lieu à Gao, et non pas à Kidal.", "air-strike", {"Gao"}),
    ("Le raid a visé Douma, mais pas Daraya.", "air-strike", {"Douma"}),
    # where one only says it is not where it was, unless nothing else is named; a relative clause is of its place
    ("À Genève, le CICR a annoncé que dix blessés avaient été évacués de Homs.", "displacement", {"Homs"}),
    ("De Paris, le ministère a confirmé la mort d'un soldat à Gao.", "casualty", {"Gao"}),
    # where a speech is held never is, nor where an official is who speaks of an act told before; a witness is there
    ("Dix soldats ont été tués, a dit le ministre lors d'un point de presse à Bamako.", "casualty", set()),
    ("Le ministre a dit, lors d'un discours à Bamako, que dix soldats avaient été tués.", "casualty", set()),
    ("Dix soldats sont morts lors d'un raid à Gao, a dit le ministre.", "air-strike", {"Gao"}),
    (
        "L'attaque a visé Gao lundi. À Bamako, le ministre a déclaré que dix civils avaient été tués.",
        "attack-on-civilians",
        {"Gao"},
    ),
    (
        "L'attaque a visé le marché lundi. À Gao, le maire a déclaré que dix civils avaient été tués.",
        "attack-on-civilians",
        {"Gao"},
    ),
    (
        "L'attaque a visé Gao lundi. À Labbezanga, un habitant a dit que dix civils avaient été tués.",
        "attack-on-civilians",
        {"Labbezanga"},
    ),
    ("À Gao, des habitants ont dit que des drones avaient frappé un marché.", "air-strike", {"Gao"}),
    ("Le ministre s'est rendu à Gao, où dix civils ont été massacrés lundi.", "attack-on-civilians", {"Gao"}),
    ("L'armée tient Saraqeb, dont les rebelles s'étaient emparés en mars.", "territory", {"Saraqeb"}),
    # to whom an act is imputed is not where; nor is where an act was that only tells when
    ("Un raid imputé à Damas a tué six civils à Saraqeb.", "air-strike", {"Saraqeb"}),
    ("Trois jours après l'attaque de Kidal, un drone a tué mardi deux bergers à Gao.", "air-strike", {"Gao"}),
    ("Dix civils ont été tués lundi à Gao, deux jours après une attaque à Kidal.", "casualty", {"Gao"}),
    # what was recalled has none of what is told, but what is told once more
    ("Un raid a tué dix civils à Saraqeb jeudi. Le 3 mai déjà, un raid avait visé un hôpital.", "air-strike", set()),
    # a party, not a place
    (
        "Le ministère des Affaires étrangères a exigé « le départ immédiat » des troupes étrangères et accusé "
        "Washington de piller le pétrole de l'Est.",
        "looting",
        set(),
    ),
    ("L'armée a accusé Damas de bombarder Palmyre.", "shelling", {"Palmyre"}),
    ("Le chef du gouvernement d'Aden, lui, n'a toujours pas été invité à Sanaa.", "request", {"Sanaa"}),
    ("Le groupe a annoncé jeudi un cessez-le-feu avec Damas.", "ceasefire", set()),
]


@pytest.mark.parametrize(("text", "kind", "names"), TOLD)
def test_places_of_a_telling(text, kind, names):
    reading = selon.read(text, published="2020-02-20")
    found = [m for m in reading.mentions if m.type == kind or (kind == "ceasefire" and m.type == "agreement")]
    assert found, [m.type for m in reading.mentions]
    told = {place.name for place in found[-1].places}
    assert names <= told and bool(names) == bool(told)
    assert not told & {"al-Chaddadi", "Kidal", "Dārayyā"}


NAMED = [  # text, name as written, country; None: it has no coordinates
    ("Un prêtre a été enlevé dans l'État de Kaduna, au Nigeria.", "État de Kaduna", "NG"),  # no other name begins so
    ("Un marché a brûlé dans l'Extrême-Nord du Cameroun.", "Extrême-Nord", "CM"),  # two names, not one
    ("Cinq soldats ont été tués dans la province du Bam, au Burkina Faso.", "province du Bam", "BF"),
    ("Un drone a visé le quartier d'Achrafieh, à Alep, en Syrie.", "Achrafieh", "SY"),
    ("Un drone a visé le quartier d'Achrafieh, à Beyrouth, au Liban.", "Achrafieh", "LB"),
]


@pytest.mark.parametrize(("text", "name", "country"), NAMED)
def test_where_a_name_lies(text, name, country):
    from selon.gather import from_text
    from selon.ground.places import places
    from selon.parse import parse

    found = [x.place for x in places(parse(from_text(text, language="fr"))) if x.place.text == name]
    assert found
    assert found[-1].country == country


BACKGROUND = (
    "L'armée a repris dimanche Palmyre. Les rebelles avaient attaqué la ville en mai 2015. Des combats se poursuivent."
)


def test_what_was_before_dates_nothing_after_it():
    reading = selon.read(BACKGROUND, published="2016-03-28")
    assert [m.when.edtf for m in reading.mentions if m.trigger.text == "combats"] == ["2016-03-27"]


MOURNED = [  # text, names of the places of its first mention
    ("Un homme a péri dans une frappe à Nabatiyé. Ses obsèques auront lieu à Kfar Sir.", ["Nabatiyé"]),
    ("Dix soldats ont été tués lundi à Tessit. Un hommage leur a été rendu à Bamako.", ["Tessit"]),
    ("Dix soldats ont été tués lundi à Tessit. Leur enterrement s'est tenu hier à Gao.", ["Tessit"]),
    ("Une frappe a fait dix morts. Les blessures étaient graves à Gao.", ["Gao"]),  # no mourning
]


@pytest.mark.parametrize(("text", "names"), MOURNED)
def test_where_the_dead_are_mourned(text, names):
    assert [place.text for place in selon.read(text, published="2026-11-12").mentions[0].places] == names


DEAD = [  # text, names of the places of its last mention: those died where the sentence opens, not in the town before
    ("Trois personnes sont mortes à Odessa mardi. À Koursk, le gouverneur a fait état d'un mort.", ["Koursk"]),
    ("Un raid a tué trois bergers mardi à Djibo. À Gao, le maire a annoncé la mort d'un homme.", ["Gao"]),
    ("Une bombe a explosé mardi à Gao. À Homs, le préfet a fait état de deux morts.", ["Homs"]),
    # a capital is where one speaks
    ("Une bombe a explosé mardi à Gao. À Bamako, le ministre a fait état de dix morts.", ["Gao"]),
    ("Une bombe a explosé mardi à Gao. À l'hôpital de Gao, on a compté douze morts.", ["Gao"]),
    ("Une bombe a explosé mardi à Gao. Le maire a fait état de douze morts.", ["Gao"]),
]


@pytest.mark.parametrize(("text", "names"), DEAD)
def test_where_those_died_of_whom_another_town_tells(text, names):
    assert [place.name for place in selon.read(text, published="2026-11-12").mentions[-1].places] == names
