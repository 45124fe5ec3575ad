"""Time expressions as wire copy has them, each with its first and last day; written before the grammar saw them."""

import pytest

from selon.gather import from_text
from selon.ground.dates import Dated, dates
from selon.parse import parse

PUBLISHED = "2022-03-17"  # a Thursday
DATING = frozenset({"point", "period"})
NONE = "None..None"

ROWS = [  # text, its expressions with their first and last day (or kind); all others must date nothing
    ("Deux jours après l'attaque, le marché a rouvert.", [("Deux jours après", "duration")]),
    (
        "Depuis la chute de l'aéroport en août 2021, plus aucun avion ne se pose.",
        [("Depuis la chute de l'aéroport en août 2021", "2021-08-01..2022-03-17")],
    ),
    (
        "Depuis l'invasion lancée le 24 février, des millions de gens ont fui.",
        [("le 24 février", "2022-02-24..2022-03-17")],
    ),
    (
        "Depuis le coup d'État du 25 octobre, la capitale manifeste.",
        [("Depuis le coup d'État du 25 octobre", "2021-10-25..2022-03-17")],
    ),
    ("Les combats durent depuis la mi-février.", [("depuis la mi-février", "2022-02-15..2022-03-17")]),
    ("La trêve est censée entrer en vigueur dimanche à l'aube.", [("dimanche à l'aube", "2022-03-20")]),
    ("Les deux délégations sont invitées à se retrouver lundi à Doha.", [("lundi", "2022-03-21")]),
    ("Le médiateur a exhorté les chefs rebelles à se rendre samedi à Juba.", [("samedi", "2022-03-19")]),
    ("Le convoi était censé arriver mardi, il n'est jamais venu.", [("mardi", "2022-03-15")]),
    ("L'ultimatum expire vendredi à minuit.", [("vendredi à minuit", "2022-03-18")]),
    ("Mercredi, vers 2 h 30, trois roquettes sont tombées.", [("Mercredi, vers 2 h 30", "2022-03-16")]),
    ("Jeudi à l'aube (3h00 GMT), l'armée a donné l'assaut.", [("Jeudi à l'aube", "2022-03-17")]),
    (
        "Dans la nuit de mercredi à ce jeudi, un dépôt a brûlé.",
        [("Dans la nuit de mercredi à ce jeudi", "2022-03-16..2022-03-17")],
    ),
    ("Dans la nuit du 15 au 16, deux ponts ont sauté.", [("Dans la nuit du 15 au 16", "2022-03-15..2022-03-16")]),
    (
        "Dans la nuit du lundi 14 au mardi 15 mars, des tirs ont retenti.",
        [("Dans la nuit du lundi 14 au mardi 15 mars", "2022-03-14..2022-03-15")],
    ),
    ("Hier dans la soirée, des tirs nourris ont été entendus.", [("Hier dans la soirée", "2022-03-16")]),
    ("Ils ont été enlevés mercredi en fin d'après-midi.", [("mercredi en fin d'après-midi", "2022-03-16")]),
    (
        "Au petit matin de ce jeudi 17 mars, la ville s'est réveillée sous les bombes.",
        [("Au petit matin de ce jeudi 17 mars", "2022-03-17")],
    ),
    (
        "Entre lundi soir et mercredi matin, quarante corps ont été ramenés.",
        [("Entre lundi soir et mercredi matin", "2022-03-14..2022-03-16")],
    ),
    (
        "Entre le 1er janvier et le 28 février, 132 civils ont péri.",
        [("Entre le 1er janvier et le 28 février", "2022-01-01..2022-02-28")],
    ),
    ("Du 3 au 10 mars inclus, la route a été coupée.", [("Du 3 au 10 mars", "2022-03-03..2022-03-10")]),
    ("Fin février, l'armée avait repris la colline.", [("Fin février", "2022-02-21..2022-02-28")]),
    (
        "À la mi-mars 2011, les premiers cortèges sont descendus dans la rue.",
        [("À la mi-mars 2011", "2011-03-11..2011-03-20")],
    ),
    ("Début mars, un élu avait été tué.", [("Début mars", "2022-03-01..2022-03-10")]),
    ("Au premier semestre 2021, les attaques ont doublé.", [("Au premier semestre 2021", "2021-01-01..2021-06-30")]),
    (
        "En 2020 et 2021, la province a connu le pire.",
        [("2020", "2020-01-01..2020-12-31"), ("2021", "2021-01-01..2021-12-31")],
    ),
    (
        "Entre 2012 et 2016, les deux rives étaient tenues par des camps rivaux.",
        [("Entre 2012 et 2016", "2012-01-01..2016-12-31")],
    ),
    ("Depuis une semaine, les obus tombent sans relâche.", [("Depuis une semaine", "2022-03-10..2022-03-17")]),
    ("Depuis plus de deux ans, la route est fermée.", [("Depuis plus de deux ans", "2020-03-17..2022-03-17")]),
    (
        "Il y a une semaine jour pour jour, le même village était attaqué.",
        [("Il y a une semaine", "2022-03-07..2022-03-13")],
    ),
    ("Il y a deux ans, l'armée quittait la ville.", [("Il y a deux ans", "2020-01-01..2020-12-31")]),
    ("Il y a quatre jours, un drone a visé la raffinerie.", [("Il y a quatre jours", "2022-03-13")]),
    (
        "Ces dernières 24 heures, onze frappes ont été comptées.",
        [("Ces dernières 24 heures", "2022-03-16..2022-03-17")],
    ),
    ("En 48 heures, trois villages sont tombés.", [("48 heures", "duration")]),
    ("Pendant près de six heures, les deux camps ont échangé des tirs.", [("six heures", "duration")]),
    ("Chaque vendredi, les fidèles prient sous les obus.", [("Chaque vendredi", "repeated")]),
    ("Un couvre-feu de 19 heures à 6 heures a été décrété mercredi.", [("mercredi", "2022-03-16")]),
    (
        "Le 2 mars, puis le 9 mars, des drones ont survolé la base.",
        [("Le 2 mars", "2022-03-02"), ("le 9 mars", "2022-03-09")],
    ),
    ("Les 4 et 5 mars, le camp a été évacué.", [("Les 4 et 5 mars", "2022-03-04..2022-03-05")]),
    (
        "Le 5 mars, un pont a sauté. Le lendemain, un autre a été miné.",
        [("Le 5 mars", "2022-03-05"), ("Le lendemain", "2022-03-06")],
    ),
    (
        "Arrêté le 5 mars, il a été libéré trois jours plus tard.",
        [("le 5 mars", "2022-03-05"), ("trois jours plus tard", "2022-03-08")],
    ),
    (
        "Mardi, la ville a été bombardée. Le soir même, le maire a fui.",
        [("Mardi", "2022-03-15"), ("Le soir même", "2022-03-15")],
    ),
    ("Les combats de la veille avaient fait six morts, a-t-on appris mercredi.", [("mercredi", "2022-03-16")]),
    ("La brigade du 23-Juin a revendiqué l'embuscade.", []),
    ("Un obus de 120 mm a touché le marché de la rue du 11-Novembre.", []),
    ("Le vol 752 transportait 176 passagers et 2022 colis.", []),
    ("La résolution 2254 a été votée en décembre 2015.", [("en décembre 2015", "2015-12-01..2015-12-31")]),
    ("L'attaque remonte au 12 février dernier.", [("12 février dernier", "2022-02-12")]),
    ("L'attaque remonte à la semaine du 7 mars.", [("la semaine du 7 mars", "2022-03-07..2022-03-13")]),
    ("Le week-end dernier, huit civils ont péri.", [("Le week-end dernier", "2022-03-12..2022-03-13")]),
    ("Samedi et dimanche, la route a été bloquée.", [("Samedi", "2022-03-12"), ("dimanche", "2022-03-13")]),
    (
        "Une trêve de trois jours doit débuter ce vendredi.",
        [("trois jours", "duration"), ("ce vendredi", "2022-03-18")],
    ),
    ("Le retrait devra être achevé d'ici au 31 mars.", [("d'ici au 31 mars", "2022-03-17..2022-03-31")]),
    ("À compter du 1er avril, le passage sera fermé.", [("À compter du 1er avril", "2022-04-01..None")]),
    ("Les pertes s'élèveraient à 2 000 hommes depuis novembre.", [("depuis novembre", "2021-11-01..2022-03-17")]),
    ("L'an dernier à la même époque, le front ne bougeait pas.", [("L'an dernier", "2021-01-01..2021-12-31")]),
    ("Mardi 15 mars au matin, des hommes à moto ont surgi.", [("Mardi 15 mars au matin", "2022-03-15")]),
    (
        "Selon un bilan arrêté mercredi à 18 heures, trente corps ont été dégagés.",
        [("mercredi à 18 heures", "2022-03-16")],
    ),
    ("Au troisième jour de l'offensive, la gare est tombée.", []),
    ("Au lendemain de la prise du camp, le calme régnait.", [("Au lendemain", "None..None")]),
    ("À la veille du sommet, un attentat a frappé la gare.", [("À la veille", "None..None")]),
    (
        "Des frappes ont eu lieu mercredi et dans la nuit de mercredi à jeudi.",
        [("mercredi", "2022-03-16"), ("dans la nuit de mercredi à jeudi", "2022-03-16..2022-03-17")],
    ),
]


def told(dated: Dated) -> str:
    if dated.kind not in DATING or dated.when is None:
        return dated.kind
    first, last = dated.when.earliest, dated.when.latest
    return first if first is not None and first == last else f"{first}..{last}"


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_wire_copy(text: str, expected: list[tuple[str, str]]) -> None:
    found = list(dates(parse(from_text(text, published=PUBLISHED, language="fr"))))
    for words, days in expected:
        start = text.index(words)
        hits = [d for d in found if d.start < start + len(words) and start < d.end]
        assert [told(d) for d in hits] == [days]
        found = [d for d in found if d not in hits]
    assert [told(d) for d in found if d.kind in DATING and told(d) != NONE] == []
