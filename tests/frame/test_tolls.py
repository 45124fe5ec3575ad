"""What the numbers of a sentence count: kind, least and most, and what is no count of an act."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

SENTENCES = [  # a sentence, and the kind, least and most of each of its counts
    ("Bilan : 12 morts à Gao.", [("killed", 12, 12)]),
    ("Une frappe de drone a fait sept morts et quinze blessés à Tessalit.", [("killed", 7, 7), ("injured", 15, 15)]),
    ("Une frappe a visé le marché, faisant sept morts et quinze blessés.", [("killed", 7, 7), ("injured", 15, 15)]),
    ("Une bombe a explosé devant la mairie, tuant trois passants.", [("killed", 3, 3)]),
    (
        "Une bombe a explosé à Mogadiscio, faisant 3 tués et au moins 10 blessés.",
        [("killed", 3, 3), ("injured", 10, None)],
    ),
    ("L'explosion a tué quatre personnes, dont deux enfants.", [("killed", 4, 4), ("killed", 2, 2)]),
    (
        "Neuf personnes ont péri dans le bombardement, parmi lesquelles trois enfants.",
        [("killed", 9, 9), ("killed", 3, 3)],
    ),
    (
        "Les combats ont coûté la vie à cinq soldats et en ont blessé deux autres.",
        [("killed", 5, 5), ("injured", 2, 2)],
    ),
    ("Plus de seize soldats ont été tués dans l'embuscade.", [("killed", 17, None)]),
    ("Entre dix et vingt soldats ont été tués dans l'embuscade.", [("killed", 10, 20)]),
    ("Une trentaine de soldats ont péri dans l'embuscade.", [("killed", 30, 30)]),
    ("Deux personnes sont mortes et cinq autres ont été blessées mardi.", [("killed", 2, 2), ("injured", 5, 5)]),
    ("Un soldat a été tué et un autre blessé près de Tillia.", [("killed", 1, 1), ("injured", 1, 1)]),
    ("Les tirs d'obus n'ont fait aucune victime.", [("killed", 0, 0)]),
    ("Les tirs d'obus n'ont fait aucun mort.", [("killed", 0, 0)]),
    ("Douze roquettes ont été tirées sur la base.", [("munitions", 12, 12)]),
    ("Une dizaine d'obus sont tombés sur Sderot.", [("munitions", 10, 10)]),
    ("Quelque 70 missiles ont été tirés sur Kiev.", [("munitions", 70, 70)]),
    ("La défense aérienne a abattu 14 drones.", [("aircraft", 14, 14)]),
    ("Deux drones ont visé un dépôt de carburant.", [("aircraft", 2, 2)]),
    ("L'aviation a mené quatre raids sur la localité.", [("attacks", 4, 4)]),
    ("La coalition a effectué une trentaine de frappes en Irak.", [("attacks", 30, 30)]),
    ("Une quarantaine de véhicules sont entrés dans la ville.", [("vehicles", 40, 40)]),
    ("Un convoi de quarante camions a franchi la frontière.", [("vehicles", 40, 40)]),
    (
        "Le convoi, composé de douze camions et de trois blindés, a quitté la base.",
        [("vehicles", 12, 12), ("vehicles", 3, 3)],
    ),
    ("Quelque 3 000 personnes ont fui vers le Tchad.", [("people", 3000, 3000)]),
    ("Un millier de familles ont fui les combats.", [("people", 1000, 1000)]),
    ("Les violences ont déplacé 300 000 personnes.", [("people", 300000, 300000)]),
    ("Huit lycéennes ont été enlevées à Kuriga.", [("people", 8, 8)]),
    ("Un prêtre a été enlevé.", [("people", 1, 1)]),
    ("La police a arrêté douze suspects.", [("people", 12, 12)]),
    ("Les deux camps ont échangé cinquante prisonniers.", [("people", 50, 50)]),
    ("Une trentaine de maisons ont été incendiées.", [("other", 30, 30)]),
    ("Les rebelles ont détruit trois blindés de l'armée.", [("vehicles", 3, 3)]),
    ("Les corps de quatorze soldats ont été retrouvés après l'attaque.", [("killed", 14, 14)]),
    ("Un homme de 40 ans a été tué.", [("killed", 1, 1)]),
    ("Les blessés, au nombre de quatorze, ont été évacués vers Gao.", [("injured", 14, 14)]),
    ("L'explosion a fait neuf blessés, dont trois dans un état grave.", [("injured", 9, 9), ("injured", 3, 3)]),
    ("L'armée a anéanti un groupe terroriste et détruit trois véhicules.", [("vehicles", 3, 3)]),
    ("Une frappe a tué deux civils ; aucune enquête n'a été ouverte.", [("killed", 2, 2)]),
    (
        "Une voiture a explosé, tuant sur le coup deux gardes et en blessant cinq.",
        [("vehicles", 1, 1), ("killed", 2, 2), ("injured", 5, 5)],
    ),
    ("On déplore un mort et une demi-douzaine de blessés.", [("killed", 1, 1), ("injured", 6, 6)]),
    ("Une frappe a visé un immeuble de quatre étages.", []),
    ("L'armée a déjoué une attaque de drones et en a abattu quatre.", [("aircraft", 4, 4)]),
    ("Le tir a fait plus de vingt tués et blessés.", [("people", 21, None)]),
    ("Une vingtaine d'habitants ont été passés par les armes.", [("killed", 20, 20)]),
    ("Six gendarmes tués dans l'attaque ont été inhumés jeudi.", [("killed", 6, 6)]),
    ("Les autorités ont remis en liberté une centaine de prisonniers.", [("people", 100, 100)]),
    ("Les soldats ont saisi des armes et arrêté quatre suspects.", [("people", 4, 4)]),
    ("Le corps sans vie d'un berger a été retrouvé.", [("killed", 1, 1)]),
    ("Un commerçant de 55 ans a été assassiné mardi à 20 h.", [("killed", 1, 1)]),
    ("Washington a déployé 5 000 soldats dans le Golfe.", [("people", 5000, 5000)]),
    ("La 3e brigade a été déployée près du fleuve.", []),
    ("Le PAM a livré 40 tonnes de farine.", [("other", 40, 40)]),
    ("Berlin a livré 14 chars à Kiev.", [("vehicles", 14, 14)]),
    ("Washington a accordé une aide militaire de 300 millions de dollars à Kiev.", [("money", 300000000, 300000000)]),
    ("Les deux camps ont signé une trêve de 72 heures.", [("duration", 72, 72)]),
    ("Un seul engin a explosé.", [("munitions", 1, 1)]),
    ("C'est la troisième frappe en une semaine.", [("occurrence", 3, 3)]),
    ("Nous avons onze morts, quatre femmes et sept hommes.", [("killed", 11, 11), ("killed", 4, 4), ("killed", 7, 7)]),
    (
        "Huit soldats (six gendarmes et deux policiers) ont été tués dans l'attaque.",
        [("killed", 8, 8), ("killed", 6, 6), ("killed", 2, 2)],
    ),
    ("Le bilan s'alourdit à 34 morts.", [("killed", 34, 34)]),
    ("Le bilan est passé de 28 à 34 morts.", [("killed", 34, 34)]),
    ("Trois des blessés sont dans un état critique.", [("injured", 3, 3)]),
    ("Les médecins ont reçu 34 blessés après le bombardement.", [("injured", 34, 34)]),
]


@pytest.mark.parametrize(("sentence", "counts"), SENTENCES)
def test_counts(sentence, counts):
    told = frame(parse(from_text(sentence, published="2022-01-15", language="fr")))
    assert [(c.kind, c.min, c.max) for t in told for c in t.counts] == counts
