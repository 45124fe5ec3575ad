"""Raids on the ground, acts in answer to others or denied, and words that only look like acts: by their types and
counts."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the text, the types told in it
    ("dead in an incursion", "Trois personnes ont été tuées lors d'une incursion à Naplouse.", {"armed-clash"}),
    ("dead by an incursion", "Une incursion de l'armée dans le village a fait deux morts.", {"armed-clash"}),
    ("villagers dead by one", "Une incursion de miliciens dans le village a fait deux morts.", {"attack-on-civilians"}),
    ("civilians dead", "Dix villageois ont été tués dans une incursion d'hommes armés.", {"attack-on-civilians"}),
    ("nobody hurt", "L'incursion de chars israéliens a duré deux heures.", {"movement"}),
    (
        "the dead told later",
        "L'armée a mené une incursion à Jénine. Un Palestinien a été tué et six autres blessés.",
        {"armed-clash"},
    ),
    (
        "what is answered is no means",
        "Les soldats disent avoir riposté à un tir de roquette.",
        {"armed-clash", "shelling"},
    ),
    ("the means of an answer", "L'armée a riposté par des obus de mortier.", {"shelling"}),
    ("aircraft that come in", "Deux hélicoptères sont intervenus en appui de la patrouille.", {"air-strike"}),
    ("set upon", "Le convoi a été pris à partie par des hommes armés.", {"armed-clash"}),
    ("set upon in words", "Le ministre a été pris à partie par l'opposition.", set()),
    ("pushed back at the fence", "La garnison a repoussé une tentative d'infiltration.", {"armed-clash"}),
    ("a name, no movement", "Il y a là des membres du mouvement Ansar.", set()),
    ("a way in, no movement", "Des ambulances attendaient à l'entrée du camp.", set()),
    ("who says so", "La colonne est partie de Gao, soutient le porte-parole.", {"movement"}),
    ("backs it", "Ankara soutient l'offensive.", {"support", "armed-clash"}),
    (
        "an appeal beside another verb",
        "Le ministère a dénoncé un crime et appelé les pays voisins à respecter la trêve.",
        {"accuse", "request", "agreement"},
    ),
    (
        "led away where there are arrests",
        "Les soldats ont arrêté deux suspects à Hébron. Trois jeunes ont été emmenés.",
        {"arrest"},
    ),
    ("led away by gunmen", "Vingt passagers ont été emmenés par les assaillants.", {"abduction"}),
    ("one who is named as well", "L'armée a capturé un agent du mouvement, Ali Hamdan.", {"abduction"}),
    ("one in scare quotes", "Ankara confirme avoir capturé un « membre du PKK ».", {"abduction"}),
    ("a town, whoever lives there", "Les rebelles ont capturé la ville des réfugiés.", {"territory"}),
    ("a post that soldiers held", "Les insurgés ont capturé un poste tenu par vingt soldats.", {"territory"}),
    ("a town by its name", "L'armée a capturé Bakhmout.", {"territory"}),
    (
        "a raid of troops that enter",
        "Un raid a fait deux morts. L'incursion a duré une heure, avec des échanges de tirs.",
        {"armed-clash"},
    ),
    ("a raid of aircraft", "Un raid a fait deux morts. Les avions ont survolé Idlib, où des combats ont lieu.", None),
    ("a raid of a band", "Des miliciens ont lancé un raid dans le camp de déplacés.", {"armed-clash"}),
    ("fighters who raid", "Des combattants ont mené un raid contre une base.", {"armed-clash"}),
    ("villagers raided", "Des hommes armés ont mené un raid sur le village de Barkoundé.", {"attack-on-civilians"}),
    ("a band's drones", "Des combattants ont mené un raid de drones sur le port.", {"air-strike"}),
    ("an army's raid", "L'armée a mené un raid sur le village.", {"air-strike"}),
]

COUNTS = [  # what it shows, the text, (kind, least) of what is counted, by the type of the telling
    (
        "a list of dead, hurt and burnt",
        "Des hommes armés ont attaqué un marché à Gao. Le bilan est de douze civils tués, neuf blessés et trois "
        "camions incendiés.",
        {"attack-on-civilians": {("killed", 12), ("injured", 9), ("vehicles", 3)}},
    ),
    (
        "two nouns, one participle",
        "Une source parle de 31 civils et de deux gendarmes tués dans l'attaque.",
        {"attack-on-civilians": {("killed", 31), ("killed", 2)}},
    ),
    (
        "targets are no dead",
        "Les avions ont détruit onze cibles et tué quatre rebelles.",
        {"air-strike": {("other", 11), ("killed", 4)}},
    ),
    (
        "the how-manieth dead",
        "Un septième soldat est mort après l'attentat.",
        {"explosion": {("killed", 1), ("occurrence", 7)}},
    ),
    (
        "no dead of what is denied",
        "Des hommes armés ont attaqué un convoi de marchands à Ménaka.\n\n"
        "L'armée dément un bombardement du convoi.\n\nL'hôpital a reçu vingt corps.",
        {"attack-on-civilians": {("killed", 20)}, "shelling": set()},
    ),
    (
        "dead of the attack, not of the answer",
        "Des roquettes ont visé la base. L'armée a riposté. Deux soldats ont été blessés.",
        {"shelling": {("injured", 2)}, "armed-clash": set()},
    ),
]


def told(text):
    return frame(parse(from_text(text, published="2024-03-14")))


@pytest.mark.parametrize(("shows", "text", "types"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_types(shows, text, types):
    found = {t.type for t in told(text)}
    assert found == types if types is not None else "air-strike" in found


@pytest.mark.parametrize(("shows", "text", "counts"), [pytest.param(*c, id=c[0]) for c in COUNTS])
def test_counts(shows, text, counts):
    found = {}
    for telling in told(text):
        found.setdefault(telling.type, set()).update((c.kind, c.min) for c in telling.counts)
    assert found == counts
