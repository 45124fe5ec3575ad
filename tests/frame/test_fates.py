"""Numbers of people whose end other words part from them: dead, hurt, or only told of."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

COUNTS = [  # a sentence, the kind and least of each of its counts, and what the row shows
    (
        "Des tirs ont tué deux bergers et en ont blessé un troisième à Idleb.",
        [("killed", 2), ("injured", 1)],
        "one more as an object",
    ),
    (
        "Des tirs ont fait fuir la patrouille, tuant trois gardes et en blessant un quatrième.",
        [("killed", 3), ("injured", 1)],
        "one more behind a present participle",
    ),
    (
        "L'armée a tué 203 rebelles et arrêté 51 suspects.",
        [("killed", 203), ("people", 51)],
        "one verb joined to another",
    ),
    ("Une attaque a tué 62 civils déplacés.", [("killed", 62)], "what they were besides"),
    ("L'ONU condamne la mort de dix civils en Ituri.", [("killed", 10)], "deaths that somebody condemns"),
    ("L'ONU impute à l'armée la mort de dix civils dans un raid.", [("killed", 10)], "deaths in an act"),
    (
        "L'attaque intervient trois jours après le raid sur la prison de Saada, qui avait coûté la vie à 91 détenus.",
        [("killed", 91)],
        "of the one that is counted from, by its own clause",
    ),
    (
        "Mardi, quelques heures avant l'attaque, deux soldats ont été tués dans une embuscade.",
        [("killed", 2)],
        "of the one act, and not of that from which the hours are counted",
    ),
    ("Un tir a tué un enfant et blessé un autre.", [("killed", 1), ("injured", 1)], "another as an object"),
    ("L'armée a tué deux rebelles et en a capturé un troisième.", [("killed", 2)], "one more, not hurt"),
    ("L'armée a tué deux chefs rebelles et en recherche un autre.", [("killed", 2)], "another, not hurt"),
    ("L'armée a repris douze kilomètres carrés.", [("other", 12)], "square kilometres are no distance"),
    (
        "Au moins douze personnes, parmi lesquelles quatre enfants, ont été tuées par un raid aérien.",
        [("killed", 12), ("killed", 4)],
        "behind a parenthesis",
    ),
    (
        "Un convoi a été attaqué près de Hit ; neuf ouvriers, en majorité des journaliers, avaient été tués.",
        [("killed", 9)],
        "behind a parenthesis without a number",
    ),
    (
        "Vingt-trois villageois, dont quinze enfants, y ont été tués par des militaires.",
        [("killed", 23), ("killed", 15)],
        "over a clitic",
    ),
    (
        "Douze soldats, dont un colonel, ont quitté la ville après l'attaque.",
        [("people", 12), ("people", 1)],
        "behind a parenthesis, no outcome",
    ),
    ("Onze villageois ont été ligotés et brûlés vifs par des militaires.", [("killed", 11)], "burnt alive"),
    ("Six bergers ont été enlevés puis exécutés par les rebelles.", [("killed", 6)], "a chain of participles"),
    ("Six bergers ont été enlevés puis relâchés par les rebelles.", [("people", 6)], "a chain that ends well"),
    (
        "Le réseau signale l'exécution, par des hommes en uniforme, d'une dizaine de civils.",
        [("killed", 10)],
        "an agent between the noun of a death and whose it is",
    ),
    (
        "La mort de leur chef lors d'un raid a privé le groupe de vingt combattants.",
        [("people", 20)],
        "the noun of a death that has its own complement",
    ),
    (
        "Six miliciens sont morts lors de l'assaut et quatre soldats dans l'explosion d'une mine.",
        [("killed", 6), ("killed", 4)],
        "a verb that is left out",
    ),
    (
        "Cent civils ont été tués et 6 000 personnes déplacées par les combats.",
        [("killed", 100), ("people", 6000)],
        "a participle of its own",
    ),
    (
        "Deux gendarmes ont été tués et un troisième grièvement atteint par l'explosion.",
        [("killed", 2), ("injured", 1)],
        "one more, by the how-manieth",
    ),
    (
        "Deux éleveurs ont été lynchés par la foule ; un troisième est dans un état grave.",
        [("killed", 2), ("injured", 1)],
        "one more, in a bad state",
    ),
    (
        "Un civil a été tué par un raid et deux autres gravement touchés.",
        [("killed", 1), ("injured", 2)],
        "two more",
    ),
    (
        "Quarante mercenaires et dix soldats y ont laissé la vie lors de l'embuscade.",
        [("killed", 40), ("killed", 10)],
        "a phrase whose subject they are",
    ),
    (
        "Plus de cent rebelles ont été tués en une journée de combats, dont vingt recrues venues du nord.",
        [("killed", 101), ("duration", 1), ("killed", 20)],
        "a part, of whom something else is told",
    ),
    ("Trente-neuf civils, en majorité des femmes, ont été tués ou blessés par un raid.", [("people", 39)], "either"),
    ("Quelque 1 700 jeunes recrues avaient été massacrées au camp.", [("killed", 1700)], "over an adjective of people"),
    ("Deux jours plus tard, un raid a tué trois ouvriers.", [("killed", 3)], "how long after is no count"),
    ("Les combats ont duré deux jours.", [("duration", 2)], "how long an act lasted is one"),
    ("L'armée a pilonné la ville pendant une heure.", [("duration", 1)], "one of a time that an act lasted"),
    ("En 2007, trois mois de combats ont tué 168 soldats.", [("duration", 3), ("killed", 168)], "no age"),
    ("Il y a dix jours, un raid a tué trois ouvriers.", [("killed", 3)], "how long ago is no count"),
    ("Une mine a tué trois gendarmes et en a blessé deux.", [("killed", 3), ("injured", 2)], "two of them"),
    ("L'attaque a fait neuf morts et autant de blessés.", [("killed", 9), ("injured", 9)], "as many"),
    ("Deux policiers blessés dans l'attaque ont succombé.", [("killed", 2)], "hurt first, dead since"),
    ("Le bilan de l'attentat est passé de 12 morts à 19.", [("killed", 12), ("killed", 19)], "become another"),
    ("La police a procédé à 40 arrestations.", [("people", 40)], "one act for each of them"),
    (
        "Un agriculteur a perdu une jambe dans l'explosion d'une mine.",
        [("injured", 1)],
        "who loses a part of the body is hurt; it is no count",
    ),
    (
        "Le bilan du raid est de 18 morts et de 60 interpellations.",
        [("killed", 18), ("people", 60)],
        "arrests are no dead",
    ),
    (
        "Le raid a eu lieu mardi. L'hôpital fait état d'un mort et de six blessés.",
        [("killed", 1), ("injured", 6)],
        "one",
    ),
    (
        "Le raid a eu lieu mardi. L'hôpital fait état d'un blessé et de sept morts.",
        [("injured", 1), ("killed", 7)],
        "hurt",
    ),
    ("Le raid a causé la mort d'un gendarme et de six soldats.", [("killed", 1), ("killed", 6)], "whose deaths"),
    ("L'armée a abattu deux de mes oncles.", [("killed", 2)], "somebody's own"),
    ("Neuf marins ont souffert de commotions.", [("injured", 9)], "suffering from a wound"),
    ("Neuf marins ont souffert du froid.", [], "suffering from no wound"),
    ("Le porte-parole parle de vingt miliciens mis hors de combat.", [("killed", 20)], "a phrase behind a participle"),
    ("Une bergère a été blessée par un éclat.", [("injured", 1)], "a splinter is no count"),
    (
        "Une mine a explosé au passage de camions, endommageant deux d'entre eux.",
        [("vehicles", 2)],
        "of them: of the things told as several",
    ),
    (
        "Deux imams, enlevés en janvier, ont été retrouvés égorgés.",
        [("people", 2), ("killed", 2)],
        "taken, and dead since: each act has its own",
    ),
    ("Deux imams enlevés en janvier ont été libérés.", [("people", 2)], "taken, and not dead"),
    (
        "Une mine a explosé près de Tera ; deux gardes ont été tués et un troisième grièvement atteint.",
        [("killed", 2), ("injured", 1)],
        "gravely struck: hurt, by what was told",
    ),
]


@pytest.mark.parametrize(("sentence", "counts"), [pytest.param(*row[:2], id=row[2]) for row in COUNTS])
def test_what_became_of_them(sentence, counts):
    told = frame(parse(from_text(sentence, published="2022-01-15", language="fr")))
    found = {(c.start, c.kind): c for t in told for c in t.counts if c.kind != "occurrence"}.values()
    assert [(c.kind, c.min) for c in sorted(found, key=lambda c: c.start)] == counts


HOW_MANIETH = [  # a sentence, and the least of its counts of that kind
    ("Une patrouille conjointe, la douzième du genre, a parcouru la région mardi.", [12]),
    ("Deux rencontres secrètes ont eu lieu à Mascate entre les deux camps.", [2]),
    ("Une rencontre secrète a eu lieu à Mascate entre les deux camps.", []),
]


@pytest.mark.parametrize(("sentence", "least"), HOW_MANIETH)
def test_how_often(sentence, least):
    told = frame(parse(from_text(sentence, published="2022-01-15", language="fr")))
    assert [c.min for t in told for c in t.counts if c.kind == "occurrence"] == least
