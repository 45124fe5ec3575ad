"""What a word for an attack, a toll or a blast points at: the types of an article's tellings, in their order."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.ground.mentions import mentions
from selon.parse import parse

SALVO = (
    "Des roquettes sont tombées lundi sur la base. Ces tirs ont duré une heure.\n\n"
    "Mercredi, l'artillerie a riposté en pilonnant un verger. Deux drones ont frappé un dépôt le même soir."
)
CASES = [  # what it shows, the article, the types of its tellings
    (
        "the attack is the abduction told before",
        "Des bandits ont kidnappé dimanche trente fidèles à Kaduna.\n\nLe raid a eu lieu pendant l'office.",
        ["abduction", "abduction"],
    ),
    (
        "and so are those killed in it",
        "Des hommes ont enlevé dix élèves lundi.\n\nL'attaque a duré une heure. Deux gardiens ont été tués.",
        ["abduction", "abduction", "abduction"],
    ),
    (
        "not where the attack itself has killed",
        "Des hommes ont enlevé huit femmes lundi.\n\nL'attaque a coûté la vie à deux villageois.",
        ["abduction", "attack-on-civilians"],
    ),
    (
        "the how-manieth of its kind is what was told",
        "Une bombe a tué dix civils lundi à Quetta. Il s'agit de la pire attaque depuis 2014.",
        ["explosion", "explosion"],
    ),
    (
        "not where the noun tells what act it is",
        "Une bombe a tué dix civils lundi à Quetta. C'est la deuxième embuscade de la semaine, selon la radio.",
        ["explosion", "armed-clash"],
    ),
    (
        "what is answered keeps the type of its word",
        "En représailles à l'attaque de lundi, l'aviation a bombardé la ville mercredi.",
        ["armed-clash", "air-strike"],
    ),
    (
        "an act that tells when has none of the dead of another",
        "Trois jours après l'attentat de Bria, un drone a tué deux miliciens.",
        ["explosion", "air-strike"],
    ),
    (
        "its own dead are its",
        "Au lendemain de l'attentat de Bria, le bilan est de dix morts.",
        ["explosion"],
    ),
    (
        "people died after a raid, of it",
        "Dix civils sont morts après une frappe de drone à Bria.",
        ["air-strike"],
    ),
    (
        "this attack is the fire told in the sentence before",
        "Des jihadistes ont incendié samedi un centre de santé à Ngala. L'ONG déplore cette attaque.",
        ["looting", "looting"],
    ),
    (
        "an attack is no exchange of shots told between",
        "Huit femmes ont été enlevées mardi.\n\nUn échange de tirs a été entendu.\n\nNul n'a revendiqué l'attaque.",
        ["abduction", "armed-clash", "abduction"],
    ),
    (
        "the dead of the lead have the type of their act",
        "Douze civils ont été tués lundi à Kokola. La police attribue cette attaque aux rebelles.",
        ["attack-on-civilians", "attack-on-civilians"],
    ),
    (
        "a blast in the paragraph below",
        "Vingt personnes sont mortes mardi à Kaboul.\n\nL'explosion s'est produite devant une mosquée.",
        ["explosion", "explosion"],
    ),
    (
        "not a total since a day",
        "Depuis janvier, 300 civils sont morts au nord. L'attaque la plus meurtrière remonte à juin.",
        ["casualty", "attack-on-civilians"],
    ),
    (
        "a blast is the blast, whatever is said of it between",
        "Une explosion a eu lieu à Baalbek. Une chaîne parle d'une frappe de drone. L'explosion a tué un homme.",
        ["explosion", "air-strike", "explosion"],
    ),
    (
        "a blast that another paragraph begins with is not the fight",
        "Des combats ont éclaté à Sake lundi.\n\nUne explosion a endommagé un pont à Bukavu.",
        ["armed-clash", "explosion"],
    ),
    (
        "a strike is the strike, not shots told between",
        "Un drone a frappé un marché. Des hommes ont tiré sur des passants.\n\nLa frappe a tué un enfant.",
        ["air-strike", "attack-on-civilians", "air-strike"],
    ),
    (
        "bombs that fall, of a raid",
        "Un avion a bombardé le village lundi. « Deux bombes sont tombées sur l'école », dit un élu.",
        ["air-strike", "air-strike"],
    ),
    (
        "not the one that was laid",
        "Un avion a bombardé le village. Un engin piégé a explosé au marché.",
        ["air-strike", "explosion"],
    ),
    (
        "the dead of a lead, over acts recalled",
        "Un obus est tombé lundi sur Taëz.\n\nEn 2021, une bombe avait explosé au marché.\n\nL'ONU parle de 9 morts.",
        ["shelling", "explosion", "shelling"],
    ),
    (
        "an attack in answer is none of the massacre before",
        "La milice a massacré dix villageois. En représailles, l'armée a frappé son camp.",
        ["attack-on-civilians", "armed-clash"],
    ),
    (
        "the dead, and how old they were",
        "Des obus sont tombés sur le village. Sept élèves, âgés de 9 à 12 ans, sont morts.",
        ["shelling", "shelling"],
    ),
    (
        "a hit is what the next sentence says",
        "L'hôpital du Sud est touché mardi. Un obus de mortier explose dans la maternité.",
        ["shelling", "shelling"],
    ),
    (
        "what alone was aimed at",
        "Des obus sont tombés sur la ville. Les rebelles affirment n'avoir visé que l'aéroport militaire.",
        ["shelling", "shelling"],
    ),
    (
        "one after the other",
        "Des hommes entrent dans l'hôpital de Gao, ouvrent le feu, pillent la pharmacie.",
        ["movement", "armed-clash", "looting"],
    ),
    (
        "shot down by mistake",
        "Un hélicoptère russe a été abattu par erreur à la frontière.",
        ["armed-clash"],
    ),
    (
        "an attack and the one before it",
        "C'est l'attaque la plus meurtrière depuis celle de Bohoma, en 2020.",
        ["armed-clash", "armed-clash"],
    ),
    (
        "a bombardment, where the article tells of a drone alone",
        "Le bombardement de la route a tué un chauffeur. Un drone a frappé trois camions, dit un élu.",
        ["air-strike", "air-strike"],
    ),
    (
        "missing after an attack on the ground: led away",
        "Des assaillants ont attaqué le village lundi. Six habitants sont portés disparus.",
        ["attack-on-civilians", "abduction"],
    ),
    (
        "missing after a shell: under the ruins",
        "Un obus est tombé sur une école lundi. Six personnes sont portées disparues.",
        ["shelling", "shelling"],
    ),
    ("houses burnt, and vehicles", "Dix maisons et deux motos ont été incendiées.", ["looting"]),
    (
        "a drone shot down, behind an aside",
        "L'armée dit avoir abattu lundi, au-dessus de Syrte, un drone.",
        ["foiled-attack"],
    ),
    ("brought down", "La défense aérienne a fait tomber un avion sans pilote.", ["foiled-attack"]),
    ("who fights is no fight", "Les deux camps qui s'affrontent au Soudan ont publié un texte.", []),
    (
        "a fight that is dated is one",
        "Les miliciens qui combattent depuis mardi à Gao sont cernés.",
        ["armed-clash", "siege"],
    ),
    ("what a base is for is no raid", "La ville servait de base à la milice pour ses raids contre les villages.", []),
    (
        "what was left behind has not gone off",
        "Les démineurs cherchent des engins explosifs laissés par la milice.",
        [],
    ),
    (
        "the attack of a heading is told by the body",
        "Syrie : attaque contre une base\n\nDes roquettes ont visé le site lundi.\n\nUn officier a confirmé l'attaque.",
        ["shelling", "shelling"],
    ),
    (
        "not the many of a span of time",
        "Des roquettes ont visé la base lundi. Depuis mai, elle a subi dix attaques. L'attaque a tué un soldat.",
        ["shelling", "armed-clash", "shelling"],
    ),
    (
        "one of those hurt has died since, elsewhere",
        "Un attentat a fait six blessés vendredi à Lawdar.\n\nUn des blessés est décédé samedi à Aden.",
        ["explosion", "explosion"],
    ),
    (
        "somebody who was not told hurt died elsewhere",
        "Un attentat a fait six blessés vendredi à Lawdar.\n\nUn soldat est décédé samedi à Aden.",
        ["explosion", "casualty"],
    ),
    (
        "the dead since then are those of what was told",
        "L'armée mène des raids aériens à Sirba. Vingt rebelles ont été tués depuis.",
        ["air-strike", "air-strike"],
    ),
    (
        "the dead since a month are others",
        "L'armée mène des raids aériens à Sirba. Vingt rebelles ont été tués depuis janvier.",
        ["air-strike", "casualty"],
    ),
    (
        "what hurt some killed him who is told before them",
        "À Karkamis, un garde a été tué et deux de ses collègues ont été blessés par des obus.",
        ["shelling"],
    ),
    (
        "the dead of an assault are not those of its car bombs",
        "Des rebelles ont pris d'assaut la prison à l'aide de deux voitures piégées. L'armée a perdu trente hommes.",
        ["armed-clash", "explosion", "armed-clash"],
    ),
    ("who dies under torture is counted by it", "À Raqqa, un détenu est mort sous la torture.", ["torture"]),
    (
        "cars taken beside the dead of a list",
        "Une embuscade a visé une patrouille près de Tera. Bilan : quatre gardes tués, deux motos emportées.",
        ["armed-clash", "armed-clash"],
    ),
    (
        "cars taken in a clause of their own",
        "Une embuscade a visé une patrouille près de Tera. Deux motos ont été emportées.",
        ["armed-clash", "looting"],
    ),
    (
        "the dead of a drone are none of the ambush told before",
        "Des hommes ont tendu une embuscade à une patrouille près de Gao. Le bilan est de six morts. Un drone a "
        "ensuite détruit deux pick-up.",
        ["armed-clash", "armed-clash", "air-strike"],
    ),
    (
        "nor are those of a helicopter",
        "Des combats ont opposé mardi les deux camps à Gao. Un hélicoptère a tué dix combattants, selon l'armée.",
        ["armed-clash", "air-strike"],
    ),
    (
        "what nobody says the means of is still the act told before",
        "Des hommes ont tendu une embuscade à une patrouille près de Gao. Deux pick-up ont été détruits.",
        ["armed-clash", "armed-clash"],
    ),
    (
        "a missile may be that of the aircraft told before",
        "Des avions ont frappé la ville de Gao lundi. Un missile a tué deux élèves.",
        ["air-strike", "air-strike"],
    ),
    (
        "below what else happened, the attack is the act told most of",
        "Des hommes ont tendu une embuscade à une patrouille près de Gao. Les combats ont duré une heure.\n\nMardi, "
        "des avions ont bombardé les grottes du mont.\n\nL'attaque n'a pas été revendiquée.",
        ["armed-clash", "armed-clash", "air-strike", "armed-clash"],
    ),
    (
        "in its paragraph it is what was told last",
        "Des hommes ont tendu une embuscade à une patrouille près de Gao. Les combats ont duré une heure.\n\nMardi, "
        "des avions ont bombardé les grottes du mont. L'attaque n'a pas été revendiquée.",
        ["armed-clash", "armed-clash", "air-strike", "air-strike"],
    ),
    (
        "where no act is told more often it is the last",
        "Des hommes ont tendu une embuscade à une patrouille près de Gao.\n\nMardi, des avions ont bombardé les "
        "grottes du mont.\n\nL'attaque n'a pas été revendiquée.",
        ["armed-clash", "air-strike", "air-strike"],
    ),
    (
        "the operation that somebody claims is the act told most of, which answers none, and so is what they say of it",
        f"{SALVO}\n\nUn groupe a revendiqué l'opération. « Nous avons visé l'occupant », lit-on dans son communiqué.",
        ["shelling", "shelling", "shelling", "air-strike", "shelling", "shelling"],
    ),
    (
        "in its paragraph it is what was told last",
        f"{SALVO} Une faction irakienne a revendiqué l'opération.",
        ["shelling", "shelling", "shelling", "air-strike", "air-strike"],
    ),
    (
        "not what somebody follows or hails",
        f"{SALVO}\n\nLe ministre a suivi l'opération. La radio a salué l'action.",
        ["shelling", "shelling", "shelling", "air-strike"],
    ),
    (
        "nor what is claimed of many, or of one not told",
        f"{SALVO}\n\nLe groupe revendique ses actions. La milice a revendiqué une opération.",
        ["shelling", "shelling", "shelling", "air-strike"],
    ),
    (
        "an answer in a heading is told by the body",
        "Mali : des roquettes sur un camp, l'armée riposte\n\nDes obus ont visé le site. L'armée a riposté au canon.",
        ["shelling", "shelling"],
    ),
    (
        "not one of the body, which is another act",
        "Mali : un camp visé\n\nDes combats ont éclaté au camp. L'armée a riposté.\n\nUn obus est tombé à Gao mardi.",
        ["armed-clash", "armed-clash", "shelling"],
    ),
]


@pytest.mark.parametrize(("shows", "text", "types"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_types(shows, text, types):
    assert [t.type for t in frame(parse(from_text(text, published="2024-03-14")))] == types


DATED = [  # what it shows, the article, the days of its tellings
    (
        "bodies found later",
        "Dix civils ont été tués lundi dans une attaque à Boga. Trois corps ont été retrouvés mercredi.",
        ["2024-03-11", "2024-03-11"],
    ),
    (
        "an attack claimed later",
        "Une attaque a fait dix morts lundi à Boga. L'attaque a été revendiquée mercredi.",
        ["2024-03-11", "2024-03-11"],
    ),
    (
        "what who claims an act says of it, below another",
        f"{SALVO}\n\nUn groupe a revendiqué l'opération. « Nous avons visé l'occupant », lit-on dans son communiqué.",
        ["2024-03-11", "2024-03-11", "2024-03-13", "2024-03-13", "2024-03-11", "2024-03-11"],
    ),
    (
        "a second attack has its own day",
        "Une attaque a fait dix morts lundi à Boga. Une autre attaque a eu lieu mercredi à Tchabi.",
        ["2024-03-11", "2024-03-13"],
    ),
]


@pytest.mark.parametrize(("shows", "text", "days"), [pytest.param(*c, id=c[0]) for c in DATED])
def test_days(shows, text, days):
    p = parse(from_text(text, published="2024-03-14"))
    found, *_ = mentions(p, ())
    assert [m.when.edtf for m in found] == days
