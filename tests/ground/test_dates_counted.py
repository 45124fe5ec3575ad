"""Dates counted from an act that has one of its own, acts told during another, and days that others hand on."""

import pytest

import selon

DATES = [  # a text published on Saturday 15 January 2022, a trigger with its date, and what it shows
    ("Deux jours après l'embuscade du 8 janvier, l'armée a bombardé la zone.", ("embuscade", "2022-01-08"), "its own"),
    ("Deux jours après l'embuscade du 8 janvier, l'armée a bombardé la zone.", ("bombardé", "2022-01-10"), "from it"),
    (
        "Au lendemain de l'assaut du 2 janvier, des combats ont éclaté à Gao.",
        ("combats", "2022-01-03"),
        "the day after",
    ),
    (
        "Trois jours après l'embuscade du 10 janvier, nul ne sait combien d'hommes l'attaque a tués.",
        ("attaque", "2022-01-10"),
        "the act that is counted from",
    ),
    (
        "Un drone a visé un pont le 3 janvier. Le maire a été reçu mardi. Deux heures après la frappe, des obus ont "
        "touché la gare. Le lendemain, une mine a tué un berger.",
        ("tué", "2022-01-04"),
        "the day after that of the act told last",
    ),
    ("Le lendemain de l'attaque, survenue lundi, l'armée a pilonné le bourg.", ("pilonné", "2022-01-11"), "apart"),
    (
        "Le 5 janvier, deux jours après l'assaut, des obus ont touché le bourg.",
        ("touché", "2022-01-05"),
        "of the sentence",
    ),
    ("Des milliers de civils ont fui la ville lors des combats de novembre.", ("fui", "2021-11"), "during an act"),
    ("L'armée, qui a repris lundi la ville, accuse les rebelles.", ("repris", "2022-01-10"), "in a clause"),
    (
        "Washington, qui a imposé en mars des sanctions à deux généraux, a condamné l'attaque de lundi.",
        ("sanctions", "2021-03"),
        "in a clause, not of the statement",
    ),
    (
        "L'aviation a frappé le marché pour la deuxième fois depuis mars.",
        ("frappé", None),
        "how often since is no date",
    ),
    ("Les troupes doivent quitter la ville d'ici au 30 janvier.", ("quitter", "2022-01-15/2022-01-30"), "by a day"),
    ("En matinée, un drone a frappé une voiture.", ("frappé", "2022-01-15"), "a time of day"),
    (
        "Des villageois ont bloqué mardi un convoi.\n\nLes soldats ont ouvert le feu sur la foule.",
        ("ouvert le feu", "2022-01-11"),
        "the one day told so far",
    ),
    ("Trois jours après avoir pris le bourg, ils ont attaqué mardi la base.", ("pris", "2022-01-08"), "an infinitive"),
    ("Trois jours après avoir pris le bourg, ils ont attaqué mardi la base.", ("attaqué", "2022-01-11"), "its own"),
    ("Après avoir pris le bourg, ils ont attaqué mardi la base.", ("attaqué", "2022-01-11"), "no time between"),
    (
        "Ils ont pris le bourg lundi, avant d'en être chassés deux jours plus tard.",
        ("pris", "2022-01-10"),
        "what came after is of another day",
    ),
    ("Ils avaient pris la ville, avant d'en repartir lundi.", ("pris", None), "of the infinitive behind it"),
    ("Ils ont pris la ville avant l'aube lundi.", ("pris", "2022-01-10"), "no infinitive behind it"),
    (
        "Le ministre s'est rendu lundi à Kiev, où il a rencontré le président.",
        ("rencontré", "2022-01-10"),
        "what was done on getting there",
    ),
    (
        "L'émissaire est arrivé mardi à Aden, où il s'est entretenu avec des notables.",
        ("entretenu", "2022-01-11"),
        "the same by other verbs",
    ),
    (
        "Le ministre s'est rendu lundi à Kiev, où il avait rencontré le président.",
        ("rencontré", None),
        "what was done before is of no day told",
    ),
    (
        "Une attaque a visé mercredi le port.\n\nQuelques heures plus tard, l'armée a bombardé le bourg.",
        ("bombardé", "2022-01-12"),
        "some hours later",
    ),
    (
        "Une attaque a visé mercredi le port.\n\nUne demi-heure plus tard, un drone a frappé le bourg.",
        ("frappé", "2022-01-12"),
        "half an hour later",
    ),
    (
        "Une attaque a visé mercredi le port. Le 13 janvier, peu après minuit, l'armée a bombardé le bourg.",
        ("bombardé", "2022-01-13"),
        "an hour, not what was told",
    ),
    (
        "Une bombe a sauté mardi. Le 12 janvier, deux heures après la frappe, un obus est tombé.",
        ("tombé", "2022-01-12"),
        "hours after an act are no day by themselves",
    ),
    (
        "Attaque à Gao revendiquée\n\nTrois jours après l'attaque de Gao, le bilan s'alourdit à dix morts.",
        ("attaque", "2022-01-12"),
        "told before by a heading, without a day",
    ),
    ("Trois jours après l'attaque de Gao, le bilan s'était alourdi.", ("attaque", None), "not of now"),
    (
        "Des tirs ont visé Gao lundi. Le journal rappelle que le 3 avril, des obus avaient déjà visé Gao.",
        ("tirs", "2022-01-10"),
        "what was already before dates nothing else",
    ),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*row[:2], id=row[2]) for row in DATES])
def test_date(text, told):
    trigger, date = told
    mention = next(m for m in selon.read(text, published="2022-01-15").mentions if trigger in m.trigger.text)
    assert mention.when.edtf == date
