"""What an act lends to those of its tellings that leave it open: with what it was done, whom it befell, whom it killed;
and what another act does not lend."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

# What is shown, the article, and each telling by its type and its words.
LENT = [
    (
        "a side owns an act that was told with its means",
        "Un drone a tiré un missile lundi sur un atelier de Srifa, tuant deux menuisiers.\n\nL'armée affirme "
        "avoir visé un dépôt d'armes.",
        [("air-strike", "tiré"), ("air-strike", "visé")],
    ),
    (
        "denied, it came from where it came from",
        "Un avion de chasse a largué une bombe sur le marché de Kabkabia.\n\nLe porte-parole de l'armée nie "
        "avoir bombardé des civils.",
        [("air-strike", "largué"), ("air-strike", "bombardé")],
    ),
    (
        "the means are told after the account",
        "Le ministère dit avoir détruit un poste de la milice près de Karak. Deux hélicoptères ont tiré des "
        "missiles sur le bâtiment, raconte un berger.",
        [("air-strike", "détruit"), ("air-strike", "tiré")],
    ),
    (
        "what somebody condemns is the act that was told",
        "Un drone a tiré un missile sur une école de Zalingei.\n\nL'ONU a condamné un massacre inacceptable.",
        [("air-strike", "tiré"), ("accuse", "condamné"), ("air-strike", "massacre")],
    ),
    (
        "nouns that point back, over paragraphs",
        "L'aviation a largué deux bombes sur le village de Kani.\n\nLes habitants ont enterré lundi les "
        "victimes du bombardement.\n\nLe gouverneur a dénoncé ce carnage.",
        [("air-strike", "largué"), ("air-strike", "bombardement"), ("accuse", "dénoncé"), ("air-strike", "carnage")],
    ),
    (
        "one bomb more of the raid",
        "Les avions ont largué des bombes sur Kabkabia. Une deuxième bombe est tombée près de la mosquée.",
        [("air-strike", "largué"), ("air-strike", "tombée")],
    ),
    (
        "negative: a band has its own act",
        "Un drone a tiré un missile lundi sur un atelier de Srifa.\n\nDes rebelles affirment avoir attaqué un "
        "poste de l'armée.",
        [("air-strike", "tiré"), ("armed-clash", "attaqué")],
    ),
    (
        "negative: the other side's act is another",
        "Un drone russe a visé un minibus à Kherson.\n\nL'armée ukrainienne affirme avoir détruit un dépôt de "
        "munitions.",
        [("air-strike", "visé"), ("armed-clash", "détruit")],
    ),
    (
        "negative: what was owned the day before",
        "Un drone a tiré un missile lundi sur un atelier de Srifa.\n\nLa veille, la milice avait affirmé avoir "
        "détruit deux chars.",
        [("air-strike", "tiré"), ("armed-clash", "détruit")],
    ),
    (
        "negative: elsewhere",
        "Un drone a tiré un missile sur un atelier de Srifa.\n\nL'armée affirme avoir attaqué un poste de la "
        "milice à Bint Jbeil.",
        [("air-strike", "tiré"), ("armed-clash", "attaqué")],
    ),
    (
        "negative: what a time is counted from is another act",
        "Un drone a tiré un missile sur un atelier de Srifa trois jours après l'attaque de Rmeich.",
        [("air-strike", "tiré"), ("armed-clash", "attaque")],
    ),
    (
        "negative: guns drop nothing from the air",
        "L'artillerie a pilonné le camp. Une bombe est tombée sur l'hôpital.",
        [("shelling", "pilonné"), ("explosion", "tombée")],
    ),
    (
        "what flew is told in a sentence of its own",
        "Le monastère de Depayin a été visé par un bombardement samedi.\n\nL'avion est revenu deux fois, "
        "raconte un moine.",
        [("air-strike", "bombardement")],
    ),
    (
        "what the attackers used",
        "Quatre soldats ont péri dans une attaque contre une patrouille à Tame.\n\nLes assaillants ont utilisé "
        "des drones chargés d'explosifs.",
        [("air-strike", "attaque")],
    ),
    (
        "drones known from the act",
        "L'armée turque a attaqué mercredi une centrale près de Tell Rifaat. Les drones tournaient dans le "
        "ciel depuis l'aube.",
        [("air-strike", "attaqué")],
    ),
    (
        "any aircraft, beside a bombardment",
        "Un bombardement a détruit deux maisons à Loikaw. Un avion avait survolé le quartier peu avant, selon"
        " une voisine.",
        [("air-strike", "bombardement"), ("movement", "survolé")],
    ),
    (
        "negative: aircraft that carry the hurt",
        "Des rebelles ont attaqué un camp à Boni. Un hélicoptère a évacué les blessés.",
        [("armed-clash", "attaqué"), ("displacement", "évacué")],
    ),
    (
        "negative: a drone that watches an attack",
        "Une attaque a visé une patrouille à Tame. Un drone survolait la zone, selon un élu.",
        [("armed-clash", "attaque"), ("movement", "survolait")],
    ),
    (
        "negative: an aircraft elsewhere",
        "Un bombardement a détruit deux maisons à Loikaw. À Demoso, un avion a survolé le marché.",
        [("shelling", "bombardement"), ("movement", "survolé")],
    ),
    (
        "one more of what was hit is hit as the first was",
        "Un drone a tiré sur une école de Deir al-Balah.\n\nLe 6 juin, une autre école avait été visée à Nousseirat.",
        [("air-strike", "tiré"), ("air-strike", "visée")],
    ),
    (
        "one more market",
        "Un avion a bombardé un marché à Nyala.\n\nEn mars, un autre marché avait été touché à Kutum.",
        [("air-strike", "bombardé"), ("air-strike", "touché")],
    ),
    (
        "negative: one more with means of its own",
        "Un drone a tiré sur une école de Deir al-Balah.\n\nLe 6 juin, une autre école avait été visée par des "
        "roquettes à Nousseirat.",
        [("air-strike", "tiré"), ("shelling", "visée")],
    ),
    (
        "negative: of another sort",
        "Un drone a tiré sur une école de Deir al-Balah.\n\nEn mai, une caserne avait été attaquée à Rafah.",
        [("air-strike", "tiré"), ("armed-clash", "attaquée")],
    ),
    (
        "one act is not taken up from many",
        "Deux drones ont visé une base près de Rmeilan, alors que les attaques contre les troupes se "
        "multiplient.\n\nUn responsable a confirmé l'attaque.",
        [("air-strike", "visé"), ("armed-clash", "attaques"), ("air-strike", "attaque")],
    ),
    (
        "the dead of the act two paragraphs above",
        "Deux missiles ont touché la base de Harir.\n\nLe site a été bouclé.\n\nTrois soldats ont trouvé la mort,"
        " selon une source.",
        [("shelling", "touché"), ("siege", "bouclé"), ("shelling", "trouvé la mort")],
    ),
    (
        "the dead whom a side claims",
        "Des rebelles ont attaqué le poste de Banibangou.\n\nLa route est coupée.\n\nLes autorités ont revendiqué"
        " une centaine de terroristes tués.",
        [("armed-clash", "attaqué"), ("siege", "coupée"), ("armed-clash", "tués")],
    ),
    (
        "the dead behind a denial",
        "Un avion a largué des bombes sur un camp près de Kafr Takharim.\n\nMoscou dément.\n\nL'Observatoire "
        "affirme que huit civils ont été tués.",
        [("air-strike", "largué"), ("air-strike", "tués")],
    ),
    (
        "negative: the dead of a war",
        "Deux missiles ont touché la base de Harir.\n\nLe conflit a fait des dizaines de milliers de morts.",
        [("shelling", "touché"), ("casualty", "morts")],
    ),
    (
        "negative: the dead of a span of time",
        "Deux missiles ont touché la base de Harir.\n\nDepuis janvier, quarante soldats ont été tués.",
        [("shelling", "touché"), ("casualty", "tués")],
    ),
    (
        "negative: soldiers are none of the dead of an attack on civilians",
        "Des villageois ont été exécutés à Ardamata.\n\nLes paramilitaires annoncent la prise du quartier général.\n\n"
        "L'armée admet un repli de la garnison. Une note est plus précise : 47 soldats tués et 112 disparus.",
        [("attack-on-civilians", "exécutés"), ("territory", "prise"), ("withdrawal", "repli"), ("casualty", "tués")],
    ),
    (
        "whom they shot at is told before",
        "Des hommes armés ont attaqué dimanche un convoi de commerçants près de Djibo.\n\nIls ont laissé passer"
        " les camions, puis ils ont ouvert le feu, raconte un chauffeur.",
        [("attack-on-civilians", "attaqué"), ("movement", "passer"), ("attack-on-civilians", "ouvert le feu")],
    ),
    (
        "an ambush of travellers",
        "Des assaillants ont attaqué un bus de voyageurs à Abala. Un rescapé de l'embuscade a compté dix corps.",
        [("attack-on-civilians", "attaqué"), ("attack-on-civilians", "embuscade")],
    ),
    (
        "no more than a fight, somebody says of it",
        "Les paramilitaires ont attaqué le village de Goz Bechara, tuant 23 habitants. Leur porte-parole "
        "assure qu'ils n'ont affronté que des combattants.",
        [("attack-on-civilians", "attaqué"), ("attack-on-civilians", "affronté")],
    ),
    (
        "no more than an answer",
        "Des soldats ont tiré sur des manifestants à Oicha. L'armée affirme que les soldats n'ont fait que "
        "répondre à des tirs.",
        [("attack-on-civilians", "tiré"), ("attack-on-civilians", "tirs")],
    ),
    (
        "no more than soldiers",
        "Des rebelles ont attaqué un marché à Kouki, tuant dix villageois. Le groupe prétend n'avoir visé que"
        " des soldats.",
        [("attack-on-civilians", "attaqué"), ("attack-on-civilians", "visé")],
    ),
    (
        "an attack recalled beside one on villagers",
        "Des miliciens ont attaqué le village de Boga, tuant onze villageois. L'attaque a duré deux heures.\n\n"
        "En mai 2021, une double attaque à Tchabi avait fait plus de cinquante morts.",
        [("attack-on-civilians", "attaqué"), ("attack-on-civilians", "attaque"), ("attack-on-civilians", "attaque")],
    ),
    (
        "gold diggers whom shots killed",
        "Des rebelles ont attaqué Kouki, tuant sept villageois.\n\nAu mois d'août, onze orpailleurs avaient été"
        " tués près de Markounda. La CPC avait alors revendiqué la fusillade.",
        [("attack-on-civilians", "attaqué"), ("attack-on-civilians", "tués"), ("attack-on-civilians", "fusillade")],
    ),
    (
        "by another word, and another's account of whom, it is the act that was told",
        "Quatorze soldats ont été tués samedi dans une embuscade contre un bus militaire près d'al-Choula.\n\n"
        "L'agence Sana a de son côté fait état d'une attaque terroriste contre un car de voyageurs.",
        [("armed-clash", "embuscade"), ("armed-clash", "attaque")],
    ),
    (
        "negative: the answer of an escort is a fight",
        "Des hommes armés ont attaqué un convoi de commerçants près de Djibo. L'escorte a riposté.",
        [("attack-on-civilians", "attaqué"), ("armed-clash", "riposté")],
    ),
    (
        "negative: elsewhere, another day",
        "Des hommes armés ont attaqué un village près de Djibo, tuant dix villageois.\n\nÀ Gao, des rebelles "
        "ont ouvert le feu mardi.",
        [("attack-on-civilians", "attaqué"), ("armed-clash", "ouvert le feu")],
    ),
    (
        "negative: of forces it is a clash",
        "Des rebelles ont attaqué une caserne à Gao, tuant dix soldats. Ils ont ouvert le feu pendant une heure.",
        [("armed-clash", "attaqué"), ("armed-clash", "ouvert le feu")],
    ),
    (
        "negative: one recalled that befell forces",
        "Des miliciens ont attaqué le village de Boga, tuant onze villageois.\n\nEn mai, une attaque contre une"
        " base avait fait dix morts parmi les soldats.",
        [("attack-on-civilians", "attaqué"), ("armed-clash", "attaque")],
    ),
    (
        "negative: from when a time is counted",
        "Des rebelles ont attaqué un village, tuant dix habitants, trois jours après l'embuscade de Gao.",
        [("attack-on-civilians", "attaqué"), ("armed-clash", "embuscade")],
    ),
    (
        "a point that is a post",
        "Un drone a frappé un point de déploiement de l'armée à Kherson.",
        [("air-strike", "frappé")],
    ),
    (
        "a post for a time",
        "L'armée dit avoir touché un point de déploiement temporaire.",
        [("armed-clash", "touché")],
    ),
    (
        "negative: no post, and no force",
        "La sécheresse a frappé un point d'eau.",
        [],
    ),
]


@pytest.mark.parametrize(("shows", "article", "told"), [pytest.param(*row, id=row[0]) for row in LENT])
def test_lending(shows, article, told):
    p = parse(from_text(article, published="2024-03-14", language="fr"))
    read = [(t.type, " ".join(w.text for w in p.tokens[slice(*t.trigger)])) for t in frame(p)]
    assert read == told, shows
